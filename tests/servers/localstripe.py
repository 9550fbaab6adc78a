"""A server that answers like Stripe, on loopback, in its own environment (it is GPL): `requirements/localstripe.txt`, hashed.

It knows customers, payment methods, intents, refunds and their webhooks. It has no Checkout, no disputes, and does not
emit charge.* events: those are built by hand in the shapes of Stripe's reference, and signed as Stripe signs.

    from tests.servers.localstripe import localstripe  # noqa: F401  the session fixture
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.servers.tryton import CACHE, ROOT, _free_port, _one_at_a_time

LOCK = ROOT / "requirements" / "localstripe.txt"
KEY = "sk_test_fernhill"
REFUSED = "4000000000000341"  # may be kept on file, and is refused when it is charged


def environment() -> Path:
    """The folder of its own virtual environment, made on first use."""
    folder = CACHE / f"localstripe-venv-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}"
    uv = str(Path(sys.executable).parent / "uv")
    with _one_at_a_time("localstripe-venv"):
        if not (folder / "ready").exists():
            shutil.rmtree(folder, ignore_errors=True)
            subprocess.run([uv, "venv", "-q", "--python", sys.executable, str(folder)], check=True)
            python = str(folder / "bin" / "python")
            install = [uv, "pip", "install", "-q", "--python", python, "--require-hashes", "-r", str(LOCK)]
            subprocess.run(install, check=True)
            (folder / "ready").touch()
    return folder


@dataclass
class LocalStripe:
    url: str

    def call(self, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
        with urllib.request.urlopen(urllib.request.Request(self.url + path, data, headers), timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def customer(self, name: str = "Alder Joinery") -> str:
        return str(self.call("/v1/customers", {"name": name})["id"])

    def card(self, customer: str | None, number: str = "4242424242424242") -> str:
        """A card on file; without a customer, one that belongs to nobody yet."""
        card = {"number": number, "exp_month": 12, "exp_year": 2030, "cvc": "123"}
        made = str(self.call("/v1/payment_methods", {"type": "card", "card": card})["id"])
        if customer:
            self.call(f"/v1/payment_methods/{made}/attach", {"customer": customer})
        return made

    def sepa(self, customer: str) -> str:
        body = {"type": "sepa_debit", "sepa_debit": {"iban": "DE89370400440532013000"}}
        made = str(self.call("/v1/payment_methods", body)["id"])
        self.call(f"/v1/payment_methods/{made}/attach", {"customer": customer})
        return made

    def intents(self, **labels: str) -> list[dict[str, Any]]:
        """The payments it was asked for, of this customer or with this mark."""
        found = self.call("/v1/payment_intents?limit=100")["data"]
        return [one for one in found if all(one["metadata"].get(k) == v or one.get(k) == v for k, v in labels.items())]

    def tell(self, url: str, secret: str) -> None:
        """Where its webhooks go."""
        self.call("/_config/webhooks/tests", {"url": url, "secret": secret})

    def hang(self, seconds: float, times: int = 1) -> None:
        """Do the work of the next writes, and answer late."""
        self.call("/_test", {"hang": seconds, "times": times})


@pytest.fixture(scope="session")
def localstripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStripe]:
    port, log = _free_port(), tmp_path_factory.mktemp("localstripe") / "server.log"
    program = str(Path(__file__).with_name("localstripe_app.py"))
    with log.open("wb") as output:
        # -P: this folder holds an http.py, which must not stand for the standard library's.
        process = subprocess.Popen(
            [str(environment() / "bin" / "python"), "-P", program, str(port)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
    server = LocalStripe(f"http://127.0.0.1:{port}")
    try:
        for _ in range(400):
            if process.poll() is not None:
                raise RuntimeError(log.read_text())
            try:
                server.call("/_test", {"times": 0})
                break
            except OSError:
                time.sleep(0.05)
        yield server
    finally:
        process.terminate()
        process.wait(10)

"""A real Tryton server on loopback, and an accountant who works in it.

Tryton is GPL and runs as a server of its own in its own virtual environment (`requirements/tryton.txt`, hashed) under
`.cache/`. The prepared database is made once per version of the lock and of tryton_setup.py; each test session copies
it (about a second).

    from tests.servers.tryton import tryton  # noqa: F401  the session fixture
"""

from __future__ import annotations

import datetime as dt
import fcntl
import hashlib
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dunnock.connectors.errors import SourceError
from dunnock.connectors.tryton.client import TrytonAccess, TrytonClient
from tests.servers import tryton_setup as setup

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
LOCK = ROOT / "requirements" / "tryton.txt"


def environment() -> Path:
    """The folder of Tryton's own virtual environment, made on first use."""
    folder = CACHE / f"tryton-venv-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}"
    uv = str(Path(sys.executable).parent / "uv")
    with _one_at_a_time("tryton-venv"):
        if not (folder / "ready").exists():
            shutil.rmtree(folder, ignore_errors=True)
            subprocess.run([uv, "venv", "-q", "--python", sys.executable, str(folder)], check=True)
            python = str(folder / "bin" / "python")
            install = [uv, "pip", "install", "-q", "--python", python, "--require-hashes", "-r", str(LOCK)]
            subprocess.run(install, check=True)
            (folder / "ready").touch()
    return folder


def template(venv: Path) -> Path:
    """The folder with the prepared database. Its fiscal years are round the current one, so the year is part of the key."""
    source = Path(setup.__file__)
    key = hashlib.sha256(LOCK.read_bytes() + source.read_bytes() + str(dt.date.today().year).encode()).hexdigest()[:12]
    folder = CACHE / f"tryton-{key}"
    with _one_at_a_time("tryton-database"):
        if not (folder / "ready").exists():
            shutil.rmtree(folder, ignore_errors=True)
            # -P: this folder holds an http.py, which must not stand for the standard library's.
            made = subprocess.run(
                [str(venv / "bin" / "python"), "-P", str(source), str(folder)],
                capture_output=True,
                text=True,
                check=False,
            )
            if made.returncode:
                raise RuntimeError(made.stderr[-4000:])
            (folder / "ready").touch()
    return folder


@contextmanager
def _one_at_a_time(name: str) -> Iterator[None]:
    """Parallel test workers share the cache; one of them fills it."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@dataclass
class Tryton:
    """The server, and what an accountant does in it. Records are ids; amounts Decimals; days default to today."""

    url: str
    database: str
    user: str
    password: str
    client: TrytonClient
    folder: Path

    @property
    def access(self) -> TrytonAccess:
        return TrytonAccess(self.url, self.database, self.user, self.password)

    def call(self, method: str, *params: Any, **context: Any) -> Any:
        """Where Tryton asks "are you sure", the accountant is."""
        while True:
            try:
                return self.client.call(method, *params, context=context)
            except SourceError as error:
                kind, *rest = error.facts.get("answer") or [""]
                if kind != "UserWarning":
                    raise
                (user,) = self.client.ids("res.user", [["login", "=", self.user]])
                yes = {"user": user, "name": rest[0][0], "always": False}
                self.client.call("model.res.user.warning.create", [yes])

    def search(self, model: str, *domain: Any) -> list[int]:
        return self.client.ids(model, list(domain))

    def one(self, model: str, *domain: Any) -> int:
        return self.search(model, *domain)[0]

    def invoice(self, invoice: int) -> dict[str, Any]:
        fields = ["number", "state", "party", "currency", "company", "account", "total_amount", "amount_to_pay"]
        (row,) = self.call("model.account.invoice.read", [invoice], [*fields, "lines_to_pay", "payment_lines", "move"])
        return dict(row)

    def wizard(self, name: str, model: str, ids: list[int], *steps: tuple[str, dict[str, dict[str, Any]]]) -> Any:
        """Runs a wizard as the desktop client does: each step sends the views seen so far with what was filled in."""
        session, start, _ = self.call(f"wizard.{name}.create")
        context = {"active_id": ids[0], "active_ids": ids, "active_model": model}
        data: dict[str, dict[str, Any]] = {}
        out = self.call(f"wizard.{name}.execute", session, {}, start, **context)
        for state, filled in steps:
            view = (out or {}).get("view")
            if view:
                data[view["state"]] = {**(view.get("defaults") or {}), **(view.get("values") or {})}
            for part, values in filled.items():
                data.setdefault(part, {}).update(values)
            sent = {part: {k: v for k, v in values.items() if not k.endswith(".")} for part, values in data.items()}
            out = self.call(f"wizard.{name}.execute", session, sent, state, **context)
        self.call(f"wizard.{name}.delete", session)
        return out

    def post_invoice(
        self,
        party: int,
        amount: Decimal | str,
        *,
        term: str = "Net 30",
        currency: str = "EUR",
        post: bool = True,
    ) -> int:
        """A customer invoice with one line; a negative amount is a credit note."""
        amount = Decimal(amount)
        currency_id = self.one("currency.currency", ["code", "=", currency])
        line = {
            "type": "line",
            "currency": currency_id,
            "account": self.one("account.account", ["type.revenue", "=", True], ["closed", "!=", True]),
            "description": "Services",
            "quantity": 1.0 if amount >= 0 else -1.0,
            "unit": self.one("product.uom", ["name", "=", "Unit"]),
            "unit_price": abs(amount),
        }
        (invoice,) = self.call(
            "model.account.invoice.create",
            [
                {
                    "type": "out",
                    "party": party,
                    "invoice_address": self.one("party.address", ["party", "=", party]),
                    "account": self.receivable,
                    "journal": self.one("account.journal", ["type", "=", "revenue"]),
                    "currency": currency_id,
                    "payment_term": self.one("account.invoice.payment_term", ["name", "=", term]),
                    "invoice_date": dt.date.today(),  # numbers follow dates: nothing may be posted before the last
                    "lines": [("create", [line])],
                }
            ],
        )
        if post:
            self.call("model.account.invoice.post", [invoice])
        return int(invoice)

    def pay(self, invoice: int, amount: Decimal | str | None = None, *, kind: str = "", days: int = 0) -> None:
        """`kind`: "" in full, else what the wizard asks when the amount does not fit: partial, overpayment, writeoff."""
        row = self.invoice(invoice)
        start = {
            "payee": row["party"],
            "amount": row["amount_to_pay"] if amount is None else Decimal(amount),
            "currency": row["currency"],
            "payment_method": self.one("account.invoice.payment.method"),
            "date": dt.date.today() + dt.timedelta(days=days),
            "company": row["company"],
            "invoice_account": row["account"],
        }
        steps: list[tuple[str, dict[str, dict[str, Any]]]] = [("choice", {"start": start})]
        if kind:
            ask: dict[str, Any] = {"type": kind}
            if kind == "writeoff":
                ask["writeoff"] = self.one("account.move.reconcile.write_off")
            steps.append(("pay", {"ask": ask}))
        self.wizard("account.invoice.pay", "account.invoice", [invoice], *steps)

    def credit(self, invoice: int, *, refund: bool) -> int:
        """Returns the credit note; without refund it is posted and stands open beside the invoice."""
        start = {"with_refund": refund, "invoice_date": dt.date.today()}
        self.wizard("account.invoice.credit", "account.invoice", [invoice], ("credit", {"start": start}))
        note = self.search("account.invoice", ["type", "=", "out"])[-1]
        if not refund:
            self.call("model.account.invoice.post", [note])
        return note

    def receive_unapplied(self, party: int, amount: Decimal | str, *, post: bool = True) -> int:
        """Money without an invoice. Returns the receivable line."""
        move = self.book(party, Decimal(amount), self.cash, post=post)
        return self.one("account.move.line", ["move", "=", move], ["account", "=", self.receivable])

    def book(self, party: int, credit: Decimal, other_account: int, *, post: bool = True) -> int:
        """A move that credits (or below 0 debits) the party's receivable account. Returns the move."""
        amount, zero = abs(credit), Decimal(0)
        sides = (amount, zero) if credit > 0 else (zero, amount)
        (move,) = self.call(
            "model.account.move.create",
            [
                {
                    "journal": self.one("account.journal", ["type", "=", "cash"]),
                    "date": dt.date.today(),
                    "period": self.period,
                    "lines": [
                        (
                            "create",
                            [
                                {"account": other_account, "debit": sides[0], "credit": sides[1]},
                                {
                                    "account": self.receivable,
                                    "debit": sides[1],
                                    "credit": sides[0],
                                    "party": party,
                                },
                            ],
                        )
                    ],
                }
            ],
        )
        if post:
            self.call("model.account.move.post", [move])
        return int(move)

    def void_payment(self, line: int) -> None:
        """Frees the payment where it is reconciled, and cancels its move with a reversal."""
        (row,) = self.call("model.account.move.line.read", [line], ["move", "reconciliation"])
        if row["reconciliation"]:
            self.unreconcile(row["reconciliation"])
        cancel = {"description": "Returned by the bank", "reversal": True}
        self.wizard("account.move.cancel", "account.move", [row["move"]], ("cancel", {"default": cancel}))

    def reconcile(self, *lines: int) -> None:
        self.wizard("account.move.reconcile_lines", "account.move.line", list(lines))

    def unreconcile(self, reconciliation: int) -> None:
        self.call("model.account.move.reconciliation.delete", [reconciliation])

    def lines_of(self, invoice: int) -> list[int]:
        return list(self.invoice(invoice)["lines_to_pay"])

    def new_party(self, name: str, email: str) -> int:
        (party,) = self.call(
            "model.party.party.create",
            [
                {
                    "name": name,
                    "addresses": [("create", [{"city": "Testville"}])],
                    "contact_mechanisms": [("create", [{"type": "email", "value": email}])],
                }
            ],
        )
        return int(party)

    @property
    def receivable(self) -> int:
        return self.one("account.account", ["type.receivable", "=", True], ["closed", "!=", True])

    @property
    def cash(self) -> int:
        return self.one("account.account", ["code", "=", "1.1.1"])

    @property
    def period(self) -> int:
        today = dt.date.today()
        standard = ["type", "=", "standard"]
        return self.one("account.period", ["start_date", "<=", today], ["end_date", ">=", today], standard)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(400):
        if process.poll() is not None:
            raise RuntimeError(log.read_text())
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("Tryton did not listen within 20 seconds\n" + log.read_text())


@pytest.fixture(scope="session")
def tryton(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tryton]:
    venv = environment()
    folder = tmp_path_factory.mktemp("tryton")
    shutil.copy(template(venv) / f"{setup.DATABASE}.sqlite", folder)
    port = _free_port()
    config, log = setup.write_config(folder, port), folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(venv / "bin" / "trytond"), "-c", str(config), "-d", setup.DATABASE],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        try:
            _await(process, port, log)
            access = TrytonAccess(f"http://127.0.0.1:{port}", setup.DATABASE, "admin", setup.PASSWORD)
            with TrytonClient(access) as client:
                yield Tryton(access.url, access.database, access.user, access.password, client, folder)
        finally:
            process.terminate()
            process.wait(10)

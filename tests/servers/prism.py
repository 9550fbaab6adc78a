"""Twilio's own OpenAPI document, served by Prism on loopback: it refuses what Twilio's contract does not know.

Prism comes from npm by its own lock (`prism/package-lock.json`) into `.cache` on first use. The document is Twilio's and no part
of this repository: it is read from `../shared/data/third-party/`, and without it these tests are skipped.

    from tests.servers.prism import prism  # noqa: F401  the session fixture: its address
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.tryton import CACHE, ROOT, _free_port, _one_at_a_time

DOCUMENT = ROOT.parent / "shared" / "data" / "third-party" / "twilio_api_v2010.json"
_HERE = Path(__file__).with_name("prism")
_LOCK = _HERE / "package-lock.json"


def _environment() -> dict[str, str]:
    """With a Node that is new enough: the system's, or the one `bin/web` installed beside the libraries."""
    own = ROOT / ".venv" / "bin"
    return {**os.environ, "PATH": f"{own}:{os.environ['PATH']}"} if (own / "node").exists() else dict(os.environ)


def _installed() -> Path:
    folder = CACHE / f"prism-{hashlib.sha256(_LOCK.read_bytes()).hexdigest()[:12]}"
    with _one_at_a_time("prism"):
        if not (folder / "ready").exists():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(_HERE, folder)
            command = ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
            subprocess.run(command, cwd=folder, env=_environment(), check=True)
            (folder / "ready").touch()
    return folder


@pytest.fixture(scope="session")
def prism(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not DOCUMENT.exists():
        pytest.skip("Twilio's OpenAPI document (twilio_api_v2010.json) is not in ../shared/data/third-party")
    port, log = _free_port(), tmp_path_factory.mktemp("prism") / "server.log"
    program = _installed() / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["node", str(program), "mock", "-h", "127.0.0.1", "-p", str(port), str(DOCUMENT)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=_environment(),
        )
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            if process.poll() is not None:
                raise RuntimeError(log.read_text()[-2000:])
            try:
                urllib.request.urlopen(url, timeout=5)
            except urllib.error.HTTPError:
                break  # it listens, and knows no such page
            except OSError:
                time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait(10)

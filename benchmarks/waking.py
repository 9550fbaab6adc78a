"""`dunnock up` on a home that has been used before, to the first answer of the API; against the very first start."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench import CACHE, ROOT, Bench
from benchmarks.table import Measure, median


def warm_start(bench: Bench) -> Iterator[Measure]:
    home = CACHE / "up"
    shutil.rmtree(home, ignore_errors=True)
    cold = _start(home)
    warm = median([_start(home) for _ in range(3)])
    if warm > 3:
        bench.write_profile("start", _imports())
    yield Measure(
        "warm start of `dunnock up`",
        warm,
        "s",
        "<= 3",
        f"the first start, initdb and migrations: {cold:.1f} s (cold / warm)",
        cold / warm,
    )


def _start(home: Path) -> float:
    """Seconds from the command to HTTP 200 of /api/v1/health; then stops it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = os.environ | {"DUNNOCK_HOME": str(home)}
    environment.pop("DATABASE_URL", None)
    started = time.perf_counter()
    command = [sys.executable, "-m", "dunnock.cli", "up", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        while time.perf_counter() - started < 60:
            if process.poll() is not None:
                raise AssertionError(f"`dunnock up` stopped with {process.returncode}")
            health = f"http://127.0.0.1:{port}/api/v1/health"
            with contextlib.suppress(OSError), urllib.request.urlopen(health, timeout=5) as answer:
                if answer.status == 200:
                    return time.perf_counter() - started
            time.sleep(0.02)
        raise AssertionError("no answer within a minute")
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def _imports() -> str:
    """Which imports the web process pays for, the dearest first."""
    command = [sys.executable, "-X", "importtime", "-c", "import dunnock.site.wsgi"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    lines = [line for line in done.stderr.splitlines() if "import time:" in line and "|" in line]
    return "\n".join(sorted(lines[1:], key=lambda line: -int(line.split("|")[1]))[:40])

"""Tryton from PyPI in an environment of its own, asked for its own dunning mails."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from benchmarks.bench import CACHE
from benchmarks.sinks import own_sink
from tests.servers.tryton import environment

_SCRIPT = Path(__file__).with_name("tryton_dunning.py")


def dunning_mails() -> dict[str, Any]:
    """Make a small ledger in Tryton, dun everybody, and count what arrived: milliseconds per mail, wall and processor."""
    python = environment() / "bin" / "python"
    folder = CACHE / "tryton"
    shutil.rmtree(folder, ignore_errors=True)

    def run(*arguments: str) -> str:
        done = subprocess.run([python, "-P", _SCRIPT, *arguments], check=False, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"tryton_dunning.py {arguments[0]}:\n{done.stderr[-3000:]}")
        return done.stdout

    run("make", str(folder))
    run("ledger", str(folder))
    with own_sink() as sink:
        spent = json.loads(run("dun", str(folder), str(sink.port)).splitlines()[-1])
    count = len(sink.arrived)
    if not count:
        raise RuntimeError("Tryton sent nothing")
    return {
        "messages": count,
        "ms_per_message": round(1000 * spent["seconds"] / count, 2),
        "cpu_ms_per_message": round(1000 * spent["cpu_seconds"] / count, 2),
    }

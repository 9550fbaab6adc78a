"""Mail servers for the benchmarks, each a process of its own.

Postfix's `smtp-sink`, a C program, costs least and so hides least; it is taken from Debian's package without installing
it. Where that cannot be had, and where arrival times are wanted, sink.py does it.
"""

from __future__ import annotations

import contextlib
import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.bench import CACHE


@dataclass
class RunningSink:
    """`arrived` is filled when the sink has been stopped: recipient, monotonic seconds, bytes (sink.py only)."""

    name: str
    port: int
    arrived: list[tuple[str, float, int]] = field(default_factory=list)


@contextlib.contextmanager
def own_sink() -> Iterator[RunningSink]:
    command = [sys.executable, str(Path(__file__).with_name("sink.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        sink = RunningSink("a minimal asyncio sink", int(process.stdout.readline()))
        try:
            yield sink
        finally:
            answer, _ = process.communicate(timeout=30)
            sink.arrived = [tuple(one) for one in json.loads(answer)]


@contextlib.contextmanager
def quickest_sink() -> Iterator[RunningSink]:
    folder = _postfix()
    if folder is None:
        with own_sink() as sink:
            yield sink
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = os.environ | {"LD_LIBRARY_PATH": str(folder / "usr" / "lib" / "postfix")}
    # smtp-sink refuses to run as root.
    user = pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else None
    command = [str(folder / "usr" / "sbin" / "smtp-sink"), f"127.0.0.1:{port}", "1000"]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, env=environment, user=user, cwd="/")
    try:
        _await(port)
        yield RunningSink("Postfix's smtp-sink", port)
    finally:
        process.terminate()
        process.wait(10)


def _postfix() -> Path | None:
    """Debian's postfix package, unpacked under .cache; None where it cannot be had."""
    folder = CACHE / "postfix"
    if (folder / "usr" / "sbin" / "smtp-sink").exists():
        return folder
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        return None
    scratch = CACHE / "postfix.new"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    try:
        subprocess.run(["apt-get", "download", "postfix"], cwd=scratch, check=True, capture_output=True, timeout=60)
        package = next(scratch.glob("postfix_*.deb"))
        subprocess.run(["dpkg-deb", "-x", str(package), str(scratch)], check=True, capture_output=True, timeout=60)
    except (subprocess.SubprocessError, StopIteration):
        return None
    scratch.rename(folder)
    return folder


def _await(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError("the sink does not listen")

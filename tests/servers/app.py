"""`dunnock up` as anybody starts it, on a database of its own: web server, engine and sync worker, for a browser to look at."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# What the test process set for itself must not leak into the server: it makes its own database and secret.
_OURS = ("DATABASE_URL", "DUNNOCK_SECRET_KEY", "DUNNOCK_HOME", "DJANGO_ALLOW_ASYNC_UNSAFE", "DJANGO_SETTINGS_MODULE")


@dataclass
class App:
    """`set_up_url` is the address `dunnock up` printed for making the first account; `said` is everything it printed."""

    url: str
    home: Path
    environment: dict[str, str]
    set_up_url: str = ""
    said: list[str] = field(default_factory=list)

    def cli(self, *arguments: str) -> str:
        """A command as an administrator would type it on the server; its output. Raises when it fails."""
        done = subprocess.run(
            [sys.executable, "-m", "dunnock.cli", *arguments],
            env=self.environment,
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(patience: float = 120, **environment: str) -> Iterator[App]:
    """Up and answering; stopped, and its data removed, at the end."""
    assert (ROOT / "web" / "dist" / "index.html").exists(), "the web app is not built: run `make web`"
    home = Path(tempfile.mkdtemp(prefix="dunnock-browser-"))
    home.chmod(0o755)
    env = {k: v for k, v in os.environ.items() if k not in _OURS}
    env |= {"DUNNOCK_HOME": str(home / "home"), "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **environment}
    port = free_port()
    app = App(f"http://127.0.0.1:{port}", home, env)
    process = subprocess.Popen(
        [sys.executable, "-m", "dunnock.cli", "up", "--port", str(port), "--workers", "1", "--threads", "8"],
        env=env,
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    lines: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_read, args=(process, lines), daemon=True).start()
    try:
        deadline = time.monotonic() + patience
        while not app.set_up_url:
            assert process.poll() is None, "".join(app.said)
            assert time.monotonic() < deadline, f"not up after {patience} s:\n{''.join(app.said)}"
            try:
                line = lines.get(timeout=0.2)
            except queue.Empty:
                continue
            app.said.append(line)
            if "/setup?code=" in line:
                app.set_up_url = line[line.index("http") :].strip()
        yield app
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(40)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)
        while not lines.empty():
            app.said.append(lines.get())
        if process.stdout:
            process.stdout.close()
        shutil.rmtree(home, ignore_errors=True)


def _read(process: subprocess.Popen[str], lines: queue.Queue[str]) -> None:
    if process.stdout is None:
        return
    try:
        for line in process.stdout:
            lines.put(line)
    except ValueError:  # closed at the end
        return

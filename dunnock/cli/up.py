"""`dunnock up`: database, web server and worker in one foreground command. Ctrl-C stops all three, in order."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from types import FrameType
from urllib.parse import urlsplit

import click

from dunnock.cli.boot import bring_schema_up_to_date, database


class _Stop(Exception):
    pass


def _on_signal(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    raise _Stop


def commands(host: str, port: int, workers: int, threads: int) -> dict[str, list[str]]:
    """The processes `up` looks after, as any process manager could start them too (see the README, scaling out)."""
    web = [sys.executable, "-m", "gunicorn", "dunnock.site.wsgi", "--bind", f"{host}:{port}", "--workers", str(workers)]
    web += ["--threads", str(threads), "--worker-class", "gthread", "--timeout", "120", "--log-level", "warning"]
    web += ["--no-control-socket", "--preload"]  # one load of the application for all web processes
    worker = [sys.executable, "-m", "dunnock.cli", "worker", "--queue"]
    queues = {"engine": [*worker, "engine"], "sync": [*worker, "sync", "--concurrency", "2"], "mail": [*worker, "mail"]}
    return {"web": web, **queues}


class Processes:
    """Children that are restarted when they fall over, at most once a second, and stopped together."""

    def __init__(self, wanted: dict[str, list[str]]) -> None:
        self.wanted = wanted
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.started: dict[str, float] = {}

    def start(self, *, first: str, until: Callable[[], bool], wait: float = 30) -> None:
        """`first` alone, so that people are answered soonest; the others when it answers, or after `wait` seconds."""
        self._launch(first)
        deadline = time.monotonic() + wait
        while not until() and self.running[first].poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        for name in self.wanted:
            if name != first:
                self._launch(name)

    def _launch(self, name: str) -> None:
        self.started[name] = time.monotonic()
        self.running[name] = subprocess.Popen(self.wanted[name], stdin=subprocess.DEVNULL, start_new_session=True)  # noqa: S603

    def mend(self) -> None:
        for name, process in list(self.running.items()):
            if process.poll() is not None and time.monotonic() - self.started[name] > 1:
                click.echo(f"{name} stopped (exit {process.returncode}); starting it again", err=True)
                self._launch(name)

    def stop(self) -> None:
        for process in self.running.values():
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self.running.values():
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8765, show_default=True)
@click.option("--workers", default=2, show_default=True, help="Web processes.")
@click.option("--threads", default=4, show_default=True, help="Threads per web process.")
def up(host: str, port: int, workers: int, threads: int) -> None:
    """Start everything here: database, web server, worker."""
    signal.signal(signal.SIGTERM, _on_signal)
    with database() as server:
        bring_schema_up_to_date(server)
        processes = Processes(commands(host, port, workers, threads))
        try:
            processes.start(first="web", until=lambda: answers(f"http://{host}:{port}"))
            where = "embedded PostgreSQL" if server else "the database in DATABASE_URL"
            click.echo(f"Dunnock on http://{host}:{port}, {where}. Ctrl-C stops it.")
            _say_how_to_set_up(f"http://{host}:{port}")
            while True:
                time.sleep(0.5)
                if server and server.keep_alive():
                    click.echo("The database had stopped; it runs again", err=True)
                processes.mend()
        except (_Stop, KeyboardInterrupt):
            click.echo("Stopping …", err=True)
        finally:
            processes.stop()


def _say_how_to_set_up(url: str) -> None:
    """Until somebody has an account: the code keeps whoever reaches the port first from becoming its owner."""
    try:
        with urllib.request.urlopen(f"{url}/api/v1/me", timeout=10) as response:  # noqa: S310 - our own server
            if not json.load(response)["setup_needed"]:
                return
    except OSError:  # its log says why; nobody is kept from setting up
        click.echo("The web server does not answer as it should: see `dunnock doctor`.", err=True)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dunnock.site.settings")
    from dunnock.org.set_up import set_up_code

    click.echo(f"Nobody has an account yet. Make the first one: {url}/setup?code={set_up_code()}")


def answers(url: str) -> bool:
    """Whether the web server at `url` has loaded the application and answers."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=2)
    try:
        connection.request("GET", "/api/v1/health")
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True

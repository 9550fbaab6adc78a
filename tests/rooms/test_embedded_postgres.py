"""The supervisor against the real binaries: starts, crashes, foreign pids, two processes, half an initdb."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from dunnock.postgres.embedded import EmbeddedPostgres


@pytest.fixture
def home():
    with tempfile.TemporaryDirectory(prefix="dunnock-pg-") as scratch:
        path = Path(scratch)
        path.chmod(0o755)
        yield path / "postgres"


SMALL = {"fsync": "off", "shared_buffers": "16MB"}


def one(server: EmbeddedPostgres) -> int:
    with psycopg.connect(server.url()) as connection:
        return connection.execute("SELECT 1").fetchone()[0]


def test_starts_stops_and_starts_again_with_the_same_data(home):
    server = EmbeddedPostgres(home, settings=SMALL)
    assert server.ensure()
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (n int)")
        assert connection.execute(
            "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'dunnock'"
        ).fetchone() == (
            False,
            False,
        )
    server.stop()
    with EmbeddedPostgres(home, settings=SMALL) as again, psycopg.connect(again.url()) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)


def test_a_second_process_connects_instead_of_starting_another(home):
    with EmbeddedPostgres(home, settings=SMALL) as first:
        second = EmbeddedPostgres(home, settings=SMALL)
        assert second.ensure(wait=10) is False
        assert one(second) == one(first) == 1
        second.stop()
        assert one(first) == 1


def test_half_an_initdb_is_thrown_away(home):
    server = EmbeddedPostgres(home, settings=SMALL)
    (home / "data.new").mkdir(parents=True)
    (home / "data.new" / "PG_VERSION").write_text("18\n")
    with server:
        assert one(server) == 1


def test_a_foreign_process_under_the_old_pid_does_not_block_the_start(home):
    server = EmbeddedPostgres(home, settings=SMALL)
    server.ensure()
    pid_file = home / "data" / "postmaster.pid"
    server.process.send_signal(signal.SIGKILL)
    server.process.wait(10)
    lines = pid_file.read_text().split("\n")
    pid_file.write_text("\n".join([str(os.getpid()), *lines[1:]]))
    server.stop()
    with EmbeddedPostgres(home, settings=SMALL) as again:
        assert one(again) == 1


def test_it_dies_with_its_parent_and_the_next_start_waits_for_the_old_one(home):
    code = (
        "import sys; from dunnock.postgres.embedded import EmbeddedPostgres;"
        "s = EmbeddedPostgres(sys.argv[1]); s.ensure(); print(s.process.pid, flush=True); sys.stdin.read()"
    )
    parent = subprocess.Popen([sys.executable, "-c", code, str(home)], stdout=subprocess.PIPE, stdin=subprocess.PIPE)
    postmaster = int(parent.stdout.readline())
    parent.kill()
    parent.wait(10)
    with EmbeddedPostgres(home, settings=SMALL) as again:
        assert one(again) == 1
        assert again.process.pid != postmaster
    for _ in range(100):
        if (
            not Path(f"/proc/{postmaster}").exists()
            or "Z" in Path(f"/proc/{postmaster}/stat").read_text().split(")")[1]
        ):
            break
        time.sleep(0.05)
    else:
        pytest.fail("the first server outlived its parent")
    parent.stdout.close()
    parent.stdin.close()


def test_whoever_is_left_runs_the_server_when_its_owner_goes_or_it_falls_over(home):
    first, second = EmbeddedPostgres(home, settings=SMALL), EmbeddedPostgres(home, settings=SMALL)
    first.ensure()
    second.ensure(wait=10)
    assert second.keep_alive() is False
    first.stop()
    assert second.keep_alive() is True
    assert one(second) == 1
    second.process.kill()
    second.process.wait(10)
    assert second.keep_alive() is True
    assert one(second) == 1
    second.stop()

"""Moving from the embedded server to another one: dump, restore, and everything is there and still fenced."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
import pytest

from dunnock.postgres.embedded import EmbeddedPostgres

pytestmark = pytest.mark.slow


def dunnock(home: Path, *arguments: str, **more: str) -> str:
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"} | {"DUNNOCK_HOME": str(home)} | more
    done = subprocess.run(
        [sys.executable, "-m", "dunnock.cli", *arguments], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def folder():
    with tempfile.TemporaryDirectory(prefix="dunnock-move-") as scratch:
        path = Path(scratch)
        path.chmod(0o755)
        yield path


def test_dump_and_restore_into_an_external_server(folder):
    first = json.loads(dunnock(folder / "home", "organisation", "create", "Fernhill Supplies"))
    dunnock(folder / "home", "postgres", "dump", str(folder / "all.dump"))
    with EmbeddedPostgres(folder / "elsewhere" / "postgres", settings={"shared_buffers": "16MB"}) as other:
        external = other.url()
        dunnock(folder / "home", "postgres", "restore", str(folder / "all.dump"), DATABASE_URL=external)
        with psycopg.connect(external) as connection:
            assert connection.execute("SELECT name, mode FROM organisation").fetchall() == [
                ("Fernhill Supplies", "test")
            ]
            connection.execute("SELECT set_config('app.organisation', %s, true)", [str(first["organisation_id"])])
            assert connection.execute("SELECT count(*) FROM api_key").fetchone() == (1,)
            connection.execute("SELECT set_config('app.organisation', '999', true)")
            assert connection.execute("SELECT count(*) FROM api_key").fetchone() == (0,)
        report = dunnock(folder / "home", "doctor", DATABASE_URL=external)
        assert "The schema is up to date" in report
        assert "bound by row-level security" in report

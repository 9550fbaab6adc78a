"""`dunnock doctor`: what is wrong with this installation, and the cure, in the order to mend it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass

import click

from dunnock.cli.boot import database, home

OLDEST = 150000


@dataclass(frozen=True)
class Finding:
    level: str  # ok, warn, fail
    what: str
    cure: str = ""


def _version() -> Finding:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        shown = cursor.fetchone()[0]
    if connection.connection.info.server_version < OLDEST:
        return Finding("fail", f"PostgreSQL {shown} is too old", "Use version 15 or newer (security_invoker views).")
    return Finding("ok", f"PostgreSQL {shown}")


def _role() -> Finding:
    from dunnock.org.db import row

    role = row("SELECT current_user AS name, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
    if role and (role["rolsuper"] or role["rolbypassrls"]):
        return Finding(
            "fail",
            f"The role {role['name']} is not bound by row-level security",
            "Connect as an ordinary role that owns the database: CREATE ROLE dunnock LOGIN; ALTER DATABASE … OWNER TO dunnock.",
        )
    return Finding("ok", f"Role {role['name'] if role else '?'} is bound by row-level security")


def _encoding() -> Finding:
    from dunnock.org.db import row

    found = row("SELECT pg_encoding_to_char(encoding) AS name FROM pg_database WHERE datname = current_database()")
    name = found["name"] if found else "?"
    if name != "UTF8":
        return Finding("fail", f"The database is encoded in {name}", "Create it again with ENCODING 'UTF8'.")
    return Finding("ok", "Encoding UTF8")


def _extensions() -> Finding:
    from dunnock.org.db import rows

    wanted = {"pg_trgm", "unaccent"}
    missing = wanted - {r["name"] for r in rows("SELECT name FROM pg_available_extensions")}
    if missing:
        return Finding(
            "fail", f"Missing extensions: {', '.join(sorted(missing))}", "Install the server's contrib package."
        )
    return Finding("ok", "Extensions pg_trgm and unaccent can be had")


def _migrations() -> Finding:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        return Finding("warn", f"{len(plan)} migrations are not applied", "Run `dunnock migrate`.")
    return Finding("ok", "The schema is up to date")


def _worker() -> Finding:
    from dunnock.org.db import row

    found = row("SELECT to_regclass('procrastinate_workers') IS NOT NULL AS there")
    if not found or not found["there"]:
        return Finding("warn", "No worker has run yet", "Start `dunnock up` or `dunnock worker`.")
    alive = row("SELECT count(*) AS n FROM procrastinate_workers WHERE last_heartbeat > now() - interval '30 seconds'")
    if not alive or not alive["n"]:
        return Finding("warn", "No worker is alive: nothing is sent", "Start `dunnock up` or `dunnock worker`.")
    return Finding("ok", f"{alive['n']} worker(s) alive")


def _disk() -> Finding:
    folder = next(p for p in (home(), *home().parents) if p.exists())
    free = shutil.disk_usage(folder).free >> 20
    if free < 1024:
        return Finding("warn", f"{free} MB free where the data lies ({home()})", "Make room, or move DUNNOCK_HOME.")
    return Finding("ok", f"{free >> 10} GB free for data")


def _secret() -> Finding:
    if os.environ.get("DUNNOCK_SECRET_KEY"):
        return Finding("ok", "Secret key from the environment")
    if os.environ.get("DATABASE_URL_GIVEN"):
        return Finding(
            "warn",
            f"The secret key lies in {home() / 'secret-key'} on this machine only",
            "With several machines set the same DUNNOCK_SECRET_KEY on each.",
        )
    return Finding("ok", f"Secret key in {home() / 'secret-key'}")


CHECKS: list[Callable[[], Finding]] = [_version, _role, _encoding, _extensions, _migrations, _worker, _disk, _secret]


@click.command()
def doctor() -> None:
    """Say what is wrong with the database and this installation, and what to do."""
    if os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL_GIVEN"] = "1"
    with database() as server:
        import django
        from django.db import Error

        click.echo("Embedded PostgreSQL" if server else "The database in DATABASE_URL")
        django.setup()
        findings = []
        for check in CHECKS:
            try:
                findings.append(check())
            except Error as error:
                cure = "Is the server running, and are host, name, user and password in DATABASE_URL right?"
                findings.append(Finding("fail", str(error).strip().splitlines()[0], cure))
                break
    marks = {"ok": "ok   ", "warn": "look ", "fail": "WRONG"}
    for finding in findings:
        click.echo(f"{marks[finding.level]} {finding.what}" + (f"\n      -> {finding.cure}" if finding.cure else ""))
    if any(f.level == "fail" for f in findings):
        raise SystemExit(1)

"""Moving the database: `pg_dump | pg_restore`, with the tools of the embedded wheel (version 18, which read 15 and newer)."""

from __future__ import annotations

import os
import subprocess

import click

from dunnock.cli.boot import home
from dunnock.postgres.embedded import EmbeddedPostgres

# Written by a newer pg_dump than the server that reads it: harmless.
_HARMLESS = ("transaction_timeout", "errors ignored on restore")


def _tool(name: str) -> str:
    return str(EmbeddedPostgres(home() / "postgres").tool(name))


def dump_database(file: str) -> None:
    command = [_tool("pg_dump"), "--format=custom", "--no-owner", "--no-privileges", f"--file={file}"]
    # Row security binds the application's own role too: the embedded server's superuser sees every organisation's rows.
    server = EmbeddedPostgres(home() / "postgres")
    url = os.environ["DATABASE_URL"]
    if server.password_file.exists() and url == server.url():  # not a server we have moved away from
        url = server.url("postgres")
    done = subprocess.run([*command, url], check=False, capture_output=True, text=True)  # noqa: S603
    if done.returncode:
        cure = "Dump it as a role that bypasses row security." if "row-level security" in done.stderr else ""
        raise click.ClickException(f"pg_dump: {done.stderr.strip()} {cure}".strip())


def restore_database(file: str) -> None:
    from dunnock.org.portfolios import make_role

    make_role()  # the dump's policies name it
    command = [_tool("pg_restore"), "--no-owner", "--no-privileges", f"--dbname={os.environ['DATABASE_URL']}", file]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    faults = [line for line in done.stderr.splitlines() if "error:" in line and not any(h in line for h in _HARMLESS)]
    if faults:
        raise click.ClickException("pg_restore: " + "\n".join(faults[:10]))
    from dunnock.org.portfolios import fence_portfolios

    fence_portfolios()

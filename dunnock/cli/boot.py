"""Getting ready: the database (embedded unless DATABASE_URL names another), then Django. Heavy imports wait until then."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from dunnock.postgres.embedded import EmbeddedPostgres, PostgresFault


def home() -> Path:
    return Path(os.environ.get("DUNNOCK_HOME", ".dunnock")).absolute()


@contextlib.contextmanager
def database() -> Iterator[EmbeddedPostgres | None]:
    """The database is up and DATABASE_URL says where. The embedded server is stopped at the end if we started it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dunnock.site.settings")
    os.environ["DUNNOCK_HOME"] = str(home())
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    home().mkdir(parents=True, exist_ok=True)
    server = EmbeddedPostgres(home() / "postgres")
    try:
        server.ensure()
    except PostgresFault as fault:
        raise click.ClickException(str(fault)) from None
    os.environ["DATABASE_URL"] = server.url()
    try:
        yield server
    finally:
        server.stop()


@contextlib.contextmanager
def ready(*, migrate: bool = True) -> Iterator[None]:
    """Database up, Django set up, migrations applied. For commands that do one thing and leave."""
    with database():
        import django

        django.setup()
        if migrate:
            apply_migrations()
        yield


def apply_migrations(*, quiet: bool = True) -> bool:
    """Bring the schema up to date. True when there was something to do."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    call_command("migrate", verbosity=0 if quiet else 1, interactive=False, stdout=sys.stderr)
    return True

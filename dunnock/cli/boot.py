"""Getting ready: the database (embedded unless DATABASE_URL names another), then Django. Heavy imports wait until then."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator
from importlib import metadata
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


def _schema_wanted() -> str:
    """What decides the schema: our migrations and the versions of the libraries that bring their own."""
    package = Path(__file__).resolve().parent.parent
    parts = sorted(str(path.relative_to(package)) for path in package.glob("*/migrations/[0-9]*.py"))
    parts += [f"{name} {metadata.version(name)}" for name in ("django", "procrastinate", "django-allauth")]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def bring_schema_up_to_date(server: EmbeddedPostgres | None) -> None:
    """Before anything is served. The embedded database remembers beside its data which schema it has: a warm start then
    needs neither Django nor a look at the tables.
    """
    note = server.home / "schema" if server else None
    wanted = _schema_wanted()
    if note is not None and note.exists() and note.read_text() == wanted:
        return
    import django
    from django.db import connections

    django.setup()
    apply_migrations()
    connections.close_all()
    if note is not None:
        note.write_text(wanted)


def apply_migrations(*, quiet: bool = True) -> bool:
    """Bring the schema up to date. True when there was something to do."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from dunnock.org.portfolios import fence_portfolios

    executor = MigrationExecutor(connection)
    wanted = bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if wanted:
        call_command("migrate", verbosity=0 if quiet else 1, interactive=False, stdout=sys.stderr)
    fence_portfolios()
    return wanted

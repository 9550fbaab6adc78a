"""The `dunnock` command. Every command says what it did; errors say what to do."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from zoneinfo import ZoneInfo

import click

from dunnock import __version__
from dunnock.cli.boot import ready
from dunnock.cli.demo.command import demo
from dunnock.cli.doctor import doctor
from dunnock.cli.imports import import_, sync
from dunnock.cli.up import up
from dunnock.kernel.clock import machine_now
from dunnock.kernel.errors import DunnockError


class _Group(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DunnockError as error:
            for fault in error.errors:
                click.echo(f"  {fault.path}: {fault.message} {fault.cure}".rstrip(), err=True)
            raise click.ClickException(error.detail) from None


@click.group(cls=_Group)
@click.version_option(__version__)
def main() -> None:
    """Dunnock: open-source credit control."""


main.add_command(up)
main.add_command(doctor)
main.add_command(sync)
main.add_command(import_)
main.add_command(demo)


@main.command()
def migrate() -> None:
    """Bring the database schema up to date."""
    with ready(migrate=False):
        from dunnock.cli.boot import apply_migrations

        done = apply_migrations(quiet=False)
    click.echo("The schema is up to date." if not done else "Migrations applied.")


@main.command()
@click.option("--concurrency", default=4, show_default=True, help="Jobs at a time in this process.")
@click.option(
    "--queue",
    "queues",
    multiple=True,
    type=click.Choice(["engine", "sync", "mail"]),
    help="Only this one (repeat for several); default: all.",
)
def worker(concurrency: int, queues: tuple[str, ...]) -> None:
    """Answer the engine's bells, read from ERPs and fetch mail until stopped. Start as many as you like."""
    with ready(migrate=False):
        from dunnock.jobs.worker import QUEUES, run_worker

        run_worker(concurrency=concurrency, queues=queues or QUEUES)


@main.command()
@click.option("--as-of", "as_of", help="Play this moment, e.g. 2026-01-05T09:00 (in the organisation's zone).")
@click.option("--organisation", "organisation_id", type=int, help="Its number; default: all.")
def tick(as_of: str | None, organisation_id: int | None) -> None:
    """Do everything that is due, now or at any date."""
    with ready():
        from dunnock.org.db import rows
        from dunnock.runs.tick import tick as run_tick

        found = rows("SELECT id, name, time_zone FROM organisation ORDER BY id")
        for organisation in found:
            if organisation_id not in (None, organisation["id"]):
                continue
            instant = _moment(as_of, organisation["time_zone"])
            report = run_tick(organisation_id=organisation["id"], instant=instant)
            messages = ", ".join(f"{n} {state}" for state, n in sorted(report.messages.items())) or "no message"
            click.echo(
                f"{organisation['name']}, {instant.astimezone(ZoneInfo(organisation['time_zone'])):%Y-%m-%d %H:%M}: "
                f"{report.enrolled} started, {report.moved} moved, {report.left} ended early, {messages}"
            )


def _moment(text: str | None, zone: str) -> dt.datetime:
    if text is None:
        return machine_now()
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is not a moment; write 2026-01-05T09:00", param_hint="--as-of") from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).astimezone(dt.UTC)


@main.group()
def key() -> None:
    """API keys."""


@key.command("installation")
@click.option("--name", default="command line", show_default=True)
def installation_key(name: str) -> None:
    """A key that may create organisations (POST /api/v1/organisations). Shown once."""
    with ready():
        from dunnock.org.commands import create_installation_key

        click.echo(create_installation_key(name=name, now=machine_now()))


@key.command("organisation")
@click.argument("organisation_id", type=int)
@click.option("--name", default="command line", show_default=True)
def organisation_key(organisation_id: int, name: str) -> None:
    """An API key of one organisation. Shown once."""
    with ready():
        from dunnock.org.commands import create_api_key
        from dunnock.org.db import organisation_scope

        with organisation_scope(organisation_id):
            made = create_api_key(organisation_id=organisation_id, name=name, actor="command line", now=machine_now())
        click.echo(made.key)


@main.group()
def user() -> None:
    """People's accounts."""


@user.command("reset-link")
@click.argument("email")
def reset_link(email: str) -> None:
    """Print a link that sets a new password for EMAIL; it works once."""
    with ready():
        from django.conf import settings

        from dunnock.org.models import User
        from dunnock.org.people import password_key

        found = User.objects.filter(email__iexact=email.strip()).first()
        if found is None:
            raise click.ClickException(f"Nobody has an account with {email}.")
        click.echo(f"{settings.PUBLIC_URL or 'http://127.0.0.1:8765'}/reset-password?key={password_key(found)}")


@main.group()
def organisation() -> None:
    """Organisations (tenants)."""


@organisation.command("create")
@click.argument("name")
@click.option("--currency", default="EUR", show_default=True)
@click.option("--time-zone", default="UTC", show_default=True)
@click.option("--language", default="en", show_default=True)
def create(name: str, currency: str, time_zone: str, language: str) -> None:
    """Create an organisation in test mode and print its first API key."""
    with ready():
        from dunnock.org.commands import create_api_key, create_organisation
        from dunnock.org.db import organisation_scope

        now = machine_now()
        details = {"currency": currency, "time_zone": time_zone, "language": language}
        made = create_organisation(name=name, now=now, actor="command line", **details)
        with organisation_scope(made):
            first = create_api_key(organisation_id=made, name="first key", actor="command line", now=now)
    click.echo(json.dumps({"organisation_id": made, "api_key": first.key}, indent=2))


@main.group()
def postgres() -> None:
    """The embedded database: its address and its tools."""


@postgres.command("url")
def url() -> None:
    """Print where the database is (for psql, pg_dump). It runs while `dunnock up` runs."""
    with ready(migrate=False):
        click.echo(os.environ["DATABASE_URL"])


@postgres.command("dump")
@click.argument("file", type=click.Path(dir_okay=False, writable=True))
def dump(file: str) -> None:
    """Write the whole database to FILE (pg_dump's custom format): a back-up, or the move to an external server."""
    from dunnock.cli.move import dump_database

    with ready(migrate=False):
        dump_database(file)
    click.echo(f"Written: {file}")


@postgres.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
def restore(file: str) -> None:
    """Load FILE into an empty database (set DATABASE_URL to the new server first)."""
    from dunnock.cli.move import restore_database

    with ready(migrate=False):
        restore_database(file)
    click.echo("Restored. Run `dunnock doctor` next.")


if __name__ == "__main__":
    sys.exit(main())

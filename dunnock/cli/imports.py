"""`dunnock sync` and `dunnock import`: bring the ledger up to date from a terminal or a cron job."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dunnock.cli.boot import ready
from dunnock.kernel.clock import machine_now

if TYPE_CHECKING:
    from dunnock.connectors.files.read import DryRun
    from dunnock.connectors.journal import SyncReport

SHOWN = 20
ACTOR = "command line"
_OBJECTS = ("customer_groups", "customers", "contacts", "invoices", "credit_notes", "payments", "allocations")


class _NothingWritten(Exception):
    """The way out of a dry run."""


@click.command()
@click.argument("connection")
@click.option("--organisation", "organisation_id", type=int, help="Its number; needed where there are several.")
@click.option("--full", is_flag=True, help="Read everything and compare, not only what changed.")
@click.option("--allow-unusual", is_flag=True, help="Go on although much of the ledger would be closed.")
def sync(connection: str, organisation_id: int | None, *, full: bool, allow_unusual: bool) -> None:
    """Synchronise CONNECTION (its name or number) now, in this process."""
    with ready():
        from dunnock.connectors.sync import run_sync

        organisation_id = _organisation(organisation_id)
        report = run_sync(
            organisation_id=organisation_id,
            connection_id=_connection(organisation_id, connection)["id"],
            instant=machine_now(),
            mode="full" if full else None,
            allow_unusual=allow_unusual,
            actor=ACTOR,
        )
        _tell(report)


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--organisation", "organisation_id", type=int, help="Its number; needed where there are several.")
@click.option("--connection", default="Files", show_default=True, help="Name of a files connection; made on first use.")
@click.option(
    "--object", "object_name", type=click.Choice(_OBJECTS), help="What the file lists; default: by its columns."
)
@click.option("--mapping", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A mapping as JSON.")
@click.option("--dry-run", is_flag=True, help="Say what would happen and write nothing.")
@click.option("--allow-unusual", is_flag=True, help="Go on although much of the ledger would be closed.")
@click.option("--complete-first-import", is_flag=True, help="The last file from before: what comes next is news.")
def import_(
    file: Path,
    organisation_id: int | None,
    connection: str,
    object_name: Any,
    mapping: Path | None,
    *,
    dry_run: bool,
    allow_unusual: bool,
    complete_first_import: bool,
) -> None:
    """Import FILE (CSV, .xlsx, .xls, .ods). Good lines go in, the others are told with line, column, value and cure."""
    with ready():
        from dunnock.connectors import commands
        from dunnock.connectors.files_import import import_file, try_file
        from dunnock.connectors.reads import as_of
        from dunnock.org.db import organisation_scope

        organisation_id, now = _organisation(organisation_id), machine_now()
        given: dict[str, Any] = {
            "organisation_id": organisation_id,
            "object_name": object_name,
            "name": file.name,
            "data": file.read_bytes(),
            "mapping": _json(mapping) if mapping else None,
        }
        with contextlib.suppress(_NothingWritten), organisation_scope(organisation_id):
            given["connection_id"] = _files_connection(organisation_id, connection)
            today = as_of(organisation_id, now).today
            if dry_run:
                _tell_dry_run(try_file(**given, today=today))
                raise _NothingWritten  # nor the connection, if it was made just now
        if dry_run:
            return
        _tell(import_file(**given, now=now, today=today, actor=ACTOR, allow_unusual=allow_unusual))
        if complete_first_import:
            with organisation_scope(organisation_id):
                commands.complete_first_import(
                    organisation_id=organisation_id,
                    connection_id=given["connection_id"],
                    actor=ACTOR,
                    now=machine_now(),
                )
            click.echo("The first import is complete: what comes in from now on starts workflows.")


def _organisation(organisation_id: int | None) -> int:
    from dunnock.org.db import rows

    known = {row["id"]: row["name"] for row in rows("SELECT id, name FROM organisation ORDER BY id")}
    if organisation_id is None and len(known) == 1:
        return int(next(iter(known)))
    if organisation_id is not None and organisation_id in known:
        return organisation_id
    there = (
        ", ".join(f"{number} ({name})" for number, name in known.items()) or "none yet; see dunnock organisation create"
    )
    raise click.UsageError(f"Choose one with --organisation: {there}")


def _connection(organisation_id: int, named: str) -> dict[str, Any]:
    from dunnock.connectors.reads import list_connections
    from dunnock.org.db import organisation_scope

    with organisation_scope(organisation_id):
        known = list_connections(organisation_id)
    for found in known:
        if named in {found["name"], str(found["id"])}:
            return found
    there = ", ".join(f"{found['id']} ({found['name']})" for found in known) or "none yet"
    raise click.UsageError(f"There is no connection {named!r}. There are: {there}")


def _files_connection(organisation_id: int, name: str) -> int:
    from dunnock.connectors.commands import create_connection
    from dunnock.connectors.reads import list_connections

    for found in list_connections(organisation_id):
        if found["name"] == name:
            return int(found["id"])
    return create_connection(organisation_id=organisation_id, kind="files", name=name, actor=ACTOR, now=machine_now())


def _json(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise click.BadParameter(f"{path} is not JSON: {error}", param_hint="--mapping") from None
    if not isinstance(read, dict):
        raise click.BadParameter(f"{path} is not a JSON object", param_hint="--mapping")
    return read


def _tell(report: SyncReport) -> None:
    for name, count in report.counts.items():
        told = [f"{n} {said}" for said, n in vars(count).items() if n]
        click.echo(f"{name.replace('_', ' ')}: {', '.join(told)}")
    for problem in report.problems[:SHOWN]:
        place = " ".join(part for part in (problem.row and f"line {problem.row}", problem.field, problem.value) if part)
        click.echo(f"  {problem.object} {place}: {_sentences(problem.message, problem.cure)}", err=True)
    if len(report.problems) > SHOWN:
        click.echo(f"  and {len(report.problems) - SHOWN} more: see synchronisation {report.sync_id}", err=True)
    if report.state != "done":
        raise click.ClickException(report.error)
    if not report.counts:
        click.echo("Nothing new.")


def _tell_dry_run(tried: DryRun) -> None:
    click.echo(f"Read as {tried.mapping.object}:")
    for field, column in tried.mapping.columns.items():
        sure = f" ({tried.confidence[field]:.0%} sure)" if field in tried.confidence else ""
        click.echo(f"  {field} from {column!r}{sure}")
    for fault in tried.problems:
        click.echo(f"{fault.column or 'The file'}: {_sentences(fault.message, fault.cure)}", err=True)
    for error in tried.row_errors[:SHOWN]:
        click.echo(
            f"  line {error.line} {error.column} {error.value!r}: {_sentences(error.message, error.cure)}", err=True
        )
    click.echo(f"{tried.good} lines would go in, {tried.bad} would not. Nothing was written.")


def _sentences(*parts: str) -> str:
    return " ".join(f"{part[0].upper()}{part[1:].rstrip('.')}." for part in parts if part)

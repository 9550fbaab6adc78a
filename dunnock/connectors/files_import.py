"""One file into the ledger: the mapping people settled on, what the ledger knows of its source, and the log of it.

The mapping is remembered per connection and object: the next file of that kind is read the same way without asking.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from dunnock.connectors.errors import FileRefused
from dunnock.connectors.files.derive import Known
from dunnock.connectors.files.guess import guess_mapping
from dunnock.connectors.files.mapping import FileMapping, ObjectName
from dunnock.connectors.files.read import DryRun, FileRead, dry_run, read_file
from dunnock.connectors.files.sniff import open_table
from dunnock.connectors.journal import Problem, SyncReport, begin, end, note
from dunnock.connectors.liveness import sole_sync
from dunnock.connectors.reads import files_connection
from dunnock.connectors.writing import Target, problem_of, progress_of, write_at_once, write_in_parts
from dunnock.kernel.clock import Stopwatch
from dunnock.kernel.errors import DunnockError, FieldError, Invalid
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.batch import OBJECTS, LedgerBatch
from dunnock.ledger.commands import Guard
from dunnock.ledger.errors import UnusualChange
from dunnock.ledger.rows import RowError
from dunnock.org.db import execute, organisation_scope, row

MISTAKE = "Dunnock made a mistake and nothing more was written. What happened stands in the log of the worker."


def import_file(
    *,
    organisation_id: int,
    connection_id: int,
    object_name: ObjectName | None,
    name: str,
    data: bytes,
    mapping: FileMapping | dict[str, Any] | None = None,
    now: dt.datetime,
    today: dt.date,
    actor: str = "command line",
    allow_unusual: bool = False,
    queued: int | None = None,
) -> SyncReport:
    """Good rows go in, the others are told with line, column, value and cure. The outcome is logged as a sync.

    Opens its own transactions. Without a mapping the remembered one is used, else one is guessed; the one that was
    used is remembered. A file that cannot be read is a report with state `failed`, an unusual one `stopped`.
    Raises `NotFound`, `Invalid` for a mapping that is none, and `SyncRunning`.
    """
    watch = Stopwatch()
    chosen = as_mapping(mapping, object_name)
    with organisation_scope(organisation_id):
        connection = files_connection(organisation_id, connection_id)
        chosen = chosen or remembered(connection, data, name, object_name)
    with sole_sync(organisation_id, connection_id):
        detail = {"actor": actor, "file": name, "object": chosen.object if chosen else object_name or ""}
        with organisation_scope(organisation_id):
            sync_id = begin(
                organisation_id=organisation_id,
                connection_id=connection_id,
                mode="file",
                detail={**detail, "phase": "reading"},
                now=now,
                queued=queued,
            )
            known = known_of(organisation_id, connection["source_id"])
        report = SyncReport(sync_id, "file", fenced=bool(connection["fenced"]))
        try:
            # What was found in the file is found again when it is read, and said where it is doubtful.
            chosen = chosen or _loosened(guess_mapping(open_table(data, name), object_name).mapping, data, name)
            read = read_file(data, name, chosen, today=today, known=known)
            loose = _loosened(chosen, data, name)
            _write(connection, report, chosen, loose, read, now, watch, allow_unusual=allow_unusual)
        except Exception as error:
            _fail(organisation_id, report, error, now + watch.elapsed)
            if not isinstance(error, DunnockError):
                raise
    return report


def _write(
    connection: dict[str, Any],
    report: SyncReport,
    mapping: FileMapping,
    loose: FileMapping,
    read: FileRead,
    now: dt.datetime,
    watch: Stopwatch,
    *,
    allow_unusual: bool,
) -> None:
    organisation_id = connection["organisation_id"]

    def closing(report: SyncReport, at: dt.datetime) -> None:  # noqa: ARG001
        _remember(organisation_id, connection["id"], loose, at)

    report.problems += _problems(read, mapping)
    target = Target(organisation_id, connection["source_id"], lambda: now + watch.elapsed, teller(mapping, read.batch))
    with organisation_scope(organisation_id):
        note(
            organisation_id=organisation_id,
            sync_id=report.sync_id,
            progress=progress_of(read.batch),
            phase="writing",
            object=mapping.object,
            lines=read.good + read.bad,
            bad_lines=read.bad,
        )
    if report.fenced:
        write_in_parts(target, read.batch, report, closing)
    else:
        guard = None if allow_unusual else guard_of(mapping)
        write_at_once(target, read.batch, report, closing, guard=guard)


def guard_of(mapping: FileMapping) -> Guard | None:
    """A list that says what is gone, or what has been paid, may be the wrong list; a file of payments is news."""
    return Guard() if mapping.complete or mapping.has("balance") or mapping.has("paid") else None


def teller(mapping: FileMapping, batch: LedgerBatch) -> Callable[[RowError], Problem]:
    """A fault the ledger found, at the column of the file it goes back to."""
    values = {(name, r["erp_id"]): r for name in OBJECTS for r in batch.rows(name)}

    def told(error: RowError) -> Problem:
        value = values.get((error.object, error.erp_id), {}).get(error.field)
        plain, column = problem_of(error), mapping.columns.get(error.field, error.field)
        shown = "" if value is None else str(value)
        return Problem(mapping.object, plain.message, plain.cure, plain.erp_id, plain.row, column, shown)

    return told


def _problems(read: FileRead, mapping: FileMapping) -> list[Problem]:
    about_file = [Problem(mapping.object, p.message, p.cure, field=p.column) for p in read.problems]
    lines = [
        Problem(mapping.object, e.message, e.cure, row=str(e.line), field=e.column, value=e.value) for e in read.errors
    ]
    return about_file + lines


def _fail(organisation_id: int, report: SyncReport, error: Exception, now: dt.datetime) -> None:
    """Nothing of this file went in, but for the parts a fenced import had committed; a repeat is harmless."""
    report.state = "stopped" if isinstance(error, UnusualChange) else "failed"
    report.error = error.detail if isinstance(error, DunnockError) else MISTAKE
    report.cure = error.cure if isinstance(error, FileRefused) else ""
    with organisation_scope(organisation_id):
        end(organisation_id=organisation_id, report=report, now=now)


def as_mapping(given: FileMapping | dict[str, Any] | None, object_name: str | None = None) -> FileMapping | None:
    """Raises `Invalid` naming each place of a mapping that cannot be."""
    if given is None:
        return None
    try:
        mapping = given if isinstance(given, FileMapping) else FileMapping.model_validate(given)
    except ValidationError as error:
        faults = [
            FieldError(".".join(["mapping", *map(str, e["loc"])]), e["msg"].removeprefix("Value error, "))
            for e in error.errors()
        ]
        raise Invalid(f"The mapping cannot be used: {faults[0].message}", errors=faults) from None
    if object_name is not None and mapping.object != object_name:
        said = f"The mapping is for {mapping.object}, the file is to be read as {object_name}"
        raise Invalid(said, errors=[FieldError("mapping.object", said, "mismatch", "Choose one of the two")])
    return mapping


def remembered(
    connection: dict[str, Any], data: bytes, name: str, object_name: ObjectName | None
) -> FileMapping | None:
    """How the last file of this object was read; without an object, the one whose columns this file has."""
    kept: dict[str, Any] = connection["settings"].get("mappings", {})
    if object_name is not None:
        return FileMapping.model_validate(kept[object_name]) if object_name in kept else None
    for stored in kept.values():
        mapping = FileMapping.model_validate(stored)
        try:
            table = open_table(data, name, encoding=mapping.encoding, delimiter=mapping.delimiter, sheet=mapping.sheet)
        except FileRefused:
            continue
        if mapping.columns and set(mapping.columns.values()) <= set(table.sniffed.columns):
            return mapping
    return None


def _loosened(mapping: FileMapping, data: bytes, name: str) -> FileMapping:
    """As it is remembered: without what can be found in every file anew, and may be otherwise in the next one. The order of
    day and month stays: one program writes all of them, and the next file may hold no date that tells.
    """
    sniffed = open_table(data, name).sniffed
    found = {key: getattr(sniffed, key) for key in ("encoding", "delimiter", "sheet", "header_row")}
    return mapping.model_copy(update={key: None for key, value in found.items() if getattr(mapping, key) == value})


def _remember(organisation_id: int, connection_id: int, mapping: FileMapping, at: dt.datetime) -> None:
    execute(
        statement("connectors", "remember_mapping"),
        {
            "organisation_id": organisation_id,
            "connection_id": connection_id,
            "object": mapping.object,
            "at": at,
            "mapping": json.dumps(mapping.model_dump(mode="json", exclude_defaults=True)),
        },
    )


def try_file(
    *,
    organisation_id: int,
    connection_id: int,
    object_name: ObjectName | None,
    name: str,
    data: bytes,
    mapping: FileMapping | dict[str, Any] | None,
    today: dt.date,
) -> DryRun:
    """What `import_file` would do; nothing is written. Raises `FileRefused` where there is no table."""
    connection = files_connection(organisation_id, connection_id)
    chosen = as_mapping(mapping, object_name) or remembered(connection, data, name, object_name)
    return dry_run(
        data,
        name,
        chosen,
        today=today,
        object_name=object_name,
        known=known_of(organisation_id, connection["source_id"]),
    )


def known_of(organisation_id: int, source_id: int) -> Known:
    """What the ledger holds of the source, for files that name records by reference, number or name."""
    scope = {"organisation_id": organisation_id, "source_id": source_id}
    found = row(statement("connectors", "known_of_source"), scope)
    if found is None:
        return Known()
    customers = {**found["by_name"], **found["by_reference"]}
    return Known(customers=customers, invoices=found["by_number"], openings=frozenset(found["openings"]))

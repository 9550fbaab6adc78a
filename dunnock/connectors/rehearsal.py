"""What an import would change: the import itself, in a savepoint that is undone. Counted, not estimated."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from dunnock.connectors.files.mapping import FileMapping
from dunnock.connectors.files.read import DryRun, LineError
from dunnock.connectors.files_import import guard_of, teller
from dunnock.connectors.liveness import nobody_syncs
from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import Guard, ObjectCount, UpsertReport, upsert_ledger
from dunnock.ledger.errors import UnusualChange
from dunnock.ledger.rows import RowError

MOST_ROWS = 50_000  # above it somebody would wait too long for an answer; the import counts them all the same


@dataclass
class Effect:
    """Per ledger object what is new, changed, equal, withdrawn and refused. `unusual`: the guard would stop the import.

    `counts` is None where nothing was rehearsed: an import is running, the file is too large or not settled yet.
    """

    counts: dict[str, ObjectCount] | None = None
    unusual: str = ""
    refused: list[LineError] = field(default_factory=list)


def rehearse(*, organisation_id: int, connection: dict[str, Any], tried: DryRun, now: dt.datetime) -> Effect:
    """Nothing stays written. Rows the ledger itself refuses (a customer nobody has sent) are named by their line."""
    rows = sum(tried.batch.counts().values())
    stopped = any(problem.stops for problem in tried.problems)
    if stopped or rows > MOST_ROWS or not nobody_syncs(organisation_id, connection["id"]):
        return Effect()
    guard = None if connection["fenced"] else guard_of(tried.mapping)
    scope = {"organisation_id": organisation_id, "source_id": connection["source_id"]}
    unusual = ""
    try:
        report = _undone(**scope, batch=tried.batch, now=now, guard=guard)
    except UnusualChange as stopping:
        unusual = stopping.detail
        report = _undone(**scope, batch=tried.batch, now=now, guard=None)
    refused = _by_line(report.errors, tried.mapping, tried.batch)
    _count_lines(report, tried, refused)
    return Effect({name: count for name, count in report.counts.items() if count != ObjectCount()}, unusual, refused)


def _undone(
    *, organisation_id: int, source_id: int, batch: LedgerBatch, now: dt.datetime, guard: Guard | None
) -> UpsertReport:
    with transaction.atomic():
        try:
            return upsert_ledger(
                organisation_id=organisation_id, source_id=source_id, batch=batch, now=now, guard=guard, initial=True
            )
        finally:
            transaction.set_rollback(True)


def _by_line(errors: list[RowError], mapping: FileMapping, batch: LedgerBatch) -> list[LineError]:
    told = teller(mapping, batch)
    return [
        LineError(int(p.row) if p.row.isdigit() else 0, p.field, p.value, p.message, p.cure) for p in map(told, errors)
    ]


def _count_lines(report: UpsertReport, tried: DryRun, refused: list[LineError]) -> None:
    """As the log of the import counts: lines of the file, each once, at the object the file lists."""
    for count in report.counts.values():
        count.refused = 0
    bad = tried.bad + len({error.line for error in refused})
    if bad:
        report.count(tried.mapping.object).refused = bad

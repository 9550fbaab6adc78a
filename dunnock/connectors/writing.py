"""From what was read to the ledger: a first import in parts, everything after it in one guarded piece.

Both are repeatable: rows are known by their ids in the source, so a part that is written twice changes nothing.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, fields

from dunnock.connectors.chunks import chunked
from dunnock.connectors.journal import Problem, SyncReport, end, note
from dunnock.events.bell import ring
from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import Guard, ObjectCount, UpsertReport, upsert_ledger
from dunnock.ledger.rows import RowError, check_rows
from dunnock.org.db import organisation_scope

Clock = Callable[[], dt.datetime]
Closing = Callable[[SyncReport, dt.datetime], None]
Progress = dict[str, dict[str, int]]


@dataclass(frozen=True)
class Target:
    """Where a batch goes: the source of one connection, under one running sync."""

    organisation_id: int
    source_id: int
    clock: Clock
    told: Callable[[RowError], Problem]  # a refused row in the words of its source


def problem_of(error: RowError) -> Problem:
    where = "" if error.row is None else str(error.row)
    return Problem(error.object, error.message, error.cure, error.erp_id, where, error.field)


def progress_of(batch: LedgerBatch, written: dict[str, int] | None = None) -> Progress:
    """Per object that is in the batch: rows read, rows written."""
    done = written or {}
    return {name: {"read": n, "written": done.get(name, 0)} for name, n in batch.counts().items() if n}


def write_in_parts(target: Target, batch: LedgerBatch, report: SyncReport, closing: Closing) -> None:
    """Behind the fence. Each part is committed by itself; `closing` runs in a last transaction of its own."""
    clean, errors = check_rows(batch)
    report.problems += map(target.told, errors)
    written: dict[str, int] = {}
    for part in chunked(clean):
        with organisation_scope(target.organisation_id):
            done = upsert_ledger(
                organisation_id=target.organisation_id, source_id=target.source_id, batch=part, now=target.clock()
            )
            _add(target, report, done)
            for name, n in part.counts().items():
                written[name] = written.get(name, 0) + n
            note(
                organisation_id=target.organisation_id,
                sync_id=report.sync_id,
                progress=progress_of(batch, written),
                phase="writing",
            )
    with organisation_scope(target.organisation_id):
        _close(target, report, closing)


def write_at_once(
    target: Target, batch: LedgerBatch, report: SyncReport, closing: Closing, *, guard: Guard | None
) -> None:
    """One transaction for rows, cursor and log. Raises `UnusualChange` with nothing changed."""
    with organisation_scope(target.organisation_id):
        done = upsert_ledger(
            organisation_id=target.organisation_id,
            source_id=target.source_id,
            batch=batch,
            now=target.clock(),
            guard=guard,
        )
        _add(target, report, done)
        note(
            organisation_id=target.organisation_id,
            sync_id=report.sync_id,
            progress=progress_of(batch, batch.counts()),
        )
        _close(target, report, closing)


def _add(target: Target, report: SyncReport, done: UpsertReport) -> None:
    report.events += done.events
    report.problems += map(target.told, done.errors)
    for name, count in done.counts.items():
        total = report.counts.setdefault(name, ObjectCount())
        for part in fields(ObjectCount):
            setattr(total, part.name, getattr(total, part.name) + getattr(count, part.name))


def _close(target: Target, report: SyncReport, closing: Closing) -> None:
    now = target.clock()
    _count_refused(report)
    closing(report, now)
    end(organisation_id=target.organisation_id, report=report, now=now)
    if report.changed_anything:
        ring(target.organisation_id)


def _count_refused(report: SyncReport) -> None:
    """Rows, not faults: one row may have several."""
    refused: dict[str, set[str]] = defaultdict(set)
    for problem in report.problems:
        if problem.row or problem.erp_id:
            refused[problem.object].add(problem.row or problem.erp_id)
    for count in report.counts.values():
        count.refused = 0
    for name, found in refused.items():
        report.counts.setdefault(name, ObjectCount()).refused = len(found)
    report.counts = {name: count for name, count in report.counts.items() if count != ObjectCount()}

"""One synchronisation of one ERP: read it (in no transaction), write it (with the cursor in the same one), say how it went.

- The first sync of a connection is fenced: parts are committed as they go and nothing is told; its last transaction
  lifts the fence. Killed in the middle, it is repeated from its beginning, which changes nothing of what is there.
- Every later one is one guarded transaction: rows, deletions, cursor and log, or none of them.
- Deletions leave no trace in the ERP, so what exists is compared now and then: after COMPARE_EVERY syncs or an hour.
- What fails is told at the connection and tried again, later each time, up to LATEST.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from dunnock.connectors.errors import SourceError
from dunnock.connectors.journal import Mode, SyncReport, begin, end, forget_old, note
from dunnock.connectors.liveness import sole_sync
from dunnock.connectors.reads import as_of as read_as_of
from dunnock.connectors.reads import connection as read_connection
from dunnock.connectors.tryton.client import TrytonAccess, TrytonClient
from dunnock.connectors.tryton.read import read_all, read_present, read_since
from dunnock.connectors.writing import Target, problem_of, progress_of, write_at_once, write_in_parts
from dunnock.kernel.clock import AsOf, Stopwatch
from dunnock.kernel.errors import Conflict, DunnockError
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import Guard
from dunnock.ledger.commands import complete_first_import as lift_fence
from dunnock.ledger.errors import UnusualChange
from dunnock.org.db import execute, organisation_scope, row
from dunnock.org.secrets import decrypt

COMPARE_EVERY, COMPARE_AFTER = 10, dt.timedelta(hours=1)
COMPARE_SHARE = 20  # comparing takes at most one part in twenty of the time
SOONEST, LATEST, LATEST_ASKED = 30.0, 15 * 60.0, 60 * 60.0  # seconds until the next try
MISTAKE = (
    "Dunnock made a mistake; nothing of this synchronisation was changed. What happened stands in the worker's log."
)

OpenClient = Callable[[TrytonAccess], TrytonClient]

log = logging.getLogger("dunnock.connectors")

_sessions: dict[TrytonAccess, str] = {}  # of this process


def resuming(access: TrytonAccess) -> TrytonClient:
    return TrytonClient(access, sessions=_sessions)


@dataclass(frozen=True)
class _Plan:
    """What this sync is going to do, decided in the transaction that began it."""

    connection: dict[str, Any]
    sync_id: int
    mode: Mode
    allow_unusual: bool
    as_of: AsOf

    @property
    def organisation_id(self) -> int:
        return int(self.connection["organisation_id"])

    @property
    def cursor(self) -> dict[str, Any]:
        return dict(self.connection["cursor"])


def run_sync(
    *,
    organisation_id: int,
    connection_id: int,
    instant: dt.datetime,
    mode: Literal["full", "incremental"] | None = None,
    allow_unusual: bool = False,
    actor: str = "schedule",
    open_client: OpenClient = resuming,
) -> SyncReport:
    """Synchronise an ERP now, in this process; what is queued for it is taken along. Opens its own transactions.

    What goes wrong with the source is in the report, not raised. Raises `SyncRunning`, `NotFound`, `Conflict` for files.
    """
    watch = Stopwatch()
    with sole_sync(organisation_id, connection_id):
        with organisation_scope(organisation_id):
            plan = _begin(organisation_id, connection_id, instant, mode, actor, allow_unusual=allow_unusual)
        report = SyncReport(plan.sync_id, plan.mode, fenced=bool(plan.connection["fenced"]))
        try:
            _read_and_write(plan, report, watch, open_client)
        except Exception as error:
            if not isinstance(error, DunnockError):
                log.exception("sync %s of connection %s", plan.sync_id, connection_id)
            _fail(plan, report, error, instant + watch.elapsed)
    return report


def _begin(
    organisation_id: int,
    connection_id: int,
    instant: dt.datetime,
    mode: str | None,
    actor: str,
    *,
    allow_unusual: bool,
) -> _Plan:
    connection = read_connection(organisation_id, connection_id, lock=True)
    if connection["kind"] != "tryton":
        raise Conflict(f"{connection['name']} reads files. Upload one to bring the ledger up to date.")
    queued = row(
        """SELECT id, mode, detail FROM sync WHERE organisation_id = %s AND connection_id = %s AND state = 'queued'
           ORDER BY id LIMIT 1""",
        [organisation_id, connection_id],
    )
    detail = {"actor": actor, "allow_unusual": allow_unusual, **(queued["detail"] if queued else {})}
    wanted = mode or (queued["mode"] if queued else None)
    chosen: Mode = "incremental"
    if connection["fenced"]:
        chosen = "first"
    elif wanted == "full" or "mark" not in connection["cursor"]:
        chosen = "full"
    sync_id = begin(
        organisation_id=organisation_id,
        connection_id=connection_id,
        mode=chosen,
        detail={**detail, "phase": "reading"},
        now=instant,
        queued=queued["id"] if queued else None,
    )
    allowed = allow_unusual or bool(detail["allow_unusual"])
    return _Plan(connection, sync_id, chosen, allowed, read_as_of(organisation_id, instant))


def _read_and_write(plan: _Plan, report: SyncReport, watch: Stopwatch, open_client: OpenClient) -> None:
    with open_client(access_of(plan.connection)) as client:
        client.seen = heard = _Heard(plan)
        batch, cursor = _read(client, plan)

    def clock() -> dt.datetime:
        return plan.as_of.instant + watch.elapsed

    def closing(report: SyncReport, at: dt.datetime) -> None:  # noqa: ARG001
        if plan.mode == "first":
            lift_fence(organisation_id=plan.organisation_id, source_id=plan.connection["source_id"], now=at)
        _keep_cursor(plan, cursor, at)
        forget_old(organisation_id=plan.organisation_id, connection_id=plan.connection["id"], now=at)

    with organisation_scope(plan.organisation_id):
        note(
            organisation_id=plan.organisation_id,
            sync_id=plan.sync_id,
            progress=progress_of(batch),
            phase="writing",
            compared=bool(batch.present),
            records=heard.records,
        )
    target = Target(plan.organisation_id, plan.connection["source_id"], clock, problem_of)
    if plan.mode == "first":
        write_in_parts(target, batch, report, closing)
    else:
        write_at_once(target, batch, report, closing, guard=None if plan.allow_unusual else Guard())


def _read(client: TrytonClient, plan: _Plan) -> tuple[LedgerBatch, dict[str, Any]]:
    """The batch and the cursor that stands for it. What exists is asked for last: what is new by then is not missing."""
    cursor = plan.cursor
    if plan.mode == "incremental":
        reading = read_since(client, dt.datetime.fromisoformat(cursor["mark"]), plan.as_of)
    else:
        reading = read_all(client, plan.as_of)
    since = int(cursor.get("since_compare", 0)) + 1
    kept = {**cursor, "mark": reading.mark.isoformat(), "since_compare": since}
    if plan.mode != "incremental" or plan.allow_unusual or _must_compare(plan, since):
        watch = Stopwatch()
        reading.batch.present = read_present(client)
        took = round(watch.elapsed / dt.timedelta(milliseconds=1))
        kept |= {
            "since_compare": 0,
            "compared_at": plan.as_of.instant.isoformat(),
            "compare_ms": took,
        }
    return reading.batch, kept


def _must_compare(plan: _Plan, since: int) -> bool:
    """After so many syncs or so much time, whichever comes first, but not so often that the ERP is kept busy by it."""
    cursor, every = plan.cursor, int(plan.connection["settings"].get("compare_every", COMPARE_EVERY))
    compared = dt.datetime.fromisoformat(cursor["compared_at"]) if "compared_at" in cursor else None
    if compared is None:
        return True
    passed = plan.as_of.instant - compared
    rested = passed >= dt.timedelta(milliseconds=COMPARE_SHARE * int(cursor.get("compare_ms", 0)))
    return rested and (since >= every or passed >= COMPARE_AFTER)


def _keep_cursor(plan: _Plan, cursor: dict[str, Any], at: dt.datetime) -> None:
    """Not where somebody has meanwhile pointed the connection elsewhere: then everything is read anew, at once."""
    connection = plan.connection
    execute(
        statement("connectors", "keep_cursor"),
        {
            "organisation_id": plan.organisation_id,
            "connection_id": connection["id"],
            "settings": json.dumps(connection["settings"]),
            "cursor": json.dumps(cursor),
            "at": at,
            "next": at + dt.timedelta(seconds=connection["sync_every_seconds"]),
        },
    )


def _fail(plan: _Plan, report: SyncReport, error: Exception, now: dt.datetime) -> None:
    """Say it, and when it is tried again. What a first sync had committed stays: it is true.

    An access that somebody has mended meanwhile is tried at once.
    """
    report.state = "stopped" if isinstance(error, UnusualChange) else "failed"
    report.error = error.detail if isinstance(error, DunnockError) else MISTAKE
    report.cure = error.cure if isinstance(error, SourceError) else ""
    failures = plan.connection["failures"] + 1
    seconds = back_off(failures, plan.connection["sync_every_seconds"])
    asked = error.facts.get("retry_after") if isinstance(error, SourceError) else None
    again = now + dt.timedelta(seconds=max(seconds, min(float(asked or 0), LATEST_ASKED)))
    with organisation_scope(plan.organisation_id):
        end(organisation_id=plan.organisation_id, report=report, now=now, next_sync_at=again)
        execute(
            """UPDATE connection SET failures = %s, error = %s, next_sync_at = %s
               WHERE organisation_id = %s AND id = %s AND settings = %s::jsonb AND secret_encrypted = %s""",
            [
                failures,
                report.error,
                again,
                plan.organisation_id,
                plan.connection["id"],
                json.dumps(plan.connection["settings"]),
                plan.connection["secret_encrypted"],
            ],
        )


def back_off(failures: int, every_seconds: int) -> float:
    """Seconds until the next try: twice as long each time. An hourly connection does not wait an hour to try again."""
    first = min(float(every_seconds), SOONEST)
    return min(LATEST, first * 2.0 ** min(failures - 1, 16))


def access_of(connection: dict[str, Any]) -> TrytonAccess:
    """Raises `Conflict` when the stored password cannot be read."""
    settings = connection["settings"]
    return TrytonAccess(
        settings["url"],
        settings["database"],
        settings["user"],
        decrypt(connection["secret_encrypted"]),
        name=connection["name"],
    )


class _Heard:
    """Says about once a second how many records have come in."""

    def __init__(self, plan: _Plan) -> None:
        self._plan, self.records, self._told = plan, 0, Stopwatch()

    def __call__(self, records: int) -> None:
        self.records += records
        if self._told.elapsed >= dt.timedelta(seconds=1):
            self._told = Stopwatch()
            with organisation_scope(self._plan.organisation_id):
                note(organisation_id=self._plan.organisation_id, sync_id=self._plan.sync_id, records=self.records)

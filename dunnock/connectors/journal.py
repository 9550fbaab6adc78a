"""The log of synchronisations: begun, on its way, ended, and each row that did not go in."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.commands import ObjectCount
from dunnock.org.db import execute, row

Mode = Literal["first", "full", "incremental", "file"]
Ended = Literal["done", "failed", "stopped"]

MOST_PROBLEMS = 10_000  # kept per sync; the rest is counted
IDLE_KEPT = dt.timedelta(hours=1)
KEPT = dt.timedelta(days=90)


@dataclass(frozen=True)
class Problem:
    """What did not go in. `row` is a line of a file or the ERP's record, `field` a column of the file or a ledger field."""

    object: str
    message: str
    cure: str = ""
    erp_id: str = ""
    row: str = ""
    field: str = ""
    value: str = ""


@dataclass
class SyncReport:
    """What one sync did. `state` is done, failed (the source did not play along) or stopped (a person has to allow it)."""

    sync_id: int
    mode: Mode
    state: Ended = "done"
    counts: dict[str, ObjectCount] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    events: int = 0
    error: str = ""
    cure: str = ""
    fenced: bool = False  # nothing in it has raised an event

    @property
    def changed_anything(self) -> bool:
        return any(count.inserted or count.changed or count.withdrawn for count in self.counts.values())


def begin(
    *,
    organisation_id: int,
    connection_id: int,
    mode: Mode,
    detail: dict[str, Any],
    now: dt.datetime,
    queued: int | None,
) -> int:
    """The running sync's id: the queued one, or a new one. What still says `running` was interrupted.

    Called by whoever holds liveness.sole_sync.
    """
    interrupt_dead(organisation_id=organisation_id, connection_id=connection_id, now=now)
    scope = {"organisation_id": organisation_id, "connection_id": connection_id, "mode": mode, "now": now}
    values = {**scope, "detail": json.dumps(detail), "id": queued}
    if queued is not None:
        found = row(
            """UPDATE sync SET state = 'running', mode = %(mode)s, started_at = %(now)s, detail = detail || %(detail)s
               WHERE organisation_id = %(organisation_id)s AND id = %(id)s RETURNING id""",
            values,
        )
    else:
        found = row(
            """INSERT INTO sync (organisation_id, connection_id, mode, started_at, detail)
               VALUES (%(organisation_id)s, %(connection_id)s, %(mode)s, %(now)s, %(detail)s) RETURNING id""",
            values,
        )
    return int(found["id"]) if found else 0


def interrupt_dead(*, organisation_id: int, now: dt.datetime, connection_id: int | None = None) -> None:
    """Syncs that say `running` while nobody holds their connection were left behind by a process that is gone."""
    execute(
        statement("connectors", "interrupt_dead"),
        {"organisation_id": organisation_id, "connection_id": connection_id, "now": now},
    )


def note(
    *,
    organisation_id: int,
    sync_id: int,
    progress: dict[str, dict[str, int]] | None = None,
    **detail: Any,
) -> None:
    """Say how far it is: rows per object {"read", "written"}, and in `detail` the phase."""
    execute(
        """UPDATE sync SET progress = coalesce(%s::jsonb, progress), detail = detail || %s::jsonb
           WHERE organisation_id = %s AND id = %s""",
        [json.dumps(progress) if progress is not None else None, json.dumps(detail), organisation_id, sync_id],
    )


def end(*, organisation_id: int, report: SyncReport, now: dt.datetime, **detail: Any) -> None:
    """Write the outcome and the problems, in the transaction of the rows themselves."""
    told = {
        "events": report.events,
        "problems": len(report.problems),
        "changed": report.changed_anything,
        "fenced": report.fenced,
        "phase": "ended",
    }
    execute(
        """UPDATE sync SET state = %s, ended_at = %s, counts = %s, error = %s, detail = detail || %s::jsonb
           WHERE organisation_id = %s AND id = %s""",
        [
            report.state,
            now,
            json.dumps({name: asdict(count) for name, count in report.counts.items()}),
            report.error,
            json.dumps({**told, **({"cure": report.cure} if report.cure else {}), **detail}, default=str),
            organisation_id,
            report.sync_id,
        ],
    )
    _keep_problems(organisation_id, report.sync_id, report.problems)


def _keep_problems(organisation_id: int, sync_id: int, problems: Sequence[Problem]) -> None:
    if not problems:
        return
    told = [{**asdict(problem), "place": place} for place, problem in enumerate(problems[:MOST_PROBLEMS])]
    execute(
        """INSERT INTO sync_problem (organisation_id, sync_id, object, erp_id, "row", field, value, message, cure)
           SELECT %s, %s, p.object, p.erp_id, p."row", p.field, p.value, p.message, p.cure
           FROM json_to_recordset(%s::json) AS p(place int, object text, erp_id text, "row" text, field text, value text,
                                                 message text, cure text)
           ORDER BY p.place""",
        [organisation_id, sync_id, json.dumps(told).replace("\\u0000", "")],
    )


def forget_old(*, organisation_id: int, connection_id: int, now: dt.datetime) -> None:
    """A connection that is read every few seconds would log nothing but "nothing new": those go after an hour."""
    execute(
        """DELETE FROM sync WHERE organisation_id = %(organisation_id)s AND connection_id = %(connection_id)s
             AND (started_at < %(old)s OR started_at < %(idle)s AND state = 'done' AND mode = 'incremental'
                  AND detail ->> 'changed' = 'false' AND detail ->> 'problems' = '0')
             AND state NOT IN ('queued', 'running')""",
        {
            "organisation_id": organisation_id,
            "connection_id": connection_id,
            "old": now - KEPT,
            "idle": now - IDLE_KEPT,
        },
    )

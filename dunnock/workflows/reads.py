"""Reading workflows for the engine and for screens."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotFound
from dunnock.org.db import row, rows
from dunnock.workflows.program import Program, program_of


@dataclass(frozen=True)
class LiveWorkflow:
    """An active workflow with its live version, as the engine walks it."""

    workflow_id: int
    version_id: int
    activated_at: dt.datetime
    program: Program


def live_workflows(organisation_id: int) -> list[LiveWorkflow]:
    found = rows(
        """SELECT w.id, w.activated_at, v.id AS version_id, v.definition FROM workflow w
           JOIN workflow_version v ON v.organisation_id = w.organisation_id AND v.id = w.live_version_id
           WHERE w.organisation_id = %s AND w.state = 'active' ORDER BY w.id""",
        [organisation_id],
    )
    return [
        LiveWorkflow(w["id"], w["version_id"], w["activated_at"], program_of(w["version_id"], w["definition"]))
        for w in found
    ]


def version(organisation_id: int, version_id: int) -> tuple[int, Program]:
    """A published version's workflow id and program, live or not: a run in flight walks the one it started with."""
    found = row(
        "SELECT workflow_id, definition FROM workflow_version WHERE organisation_id = %s AND id = %s",
        [organisation_id, version_id],
    )
    if found is None:
        raise NotFound(f"There is no workflow version {version_id}")
    return int(found["workflow_id"]), program_of(version_id, found["definition"])


def as_of(organisation_id: int, instant: dt.datetime) -> AsOf:
    """The instant in the organisation's own zone."""
    found = row("SELECT time_zone FROM organisation WHERE id = %s", [organisation_id])
    if found is None:
        raise NotFound(f"There is no organisation {organisation_id}")
    return AsOf(instant, ZoneInfo(found["time_zone"]))


def organisation_language(organisation_id: int) -> str:
    found = row("SELECT language FROM organisation WHERE id = %s", [organisation_id])
    return str(found["language"]) if found else "en"


def workflow(organisation_id: int, workflow_id: int, *, lock: bool = False) -> dict[str, Any]:
    """`lock`: whoever else would change it waits until this transaction ends."""
    found = row(
        f"SELECT * FROM workflow WHERE organisation_id = %s AND id = %s{' FOR UPDATE' if lock else ''}",
        [organisation_id, workflow_id],
    )
    if found is None:
        raise NotFound(f"There is no workflow {workflow_id}")
    return found

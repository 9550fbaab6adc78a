"""Reading workflows for the engine and for screens."""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from dunnock.kernel.calendar import EVERY_DAY, BusinessDays
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Invalid, NotFound
from dunnock.org.calendar import business_days as read_business_days
from dunnock.org.db import row, rows
from dunnock.workflows.definition import Definition
from dunnock.workflows.program import Program, program_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class LiveWorkflow:
    """An active workflow with its live version, as the engine walks it."""

    workflow_id: int
    version_id: int
    activated_at: dt.datetime
    program: Program


def live_workflows(organisation_id: int) -> list[LiveWorkflow]:
    """The active workflows that can be walked. One that cannot (its criteria name what no longer exists) never stops the
    others: it starts nothing, and its runs in flight wait with the reason `version_unreadable`.
    """
    found = rows(
        """SELECT w.id, w.activated_at, v.id AS version_id, v.definition FROM workflow w
           JOIN workflow_version v ON v.organisation_id = w.organisation_id AND v.id = w.live_version_id
           WHERE w.organisation_id = %s AND w.state = 'active' ORDER BY w.id""",
        [organisation_id],
    )
    lives = []
    for w in found:
        try:
            program = readable(program_of(w["version_id"], w["definition"]))
        except Invalid as fault:
            logger.error("Workflow %s cannot run: %s", w["id"], fault.detail)  # noqa: TRY400 - the words say it all
            continue
        lives.append(LiveWorkflow(w["id"], w["version_id"], w["activated_at"], program))
    return lives


def readable(program: Program) -> Program:
    """The program, if everything in it compiles. Raises `Invalid` for what this version of Dunnock does not know."""
    if program.faults is not None:
        raise program.faults
    return program


def version(organisation_id: int, version_id: int) -> tuple[int, Program]:
    """A published version's workflow id and program, live or not: a run in flight walks the one it started with."""
    found = row(
        "SELECT workflow_id, definition FROM workflow_version WHERE organisation_id = %s AND id = %s",
        [organisation_id, version_id],
    )
    if found is None:
        raise NotFound(f"There is no workflow version {version_id}")
    return int(found["workflow_id"]), program_of(version_id, found["definition"])


def walkable(organisation_id: int, version_id: int) -> tuple[int, Program] | None:
    """As `version`, but None for one that can no longer be walked."""
    try:
        workflow_id, program = version(organisation_id, version_id)
        return workflow_id, readable(program)
    except Invalid as fault:
        logger.error("Workflow version %s cannot run: %s", version_id, fault.detail)  # noqa: TRY400
        return None


def as_of(organisation_id: int, instant: dt.datetime) -> AsOf:
    """The instant in the organisation's own zone."""
    found = row("SELECT time_zone FROM organisation WHERE id = %s", [organisation_id])
    if found is None:
        raise NotFound(f"There is no organisation {organisation_id}")
    return AsOf(instant, ZoneInfo(found["time_zone"]))


def business_days(organisation_id: int, definition: Definition, as_of: AsOf) -> BusinessDays:
    """The days this workflow may start and send on: the organisation's, or every day."""
    if not definition.settings.business_days_only:
        return EVERY_DAY
    return read_business_days(organisation_id, as_of.today)


def organisation_language(organisation_id: int) -> str:
    found = row("SELECT language FROM organisation WHERE id = %s", [organisation_id])
    return str(found["language"]) if found else "en"


def owner_of(organisation_id: int, workflow_id: int) -> dict[str, Any] | None:
    """Who looks after a workflow: id and name."""
    return row(
        """SELECT u.id, u.name FROM workflow w
           JOIN membership o ON o.organisation_id = w.organisation_id AND o.user_id = w.owner_id
           JOIN user_account u ON u.id = o.user_id WHERE w.organisation_id = %s AND w.id = %s""",
        [organisation_id, workflow_id],
    )


def workflow(organisation_id: int, workflow_id: int, *, lock: bool = False) -> dict[str, Any]:
    """`lock`: whoever else would change it waits until this transaction ends."""
    found = row(
        f"SELECT * FROM workflow WHERE organisation_id = %s AND id = %s{' FOR UPDATE' if lock else ''}",
        [organisation_id, workflow_id],
    )
    if found is None:
        raise NotFound(f"There is no workflow {workflow_id}")
    return found

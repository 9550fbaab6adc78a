"""Steps that wait for something to happen: an event of the record, a condition, a task that is completed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from dunnock.criteria.compile import compile_filter, standing
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute
from dunnock.runs.position import arrive
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.definition import WaitUntil
from dunnock.workflows.program import Node, Program
from dunnock.workflows.triggers import AWAITED

LOOK_AGAIN = dt.timedelta(hours=1)  # how soon a condition is looked at again by itself; an event wakes it at once
_EVENT = (
    "EXISTS (SELECT 1 FROM event e WHERE e.organisation_id = %(organisation_id)s AND e.kind = ANY(%(awaited)s)"
    " AND e.recorded_at >= due.arrived_at AND CASE WHEN e.subject_kind = due.subject_kind"
    " THEN e.subject_id = due.subject_id ELSE e.customer_id = due.customer_id END)"
)


def await_step(organisation_id: int, program: Program, node: Node, as_of: AsOf, ids: Sequence[int]) -> int:
    """Let the runs that wait at a step go on where it happened or took too long; the number that went on."""
    step = node.step
    assert isinstance(step, WaitUntil)  # noqa: S101 - the caller looked
    params: dict[str, object] = {**standing(organisation_id, as_of), "ids": list(ids), "step_id": step.id}
    look_again: dt.datetime | None = None  # an event wakes it; nothing else can end it before its time
    if step.criteria is not None:
        compiled = compile_filter(step.criteria, CATALOGUE, program.matching.trigger.subject, alias="s", prefix="u")
        params |= compiled.params
        happened, look_again = f"({compiled.sql}) IS TRUE", as_of.instant + LOOK_AGAIN
    else:
        happened, params["awaited"] = _EVENT, list(AWAITED[step.event].event_kinds)
    positions = [arrive(program, target, as_of) for target in node.ways]
    params |= {
        "days": step.days,
        "hours": step.hours,
        "look_again": look_again,
        "steps": [p.step_id for p in positions],
        "wakes": [p.wake_at for p in positions],
        "labels": [step.happened.label or "It happened", step.timed_out.label or "Time is up"],
    }
    text = statement("runs", "await_due", source=program.matching.source, happened=happened)
    return execute(text, params)


def wake_for_events(*, organisation_id: int, event_ids: Sequence[int], as_of: AsOf) -> int:
    """Runs that wait for an event or a condition look again, if the events are about their record or its customer."""
    scope = {"organisation_id": organisation_id, "event_ids": list(event_ids), "now": as_of.instant}
    return execute(statement("runs", "wake_for_events"), scope)


def wake_for_tasks(*, organisation_id: int, as_of: AsOf) -> int:
    """Runs whose task is done or cancelled are due. Level-based: whatever was missed is found by the next tick."""
    return execute(statement("runs", "wake_for_tasks"), {"organisation_id": organisation_id, "now": as_of.instant})

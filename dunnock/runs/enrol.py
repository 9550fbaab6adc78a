"""Starting runs: from records that match now, and from events. One statement each, however many thousands."""

from __future__ import annotations

from collections.abc import Sequence

from dunnock.criteria.compile import standing
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, row, rows
from dunnock.runs.position import arrive
from dunnock.workflows.reads import LiveWorkflow, business_days
from dunnock.workflows.schedule import next_start
from dunnock.workflows.triggers import TRIGGERS


def enrol_matching(*, organisation_id: int, live: LiveWorkflow, as_of: AsOf, limit: int = 200_000) -> int:
    """Start a run for every record that meets a data-based workflow now; the number started.

    Level-based: who is still unserved after any downtime is started by the next pass, once.
    """
    definition = live.program.definition
    matching = live.program.matching
    text = statement(
        "runs", "enrol_matching", customer=matching.customer, source=matching.source, criteria=matching.where
    )
    return execute(
        text,
        {
            **standing(organisation_id, as_of),
            **matching.params,
            **arrive(live.program, live.program.first, as_of).as_new_run(as_of),
            "workflow_id": live.workflow_id,
            "version_id": live.version_id,
            "subject_kind": matching.trigger.subject,
            "restart_days": definition.settings.restart_after_days,
            "limit": limit,
        },
    )


def start_due(*, organisation_id: int, live: LiveWorkflow, as_of: AsOf) -> bool:
    """Whether this data-based workflow has a start time to serve now; serving it moves its clock past `as_of`.

    The clock's row is locked: of two workers one serves the start, the other finds it taken and goes on.
    """
    start = live.program.definition.settings.start
    business = business_days(organisation_id, live.program.definition, as_of)
    if start.mode == "as_soon_as_it_matches":
        return business.is_open(as_of.today)
    clock = row(
        """SELECT version_id, next_start_at FROM enrol_clock WHERE organisation_id = %s AND workflow_id = %s
           FOR UPDATE SKIP LOCKED""",
        [organisation_id, live.workflow_id],
    )
    if clock is None or clock["next_start_at"] > as_of.instant:
        return False
    execute(
        "UPDATE enrol_clock SET next_start_at = %s WHERE organisation_id = %s AND workflow_id = %s",
        [next_start(start, as_of.instant, as_of.zone, business), organisation_id, live.workflow_id],
    )
    return True


def claim_events(organisation_id: int, limit: int = 5000) -> tuple[list[int], list[int]]:
    """Events nobody has acted on: their queue rows (locked until this transaction ends) and their ids."""
    found = rows(statement("runs", "claim_events"), {"organisation_id": organisation_id, "limit": limit})
    return [f["id"] for f in found], [f["event_id"] for f in found]


def forget_events(organisation_id: int, queue_ids: Sequence[int]) -> None:
    execute("DELETE FROM event_pending WHERE organisation_id = %s AND id = ANY(%s)", [organisation_id, list(queue_ids)])


DEEPEST = 3  # how many workflows may wake each other in a row
# "Created" is first seen here since activation: what was there before starts nothing.
_BORN = (
    "EXISTS (SELECT 1 FROM event born WHERE born.organisation_id = %(organisation_id)s"
    " AND born.dedupe_key = %(first_kind)s || ':' || s.id AND born.recorded_at >= %(activated_at)s)"
)
_ONCE = (
    "NOT EXISTS (SELECT 1 FROM run r WHERE r.organisation_id = %(organisation_id)s"
    " AND r.workflow_id = %(workflow_id)s AND r.subject_id = s.id)"
)
_EACH_EVENT = (
    "NOT EXISTS (SELECT 1 FROM run r WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s"
    " AND r.subject_id = s.id AND (r.state <> 'ended' OR r.event_id = told.event_id))"
)
_FROM_HOOK = "(e.data ->> 'hook_id')::bigint = %(hook_id)s::bigint"
# What a run wrote wakes others, never a workflow about the same kind of record, and no more than a few in a row: two
# workflows that answer each other come to an end.
_WRITTEN_BY_RUNS = {"email", "text_message", "note", "task"}
_DEPTH = (
    "coalesce((SELECT CASE WHEN w.subject_kind = %(subject_kind)s THEN 1000 ELSE w.depth + 1 END FROM run w"
    " WHERE w.organisation_id = s.organisation_id AND w.id = s.run_id), 0)"
)


def enrol_from_events(*, organisation_id: int, live: LiveWorkflow, event_ids: Sequence[int], as_of: AsOf) -> int:
    """Start a run for each subject of the given events that an event workflow wants; the number started."""
    definition = live.program.definition
    trigger = TRIGGERS[definition.trigger.kind]
    if not trigger.event_kinds:
        return 0  # only somebody's hand starts it
    matching = live.program.matching
    text = statement(
        "runs",
        "enrol_from_events",
        customer=matching.customer,
        source=matching.source,
        recent=f"{trigger.born_on} > %(today)s::date - %(within_days)s::int" if trigger.born_on else "true",
        born="true" if trigger.repeats or trigger.any_fact else _BORN,
        unserved=_EACH_EVENT if trigger.repeats else _ONCE,
        told=_FROM_HOOK if trigger.kind == "inbound_webhook" else "true",
        depth=_DEPTH if trigger.subject in _WRITTEN_BY_RUNS else "0",
        criteria=matching.where,
    )
    return execute(
        text,
        {
            **standing(organisation_id, as_of),
            **matching.params,
            **arrive(live.program, live.program.first, as_of).as_new_run(as_of),
            "workflow_id": live.workflow_id,
            "version_id": live.version_id,
            "subject_kind": trigger.subject,
            "event_ids": list(event_ids),
            "kinds": list(trigger.event_kinds),
            "first_kind": trigger.event_kinds[0],
            "once": not trigger.repeats,
            "deepest": DEEPEST,
            "hook_id": definition.trigger.hook_id,
            "activated_at": live.activated_at,
            "within_days": definition.trigger.created_within_days,
        },
    )

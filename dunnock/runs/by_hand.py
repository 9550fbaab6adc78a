"""Start for …: records somebody picked start in a workflow now, whatever its trigger waits for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dunnock.criteria.compile import compile_filter, standing
from dunnock.criteria.grammar import Criteria
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, FieldError, Invalid
from dunnock.kernel.sqlfiles import statement
from dunnock.org.commands import audit
from dunnock.org.db import row
from dunnock.runs.position import arrive
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.reads import LiveWorkflow, live_workflows
from dunnock.workflows.reads import workflow as read_workflow

MOST = 100_000  # records one start takes


@dataclass(frozen=True)
class Picked:
    """Records by id, or those a filter finds."""

    ids: Sequence[int] | None = None
    criteria: Criteria | None = None


@dataclass(frozen=True)
class StartedByHand:
    """`picked` = `starting` + `under_way` + `done_before` + those left out because they do not match."""

    picked: int
    matching: int
    under_way: int
    done_before: int
    starting: int
    started: int


def start_by_hand(
    *,
    organisation_id: int,
    workflow_id: int,
    picked: Picked,
    only_matching: bool,
    actor: str,
    as_of: AsOf,
    preview: bool = False,
) -> StartedByHand:
    """Start the picked records in the live version; with `preview` only say what would happen. Audited.

    `only_matching` leaves out whoever does not meet the workflow's conditions. An event workflow keeps to once per record,
    unless its trigger may repeat. Raises `Conflict` for a workflow that is not active, `Invalid` when nothing is picked.
    """
    found = read_workflow(organisation_id, workflow_id)
    live = next((one for one in live_workflows(organisation_id) if one.workflow_id == workflow_id), None)
    if live is None:
        raise Conflict(f"Nothing can start: the workflow is {found['state']}. Activate it first.")
    if (picked.ids is None) == (picked.criteria is None):
        message = "say which records: their ids, or a filter"
        raise Invalid(message.capitalize() + ".", errors=[FieldError("ids", message, "required")])
    text, params = _asked(organisation_id, live, picked, as_of)
    params |= {"writes": not preview, "only_matching": only_matching, "actor": actor}
    counts = row(text, params) or {}
    answer = StartedByHand(**counts)
    if answer.started:
        audit(
            organisation_id=organisation_id,
            actor=actor,
            action="run.started_by_hand",
            object_kind="workflow",
            object_id=workflow_id,
            after={"runs": answer.started, "ids": list(picked.ids or ())[:1000]},
            now=as_of.instant,
        )
    return answer


def _asked(organisation_id: int, live: LiveWorkflow, picked: Picked, as_of: AsOf) -> tuple[str, dict[str, object]]:
    """The statement that starts the picked records in a live version, and what it needs to know."""
    matching = live.program.matching
    trigger = matching.trigger
    params: dict[str, object] = {**standing(organisation_id, as_of), **matching.params}
    which = "s.id = ANY(%(ids)s::bigint[])"
    if picked.criteria is not None:
        compiled = compile_filter(picked.criteria, CATALOGUE, trigger.subject, alias="s", prefix="h")
        which, params = f"({compiled.sql})", params | compiled.params
    params |= {
        **arrive(live.program, live.program.first, as_of).as_new_run(as_of),
        "ids": list(picked.ids or ()),
        "workflow_id": live.workflow_id,
        "version_id": live.version_id,
        "subject_kind": trigger.subject,
        "once": trigger.family == "event" and not trigger.repeats,
        "limit": MOST,
    }
    slots = {"customer": matching.customer, "source": matching.source, "criteria": matching.where, "picked": which}
    return statement("runs", "start_by_hand", **slots), params

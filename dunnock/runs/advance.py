"""Walking: step by step over whole batches of due runs, never run by run. One `as_of` for a pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dunnock.criteria.compile import compile_filter, standing
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, rows
from dunnock.runs.acting import act, stage_of
from dunnock.runs.leave import leave_runs
from dunnock.runs.position import arrive
from dunnock.runs.waiting import await_step
from dunnock.runs.words import say_moved
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.definition import ACTIONS, SENDS, IfElse, SendText, WaitUntil
from dunnock.workflows.program import DONE, Node, Program
from dunnock.workflows.reads import business_days
from dunnock.workflows.schedule import send_time

BATCH = 5000


def due_steps(organisation_id: int, as_of: AsOf) -> list[tuple[int, str]]:
    """Every (version, step) at which runs are due now."""
    found = rows(statement("runs", "due_steps"), {"organisation_id": organisation_id, "now": as_of.instant})
    return [(f["version_id"], f["step_id"]) for f in found]


@dataclass(frozen=True)
class Advanced:
    """What became of one batch of due runs: ended because their reason is gone; moved on, or held for a message."""

    left: int
    moved: int


def advance_step(
    *,
    organisation_id: int,
    version_id: int,
    workflow_id: int,
    program: Program,
    step_id: str,
    as_of: AsOf,
    limit: int = BATCH,
) -> Advanced:
    """Carry out one step for one batch of the runs due there. Those whose reason is gone leave first.

    The look is at this batch only: looking at all that is due before each batch made 100,000 runs look a million times.
    """
    scope = {"organisation_id": organisation_id, "version_id": version_id, "step_id": step_id, "now": as_of.instant}
    ids = [r["id"] for r in rows(statement("runs", "take_due"), {**scope, "limit": limit})]
    if not ids:
        return Advanced(0, 0)
    left = leave_runs(organisation_id=organisation_id, version_id=version_id, program=program, as_of=as_of, run_ids=ids)
    node = program.nodes[step_id]
    if isinstance(node.step, SENDS):
        return Advanced(left, _queue(organisation_id, version_id, workflow_id, program, node, as_of, ids))
    if isinstance(node.step, WaitUntil):
        return Advanced(left, await_step(organisation_id, program, node, as_of, ids))
    if isinstance(node.step, ACTIONS):
        ids = act(stage_of(organisation_id, workflow_id, program, as_of), node, ids)
    return Advanced(left, _move(organisation_id, program, node, as_of, ids) if ids else 0)


def _move(organisation_id: int, program: Program, node: Node, as_of: AsOf, ids: Sequence[int]) -> int:
    """Moves counted per step passed: a wait that ends at a branch passes both in one write, as two lines of the story."""
    fork = node if isinstance(node.step, IfElse) else program.nodes.get(node.next)
    params: dict[str, object] = {**standing(organisation_id, as_of), "ids": ids, "end_reason": "finished"}
    through = ""
    if fork is not None and isinstance(fork.step, IfElse) and node.step.kind != "end":
        through = fork.step.id if fork is not node else ""
        targets, labels = list(fork.ways), [b.label or b.id for b in fork.step.branches] + [fork.step.otherwise.label]
        way = _way(fork.step, program, params)
    else:
        targets, labels, way = [node.next], [""], "0"
    if node.step.kind == "end":
        targets, params["end_reason"] = [DONE], "ended_by_step"
    positions = [arrive(program, target, as_of) for target in targets]
    params |= {
        "steps": [p.step_id for p in positions],
        "wakes": [p.wake_at for p in positions],
        "labels": labels,
        "step_id": node.step.id,
        "through": through,
    }
    return execute(statement("runs", "advance_due", way=way, source=program.matching.source), params)


def _way(fork: IfElse, program: Program, params: dict[str, object]) -> str:
    """Which branch a run takes, as the place of its target: the first whose criteria holds, else the otherwise."""
    arms = []
    for n, branch in enumerate(fork.branches):
        prefix = f"b{chr(97 + n)}"
        subject = program.matching.trigger.subject
        compiled = compile_filter(branch.criteria, CATALOGUE, subject, alias="s", prefix=prefix)
        params.update(compiled.params)
        arms.append(f"WHEN {compiled.sql} THEN {n}")
    return f"CASE {' '.join(arms)} ELSE {len(arms)} END"


def _queue(
    organisation_id: int,
    version_id: int,
    workflow_id: int,
    program: Program,
    node: Node,
    as_of: AsOf,
    ids: Sequence[int],
) -> int:
    step = node.step
    business = business_days(organisation_id, program.definition, as_of)
    due_at, reason = send_time(step, as_of.instant, as_of.zone, business), "message_on_its_way"
    wanted = send_time(step, as_of.instant, as_of.zone)
    if due_at != wanted:
        reason = f"closed_day: {say_moved(wanted, as_of.zone, business)}"
    elif due_at > as_of.instant:
        reason = "waits_for_clock_time"
    return execute(
        statement("runs", "queue_messages"),
        {
            "ids": ids,
            "step_id": step.id,
            "organisation_id": organisation_id,
            "version_id": version_id,
            "workflow_id": workflow_id,
            "subject_kind": program.matching.trigger.subject,
            "channel": "text" if isinstance(step, SendText) else "email",
            "template_id": step.template_id,
            "due_at": due_at,
            "reason": reason,
            "now": as_of.instant,
        },
    )


def settle_step(
    *, organisation_id: int, version_id: int, program: Program, step_id: str, as_of: AsOf, limit: int = BATCH
) -> int:
    """Move on the runs whose message at this step has left; the number moved."""
    position = arrive(program, program.nodes[step_id].next, as_of)
    return execute(
        statement("runs", "settle_messages"),
        {
            "organisation_id": organisation_id,
            "version_id": version_id,
            "step_id": step_id,
            "next": position.step_id,
            "wake_at": position.wake_at,
            "now": as_of.instant,
            "limit": limit,
        },
    )


def settled_steps(organisation_id: int) -> list[tuple[int, str]]:
    """Every (version, step) at which a run holds although its message has left."""
    found = rows(
        """SELECT DISTINCT r.version_id, r.step_id FROM run r JOIN message m
             ON m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.step_id = r.step_id AND m.visit = r.visit
           WHERE r.organisation_id = %s AND r.state = 'holding'
             AND (m.state IN ('sent', 'captured') OR m.state = 'cancelled'
                  AND m.reason IN ('no_invoice_skipped', 'skipped_by_person'))""",
        [organisation_id],
    )
    return [(f["version_id"], f["step_id"]) for f in found]

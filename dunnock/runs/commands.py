"""Steering runs: pause, resume, skip, stop, move their times; one, many, or all a filter shows. Set-based, each audited.

What a worker has in its hands is past steering: such a run is named as blocked, with what to do, and left as it is.
Locks are taken in the release's order (messages, then runs), so a person and the engine never wait for each other.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.org.commands import audit
from dunnock.org.db import execute, rows
from dunnock.runs.position import arrive
from dunnock.workflows.definition import SENDS, End, IfElse, Wait
from dunnock.workflows.reads import version

MOST = 50_000  # runs one command takes; the answer says whether there are more
FAR = dt.datetime(9000, 1, 1, tzinfo=dt.UTC)  # a paused run's message is due when somebody resumes it
LATEST = dt.timedelta(days=3650)


@dataclass(frozen=True)
class Selection:
    """Runs by id, or every open run that fits the filter. Empty is refused: nobody means "everything" by accident."""

    ids: tuple[int, ...] | None = None
    workflow_id: int | None = None
    step_id: str | None = None
    state: str | None = None
    customer_id: int | None = None

    @property
    def empty(self) -> bool:
        return self.ids is None and self.workflow_id is None and self.customer_id is None


@dataclass
class Steered:
    """`changed` runs; `blocked`: a worker has their message or they move right now; `unfit`: not in a state for it."""

    changed: int = 0
    blocked: int = 0
    unfit: int = 0
    more: bool = False
    ids: list[int] = field(default_factory=list)


def pause_runs(*, organisation_id: int, selection: Selection, actor: str, as_of: AsOf) -> Steered:
    """The runs keep where they are. A message of theirs that has not left does not leave until they are resumed."""

    def act(taken: list[dict[str, Any]]) -> None:
        scope = _scope(organisation_id, taken, actor, as_of)
        dues = [r["due_at"] if r["message_state"] in {"queued", "held"} else None for r in taken]
        execute(statement("runs", "pause_runs"), {**scope, "far": FAR, "dues": dues})

    return _steer(organisation_id, selection, "paused", ("waiting", "holding"), act, actor, as_of)


def resume_runs(*, organisation_id: int, selection: Selection, actor: str, as_of: AsOf) -> Steered:
    """They go on at the same step, at once where their time passed meanwhile."""

    def act(taken: list[dict[str, Any]]) -> None:
        # A wait keeps its time; whatever waits for something else looks at once whether it is there.
        at_once = [found["id"] for found in taken if not isinstance(_step_of(organisation_id, found), Wait)]
        execute(statement("runs", "resume_runs"), {**_scope(organisation_id, taken, actor, as_of), "at_once": at_once})

    return _steer(organisation_id, selection, "resumed", ("paused",), act, actor, as_of)


def stop_runs(
    *, organisation_id: int, selection: Selection, actor: str, as_of: AsOf, why: str = "stopped_by_person"
) -> Steered:
    """They end here. What was still to leave for them is cancelled."""

    def act(taken: list[dict[str, Any]]) -> None:
        execute(statement("runs", "stop_runs"), {**_scope(organisation_id, taken, actor, as_of), "why": why})

    return _steer(organisation_id, selection, "stopped", ("waiting", "holding", "paused"), act, actor, as_of)


def end_runs(*, organisation_id: int, workflow_id: int, why: str, actor: str, as_of: AsOf) -> Steered:
    """Every open run of a workflow, for its deactivation. A run whose message is in a worker's hands ends by itself later."""
    total = Steered()
    for _ in range(100):
        selection = Selection(workflow_id=workflow_id)
        try:
            part = stop_runs(organisation_id=organisation_id, selection=selection, actor=actor, as_of=as_of, why=why)
        except Conflict as refused:
            total.blocked = int(refused.facts.get("blocked", 0))
            return total
        total.changed, total.blocked = total.changed + part.changed, part.blocked
        if not part.more or not part.changed:
            return total
    return total


def end_rehearsals(*, organisation_id: int, actor: str, as_of: AsOf) -> int:
    """Going live: runs of data-based workflows that were walked while nothing could leave do not count. Open ones end, and
    whoever matches then starts anew, with the first message. The number of open runs ended.
    """
    workflows = rows(
        "SELECT DISTINCT workflow_id FROM run WHERE organisation_id = %s AND NOT once AND state <> 'ended'",
        [organisation_id],
    )
    ended = sum(
        end_runs(
            organisation_id=organisation_id, workflow_id=w["workflow_id"], why="rehearsed", actor=actor, as_of=as_of
        ).changed
        for w in workflows
    )
    execute(
        """UPDATE run SET end_reason = 'rehearsed', changed_at = %s
           WHERE organisation_id = %s AND NOT once AND state = 'ended' AND end_reason <> 'rehearsed'""",
        [as_of.instant, organisation_id],
    )
    return ended


def skip_step(*, organisation_id: int, selection: Selection, actor: str, as_of: AsOf) -> Steered:
    """Leave the current wait, or the message not yet sent, behind: the run arrives at the next step now."""

    def act(taken: list[dict[str, Any]]) -> None:
        groups: dict[tuple[int, str], list[dict[str, Any]]] = defaultdict(list)
        for found in taken:
            groups[found["version_id"], found["step_id"]].append(found)
        for (version_id, step_id), members in groups.items():
            program = version(organisation_id, version_id)[1]
            position = arrive(program, program.nodes[step_id].next, as_of)
            scope = _scope(organisation_id, members, actor, as_of)
            here = {"step_id": step_id, "next": position.step_id, "wake_at": position.wake_at}
            execute(statement("runs", "skip_step"), {**scope, **here})

    def fits(found: dict[str, Any]) -> bool:
        step = _step_of(organisation_id, found)
        if found["state"] == "holding":
            return isinstance(step, SENDS) and found["message_state"] in {"queued", "held", "failed"}
        return step is not None and not isinstance(step, IfElse | End)

    return _steer(organisation_id, selection, "skipped", ("waiting", "holding"), act, actor, as_of, fits=fits)


def move_runs(*, organisation_id: int, selection: Selection, wake_at: dt.datetime, actor: str, as_of: AsOf) -> Steered:
    """Another time for the end of a wait or for the sending of a message; a time that has passed means now."""
    if wake_at > as_of.instant + LATEST:
        raise Invalid(
            "That is more than ten years away.",
            errors=[FieldError("wake_at", "at most ten years from now", "too_late")],
        )
    moment = max(wake_at, as_of.instant)

    def act(taken: list[dict[str, Any]]) -> None:
        execute(statement("runs", "move_runs"), {**_scope(organisation_id, taken, actor, as_of), "wake_at": moment})

    def fits(found: dict[str, Any]) -> bool:
        return found["state"] == "waiting" or found["message_state"] in {"queued", "held"}

    return _steer(organisation_id, selection, "moved", ("waiting", "holding"), act, actor, as_of, fits=fits)


def _step_of(organisation_id: int, found: dict[str, Any]) -> Any:
    """The step a run stands at; None for one its version does not have."""
    node = version(organisation_id, found["version_id"])[1].nodes.get(found["step_id"])
    return node.step if node else None


def _scope(organisation_id: int, taken: Sequence[dict[str, Any]], actor: str, as_of: AsOf) -> dict[str, Any]:
    return {
        "organisation_id": organisation_id,
        "ids": [found["id"] for found in taken],
        "actor": actor,
        "now": as_of.instant,
    }


def _steer(
    organisation_id: int,
    selection: Selection,
    done: str,
    states: tuple[str, ...],
    act: Callable[[list[dict[str, Any]]], None],
    actor: str,
    as_of: AsOf,
    fits: Callable[[dict[str, Any]], bool] = lambda _: True,
) -> Steered:
    """Take what can be taken, act on it, audit it. Raises `Conflict` when nothing of what was meant could be done."""
    ids, more = _meant(organisation_id, selection)
    scope = {"organisation_id": organisation_id, "ids": ids}
    rows(statement("runs", "take_messages"), scope)
    taken = rows(statement("runs", "take_runs"), scope)
    free = [found for found in taken if not found["in_hand"]]
    fit = [found for found in free if found["state"] in states and fits(found)]
    steered = Steered(len(fit), len(ids) - len(free), len(free) - len(fit), more, [found["id"] for found in fit])
    if not fit:
        raise _nothing_done(steered, done, free)
    act(fit)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=f"run.{done}",
        object_kind="run",
        object_id=fit[0]["id"] if len(fit) == 1 else None,
        after={"runs": steered.changed, "ids": steered.ids[:1000]},
        now=as_of.instant,
    )
    return steered


def _meant(organisation_id: int, selection: Selection) -> tuple[list[int], bool]:
    if selection.empty:
        raise Invalid(
            "Say which runs: their ids, a workflow or a customer.",
            errors=[FieldError("ids", "ids, workflow_id or customer_id is needed", "required")],
        )
    found = rows(
        statement("runs", "select_runs"),
        {
            "organisation_id": organisation_id,
            "ids": None if selection.ids is None else list(selection.ids),
            "workflow_id": selection.workflow_id,
            "customer_id": selection.customer_id,
            "step_id": selection.step_id,
            "state": selection.state,
            "limit": MOST + 1,
        },
    )
    if not found and selection.ids is not None:
        raise NotFound("None of these runs is under way. They may have ended, or belong to another organisation.")
    return [f["id"] for f in found[:MOST]], len(found) > MOST


def _nothing_done(steered: Steered, done: str, free: Sequence[dict[str, Any]]) -> Conflict:
    def refused(detail: str) -> Conflict:
        return Conflict(detail, blocked=steered.blocked, unfit=steered.unfit)

    if steered.blocked:
        detail = (
            "Its message is just leaving, or nobody knows whether it left. Look at the message: if its outcome is"
            " unknown, say whether it arrived; otherwise try again in a minute."
        )
        if steered.blocked > 1:
            detail = f"The messages of all {steered.blocked} runs are just leaving or of unknown outcome. Nothing was {done}."
        return refused(detail)
    if not free:
        return refused("No run under way fits this.")
    states = ", ".join(sorted({found["state"] for found in free}))
    if done == "skipped" and states in {"waiting", "holding", "holding, waiting"}:
        return refused("Only a wait or a message that has not left can be skipped; a branch decides by itself.")
    return refused(f"Nothing was {done}: the {'run is' if len(free) == 1 else 'runs are'} {states}.")

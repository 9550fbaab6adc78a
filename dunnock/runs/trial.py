"""Try with a record: walk one record through a workflow, saved or not. Sends nothing and writes nothing.

The clock of the walk moves with its waits, so "days overdue" counts on; what others do meanwhile (pay, dispute, write)
is not known, so amounts stay as they are today.
"""

from __future__ import annotations

from typing import Any

from dunnock.criteria.compile import compile_filter, standing
from dunnock.kernel.calendar import moved
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotFound
from dunnock.org.db import row
from dunnock.runs.acting import rehearse_texts
from dunnock.runs.conditions import meets
from dunnock.runs.position import arrive
from dunnock.runs.release import rehearse
from dunnock.runs.words import say_moment, say_moved, say_reason, say_step, step_name
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.definition import ACTIONS, SENDS, IfElse, Send, Wait, WaitUntil
from dunnock.workflows.program import DONE, Program
from dunnock.workflows.reads import business_days
from dunnock.workflows.schedule import send_time, wake_after

_MAIL = ("subject", "html", "text", "language", "to_addresses", "cc_addresses", "bcc_addresses", "recipient_note")


def try_record(organisation_id: int, program: Program, record_id: int, as_of: AsOf) -> dict[str, Any]:
    """Every step the record would pass from now on, with branch taken, times, and each message exactly as it would read.

    `meets`: whether the record meets the workflow's conditions now; it is walked through all the same.
    """
    fits = _fits(organisation_id, program, record_id, as_of)
    walked: list[dict[str, Any]] = []
    step_id, now, ended = program.first, as_of, "finished"
    if step_id != DONE:
        now = _arrival(program, step_id, now)
    while step_id != DONE:
        node = program.nodes[step_id]
        step = node.step
        line: dict[str, Any] = {
            "step_id": step_id,
            "number": node.number,
            "kind": step.kind,
            "name": step_name(step),
            "what": say_step(step),
            "at": now.instant,
            "when": say_moment(now.instant, now.zone),
            "way": None,
            "message": None,
            "writes": [],
        }
        walked.append(line)
        following = node.next
        if isinstance(step, IfElse):
            line["way"], following = _branch(organisation_id, program, step_id, record_id, now)
        elif isinstance(step, WaitUntil):
            now, line["way"], following = _awaited(organisation_id, program, step_id, record_id, now)
        elif isinstance(step, ACTIONS):
            line["writes"] = rehearse_texts(organisation_id, program, step, record_id, now)
        elif isinstance(step, SENDS):
            now, why = _sending_time(organisation_id, program, step, now)
            line |= {"at": now.instant, "when": f"{say_moment(now.instant, now.zone)}{why}"}
            line["message"] = _message(organisation_id, program, step, record_id, now)
            if line["message"]["state"] == "cancelled" and line["message"]["reason"] != "no_invoice_skipped":
                ended = line["message"]["reason"]
                break
        elif step.kind == "end":
            ended = "ended_by_step"
            break
        step_id = following
        if step_id != DONE:
            now = _arrival(program, step_id, now)
    return {"record_id": record_id, "meets": fits, "steps": walked, "ended": ended, "end": say_reason(ended)}


def _fits(organisation_id: int, program: Program, record_id: int, as_of: AsOf) -> bool:
    matching = program.matching
    found = row(
        f"SELECT 1 FROM {matching.source} s WHERE s.organisation_id = %s AND s.id = %s", [organisation_id, record_id]
    )
    if found is None:
        raise NotFound(f"There is no {matching.trigger.subject.replace('_', ' ')} {record_id}.")
    return meets(organisation_id, matching, record_id, as_of)


def _arrival(program: Program, step_id: str, now: AsOf) -> AsOf:
    """The walk's clock when a step has been waited for (a wait) or is due (anything else)."""
    position = arrive(program, step_id, now)
    return AsOf(position.wake_at or now.instant, now.zone)


def _sending_time(organisation_id: int, program: Program, step: Send, now: AsOf) -> tuple[AsOf, str]:
    """The walk's clock when the message leaves, and what to say where the calendar has moved it."""
    business = business_days(organisation_id, program.definition, now)
    wanted = send_time(step, now.instant, now.zone)
    why = say_moved(wanted, now.zone, business)
    return AsOf(moved(wanted, now.zone, business), now.zone), f" ({why[:1].lower()}{why[1:]})" if why else ""


def _branch(
    organisation_id: int, program: Program, step_id: str, record_id: int, as_of: AsOf
) -> tuple[dict[str, str], str]:
    """The branch taken and the step it leads to: the conditions are asked as the engine asks them, first one wins."""
    node = program.nodes[step_id]
    step, matching = node.step, program.matching
    arms, params = [], {**standing(organisation_id, as_of), "record_id": record_id}
    for n, branch in enumerate(step.branches):
        compiled = compile_filter(
            branch.criteria, CATALOGUE, matching.trigger.subject, alias="s", prefix=f"b{chr(97 + n)}"
        )
        params.update(compiled.params)
        arms.append(f"WHEN {compiled.sql} THEN {n}")
    found = row(
        f"SELECT CASE {' '.join(arms)} ELSE {len(arms)} END AS way FROM {matching.source} s"
        " WHERE s.organisation_id = %(organisation_id)s AND s.id = %(record_id)s",
        params,
    )
    way = int(found["way"]) if found else len(arms)
    taken = [*step.branches, step.otherwise][way]
    label = taken.label or f"Branch {chr(97 + way)}"
    return {"id": taken.id, "label": label}, node.ways[way]


def _awaited(
    organisation_id: int, program: Program, step_id: str, record_id: int, now: AsOf
) -> tuple[AsOf, dict[str, str], str]:
    """What is waited for: a condition that holds already is passed at once; of an event nobody knows, so its time runs out."""
    node = program.nodes[step_id]
    step: WaitUntil = node.step
    holds = False
    if step.criteria is not None:
        compiled = compile_filter(step.criteria, CATALOGUE, program.matching.trigger.subject, alias="s", prefix="u")
        found = row(
            f"SELECT ({compiled.sql}) IS TRUE AS holds FROM {program.matching.source} s"
            " WHERE s.organisation_id = %(organisation_id)s AND s.id = %(record_id)s",
            {**standing(organisation_id, now), **compiled.params, "record_id": record_id},
        )
        holds = bool(found and found["holds"])
    if holds:
        return now, {"id": step.happened.id, "label": step.happened.label or "It happened"}, node.ways[0]
    until = wake_after(Wait(kind="wait", id=step.id, days=step.days, hours=step.hours), now.instant, now.zone)
    return AsOf(until, now.zone), {"id": step.timed_out.id, "label": step.timed_out.label or "Time is up"}, node.ways[1]


def _message(organisation_id: int, program: Program, step: Send, record_id: int, as_of: AsOf) -> dict[str, Any]:
    decided = (
        rehearse(organisation_id=organisation_id, program=program, step=step, subject_id=record_id, as_of=as_of) or {}
    )
    state = "would_send" if decided.get("state") == "captured" else decided.get("state", "cancelled")
    reason = decided.get("reason", "subject_withdrawn")
    return {
        "state": state,
        "reason": reason,
        "why": say_reason(reason),
        "target_invoice_ids": decided.get("target_invoice_ids", []),
        **{name: decided.get(name) for name in _MAIL},
    }

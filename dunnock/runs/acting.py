"""Steps that do something here: a task, a note, a word to one of us, a change of the record, another try of a charge.

Each acts once per run, step and visit: what it writes carries the three, and the database refuses a second.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dunnock.cases.making import NewNote, NewTask, add_notes, add_tasks
from dunnock.charges.retry import RetryAsked, retry_charges
from dunnock.charges.serve import ring_charges
from dunnock.correspondence.templates.compiled import render_text
from dunnock.correspondence.templates.faults import RenderFault, TemplateInvalid
from dunnock.kernel.clock import AsOf
from dunnock.kernel.money import locale_of
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.edits import edit_customers, edit_invoices
from dunnock.org.db import execute, row, rows
from dunnock.runs.context import context_of
from dunnock.runs.deciding import HOLD_AGAIN
from dunnock.runs.internal_mail import queue_internal_mail
from dunnock.runs.release import look, unwritten
from dunnock.workflows.definition import (
    AddNote,
    Colleague,
    CreateTask,
    NotifyUser,
    RetryCharge,
    UpdateCustomer,
    UpdateInvoice,
)
from dunnock.workflows.program import Node, Program

FAR = dt.datetime(9000, 1, 1, tzinfo=dt.UTC)  # a wait for a task that may take as long as it takes


@dataclass(frozen=True)
class Stage:
    """What every action needs: where it acts, for which workflow, when."""

    organisation_id: int
    workflow_id: int
    workflow_name: str
    program: Program
    as_of: AsOf

    @property
    def actor(self) -> str:
        return f"workflow “{self.workflow_name}”"


def stage_of(organisation_id: int, workflow_id: int, program: Program, as_of: AsOf) -> Stage:
    found = row("SELECT name FROM workflow WHERE organisation_id = %s AND id = %s", [organisation_id, workflow_id])
    return Stage(organisation_id, workflow_id, found["name"] if found else "", program, as_of)


def act(stage: Stage, node: Node, ids: Sequence[int]) -> list[int]:
    """Carry out the step for the runs taken; the ids of those that may go on. One bad record never stops the others."""
    taken = rows(
        """SELECT id, subject_id, customer_id, visit FROM run
           WHERE organisation_id = %s AND id = ANY(%s) AND state = 'waiting' ORDER BY id""",
        [stage.organisation_id, list(ids)],
    )
    if not taken:
        return []
    match node.step:
        case CreateTask():
            return _tasks(stage, node.step, taken)
        case AddNote():
            return _notes(stage, node.step, taken)
        case NotifyUser():
            return _notify(stage, node.step, taken)
        case UpdateCustomer():
            _update_customers(stage, node.step, taken)
        case UpdateInvoice():
            _update_invoices(stage, node.step, taken)
        case RetryCharge():
            return _retry(stage, node.step, taken)
    return [run["id"] for run in taken]


# -- texts -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Written:
    """A run with its texts, written for its record; `owner_id` is the customer's account owner."""

    run: dict[str, Any]
    texts: tuple[str, ...]
    owner_id: int | None


def _write(stage: Stage, taken: Sequence[dict[str, Any]], *texts: str) -> list[_Written]:
    """The texts for each run's record. A run whose record cannot be written about stays, and says why."""
    organisation = row("SELECT * FROM organisation WHERE id = %s", [stage.organisation_id]) or {}
    matching = stage.program.matching
    subjects = sorted({run["subject_id"] for run in taken})
    seen = {
        found["id"]: found
        for found in look(stage.organisation_id, stage.program, subjects, stage.as_of, asked=unwritten(matching))
    }
    language = locale_of(organisation["language"], organisation["country"])
    written, faulty = list[_Written](), dict[int, str]()
    for run in taken:
        record = seen.get(run["subject_id"])
        if record is None:
            faulty[run["id"]] = "subject_withdrawn"
            continue
        context = context_of(
            record,
            subject_kind=matching.trigger.subject,
            recipient=None,
            organisation=organisation,
            today=stage.as_of.today,
        )
        try:
            said = tuple(render_text(text, context, language) if text else "" for text in texts)
        except (RenderFault, TemplateInvalid) as fault:
            faulty[run["id"]] = f"text_error: {fault.detail}"[:1000]
            continue
        written.append(_Written(run, said, record["owner_id"]))
    _hold(stage, faulty)
    return written


def rehearse_texts(organisation_id: int, program: Program, step: Any, record_id: int, as_of: AsOf) -> list[str]:
    """The texts an action would write for one record now; a fault of a text in its place. Writes nothing."""
    texts = [text for name in ("title", "description", "text") if (text := getattr(step, name, ""))]
    organisation = row("SELECT * FROM organisation WHERE id = %s", [organisation_id]) or {}
    said = list[str]()
    for seen in look(organisation_id, program, [record_id], as_of, asked=unwritten(program.matching)):
        kind = program.matching.trigger.subject
        context = context_of(seen, subject_kind=kind, recipient=None, organisation=organisation, today=as_of.today)
        for text in texts:
            try:
                said.append(render_text(text, context, locale_of(organisation["language"], organisation["country"])))
            except (RenderFault, TemplateInvalid) as fault:
                said.append(str(fault.detail))
    return said


def _hold(stage: Stage, reasons: dict[int, str]) -> None:
    """Runs that cannot do their step now look again in a while."""
    if reasons:
        execute(
            """UPDATE run r SET reason = t.reason, wake_at = %s, changed_at = %s
               FROM unnest(%s::bigint[], %s::text[]) AS t(id, reason) WHERE r.organisation_id = %s AND r.id = t.id""",
            [
                stage.as_of.instant + HOLD_AGAIN,
                stage.as_of.instant,
                list(reasons),
                list(reasons.values()),
                stage.organisation_id,
            ],
        )


def _tell(stage: Stage, step_id: str, kind: str, ids: Sequence[int], data: Sequence[dict[str, Any]]) -> None:
    execute(
        statement("runs", "tell_acted"),
        {
            "organisation_id": stage.organisation_id,
            "ids": list(ids),
            "data": [json.dumps(one, default=str) for one in data],
            "kind": kind,
            "step_id": step_id,
            "now": stage.as_of.instant,
        },
    )


def _members(organisation_id: int) -> set[int]:
    found = rows("SELECT user_id FROM membership WHERE organisation_id = %s AND active", [organisation_id])
    return {f["user_id"] for f in found}


def _meant(stage: Stage, person: Colleague, owner_id: int | None) -> int | None:
    """Who is meant: None where nobody is, or where they do not work here any more."""
    if person.kind == "account_owner":
        return owner_id
    if person.kind == "user":
        return person.user_id
    found = row(
        "SELECT owner_id FROM workflow WHERE organisation_id = %s AND id = %s",
        [stage.organisation_id, stage.workflow_id],
    )
    return found["owner_id"] if found else None


# -- actions -----------------------------------------------------------------------------------------------------------


def _notes(stage: Stage, step: AddNote, taken: Sequence[dict[str, Any]]) -> list[int]:
    written = _write(stage, taken, step.text)
    add_notes(
        organisation_id=stage.organisation_id,
        rows=[
            NewNote(
                customer_id=one.run["customer_id"],
                subject_kind=stage.program.matching.trigger.subject,
                subject_id=one.run["subject_id"],
                text=one.texts[0],
                category=step.category,
                created_by=stage.actor,
                run_id=one.run["id"],
                step_id=step.id,
                visit=one.run["visit"],
            )
            for one in written
            if one.texts[0]
        ],
        now=stage.as_of.instant,
    )
    ids = [one.run["id"] for one in written]
    _tell(stage, step.id, "note_added", ids, [{} for _ in ids])
    return ids


def _tasks(stage: Stage, step: CreateTask, taken: Sequence[dict[str, Any]]) -> list[int]:
    """Without `wait` every run goes on; with it, those whose task is over, or has taken too long."""
    known = {
        found["run_id"]: found
        for found in rows(
            """SELECT run_id, visit, status, created_at FROM task
               WHERE organisation_id = %s AND run_id = ANY(%s) AND step_id = %s""",
            [stage.organisation_id, [run["id"] for run in taken], step.id],
        )
    }
    fresh = [run for run in taken if run["id"] not in known or known[run["id"]]["visit"] != run["visit"]]
    made = _make_tasks(stage, step, fresh) if fresh else []
    if not step.wait:
        return made + [run["id"] for run in taken if run not in fresh]
    going, staying = list[int](), dict[int, dt.datetime]()
    limit = dt.timedelta(days=step.wait_days) if step.wait_days else None
    for run in taken:
        task = known.get(run["id"]) if run not in fresh else None
        began = task["created_at"] if task else stage.as_of.instant
        over = task is not None and task["status"] != "open"
        if over or (limit is not None and began + limit <= stage.as_of.instant):
            going.append(run["id"])
        elif task is not None or run["id"] in made:
            staying[run["id"]] = began + limit if limit is not None else FAR
    execute(
        """UPDATE run r SET wake_at = t.wake_at, reason = 'waits_for_task'
           FROM unnest(%s::bigint[], %s::timestamptz[]) AS t(id, wake_at) WHERE r.organisation_id = %s AND r.id = t.id""",
        [list(staying), list(staying.values()), stage.organisation_id],
    )
    return going


def _make_tasks(stage: Stage, step: CreateTask, taken: Sequence[dict[str, Any]]) -> list[int]:
    written = _write(stage, taken, step.title, step.description)
    members = _members(stage.organisation_id)
    due = stage.as_of.today + dt.timedelta(days=step.due_in_days) if step.due_in_days is not None else None
    new, owners = list[NewTask](), list[int | None]()
    for one in written:
        owner = _meant(stage, step.owner, one.owner_id) if step.owner else None
        owners.append(owner if owner in members else None)
        new.append(
            NewTask(
                customer_id=one.run["customer_id"],
                subject_kind=stage.program.matching.trigger.subject,
                subject_id=one.run["subject_id"],
                title=(one.texts[0] or step.name or "Task")[:500],
                description=one.texts[1],
                owner_id=owners[-1],
                due_on=due,
                priority=step.priority,
                category=step.category,
                action={"kind": step.action} if step.action else None,
                created_by=stage.actor,
                run_id=one.run["id"],
                step_id=step.id,
                visit=one.run["visit"],
            )
        )
    add_tasks(organisation_id=stage.organisation_id, rows=new, now=stage.as_of.instant)
    ids = [one.run["id"] for one in written]
    _tell(stage, step.id, "task_created", ids, [{"title": task.title} for task in new])
    return ids


def _notify(stage: Stage, step: NotifyUser, taken: Sequence[dict[str, Any]]) -> list[int]:
    written = _write(stage, taken, step.text)
    told = [
        {
            "user_id": user_id,
            "text": one.texts[0],
            "customer_id": one.run["customer_id"],
            "subject_kind": stage.program.matching.trigger.subject,
            "subject_id": one.run["subject_id"],
            "workflow_id": stage.workflow_id,
            "run_id": one.run["id"],
            "step_id": step.id,
            "visit": one.run["visit"],
        }
        for one in written
        for user_id in {_meant(stage, person, one.owner_id) for person in step.to} - {None}
    ]
    made = rows(
        statement("runs", "notify_users"),
        {"organisation_id": stage.organisation_id, "rows": json.dumps(told), "now": stage.as_of.instant},
    )
    if step.by_email:
        texts = {one.run["id"]: one.texts[0] for one in written}
        queue_internal_mail(
            organisation_id=stage.organisation_id,
            mails=[(found["user_id"], texts[found["run_id"]]) for found in made],
            subject=f"{stage.workflow_name}: {step.name}" if step.name else stage.workflow_name,
            now=stage.as_of.instant,
        )
    counts = {one.run["id"]: 0 for one in written}
    for found in made:
        counts[found["run_id"]] += 1
    _tell(stage, step.id, "users_told", list(counts), [{"people": n} for n in counts.values()])
    return list(counts)


def _update_customers(stage: Stage, step: UpdateCustomer, taken: Sequence[dict[str, Any]]) -> None:
    changes: dict[str, Any] = {}
    if step.chasing:
        changes["chasing_paused"] = step.chasing == "pause"
    if step.chasing == "pause":
        days = step.pause_days
        changes["chasing_paused_until"] = stage.as_of.today + dt.timedelta(days=days) if days else None
        changes["chasing_paused_reason"] = step.pause_reason or stage.actor
    for name in ("strike_level", "account_owner_id"):
        if getattr(step, name) is not None:
            changes[name] = getattr(step, name)
    changes |= _tags(step)
    if changes.get("account_owner_id") not in {None, *_members(stage.organisation_id)}:
        del changes["account_owner_id"]  # left since the workflow was written; the rest is still meant
    edited = edit_customers(
        organisation_id=stage.organisation_id,
        customer_ids=[run["customer_id"] for run in taken if run["customer_id"] is not None],
        changes=changes,
        actor=stage.actor,
        as_of=stage.as_of,
    )
    changed = set(edited.changed)
    done = [run["id"] for run in taken if run["customer_id"] in changed]
    _tell(stage, step.id, "customer_updated", done, [{} for _ in done])


def _update_invoices(stage: Stage, step: UpdateInvoice, taken: Sequence[dict[str, Any]]) -> None:
    changes: dict[str, Any] = {"chasing_paused": step.chasing == "pause"} if step.chasing else {}
    edited = edit_invoices(
        organisation_id=stage.organisation_id,
        invoice_ids=[run["subject_id"] for run in taken],
        changes=changes | _tags(step),
        actor=stage.actor,
        as_of=stage.as_of,
    )
    changed = set(edited.changed)
    done = [run["id"] for run in taken if run["subject_id"] in changed]
    _tell(stage, step.id, "invoice_updated", done, [{} for _ in done])


def _tags(step: UpdateCustomer | UpdateInvoice) -> dict[str, Any]:
    return {name: list(getattr(step, name)) for name in ("add_tags", "remove_tags") if getattr(step, name)}


def _retry(stage: Stage, step: RetryCharge, taken: Sequence[dict[str, Any]]) -> list[int]:
    """Runs whose charge may be tried later wait until then; the others go on, with what became of it in their story."""
    answers = retry_charges(
        organisation_id=stage.organisation_id,
        rows=[RetryAsked(run["subject_id"], run["id"], step.id, run["visit"]) for run in taken],
        max_attempts=step.maximum_attempts,
        min_hours=step.minimum_hours,
        now=stage.as_of.instant,
    )
    if any(answer.queued for answer in answers):
        ring_charges(stage.organisation_id)
    going, later = list[int](), dict[int, dt.datetime]()
    told = list[dict[str, Any]]()
    for run, answer in zip(taken, answers, strict=True):
        if not answer.queued and answer.not_before is not None:
            later[run["id"]] = answer.not_before
            continue
        going.append(run["id"])
        told.append({} if answer.queued else {"words": answer.words})
    _tell(stage, step.id, "charge_retried", going, told)
    execute(
        """UPDATE run r SET wake_at = t.wake_at, reason = 'charge_rests'
           FROM unnest(%s::bigint[], %s::timestamptz[]) AS t(id, wake_at) WHERE r.organisation_id = %s AND r.id = t.id""",
        [list(later), list(later.values()), stage.organisation_id],
    )
    return going

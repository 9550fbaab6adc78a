"""Tasks: what somebody has to do, made by people and by workflows."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from dunnock.cases.about import about_what, audit_case, case_row, differing, refuse, update
from dunnock.cases.deciding import tell
from dunnock.cases.making import NewTask, add_tasks
from dunnock.cases.models import PRIORITIES
from dunnock.kernel.errors import Conflict, FieldError
from dunnock.org.reads import refuse_stranger

ACTIONS = ("call", "email", "text_message", "letter", "other")
_EDITED = ("title", "description", "owner_id", "due_on", "priority", "category", "action")


def make_task(*, organisation_id: int, task: NewTask, now: dt.datetime) -> int:
    """By a person; its id. Raises `NotFound`, `Invalid`."""
    owner, kind, subject_id = about_what(organisation_id, task.customer_id, task.subject_kind, task.subject_id)
    whole = replace(task, customer_id=owner, subject_kind=kind, subject_id=subject_id, title=task.title.strip())
    _check(organisation_id, asdict(whole))
    (task_id,) = add_tasks(organisation_id=organisation_id, rows=[whole], now=now)
    after = {key: value for key, value in asdict(whole).items() if value not in (None, "") and key != "created_by"}
    audit_case("task", organisation_id, task_id, "created", {}, after, task.created_by, now)
    return task_id


def edit_task(*, organisation_id: int, task_id: int, changes: Mapping[str, Any], actor: str, now: dt.datetime) -> None:
    """Raises `NotFound`, `Conflict` for one that is not open, `Invalid`."""
    before = case_row("task", organisation_id, task_id, "task")
    _open(before, "changed")
    new = differing(before, {key: changes[key] for key in _EDITED if key in changes})
    if not new:
        return
    _check(organisation_id, new)
    stored = {**new, "action": json.dumps(new["action"])} if new.get("action") is not None else new
    update("task", organisation_id, task_id, stored)
    audit_case("task", organisation_id, task_id, "changed", {key: before[key] for key in new}, new, actor, now)


def complete_task(*, organisation_id: int, task_id: int, outcome: str, actor: str, now: dt.datetime) -> None:
    """Done; raises `task.completed`, once however often it is reopened. Raises `NotFound`, `Conflict`."""
    before = case_row("task", organisation_id, task_id, "task")
    _open(before, "completed")
    _end(before, "done", outcome, actor, now)
    tell(organisation_id, "task.completed", "task", [(task_id, before["customer_id"])], now)


def cancel_task(*, organisation_id: int, task_id: int, reason: str, actor: str, now: dt.datetime) -> None:
    """Not needed any more: nothing is told of it. Raises `NotFound`, `Conflict`."""
    before = case_row("task", organisation_id, task_id, "task")
    _open(before, "cancelled")
    _end(before, "cancelled", reason, actor, now)


def reopen_task(*, organisation_id: int, task_id: int, actor: str, now: dt.datetime) -> None:
    """Raises `NotFound`, `Conflict` for one that is open."""
    before = case_row("task", organisation_id, task_id, "task")
    if before["status"] == "open":
        raise Conflict("The task is open.")
    values = {"status": "open", "outcome": "", "completed_at": None, "completed_by": ""}
    update("task", organisation_id, task_id, values)
    was = {"status": before["status"], "outcome": before["outcome"]}
    audit_case("task", organisation_id, task_id, "reopened", was, {"status": "open"}, actor, now)


def _open(task: Mapping[str, Any], wanted: str) -> None:
    if task["status"] != "open":
        said = "done" if task["status"] == "done" else "cancelled"
        raise Conflict(f"The task {task['title']!r} is {said}. Reopen it before it is {wanted}.")


def _end(task: Mapping[str, Any], status: str, outcome: str, actor: str, now: dt.datetime) -> None:
    values = {"status": status, "outcome": outcome.strip(), "completed_at": now, "completed_by": actor}
    update("task", task["organisation_id"], task["id"], values)
    action = "completed" if status == "done" else "cancelled"
    after = {"status": status, "outcome": outcome.strip()}
    audit_case("task", task["organisation_id"], task["id"], action, {"status": "open"}, after, actor, now)


def _check(organisation_id: int, values: Mapping[str, Any]) -> None:
    errors = []
    if "title" in values and not str(values["title"]).strip():
        errors.append(FieldError("title", "is empty", "required", "Say in a few words what is to be done"))
    if "priority" in values and values["priority"] not in PRIORITIES:
        errors.append(FieldError("priority", f"is not one of {', '.join(PRIORITIES)}", "unknown"))
    action = values.get("action")
    if action is not None and action.get("kind") not in ACTIONS:
        errors.append(FieldError("action.kind", f"is not one of {', '.join(ACTIONS)}", "unknown"))
    refuse("The task cannot be kept", errors)
    if values.get("owner_id") is not None:
        refuse_stranger(organisation_id, values["owner_id"], "owner_id")

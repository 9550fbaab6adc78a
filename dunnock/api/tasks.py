"""Tasks: what somebody has to do."""

from __future__ import annotations

from typing import Any

from ninja import Query
from ninja.responses import Status

from dunnock.api import attached_schemas as a
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.cases import changed, listed, read
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.cases import tasks
from dunnock.cases.making import NewTask
from dunnock.cases.reads import count_tasks as counted
from dunnock.cases.reads import task_categories

router = ApiRouter("Cases")

_DUE = {
    "overdue": "(t.status = 'open' AND t.due_on < %(today)s::date)",
    "today": "t.due_on = %(today)s::date",
    "week": "t.due_on BETWEEN %(today)s::date AND %(today)s::date + 6",
    "later": "t.due_on > %(today)s::date + 6",
    "none": "t.due_on IS NULL",
}


@router.get("/tasks", response=a.TaskPage, summary="List tasks")
def list_tasks(request: ApiRequest, query: Query[a.TaskQuery]) -> dict[str, Any]:
    """What is due first. Sort by id, due_on, priority, created_at, completed_at, title or customer."""
    more: dict[str, Any] = {}
    if query.unowned:
        more["t.owner_id IS NULL"] = {}
    if query.due is not None:
        more[_DUE[query.due]] = {}
    return listed(request, "tasks", query, more)


@router.get("/tasks/counts", response=a.TaskCounts, summary="Count open tasks")
def count_tasks(request: ApiRequest) -> dict[str, Any]:
    """All, one's own, nobody's, and those that are late."""
    organisation_id = request.auth.organisation_id
    counts = counted(organisation_id=organisation_id, user_id=request.auth.user_id, as_of=as_of(request))
    return {**counts, "categories": task_categories(organisation_id)}


@router.post("/tasks", response={201: a.TaskRow}, summary="Make a task")
def make_task(request: ApiRequest, body: a.NewTaskBody) -> Status[dict[str, Any]]:
    details = body.model_dump(exclude={"action"})
    action = body.action.model_dump(exclude_defaults=True) if body.action else None
    made = tasks.make_task(
        organisation_id=request.auth.organisation_id,
        task=NewTask(created_by=request.auth.actor, action=action, **details),
        now=request.now,
    )
    return Status(201, read(request, "tasks", made))


@router.get("/tasks/{task_id}", response=a.TaskRow, summary="Read a task")
def read_task(request: ApiRequest, task_id: RecordId) -> dict[str, Any]:
    return read(request, "tasks", task_id)


@router.patch("/tasks/{task_id}", response=a.TaskRow, summary="Change a task")
def update_task(request: ApiRequest, task_id: RecordId, body: a.TaskChange) -> dict[str, Any]:
    """409 for one that is not open."""
    changes = given(body)
    if body.action is not None and "action" in changes:
        changes["action"] = body.action.model_dump(exclude_defaults=True)
    tasks.edit_task(
        organisation_id=request.auth.organisation_id,
        task_id=task_id,
        changes=changes,
        actor=request.auth.actor,
        now=request.now,
    )
    return read(request, "tasks", task_id)


@router.post("/tasks/{task_id}/complete", response=a.TaskRow, summary="Complete a task")
def complete_task(request: ApiRequest, task_id: RecordId, body: a.Outcome) -> dict[str, Any]:
    """A run that waits for it goes on."""
    tasks.complete_task(
        organisation_id=request.auth.organisation_id,
        task_id=task_id,
        outcome=body.outcome,
        actor=request.auth.actor,
        now=request.now,
    )
    return changed(request, "tasks", task_id)


@router.post("/tasks/{task_id}/cancel", response=a.TaskRow, summary="Cancel a task")
def cancel_task(request: ApiRequest, task_id: RecordId, body: a.Outcome) -> dict[str, Any]:
    """It is not needed any more. A run that waits for it goes on."""
    tasks.cancel_task(
        organisation_id=request.auth.organisation_id,
        task_id=task_id,
        reason=body.outcome,
        actor=request.auth.actor,
        now=request.now,
    )
    return changed(request, "tasks", task_id)


@router.post("/tasks/{task_id}/reopen", response=a.TaskRow, summary="Reopen a task")
def reopen_task(request: ApiRequest, task_id: RecordId) -> dict[str, Any]:
    tasks.reopen_task(
        organisation_id=request.auth.organisation_id, task_id=task_id, actor=request.auth.actor, now=request.now
    )
    return read(request, "tasks", task_id)

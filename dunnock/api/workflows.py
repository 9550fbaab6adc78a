"""Workflows: the list, drafts, versions, activation, YAML, and what the builder is drawn from."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Query
from ninja.responses import Status

from dunnock.api import workflow_schemas as w
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.paging import limits, order_by, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.events.bell import ring
from dunnock.kernel.errors import Conflict, FieldError, Invalid
from dunnock.org.db import row
from dunnock.runs.activation import activation_summary
from dunnock.runs.commands import Steered, end_runs
from dunnock.runs.moving import Moved, move_to_version
from dunnock.runs.reads import count_steps, count_workflows, enrolled_ever
from dunnock.workflows.audience import count_audience
from dunnock.workflows.checks import check_draft
from dunnock.workflows.commands import create_workflow, publish_version, save_workflow, set_state
from dunnock.workflows.definition import Definition
from dunnock.workflows.errors import DraftMoved
from dunnock.workflows.lists import (
    SORTS,
    WorkflowQuery,
    categories,
    count_states,
    differs,
    list_workflows,
    live_definition,
    step_catalogue,
    trigger_catalogue,
    version_by_number,
    versions,
)
from dunnock.workflows.reads import organisation_language, owner_of
from dunnock.workflows.reads import workflow as read_row
from dunnock.workflows.sentence import say_draft
from dunnock.workflows.step_checks import Problem
from dunnock.workflows.templates import facts_for
from dunnock.workflows.yaml import export_workflow, read_workflow_yaml

router = ApiRouter("Workflows")


def checked(organisation_id: int, draft: object) -> tuple[Definition | None, list[Problem]]:
    return check_draft(draft, facts_for(organisation_id, draft))


@router.get("/workflows", response=w.WorkflowPage, summary="List workflows")
def list_all_workflows(request: ApiRequest, query: Query[w.WorkflowListQuery]) -> dict[str, Any]:
    """Each with what it is about in a sentence, its live version, and what needs somebody."""
    organisation_id = request.auth.organisation_id
    asked = WorkflowQuery(
        query.state,
        query.category,
        query.owner_id,
        query.q,
        order_by(query.sort, SORTS, "name", last="w.id"),
        **limits(query),
    )
    found, total = list_workflows(organisation_id, asked, organisation_language(organisation_id))
    numbers = count_workflows(organisation_id, [f["id"] for f in found], request.now)
    page = page_of(request, query, [{**f, **numbers[f["id"]]} for f in found], total)
    return {**page, "states": count_states(organisation_id), "categories": categories(organisation_id)}


def _detail(organisation_id: int, workflow_id: int) -> dict[str, Any]:
    found = read_row(organisation_id, workflow_id)
    live = live_definition(organisation_id, found)
    clock = row(
        "SELECT next_start_at FROM enrol_clock WHERE organisation_id = %s AND workflow_id = %s",
        [organisation_id, workflow_id],
    )
    return {
        **found,
        "owner": owner_of(organisation_id, workflow_id),
        "sentence": say_draft(found["draft"], organisation_language(organisation_id)),
        "draft_changed": live is not None and differs(found["draft"], live[0]["definition"]),
        "live_version": live[0]["number"] if live else None,
        "live": live[1] if live else None,
        "next_start_at": clock["next_start_at"] if clock else None,
        "problems": [p.as_dict() for p in checked(organisation_id, found["draft"])[1]],
    }


def _free_name(organisation_id: int, name: str) -> str:
    """Reads "Copy of …", numbered when there is one already."""
    wanted = f"Copy of {name}"[:190]
    for n in range(2, 1000):
        taken = row(
            "SELECT 1 FROM workflow WHERE organisation_id = %s AND name = %s AND state <> 'archived'",
            [organisation_id, wanted],
        )
        if taken is None:
            return wanted
        wanted = f"Copy of {name}"[:190] + f" ({n})"
    raise Conflict("There are a thousand copies of this workflow. Give the new one a name of its own.")


def _duplicate(request: ApiRequest, workflow_id: int, name: str | None) -> int:
    organisation_id = request.auth.organisation_id
    original = read_row(organisation_id, workflow_id)
    return create_workflow(
        organisation_id=organisation_id,
        name=name or _free_name(organisation_id, original["name"]),
        draft=original["draft"],
        description=original["description"],
        category=original["category"],
        actor=request.auth.actor,
        now=request.now,
    )


@router.post("/workflows", response={201: w.WorkflowDetail}, summary="Create a workflow")
def make_workflow(request: ApiRequest, body: w.NewWorkflow) -> Status[dict[str, Any]]:
    """An empty draft, a draft of your own, or a duplicate of another workflow's draft."""
    organisation_id = request.auth.organisation_id
    if body.duplicate_of is not None:
        return Status(201, _detail(organisation_id, _duplicate(request, body.duplicate_of, body.name)))
    made = create_workflow(
        organisation_id=organisation_id,
        name=body.name or "",
        draft=body.draft,
        description=body.description,
        category=body.category,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(201, _detail(organisation_id, made))


@router.post("/workflows/import", response={201: w.WorkflowDetail}, summary="Import a workflow from YAML")
def import_workflow(request: ApiRequest, body: w.ImportWorkflow) -> Status[dict[str, Any]]:
    """A new draft from an export. Templates are found by their names."""
    organisation_id = request.auth.organisation_id
    found = read_workflow_yaml(organisation_id, body.yaml)
    if body.name is not None:
        found["name"] = body.name
    made = create_workflow(organisation_id=organisation_id, actor=request.auth.actor, now=request.now, **found)
    return Status(201, _detail(organisation_id, made))


@router.get("/workflows/{workflow_id}", response=w.WorkflowDetail, summary="Read a workflow")
def read_workflow(request: ApiRequest, workflow_id: RecordId) -> dict[str, Any]:
    """Its draft with every problem, and the live version."""
    return _detail(request.auth.organisation_id, workflow_id)


@router.patch("/workflows/{workflow_id}", response=w.WorkflowDetail, summary="Save a workflow's draft")
def update_workflow(request: ApiRequest, workflow_id: RecordId, body: w.WorkflowChange) -> dict[str, Any]:
    """Refused with 409 `draft_moved` when somebody saved since `expected_revision`. What runs does not change."""
    organisation_id, changes = request.auth.organisation_id, given(body)
    changes.pop("expected_revision")
    if not changes:
        raise Invalid("Nothing to save.", errors=[FieldError("body", "send at least one field", "required")])
    save_workflow(
        organisation_id=organisation_id,
        workflow_id=workflow_id,
        changes=changes,
        expected_revision=body.expected_revision,
        actor=request.auth.actor,
        now=request.now,
    )
    return _detail(organisation_id, workflow_id)


@router.post("/workflows/{workflow_id}/check", response=w.WorkflowChecked, summary="Check a draft")
def check_workflow(request: ApiRequest, workflow_id: RecordId, body: w.DraftBody) -> dict[str, Any]:
    """Every problem, at the step where it is. With a `draft` in the body that one is checked; nothing is saved."""
    organisation_id = request.auth.organisation_id
    draft = read_row(organisation_id, workflow_id)["draft"] if body.draft is None else body.draft
    definition, problems = checked(organisation_id, draft)
    return {
        "problems": [p.as_dict() for p in problems],
        "sentence": say_draft(draft, organisation_language(organisation_id)),
        "can_activate": definition is not None and all(p.severity != "error" for p in problems),
    }


@router.get("/workflows/{workflow_id}/versions", response=w.WorkflowVersions, summary="List a workflow's versions")
def list_versions(request: ApiRequest, workflow_id: RecordId) -> dict[str, Any]:
    read_row(request.auth.organisation_id, workflow_id)
    return {"items": versions(request.auth.organisation_id, workflow_id)}


@router.get("/workflows/{workflow_id}/versions/{number}", response=w.WorkflowVersionDetail, summary="Read a version")
def read_version(request: ApiRequest, workflow_id: RecordId, number: RecordId) -> dict[str, Any]:
    return version_by_number(request.auth.organisation_id, workflow_id, min(number, 2**31 - 1))


@router.get("/workflows/{workflow_id}/counts", response=w.WorkflowCounts, summary="Count a workflow's runs per step")
def read_workflow_counts(request: ApiRequest, workflow_id: RecordId) -> dict[str, Any]:
    """For the builder's cards: who matches now, how many were ever enrolled, and where the runs stand."""
    organisation_id = request.auth.organisation_id
    live = live_definition(organisation_id, read_row(organisation_id, workflow_id))
    matching = count_audience(organisation_id, live[1], as_of(request)).counts["records"] if live else None
    return {
        "matching": matching,
        "enrolled": enrolled_ever(organisation_id, workflow_id),
        "steps": count_steps(organisation_id, workflow_id),
    }


@router.get("/workflows/{workflow_id}/activation", response=w.WorkflowActivation, summary="What activating would do")
def read_activation(request: ApiRequest, workflow_id: RecordId) -> dict[str, Any]:
    """Who starts and when, what happens to runs in flight, and what to look at first. Changes nothing."""
    organisation_id = request.auth.organisation_id
    found = read_row(organisation_id, workflow_id)
    definition, problems = checked(organisation_id, found["draft"])
    return activation_summary(organisation_id, found, definition, problems, as_of(request))


@router.post("/workflows/{workflow_id}/activate", response=w.WorkflowActivated, summary="Activate a workflow's draft")
def activate_workflow(request: ApiRequest, workflow_id: RecordId, body: w.ActivateWorkflow) -> dict[str, Any]:
    """Publishes the draft as an immutable version. Refused with every reason while errors stand in the way.

    Runs in flight stay on their version, move to the same step of the new one, or end; `runs` says how many did what.
    """
    organisation_id = request.auth.organisation_id
    found = read_row(organisation_id, workflow_id, lock=True)
    if body.expected_revision is not None and body.expected_revision != found["draft_revision"]:
        raise DraftMoved(
            "Somebody else has saved this draft since you looked at it. Look at the summary again.",
            revision=found["draft_revision"],
        )
    version_id = publish_version(
        organisation_id=organisation_id,
        workflow_id=workflow_id,
        templates=facts_for(organisation_id, found["draft"]),
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    done = Moved()
    if body.runs == "end":
        ended = _end(request, workflow_id, "new_version")
        done = Moved(ended=ended.changed, blocked=ended.blocked)
    elif body.runs == "move":
        done = move_to_version(
            organisation_id=organisation_id,
            workflow_id=workflow_id,
            version_id=version_id,
            without_step=body.without_step,
            actor=request.auth.actor,
            as_of=as_of(request),
        )
    ring(organisation_id)
    return {**_detail(organisation_id, workflow_id), "runs": done}


def _end(request: ApiRequest, workflow_id: int, why: str) -> Steered:
    return end_runs(
        organisation_id=request.auth.organisation_id,
        workflow_id=workflow_id,
        why=why,
        actor=request.auth.actor,
        as_of=as_of(request),
    )


def _leave_state(request: ApiRequest, workflow_id: int, state: str, runs: str) -> dict[str, Any]:
    organisation_id = request.auth.organisation_id
    set_state(
        organisation_id=organisation_id,
        workflow_id=workflow_id,
        state=state,
        actor=request.auth.actor,
        now=request.now,
    )
    if runs == "end":
        _end(request, workflow_id, {"inactive": "workflow_deactivated", "archived": "workflow_archived"}[state])
    return _detail(organisation_id, workflow_id)


@router.post("/workflows/{workflow_id}/deactivate", response=w.WorkflowDetail, summary="Deactivate a workflow")
def deactivate_workflow(request: ApiRequest, workflow_id: RecordId, body: w.DeactivateWorkflow) -> dict[str, Any]:
    """Nobody starts any more. Runs in flight finish, or end now."""
    return _leave_state(request, workflow_id, "inactive", body.runs)


@router.post("/workflows/{workflow_id}/archive", response=w.WorkflowDetail, summary="Archive a workflow")
def archive_workflow(request: ApiRequest, workflow_id: RecordId, body: w.DeactivateWorkflow) -> dict[str, Any]:
    """Out of the list and for good: duplicate it to go on with it."""
    return _leave_state(request, workflow_id, "archived", body.runs)


@router.post("/workflows/{workflow_id}/duplicate", response={201: w.WorkflowDetail}, summary="Duplicate a workflow")
def duplicate_workflow(request: ApiRequest, workflow_id: RecordId, body: w.DuplicateWorkflow) -> Status[dict[str, Any]]:
    return Status(201, _detail(request.auth.organisation_id, _duplicate(request, workflow_id, body.name)))


@router.get("/workflows/{workflow_id}/yaml", response={200: None}, summary="Export a workflow as YAML")
def export_workflow_yaml(request: ApiRequest, workflow_id: RecordId) -> HttpResponse:
    """The draft, for git or another organisation; the import gives back the very same."""
    organisation_id = request.auth.organisation_id
    found = read_row(organisation_id, workflow_id)
    text = export_workflow(organisation_id, found, found["draft"])
    response = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="workflow-{workflow_id}.yaml"'
    return response


@router.get("/triggers", response=w.Triggers, summary="List triggers")
def list_triggers(request: ApiRequest) -> dict[str, Any]:  # noqa: ARG001
    """What may start a workflow; the trigger fixes its subject."""
    return trigger_catalogue()


@router.get("/steps", response=w.StepKinds, summary="List kinds of steps")
def list_steps(request: ApiRequest) -> dict[str, Any]:  # noqa: ARG001
    return {"items": step_catalogue()}

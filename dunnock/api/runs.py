"""Where every record stands in every workflow, and steering it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ninja import Query

from dunnock.api import run_schemas as r
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.paging import PageQuery, limits, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId
from dunnock.events.bell import ring
from dunnock.kernel.errors import FieldError, Invalid, NotFound
from dunnock.org.db import row
from dunnock.runs.commands import Selection, Steered, move_runs, pause_runs, resume_runs, skip_step, stop_runs
from dunnock.runs.reads import RunQuery, list_runs, run_with_story
from dunnock.workflows.reads import workflow as read_workflow

router = ApiRouter("Runs")


def _page(request: ApiRequest, query: PageQuery, **narrowed: Any) -> dict[str, Any]:
    found, total = list_runs(request.auth.organisation_id, RunQuery(**{**narrowed, **limits(query)}))
    return page_of(request, query, found, total)


@router.get("/runs", response=r.RunPage, summary="List runs")
def list_all_runs(request: ApiRequest, query: Query[r.AllRunsQuery]) -> dict[str, Any]:
    """Newest first: whom each is about, where it stands, why, and when it goes on."""
    return _page(
        request,
        query,
        workflow_id=query.workflow_id,
        customer_id=query.customer_id,
        group_id=query.group_id,
        step_id=query.step_id,
        state=query.state,
        q=query.q,
    )


@router.get("/workflows/{workflow_id}/runs", response=r.RunPage, summary="List a workflow's runs")
def list_workflow_runs(request: ApiRequest, workflow_id: RecordId, query: Query[r.RunListQuery]) -> dict[str, Any]:
    read_workflow(request.auth.organisation_id, workflow_id)
    return _page(request, query, workflow_id=workflow_id, step_id=query.step_id, state=query.state, q=query.q)


@router.get("/customers/{customer_id}/runs", response=r.RunPage, summary="List a customer's runs")
def list_customer_runs(request: ApiRequest, customer_id: RecordId, query: Query[r.CustomerRunsQuery]) -> dict[str, Any]:
    organisation_id = request.auth.organisation_id
    if not row("SELECT 1 FROM customer WHERE organisation_id = %s AND id = %s", [organisation_id, customer_id]):
        raise NotFound(f"There is no customer {customer_id}.")
    return _page(request, query, customer_id=customer_id, state=query.state)


@router.get("/runs/{run_id}", response=r.RunDetail, summary="Read a run with its story")
def read_run(request: ApiRequest, run_id: RecordId) -> dict[str, Any]:
    """Every step walked, every message, each line in words."""
    return run_with_story(request.auth.organisation_id, run_id)


def _steer(request: ApiRequest, command: Callable[..., Steered], body: r.RunSelection, **more: Any) -> dict[str, Any]:
    """Nothing done at all is a 409; what was left as it is counts as blocked or unfit."""
    selection = Selection(
        None if body.ids is None else tuple(body.ids), body.workflow_id, body.step_id, body.state, body.customer_id
    )
    organisation_id = request.auth.organisation_id
    done = command(
        organisation_id=organisation_id, selection=selection, actor=request.auth.actor, as_of=as_of(request), **more
    )
    ring(organisation_id)
    return vars(done)


@router.post("/runs/pause", operation_id="pause_runs", response=r.SteeredRow, summary="Pause runs")
def pause(request: ApiRequest, body: r.RunSelection) -> dict[str, Any]:
    """They keep where they are; a message of theirs that has not left does not leave."""
    return _steer(request, pause_runs, body)


@router.post("/runs/resume", operation_id="resume_runs", response=r.SteeredRow, summary="Resume runs")
def resume(request: ApiRequest, body: r.RunSelection) -> dict[str, Any]:
    """They go on at the same step, at once where their time has passed."""
    return _steer(request, resume_runs, body)


@router.post("/runs/stop", operation_id="stop_runs", response=r.SteeredRow, summary="Stop runs")
def stop(request: ApiRequest, body: r.RunSelection) -> dict[str, Any]:
    """They end here; what was still to leave is cancelled."""
    return _steer(request, stop_runs, body)


@router.post("/runs/skip", operation_id="skip_runs", response=r.SteeredRow, summary="Skip the current step of runs")
def skip(request: ApiRequest, body: r.RunSelection) -> dict[str, Any]:
    """Leaves the current wait, or the message not yet sent, behind."""
    return _steer(request, skip_step, body)


@router.post("/runs/move", operation_id="move_runs", response=r.SteeredRow, summary="Move runs to another time")
def move(request: ApiRequest, body: r.MoveRuns) -> dict[str, Any]:
    """Another end of the wait, or another sending time."""
    if body.wake_at.tzinfo is None:
        message = "give an instant with its offset: 2026-11-23T09:00:00Z"
        raise Invalid(f"wake_at: {message}", errors=[FieldError("wake_at", message, "invalid")])
    return _steer(request, move_runs, body, wake_at=body.wake_at)

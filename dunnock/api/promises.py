"""Promises to pay."""

from __future__ import annotations

from typing import Any

from ninja import Query
from ninja.responses import Status

from dunnock.api import case_schemas as c
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.cases import changed, listed, naming, origin, read
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.cases import promises

router = ApiRouter("Cases")


@router.get("/promises", response=c.PromisePage, summary="List promises to pay")
def list_promises(request: ApiRequest, query: Query[c.PromiseQuery]) -> dict[str, Any]:
    """Sort by id, due_on, made_at, amount, status or customer."""
    more = naming("promise_invoice", "promise_id", query.invoice_id)
    if query.due_from is not None:
        more["t.due_on >= %(due_from)s"] = {"due_from": query.due_from}
    if query.due_to is not None:
        more["t.due_on <= %(due_to)s"] = {"due_to": query.due_to}
    return listed(request, "promises", query, more)


@router.post("/promises", response={201: c.PromiseRow}, summary="Record a promise to pay")
def make_promise(request: ApiRequest, body: c.NewPromise) -> Status[dict[str, Any]]:
    """Its invoices are not chased until it is decided. Whether it is kept is read from payments, never set by hand."""
    made = promises.make_promise(
        organisation_id=request.auth.organisation_id,
        source=origin(request, body.received_email_id),
        actor=request.auth.actor,
        as_of=as_of(request),
        **body.model_dump(),
    )
    return Status(201, changed(request, "promises", made))


@router.get("/promises/{promise_id}", response=c.PromiseRow, summary="Read a promise to pay")
def read_promise(request: ApiRequest, promise_id: RecordId) -> dict[str, Any]:
    return read(request, "promises", promise_id)


@router.patch("/promises/{promise_id}", response=c.PromiseRow, summary="Change a promise to pay")
def update_promise(request: ApiRequest, promise_id: RecordId, body: c.PromiseChange) -> dict[str, Any]:
    """409 for all but the note of one that was decided or cancelled."""
    promises.edit_promise(
        organisation_id=request.auth.organisation_id,
        promise_id=promise_id,
        changes=given(body),
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return changed(request, "promises", promise_id)


@router.post("/promises/{promise_id}/activate", response=c.PromiseRow, summary="Activate a draft of a promise")
def activate_promise(request: ApiRequest, promise_id: RecordId) -> dict[str, Any]:
    """Made now: money learnt of from now on counts."""
    promises.activate_promise(
        organisation_id=request.auth.organisation_id,
        promise_id=promise_id,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return changed(request, "promises", promise_id)


@router.post("/promises/{promise_id}/cancel", response=c.PromiseRow, summary="Cancel a promise to pay")
def cancel_promise(request: ApiRequest, promise_id: RecordId, body: c.Reason) -> dict[str, Any]:
    """It is no longer expected, and its invoices are chased again. 409 for one that was decided."""
    promises.cancel_promise(
        organisation_id=request.auth.organisation_id,
        promise_id=promise_id,
        reason=body.reason,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return changed(request, "promises", promise_id)

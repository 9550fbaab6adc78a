"""Disputes."""

from __future__ import annotations

from typing import Any

from ninja import Query
from ninja.responses import Status

from dunnock.api import case_schemas as c
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.cases import changed, listed, naming, origin, read
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.cases import disputes

router = ApiRouter("Cases")


def _parts(invoices: list[c.DisputePart]) -> dict[int, Any]:
    return {part.invoice_id: part.amount for part in invoices}


@router.get("/disputes", response=c.DisputePage, summary="List disputes")
def list_disputes(request: ApiRequest, query: Query[c.DisputeQuery]) -> dict[str, Any]:
    """Sort by id, opened_at, settled_at, amount, reason or customer."""
    return listed(request, "disputes", query, naming("dispute_invoice", "dispute_id", query.invoice_id))


@router.post("/disputes", response={201: c.DisputeRow}, summary="Open a dispute")
def open_dispute(request: ApiRequest, body: c.NewDispute) -> Status[dict[str, Any]]:
    """Its invoices are marked as disputed and not chased until it is settled."""
    details = body.model_dump(exclude={"invoices"})
    made = disputes.open_dispute(
        organisation_id=request.auth.organisation_id,
        parts=_parts(body.invoices),
        source=origin(request, body.received_email_id),
        actor=request.auth.actor,
        as_of=as_of(request),
        **details,
    )
    return Status(201, changed(request, "disputes", made))


@router.get("/disputes/{dispute_id}", response=c.DisputeRow, summary="Read a dispute")
def read_dispute(request: ApiRequest, dispute_id: RecordId) -> dict[str, Any]:
    return read(request, "disputes", dispute_id)


@router.patch("/disputes/{dispute_id}", response=c.DisputeRow, summary="Change a dispute")
def update_dispute(request: ApiRequest, dispute_id: RecordId, body: c.DisputeChange) -> dict[str, Any]:
    """409 for one that is settled."""
    changes = given(body)
    if changes.pop("invoices", None) is not None:
        changes["parts"] = _parts(body.invoices)
    disputes.edit_dispute(
        organisation_id=request.auth.organisation_id,
        dispute_id=dispute_id,
        changes=changes,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return changed(request, "disputes", dispute_id)


@router.post("/disputes/{dispute_id}/settle", response=c.DisputeRow, summary="Settle a dispute")
def settle_dispute(request: ApiRequest, dispute_id: RecordId, body: c.Settlement) -> dict[str, Any]:
    """accepted: the customer was right; rejected: they were not; credited: a credit note was agreed; withdrawn: given up."""
    disputes.settle_dispute(
        organisation_id=request.auth.organisation_id,
        dispute_id=dispute_id,
        outcome=body.outcome,
        settlement=body.settlement,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return changed(request, "disputes", dispute_id)


@router.post("/disputes/{dispute_id}/reopen", response=c.DisputeRow, summary="Reopen a dispute")
def reopen_dispute(request: ApiRequest, dispute_id: RecordId) -> dict[str, Any]:
    disputes.reopen_dispute(
        organisation_id=request.auth.organisation_id,
        dispute_id=dispute_id,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return changed(request, "disputes", dispute_id)

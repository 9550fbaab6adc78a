"""Payment plans and their instalments."""

from __future__ import annotations

from typing import Any

from ninja import Query
from ninja.responses import Status

from dunnock.api import case_schemas as c
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.cases import changed, listed, naming, origin, read
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.cases import plans
from dunnock.cases.rules import Part

router = ApiRouter("Cases")


def _terms(body: c.PlanTerms) -> plans.Terms:
    parts = [Part(part.due_on, part.amount) for part in body.instalments]
    return plans.Terms(body.invoice_ids, body.frequency, body.count, body.starts_on, parts, body.total)


@router.get("/payment-plans", response=c.PlanPage, summary="List payment plans")
def list_payment_plans(request: ApiRequest, query: Query[c.PlanQuery]) -> dict[str, Any]:
    """Sort by id, created_at, name, remaining, total, ends_on or customer."""
    return listed(request, "payment_plans", query, naming("plan_invoice", "plan_id", query.invoice_id))


@router.post("/payment-plans/preview", response=c.PlanPreview, summary="See what a payment plan would come to")
def preview_payment_plan(request: ApiRequest, body: c.PlanTerms) -> dict[str, Any]:
    """Its instalments, and everything that would be refused. Writes nothing."""
    split = plans.preview_plan(
        organisation_id=request.auth.organisation_id,
        customer_id=body.customer_id,
        terms=_terms(body),
        as_of=as_of(request),
    )
    return {
        "currency": split.currency,
        "owed": split.owed,
        "total": split.total,
        "instalments": split.parts,
        "faults": split.faults,
    }


@router.post("/payment-plans", response={201: c.PlanRow}, summary="Agree on a payment plan")
def make_payment_plan(request: ApiRequest, body: c.NewPlan) -> Status[dict[str, Any]]:
    """Its invoices are not chased while it is kept. What is paid on them fills the instalments in the order of their dates."""
    made = plans.make_plan(
        organisation_id=request.auth.organisation_id,
        customer_id=body.customer_id,
        terms=_terms(body),
        name=body.name,
        grace_days=body.grace_days,
        source=origin(request, body.received_email_id),
        received_email_id=body.received_email_id,
        draft=body.draft,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return Status(201, changed(request, "payment_plans", made))


@router.get("/payment-plans/{plan_id}", response=c.PlanRow, summary="Read a payment plan")
def read_payment_plan(request: ApiRequest, plan_id: RecordId) -> dict[str, Any]:
    return read(request, "payment_plans", plan_id)


@router.patch("/payment-plans/{plan_id}", response=c.PlanRow, summary="Change a payment plan")
def update_payment_plan(request: ApiRequest, plan_id: RecordId, body: c.PlanChange) -> dict[str, Any]:
    """Paid instalments stay. A broken plan with new instalments goes on. 409 for one that is completed or cancelled."""
    changes = given(body)
    if "instalments" in changes:
        changes["instalments"] = [Part(part.due_on, part.amount) for part in body.instalments]
    plans.edit_plan(
        organisation_id=request.auth.organisation_id,
        plan_id=plan_id,
        changes=changes,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return changed(request, "payment_plans", plan_id)


@router.post("/payment-plans/{plan_id}/activate", response=c.PlanRow, summary="Begin a drafted payment plan")
def activate_payment_plan(request: ApiRequest, plan_id: RecordId) -> dict[str, Any]:
    """Money learnt of from now on counts."""
    plans.activate_plan(
        organisation_id=request.auth.organisation_id,
        plan_id=plan_id,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return changed(request, "payment_plans", plan_id)


@router.post("/payment-plans/{plan_id}/cancel", response=c.PlanRow, summary="Cancel a payment plan")
def cancel_payment_plan(request: ApiRequest, plan_id: RecordId, body: c.Reason) -> dict[str, Any]:
    """What was paid stays; the rest is chased again as its invoices say."""
    plans.cancel_plan(
        organisation_id=request.auth.organisation_id,
        plan_id=plan_id,
        reason=body.reason,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return changed(request, "payment_plans", plan_id)

"""One customer: everything about it on one page, its timeline, and what people set on it here."""

from __future__ import annotations

from typing import Any

from ninja import Query

from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.ledger_schemas import CustomerChange, CustomerDetail, TimelinePage
from dunnock.api.paging import PageQuery, limits, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.events.bell import ring
from dunnock.kernel.clock import AsOf
from dunnock.ledger.edits import edit_customers
from dunnock.ledger.reads import customer_account, customer_lateness, invoices_with_status, list_objects, read_object
from dunnock.runs.timeline import customer_timeline

router = ApiRouter("Ledger")

_INVOICES, _CONTACTS, _PAYMENTS = 100, 100, 10


def _detail(organisation_id: int, customer_id: int, now: AsOf) -> dict[str, Any]:
    found = read_object("customers", organisation_id=organisation_id, as_of=now, object_id=customer_id)
    found["accounts"] = customer_account(organisation_id=organisation_id, customer_id=customer_id, as_of=now)
    found |= customer_lateness(organisation_id=organisation_id, customer_id=customer_id, as_of=now)
    for name, condition, order, most in (
        ("contacts", "t.withdrawn_at IS NULL", "t.is_primary DESC, lower(t.name), t.id", _CONTACTS),
        ("invoices", invoices_with_status(["open", "partly_paid"]), "t.due_on NULLS LAST, t.id", _INVOICES),
        ("payments", "t.withdrawn_at IS NULL", "t.paid_on DESC, t.id DESC", _PAYMENTS),
    ):
        found[name], _ = list_objects(
            name,
            organisation_id=organisation_id,
            as_of=now,
            where=["t.customer_id = %(customer_id)s", condition],
            order=order,
            limit=most,
            offset=0,
            params={"customer_id": customer_id},
        )
    return found


@router.get("/customers/{customer_id}", response=CustomerDetail, summary="Read all about a customer")
def read_customer(request: ApiRequest, customer_id: RecordId) -> dict[str, Any]:
    """Facts, accounts with their ageing per currency, contacts, open invoices and the latest payments."""
    return _detail(request.auth.organisation_id, customer_id, as_of(request))


@router.patch("/customers/{customer_id}", response=CustomerDetail, summary="Set what people decide about a customer")
def update_customer(request: ApiRequest, customer_id: RecordId, body: CustomerChange) -> dict[str, Any]:
    """A sync does not undo it, except `tags` where the ERP sends tags itself. Audited."""
    organisation_id, now = request.auth.organisation_id, as_of(request)
    edited = edit_customers(
        organisation_id=organisation_id,
        customer_ids=[customer_id],
        changes=given(body),
        actor=request.auth.actor,
        as_of=now,
    )
    if edited.changed:
        ring(organisation_id)
    return _detail(organisation_id, customer_id, now)


@router.get("/customers/{customer_id}/timeline", response=TimelinePage, summary="A customer's timeline")
def list_customer_timeline(request: ApiRequest, customer_id: RecordId, query: Query[PageQuery]) -> dict[str, Any]:
    """What happened to it, what was written to it and where its runs went: newest first, each said in a sentence."""
    organisation_id, now = request.auth.organisation_id, as_of(request)
    read_object("customers", organisation_id=organisation_id, as_of=now, object_id=customer_id)
    found, total = customer_timeline(
        organisation_id=organisation_id, customer_id=customer_id, as_of=now, **limits(query)
    )
    return page_of(request, query, found, total)

"""What a customer asks for and sends in the portal. The link's token is in the header `Portal-Token`; there is no session."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja.responses import Status

from dunnock.api import portal_schemas as p
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.files import handed_out
from dunnock.api.people import address
from dunnock.api.portal_door import HEADER, guest_of
from dunnock.api.problems import OUTSIDE
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId
from dunnock.cases.files import read_content
from dunnock.charges.serve import ring_charges
from dunnock.events.bell import ring
from dunnock.org.db import organisation_scope
from dunnock.portal import acts, reads
from dunnock.portal.links import note_opened
from dunnock.portal.paying import pay

router = ApiRouter("Portal", access="portal")
network = ApiRouter("Portal", access="portal", scoped=False)


@router.get("/portal", response=p.PortalSummary, summary="What a customer owes, as the customer sees it")
def read_portal(request: ApiRequest) -> dict[str, Any]:
    """Open invoices, totals per currency, latest payments, documents, and what may be done."""
    guest, now = guest_of(request), as_of(request)
    if note_opened(guest=guest, as_of=now):
        ring(guest.organisation_id)
    return reads.summary(guest, now)


@router.get("/portal/statement", response=p.PortalStatement, summary="The customer's statement of account")
def read_portal_statement(request: ApiRequest) -> dict[str, Any]:
    """What is open today, and what moved in the last 90 days."""
    return reads.account_statement(guest_of(request), as_of(request))


@router.get("/portal/files/{file_id}", response={200: None}, summary="Download a document in the portal")
def download_portal_file(request: ApiRequest, file_id: RecordId) -> HttpResponse:
    guest = guest_of(request)
    return handed_out(read_content(guest.organisation_id, reads.visible_file(guest, file_id)))


@router.get("/portal/contacts", response=p.PortalContacts, summary="Who is written to, as the customer sees it")
def list_portal_contacts(request: ApiRequest) -> dict[str, Any]:
    guest = guest_of(request)
    acts.refuse_closed(guest, "may_suggest_contacts")
    return {"items": reads.contacts(guest)}


@router.post("/portal/contacts", response={201: p.PortalDone}, summary="Ask for a change of who is written to")
def suggest_portal_contact(request: ApiRequest, body: p.PortalWish) -> Status[dict[str, Any]]:
    """A task for whoever looks after the customer. Nothing is changed before somebody has looked."""
    made = acts.suggest_contact(guest=guest_of(request), wish=acts.Wish(**body.model_dump()), as_of=as_of(request))
    ring(request.auth.organisation_id)
    return Status(201, {"id": made})


@router.post("/portal/promises", response={201: p.PortalDone}, summary="Promise a date in the portal")
def make_portal_promise(request: ApiRequest, body: p.PortalPromise) -> Status[dict[str, Any]]:
    made = acts.promise(guest=guest_of(request), as_of=as_of(request), **body.model_dump())
    ring(request.auth.organisation_id)
    return Status(201, {"id": made})


@router.post("/portal/disputes", response={201: p.PortalDone}, summary="Dispute invoices in the portal")
def open_portal_dispute(request: ApiRequest, body: p.PortalDispute) -> Status[dict[str, Any]]:
    made = acts.dispute(
        guest=guest_of(request),
        parts={one.invoice_id: one.amount for one in body.invoices},
        reason=body.reason,
        description=body.description,
        as_of=as_of(request),
    )
    ring(request.auth.organisation_id)
    return Status(201, {"id": made})


@network.post(
    "/portal/checkout", response={201: p.PortalPage}, summary="Pay invoices in the portal", openapi_extra=OUTSIDE
)
def open_portal_checkout(request: ApiRequest, body: p.PortalCheckout) -> Status[dict[str, Any]]:
    """The provider's page for what is open of them now. It leads back to the link."""
    guest = guest_of(request)
    back = address(request, f"/portal/{request.headers.get(HEADER, '')}")
    url = pay(guest=guest, invoice_ids=body.invoice_ids, back=back, now=request.now)
    with organisation_scope(guest.organisation_id):
        ring_charges(guest.organisation_id)
    return Status(201, {"url": url})

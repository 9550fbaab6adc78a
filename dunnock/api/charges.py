"""Online payments: charging what is open, what became of it, giving it back, and links to pay."""

from __future__ import annotations

from contextlib import closing
from typing import Any, cast

from ninja import Query
from ninja.responses import Status

from dunnock.api import charges_schemas as c
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.paging import limits, order_by, page_of
from dunnock.api.people import address
from dunnock.api.problems import OUTSIDE
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId
from dunnock.charges import commands, links, reads, webhooks
from dunnock.charges.accounts import account as read_account
from dunnock.charges.accounts import failed
from dunnock.charges.errors import ChargeRefused
from dunnock.charges.outbox import account_provider
from dunnock.charges.providers.base import AccountFault, NoAnswer, Refused, Unreached
from dunnock.charges.retry import retry_charge as try_again
from dunnock.charges.serve import ring_charges
from dunnock.events.bell import ring
from dunnock.org.db import organisation_scope

router = ApiRouter("Charges")
network = ApiRouter("Charges", scoped=False)

_ASKED = {"customer_id", "invoice_id", "payment_link_id", "automatic", "q", "from_on", "to_on"}


@router.get("/charges", response=c.ChargePage, summary="List charges")
def list_charges(request: ApiRequest, query: Query[c.ChargeListQuery]) -> dict[str, Any]:
    """Newest first; oldest first behind `after`. Sort by id, created_at, amount, status, customer or paid_at."""
    order = "c.id" if query.after is not None else order_by(query.sort, reads.SORTS, "-id", last="c.id DESC")
    asked = reads.ChargeQuery(
        states=tuple(query.status),
        after=query.after,
        order=order,
        **{**limits(query), **query.model_dump(include=_ASKED)},
    )
    now = as_of(request)
    found, total, counts = reads.list_charges(request.auth.organisation_id, asked, str(now.zone))
    return {**page_of(request, query, found, total), "counts": counts}


@router.post("/charges", response={201: c.Charge}, summary="Charge invoices now")
def create_charge(request: ApiRequest, body: c.NewCharge) -> Status[dict[str, Any]]:
    """To a payment method on file. The order leaves within seconds; read the charge for what became of it.

    409 `charge_refused` where the customer has no method that can be charged. Invoices that are disputed, paid or being
    paid are refused by name.
    """
    organisation_id = request.auth.organisation_id
    made = commands.make_charge(
        organisation_id=organisation_id,
        customer_id=body.customer_id,
        invoice_ids=[one.id for one in body.invoices],
        amounts={one.id: one.amount for one in body.invoices if one.amount is not None},
        payment_method_id=body.payment_method_id,
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    ring_charges(organisation_id)
    return Status(201, reads.read_charge(organisation_id, made))


@router.get("/charges/{charge_id}", response=c.Charge, summary="Read a charge")
def read_charge(request: ApiRequest, charge_id: RecordId) -> dict[str, Any]:
    """Its invoices, every attempt and refund, and what the provider told us, in the provider's order."""
    return reads.read_charge(request.auth.organisation_id, charge_id)


@router.post("/charges/{charge_id}/retry", response=c.Charge, summary="Try a failed charge again")
def retry_charge(request: ApiRequest, charge_id: RecordId) -> dict[str, Any]:
    """For what is still open of its invoices. 409 `charge_refused` for a pending or paid one, and where it cannot work."""
    organisation_id = request.auth.organisation_id
    try_again(organisation_id=organisation_id, charge_id=charge_id, actor=request.auth.actor, now=request.now)
    ring_charges(organisation_id)
    return reads.read_charge(organisation_id, charge_id)


@router.post("/charges/{charge_id}/refund", response=c.Charge, summary="Refund a charge")
def refund_charge(request: ApiRequest, charge_id: RecordId, body: c.RefundAsked) -> dict[str, Any]:
    """All that is left of it, or a part. The order leaves within seconds."""
    organisation_id = request.auth.organisation_id
    commands.refund_charge(
        organisation_id=organisation_id,
        charge_id=charge_id,
        amount=body.amount,
        reason=body.reason,
        actor=request.auth.actor,
        now=request.now,
    )
    ring_charges(organisation_id)
    return reads.read_charge(organisation_id, charge_id)


@network.post("/charges/{charge_id}/cancel", response=c.Charge, summary="Cancel a charge", openapi_extra=OUTSIDE)
def cancel_charge(request: ApiRequest, charge_id: RecordId) -> dict[str, Any]:
    """Before it has left, or as long as its provider can still stop it (a direct debit not yet with the bank)."""
    organisation_id, actor = request.auth.organisation_id, request.auth.actor
    with organisation_scope(organisation_id):
        charge = commands.cancel_unsent(
            organisation_id=organisation_id, charge_id=charge_id, actor=actor, now=request.now
        )
        account = read_account(organisation_id, charge["provider_account_id"]) if charge else None
    if charge is not None and account is not None:
        try:
            with closing(cast("Any", account_provider(account))) as provider:
                fact = provider.cancel(charge["provider_ref"])
        except Refused as refusal:
            words = f"The provider cannot cancel it any more: {refusal.message}"
            raise ChargeRefused(words, reason=refusal.code) from None
        except (AccountFault, Unreached, NoAnswer) as fault:
            raise failed(account, fault) from None
        with organisation_scope(organisation_id):
            commands.cancelled_at_provider(
                organisation_id=organisation_id, charge=charge, fact=fact, actor=actor, now=request.now
            )
            ring(organisation_id)
    with organisation_scope(organisation_id):
        return reads.read_charge(organisation_id, charge_id)


@router.get("/payment-links", response=c.LinkPage, summary="List payment links")
def list_payment_links(request: ApiRequest, query: Query[c.LinkListQuery]) -> dict[str, Any]:
    """Newest first."""
    asked = {**limits(query), **query.model_dump(include={"customer_id", "status", "after"})}
    found, total = reads.list_links(request.auth.organisation_id, **asked)
    return page_of(request, query, found, total)


@router.post("/payment-links", response={201: c.MadeLink}, summary="Make a payment link")
def create_payment_link(request: ApiRequest, body: c.NewLink) -> Status[dict[str, Any]]:
    """It always asks for what is open on the day it is opened: what has been paid drops out by itself."""
    organisation_id = request.auth.organisation_id
    made = links.make_link(
        organisation_id=organisation_id, actor=request.auth.actor, now=request.now, **body.model_dump()
    )
    found = reads.read_link(organisation_id, made.id)
    return Status(201, found | {"url": address(request, f"/pay/{made.token}")})


@network.post("/payment-links/{payment_link_id}/revoke", response=c.LinkRow, summary="Revoke a payment link")
def revoke_payment_link(request: ApiRequest, payment_link_id: RecordId) -> dict[str, Any]:
    """Whoever opens it is told to ask for a new one, and the provider's page is closed. 409 when its invoices were paid."""
    organisation_id = request.auth.organisation_id
    with organisation_scope(organisation_id):
        page = links.revoke_link(
            organisation_id=organisation_id, link_id=payment_link_id, actor=request.auth.actor, now=request.now
        )
    if page is not None:
        links.close_link_page(organisation_id=organisation_id, page=page, now=request.now)
    with organisation_scope(organisation_id):
        return reads.read_link(organisation_id, payment_link_id)


@router.get("/webhook-deliveries", response=c.DeliveryPage, summary="List what payment providers told us")
def list_webhook_deliveries(request: ApiRequest, query: Query[c.DeliveryListQuery]) -> dict[str, Any]:
    """Latest first; `state=unresolved` shows what nobody could place."""
    found, total = reads.list_deliveries(
        request.auth.organisation_id,
        state=query.state,
        account_id=query.provider_account_id,
        after=query.after,
        **limits(query),
    )
    return page_of(request, query, found, total)


@router.post(
    "/webhook-deliveries/{delivery_id}/retry", response={204: None}, summary="Look again at what a provider told us"
)
def retry_webhook_delivery(request: ApiRequest, delivery_id: RecordId) -> Status[None]:
    """For what waits: within seconds. 409 for one that is applied, ignored or refused."""
    organisation_id = request.auth.organisation_id
    webhooks.try_delivery_again(organisation_id=organisation_id, delivery_id=delivery_id, now=request.now)
    ring_charges(organisation_id)
    return Status(204, None)

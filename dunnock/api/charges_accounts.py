"""Payment providers and the methods customers left with them."""

from __future__ import annotations

from contextlib import closing
from typing import Any, cast

from ninja.responses import Status

from dunnock.api import charges_schemas as c
from dunnock.api.auth import ApiRequest
from dunnock.api.people import address
from dunnock.api.problems import OUTSIDE
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.charges import accounts, methods
from dunnock.charges.outbox import account_provider
from dunnock.charges.providers.base import AccountFault, NoAnswer, Refused, Unreached
from dunnock.charges.serve import ring_charges
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.org.db import organisation_scope

router = ApiRouter("Charges")
network = ApiRouter("Charges", scoped=False)


def _shown(request: ApiRequest, found: dict[str, Any]) -> dict[str, Any]:
    return found | {"webhook_url": address(request, f"/api/v1/hooks/charges/{found['webhook_token']}")}


def _one(request: ApiRequest, account_id: int) -> dict[str, Any]:
    return _shown(request, accounts.shown_account(request.auth.organisation_id, account_id))


@router.get("/provider-accounts", response=c.ProviderAccountList, summary="List payment provider accounts")
def list_provider_accounts(request: ApiRequest) -> dict[str, Any]:
    """Each with the address to enter at the provider, and what stops it."""
    return {"items": [_shown(request, one) for one in accounts.list_accounts(request.auth.organisation_id)]}


@router.post("/provider-accounts", response={201: c.ProviderAccount}, summary="Add a payment provider account")
def add_provider_account(request: ApiRequest, body: c.NewProviderAccount) -> Status[dict[str, Any]]:
    """The first one is the default. Enter its `webhook_url` at the provider, then send the signing secret it shows."""
    made = accounts.add_account(
        organisation_id=request.auth.organisation_id, actor=request.auth.actor, now=request.now, **body.model_dump()
    )
    return Status(201, _one(request, made))


@router.get("/provider-accounts/{provider_account_id}", response=c.ProviderAccount, summary="Read a provider account")
def read_provider_account(request: ApiRequest, provider_account_id: RecordId) -> dict[str, Any]:
    return _one(request, provider_account_id)


@router.patch(
    "/provider-accounts/{provider_account_id}", response=c.ProviderAccount, summary="Change a provider account"
)
def update_provider_account(
    request: ApiRequest, provider_account_id: RecordId, body: c.ProviderAccountChange
) -> dict[str, Any]:
    """Its name, its keys, or that it is the default. With a new key, charges that wait are tried at once."""
    organisation_id = request.auth.organisation_id
    accounts.change_account(
        organisation_id=organisation_id,
        account_id=provider_account_id,
        changes=given(body),
        actor=request.auth.actor,
        now=request.now,
    )
    ring_charges(organisation_id)
    return _one(request, provider_account_id)


@router.delete(
    "/provider-accounts/{provider_account_id}", response={204: None}, summary="Remove a payment provider account"
)
def remove_provider_account(request: ApiRequest, provider_account_id: RecordId) -> Status[None]:
    """409 while a charge through it is not decided. What went through it stays; its keys are wiped."""
    accounts.remove_account(
        organisation_id=request.auth.organisation_id,
        account_id=provider_account_id,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(204, None)


@network.post(
    "/provider-accounts/{provider_account_id}/test", response=c.ProviderTest, summary="Test a provider account"
)
def test_provider_account(request: ApiRequest, provider_account_id: RecordId) -> dict[str, Any]:
    """Signs in and reads, charges nothing. When it works, whatever had stopped the account is forgotten."""
    organisation_id = request.auth.organisation_id
    with organisation_scope(organisation_id):
        found = accounts.account(organisation_id, provider_account_id)
    ok, message = accounts.try_account(found)
    mended = False
    if ok:
        with organisation_scope(organisation_id):
            mended = accounts.mend_account(organisation_id=organisation_id, account_id=provider_account_id)
            if mended:
                ring_charges(organisation_id)
    return {"ok": ok, "message": message, "mended": mended}


# On the same router as the other of this address: only the first router of a path is asked.
@network.get(
    "/customers/{customer_id}/payment-methods",
    response=c.PaymentMethodList,
    summary="List a customer's payment methods",
)
def list_payment_methods(request: ApiRequest, customer_id: RecordId) -> dict[str, Any]:
    """The default one first."""
    with organisation_scope(request.auth.organisation_id):
        return {"items": methods.list_methods(request.auth.organisation_id, customer_id)}


@network.post(
    "/customers/{customer_id}/payment-methods",
    response={201: c.PaymentMethod},
    summary="Add a payment method by its reference",
    openapi_extra=OUTSIDE,
)
def add_payment_method(request: ApiRequest, customer_id: RecordId, body: c.NewPaymentMethod) -> Status[dict[str, Any]]:
    """One that exists at the provider already. It is looked up there; numbers of cards and accounts never come here."""
    organisation_id = request.auth.organisation_id
    with organisation_scope(organisation_id):
        account = accounts.account(organisation_id, body.provider_account_id)
        payer, _ = methods.payer_of(organisation_id, customer_id, account["id"])
    try:
        with closing(cast("Any", account_provider(account))) as provider:
            found = provider.method(body.provider_method_ref, body.provider_customer_ref, payer)
    except Refused as refusal:
        said = f"{account['name']} does not give it out: {refusal.message}"
        raise Invalid(said, errors=[FieldError("provider_method_ref", said, refusal.code)]) from None
    except (AccountFault, Unreached, NoAnswer) as fault:
        raise accounts.failed(account, fault) from None
    with organisation_scope(organisation_id):
        methods.keep_method(
            organisation_id=organisation_id,
            customer_id=customer_id,
            account_id=account["id"],
            method=found,
            actor=request.auth.actor,
            now=request.now,
        )
        listed = methods.list_methods(organisation_id, customer_id)
    return Status(201, next(one for one in listed if one["provider_method_ref"] == found.ref))


@network.post(
    "/customers/{customer_id}/payment-methods/link",
    response=c.SetUpLink,
    summary="Make a link to set up a payment method",
    openapi_extra=OUTSIDE,
)
def make_set_up_link(request: ApiRequest, customer_id: RecordId, body: c.SetUpAsked) -> dict[str, Any]:
    """To the provider's own page, where the customer enters a card or permits a direct debit. It appears here by itself."""
    organisation_id = request.auth.organisation_id
    with organisation_scope(organisation_id):
        account = accounts.account(organisation_id, body.provider_account_id)
        payer, currency = methods.payer_of(organisation_id, customer_id, account["id"])
    labels = methods.set_up_labels(account, customer_id)
    try:
        with closing(cast("Any", account_provider(account))) as provider:
            return {"url": provider.set_up_url(payer, currency, labels, address(request, "/pay/thanks"))}
    except Refused as refusal:
        raise Invalid(f"{account['name']} cannot make the link: {refusal.message}") from None
    except (AccountFault, Unreached, NoAnswer) as fault:
        raise accounts.failed(account, fault) from None


@router.post(
    "/payment-methods/{payment_method_id}/default", response=c.PaymentMethodList, summary="Make it the default"
)
def make_default_payment_method(request: ApiRequest, payment_method_id: RecordId) -> dict[str, Any]:
    """The one that is charged automatically. Answers all the customer's methods; 409 for one that cannot be charged."""
    organisation_id = request.auth.organisation_id
    found = methods.make_default(
        organisation_id=organisation_id, method_id=payment_method_id, actor=request.auth.actor, now=request.now
    )
    return {"items": methods.list_methods(organisation_id, found["customer_id"])}


@router.delete("/payment-methods/{payment_method_id}", response={204: None}, summary="Charge a payment method no more")
def remove_payment_method(request: ApiRequest, payment_method_id: RecordId) -> Status[None]:
    """What it has paid stays as it is. At the provider it is left alone."""
    methods.remove_method(
        organisation_id=request.auth.organisation_id,
        method_id=payment_method_id,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(204, None)

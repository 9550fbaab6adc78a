"""Shapes of charges, payment methods, links and provider accounts on the wire."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from dunnock.api.paging import ListQuery, Page, PageQuery
from dunnock.api.schemas import Amount, AmountIn, Answer, Body, Change, Id

Kind = Literal["stripe", "gocardless"]
Mode = Literal["test", "live"]
MethodKind = Literal["card", "sepa_debit", "bacs_debit", "ach_debit", "other"]
MethodStatus = Literal["active", "expired", "revoked"]
ChargeStatus = Literal["pending", "paid", "failed", "charged_back", "refunded", "partly_refunded", "cancelled"]
OrderState = Literal["queued", "sending", "submitted", "paid", "failed", "cancelled", "unknown"]
LinkStatus = Literal["open", "paid", "expired", "revoked"]
DeliveryState = Literal["applied", "waiting", "ignored", "refused"]
Day = Annotated[dt.date, Field(ge=dt.date(1970, 1, 1), le=dt.date(2999, 12, 31))]


class ProviderAccount(Answer):
    """Without its keys, which go in and never come out."""

    id: int
    kind: Kind
    name: str
    mode: Mode
    api_base: str = Field(description="Another address than the provider's own; empty: its own")
    is_default: bool
    has_webhook_secret: bool = Field(description="False: what the provider tells us is refused until it is entered")
    webhook_url: str = Field(description="Enter this address as a webhook endpoint at the provider")
    fault: str = Field(description="What stops it, in the provider's words; charges wait meanwhile. Empty: nothing")
    fault_since: dt.datetime | None
    retry_at: dt.datetime | None = Field(description="When it is tried again by itself")
    created_at: dt.datetime


class ProviderAccountList(Answer):
    items: list[ProviderAccount]


class NewProviderAccount(Body):
    kind: Kind
    name: Annotated[str, Field(min_length=1, max_length=200, examples=["Stripe, Fernhill Supplies"])]
    mode: Mode = Field(description="test: no real money; refused where the key says otherwise")
    secret: Annotated[str, Field(min_length=1, max_length=1000)] = Field(
        description="Stripe: a secret or restricted key. GoCardless: an access token that may read and write"
    )
    webhook_secret: Annotated[str, Field(max_length=1000)] = Field(
        "", description="Stripe shows it (whsec_…) once the webhook address is entered there: send it afterwards"
    )
    api_base: Annotated[str, Field(max_length=300)] = Field("", description="For a proxy or an emulator; https")


class ProviderAccountChange(Change):
    name: Annotated[str, Field(min_length=1, max_length=200)] = ""
    secret: Annotated[str, Field(min_length=1, max_length=1000)] = ""
    webhook_secret: Annotated[str, Field(max_length=1000)] = ""
    is_default: Literal[True] = True


class ProviderTest(Answer):
    ok: bool
    message: str = Field(description="Whose account it is, or the provider's own words")
    mended: bool = Field(description="A fault had stopped the account, and its charges go on now")


class PaymentMethod(Answer):
    id: int
    customer_id: int
    provider_account_id: int
    provider_account_name: str
    provider: Kind
    provider_customer_ref: str
    provider_method_ref: str
    kind: MethodKind
    label: str = Field(examples=["Visa ending 4242"])
    status: MethodStatus
    is_default: bool = Field(description="Charged automatically, and where no other is chosen")
    created_at: dt.datetime
    expires_on: dt.date | None


class PaymentMethodList(Answer):
    items: list[PaymentMethod]


class NewPaymentMethod(Body):
    provider_account_id: Id | None = Field(None, description="Left out: the default account")
    provider_method_ref: Annotated[str, Field(min_length=3, max_length=200, pattern=r"^[A-Za-z0-9_]+$")] = Field(
        examples=["pm_1Pgc75B7WZ01zgkW", "MD0004471PDN9N"]
    )
    provider_customer_ref: Annotated[str, Field(max_length=200, pattern=r"^[A-Za-z0-9_]*$")] = Field(
        "", description="Left out: whoever has it at the provider, or a new customer there"
    )


class SetUpAsked(Body):
    provider_account_id: Id | None = Field(None, description="Left out: the default account")


class SetUpLink(Answer):
    url: str = Field(description="The provider's own page; give it to the customer. Good for about a day")


class ChargedInvoice(Answer):
    id: int
    number: str
    due_on: dt.date | None
    amount: Amount = Field(description="What of the charge is for it")
    currency: str
    balance: Amount = Field(description="What is open of it now")
    in_flight: bool = Field(description="It counts as payment in progress because of this charge")


class AttemptRow(Answer):
    number: int
    amount: Amount
    state: OrderState = Field(description="unknown: no answer came; the provider is asked, never a second order given")
    provider_ref: str
    failure_code: str
    failure_message: str
    queued_at: dt.datetime
    next_try_at: dt.datetime
    tries: int
    sent_at: dt.datetime | None
    decided_at: dt.datetime | None
    run_id: int | None
    step_id: str | None


class RefundRow(Answer):
    id: int
    amount: Amount
    reason: str
    state: OrderState
    provider_ref: str
    failure_code: str
    failure_message: str
    queued_at: dt.datetime
    decided_at: dt.datetime | None
    created_by: str


class DeliveryOfCharge(Answer):
    id: int
    provider_event_id: str
    type: str
    provider_created_at: dt.datetime | None
    received_at: dt.datetime
    state: DeliveryState
    fault: str


class ChargeRow(Answer):
    id: int
    customer_id: int
    customer_name: str
    provider_account_id: int
    provider_account_name: str
    provider: Kind
    mode: Mode
    payment_method_id: int | None = Field(description="null: paid at the provider's checkout")
    payment_method_label: str | None
    method_kind: MethodKind | None
    payment_link_id: int | None
    amount: Amount
    currency: str
    automatic: bool
    status: ChargeStatus
    failure_code: str = Field(description="The provider's own", examples=["insufficient_funds"])
    failure_message: str
    failure_reason: str = Field(description="The code in plain words; empty: read failure_message")
    retry_refusal: str = Field(description="Why trying a failed charge again cannot work; empty: it may be tried")
    attempts: int
    refunded_amount: Amount
    provider_ref: str
    due_on: dt.date | None
    created_at: dt.datetime
    created_by: str = Field(description="Empty: made by itself on the due date")
    last_attempt_at: dt.datetime | None
    paid_at: dt.datetime | None
    invoice_numbers: list[str]


class Charge(ChargeRow):
    invoices: list[ChargedInvoice]
    story: list[AttemptRow]
    refunds: list[RefundRow]
    deliveries: list[DeliveryOfCharge] = Field(description="What the provider told us about it, by its own time")


class ChargePage(Page[ChargeRow]):
    counts: dict[str, int] = Field(description="Per status, under the same filter: for tabs")


class ChargeListQuery(ListQuery):
    status: list[ChargeStatus] = Field(default_factory=list, description="One or several")
    customer_id: int | None = Field(None, ge=1, le=2**63 - 1)
    invoice_id: int | None = Field(None, ge=1, le=2**63 - 1)
    payment_link_id: int | None = Field(None, ge=1, le=2**63 - 1)
    automatic: bool | None = None
    q: str = Field(
        "", max_length=200, description="In the customer's name, invoice numbers and the provider's reference"
    )
    from_on: Day | None = Field(None, description="Made on this day of the organisation or later")
    to_on: Day | None = Field(None, description="… or earlier")


class AskedInvoice(Body):
    id: Id
    amount: AmountIn | None = Field(None, description="Left out: all that is open of it")


class NewCharge(Body):
    customer_id: Id
    invoices: Annotated[list[AskedInvoice], Field(min_length=1, max_length=200)]
    payment_method_id: Id | None = Field(None, description="Left out: the customer's default one")


class RefundAsked(Body):
    amount: AmountIn | None = Field(None, description="Left out: all that is left of the charge")
    reason: Annotated[str, Field(max_length=500)] = ""


class LinkRow(Answer):
    id: int
    customer_id: int
    customer_name: str
    kind: Literal["invoices", "statement"] = Field(description="statement: whatever is open when it is opened")
    currency: str
    amount: Amount = Field(description="What was open when it was made, or when it was last opened")
    provider_account_id: int
    status: LinkStatus
    created_at: dt.datetime
    created_by: str
    expires_at: dt.datetime
    invoice_ids: list[int]


class MadeLink(LinkRow):
    url: str = Field(description="Shown this once: it is not kept")


class LinkPage(Page[LinkRow]):
    pass


class LinkListQuery(PageQuery):
    customer_id: int | None = Field(None, ge=1, le=2**63 - 1)
    status: LinkStatus | None = None


class NewLink(Body):
    customer_id: Id
    invoice_ids: Annotated[list[Id], Field(min_length=1, max_length=200)] | None = Field(
        None, description="Left out: everything the customer owes in the currency, on the day the link is opened"
    )
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = Field(
        None, description="Left out: the customer's own"
    )
    provider_account_id: Id | None = Field(None, description="Left out: the default account")
    days: Annotated[int, Field(ge=1, le=365)] | None = Field(None, description="How long it is good for; left out: 30")


class ProviderDeliveryRow(DeliveryOfCharge):
    provider_account_id: int
    provider_account_name: str
    attempts: int
    next_try_at: dt.datetime | None
    charge_id: int | None
    unresolved: bool = Field(
        description="It waited three days for a charge that never came; nobody looks again by itself"
    )


class DeliveryPage(Page[ProviderDeliveryRow]):
    pass


class DeliveryListQuery(PageQuery):
    state: Literal["applied", "waiting", "ignored", "refused", "unresolved"] | None = None
    provider_account_id: int | None = Field(None, ge=1, le=2**63 - 1)


class Heard(Answer):
    received: int = Field(description="Events in the message")
    new: int = Field(description="Those that had not been received before")


Row = dict[str, Any]

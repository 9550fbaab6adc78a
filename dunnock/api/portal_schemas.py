"""The portal on the wire: what customers see and send, the links people make, the settings."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from dunnock.api.case_schemas import DisputeReason, InvoiceIds
from dunnock.api.paging import Page
from dunnock.api.schemas import Amount, AmountIn, Answer, Body, Change, Id
from dunnock.charges.commands import MOST_INVOICES as MOST_PAID
from dunnock.portal.links import MOST_DAYS
from dunnock.portal.settings import LONGEST_BANK_DETAILS

Words = Annotated[str, Field(max_length=2000)]
Days = Annotated[int, Field(ge=1, le=366)]


# What a customer sees


class PortalFile(Answer):
    id: int
    name: str
    size: int = Field(description="Bytes")


class PortalDocument(PortalFile):
    created_at: dt.datetime


class PortalTotal(Answer):
    currency: str
    open: Amount
    overdue: Amount
    in_progress: Amount = Field(description="Of what is open: a payment for it is on its way")
    disputed: Amount = Field(description="Of what is open")
    credit: Amount = Field(description="Credit notes and payments that stand against no invoice yet")
    invoices: int
    overdue_invoices: int


class PortalInvoice(Answer):
    id: int
    number: str
    issued_on: dt.date
    due_on: dt.date | None
    currency: str
    amount: Amount
    balance: Amount = Field(description="What is left to pay; less than nothing is in the customer's favour")
    days_overdue: int | None = Field(description="Less than nothing: days until it is due")
    payment_in_progress: bool
    disputed: bool
    promised: bool
    promised_for: dt.date | None
    files: list[PortalFile]


class PortalPayment(Answer):
    id: int
    paid_on: dt.date
    amount: Amount
    currency: str
    reference: str
    method: str


class PortalMay(Answer):
    pay: bool = Field(description="Allowed, and a payment provider is there")
    promise: bool
    dispute: bool
    suggest_contacts: bool


class PortalSummary(Answer):
    organisation: str
    address: str
    reply_to: str = Field(description="Who to write to; may be empty")
    customer: str
    reference: str = Field(description="The customer's number")
    contact: str = Field(description="Whom the link was made for; may be empty")
    language: str
    country: str
    today: dt.date
    expires_at: dt.datetime
    may: PortalMay
    promise_until: dt.date = Field(description="The last day that can be promised")
    bank_details: str
    totals: list[PortalTotal]
    invoices: list[PortalInvoice] = Field(description="The oldest 500")
    invoices_in_all: int
    payments: list[PortalPayment] = Field(description="The latest ten")
    files: list[PortalDocument] = Field(description="Those of no open invoice")


class PortalMovement(Answer):
    id: int
    kind: Literal["invoice", "credit_note", "payment"]
    on_day: dt.date
    name: str
    currency: str
    amount: Amount = Field(description="Below nothing for what lowers the balance")


class PortalStatement(Answer):
    today: dt.date
    since: dt.date
    totals: list[PortalTotal]
    invoices: list[PortalInvoice]
    movements: list[PortalMovement] = Field(description="Latest first")


class PortalContact(Answer):
    id: int
    name: str
    email: str | None
    phone: str | None
    positions: list[str]
    is_primary: bool = Field(description="Written to when nobody else is chosen")
    you: bool = Field(description="The link was made for this contact")
    invoices: int = Field(description="Open invoices this contact looks after")


class PortalContacts(Answer):
    items: list[PortalContact]


# What a customer sends


class PortalCheckout(Body):
    invoice_ids: Annotated[list[Id], Field(min_length=1, max_length=MOST_PAID)]


class PortalPage(Answer):
    url: str = Field(description="The payment provider's page")


class PortalPromise(Body):
    invoice_ids: InvoiceIds
    due_on: dt.date
    amount: AmountIn | None = Field(None, description="Left out: all that is open of them")
    note: Words = ""


class PortalDisputed(Body):
    invoice_id: Id
    amount: AmountIn | None = Field(None, description="The part that is wrong; left out: the whole invoice")


class PortalDispute(Body):
    invoices: Annotated[list[PortalDisputed], Field(max_length=200)]
    reason: DisputeReason
    description: Words


class PortalWish(Body):
    """How a contact should be. What is empty stays as it is."""

    contact_id: Id | None = Field(None, description="Left out: somebody new")
    name: Annotated[str, Field(max_length=200)] = ""
    email: Annotated[str, Field(max_length=254)] = ""
    phone: Annotated[str, Field(max_length=200)] = ""
    leave: bool = Field(False, description="No more messages to this contact")
    words: Words = ""


class PortalDone(Answer):
    id: int = Field(description="Of what was recorded")


# Links and settings, for people


class PortalLinkRow(Answer):
    id: int
    customer_id: int
    contact_id: int | None
    contact_name: str
    url: str = Field(description="The same each time it is read")
    state: Literal["open", "expired", "revoked"]
    made_at: dt.datetime
    made_by: str
    expires_at: dt.datetime
    revoked_at: dt.datetime | None
    revoked_by: str
    last_opened_at: dt.datetime | None
    opened: int = Field(description="Visits")


class PortalLinkPage(Page[PortalLinkRow]):
    pass


class NewPortalLink(Body):
    contact_id: Id | None = Field(None, description="Left out: for the customer as a whole")
    days: Annotated[int, Field(ge=1, le=MOST_DAYS)] | None = Field(None, description="Left out: as the settings say")


class PortalSettings(Answer):
    enabled: bool
    may_pay: bool
    may_promise: bool
    may_dispute: bool
    may_suggest_contacts: bool
    link_days: int
    promise_days: int
    bank_details: str
    address: str = Field(description="Where links in messages lead; empty: nobody knows it yet")
    pays_online: bool = Field(description="A payment provider is there that may be used")


class PortalSettingsChange(Change):
    enabled: bool = True
    may_pay: bool = True
    may_promise: bool = True
    may_dispute: bool = True
    may_suggest_contacts: bool = True
    link_days: Days = Field(60, description="How long a new link holds")
    promise_days: Days = Field(30, description="How far ahead a customer may promise")
    bank_details: Annotated[str, Field(max_length=LONGEST_BANK_DETAILS)] = Field(
        "", description="Shown as it is written: how to pay by bank transfer"
    )

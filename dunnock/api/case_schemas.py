"""Promises, disputes and payment plans on the wire."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from dunnock.api.paging import ListQuery, Page
from dunnock.api.schemas import Amount, AmountIn, Answer, Body, Change, Id, Owner
from dunnock.cases.about import MOST_INVOICES
from dunnock.cases.plans import GRACE_DAYS as PLAN_GRACE
from dunnock.cases.plans import LONGEST_GRACE as LONGEST_PLAN_GRACE
from dunnock.cases.promises import GRACE_DAYS, LONGEST_GRACE
from dunnock.cases.rules import MOST_INSTALMENTS

PromiseStatus = Literal["draft", "active", "kept", "partly_kept", "broken", "cancelled"]
CaseSource = Literal["app", "portal", "mail", "api", "workflow"]
DisputeStatus = Literal["open", "settled"]
DisputeReason = Literal["billing_error", "goods_missing", "quality", "price", "duplicate", "already_paid", "other"]
DisputeOutcome = Literal["accepted", "rejected", "credited", "withdrawn"]
PlanStatus = Literal["draft", "active", "completed", "broken", "cancelled"]
PlanFrequency = Literal["weekly", "two_weekly", "monthly", "free"]
InstalmentStatus = Literal["pending", "partly_paid", "paid", "cancelled"]
CurrencyCode = Annotated[str, Field(min_length=3, max_length=3, examples=["EUR"])]
InvoiceIds = Annotated[list[Id], Field(max_length=MOST_INVOICES)]
Words = Annotated[str, Field(max_length=4000)]
Statuses = "Several may be given: status=active&status=broken. Without it, all"


class Reason(Body):
    reason: Annotated[str, Field(max_length=1000)] = ""


class CaseQuery(ListQuery):
    customer_id: Id | None = None
    invoice_id: Id | None = Field(None, description="Those that name this invoice")


# Promises


class PromisedInvoice(Answer):
    id: int
    number: str
    due_on: dt.date | None
    balance_then: Amount = Field(description="Open when it was promised")
    balance: Amount = Field(description="Open now")
    voided: bool


class PromiseRow(Answer):
    id: int
    customer_id: int
    customer_name: str
    currency: str
    amount: Amount
    due_on: dt.date | None = Field(description="The promised day; null in a draft that names none")
    last_on: dt.date | None = Field(description="The last day of grace: money paid by then is in time")
    status: PromiseStatus
    made_at: dt.datetime = Field(description="Money learnt of later counts")
    made_by: str
    source: CaseSource
    note: str
    grace_days: int
    kept_amount: Amount = Field(description="As far as it has come in time")
    decided_at: dt.datetime | None
    ended_reason: str = Field(description="Why it was cancelled")
    received_email_id: int | None
    invoices: list[PromisedInvoice] = Field(description="Empty: a promise on the account")


class PromisePage(Page[PromiseRow]):
    pass


class PromiseQuery(CaseQuery):
    """Sorts: id, due_on, made_at, amount, status, customer."""

    status: list[PromiseStatus] = Field([], max_length=6, description=Statuses)
    due_from: dt.date | None = None
    due_to: dt.date | None = None


class NewPromise(Body):
    customer_id: Id
    invoice_ids: InvoiceIds = Field([], description="Left out: a promise on the account")
    amount: AmountIn | None = Field(None, description="Left out: all that is open of the invoices, or on the account")
    currency: CurrencyCode | None = Field(None, description="Of a promise on the account; left out: the customer's own")
    due_on: dt.date | None = Field(None, description="A draft may name none")
    grace_days: int = Field(GRACE_DAYS, ge=0, le=LONGEST_GRACE)
    note: Words = ""
    draft: bool = Field(False, description="Read from a mail, say: promises nothing until it is activated")
    received_email_id: Id | None = None


class PromiseChange(Change):
    amount: AmountIn = Decimal(1)
    due_on: dt.date | None = None
    grace_days: int = Field(GRACE_DAYS, ge=0, le=LONGEST_GRACE)
    note: Words = ""
    invoice_ids: InvoiceIds = []


# Disputes


class DisputedInvoice(Answer):
    id: int
    number: str
    due_on: dt.date | None
    amount: Amount | None = Field(description="The disputed part; null: the whole invoice")
    balance: Amount = Field(description="Open now")
    voided: bool


class DisputeRow(Answer):
    id: int
    customer_id: int
    customer_name: str
    currency: str
    amount: Amount = Field(description="Of the whole of an invoice, what was open when the dispute was opened")
    reason: DisputeReason
    description: str
    owner_id: int | None
    owner: Owner | None
    status: DisputeStatus
    outcome: DisputeOutcome | None
    settlement: str = Field(description="What was agreed, in words")
    opened_at: dt.datetime
    opened_by: str
    settled_at: dt.datetime | None
    days_open: int
    source: CaseSource
    received_email_id: int | None
    invoices: list[DisputedInvoice]


class DisputePage(Page[DisputeRow]):
    pass


class DisputeQuery(CaseQuery):
    """Sorts: id, opened_at, settled_at, amount, reason, customer."""

    status: DisputeStatus | None = None
    reason: list[DisputeReason] = Field([], max_length=7)
    owner_id: Id | None = None
    mine: bool = Field(False, description="Those of whoever asks; nobody's for an API key")


class DisputePart(Body):
    invoice_id: Id
    amount: AmountIn | None = Field(None, description="Left out: the whole invoice")


Parts = Annotated[list[DisputePart], Field(min_length=1, max_length=MOST_INVOICES)]


class NewDispute(Body):
    customer_id: Id
    invoices: Parts
    reason: DisputeReason
    description: Words = ""
    owner_id: Id | None = Field(None, description="One of GET /people")
    received_email_id: Id | None = None


class DisputeChange(Change):
    invoices: Parts = []
    reason: DisputeReason = "other"
    description: Words = ""
    owner_id: Id | None = None


class Settlement(Body):
    outcome: DisputeOutcome
    settlement: Words = ""


# Payment plans


class InstalmentRow(Answer):
    id: int
    number: int
    due_on: dt.date
    amount: Amount
    paid: Amount
    remaining: Amount
    status: InstalmentStatus
    settled_on: dt.date | None = Field(description="The day the money that covered it was paid")
    days_since_due: int = Field(description="Signed: -3 is due in three days; stops on the day it is settled")


class PlanRow(Answer):
    id: int
    customer_id: int
    customer_name: str
    name: str
    currency: str
    total: Amount
    paid: Amount
    remaining: Amount = Field(description="Less than total - paid where invoices were voided or credited since")
    to_agree: Amount = Field(description="What new instalments have to add up to: all but the paid ones")
    instalment_count: int
    instalments_paid: int
    next_due_on: dt.date | None = Field(description="Of the first unpaid instalment")
    days_since_next_due: int | None = Field(description="Signed; null unless the plan is active")
    frequency: PlanFrequency
    starts_on: dt.date
    ends_on: dt.date
    status: PlanStatus
    grace_days: int = Field(description="An instalment unpaid for longer breaks the plan")
    created_at: dt.datetime
    created_by: str
    began_at: dt.datetime | None = Field(description="Money learnt of later counts; null in a draft")
    ended_at: dt.datetime | None
    ended_reason: str
    source: CaseSource
    received_email_id: int | None
    invoices: list[PromisedInvoice]
    instalments: list[InstalmentRow]


class PlanPage(Page[PlanRow]):
    pass


class PlanQuery(CaseQuery):
    """Sorts: id, created_at, name, remaining, total, ends_on, customer."""

    status: list[PlanStatus] = Field([], max_length=5, description=Statuses)


class InstalmentPart(Body):
    due_on: dt.date
    amount: AmountIn


FreeParts = Annotated[list[InstalmentPart], Field(max_length=MOST_INSTALMENTS)]


class PlanTerms(Body):
    """Equal instalments: count, frequency and starts_on. Free ones: frequency free, and instalments."""

    customer_id: Id
    invoice_ids: Annotated[list[Id], Field(min_length=1, max_length=MOST_INVOICES)]
    frequency: PlanFrequency = "monthly"
    count: int = Field(0, ge=0, le=MOST_INSTALMENTS)
    starts_on: dt.date | None = None
    instalments: FreeParts = []
    total: AmountIn | None = Field(None, description="Left out: all that is open of the invoices")


class NewPlan(PlanTerms):
    name: Annotated[str, Field(max_length=200)] = ""
    grace_days: int = Field(PLAN_GRACE, ge=0, le=LONGEST_PLAN_GRACE)
    draft: bool = False
    received_email_id: Id | None = None


class PlanChange(Change):
    name: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")] = ""
    grace_days: int = Field(PLAN_GRACE, ge=0, le=LONGEST_PLAN_GRACE)
    instalments: Annotated[list[InstalmentPart], Field(min_length=1, max_length=MOST_INSTALMENTS)] = Field(
        [], description="In the place of all unpaid ones; they add up to `to_agree`"
    )


class PreviewPart(Answer):
    due_on: dt.date
    amount: Amount


class PlanFault(Answer):
    path: str
    message: str
    code: str
    cure: str


class PlanPreview(Answer):
    currency: str
    owed: Amount = Field(description="Open on the invoices")
    total: Amount
    instalments: list[PreviewPart] = Field(description="Empty while it cannot be known how many there are")
    faults: list[PlanFault] = Field(description="What would be refused; empty: it can be agreed")

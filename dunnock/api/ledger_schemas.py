"""What the ledger's lists and records look like on the wire."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from dunnock.api.paging import FilterQuery, ListQuery, Page
from dunnock.api.schemas import Amount, Answer, Body, Change, Money, Owner
from dunnock.api.spreadsheet import Kind
from dunnock.ledger.edits import MOST

InvoiceStatus = Literal["open", "partly_paid", "paid", "voided"]
Key = Annotated[int | None, Field(ge=1, le=2**63 - 1)]
CurrencyCode = Annotated[str | None, Field(min_length=3, max_length=3)]
Tag = Annotated[str, Field(min_length=1, max_length=200)]
Tags = Annotated[list[Tag], Field(max_length=100)]


class CustomerQuery(FilterQuery):
    """Sorts: id, name, reference, strike_level, created, balance, overdue, days_overdue."""

    currency: CurrencyCode = Field(
        None, description="The currency balance and overdue are sorted in; the organisation's own unless given"
    )
    group_id: Key = None
    within_group: Key = Field(None, description="Its members, those of groups below it included")


class ContactQuery(FilterQuery):
    customer_id: Key = None


class InvoiceQuery(FilterQuery):
    customer_id: Key = None
    currency: CurrencyCode = None
    status: list[InvoiceStatus] = Field(
        [], max_length=4, description="Several may be given: status=open&status=partly_paid. Without it, all but voided"
    )


class CustomerExportQuery(CustomerQuery):
    format: Kind = "csv"


class InvoiceExportQuery(InvoiceQuery):
    format: Kind = "csv"


class DocumentQuery(FilterQuery):
    customer_id: Key = None
    currency: CurrencyCode = None


class AllocationQuery(ListQuery):
    invoice_id: Key = None
    payment_id: Key = None
    credit_note_id: Key = None


class _Record(Answer):
    id: int
    erp_id: str = Field(description="Its id in the system it came from")
    changed_at: dt.datetime
    withdrawn_at: dt.datetime | None = Field(description="Voided, or no longer there in the system it came from")


class Position(Answer):
    currency: str
    balance: Amount = Field(description="Every open invoice, due or not; credit is not taken off")
    overdue: Amount
    open_invoices: int


class CustomerRow(_Record):
    name: str
    reference: str
    currency: str | None
    country: str | None
    language: str | None
    time_zone: str | None
    group_id: int | None
    group_name: str | None
    account_owner_id: int | None
    account_owner: Owner | None
    portfolios: list[str]
    tags: list[str]
    strike_level: int
    credit_limit: Amount | None
    auto_pay: bool
    chasing_paused: bool = Field(description="Today: a pause whose resume date has come is over")
    chasing_paused_until: dt.date | None
    chasing_paused_reason: str
    open_invoices: int
    oldest_days_overdue: int | None = Field(
        description="Days overdue of the open invoice that is due longest, signed; null without one"
    )
    positions: list[Position] = Field(description="What is owed, one entry per currency")
    first_seen_at: dt.datetime
    erp_created_on: dt.date | None
    custom: dict[str, Any]


class CustomerPage(Page[CustomerRow]):
    pass


class GroupRow(_Record):
    name: str
    parent_id: int | None
    credit_limit: Amount | None
    chasing_paused: bool
    members: int
    positions: list[Position]


class GroupPage(Page[GroupRow]):
    pass


class ContactRow(_Record):
    customer_id: int
    customer_name: str
    name: str
    email: str | None
    phone: str | None
    positions: list[str]
    is_primary: bool
    inactive: bool
    language: str | None
    deliverability: Literal["ok", "bounced", "complained", "unsubscribed"]
    by_hand: bool = Field(description="Added here: no sync touches it")
    linked_invoices: int = Field(description="How many it looks after; 0: none in particular")


class ContactPage(Page[ContactRow]):
    pass


class Instalment(Answer):
    due_on: dt.date
    amount: Amount


class InvoiceRow(_Record):
    number: str
    customer_id: int
    customer_name: str
    issued_on: dt.date
    due_on: dt.date | None = Field(description="With instalments: of the first one the money received does not cover")
    instalments: list[Instalment] | None
    amount: Amount
    balance: Amount
    currency: str
    status: InvoiceStatus
    days_overdue: int | None = Field(description="Signed: -3 is due in three days; stops on the day of settlement")
    bucket: str | None = Field(description="Ageing bucket", examples=["1-30"])
    settled_on: dt.date | None
    po_number: str
    disputed: bool
    promised: bool
    chasing_paused: bool
    auto_charge: bool
    payment_in_progress: bool
    tags: list[str]
    last_contact_at: dt.datetime | None
    first_seen_at: dt.datetime
    erp_created_on: dt.date | None
    custom: dict[str, Any]


class InvoicePage(Page[InvoiceRow]):
    pass


class CreditNoteRow(_Record):
    number: str
    customer_id: int
    customer_name: str
    issued_on: dt.date
    amount: Amount
    amount_remaining: Amount
    used_elsewhere: Amount
    currency: str
    status: Literal["open", "partly_used", "used", "voided"]
    tags: list[str]
    first_seen_at: dt.datetime
    custom: dict[str, Any]


class CreditNotePage(Page[CreditNoteRow]):
    pass


class PaymentRow(_Record):
    customer_id: int
    customer_name: str
    paid_on: dt.date
    amount: Amount
    amount_remaining: Amount = Field(description="What the ERP has not reconciled")
    unapplied: Amount = Field(description="What stands against no invoice at all")
    used_elsewhere: Amount
    currency: str
    status: Literal["paid", "pending", "voided"]
    method: str
    reference: str
    prepayment: bool
    overpayment: bool
    tags: list[str]
    first_seen_at: dt.datetime
    custom: dict[str, Any]


class PaymentPage(Page[PaymentRow]):
    pass


class AllocationRow(_Record):
    invoice_id: int
    invoice_number: str
    customer_id: int
    payment_id: int | None
    credit_note_id: int | None
    amount: Amount
    currency: str = Field(description="The invoice's")
    applied_on: dt.date
    provisional: bool = Field(description="Not yet reconciled in the ERP; the invoice's balance counts it")


class AllocationPage(Page[AllocationRow]):
    pass


class AgeingBucket(Answer):
    bucket: str = Field(examples=["1-30"])
    amount: Amount
    invoices: int


class Account(Answer):
    """What stands on a customer's account in one currency."""

    currency: str
    balance: Amount
    not_yet_due: Amount
    overdue: Amount
    unapplied_credit: Amount
    open_invoices: int
    ageing: list[AgeingBucket] = Field(description="By the organisation's buckets, current first")


class CustomerDetail(CustomerRow):
    average_days_late: float | None = Field(
        description="From due date to settlement, plain average over `settled_invoices`; null without one"
    )
    settled_invoices: int = Field(description="Invoices settled in the last 12 months")
    accounts: list[Account]
    contacts: list[ContactRow]
    invoices: list[InvoiceRow] = Field(description="Open ones, the longest due first, 100 at most")
    payments: list[PaymentRow] = Field(description="The latest 10")


class GroupDetail(GroupRow):
    parent_name: str | None
    accounts: list[Account] = Field(description="Over all members, those of groups below it included")


class CustomerChange(Change):
    """What is not sent stays as it is. A sync does not undo it, except `tags` where the ERP sends tags itself."""

    account_owner_id: Key = Field(None, description="One of GET /people; null: nobody")
    chasing_paused: bool = False
    chasing_paused_until: dt.date | None = Field(None, description="The day chasing resumes; null: until ended here")
    chasing_paused_reason: str = Field("", max_length=1000)
    tags: Tags = Field([], description="All of them; add_tags and remove_tags leave the others alone")
    add_tags: Tags = []
    remove_tags: Tags = []
    strike_level: int = Field(0, ge=0, le=100)
    portfolios: Tags = []
    auto_pay: bool = Field(
        False, description="Charge what falls due to the default payment method by itself; needs the customer's consent"
    )


class InvoiceChange(Change):
    """What is not sent stays as it is. A sync does not undo it, except `tags` and `disputed` where the ERP sends them."""

    disputed: bool = False
    promised: bool = False
    chasing_paused: bool = False
    tags: Tags = Field([], description="All of them; add_tags and remove_tags leave the others alone")
    add_tags: Tags = []
    remove_tags: Tags = []
    auto_charge: bool = Field(False, description="Charge this invoice by itself on its due date")


Ids = Annotated[list[Annotated[int, Field(ge=1, le=2**63 - 1)]], Field(min_length=1, max_length=MOST)]


class CustomersChange(Body):
    ids: Ids
    changes: CustomerChange


class InvoicesChange(Body):
    ids: Ids
    changes: InvoiceChange


class ChangedRow(Answer):
    changed: int
    unchanged: int = Field(description="They were so already")
    not_found: int = Field(description="Ids nobody has in this organisation")


class TimelineEntry(Answer):
    at: dt.datetime
    source: Literal["event", "message", "email", "text", "run"] = Field(description="email, text: it came in")
    id: int = Field(description="Of the event, the message, the received mail, or the run event")
    kind: str = Field(examples=["payment.registered", "message.sent", "email.reply", "enrolled"])
    said: str = Field(examples=["Payment of €500.00 was registered, for invoice RE-1001."])
    title: str = Field(description="A message's subject line; an invoice's or credit note's number")
    amounts: list[Money] = Field(description="Of the record; of a message what it listed, as it stood when it left")
    invoice_numbers: list[str]
    subject_kind: str
    subject_id: int | None
    run_id: int | None
    workflow_id: int | None
    workflow_name: str
    step_number: str
    step_name: str
    actor: str = Field(description="Who decided it; empty for what happened by itself")
    data: dict[str, Any]


class TimelinePage(Page[TimelineEntry]):
    pass

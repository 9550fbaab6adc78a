"""What the audience endpoints take and answer: whom criteria mean, one tab and page at a time."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from dunnock.api.criteria import Unfinished
from dunnock.api.paging import Page
from dunnock.api.schemas import Answer, Body
from dunnock.api.workflow_schemas import CurrencyTotal, PaymentTotal
from dunnock.criteria.grammar import Criteria
from dunnock.workflows.definition import TargetPayments

Tab = Literal["records", "invoices", "payments"]
Draft = dict[str, Any]
_ID = 2**63 - 1


class AudienceBody(Body):
    """A draft as it stands in the editor, or only the parts that say whom it means."""

    draft: Draft | None = None
    trigger: str = Field("customer_follow_up", max_length=100)
    filters: Criteria | None = None
    target_invoices: Criteria | None = None
    target_payments: TargetPayments | None = None
    workflow_id: int | None = Field(None, ge=1, le=_ID, description="To count who is already in it")


class AudienceQuery(Schema):
    tab: Tab = "records"
    page: int = Field(1, ge=1, le=1_000_000)
    page_size: int = Field(50, ge=1, le=200)
    q: str = Field("", max_length=200)
    sort: str = Field("", max_length=100, description="A column of the tab, `-` before it turns it round")


class SavedAudienceQuery(AudienceQuery):
    draft: bool = Field(default=False, description="The draft, not the live version")


class ExportQuery(Schema):
    tab: Tab = "records"
    q: str = Field("", max_length=200)
    sort: str = Field("", max_length=100)
    format: Literal["csv", "xlsx"] = "csv"


class AudienceCounts(Answer):
    records: int | None = Field(description="null while the criteria are not filled in")
    invoices: int | None = Field(description="null: the workflow has no such tab")
    payments: int | None
    in_workflow: int | None = Field(description="null: no workflow was named")
    new: int | None
    done_before: int | None = Field(description="Been through it, and not (yet) to start again")


class AudienceTotals(Answer):
    invoices: list[CurrencyTotal]
    payments: list[PaymentTotal]


class PersonAddressed(Answer):
    name: str
    email: str


class WouldGoTo(Answer):
    to: list[PersonAddressed]
    cc: list[str]
    note: str = Field(description="Why it falls back to somebody else, or that there is nobody")
    nobody: bool


class _AudienceRow(Answer):
    id: int
    customer_id: int | None = Field(description="null for a group, and for what belongs to nobody yet")
    would_go_to: WouldGoTo | None = Field(None, description="Whom the first email would go to; on the records tab")


class AudienceAmount(Answer):
    currency: str
    balance: str
    overdue: str


class AudienceCustomer(_AudienceRow):
    kind: Literal["customer"]
    name: str
    reference: str
    account_owner_id: int | None
    invoices: int = Field(description="Open ones the workflow means")
    oldest_days_overdue: int | None
    amounts: list[AudienceAmount]


class _AudienceDocument(_AudienceRow):
    customer_name: str
    customer_reference: str
    currency: str
    amount: str


class AudienceInvoice(_AudienceDocument):
    kind: Literal["invoice"]
    number: str
    issued_on: dt.date
    due_on: dt.date | None
    balance: str
    days_overdue: int | None
    left_out: Literal["", "disputed", "promised", "chasing_paused", "payment_in_progress"] = Field(
        description="Why a message would not list it today"
    )


class AudiencePayment(_AudienceDocument):
    kind: Literal["payment"]
    paid_on: dt.date
    amount_remaining: str
    status: str
    method: str
    reference: str


class AudienceCreditNote(_AudienceDocument):
    kind: Literal["credit_note"]
    number: str
    issued_on: dt.date
    amount_remaining: str


class AudienceRecord(_AudienceRow):
    """A record of any other kind, by its name, day and amount."""

    kind: Literal["record"]
    name: str
    customer_name: str
    customer_reference: str
    on_day: dt.date | None
    amount: str | None
    currency: str | None


AudienceRow = Annotated[
    AudienceCustomer | AudienceInvoice | AudiencePayment | AudienceCreditNote | AudienceRecord,
    Field(discriminator="kind"),
]


class AudiencePage(Page[AudienceRow]):
    unfinished: list[Unfinished] = Field(description="What is not filled in yet; nothing is counted then")
    subject: str
    tab: Tab
    as_of: dt.datetime
    counts: AudienceCounts
    totals: AudienceTotals
    note: str

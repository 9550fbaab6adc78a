"""The first screen of the day, and what stands between an organisation and going live."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import Field

from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Amount, Answer
from dunnock.runs import today as reads

router = ApiRouter("Today")


class OwedBucket(Answer):
    bucket: str = Field(description="As in the organisation's ageing buckets", examples=["31-60"])
    amount: Amount
    invoices: int


class Owed(Answer):
    currency: str
    balance: Amount = Field(description="Every open invoice, due or not")
    overdue: Amount
    open_invoices: int
    ageing: list[OwedBucket]


class Attention(Answer):
    """Messages that wait for a person."""

    workflow_id: int | None = Field(description="null: trials of templates")
    name: str
    held: int
    failed: int
    unknown: int


class Ahead(Answer):
    workflow_id: int
    name: str
    first_at: dt.datetime = Field(description="When the first of them is due; in the past: about to happen")
    runs: int = Field(description="Runs that go on to their next step before midnight")
    messages: int = Field(description="Messages that wait for a time before midnight")


class Source(Answer):
    id: int
    name: str
    kind: Literal["tryton", "files"]
    state: Literal["active", "paused"]
    error: str = Field(description="Why the last attempts failed; empty: nothing is wrong")
    last_synced_at: dt.datetime | None
    first_import_complete: bool
    reading: bool = Field(description="A synchronisation is under way or asked for")


class MailboxState(Answer):
    set_up: bool
    fault: str = Field(description="What stops it; empty: nothing")


class MyTasks(Answer):
    overdue: int
    due_today: int


class Concerned(Answer):
    id: int
    name: str


class Gone(Answer):
    """What went wrong in the last 14 days and still stands, as something of it is open."""

    n: int
    of_customers: int
    customers: list[Concerned] = Field(description="The three of the latest")


class Fault(Answer):
    kind: Literal["incoming", "texts", "payments"] = Field(
        description="Mail that comes in, or an account at a provider"
    )
    id: int
    name: str
    fault: str


class Today(Answer):
    customers: int
    active_workflows: int
    other_workflows: int = Field(description="Drafts and switched-off ones")
    captured: int = Field(description="Messages ever captured in test mode")
    sent_today: int
    ledger_as_of: dt.datetime | None = Field(description="When a connection was last read; null: never")
    connections: list[Source]
    mailbox: MailboxState
    tasks: MyTasks = Field(description="One's own open ones; of an API key none")
    broken_promises: Gone
    failed_charges: Gone
    faults: list[Fault] = Field(description="What has stopped by itself, beside outgoing mail")
    attention: list[Attention]
    ahead: list[Ahead]
    owed: list[Owed]


class Unreachable(Answer):
    customers: int = Field(description="Who owe something and have no contact whose address mail may go to")


@router.get("/today", response=Today, summary="What needs somebody, what runs, what is owed", operation_id="read_today")
def read_today(request: ApiRequest) -> dict[str, Any]:
    return reads.today(organisation_id=request.auth.organisation_id, user_id=request.auth.user_id, as_of=as_of(request))


@router.get("/today/unreachable", response=Unreachable, summary="Who owes and cannot be written to")
def read_unreachable(request: ApiRequest) -> dict[str, int]:
    return {"customers": reads.customers_without_address(request.auth.organisation_id)}

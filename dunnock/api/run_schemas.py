"""What the endpoints about runs take and answer."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from dunnock.api.paging import Page, PageQuery
from dunnock.api.schemas import Answer, Body

_ID = 2**63 - 1
RunState = Literal["waiting", "holding", "paused", "ended", "held", "failed", "unknown", "open"]


class RunRow(Answer):
    id: int
    workflow_id: int
    workflow_name: str
    version: int
    subject_kind: str
    subject_id: int
    subject_name: str = Field(
        description="How the record is called: an invoice's number, a payment's reference; empty for a customer"
    )
    customer_id: int | None = Field(description="null for a group, and for an email nobody has been found for")
    customer_name: str
    customer_reference: str
    state: Literal["waiting", "holding", "paused", "ended"]
    step_id: str
    step_number: str = Field(examples=["3a.1"])
    step_name: str
    step_kind: str
    reason: str = Field(description="A stable code, perhaps with a detail behind a colon")
    why: str = Field(description="The reason as a sentence")
    since: dt.datetime
    next_at: dt.datetime | None = Field(description="When the engine looks again by itself")
    started_at: dt.datetime
    ended_at: dt.datetime | None
    end_reason: str | None
    message_id: int | None = Field(description="Its message at this step")
    message_state: str | None


class RunPage(Page[RunRow]):
    pass


class RunStoryLine(Answer):
    id: int
    at: dt.datetime
    kind: str
    step_id: str
    step_number: str
    step_name: str
    said: str
    data: dict[str, Any]


class RunMessage(Answer):
    id: int
    step_id: str
    step_number: str
    step_name: str
    state: str
    reason: str
    why: str
    subject: str
    to_addresses: list[str]
    cc_addresses: list[str]
    recipient_note: str
    due_at: dt.datetime
    sent_at: dt.datetime | None


class RunDetail(RunRow):
    story: list[RunStoryLine] = Field(description="Oldest first")
    messages: list[RunMessage]


class RunListQuery(PageQuery):
    step_id: str | None = Field(None, max_length=40)
    state: RunState | None = Field(None, description="held, failed and unknown are about the message; open: not ended")
    q: str = Field("", max_length=200, description="Customer, reference, or number")


class AllRunsQuery(RunListQuery):
    workflow_id: int | None = Field(None, ge=1, le=_ID)
    customer_id: int | None = Field(None, ge=1, le=_ID)
    group_id: int | None = Field(None, ge=1, le=_ID, description="About this customer group itself")


class CustomerRunsQuery(PageQuery):
    state: RunState | None = None


class RunSelection(Body):
    """Runs by their ids, or every open one of a workflow or customer that fits the filter."""

    ids: list[int] | None = Field(None, max_length=10_000, min_length=1)
    workflow_id: int | None = Field(None, ge=1, le=_ID)
    customer_id: int | None = Field(None, ge=1, le=_ID)
    step_id: str | None = Field(None, max_length=40)
    state: Literal["waiting", "holding", "paused"] | None = None


class MoveRuns(RunSelection):
    wake_at: dt.datetime = Field(description="An instant with its offset; one that has passed means now")


class SteeredRow(Answer):
    changed: int
    blocked: int = Field(description="Left as they are: their message is just leaving, or its outcome is unknown")
    unfit: int = Field(description="Left as they are: not in a state for it")
    more: bool = Field(description="There are more than one command takes: repeat it")


class ExplainedMoney(Answer):
    amount: str
    currency: str | None


class ExplainedItems(Answer):
    matching: int
    of: int


class ExplainedCondition(Answer):
    """One node of a criteria for one record. A group's value is its children's."""

    path: str = Field(examples=["where.items[1]"])
    kind: Literal["rule", "group", "collection"]
    sentence: str
    field: str | None
    value: ExplainedMoney | ExplainedItems | bool | int | str | list[str] | None = Field(
        description="A number with decimals is a string"
    )
    shown: str = Field(description="The value in words")
    passed: bool
    since_on: dt.date | None = Field(
        description="The day it began to stand as it does; null where nobody wrote it down"
    )
    children: list[ExplainedCondition]


class ConditionRow(Answer):
    kind: Literal["withdrawn", "always", "filters", "target_invoices", "target_payments"]
    sentence: str
    passed: bool
    why_not: str
    matching: int | None = Field(description="Of a target: rows that meet it")
    of: int | None = Field(description="Of a target: rows there are")
    examples: list[str]
    since_on: dt.date | None = Field(
        description="The day it began to stand as it does; null where nobody wrote it down"
    )
    tree: ExplainedCondition | None = Field(description="Of filters: each condition with its value")


class ExplainedRecord(Answer):
    kind: str
    id: int
    name: str
    customer_id: int
    customer_name: str
    withdrawn_at: dt.datetime | None


class EventSeen(Answer):
    id: int
    kind: str
    occurred_at: dt.datetime
    recorded_at: dt.datetime
    pending: bool = Field(description="Not yet read by the engine")


class ExplainedRow(Answer):
    verdict: str = Field(
        description="enrolled, would_enrol, not_started, already_done, does_not_match, workflow_not_active, no_event, "
        "event_before_activation, too_old, did_not_match_then"
    )
    sentence: str = Field(description="State, cause, and when it goes on")
    record: ExplainedRecord
    meets: bool
    at: dt.datetime | None
    conditions: list[ConditionRow]
    run: RunRow | None
    events: list[EventSeen]


class CustomerExplainedRow(Answer):
    workflow_id: int
    workflow_name: str
    subject_kind: str = Field(description="What the workflow is about: customer, invoice, promise …")
    verdict: str = Field(
        description="As for one record; for a workflow about documents: enrolled, meets, already_done, does_not_match"
    )
    sentence: str
    at: dt.datetime | None


class CustomerExplained(Schema):
    items: list[CustomerExplainedRow]


class CustomerRecord(Answer):
    id: int
    name: str
    meets: bool = Field(description="Whether it meets the workflow's conditions now")
    under_way: bool


class CustomerRecords(Schema):
    subject_kind: str
    many: str = Field(description="What they are called: invoices, promises …")
    records: list[CustomerRecord] = Field(description="The newest fifty")

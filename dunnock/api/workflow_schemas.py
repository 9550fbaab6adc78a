"""What the workflow endpoints take and answer."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import Field

from dunnock.api.paging import ListQuery, Page
from dunnock.api.schemas import Answer, Body, Owner
from dunnock.workflows.definition import Definition

State = Literal["draft", "active", "inactive", "archived"]
Draft = dict[str, Any]
_ID = 2**63 - 1


class WorkflowRow(Answer):
    id: int
    name: str
    description: str
    category: str
    owner_id: int | None
    owner: Owner | None
    state: State
    sentence: str = Field(description="What it is about, in words")
    trigger: str | None
    trigger_label: str
    live_version: int | None
    draft_revision: int
    draft_changed: bool = Field(description="Activating the draft would change something")
    activated_at: dt.datetime | None
    created_at: dt.datetime
    updated_at: dt.datetime
    in_flight: int
    paused: int = Field(description="Of those in flight")
    sent_30d: int
    captured_30d: int = Field(description="In test mode: written, kept here, not sent")
    held: int
    failed: int
    unknown: int = Field(description="Messages of which nobody knows whether they left")


class WorkflowPage(Page[WorkflowRow]):
    states: dict[str, int] = Field(description="Workflows per state, and `all` but the archived")
    categories: list[str]


class WorkflowListQuery(ListQuery):
    state: State | None = Field(None, description="Without it: all but the archived")
    category: str | None = Field(None, max_length=200)
    owner_id: int | None = Field(None, ge=1, le=_ID)


class WorkflowProblem(Answer):
    path: str = Field(examples=["steps[2].template_id"])
    step_id: str
    code: str
    message: str
    severity: Literal["error", "warning"]


class WorkflowDetail(Answer):
    id: int
    name: str
    description: str
    category: str
    owner_id: int | None
    owner: Owner | None
    state: State
    sentence: str
    draft: Draft = Field(description="A Definition, perhaps not finished")
    draft_revision: int = Field(description="Send it back with a change: two people editing are told")
    draft_changed: bool
    live_version: int | None
    live: Definition | None
    activated_at: dt.datetime | None
    next_start_at: dt.datetime | None
    created_at: dt.datetime
    updated_at: dt.datetime
    problems: list[WorkflowProblem]


class NewWorkflow(Body):
    name: str | None = Field(None, max_length=200, description="Needed unless it is a duplicate")
    description: str = Field("", max_length=2000)
    category: str = Field("", max_length=200)
    draft: Draft = Field(default_factory=dict)
    duplicate_of: int | None = Field(None, ge=1, le=_ID)


class WorkflowChange(Body):
    expected_revision: int = Field(description="The draft_revision the editor started from", ge=0, le=2**31 - 1)
    name: str = Field("", max_length=200)
    description: str = Field("", max_length=2000)
    category: str = Field("", max_length=200)
    owner_id: int | None = Field(None, ge=1, le=_ID, description="One of GET /people; null: nobody")
    draft: Draft = Field(default_factory=dict)


class DraftBody(Body):
    draft: Draft | None = Field(None, description="Without it: the saved draft")


class WorkflowChecked(Answer):
    problems: list[WorkflowProblem]
    sentence: str
    can_activate: bool


class WorkflowActivated(WorkflowDetail):
    runs: RunsMoved = Field(description="What became of the runs in flight")


class WorkflowVersionRow(Answer):
    id: int
    number: int
    published_at: dt.datetime
    published_by: str
    live: bool
    in_flight: int


class WorkflowVersions(Answer):
    items: list[WorkflowVersionRow]


class WorkflowVersionDetail(Answer):
    id: int
    number: int
    published_at: dt.datetime
    published_by: str
    definition: Definition


class CurrencyTotal(Answer):
    currency: str
    count: int
    balance: str
    overdue: str


class PaymentTotal(Answer):
    currency: str
    count: int
    amount: str


class Overlap(Answer):
    workflow_id: int
    name: str
    customers: int


class WorkflowStarts(Answer):
    mode: str
    at: dt.datetime | None
    when: str
    records: int
    customers: int
    totals: list[CurrencyTotal]
    unreachable: int = Field(description="Customers without a usable address")
    overlap: list[Overlap] = Field(description="Of these customers, those under way in other active workflows")
    first_message_at: dt.datetime | None
    first_message: str


class RunsInFlight(Answer):
    version: int
    runs: int
    with_matching_step: int


class ChangedField(Answer):
    field: str = Field(examples=["Wait"])
    before: str = Field(examples=["Wait 7 days"])
    after: str = Field(examples=["Wait 14 days"])


class WorkflowDifference(Answer):
    what: Literal["added", "removed", "changed", "moved"]
    step_id: str
    number: str
    name: str
    details: list[ChangedField] = Field(description="Of what is added: what it holds, with nothing before")


class WorkflowActivation(Answer):
    version: int = Field(description="The number the new version will have")
    live_version: int | None
    can_activate: bool
    errors: list[WorkflowProblem]
    warnings: list[WorkflowProblem]
    starts: WorkflowStarts | None = Field(description="null while errors stand in the way")
    in_flight: list[RunsInFlight]
    changes: list[WorkflowDifference]
    test_mode: bool = Field(description="Messages are captured, nothing leaves")


class RunsMoved(Answer):
    moved: int
    ended: int
    stayed: int = Field(description="Their step is not in the new version")
    blocked: int = Field(description="Left on their version: their message is just leaving, or its outcome is unknown")


class ActivateWorkflow(Body):
    runs: Literal["stay", "move", "end"] = Field(
        "stay",
        description="Runs in flight: stay on their version; move to the same step of the new one; or end now (a workflow "
        "without restart starts none again)",
    )
    without_step: Literal["stay", "end"] = Field(
        "stay", description="With move: what becomes of runs whose step the new version has not"
    )
    expected_revision: int | None = Field(None, description="Refuse when the draft has moved on", ge=0, le=2**31 - 1)


class DeactivateWorkflow(Body):
    runs: Literal["finish", "end"] = Field("finish", description="Runs in flight go on to their end, or end now")


class DuplicateWorkflow(Body):
    name: str | None = Field(None, max_length=200)


class ImportWorkflow(Body):
    yaml: str = Field(max_length=500_000)
    name: str | None = Field(None, max_length=200, description="Instead of the name in the file")


class TriggerRow(Answer):
    kind: str
    label: str
    family: Literal["data", "event"]
    subject: str
    help: str
    subject_label: str = Field(description="What a run of it is about, in words")
    source: str = Field(description="What raises it")
    awaitable: bool = Field(description="A step may wait for it")
    targets: bool = Field(description="May target specific invoices and payments")
    restarts: bool


class FamilyRow(Answer):
    id: str
    label: str


class Triggers(Answer):
    families: list[FamilyRow]
    triggers: list[TriggerRow]


class StepKind(Answer):
    kind: str
    label: str
    help: str
    subjects: list[str] = Field(description="Subjects it is legal for")
    fields: dict[str, Any] = Field(description="JSON schema of each field")


class StepKinds(Answer):
    items: list[StepKind]


class StepCounts(Answer):
    waiting: int
    paused: int
    holding: int
    held: int
    failed: int
    unknown: int
    done: int


class WorkflowCounts(Answer):
    matching: int | None = Field(
        description="Records that meet the live version's conditions now; null before activation"
    )
    enrolled: int = Field(description="Runs ever started")
    steps: dict[str, StepCounts]


class TryWorkflow(Body):
    record_id: int = Field(ge=1, le=_ID)
    as_of: dt.datetime | None = Field(None, description="The moment to start from; now without it")
    draft: Draft | None = Field(None, description="Without it: the saved draft")


class TriedMessage(Answer):
    state: Literal["would_send", "held", "cancelled"]
    reason: str
    why: str
    subject: str | None
    html: str | None
    text: str | None
    language: str | None
    to_addresses: list[str] | None
    cc_addresses: list[str] | None
    bcc_addresses: list[str] | None
    recipient_note: str | None
    target_invoice_ids: list[int]


class BranchTaken(Answer):
    id: str
    label: str


class TriedStep(Answer):
    step_id: str
    number: str
    kind: str
    name: str
    what: str
    at: dt.datetime
    when: str
    way: BranchTaken | None
    message: TriedMessage | None
    writes: list[str] = Field(description="The texts the step would write: a task's title and description, a note")


class WorkflowTried(Answer):
    record_id: int
    meets: bool = Field(description="The record meets the workflow's conditions")
    steps: list[TriedStep]
    ended: str
    end: str

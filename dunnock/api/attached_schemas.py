"""Notes, tasks, files, and all of a customer's cases on the wire."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from dunnock.api.case_schemas import DisputeRow, PlanRow, PromiseRow
from dunnock.api.ledger_schemas import Tags
from dunnock.api.paging import ListQuery, Page
from dunnock.api.schemas import Answer, Body, Change, Id, Owner
from dunnock.cases.notes import LONGEST_TEXT

SubjectKind = Literal[
    "customer",
    "invoice",
    "contact",
    "credit_note",
    "payment",
    "email",
    "text_message",
    "promise",
    "dispute",
    "payment_plan",
    "instalment",
    "note",
    "task",
    "received_email",
    "received_text",
    "charge",
    "run",
]
TaskStatus = Literal["open", "done", "cancelled"]
Priority = Literal["low", "normal", "high", "urgent"]
ActionKind = Literal["call", "email", "text_message", "letter", "other"]
Category = Annotated[str, Field(max_length=200)]
NoteText = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]


class AttachedRow(Answer):
    id: int
    customer_id: int | None
    customer_name: str
    subject_kind: str = Field(description="What it is about; empty: nothing in particular")
    subject_id: int | None
    subject_name: str = Field(description="An invoice's number, a plan's name, a contact's; empty where there is none")


class About(Body):
    """What it is about: a customer, or one of its records. Neither: nothing in particular."""

    customer_id: Id | None = Field(None, description="Left out where the record knows its customer")
    subject_kind: SubjectKind | Literal[""] = ""
    subject_id: Id | None = None


class AttachedQuery(ListQuery):
    customer_id: Id | None = None
    subject_kind: SubjectKind | None = None
    subject_id: Id | None = None


# Notes


class NoteRow(AttachedRow):
    text: str
    category: str
    created_by: str
    created_at: dt.datetime
    edited_at: dt.datetime | None
    run_id: int | None = Field(description="The run whose step wrote it")
    step_id: str | None
    received_email_id: int | None


class NotePage(Page[NoteRow]):
    pass


class NoteQuery(AttachedQuery):
    """Sorts: id, created_at."""

    category: Category = ""


class NewNoteBody(About):
    text: NoteText
    category: Category = ""
    received_email_id: Id | None = None


class NoteChange(Change):
    text: NoteText = ""
    category: Category = ""


# Tasks


class TaskAction(Body):
    """The one thing prepared in a task."""

    kind: ActionKind
    contact_id: Id | None = Field(None, description="Whom to call or to write to")
    template_id: Id | None = None
    text: Annotated[str, Field(max_length=4000)] = ""


class TaskRow(AttachedRow):
    title: str
    description: str
    owner_id: int | None
    owner: Owner | None
    due_on: dt.date | None
    overdue: bool
    priority: Priority
    category: str
    status: TaskStatus
    outcome: str = Field(description="What came of it; why it was cancelled")
    action: dict[str, Any] | None = Field(description="The one thing prepared in it: its kind, and what belongs to it")
    created_at: dt.datetime
    created_by: str
    completed_at: dt.datetime | None
    completed_by: str
    run_id: int | None = Field(description="The run whose step made it")
    step_id: str | None
    received_email_id: int | None


class TaskPage(Page[TaskRow]):
    pass


class TaskQuery(AttachedQuery):
    """Sorts: id, due_on, priority, created_at, completed_at, title, customer."""

    status: list[TaskStatus] = Field(["open"], max_length=3, description="Open ones unless others are asked for")
    owner_id: Id | None = None
    mine: bool = Field(False, description="Those of whoever asks; nobody's for an API key")
    unowned: bool = False
    due: Literal["overdue", "today", "week", "later", "none"] | None = Field(
        None, description="week: today and the six days after it; later: after those; none: without a day"
    )
    category: Category = ""
    priority: list[Priority] = Field([], max_length=4)


class TaskCounts(Answer):
    open: int
    mine: int
    nobodys: int
    overdue: int
    due_today: int
    mine_overdue: int
    categories: list[str] = Field(description="Those in use")


class NewTaskBody(About):
    title: Annotated[str, Field(min_length=1, max_length=500, pattern=r"\S")]
    description: Annotated[str, Field(max_length=LONGEST_TEXT)] = ""
    owner_id: Id | None = Field(None, description="One of GET /people; left out: nobody yet")
    due_on: dt.date | None = None
    priority: Priority = "normal"
    category: Category = ""
    action: TaskAction | None = None
    received_email_id: Id | None = None


class TaskChange(Change):
    title: Annotated[str, Field(min_length=1, max_length=500, pattern=r"\S")] = ""
    description: Annotated[str, Field(max_length=LONGEST_TEXT)] = ""
    owner_id: Id | None = None
    due_on: dt.date | None = None
    priority: Priority = "normal"
    category: Category = ""
    action: TaskAction | None = None


class Outcome(Body):
    outcome: Annotated[str, Field(max_length=4000)] = ""


# Files


class FileRow(AttachedRow):
    name: str
    media_type: str = Field(description="By its content")
    size: int = Field(description="Bytes")
    sha256: str
    tags: list[str]
    visible_to_customer: bool
    quarantined: bool = Field(
        description="It came in by itself and could do harm: it is handed out once it is released"
    )
    danger: str = Field(description="What it could do harm as")
    uploaded_by: str
    created_at: dt.datetime
    received_email_id: int | None


class FilePage(Page[FileRow]):
    pass


class FileQuery(AttachedQuery):
    """Sorts: id, created_at, name, size."""

    tag: Annotated[str, Field(max_length=200)] = ""
    visible_to_customer: bool | None = None
    quarantined: bool | None = None


class UploadedAbout(Schema):
    customer_id: Id | None = Field(None, description="Left out where the record knows its customer")
    subject_kind: SubjectKind | Literal[""] = ""
    subject_id: Id | None = None
    tags: Tags = []
    visible_to_customer: bool = False


class FileChange(Change):
    name: Annotated[str, Field(min_length=1, max_length=200)] = ""
    tags: Tags = []
    visible_to_customer: bool = False


# Everything of a customer


class CaseTotals(Answer):
    promises: int
    disputes: int
    payment_plans: int
    tasks: int
    notes: int
    files: int


class CustomerCases(Answer):
    """The latest of each kind, what is open first."""

    promises: list[PromiseRow]
    disputes: list[DisputeRow]
    payment_plans: list[PlanRow]
    tasks: list[TaskRow]
    notes: list[NoteRow]
    files: list[FileRow]
    totals: CaseTotals

"""What the API says of connections, synchronisations and files."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from dunnock.api.paging import Page
from dunnock.api.schemas import Answer, Body
from dunnock.connectors.commands import LEAST_SECONDS, LONGEST_NAME, MOST_SECONDS, USUAL_SECONDS
from dunnock.connectors.files.mapping import FileMapping, ObjectName

Kind = Literal["tryton", "files"]
Mode = Literal["first", "full", "incremental", "file"]
SyncState = Literal["queued", "running", "done", "failed", "stopped", "interrupted"]

Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME, examples=["Books"])]
Url = Annotated[
    str, Field(max_length=500, description="The server's root; tryton only", examples=["https://erp.example.com"])
]
Text = Annotated[str, Field(max_length=200)]
Secret = Annotated[str, Field(max_length=1000, description="Goes in and never comes out")]
Every = Annotated[int, Field(ge=LEAST_SECONDS, le=MOST_SECONDS, description="Seconds between two synchronisations")]


class NewConnection(Body):
    """`tryton` needs url, database, user and password; `files` takes none of them."""

    kind: Kind
    name: Name
    url: Url = ""
    database: Text = ""
    user: Text = ""
    password: Secret = ""
    sync_every_seconds: Every = USUAL_SECONDS


class ConnectionChange(Body):
    """What is not sent stays as it is. Another url or user needs the password again."""

    name: Name = ""
    state: Literal["active", "paused"] = Field("active", description="paused: nothing is read by itself")
    url: Url = ""
    database: Text = ""
    user: Text = ""
    password: Secret = ""
    sync_every_seconds: Every = USUAL_SECONDS


class TestedAccess(Body):
    """As it is being entered."""

    name: Name = "Tryton"
    url: Url
    database: Text
    user: Text
    password: Secret


class SyncProgress(Answer):
    read: int
    written: int


class RunningSync(Answer):
    id: int
    mode: Mode
    state: SyncState
    started_at: dt.datetime
    progress: dict[str, SyncProgress]


class LastSync(Answer):
    id: int
    mode: Mode
    state: SyncState
    started_at: dt.datetime
    ended_at: dt.datetime | None
    error: str
    problems: int = Field(description="Rows that did not go in, and remarks")


class LedgerHeld(Answer):
    customers: int
    invoices: int


class Connection(Answer):
    id: int
    kind: Kind
    name: str
    state: Literal["active", "paused"]
    settings: dict[str, Any] = Field(description="url, database and user of an ERP")
    has_password: bool
    mappings: dict[str, Any] = Field(description="Per object how the last file of it was read")
    sync_every_seconds: int
    next_sync_at: dt.datetime | None = Field(description="Null: never by itself")
    first_import_complete: bool = Field(description="Until then nothing that comes in starts a workflow")
    first_import_completed_at: dt.datetime | None
    last_synced_at: dt.datetime | None
    failures: int = Field(description="Attempts since the last synchronisation that went well")
    error: str = Field(description="What is wrong with it now and what to do; empty: nothing")
    notice: str = Field(description="What people should know about its standing; empty: nothing")
    running_sync: RunningSync | None
    last_sync: LastSync | None
    holds: LedgerHeld = Field(description="What of the ledger came through it")
    created_at: dt.datetime


class ConnectionList(Answer):
    items: list[Connection]


class CheckRow(Answer):
    step: str = Field(description="server, login, company, ledger: in this order; the first failure is the last one")
    ok: bool
    message: str = Field(description="What was found, or what to change")


class ConnectionTest(Answer):
    ok: bool
    checks: list[CheckRow]
    version: str
    company: str
    currency: str
    counts: dict[str, int] = Field(description="parties, invoices, open_invoices")


class AskedSync(Body):
    mode: Literal["full", "incremental"] | None = Field(
        None, description="full reads everything and compares; left out: what changed since the last time"
    )
    allow_unusual: bool = Field(
        False, description="Once: carry out what was stopped because it would close too much of the ledger"
    )


class SyncCount(Answer):
    inserted: int
    changed: int
    unchanged: int
    withdrawn: int
    refused: int


class SyncRow(Answer):
    id: int
    connection_id: int
    mode: Mode = Field(description="first: the fenced first import. file: one uploaded file")
    state: SyncState = Field(
        description="queued: for the next free worker. stopped: nothing was changed, a person has to allow it. "
        "interrupted: the process ended in the middle"
    )
    phase: str = Field(description="queued, reading, writing, ended")
    actor: str = Field(description="Who asked for it")
    started_at: dt.datetime
    ended_at: dt.datetime | None
    records: int = Field(description="Records of the source that have come in so far")
    progress: dict[str, SyncProgress] = Field(description="Per object, rows read and rows written")
    counts: dict[str, SyncCount]
    problems: int = Field(description="Rows that did not go in, and remarks; see its problems")
    events: int = Field(description="Facts raised, for workflows that start from an event")
    fenced: bool = Field(description="Part of a first import: nothing in it was told")
    allow_unusual: bool
    may_allow: bool = Field(description="It was stopped and may be repeated with allow_unusual")
    error: str
    cure: str
    file: str
    object: str
    upload_id: int | None
    next_sync_at: dt.datetime | None = Field(description="When one that failed is tried again")


class SyncPage(Page[SyncRow]):
    pass


class SyncProblemRow(Answer):
    id: int
    object: str
    erp_id: str
    row: str = Field(description="Line of the file, or the ERP's record; empty: the file as a whole")
    field: str = Field(description="Column of the file, or the field of the ledger")
    value: str
    message: str
    cure: str


class SyncProblemPage(Page[SyncProblemRow]):
    pass


class FileField(Answer):
    name: str
    kind: Literal["text", "amount", "date", "flag", "list"]


class FileObject(Answer):
    object: ObjectName
    fields: list[FileField]
    needed: list[list[str]] = Field(description="One of each group has to come from a column or a constant")


class FileObjects(Answer):
    items: list[FileObject]


class FileProblem(Answer):
    code: str = Field(description="missing_field, missing_column, ask, not_compared, encoding_unsure")
    column: str
    message: str
    cure: str
    stops: bool = Field(description="Nothing can be imported before it is settled")


class LineErrorRow(Answer):
    line: int
    column: str
    value: str
    message: str
    cure: str


class DryRunAnswer(Answer):
    mapping: FileMapping = Field(description="As it would be used, every format decided; edit it and send it back")
    confidence: dict[str, float] = Field(description="Per field, 0 to 1, where the mapping was guessed")
    columns: list[str]
    sample: list[dict[str, str]]
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: list[str]
    header_row: int
    problems: list[FileProblem] = Field(description="About the file as a whole")
    row_errors: list[LineErrorRow] = Field(description="The first 500")
    error_count: int
    good: int = Field(description="Lines that would go in")
    bad: int
    counts: dict[str, int] = Field(description="Rows per ledger object that would be written")
    effect: dict[str, SyncCount] | None = Field(
        description="Per ledger object what would be new, changed, unchanged, withdrawn, refused. Null: not counted, "
        "because something is to be settled first, an import is running, or the file has more than 50,000 rows"
    )
    unusual: str = Field(description="Why the import would be stopped unless it is allowed; empty: it would not")


class UploadQuery(Schema):
    object: ObjectName | None = Field(None, description="What the file lists; left out: found by its columns")


class UploadAnswer(Answer):
    id: int
    name: str
    size: int = Field(description="Bytes")
    expires_at: dt.datetime
    dry_run: DryRunAnswer | None = Field(description="Null where no table was found: see `refused`")
    refused: str = Field(description="Why not, and what to do; empty where there is a dry run")


class AskedDryRun(Body):
    mapping: FileMapping | None = Field(
        None, description="Left out: the remembered one, or one is guessed. Without columns: those are guessed"
    )
    object: ObjectName | None = Field(None, description="What the file lists; left out: found by its columns")


class AskedImport(AskedDryRun):
    allow_unusual: bool = Field(False, description="Once: go on although it would close much of the ledger")

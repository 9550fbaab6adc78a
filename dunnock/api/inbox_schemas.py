"""Conversations and mails on the wire."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from dunnock.api.paging import ListQuery, Page
from dunnock.api.schemas import Amount, Answer, Body, Change, Id

View = Literal["unassigned", "mine", "replies", "bounces", "all"]
ThreadState = Literal["open", "closed"]
EmailKind = Literal["reply", "mail", "bounce", "delay", "delivery_note", "auto_reply", "loop"]
Address = Annotated[str, Field(min_length=3, max_length=254, examples=["ada@example.com"])]
Addresses = Annotated[list[Address], Field(max_length=200)]
_KINDS = (
    "reply: to a mail of ours. mail: anything else a person wrote. auto_reply: a robot. bounce, delay, delivery_note: a "
    "server about a mail of ours. loop: a robot that writes on and on"
)


class ThreadQuery(ListQuery):
    """Sorts: id, at, subject, customer, assigned_to. Latest first unless told otherwise."""

    view: View = Field(
        "all", description="unassigned: people's mail without a customer. mine: given to whoever asks. replies, bounces"
    )
    customer_id: Id | None = None
    assigned_to_id: Id | None = None
    state: ThreadState | None = None
    unread: bool | None = None


class ThreadRow(Answer):
    id: int
    subject: str
    state: ThreadState
    unread: bool
    last_at: dt.datetime
    created_at: dt.datetime
    customer_id: int | None = Field(description="null: nobody knows yet whose it is")
    customer_name: str | None
    assigned_to_id: int | None
    assigned_to_name: str | None
    last_email_id: int | None = Field(description="The latest mail that came in; null while only we have written")
    kind: EmailKind | None = Field(description=f"Of that mail. {_KINDS}")
    from_address: str | None
    from_name: str | None
    preview: str | None = Field(description="How that mail begins, without what it quotes")
    attachments: int
    mails_in: int
    mails_out: int


class ViewCount(Answer):
    total: int
    unread: int


class ThreadPage(Page[ThreadRow]):
    counts: dict[str, ViewCount] = Field(description="Per view, under the same search: for tabs")


class MailFile(Answer):
    id: int | None = Field(description="For GET /files/{id}/content; null for a file that left with a mail of ours")
    name: str
    media_type: str
    size: int
    quarantined: bool = Field(description="It could do harm: released only by a conscious step")


class MailInvoice(Answer):
    id: int
    number: str
    currency: str
    amount: Amount
    balance: Amount
    due_on: dt.date | None


class ThreadMail(Answer):
    direction: Literal["in", "out"]
    id: int = Field(description="Of the received mail, or of the message")
    at: dt.datetime
    kind: EmailKind | Literal["message"]
    from_address: str
    from_name: str
    to_addresses: list[str]
    cc_addresses: list[str]
    subject: str
    text: str = Field(description="All of it, with what it quotes")
    reply_text: str = Field(description="Without what it quotes")
    html: str = Field(
        description="Cleaned: no scripts, no forms, nothing that would be fetched; show it in a sandbox all the same"
    )
    files: list[MailFile]
    flaws: list[str] = Field(description="What is odd about it: malformed parts, attachments that were not kept")
    how_assigned: str = Field(
        description="reference, bounce, token, sender, earlier_mail, invoice, customer_reference, person; empty: no customer"
    )
    assigned_by: str
    contact_id: int | None
    invoices: list[MailInvoice] = Field(description="It names them, or a person linked them; of ours, what it lists")
    read_at: dt.datetime | None
    in_reply_to_message_id: int | None = Field(description="The message of ours it answers or reports about")
    state: str = Field(description="Of a message of ours, as in GET /messages; empty for one that came in")
    why: str = Field(description="Why a message of ours stands where it stands")
    written_by: str = Field(description="The person who wrote it; empty: a workflow, or it came in")
    workflow_id: int | None
    bounced_at: dt.datetime | None
    bounce_detail: str


class Suggestion(Answer):
    customer_id: int
    customer_name: str
    reference: str
    why: Literal["contact", "invoice", "reference", "earlier", "domain", "name"]
    said: str = Field(examples=["The mail names its invoice RE-1001."])


class Thread(ThreadRow):
    mails: list[ThreadMail] = Field(description="Both directions, oldest first")
    suggestions: list[Suggestion] = Field(description="Whose it may be, best first; only while it has no customer")


class ThreadChange(Change):
    assigned_to_id: Id | None = Field(None, description="A user of this organisation; null: nobody's")
    state: ThreadState = "open"
    unread: bool = False


class Assignment(Body):
    customer_id: Id | None = Field(description="null takes the customer away")


class NamedInvoices(Body):
    invoice_ids: Annotated[list[Id], Field(max_length=500)] = Field(description="These and no others")


class WrittenMail(Body):
    to: Addresses
    cc: Addresses = []
    bcc: Addresses = []
    subject: Annotated[str, Field(min_length=1, max_length=900)]
    text: Annotated[str, Field(max_length=200_000)] = Field("", description="Left out: made from the HTML")
    html: Annotated[str, Field(max_length=200_000)] = Field(
        "", description="Left out: made from the text. It is cleaned"
    )
    invoice_ids: Annotated[list[Id], Field(max_length=500)] = Field([], description="What it is about, of its customer")
    file_ids: Annotated[list[Id], Field(max_length=50)] = Field([], description="Files kept here, 20 MB together")
    template_id: Id | None = Field(None, description="The template its text was taken from, for the record")


class NewMail(WrittenMail):
    customer_id: Id | None = None


class MailAnswer(WrittenMail):
    answer: Literal["reply", "reply_all", "forward"] = "reply"


class SentMail(Answer):
    id: int = Field(description="Of the message: GET /messages/{id} tells what became of it")
    state: str = Field(description="queued: it leaves now. captured: test mode, nothing leaves")
    thread_id: int
    message_id: str


class DraftFile(Answer):
    id: int
    name: str
    size: int


class MailDraft(Answer):
    to: list[str]
    cc: list[str]
    left_out: int = Field(description="Recipients of the mail that a hundred had no place for")
    subject: str
    quoted: str = Field(description="The mail it answers, to stand below what is written")
    files: list[DraftFile] = Field(description="What goes along when it is passed on")
    customer_id: int | None
    thread_id: int
    invoice_ids: list[int]


class DraftQuery(Body):
    answer: Literal["reply", "reply_all", "forward"] = "reply"


class Incoming(Answer):
    """Where mail is read, without secrets, which go in and never come out."""

    enabled: bool
    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    username: str = Field(description="Empty: the user and password mail leaves with")
    has_password: bool
    folder: str
    history_days: int
    automatic_events: bool
    auth: Literal["password", "google", "microsoft"]
    client_id: str
    has_client_secret: bool
    tenant: str
    has_access: bool = Field(description="Google or Microsoft was asked and has given access")
    since: dt.datetime | None = Field(description="What came before is history and raises no event")
    checked_at: dt.datetime | None
    fault: str = Field(description="What stops the reading, in the server's words; empty: nothing")
    fault_since: dt.datetime | None
    retry_at: dt.datetime | None


class IncomingEntry(Body):
    host: Annotated[str, Field(min_length=1, max_length=253, examples=["imap.example.com"])]
    port: Annotated[int, Field(ge=1, le=65535, description="993 is usual with tls, 143 with starttls")] = 993
    security: Literal["starttls", "tls", "none"] = "tls"
    username: Annotated[str, Field(max_length=254)] = ""
    password: Annotated[str, Field(max_length=1000)] | None = Field(None, description="Left out: the stored one stays")
    folder: Annotated[str, Field(max_length=200)] = "INBOX"
    history_days: Annotated[int, Field(ge=0, le=90)] = Field(
        0, description="How far back mail is read in, without raising events"
    )
    automatic_events: bool = Field(False, description="Let automatic replies start “Email received” workflows, too")

    def values(self) -> dict[str, Any]:
        return self.model_dump()


class TestedIncoming(Body):
    incoming: IncomingEntry | None = Field(None, description="As it is being entered; left out: the saved one")


class SignInEntry(Body):
    auth: Literal["password", "google", "microsoft"]
    client_id: Annotated[str, Field(max_length=500)] = Field(
        "", description="Of your registration at Google or Microsoft"
    )
    client_secret: Annotated[str, Field(max_length=500)] | None = Field(
        None, description="Left out: the stored one stays"
    )
    tenant: Annotated[str, Field(max_length=500)] = Field("", description="Microsoft's directory; empty: common")


class ConsentAsked(Answer):
    url: str = Field(description="To be opened in the browser of whoever may give access to the mailbox")
    redirect_uri: str = Field(description="To be registered with the provider, exactly like this")

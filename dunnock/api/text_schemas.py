"""What the text message endpoints take and answer."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from dunnock.api.paging import Page, PageQuery
from dunnock.api.schemas import Answer, Body

Kind = Literal["twilio", "http"]
Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Reminders by text"])]
Sender = Annotated[
    str,
    Field(
        max_length=200,
        examples=["+4915228817386"],
        description="A number, a name of up to eleven letters, or Twilio's messaging service (MG…)",
    ),
]
Secret = Annotated[str, Field(max_length=1000, description="Twilio's auth token; else what callbacks are signed with")]
Number = Annotated[str, Field(min_length=3, max_length=40, examples=["+4915228817386"])]
RecordNumber = Annotated[int, Field(ge=1, le=2**63 - 1)]
_SETTINGS = (
    "twilio: `account_sid`. http: `url`, `method` (POST, PUT, GET), `headers`, `body` (JSON), `id_path`, where the provider's "
    "name for the text stands in its answer, and `idempotency_header`, where it wants a key of ours; "
    "`{to}`, `{text}`, `{id}`, `{sender}`, `{secret}` and `{callback}` are filled in"
)


class TextAccount(Answer):
    """Without its secret, which goes in and never comes out."""

    id: int
    kind: Kind
    name: str
    sender: str
    settings: dict[str, Any]
    has_secret: bool
    is_default: bool = Field(description="Texts leave through the default one")
    fault: str = Field(description="What stops it, in the provider's words; empty: nothing. Texts wait meanwhile")
    fault_since: dt.datetime | None
    retry_at: dt.datetime | None = Field(description="When it is tried again by itself")
    status_url: str = Field(description="Where the provider tells what became of a text. Twilio is told with each text")
    incoming_url: str = Field(description="To enter at the provider: where it brings the texts people answer")
    public: bool = Field(
        description="False: the installation has no public address (DUNNOCK_URL), so no provider can reach it"
    )
    created_at: dt.datetime


class TextAccountList(Answer):
    items: list[TextAccount]


class NewTextAccount(Body):
    kind: Kind
    name: Name
    sender: Sender = ""
    settings: dict[str, Any] = Field(default_factory=dict, description=_SETTINGS)
    secret: Secret


class TextAccountChange(Body):
    """What is not sent stays as it is. The secret must be sent again when the server changes."""

    name: Name | None = None
    sender: Sender | None = None
    settings: dict[str, Any] | None = Field(None, description=_SETTINGS)
    secret: Secret | None = None
    is_default: Literal[True] | None = None


class TextAccountTest(Body):
    to: Number | None = Field(None, description="Send a trial text there; left out: only sign in, nothing is sent")


class TextAccountTested(Answer):
    ok: bool | None = Field(description="null: nobody knows, the provider broke off half way")
    message: str = Field(description="What happened, with the provider's own words")
    mended: bool = Field(description="A fault had stopped the account, and it goes on now")


class TextCallbackRow(Answer):
    id: int
    kind: Literal["status", "incoming"]
    received_at: dt.datetime
    provider_ref: str = Field(description="The provider's name for the text")
    status: str = Field(description="In the provider's words")
    delivery: Literal["", "delivered", "undelivered"]
    detail: str
    message_id: int | None
    state: Literal["applied", "ignored", "waiting", "refused"] = Field(
        description="ignored: it was no news, or about no text of ours. waiting: for a text nobody knows yet. refused: not signed"
    )


class TextCallbackPage(Page[TextCallbackRow]):
    pass


class NewText(Body):
    contact_id: RecordNumber
    text: Annotated[str, Field(min_length=1, max_length=2000)]


class ReceivedText(Answer):
    id: int
    customer_id: int | None = Field(description="null: nobody could tell whose it is; assign it")
    customer_name: str | None
    contact_id: int | None
    contact_name: str | None
    from_number: str
    to_number: str
    text: str
    media_count: int = Field(description="Pictures and the like that came with it; they stay at the provider")
    asked: Literal["", "stop", "start"] = Field(description="What it asks of texts to this number; it is done already")
    answers_id: int | None = Field(description="The message of ours it answers: the last text to this number")
    received_at: dt.datetime
    text_account_id: int


class ReceivedTextPage(Page[ReceivedText]):
    pass


class ReceivedTextQuery(PageQuery):
    q: str = Field("", max_length=200, description="In its words, the number and the customer's name")
    customer_id: RecordNumber | None = None
    assigned: bool | None = Field(None, description="false: only those that belong to no customer yet")


class AssignText(Body):
    customer_id: RecordNumber

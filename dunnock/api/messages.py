"""Messages: every one with what became of it and why, and what people decide about it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from django.http import HttpResponse, StreamingHttpResponse
from ninja import Query
from pydantic import Field

from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.list_export import message_columns
from dunnock.api.paging import ListQuery, Page, limits, order_by, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Amount, Answer, Body, RecordId
from dunnock.api.spreadsheet import Kind, download
from dunnock.correspondence.messages import Decision, raw_mail
from dunnock.events.bell import ring
from dunnock.runs.messages import SORTS, MessageQuery, all_messages, decide_message, list_messages, message_with_story

router = ApiRouter("Messages")

State = Literal["queued", "held", "claimed", "sending", "sent", "captured", "failed", "unknown", "cancelled"]
Day = Annotated[dt.date, Field(ge=dt.date(1970, 1, 1), le=dt.date(2999, 12, 31))]
_ID = 2**63 - 1
_ASKED = {"workflow_id", "customer_id", "template_id", "channel", "tests", "q", "from_on", "to_on"}


class ChoiceRow(Answer):
    decision: str
    label: str
    warning: str = Field(description="To be read before it is chosen")


class MessageRow(Answer):
    id: int
    state: State = Field(
        description="queued: waits for due_at. held: something is in the way. claimed, sending: leaving now. captured: test "
        "mode, nothing left. unknown: nobody knows whether it left. cancelled: not sent"
    )
    code: str = Field(description="Why it stands where it stands; empty: nothing to say", examples=["no_recipient"])
    why: str = Field(description="The same in words, with the mail server's own where it said any")
    cure: str = Field(description="What to do about it; empty: nothing")
    channel: Literal["email", "text"]
    subject: str = Field(
        description="Empty until it is written, which happens when it leaves. Of a text message its opening words"
    )
    to_addresses: list[str] = Field(description="Of a text message its number (E.164)")
    cc_addresses: list[str]
    language: str
    customer_id: int | None
    customer_name: str | None
    workflow_id: int | None
    workflow_name: str | None
    run_id: int | None
    step_id: str
    step_number: str
    step_name: str
    subject_kind: str
    subject_id: int | None
    template_id: int | None
    template_name: str | None
    is_test: bool = Field(description="The test of a template: of no run, to no customer")
    due_at: dt.datetime
    created_at: dt.datetime
    changed_at: dt.datetime
    sent_at: dt.datetime | None
    attempts: int
    delivery_status: Literal["", "delivered", "undelivered"] = Field(
        description="Of a text message that was sent: what its phone made of it; empty: nothing is known (yet)"
    )
    delivery_detail: str = Field(description="Why it was not delivered, in the provider's words")
    segments: int | None = Field(description="Of a text message: how many it is billed as")
    choices: list[ChoiceRow] = Field(description="What may be decided about it now")


class RefusedRow(Answer):
    address: str
    code: int
    response: str


class DeliveryRow(Answer):
    attempt: int
    at: dt.datetime
    outcome: str = Field(description="sent, rejected, deferred, unknown, mailbox_fault")
    response: str = Field(description="The mail server's own words")
    refused: list[RefusedRow] = Field(description="Recipients the server did not take")


class ListedInvoice(Answer):
    id: int
    number: str
    issued_on: dt.date
    due_on: dt.date | None
    currency: str
    amount: Amount
    balance: Amount = Field(description="When the message left")
    balance_now: Amount
    as_it_was: bool = Field(description="False: no history for that moment, so the balance is today's")


class RunOfMessage(Answer):
    id: int
    state: str
    step_id: str
    why: str
    started_at: dt.datetime
    ended_at: dt.datetime | None
    end_reason: str | None


class StoryLine(Answer):
    at: dt.datetime
    kind: str
    said: str


class Message(MessageRow):
    bcc_addresses: list[str]
    recipient_note: str = Field(description="What the rule for recipients had to do")
    html: str
    text: str
    message_id: str | None = Field(description="The Message-ID header; the same for every attempt")
    server_response: str
    held_since: dt.datetime | None
    deliveries: list[DeliveryRow]
    invoices: list[ListedInvoice]
    run: RunOfMessage | None
    story: list[StoryLine] = Field(description="What happened at this step of its run")


class MessagePage(Page[MessageRow]):
    counts: dict[str, int] = Field(description="Per state, under the same filter: for tabs")


class MessageListQuery(ListQuery):
    state: list[State] = Field(default_factory=list, description="One or several")
    workflow_id: int | None = Field(None, ge=1, le=_ID)
    customer_id: int | None = Field(None, ge=1, le=_ID)
    template_id: int | None = Field(None, ge=1, le=_ID)
    channel: Literal["email", "text"] | None = None
    tests: bool | None = Field(None, description="true: tests of templates only; false: without them")
    q: str = Field(
        "", max_length=200, description="In subject, words of a text message, recipients and the customer's name"
    )
    from_on: Day | None = Field(None, description="Sent, or written, on this day of the organisation or later")
    to_on: Day | None = Field(None, description="… or earlier")


class Resolution(Body):
    """`arrived`: it left. `send_again`: the recipients may get it twice. `give_up`: it is not sent and its run ends."""

    outcome: Literal["arrived", "send_again", "give_up"]


@router.get("/messages", response=MessagePage, summary="List messages")
def list_all_messages(request: ApiRequest, query: Query[MessageListQuery]) -> dict[str, Any]:
    """Newest first; oldest first behind `after`. Sort by id, at (sent, or written), due_at, state, subject, customer or
    workflow.
    """
    asked = MessageQuery(
        states=tuple(query.state),
        after=query.after,
        order=order_by(query.sort, SORTS, "-id", last="m.id DESC"),
        **{**limits(query), **query.model_dump(include=_ASKED)},
    )
    found, total, counts = list_messages(request.auth.organisation_id, asked, as_of(request))
    return {**page_of(request, query, found, total), "counts": counts}


class MessageExportQuery(MessageListQuery):
    format: Kind = "csv"


@router.get("/messages/export", response={200: None}, summary="Export messages")
def export_messages(request: ApiRequest, query: Query[MessageExportQuery]) -> StreamingHttpResponse:
    """Every message the list shows with the same filters, newest first, as CSV or Excel: who was written to, when, why."""
    organisation_id, now = request.auth.organisation_id, as_of(request)
    asked = MessageQuery(states=tuple(query.state), limit=0, **query.model_dump(include=_ASKED))
    _, total, _ = list_messages(organisation_id, asked, now)
    found = all_messages(organisation_id, asked, now)
    name = f"messages-{now.today.isoformat()}"
    return download(organisation_id, message_columns(now.zone), found, name=name, kind=query.format, total=total)


@router.get("/messages/{message_id}", response=Message, summary="Read a message")
def read_message(request: ApiRequest, message_id: RecordId) -> dict[str, Any]:
    """As it was written, each attempt in the server's words, the invoices it listed as they were, and its run."""
    return message_with_story(request.auth.organisation_id, message_id, as_of(request))


@router.get(
    "/messages/{message_id}/raw",
    response={200: None},
    summary="Download a message as mail",
    openapi_extra={
        "responses": {
            200: {
                "description": "The mail (RFC 5322)",
                "content": {"message/rfc822": {"schema": {"type": "string", "format": "binary"}}},
            }
        }
    },
)
def download_message(request: ApiRequest, message_id: RecordId) -> HttpResponse:
    """As it left, or would leave. 409 while it is not written yet."""
    response = HttpResponse(raw_mail(request.auth.organisation_id, message_id), content_type="message/rfc822")
    response["Content-Disposition"] = f'attachment; filename="message-{message_id}.eml"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _decided(request: ApiRequest, message_id: int, decision: Decision) -> dict[str, Any]:
    organisation_id, now = request.auth.organisation_id, as_of(request)
    decide_message(
        organisation_id=organisation_id,
        message_id=message_id,
        decision=decision,
        actor=request.auth.actor,
        as_of=now,
    )
    ring(organisation_id)
    return message_with_story(organisation_id, message_id, now)


@router.post("/messages/{message_id}/resolve", response=Message, summary="Say what became of an unknown message")
def resolve_message(request: ApiRequest, message_id: RecordId, body: Resolution) -> dict[str, Any]:
    """The connection broke while it was being sent, so only a person can know. Audited, and told in its run's story.

    409 for a message whose outcome is known, and for sending again what its run has left behind.
    """
    return _decided(request, message_id, body.outcome)


@router.post("/messages/{message_id}/retry", response=Message, summary="Try a message again now")
def retry_message(request: ApiRequest, message_id: RecordId) -> dict[str, Any]:
    """A failed, held or waiting one: checked and written anew, it leaves at once unless something is still in its way."""
    return _decided(request, message_id, "retry")


@router.post("/messages/{message_id}/cancel", response=Message, summary="Do not send a message")
def cancel_message(request: ApiRequest, message_id: RecordId) -> dict[str, Any]:
    """A queued, held or failed one. Its run ends; to leave out only this step, skip it on the run."""
    return _decided(request, message_id, "cancel")

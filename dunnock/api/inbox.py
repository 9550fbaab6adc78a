"""Mail in and out as conversations: whose they are, who looks after them, and answering from here."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Query
from ninja.responses import Status

from dunnock.api import inbox_schemas as m
from dunnock.api.auth import ApiRequest
from dunnock.api.paging import limits, order_by, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.events.bell import ring
from dunnock.inbox.compose import Written, answer_email, draft_answer, write_mail
from dunnock.inbox.reads import SORTS, list_threads, raw_email, read_email, read_thread
from dunnock.inbox.reads import ThreadQuery as Asked
from dunnock.inbox.threads import assign_thread, change_thread, link_invoices

router = ApiRouter("Inbox")


@router.get("/inbox/threads", response=m.ThreadPage, summary="List conversations")
def list_mail_threads(request: ApiRequest, query: Query[m.ThreadQuery]) -> dict[str, Any]:
    """Latest first. `q` looks in subjects, senders, texts and customers' names."""
    asked = Asked(
        user_id=request.auth.user_id,
        after=query.after,
        order=order_by(query.sort, SORTS, "-at", last="t.id DESC"),
        **{
            **limits(query),
            **query.model_dump(include={"view", "customer_id", "assigned_to_id", "state", "unread", "q"}),
        },
    )
    found, total, counts = list_threads(request.auth.organisation_id, asked)
    return {**page_of(request, query, found, total), "counts": counts}


@router.get("/inbox/threads/{thread_id}", response=m.Thread, summary="Read a conversation")
def read_mail_thread(request: ApiRequest, thread_id: RecordId) -> dict[str, Any]:
    """Its mails in both directions with their files and invoices; while it has no customer, whose it may be. Reading it here
    does not mark it as read: send `unread: false` for that.
    """
    return read_thread(request.auth.organisation_id, thread_id)


@router.patch(
    "/inbox/threads/{thread_id}", response=m.Thread, summary="Give a conversation to a colleague, close it, mark it"
)
def update_mail_thread(request: ApiRequest, thread_id: RecordId, body: m.ThreadChange) -> dict[str, Any]:
    """What is not sent stays. A closed conversation opens again when a person's mail or a bounce comes in."""
    change_thread(
        organisation_id=request.auth.organisation_id,
        thread_id=thread_id,
        changes=given(body),
        actor=request.auth.actor,
        now=request.now,
    )
    return read_thread(request.auth.organisation_id, thread_id)


@router.post("/inbox/threads/{thread_id}/assign", response=m.Thread, summary="Say whose a conversation is")
def assign_mail_thread(request: ApiRequest, thread_id: RecordId, body: m.Assignment) -> dict[str, Any]:
    """Its mails and their files go to the customer, and later mail from the sender follows. *Email received* is raised for
    each mail that had no customer before, once, whoever it is given to later. 409 for a customer that was withdrawn.
    """
    organisation_id = request.auth.organisation_id
    assign_thread(
        organisation_id=organisation_id,
        thread_id=thread_id,
        customer_id=body.customer_id,
        actor=request.auth.actor,
        now=request.now,
    )
    ring(organisation_id)
    return read_thread(organisation_id, thread_id)


@router.put(
    "/inbox/emails/{email_id}/invoices",
    response=m.Thread,
    summary="Link a mail to invoices",
    operation_id="link_email_invoices",
)
def link_email_invoices(request: ApiRequest, email_id: RecordId, body: m.NamedInvoices) -> dict[str, Any]:
    """Of its customer; these and no others."""
    link_invoices(
        organisation_id=request.auth.organisation_id,
        email_id=email_id,
        invoice_ids=body.invoice_ids,
        actor=request.auth.actor,
        now=request.now,
    )
    thread = read_email(request.auth.organisation_id, email_id)["thread_id"]
    return read_thread(request.auth.organisation_id, thread)


@router.get(
    "/inbox/emails/{email_id}/raw",
    response={200: None},
    summary="Download a received mail",
    openapi_extra={
        "responses": {
            200: {
                "description": "The mail (RFC 5322)",
                "content": {"message/rfc822": {"schema": {"type": "string", "format": "binary"}}},
            }
        }
    },
)
def download_email(request: ApiRequest, email_id: RecordId) -> HttpResponse:
    """As it came; of a very large one its beginning."""
    response = HttpResponse(raw_email(request.auth.organisation_id, email_id), content_type="message/rfc822")
    response["Content-Disposition"] = f'attachment; filename="received-{email_id}.eml"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@router.get("/inbox/emails/{email_id}/draft", response=m.MailDraft, summary="What an answer begins with")
def draft_mail_answer(request: ApiRequest, email_id: RecordId, query: Query[m.DraftQuery]) -> dict[str, Any]:
    """Recipients, subject, and the mail as it is quoted. An answer to all leaves our own addresses out."""
    return draft_answer(request.auth.organisation_id, email_id, query.answer)


@router.post("/inbox/emails/{email_id}/answer", response={201: m.SentMail}, summary="Answer a mail, or pass it on")
def answer_mail(request: ApiRequest, email_id: RecordId, body: m.MailAnswer) -> Status[dict[str, Any]]:
    """It leaves through the mailbox at once; in test mode it is captured. 422 naming each recipient that is suppressed, with
    the reason.
    """
    organisation_id = request.auth.organisation_id
    made = answer_email(
        organisation_id=organisation_id,
        email_id=email_id,
        answer=body.answer,
        written=Written(**body.model_dump(exclude={"answer"})),
        actor=request.auth.actor,
        now=request.now,
    )
    ring(organisation_id)
    return Status(201, made)


@router.post("/inbox/mails", response={201: m.SentMail}, summary="Write a new mail")
def write_new_mail(request: ApiRequest, body: m.NewMail) -> Status[dict[str, Any]]:
    """In a conversation of its own: answers to it will be found there. Like an answer, it leaves at once."""
    organisation_id = request.auth.organisation_id
    made = write_mail(
        organisation_id=organisation_id,
        written=Written(**body.model_dump()),
        actor=request.auth.actor,
        now=request.now,
    )
    ring(organisation_id)
    return Status(201, made)

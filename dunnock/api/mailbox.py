"""Where mail leaves from, and the addresses nothing is sent to."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import Query
from ninja.responses import Status
from pydantic import Field

from dunnock.api.auth import ApiRequest
from dunnock.api.paging import Page, PageQuery, limits, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer, Body, RecordId
from dunnock.correspondence.incoming import with_access
from dunnock.correspondence.mailboxes import (
    Entry,
    mend_mailbox,
    read_mailbox,
    retire_mailbox,
    save_mailbox,
    settings_for_test,
    try_mailbox,
)
from dunnock.correspondence.suppression import list_suppressed, release_address, suppress_address
from dunnock.correspondence.trial_mail import audit_trial, send_trial, trial_mail, trial_recipient
from dunnock.events.bell import ring
from dunnock.org.db import organisation_scope
from dunnock.org.reads import organisation

router = ApiRouter("Mailboxes")
network = ApiRouter("Mailboxes", scoped=False)

Security = Literal["starttls", "tls", "none"]
Address = Annotated[str, Field(max_length=254, examples=["accounts@example.com"])]


class Mailbox(Answer):
    """Without its password, which goes in and never comes out."""

    id: int
    name: str
    host: str
    port: int
    security: Security
    username: str
    has_password: bool
    from_address: str
    from_name: str
    reply_to: str
    timeout_seconds: int
    fault: str = Field(description="What stops it, in the server's words; empty: nothing. Messages wait meanwhile")
    fault_since: dt.datetime | None
    retry_at: dt.datetime | None = Field(description="When it is tried again by itself")
    created_at: dt.datetime


class MailboxEntry(Body):
    host: Annotated[str, Field(min_length=1, max_length=253, examples=["smtp.example.com"])]
    port: Annotated[int, Field(ge=1, le=65535, description="587 is usual with starttls, 465 with tls")] = 587
    security: Security = "starttls"
    username: Annotated[str, Field(max_length=254)] = ""
    password: Annotated[str, Field(max_length=1000)] | None = Field(
        None, description="Left out: the stored one stays, as long as server and user do. Empty: taken away"
    )
    from_address: Address
    from_name: Annotated[str, Field(max_length=200)] = ""
    reply_to: Address = Field("", description="Empty: the organisation's, or the sender")
    name: Annotated[str, Field(max_length=200, description="For people; empty: the sender's address")] = ""
    timeout_seconds: Annotated[int, Field(ge=1, le=120)] = 30

    def entry(self) -> Entry:
        return Entry(**self.model_dump())


class TestedMailbox(Body):
    mailbox: MailboxEntry | None = Field(None, description="As it is being entered; left out: the saved one")


class TrialAsked(TestedMailbox):
    to: Annotated[str, Field(min_length=3, max_length=254, examples=["ines@example.com"])] = Field(
        description="Of an active user, or the organisation's own address"
    )


class MailboxTrial(Answer):
    left: bool | None = Field(description="Whether the server took it; null: nobody knows, it broke off half way")
    message: str = Field(description="What happened, with the server's own words")


class MailboxCheckRow(Answer):
    step: str = Field(description="connect, tls, login, sender: in this order; the first failure is the last one")
    ok: bool
    message: str = Field(description="What happened, and what to change")


class MailboxTest(Answer):
    ok: bool
    checks: list[MailboxCheckRow]
    mended: bool = Field(description="A fault had stopped the saved mailbox, and it goes on now")


class SuppressedRow(Answer):
    id: int
    address: str
    reason: str = Field(description="bounced, complained, unsubscribed, by_person")
    detail: str = Field(description="The mail server's words, or a person's")
    since: dt.datetime


class SuppressedPage(Page[SuppressedRow]):
    pass


class SuppressedQuery(PageQuery):
    q: str = Field("", max_length=200, description="Part of the address")
    reason: Literal["bounced", "complained", "unsubscribed", "by_person"] | None = None
    kind: Literal["email", "number"] | None = Field(None, description="number: texts only")


class NewSuppressed(Body):
    address: Annotated[str, Field(min_length=3, max_length=254)]
    reason: Literal["bounced", "complained", "unsubscribed", "by_person"] = "by_person"
    detail: Annotated[str, Field(max_length=1000)] = ""


@router.get("/mailbox", response=Mailbox, summary="The mailbox mail leaves from", operation_id="read_mailbox")
def read_default_mailbox(request: ApiRequest) -> dict[str, Any]:
    """404 while none is set up."""
    return read_mailbox(request.auth.organisation_id)


@router.put("/mailbox", response=Mailbox, summary="Enter or change the mailbox", operation_id="save_mailbox")
def save_default_mailbox(request: ApiRequest, body: MailboxEntry) -> dict[str, Any]:
    """Forgets what stopped it, so that waiting messages are tried at once. Audited, without the password."""
    saved = save_mailbox(
        organisation_id=request.auth.organisation_id,
        entry=body.entry(),
        actor=request.auth.actor,
        now=request.now,
    )
    ring(request.auth.organisation_id)
    return saved


@router.delete("/mailbox", response={204: None}, summary="Take the mailbox away", operation_id="remove_mailbox")
def remove_default_mailbox(request: ApiRequest) -> Status[None]:
    """409 while the organisation is live. What left through it stays as it is; the password is wiped."""
    retire_mailbox(organisation_id=request.auth.organisation_id, actor=request.auth.actor, now=request.now)
    return Status(204, None)


@network.post("/mailbox/test", response=MailboxTest, summary="Test a mailbox", operation_id="test_mailbox")
def test_default_mailbox(request: ApiRequest, body: TestedMailbox) -> dict[str, Any]:
    """Connects, encrypts, logs in and offers the sender, in ten seconds at most. No mail is sent.

    When the saved mailbox passes, whatever had stopped it is forgotten.
    """
    organisation_id = request.auth.organisation_id
    entry = body.mailbox.entry() if body.mailbox else None
    with organisation_scope(organisation_id):
        settings = settings_for_test(organisation_id, entry)
    checks = try_mailbox(with_access(organisation_id, settings, request.now))
    passed = all(check.ok for check in checks)
    mended = False
    if passed and entry is None:
        with organisation_scope(organisation_id):
            mended = mend_mailbox(organisation_id=organisation_id, actor=request.auth.actor, now=request.now)
    if mended:
        ring(organisation_id)
    return {"ok": passed, "checks": checks, "mended": mended}


@network.post("/mailbox/trial", response=MailboxTrial, summary="Send a trial mail", operation_id="send_mailbox_trial")
def send_trial_mail(request: ApiRequest, body: TrialAsked) -> dict[str, Any]:
    """One mail, to somebody who works here, in twenty seconds at most; in test mode too. What the server said is answered
    and audited.
    """
    organisation_id = request.auth.organisation_id
    with organisation_scope(organisation_id):
        settings = settings_for_test(organisation_id, body.mailbox.entry() if body.mailbox else None)
        to = trial_recipient(organisation_id, body.to)
        name = organisation(organisation_id)["name"]
    settings = with_access(organisation_id, settings, request.now)
    trial = send_trial(settings, to=to, data=trial_mail(settings, to=to, organisation_name=name, date=request.now))
    with organisation_scope(organisation_id):
        audit_trial(organisation_id=organisation_id, to=to, trial=trial, actor=request.auth.actor, now=request.now)
    return {"left": trial.left, "message": trial.message}


@router.get("/suppressed-addresses", response=SuppressedPage, summary="List addresses nothing is sent to")
def list_suppressed_addresses(request: ApiRequest, query: Query[SuppressedQuery]) -> dict[str, Any]:
    """Latest first. The engine adds those a mail server calls dead."""
    asked = {**limits(query), **query.model_dump(include={"q", "reason", "kind", "after"})}
    found, total = list_suppressed(request.auth.organisation_id, **asked)
    return page_of(request, query, found, total)


@router.post("/suppressed-addresses", response={201: SuppressedRow}, summary="Send nothing to an address")
def add_suppressed_address(request: ApiRequest, body: NewSuppressed) -> Status[dict[str, Any]]:
    """Whichever contact carries it. 409 when it is on the list already."""
    made = suppress_address(
        organisation_id=request.auth.organisation_id,
        address=body.address,
        reason=body.reason,
        detail=body.detail,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(201, made)


@router.delete("/suppressed-addresses/{suppressed_id}", response={204: None}, summary="Write to an address again")
def remove_suppressed_address(request: ApiRequest, suppressed_id: RecordId) -> Status[None]:
    """Audited. Messages held because nobody was left to write to are looked at again within a quarter of an hour."""
    release_address(
        organisation_id=request.auth.organisation_id,
        suppressed_id=suppressed_id,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(204, None)

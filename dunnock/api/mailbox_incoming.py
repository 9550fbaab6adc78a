"""Where mail comes in: entering and testing it, and letting Google or Microsoft give access."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from ninja import Query, Schema
from ninja.responses import Status
from pydantic import Field

from dunnock.api import inbox_schemas as m
from dunnock.api.auth import ApiRequest
from dunnock.api.mailbox import MailboxTest
from dunnock.api.rights import require_role
from dunnock.api.routing import ApiRouter
from dunnock.correspondence.incoming import (
    Incoming,
    SignIn,
    incoming_for_test,
    read_incoming,
    save_incoming,
    save_sign_in,
    stop_incoming,
    try_incoming,
)
from dunnock.correspondence.oauth import begin_consent, exchange, keep_tokens, organisation_of_state, take_consent
from dunnock.correspondence.reads import default_mailbox
from dunnock.kernel.errors import DunnockError, NotAllowed, NotFound
from dunnock.org.db import organisation_scope

router = ApiRouter("Mailboxes")
network = ApiRouter("Mailboxes", scoped=False)

_CALLBACK = "/api/v1/mailbox/consent/callback"
_SCREEN = "/settings/mailbox"


class ConsentBack(Schema):
    """What a provider sends back. `error`: access was refused."""

    state: str = Field("", max_length=200)
    code: str = Field("", max_length=4000)
    error: str = Field("", max_length=500)
    error_description: str = Field("", max_length=2000)


@router.get("/mailbox/incoming", response=m.Incoming, summary="Where mail comes in")
def read_mailbox_incoming(request: ApiRequest) -> dict[str, Any]:
    """404 while no mailbox is set up at all; `enabled` false while mail only leaves."""
    return read_incoming(request.auth.organisation_id)


@router.put("/mailbox/incoming", response=m.Incoming, summary="Enter or change where mail comes in")
def save_mailbox_incoming(request: ApiRequest, body: m.IncomingEntry) -> dict[str, Any]:
    """Mail is read over IMAP from now on, and nothing is changed in the mailbox. What came before now is history: read in as
    far back as wanted, it raises no event. Another server, user or folder begins anew.
    """
    entry = Incoming(**body.values())
    return save_incoming(
        organisation_id=request.auth.organisation_id, entry=entry, actor=request.auth.actor, now=request.now
    )


@router.delete("/mailbox/incoming", response={204: None}, summary="Read no more mail")
def stop_mailbox_incoming(request: ApiRequest) -> Status[None]:
    """What was read stays. Its password is wiped."""
    stop_incoming(organisation_id=request.auth.organisation_id, actor=request.auth.actor, now=request.now)
    return Status(204, None)


@network.post("/mailbox/incoming/test", response=MailboxTest, summary="Test where mail comes in")
def test_mailbox_incoming(request: ApiRequest, body: m.TestedIncoming) -> dict[str, Any]:
    """Connects, logs in and opens the folder, in ten seconds at most. No mail is read, nothing is changed."""
    with organisation_scope(request.auth.organisation_id):
        entry = Incoming(**body.incoming.values()) if body.incoming else None
        mailbox = incoming_for_test(request.auth.organisation_id, entry)
    checks = try_incoming(mailbox, request.now)
    return {"ok": all(check.ok for check in checks), "checks": [asdict(check) for check in checks], "mended": False}


@router.put("/mailbox/sign-in", response=m.Incoming, summary="Choose how the mailbox signs in")
def save_mailbox_sign_in(request: ApiRequest, body: m.SignInEntry) -> dict[str, Any]:
    """With a password, or with access Google or Microsoft gives (OAuth 2): then ask for consent next."""
    return save_sign_in(
        organisation_id=request.auth.organisation_id,
        entry=SignIn(**body.model_dump()),
        actor=request.auth.actor,
        now=request.now,
    )


@router.post("/mailbox/consent", response=m.ConsentAsked, summary="Ask Google or Microsoft for access")
def ask_mailbox_consent(request: ApiRequest) -> dict[str, Any]:
    """The address to open in the browser; it is good for fifteen minutes, and for one consent."""
    mailbox = default_mailbox(request.auth.organisation_id)
    if mailbox is None:
        raise NotFound("No mailbox is set up yet. Enter where mail leaves from first.")
    back = _redirect_uri(request)
    url = begin_consent(
        organisation_id=request.auth.organisation_id,
        mailbox=mailbox,
        redirect_uri=back,
        actor=request.auth.actor,
        now=request.now,
    )
    return {"url": url, "redirect_uri": back}


# A browser's address, not an integrator's: it stands in no document, and its role is asked for here.
@network.get("/mailbox/consent/callback", response={302: None}, include_in_schema=False)
def finish_mailbox_consent(request: ApiRequest, query: Query[ConsentBack]) -> HttpResponse:
    """The state must be one we gave to this organisation, and whoever comes back must be signed in to it as an owner."""
    require_role(request.auth.role, "owner")
    try:
        _finish(request, query)
    except DunnockError as refused:
        return _back(consent="refused", why=refused.detail)
    return _back(consent="given")


def _finish(request: ApiRequest, query: ConsentBack) -> None:
    organisation_id = organisation_of_state(query.state)
    if organisation_id != request.auth.organisation_id:
        # Somebody else's link: their consent must not end up in another organisation than the one they are in.
        raise NotAllowed("This consent was asked for in another organisation. Switch to it and begin again.")
    with organisation_scope(organisation_id):
        consent = take_consent(organisation_id=organisation_id, state=query.state, now=request.now)
    if query.error or not query.code:
        said = query.error_description or query.error or "no code came back"
        raise NotAllowed(f"Access was not given: {said[:300]}")
    tokens = exchange(consent, code=query.code, redirect_uri=_redirect_uri(request))
    with organisation_scope(organisation_id):
        keep_tokens(
            organisation_id=organisation_id,
            mailbox_id=consent.mailbox_id,
            tokens=tokens,
            actor=request.auth.actor,
            now=request.now,
        )


def _redirect_uri(request: ApiRequest) -> str:
    """As it is registered with the provider: below the address people reach us at, or the one this request came to."""
    return f"{settings.PUBLIC_URL}{_CALLBACK}" if settings.PUBLIC_URL else request.build_absolute_uri(_CALLBACK)


def _back(**told: str) -> HttpResponse:
    return HttpResponseRedirect(f"{_SCREEN}?{urlencode(told)}")

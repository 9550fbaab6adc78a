"""Text messages: accounts they leave through, one written by hand, those that came in, and the doors providers call."""

from __future__ import annotations

import re
from typing import Any, Literal

from django.conf import settings
from django.http import HttpResponse
from ninja import Query
from ninja.responses import Status

from dunnock.api import text_schemas as t
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.messages import Message
from dunnock.api.paging import PageQuery, limits, page_of
from dunnock.api.people import address
from dunnock.api.problems import OUTSIDE, BodyTooLarge
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.correspondence import received_texts, text_accounts, text_callbacks
from dunnock.correspondence.channels.text.base import Callback, NotGenuine
from dunnock.correspondence.text_trial import audit_trial, send_trial, trial_number
from dunnock.correspondence.texts import write_text
from dunnock.events.bell import ring
from dunnock.kernel.errors import Invalid, NotAllowed, NotFound
from dunnock.org.db import organisation_scope
from dunnock.runs.messages import message_with_story
from dunnock.runs.release import follow_messages
from dunnock.workflows.reads import as_of as moment

router = ApiRouter("Texts")
network = ApiRouter("Texts", scoped=False)
door = ApiRouter("Texts", access="public")

LARGEST = 100_000
_TOKEN = re.compile(r"([1-9][0-9]{0,8})_[A-Za-z0-9_-]{20,100}")
_HEADERS = ("X-Twilio-Signature", "Dunnock-Signature")
_NO_ADDRESS = "There is no such address. Copy it again from Settings, Text messages."


def _shown(request: ApiRequest, found: dict[str, Any]) -> dict[str, Any]:
    at = f"/api/v1/hooks/texts/{found['callback_token']}"
    return found | {
        "status_url": address(request, f"{at}/status"),
        "incoming_url": address(request, f"{at}/incoming"),
        "public": bool(settings.PUBLIC_URL),
    }


def _one(request: ApiRequest, account_id: int) -> dict[str, Any]:
    return _shown(request, text_accounts.shown_account(request.auth.organisation_id, account_id))


@router.get("/text-accounts", response=t.TextAccountList, summary="List text message accounts")
def list_text_accounts(request: ApiRequest) -> dict[str, Any]:
    """Each with the addresses its provider calls, and what stops it."""
    return {"items": [_shown(request, one) for one in text_accounts.list_accounts(request.auth.organisation_id)]}


@router.post("/text-accounts", response={201: t.TextAccount}, summary="Add a text message account")
def add_text_account(request: ApiRequest, body: t.NewTextAccount) -> Status[dict[str, Any]]:
    """The first one is the default. Enter its `incoming_url` at the provider, so that answers and STOP reach you."""
    made = text_accounts.add_account(
        organisation_id=request.auth.organisation_id, actor=request.auth.actor, now=request.now, **body.model_dump()
    )
    return Status(201, _one(request, made))


@router.get("/text-accounts/{text_account_id}", response=t.TextAccount, summary="Read a text message account")
def read_text_account(request: ApiRequest, text_account_id: RecordId) -> dict[str, Any]:
    return _one(request, text_account_id)


@router.patch("/text-accounts/{text_account_id}", response=t.TextAccount, summary="Change a text message account")
def update_text_account(request: ApiRequest, text_account_id: RecordId, body: t.TextAccountChange) -> dict[str, Any]:
    """Forgets what stopped it, so that waiting texts are tried at once. Audited, without the secret."""
    organisation_id = request.auth.organisation_id
    text_accounts.change_account(
        organisation_id=organisation_id,
        account_id=text_account_id,
        changes=given(body),
        actor=request.auth.actor,
        now=request.now,
    )
    ring(organisation_id)
    return _one(request, text_account_id)


@router.delete("/text-accounts/{text_account_id}", response={204: None}, summary="Remove a text message account")
def remove_text_account(request: ApiRequest, text_account_id: RecordId) -> Status[None]:
    """409 while a text is leaving through it. What left through it stays; its secret is wiped and its addresses are closed."""
    text_accounts.remove_account(
        organisation_id=request.auth.organisation_id,
        account_id=text_account_id,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(204, None)


@network.post(
    "/text-accounts/{text_account_id}/test",
    response=t.TextAccountTested,
    summary="Test a text message account",
    openapi_extra=OUTSIDE,
)
def test_text_account(request: ApiRequest, text_account_id: RecordId, body: t.TextAccountTest) -> dict[str, Any]:
    """Without `to` it signs in and sends nothing. With it one trial text leaves, in test mode too: no customer is written to.

    When it works, whatever had stopped the account is forgotten.
    """
    organisation_id = request.auth.organisation_id
    with organisation_scope(organisation_id):
        found = text_accounts.account(organisation_id, text_account_id)
        number = trial_number(organisation_id, body.to) if body.to else ""
    ok: bool | None
    if number:
        ok, message = send_trial(found, number)
    else:
        ok, message = text_accounts.try_account(found)
    mended = False
    with organisation_scope(organisation_id):
        if number:
            audit_trial(
                organisation_id=organisation_id,
                account_id=text_account_id,
                to=number,
                left=ok,
                message=message,
                actor=request.auth.actor,
                now=request.now,
            )
        if ok:
            mended = text_accounts.mend_account(organisation_id=organisation_id, account_id=text_account_id)
        if mended:
            ring(organisation_id)
    return {"ok": ok, "message": message, "mended": mended}


@router.get(
    "/text-accounts/{text_account_id}/callbacks",
    response=t.TextCallbackPage,
    summary="What the provider of an account told",
)
def list_text_callbacks(request: ApiRequest, text_account_id: RecordId, query: Query[PageQuery]) -> dict[str, Any]:
    """Latest first, the latest thousand: statuses of texts, and calls that were not signed."""
    organisation_id = request.auth.organisation_id
    text_accounts.shown_account(organisation_id, text_account_id)
    found, total = text_callbacks.list_callbacks(
        organisation_id, text_account_id, **limits(query), **query.model_dump(include={"after"})
    )
    return page_of(request, query, found, total)


@router.post("/texts", response={201: Message}, summary="Send a text message to a contact")
def send_text(request: ApiRequest, body: t.NewText) -> Status[dict[str, Any]]:
    """By hand, at once. In test mode it is captured. 409 for a number that has opted out."""
    organisation_id = request.auth.organisation_id
    made = write_text(
        organisation_id=organisation_id,
        contact_id=body.contact_id,
        text=body.text,
        actor=request.auth.actor,
        now=request.now,
    )
    ring(organisation_id)
    return Status(201, message_with_story(organisation_id, made, as_of(request)))


@router.get("/received-texts", response=t.ReceivedTextPage, summary="List texts that came in")
def list_received_texts(request: ApiRequest, query: Query[t.ReceivedTextQuery]) -> dict[str, Any]:
    """Latest first."""
    asked = {**limits(query), **query.model_dump(include={"q", "customer_id", "assigned", "after"})}
    found, total = received_texts.list_received(request.auth.organisation_id, **asked)
    return page_of(request, query, found, total)


@router.post(
    "/received-texts/{received_text_id}/assign", response=t.ReceivedText, summary="Say whose a received text is"
)
def assign_received_text(request: ApiRequest, received_text_id: RecordId, body: t.AssignText) -> dict[str, Any]:
    """It stands in the customer's timeline from now on. 409 when it belongs to another customer."""
    organisation_id = request.auth.organisation_id
    received_texts.assign_text(
        organisation_id=organisation_id,
        received_text_id=received_text_id,
        customer_id=body.customer_id,
        actor=request.auth.actor,
        now=request.now,
    )
    ring(organisation_id)
    return received_texts.read_received(organisation_id, received_text_id)


# -- the doors providers call ------------------------------------------------------------------------------------------


def _callback(request: ApiRequest) -> Callback:
    """The signature is over the address the provider called: the public one, where a proxy stands in between."""
    if len(request.body) > LARGEST:
        raise BodyTooLarge("A call of a text message provider is never that long.")
    headers = {name.lower(): request.headers.get(name, "") for name in _HEADERS}
    return Callback(address(request, request.get_full_path()), headers, request.body)


def _account(callback_token: str) -> dict[str, Any]:
    parts = _TOKEN.fullmatch(callback_token)
    if parts is None:
        raise NotFound(_NO_ADDRESS)
    with organisation_scope(int(parts[1])):
        return text_accounts.account_at(int(parts[1]), callback_token)


def _read(request: ApiRequest, account: dict[str, Any], kind: Literal["status", "incoming"]) -> Any:
    """What a genuine call says. That somebody knocked with a wrong signature is noted, and nothing of what they said."""
    provider = text_accounts.provider_of(account)
    try:
        callback = _callback(request)
        return provider.told(callback) if kind == "status" else provider.arrived(callback)
    except NotGenuine as refusal:
        with organisation_scope(account["organisation_id"]):
            text_callbacks.note_refused(
                organisation_id=account["organisation_id"],
                account=account,
                kind=kind,
                why=str(refusal),
                now=request.now,
            )
        raise NotAllowed(str(refusal)) from None
    except ValueError as senseless:
        raise Invalid(f"The call is signed, but Dunnock cannot read it: {senseless}") from None
    finally:
        provider.close()


@door.post(
    "/hooks/texts/{callback_token}/status",
    response={204: None},
    summary="Tell Dunnock what became of a text message",
)
def receive_text_status(request: ApiRequest, callback_token: str) -> HttpResponse:
    """For providers, signed. Told twice, late or out of order it comes to the same; 403 for what is not signed."""
    account = _account(callback_token)
    organisation_id = account["organisation_id"]
    told = _read(request, account, "status")
    named = request.GET.get("message", "")
    message_id = int(named) if re.fullmatch(r"[1-9][0-9]{0,17}", named) else None
    with organisation_scope(organisation_id):
        heard = text_callbacks.hear(
            organisation_id=organisation_id, account=account, told=told, message_id=message_id, now=request.now
        )
        if heard.settled and heard.message_id is not None:
            now = moment(organisation_id, request.now)
            follow_messages(organisation_id=organisation_id, ids=[heard.message_id], as_of=now)
        if heard.news:
            ring(organisation_id)
    return HttpResponse(status=204)


@door.post("/hooks/texts/{callback_token}/incoming", response={204: None}, summary="Bring Dunnock a text message")
def receive_text_message(request: ApiRequest, callback_token: str) -> HttpResponse:
    """For providers, signed. The same text is taken once, however often it is brought."""
    account = _account(callback_token)
    organisation_id = account["organisation_id"]
    arrived = _read(request, account, "incoming")
    with organisation_scope(organisation_id):
        received = received_texts.receive_text(
            organisation_id=organisation_id, account=account, arrived=arrived, now=request.now
        )
        if received.new and received.customer_id is not None:
            ring(organisation_id)
    return HttpResponse(status=204)

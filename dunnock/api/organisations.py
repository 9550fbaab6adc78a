"""The tenant: made with an installation key, changed with its own."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import Query
from ninja.responses import Status
from pydantic import Field

from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.paging import Page, PageQuery, limits, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer, Body, Change, RecordId, given
from dunnock.correspondence.reads import default_mailbox
from dunnock.kernel.errors import Conflict
from dunnock.org import reads
from dunnock.org.changes import change_organisation, check_settings, revoke_api_key, set_mode
from dunnock.org.commands import create_api_key
from dunnock.org.commands import create_organisation as make_organisation
from dunnock.org.db import organisation_scope
from dunnock.runs.commands import end_rehearsals

installation = ApiRouter("Organisation", access="installation")
router = ApiRouter("Organisation")

Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Fernhill Supplies"])]
Currency = Annotated[str, Field(min_length=3, max_length=3, description="ISO 4217", examples=["EUR"])]
Zone = Annotated[str, Field(min_length=1, max_length=60, description="IANA time zone", examples=["Europe/Berlin"])]
Language = Annotated[str, Field(min_length=2, max_length=35, examples=["en"])]
Country = Annotated[str, Field(max_length=2, description="ISO 3166 alpha-2, or empty", examples=["DE"])]
Address = Annotated[str, Field(max_length=1000, description="As it stands under messages")]
ReplyTo = Annotated[str, Field(max_length=254, description="Where replies go; empty: where the mail came from")]
Buckets = Annotated[
    list[Annotated[int, Field(ge=0, le=3650)]],
    Field(
        min_length=2, max_length=10, description="Edges in days past due, rising, from 0", examples=[[0, 30, 60, 90]]
    ),
]


class Organisation(Answer):
    id: int
    name: str
    currency: str
    time_zone: str
    language: str
    country: str
    address: str
    reply_to: str
    mode: Literal["test", "live"] = Field(description="test: messages are captured and nothing leaves")
    went_live_at: dt.datetime | None
    ageing_buckets: list[int]
    created_at: dt.datetime


class NewOrganisation(Body):
    name: Name
    currency: Currency = "EUR"
    time_zone: Zone = "UTC"
    language: Language = "en"
    country: Country = ""
    address: Address = ""
    reply_to: ReplyTo = ""


class OrganisationChange(Change):
    """What is not sent stays as it is."""

    name: Name = ""
    currency: Currency = ""
    time_zone: Zone = ""
    language: Language = ""
    country: Country = ""
    address: Address = ""
    reply_to: ReplyTo = ""
    ageing_buckets: Buckets = []


class ApiKeyRow(Answer):
    id: int
    name: str
    hint: str = Field(description="Its beginning and end, to recognise it by")
    created_at: dt.datetime
    last_used_at: dt.datetime | None = Field(description="To the minute")
    revoked_at: dt.datetime | None


class NewApiKey(Body):
    name: Annotated[str, Field(min_length=1, max_length=100, pattern=r"\S", examples=["ERP nightly export"])]


class MadeApiKey(Answer):
    id: int
    name: str
    key: str = Field(description="The whole key. It is shown this once; only its digest is kept")


class MadeOrganisation(Answer):
    organisation: Organisation
    api_key: MadeApiKey


class AuditEntry(Answer):
    id: int
    at: dt.datetime
    actor: str
    action: str
    object_kind: str
    object_id: int | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class AuditPage(Page[AuditEntry]):
    pass


class AuditQuery(PageQuery):
    object_kind: str | None = Field(None, max_length=100)
    object_id: int | None = Field(None, ge=0, le=2**63 - 1)
    action: str | None = Field(None, max_length=100)
    actor: str | None = Field(None, max_length=300)


@installation.post("/organisations", response={201: MadeOrganisation}, summary="Create an organisation")
def create_organisation(request: ApiRequest, body: NewOrganisation) -> Status[dict[str, Any]]:
    """In test mode, with its first API key. Needs an installation key."""
    details = body.model_dump()
    check_settings(details)
    made = make_organisation(now=request.now, actor=request.auth.actor, **details)
    with organisation_scope(made):
        key = create_api_key(organisation_id=made, name="First key", actor=request.auth.actor, now=request.now)
    api_key = {"id": key.id, "name": "First key", "key": key.key}
    return Status(201, {"organisation": reads.organisation(made), "api_key": api_key})


@router.get("/organisation", response=Organisation, summary="The organisation of this key")
def read_organisation(request: ApiRequest) -> dict[str, Any]:
    return reads.organisation(request.auth.organisation_id)


@router.patch("/organisation", response=Organisation, summary="Change the organisation's settings")
def update_organisation(request: ApiRequest, body: OrganisationChange) -> dict[str, Any]:
    return change_organisation(
        organisation_id=request.auth.organisation_id, changes=given(body), actor=request.auth.actor, now=request.now
    )


@router.post("/organisation/go-live", response=Organisation, summary="Let messages leave")
def go_live(request: ApiRequest) -> dict[str, Any]:
    """409 while no default mailbox is set up: there would be nowhere for mail to leave from.

    Follow-up runs walked in test mode do not count: they end, and whoever matches then starts anew with the first message.
    """
    if default_mailbox(request.auth.organisation_id) is None:
        raise Conflict("There is no mailbox yet. Enter one and test it, then go live.")
    before = reads.organisation(request.auth.organisation_id)
    if before["mode"] == "test":
        end_rehearsals(organisation_id=request.auth.organisation_id, actor=request.auth.actor, as_of=as_of(request))
    return set_mode(
        organisation_id=request.auth.organisation_id, mode="live", actor=request.auth.actor, now=request.now
    )


@router.post("/organisation/test-mode", response=Organisation, summary="Return to test mode")
def return_to_test_mode(request: ApiRequest) -> dict[str, Any]:
    """From now on messages are captured and nothing leaves."""
    return set_mode(
        organisation_id=request.auth.organisation_id, mode="test", actor=request.auth.actor, now=request.now
    )


@router.get("/api-keys", response=list[ApiKeyRow], summary="List API keys")
def list_api_keys(request: ApiRequest) -> list[dict[str, Any]]:
    return reads.api_keys(request.auth.organisation_id)


@router.post("/api-keys", response={201: MadeApiKey}, summary="Create an API key", operation_id="create_api_key")
def create_key(request: ApiRequest, body: NewApiKey) -> Status[dict[str, Any]]:
    """The answer is the only place the whole key is ever seen."""
    made = create_api_key(
        organisation_id=request.auth.organisation_id, name=body.name, actor=request.auth.actor, now=request.now
    )
    return Status(201, {"id": made.id, "name": body.name, "key": made.key})


@router.post(
    "/api-keys/{key_id}/revoke", response=ApiKeyRow, summary="Revoke an API key", operation_id="revoke_api_key"
)
def revoke_key(request: ApiRequest, key_id: RecordId) -> dict[str, Any]:
    """At once and for good. 409 for the key the request itself is sent with."""
    return revoke_api_key(
        organisation_id=request.auth.organisation_id,
        key_id=key_id,
        asked_with=request.auth.key_id,
        actor=request.auth.actor,
        now=request.now,
    )


@router.get("/audit", response=AuditPage, summary="List the audit")
def list_audit(request: ApiRequest, query: Query[AuditQuery]) -> dict[str, Any]:
    """Who changed what, when, from which value to which: newest first, or oldest first behind `after`."""
    found, total = reads.audit_entries(
        request.auth.organisation_id,
        **limits(query),
        **query.model_dump(include={"object_kind", "object_id", "action", "actor", "after"}),
    )
    return page_of(request, query, found, total)

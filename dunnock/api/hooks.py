"""Inbound webhooks: the addresses other systems call to start workflows, and the door those calls come through."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import Query
from ninja.responses import Status
from pydantic import Field

from dunnock.api.auth import ApiRequest
from dunnock.api.paging import Page, PageQuery, limits, page_of
from dunnock.api.people import address
from dunnock.api.problems import BodyTooLarge
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer, Body, RecordId
from dunnock.events.bell import ring
from dunnock.org.db import organisation_scope
from dunnock.workflows.hooks import LARGEST_BODY, list_calls, list_hooks, make_hook, switch_hook, take_call

router = ApiRouter("Workflows")
door = ApiRouter("Workflows", access="public")

CustomerKey = Literal["reference", "erp_id", "id", "email"]
_HEADERS = ("webhook-id", "webhook-timestamp", "webhook-signature")


class InboundHook(Answer):
    id: int
    name: str
    url: str = Field(description="What the other system calls")
    customer_path: str = Field(examples=["data.customer.number"])
    customer_key: CustomerKey
    enabled: bool
    created_at: dt.datetime
    calls: int
    faults: int = Field(description="Calls that started nothing, because nobody was found")
    latest_at: dt.datetime | None


class InboundHooks(Answer):
    items: list[InboundHook]


class NewInboundHook(Body):
    name: Annotated[str, Field(min_length=1, max_length=200)]
    customer_path: Annotated[str, Field(max_length=200, description="Where in the JSON body the customer stands")]
    customer_key: CustomerKey = "reference"


class MadeInboundHook(Answer):
    id: int
    secret: str = Field(description="Signs the calls; shown this once")


class InboundHookChange(Body):
    enabled: bool


class HookCall(Answer):
    id: int
    call_id: str
    received_at: dt.datetime
    body: dict[str, Any]
    customer_id: int | None
    customer_name: str | None
    fault: str = Field(description="Why it started nothing")


class HookCallPage(Page[HookCall]):
    pass


class HookTaken(Answer):
    again: bool = Field(description="This id was taken before; nothing happened this time")
    fault: str = Field(description="Why it starts nothing; empty when workflows will see it")


@router.get("/inbound-hooks", response=InboundHooks, summary="List inbound webhooks")
def list_inbound_hooks(request: ApiRequest) -> dict[str, Any]:
    found = list_hooks(request.auth.organisation_id)
    return {"items": [{**hook, "url": address(request, f"/api/v1/hooks/in/{hook['token']}")} for hook in found]}


@router.post("/inbound-hooks", response={201: MadeInboundHook}, summary="Make an address another system may call")
def make_inbound_hook(request: ApiRequest, body: NewInboundHook) -> Status[dict[str, Any]]:
    """Its calls are signed with the secret in the answer, as the Standard Webhooks specification says."""
    made = make_hook(
        organisation_id=request.auth.organisation_id,
        name=body.name.strip(),
        customer_path=body.customer_path.strip(),
        customer_key=body.customer_key,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(201, {"id": made.id, "secret": made.secret})


@router.patch("/inbound-hooks/{hook_id}", response={204: None}, summary="Switch an inbound webhook on or off")
def switch_inbound_hook(request: ApiRequest, hook_id: RecordId, body: InboundHookChange) -> Status[None]:
    switch_hook(
        organisation_id=request.auth.organisation_id,
        hook_id=hook_id,
        enabled=body.enabled,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(204, None)


@router.get("/inbound-hooks/{hook_id}/calls", response=HookCallPage, summary="The calls of an inbound webhook")
def list_inbound_hook_calls(request: ApiRequest, hook_id: RecordId, query: Query[PageQuery]) -> dict[str, Any]:
    """Newest first, each with its body, whom it named, or why it started nothing."""
    found, total = list_calls(request.auth.organisation_id, hook_id, **limits(query))
    return page_of(request, query, found, total)


@door.post("/hooks/in/{token}", response={202: HookTaken}, summary="Call an inbound webhook")
def call_inbound_hook(request: ApiRequest, token: str) -> Status[dict[str, Any]]:
    """For another system, signed with the address's secret. The same `webhook-id` is taken once, however often it comes."""
    if len(request.body) > LARGEST_BODY:
        raise BodyTooLarge(f"A call may carry {LARGEST_BODY // 1000} kB.")
    headers = {name: request.headers.get(name, "") for name in _HEADERS}
    taken = take_call(token=token, headers=headers, body=request.body, now=request.now)
    if not taken.again and not taken.fault:
        with organisation_scope(taken.organisation_id):
            ring(taken.organisation_id)
    return Status(202, {"again": taken.again, "fault": taken.fault})

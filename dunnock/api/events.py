"""The facts, as they were learnt."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ninja import Query
from pydantic import Field

from dunnock.api.auth import ApiRequest
from dunnock.api.paging import Page, PageQuery, limits, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer
from dunnock.events.reads import list_facts

router = ApiRouter("Events")


class EventRow(Answer):
    id: int
    kind: str = Field(examples=["payment.registered"])
    subject_kind: str
    subject_id: int
    customer_id: int | None
    occurred_at: dt.datetime = Field(description="When it was true")
    recorded_at: dt.datetime = Field(description="When Dunnock learnt it")
    data: dict[str, Any]


class EventPage(Page[EventRow]):
    pass


class EventQuery(PageQuery):
    kind: str | None = Field(None, max_length=100, examples=["payment.registered"])
    customer_id: int | None = Field(None, ge=1, le=2**63 - 1)
    after: int | None = Field(
        None,
        ge=0,
        le=2**63 - 1,
        description="Events with a larger id, oldest first. Two writers may commit out of order: whoever must not miss "
        "one asks again from a minute back",
    )


@router.get("/events", response=EventPage, summary="List events")
def list_events(request: ApiRequest, query: Query[EventQuery]) -> dict[str, Any]:
    """Newest first; oldest first behind `after`."""
    found, total = list_facts(
        request.auth.organisation_id,
        kind=query.kind,
        customer_id=query.customer_id,
        after=query.after,
        **limits(query),
    )
    return page_of(request, query, found, total)

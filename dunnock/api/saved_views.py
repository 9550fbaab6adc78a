"""Filters, sort and columns of a list under a name: one's own, or shared with everybody."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query
from ninja.responses import Status
from pydantic import Field

from dunnock.api.auth import ApiRequest
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer, Body, Change, RecordId, given
from dunnock.org import saved_views

router = ApiRouter("People")

Screen = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[a-z-]+$", examples=["customers"])]
ViewName = Annotated[str, Field(min_length=1, max_length=80, pattern=r"\S", examples=["Germany, over 60 days"])]


class SavedView(Answer):
    id: int
    screen: str
    name: str
    search: dict[str, Any] = Field(description="What the list's address says, and its columns")
    shared: bool
    mine: bool


class NewSavedView(Body):
    screen: Screen
    name: ViewName
    search: dict[str, Any]
    shared: bool = False


class SavedViewChange(Change):
    name: ViewName = ""
    search: dict[str, Any] = {}
    shared: bool = False


class SavedViewQuery(Body):
    screen: Screen


@router.get("/saved-views", response=list[SavedView], summary="List saved views")
def list_saved_views(request: ApiRequest, query: Query[SavedViewQuery]) -> list[dict[str, Any]]:
    """One's own and shared ones."""
    return saved_views.list_views(request.auth.organisation_id, request.auth.user_id, query.screen)


@router.post("/saved-views", response={201: SavedView}, summary="Save a view")
def make_saved_view(request: ApiRequest, body: NewSavedView) -> Status[dict[str, Any]]:
    made = saved_views.save_view(
        organisation_id=request.auth.organisation_id,
        user_id=request.auth.user_id,
        now=request.now,
        **body.model_dump(),
    )
    return Status(201, made)


@router.patch("/saved-views/{view_id}", response=SavedView, summary="Change a saved view")
def update_saved_view(request: ApiRequest, view_id: RecordId, body: SavedViewChange) -> dict[str, Any]:
    """Only whoever made it."""
    return saved_views.change_view(
        organisation_id=request.auth.organisation_id,
        user_id=request.auth.user_id,
        view_id=view_id,
        changes=given(body),
    )


@router.delete("/saved-views/{view_id}", response={204: None}, summary="Remove a saved view")
def remove_saved_view(request: ApiRequest, view_id: RecordId) -> Status[None]:
    saved_views.remove_view(organisation_id=request.auth.organisation_id, user_id=request.auth.user_id, view_id=view_id)
    return Status(204, None)

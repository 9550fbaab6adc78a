"""Ready workflows to start from, and a fictional company to try things on."""

from __future__ import annotations

from typing import Annotated, Any
from zoneinfo import ZoneInfo

from ninja import Path as PathParam
from ninja.responses import Status
from pydantic import Field

from dunnock.api.auth import ORGANISATION, ApiRequest, signed_in
from dunnock.api.me import Me, me_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer
from dunnock.example.company import DETAILS, NAME, make_example
from dunnock.gallery.install import install, ready, steps
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotAllowed, NotSignedIn
from dunnock.org.db import organisation_scope
from dunnock.org.people import memberships_of
from dunnock.workflows.definition import parse
from dunnock.workflows.triggers import TRIGGERS

router = ApiRouter("Workflows")
person = ApiRouter("Organisation", access="person", scoped=False)

Key = Annotated[str, PathParam(max_length=60, pattern=r"^[a-z-]+$")]


class ReadyWorkflow(Answer):
    key: str
    name: str
    description: str
    category: str
    trigger: str = Field(description="Its trigger's name")
    steps: list[str] = Field(description="The kinds of its steps, in order")


class InstalledWorkflow(Answer):
    id: int


class Example(Answer):
    available: bool = Field(description="Whether this account may load the fictional company")


@router.get("/ready-workflows", response=list[ReadyWorkflow], summary="List ready workflows")
def list_ready_workflows(request: ApiRequest) -> list[dict[str, Any]]:  # noqa: ARG001 - the same for everybody
    return [
        {
            "key": play.key,
            "name": play.name,
            "description": play.description,
            "category": play.category,
            "trigger": TRIGGERS[parse(play.draft).trigger.kind].label,
            "steps": steps(play.draft),
        }
        for play in ready()
    ]


@router.post(
    "/ready-workflows/{key}/install", response={201: InstalledWorkflow}, summary="Install a ready workflow as a draft"
)
def install_ready_workflow(request: ApiRequest, key: Key) -> Status[dict[str, int]]:
    """With the templates it sends, where they are not there yet. Nothing happens until it is activated."""
    made = install(organisation_id=request.auth.organisation_id, key=key, actor=request.auth.actor, now=request.now)
    return Status(201, {"id": made})


@person.get("/example", response=Example, summary="Whether the fictional company can be loaded")
def read_example(request: ApiRequest) -> dict[str, bool]:
    members = memberships_of(request.auth.user_id or 0)
    return {"available": not members or any(member.role == "owner" for member in members)}


@person.post("/example", response={201: Me}, summary="Load the fictional company")
def load_example(request: ApiRequest) -> Status[Me]:
    """As an organisation of its own, in test mode, beside the others; takes some seconds. Goes there."""
    user = signed_in(request)
    if user is None:
        raise NotSignedIn("Sign in first.")
    if not read_example(request)["available"]:
        raise NotAllowed("Only an owner of an organisation loads the example.")
    made = make_example(
        name=f"{NAME} (example)", actor=user.name, as_of=AsOf(request.now, ZoneInfo(DETAILS["time_zone"])), user=user
    )
    request.session[ORGANISATION] = made
    with organisation_scope(made):
        return Status(201, me_of(request, user))

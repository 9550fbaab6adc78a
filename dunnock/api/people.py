"""The people of an organisation: their roles, their portfolios, and inviting them."""

from __future__ import annotations

import datetime as dt
import logging
import smtplib
from typing import Annotated, Any

from django.conf import settings
from django.core.mail import send_mail
from django.http import HttpRequest
from ninja.responses import Status
from pydantic import Field

from dunnock.api.auth import ApiRequest
from dunnock.api.me import Email
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer, Body, Change, RecordId, given
from dunnock.ledger.reads import portfolios_in_use
from dunnock.org import people
from dunnock.org.db import organisation_scope
from dunnock.org.reads import organisation
from dunnock.org.roles import MAY, Role

router = ApiRouter("People")
mailing = ApiRouter("People", scoped=False)

log = logging.getLogger("dunnock.api")

Portfolios = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=100)]],
    Field(max_length=50, description="The only portfolios whose customers they see; empty: every customer"),
]


class UserRow(Answer):
    id: int
    name: str
    email: str
    role: Role
    portfolios: list[str]
    active: bool
    mfa: bool
    last_login_at: dt.datetime | None
    joined_at: dt.datetime
    is_me: bool = False


class UserChange(Change):
    role: Role = "viewer"
    portfolios: Portfolios = []
    active: bool = True


class Person(Answer):
    id: int
    name: str


class Link(Answer):
    link: str = Field(description="Hand it over yourself; it works once")


class InvitationRow(Answer):
    id: int
    email: str
    role: Role
    portfolios: list[str]
    invited_by: str
    created_at: dt.datetime
    expires_at: dt.datetime
    expired: bool


class NewInvitation(Body):
    email: Email
    role: Role
    portfolios: Portfolios = []


class MadeInvitation(InvitationRow):
    link: str = Field(description="Shown this once")
    emailed: bool = Field(description="It was mailed too; if not, hand the link over yourself")


@router.get("/users", response=list[UserRow], summary="List users")
def list_users(request: ApiRequest) -> list[dict[str, Any]]:
    """Active ones first."""
    found = people.users(request.auth.organisation_id)
    return [user | {"is_me": user["id"] == request.auth.user_id} for user in found]


@router.patch("/users/{user_id}", response=UserRow, summary="Change a user's role, portfolios or access")
def update_user(request: ApiRequest, user_id: RecordId, body: UserChange) -> dict[str, Any]:
    """409 when no active owner would be left. Who is made inactive is out with the next request they send."""
    changed = people.change_user(
        organisation_id=request.auth.organisation_id,
        user_id=user_id,
        changes=given(body),
        actor=request.auth.actor,
        now=request.now,
    )
    return changed | {"is_me": user_id == request.auth.user_id}


@router.post("/users/{user_id}/reset-link", response=Link, summary="Make a link to set a new password")
def make_reset_link(request: ApiRequest, user_id: RecordId) -> dict[str, str]:
    """For installations that send no mail. 409 for somebody who is in other organisations too."""
    key = people.reset_key(
        organisation_id=request.auth.organisation_id, user_id=user_id, actor=request.auth.actor, now=request.now
    )
    return {"link": address(request, f"/reset-password?key={key}")}


@router.get("/people", response=list[Person], summary="Who can own a customer or a workflow")
def list_people(request: ApiRequest) -> list[dict[str, Any]]:
    return people.people(request.auth.organisation_id)


@router.get("/portfolios", response=list[str], summary="The portfolios customers are in")
def list_portfolios(request: ApiRequest) -> list[str]:
    return portfolios_in_use(request.auth.organisation_id)


@mailing.get("/invitations", response=list[InvitationRow], summary="List open invitations")
def list_invitations(request: ApiRequest) -> list[dict[str, Any]]:
    with organisation_scope(request.auth.organisation_id):
        return people.invitations(request.auth.organisation_id, request.now)


@mailing.post("/invitations", response={201: MadeInvitation}, summary="Invite somebody")
def make_invitation(request: ApiRequest, body: NewInvitation) -> Status[dict[str, Any]]:
    """Good for a week and once. It is mailed where this installation sends mail; the link can be handed over as well."""
    organisation_id = request.auth.organisation_id
    with organisation_scope(organisation_id):
        made, token = people.invite(
            organisation_id=organisation_id,
            email=body.email,
            role=body.role,
            portfolios=body.portfolios,
            actor=request.auth.actor,
            now=request.now,
        )
        name = organisation(organisation_id)["name"]
    link = address(request, f"/invitation?token={token}")
    emailed = _mail_invitation(made["email"], name, request.auth.actor, body.role, link)
    return Status(201, made | {"link": link, "emailed": emailed})


@router.delete("/invitations/{invitation_id}", response={204: None}, summary="Withdraw an invitation")
def withdraw_invitation(request: ApiRequest, invitation_id: RecordId) -> Status[None]:
    people.withdraw_invitation(
        organisation_id=request.auth.organisation_id,
        invitation_id=invitation_id,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(204, None)


def address(request: HttpRequest, path: str) -> str:
    """Where people reach a page of the web app."""
    return f"{settings.PUBLIC_URL}{path}" if settings.PUBLIC_URL else request.build_absolute_uri(path)


def _mail_invitation(to: str, organisation_name: str, by: str, role: str, link: str) -> bool:
    if settings.EMAIL_BACKEND.endswith("dummy.EmailBackend"):
        return False
    text = (
        f"{by} invites you to {organisation_name} on Dunnock as {role}: a {role} {MAY[role]}.\n\n"
        f"Accept within a week:\n{link}\n\nIf you do not know what this is about, do nothing.\n"
    )
    try:
        return bool(send_mail(f"Invitation to {organisation_name}", text, None, [to]))
    except (OSError, smtplib.SMTPException) as error:
        log.warning("an invitation could not be mailed: %s", type(error).__name__)
        return False

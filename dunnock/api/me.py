"""Who am I, and where: what the web app asks first. Setting up, accepting an invitation, and changing organisation."""

from __future__ import annotations

from typing import Annotated, Literal

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.middleware.csrf import get_token
from ninja import Query
from ninja.responses import Status
from pydantic import Field

from dunnock.api.auth import ORGANISATION, ApiRequest, Caller, chosen, organisation_caller, same_site, signed_in
from dunnock.api.organisations import NewOrganisation
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer, Body
from dunnock.kernel.errors import NotAllowed, NotFound, NotSignedIn
from dunnock.org.changes import check_settings
from dunnock.org.db import organisation_scope
from dunnock.org.models import User
from dunnock.org.people import (
    Member,
    accept_invitation,
    found_organisation,
    has_second_factor,
    invited_by_token,
    memberships_of,
    rename,
    set_up,
    set_up_needed,
)
from dunnock.org.reads import organisation as read_organisation
from dunnock.org.roles import Role

public = ApiRouter("People", access="public")
person = ApiRouter("People", access="person")

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"

PersonName = Annotated[str, Field(min_length=1, max_length=100, pattern=r"\S", examples=["Ines Rocha"])]
Email = Annotated[str, Field(min_length=3, max_length=254, examples=["ines@example.com"])]
Password = Annotated[str, Field(min_length=1, max_length=200)]


class MyAccount(Answer):
    id: int
    name: str
    email: str
    mfa: bool = Field(description="A second factor is asked for when signing in")


class MyOrganisation(Answer):
    id: int
    name: str
    mode: Literal["test", "live"]


class OrganisationChoice(Answer):
    id: int
    name: str
    role: Role


class Me(Answer):
    signed_in: bool
    setup_needed: bool = Field(description="Nobody has an account yet")
    mail: bool = Field(description="This installation can mail invitations and new passwords")
    user: MyAccount | None = Field(description="null for an API key")
    organisation: MyOrganisation | None
    organisations: list[OrganisationChoice]
    role: Role | None
    portfolios: list[str] = Field(description="The only ones whose customers are seen; empty: all customers")
    actor: str = Field(description="How the audit names whoever asks")


class MeChange(Body):
    name: PersonName


class OrganisationChoiceBody(Body):
    organisation_id: int = Field(ge=1, le=2**31 - 1)


class SetUp(Body):
    code: str = Field(max_length=100, description="As `dunnock up` prints it")
    name: PersonName
    email: Email
    password: Password
    organisation: NewOrganisation


class InvitationToken(Body):
    token: str = Field(max_length=200)


class AcceptedInvitation(InvitationToken):
    name: str = Field("", max_length=100, description="For a new account")
    password: Password = Field(description="A new one, or that of the account the address already has")


class Invited(Answer):
    organisation: str
    email: str
    role: Role
    has_account: bool


def me_of(
    request: HttpRequest, user: User | None, caller: Caller | None = None, *, members: list[Member] | None = None
) -> Me:
    """`members`: the person's, where they were read already."""
    if members is None:
        members = memberships_of(user.pk) if user else []
    here = chosen(request, members) if user else None
    organisation = MyOrganisation(id=here.organisation_id, name=here.organisation, mode=here.mode) if here else None
    if caller and not user:
        with organisation_scope(caller.organisation_id):
            found = read_organisation(caller.organisation_id)
        organisation = MyOrganisation(id=found["id"], name=found["name"], mode=found["mode"])
    get_token(request)  # sets the cookie whose value every write sends back
    return Me(
        signed_in=bool(user or caller),
        setup_needed=not user and not caller and set_up_needed(),
        mail=_mails(),
        user=MyAccount(id=user.pk, name=user.name, email=user.email, mfa=has_second_factor(user.pk)) if user else None,
        organisation=organisation,
        organisations=[
            OrganisationChoice(id=member.organisation_id, name=member.organisation, role=member.role)
            for member in members
        ],
        role=here.role if here else caller.role if caller else None,
        portfolios=list(here.portfolios) if here else [],
        actor=user.name if user else caller.actor if caller else "",
    )


def _mails() -> bool:
    return not settings.EMAIL_BACKEND.endswith("dummy.EmailBackend")


@public.get("/me", response=Me, summary="Who asks, and where")
def read_me(request: ApiRequest) -> Me:
    """Answers everybody: `signed_in` says whether it knows them. Sets the CSRF cookie."""
    user = signed_in(request)
    if user:
        return me_of(request, user)
    try:
        return me_of(request, None, organisation_caller(request, request.now))
    except (NotSignedIn, NotAllowed):
        return me_of(request, None)


@public.post("/setup", response=Me, summary="Set up: the first account and organisation")
def set_up_dunnock(request: ApiRequest, body: SetUp) -> Me:
    """Once, by whoever runs the server: 409 as soon as somebody has an account. Signs in."""
    same_site(request)
    details = body.organisation.model_dump()
    check_settings(details)
    with organisation_scope(0):
        user, organisation_id = set_up(
            code=body.code,
            email=body.email,
            name=body.name,
            password=body.password,
            organisation=details,
            now=request.now,
        )
    return _enter(request, user, organisation_id)


@public.get("/invitations/by-token", response=Invited, summary="Look at an invitation")
def read_invitation(request: ApiRequest, query: Query[InvitationToken]) -> Invited:
    """404 when it is used, withdrawn or older than a week."""
    found = invited_by_token(query.token, request.now)
    return Invited(organisation=found.organisation, email=found.email, role=found.role, has_account=found.has_account)


@public.post("/invitations/accept", response=Me, summary="Accept an invitation", operation_id="accept_invitation")
def accept(request: ApiRequest, body: AcceptedInvitation) -> Me:
    """Makes the account, or lets the address's account in with its password. Signs in, unless a second factor is asked for."""
    same_site(request)
    with organisation_scope(0):
        user, organisation_id = accept_invitation(
            token=body.token, name=body.name, password=body.password, now=request.now
        )
    if has_second_factor(user.pk):
        return me_of(request, signed_in(request))
    return _enter(request, user, organisation_id)


def _enter(request: HttpRequest, user: User, organisation_id: int) -> Me:
    login(request, user, backend=_BACKEND)
    request.session[ORGANISATION] = organisation_id
    return me_of(request, user)


def _myself(request: ApiRequest) -> User:
    user = signed_in(request)
    if user is None:
        raise NotSignedIn("Sign in first.")
    return user


@public.patch("/me", response=Me, summary="Change one's name")
def update_me(request: ApiRequest, body: MeChange) -> Me:
    """401 for an API key: it is nobody."""
    same_site(request)
    rename(user_id=_myself(request).pk, name=body.name)
    return me_of(request, User.objects.get(pk=_myself(request).pk))


@person.post("/me/organisation", response=Me, summary="Go to another of one's organisations")
def choose_organisation(request: ApiRequest, body: OrganisationChoiceBody) -> Me:
    user = _myself(request)
    members = memberships_of(user.pk)
    if body.organisation_id not in {member.organisation_id for member in members}:
        raise NotFound(f"You are in no organisation {body.organisation_id}")
    request.session[ORGANISATION] = body.organisation_id
    return me_of(request, user, members=members)


@person.post("/me/organisations", response={201: Me}, summary="Make a further organisation")
def make_my_organisation(request: ApiRequest, body: NewOrganisation) -> Status[Me]:
    """In test mode, with oneself as its owner, and go there. Only an owner of one may make another."""
    user = _myself(request)
    members = memberships_of(user.pk)
    if members and not any(member.role == "owner" for member in members):
        raise NotAllowed("Only an owner of an organisation makes another one.")
    details = body.model_dump()
    check_settings(details)
    made = found_organisation(user=user, now=request.now, details=details)
    request.session[ORGANISATION] = made
    return Status(201, me_of(request, user))

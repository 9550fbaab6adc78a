"""Who asks. `Authorization: Bearer dnk_<organisation>_<secret>` is an organisation's key, `dni_<secret>` an installation's.

The organisation stands in the key, so the look-up itself runs inside its fence. People sign in with a session: its cookie
says who, `organisation` in the session which of their organisations they are in, and writes carry a CSRF token.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.utils import check_csrf

from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotAllowed, NotSignedIn
from dunnock.org.commands import hash_secret
from dunnock.org.db import execute, organisation_scope, row
from dunnock.org.models import User
from dunnock.org.people import Member, memberships_of
from dunnock.org.roles import Role
from dunnock.workflows.reads import as_of as read_as_of

_KEY = re.compile(r"dnk_([1-9][0-9]{0,8})_([A-Za-z0-9_-]{20,200})")
_INSTALLATION_KEY = re.compile(r"dni_([A-Za-z0-9_-]{20,200})")
_TOUCH_EVERY = dt.timedelta(minutes=1)


@dataclass(frozen=True)
class Caller:
    """Who is asking and for which organisation; `actor` is how the audit names them.

    organisation_id 0 is nobody's organisation: an installation key, which sees no organisation's rows.
    """

    organisation_id: int
    actor: str
    key_id: int = 0
    role: Role = "owner"
    user_id: int | None = None
    portfolios: tuple[str, ...] = ()


class ApiRequest(HttpRequest):
    """What a view of ours is given: Django's request with who asks and when (the machine's clock, read once)."""

    auth: Caller
    caller: Caller  # the same, found before ninja asks for it
    now: dt.datetime


def as_of(request: ApiRequest) -> AsOf:
    """The moment of the request in the organisation's zone: what goes down as `as_of`."""
    return read_as_of(request.auth.organisation_id, request.now)


def _bearer(request: HttpRequest) -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def api_key_caller(request: HttpRequest, now: dt.datetime) -> Caller | None:
    """None when no key was sent; raises `NotSignedIn` for one that is unknown or revoked."""
    token = _bearer(request)
    if not token:
        return None
    if _INSTALLATION_KEY.fullmatch(token):
        raise NotAllowed(
            "An installation key (dni_…) only creates organisations. Use the organisation's own key (dnk_…) here."
        )
    parts = _KEY.fullmatch(token)
    if parts is None:
        raise NotSignedIn("This is not an API key of Dunnock: one reads dnk_<organisation>_<secret>.")
    organisation_id = int(parts[1])
    with organisation_scope(organisation_id):
        found = row(
            """SELECT id, name, revoked_at, last_used_at FROM api_key
               WHERE organisation_id = %s AND secret_hash = %s""",
            [organisation_id, hash_secret(parts[2])],
        )
        if found is None:
            raise NotSignedIn("This API key is not known here. Create one under Settings, API keys.")
        if found["revoked_at"] is not None:
            raise NotSignedIn("This API key was revoked. Create a new one under Settings, API keys.")
        _touch(organisation_id, found, now)
    return Caller(organisation_id, f"API key {found['name']}", found["id"])


ORGANISATION = "organisation"  # the key in the session
_SAFE = ("GET", "HEAD", "OPTIONS")


def signed_in(request: HttpRequest) -> User | None:
    """Whoever the session's cookie belongs to, with an account that is in use."""
    user = request.user
    return user if isinstance(user, User) and user.is_active else None


def chosen(request: HttpRequest, members: list[Member]) -> Member | None:
    """The organisation the session is in; the first one when it is in none, or in one the person has left."""
    wanted = request.session.get(ORGANISATION)
    return next((member for member in members if member.organisation_id == wanted), members[0] if members else None)


def same_site(request: HttpRequest) -> None:
    """Raises `NotAllowed` for a write that another site's page may have sent."""
    if request.method not in _SAFE and check_csrf(request) is not None:
        raise NotAllowed(
            "The page is out of date: its token is missing or another one. Load it again; what was typed can be sent then."
        )


def session_caller(request: HttpRequest, now: dt.datetime) -> Caller | None:  # noqa: ARG001 - one signature for all
    """None when nobody is signed in; raises `NotAllowed` for an account that is in no organisation."""
    user = signed_in(request)
    if user is None:
        return None
    member = chosen(request, memberships_of(user.pk))
    if member is None:
        raise NotAllowed("Your account is in no organisation. Ask an owner for an invitation.")
    same_site(request)
    return Caller(member.organisation_id, user.name, role=member.role, user_id=user.pk, portfolios=member.portfolios)


def person_caller(request: HttpRequest, now: dt.datetime) -> Caller:  # noqa: ARG001 - one signature for all
    """A signed-in person, in whatever organisation or in none (0). Raises `NotSignedIn`."""
    user = signed_in(request)
    if user is None:
        raise NotSignedIn("Sign in first: this concerns a person, and an API key is none.")
    same_site(request)
    return Caller(0, user.name, role="viewer", user_id=user.pk)


def _touch(organisation_id: int, key: dict[str, Any], now: dt.datetime) -> None:
    """In its own short transaction, once a minute at most: a long import must not hold the key's row."""
    if key["last_used_at"] is None or now - key["last_used_at"] >= _TOUCH_EVERY:
        execute(
            "UPDATE api_key SET last_used_at = %s WHERE organisation_id = %s AND id = %s",
            [now, organisation_id, key["id"]],
        )


# Asked in turn; the first that knows the caller decides.
AUTHENTICATORS: list[Callable[[HttpRequest, dt.datetime], Caller | None]] = [api_key_caller, session_caller]


def organisation_caller(request: HttpRequest, now: dt.datetime) -> Caller:
    """Raises `NotSignedIn` when nobody knows who asks."""
    for authenticator in AUTHENTICATORS:
        caller = authenticator(request, now)
        if caller is not None:
            return caller
    raise NotSignedIn("Sign in, or send an API key: Authorization: Bearer dnk_<organisation>_<secret>.")


def installation_caller(request: HttpRequest, now: dt.datetime) -> Caller:  # noqa: ARG001 - one signature for both
    """Whoever may create organisations."""
    token = _bearer(request)
    if _KEY.fullmatch(token):
        raise NotAllowed("An organisation's key cannot create organisations. Use an installation key (dni_…).")
    parts = _INSTALLATION_KEY.fullmatch(token)
    found = parts and row(
        "SELECT id, name FROM installation_key WHERE secret_hash = %s AND revoked_at IS NULL", [hash_secret(parts[1])]
    )
    if not found:
        raise NotSignedIn("Send an installation key: Authorization: Bearer dni_<secret>.")
    return Caller(0, f"Installation key {found['name']}", found["id"])


class _Known(HttpBearer):
    """For ninja and the OpenAPI document: the caller was found before (routing.py), here it is handed over."""

    def __call__(self, request: HttpRequest) -> Caller | None:
        return cast("Caller | None", getattr(request, "caller", None))

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        raise NotImplementedError


class ApiKey(_Known):
    openapi_description = "An organisation's key: `Authorization: Bearer dnk_<organisation>_<secret>`"


class SignedIn(_Known):
    openapi_description = "A person's session: the cookie of the sign-in, and X-CSRFToken with every write"


class InstallationKey(_Known):
    openapi_description = "An installation's key, for creating organisations: `Authorization: Bearer dni_<secret>`"

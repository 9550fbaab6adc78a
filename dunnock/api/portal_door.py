"""Who comes in by a link: the token is in a header of its own, never in an address of the API, and so in no log."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja.security import APIKeyHeader

from dunnock.api.auth import Caller
from dunnock.api.limits import Limit
from dunnock.org.db import organisation_scope
from dunnock.portal.errors import LinkGone
from dunnock.portal.links import Guest, enter
from dunnock.portal.tokens import read_token

HEADER = "Portal-Token"

BY_ADDRESS = Limit(600, 60)
WRONG_BY_ADDRESS = Limit(60, 600)
BY_LINK = Limit(240, 60)
WRITES_BY_LINK = Limit(40, 3600)


@dataclass(frozen=True)
class PortalCaller(Caller):
    guest: Guest | None = None


def portal_caller(request: HttpRequest, now: dt.datetime) -> PortalCaller:
    """Raises `LinkGone`, whatever is wrong with the link, and `TooManyRequests`."""
    address = client_address(request)
    BY_ADDRESS.count(address, now)
    known = read_token(request.headers.get(HEADER, ""))
    if known is None:
        WRONG_BY_ADDRESS.count(address, now)
        raise LinkGone
    organisation_id, link_id = known
    key = f"{organisation_id}-{link_id}"
    BY_LINK.count(key, now)
    if request.method not in ("GET", "HEAD"):
        WRITES_BY_LINK.count(key, now)
    with organisation_scope(organisation_id):
        guest = enter(organisation_id=organisation_id, link_id=link_id, now=now)
    return PortalCaller(organisation_id, guest.actor, link_id, role="viewer", guest=guest)


def client_address(request: HttpRequest) -> str:
    """Behind a proxy that ends TLS for us, the address it names last: the one it was asked from itself."""
    named = request.headers.get("X-Forwarded-For", "") if settings.PUBLIC_URL.startswith("https://") else ""
    return named.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))


def unkept(response: HttpResponse) -> None:
    """What a link shows is kept by nobody, found by no search engine, and its address told to no other site."""
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"


def guest_of(request: Any) -> Guest:
    return cast("Guest", cast("PortalCaller", request.auth).guest)


class PortalToken(APIKeyHeader):
    """For ninja and the OpenAPI document: the caller was found before (routing.py), here it is handed over."""

    param_name = HEADER
    openapi_description = "A customer's link: the last part of its address"

    def __call__(self, request: HttpRequest) -> Any | None:
        return getattr(request, "caller", None)

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        raise NotImplementedError

"""Portal links of a customer, and what customers may do there: for people who work here."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings as site
from ninja import Query
from ninja.responses import Status

from dunnock.api import portal_schemas as p
from dunnock.api.auth import ApiRequest
from dunnock.api.paging import PageQuery, limits, page_of
from dunnock.api.people import address
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.portal import links, settings
from dunnock.portal.reads import pays_online
from dunnock.portal.tokens import token_of

router = ApiRouter("Portal")


def _shown(request: ApiRequest, link: dict[str, Any]) -> dict[str, Any]:
    return {
        **link,
        "url": address(request, f"/portal/{token_of(request.auth.organisation_id, link['id'])}"),
        "state": _state(link, request.now),
    }


def _state(link: dict[str, Any], now: dt.datetime) -> str:
    if link["revoked_at"] is not None:
        return "revoked"
    return "open" if link["expires_at"] > now else "expired"


def _learn_address(request: ApiRequest) -> None:
    """Of a person's browser only: a program may reach the server by an address of its own."""
    if not site.PUBLIC_URL and request.auth.user_id is not None:
        settings.remember_address(
            organisation_id=request.auth.organisation_id, address=address(request, "/").rstrip("/")
        )


@router.get(
    "/customers/{customer_id}/portal-links", response=p.PortalLinkPage, summary="List the portal links of a customer"
)
def list_portal_links(request: ApiRequest, customer_id: RecordId, query: Query[PageQuery]) -> dict[str, Any]:
    """Latest first."""
    found, total = links.list_links(request.auth.organisation_id, customer_id, **limits(query))
    return page_of(request, query, [_shown(request, one) for one in found], total)


@router.post("/customers/{customer_id}/portal-links", response={201: p.PortalLinkRow}, summary="Make a portal link")
def make_portal_link(request: ApiRequest, customer_id: RecordId, body: p.NewPortalLink) -> Status[dict[str, Any]]:
    """Whoever has the link sees the customer's account. 409 `portal_closed` while the portal is off."""
    organisation_id = request.auth.organisation_id
    made = links.make_link(
        organisation_id=organisation_id,
        customer_id=customer_id,
        contact_id=body.contact_id,
        days=body.days,
        actor=request.auth.actor,
        now=request.now,
    )
    _learn_address(request)
    return Status(201, _shown(request, links.read_link(organisation_id, made)))


@router.post("/portal-links/{portal_link_id}/revoke", response=p.PortalLinkRow, summary="Revoke a portal link")
def revoke_portal_link(request: ApiRequest, portal_link_id: RecordId) -> dict[str, Any]:
    """Whoever opens it is told to ask for a new one."""
    organisation_id = request.auth.organisation_id
    links.revoke_link(
        organisation_id=organisation_id, link_id=portal_link_id, actor=request.auth.actor, now=request.now
    )
    return _shown(request, links.read_link(organisation_id, portal_link_id))


@router.get("/portal-settings", response=p.PortalSettings, summary="Read the portal's settings")
def read_portal_settings(request: ApiRequest) -> dict[str, Any]:
    organisation_id = request.auth.organisation_id
    _learn_address(request)
    return {**settings.read_settings(organisation_id), "pays_online": pays_online(organisation_id)}


@router.patch("/portal-settings", response=p.PortalSettings, summary="Set what customers may do in the portal")
def update_portal_settings(request: ApiRequest, body: p.PortalSettingsChange) -> dict[str, Any]:
    """Off, every link stops working until it is on again. Audited."""
    organisation_id = request.auth.organisation_id
    settings.change_settings(
        organisation_id=organisation_id, changes=given(body), actor=request.auth.actor, now=request.now
    )
    return read_portal_settings(request)

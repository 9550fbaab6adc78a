"""What the routers of cases share, and everything of one customer at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dunnock.api.attached_schemas import CustomerCases
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.paging import ListQuery, limits, order_by, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId
from dunnock.cases.reads import LISTINGS, customer_cases, list_cases, read_case
from dunnock.events.bell import ring
from dunnock.ledger.reads import like

router = ApiRouter("Cases")

# Parameters that are equal to a column of that name, and parameters that hold several values of one.
_EQUAL = ("customer_id", "subject_kind", "subject_id", "owner_id", "category", "visible_to_customer", "quarantined")
_SEVERAL = ("status", "reason", "priority")


def listed(
    request: ApiRequest,
    name: str,
    query: ListQuery,
    more: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """A page of a list. `more`: conditions over `t` that a list has of its own, each with its parameters."""
    listing = LISTINGS[name]
    where: list[str] = []
    params: dict[str, Any] = {}
    asked = query.model_dump()
    for key in _EQUAL:
        if asked.get(key) not in (None, ""):
            where.append(f"t.{key} = %({key})s")
            params[key] = asked[key]
    for key in _SEVERAL:
        if asked.get(key):
            where.append(f"t.{key} = ANY(%({key})s::text[])")
            params[key] = asked[key] if isinstance(asked[key], list) else [asked[key]]
    if asked.get("mine"):
        where.append("t.owner_id = %(me)s::bigint")
        params["me"] = request.auth.user_id
    for condition, values in (more or {}).items():
        where.append(condition)
        params |= values
    if query.after is not None:
        where.append("t.id > %(after)s")
        params["after"] = query.after
    if query.q.strip():
        where.append(listing.search)
        params["search"] = like(query.q.strip())
    order = order_by(
        query.sort or ("id" if query.after is not None else ""), listing.sorts, listing.default, last="t.id"
    )
    items, total = list_cases(
        name,
        organisation_id=request.auth.organisation_id,
        as_of=as_of(request),
        where=where,
        order=order,
        params=params,
        **limits(query),
    )
    return page_of(request, query, items, total)


def naming(link: str, key: str, invoice_id: int | None) -> dict[str, dict[str, Any]]:
    """For `listed`: those that name an invoice."""
    if invoice_id is None:
        return {}
    condition = (
        f"EXISTS (SELECT 1 FROM {link} l WHERE l.organisation_id = t.organisation_id AND l.{key} = t.id"
        " AND l.invoice_id = %(invoice_id)s)"
    )
    return {condition: {"invoice_id": invoice_id}}


def read(request: ApiRequest, name: str, case_id: int) -> dict[str, Any]:
    return read_case(name, organisation_id=request.auth.organisation_id, as_of=as_of(request), case_id=case_id)


def changed(request: ApiRequest, name: str, case_id: int) -> dict[str, Any]:
    """Wakes the engine; the case as it is now."""
    ring(request.auth.organisation_id)
    return read(request, name, case_id)


def origin(request: ApiRequest, received_email_id: int | None) -> str:
    """Where a case that somebody records comes from."""
    if received_email_id is not None:
        return "mail"
    return "app" if request.auth.user_id is not None else "api"


@router.get("/customers/{customer_id}/cases", response=CustomerCases, summary="List all cases of a customer")
def list_customer_cases(request: ApiRequest, customer_id: RecordId) -> dict[str, Any]:
    """Promises, disputes, payment plans, tasks, notes and files: of each the latest 50, what is open first, and how many."""
    return customer_cases(organisation_id=request.auth.organisation_id, customer_id=customer_id, as_of=as_of(request))

"""Lists: pages with totals for screens, a stable walk for integrators.

`?page=2&page_size=50&sort=name,-balance&q=brandt&filter=<criteria as JSON>`. With `sort=id` the `next` of each page
carries `after=<last id>`: rows that appear or go while a list is walked are neither skipped nor repeated.
A long criteria goes into the body of `POST /<list>/query`, with the same parameters in the address.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypedDict, TypeVar

from django.http import QueryDict
from ninja import Schema
from pydantic import Field

from dunnock.api.auth import ApiRequest
from dunnock.api.problems import InvalidRequest
from dunnock.api.schemas import Body
from dunnock.criteria.catalogue import Catalogue
from dunnock.criteria.check import refuse_faulty
from dunnock.criteria.compile import compile_filter, standing
from dunnock.criteria.grammar import Criteria, load
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import FieldError

T = TypeVar("T")

LARGEST_PAGE = 200
LAST_PAGE = 1_000_000


class PageQuery(Schema):
    """The parameters of every list: `query: Query[PageQuery]`, or a subclass with the list's own."""

    page: int = Field(1, ge=1, le=LAST_PAGE, description="From 1")
    page_size: int = Field(50, ge=1, le=LARGEST_PAGE, description="Rows per page")
    after: int | None = Field(
        None, ge=0, le=2**63 - 1, description="With sort=id: rows with a larger id only (see `next`)"
    )


class ListQuery(PageQuery):
    sort: str = Field("", max_length=200, description="Names separated by commas, `-` before one turns it round")
    q: str = Field("", max_length=200, description="Search text")


class FilterQuery(ListQuery):
    filter: str = Field("", max_length=8000, description="A criteria as JSON, URL-encoded")


class CriteriaBody(Body):
    """A criteria for `POST …/query`; everything else stands in the address as for the list."""

    criteria: Criteria | None = None


class Page(Schema, Generic[T]):
    """`class CustomerPage(Page[CustomerRow])`: subclass it so that the document gives it a name."""

    items: list[T]
    total: int = Field(description="Rows on all pages; with `after`, rows from there on")
    page: int
    page_size: int
    next: str | None = Field(
        description="Path and query of the next page, null on the last; for POST …/query send the same body there"
    )


@dataclass(frozen=True)
class Narrowing:
    """SQL to put behind WHERE … with its parameters; empty text narrows nothing."""

    sql: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)


def order_by(sort: str, allowed: Mapping[str, str], default: str, *, last: str) -> str:
    """The ORDER BY of `?sort=`: `allowed` maps names to SQL, `last` (the row's id) makes every order a total one.

    Raises `InvalidRequest` naming what may be sorted by.
    """
    parts, seen = [], set()
    for name in (sort or default).split(","):
        plain = name.strip().removeprefix("-")
        if plain not in allowed:
            known = ", ".join(sorted(allowed))
            raise InvalidRequest(
                f"This list cannot be sorted by {plain!r}. Known: {known}.",
                errors=[FieldError("query.sort", f"{plain!r} is not one of: {known}", "unknown")],
            )
        if plain not in seen:
            seen.add(plain)
            parts.append(f"{allowed[plain]} {'DESC NULLS LAST' if name.strip().startswith('-') else 'ASC NULLS LAST'}")
    return ", ".join([*parts, last])


class Limits(TypedDict):
    limit: int
    offset: int


def limits(query: PageQuery) -> Limits:
    """For `read(…, **limits(query))`. After a keyset there is nothing left to skip."""
    skipped = 0 if query.after is not None else (query.page - 1) * query.page_size
    return {"limit": query.page_size, "offset": skipped}


def read_filter(text: str) -> Criteria | None:
    """The criteria in `?filter=`. Raises `Invalid` with the places at fault."""
    if not text:
        return None
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raise InvalidRequest(
            "The filter is not JSON. Send a criteria, URL-encoded.",
            errors=[FieldError("query.filter", "is not JSON", "malformed")],
        ) from None
    return load(raw)


def narrowed(
    criteria: Criteria | None,
    catalogue: Catalogue,
    subject: str,
    *,
    organisation_id: int,
    as_of: AsOf,
    alias: str,
    path: str = "filter",
) -> Narrowing:
    """A criteria checked and compiled over rows called `alias`, standing parameters included."""
    if criteria is None:
        return Narrowing("true", standing(organisation_id, as_of))
    refuse_faulty(criteria, catalogue, subject, path=path)
    compiled = compile_filter(criteria, catalogue, subject, alias=alias, prefix="k")
    return Narrowing(compiled.sql, {**standing(organisation_id, as_of), **compiled.params})


def page_of(request: ApiRequest, query: PageQuery, items: Sequence[Mapping[str, Any]], total: int) -> dict[str, Any]:
    """The body of a list: its rows, the total and where it goes on."""
    return {
        "items": items,
        "total": total,
        "page": query.page,
        "page_size": query.page_size,
        "next": _next(request, query, items, total),
    }


def _next(request: ApiRequest, query: PageQuery, items: Sequence[Mapping[str, Any]], total: int) -> str | None:
    keyset = query.after is not None or getattr(query, "sort", "") == "id"
    seen = len(items) if query.after is not None else (query.page - 1) * query.page_size + len(items)
    if not items or seen >= total:
        return None
    address = QueryDict(request.META.get("QUERY_STRING", ""), mutable=True)
    if keyset:
        address["after"] = str(items[-1]["id"])
        address.pop("page", None)
    else:
        address["page"] = str(query.page + 1)
    return f"{request.path}?{address.urlencode()}"

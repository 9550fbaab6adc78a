"""One request, one transaction, one organisation: every route of the API is entered here.

A router is `ApiRouter("Customers")`; its views take `request: ApiRequest` and find themselves inside the caller's
organisation, in a transaction that any error rolls back, with the request's one look at the clock in `request.now`.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, cast, get_type_hints

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from ninja import Router

from dunnock.api import idempotency
from dunnock.api.auth import (
    ApiKey,
    ApiRequest,
    Caller,
    InstallationKey,
    SignedIn,
    installation_caller,
    organisation_caller,
    person_caller,
)
from dunnock.api.portal_door import PortalToken, portal_caller, unkept
from dunnock.api.problems import MalformedBody, answer
from dunnock.api.rights import require
from dunnock.api.schemas import RecordId
from dunnock.kernel.clock import machine_now
from dunnock.org.db import organisation_scope, restricted_to

Run = Callable[..., HttpResponse]
Access = Literal["organisation", "person", "installation", "portal", "public"]

_CALLERS: dict[str, Callable[[HttpRequest, dt.datetime], Caller]] = {
    "organisation": organisation_caller,
    "person": person_caller,
    "installation": installation_caller,
    "portal": portal_caller,
}
_AUTH: dict[str, Any] = {
    "organisation": ApiKey(),
    "person": SignedIn(),
    "installation": InstallationKey(),
    "portal": PortalToken(),
    "public": None,
}
_NUL = re.compile(r"\x00|%00")


class ApiRouter(Router):
    """`tag` groups the operations in the document (its sentence stands in app.TAGS). An operation is called after its
    function unless `operation_id` says otherwise: renaming a view is a change of the API.
    """

    def __init__(self, tag: str, *, access: Access = "organisation", scoped: bool = True) -> None:
        """`scoped=False`: views that speak with another system meanwhile; they open their own `organisation_scope`s."""
        super().__init__(auth=_AUTH[access], tags=[tag])
        self.access = access
        self.add_decorator(functools.partial(_entered, access, scoped), mode="view")

    def add_api_operation(self, path: str, methods: list[str], view_func: Callable[..., Any], **options: Any) -> None:
        options["operation_id"] = options.get("operation_id") or view_func.__name__
        super().add_api_operation(_whole_numbers(path, view_func), methods, view_func, **options)


def _whole_numbers(path: str, view_func: Callable[..., Any]) -> str:
    """A record's id in a path is a number to Django too: `/runs/{run_id}` does not answer for `/runs/stop`."""
    for name, kind in get_type_hints(view_func, include_extras=True).items():
        if kind is RecordId:
            path = path.replace(f"{{{name}}}", f"{{int:{name}}}")
    return path


class _Undone(Exception):
    """The way out of a transaction whose answer is a problem."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__()
        self.response = response


def _entered(access: Access, scoped: bool, run: Run) -> Run:
    """Wraps an operation's `run`: who asks, then its scope, then what ninja does (parse, view, answer)."""

    @functools.wraps(run)
    def entered(request: HttpRequest, **path: Any) -> HttpResponse:
        response = answered(request, **path)
        if access == "portal":
            unkept(response)
        return response

    def answered(request: HttpRequest, **path: Any) -> HttpResponse:
        try:
            _refuse_unstorable(request)
            asked = cast("ApiRequest", request)
            asked.now = machine_now()
            if access == "public":
                return run(request, **path)
            caller: Caller = _CALLERS[access](request, asked.now)
            if access == "organisation":
                require(caller.role, run.__self__.operation_id, str(request.method))  # type: ignore[attr-defined]  # ninja's operation
            restricted_to.set(caller.portfolios)
            asked.auth = caller
            asked.caller = caller
            return _streamed(_in_scope(asked, run, path) if scoped else run(asked, **path))
        except Exception as exc:  # noqa: BLE001 - the edge: everything becomes a problem
            return answer(request, exc)
        finally:
            restricted_to.set(())

    return entered


def _streamed(response: HttpResponse) -> HttpResponse:
    """A stream is read after the view has returned: under the same portfolios, and nobody else's request after it."""
    portfolios = restricted_to.get()
    if portfolios and isinstance(response, StreamingHttpResponse):
        whole = response.streaming_content

        def within() -> Iterator[bytes]:
            restricted_to.set(portfolios)
            try:
                yield from cast("Iterator[bytes]", whole)
            finally:
                restricted_to.set(())

        response.streaming_content = within()
    return response


def _in_scope(request: ApiRequest, run: Run, path: dict[str, Any]) -> HttpResponse:
    try:
        with organisation_scope(request.auth.organisation_id):
            return _kept(idempotency.once(request, lambda: run(request, **path)))
    except _Undone as undone:
        return undone.response


def _kept(response: HttpResponse) -> HttpResponse:
    """The answer, unless it is a problem: ninja has caught its exception, the transaction has to hear of it."""
    if response.status_code >= 400:
        raise _Undone(response)
    return response


def _refuse_unstorable(request: HttpRequest) -> None:
    """Read the body here, so that one that is too large is refused before anything else; no NUL reaches a statement.

    An upload is left to Django, which streams its files to disk.
    """
    if request.content_type != "multipart/form-data":
        request.body  # noqa: B018 - Django reads and keeps it
    if _NUL.search(request.path_info) or _NUL.search(request.META.get("QUERY_STRING", "")):
        raise MalformedBody("The address holds a NUL character. Leave it out.")

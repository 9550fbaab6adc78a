"""The page of a customer's link: the same for every address below /portal. Whether the link holds, its API says."""

from __future__ import annotations

from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dunnock.api.portal_door import unkept

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none';"
    " base-uri 'none'; frame-ancestors 'none'"
)
_NOT_BUILT = "This page is not built yet. Run `make web` where Dunnock's sources are.\n"


@cache
def _page() -> str:
    return (settings.WEB / "portal.html").read_text(encoding="utf-8")


@require_safe
def portal_page(request: HttpRequest, token: str = "") -> HttpResponse:  # noqa: ARG001
    try:
        response = HttpResponse(_page())
    except FileNotFoundError:
        response = HttpResponse(_NOT_BUILT, status=503, content_type="text/plain; charset=utf-8")
    response["Content-Security-Policy"] = POLICY
    unkept(response)
    return response

"""The web app: one page for every address that is not the API's. Its files are WhiteNoise's business (settings.py)."""

from __future__ import annotations

import secrets
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

_NOT_BUILT = """The web app is not built yet. Run `make web` where Dunnock's sources are, then load this page again.
The API answers meanwhile: /api/v1/docs
"""


def policy(nonce: str) -> str:
    """The nonce is for two style elements the app's libraries write; nothing else is inline, and no other site is asked."""
    return "; ".join(
        [
            "default-src 'self'",
            "script-src 'self'",
            f"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


@cache
def _page() -> str:
    return (settings.WEB / "index.html").read_text(encoding="utf-8")


@require_safe
def page(request: HttpRequest, path: str = "") -> HttpResponse:  # noqa: ARG001 - the page's own router reads the address
    if path.startswith("assets/"):  # of a build before this one: the page itself would be no script
        return HttpResponse("There is no such file.", status=404, content_type="text/plain")
    try:
        text = _page()
    except FileNotFoundError:
        return HttpResponse(_NOT_BUILT, status=503, content_type="text/plain; charset=utf-8")
    nonce = secrets.token_urlsafe(16)
    response = HttpResponse(text.replace('name="csp-nonce" content=""', f'name="csp-nonce" content="{nonce}"'))
    response["Content-Security-Policy"] = policy(nonce)
    response["Cache-Control"] = "no-cache, private"
    return response

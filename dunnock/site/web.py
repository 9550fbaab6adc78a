"""The web app: one page for every address that is not the API's. Its files are WhiteNoise's business (settings.py)."""

from __future__ import annotations

import json
import re
import secrets
from functools import cache
from typing import Any

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


# Screens by their address: fetched beside the start of the app instead of after it. A law holds them to app/router.tsx.
SCREENS = {
    "/": "first-run/HomeScreen",
    "/customers": "customers/CustomersScreen",
    "/customers/$id": "customers/CustomerScreen",
    "/invoices": "invoices/InvoicesScreen",
    "/messages": "messages/MessagesScreen",
    "/workflows": "workflows/WorkflowsScreen",
    "/workflows/$id": "workflow/WorkflowLayout",
    "/templates": "templates/TemplatesScreen",
    "/templates/$id": "template-editor/TemplateScreen",
}
WHO = '<link rel="preload" as="fetch" crossorigin href="/api/v1/me">'
_FRAME = re.compile(r"<!--frame-->.*?<!--/frame-->", re.DOTALL)


@cache
def _page() -> str:
    return (settings.WEB / "index.html").read_text(encoding="utf-8")


@cache
def _chunks() -> dict[str, Any]:
    return dict(json.loads((settings.WEB / ".vite" / "manifest.json").read_text(encoding="utf-8")))


def _needed_by(chunk: str, known: frozenset[str] = frozenset()) -> frozenset[str]:
    """The chunk's name and those of all it imports."""
    if chunk in known:
        return known
    known |= {chunk}
    for one in _chunks()[chunk].get("imports", ()):
        known = _needed_by(one, known)
    return known


@cache
def _ahead(screen: str) -> str:
    """What the browser may fetch at once: who asks, and of a screen what the start of the app does not bring."""
    chunk = f"src/features/{screen}.tsx"
    if chunk not in _chunks():
        return WHO
    more = sorted(_chunks()[name]["file"] for name in _needed_by(chunk) - _needed_by("index.html"))
    return "".join([WHO, *(f'<link rel="modulepreload" crossorigin href="/{file}">' for file in more)])


@require_safe
def page(request: HttpRequest, path: str = "") -> HttpResponse:
    if path.startswith("assets/"):  # of a build before this one: the page itself would be no script
        return HttpResponse("There is no such file.", status=404, content_type="text/plain")
    known = settings.SESSION_COOKIE_NAME in request.COOKIES
    screen = SCREENS.get("/" + re.sub(r"\d+", "$id", path), "") if known else ""
    try:
        text, ahead = _page(), _ahead(screen)
    except FileNotFoundError:
        return HttpResponse(_NOT_BUILT, status=503, content_type="text/plain; charset=utf-8")
    if not known:
        text = _FRAME.sub("", text)
    nonce = secrets.token_urlsafe(16)
    text = text.replace('name="csp-nonce" content=""', f'name="csp-nonce" content="{nonce}"')
    response = HttpResponse(text.replace("</head>", f"{ahead}</head>"))
    response["Content-Security-Policy"] = policy(nonce)
    response["Cache-Control"] = "no-cache, private"
    return response

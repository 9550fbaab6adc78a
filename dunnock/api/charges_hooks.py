"""Where payment providers tell us what happened, and where customers pay: the two doors nobody signs in at."""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dunnock.api.auth import ApiRequest
from dunnock.api.charges_schemas import Heard
from dunnock.api.people import address
from dunnock.api.problems import BodyTooLarge
from dunnock.api.routing import ApiRouter
from dunnock.charges import links, webhooks
from dunnock.charges.accounts import account as read_account
from dunnock.charges.errors import ChargeRefused, NotGenuine, ProviderFailed
from dunnock.charges.serve import ring_charges
from dunnock.events.bell import ring
from dunnock.kernel.clock import machine_now
from dunnock.kernel.errors import DunnockError, Invalid, NotFound
from dunnock.kernel.money import say_date, say_money
from dunnock.org.db import organisation_scope

router = ApiRouter("Charges", access="public")

_TOKEN = re.compile(r"([1-9][0-9]{0,8})_[A-Za-z0-9_-]{20,100}")
_HEADERS = ("Stripe-Signature", "Webhook-Signature")


@router.post("/hooks/charges/{webhook_token}", response=Heard, summary="Tell Dunnock what happened to a payment")
def receive_provider_webhook(request: ApiRequest, webhook_token: str) -> dict[str, int]:
    """For payment providers. The body is taken as it was signed; an event that was received before changes nothing.

    400 `signature_refused` for what the provider has not signed: nothing is done, and that it came is noted.
    """
    if len(request.body) > webhooks.LARGEST:
        raise BodyTooLarge("A message of a payment provider is never that long.")
    parts = _TOKEN.fullmatch(webhook_token)
    if parts is None:
        raise NotFound("There is no such address. Copy it again from Settings, Payment providers.")
    organisation_id = int(parts[1])
    with organisation_scope(organisation_id):
        account = webhooks.account_of(organisation_id, webhook_token)
    headers = {name: request.headers.get(name, "") for name in _HEADERS}
    try:
        events = webhooks.genuine(account, request.body, headers)
    except (NotGenuine, Invalid) as refusal:
        with organisation_scope(organisation_id):
            webhooks.note_refused(organisation_id=organisation_id, account=account, why=refusal.detail, now=request.now)
        raise
    with organisation_scope(organisation_id):
        new = webhooks.receive(organisation_id=organisation_id, account=account, events=events, now=request.now)
        if new:
            ring_charges(organisation_id)
            ring(organisation_id)
    return {"received": len(events), "new": new}


# The page of a payment link. It loads nothing and runs nothing: one table, one button.

_STYLE = """
:root { color-scheme: light dark; --line: #d9dde3; --soft: #5b6472; --ink: #17202b; --ground: #ffffff; --act: #1d5fae; }
@media (prefers-color-scheme: dark) {
  :root { --line: #3a434f; --soft: #a6b0bd; --ink: #eef1f5; --ground: #161b22; --act: #7db4f5; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
h1 { font-size: 1.35rem; margin: 0 0 .25rem; } p { margin: .5rem 0; } .soft { color: var(--soft); }
table { width: 100%; border-collapse: collapse; margin: 1.5rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .5rem 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; overflow-wrap: anywhere; }
th { color: var(--soft); font-size: .875rem; } td + td, th + th { padding-left: 1rem; }
th:last-child, td:last-child { text-align: right; white-space: nowrap; }
tfoot td { border: 0; font-weight: 600; }
a { color: var(--act); }
button { font: inherit; font-weight: 600; padding: .7rem 1.25rem; border: 0; border-radius: .5rem; width: 100%; cursor: pointer;
  background: var(--act); color: var(--ground); }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
"""


def _page(title: str, body: str, *, status: int = 200, forms: str = "'none'") -> HttpResponse:
    text = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<style>{_STYLE}</style></head><body><main><h1>{html.escape(title)}</h1>{body}</main></body></html>"
    )
    response = HttpResponse(text, status=status)
    response["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'unsafe-inline'; form-action {forms}; base-uri 'none'; frame-ancestors 'none'"
    )
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _told(title: str, words: str, status: int) -> HttpResponse:
    return _page(title, f"<p>{html.escape(words)}</p>", status=status)


@require_http_methods(["GET", "HEAD"])
def thanks_page(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Where a provider's page for setting up a payment method leads back to."""
    return _told("Thank you", "You can close this page. Whoever sent you here is told how it went.", 200)


@csrf_exempt  # the token in the address is the permission, and there is no session to borrow
@require_http_methods(["GET", "HEAD", "POST"])
def pay_page(request: HttpRequest, token: str) -> HttpResponse:
    """What is open now, with a button that leads to the provider's page. Looking changes nothing: mail scanners look."""
    now = machine_now()
    try:
        organisation_id = links.organisation_of(token)
        if request.method == "POST":
            url = links.pay_link(
                organisation_id=organisation_id, token=token, back=address(request, f"/pay/{token}"), now=now
            )
            response = HttpResponseRedirect(url)
            response.status_code = 303
            response["Referrer-Policy"] = "no-referrer"
            return response
        with organisation_scope(organisation_id):
            opened = links.open_link(organisation_id=organisation_id, token=token, now=now)
            account = read_account(organisation_id, opened.link["provider_account_id"])
    except NotFound as gone:
        return _told("Nothing to pay here", gone.detail, 404)
    except ChargeRefused as refusal:
        return _told("Nothing to pay right now", refusal.detail, 409)
    except ProviderFailed:
        return _told("The payment page did not open", "Nothing was charged. Try again in a few minutes.", 502)
    except DunnockError as fault:
        return _told("This cannot be paid right now", fault.detail, fault.status)
    return _shown(request, opened, account)


def _shown(request: HttpRequest, opened: links.OpenLink, account: dict[str, Any]) -> HttpResponse:
    currency = opened.link["currency"]
    title = f"Pay {opened.organisation}"
    if "done" in request.GET:  # back from the provider, whose message may still be on its way: no second button
        again = f'<p><a href="{html.escape(request.path)}">Show what is open</a></p>' if opened.payable else ""
        words = "Thank you. The payment is being processed; nothing more is needed."
        return _page(title, f'<p role="status">{words}</p>{again}')
    if not opened.payable:
        words = (
            "What is open is being paid already." if opened.in_progress else "There is nothing left to pay. Thank you."
        )
        return _page(title, f"<p>{words}</p>")
    lines = "".join(
        f"<tr><td>{html.escape(one['number'])}</td><td>{say_date(one['due_on']) if one['due_on'] else 'Not set'}</td>"
        f"<td>{html.escape(say_money(one['balance'], currency))}</td></tr>"
        for one in opened.payable
    )
    total = html.escape(say_money(opened.amount, currency))
    also = '<p class="soft">Invoices that are being paid already are not listed.</p>' if opened.in_progress else ""
    body = (
        f'<p class="soft">{html.escape(opened.customer)}</p><table><thead><tr><th scope="col">Invoice</th>'
        f'<th scope="col">Due</th><th scope="col">Open</th></tr></thead><tbody>{lines}</tbody>'
        f'<tfoot><tr><td colspan="2">To pay</td><td>{total}</td></tr></tfoot></table>{also}'
        f'<form method="post"><button type="submit">Pay {total}</button></form>'
        '<p class="soft">You pay on the page of our payment provider. We never see the number of your card or account.</p>'
    )
    own = urlsplit(account["api_base"])
    # The page answers with a redirect, and browsers hold redirects of forms to this list too.
    forms = "'self' https:" + (f" {own.scheme}://{own.hostname}:*" if own.hostname else "")
    return _page(title, body, forms=forms)

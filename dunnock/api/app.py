"""The HTTP API: one NinjaAPI at /api/v1, one list of routers, one shape of error."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, URLResolver
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI, Router
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import JSONRenderer

from dunnock.api import (
    audience,
    bulk,
    by_hand,
    calendar,
    cases,
    charges,
    charges_accounts,
    charges_hooks,
    connections,
    contacts,
    criteria,
    customers,
    disputes,
    events,
    files,
    gallery,
    health,
    hooks,
    inbox,
    ledger,
    mailbox,
    mailbox_incoming,
    me,
    messages,
    notes,
    organisations,
    people,
    plans,
    portal,
    portal_links,
    promises,
    runs,
    saved_views,
    second_factor,
    tasks,
    templates,
    texts,
    today,
    workflows,
)
from dunnock.api.document import finished
from dunnock.api.problems import MethodNotAllowed, answer
from dunnock.api.wire import StrictParser
from dunnock.kernel.errors import NotAllowed

DESCRIPTION = """Credit control: read the ledger in, see who owes what, run the workflows that write to customers.

Amounts are strings (`"1234.50"`) with a currency beside them, `…_on` is a date, `…_at` an instant in UTC.
Errors are `application/problem+json` (RFC 9457). Send an `Idempotency-Key` with a write and it happens once,
however often it is sent."""

# One sentence each, in the order they are shown.
TAGS: dict[str, str] = {
    "Organisation": "The tenant: its settings, test mode and going live, its API keys and the audit of every change.",
    "People": "Who asks, who may what, invitations, and the views people save.",
    "Ledger": "Customers, contacts, groups, invoices, credit notes, payments and allocations: read them, send them in.",
    "Events": "Facts as they were learnt: what came in, what was settled, what was sent.",
    "Workflows": "Drafts, versions, activation and what the builder needs to know.",
    "Criteria": "What a criteria may ask, whom it means, and why a record does or does not match.",
    "Runs": "Where every record stands in every workflow, and steering it.",
    "Templates": "What messages are made of, with languages and previews.",
    "Messages": "Every message: queued, held, sent, and why.",
    "Inbox": "Mail that came in and what was answered, as conversations.",
    "Texts": "Text messages: accounts, one written by hand, those that came in, and what providers tell.",
    "Mailboxes": "Where mail leaves from and where it comes in.",
    "Connections": "Where the ledger comes from, and the log of each synchronisation.",
    "Cases": "Promises, disputes, payment plans, tasks, notes and files.",
    "Charges": "Online payments: providers, methods on file, charges, refunds, payment links, webhooks.",
    "Portal": "What customers see and do by a link of theirs, the links, and what they may do.",
    "Today": "The first screen of the day: what needs somebody, what runs, what is owed.",
    "Calendar": "Which days are business days: public holidays, own closing days, the weekend.",
    "Health": "Is it alive.",
}

# Every router, one line each: ("path prefix", router).
ROUTERS: list[tuple[str, Router]] = [
    ("", health.router),
    ("", organisations.installation),
    ("", organisations.router),
    ("", me.public),
    ("", me.person),
    ("", second_factor.router),
    ("", people.router),
    ("", people.mailing),
    ("", saved_views.router),
    ("", gallery.router),
    ("", gallery.person),
    ("", bulk.router),
    ("", ledger.router),
    ("", customers.router),
    ("", events.router),
    ("", criteria.router),
    ("", workflows.router),
    ("", audience.router),
    ("", runs.router),
    ("", by_hand.router),
    ("", by_hand.people),
    ("", by_hand.contacts),
    ("", contacts.router),
    ("", hooks.router),
    ("", hooks.door),
    ("", templates.router),
    ("", messages.router),
    ("", mailbox.router),
    ("", mailbox.network),
    ("", mailbox_incoming.router),
    ("", mailbox_incoming.network),
    ("", inbox.router),
    ("", texts.router),
    ("", texts.network),
    ("", texts.door),
    ("", today.router),
    ("", connections.router),
    ("", connections.network),
    ("", calendar.router),
    ("", cases.router),
    ("", promises.router),
    ("", disputes.router),
    ("", plans.router),
    ("", tasks.router),
    ("", notes.router),
    ("", files.router),
    ("", portal.router),
    ("", portal.network),
    ("", portal_links.router),
    ("", charges.router),
    ("", charges.network),
    ("", charges_accounts.router),
    ("", charges_accounts.network),
    ("", charges_hooks.router),
]


class _Plain(JSONRenderer):
    """€ as € and not as an escape: answers are read by people too."""

    json_dumps_params: Mapping[str, Any] = {"ensure_ascii": False}


class DunnockAPI(NinjaAPI):
    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        return finished(super().get_openapi_schema(**options))

    def _get_urls(self) -> list[URLResolver | URLPattern]:
        """Ninja answers a wrong method with an empty 405: it becomes a problem like every other error."""
        found = super()._get_urls()
        for pattern in found:
            if isinstance(pattern, URLPattern):
                pattern.callback = _told_method(pattern.callback)
        return found


def _told_method(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @functools.wraps(view)
    def told(request: HttpRequest, *args: Any, **path: Any) -> HttpResponse:
        response = view(request, *args, **path)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        allowed = ", ".join(sorted(response["Allow"].split(", ")))  # as it stands in a set, in any order
        refused = answer(request, MethodNotAllowed(f"{request.path} answers {allowed}, not {request.method}."))
        refused["Allow"] = allowed
        return refused

    return told


def make_api() -> DunnockAPI:
    made = DunnockAPI(
        title="Dunnock",
        version="1",
        description=DESCRIPTION,
        urls_namespace="api-v1",
        parser=StrictParser(),
        renderer=_Plain(),
        openapi_extra={"tags": [{"name": name, "description": said} for name, said in TAGS.items()]},
    )
    for kind in (Exception, Http404, HttpError, ValidationError):
        made.add_exception_handler(kind, cast("Any", answer))
    for prefix, router in ROUTERS:
        made.add_router(prefix, router)
    return made


api = make_api()


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django says why in English of its own
    """For the sign-in's own addresses, which Django's middleware guards."""
    return answer(request, NotAllowed("The page is out of date: its token is missing or another one. Load it again."))


@csrf_exempt  # a form's token is nothing to ask of an address that is not there
def no_such_path(request: HttpRequest, path: str = "") -> HttpResponse:  # noqa: ARG001
    """Whatever else is asked for below /api/."""
    return answer(request, Http404())

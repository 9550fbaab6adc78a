"""What a worker does for an organisation's charges, in its order; and ringing for it."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from dunnock.charges.checkout import close_left_checkouts
from dunnock.charges.commands import plan_charges
from dunnock.charges.links import expire_links
from dunnock.charges.methods import expire_cards
from dunnock.charges.outbox import send_orders
from dunnock.charges.standing import lift_marks
from dunnock.charges.webhooks import forget_ignored, serve_waiting
from dunnock.kernel.clock import AsOf, Stopwatch
from dunnock.org.db import organisation_scope, row

CHARGES = "charges"
MOST_ROUNDS = 200


def ring_charges(organisation_id: int) -> None:
    """Ask for a look at this organisation's charges as soon as the current transaction commits. One bell waits at a time."""
    try:
        with transaction.atomic():
            app.configure_task(CHARGES, queueing_lock=f"charges:{organisation_id}", queue="sync").defer(
                organisation_id=organisation_id
            )
    except AlreadyEnqueued:
        pass  # a look that has not begun yet sees what this transaction wrote


def in_use(organisation_id: int) -> bool:
    """Whether the organisation has, or had, a provider account."""
    found = row("SELECT 1 AS found FROM provider_account WHERE organisation_id = %s LIMIT 1", [organisation_id])
    return found is not None


def serve_charges(*, organisation_id: int, as_of: AsOf) -> bool:
    """Plan what falls due, send what is due, read what waits, tidy up. Whether anything may have happened for the engine.

    Opens its own transactions: providers are spoken with between them.
    """
    watch, before = Stopwatch(), _last_event(organisation_id)

    def now() -> dt.datetime:
        return as_of.instant + watch.elapsed

    with organisation_scope(organisation_id):
        expire_cards(organisation_id=organisation_id, today=as_of.today)
        plan_charges(organisation_id=organisation_id, as_of=as_of)
    for _ in range(MOST_ROUNDS):
        if not send_orders(organisation_id=organisation_id, instant=now()):
            break
    serve_waiting(organisation_id=organisation_id, now=now())
    with organisation_scope(organisation_id):
        lift_marks(organisation_id=organisation_id, now=now())
        close_left_checkouts(organisation_id=organisation_id, now=now())
        expire_links(organisation_id=organisation_id, now=now())
        forget_ignored(organisation_id=organisation_id, now=now())
    return _last_event(organisation_id) != before


def _last_event(organisation_id: int) -> int:
    with organisation_scope(organisation_id):
        found = row(
            "SELECT coalesce(max(event_id), 0) AS id FROM event_pending WHERE organisation_id = %s", [organisation_id]
        )
    return int(found["id"]) if found else 0

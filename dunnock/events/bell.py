"""Waking the engine: one waiting bell per organisation, rung in the transaction that made the work.

A job says only "organisation N has work"; the tables hold the truth. It is deferred on Django's own connection, so a
transaction that rolls back rings nothing, and inside a savepoint, because a bell that is already waiting is an error to
PostgreSQL and would abort the caller's transaction.
"""

from __future__ import annotations

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

TICK = "tick"


def ring(organisation_id: int) -> None:
    """Ask for a tick of this organisation as soon as the current transaction commits."""
    try:
        with transaction.atomic():
            app.configure_task(TICK, queueing_lock=f"tick:{organisation_id}", queue="engine").defer(
                organisation_id=organisation_id
            )
    except AlreadyEnqueued:
        pass  # a tick that has not begun yet will see what this transaction wrote

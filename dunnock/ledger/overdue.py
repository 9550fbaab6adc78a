"""Facts that no batch brings, because time or a sum makes them: an invoice became overdue, a credit limit is exceeded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from dunnock.events.commands import record_events
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import rows

CATCH_UP_DAYS = 60  # how long Dunnock may have been off and still tell of it


def announce_overdue(*, organisation_id: int, as_of: AsOf, invoice_ids: Sequence[int] | None = None) -> int:
    """Record `invoice.overdue` for every invoice that is past due and was not said to be; the number recorded.

    Level-based: after days of downtime each is told once. What was overdue already when its source was first imported is no
    news. `invoice_ids` narrows the look to what just came in.
    """
    found = rows(
        statement("ledger", "overdue_now"),
        {
            "organisation_id": organisation_id,
            "today": as_of.today,
            "zone": as_of.zone.key,
            "within": CATCH_UP_DAYS,
            "ids": None if invoice_ids is None else list(invoice_ids),
        },
    )
    return record_events(
        organisation_id=organisation_id,
        kind="invoice.overdue",
        subject_kind="invoice",
        subjects=[(i["id"], i["customer_id"]) for i in found],
        occurred_at=as_of.instant,
        recorded_at=as_of.instant,
    )


def restate_limits(*, organisation_id: int, customer_ids: Iterable[int], now: dt.datetime, told: bool) -> int:
    """Mark who is over the credit limit; record `credit_limit.exceeded` each time somebody newly is, unless not `told`."""
    ids = sorted(set(customer_ids))
    if not ids:
        return 0
    changed = rows(statement("ledger", "restate_limits"), {"organisation_id": organisation_id, "ids": ids})
    over: list[tuple[int, int | None]] = [(c["id"], c["id"]) for c in changed if c["over_limit"]]
    if not told:
        return 0
    return record_events(
        organisation_id=organisation_id,
        kind="credit_limit.exceeded",
        subject_kind="customer",
        subjects=over,
        occurred_at=now,
        recorded_at=now,
        once=False,
    )

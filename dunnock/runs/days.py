"""What the beginning of a day brings, and what a change of the ledger decides about promises, plans and disputes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from dunnock.cases.deciding import decide
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.overdue import announce_overdue
from dunnock.org.db import execute, organisation_scope, row, rows

# A transaction that began earlier may commit later than one already seen.
OVERLAP = dt.timedelta(seconds=30)


def begin_day(*, organisation_id: int, as_of: AsOf) -> bool:
    """Once per calendar day of the organisation: tell what fell due, judge promises and instalments. True when it was done.

    Whichever worker comes first does it; after days of downtime the first day back tells all of them once.
    """
    with organisation_scope(organisation_id):
        served = row(
            """INSERT INTO day_clock (organisation_id, served_on) VALUES (%(organisation_id)s, %(today)s)
               ON CONFLICT (organisation_id) DO UPDATE SET served_on = excluded.served_on
               WHERE day_clock.served_on < excluded.served_on RETURNING served_on""",
            {"organisation_id": organisation_id, "today": as_of.today},
        )
        if served is None:
            return False
        announce_overdue(organisation_id=organisation_id, as_of=as_of)
        decide(organisation_id=organisation_id, as_of=as_of)
        return True


def announce_new(*, organisation_id: int, event_ids: Sequence[int], as_of: AsOf) -> None:
    """Whether an invoice that just came in is overdue already."""
    found = rows(
        "SELECT subject_id FROM event WHERE organisation_id = %s AND id = ANY(%s) AND kind = 'invoice.created'",
        [organisation_id, list(event_ids)],
    )
    if found:
        ids = [f["subject_id"] for f in found]
        announce_overdue(organisation_id=organisation_id, as_of=as_of, invoice_ids=ids)


def decide_changed(*, organisation_id: int, as_of: AsOf) -> None:
    """What changes of the ledger decide about agreements, for the customers concerned. Not every change is an event (a payment
    applied in part, one taken back), so the invoices themselves are looked at: those of customers with something agreed.
    """
    with organisation_scope(organisation_id):
        found = rows(
            statement("runs", "changed_with_cases"),
            {"organisation_id": organisation_id, "overlap": OVERLAP, "today": as_of.today},
        )
        if not found:
            return
        decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[f["customer_id"] for f in found])
        execute(
            "UPDATE day_clock SET decided_at = greatest(decided_at, %s) WHERE organisation_id = %s",
            [as_of.instant, organisation_id],
        )

"""Whatever comes in, in whatever order and however often: a balance is always the document minus its allocations,
history has no gap and no overlap, and a repeated batch changes nothing.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from decimal import Decimal
from itertools import pairwise

from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import create_source, upsert_ledger
from dunnock.org.db import organisation_scope, rows

START = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)
IDS = st.integers(0, 4)
AMOUNT = st.decimals("0.01", "300.00", places=2)
DAY = st.dates(dt.date(2026, 1, 1), dt.date(2026, 3, 1)).map(dt.date.isoformat)


@st.composite
def batches(draw):
    """A few rows of each object; the same ids come again with other values, voided, un-voided, re-allocated."""
    invoices = {
        f"I{n}": {
            "amount": str(draw(AMOUNT)),
            "due_on": draw(DAY),
            "voided": draw(st.booleans()) and draw(st.booleans()),
        }
        for n in draw(st.sets(IDS, max_size=3))
    }
    payments = {
        f"P{n}": {"amount": str(draw(AMOUNT)), "status": draw(st.sampled_from(["paid", "paid", "pending", "voided"]))}
        for n in draw(st.sets(IDS, max_size=3))
    }
    notes = {f"N{n}": {"amount": str(draw(AMOUNT))} for n in draw(st.sets(IDS, max_size=2))}
    allocations = {}
    for n in draw(st.sets(st.integers(0, 7), max_size=4)):
        side = draw(st.sampled_from(["payment_erp_id", "credit_note_erp_id"]))
        allocations[f"A{n}"] = {
            "invoice_erp_id": f"I{draw(IDS)}",
            side: f"{'P' if side[0] == 'p' else 'N'}{draw(IDS)}",
            "amount": str(draw(AMOUNT)),
            "applied_on": draw(DAY),
            "provisional": draw(st.booleans()),
        }
    complete = draw(st.sets(IDS.map("I{}".format), max_size=2))
    return LedgerBatch(
        customers=[{"erp_id": "C", "name": "Customer"}],
        invoices=[
            {"erp_id": k, "customer_erp_id": "C", "number": k, "issued_on": "2026-01-01", "currency": "EUR", **v}
            for k, v in invoices.items()
        ],
        payments=[
            {"erp_id": k, "customer_erp_id": "C", "paid_on": "2026-01-10", "currency": "EUR", **v}
            for k, v in payments.items()
        ],
        credit_notes=[
            {"erp_id": k, "customer_erp_id": "C", "number": k, "issued_on": "2026-01-10", "currency": "EUR", **v}
            for k, v in notes.items()
        ],
        allocations=[{"erp_id": k, **v} for k, v in allocations.items()],
        complete_for_invoices=complete,
    )


class Undo(Exception):
    """Every example starts from an empty ledger."""


def check():
    standing = rows(
        "SELECT a.*, i.withdrawn_at AS iw FROM allocation a JOIN invoice i ON i.id = a.invoice_id WHERE a.withdrawn_at IS NULL"
    )
    for invoice in rows("SELECT * FROM invoice"):
        mine = [a for a in standing if a["invoice_id"] == invoice["id"]]
        assert invoice["balance"] == invoice["amount"] - sum((a["amount"] for a in mine), Decimal(0))
        assert (invoice["settled_on"] is not None) == (invoice["balance"] == 0)
        if mine and invoice["settled_on"]:
            assert invoice["settled_on"] == max(a["applied_on"] for a in mine)
        open_ = invoice["balance"] != 0 and invoice["withdrawn_at"] is None
        spans = rows("SELECT * FROM invoice_span WHERE invoice_id = %s ORDER BY known_from", [invoice["id"]])
        assert [s["balance"] for s in spans if s["known_to"] is None] == ([invoice["balance"]] if open_ else [])
        assert all(a["known_to"] is not None and a["known_to"] <= b["known_from"] for a, b in pairwise(spans))
    for payment in rows("SELECT * FROM payment"):
        mine = [a for a in standing if a["payment_id"] == payment["id"]]
        assert payment["unapplied"] == payment["amount"] - sum((a["amount"] for a in mine), Decimal(0))
        assert payment["amount_remaining"] == payment["amount"] - sum(
            (a["amount"] for a in mine if not a["provisional"]), Decimal(0)
        )
        assert not (payment["withdrawn_at"] and mine), "a voided payment settles nothing"
    for note in rows("SELECT * FROM credit_note"):
        assert note["balance"] == note["amount"] - sum(
            (a["amount"] for a in standing if a["credit_note_id"] == note["id"]), Decimal(0)
        )


@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(batches(), min_size=1, max_size=5))
def test_balances_and_history_follow_the_documents(organisation, steps):
    with suppress(Undo), transaction.atomic(), organisation_scope(organisation):
        source = create_source(organisation_id=organisation, kind="api", name="API", fenced=False, now=START)
        now = START
        for batch in steps:
            for _ in range(2):
                events = rows("SELECT count(*) AS n FROM event")
                report = upsert_ledger(organisation_id=organisation, source_id=source, batch=batch, now=now)
                check()
            assert not report.touched_anything
            assert rows("SELECT count(*) AS n FROM event") == events
            now += dt.timedelta(hours=3)
        raise Undo

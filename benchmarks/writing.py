"""Writing the ledger: a sync's changed rows, and a first load."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from benchmarks.asking import NOW
from benchmarks.bench import Bench
from benchmarks.ledger import ORGANISATION, SECOND
from benchmarks.table import Measure, median, seconds
from benchmarks.ticking import later
from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import Guard, create_source, upsert_ledger
from dunnock.org.db import execute, organisation_scope, raw_connection, row, rows

Rows = list[dict[str, Any]]


def _changes(part: int, invoices: int, payments: int) -> LedgerBatch:
    """An hour's changes, as an ERP's connector hands them over: half of the invoices new, half of them with another due
    date; every payment new and settling one open invoice that no other part touches.
    """
    today = NOW.today
    with organisation_scope(ORGANISATION):
        known = rows(
            """SELECT i.erp_id, i.number, i.issued_on, i.due_on, i.amount::text, i.currency, i.balance::text,
                      c.erp_id AS customer_erp_id
               FROM open_item i JOIN customer c ON c.organisation_id = i.organisation_id AND c.id = i.customer_id
               WHERE i.organisation_id = %s ORDER BY md5(i.id::text) LIMIT %s OFFSET %s""",
            [ORGANISATION, invoices // 2 + payments, part * (invoices // 2 + payments)],
        )
    moved, settled = known[: invoices // 2], known[invoices // 2 :]
    fields = ("erp_id", "customer_erp_id", "number", "issued_on", "amount", "currency")
    changed = [{**{f: i[f] for f in fields}, "due_on": today + dt.timedelta(days=20 + part)} for i in moved]
    fresh = [
        {
            "erp_id": f"N{part}-{n}", "customer_erp_id": i["customer_erp_id"], "number": f"N{part}-{n}", "issued_on": today,
            "due_on": today + dt.timedelta(days=30), "amount": "321.00", "currency": i["currency"],
        }
        for n, i in enumerate(moved)
    ]  # fmt: skip
    paid = [
        {
            "erp_id": f"NP{part}-{n}", "customer_erp_id": i["customer_erp_id"], "paid_on": today, "amount": i["balance"],
            "currency": i["currency"], "reference": f"Transfer {part}-{n}",
        }
        for n, i in enumerate(settled)
    ]  # fmt: skip
    applied = [
        {
            "erp_id": f"NA{part}-{n}", "invoice_erp_id": i["erp_id"], "payment_erp_id": f"NP{part}-{n}",
            "amount": i["balance"], "applied_on": today,
        }
        for n, i in enumerate(settled)
    ]  # fmt: skip
    return LedgerBatch(invoices=changed + fresh, payments=paid, allocations=applied)


def sync(bench: Bench) -> Iterator[Measure]:
    """10,000 changed rows against the ledger, from the ERP's answer as Python values to the commit."""
    bench.fresh()
    invoices, payments = bench.sized(4000), bench.sized(3000)
    ours, plain = [], []
    for part in range(5):
        batch = _changes(2 * part, invoices, payments)
        ours.append(seconds(lambda given=batch, at=part: _upsert(given, later(minutes=at).instant)))
        raw = _changes(2 * part + 1, invoices, payments)
        plain.append(seconds(lambda given=raw: _plain(given)))
    spent, other = median(ours[1:]), median(plain[1:])
    if spent > 5 or spent / other > 10:
        batch = _changes(20, invoices, payments)
        bench.calls("sync", lambda: _upsert(batch, later(minutes=30).instant))
    count = sum(len(b) for b in (batch.invoices, batch.payments, batch.allocations))
    compared = "INSERT … SELECT from JSON of as many rows, without checks, balances, history, events"
    yield Measure(f"sync of {count:,} changed rows", spent, "s", "<= 5", compared, spent / other)
    again = seconds(lambda: _upsert(batch, later(minutes=40).instant))
    yield Measure("the same rows again, nothing new", again, "s", "", "the sync (again / first)", again / spent)


def _upsert(batch: LedgerBatch, now: dt.datetime) -> None:
    with organisation_scope(ORGANISATION):
        report = upsert_ledger(organisation_id=ORGANISATION, source_id=1, batch=batch, now=now, guard=Guard())
    if report.errors:
        raise AssertionError(report.errors[:3])


_PLAIN = {
    "invoices": """
      INSERT INTO invoice (organisation_id, source_id, erp_id, customer_id, number, issued_on, due_on, amount, currency, balance,
                           recorded_at, changed_at, first_seen_at)
      SELECT 1, 1, g.erp_id, c.id, g.number, g.issued_on, g.due_on, g.amount, g.currency, g.amount, %(now)s, %(now)s, %(now)s
      FROM json_to_recordset(%(rows)s::json) AS g(erp_id text, customer_erp_id text, number text, issued_on date, due_on date,
           amount numeric, currency text)
      JOIN customer c ON c.organisation_id = 1 AND c.source_id = 1 AND c.erp_id = g.customer_erp_id
      ON CONFLICT (organisation_id, source_id, erp_id) DO UPDATE
        SET due_on = excluded.due_on, changed_at = excluded.changed_at""",
    "payments": """
      INSERT INTO payment (organisation_id, source_id, erp_id, customer_id, paid_on, amount, currency, reference,
                           amount_remaining, unapplied, recorded_at, changed_at, first_seen_at)
      SELECT 1, 1, g.erp_id, c.id, g.paid_on, g.amount, g.currency, g.reference, 0, 0, %(now)s, %(now)s, %(now)s
      FROM json_to_recordset(%(rows)s::json) AS g(erp_id text, customer_erp_id text, paid_on date, amount numeric, currency text,
           reference text)
      JOIN customer c ON c.organisation_id = 1 AND c.source_id = 1 AND c.erp_id = g.customer_erp_id
      ON CONFLICT (organisation_id, source_id, erp_id) DO UPDATE SET amount = excluded.amount""",
    "allocations": """
      INSERT INTO allocation (organisation_id, source_id, erp_id, invoice_id, payment_id, amount, applied_on,
                              recorded_at, changed_at)
      SELECT 1, 1, g.erp_id, i.id, p.id, g.amount, g.applied_on, %(now)s, %(now)s
      FROM json_to_recordset(%(rows)s::json) AS g(erp_id text, invoice_erp_id text, payment_erp_id text, amount numeric,
           applied_on date)
      JOIN invoice i ON i.organisation_id = 1 AND i.source_id = 1 AND i.erp_id = g.invoice_erp_id
      JOIN payment p ON p.organisation_id = 1 AND p.source_id = 1 AND p.erp_id = g.payment_erp_id
      ON CONFLICT (organisation_id, source_id, erp_id) DO UPDATE SET amount = excluded.amount""",
}


def _plain(batch: LedgerBatch) -> None:
    with organisation_scope(ORGANISATION):
        for name, query in _PLAIN.items():
            execute(query, {"rows": json.dumps(batch.rows(name), default=str), "now": NOW.instant})


def bulk_load(bench: Bench) -> Iterator[Measure]:
    """A first import into the small organisation: customers, contacts, invoices, payments, allocations in one batch."""
    bench.fresh()
    customers = bench.sized(10_000, 500)
    batch = _first_import(customers)
    count = sum(batch.counts().values())
    with organisation_scope(SECOND):
        source = create_source(organisation_id=SECOND, kind="files", name="First import", fenced=True, now=NOW.instant)

    def load() -> None:
        with organisation_scope(SECOND):
            report = upsert_ledger(organisation_id=SECOND, source_id=source, batch=batch, now=NOW.instant, initial=True)
        if report.errors:
            raise AssertionError(report.errors[:3])

    spent, copied = seconds(load), seconds(lambda: _copy(batch))
    if count / spent < 10_000:
        bench.fresh()
        with organisation_scope(SECOND):
            source = create_source(
                organisation_id=SECOND, kind="files", name="First import", fenced=True, now=NOW.instant
            )
        bench.calls("load", load)
    compared = f"COPY of the same {count:,} rows into bare tables (ours / COPY)"
    yield Measure("first load of a ledger", count / spent, "rows/s", "", compared, spent / copied)
    with organisation_scope(SECOND):
        known = row("SELECT count(*) AS n FROM invoice WHERE organisation_id = %s AND source_id = %s", [SECOND, source])
    if not known or known["n"] != len(batch.invoices):
        raise AssertionError(f"{known} invoices of {len(batch.invoices)}")


def _first_import(customers: int) -> LedgerBatch:
    day, days = NOW.today, dt.timedelta
    who = [{"erp_id": f"L{n}", "name": f"Loaded {n}", "currency": "GBP", "country": "GB"} for n in range(customers)]
    people = [
        {
            "erp_id": f"LK{n}",
            "customer_erp_id": f"L{n}",
            "name": f"Alex {n}",
            "email": f"l{n}@example.com",
            "is_primary": True,
        }
        for n in range(customers)
    ]
    invoices = [
        {
            "erp_id": f"LI{n}", "customer_erp_id": f"L{n % customers}", "number": f"LI{n}", "issued_on": day - days(n % 400 + 30),
            "due_on": day - days(n % 400), "amount": f"{100 + n % 900}.00", "currency": "GBP",
        }
        for n in range(10 * customers)
    ]  # fmt: skip
    paid = [i for n, i in enumerate(invoices) if n % 5]
    payments = [
        {
            "erp_id": f"P-{i['erp_id']}",
            "customer_erp_id": i["customer_erp_id"],
            "paid_on": i["due_on"],
            "amount": i["amount"],
            "currency": "GBP",
        }
        for i in paid
    ]
    applied = [
        {
            "erp_id": f"A-{i['erp_id']}",
            "invoice_erp_id": i["erp_id"],
            "payment_erp_id": f"P-{i['erp_id']}",
            "amount": i["amount"],
            "applied_on": i["due_on"],
        }
        for i in paid
    ]
    return LedgerBatch(customers=who, contacts=people, invoices=invoices, payments=payments, allocations=applied)


def _copy(batch: LedgerBatch) -> None:
    """Every value as text into tables without keys or checks: the least a database can do with these rows."""
    with organisation_scope(SECOND):
        for name in ("customers", "contacts", "invoices", "payments", "allocations"):
            given = batch.rows(name)
            columns = list(given[0])
            execute(f"CREATE TEMP TABLE bare_{name} ({', '.join(f'{c} text' for c in columns)}) ON COMMIT DROP")
            with raw_connection().cursor().copy(f"COPY bare_{name} FROM STDIN".encode()) as copy:
                for line in given:
                    copy.write_row([str(v) for v in line.values()])

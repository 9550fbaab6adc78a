"""What `dunnock demo --once` holds against each other: files against ledger, promises of the engine against its tables."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from dunnock.cli.demo.trace import Api, OpenInvoice, Trace, next_open_invoice, outcome, wait_until_read
from dunnock.gallery.workflows import OVERDUE
from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope, row, rows
from dunnock.workflows.audience import count_audience
from dunnock.workflows.definition import parse

_TABLES = {
    "customer_groups": "customer_group",
    "customers": "customer",
    "contacts": "contact",
    "invoices": "invoice",
    "credit_notes": "credit_note",
    "payments": "payment",
    "allocations": "allocation",
}
_BOOKED = """
SELECT currency, count(*) AS invoices, sum(amount) AS invoiced, sum(balance) AS open,
       count(*) FILTER (WHERE balance <> 0) AS open_invoices
FROM invoice WHERE organisation_id = %s AND withdrawn_at IS NULL GROUP BY currency ORDER BY currency
"""


@dataclass(frozen=True)
class Check:
    name: str
    ok: bool
    detail: str

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def ledger_checks(organisation_id: int, folder: Path) -> list[Check]:
    """Rows per object and sums per currency, the files read here a second time and by themselves."""
    files = {name: _rows(folder / f"{name}.csv") for name in _TABLES}
    told = {name: len(found) for name, found in files.items()}
    with organisation_scope(organisation_id):
        stored = {
            name: (row(f"SELECT count(*) AS n FROM {table} WHERE organisation_id = %s", [organisation_id]) or {})["n"]
            for name, table in _TABLES.items()
        }
        booked = {b.pop("currency"): b for b in rows(_BOOKED, [organisation_id])}
    expected = _sums(files)
    return [
        Check("every row of the files is in the ledger", told == stored, f"files {told}, ledger {stored}"),
        Check(
            "the ledger's sums per currency are the files'",
            expected == booked,
            "; ".join(
                f"{c}: {b['invoices']} invoices, {b['open_invoices']} open, {b['open']:,}" for c, b in booked.items()
            ),
        ),
    ]


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _amount(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _sums(files: dict[str, list[dict[str, str]]]) -> dict[str, dict[str, Any]]:
    applied: dict[str, Decimal] = defaultdict(Decimal)
    for part in files["allocations"]:
        applied[part["Invoice no."]] += _amount(part["Amount applied"])
    sums: dict[str, dict[str, Any]] = {}
    for invoice in files["invoices"]:
        if invoice["Cancelled"] == "yes":
            continue
        nothing: dict[str, Any] = {"invoices": 0, "invoiced": Decimal(0), "open": Decimal(0), "open_invoices": 0}
        total = sums.setdefault(invoice["Currency"], nothing)
        amount = _amount(invoice["Amount"])
        balance = amount - applied[invoice["Invoice no."]]
        total["invoices"] += 1
        total["invoiced"] += amount
        total["open"] += balance
        total["open_invoices"] += balance != 0
    return dict(sorted(sums.items()))


def quiet_check(organisation_id: int) -> Check:
    """After the first import, with the workflows active and a worker at work. Only runs that start from an event count:
    on a weekday at nine the overdue reminders have every right to go out.
    """
    wait_until_read(organisation_id)
    with organisation_scope(organisation_id):
        found = row(
            """SELECT (SELECT count(*) FROM event WHERE organisation_id = %(o)s) AS events,
                      (SELECT count(*) FROM run WHERE organisation_id = %(o)s AND once) AS runs,
                      (SELECT count(*) FROM message m JOIN run r ON r.organisation_id = m.organisation_id AND r.id = m.run_id
                        WHERE m.organisation_id = %(o)s AND r.once) AS messages""",
            {"o": organisation_id},
        )
    found = found or {}
    name = "the first import raised no event and sent nothing"
    return Check(name, set(found.values()) == {0}, ", ".join(f"{n} {what}" for what, n in found.items()))


def mail_check(organisation_id: int, message_id: str) -> Check:
    """It went in by SMTP and was read by IMAP, once, and its customer was found."""
    with organisation_scope(organisation_id):
        found = rows(
            """SELECT r.kind, c.name FROM received_email r LEFT JOIN customer c ON c.organisation_id = r.organisation_id
                 AND c.id = r.customer_id WHERE r.organisation_id = %s AND r.message_id = %s""",
            [organisation_id, message_id],
        )
    detail = ", ".join(f"{one['kind']} of {one['name']}" for one in found) or "nothing came"
    name = "a mail sent to the local mailbox is in the inbox, once, as its customer's"
    return Check(name, len(found) == 1 and found[0]["name"] is not None, detail)


def audience_check(organisation_id: int, as_of: AsOf) -> Check:
    with organisation_scope(organisation_id):
        found = row("SELECT draft FROM workflow WHERE organisation_id = %s AND name = %s", [organisation_id, OVERDUE])
        audience = count_audience(organisation_id, parse(found["draft"] if found else {}), as_of)
    customers, invoices = audience.counts["records"] or 0, audience.counts["invoices"] or 0
    sums = ", ".join(f"{total['overdue']} {total['currency']}" for total in audience.totals["invoices"])
    detail = f"{customers} customers with {invoices} overdue invoices: {sums}"
    return Check(f"“{OVERDUE}” means somebody", customers > 0, detail)


def payment_checks(organisation_id: int, api: Api, invoice: OpenInvoice, trace: Trace, as_of: AsOf) -> list[Check]:
    """One mail for the payment, none when it is sent again, none for a part and none for a receipt applied in part."""
    payment = f"DEMO-{invoice.invoice}"
    first = outcome(organisation_id, payment)
    checks = [
        Check(
            "exactly one message was captured for the payment",
            (first["runs"], first["messages"], first["states"]) == (1, 1, "captured"),
            f"{first['runs']} run, {first['messages']} message: {first['states']}",
        ),
        Check(
            "the steps were committed in their order",
            list(trace.hops.values()) == sorted(trace.hops.values()),
            ", ".join(f"{name} {at} ms" for name, at in trace.hops.items()),
        ),
    ]
    told = api.pay(invoice, paid_on=as_of.today)
    wait_until_read(organisation_id)
    again = outcome(organisation_id, payment)
    checks.append(
        Check(
            "the same payment again changes and sends nothing",
            told["events"] == 0 and told["counts"]["payments"]["unchanged"] == 1 and again == first,
            f"{told['events']} events, {again['messages']} message in all",
        )
    )
    other = next_open_invoice(organisation_id)
    part = (other.balance * Decimal("0.4")).quantize(Decimal("0.01"))
    api.pay(other, paid_on=as_of.today, payment="DEMO-part", amount=part, provisional=True)
    api.pay(other, paid_on=as_of.today, payment="DEMO-rest", amount=part, applied=part / 2 // 1)
    wait_until_read(organisation_id)
    for payment, name in (
        ("DEMO-part", "a part payment the ERP has not reconciled sends nothing"),
        ("DEMO-rest", "a payment applied only in part sends nothing"),
    ):
        found = outcome(organisation_id, payment)
        checks.append(Check(name, (found["runs"], found["messages"]) == (0, 0), f"{found['messages']} messages"))
    return checks

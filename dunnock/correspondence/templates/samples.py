"""A made-up recipient, to look at a template without a customer. Every name and address here is fiction."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from dunnock.correspondence.templates.fields import PORTAL_LINK, SUBJECTS
from dunnock.correspondence.templates.values import Amounts, Money

TODAY = dt.date(2026, 4, 1)


def _money(amount: str, currency: str = "EUR") -> Money:
    return Money(Decimal(amount), currency)


def _invoice(
    number: str, issued: dt.date, amount: str, balance: str, *, currency: str = "EUR", po: str | None = None
) -> dict[str, Any]:
    due = issued + dt.timedelta(days=30)
    return {
        "number": number,
        "issued_on": issued,
        "due_on": due,
        "amount": _money(amount, currency),
        "balance": _money(balance, currency),
        "currency": currency,
        "days_overdue": max((TODAY - due).days, 0),
        "po_number": po,
    }


def _totals() -> list[dict[str, Any]]:
    return [
        {
            "currency": "EUR",
            "amount": _money("1200.00"),
            "due": _money("300.00"),
            "overdue": _money("900.00"),
            "count": 2,
            "overdue_count": 1,
        },
        {
            "currency": "GBP",
            "amount": _money("80.00", "GBP"),
            "due": _money("80.00", "GBP"),
            "overdue": _money("0.00", "GBP"),
            "count": 1,
            "overdue_count": 0,
        },
    ]


def _customer(language: str) -> dict[str, Any]:
    return {
        "name": "Example Bakery Ltd",
        "reference": "C-1001",
        "country": "GB",
        "language": language,
        "balance_total": Amounts((_money("1200.00"), _money("80.00", "GBP"))),
        "balance_due": Amounts((_money("300.00"), _money("80.00", "GBP"))),
        "balance_overdue": Amounts((_money("900.00"),)),
        "days_overdue": 28,
        "totals": _totals(),
    }


def sample_context(subject: str, language: str = "en") -> dict[str, Any]:
    """A complete context for a subject: every field of `field_tree(subject)` is there. KeyError for an unknown
    subject.
    """
    if subject not in SUBJECTS:
        raise KeyError(subject)
    invoices = [
        _invoice("2026-0117", dt.date(2026, 2, 2), "900.00", "900.00", po="PO-4711"),
        _invoice("2026-0152", dt.date(2026, 3, 1), "450.00", "300.00"),
        _invoice("2026-0160", dt.date(2026, 3, 12), "80.00", "80.00", currency="GBP", po="PO-4750"),
    ]
    context: dict[str, Any] = {
        "contact": {"name": "Ada Sample", "first_name": "Ada", "email": "ada@example.com"},
        "invoices": invoices,
        "totals": _totals(),
        "organisation": {
            "name": "Sample Supplies GmbH",
            "reply_to": "accounts@example.com",
            "address": "1 Example Street, 12345 Sampletown",
        },
        "owner": {"name": "Robin Placeholder", "email": "robin@example.com"},
        "today": TODAY,
    }
    return context | _subject(subject, language, invoices)


def _subject(subject: str, language: str, invoices: list[dict[str, Any]]) -> dict[str, Any]:
    customer = _customer(language)
    if subject == "customer_group":
        group = {key: value for key, value in customer.items() if key not in {"reference", "country", "language"}}
        return {"customer_group": {**group, "name": "Example Holding"}}
    found: dict[str, Any] = {"customer": customer, "portal": {"link": PORTAL_LINK}}
    if subject == "invoice":
        found["invoice"] = invoices[0]
    elif subject == "payment":
        found["payment"] = {
            "amount": _money("300.00"),
            "paid_on": dt.date(2026, 3, 30),
            "reference": "Transfer 30 March",
            "method": "Bank transfer",
            "status": "registered",
            "amount_remaining": _money("50.00"),
            "invoices": [{**invoices[1], "amount_paid": _money("250.00")}],
        }
    elif subject == "credit_note":
        found["credit_note"] = {
            "number": "CN-2026-0009",
            "issued_on": dt.date(2026, 3, 20),
            "amount": _money("120.00"),
            "amount_remaining": _money("120.00"),
            "reference": "Return of 12 March",
        }
    elif subject in _RECORDS:
        found[subject] = _RECORDS[subject]
    return found


_WRITER, _READER, _LATELY = "Robin Placeholder", "ada@example.com", dt.date(2026, 3, 30)
_RECORDS: dict[str, dict[str, Any]] = {
    "payment_plan": {
        "name": "Plan of March 2026",
        "total": _money("1200.00"),
        "paid": _money("400.00"),
        "remaining": _money("800.00"),
        "instalment_count": 3,
        "starts_on": dt.date(2026, 4, 1),
        "ends_on": dt.date(2026, 6, 1),
        "status": "active",
    },
    "instalment": {
        "number": 2,
        "due_on": dt.date(2026, 5, 1),
        "amount": _money("400.00"),
        "remaining": _money("400.00"),
        "status": "pending",
    },
    "promise": {
        "amount": _money("900.00"),
        "kept_amount": _money("300.00"),
        "due_on": dt.date(2026, 4, 10),
        "status": "active",
    },
    "dispute": {
        "amount": _money("450.00"),
        "reason": "goods missing",
        "description": "Two of six boxes did not arrive",
        "opened_on": dt.date(2026, 3, 28),
        "outcome": "credited",
    },
    "charge": {
        "amount": _money("900.00"),
        "refunded_amount": _money("0.00"),
        "status": "failed",
        "failure": "Insufficient funds",
        "attempts": 1,
        "created_on": dt.date(2026, 4, 1),
        "paid_on": dt.date(2026, 4, 2),
    },
    "note": {
        "text": "Calls back on Monday",
        "category": "Phone call",
        "written_by": _WRITER,
        "written_on": _LATELY,
    },
    "task": {
        "title": "Call about 2026-0117",
        "description": "Ask for the missing order number",
        "due_on": dt.date(2026, 4, 2),
        "priority": "normal",
        "outcome": "Reached",
        "completed_by": _WRITER,
    },
    "file": {"name": "delivery-note.pdf", "uploaded_by": _WRITER, "uploaded_on": _LATELY},
    "email": {"subject": "Your open invoices", "to": _READER, "sent_on": _LATELY, "bounce": "No such user here"},
    "received_email": {
        "subject": "Re: Your open invoices",
        "from_name": "Ada Sample",
        "from_address": _READER,
        "text": "We pay on Friday.",
        "received_on": dt.date(2026, 3, 31),
    },
    "text_message": {
        "text": "Invoice 2026-0117 is overdue.",
        "to": "+44 7700 900123",
        "sent_on": _LATELY,
        "failure": "Unknown number",
    },
    "received_text": {
        "text": "We pay on Friday.",
        "from": "+44 7700 900123",
        "received_on": dt.date(2026, 3, 31),
    },
}

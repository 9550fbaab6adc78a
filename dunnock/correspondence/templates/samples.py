"""A made-up recipient, to look at a template without a customer. Every name and address here is fiction."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from dunnock.correspondence.templates.fields import SUBJECTS
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
        group = {key: value for key, value in customer.items() if key not in {"country", "language"}}
        member = {key: value for key, value in customer.items() if key != "totals"}
        return {"customer_group": {**group, "name": "Example Holding", "reference": "G-7", "customers": [member]}}
    found: dict[str, Any] = {"customer": customer}
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
    return found

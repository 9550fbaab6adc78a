"""From one row of the last look to what a template may say: exactly the keys of correspondence/templates/fields.py."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from dunnock.correspondence.recipients import Person
from dunnock.correspondence.templates.values import Amounts, Money
from dunnock.runs.records import record_of

_DAY = dt.date.fromisoformat


def _day(text: str | None) -> dt.date | None:
    return _DAY(text) if text else None


def invoice_of(item: list[Any], today: dt.date) -> dict[str, Any]:
    """One listed invoice; days overdue are signed and stop on the day it was settled."""
    _, number, issued_on, due_on, amount, balance, currency, po_number, settled_on, share = item
    due = _day(due_on)
    until = min(today, _DAY(settled_on)) if settled_on else today
    found = {
        "number": number,
        "issued_on": _DAY(issued_on),
        "due_on": due,
        "amount": Money(Decimal(amount), currency),
        "balance": Money(Decimal(balance), currency),
        "currency": currency,
        "days_overdue": (until - due).days if due else None,
        "po_number": po_number or None,
    }
    if share is not None:
        found["amount_paid"] = Money(Decimal(share), currency)
    return found


def totals_of(invoices: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One entry per currency over the listed invoices, in the order of the currencies."""
    sums: dict[str, dict[str, Any]] = {}
    for invoice in invoices:
        currency = invoice["currency"]
        total = sums.setdefault(currency, {"amount": Decimal(0), "overdue": Decimal(0), "count": 0, "overdue_count": 0})
        balance = invoice["balance"].amount
        total["amount"] += balance
        total["count"] += 1
        if invoice["days_overdue"] is not None and invoice["days_overdue"] > 0 and balance:
            total["overdue"] += balance
            total["overdue_count"] += 1
    return [_total(currency, **sums[currency]) for currency in sorted(sums)]


def _total(currency: str, *, amount: Decimal, overdue: Decimal, count: int, overdue_count: int) -> dict[str, Any]:
    return {
        "currency": currency,
        "amount": Money(amount, currency),
        "due": Money(amount - overdue, currency),
        "overdue": Money(overdue, currency),
        "count": count,
        "overdue_count": overdue_count,
    }


def account_of(look: dict[str, Any], subject_kind: str, today: dt.date) -> dict[str, Any]:
    """The customer, or the group with its members' accounts."""
    found = customer_of(look, today)
    if subject_kind != "customer_group":
        return found
    group = look["subject"] or {}
    kept = {name: value for name, value in found.items() if name not in {"reference", "country", "language"}}
    return kept | {"name": group.get("name")}


def customer_of(look: dict[str, Any], today: dt.date) -> dict[str, Any]:
    positions = look["positions"] or []
    totals = [
        _total(currency, amount=Decimal(balance), overdue=Decimal(overdue), count=n, overdue_count=late)
        for currency, balance, overdue, n, late, _ in positions
    ]
    oldest = [_DAY(p[5]) for p in positions if p[5]]
    return {
        "name": look["customer_name"],
        "reference": look["customer_reference"] or None,
        "country": look["country"],
        "language": look["language"],
        "balance_total": Amounts(t["amount"] for t in totals),
        "balance_due": Amounts(t["due"] for t in totals if t["due"].amount),
        "balance_overdue": Amounts(t["overdue"] for t in totals if t["overdue"].amount),
        "days_overdue": max(((today - due).days for due in oldest), default=None),
        "totals": totals,
    }


def people_of(look: dict[str, Any]) -> list[Person]:
    """The customer's contacts, whoever of us looks after it, and whoever wrote the email it is about."""
    others = [Person(0, look["owner_name"], look["owner_email"], owner=True)] if look["owner_email"] else []
    subject = look["subject"] or {}
    if "from_address" in subject:
        usable = not look["sender_stopped"]
        others.append(Person(0, subject["from_name"] or "", subject["from_address"], usable=usable, sender=True))
    return [
        Person(
            id_,
            name,
            email or "",
            tuple(positions),
            primary,
            usable,
            language,
            own=own,
            linked=linked,
            phone=phone or "",
            active=active,
        )
        for id_, name, email, positions, primary, language, usable, own, linked, phone, active in look["contacts"] or []
    ] + others


def context_of(
    look: dict[str, Any],
    *,
    subject_kind: str,
    recipient: Person | None,
    organisation: dict[str, Any],
    today: dt.date,
    portal_link: str | None = None,
) -> dict[str, Any]:
    """The whole context for one message to one recipient."""
    invoices = [invoice_of(item, today) for item in look["items"] or []]
    name = recipient.name.strip() if recipient else ""
    return {
        ("customer_group" if subject_kind == "customer_group" else "customer"): account_of(look, subject_kind, today),
        **record_of(subject_kind, look["subject"] or {}, invoices),
        "contact": {
            "name": name or None,
            "first_name": name.split()[0] if name else None,
            "email": recipient.email or None if recipient else None,
        },
        "invoices": invoices,
        "totals": totals_of(invoices),
        "organisation": {
            "name": organisation["name"],
            "reply_to": organisation["reply_to"] or None,
            "address": organisation["address"] or None,
        },
        "owner": {"name": look["owner_name"], "email": look["owner_email"]},
        "today": today,
        **({} if subject_kind == "customer_group" else {"portal": {"link": portal_link}}),
    }

"""The parts ready workflows are built of, as the builder stores them."""

from __future__ import annotations

from typing import Any

Draft = dict[str, Any]

CURRENCIES = ("EUR", "GBP", "USD")
WEEKDAYS = {"mode": "schedule", "days": ["mon", "tue", "wed", "thu", "fri"], "times": ["09:00"]}


def rule(field: str, operator: str, value: Any = None) -> Draft:
    return {"kind": "rule", "field": field, "operator": operator, "value": value}


def money(field: str, operator: str, amount: str, currency: str = "EUR") -> Draft:
    return rule(field, operator, {"amount": amount, "currency": currency})


def group(match: str, *items: Draft) -> Draft:
    return {"kind": "group", "match": match, "items": list(items)}


def criteria(*items: Draft) -> Draft:
    return {"version": 1, "where": group("all", *items)}


def in_any_currency(field: str, operator: str, amount: str) -> Draft:
    """Money is compared in one currency at a time: an amount of another never passes by its number alone."""
    return group("any", *(money(field, operator, amount, currency) for currency in CURRENCIES))


def to(position: str) -> Draft:
    return {"to": [{"kind": "position", "value": position}]}


def email(step_id: str, name: str, template_id: int, **more: Any) -> Draft:
    return {"kind": "send_email", "id": step_id, "name": name, "template_id": template_id, **more}

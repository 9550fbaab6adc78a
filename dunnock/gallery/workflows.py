"""Ready workflows, as the builder stores them. In the example two are active, two wait as drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dunnock.gallery.letters import CONFIRMATION, FINAL, REMINDER, SECOND, THANKS

Draft = dict[str, Any]

THANK_YOU = "Thank you for your payment"
OVERDUE = "Overdue reminders"
CURRENCIES = ("EUR", "GBP", "USD")


@dataclass(frozen=True)
class Play:
    """A ready workflow. `key` names it in an address; `active`: the example publishes it, elsewhere it is a draft."""

    key: str
    name: str
    description: str
    category: str
    draft: Draft
    active: bool = False


def plays(templates: Mapping[str, int]) -> tuple[Play, ...]:
    """The workflows over the templates' ids by name."""
    return (
        Play(
            "payment-thank-you",
            THANK_YOU,
            "As soon as a payment is booked in full, the customer reads thank you.",
            "Payments",
            _thank_you(templates[THANKS.name]),
            active=True,
        ),
        Play(
            "overdue-reminders",
            OVERDUE,
            "Friendly, then firm, then final; the CFO is asked where it is about much.",
            "Reminders",
            _overdue(templates),
            active=True,
        ),
        Play(
            "large-invoices-large-payments",
            "Large invoices, large payments",
            "Customers who owe more than 1,000 EUR on an invoice and have paid more than 500 EUR at once.",
            "Reminders",
            _large(templates[REMINDER.name]),
        ),
        Play(
            "invoice-confirmation",
            "New invoice",
            "Each new invoice is announced to whoever pays it.",
            "Invoices",
            _new_invoice(templates[CONFIRMATION.name]),
        ),
    )


def _rule(field: str, operator: str, value: Any = None) -> Draft:
    return {"kind": "rule", "field": field, "operator": operator, "value": value}


def _money(field: str, operator: str, amount: str, currency: str = "EUR") -> Draft:
    return _rule(field, operator, {"amount": amount, "currency": currency})


def _group(match: str, *items: Draft) -> Draft:
    return {"kind": "group", "match": match, "items": list(items)}


def _criteria(*items: Draft) -> Draft:
    return {"version": 1, "where": _group("all", *items)}


def _in_any_currency(field: str, operator: str, amount: str) -> Draft:
    """Money is compared in one currency at a time: an amount of another never passes by its number alone."""
    return _group("any", *(_money(field, operator, amount, currency) for currency in CURRENCIES))


def _to(position: str) -> Draft:
    return {"to": [{"kind": "position", "value": position}]}


def _email(step_id: str, name: str, template_id: int, **more: Any) -> Draft:
    return {"kind": "send_email", "id": step_id, "name": name, "template_id": template_id, **more}


_WEEKDAYS = {"mode": "schedule", "days": ["mon", "tue", "wed", "thu", "fri"], "times": ["09:00"]}


def _thank_you(template_id: int) -> Draft:
    return {
        "trigger": {
            "kind": "payment_registered",
            "filters": _criteria(
                _in_any_currency("payment.amount_remaining", "=", "0.00"), _rule("payment.status", "is", "paid")
            ),
        },
        "steps": [_email("thanks", "Thank you", template_id, send={"mode": "as_soon_as_possible"})],
    }


def _overdue(templates: Mapping[str, int]) -> Draft:
    late = {
        "kind": "collection",
        "collection": "invoices",
        "quantifier": "any",
        "where": _group("all", _rule("invoice.days_overdue", ">=", 3)),
    }
    return {
        "trigger": {
            "kind": "customer_follow_up",
            "filters": _criteria(_in_any_currency("customer.balance_overdue", ">", "50.00"), late),
        },
        "target_invoices": _criteria(_rule("invoice.days_overdue", ">=", 1)),
        "settings": {"start": _WEEKDAYS, "restart_after_days": 30},
        "steps": [
            _email("friendly", "Friendly reminder", templates[REMINDER.name], recipients=_to("Accounts payable")),
            {"kind": "wait", "id": "week", "name": "Give them a week", "days": 7},
            {
                "kind": "if_else",
                "id": "much",
                "name": "Is it about much?",
                "branches": [
                    {
                        "id": "much_yes",
                        "label": "More than 10,000 overdue",
                        "criteria": _criteria(_in_any_currency("customer.balance_overdue", ">", "10000.00")),
                        "steps": [_email("second_cfo", "To the CFO", templates[SECOND.name], recipients=_to("CFO"))],
                    }
                ],
                "otherwise": {
                    "id": "much_no",
                    "label": "Otherwise",
                    "steps": [
                        _email("second", "Second reminder", templates[SECOND.name], recipients=_to("Accounts payable"))
                    ],
                },
            },
            {"kind": "wait", "id": "ten_days", "name": "Ten more days", "days": 10},
            _email(
                "final",
                "Final notice",
                templates[FINAL.name],
                send={"mode": "at", "time": "10:00", "days": _WEEKDAYS["days"]},
            ),
        ],
    }


def _large(template_id: int) -> Draft:
    return {
        "trigger": {"kind": "customer_follow_up"},
        "target_invoices": _criteria(_money("invoice.balance", ">", "1000.00")),
        "target_payments": {"criteria": _criteria(_money("payment.amount", ">", "500.00"))},
        "settings": {"start": _WEEKDAYS},
        "steps": [_email("write", "Friendly reminder", template_id)],
    }


def _new_invoice(template_id: int) -> Draft:
    return {
        "trigger": {"kind": "invoice_created"},
        "steps": [_email("announce", "Announce it", template_id, recipients=_to("Accounts payable"))],
    }

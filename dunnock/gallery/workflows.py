"""Ready workflows, as the builder stores them. In the example two are active, two wait as drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dunnock.gallery.building import WEEKDAYS, Draft, criteria, email, group, in_any_currency, money, rule, to
from dunnock.gallery.letters import CONFIRMATION, FINAL, REMINDER, SECOND, THANKS
from dunnock.gallery.more_workflows import READY

THANK_YOU = "Thank you for your payment"
OVERDUE = "Overdue reminders"
# Of the others, what lives in the example: something happens to each of them there.
IN_EXAMPLE = {
    "bounce-task", "acknowledge", "failed-charge", "plan-confirmation", "broken-promise", "unassigned-mail", "text-reminder",
    "text-answered", "text-undelivered",
}  # fmt: skip


@dataclass(frozen=True)
class Play:
    """A ready workflow. `key` names it in an address; `example`: the fictional company has it; `active`: and publishes it."""

    key: str
    name: str
    description: str
    category: str
    draft: Draft
    active: bool = False
    example: bool = True


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
        *(
            Play(key, name, said, category, draft(templates), active=key in IN_EXAMPLE, example=key in IN_EXAMPLE)
            for key, name, said, category, draft in READY
        ),
    )


def _thank_you(template_id: int) -> Draft:
    return {
        "trigger": {
            "kind": "payment_registered",
            "filters": criteria(
                in_any_currency("payment.amount_remaining", "=", "0.00"), rule("payment.status", "is", "paid")
            ),
        },
        "steps": [email("thanks", "Thank you", template_id, send={"mode": "as_soon_as_possible"})],
    }


def _overdue(templates: Mapping[str, int]) -> Draft:
    late = {
        "kind": "collection",
        "collection": "invoices",
        "quantifier": "any",
        "where": group("all", rule("invoice.days_overdue", ">=", 3)),
    }
    return {
        "trigger": {
            "kind": "customer_follow_up",
            "filters": criteria(in_any_currency("customer.balance_overdue", ">", "50.00"), late),
        },
        "target_invoices": criteria(rule("invoice.days_overdue", ">=", 1)),
        "settings": {"start": WEEKDAYS, "restart_after_days": 30},
        "steps": [
            email("friendly", "Friendly reminder", templates[REMINDER.name], recipients=to("Accounts payable")),
            {"kind": "wait", "id": "week", "name": "Give them a week", "days": 7},
            {
                "kind": "if_else",
                "id": "much",
                "name": "Is it about much?",
                "branches": [
                    {
                        "id": "much_yes",
                        "label": "More than 10,000 overdue",
                        "criteria": criteria(in_any_currency("customer.balance_overdue", ">", "10000.00")),
                        "steps": [email("second_cfo", "To the CFO", templates[SECOND.name], recipients=to("CFO"))],
                    }
                ],
                "otherwise": {
                    "id": "much_no",
                    "label": "Otherwise",
                    "steps": [
                        email("second", "Second reminder", templates[SECOND.name], recipients=to("Accounts payable"))
                    ],
                },
            },
            {"kind": "wait", "id": "ten_days", "name": "Ten more days", "days": 10},
            email(
                "final",
                "Final notice",
                templates[FINAL.name],
                send={"mode": "at", "time": "10:00", "days": WEEKDAYS["days"]},
            ),
        ],
    }


def _large(template_id: int) -> Draft:
    return {
        "trigger": {"kind": "customer_follow_up"},
        "target_invoices": criteria(money("invoice.balance", ">", "1000.00")),
        "target_payments": {"criteria": criteria(money("payment.amount", ">", "500.00"))},
        "settings": {"start": WEEKDAYS},
        "steps": [email("write", "Friendly reminder", template_id)],
    }


def _new_invoice(template_id: int) -> Draft:
    return {
        "trigger": {"kind": "invoice_created"},
        "steps": [email("announce", "Announce it", template_id, recipients=to("Accounts payable"))],
    }

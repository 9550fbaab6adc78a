"""Ready workflows for every other trigger: one for each example people ask for. Each installs as a draft."""

from __future__ import annotations

from collections.abc import Mapping

from dunnock.gallery.building import WEEKDAYS, Draft, criteria, email, group, in_any_currency, rule, to
from dunnock.gallery.more_letters import (
    ACKNOWLEDGE,
    BY_MAIL,
    CHARGE_FAILED,
    CONTACT,
    CREDIT,
    GROUP,
    INSTALMENT,
    INVOICE_CHASER,
    PLAN_CONFIRMATION,
    RECEIPT,
    TEXT_REMINDER,
    WELCOME,
)

_DAILY = {"start": WEEKDAYS}
_OWNER = {"kind": "account_owner"}
TEXTS_AGREED = "texts agreed"  # the tag of customers who may be texted


def _event(kind: str, *steps: Draft, **more: Draft) -> Draft:
    return {"trigger": {"kind": kind, **more}, "steps": list(steps)}


def _task(title: str, days: int, priority: str = "normal", **more: object) -> Draft:
    return {
        "kind": "create_task",
        "id": "task",
        "title": title,
        "owner": _OWNER,
        "due_in_days": days,
        "priority": priority,
        **more,
    }


def _tell(text: str) -> Draft:
    return {"kind": "notify_user", "id": "tell", "to": [_OWNER], "text": text}


def _wait(days: int, step_id: str = "rest") -> Draft:
    return {"kind": "wait", "id": step_id, "days": days}


def contact_reminder(templates: Mapping[str, int]) -> Draft:
    return {
        "trigger": {
            "kind": "contact_follow_up",
            "filters": criteria(
                {
                    "kind": "collection",
                    "collection": "linked_invoices",
                    "quantifier": "any",
                    "where": group("all", rule("invoice.days_overdue", ">=", 1)),
                }
            ),
        },
        "target_invoices": criteria(rule("invoice.days_overdue", ">=", 1)),
        "settings": {**_DAILY, "restart_after_days": 14},
        "steps": [
            email(
                "write", "Write to this contact", templates[CONTACT.name], recipients={"to": [{"kind": "this_contact"}]}
            )
        ],
    }


def group_collection(templates: Mapping[str, int]) -> Draft:
    return {
        "trigger": {
            "kind": "customer_group_follow_up",
            "filters": criteria(in_any_currency("customer_group.balance_overdue", ">", "5000.00")),
        },
        "settings": {**_DAILY, "restart_after_days": 30},
        "steps": [email("write", "Write to the group", templates[GROUP.name])],
    }


def invoice_chasing(templates: Mapping[str, int]) -> Draft:
    return {
        "trigger": {"kind": "invoice_follow_up", "filters": criteria(rule("invoice.days_overdue", ">=", 5))},
        "settings": _DAILY,
        "steps": [
            email("first", "First reminder", templates[INVOICE_CHASER.name], recipients=to("Accounts payable")),
            _wait(7, "week"),
            email("again", "Once more", templates[INVOICE_CHASER.name], recipients=to("Accounts payable")),
            _wait(7, "another"),
            _task("Call {{ customer.name }} about invoice {{ invoice.number }}", 2, "high", action="call"),
        ],
    }


def plan_management(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    return {
        "trigger": {
            "kind": "payment_plan_follow_up",
            "filters": criteria(rule("payment_plan.days_since_next_due", ">=", 3)),
        },
        "settings": {**_DAILY, "restart_after_days": 14},
        "steps": [
            _task(
                "Call {{ customer.name }}: an instalment of {{ payment_plan.name }} is late", 1, "high", action="call"
            ),
            _tell("{{ customer.name }} is late with {{ payment_plan.name }}: {{ payment_plan.remaining }} remain."),
        ],
    }


def instalment_reminder(templates: Mapping[str, int]) -> Draft:
    return {
        "trigger": {"kind": "instalment_due", "filters": criteria(rule("instalment.days_since_due", ">=", -3))},
        "settings": _DAILY,
        "steps": [email("before", "Three days before", templates[INSTALMENT.name])],
    }


def credit_note_notice(templates: Mapping[str, int]) -> Draft:
    return _event("credit_note_created", email("notice", "Tell the customer", templates[CREDIT.name]))


def welcome(templates: Mapping[str, int]) -> Draft:
    return _event("customer_created", email("welcome", "Welcome", templates[WELCOME.name]))


def bounce_task(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    title = "Find a working address for {{ customer.name }}"
    return _event(
        "email_bounced", _task(title, 1, description="{{ email.to }}: {{ email.bounce }}", category="Contact details")
    )


def acknowledge(templates: Mapping[str, int]) -> Draft:
    answer = email(
        "answer", "Say that it arrived", templates[ACKNOWLEDGE.name], recipients={"to": [{"kind": "sender"}]}
    )
    return _event("email_received", answer)


def unassigned_task(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    step = _task("Whose mail is it? {{ received_email.from_address }}", 1, description="{{ received_email.subject }}")
    return _event("unassigned_email_received", {**step, "owner": None})


def internal_log(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    text = "Email to {{ email.to }}: {{ email.subject }}"
    return _event("email_sent", {"kind": "add_note", "id": "log", "text": text, "category": "Email log"})


def chargeback_alert(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    return _event(
        "charge_charged_back",
        _tell("{{ customer.name }} took back {{ charge.amount }}."),
        _task("Answer the chargeback of {{ charge.amount }} by {{ customer.name }}", 2, "urgent"),
        {"kind": "update_customer", "id": "mark", "add_tags": ["Chargeback"]},
    )


def failed_charge(templates: Mapping[str, int]) -> Draft:
    return _event(
        "charge_failed",
        email("notify", "Tell the customer", templates[CHARGE_FAILED.name]),
        _wait(3),
        {"kind": "retry_charge", "id": "retry", "maximum_attempts": 3, "minimum_hours": 48},
        {
            "kind": "wait_until",
            "id": "outcome",
            "event": "charge_paid",
            "days": 5,
            "happened": {"id": "paid", "label": "Paid", "steps": []},
            "timed_out": {
                "id": "unpaid",
                "label": "Still not paid",
                "steps": [
                    _task(
                        "{{ customer.name }}: the charge of {{ charge.amount }} failed again", 1, "high", action="call"
                    )
                ],
            },
        },
    )


def receipt(templates: Mapping[str, int]) -> Draft:
    return _event("charge_paid", email("receipt", "Send the receipt", templates[RECEIPT.name]))


def note_notice(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    return _event("note_created", _tell("{{ note.written_by }} wrote about {{ customer.name }}: {{ note.text }}"))


def plan_confirmation(templates: Mapping[str, int]) -> Draft:
    return _event("payment_plan_created", email("confirm", "Confirm the plan", templates[PLAN_CONFIRMATION.name]))


def text_reminder(templates: Mapping[str, int]) -> Draft:
    late = {
        "kind": "collection",
        "collection": "invoices",
        "quantifier": "any",
        "where": group("all", rule("invoice.days_overdue", ">=", 7)),
    }
    agreed = rule("customer.tags", "any_of", [TEXTS_AGREED])
    return {
        "trigger": {"kind": "customer_follow_up", "filters": criteria(agreed, late)},
        "target_invoices": criteria(rule("invoice.days_overdue", ">=", 1)),
        "settings": {**_DAILY, "restart_after_days": 30},
        "steps": [{"kind": "send_text", "id": "text", "name": "A text", "template_id": templates[TEXT_REMINDER.name]}],
    }


def text_answered(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    title = "Read the text of {{ customer.name }}"
    said = "{{ received_text.from }}: {{ received_text.text | default: 'a picture' }}"
    asked_nothing = criteria(rule("received_text.asked", "is_empty"))
    return _event("text_received", _task(title, 1, description=said), filters=asked_nothing)


def text_escalation(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    call = _task("Call {{ customer.name }}: no payment after our text message", 1, "high", action="call")
    return _event(
        "text_sent",
        {
            "kind": "wait_until",
            "id": "payment",
            "event": "payment_registered",
            "days": 2,
            "happened": {"id": "came", "label": "A payment came", "steps": []},
            "timed_out": {"id": "none", "label": "Nothing came", "steps": [call]},
        },
    )


def text_undelivered(templates: Mapping[str, int]) -> Draft:
    title = "Check the phone number of {{ customer.name }}"
    return _event(
        "text_undelivered",
        email("mail", "Say it by mail", templates[BY_MAIL.name]),
        _task(title, 3, description="{{ text_message.to }}: {{ text_message.failure }}", category="Contact details"),
    )


def broken_promise(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    return _event(
        "promise_broken",
        _task(
            "Call {{ customer.name }}: {{ promise.amount }} promised for {{ promise.due_on }} did not come",
            1,
            "high",
            action="call",
        ),
    )


def disputed(templates: Mapping[str, int]) -> Draft:  # noqa: ARG001 - one signature for all
    return _event(
        "dispute_opened",
        _task(
            "Clear up: {{ customer.name }} disputes {{ dispute.amount }}",
            3,
            description="{{ dispute.reason }}. {{ dispute.description }}",
        ),
    )


# key, name, what it does, category, how its draft is made
READY = (
    (
        "contact-reminder",
        "Reminder to each contact",
        "Each contact reads about the overdue invoices linked to them, and no others.",
        "Reminders",
        contact_reminder,
    ),
    (
        "group-collection",
        "Group statement",
        "One message for a group of companies about all that is open with its members.",
        "Reminders",
        group_collection,
    ),
    (
        "invoice-chasing",
        "Chase each invoice",
        "Two reminders per invoice, then a call on somebody's list.",
        "Reminders",
        invoice_chasing,
    ),
    (
        "plan-management",
        "Late payment plans",
        "When an instalment is three days late, somebody calls.",
        "Payment plans",
        plan_management,
    ),
    (
        "instalment-reminder",
        "Instalment reminder",
        "Three days before each instalment of a plan the customer is reminded.",
        "Payment plans",
        instalment_reminder,
    ),
    (
        "plan-confirmation",
        "Plan confirmation",
        "What was agreed goes to the customer in writing.",
        "Payment plans",
        plan_confirmation,
    ),
    (
        "credit-note-notice",
        "Credit note notice",
        "The customer hears of each new credit note.",
        "Invoices",
        credit_note_notice,
    ),
    ("welcome", "Welcome", "New customers learn whom to ask about invoices.", "Customers", welcome),
    (
        "bounce-task",
        "Bounced email",
        "An email that comes back puts the address on somebody's list.",
        "Inbox",
        bounce_task,
    ),
    (
        "acknowledge",
        "Acknowledge emails",
        "Whoever writes reads at once that the message arrived. Robots get no answer.",
        "Inbox",
        acknowledge,
    ),
    (
        "unassigned-mail",
        "Emails of nobody",
        "An email that belongs to no customer becomes a task.",
        "Inbox",
        unassigned_task,
    ),
    ("internal-log", "Log of emails", "Each email that leaves is noted on the customer.", "Inbox", internal_log),
    (
        "chargeback-alert",
        "Chargeback alert",
        "A chargeback is told at once, put on the list and marked on the customer.",
        "Charges",
        chargeback_alert,
    ),
    (
        "failed-charge",
        "Failed charge",
        "The customer is told, the charge is tried again, and somebody calls if that fails too.",
        "Charges",
        failed_charge,
    ),
    ("receipt", "Receipt", "Each charge that is paid gets its receipt.", "Charges", receipt),
    ("note-notice", "New note", "The account owner hears of each note about their customers.", "Team", note_notice),
    ("broken-promise", "Broken promise", "A promise that is not kept becomes a call.", "Team", broken_promise),
    ("dispute-task", "New dispute", "Each dispute becomes somebody's task.", "Team", disputed),
    (
        "text-reminder",
        "A text when it is late",
        f"Customers who agreed to it (tag: {TEXTS_AGREED}) get a text when an invoice is a week late.",
        "Reminders",
        text_reminder,
    ),
    (
        "text-answered",
        "Answers by text",
        "A text of a customer becomes a task. STOP and START are left out: they are honoured by themselves.",
        "Inbox",
        text_answered,
    ),
    (
        "text-escalation",
        "After a text message",
        "Without a payment two days after a text message, somebody calls.",
        "Reminders",
        text_escalation,
    ),
    (
        "text-undelivered",
        "Text message undelivered",
        "What could not be texted goes by mail, and the number is checked.",
        "Reminders",
        text_undelivered,
    ),
)

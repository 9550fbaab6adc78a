"""The trigger catalogue: what starts a workflow fixes its subject, and with it which filters and steps are legal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dunnock.workflows.subjects import ABOUT, FREE

Family = Literal["data", "event"]
FAMILIES: dict[Family, str] = {"data": "When a record matches certain conditions", "event": "When an event occurs"}


@dataclass(frozen=True)
class Trigger:
    """`subject` is what is enrolled (a subject of the catalogue). Event triggers name the facts that wake them.

    `always` holds for every record meant: whoever follows up invoices means open ones, whatever the filters say.
    `customer_key` is SQL over `s` that names the record's customer. `born_on` is the day "within N days" looks at: an old
    document that is merely new to us is no news; "" where a fact cannot be old. `repeats`: each such fact may start a run
    of its own, where others start one per record ever. `any_fact`: each of its facts is news, even where the first of them
    is older than the workflow. `source` is what raises the fact, for people.
    """

    kind: str
    label: str
    family: Family
    subject: str
    help: str
    source: str
    customer_key: str = "s.customer_id"
    always: str = "true"
    event_kinds: tuple[str, ...] = ()
    born_on: str = ""
    repeats: bool = False
    any_fact: bool = False


_LEDGER = "The ERP, a file or the API, as soon as it is read"
_PEOPLE = "Somebody here, in the portal or through the API"
_MAILBOX = "The mailbox, within seconds"
_PROVIDER = "The payment provider's webhook"
_TEXTS = "The text-message provider's callback"
_CLOCK = "The start times of the workflow"
_NO_TARGET_BUT_FREE = (
    "(NOT EXISTS (SELECT 1 FROM contact_invoice l WHERE l.organisation_id = s.organisation_id AND l.contact_id = s.id)"
    " OR EXISTS (SELECT 1 FROM contact_invoice l JOIN open_item i ON i.organisation_id = l.organisation_id"
    f" AND i.id = l.invoice_id WHERE l.organisation_id = s.organisation_id AND l.contact_id = s.id AND {FREE}))"
)
_PLAN_ACTIVE = (
    "s.status IN ('pending', 'partly_paid') AND EXISTS (SELECT 1 FROM payment_plan y WHERE y.organisation_id ="
    " s.organisation_id AND y.id = s.plan_id AND y.status = 'active' AND y.withdrawn_at IS NULL)"
)


def _data(
    kind: str, label: str, subject: str, said: str, *, customer_key: str = "s.customer_id", always: str = "true"
) -> Trigger:
    return Trigger(kind, label, "data", subject, said, _CLOCK, customer_key=customer_key, always=always)


def _event(
    kind: str,
    label: str,
    subject: str,
    said: str,
    source: str,
    event_kinds: tuple[str, ...],
    *,
    born_on: str = "",
    customer_key: str = "s.customer_id",
    repeats: bool = False,
    any_fact: bool = False,
) -> Trigger:
    return Trigger(
        kind,
        label,
        "event",
        subject,
        said,
        source,
        customer_key=customer_key,
        event_kinds=event_kinds,
        born_on=born_on,
        repeats=repeats,
        any_fact=any_fact,
    )


_ALL = (
    _data(
        "customer_follow_up",
        "Customer follow-up",
        "customer",
        "Watches customers; each gets one message about all its targeted invoices.",
        customer_key="s.id",
    ),
    _data(
        "contact_follow_up",
        "Contact follow-up",
        "contact",
        "Watches contacts; each is written to about the invoices linked to them, and no others.",
        always=_NO_TARGET_BUT_FREE,
    ),
    _data(
        "customer_group_follow_up",
        "Customer group follow-up",
        "customer_group",
        "Watches groups of customers; balances count over all members, one message for the group.",
        customer_key="NULL::bigint",
    ),
    _data(
        "invoice_follow_up",
        "Invoice follow-up",
        "invoice",
        "Watches open invoices; each invoice is followed up on its own.",
        always="s.balance <> 0",
    ),
    _data(
        "payment_plan_follow_up",
        "Payment plan follow-up",
        "payment_plan",
        "Watches active payment plans; each plan is followed up on its own.",
        always="s.status = 'active'",
    ),
    _data(
        "instalment_due",
        "Payment plan instalment due",
        "instalment",
        "Watches unpaid instalments of active plans, before, on and after their due date.",
        always=_PLAN_ACTIVE,
    ),
    _event(
        "invoice_created",
        "Invoice created",
        "invoice",
        "Starts when a new invoice is first seen. Once per invoice.",
        _LEDGER,
        ("invoice.created",),
        born_on="s.issued_on",
    ),
    _event(
        "invoice_overdue",
        "Invoice became overdue",
        "invoice",
        "Starts on the day after an open invoice's due date. Once per invoice.",
        "The calendar, as the day begins",
        ("invoice.overdue",),
    ),
    _event(
        "invoice_paid",
        "Invoice paid",
        "invoice",
        "Starts when nothing is left to pay on an invoice. Once per invoice.",
        _LEDGER,
        ("invoice.paid",),
    ),
    _event(
        "credit_note_created",
        "Credit note created",
        "credit_note",
        "Starts when a credit note is first seen. Once per credit note.",
        _LEDGER,
        ("credit_note.created",),
        born_on="s.issued_on",
    ),
    _event(
        "customer_created",
        "Customer created",
        "customer",
        "Starts when a customer is first seen. Once per customer.",
        _LEDGER,
        ("customer.created",),
        born_on="coalesce(s.erp_created_on, s.first_seen_at::date)",
        customer_key="s.id",
    ),
    _event(
        "credit_limit_exceeded",
        "Credit limit exceeded",
        "customer",
        "Starts each time a customer comes to owe more than its credit limit.",
        _LEDGER,
        ("credit_limit.exceeded",),
        customer_key="s.id",
        repeats=True,
    ),
    _event(
        "payment_registered",
        "Payment registered on ERP",
        "payment",
        "Starts when a payment is recorded in the ERP, or when it is applied later. Once per payment.",
        _LEDGER,
        ("payment.registered", "payment.applied"),
        born_on="s.paid_on",
    ),
    _event(
        "charge_paid",
        "Charge paid",
        "charge",
        "Starts when the payment provider says a charge is paid. Once per charge.",
        _PROVIDER,
        ("charge.paid",),
    ),
    _event(
        "charge_failed",
        "Charge failed",
        "charge",
        "Starts when a charge fails. Once per charge: at its first failure, or at the first one that meets the filters.",
        _PROVIDER,
        ("charge.failed", "charge.failed_again"),
        any_fact=True,
    ),
    _event(
        "charge_charged_back",
        "Charge charged back",
        "charge",
        "Starts when a payer takes a charge back. Once per charge.",
        _PROVIDER,
        ("charge.charged_back",),
    ),
    _event(
        "email_received",
        "Email received",
        "received_email",
        "Starts when a customer's email arrives, or is assigned to a customer. Automatic replies do not count.",
        _MAILBOX,
        ("email.received",),
    ),
    _event(
        "unassigned_email_received",
        "Unassigned email received",
        "received_email",
        "Starts when an email arrives that belongs to no customer yet.",
        _MAILBOX,
        ("email.unassigned",),
    ),
    _event(
        "email_sent",
        "Email sent",
        "email",
        "Starts when an email has left. Emails of the workflow itself do not start it again.",
        "The mail server's answer",
        ("email.sent",),
    ),
    _event(
        "email_bounced",
        "Email bounced",
        "email",
        "Starts when an email comes back as undeliverable. Once per email.",
        "The bounce report in the mailbox",
        ("email.bounced",),
    ),
    _event(
        "text_sent",
        "Text message sent",
        "text_message",
        "Starts when a text message has left. Once per message.",
        "The text-message provider's answer",
        ("text.sent",),
    ),
    _event(
        "text_undelivered",
        "Text message undelivered",
        "text_message",
        "Starts when a text message could not be delivered. Once per message.",
        _TEXTS,
        ("text.undelivered",),
    ),
    _event(
        "text_received",
        "Text message received",
        "received_text",
        "Starts when a customer's text message arrives, or is assigned to a customer. Once per text.",
        _TEXTS,
        ("text.received",),
    ),
    _event(
        "payment_plan_created",
        "Payment plan created",
        "payment_plan",
        "Starts when a payment plan becomes active. Once per plan.",
        _PEOPLE,
        ("payment_plan.created",),
    ),
    _event(
        "promise_made",
        "Promise made",
        "promise",
        "Starts when a customer's promise to pay is recorded. Once per promise.",
        _PEOPLE,
        ("promise.made",),
    ),
    _event(
        "promise_kept",
        "Promise kept",
        "promise",
        "Starts when the promised amount has come in. Once per promise.",
        _LEDGER,
        ("promise.kept",),
    ),
    _event(
        "promise_broken",
        "Promise broken",
        "promise",
        "Starts when the promised day and its days of grace have passed without the amount. Once per promise.",
        "The calendar, as the day begins",
        ("promise.broken",),
    ),
    _event(
        "dispute_opened",
        "Dispute opened",
        "dispute",
        "Starts when an invoice is disputed. Once per dispute.",
        _PEOPLE,
        ("dispute.opened",),
    ),
    _event(
        "dispute_settled",
        "Dispute settled",
        "dispute",
        "Starts when a dispute is settled. Once per dispute.",
        _PEOPLE,
        ("dispute.settled",),
    ),
    _event(
        "note_created",
        "Note created",
        "note",
        "Starts when a note is written. Notes of the workflow itself do not start it again.",
        _PEOPLE,
        ("note.created",),
    ),
    _event(
        "task_completed",
        "Task completed",
        "task",
        "Starts when a task is completed. Once per task.",
        _PEOPLE,
        ("task.completed",),
    ),
    _event(
        "file_uploaded",
        "File uploaded",
        "file",
        "Starts when a file is uploaded to a customer. Once per file.",
        _PEOPLE,
        ("file.uploaded",),
    ),
    _event(
        "manual_enrolment",
        "Manual enrolment",
        "customer",
        "Starts for the customers somebody picks, whenever they are picked.",
        "Somebody here: Start for … on the workflow",
        (),
        customer_key="s.id",
        repeats=True,
    ),
    _event(
        "inbound_webhook",
        "Inbound webhook",
        "customer",
        "Starts when another system calls a signed address of ours and names a customer.",
        "Another system's signed call",
        ("webhook.received",),
        customer_key="s.id",
        repeats=True,
    ),
)
TRIGGERS = {trigger.kind: trigger for trigger in _ALL}
# Subjects whose workflows may narrow the invoices and payments they are about.
TARGETING = {subject for subject, about in ABOUT.items() if about.targets}
# What a step may wait for: each event trigger that facts raise, by its kind.
AWAITED = {trigger.kind: trigger for trigger in _ALL if trigger.event_kinds}

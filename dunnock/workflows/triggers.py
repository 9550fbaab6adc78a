"""The trigger catalogue: what starts a workflow fixes its subject, and with it which filters and steps are legal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Family = Literal["data", "event"]


@dataclass(frozen=True)
class Trigger:
    """`subject` is what is enrolled (a subject of the ledger's catalogue). Event triggers name the facts that wake them.

    `always` holds for every record meant: whoever follows up invoices means open ones, whatever the filters say.
    `customer_key` is the column of the subject's row that names its customer. `born_on` is the column "issued within
    N days" looks at: an old document that is merely new to us is no news.
    """

    kind: str
    label: str
    family: Family
    subject: str
    help: str
    customer_key: str = "customer_id"
    always: str = "true"
    event_kinds: tuple[str, ...] = ()
    born_on: str = ""


TRIGGERS = {
    t.kind: t
    for t in (
        Trigger(
            "customer_follow_up",
            "Customer follow-up",
            "data",
            "customer",
            "Watches customers; each gets one message about all its targeted invoices.",
            customer_key="id",
        ),
        Trigger(
            "invoice_follow_up",
            "Invoice follow-up",
            "data",
            "invoice",
            "Watches open invoices; each invoice is followed up on its own.",
            always="s.balance <> 0",
        ),
        Trigger(
            "payment_registered",
            "Payment registered on ERP",
            "event",
            "payment",
            "Starts when a payment is recorded in the ERP, or when it is applied later. Once per payment.",
            event_kinds=("payment.registered", "payment.applied"),
            born_on="paid_on",
        ),
        Trigger(
            "invoice_created",
            "Invoice created",
            "event",
            "invoice",
            "Starts when a new invoice is first seen. Once per invoice.",
            event_kinds=("invoice.created",),
            born_on="issued_on",
        ),
        Trigger(
            "credit_note_created",
            "Credit note created",
            "event",
            "credit_note",
            "Starts when a credit note is first seen. Once per credit note.",
            event_kinds=("credit_note.created",),
            born_on="issued_on",
        ),
        Trigger(
            "customer_created",
            "Customer created",
            "event",
            "customer",
            "Starts when a customer is first seen. Once per customer.",
            customer_key="id",
            event_kinds=("customer.created",),
            born_on="coalesce(s.erp_created_on, s.first_seen_at::date)",
        ),
    )
}
FAMILIES: dict[Family, str] = {"data": "When a record matches certain conditions", "event": "When an event occurs"}
# Subjects whose workflows may narrow the invoices and payments they are about.
TARGETING = {"customer"}

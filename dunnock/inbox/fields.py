"""What criteria may ask of mail that came in, and of a customer by its mail."""

from __future__ import annotations

from dunnock.criteria.catalogue import Field, Option, Parent, Relation, Subject
from dunnock.criteria.operators import FieldType
from dunnock.ledger.relations import STANDING, of_customer

_KINDS = (
    Option("reply", "Reply to our email"),
    Option("mail", "Email written by a person"),
    Option("auto_reply", "Automatic reply"),
    Option("bounce", "Bounce"),
    Option("delay", "Delay report"),
    Option("delivery_note", "Delivery report"),
    Option("loop", "Email loop"),
)


def _field(
    field_id: str,
    label: str,
    kind: FieldType,
    sql: str = "",
    *,
    options: tuple[Option, ...] | None = None,
    explanation: str = "",
) -> Field:
    """A field of the column its id names, unless `sql` says otherwise."""
    return Field(field_id, label, kind, sql or "{r}." + field_id.partition(".")[2], options=options, help=explanation)


_RECEIVED = Subject(
    "received_email",
    "Received email",
    "received_email",
    (
        _field("received_email.from", "Sender's address", "text", "{r}.from_address"),
        _field("received_email.from_name", "Sender's name", "text"),
        _field("received_email.to", "Received by", "tags", "({r}.to_addresses || {r}.cc_addresses)"),
        _field("received_email.subject", "Received email subject", "text"),
        _field(
            "received_email.text", "Received email text", "text", "{r}.reply_text", explanation="Without what it quotes"
        ),
        _field("received_email.kind", "Kind of email", "choice", options=_KINDS),
        _field("received_email.received_at", "Email received", "instant"),
        _field(
            "received_email.days_since_received",
            "Days since the email was received",
            "days",
            "({r}.received_at AT TIME ZONE %(zone)s::text)::date",
        ),
        _field("received_email.has_attachments", "Has attachments", "boolean", "({r}.attachments > 0)"),
        _field(
            "received_email.names_invoice",
            "Names an invoice",
            "boolean",
            "({r}.invoice_ids <> '{{}}')",
            explanation="An invoice of its customer, by its number, or linked by a person",
        ),
        _field(
            "received_email.assigned_by_person",
            "Assigned by a person",
            "boolean",
            "({r}.how_assigned = 'person')",
            explanation="False: its customer was found by itself, or it has none",
        ),
        _field(
            "received_email.mailbox",
            "Mailbox",
            "choice",
            "(SELECT box.from_address FROM mailbox box"
            " WHERE box.organisation_id = {r}.organisation_id AND box.id = {r}.mailbox_id)",
            explanation="The address of the mailbox it came to",
        ),
    ),
    relations=of_customer("customer_id"),
    parents=(Parent("customer", "customer_id"),),
)
SUBJECTS = (_RECEIVED,)

_OF_CUSTOMER = Relation(
    id="received_emails",
    label="Emails from the customer",
    one="email from the customer",
    many="emails from the customer",
    source="received_email",
    child_key="customer_id",
    item="received_email",
    where=STANDING,
)
RELATIONS = {"customer": (_OF_CUSTOMER,)}
# A look into an index per customer: an aggregate over a relation is a number or an amount, and this is a moment.
_LAST_REPLY = (
    "(SELECT max(mail.received_at) FROM received_email mail WHERE mail.organisation_id = {r}.organisation_id"
    " AND mail.customer_id = {r}.id AND mail.kind IN ('reply', 'mail') AND mail.withdrawn_at IS NULL)"
)
FIELDS = {
    "customer": (
        _field(
            "customer.last_reply_at",
            "Last reply",
            "instant",
            _LAST_REPLY,
            explanation="When a person there last wrote to us; automatic replies and bounces do not count",
        ),
    )
}

"""The collections criteria may speak of, for a customer, for what belongs to one, and for a group over its members.

*Invoices* are the open ones (view `open_item`): "any invoice" is about what is owed. *All invoices* has
the settled ones too.
"""

from __future__ import annotations

from dunnock.criteria.catalogue import Relation

TODAY = "%(today)s::date"
CURRENCY = "{r}.currency"
STANDING = "{r}.withdrawn_at IS NULL"

_OPEN = (("invoice.status", "any_of", ["open", "partly_paid"]),)
_NOT_VOIDED = (("invoice.status", "any_of", ["open", "partly_paid", "paid"]),)


def invoices(child_key: str = "customer_id", parent_key: str = "id", source: str = "open_item") -> Relation:
    return Relation(
        id="invoices",
        label="Invoices (open)",
        one="invoice",
        many="invoices",
        source=source,
        child_key=child_key,
        parent_key=parent_key,
        item="invoice",
        always=_OPEN,
    )


def all_invoices(child_key: str = "customer_id", parent_key: str = "id", source: str = "invoice") -> Relation:
    return Relation(
        id="all_invoices",
        label="Invoices (open and settled)",
        one="open or settled invoice",
        many="open or settled invoices",
        source=source,
        child_key=child_key,
        parent_key=parent_key,
        item="invoice",
        where=STANDING,
        always=_NOT_VOIDED,
    )


def payments(child_key: str = "customer_id", parent_key: str = "id", source: str = "payment") -> Relation:
    return Relation(
        id="payments",
        label="Payments (ERP)",
        one="payment",
        many="payments",
        source=source,
        child_key=child_key,
        parent_key=parent_key,
        item="payment",
        where=STANDING,
    )


def credit_notes(child_key: str = "customer_id", parent_key: str = "id", source: str = "credit_note") -> Relation:
    return Relation(
        id="credit_notes",
        label="Credit notes",
        one="credit note",
        many="credit notes",
        source=source,
        child_key=child_key,
        parent_key=parent_key,
        item="credit_note",
        where=STANDING,
    )


def contacts(parent_key: str = "id") -> Relation:
    return Relation(
        id="contacts",
        label="Contacts",
        one="contact",
        many="contacts",
        source="contact",
        child_key="customer_id",
        parent_key=parent_key,
        item="contact",
        where=STANDING,
    )


def of_customer(parent_key: str) -> tuple[Relation, ...]:
    """The customer's collections, for whatever has its customer's id in `parent_key`."""
    return (
        invoices(parent_key=parent_key),
        all_invoices(parent_key=parent_key),
        payments(parent_key=parent_key),
        credit_notes(parent_key=parent_key),
        contacts(parent_key),
    )


def _owned_by_members(table: str) -> str:
    """Rows of the members of the group and of the groups below it, each with that group's id."""
    return (
        f"(SELECT member.group_id AS member_of, owned.* FROM {table} owned JOIN group_member member"
        " ON member.organisation_id = owned.organisation_id AND member.customer_id = owned.customer_id)"
    )


_MEMBERS = (
    "(SELECT member.group_id AS member_of, c.* FROM customer c JOIN group_member member"
    " ON member.organisation_id = c.organisation_id AND member.customer_id = c.id)"
)


def of_members() -> tuple[Relation, ...]:
    """A customer group's collections: its members, those of the groups below it, and what stands on their accounts."""
    return (
        Relation(
            id="members",
            label="Members",
            one="member",
            many="members",
            source=_MEMBERS,
            child_key="member_of",
            item="customer",
            where=STANDING,
        ),
        invoices("member_of", source=_owned_by_members("open_item")),
        all_invoices("member_of", source=_owned_by_members("invoice")),
        payments("member_of", source=_owned_by_members("payment")),
        credit_notes("member_of", source=_owned_by_members("credit_note")),
        Relation(
            id="contacts",
            label="Contacts of the members",
            one="contact of a member",
            many="contacts of the members",
            source=_owned_by_members("contact"),
            child_key="member_of",
            item="contact",
            where=STANDING,
        ),
    )


# The open invoices a contact looks after.
LINKED_INVOICES = Relation(
    id="linked_invoices",
    label="Linked invoices (open)",
    one="linked invoice",
    many="linked invoices",
    source=(
        "(SELECT link.contact_id, item.* FROM open_item item JOIN contact_invoice link"
        " ON link.organisation_id = item.organisation_id AND link.invoice_id = item.id)"
    ),
    child_key="contact_id",
    item="invoice",
    always=_OPEN,
)
# Who looks after an invoice.
LINKED_CONTACTS = Relation(
    id="linked_contacts",
    label="Linked contacts",
    one="linked contact",
    many="linked contacts",
    source=(
        "(SELECT link.invoice_id, person.* FROM contact person JOIN contact_invoice link"
        " ON link.organisation_id = person.organisation_id AND link.contact_id = person.id)"
    ),
    child_key="invoice_id",
    item="contact",
    where=STANDING,
)


# What a customer has given and no invoice has taken: as in the view customer_position.
_CREDIT = (
    "(SELECT organisation_id, customer_id, currency, unapplied FROM payment WHERE withdrawn_at IS NULL"
    " UNION ALL SELECT organisation_id, customer_id, currency, balance FROM credit_note WHERE withdrawn_at IS NULL)"
)


def credit() -> Relation:
    """Of a customer. Behind an aggregate only: its rows are no object of their own."""
    return _behind_sum(_CREDIT, "customer_id")


def credit_of_members() -> Relation:
    return _behind_sum(_owned_by_members(_CREDIT), "member_of")


def against_limit() -> Relation:
    """Each open invoice in its customer's own currency, with the limit: no other can be held against it."""
    return _behind_sum(
        "(SELECT debtor.credit_limit, item.* FROM open_item item JOIN customer debtor"
        " ON debtor.organisation_id = item.organisation_id AND debtor.id = item.customer_id"
        " AND debtor.currency = item.currency)",
        "customer_id",
    )


def _behind_sum(source: str, child_key: str) -> Relation:
    return Relation(id="", label="", one="", many="", source=source, child_key=child_key, item="invoice")


APPLIED_INVOICES = Relation(
    id="applied_invoices",
    label="Invoices it was applied to",
    one="invoice it was applied to",
    many="invoices it was applied to",
    # One payment may settle an invoice in several parts: the pair counts once.
    source=(
        "(SELECT part.payment_id, settled.* FROM invoice settled"
        " JOIN (SELECT DISTINCT organisation_id, payment_id, invoice_id FROM allocation"
        " WHERE withdrawn_at IS NULL AND payment_id IS NOT NULL) part"
        " ON part.organisation_id = settled.organisation_id AND part.invoice_id = settled.id)"
    ),
    child_key="payment_id",
    item="invoice",
    where=STANDING,
    always=_NOT_VOIDED,
)

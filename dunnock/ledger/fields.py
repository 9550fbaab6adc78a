"""What criteria may ask of the ledger. Labels are the words of the product; SQL is over plain tables and views.

Collections leave withdrawn rows out. A subject's source is the whole table: the caller says which rows it looks at, and
"status is voided" can be asked of a payment or an invoice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dunnock.criteria.catalogue import Aggregate, Catalogue, Field, Option, Parent, Subject
from dunnock.criteria.operators import FieldType
from dunnock.ledger.aggregates import averages_and_counts, balances, overdue_by_name
from dunnock.ledger.buckets import DEFAULT_BUCKETS, bucket_label, bucket_names, checked, read_bucket
from dunnock.ledger.relations import (
    APPLIED_INVOICES,
    CURRENCY,
    LINKED_CONTACTS,
    LINKED_INVOICES,
    TODAY,
    credit,
    credit_of_members,
    invoices,
    of_customer,
    of_members,
)

_CUSTOM = "({r}.custom ->> {key})"
_FIRST_SEEN_ON = "({r}.first_seen_at AT TIME ZONE %(zone)s::text)::date"
# Days late as of today, and of the day it was settled once it is. least() passes over the null of an open invoice.
_DAYS_OVERDUE = f"(least({TODAY}, {{r}}.settled_on) - {{r}}.due_on)"


def _options(**labels: str) -> tuple[Option, ...]:
    return tuple(Option(value, label) for value, label in labels.items())


def _field(
    field_id: str,
    label: str,
    kind: FieldType,
    sql: str = "",
    *,
    currency_sql: str = "",
    until_sql: str = "",
    options: tuple[Option, ...] | None = None,
    explanation: str = "",
) -> Field:
    """A field of the column its id names, unless `sql` says otherwise."""
    column = "{r}." + field_id.partition(".")[2]
    return Field(
        field_id,
        label,
        kind,
        sql or column,
        currency_sql=currency_sql or (CURRENCY if kind == "money" else ""),
        until_sql=until_sql,
        options=options,
        help=explanation,
    )


_DELIVERABILITY = _options(ok="OK", bounced="Bounced", complained="Complained", unsubscribed="Unsubscribed")
_INVOICE_STATUS = _options(open="Open", partly_paid="Partly paid", paid="Paid", voided="Voided")
_CREDIT_STATUS = _options(open="Open", partly_used="Partly used", used="Used", voided="Voided")
_PAYMENT_STATUS = _options(paid="Paid", pending="Pending", voided="Voided")
_PAUSED = f"({{r}}.chasing_paused AND ({{r}}.chasing_paused_until IS NULL OR {{r}}.chasing_paused_until > {TODAY}))"


def _customer(edges: Sequence[int]) -> Subject:
    return Subject(
        "customer",
        "Customer",
        "customer",
        (
            _field("customer.name", "Name", "text"),
            _field("customer.reference", "Reference", "text"),
            _field("customer.erp_id", "ERP id", "text"),
            _field("customer.currency", "Currency", "choice"),
            _field("customer.country", "Country", "choice"),
            _field("customer.language", "Language", "choice"),
            _field("customer.time_zone", "Time zone", "choice"),
            _field("customer.account_owner", "Account owner", "user", "{r}.account_owner_id"),
            _field("customer.portfolios", "Portfolios", "tags"),
            _field("customer.tags", "Tags", "tags"),
            _field("customer.strike_level", "Strike level", "number"),
            _field(
                "customer.chasing_paused", "Chasing paused", "boolean", _PAUSED, explanation="Until the resume date"
            ),
            _field("customer.chasing_paused_until", "Chasing resumes on", "date"),
            _field("customer.auto_pay", "Automatic payment method", "boolean"),
            _field("customer.credit_limit", "Credit limit", "money"),
            _field(
                "customer.over_limit",
                "Over the credit limit",
                "boolean",
                explanation="Open balance in the customer's own currency is more than its limit",
            ),
            *balances("customer", invoices(), credit(), edges),
            *averages_and_counts(),
            _field("customer.days_since_first_seen", "Days since created", "days", _FIRST_SEEN_ON),
            _field("customer.days_since_erp_created", "Days since created in the ERP", "days", "{r}.erp_created_on"),
            _field("customer.first_seen_at", "Created", "instant"),
        ),
        relations=of_customer("id"),
        read_field=overdue_by_name("customer", invoices()),
        parents=(Parent("customer_group", "group_id"),),
        custom_sql=_CUSTOM,
    )


def _group(edges: Sequence[int]) -> Subject:
    relations = of_members()
    owed = next(one for one in relations if one.id == "invoices")
    return Subject(
        "customer_group",
        "Customer group",
        "customer_group",
        (
            _field("customer_group.name", "Group name", "text"),
            _field("customer_group.erp_id", "Group ERP id", "text"),
            _field("customer_group.credit_limit", "Group credit limit", "number"),
            _field("customer_group.chasing_paused", "Group chasing paused", "boolean"),
            _field("customer_group.has_parent", "Belongs to another group", "boolean", "({r}.parent_id IS NOT NULL)"),
            *balances("customer_group", owed, credit_of_members(), edges),
        ),
        relations=relations,
        read_field=overdue_by_name("customer_group", owed),
    )


_TO_CUSTOMER = (Parent("customer", "customer_id"),)

_CONTACT = Subject(
    "contact",
    "Contact",
    "contact",
    (
        _field("contact.name", "Contact name", "text"),
        _field("contact.email", "Email", "text"),
        _field("contact.phone", "Phone", "text"),
        _field("contact.positions", "Positions", "tags"),
        _field("contact.is_primary", "Primary", "boolean"),
        _field("contact.inactive", "Inactive", "boolean"),
        _field("contact.language", "Contact language", "choice"),
        _field("contact.deliverability", "Deliverability", "choice", options=_DELIVERABILITY),
        Aggregate("contact.linked_invoice_count", "Linked open invoices", "number", LINKED_INVOICES, "count(*)"),
    ),
    relations=(LINKED_INVOICES, *of_customer("customer_id")),
    parents=_TO_CUSTOMER,
    custom_sql=_CUSTOM,
)


# An invoice's bucket by the organisation's own edges. Asked for its name only: a rule about a bucket asks for its days.
_BUCKET = (
    f"(CASE WHEN {{r}}.due_on IS NULL THEN NULL WHEN {_DAYS_OVERDUE} <= 0 THEN 'current' ELSE"
    f" (SELECT concat(coalesce(max(edge) FILTER (WHERE edge < {_DAYS_OVERDUE}), 0) + 1,"
    f" coalesce('-' || min(edge) FILTER (WHERE edge >= {_DAYS_OVERDUE}), '+'))"
    " FROM organisation owner, unnest(owner.ageing_buckets) edge"
    " WHERE owner.id = {r}.organisation_id AND edge > 0) END)"
)


def _bucket(name: str) -> Option | None:
    """A bucket by its name, whosever edges made it."""
    if name == "current":
        return Option(name, bucket_label(name), f"{_DAYS_OVERDUE} <= 0")
    days = read_bucket(name)
    if days is None:
        return None
    first, last = days
    until = "" if last is None else f" AND {_DAYS_OVERDUE} <= {last}"
    return Option(name, bucket_label(name), f"({_DAYS_OVERDUE} >= {first}{until})")


def _invoice(edges: Sequence[int]) -> Subject:
    buckets = tuple(option for name in bucket_names(edges) if (option := _bucket(name)) is not None)
    status = (
        "(CASE WHEN {r}.withdrawn_at IS NOT NULL THEN 'voided' WHEN {r}.balance = 0 THEN 'paid'"
        " WHEN {r}.balance <> {r}.amount THEN 'partly_paid' ELSE 'open' END)"
    )
    return Subject(
        "invoice",
        "Invoice",
        "invoice",
        (
            _field("invoice.number", "Invoice number", "text"),
            _field("invoice.erp_id", "Invoice ERP id", "text"),
            _field("invoice.issued_on", "Issue date", "date"),
            _field("invoice.days_since_issued", "Days since issued", "days", "{r}.issued_on"),
            _field("invoice.due_on", "Due date", "date"),
            _field("invoice.amount", "Amount", "money"),
            _field("invoice.balance", "Balance", "money"),
            _field("invoice.currency", "Invoice currency", "choice"),
            _field("invoice.status", "Status", "choice", status, options=_INVOICE_STATUS),
            _field(
                "invoice.days_overdue",
                "Days overdue",
                "days",
                "{r}.due_on",
                until_sql="{r}.settled_on",
                explanation="Signed: -3 is due in three days, 0 due today; stops on the day the invoice is settled",
            ),
            replace(
                _field("invoice.ageing_bucket", "Ageing bucket", "choice", _BUCKET, options=buckets),
                read_option=_bucket,
            ),
            _field("invoice.settled_on", "Date settled", "date"),
            _field("invoice.po_number", "PO number", "text"),
            _field("invoice.chasing_paused", "Invoice chasing paused", "boolean"),
            _field("invoice.auto_charge", "Auto-charge", "boolean"),
            _field("invoice.disputed", "Disputed", "boolean"),
            _field("invoice.promised", "Promised", "boolean"),
            _field("invoice.payment_in_progress", "Payment in progress", "boolean"),
            _field("invoice.tags", "Invoice tags", "tags"),
            _field("invoice.last_contact_at", "Last contact about it", "instant"),
            _field("invoice.first_seen_at", "First seen", "instant"),
        ),
        relations=(LINKED_CONTACTS, *of_customer("customer_id")),
        parents=_TO_CUSTOMER,
        custom_sql=_CUSTOM,
    )


_CREDIT_NOTE = Subject(
    "credit_note",
    "Credit note",
    "credit_note",
    (
        _field("credit_note.number", "Credit note number", "text"),
        _field("credit_note.amount", "Amount", "money"),
        _field("credit_note.amount_remaining", "Amount remaining", "money", "{r}.balance"),
        _field(
            "credit_note.status",
            "Status",
            "choice",
            "(CASE WHEN {r}.withdrawn_at IS NOT NULL THEN 'voided' WHEN {r}.balance = 0 THEN 'used'"
            " WHEN {r}.balance <> {r}.amount THEN 'partly_used' ELSE 'open' END)",
            options=_CREDIT_STATUS,
        ),
        _field("credit_note.issued_on", "Issue date", "date"),
        _field("credit_note.days_since_issued", "Days since issued", "days", "{r}.issued_on"),
        _field("credit_note.currency", "Credit note currency", "choice"),
        _field("credit_note.tags", "Credit note tags", "tags"),
    ),
    relations=of_customer("customer_id"),
    parents=_TO_CUSTOMER,
    custom_sql=_CUSTOM,
)

_PAYMENT = Subject(
    "payment",
    "Payment (ERP)",
    "payment",
    (
        _field("payment.amount", "Amount", "money"),
        _field("payment.amount_remaining", "Amount remaining", "money", explanation="What the ERP has not reconciled"),
        _field("payment.unapplied", "Unapplied", "money", explanation="What stands against no invoice at all"),
        _field("payment.paid_on", "Date paid", "date"),
        _field("payment.days_since_paid", "Days since paid", "days", "{r}.paid_on"),
        _field("payment.status", "Status", "choice", options=_PAYMENT_STATUS),
        _field("payment.currency", "Payment currency", "choice"),
        _field("payment.method", "Method", "choice"),
        _field("payment.reference", "Payment reference", "text"),
        _field("payment.prepayment", "Prepayment", "boolean"),
        _field("payment.overpayment", "Overpayment", "boolean"),
        _field("payment.tags", "Payment tags", "tags"),
    ),
    relations=(APPLIED_INVOICES, *of_customer("customer_id")),
    parents=_TO_CUSTOMER,
    custom_sql=_CUSTOM,
)


@cache
def ledger_catalogue(buckets: tuple[int, ...] = DEFAULT_BUCKETS) -> Catalogue:
    """The catalogue with an organisation's ageing buckets: the last day of each, ascending."""
    edges = checked(buckets)
    return Catalogue((_customer(edges), _CONTACT, _invoice(edges), _CREDIT_NOTE, _PAYMENT, _group(edges)))


LEDGER: Catalogue = ledger_catalogue()

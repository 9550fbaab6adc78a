"""What criteria may ask of the ledger. Labels are the words of the product (product.md 1); SQL is over plain tables and views.

The collection *invoices* means open invoices (view `open_item`): a filter that speaks of "any invoice" is about what is
owed. *All invoices* takes in settled ones; withdrawn rows are in neither. Payments and credit notes are those not
withdrawn; as a subject of their own, voided payments can be asked for by status.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dunnock.criteria.catalogue import Aggregate, Catalogue, Field, Option, Parent, Relation, Subject
from dunnock.criteria.operators import FieldType

TODAY = "%(today)s::date"
DEFAULT_BUCKETS = (30, 60, 90)  # last day of each bucket but the open one

_STANDING = "{r}.withdrawn_at IS NULL"
_CURRENCY = "{r}.currency"
_CUSTOM = "({r}.custom ->> {key})"
# Days late as of today, and of the day it was settled once it is. least() passes over the null of an open invoice.
_DAYS_OVERDUE = f"(least({TODAY}, {{r}}.settled_on) - {{r}}.due_on)"

_OPEN_ALWAYS = (("invoice.status", "any_of", ["open", "partly_paid"]),)
_ALL_ALWAYS = (("invoice.status", "any_of", ["open", "partly_paid", "paid"]),)


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
        currency_sql=currency_sql or (_CURRENCY if kind == "money" else ""),
        until_sql=until_sql,
        options=options,
        help=explanation,
    )


def invoices(child_key: str = "customer_id", parent_key: str = "id", source: str = "open_item") -> Relation:
    return Relation(
        "invoices",
        "Invoices (open)",
        "invoice",
        "invoices",
        source,
        child_key,
        "invoice",
        parent_key,
        always=_OPEN_ALWAYS,
    )


def _all_invoices(child_key: str = "customer_id", parent_key: str = "id", source: str = "invoice") -> Relation:
    return Relation(
        "all_invoices",
        "Invoices (open and settled)",
        "invoice, open or settled,",
        "invoices, open or settled,",
        source,
        child_key,
        "invoice",
        parent_key,
        where=_STANDING,
        always=_ALL_ALWAYS,
    )


def _payments(parent_key: str = "id", child_key: str = "customer_id", source: str = "payment") -> Relation:
    return Relation(
        "payments",
        "Payments (ERP)",
        "payment",
        "payments",
        source,
        child_key,
        "payment",
        parent_key,
        where=_STANDING,
    )


def _credit_notes(parent_key: str = "id", child_key: str = "customer_id", source: str = "credit_note") -> Relation:
    return Relation(
        "credit_notes",
        "Credit notes",
        "credit note",
        "credit notes",
        source,
        child_key,
        "credit_note",
        parent_key,
        where=_STANDING,
    )


def _contacts(parent_key: str = "id") -> Relation:
    return Relation(
        "contacts", "Contacts", "contact", "contacts", "contact", "customer_id", "contact", parent_key, where=_STANDING
    )


def _of_customer(parent_key: str) -> tuple[Relation, ...]:
    """The customer's collections, for whatever belongs to a customer."""
    return (
        invoices(parent_key=parent_key),
        _all_invoices(parent_key=parent_key),
        _payments(parent_key),
        _credit_notes(parent_key),
        _contacts(parent_key),
    )


def _of_members(table: str) -> str:
    """Rows of the group's members, each with its group's id."""
    return (
        f"(SELECT member.group_id AS member_of, owned.* FROM {table} owned JOIN customer member"
        " ON member.organisation_id = owned.organisation_id AND member.id = owned.customer_id"
        " WHERE member.withdrawn_at IS NULL)"
    )


# One payment may settle an invoice in several parts: the pair counts once.
_APPLIED = (
    "(SELECT part.payment_id, settled.* FROM invoice settled JOIN (SELECT DISTINCT organisation_id, payment_id, invoice_id"
    " FROM allocation WHERE withdrawn_at IS NULL AND payment_id IS NOT NULL) part"
    " ON part.organisation_id = settled.organisation_id AND part.invoice_id = settled.id)"
)
_APPLIED_INVOICES = Relation(
    "applied_invoices",
    "Invoices it was applied to",
    "invoice it was applied to",
    "invoices it was applied to",
    _APPLIED,
    "payment_id",
    "invoice",
    where=_STANDING,
    always=_ALL_ALWAYS,
)
# The limit travels with each open invoice in the customer's own currency, the only ones it can be held against.
_AGAINST_LIMIT = Relation(
    "invoices_against_limit",
    "Invoices against the limit",
    "invoice",
    "invoices",
    "(SELECT debtor.credit_limit, item.* FROM open_item item JOIN customer debtor"
    " ON debtor.organisation_id = item.organisation_id AND debtor.id = item.customer_id"
    " AND debtor.currency = item.currency)",
    "customer_id",
    "invoice",
)


def _bucket_names(edges: Sequence[int]) -> tuple[str, ...]:
    starts = (1, *(edge + 1 for edge in edges))
    return ("current", *(f"{a}-{b}" for a, b in zip(starts, edges, strict=False)), f"{starts[-1]}+")


def _bucket_label(name: str) -> str:
    return "Current" if name == "current" else f"{name.replace('-', '–')} days"


def _bucket_sql(edges: Sequence[int]) -> str:
    names = _bucket_names(edges)
    cases = [f"WHEN {{r}}.due_on IS NULL THEN NULL WHEN {_DAYS_OVERDUE} <= 0 THEN 'current'"]
    cases += [f"WHEN {_DAYS_OVERDUE} <= {int(edge)} THEN '{name}'" for edge, name in zip(edges, names[1:], strict=False)]
    return f"(CASE {' '.join(cases)} ELSE '{names[-1]}' END)"


def _balances(subject: str, owed: Relation, paid: Relation, edges: Sequence[int]) -> tuple[Aggregate, ...]:
    """The balances of whoever owes: one customer, or a group over its members. Each per currency."""

    def balance(name: str, label: str, where: str = "", explanation: str = "") -> Aggregate:
        return Aggregate(
            f"{subject}.{name}", label, "money", owed, "sum({r}.balance)", where, _CURRENCY, help=explanation
        )

    starts = (1, *(edge + 1 for edge in edges))
    per_bucket = [
        balance(
            f"overdue_{name.replace('-', '_').replace('+', '_up')}",
            f"Overdue {_bucket_label(name)}",
            f"{{r}}.due_on <= {TODAY} - {int(start)}"
            + (f" AND {{r}}.due_on >= {TODAY} - {int(edges[at])}" if at < len(edges) else ""),
        )
        for at, (start, name) in enumerate(zip(starts, _bucket_names(edges)[1:], strict=True))
    ]
    return (
        balance("balance_total", "Balance total", explanation="Everything open, due or not"),
        balance(
            "balance_due",
            "Balance due",
            f"({{r}}.due_on IS NULL OR {{r}}.due_on >= {TODAY})",
            "Open and not yet overdue",
        ),
        balance("balance_overdue", "Balance overdue", f"{{r}}.due_on < {TODAY}", "Open and past its due date"),
        *per_bucket,
        Aggregate(f"{subject}.unapplied_credit", "Unapplied credit", "money", paid, "sum({r}.unapplied)", "", _CURRENCY),
        Aggregate(f"{subject}.open_invoice_count", "Open-invoice count", "number", owed, "count(*)"),
        Aggregate(
            f"{subject}.overdue_invoice_count",
            "Overdue-invoice count",
            "number",
            owed,
            "count(*)",
            f"{{r}}.due_on < {TODAY}",
        ),
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
            _field("customer.chasing_paused", "Chasing paused", "boolean", _PAUSED, explanation="Until the resume date"),
            _field("customer.chasing_paused_until", "Chasing resumes on", "date"),
            _field("customer.auto_pay", "Automatic payment method", "boolean"),
            _field("customer.credit_limit", "Credit limit", "money"),
            *_balances("customer", invoices(), _payments(), edges),
            Aggregate(
                "customer.credit_utilisation",
                "Credit utilisation (%)",
                "number",
                _AGAINST_LIMIT,
                "100 * sum({r}.balance) / nullif(max({r}.credit_limit), 0)",
                help="Open balance in the customer's currency as a share of the credit limit; 0 without a limit",
            ),
            Aggregate(
                "customer.average_days_late",
                "Average days late",
                "number",
                _all_invoices(),
                "avg({r}.settled_on - {r}.due_on)",
                "{r}.settled_on IS NOT NULL",
                empty=None,
                help="Over settled invoices; empty before the first one is settled",
            ),
            Aggregate(
                "customer.emailable_contact_count",
                "Contacts with a working email",
                "number",
                _contacts(),
                "count(*)",
                "{r}.email <> '' AND {r}.deliverability = 'ok' AND {r}.inactive IS NOT TRUE",
            ),
            _field("customer.days_since_first_seen", "Days since created", "days", "{r}.first_seen_on"),
            _field("customer.days_since_erp_created", "Days since created in the ERP", "days", "{r}.erp_created_on"),
            _field("customer.first_seen_at", "Created", "instant"),
        ),
        relations=_of_customer("id"),
        parents=(Parent("customer_group", "group_id"),),
        custom_sql=_CUSTOM,
    )


def _group(edges: Sequence[int]) -> Subject:
    owed = invoices("member_of", source=_of_members("open_item"))
    paid = _payments(child_key="member_of", source=_of_members("payment"))
    return Subject(
        "customer_group",
        "Customer group",
        "customer_group",
        (
            _field("customer_group.name", "Group name", "text"),
            _field("customer_group.erp_id", "Group ERP id", "text"),
            _field("customer_group.credit_limit", "Group credit limit", "number"),
            _field("customer_group.chasing_paused", "Group chasing paused", "boolean"),
            *_balances("customer_group", owed, paid, edges),
        ),
        relations=(
            Relation(
                "members", "Members", "member", "members", "customer", "group_id", "customer", where=_STANDING
            ),
            owed,
            _all_invoices("member_of", source=_of_members("invoice")),
            paid,
            _credit_notes(child_key="member_of", source=_of_members("credit_note")),
        ),
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
    ),
    relations=_of_customer("customer_id"),
    parents=_TO_CUSTOMER,
    custom_sql=_CUSTOM,
)


def _invoice(edges: Sequence[int]) -> Subject:
    buckets = tuple(Option(name, _bucket_label(name)) for name in _bucket_names(edges))
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
                explanation="Signed: −3 is due in three days, 0 due today; stops on the day the invoice is settled",
            ),
            _field("invoice.ageing_bucket", "Ageing bucket", "choice", _bucket_sql(edges), options=buckets),
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
        relations=_of_customer("customer_id"),
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
    relations=_of_customer("customer_id"),
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
    relations=(_APPLIED_INVOICES, *_of_customer("customer_id")),
    parents=_TO_CUSTOMER,
    custom_sql=_CUSTOM,
)


@cache
def ledger_catalogue(buckets: tuple[int, ...] = DEFAULT_BUCKETS) -> Catalogue:
    """The catalogue with an organisation's ageing buckets: the last day of each, ascending."""
    if not buckets or list(buckets) != sorted(set(buckets)) or buckets[0] < 1:
        raise ValueError("ageing buckets are ascending days from 1 up")
    return Catalogue((_customer(buckets), _CONTACT, _invoice(buckets), _CREDIT_NOTE, _PAYMENT, _group(buckets)))


LEDGER: Catalogue = ledger_catalogue()

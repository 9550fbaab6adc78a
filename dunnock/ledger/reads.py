"""Reading the ledger for screens and integrators: lists, single records, and all about one customer.

A list is three statements: the ids of the page (sorted and narrowed, nothing else is read for the other rows), the rows
of those ids, and the count. Sorted by money, what every customer owes is grouped once, or looked up for a few.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from dunnock.criteria.compile import standing
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.buckets import bucket_names, overdue_buckets
from dunnock.org.db import row, rows
from dunnock.org.reads import ageing_edges

EXPORT_BATCH = 5_000
_NOTHING = Decimal("0.00")
_OWED = (
    "(SELECT o.customer_id, sum(o.balance) AS balance, sum(o.balance) FILTER (WHERE o.due_on < %(today)s::date) AS overdue"
    " FROM open_item o WHERE o.organisation_id = %(organisation_id)s AND o.currency = %(currency)s{one} GROUP BY o.customer_id)"
    " owed ON owed.customer_id = t.id"
)
_OLDEST = (
    "(SELECT o.customer_id, min(o.due_on) AS due_on FROM open_item o WHERE o.organisation_id = %(organisation_id)s{one}"
    " GROUP BY o.customer_id) oldest ON oldest.customer_id = t.id"
)
FEW = 2_000  # rows up to which looking at each row's invoices is quicker than grouping everybody's once


def _of_all(joined: str) -> str:
    return f"customer t LEFT JOIN {joined.format(one='')}"


def _of_few(joined: str) -> str:
    return f"customer t LEFT JOIN LATERAL {joined.format(one=' AND o.customer_id = t.id')}"


_WITH_CUSTOMER = "{table} t JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id"


@dataclass(frozen=True)
class Listing:
    """One object's list. `sorts` maps what a caller may sort by to SQL over `t`; `sources` has the joins some need.

    `search` is a condition on `%(search)s`, a LIKE pattern in lower case. `subject` is the object's name in criteria.
    `few` has the joins for a list of few rows, where they differ.
    """

    one: str
    table: str
    sorts: Mapping[str, str]
    default: str
    search: str
    sources: Mapping[str, str]
    subject: str = ""
    few: Mapping[str, str] = field(default_factory=dict)

    def source(self, order: str, total: int | None = None) -> str:
        """The table with the joins an order needs; `total` rows at most, where that is known."""
        sources = self.few if self.few and total is not None and total <= FEW else self.sources
        return next((joined for alias, joined in sources.items() if f"{alias}." in order), f"{self.table} t")


def _last(sql: str) -> str:
    """Rows without a value come last, whichever way the list is turned."""
    return f"({sql} IS NULL), {sql}"


_DAYS = "(least(%(today)s::date, t.settled_on) - t.due_on)"

LISTINGS: dict[str, Listing] = {
    "customers": Listing(
        "customer",
        "customer",
        {
            "id": "t.id",
            "name": "lower(t.name)",
            "reference": "lower(t.reference)",
            "strike_level": "t.strike_level",
            "created": "t.first_seen_at",
            "balance": "coalesce(owed.balance, 0)",
            "overdue": "coalesce(owed.overdue, 0)",
            "days_overdue": _last("(%(today)s::date - oldest.due_on)"),
        },
        "name",
        "(lower(t.name || ' ' || t.reference) LIKE %(search)s OR lower(t.erp_id) LIKE %(search)s)",
        {"owed": _of_all(_OWED), "oldest": _of_all(_OLDEST)},
        "customer",
        {"owed": _of_few(_OWED), "oldest": _of_few(_OLDEST)},
    ),
    "customer_groups": Listing(
        "customer group",
        "customer_group",
        {"id": "t.id", "name": "lower(t.name)"},
        "name",
        "lower(t.name) LIKE %(search)s",
        {},
        "customer_group",
    ),
    "contacts": Listing(
        "contact",
        "contact",
        {"id": "t.id", "name": "lower(t.name)", "email": _last("lower(t.email)"), "customer": "lower(c.name)"},
        "name",
        "(lower(t.name) LIKE %(search)s OR lower(t.email) LIKE %(search)s)",
        {"c": _WITH_CUSTOMER.format(table="contact")},
        "contact",
    ),
    "invoices": Listing(
        "invoice",
        "invoice",
        {
            "id": "t.id",
            "number": "t.number",
            "issued_on": "t.issued_on",
            "due_on": _last("t.due_on"),
            "days_overdue": _last(_DAYS),
            "amount": "t.amount",
            "balance": "t.balance",
            "customer": "lower(c.name)",
        },
        "-id",
        "(lower(t.number) LIKE %(search)s OR lower(t.po_number) LIKE %(search)s)",
        {"c": _WITH_CUSTOMER.format(table="invoice")},
        "invoice",
    ),
    "credit_notes": Listing(
        "credit note",
        "credit_note",
        {
            "id": "t.id",
            "number": "t.number",
            "issued_on": "t.issued_on",
            "amount": "t.amount",
            "amount_remaining": "t.balance",
            "customer": "lower(c.name)",
        },
        "-id",
        "lower(t.number) LIKE %(search)s",
        {"c": _WITH_CUSTOMER.format(table="credit_note")},
        "credit_note",
    ),
    "payments": Listing(
        "payment",
        "payment",
        {
            "id": "t.id",
            "paid_on": "t.paid_on",
            "amount": "t.amount",
            "unapplied": "t.unapplied",
            "customer": "lower(c.name)",
        },
        "-id",
        "lower(t.reference) LIKE %(search)s",
        {"c": _WITH_CUSTOMER.format(table="payment")},
        "payment",
    ),
    "allocations": Listing(
        "allocation",
        "allocation",
        {"id": "t.id", "applied_on": "t.applied_on", "amount": "t.amount"},
        "-id",
        "lower(t.erp_id) LIKE %(search)s",
        {},
    ),
}

INVOICE_STATUS = {
    "open": "(t.withdrawn_at IS NULL AND t.balance <> 0 AND t.balance = t.amount)",
    "partly_paid": "(t.withdrawn_at IS NULL AND t.balance <> 0 AND t.balance <> t.amount)",
    "paid": "(t.withdrawn_at IS NULL AND t.balance = 0)",
    "voided": "(t.withdrawn_at IS NOT NULL)",
}


def invoices_with_status(wanted: Sequence[str]) -> str:
    """A condition over `t`. Unpaid ones in one piece: the partial index on open invoices is made for it."""
    left = set(wanted)
    parts = []
    if {"open", "partly_paid"} <= left:
        left -= {"open", "partly_paid"}
        parts = ["(t.balance <> 0 AND t.withdrawn_at IS NULL)"]
    return "(" + " OR ".join([*parts, *(INVOICE_STATUS[status] for status in sorted(left))]) + ")"


def like(text: str) -> str:
    """A LIKE pattern that finds the text anywhere, its own % and _ taken as they are written."""
    escaped = text.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def list_objects(
    name: str,
    *,
    organisation_id: int,
    as_of: AsOf,
    where: Sequence[str],
    order: str,
    limit: int,
    offset: int,
    params: Mapping[str, Any],
) -> tuple[list[dict[str, Any]], int]:
    """One page of an object's list, and how many rows all pages have.

    `where` are conditions over `t` and `order` an ORDER BY made of the listing's `sorts`, both with `params`.
    """
    listing = LISTINGS[name]
    values = {**params, **standing(organisation_id, as_of), "limit": limit, "offset": offset}
    narrowed = " AND ".join(where) or "true"

    def count() -> int:
        counted = row(statement("ledger", "count_rows", source=f"{listing.table} t", where=narrowed), values)
        return int(counted["total"]) if counted else 0

    # What every row's invoices come to is worth knowing the number of rows first.
    total = count() if listing.source(order, 0) != listing.source(order) else None
    source = listing.source(order, total)
    found = rows(statement("ledger", "page_ids", source=source, where=narrowed, order=order), values)
    if total is None:
        # A page that is not full is the last one: the condition need not be asked of every row again.
        ends_here = len(found) < limit and (found or not offset)
        total = offset + len(found) if ends_here else count()
    return object_rows(name, organisation_id=organisation_id, as_of=as_of, ids=[f["id"] for f in found]), total


def all_objects(
    name: str, *, organisation_id: int, as_of: AsOf, where: Sequence[str], order: str, params: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """Every row of a list in its order, a bounded number in memory at a time: the ids are found once."""
    listing = LISTINGS[name]
    values = {**params, **standing(organisation_id, as_of), "limit": None, "offset": 0}
    narrowed = " AND ".join(where) or "true"
    found = rows(statement("ledger", "page_ids", source=listing.source(order), where=narrowed, order=order), values)
    ids = [f["id"] for f in found]
    for at in range(0, len(ids), EXPORT_BATCH):
        batch = ids[at : at + EXPORT_BATCH]
        yield from object_rows(name, organisation_id=organisation_id, as_of=as_of, ids=batch)


def owed_currencies(organisation_id: int) -> list[str]:
    """The currencies anything is open in."""
    found = rows(
        "SELECT DISTINCT currency FROM open_item WHERE organisation_id = %s ORDER BY currency", [organisation_id]
    )
    return [f["currency"] for f in found]


def object_rows(name: str, *, organisation_id: int, as_of: AsOf, ids: Sequence[int]) -> list[dict[str, Any]]:
    """The rows of the given ids in their order; an id nobody has is left out."""
    if not ids:
        return []
    values = {**standing(organisation_id, as_of), **_buckets(organisation_id), "ids": list(ids)}
    return rows(statement("ledger", f"{LISTINGS[name].table}_rows"), values)


def read_object(name: str, *, organisation_id: int, as_of: AsOf, object_id: int) -> dict[str, Any]:
    """One record, withdrawn ones included. Raises `NotFound`."""
    found = object_rows(name, organisation_id=organisation_id, as_of=as_of, ids=[object_id])
    if not found:
        raise NotFound(f"There is no {LISTINGS[name].one} {object_id} in this organisation")
    return found[0]


def _buckets(organisation_id: int) -> dict[str, Any]:
    edges = ageing_edges(organisation_id)
    return {
        "bucket_names": list(bucket_names(edges)),
        "bucket_starts": [first for _, first, _ in overdue_buckets(edges)],
    }


def customer_lateness(*, organisation_id: int, customer_id: int, as_of: AsOf) -> dict[str, Any]:
    """`average_days_late` over the `settled_invoices` of the last 12 months, None without one. Days before due are negative."""
    values = {**standing(organisation_id, as_of), "customer_id": customer_id}
    return row(statement("ledger", "customer_lateness"), values) or {"average_days_late": None, "settled_invoices": 0}


def customer_account(*, organisation_id: int, customer_id: int, as_of: AsOf) -> list[dict[str, Any]]:
    """What stands on a customer's account: per currency its position and its ageing, `[{bucket, amount, invoices}]`."""
    return _accounts("customer", organisation_id, as_of, {"customer_id": customer_id})


def group_account(*, organisation_id: int, group_id: int, as_of: AsOf) -> list[dict[str, Any]]:
    """The same over all members of a group, those of groups below it included."""
    return _accounts("group", organisation_id, as_of, {"group_id": group_id})


def _accounts(whose: str, organisation_id: int, as_of: AsOf, which: Mapping[str, int]) -> list[dict[str, Any]]:
    buckets = _buckets(organisation_id)
    values = {**standing(organisation_id, as_of), **buckets, **which}
    aged = rows(statement("ledger", f"{whose}_ageing"), values)
    credit = {c["currency"]: c["unapplied_credit"] for c in rows(statement("ledger", f"{whose}_credit"), values)}
    accounts = []
    for currency in sorted({a["currency"] for a in aged} | set(credit)):
        mine = {a["bucket"]: a for a in aged if a["currency"] == currency}
        ageing = [
            {
                "bucket": name,
                "amount": mine[name]["amount"] if name in mine else _NOTHING,
                "invoices": mine[name]["invoices"] if name in mine else 0,
            }
            for name in buckets["bucket_names"]
        ]
        balance = sum((bucket["amount"] for bucket in ageing), _NOTHING)
        not_due = ageing[0]["amount"]
        accounts.append(
            {
                "currency": currency,
                "balance": balance,
                "not_yet_due": not_due,
                "overdue": balance - not_due,
                "unapplied_credit": credit.get(currency, _NOTHING),
                "open_invoices": sum(bucket["invoices"] for bucket in ageing),
                "ageing": ageing,
            }
        )
    return accounts


def portfolios_in_use(organisation_id: int) -> list[str]:
    """Every portfolio some customer is in."""
    found = rows(
        "SELECT DISTINCT unnest(portfolios) AS name FROM customer WHERE organisation_id = %s ORDER BY 1",
        [organisation_id],
    )
    return [portfolio["name"] for portfolio in found]

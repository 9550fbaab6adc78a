"""Sums and counts asked like a field of the customer or the group. Money is per currency, never across."""

from __future__ import annotations

from collections.abc import Sequence

from dunnock.criteria.catalogue import Aggregate, Relation
from dunnock.ledger.buckets import bucket_label, overdue_buckets
from dunnock.ledger.relations import CURRENCY, TODAY, against_limit, all_invoices, contacts

_OVERDUE = f"{{r}}.due_on < {TODAY}"


def balances(subject: str, owed: Relation, credit: Relation, edges: Sequence[int]) -> tuple[Aggregate, ...]:
    """The balances of whoever owes: one customer, or a group over its members. Total = due + overdue."""

    def money(name: str, label: str, where: str = "", said: str = "") -> Aggregate:
        return Aggregate(f"{subject}.{name}", label, "money", owed, "sum({r}.balance)", where, CURRENCY, help=said)

    return (
        money("balance_total", "Balance total", said="Every open invoice, due or not; credit is not taken off"),
        money("balance_due", "Balance due", f"({_OVERDUE}) IS NOT TRUE", "Open and not yet overdue"),
        money("balance_overdue", "Balance overdue", _OVERDUE, "Open and past the due date"),
        *(
            money(f"overdue_{_slug(name)}", f"Overdue {bucket_label(name)}", _between(first, last))
            for name, first, last in overdue_buckets(edges)
        ),
        Aggregate(
            f"{subject}.unapplied_credit",
            "Unapplied credit",
            "money",
            credit,
            "sum({r}.unapplied)",
            currency_sql=CURRENCY,
            help="Payments and credit notes, as far as no invoice has taken them",
        ),
        Aggregate(f"{subject}.open_invoice_count", "Open-invoice count", "number", owed, "count(*)"),
        Aggregate(f"{subject}.overdue_invoice_count", "Overdue-invoice count", "number", owed, "count(*)", _OVERDUE),
    )


def averages_and_counts() -> tuple[Aggregate, ...]:
    """Of one customer."""
    return (
        Aggregate(
            "customer.credit_utilisation",
            "Credit utilisation (%)",
            "number",
            against_limit(),
            "100 * sum({r}.balance) / nullif(max({r}.credit_limit), 0)",
            help="Open balance in the customer's currency as a share of the credit limit; 0 without a limit",
        ),
        Aggregate(
            "customer.average_days_late",
            "Average days late",
            "number",
            all_invoices(),
            "avg({r}.settled_on - {r}.due_on)",
            "{r}.settled_on IS NOT NULL",
            empty=None,
            help="Over settled invoices; empty before the first one is settled",
        ),
        Aggregate(
            "customer.emailable_contact_count",
            "Contacts with a working email",
            "number",
            contacts(),
            "count(*)",
            "{r}.email <> '' AND {r}.deliverability = 'ok' AND {r}.inactive IS NOT TRUE",
        ),
    )


def _slug(bucket: str) -> str:
    return bucket.replace("-", "_").replace("+", "_up")


def _between(first: int, last: int | None) -> str:
    """Days past the due date as bounds on the bare column."""
    upper = f" AND {{r}}.due_on >= {TODAY} - {last}" if last is not None else ""
    return f"{{r}}.due_on <= {TODAY} - {first}{upper}"

"""Sums and counts asked like a field of the customer or the group. Money is per currency, never across."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dunnock.criteria.catalogue import Aggregate, Relation
from dunnock.ledger.buckets import bucket_label, overdue_buckets, read_bucket
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
        *(_overdue(subject, owed, name, first, last) for name, first, last in overdue_buckets(edges)),
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


def _overdue(subject: str, owed: Relation, name: str, first: int, last: int | None) -> Aggregate:
    field_id, label = f"{subject}.overdue_{_slug(name)}", f"Overdue {bucket_label(name)}"
    return Aggregate(field_id, label, "money", owed, "sum({r}.balance)", _between(first, last), CURRENCY)


def overdue_by_name(subject: str, owed: Relation) -> Callable[[str], Aggregate | None]:
    """Reads "customer.overdue_16_45": its days stand in its id, so it means the same whatever the buckets are today."""
    opening = f"{subject}.overdue_"

    def read(field_id: str) -> Aggregate | None:
        if not field_id.startswith(opening):
            return None
        name = field_id.removeprefix(opening).replace("_up", "+").replace("_", "-")
        days = read_bucket(name)
        return _overdue(subject, owed, name, *days) if days and field_id == f"{opening}{_slug(name)}" else None

    return read


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
            f"{{r}}.settled_on > ({TODAY} - interval '12 months')::date",
            empty=None,
            help="Days from due date to settlement, averaged over the invoices settled in the last 12 months; "
            "an early one counts negative, and a large one no more than a small one. Empty without one",
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

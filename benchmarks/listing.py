"""Lists as screens ask for them: the page, its total and what each customer owes; against one statement that joins it all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.asking import NOW
from benchmarks.bench import Bench
from benchmarks.ledger import ORGANISATION
from benchmarks.questions import SUM_AND_SILENCE
from benchmarks.table import Measure, interleaved, median
from dunnock.api.paging import order_by
from dunnock.criteria.compile import standing
from dunnock.ledger.reads import LISTINGS, like, list_objects
from dunnock.org.db import organisation_scope, rows
from dunnock.runs.today import today as read_today
from dunnock.workflows.audience import Asked, preview_audience
from dunnock.workflows.definition import parse
from tests.world import all_of, rule

_PAGE = 50
# What somebody would write who wants customers with what they owe: every customer's invoices joined, then sorted, then cut.
_NAIVE = """
SELECT c.*, sum(i.balance) FILTER (WHERE i.currency = %(currency)s) AS balance, count(i.id) AS open_invoices,
       sum(i.balance) FILTER (WHERE i.currency = %(currency)s AND i.due_on < %(today)s) AS overdue,
       %(today)s::date - min(i.due_on) AS days_overdue, count(*) OVER () AS total
FROM customer c LEFT JOIN invoice i ON i.organisation_id = c.organisation_id AND i.customer_id = c.id AND i.balance <> 0
  AND i.withdrawn_at IS NULL
WHERE c.organisation_id = %(organisation_id)s AND c.withdrawn_at IS NULL AND {where}
GROUP BY c.id ORDER BY {order}, c.id LIMIT %(limit)s OFFSET %(offset)s"""
_SEARCH = "(lower(c.name || ' ' || c.reference) LIKE %(search)s OR lower(c.erp_id) LIKE %(search)s)"


def lists(bench: Bench) -> Iterator[Measure]:
    last = bench.sized(1_990)
    questions: list[tuple[str, str, str, str, int]] = [
        ("by name, first page", "name", "lower(c.name)", "", 1),
        ("by name, deep", "name", "lower(c.name)", "", last),
        ("most overdue first", "-overdue", "overdue DESC NULLS LAST", "", 1),
        ("most overdue first, deep", "-overdue", "overdue DESC NULLS LAST", "", last),
        ("longest overdue first", "-days_overdue", "days_overdue DESC NULLS LAST", "", 1),
        ("search", "name", "lower(c.name)", "customer 471", 1),
        ("search by reference, most overdue first", "-overdue", "overdue DESC NULLS LAST", "d1047", 1),
    ]
    with organisation_scope(ORGANISATION):
        for said, sort, order, search, page in questions:
            ours, naive = _customers(sort, search, page), _naive(order, search, page)
            if ours() != naive():
                raise AssertionError(
                    f"customers {said}: the list and the one statement do not count the same customers"
                )
            yield _measured(bench, f"customers {said}", ours, naive)
        for said, sort, search in (
            ("newest first", "-id", ""),
            ("most late first", "-days_overdue", ""),
            ("search", "number", "4711"),
        ):
            yield _measured(bench, f"invoices {said}", _listed("invoices", sort, search, 1), None)
        yield _measured(bench, "audience, first page of its customers", _audience(), None)
        today = lambda: read_today(organisation_id=ORGANISATION, as_of=NOW)  # noqa: E731
        yield _measured(bench, "Today, all its figures", today, None)


def _measured(bench: Bench, said: str, ours: Callable[[], Any], naive: Callable[[], Any] | None) -> Measure:
    taken = interleaved({"ours": ours, **({"naive": naive} if naive else {})}, rounds=3)
    spent = median(taken["ours"])
    if spent > 0.5:
        bench.calls("list", ours)
    if naive is None:
        return Measure(f"list: {said}", spent, "s", "<= 0.5")
    ratio = median(taken["naive"]) / spent
    return Measure(
        f"list: {said}", spent, "s", "<= 0.5", "one statement that joins, sorts and cuts (naive / ours)", ratio
    )


def _listed(name: str, sort: str, search: str, page: int) -> Callable[[], tuple[int, int]]:
    listing = LISTINGS[name]

    def ask() -> tuple[int, int]:
        items, total = list_objects(
            name,
            organisation_id=ORGANISATION,
            as_of=NOW,
            where=["t.withdrawn_at IS NULL", *([listing.search] if search else [])],
            order=order_by(sort, listing.sorts, listing.default, last="t.id"),
            limit=_PAGE,
            offset=(page - 1) * _PAGE,
            params={"currency": "EUR", "search": like(search)},
        )
        return len(items), total

    return ask


def _customers(sort: str, search: str, page: int) -> Callable[[], tuple[int, int]]:
    return _listed("customers", sort, search, page)


def _naive(order: str, search: str, page: int) -> Callable[[], tuple[int, int]]:
    text = _NAIVE.format(where=_SEARCH if search else "true", order=order)
    params = {
        **standing(ORGANISATION, NOW),
        "currency": "EUR",
        "search": like(search),
        "limit": _PAGE,
        "offset": (page - 1) * _PAGE,
    }

    def ask() -> tuple[int, int]:
        found = rows(text, params)
        return len(found), int(found[0]["total"]) if found else 0

    return ask


def _audience() -> Callable[[], object]:
    target = all_of(rule("invoice.days_overdue", ">", 7))
    definition = parse(
        {"trigger": {"kind": "customer_follow_up", "filters": SUM_AND_SILENCE}, "target_invoices": target}
    )
    return lambda: preview_audience(ORGANISATION, definition, NOW, Asked(sort="-overdue"))

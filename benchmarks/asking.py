"""Reading: criteria against the same condition written by hand, the preview, one record explained."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.bench import Bench
from benchmarks.ledger import ORGANISATION, TODAY
from benchmarks.questions import SUM_AND_SILENCE, TEN_CONDITIONS, WRITTEN_TWICE
from benchmarks.table import Measure, interleaved, median
from dunnock.criteria.compile import Compiled, compile_filter, standing
from dunnock.criteria.explain import explain
from dunnock.criteria.grammar import load
from dunnock.kernel.clock import AsOf
from dunnock.ledger.fields import LEDGER
from dunnock.org.db import organisation_scope, raw_connection, rows
from dunnock.workflows.audience import Asked, preview_audience
from dunnock.workflows.definition import Definition, parse
from tests.world import all_of, rule

BERLIN = ZoneInfo("Europe/Berlin")
NOW = AsOf(dt.datetime.combine(TODAY, dt.time(9), tzinfo=BERLIN), BERLIN)
_CUSTOMERS = "SELECT c.id FROM customer c WHERE c.organisation_id = %(organisation_id)s AND c.withdrawn_at IS NULL AND "


def _asked(query: str, params: dict[str, object]) -> Callable[[], list[Any]]:
    return lambda: raw_connection().cursor().execute(query.encode(), params).fetchall()


def criteria(bench: Bench) -> Iterator[Measure]:
    worst: tuple[float, float, str] | None = None
    with organisation_scope(ORGANISATION):
        for name, (raw, by_hand) in WRITTEN_TWICE.items():
            compiled: Compiled = compile_filter(load(raw), LEDGER, "customer")
            params = {**standing(ORGANISATION, NOW), **compiled.params}
            ours, theirs = _asked(_CUSTOMERS + compiled.sql, params), _asked(_CUSTOMERS + by_hand, params)
            found = {r[0] for r in ours()}
            if found != {r[0] for r in theirs()}:
                raise AssertionError(f"{name}: the criteria and the SQL by hand do not mean the same customers")
            taken = interleaved({"ours": ours, "theirs": theirs}, rounds=9)
            ratio = median(taken["ours"]) / median(taken["theirs"])
            worst = max(worst or (0.0, 0.0, ""), (ratio, median(taken["ours"]), name))
            if ratio > 1.3:
                bench.plan("criteria", f"/* {name}, compiled */ {_CUSTOMERS}{compiled.sql}", params)
                bench.plan("criteria", f"/* {name}, by hand */ {_CUSTOMERS}{by_hand}", params)
            yield Measure(
                f"criteria: {name}",
                1000 * median(taken["ours"]),
                "ms",
                compared_with=f"the same in SQL by hand, {len(found):,} customers found",
                ratio=ratio,
            )
    if worst:
        yield Measure("criteria: worst", 1000 * worst[1], "ms", "ratio <= 1.3", f"SQL by hand: {worst[2]}", worst[0])


def _previewed() -> Definition:
    target = all_of(rule("invoice.days_overdue", ">", 7))
    return parse({"trigger": {"kind": "customer_follow_up", "filters": SUM_AND_SILENCE}, "target_invoices": target})


def preview(bench: Bench) -> Iterator[Measure]:
    """Count, totals and the first page of the invoices tab, against one statement for each, all asking who matches."""
    definition = _previewed()
    with organisation_scope(ORGANISATION):
        audience = preview_audience(ORGANISATION, definition, NOW, Asked(tab="invoices"))
        naive = _naive_preview(definition)
        if naive() != [audience.counts["records"], audience.counts["invoices"], len(audience.items)]:
            raise AssertionError(f"the preview says {audience.counts}, separate statements say {naive()}")
        taken = interleaved(
            {"ours": lambda: preview_audience(ORGANISATION, definition, NOW, Asked(tab="invoices")), "naive": naive}
        )
        spent, other = median(taken["ours"]), median(taken["naive"])
        if spent > 0.5:
            asked = Asked(tab="invoices")
            bench.plans(
                "preview", lambda: preview_audience(ORGANISATION, definition, NOW, asked), "Whom a workflow means"
            )
    shown = f"{audience.counts['records']:,} customers, {audience.counts['invoices']:,} invoices"
    compared = f"count, totals and page each asked alone (naive / ours); {shown}"
    yield Measure("preview: counts, totals, first page", spent, "s", "<= 0.5", compared, other / spent)


def _naive_preview(definition: Definition) -> Callable[[], list[int]]:
    from dunnock.workflows.matching import compile_matching

    matching = compile_matching(definition)
    params = {**standing(ORGANISATION, NOW), **matching.params}
    who = (
        f"SELECT s.id FROM {matching.source} s WHERE s.organisation_id = %(organisation_id)s"
        f" AND s.withdrawn_at IS NULL AND {matching.where}"
    )
    what = f"FROM open_item i WHERE i.organisation_id = %(organisation_id)s AND {matching.invoice} AND i.customer_id IN ({who})"

    def ask() -> list[int]:
        customers = rows(f"SELECT count(*) AS n FROM ({who}) m", params)[0]["n"]
        invoices = rows(f"SELECT count(*) AS n {what}", params)[0]["n"]
        rows(
            f"SELECT i.currency, sum(i.balance), sum(i.balance) FILTER (WHERE i.due_on < %(today)s) {what} GROUP BY 1",
            params,
        )
        page = rows(
            f"""SELECT i.*, c.name FROM (SELECT i.* {what} ORDER BY i.due_on, i.id LIMIT 50) i
                JOIN customer c ON c.organisation_id = %(organisation_id)s AND c.id = i.customer_id""",
            params,
        )
        return [customers, invoices, len(page)]

    return ask


def explained(bench: Bench) -> Iterator[Measure]:
    """Ten conditions of 200 customers, each with value and verdict; against asking for the ten verdicts one by one."""
    criterion = load(TEN_CONDITIONS)
    explanation = explain(criterion, LEDGER, "customer")
    alone = [
        compile_filter(
            load({"version": 1, "where": {"kind": "group", "match": "all", "items": [item]}}), LEDGER, "customer"
        )
        for item in TEN_CONDITIONS["where"]["items"]
    ]
    with organisation_scope(ORGANISATION):
        ids = [
            r["id"] for r in rows("SELECT id FROM customer WHERE id %% 97 = 5 AND id > 50 ORDER BY id LIMIT 200", {})
        ]
        params = {**standing(ORGANISATION, NOW), **explanation.params}
        cursor = raw_connection().cursor()

        def ours() -> None:
            for record in ids:
                cursor.execute(explanation.sql.encode(), {**params, "record_id": record}).fetchone()

        def theirs() -> None:
            for record in ids:
                for one in alone:
                    query = f"{_CUSTOMERS}c.id = %(record_id)s AND {one.sql}"
                    cursor.execute(
                        query.encode(), {**standing(ORGANISATION, NOW), **one.params, "record_id": record}
                    ).fetchall()

        taken = interleaved({"ours": ours, "theirs": theirs}, rounds=3)
        spent, other = median(taken["ours"]) / len(ids), median(taken["theirs"]) / len(ids)
        if spent > 0.005:
            bench.plan("explain", explanation.sql, {**params, "record_id": ids[0]})
    compared = "ten statements, verdicts only (theirs / ours)"
    yield Measure("explain one record, ten conditions", 1000 * spent, "ms", "<= 5", compared, other / spent)

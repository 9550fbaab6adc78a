"""The explain target: every condition's value and pass/fail for one record, in one statement.

Each leaf's pass is the filter's own text, so the two cannot disagree; a group is put together from its parts.
The value is a look at one record: a sum is not grouped for everybody here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from pydantic import JsonValue

from dunnock.criteria.catalogue import Aggregate, Catalogue, Field
from dunnock.criteria.compile import ORGANISATION, TODAY, Filter
from dunnock.criteria.fold import Fold, Place, Resolved, ResolvedItems, Scope
from dunnock.criteria.forms import Grouped, day_sql, row_sql
from dunnock.criteria.grammar import Collection, Criteria, Group, Rule, children
from dunnock.criteria.words import Words, say_value

Reading = Literal["none", "text", "number", "boolean", "list", "money", "matching", "days"]


@dataclass(frozen=True)
class _Column:
    value: str
    passed: str
    reading: Reading


@dataclass(frozen=True)
class PlanNode:
    """Where one node's answer stands in the row: its value (None for a group) and its verdict."""

    path: str
    kind: Literal["rule", "group", "collection"]
    sentence: str
    field: str | None
    reading: Reading
    value_at: int | None
    passed_at: int
    children: tuple[PlanNode, ...] = ()


@dataclass(frozen=True)
class Explanation:
    """A statement for one record, `%(record_id)s`; no row means there is no such record in that organisation."""

    sql: str
    params: dict[str, object]
    plan: PlanNode
    language: str = "en"


@dataclass(frozen=True)
class ExplainedNode:
    """`value` is JSON: money {"amount", "currency"}, a collection {"matching", "of"}; `shown` is the same in words."""

    path: str
    kind: Literal["rule", "group", "collection"]
    sentence: str
    field: str | None
    value: JsonValue
    shown: str
    passed: bool
    children: tuple[ExplainedNode, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        return {
            "path": self.path,
            "kind": self.kind,
            "sentence": self.sentence,
            "field": self.field,
            "value": self.value,
            "shown": self.shown,
            "passed": self.passed,
            "children": [child.as_dict() for child in self.children],
        }


def explain(
    criteria: Criteria,
    catalogue: Catalogue,
    subject_id: str,
    *,
    alias: str = "c",
    prefix: str = "k",
    language: str = "en",
    names: Mapping[str, Mapping[str, str]] | None = None,
) -> Explanation:
    """Parameters are those of `compile_filter` and `record_id`. Raises `Invalid` for a criteria that does not fit."""
    subject = catalogue.subject(subject_id)
    target = Explain(catalogue, prefix)
    Fold(catalogue, target).node(criteria.where, Place("where", Scope(subject, alias)))
    at = {path: position for position, path in enumerate(target.columns)}
    plan = _Planner(target, subject_id, Words(catalogue, language, names or {})).plan(criteria.where, "where")
    answers = ", ".join(
        f"({column.passed}) AS p{at[path]}" if column.reading == "none" else f"v{at[path]}, p{at[path]}"
        for path, column in target.columns.items()
    )
    looked_up = ", ".join(
        f"{column.value} AS v{at[path]}, ({column.passed}) IS TRUE AS p{at[path]}"
        for path, column in target.columns.items()
        if column.reading != "none"
    )
    # MATERIALIZED: a group reads its parts' answers instead of asking them again.
    sql = (
        f"WITH answer AS MATERIALIZED (SELECT {looked_up} FROM {subject.source} {alias} "
        f"WHERE {alias}.organisation_id = {ORGANISATION} AND {alias}.id = %(record_id)s::bigint) "
        f"SELECT {answers} FROM answer"
    )
    return Explanation(sql, target.filter.bind.params, plan, language)


def read_explanation(explanation: Explanation, row: Sequence[Any]) -> ExplainedNode:
    """The explained tree out of the statement's one row."""
    return _read(explanation.plan, row, explanation.language)


def _read(plan: PlanNode, row: Sequence[Any], language: str) -> ExplainedNode:
    value = None if plan.value_at is None else _value(row[plan.value_at], plan.reading)
    return ExplainedNode(
        path=plan.path,
        kind=plan.kind,
        sentence=plan.sentence,
        field=plan.field,
        value=value,
        shown="" if plan.value_at is None else say_value(value, plan.reading, language),
        passed=bool(row[plan.passed_at]),
        children=tuple(_read(child, row, language) for child in plan.children),
    )


def _money(raw: Sequence[Any]) -> JsonValue:
    amount, currency = raw
    return {"amount": str(amount), "currency": None if currency is None else str(currency)}


def _number(raw: Any) -> JsonValue:
    number = Decimal(raw)
    return int(number) if number == number.to_integral_value() else str(number)


_READERS: Mapping[Reading, Callable[[Any], JsonValue]] = {
    "money": _money,
    "number": _number,
    "matching": lambda raw: {"matching": int(raw[0]), "of": int(raw[1])},
    "list": lambda raw: [str(one) for one in raw],
    "days": int,
    "boolean": bool,
    "text": str,
}


def _value(raw: Any, reading: Reading) -> JsonValue:
    return None if raw is None else _READERS[reading](raw)


class Explain:
    """Registers two columns per node and hands back the name of its verdict, for the group around it."""

    def __init__(self, catalogue: Catalogue, prefix: str) -> None:
        self.filter = Filter(catalogue, prefix)
        self.columns: dict[str, _Column] = {}

    def _register(self, place: Place, column: _Column, *, negated: bool) -> str:
        name = f"p{len(self.columns)}"
        self.columns[place.path] = column
        return f"NOT {name}" if negated else name

    def group(self, place: Place, parts: list[str], *, conjunction: bool, negated: bool) -> str:
        # The parts come with the negation pushed into them; the column says how the node itself stands.
        verdict = "(" + (" AND " if conjunction else " OR ").join(parts) + ")"
        self._register(place, _Column("", f"NOT {verdict}" if negated else verdict, "none"), negated=False)
        return verdict

    def rule(self, place: Place, rule: Resolved, *, negated: bool) -> str:
        passed = self.filter.rule(place, rule, negated=False)
        parent = rule.found.parent
        row = self.filter.alias() if parent else place.scope.row
        known = rule.found.field
        value, reading = self._sum(rule, row) if isinstance(known, Aggregate) else self._of_row(known, row)
        if parent is not None:
            value = f"(SELECT {value} FROM {self.filter.above(parent, place.scope.row, row)})"
        return self._register(place, _Column(value, passed, reading), negated=negated)

    def _of_row(self, known: Field, row: str) -> tuple[str, Reading]:
        sql = row_sql(known.sql, row, known.key, self.filter.bind)
        value = f"({sql})::text"
        reading: Reading = "text"
        match known.type:
            case "money":
                currency = known.currency_sql.replace("{r}", row)
                value = f"CASE WHEN {sql} IS NOT NULL THEN ARRAY[({sql})::text, ({currency})::text] END"
                reading = "money"
            case "days":
                until = f"least({TODAY}, {known.until_sql.replace('{r}', row)})" if known.until_sql else TODAY
                value, reading = f"{until} - {sql}", "days"
            case "instant":
                value = f"({day_sql(known, row, self.filter.bind)})::text"
            case "tags":
                value, reading = f"({sql})::text[]", "list"
            case "boolean":
                value, reading = f"({sql})", "boolean"
            case "number":
                value, reading = f"({sql})::numeric", "number"
        return value, reading

    def _sum(self, rule: Resolved, row: str) -> tuple[str, Reading]:
        form = self.filter.aggregate(rule)
        return self._measured(form, row, str(getattr(rule.value, "currency", "")))

    def _measured(self, form: Grouped, row: str, currency: str) -> tuple[str, Reading]:
        conditions = "".join(f" AND {condition}" for condition in form.conditions)
        measure = form.measure if form.empty is None else f"coalesce({form.measure}, {form.empty})"
        rows = f"{self.filter.joined(form.relation, row, form.row)}{conditions}"
        if not currency:
            return f"(SELECT ({measure})::numeric FROM {rows})", "number"
        said = self.filter.bind(currency, "text")
        return f"(SELECT ARRAY[({measure})::text, {said}] FROM {rows})", "money"

    def items(self, place: Place, items: ResolvedItems, *, negated: bool) -> str:
        passed = self.filter.items(place, items, negated=False)
        row = place.scope.row
        if items.test is not None:
            value, reading = self._measured(self.filter.counted(place, items), row, items.currency)
            return self._register(place, _Column(value, passed, reading), negated=negated)
        item = self.filter.alias()
        condition = self.filter.where(place, items, item)
        matching = f"count(*) FILTER (WHERE {condition})" if condition else "count(*)"
        value = f"(SELECT ARRAY[{matching}, count(*)] FROM {self.filter.joined(items.relation, row, item)})"
        return self._register(place, _Column(value, passed, "matching"), negated=negated)


class _Planner:
    """Where each node's columns stand in the row, with its sentence. A group has a verdict only, others a value too."""

    def __init__(self, target: Explain, subject_id: str, words: Words) -> None:
        self.columns, self.subject_id, self.words = target.columns, subject_id, words
        self.at: dict[str, int] = {}
        position = 0
        for path, column in target.columns.items():
            self.at[path] = position
            position += 1 if column.reading == "none" else 2

    def plan(self, node: Rule | Group | Collection, path: str) -> PlanNode:
        at, group = self.at[path], isinstance(node, Group)
        parts = children(node) if group else ()
        return PlanNode(
            path=path,
            kind=node.kind,
            sentence=self.words.sentence(node, self.subject_id),
            field=None if isinstance(node, Group) else node.field,
            reading=self.columns[path].reading,
            value_at=None if group else at,
            passed_at=at if group else at + 1,
            children=tuple(self.plan(part, f"{path}.{step}") for step, part in parts),
        )

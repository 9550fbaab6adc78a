"""The normal forms: `field operator value` becomes one of three, and every target of the fold knows just these.

`Fixed`: a predicate on the row without time. `Days`: low <= today - column <= high. `Grouped`: a measure over the rows
of a relation, compared. A new operator is one line here and works in every target.

Each form is two-valued before negation: it holds, or (unknown included) it does not. `negated` then turns it round, so
"is not" takes in records without a value: that is our definition of it (product.md 3), and SQL's `IS NOT TRUE`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from dunnock.criteria.catalogue import Field, Relation
from dunnock.criteria.operators import FieldType
from dunnock.criteria.values import Between, Money, Parsed


class Binder:
    """Gives every value a named parameter; `prefix` keeps several compiled criteria apart in one statement."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.params: dict[str, object] = {}

    def __call__(self, value: object, cast: str) -> str:
        name = f"{self.prefix}{len(self.params)}"
        self.params[name] = list(value) if isinstance(value, tuple) else value
        return f"%({name})s::{cast}"


@dataclass(frozen=True)
class Fixed:
    sql: str
    negated: bool = False


@dataclass(frozen=True)
class Days:
    """`until` (a date, or null) is where counting stops. Bounds are included; None is no bound."""

    column: str
    low: int | None
    high: int | None
    until: str = ""
    negated: bool = False


@dataclass(frozen=True)
class Comparison:
    """A compared number: `low` alone unless the operator is between. "Is not" is a negated "=", here as everywhere."""

    operator: str
    low: Decimal
    high: Decimal | None = None

    def sql(self, expression: str, bind: Binder) -> str:
        if self.operator == "between":
            return f"{expression} BETWEEN {bind(self.low, 'numeric')} AND {bind(self.high, 'numeric')}"
        return f"{expression} {self.operator} {bind(self.low, 'numeric')}"

    def holds(self, number: Decimal) -> bool:
        return _HOLDS[self.operator](number, self)


_HOLDS: dict[str, Callable[[Decimal, Comparison], bool]] = {
    "=": lambda number, to: number == to.low,
    ">": lambda number, to: number > to.low,
    ">=": lambda number, to: number >= to.low,
    "<": lambda number, to: number < to.low,
    "<=": lambda number, to: number <= to.low,
    "between": lambda number, to: to.high is not None and to.low <= number <= to.high,
}


@dataclass(frozen=True)
class Grouped:
    """`measure` over the relation's rows, called `row`, where `conditions` hold.

    `comparison` None asks whether there is a value at all. A target groups everybody's rows at once, or one record's.
    """

    relation: Relation
    row: str
    measure: str
    conditions: tuple[str, ...]
    comparison: Comparison | None
    empty: int | None = 0
    negated: bool = field(default=False)

    @property
    def holds_without_rows(self) -> bool:
        return self.empty is not None and self.comparison is not None and self.comparison.holds(Decimal(self.empty))


def comparison(operator: str, value: Parsed) -> tuple[Comparison, bool, str]:
    """The comparison, whether it is negated, and the currency ("" unless money)."""
    if isinstance(value, Between):
        return Comparison("between", _number(value.low), _number(value.high)), False, value.currency
    amount, currency = (value.amount, value.currency) if isinstance(value, Money) else (_number(value), "")
    if operator == "!=":
        return Comparison("=", amount), True, currency
    return Comparison(operator, amount), False, currency


def _number(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    raise TypeError(f"{value!r} is no number")


def row_sql(template: str, row: str, key: str | None, bind: Binder) -> str:
    """A catalogue template for one row alias. Plain replacement: templates may hold braces of their own."""
    sql = template.replace("{r}", row)
    return sql.replace("{key}", bind(key, "text")) if key is not None else sql


def day_sql(known: Field, row: str, bind: Binder) -> str:
    """The calendar day of a date or an instant: of an instant in the organisation's zone."""
    sql = row_sql(known.sql, row, known.key, bind)
    return f"({sql} AT TIME ZONE %(zone)s::text)::date" if known.type == "instant" else sql


Form = Fixed | Days


def row_form(known: Field, operator: str, value: Parsed, row: str, bind: Binder) -> Form:
    """The normal form of a rule on a row's own field. Operator and value are known to fit (`fold.resolve_rule`)."""
    return _FORMS[known.type](known, operator, value, row, bind)


def _text(known: Field, operator: str, value: Parsed, row: str, bind: Binder) -> Form:
    column = row_sql(known.sql, row, known.key, bind)
    if operator in {"is_empty", "is_not_empty"}:
        return Fixed(f"btrim({column}) <> ''", operator == "is_empty")
    folded = f"lower(btrim({column}))"
    if operator in {"is", "is_not"}:
        return Fixed(f"{folded} = lower({bind(value, 'text')})", operator == "is_not")
    if operator == "contains_any_of":
        patterns = tuple(f"%{_literal(str(one))}%" for one in value) if isinstance(value, tuple) else ()
        lowered = f"ARRAY(SELECT lower(pattern) FROM unnest({bind(patterns, 'text[]')}) pattern)"
        return Fixed(f"{folded} LIKE ANY ({lowered})")
    before, after = {"starts_with": ("", "%"), "ends_with": ("%", "")}.get(operator, ("%", "%"))
    pattern = f"{before}{_literal(str(value))}{after}"
    return Fixed(f"{folded} LIKE lower({bind(pattern, 'text')})", operator == "not_contains")


def _literal(text: str) -> str:
    """LIKE's own characters, taken as they are written."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _compared(known: Field, operator: str, value: Parsed, row: str, bind: Binder) -> Form:
    column = row_sql(known.sql, row, known.key, bind)
    if operator in {"is_empty", "is_not_empty"}:
        return Fixed(f"{column} IS NOT NULL", operator == "is_empty")
    test, negated, currency = comparison(operator, value)
    sql = test.sql(column, bind)
    if currency:
        sql = f"{known.currency_sql.replace('{r}', row)} = {bind(currency, 'text')} AND {sql}"
    return Fixed(sql, negated)


def _days(known: Field, operator: str, value: Parsed, row: str, bind: Binder) -> Form:
    column = day_sql(known, row, bind)
    if operator in {"is_empty", "is_not_empty"}:
        return Fixed(f"{column} IS NOT NULL", operator == "is_empty")
    until = known.until_sql.replace("{r}", row)
    if isinstance(value, Between):
        return Days(column, int(_number(value.low)), int(_number(value.high)), until)
    days = int(_number(value))
    low, high = {
        "=": (days, days),
        "!=": (days, days),
        ">": (days + 1, None),
        ">=": (days, None),
        "<": (None, days - 1),
        "<=": (None, days),
    }[operator]
    return Days(column, low, high, until, negated=operator == "!=")


def _date(known: Field, operator: str, value: Parsed, row: str, bind: Binder) -> Form:
    column = day_sql(known, row, bind)
    if operator in {"is_empty", "is_not_empty"}:
        return Fixed(f"{column} IS NOT NULL", operator == "is_empty")
    if isinstance(value, Between):
        return Fixed(f"{column} BETWEEN {bind(value.low, 'date')} AND {bind(value.high, 'date')}")
    if isinstance(value, dt.date):
        sign = {"on": "=", "before": "<", "after": ">"}[operator]
        return Fixed(f"{column} {sign} {bind(value, 'date')}")
    count = value if isinstance(value, int) else 0
    # Both "in the last" and "in the next" take today in.
    low, high = {
        "in_last_days": (0, count),
        "in_next_days": (-count, 0),
        "more_than_days_ago": (count + 1, None),
        "today": (0, 0),
    }[operator]
    return Days(column, low, high)


def _picked(known: Field, operator: str, value: Parsed, row: str, bind: Binder) -> Form:
    column = row_sql(known.sql, row, known.key, bind)
    cast = "bigint" if known.type == "user" else "text"
    if operator in {"is_empty", "is_not_empty"}:
        there = f"{column} IS NOT NULL" if known.type == "user" else f"{column} <> ''"
        return Fixed(there, operator == "is_empty")
    chosen = [known.option(str(one)) for one in (value if isinstance(value, tuple) else (value,))]
    if any(option is not None and option.sql for option in chosen):
        conditions = [option.sql.replace("{r}", row) for option in chosen if option is not None]
        return Fixed(f"({' OR '.join(conditions)})", operator in {"is_not", "none_of"})
    if operator in {"is", "is_not"}:
        return Fixed(f"{column} = {bind(value, cast)}", operator == "is_not")
    return Fixed(f"{column} = ANY ({bind(value, cast + '[]')})", operator == "none_of")


def _tags(known: Field, operator: str, value: Parsed, row: str, bind: Binder) -> Form:
    column = row_sql(known.sql, row, known.key, bind)
    if operator in {"is_empty", "is_not_empty"}:
        return Fixed(f"cardinality({column}) > 0", operator == "is_empty")
    sign = "@>" if operator == "all_of" else "&&"
    return Fixed(f"{column} {sign} {bind(value, 'text[]')}", operator == "none_of")


def _boolean(known: Field, operator: str, _value: Parsed, row: str, bind: Binder) -> Form:
    column = row_sql(known.sql, row, known.key, bind)
    if operator == "is_unknown":
        return Fixed(f"{column} IS NULL")
    return Fixed(f"NOT {column}" if operator == "is_false" else column, operator == "is_not_true")


_FORMS: dict[FieldType, Callable[[Field, str, Parsed, str, Binder], Form]] = {
    "text": _text,
    "money": _compared,
    "number": _compared,
    "days": _days,
    "date": _date,
    "instant": _date,
    "choice": _picked,
    "user": _picked,
    "tags": _tags,
    "boolean": _boolean,
}

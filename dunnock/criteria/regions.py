"""What values a rule lets through, as a set that can be intersected and turned round: how contradictions are found.

`Spans`: disjoint intervals of an ordered type. `Picks`: some values, or all but some. `nothing` tells whether a record
without a value passes (for money: also one whose amount is in another currency).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from dunnock.criteria.catalogue import Aggregate, Field
from dunnock.criteria.fold import Resolved
from dunnock.criteria.values import Between, Money

_INFINITY = Decimal("Infinity")


@dataclass(frozen=True, order=True)
class Edge:
    """A point on the line, or the place just after it: [a, b] runs from Edge(a) to Edge(b, after=True)."""

    at: Decimal
    after: bool = False


_START, _END = Edge(-_INFINITY), Edge(_INFINITY, after=True)


@dataclass(frozen=True)
class Spans:
    spans: tuple[tuple[Edge, Edge], ...]
    nothing: bool

    @property
    def empty(self) -> bool:
        return not self.spans and not self.nothing

    def both(self, other: Spans) -> Spans:
        cut = ((max(low, low2), min(high, high2)) for low, high in self.spans for low2, high2 in other.spans)
        return Spans(tuple(sorted((low, high) for low, high in cut if low < high)), self.nothing and other.nothing)

    def turned(self) -> Spans:
        gaps, at = [], _START
        for low, high in sorted(self.spans):
            if at < low:
                gaps.append((at, low))
            at = max(at, high)
        if at < _END:
            gaps.append((at, _END))
        return Spans(tuple(gaps), not self.nothing)


@dataclass(frozen=True)
class Picks:
    """The values, or with `others` every value but these."""

    values: frozenset[str]
    others: bool = False
    nothing: bool = False

    @property
    def empty(self) -> bool:
        return not self.values and not self.others and not self.nothing

    def both(self, other: Picks) -> Picks:
        nothing = self.nothing and other.nothing
        if self.others and other.others:
            return Picks(self.values | other.values, others=True, nothing=nothing)
        if self.others:
            return Picks(other.values - self.values, nothing=nothing)
        return Picks(self.values - other.values if other.others else self.values & other.values, nothing=nothing)

    def turned(self) -> Picks:
        return Picks(self.values, others=not self.others, nothing=not self.nothing)


Region = Spans | Picks


@dataclass(frozen=True)
class Constraint:
    """A region of one thing asked: `about` is the same for rules that can be held against each other.

    `row_currency` is set where the rule needs its row to be in that currency, which a row is in one at a time.
    """

    path: str
    about: tuple[str, ...]
    region: Region
    whole: Region  # everything there is of the field, no value included
    row_currency: tuple[str, str] | None = None

    @property
    def only_nothing(self) -> bool:
        one = self.region
        return one.nothing and not (one.spans if isinstance(one, Spans) else one.values or one.others)

    def turned(self) -> Constraint:
        rest = intersection(self.whole, self.region.turned())
        return Constraint(self.path, self.about, self.whole if rest is None else rest, self.whole)


def intersection(first: Region, second: Region) -> Region | None:
    """None when the two are of different kinds, which says nothing."""
    if isinstance(first, Spans) and isinstance(second, Spans):
        return first.both(second)
    if isinstance(first, Picks) and isinstance(second, Picks):
        return first.both(second)
    return None


def constraint(path: str, rule: Resolved) -> Constraint | None:
    """What a rule lets through, None where it is not modelled (contains, tags)."""
    known = rule.found.field
    kind, operator, value = known.type, rule.operator, rule.value
    if operator in {"is_empty", "is_not_empty"}:
        return _emptiness(path, rule)
    if kind == "boolean":
        return Constraint(path, (known.id,), _BOOLEAN[operator], _TRUE_OR_FALSE)
    if kind in {"choice", "user"} or (kind == "text" and operator in {"is", "is_not"}):
        values = value if isinstance(value, tuple) else (value,)
        picked = Picks(frozenset(str(one).lower() if kind == "text" else str(one) for one in values))
        region = picked.turned() if operator in {"is_not", "none_of"} else picked
        return Constraint(path, (known.id,), region, _whole(rule))
    if kind in {"date", "instant"}:
        return _dated(path, rule)
    if kind in {"money", "number", "days"}:
        return _compared(path, rule)
    return None


def compared(operator: str, value: object, *, whole: bool = False) -> Spans:
    """The numbers a comparison lets through; of whole numbers, "more than 3" starts at 4."""
    if isinstance(value, Between):
        return Spans(_span(_point(value.low), _point(value.high)), nothing=False)
    at = _point(value.amount if isinstance(value, Money) else value)
    if operator in {"=", "!="}:
        exact = Spans(_span(at, at), nothing=False)
        return exact if operator == "=" else exact.turned()
    if operator in {">", "<"} and whole:
        at, operator = (at + 1, ">=") if operator == ">" else (at - 1, "<=")
    spans = {
        ">": ((Edge(at, after=True), _END),),
        ">=": ((Edge(at), _END),),
        "<": ((_START, Edge(at)),),
        "<=": ((_START, Edge(at, after=True)),),
    }
    return Spans(spans[operator], nothing=False)


_BOOLEAN = {
    "is_true": Picks(frozenset({"true"})),
    "is_false": Picks(frozenset({"false"})),
    "is_not_true": Picks(frozenset({"false"}), nothing=True),
    "is_unknown": Picks(frozenset(), nothing=True),
}
_TRUE_OR_FALSE = Picks(frozenset({"true", "false"}), nothing=True)
_EVERY_NUMBER = Spans(((_START, _END),), nothing=True)
_EVERY_TEXT = Picks(frozenset(), others=True, nothing=True)


def _whole(rule: Resolved) -> Region:
    known = rule.found.field
    if known.type in {"text", "user"} or known.options is None or (isinstance(known, Field) and known.read_option):
        return _EVERY_TEXT
    return Picks(frozenset(option.value for option in known.options), nothing=True)


def _emptiness(path: str, rule: Resolved) -> Constraint | None:
    known = rule.found.field
    if known.type == "tags":
        return None
    there: Region = Spans(((_START, _END),), nothing=False)
    whole: Region = _EVERY_NUMBER
    if known.type in {"text", "choice", "user"}:
        there, whole = Picks(frozenset(), others=True), _whole(rule)
    return Constraint(path, (known.id,), there if rule.operator == "is_not_empty" else there.turned(), whole)


def _compared(path: str, rule: Resolved) -> Constraint:
    known, value = rule.found.field, rule.value
    whole = known.type == "days" or (isinstance(known, Aggregate) and known.measure == "count(*)")
    region = compared(rule.operator, value, whole=whole)
    if known.type != "money":
        return Constraint(path, (known.id,), region, _EVERY_NUMBER)
    currency = str(getattr(value, "currency", ""))
    positive = bool(currency) and not isinstance(known, Aggregate) and not region.nothing
    return Constraint(path, (known.id, currency), region, _EVERY_NUMBER, (known.id, currency) if positive else None)


def _dated(path: str, rule: Resolved) -> Constraint:
    """Fixed days on one line, days counted from today on another: they move against each other."""
    known, operator, value = rule.found.field, rule.operator, rule.value
    if isinstance(value, Between):
        return Constraint(path, (known.id,), compared(operator, value), _EVERY_NUMBER)
    if isinstance(value, dt.date):
        sign = {"on": "=", "before": "<", "after": ">"}[operator]
        return Constraint(path, (known.id,), compared(sign, value, whole=True), _EVERY_NUMBER)
    count = value if isinstance(value, int) else 0
    low, high = {
        "in_last_days": (Decimal(0), Decimal(count)),
        "in_next_days": (Decimal(-count), Decimal(0)),
        "more_than_days_ago": (Decimal(count + 1), _INFINITY),
        "today": (Decimal(0), Decimal(0)),
    }[operator]
    return Constraint(path, (known.id, "days ago"), Spans(_span(low, high), nothing=False), _EVERY_NUMBER)


def _span(low: Decimal, high: Decimal) -> tuple[tuple[Edge, Edge], ...]:
    return ((Edge(low), Edge(high, after=True)),) if low <= high else ()


def _point(value: object) -> Decimal:
    if isinstance(value, dt.date):
        return Decimal(value.toordinal())
    return value if isinstance(value, Decimal) else Decimal(str(value))

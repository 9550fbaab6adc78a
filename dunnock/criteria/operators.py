"""Which operators each type of field has, what they are called, and what value each takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

FieldType = Literal["text", "money", "number", "date", "instant", "days", "choice", "tags", "user", "boolean"]
TYPES: tuple[FieldType, ...] = get_args(FieldType)

# What `value` must be: see `values.py`.
Shape = Literal["none", "one", "list", "range", "day_count"]


@dataclass(frozen=True)
class Operator:
    """`label` stands between field and value in the editor and in the sentence: "balance [is more than] €50.00"."""

    id: str
    label: str
    shape: Shape = "one"


_EMPTY = (Operator("is_empty", "is empty", "none"), Operator("is_not_empty", "is not empty", "none"))
_COMPARED = (
    Operator("=", "is exactly"),
    Operator("!=", "is not"),
    Operator(">", "is more than"),
    Operator(">=", "is at least"),
    Operator("<", "is less than"),
    Operator("<=", "is at most"),
    Operator("between", "is between", "range"),
)
_DATED = (
    Operator("on", "is on"),
    Operator("before", "is before"),
    Operator("after", "is after"),
    Operator("between", "is between", "range"),
    Operator("in_last_days", "is in the last", "day_count"),
    Operator("in_next_days", "is in the next", "day_count"),
    Operator("more_than_days_ago", "is more than", "day_count"),
    Operator("today", "is today", "none"),
    *_EMPTY,
)
_PICKED = (
    Operator("any_of", "is any of", "list"),
    Operator("none_of", "is none of", "list"),
    Operator("is", "is"),
    Operator("is_not", "is not"),
    *_EMPTY,
)

OPERATORS: Mapping[FieldType, tuple[Operator, ...]] = {
    "text": (
        Operator("is", "is"),
        Operator("is_not", "is not"),
        Operator("contains", "contains"),
        Operator("not_contains", "does not contain"),
        Operator("contains_any_of", "contains any of", "list"),
        Operator("starts_with", "starts with"),
        Operator("ends_with", "ends with"),
        *_EMPTY,
    ),
    "money": (*_COMPARED, *_EMPTY),
    "number": (*_COMPARED, *_EMPTY),
    "date": _DATED,
    "instant": _DATED,
    "days": (*_COMPARED, *_EMPTY),
    "choice": _PICKED,
    "user": _PICKED,
    "tags": (
        Operator("any_of", "has any of", "list"),
        Operator("none_of", "has none of", "list"),
        Operator("all_of", "has all of", "list"),
        Operator("is_empty", "is empty", "none"),
        Operator("is_not_empty", "is not empty", "none"),
    ),
    "boolean": (
        Operator("is_true", "is true", "none"),
        Operator("is_not_true", "is not true", "none"),
        Operator("is_false", "is false", "none"),
        Operator("is_unknown", "is unknown", "none"),
    ),
}

# Counts and sums always have a value (nothing sums to zero), so emptiness is not asked of them.
COMPARISONS: tuple[Operator, ...] = _COMPARED

_BY_ID: Mapping[FieldType, Mapping[str, Operator]] = {
    kind: {operator.id: operator for operator in operators} for kind, operators in OPERATORS.items()
}
_COMPARISON_BY_ID: Mapping[str, Operator] = {operator.id: operator for operator in COMPARISONS}


def operator_of(kind: FieldType, operator: str) -> Operator | None:
    return _BY_ID[kind].get(operator)


def comparison_of(operator: str | None) -> Operator | None:
    return _COMPARISON_BY_ID.get(operator or "")

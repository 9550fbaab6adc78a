"""The value of a rule, read by its field's type and its operator's shape. A wrong one says what to write instead."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from pydantic import JsonValue

from dunnock.criteria.operators import FieldType, Shape
from dunnock.kernel.money import is_currency, parse_amount

MOST_DAYS = 36_500  # a hundred years: today minus this is still a date
LARGEST_ID = 2**63 - 1


class Fault(ValueError):
    """What is wrong with one node and what to do. `step` leads from the node to the place: "value.currency"."""

    def __init__(self, message: str, *, code: str = "wrong_value", step: str = "value") -> None:
        super().__init__(message)
        self.message, self.code, self.step = message, code, step


@dataclass(frozen=True)
class Money:
    """`currency` is "" for a zero without one: a condition on one row may ask for it, a sum may not."""

    amount: Decimal
    currency: str


@dataclass(frozen=True)
class Between:
    """Both ends included. `currency` for money only."""

    low: Decimal | int | dt.date
    high: Decimal | int | dt.date
    currency: str = ""


One = str | int | Decimal | dt.date | Money
Parsed = None | One | Between | tuple[str, ...] | tuple[int, ...]


def one_currency(value: Parsed) -> None:
    """A sum adds up one currency. Raises `Fault` for a money value without one."""
    if isinstance(value, Money) and not value.currency:
        raise Fault('say in which currency: "EUR"', code="missing_currency", step="value.currency")


def parse(kind: FieldType, shape: Shape, value: JsonValue) -> Parsed:
    """The value as Python reads it. Raises `Fault`."""
    if shape == "none":
        if value is not None:
            raise Fault("this condition takes no value; leave it out")
        return None
    if value is None:
        raise Fault("give a value", code="missing_value")
    if shape == "day_count":
        return _day_count(value)
    if shape == "list":
        return _many(kind, value)
    if shape == "range":
        return _range(kind, value)
    if kind == "money":
        return _money(value)
    return _one(kind, value)


def _one(kind: FieldType, value: JsonValue, step: str = "value") -> str | int | Decimal | dt.date:
    match kind:
        case "number":
            return _decimal(value, step)
        case "days":
            return _whole(value, step)
        case "date" | "instant":
            return _date(value, step)
        case "user":
            return _user(value, step)
        case _:
            return _text(value, step)


def _text(value: JsonValue, step: str = "value") -> str:
    if not isinstance(value, str):
        raise Fault("give a text", step=step)
    text = value.strip(" ")  # the same blanks btrim() takes off the column
    if not text:
        raise Fault('give a text, or use "is empty"', code="missing_value", step=step)
    return text


def _refuse_nothing(value: JsonValue, step: str) -> None:
    if value is None or (isinstance(value, str) and not value.strip()):
        raise Fault("give a value", code="missing_value", step=step)


def _decimal(value: JsonValue, step: str = "value") -> Decimal:
    _refuse_nothing(value, step)
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise Fault('give a number, with decimals as a text: "12.50"', step=step)
    try:
        return parse_amount(value)
    except ValueError as refused:
        raise Fault(str(refused), step=step) from None


def _whole(value: JsonValue, step: str = "value") -> int:
    _refuse_nothing(value, step)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Fault("give a whole number of days; negative means before the date", step=step)
    if abs(value) > MOST_DAYS:
        raise Fault(f"give at most {MOST_DAYS} days", step=step)
    return value


def _day_count(value: JsonValue) -> int:
    days = _whole(value)
    if days < 0:
        raise Fault("give a number of days from 0 up; the operator says the direction")
    return days


def _date(value: JsonValue, step: str = "value") -> dt.date:
    _refuse_nothing(value, step)
    if not isinstance(value, str):
        raise Fault("give a date as 2026-11-21", step=step)
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a calendar day has no zone
    except ValueError:
        raise Fault(f"{value!r} is not a date; write it as 2026-11-21", step=step) from None


def _user(value: JsonValue, step: str = "value") -> int:
    _refuse_nothing(value, step)
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= LARGEST_ID:
        raise Fault("give the id of a user", step=step)
    return value


def _currency(value: JsonValue) -> str:
    if not isinstance(value, str) or not value:
        raise Fault('say in which currency: "EUR"', code="missing_currency", step="value.currency")
    if not is_currency(value):
        raise Fault(
            f"{value!r} is not a currency; use its ISO code, EUR", code="unknown_currency", step="value.currency"
        )
    return value


def _money(value: JsonValue) -> Money:
    if not isinstance(value, dict):
        raise Fault('give an amount with its currency: {"amount": "50.00", "currency": "EUR"}')
    _only(value, {"amount", "currency"})
    amount = _decimal(value.get("amount"), "value.amount")
    if amount == 0 and value.get("currency") is None:
        return Money(amount, "")  # nothing is nothing in every currency
    return Money(amount, _currency(value.get("currency")))


def _range(kind: FieldType, value: JsonValue) -> Between:
    if not isinstance(value, dict) or not {"from", "to"} <= set(value):
        raise Fault('give both ends: {"from": …, "to": …}')
    if kind == "money":
        _only(value, {"from", "to", "currency"})
        low, high = _decimal(value["from"], "value.from"), _decimal(value["to"], "value.to")
        return Between(low, high, _currency(value.get("currency")))
    _only(value, {"from", "to"})
    if kind in {"date", "instant"}:
        return Between(_date(value["from"], "value.from"), _date(value["to"], "value.to"))
    if kind == "days":
        return Between(_whole(value["from"], "value.from"), _whole(value["to"], "value.to"))
    return Between(_decimal(value["from"], "value.from"), _decimal(value["to"], "value.to"))


def _many(kind: FieldType, value: JsonValue) -> tuple[str, ...] | tuple[int, ...]:
    if not isinstance(value, list):
        raise Fault("give a list of values")
    if not value:
        raise Fault('choose at least one value, or use "is empty"', code="empty_list")
    if kind == "user":
        return tuple(_user(one, f"value[{at}]") for at, one in enumerate(value))
    return tuple(_text(one, f"value[{at}]") for at, one in enumerate(value))


def _only(value: dict[str, JsonValue], known: set[str]) -> None:
    for name in value:
        if name not in known:
            raise Fault(f"{name!r} is not part of this value; leave it out", step=f"value.{name}")

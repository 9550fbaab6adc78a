"""Liquid's arithmetic, exact: Decimal throughout, money stays money, and nothing grows without bound.

python-liquid's own filters answer 0 for a Decimal and turn the rest into floats: a reminder over 0,00 € with no error.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation
from typing import Any

from liquid.exceptions import FilterArgumentError
from liquid.undefined import is_undefined

from dunnock.correspondence.templates.values import Amounts, Money

LARGEST = Decimal(10) ** 30  # `times` in a loop would otherwise grow a number until the machine stops
MOST_ITEMS = 10_000

Number = Decimal | int


def refuse(message: str) -> FilterArgumentError:
    return FilterArgumentError(message, token=None)


def number(value: Any, name: str) -> Number:
    """The value as an exact number. Nothing (None, an unknown field, "") counts as 0, as in Liquid; other text is
    refused.
    """
    if value is None or is_undefined(value) or value == "":
        return 0
    if isinstance(value, bool):
        raise refuse(f"{name} needs a number, not {str(value).lower()}")
    if isinstance(value, (int, Decimal)):
        return value
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, Amounts):
        plain = value.__liquid__()
        if isinstance(plain, Decimal):
            return plain
        raise refuse(f"{name} cannot work on amounts in several currencies; use a loop over “totals”")
    if isinstance(value, str) and len(value) <= 40:
        try:
            return Decimal(value.strip())
        except InvalidOperation:
            pass
    raise refuse(f"{name} needs a number, found {_say(value)}")


def _say(value: object) -> str:
    if isinstance(value, str):
        return f"the text “{value[:40]}”"
    return "a list" if isinstance(value, (list, tuple, range)) else "another kind of value"


def _bounded(value: Number, name: str) -> Number:
    if isinstance(value, Decimal) and not value.is_finite():
        raise refuse(f"{name} has no finite result")
    if not -LARGEST <= value <= LARGEST:
        raise refuse(f"{name} gives a number that is too large")
    return value


def _combine(left: Any, right: Any, name: str, work: Callable[[Number, Number], Number]) -> Any:
    """Plus and minus: money with money of one currency, or money with a plain number, stays money."""
    left, right = _sole(left), _sole(right)
    if isinstance(left, Money) and isinstance(right, Money):
        if left.currency != right.currency:
            raise refuse(f"{name} cannot combine {left.currency} and {right.currency}")
        return Money(Decimal(_bounded(work(left.amount, right.amount), name)), left.currency)
    if isinstance(left, Money):
        return Money(Decimal(_bounded(work(left.amount, number(right, name)), name)), left.currency)
    if isinstance(right, Money):
        return Money(Decimal(_bounded(work(number(left, name), right.amount), name)), right.currency)
    return _bounded(work(number(left, name), number(right, name)), name)


def _sole(value: Any) -> Any:
    return value[0] if isinstance(value, Amounts) and len(value) == 1 else value


def plus(left: Any, other: Any) -> Any:
    return _combine(left, other, "plus", lambda a, b: a + b)


def minus(left: Any, other: Any) -> Any:
    return _combine(left, other, "minus", lambda a, b: a - b)


def times(left: Any, other: Any) -> Any:
    left, other = _sole(left), _sole(other)
    if isinstance(left, Money) and isinstance(other, Money):
        raise refuse("times cannot multiply two amounts of money")
    if isinstance(other, Money):
        left, other = other, left
    if isinstance(left, Money):
        return Money(Decimal(_bounded(left.amount * number(other, "times"), "times")), left.currency)
    return _bounded(number(left, "times") * number(other, "times"), "times")


def divided_by(left: Any, other: Any) -> Any:
    """Whole numbers give a whole number, rounded down, as in Liquid. Money by money of one currency gives a plain
    number.
    """
    left, other = _sole(left), _sole(other)
    if isinstance(left, Money) and isinstance(other, Money):
        if left.currency != other.currency:
            raise refuse(f"divided_by cannot combine {left.currency} and {other.currency}")
        return _quotient(left.amount, other.amount)
    if isinstance(other, Money):
        raise refuse("divided_by cannot divide a number by an amount of money")
    if isinstance(left, Money):
        return Money(Decimal(_quotient(left.amount, number(other, "divided_by"))), left.currency)
    return _quotient(number(left, "divided_by"), number(other, "divided_by"))


def _quotient(left: Number, right: Number) -> Number:
    try:
        if isinstance(left, int) and isinstance(right, int):
            return left // right
        return _bounded(Decimal(left) / Decimal(right), "divided_by")
    except (DivisionByZero, ZeroDivisionError, InvalidOperation):
        raise refuse("divided_by cannot divide by 0") from None


def modulo(left: Any, other: Any) -> Number:
    first, second = number(left, "modulo"), number(other, "modulo")
    if not second:
        raise refuse("modulo cannot divide by 0")
    return _bounded(first % second, "modulo")


def _like(value: Any, result: Number) -> Any:
    return Money(Decimal(result), value.currency) if isinstance(value, Money) else result


def _amount(value: Any, name: str) -> tuple[Any, Number]:
    value = _sole(value)
    return value, value.amount if isinstance(value, Money) else number(value, name)


def _rounded(value: Any, name: str, mode: str, places: int = 0) -> Any:
    """A commercial rounding (half up), not the banker's rounding of Python: people check these numbers by hand."""
    value, plain = _amount(value, name)
    result = Decimal(plain).quantize(Decimal(1).scaleb(-places), rounding=mode)
    if places == 0 and not isinstance(value, Money):
        return int(result)
    return _like(value, result)


def round_(left: Any, places: Any = 0) -> Any:
    wanted = number(places, "round")
    if wanted != int(wanted) or not 0 <= wanted <= 12:
        raise refuse("round needs a whole number of decimals from 0 to 12")
    return _rounded(left, "round", ROUND_HALF_UP, int(wanted))


def ceil(left: Any) -> Any:
    return _rounded(left, "ceil", ROUND_CEILING)


def floor(left: Any) -> Any:
    return _rounded(left, "floor", ROUND_FLOOR)


def abs_(left: Any) -> Any:
    value, plain = _amount(left, "abs")
    return _like(value, -plain if plain < 0 else plain)


def at_least(left: Any, other: Any) -> Any:
    return _limit(left, other, "at_least", max)


def at_most(left: Any, other: Any) -> Any:
    return _limit(left, other, "at_most", min)


def _limit(left: Any, other: Any, name: str, pick: Callable[[Number, Number], Number]) -> Any:
    first, a = _amount(left, name)
    second, b = _amount(other, name)
    if isinstance(first, Money) and isinstance(second, Money) and first.currency != second.currency:
        raise refuse(f"{name} cannot compare {first.currency} and {second.currency}")
    return _like(first, pick(a, b))


def sum_(left: Any, key: Any = None) -> Any:
    """The exact sum of a list, or of one field of its items. Money of one currency sums to money; of several, it is
    refused.
    """
    if left is None or is_undefined(left):
        return 0
    if not isinstance(left, (list, tuple, range)):
        raise refuse("sum needs a list")
    items: Sequence[Any] = left
    if len(items) > MOST_ITEMS:
        raise refuse(f"sum works on at most {MOST_ITEMS} items")
    values = [_sole(_pick(item, key)) for item in items]
    currencies = sorted({value.currency for value in values if isinstance(value, Money)})
    if len(currencies) > 1:
        raise refuse(f"sum cannot add {' and '.join(currencies)}; use a loop over “totals”")
    total: Number = 0
    for value in values:
        total += value.amount if isinstance(value, Money) else number(value, "sum")
    _bounded(total, "sum")
    return Money(Decimal(total), currencies[0]) if currencies else total


def _pick(item: Any, key: Any) -> Any:
    if key is None or is_undefined(key):
        return item
    try:
        return item[key]
    except (KeyError, TypeError, IndexError):
        return None


ARITHMETIC: dict[str, Callable[..., Any]] = {
    "abs": abs_,
    "at_least": at_least,
    "at_most": at_most,
    "ceil": ceil,
    "divided_by": divided_by,
    "floor": floor,
    "minus": minus,
    "modulo": modulo,
    "plus": plus,
    "round": round_,
    "sum": sum_,
    "times": times,
}

"""Splitting an amount into instalments, and their dates. Pure."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from itertools import pairwise
from typing import Literal

from dunnock.kernel.errors import FieldError
from dunnock.kernel.money import digits, say_date, say_money

Frequency = Literal["weekly", "two_weekly", "monthly", "free"]
MOST_INSTALMENTS = 120
FURTHEST = 3653  # days ahead: a date beyond is more likely a slip of the keyboard
_LEDGER_DIGITS = 2  # numeric(15, 2), see decisions/


@dataclass(frozen=True)
class Part:
    due_on: dt.date
    amount: Decimal


def unit(currency: str) -> Decimal:
    """The smallest amount of a currency the ledger can hold."""
    return Decimal(1).scaleb(-min(digits(currency), _LEDGER_DIGITS))


def is_whole(amount: Decimal, currency: str) -> bool:
    """Whether the amount can be paid in that currency: no half cents, no tenth of a yen."""
    return amount == amount.quantize(unit(currency))


def split_equally(total: Decimal, count: int, currency: str) -> list[Decimal]:
    """`count` equal amounts in whole units of the currency; what rounding leaves over is on the last one.

    An amount too small for so many instalments gives zeros; `check_parts` refuses them.
    """
    each = (total / count).quantize(unit(currency), rounding=ROUND_DOWN)
    return [each] * (count - 1) + [total - each * (count - 1)]


def dates(starts_on: dt.date, count: int, frequency: Frequency) -> list[dt.date]:
    """Due dates from the first on. Monthly ones keep its day, or the last day of a month that is too short for it."""
    if frequency == "monthly":
        return [_months_later(starts_on, n) for n in range(count)]
    step = dt.timedelta(weeks=2 if frequency == "two_weekly" else 1)
    return [starts_on + step * n for n in range(count)]


def _months_later(day: dt.date, months: int) -> dt.date:
    """Counted from the day itself, so that the 31st does not become the 28th for good in February."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def schedule(total: Decimal, currency: str, starts_on: dt.date, count: int, frequency: Frequency) -> list[Part]:
    return [
        Part(day, amount)
        for day, amount in zip(dates(starts_on, count, frequency), split_equally(total, count, currency), strict=True)
    ]


def check_parts(
    parts: Sequence[Part], *, total: Decimal, currency: str, today: dt.date, known: Sequence[dt.date] = ()
) -> list[FieldError]:
    """What is wrong with a schedule. `known`: past dates it may have, because they stand already."""
    errors = []
    if not 1 <= len(parts) <= MOST_INSTALMENTS:
        return [FieldError("instalments", f"a plan has 1 to {MOST_INSTALMENTS} instalments", "count")]
    for at, part in enumerate(parts):
        path = f"instalments[{at}]"
        if part.amount <= 0:
            cure = "Choose fewer instalments, or give each an amount"
            errors.append(FieldError(f"{path}.amount", "is nothing to pay", "amount", cure))
        elif not is_whole(part.amount, currency):
            errors.append(FieldError(f"{path}.amount", fraction(part.amount, currency), "fraction"))
        if part.due_on < today and part.due_on not in known:
            errors.append(FieldError(f"{path}.due_on", f"{say_date(part.due_on)} is in the past", "past"))
        elif (part.due_on - today).days > FURTHEST:
            errors.append(FieldError(f"{path}.due_on", f"{say_date(part.due_on)} is too far ahead", "too_far"))
    for at, (one, other) in enumerate(pairwise(parts), start=1):
        if other.due_on <= one.due_on:
            errors.append(FieldError(f"instalments[{at}].due_on", "is not after the one before it", "order"))
    added = sum((part.amount for part in parts), Decimal(0))
    if added != total:
        apart = say_money(abs(total - added), currency)
        message = f"add up to {say_money(added, currency)}, {apart} {'more' if added > total else 'less'} than the plan's total"
        errors.append(FieldError("instalments", message, "sum", f"Make them add up to {say_money(total, currency)}"))
    return errors


def fraction(amount: Decimal, currency: str) -> str:
    """What is wrong with an amount that is not whole."""
    return f"{amount} is no amount of {currency}: its smallest unit is {unit(currency)}"

"""Dates and amounts as people and programs write them. Which of several readings is meant is decided per column,
never per cell.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

DateOrder = Literal["dmy", "mdy", "ymd"]
DecimalMark = Literal[".", ","]

_PARTS = re.compile(r"(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\.?(?:[T ,]+\d{1,2}:.*)?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_NAMED = re.compile(r"(?:(\d{1,2})[.\s/-]*([a-z]{3,})|([a-z]{3,})[.\s/-]*(\d{1,2}))[.,\s/-]+(\d{4}|\d{2})", re.ASCII)
_MONTHS = (
    "jan janv ene",
    "feb fev fevr fevrier",
    "mar mrz maerz marz mars",
    "apr avr avril abr",
    "may mai mayo",
    "jun juin juni",
    "jul juil juillet juli",
    "aug aou aout ago",
    "sep sept",
    "oct okt",
    "nov",
    "dec dez dic",
)
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_NOISE = re.compile(r"[€$£¥₹]|\b[A-Z]{3}\b|\s|['\u2019]")
_NUMBERS = {
    ".": re.compile(r"(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+", re.ASCII),
    ",": re.compile(r"(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?|,\d+", re.ASCII),
}
_SERIAL_ZERO = dt.date(1899, 12, 30)


class Unreadable(Exception):
    """`message` says what the value is not, `cure` what to do."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.message, self.cure = message, cure


def day(value: Any, order: DateOrder | None) -> dt.date:
    """A date in that order; None reads only what can be read in one way."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    readings = _readings(str(value).strip())
    if order in readings:
        return readings[order]
    days = set(readings.values())
    if len(days) == 1 and (order is None or "ymd" in readings):
        return days.pop()
    if not readings:
        raise Unreadable("this is not a date", "write it as 2026-04-03")
    if order is None:
        raise Unreadable(_ambiguous(str(value), readings), "choose the order of day and month")
    raise Unreadable(f"this is no date in the order {_ORDER_WORDS[order]}", "correct the date, or choose another order")


_ORDER_WORDS = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}


def _readings(text: str) -> dict[str, dt.date]:
    """Every order in which the text is a date."""
    if match := _PARTS.fullmatch(text):
        first, second, third = match.groups()
        if len(first) >= 3:
            return _possible({"ymd": (first, second, third)})
        if len(third) == 3:
            return {}
        found = _possible({"dmy": (third, second, first), "mdy": (third, first, second)})
        if "." in text and "dmy" in found:
            found.pop("mdy", None)  # nobody writes the month first and then a point
        if len(third) <= 2 and ("-" in text or not found):
            found |= _possible({"ymd": (first, second, third)})
        return found
    if match := _COMPACT.fullmatch(text):
        return _possible({"ymd": match.groups()})
    if match := _NAMED.fullmatch(_plain(text)):
        number = match[1] or match[4]
        month = _MONTH.get(match[2] or match[3]) or _MONTH.get((match[2] or match[3])[:3])
        return _possible({"ymd": (match[5], str(month), number)}) if month else {}
    if text.isdigit() and 20_000 <= int(text) <= 80_000:  # a day of Excel's calendar whose format was lost
        return {"ymd": _SERIAL_ZERO + dt.timedelta(days=int(text))}
    return {}


def _possible(orders: dict[str, Any]) -> dict[str, dt.date]:
    found = {}
    for order, (year, month, number) in orders.items():
        # Two digits: 70 and later are the last century, as in POSIX.
        full = int(year) if len(year) > 2 else int(year) + (1900 if int(year) >= 70 else 2000)
        try:
            found[order] = dt.date(full, int(month), int(number))
        except ValueError:
            continue
    return found


def _ambiguous(text: str, readings: dict[str, dt.date]) -> str:
    said = " or ".join(dict.fromkeys(f"{found.day} {found:%B %Y}" for found in readings.values()))
    return f"{text} can be {said}"


@dataclass(frozen=True)
class OrderGuess:
    """`order` None with an `example`: every value can be read in two ways and somebody must choose, or (`contradiction`)
    two values cannot be of one order. Without an example there are no dates here.
    """

    order: DateOrder | None
    example: str = ""
    contradiction: bool = False
    share: float = 0.0  # of the values that are dates at all


def guess_order(values: Iterable[Any]) -> OrderGuess:
    """The one order in which every date of a column is a date. ISO dates and named months need none and decide nothing."""
    left: set[str] | None = None
    total = dates = 0
    ambiguous = ""
    for value, times in Counter(values).items():
        if value is None or value == "":
            continue
        total += times
        readings = {} if isinstance(value, dt.date) else _readings(str(value).strip())
        dates += times if readings or isinstance(value, dt.date) else 0
        if not readings or set(readings) == {"ymd"}:
            continue
        if len(set(readings.values())) > 1:
            ambiguous = ambiguous or str(value)
        left = set(readings) if left is None else left & set(readings)
        if not left:
            return OrderGuess(None, str(value), contradiction=True, share=dates / total)
    share = dates / total if total else 0.0
    if left is None:
        return OrderGuess("ymd" if dates else None, share=share)
    if len(left) > 1 and ambiguous:
        return OrderGuess(None, ambiguous, share=share)
    order: DateOrder = "dmy" if "dmy" in left else "mdy" if "mdy" in left else "ymd"
    return OrderGuess(order, share=share)


def describe(example: str) -> str:
    return _ambiguous(example, _readings(example.strip()))


def number(value: Any, mark: DecimalMark | None) -> Decimal:
    """An amount: "1.234,56", "1,234.56", "€ 12", "12.00 EUR", "100-", "(100)", with that decimal mark."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    text = _NOISE.sub("", str(value)).replace("\u2212", "-")
    negative = text.startswith(("-", "(")) or text.endswith("-")
    plain = text.strip("+-()")
    mark = mark or "."
    if not plain or not _NUMBERS[mark].fullmatch(plain):
        other: DecimalMark = "," if mark == "." else "."
        if plain and _NUMBERS[other].fullmatch(plain):
            raise Unreadable(f"this is no number with {mark!r} before the cents", f"choose {other!r}, or correct it")
        raise Unreadable("this is not a number", "write it as 1234.50")
    group = "," if mark == "." else "."
    amount = Decimal(plain.replace(group, "").replace(mark, ".") or "0")
    return -amount if negative else amount


def guess_mark(values: Iterable[Any]) -> tuple[DecimalMark | None, float]:
    """(the decimal mark, share of the values that are numbers at all). None where the values need none.

    A lone mark before exactly three digits ("1,234") groups thousands: money has two decimals.
    """
    total = numbers = 0
    votes = {".": 0, ",": 0}
    for value, times in Counter(values).items():
        if value is None or value == "":
            continue
        total += times
        if not isinstance(value, str):
            numbers += times if isinstance(value, int | Decimal) and not isinstance(value, bool) else 0
            continue
        text = _NOISE.sub("", value).strip("+-()\u2212")
        fits = [mark for mark in ".," if _NUMBERS[mark].fullmatch(text)]
        numbers += times if fits else 0
        if len(fits) == 1:
            votes[fits[0]] += times
        elif fits and ("." in text or "," in text):  # 1,234 or 1.234
            votes["." if "," in text else ","] += times
    share = numbers / total if total else 0.0
    if not votes["."] and not votes[","]:
        return None, share
    return (".", share) if votes["."] >= votes[","] else (",", share)


def _plain(text: str) -> str:
    lowered = text.lower().replace("ß", "ss")
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))

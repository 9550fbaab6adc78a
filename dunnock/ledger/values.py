"""One value of a ledger row: from what a file, an API body or an ERP holds to what the ledger stores. Pure and quick.

Each reader takes a raw value that is neither None nor empty and returns the clean one, or raises `Refused` with what
is wrong and what to do. A list of 100,000 invoices passes through here in about a second: no models, no exceptions on
the good path.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from babel import Locale

from dunnock.kernel.money import LARGEST, is_currency, parse_amount

Reader = Callable[[Any], Any]

_PLAIN_AMOUNT = re.compile(r"\d{1,13}(?:\.\d{1,2})?", re.ASCII)
_EMAIL = re.compile(r"[^@\s<>()\[\]\\,;:\"]+@(?:[^@\s<>()\[\]\\,;:\".]+\.)+[^@\s<>()\[\]\\,;:\".]{2,}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", re.ASCII)
_YES = {"true", "yes", "1", "y"}
_NO = {"false", "no", "0", "n"}
_FIRST_DAY, _LAST_DAY = dt.date(1900, 1, 1), dt.date(2200, 1, 1)
_CENT = Decimal("0.01")
_SMALLEST = -LARGEST


class Refused(Exception):
    """A value that cannot be taken: `message` says why, `cure` what to do."""

    def __init__(self, message: str, cure: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure


def text(largest: int) -> Reader:
    def read(raw: Any) -> str:
        if isinstance(raw, bool) or not isinstance(raw, str | int):
            raise Refused(f"{_shown(raw)} is not text", "send it as a text")
        value = str(raw)
        if len(value) > largest:
            raise Refused(f"the text has {len(value)} characters, at most {largest} are kept", "shorten it")
        if "\x00" in value:
            raise Refused("the text holds a NUL character", "remove the character")
        return value

    return read


def amount(value: Any) -> Decimal:
    """A number of at least 0 with at most two decimals, which is what the ledger holds."""
    if type(value) is str and _PLAIN_AMOUNT.fullmatch(value):
        return Decimal(value)
    try:
        number = value if type(value) is Decimal and _SMALLEST <= value <= LARGEST else parse_amount(value)
    except ValueError as error:
        raise Refused(str(error), "send a plain number with a point, as text: 1234.50") from None
    if number < 0:
        raise Refused(
            f"the amount {number} is negative", "amounts are positive here; the object says which way it goes"
        )
    rounded = number.quantize(_CENT)
    if rounded != number:
        raise Refused(f"the amount {number} has more than two decimals", "round it to two decimals")
    return rounded


def positive(value: Any) -> Decimal:
    number = amount(value)
    if not number:
        raise Refused("the amount is 0", "leave the row out, or send the amount that was meant")
    return number


@cache
def _day(value: str) -> dt.date:
    day = dt.date.fromisoformat(value)
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise Refused(f"{value} is no plausible date", "send a date between 1900 and 2200")
    return day


def date(value: Any) -> dt.date:
    """An ISO date ("2026-04-03") or a date. An instant is refused: its day depends on a zone nobody named."""
    if type(value) is dt.date:
        return value
    if type(value) is not str or len(value) != len("2026-04-03"):
        raise Refused(f"{_shown(value)} is not a date", "write it as year-month-day: 2026-04-03")
    try:
        return _day(value)
    except ValueError:
        raise Refused(f"{_shown(value)} is not a date", "write it as year-month-day: 2026-04-03") from None


def flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Refused(f"{_shown(value)} is neither yes nor no", "send true or false")


@cache
def _currency(value: str) -> str:
    code = value.upper()
    if not is_currency(code):
        raise Refused(f"{value!r} is not a currency", "use the three letters of ISO 4217: EUR, USD, GBP")
    return code


def currency(value: Any) -> str:
    return _currency(str(value))


@cache
def _countries() -> frozenset[str]:
    territories = [str(code) for code in Locale("en").territories]
    return frozenset(code for code in territories if len(code) == 2 and code.isalpha() and code != "ZZ")


def country(value: Any) -> str:
    code = str(value).upper()
    if code not in _countries():
        raise Refused(f"{_shown(value)} is not a country", "use the two letters of ISO 3166: DE, GB, US")
    return code


def language(value: Any) -> str:
    code = str(value)
    if not _LANGUAGE.fullmatch(code):
        raise Refused(f"{_shown(value)} is not a language", "use a code such as en, de or pt-BR")
    return code.replace("_", "-")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def time_zone(value: Any) -> str:
    if str(value) not in _zones():
        raise Refused(f"{_shown(value)} is not a time zone", "use a name such as Europe/Berlin")
    return str(value)


def email(value: Any) -> str:
    address = str(value)
    if len(address) > 254 or not _EMAIL.fullmatch(address) or ".." in address:
        raise Refused(f"{_shown(value)} is not an e-mail address", "correct it at its source, one address per contact")
    return address


def words(value: Any) -> list[str]:
    """A list of texts, without the empty ones and without repeats, in their order."""
    if not isinstance(value, list | tuple | set):
        raise Refused(f"{_shown(value)} is not a list", 'send a list of texts: ["a", "b"]')
    read = text(200)
    return list(dict.fromkeys(read(word).strip() for word in value if word not in (None, "")))


def mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise Refused(f"{_shown(value)} is not an object", 'send an object: {"region": "north"}')
    return value


def choice(*allowed: str) -> Reader:
    def read(value: Any) -> str:
        word = str(value).strip().lower()
        if word not in allowed:
            raise Refused(f"{_shown(value)} is not known here", "use one of: " + ", ".join(allowed))
        return word

    return read


def instalments(value: Any) -> list[dict[str, Any]]:
    """[{due_on, amount}], ordered by date; an empty list is no list."""
    if not isinstance(value, list):
        raise Refused("instalments are not a list", 'send [{"due_on": "2026-04-03", "amount": "100.00"}]')
    parts = []
    for part in value:
        if not isinstance(part, dict) or set(part) != {"due_on", "amount"}:
            raise Refused("an instalment has a due_on and an amount, and nothing else", "send both for each")
        parts.append({"due_on": date(part["due_on"]), "amount": amount(part["amount"])})
    return sorted(parts, key=lambda part: part["due_on"])


def _shown(value: Any) -> str:
    return repr(value)[:80]

"""Money is a Decimal with a currency beside it. Digits per currency come from CLDR (babel)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, InvalidOperation
from functools import cache

from babel.core import get_global
from babel.numbers import format_currency, get_currency_precision

LARGEST = Decimal("9999999999999.99")  # numeric(15, 2) in the ledger, see decisions/


@cache
def currencies() -> frozenset[str]:
    """ISO 4217 codes that are somebody's currency in CLDR today or were at some time."""
    return frozenset(get_global("all_currencies"))


def is_currency(code: str) -> bool:
    return len(code) == 3 and code in currencies()


@cache
def digits(currency: str) -> int:
    return int(get_currency_precision(currency))


def parse_amount(value: object) -> Decimal:
    """A plain decimal number ("1234.50", 7, Decimal). Raises ValueError for anything else, NaN, infinity or a float."""
    if isinstance(value, bool | float):
        raise ValueError(  # noqa: TRY004 - one kind of refusal for the caller
            "give the amount as a string or a whole number, a float is not exact"
        )
    try:
        amount = Decimal(str(value).strip())
    except InvalidOperation:
        raise ValueError(f"{value!r} is not a number") from None
    if not amount.is_finite():
        raise ValueError(f"{value!r} is not a number")
    if abs(amount) > LARGEST:
        raise ValueError(f"{value!r} is larger than Dunnock can hold")
    return amount


@cache
def _locale(language: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return "en"


@cache
def locale_of(language: str, country: str | None) -> str:
    """How a letter in that language writes figures and dates for somebody of that country.

    The country has a say only where the language is spoken officially (CLDR): "en" for the US or India, "de" for Austria. A
    German company's English letter says €1,200.00, not 1.200,00 €, and 2 Mar 2026, as English is written in Europe.
    """
    from babel import Locale, UnknownLocaleError
    from babel.languages import get_official_languages

    if not country or len(language) != 2:
        return language
    if language not in get_official_languages(country, regional=True, de_facto=True):
        return "en_GB" if language == "en" else language
    try:
        return str(Locale.parse(f"{language}_{country}"))
    except (UnknownLocaleError, ValueError):
        return language


def say_money(amount: Decimal, currency: str, language: str = "en") -> str:
    """As people of that language write it: €1,234.50, or 1.234,50 €."""
    return str(format_currency(amount, currency, locale=_locale(language)))


def say_date(day: dt.date, language: str = "en-GB", shape: str = "medium") -> str:
    from babel.dates import format_date

    return str(format_date(day, format=shape, locale=_locale(language)))

"""What a template can hold besides text, numbers and dates: money, and amounts in several currencies.

The context carries the value; the language arrives at rendering. `{{ invoice.balance }}` is "1.234,50 €" in a German
mail and "€1,234.50" in an English one, from one and the same context.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from dunnock.kernel.money import digits, say_date, say_money


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency. In a template: `.amount`, `.currency`, comparable with a plain number (`> 100`)."""

    amount: Decimal
    currency: str

    def __getitem__(self, key: str) -> Decimal | str:
        if key == "amount":
            return self.amount
        if key == "currency":
            return self.currency
        raise KeyError(key)

    def __liquid__(self) -> Decimal:
        return self.amount

    def __lt__(self, other: Money) -> bool:
        if self.currency != other.currency:
            raise TypeError(f"amounts in {self.currency} and {other.currency} cannot be put in order")
        return self.amount < other.amount

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


class Amounts(tuple[Money, ...]):
    """One amount per currency, written "€1,200.00 and £80.00". With one currency it compares like a number."""

    __slots__ = ()

    def __liquid__(self) -> Any:
        if not self:
            return Decimal(0)
        return self[0].amount if len(self) == 1 else self

    def __str__(self) -> str:
        return ", ".join(str(money) for money in self)


# Large enough to show a group separator twice, and digits that say which part of the output they became.
_LEARN = Decimal("1234567.89")
_SHAPE = re.compile(r"(\D*)1(\D?)234(?:\2)567(\D)89(\D*)", re.ASCII)
_SMALL = re.compile(r"(\D*)1(\D?)234(\D)00(\D*)", re.ASCII)


@lru_cache(maxsize=1024)
def _learn(currency: str, language: str) -> Callable[[Decimal], str] | None:
    """A writer for this currency and language, learnt from what babel writes for one number: 30 times quicker than
    parsing the CLDR pattern each time. None where the shape is another one (Indian groups, other digits, currencies
    without or with three decimals): babel itself writes those. `test_template_values.py` holds both against each other.
    """
    if digits(currency) != 2:
        return None
    many = _SHAPE.fullmatch(say_money(_LEARN, currency, language))
    few = _SMALL.fullmatch(say_money(Decimal("1234.00"), currency, language))
    less = _SHAPE.fullmatch(say_money(-_LEARN, currency, language))
    if not (many and few and less) or (many[1], many[4]) != (few[1], few[4]):
        return None
    before, group, point, after = many[1], many[2], many[3], many[4]
    less_before, less_after = less[1], less[4]
    if (less[2], less[3]) != (group, point):
        return None
    from_four = few[2] == group  # Spanish and Polish write 1234,50 but 12.345,60
    swap = str.maketrans({",": group, ".": point})

    def write(amount: Decimal) -> str:
        text = f"{abs(amount):,.2f}"
        if not from_four and len(text) == 8:
            text = text.replace(",", "")
        text = text.translate(swap)
        return f"{less_before}{text}{less_after}" if amount.is_signed() else f"{before}{text}{after}"

    return write


def write_money(money: Money, language: str) -> str:
    """An amount (€1,234.50) as `kernel.money.say_money` writes it, to the letter."""
    write = _learn(money.currency, language)
    return write(money.amount) if write else say_money(money.amount, money.currency, language)


def write_amounts(amounts: Iterable[Money], language: str) -> str:
    """Several amounts: “€1,200.00 and £80.00”. No amount at all is an empty text."""
    written = [write_money(money, language) for money in amounts]
    if len(written) < 2:
        return written[0] if written else ""
    from babel.lists import format_list

    return str(format_list(written, locale=locale_of(language)))


@lru_cache(maxsize=256)
def locale_of(language: str) -> str:
    """The CLDR locale of a language tag ("de-AT" -> "de_AT"); an unknown one is read as English, as kernel.money
    does.
    """
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return "en"


@lru_cache(maxsize=8192)  # a year has 366 days; a run over 100,000 customers writes the same few hundred
def write_date(day: dt.date, language: str, shape: str = "medium") -> str:
    """A day as people of that language write it. `shape`: short, medium, long, full, or a CLDR pattern ("d MMMM
    yyyy").
    """
    return say_date(day, language, shape)


@lru_cache(maxsize=1024)
def write_moment(moment: dt.datetime, language: str, pattern: str) -> str:
    """A date and time by a CLDR pattern, in the zone it carries."""
    from babel.dates import format_datetime

    return str(format_datetime(moment, format=pattern, tzinfo=moment.tzinfo, locale=locale_of(language)))


@lru_cache(maxsize=4096)
def write_number(number: Decimal, language: str) -> str:
    """A number (1,234.5) as people of that language write it, with the decimals the number has."""
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=locale_of(language), decimal_quantization=False))


_LABELS = {
    "en": ("Invoice", "Date", "Due", "Days overdue", "Amount", "Balance", "Your order", "Total"),
    "de": ("Rechnung", "Datum", "Fällig", "Tage überfällig", "Betrag", "Offen", "Ihre Bestellung", "Summe"),
    "fr": ("Facture", "Date", "Échéance", "Jours de retard", "Montant", "Solde", "Votre commande", "Total"),
    "es": ("Factura", "Fecha", "Vencimiento", "Días de retraso", "Importe", "Pendiente", "Su pedido", "Total"),
    "it": ("Fattura", "Data", "Scadenza", "Giorni di ritardo", "Importo", "Saldo", "Vostro ordine", "Totale"),
    "nl": ("Factuur", "Datum", "Vervaldatum", "Dagen te laat", "Bedrag", "Openstaand", "Uw order", "Totaal"),
    "pt": ("Fatura", "Data", "Vencimento", "Dias de atraso", "Valor", "Saldo", "Sua encomenda", "Total"),
    "pl": ("Faktura", "Data", "Termin", "Dni po terminie", "Kwota", "Do zapłaty", "Zamówienie", "Razem"),
    "sv": ("Faktura", "Datum", "Förfallodag", "Dagar försenad", "Belopp", "Kvar att betala", "Er order", "Summa"),
    "da": ("Faktura", "Dato", "Forfald", "Dage forfalden", "Beløb", "Restbeløb", "Jeres ordre", "I alt"),
    "nb": ("Faktura", "Dato", "Forfall", "Dager forfalt", "Beløp", "Restbeløp", "Deres ordre", "Sum"),
    "fi": ("Lasku", "Päivä", "Eräpäivä", "Päiviä myöhässä", "Summa", "Avoinna", "Tilauksenne", "Yhteensä"),
}
LABELS = ("number", "issued_on", "due_on", "days_overdue", "amount", "balance", "po_number", "total")


def label_of(name: str, language: str) -> str:
    """The heading of an invoice-table column in the mail's language; English where we have none. KeyError for no
    column.
    """
    place = LABELS.index(name) if name in LABELS else -1
    if place < 0:
        raise KeyError(name)
    words = _LABELS.get(language.replace("_", "-").split("-", maxsplit=1)[0].lower(), _LABELS["en"])
    return words[place]

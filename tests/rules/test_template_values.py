"""Money, dates and arithmetic in templates: to the letter what CLDR says, exact to the cent."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dunnock.correspondence.templates.faults import RenderFault
from dunnock.correspondence.templates.liquid import compile_source, render
from dunnock.correspondence.templates.values import Amounts, Money, _learn, label_of, write_amounts, write_money
from dunnock.kernel.money import LARGEST, locale_of, say_date, say_money

LANGUAGES = [
    "en",
    "de",
    "fr",
    "es",
    "it",
    "nl",
    "pt",
    "pt-PT",
    "pl",
    "sv",
    "da",
    "nb",
    "fi",
    "cs",
    "hu",
    "tr",
    "ja",
    "zh",
    "hi",
    "ar",
    "he",
    "de-CH",
    "de-AT",
    "en-IN",
    "fr-CH",
    "en-GB",
    "es-MX",
    "lt",
    "bg",
]


def euro(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


def out(source: str, language: str = "en", **context: Any) -> str:
    return render(compile_source(source, html=False), context, language=language)


@settings(max_examples=600, deadline=None)
@given(
    st.decimals(-LARGEST, LARGEST, places=2) | st.decimals(-100000, 100000, places=4),
    st.sampled_from(["EUR", "USD", "GBP", "CHF", "PLN", "JPY", "KWD", "BTN"]),
    st.sampled_from(LANGUAGES),
)
def test_the_quick_way_writes_what_babel_writes(amount: Decimal, currency: str, language: str) -> None:
    assert write_money(Money(amount, currency), language) == say_money(amount, currency, language)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi"])
@pytest.mark.parametrize(
    "amount", ["0", "-0.00", "-0.001", "0.005", "0.015", "999.995", "1000", "9999.99", "10000", "-1234.5"]
)
def test_the_quick_way_at_its_edges(language: str, amount: str) -> None:
    assert _learn("EUR", language) is not None
    assert write_money(euro(amount), language) == say_money(Decimal(amount), "EUR", language)


def test_one_context_two_languages() -> None:
    source = "{{ due }} {{ balance }} {{ all }}"
    context = {
        "due": dt.date(2026, 3, 4),
        "balance": euro("1234.5"),
        "all": Amounts((euro("1200"), Money(Decimal(80), "GBP"))),
    }
    assert out(source, "en", **context) == "Mar 4, 2026 €1,234.50 €1,200.00 and £80.00"
    assert out(source, "de", **context) == "04.03.2026 1.234,50\xa0€ 1.200,00\xa0€ und 80,00\xa0£"
    assert out(source, "xx-nonsense", **context) == out(source, "en", **context)


def test_amounts_in_words() -> None:
    assert write_amounts([], "en") == ""
    assert write_amounts([euro("1")], "en") == "€1.00"
    three = [euro("1"), Money(Decimal(2), "GBP"), Money(Decimal(3), "USD")]
    assert write_amounts(three, "en") == "€1.00, £2.00, and $3.00"


def test_labels_follow_the_language() -> None:
    assert [label_of("due_on", language) for language in ("en", "de", "de-AT", "fr_CA", "xx")] == [
        "Due", "Fällig", "Fällig", "Échéance", "Due"
    ]  # fmt: skip
    with pytest.raises(KeyError):
        label_of("colour", "en")


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("{{ b | plus: 0.1 }}", "€10.20"),
        ("{{ b | plus: b }}", "€20.20"),
        ("{{ b | minus: 20 }}", "-€9.90"),
        ("{{ b | times: 3 }}", "€30.30"),
        ("{{ 3 | times: b }}", "€30.30"),
        ("{{ b | divided_by: 4 | round: 2 }}", "€2.53"),  # 2.525 rounds half up
        ("{{ b | divided_by: b }}", "1"),
        ("{{ 7 | divided_by: 2 }}", "3"),
        ("{{ 7 | divided_by: 2.0 }}", "3.5"),
        ("{{ 7 | modulo: 3 }}", "1"),
        ("{{ 0.1 | plus: 0.2 }}", "0.3"),
        ("{{ 2.5 | round }} {{ 2.345 | round: 2 }} {{ 2.1 | ceil }} {{ 2.9 | floor }}", "3 2.35 3 2"),
        ("{{ b | at_least: 50 }} {{ b | at_most: 5 }}", "€50.00 €5.00"),
        ("{{ b | minus: 20 | abs }}", "€9.90"),
        ("{{ rows | sum: 'balance' }}", "€0.30"),
        ("{{ rows | sum: 'n' }}", "0.3"),
        ("{{ rows | map: 'n' | sum }}", "0.3"),
        ("{{ 12.5 | money: 'GBP' }} {{ b | money }}", "£12.50 €10.10"),
        ("{{ 1234567.5 | number }}", "1,234,567.5"),
        ("{{ b.amount }} {{ b.currency }}", "10.10 EUR"),
        ("{% if b == 10.1 %}=={% endif %}{% if b > 10.05 %}>{% endif %}{% if b >= c %}>={% endif %}", "==>>="),
        ("{% if one > 9 %}>{% endif %}{{ one | plus: 1 }}", ">€11.10"),
        ("{{ nothing | plus: 1 }}", "1"),
    ],
)
def test_exact_arithmetic(source: str, wanted: str) -> None:
    rows = [{"balance": euro("0.1"), "n": Decimal("0.1")}, {"balance": euro("0.2"), "n": Decimal("0.2")}]
    context = {"b": euro("10.10"), "c": euro("10.10"), "rows": rows, "one": Amounts((euro("10.10"),)), "nothing": None}
    assert render(compile_source(source, html=False), context, strict=False) == wanted


@pytest.mark.parametrize(
    "source",
    [
        "{{ b | plus: p }}",
        "{{ b | times: p }}",
        "{{ b | divided_by: 0 }}",
        "{{ 1 | modulo: 0 }}",
        "{{ 'ten' | plus: 1 }}",
        "{{ rows | sum: 'm' }}",
        "{{ both | plus: 1 }}",
        "{{ 12 | money }}",
        "{{ 12 | money: 'XYZ' }}",
        "{{ b | at_least: p }}",
        "{% if both > 1 %}{% endif %}",
        "{{ 'x' | round: 99 }}",
        "{{ rows | sort: 'm' }}",
    ],
)
def test_what_cannot_be_calculated_is_refused_not_guessed(source: str) -> None:
    pounds = Money(Decimal(1), "GBP")
    context = {
        "b": euro("1"),
        "p": pounds,
        "rows": [{"m": euro("1")}, {"m": pounds}],
        "both": Amounts((euro("1"), pounds)),
    }
    with pytest.raises(RenderFault):
        render(compile_source(source, html=False), context)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.decimals(-10_000_000, 10_000_000, places=2), max_size=30))
def test_a_sum_is_exact(amounts: list[Decimal]) -> None:
    context = {"rows": [{"balance": Money(amount, "EUR")} for amount in amounts]}
    if amounts:
        assert out("{{ rows | sum: 'balance' }}", **context) == say_money(sum(amounts, Decimal(0)), "EUR", "en")


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("{{ d | date }}", "2 Mar 2026"),
        ("{{ d | date: 'short' }}", "02/03/2026"),
        ("{{ d | date: 'long' }}", "2 March 2026"),
        ("{{ d | date: 'EEEE, d MMMM' }}", "Monday, 2 March"),
        ("{{ d | date: '%d/%m/%Y' }}", "02/03/2026"),
        ("{{ d | date: '%-d of %B' }}", "2 of March"),
        ("{{ d | add_days: 14 }}", "16 Mar 2026"),
        ("{{ d | add_days: -2 | date: 'short' }}", "28/02/2026"),
        ("{{ d | days_between: today }}", "30"),
        ("{{ today | days_between: d }}", "-30"),
        ("{{ '2026-03-02' | date: 'long' }}", "2 March 2026"),
        ("{{ t | date: 'd MMM, HH:mm' }}", "2 Mar, 14:30"),
        ("{{ t | date }}", "2 Mar 2026"),
        ("{{ none | date | default: 'soon' }}", "soon"),
    ],
)
def test_dates(source: str, wanted: str) -> None:
    context = {
        "d": dt.date(2026, 3, 2),
        "today": dt.date(2026, 4, 1),
        "t": dt.datetime(2026, 3, 2, 14, 30, tzinfo=dt.UTC),
        "none": None,
    }
    assert out(source, "en-GB", **context) == wanted


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'soon' | date }}",
        "{{ d | date: 'HH:mm' }}",
        "{{ d | date: '%Q' }}",
        "{{ d | add_days: 'x' }}",
        "{{ d | add_days: 99999 }}",
        "{{ d | date: 'bbbbbbbbbbb' }}",
    ],
)
def test_dates_that_are_none(source: str) -> None:
    with pytest.raises(RenderFault):
        out(source, d=dt.date(2026, 3, 2))


def test_an_amount_in_a_text_or_a_list_reads_as_it_does_by_itself():
    context = {"due": [Money(Decimal(1200), "EUR"), Money(Decimal(80), "GBP")], "one": Money(Decimal(1200), "EUR")}
    source = (
        "{{ due | join: ' and ' }}|{{ one | append: '!' }}|{{ one | prepend: 'Over ' }}|{{ nothing | append: 'x' }}"
    )
    written = render(compile_source(source, html=False), {**context, "nothing": None}, strict=False)
    assert written == "€1,200.00 and £80.00|€1,200.00!|Over €1,200.00|x"


@pytest.mark.parametrize(
    ("language", "country", "amount", "day"),
    [
        ("en", "GB", "€1,200.00", "2 Mar 2026"),
        ("en", "US", "€1,200.00", "Mar 2, 2026"),
        ("en", "DE", "€1,200.00", "2 Mar 2026"),
        ("en", "JP", "€1,200.00", "2 Mar 2026"),
        ("de", "DE", "1.200,00\xa0€", "02.03.2026"),
        ("de", "AT", "€\xa01.200,00", "02.03.2026"),
        ("de", "GB", "1.200,00\xa0€", "02.03.2026"),
        ("fr", "CH", "1\u202f200,00\xa0€", "2 mars 2026"),
        ("en", None, "€1,200.00", "Mar 2, 2026"),
    ],
)
def test_a_country_has_a_say_only_where_the_language_is_its_own(language, country, amount, day):
    locale = locale_of(language, country)
    assert say_money(Decimal(1200), "EUR", locale) == amount
    assert say_date(dt.date(2026, 3, 2), locale) == day

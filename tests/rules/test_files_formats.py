"""Dates and amounts in files: read in one way only, or asked for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from dunnock.connectors.files.formats import Unreadable, day, describe, guess_mark, guess_order, number

DAYS = st.dates(dt.date(1970, 1, 1), dt.date(2069, 12, 31))


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["03/04/2026", "31/12/2025"], "dmy"),
        (["03/04/2026", "12/31/2025"], "mdy"),
        (["2026-04-03", "20260404"], "ymd"),
        (["03.04.2026"], "dmy"),  # points are never written month first
        (["12.31.2025", "01.31.2026"], "mdy"),
        (["3 avr. 2026", "4. März 2026", "Apr 5, 2026", "6-dic-26"], "ymd"),
        (["01/01/2026", "02/02/2026"], "dmy"),  # the same either way
        (["31/12/2025", "2026-01-05", dt.date(2026, 1, 6)], "dmy"),
        ([dt.datetime(2026, 4, 3, 1, 2)], "ymd"),
        (["45000"], "ymd"),
    ],
)
def test_the_order_is_proven_by_the_column(values: list[object], order: str) -> None:
    assert guess_order(values).order == order


def test_a_date_that_can_be_two_days_must_be_asked() -> None:
    guess = guess_order(["01/01/2026", "03/04/2026", "", None])
    assert (guess.order, guess.example, guess.contradiction) == (None, "03/04/2026", False)
    assert describe(guess.example) == "03/04/2026 can be 3 April 2026 or 4 March 2026"
    with pytest.raises(Unreadable, match="can be 3 April 2026 or 4 March 2026"):
        day("03/04/2026", None)
    assert guess_order(["26-04-03"]).order is None


def test_dates_of_two_orders_contradict_each_other() -> None:
    guess = guess_order(["31/12/2025", "12/31/2025"])
    assert (guess.order, guess.contradiction, guess.example) == (None, True, "12/31/2025")


def test_no_dates_is_no_guess() -> None:
    assert guess_order(["x", "1", "31/31/2025"]).order is None
    assert guess_order([]).share == 0


@pytest.mark.parametrize(
    ("text", "order"),
    [("31/12/2025", "mdy"), ("2026-02-30", "ymd"), ("tomorrow", "dmy"), ("1/2/003", "dmy"), ("", None)],
)
def test_what_is_no_date_in_that_order_is_refused_with_a_cure(text: str, order) -> None:
    with pytest.raises(Unreadable) as caught:
        day(text, order)
    assert caught.value.cure


@given(DAYS)
def test_every_day_is_read_back_in_every_way_it_is_written(found: dt.date) -> None:
    assert day(f"{found:%d/%m/%Y}", "dmy") == found
    assert day(f"{found:%m/%d/%Y}", "mdy") == found
    assert day(f"{found:%Y-%m-%d}", "dmy") == found  # ISO needs no order
    assert day(f"{found:%d.%m.%y}", "dmy") == found
    assert day(f"{found.day} {found:%B %Y}", None) == found
    assert day(f"{found:%Y-%m-%dT00:00:00}", "ymd") == found


@given(st.lists(DAYS, min_size=1, max_size=20), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y"]))
def test_the_guess_never_misreads_a_column(days: list[dt.date], shape: str) -> None:
    written = [f"{found:{shape}}" for found in days]
    guess = guess_order(written)
    if guess.order is not None:
        assert [day(text, guess.order) for text in written] == days


@pytest.mark.parametrize(
    ("text", "mark", "amount"),
    [
        ("1.234,56", ",", "1234.56"),
        ("1,234.56", ".", "1234.56"),
        ("€ 1 234,50", ",", "1234.50"),
        ("1\u202f234,50 €", ",", "1234.50"),
        ("1'234.50", ".", "1234.50"),
        ("12.00 EUR", ".", "12.00"),
        ("100,00-", ",", "-100.00"),
        ("(1,000.00)", ".", "-1000.00"),
        ("\u2212 7", None, "-7"),
        (".5", ".", "0.5"),
        (12, None, "12"),
    ],
)
def test_amounts_as_programs_write_them(text, mark, amount: str) -> None:
    assert number(text, mark) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "mark"), [("1.234,56", "."), ("1,23,4", "."), ("12,34", "."), ("n/a", "."), ("", ",")]
)
def test_an_amount_that_does_not_fit_its_column_is_refused(text: str, mark) -> None:
    with pytest.raises(Unreadable):
        number(text, mark)


@pytest.mark.parametrize(
    ("values", "mark"),
    [
        (["1.234,56", "10"], ","),
        (["1,234.56", "10"], "."),
        (["12,5"], ","),
        (["1,234"], "."),  # money has two decimals: this groups thousands
        (["1.234"], ","),
        (["10", "20"], None),
    ],
)
def test_the_decimal_mark_of_a_column(values: list[str], mark) -> None:
    assert guess_mark(values) == (mark, 1.0)


@given(
    st.lists(st.decimals(0, 10_000_000, places=2), min_size=1, max_size=20),
    st.sampled_from(["en", "de", "fr", "es", "de_CH"]),
)
def test_amounts_of_every_language_are_read_back(amounts: list[Decimal], locale: str) -> None:
    written = [format_decimal(amount, "#,##0.00", locale=locale) for amount in amounts]
    mark, share = guess_mark(written)
    assert share == 1.0
    assert [number(text, mark) for text in written] == amounts

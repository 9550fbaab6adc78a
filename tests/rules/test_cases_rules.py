"""Instalments: whatever the amount, the count and the currency, they add up and come in order."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dunnock.cases.rules import Part, check_parts, dates, is_whole, schedule, split_equally, unit

CURRENCIES = st.sampled_from(["EUR", "GBP", "USD", "JPY", "KWD", "CLP", "HUF"])
COUNTS = st.integers(1, 120)
DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2060, 12, 31))
FREQUENCIES = st.sampled_from(["weekly", "two_weekly", "monthly"])


@st.composite
def sums(draw):
    currency = draw(CURRENCIES)
    return draw(st.integers(1, 10**11)) * unit(currency), currency


@given(sums(), COUNTS)
def test_equal_parts_add_up_and_differ_by_the_rounding_only(given_sum, count):
    total, currency = given_sum
    parts = split_equally(total, count, currency)
    assert len(parts) == count
    assert sum(parts) == total
    assert set(parts[:-1]) <= {parts[0]}
    assert 0 <= parts[-1] - parts[0] < count * unit(currency)
    assert all(is_whole(part, currency) for part in parts)


@given(sums(), COUNTS, DAYS, FREQUENCIES)
def test_a_schedule_is_refused_only_where_an_instalment_would_be_nothing(given_sum, count, starts_on, frequency):
    total, currency = given_sum
    parts = schedule(total, currency, starts_on, count, frequency)
    assert parts[0].due_on == starts_on
    assert all(one.due_on < other.due_on for one, other in pairwise(parts))
    faults = {fault.code for fault in check_parts(parts, total=total, currency=currency, today=starts_on)}
    assert faults == (set() if total >= count * unit(currency) else {"amount"})


@given(DAYS, COUNTS)
def test_monthly_keeps_its_day_or_the_last_of_a_short_month(starts_on, count):
    found = dates(starts_on, count, "monthly")
    for months, day in enumerate(found):
        assert (day.year * 12 + day.month) - (starts_on.year * 12 + starts_on.month) == months
        assert day.day == min(starts_on.day, monthrange(day.year, day.month)[1])


@pytest.mark.parametrize(
    ("total", "count", "currency", "parts"),
    [
        ("100.00", 3, "EUR", ["33.33", "33.33", "33.34"]),
        ("0.05", 3, "EUR", ["0.01", "0.01", "0.03"]),
        ("1000", 3, "JPY", ["333", "333", "334"]),
        ("10.00", 3, "KWD", ["3.33", "3.33", "3.34"]),  # the ledger holds two digits of it
        ("0.02", 3, "EUR", ["0.00", "0.00", "0.02"]),
    ],
)
def test_the_remainder_is_on_the_last_one(total, count, currency, parts):
    assert split_equally(Decimal(total), count, currency) == [Decimal(part) for part in parts]


def test_the_31st_comes_back_after_a_short_month():
    assert [day.isoformat() for day in dates(dt.date(2027, 12, 31), 4, "monthly")] == [
        "2027-12-31",
        "2028-01-31",
        "2028-02-29",
        "2028-03-31",
    ]


TODAY = dt.date(2026, 3, 2)


@pytest.mark.parametrize(
    ("given_parts", "path", "code"),
    [
        ([], "instalments", "count"),
        ([("2026-03-02", "100.00")], None, None),
        ([("2026-03-01", "100.00")], "instalments[0].due_on", "past"),
        ([("2037-01-01", "100.00")], "instalments[0].due_on", "too_far"),
        ([("2026-03-02", "100.005")], "instalments[0].amount", "fraction"),
        ([("2026-03-02", "-5.00"), ("2026-03-03", "105.00")], "instalments[0].amount", "amount"),
        ([("2026-03-04", "50.00"), ("2026-03-04", "50.00")], "instalments[1].due_on", "order"),
        ([("2026-03-04", "50.00"), ("2026-03-05", "49.99")], "instalments", "sum"),
    ],
)
def test_what_is_wrong_with_a_schedule_is_said_at_its_place(given_parts, path, code):
    parts = [Part(dt.date.fromisoformat(day), Decimal(amount)) for day, amount in given_parts]
    faults = check_parts(parts, total=Decimal("100.00"), currency="EUR", today=TODAY)
    assert [(fault.path, fault.code) for fault in faults][:1] == ([(path, code)] if path else [])


def test_a_past_day_that_stands_already_may_stay():
    parts = [Part(dt.date(2026, 2, 1), Decimal(100))]
    assert check_parts(parts, total=Decimal(100), currency="EUR", today=TODAY, known=[dt.date(2026, 2, 1)]) == []

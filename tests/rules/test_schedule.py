"""Waits as people count them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from dunnock.workflows.definition import ClockTime, Wait
from dunnock.workflows.schedule import wake_after

BERLIN = ZoneInfo("Europe/Berlin")
NINE = ClockTime(mode="at", time=dt.time(9))
WEEKDAYS_AT_NINE = ClockTime(mode="at", time=dt.time(9), days=("mon", "tue", "wed", "thu", "fri"))


def wakes(arrived: str, **wait) -> str:
    instant = dt.datetime.fromisoformat(arrived).replace(tzinfo=BERLIN).astimezone(dt.UTC)
    return wake_after(Wait(kind="wait", id="w", **wait), instant, BERLIN).astimezone(BERLIN).strftime("%a %d %H:%M:%S")


@pytest.mark.parametrize(
    ("arrived", "wait", "until"),
    [
        ("2026-03-02T09:00:05", {"days": 7}, "Mon 09 09:00:05"),
        # Who starts at 09:00 is at the wait some seconds later: that is not a day more.
        ("2026-03-02T09:00:05", {"days": 7, "until": NINE}, "Mon 09 09:00:00"),
        ("2026-03-02T17:30:00", {"days": 7, "until": NINE}, "Mon 09 09:00:00"),
        ("2026-03-02T07:00:00", {"days": 7, "until": NINE}, "Mon 09 09:00:00"),
        ("2026-03-02T09:00:05", {"days": 5, "until": WEEKDAYS_AT_NINE}, "Mon 09 09:00:00"),
        ("2026-03-02T09:00:05", {"until": NINE}, "Tue 03 09:00:00"),
        ("2026-03-02T07:00:00", {"until": NINE}, "Mon 02 09:00:00"),
        ("2026-03-02T09:00:05", {"days": 1, "hours": 2, "until": NINE}, "Wed 04 09:00:00"),
        ("2026-03-28T09:00:05", {"days": 1}, "Sun 29 09:00:05"),  # the night the clocks change
    ],
)
def test_a_wait_ends_when_people_expect_it_to(arrived, wait, until):
    assert wakes(arrived, **wait) == until

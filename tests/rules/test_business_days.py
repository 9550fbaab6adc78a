"""Business days as people count them: over Easter, between the years, across a clock change."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dunnock.kernel.calendar import EVERY_DAY, BusinessDays, moved, opens, why_moved
from dunnock.kernel.errors import Invalid
from dunnock.org.closing import Period, check_calendar, public_holidays, read_icalendar, regions, usual_weekend
from dunnock.workflows.definition import WEEKDAYS, ClockTime, SendEmail, Start
from dunnock.workflows.schedule import next_start, send_time

BERLIN = ZoneInfo("Europe/Berlin")
YEARS = range(2025, 2030)
WEEKEND = frozenset({5, 6})
BAVARIA = BusinessDays(public_holidays("DE", "BY", YEARS, "en"), WEEKEND)
MAIL = SendEmail(kind="send_email", id="m")
WORKS_HOLIDAY = {dt.date(2026, 8, 10) + dt.timedelta(days=n): "Works holiday" for n in range(5)}


def berlin(moment: str) -> dt.datetime:
    return dt.datetime.fromisoformat(moment).replace(tzinfo=BERLIN).astimezone(dt.UTC)


def shown(instant: dt.datetime) -> str:
    return instant.astimezone(BERLIN).strftime("%a %d %b %H:%M")


@pytest.mark.parametrize(
    ("wanted", "goes", "why"),
    [
        ("2026-04-02T14:30", "Thu 02 Apr 14:30", ""),
        ("2026-04-03T14:30", "Tue 07 Apr 14:30", "Good Friday"),
        ("2026-04-06T09:00", "Tue 07 Apr 09:00", "Easter Monday"),
        ("2026-04-11T09:00", "Mon 13 Apr 09:00", "Saturday"),
        ("2026-12-25T09:00", "Mon 28 Dec 09:00", "Christmas Day"),
        ("2027-01-01T09:00", "Mon 04 Jan 09:00", "New Year's Day"),
        ("2026-03-28T09:00", "Mon 30 Mar 09:00", "Saturday"),  # the clocks change on the Sunday
    ],
)
def test_what_falls_on_a_closed_day_happens_at_the_same_time_on_the_next_open_one(wanted, goes, why):
    instant = berlin(wanted)
    assert shown(moved(instant, BERLIN, BAVARIA)) == goes
    assert why_moved(instant, BERLIN, BAVARIA) == why


def test_a_clock_time_that_the_change_skips_is_the_first_after_it():
    night = BusinessDays({dt.date(2026, 3, 28): "Closed"})
    assert shown(moved(berlin("2026-03-28T02:30"), BERLIN, night)) == "Sun 29 Mar 03:30"


def test_a_closing_week_and_the_weekends_round_it():
    week = BusinessDays(WORKS_HOLIDAY, WEEKEND)
    assert shown(moved(berlin("2026-08-08T09:00"), BERLIN, week)) == "Mon 17 Aug 09:00"
    assert why_moved(berlin("2026-08-08T09:00"), BERLIN, week) == "Works holiday"
    assert shown(opens(berlin("2026-08-12T15:00"), BERLIN, week)) == "Mon 17 Aug 00:00"


def test_a_message_waits_for_its_clock_time_and_then_for_a_business_day():
    at_nine = MAIL.model_copy(update={"send": ClockTime(mode="at", time=dt.time(9))})
    assert shown(send_time(at_nine, berlin("2026-04-02T17:00"), BERLIN, BAVARIA)) == "Tue 07 Apr 09:00"
    assert shown(send_time(at_nine, berlin("2026-04-02T17:00"), BERLIN)) == "Fri 03 Apr 09:00"
    assert send_time(MAIL, berlin("2026-04-01T12:34:56"), BERLIN, BAVARIA) == berlin("2026-04-01T12:34:56")


def test_a_weekly_start_on_a_holiday_moves_and_the_next_one_does_not():
    mondays = Start(days=("mon",), times=(dt.time(9),))
    first = next_start(mondays, berlin("2026-04-01T12:00"), BERLIN, BAVARIA)
    assert shown(first) == "Tue 07 Apr 09:00"
    assert shown(next_start(mondays, first, BERLIN, BAVARIA)) == "Mon 13 Apr 09:00"


def test_daily_starts_over_a_weekend_become_one():
    daily = Start(times=(dt.time(9), dt.time(15)))
    at, seen = berlin("2026-04-02T10:00"), []
    for _ in range(4):
        at = next_start(daily, at, BERLIN, BAVARIA)
        seen.append(shown(at))
    assert seen == ["Thu 02 Apr 15:00", "Tue 07 Apr 09:00", "Tue 07 Apr 15:00", "Wed 08 Apr 09:00"]


def test_a_start_meant_for_saturdays_happens_on_mondays():
    saturdays = Start(days=("sat",), times=(dt.time(9),))
    assert shown(next_start(saturdays, berlin("2026-06-05T10:00"), BERLIN, BAVARIA)) == "Mon 08 Jun 09:00"
    assert shown(next_start(saturdays, berlin("2026-06-06T10:00"), BERLIN, BAVARIA)) == "Mon 08 Jun 09:00"
    assert shown(next_start(saturdays, berlin("2026-06-08T09:00"), BERLIN, BAVARIA)) == "Mon 15 Jun 09:00"


def test_a_calendar_that_never_opens_closes_nothing():
    never = BusinessDays({}, frozenset(range(7)))
    wanted = berlin("2026-04-02T09:00")
    assert moved(wanted, BERLIN, never) == wanted
    assert shown(next_start(Start(), wanted, BERLIN, never)) == "Fri 03 Apr 09:00"


moments = st.datetimes(dt.datetime(2025, 6, 1), dt.datetime(2028, 6, 1)).map(
    lambda d: d.replace(tzinfo=BERLIN).astimezone(dt.UTC)
)
some_days = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=7, unique=True)


@given(moments, some_days, st.lists(st.times(), min_size=1, max_size=3, unique=True))
def test_a_start_is_always_later_on_an_open_day_and_at_one_of_its_times(after, days, times):
    start = Start(days=tuple(days), times=tuple(t.replace(microsecond=0) for t in times))
    found = next_start(start, after, BERLIN, BAVARIA)
    assert found > after
    assert BAVARIA.is_open(found.astimezone(BERLIN).date())
    assert found <= next_start(start, found, BERLIN, BAVARIA)
    assert found - after <= dt.timedelta(days=21)


@given(moments)
def test_moving_is_done_once_and_never_back(instant):
    there = moved(instant, BERLIN, BAVARIA)
    assert there >= instant
    assert moved(there, BERLIN, BAVARIA) == there
    assert moved(instant, BERLIN, EVERY_DAY) == instant


def test_regions_have_holidays_of_their_own_and_names():
    assert public_holidays("DE", "BY", [2026], "de")[dt.date(2026, 1, 6)] == "Heilige Drei Könige"
    assert dt.date(2026, 1, 6) not in public_holidays("DE", "BE", [2026], "en")
    assert ("BY", "Bavaria") in regions("DE") or ("BY", "Bayern") in regions("DE")
    assert public_holidays("", "", [2026], "en") == {}
    assert usual_weekend("DE") == [5, 6]
    assert usual_weekend("AE") != []


def test_yearly_periods_over_the_turn_of_the_year():
    rest = Period("Between the years", dt.date(2024, 12, 27), dt.date(2025, 1, 2), yearly=True)
    days = set(rest.days(range(2026, 2028)))
    assert {dt.date(2026, 1, 1), dt.date(2026, 12, 27), dt.date(2027, 1, 2), dt.date(2027, 12, 31)} <= days
    assert dt.date(2026, 1, 3) not in days
    leap = Period("Leap day", dt.date(2024, 2, 29), dt.date(2024, 2, 29), yearly=True)
    assert list(leap.days(range(2025, 2030))) == [dt.date(2028, 2, 29)]


@pytest.mark.parametrize(
    ("calendar", "path"),
    [
        (("XX", "", [5, 6], []), "country"),
        (("DE", "XX", [5, 6], []), "region"),
        (("DE", "", [0, 1, 2, 3, 4, 5, 6], []), "weekend"),
        (("", "", [5], [Period(" ", dt.date(2026, 1, 1), dt.date(2026, 1, 1))]), "closings[0].name"),
        (("", "", [5], [Period("A", dt.date(2026, 1, 2), dt.date(2026, 1, 1))]), "closings[0].last_on"),
        (("", "", [5], [Period("A", dt.date(2026, 1, 1), dt.date(2027, 6, 1))]), "closings[0].last_on"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(calendar, path):
    with pytest.raises(Invalid) as refused:
        check_calendar(*calendar)
    assert refused.value.errors[0].path == path


EVENTS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VEVENT
UID:1
SUMMARY:Works holiday
DTSTART;VALUE=DATE:20260810
DTEND;VALUE=DATE:20260815
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Founder's day
DTSTART;VALUE=DATE:20200609
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
UID:3
SUMMARY:Team lunch
DTSTART:20260610T120000Z
DTEND:20260610T130000Z
END:VEVENT
BEGIN:VEVENT
UID:4
SUMMARY:First Friday
DTSTART;VALUE=DATE:20260605
RRULE:FREQ=MONTHLY;BYDAY=1FR
END:VEVENT
BEGIN:VEVENT
UID:5
SUMMARY:Long past
DTSTART;VALUE=DATE:20190101
END:VEVENT
BEGIN:VEVENT
UID:6
SUMMARY:Called off
STATUS:CANCELLED
DTSTART;VALUE=DATE:20260701
END:VEVENT
END:VCALENDAR
"""


def test_all_day_events_are_taken_and_the_others_named():
    today = dt.date(2026, 3, 2)
    read = read_icalendar(EVENTS.replace("\n", "\r\n").encode(), today)
    assert read.taken == [
        Period("Works holiday", dt.date(2026, 8, 10), dt.date(2026, 8, 14), source="icalendar"),
        Period("Founder's day", dt.date(2020, 6, 9), dt.date(2020, 6, 9), yearly=True, source="icalendar"),
    ]
    assert read.skipped == [
        ("Team lunch", "is not all day"),
        ("First Friday", "repeats in a way that is not known here; enter its days yourself"),
        ("Long past", "is over (01.01.2019)"),
        ("Called off", "was cancelled"),
    ]
    again = read_icalendar(EVENTS.encode(), today, read.taken)
    assert again.taken == []
    assert ("Works holiday", "is in the calendar already") in again.skipped


@pytest.mark.parametrize("data", [b"", b"hello", b"\x00\xff\xfe", b"PK\x03\x04", b"BEGIN:VEVENT\nEND:VEVENT\n"])
def test_a_file_that_is_no_calendar_is_refused(data):
    with pytest.raises(Invalid, match="no iCalendar file"):
        read_icalendar(data, dt.date(2026, 3, 2))

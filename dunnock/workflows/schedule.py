"""Start times, waits and clock times as pure functions of an instant and a zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from dunnock.kernel.calendar import EVERY_DAY, LONGEST_CLOSED, BusinessDays, moved
from dunnock.kernel.clock import at
from dunnock.workflows.definition import WEEKDAYS, ClockTime, Send, Start, Wait, Weekday


def allowed(day: dt.date, days: Iterable[Weekday]) -> bool:
    return WEEKDAYS[day.weekday()] in days


def next_clock_time(
    after: dt.datetime, times: Sequence[dt.time], days: Sequence[Weekday], zone: ZoneInfo
) -> dt.datetime:
    """The first instant strictly after `after` that shows one of the times on an allowed day. Days are never empty."""
    day = after.astimezone(zone).date()
    for _ in range(15):  # two weeks and a day: past every weekday twice, also across a DST change
        if allowed(day, days):
            for time in sorted(times):
                instant = at(zone, day, time)
                if instant > after:
                    return instant
        day += dt.timedelta(days=1)
    raise ValueError("no weekday is allowed")


def next_start(start: Start, after: dt.datetime, zone: ZoneInfo, business: BusinessDays = EVERY_DAY) -> dt.datetime:
    """A start that falls on a closed day happens at its time on the next business day, together with that day's own."""
    day = after.astimezone(zone).date()
    for _ in range(LONGEST_CLOSED):
        if business.is_open(day) and _starts_on(start, day, business):
            for time in sorted(start.times):
                instant = at(zone, day, time)
                if instant > after:
                    return instant
        day += dt.timedelta(days=1)
    return next_clock_time(after, start.times, start.days, zone)  # a calendar that never opens closes nothing


def _starts_on(start: Start, day: dt.date, business: BusinessDays) -> bool:
    """Whether a start is meant for this open day, or for one of the closed days right before it."""
    if allowed(day, start.days):
        return True
    for back in range(1, LONGEST_CLOSED):
        before = day - dt.timedelta(days=back)
        if business.is_open(before):
            return False
        if allowed(before, start.days):
            return True
    return False


def send_time(step: Send, arrived: dt.datetime, zone: ZoneInfo, business: BusinessDays = EVERY_DAY) -> dt.datetime:
    """When the message of a run that arrives there is due: at once or at its clock time, never on a closed day."""
    instant = clock_time(step.send, arrived, zone) if isinstance(step.send, ClockTime) else arrived
    return moved(instant, zone, business)


def wake_after(step: Wait, arrived: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """Days are calendar days at the same wall-clock time (a DST change moves the instant, not the time people see).

    Days until a time: that time on the day reached. Who arrives a second after 09:00 does not wait a day more.
    """
    local = arrived.astimezone(zone)
    hour = dt.time() if step.until and not step.hours else local.time().replace(tzinfo=None, fold=0)
    instant = at(zone, local.date() + dt.timedelta(days=step.days), hour)
    if step.days == 0:
        instant = arrived
    instant += dt.timedelta(hours=step.hours)
    return clock_time(step.until, instant, zone) if step.until else instant


def clock_time(clock: ClockTime, earliest: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The first instant at or after `earliest` that shows the clock's time on an allowed day."""
    return next_clock_time(earliest - dt.timedelta(microseconds=1), [clock.time], clock.days, zone)

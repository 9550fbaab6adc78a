"""Business days: which days an organisation works, and the next one. Pure; the days are handed in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from dunnock.kernel.clock import at

LONGEST_CLOSED = 366  # days; a calendar that never opens within them closes nothing
_DAY = dt.timedelta(days=1)
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, eq=False)
class BusinessDays:
    """`closed`: day to what it is called there. `weekend`: Monday is 0."""

    closed: Mapping[dt.date, str] = field(default_factory=dict)
    weekend: frozenset[int] = frozenset()

    def is_open(self, day: dt.date) -> bool:
        return day not in self.closed and day.weekday() not in self.weekend

    def why_closed(self, day: dt.date) -> str:
        """Such as "Easter Monday", else the weekday of a weekend; "" for an open day."""
        if day in self.closed:
            return self.closed[day]
        return _WEEK[day.weekday()] if day.weekday() in self.weekend else ""

    def next_open(self, day: dt.date) -> dt.date:
        """`day` itself where it is open, else the first open one after it; `day` again where none opens within a year."""
        for ahead in range(LONGEST_CLOSED):
            found = day + ahead * _DAY
            if self.is_open(found):
                return found
        return day


EVERY_DAY = BusinessDays()


def moved(instant: dt.datetime, zone: ZoneInfo, business: BusinessDays) -> dt.datetime:
    """The same clock time on the next business day; the instant itself on a business day."""
    local = instant.astimezone(zone)
    day = business.next_open(local.date())
    return instant if day == local.date() else at(zone, day, local.time().replace(tzinfo=None, fold=0))


def opens(instant: dt.datetime, zone: ZoneInfo, business: BusinessDays) -> dt.datetime:
    """When the next business day begins; the instant itself on a business day."""
    today = instant.astimezone(zone).date()
    day = business.next_open(today)
    return instant if day == today else at(zone, day, dt.time())


def why_moved(instant: dt.datetime, zone: ZoneInfo, business: BusinessDays) -> str:
    """What the closed days passed over are called, a holiday before a mere weekend: "Good Friday"; "" where none was."""
    day = instant.astimezone(zone).date()
    passed = [day + n * _DAY for n in range((business.next_open(day) - day).days)]
    named = [business.closed[one] for one in passed if one in business.closed]
    return named[0] if named else business.why_closed(day) if passed else ""

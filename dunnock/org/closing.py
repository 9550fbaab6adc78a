"""Closing days as pure functions: a country's public holidays, own periods, and what an iCalendar file says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from dunnock.kernel.errors import FieldError, Invalid

Source = Literal["own", "icalendar"]
LONGEST = 366  # days in one period
MOST = 1000  # periods of an organisation
LONGEST_NAME = 100
LARGEST_FILE = 5 << 20  # bytes
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """Closed from the first day to the last, both included. `yearly`: on the same dates every year."""

    name: str
    first_on: dt.date
    last_on: dt.date
    yearly: bool = False
    source: Source = "own"

    def days(self, years: Iterable[int]) -> Iterator[dt.date]:
        """A yearly 29 February is kept in leap years only."""
        wanted = list(years)
        starts = [self.first_on]
        if self.yearly:
            starts = [day for year in (wanted[0] - 1, *wanted) if (day := _in_year(self.first_on, year))]
        for start in starts:
            for ahead in range((self.last_on - self.first_on).days + 1):
                day = start + ahead * _DAY
                if day.year in wanted:
                    yield day


def _in_year(day: dt.date, year: int) -> dt.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def countries() -> dict[str, list[str]]:
    """Every country whose holidays are known, and the regions that have holidays of their own, by code."""
    import holidays  # a tenth of a second: loaded by the first who asks

    found: dict[str, list[str]] = holidays.list_supported_countries(include_aliases=False)
    return found


def country_name(code: str) -> str:
    """In English, the code itself where there is no name; "" for none."""
    from babel import Locale

    return str(Locale("en").territories.get(code, code)) if code else ""


def regions(country: str) -> list[tuple[str, str]]:
    """(code, name) of a country's regions, by name."""
    import holidays

    codes = countries().get(country, [])
    if not codes:
        return []
    names: dict[str, str] = {
        code: alias for alias, code in holidays.country_holidays(country).subdivisions_aliases.items()
    }
    return sorted(((code, names.get(code, code)) for code in codes), key=lambda region: region[1])


def public_holidays(country: str, region: str, years: Iterable[int], language: str) -> dict[dt.date, str]:
    """Named in the organisation's language where the country's own calendar is, else in English, else as at home."""
    import holidays

    if country not in countries():
        return {}
    place: dict[str, Any] = {"subdiv": region or None, "years": list(years)}
    spoken = holidays.country_holidays(country).supported_languages
    wanted = next((one for one in spoken if one.split("_")[0] == language.split("-", maxsplit=1)[0]), None)
    chosen = wanted or ("en_US" if "en_US" in spoken else None)
    found = holidays.country_holidays(country, **place, language=chosen)
    return {day: str(name).replace("; ", ", ") for day, name in found.items()}


def usual_weekend(country: str) -> list[int]:
    """Monday is 0. Saturday and Sunday where nothing else is known."""
    import holidays

    if country not in countries():
        return [5, 6]
    return sorted(holidays.country_holidays(country).weekend) or [5, 6]


def check_calendar(country: str, region: str, weekend: list[int], periods: list[Period]) -> None:
    """Raises `Invalid` naming each place of a calendar that cannot be."""
    faults = []
    if country and country not in countries():
        cure = "Choose a country of the list, or none and enter your closing days yourself"
        faults.append(FieldError("country", f"the holidays of {country!r} are not known", "unknown", cure))
    elif region and region not in countries().get(country, []):
        faults.append(FieldError("region", f"is no region of {country}", "unknown", "Choose one of the list, or none"))
    if len(set(weekend)) > 6:
        faults.append(FieldError("weekend", "leaves no day to work on", "range", "Leave at least one day out"))
    if len(periods) > MOST:
        faults.append(FieldError("closings", f"has more than {MOST} entries", "too_long", "Remove what is over"))
    for at, period in enumerate(periods):
        where = f"closings[{at}]"
        if not period.name.strip():
            faults.append(FieldError(f"{where}.name", "is missing", "required", "Say what it is: Works holiday"))
        if period.last_on < period.first_on:
            faults.append(FieldError(f"{where}.last_on", "is before the first day", "order", "Choose a later day"))
        elif (period.last_on - period.first_on).days >= LONGEST:
            said = f"is longer than {LONGEST} days"
            faults.append(FieldError(f"{where}.last_on", said, "range", "Choose an earlier day"))
    if faults:
        said = f"The calendar cannot be saved: {faults[0].path}: {faults[0].message}"
        raise Invalid(said, errors=faults)


@dataclass
class Read:
    """What an iCalendar file holds: periods, and what was skipped as (name, why)."""

    taken: list[Period] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)


def read_icalendar(data: bytes, today: dt.date, known: Iterable[Period] = ()) -> Read:
    """All-day events become closing periods; everything else is named with the reason. Raises `Invalid` for no calendar."""
    import icalendar

    refused = Invalid(
        "The file is no iCalendar file. Export the calendar as .ics and choose that file.",
        errors=[FieldError("file", "is no iCalendar file", "invalid", "Choose an .ics file")],
    )
    if len(data) > LARGEST_FILE:
        raise Invalid("The file has more than 5 MB. Export the closing days alone.")
    if b"BEGIN:VCALENDAR" not in data.upper():
        raise refused
    try:
        events = [event for part in icalendar.Calendar.from_ical(data, multiple=True) for event in part.walk("VEVENT")]
    except (ValueError, IndexError, KeyError, TypeError):
        raise refused from None
    read, there = Read(), {(p.name, p.first_on, p.last_on) for p in known}
    for event in events[: MOST * 2]:
        name = " ".join(str(event.get("SUMMARY", "")).split())[:LONGEST_NAME] or "Closed"
        found = _period(event, name, today)
        if isinstance(found, str):
            read.skipped.append((name, found))
        elif (found.name, found.first_on, found.last_on) in there:
            read.skipped.append((name, "is in the calendar already"))
        else:
            there.add((found.name, found.first_on, found.last_on))
            read.taken.append(found)
    return read


def _period(event: Any, name: str, today: dt.date) -> Period | str:
    """The period of one event, or why it is none."""
    first = getattr(event.get("DTSTART"), "dt", None)
    if first is None:
        return "has no day"
    if isinstance(first, dt.datetime):
        return "is not all day"
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        return "was cancelled"
    last = _last_day(event, first)
    yearly = _is_yearly(event.get("RRULE"))
    if yearly is None:
        return "repeats in a way that is not known here; enter its days yourself"
    if last < first or (last - first).days >= LONGEST:
        return f"is longer than {LONGEST} days, or ends before it begins"
    if not yearly and last.year < today.year - 1:
        return f"is over ({last:%d.%m.%Y})"
    return Period(name, first, last, yearly, "icalendar")


def _last_day(event: Any, first: dt.date) -> dt.date:
    """The end of an all-day event is the day after it."""
    end = getattr(event.get("DTEND"), "dt", None)
    if end is None:
        length = getattr(event.get("DURATION"), "dt", None)
        end = first + length if isinstance(length, dt.timedelta) and length >= _DAY else first + _DAY
    if isinstance(end, dt.datetime):
        end = end.date()
    found: dt.date = end
    return max(first, found - _DAY)


def _is_yearly(rule: Any) -> bool | None:
    """False: once. True: on the same date every year. None: in another way."""
    if not rule:
        return False
    if isinstance(rule, list):
        return None
    said = {str(key).upper(): [str(one).upper() for one in value] for key, value in rule.items()}
    plain = set(said) <= {"FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "WKST"}
    once_a_year = said.get("FREQ") == ["YEARLY"] and said.get("INTERVAL", ["1"]) == ["1"]
    single = all(len(said.get(key, [""])) == 1 for key in ("BYMONTH", "BYMONTHDAY"))
    return True if plain and once_a_year and single else None

"""The organisation's business calendar: what closes it, and its closing days written out for five years.

Days stand in `closing_day` from last year to three years ahead; whoever changes the calendar restates them, and the first
tick of a new year adds one. Before anybody has touched it, an organisation keeps its country's holidays.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass
from typing import Any

from dunnock.kernel.calendar import LONGEST_CLOSED, BusinessDays
from dunnock.kernel.errors import Conflict
from dunnock.kernel.sqlfiles import statement
from dunnock.org.closing import (
    Period,
    Read,
    check_calendar,
    countries,
    public_holidays,
    read_icalendar,
    usual_weekend,
)
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows
from dunnock.org.reads import organisation

BEHIND, AHEAD = 1, 3  # years


@dataclass(frozen=True)
class Calendar:
    """`periods` are the organisation's own. `weekend`: Monday is 0."""

    country: str
    region: str
    weekend: list[int]
    periods: list[Period]


def calendar(organisation_id: int) -> Calendar:
    """As it is set, or the organisation's country with its usual weekend."""
    found = _stored(organisation_id)
    periods = [Period(**one) for one in rows(_PERIODS, [organisation_id])]
    if found is None:
        country = _own_country(organisation_id)
        return Calendar(country, "", usual_weekend(country), periods)
    return Calendar(found["country"], found["region"], list(found["weekend"]), periods)


_PERIODS = """SELECT name, first_on, last_on, yearly, source FROM closing_period WHERE organisation_id = %s
              ORDER BY first_on, name, id"""


def _stored(organisation_id: int, *, lock: bool = False) -> dict[str, Any] | None:
    return row(
        f"""SELECT country, region, weekend, written_for FROM calendar WHERE organisation_id = %s
            {"FOR UPDATE" if lock else ""}""",
        [organisation_id],
    )


def _own_country(organisation_id: int) -> str:
    country = str(organisation(organisation_id)["country"])
    return country if country in countries() else ""


def closing_days(organisation_id: int, year: int, today: dt.date) -> list[dict[str, Any]]:
    """Every closing day of a year that is not a mere weekend: day, name, source (holiday, own, icalendar)."""
    if _stored(organisation_id) is None:
        found = _days(organisation_id, calendar(organisation_id), today)
        return [{"day": day, "name": name, "source": source} for day, name, source in found if day.year == year]
    return rows(
        """SELECT day, name, source FROM closing_day WHERE organisation_id = %s AND day BETWEEN %s AND %s
           ORDER BY day, source, name""",
        [organisation_id, dt.date(year, 1, 1), dt.date(year, 12, 31)],
    )


def business_days(organisation_id: int, today: dt.date) -> BusinessDays:
    """What is needed to find the next business day from a year before `today` to three after it."""
    found = row(
        statement("org", "business_days"),
        {"organisation_id": organisation_id, "since": today - dt.timedelta(days=LONGEST_CLOSED)},
    )
    if found is None:  # not written out yet: the first tick does it
        kept = calendar(organisation_id)
        return BusinessDays({d: name for d, name, _ in _days(organisation_id, kept, today)}, frozenset(kept.weekend))
    closed = {dt.date.fromisoformat(day): name for day, name in found["closed"].items()}
    return BusinessDays(closed, frozenset(found["weekend"]))


def set_calendar(*, organisation_id: int, wanted: Calendar, actor: str, now: dt.datetime, today: dt.date) -> None:
    """Replace the calendar and write its days out anew. Raises `Invalid`."""
    periods = [Period(p.name.strip(), p.first_on, p.last_on, p.yearly, p.source) for p in wanted.periods]
    new = Calendar(wanted.country, wanted.region, sorted(set(wanted.weekend)), periods)
    check_calendar(new.country, new.region, new.weekend, new.periods)
    _one_at_a_time(organisation_id)
    before = calendar(organisation_id)
    if new == before and _stored(organisation_id) is not None:
        return
    _write(organisation_id, new, today)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="calendar.changed",
        object_kind="calendar",
        object_id=None,
        before=_told(before),
        after=_told(new),
        now=now,
    )


def import_icalendar(*, organisation_id: int, data: bytes, actor: str, now: dt.datetime, today: dt.date) -> Read:
    """Take the all-day events of a file beside what is there. Raises `Invalid` for a file that is none."""
    _one_at_a_time(organisation_id)
    before = calendar(organisation_id)
    read = read_icalendar(data, today, before.periods)
    if read.taken:
        wanted = Calendar(before.country, before.region, before.weekend, [*before.periods, *read.taken])
        set_calendar(organisation_id=organisation_id, wanted=wanted, actor=actor, now=now, today=today)
    return read


def top_up(*, organisation_id: int, today: dt.date) -> bool:
    """Write the days out where they are not for this year yet; whether they were. Cheap when there is nothing to do."""
    found = _stored(organisation_id)
    if found is not None and found["written_for"] >= today.year:
        return False
    _one_at_a_time(organisation_id)
    _write(organisation_id, calendar(organisation_id), today)
    return True


def _one_at_a_time(organisation_id: int) -> None:
    rows("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0)) AS held", [f"calendar:{organisation_id}"])


def _days(organisation_id: int, kept: Calendar, today: dt.date) -> list[tuple[dt.date, str, str]]:
    years = range(today.year - BEHIND, today.year + AHEAD + 1)
    language = str(organisation(organisation_id)["language"])
    public = public_holidays(kept.country, kept.region, years, language)
    found = {(day, name, "holiday") for day, name in public.items()}
    found |= {(day, period.name, period.source) for period in kept.periods for day in period.days(years)}
    return sorted(found)


def _write(organisation_id: int, kept: Calendar, today: dt.date) -> None:
    saved = row(
        """INSERT INTO calendar (organisation_id, country, region, weekend, written_for) VALUES (%s, %s, %s, %s, %s)
           ON CONFLICT (organisation_id) DO UPDATE SET country = excluded.country, region = excluded.region,
             weekend = excluded.weekend, written_for = excluded.written_for RETURNING organisation_id""",
        [organisation_id, kept.country, kept.region, kept.weekend, today.year],
    )
    if saved is None:
        raise Conflict("The calendar could not be written")
    execute("DELETE FROM closing_period WHERE organisation_id = %s", [organisation_id])
    execute(
        """INSERT INTO closing_period (organisation_id, name, first_on, last_on, yearly, source)
           SELECT %s, p.name, p.first_on, p.last_on, p.yearly, p.source
           FROM json_to_recordset(%s::json) AS p(name text, first_on date, last_on date, yearly boolean, source text)""",
        [organisation_id, json.dumps([asdict(period) for period in kept.periods], default=str)],
    )
    execute("DELETE FROM closing_day WHERE organisation_id = %s", [organisation_id])
    days = [
        {"day": str(day), "name": name, "source": source} for day, name, source in _days(organisation_id, kept, today)
    ]
    execute(
        """INSERT INTO closing_day (organisation_id, day, name, source)
           SELECT %s, d.day, d.name, d.source FROM json_to_recordset(%s::json) AS d(day date, name text, source text)""",
        [organisation_id, json.dumps(days)],
    )


def _told(kept: Calendar) -> dict[str, Any]:
    """For the audit: what is set, without hundreds of days."""
    periods = [f"{p.name} {p.first_on} to {p.last_on}{' every year' if p.yearly else ''}" for p in kept.periods]
    return {"country": kept.country, "region": kept.region, "weekend": kept.weekend, "closings": periods[:50]}

"""The business calendar: which days the organisation works, and where its public holidays come from."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import File, Query, Schema
from ninja.files import UploadedFile
from pydantic import Field

from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer, Body
from dunnock.org import calendar as calendars
from dunnock.org import closing
from dunnock.workflows.commands import restate_starts
from dunnock.workflows.definition import WEEKDAYS, Weekday

router = ApiRouter("Calendar")

Day = Annotated[dt.date, Field(examples=["2026-12-24"])]


class Closing(Body):
    """Closed from the first day to the last, both included."""

    name: Annotated[str, Field(min_length=1, max_length=closing.LONGEST_NAME, examples=["Works holiday"])]
    first_on: Day
    last_on: Day
    yearly: bool = Field(False, description="On the same dates every year")
    source: Literal["own", "icalendar"] = Field("own", description="Entered here, or taken from an iCalendar file")


class CalendarBody(Body):
    """The whole calendar: what is not in it is gone."""

    country: str = Field("", max_length=2, description="Whose public holidays close; empty: none")
    region: str = Field("", max_length=10, description="A code of /calendar/regions; empty: the whole country's alone")
    weekend: list[Weekday] = Field(["sat", "sun"], max_length=6)
    closings: list[Closing] = Field([], max_length=closing.MOST)


class ClosingRow(Answer):
    name: str
    first_on: dt.date
    last_on: dt.date
    yearly: bool
    source: Literal["own", "icalendar"]


class CalendarAnswer(Answer):
    country: str
    country_name: str
    region: str
    region_name: str
    weekend: list[Weekday]
    closings: list[ClosingRow]
    first_year: int = Field(description="Closing days are known from this year")
    last_year: int = Field(description="… to this one; the next is added when a year begins")


class ClosingDayRow(Answer):
    day: dt.date
    name: str
    source: Literal["holiday", "own", "icalendar"]


class ClosingDays(Answer):
    year: int
    items: list[ClosingDayRow]


class YearQuery(Schema):
    year: int = Field(..., ge=1970, le=2200)


class Place(Answer):
    code: str
    name: str


class Places(Answer):
    countries: list[Place]
    regions: list[Place] = Field(description="Of the country asked for, those with holidays of their own")


class PlaceQuery(Schema):
    country: str = Field("", max_length=2)


class SkippedEvent(Answer):
    name: str
    why: str


class ImportedCalendar(Answer):
    taken: list[ClosingRow]
    skipped: list[SkippedEvent]


def _shown(request: ApiRequest) -> dict[str, Any]:
    found, year = calendars.calendar(request.auth.organisation_id), as_of(request).today.year
    named = dict(closing.regions(found.country))
    return {
        "country": found.country,
        "country_name": closing.country_name(found.country),
        "region": found.region,
        "region_name": named.get(found.region, ""),
        "weekend": [WEEKDAYS[day] for day in found.weekend],
        "closings": found.periods,
        "first_year": year - calendars.BEHIND,
        "last_year": year + calendars.AHEAD,
    }


@router.get("/calendar", response=CalendarAnswer, summary="Read the business calendar")
def read_calendar(request: ApiRequest) -> dict[str, Any]:
    """Before anybody has set it: the public holidays of the organisation's country, and its usual weekend."""
    return _shown(request)


@router.put("/calendar", response=CalendarAnswer, summary="Set the business calendar")
def update_calendar(request: ApiRequest, body: CalendarBody) -> dict[str, Any]:
    """Replaces it whole. Starts of workflows that keep to business days move with it; so do messages on their day."""
    organisation_id, now = request.auth.organisation_id, as_of(request)
    wanted = calendars.Calendar(
        country=body.country.upper(),
        region=body.region,
        weekend=[WEEKDAYS.index(day) for day in body.weekend],
        periods=[closing.Period(**one.model_dump()) for one in body.closings],
    )
    calendars.set_calendar(
        organisation_id=organisation_id, wanted=wanted, actor=request.auth.actor, now=request.now, today=now.today
    )
    restate_starts(organisation_id=organisation_id, as_of=now)
    return _shown(request)


@router.get("/calendar/days", response=ClosingDays, summary="List the closing days of a year")
def list_calendar_days(request: ApiRequest, query: Query[YearQuery]) -> dict[str, Any]:
    """Public holidays and closings, day by day; weekends are not listed. Several on one day are several rows."""
    days = calendars.closing_days(request.auth.organisation_id, query.year, as_of(request).today)
    return {"year": query.year, "items": days}


@router.get("/calendar/regions", response=Places, summary="List countries and regions with known holidays")
def list_calendar_regions(request: ApiRequest, query: Query[PlaceQuery]) -> dict[str, Any]:  # noqa: ARG001
    known = sorted(((code, closing.country_name(code)) for code in closing.countries()), key=lambda place: place[1])
    asked = closing.regions(query.country.upper())
    return {
        name: [{"code": c, "name": n} for c, n in found] for name, found in (("countries", known), ("regions", asked))
    }


@router.post("/calendar/import", response=ImportedCalendar, summary="Import closing days from an iCalendar file")
def import_calendar(request: ApiRequest, file: File[UploadedFile]) -> dict[str, Any]:
    """All-day events of an .ics file (at most 5 MB) become closings; the others are named with the reason."""
    organisation_id, now = request.auth.organisation_id, as_of(request)
    read = calendars.import_icalendar(
        organisation_id=organisation_id,
        data=file.read(),
        actor=request.auth.actor,
        now=request.now,
        today=now.today,
    )
    if read.taken:
        restate_starts(organisation_id=organisation_id, as_of=now)
    return {"taken": read.taken, "skipped": [{"name": name, "why": why} for name, why in read.skipped]}

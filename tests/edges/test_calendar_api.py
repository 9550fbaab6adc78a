"""The business calendar over HTTP."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from dunnock.kernel.clock import machine_now
from dunnock.org.models import Organisation
from dunnock.runs.tick import tick
from tests.edges.conftest import problem
from tests.rules.test_business_days import EVENTS

pytestmark = pytest.mark.django_db

YEAR = machine_now().year
WORKS = {"name": "Works holiday", "first_on": f"{YEAR}-08-10", "last_on": f"{YEAR}-08-14", "yearly": False}


def put(api, **more):
    body = {"country": "DE", "region": "BY", "weekend": ["sat", "sun"], "closings": [WORKS], **more}
    return api.send("PUT", "/calendar", body)


def test_before_anybody_sets_it_the_country_s_holidays_close(api):
    Organisation.objects.filter(id=api.id).update(country="DE")
    told = api.ok(api.get("/calendar"))
    assert (told["country"], told["country_name"], told["region"]) == ("DE", "Germany", "")
    assert told["weekend"] == ["sat", "sun"]
    assert (told["first_year"], told["last_year"]) == (YEAR - 1, YEAR + 3)
    days = api.ok(api.get("/calendar/days", year=YEAR))["items"]
    assert f"{YEAR}-12-25" in [day["day"] for day in days]
    tick(organisation_id=api.id, instant=machine_now())
    assert api.ok(api.get("/calendar/days", year=YEAR))["items"] == days


def test_the_calendar_is_set_whole_and_audited(api):
    told = api.ok(put(api))
    assert (told["region"], told["closings"]) == ("BY", [{**WORKS, "source": "own"}])
    days = {day["day"]: day for day in api.ok(api.get("/calendar/days", year=YEAR))["items"]}
    assert days[f"{YEAR}-08-12"] == {"day": f"{YEAR}-08-12", "name": "Works holiday", "source": "own"}
    assert days[f"{YEAR}-01-06"]["source"] == "holiday"
    assert api.ok(api.get("/calendar")) == told
    put(api)
    (entry,) = api.ok(api.get("/audit", object_kind="calendar"))["items"]
    assert entry["after"]["closings"] == [f"Works holiday {YEAR}-08-10 to {YEAR}-08-14"]
    assert api.ok(put(api, country="", region="", closings=[]))["closings"] == []
    assert api.ok(api.get("/calendar/days", year=YEAR))["items"] == []


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"country": "XX", "region": ""}, "country"),
        ({"region": "ZZ"}, "region"),
        ({"closings": [{**WORKS, "last_on": f"{YEAR}-08-01"}]}, "closings[0].last_on"),
        ({"closings": [{**WORKS, "name": "  "}]}, "closings[0].name"),
    ],
)
def test_what_cannot_be_is_told_at_its_place_and_nothing_changes(api, wrong, path):
    api.ok(put(api))
    before = api.ok(api.get("/calendar"))
    refused = put(api, **wrong)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["path"].removeprefix("body.") == path
    assert api.ok(api.get("/calendar")) == before


def test_two_organisations_keep_their_own_days(two_apis):
    ours, theirs = two_apis
    ours.ok(put(ours))
    assert theirs.ok(theirs.get("/calendar"))["closings"] == []
    assert theirs.ok(theirs.get("/calendar/days", year=YEAR))["items"] == []


def test_a_calendar_file_adds_its_all_day_events(api):
    def send(data: bytes):
        return api.client.post("/api/v1/calendar/import", {"file": SimpleUploadedFile("days.ics", data)})

    api.ok(put(api))
    told = api.ok(send(EVENTS.replace("2026", str(YEAR)).encode()))
    assert [one["name"] for one in told["taken"]] == ["Founder's day"]
    assert {"name": "Works holiday", "why": "is in the calendar already"} in told["skipped"]
    assert {"name": "Team lunch", "why": "is not all day"} in told["skipped"]
    assert [one["source"] for one in api.ok(api.get("/calendar"))["closings"]] == ["icalendar", "own"]
    days = [day["day"] for day in api.ok(api.get("/calendar/days", year=YEAR + 2))["items"]]
    assert f"{YEAR + 2}-06-09" in days
    told = problem(send(b"no calendar"), 422, "invalid")
    assert told["errors"][0]["path"] == "file"


def test_countries_and_regions_have_names(api):
    found = api.ok(api.get("/calendar/regions", country="de"))
    assert {"code": "DE", "name": "Germany"} in found["countries"]
    assert "BY" in [one["code"] for one in found["regions"]]
    assert api.ok(api.get("/calendar/regions"))["regions"] == []

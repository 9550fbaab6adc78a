"""Workflows that keep to business days, over Easter, the turn of the year, a closing week and a clock change."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.kernel.clock import AsOf
from dunnock.org.calendar import Calendar, calendar, closing_days, set_calendar
from dunnock.org.closing import Period
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from dunnock.workflows.commands import restate_starts
from tests.world import BERLIN, World, all_of, eur, rule

OWES = all_of(rule("customer.balance_total", ">", eur("100.00")))


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test", country="DE", language="en")
    world = World(organisation, "2026-03-30T10:00")  # the Monday before Easter
    world.customer("A")
    world.invoice("A1", "A", "2000.00", due_on="2026-03-01")
    return world


def close(world: World, *periods: Period, country: str = "DE", region: str = "") -> None:
    with organisation_scope(world.id):
        as_of = AsOf(world.now, BERLIN)
        wanted = Calendar(country, region, [5, 6], list(periods))
        set_calendar(organisation_id=world.id, wanted=wanted, actor="a test", now=world.now, today=as_of.today)
        restate_starts(organisation_id=world.id, as_of=as_of)


def follow_up(world: World, *, later: int = 0, business: bool = True, **start: object) -> int:
    mail = world.template("customer", "You owe us", "<p>{{ customer.name }}</p>")
    steps = [{"kind": "send_email", "id": "m1", "template_id": mail}]
    if later:
        wait = {"kind": "wait", "id": "w1", "days": later}
        steps = [*steps, wait, {"kind": "send_email", "id": "m2", "template_id": mail}]
    return world.activate(
        trigger={"kind": "customer_follow_up", "filters": OWES},
        settings={"start": {"mode": "schedule", "times": ["09:00"], **start}, "business_days_only": business},
        steps=steps,
    )


def played(world: World, start: str, days: int) -> list[str]:
    """Ticks every hour; when each message left, on Berlin's clock."""
    world.at(start)
    for _ in range(days * 24):
        world.tick()
        world.now += dt.timedelta(hours=1)
    found = world.rows("SELECT sent_at FROM message WHERE sent_at IS NOT NULL ORDER BY sent_at")
    return [f"{m['sent_at'].astimezone(BERLIN):%a %d %b %H:%M}" for m in found]


def test_a_weekly_start_on_easter_monday_happens_on_tuesday(world):
    follow_up(world, days=["mon"])
    world.at("2026-04-05T00:00").tick()
    assert world.rows("SELECT next_start_at FROM enrol_clock")[0]["next_start_at"].astimezone(BERLIN) == dt.datetime(
        2026, 4, 7, 9, tzinfo=BERLIN
    )
    assert played(world, "2026-04-06T08:00", 2) == ["Tue 07 Apr 09:00"]


def test_without_the_setting_a_holiday_is_a_day_like_any_other(world):
    follow_up(world, days=["mon"], business=False)
    assert played(world, "2026-04-06T08:00", 1) == ["Mon 06 Apr 09:00"]


def test_a_second_message_that_falls_on_good_friday_waits_and_says_why(world):
    world.at("2026-03-26T10:00")
    follow_up(world, later=7)
    world.tick("2026-03-27T09:00")  # Friday: the first message; seven days later is Good Friday
    world.tick("2026-04-03T09:00")
    assert world.messages() == ["captured", "queued"]
    (run,) = world.rows("SELECT state, reason FROM run")
    assert run == {"state": "holding", "reason": "closed_day: Moved to Tuesday 7 April: Good Friday"}
    assert world.tick("2026-04-06T12:00").idle
    world.tick("2026-04-07T08:59")
    assert world.messages() == ["captured", "queued"]
    world.tick("2026-04-07T09:00")
    assert world.messages() == ["captured", "captured"]


def test_between_the_years(world):
    world.at("2026-12-23T10:00")
    close(world, Period("Between the years", dt.date(2020, 12, 24), dt.date(2020, 12, 31), yearly=True))
    follow_up(world)
    assert played(world, "2026-12-23T11:00", 13) == ["Mon 04 Jan 09:00"]


def test_a_closing_week_entered_after_a_message_was_prepared_moves_it(world):
    world.at("2026-08-03T10:00")
    follow_up(world, later=7)
    world.tick("2026-08-04T09:00")
    world.at("2026-08-10T12:00")
    close(world, Period("Works holiday", dt.date(2026, 8, 11), dt.date(2026, 8, 14)))
    assert played(world, "2026-08-10T13:00", 8) == ["Tue 04 Aug 09:00", "Mon 17 Aug 09:00"]


def test_what_was_due_is_moved_by_the_last_look(world):
    """The message is queued for a moment that became a closing day only afterwards."""
    world.at("2026-06-01T10:00")
    mail = world.template("customer", "You owe us", "<p>x</p>")
    clock = {"mode": "at", "time": "15:00"}
    world.activate(
        trigger={"kind": "customer_follow_up", "filters": OWES},
        settings={"start": {"mode": "schedule", "times": ["09:00"]}, "business_days_only": True},
        steps=[{"kind": "send_email", "id": "m1", "template_id": mail, "send": clock}],
    )
    world.tick("2026-06-02T09:00")
    world.at("2026-06-02T10:00")
    close(world, Period("Power cut", dt.date(2026, 6, 2), dt.date(2026, 6, 2)))
    world.tick("2026-06-02T15:00")
    assert world.messages("state", "reason") == [("queued", "closed_day: Moved to Wednesday 3 June: Power cut")]
    world.tick("2026-06-03T14:59")
    assert world.messages() == ["queued"]
    world.tick("2026-06-03T15:00")
    assert world.messages() == ["captured"]


def test_the_weekend_the_clocks_change(world):
    world.at("2026-03-26T10:00")
    follow_up(world, later=1)
    assert played(world, "2026-03-27T08:00", 4) == ["Fri 27 Mar 09:00", "Mon 30 Mar 09:00"]


def test_as_soon_as_it_matches_starts_nobody_on_a_sunday(world):
    follow_up(world, mode="as_soon_as_it_matches", times=["09:00"])
    assert played(world, "2026-04-11T00:00", 3) == ["Mon 13 Apr 00:00"]


def test_a_year_without_rows_is_topped_up_by_the_first_tick(world):
    world.tick("2026-03-30T12:00")
    with organisation_scope(world.id):
        assert closing_days(world.id, 2030, dt.date(2026, 3, 30)) == []
    world.tick("2027-01-02T12:00")
    with organisation_scope(world.id):
        days = {d["day"]: d["name"] for d in closing_days(world.id, 2030, dt.date(2027, 1, 2))}
        assert closing_days(world.id, 2025, dt.date(2027, 1, 2)) == []
    assert days[dt.date(2030, 4, 22)] == "Easter Monday"


def test_another_region_restates_the_days_and_the_next_start(world):
    world.at("2026-06-02T10:00")
    follow_up(world, days=["thu"])
    clock = "SELECT next_start_at FROM enrol_clock"
    assert world.rows(clock)[0]["next_start_at"].astimezone(BERLIN).day == 4  # Corpus Christi is none in Berlin
    close(world, region="BY")
    assert world.rows(clock)[0]["next_start_at"].astimezone(BERLIN).day == 5
    with organisation_scope(world.id):
        assert calendar(world.id).region == "BY"


def test_two_workers_send_what_was_moved_once(world):
    follow_up(world, days=["mon"])
    world.tick("2026-04-06T09:00")
    world.tick("2026-04-07T09:00")
    world.tick("2026-04-07T09:00")
    assert world.messages() == ["captured"]

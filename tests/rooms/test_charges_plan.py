"""Automatic charges: on the due date, once, for what nobody has asked us to leave alone."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from dunnock.charges.commands import plan_charges
from dunnock.kernel.clock import AsOf
from dunnock.org.db import execute, organisation_scope
from tests.servers.charging import Till
from tests.world import BERLIN, World

pytestmark = pytest.mark.django_db


@pytest.fixture
def till(organisation) -> Till:
    world = World(organisation, "2026-02-01T10:00")
    world.customer("C1")
    till = Till(world, "http://127.0.0.1:9")
    till.automatic("C1")
    till.on_file("C1", "pm_1", "cus_1")
    return till


def plan(till: Till, moment: str) -> int:
    till.world.at(moment)
    with organisation_scope(till.id):
        return plan_charges(organisation_id=till.id, as_of=AsOf(till.world.now, BERLIN))


def planned(till: Till) -> list[tuple[str, Decimal]]:
    found = till.world.rows(
        """SELECT i.number, ci.amount FROM charge_invoice ci JOIN invoice i ON i.id = ci.invoice_id ORDER BY ci.id"""
    )
    return [(one["number"], one["amount"]) for one in found]


def test_one_charge_per_customer_currency_and_day(till):
    till.world.invoice("I1", "C1", "100.00", due_on="2026-03-02")
    till.world.invoice("I2", "C1", "50.00", due_on="2026-03-02")
    till.world.invoice("I3", "C1", "70.00", due_on="2026-03-02", currency="GBP")
    till.world.invoice("I4", "C1", "30.00", due_on="2026-03-03")
    assert plan(till, "2026-03-01T23:59") == 0
    assert plan(till, "2026-03-02T00:01") == 2
    assert plan(till, "2026-03-02T12:00") == 0
    assert till.charges("amount", "currency", "automatic", "due_on") == [
        (Decimal("150.00"), "EUR", True, dt.date(2026, 3, 2)),
        (Decimal("70.00"), "GBP", True, dt.date(2026, 3, 2)),
    ]
    assert till.in_progress("I1")
    assert plan(till, "2026-03-03T08:00") == 1


@pytest.mark.parametrize("days_down", [1, 3, 6])
def test_days_of_downtime_lose_nobody_and_charge_once(till, days_down):
    till.world.invoice("I1", "C1", "100.00", due_on="2026-03-27")  # the clocks change on the 29th
    back = dt.date(2026, 3, 27) + dt.timedelta(days=days_down)
    assert plan(till, f"{back}T08:00") == 1
    assert plan(till, f"{back}T09:00") == 0
    assert plan(till, f"{back + dt.timedelta(days=1)}T08:00") == 0


def test_an_old_debt_is_not_charged_because_a_method_was_added(till):
    till.world.customer("C2")
    till.automatic("C2")
    till.world.invoice("OLD", "C2", "100.00", due_on="2026-03-01")
    till.world.at("2026-03-02T10:00")
    till.on_file("C2", "pm_2", "cus_2")
    till.world.invoice("NEW", "C2", "60.00", due_on="2026-03-03")
    assert plan(till, "2026-03-02T11:00") == 0
    assert plan(till, "2026-03-03T08:00") == 1
    assert planned(till) == [("NEW", Decimal("60.00"))]


def test_a_week_later_it_is_a_persons_to_decide(till):
    till.world.invoice("I1", "C1", "100.00", due_on="2026-03-02")
    assert plan(till, "2026-03-09T08:00") == 0
    assert plan(till, "2026-03-08T08:00") == 1


@pytest.mark.parametrize(
    "set_",
    [
        "UPDATE invoice SET disputed_stated = true",
        "UPDATE invoice SET promised_by_case = true",
        "UPDATE invoice SET payment_in_progress = true",
        "UPDATE invoice SET chasing_paused = true",
        "UPDATE invoice SET withdrawn_at = '2026-03-01Z'",
        "UPDATE customer SET chasing_paused = true",
        "UPDATE customer SET chasing_paused = true, chasing_paused_until = '2026-03-05'",
        "UPDATE customer SET auto_pay = false",
        "UPDATE payment_method SET status = 'revoked', is_default = false",
        "UPDATE payment_method SET is_default = false",
        "UPDATE provider_account SET removed_at = '2026-03-01Z'",
    ],
)
def test_what_is_left_alone(till, set_):
    till.world.invoice("I1", "C1", "100.00", due_on="2026-03-02")
    with organisation_scope(till.id):
        execute(set_)
    assert plan(till, "2026-03-02T08:00") == 0


def test_one_invoice_may_be_charged_automatically_and_a_pause_ends_on_its_day(till):
    till.world.customer("C2")
    till.on_file("C2", "pm_2", "cus_2")
    till.world.invoice("I1", "C2", "100.00", due_on="2026-03-02")
    till.world.invoice("I2", "C2", "40.00", due_on="2026-03-02")
    till.automatic(invoice="I2")
    with organisation_scope(till.id):
        execute("UPDATE customer SET chasing_paused = true, chasing_paused_until = '2026-03-04' WHERE erp_id = 'C2'")
    assert plan(till, "2026-03-03T08:00") == 0
    assert plan(till, "2026-03-04T08:00") == 1
    assert planned(till) == [("I2", Decimal("40.00"))]


def test_of_instalments_only_what_is_due(till):
    parts = [{"due_on": "2026-03-02", "amount": "40.00"}, {"due_on": "2026-04-02", "amount": "60.00"}]
    till.world.invoice("I1", "C1", "100.00", due_on="2026-03-02", instalments=parts)
    assert plan(till, "2026-03-02T08:00") == 1
    assert planned(till) == [("I1", Decimal("40.00"))]


def test_what_failed_is_not_planned_again_by_itself(till):
    """Trying again is a workflow's business, or a person's: nothing charges a card every day by itself."""
    till.world.invoice("I1", "C1", "100.00", due_on="2026-03-02")
    assert plan(till, "2026-03-02T08:00") == 1
    with organisation_scope(till.id):
        execute("UPDATE charge SET status = 'failed'")
        execute("UPDATE charge_invoice SET in_flight = false")
        execute("UPDATE invoice SET payment_in_progress = false")
    assert plan(till, "2026-03-03T08:00") == 0


def test_real_money_stays_where_it_is_while_an_organisation_is_in_test_mode(till):
    till.world.invoice("I1", "C1", "100.00", due_on="2026-03-02")
    with organisation_scope(till.id):
        execute("UPDATE provider_account SET mode = 'live'")
        execute("UPDATE organisation SET mode = 'test' WHERE id = %s", [till.id])
    assert plan(till, "2026-03-02T08:00") == 0
    with organisation_scope(till.id):
        execute("UPDATE provider_account SET mode = 'test'")
    assert plan(till, "2026-03-02T08:00") == 1


def test_another_organisation_is_not_charged(two_organisations):
    ours, theirs = two_organisations
    tills = []
    for organisation_id in (ours, theirs):
        world = World(organisation_id, "2026-02-01T10:00")
        world.customer("C1")
        world.invoice("I1", "C1", "100.00", due_on="2026-03-02")
        till = Till(world, "http://127.0.0.1:9")
        till.automatic("C1")
        till.on_file("C1", f"pm_{organisation_id}", "cus_1")
        tills.append(till)
    assert plan(tills[0], "2026-03-02T08:00") == 1
    assert tills[1].charges("id") == []
    assert not tills[1].in_progress("I1")

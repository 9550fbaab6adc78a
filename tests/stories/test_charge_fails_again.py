"""A charge fails, is tried again and fails again: whom it starts, whom it starts no second time, and what it ends."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.charges.commands import make_charge
from dunnock.charges.facts import AttemptFact
from dunnock.charges.retry import RetryAsked, retry_charges
from dunnock.charges.standing import tell
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from tests.servers.charging import Till
from tests.stories.test_gallery import activate, sent, titles
from tests.world import World, all_of, rule

pytestmark = pytest.mark.django_db(transaction=True)
CALL = {"kind": "create_task", "id": "call", "title": "Call {{ customer.name }}"}


@pytest.fixture
def till(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    till = Till(World(organisation, "2026-03-02T10:00"), "http://127.0.0.1:9")
    till.world.customer("C1")
    till.world.invoice("I1", "C1", "100.00")
    till.on_file("C1", "pm_1", "cus_1")
    with organisation_scope(till.id):
        till.charge = make_charge(
            organisation_id=till.id,
            customer_id=till.world.rows("SELECT id FROM customer")[0]["id"],
            invoice_ids=[till.world.rows("SELECT id FROM invoice")[0]["id"]],
            payment_method_id=None,
            actor="Ines",
            as_of=till.as_of,
        )
    return till


def fails(till, attempt):
    refused = AttemptFact("failed", code="insufficient_funds", message="The card has insufficient funds.")
    with organisation_scope(till.id):
        for _ in range(2):
            tell(organisation_id=till.id, charge_id=till.charge, told=[(attempt, refused)], now=till.world.now)
    till.world.now += dt.timedelta(minutes=1)
    till.world.tick()


def try_again(till):
    till.world.now += dt.timedelta(days=1)
    with organisation_scope(till.id):
        (answer,) = retry_charges(
            organisation_id=till.id,
            rows=[RetryAsked(till.charge)],
            max_attempts=5,
            min_hours=0,
            now=till.world.now,
        )
    assert answer.queued


def test_the_ready_workflow_is_started_once_however_often_the_charge_fails(till):
    """*Failed charge: tell and try again* tries it itself; what it causes does not start it anew."""
    activate(till.world, "failed-charge")
    fails(till, 1)
    till.world.now += dt.timedelta(days=3, minutes=1)
    till.world.tick()
    till.world.tick()
    attempts = till.world.rows("SELECT number, state FROM charge_attempt ORDER BY number")
    assert [(a["number"], a["state"]) for a in attempts] == [(1, "failed"), (2, "queued")]
    fails(till, 2)
    assert till.events() == ["charge.failed", "charge.failed_again"]
    for _ in range(10):
        till.world.now += dt.timedelta(days=4)
        till.world.tick()
    assert len(till.world.runs()) == 1
    assert sent(till.world) == [("Your payment of €100.00 did not go through", ["ap.c1@example.com"])]
    assert titles(till.world) == ["Customer C1: the charge of €100.00 failed again"]
    assert len(till.world.rows("SELECT id FROM charge_attempt")) == 2


def test_a_filter_on_attempts_starts_at_the_second_failure_and_not_at_the_third(till):
    second = all_of(rule("charge.attempts", ">=", 2))
    till.world.activate(trigger={"kind": "charge_failed", "filters": second}, steps=[CALL])
    fails(till, 1)
    assert titles(till.world) == []
    for attempt in (2, 3):
        try_again(till)
        fails(till, attempt)
    assert titles(till.world) == ["Call Customer C1"]
    assert till.events() == ["charge.failed", "charge.failed_again", "charge.failed_again"]


def test_what_failed_before_the_workflow_was_activated_starts_it_when_it_fails_again(till):
    fails(till, 1)
    till.world.now += dt.timedelta(hours=1)
    till.world.activate(trigger={"kind": "charge_failed"}, steps=[CALL])
    till.world.tick()
    assert titles(till.world) == []
    try_again(till)
    fails(till, 2)
    assert titles(till.world) == ["Call Customer C1"]


def test_a_wait_for_a_failure_ends_with_the_second_one(till):
    wait = {
        "kind": "wait_until",
        "id": "outcome",
        "event": "charge_failed",
        "days": 9,
        "happened": {"id": "again", "steps": [CALL]},
        "timed_out": {"id": "quiet", "steps": []},
    }
    till.world.activate(trigger={"kind": "charge_failed"}, steps=[wait])
    fails(till, 1)
    till.world.tick()
    assert titles(till.world) == []
    try_again(till)
    fails(till, 2)
    assert titles(till.world) == ["Call Customer C1"]

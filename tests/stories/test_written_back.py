"""Whoever writes back is not reminded further, where the workflow says so: a person's mail counts, a robot's does not."""

from __future__ import annotations

import pytest

from tests.servers.mail import written
from tests.servers.mailroom import Mailroom
from tests.world import all_of, rule

pytestmark = pytest.mark.django_db(transaction=True)
STEPS = [{"kind": "wait", "id": "w", "days": 5}, {"kind": "add_note", "id": "n", "text": "No answer in five days"}]
OWES = all_of(rule("customer.overdue_invoice_count", ">=", 1))


@pytest.fixture
def room(organisation):
    room = Mailroom(organisation)
    for key in ("C1", "C2"):
        room.world.customer(key)
        room.world.invoice(f"RE-{key}", key, "100.00", due_on="2026-02-01")
    return room


def ends(room):
    found = room.rows(
        "SELECT c.erp_id, r.state, r.end_reason FROM run r JOIN customer c ON c.id = r.customer_id ORDER BY c.erp_id"
    )
    return [(f["erp_id"], f["state"], f["end_reason"]) for f in found]


def start(room, **settings):
    room.world.activate(
        trigger={"kind": "customer_follow_up", "filters": OWES},
        settings={"start": {"mode": "as_soon_as_it_matches"}, **settings},
        steps=STEPS,
    )
    room.world.tick()
    room.later(hours=1)


def writes(room, **headers):
    _, identifier = room.wrote("C1", "ap.c1@example.com")
    room.later(minutes=10).take(written("Re: Reminder", "We pay on Friday.", In_Reply_To=identifier, **headers))
    room.world.tick()


def test_a_person_s_answer_ends_the_runs_of_that_customer(room):
    start(room, stop_on_reply=True)
    writes(room)
    assert ends(room) == [("C1", "ended", "reply_received"), ("C2", "waiting", None)]


def test_a_robot_s_answer_ends_nothing(room):
    start(room, stop_on_reply=True)
    writes(room, Auto_Submitted="auto-replied")
    assert [state for _, state, _ in ends(room)] == ["waiting", "waiting"]


def test_an_answer_from_before_the_run_does_not_count(room):
    writes(room)
    room.later(minutes=1)
    start(room, stop_on_reply=True)
    room.world.tick()
    assert [state for _, state, _ in ends(room)] == ["waiting", "waiting"]


def test_without_the_setting_the_run_goes_on(room):
    start(room)
    writes(room)
    assert [state for _, state, _ in ends(room)] == ["waiting", "waiting"]

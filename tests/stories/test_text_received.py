"""A customer answers by text: a workflow wakes, answers the number it came from, and ends what waited for it."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.correspondence.channels.text.base import Arrived
from dunnock.correspondence.received_texts import MOST_A_DAY, assign_text, receive_text
from dunnock.correspondence.text_accounts import default_account
from dunnock.org.db import organisation_scope
from tests.rooms.test_texting import owing
from tests.servers.texting import SENDER, twilio, twilio_like
from tests.stories.test_gallery import titles
from tests.stories.test_texts import AT_ONCE, OVERDUE, text_step
from tests.world import World, all_of, rule

pytestmark = pytest.mark.django_db(transaction=True)
ANSWER = {"kind": "create_task", "id": "answer", "title": "{{ received_text.from }}: {{ received_text.text }}"}


@pytest.fixture
def server():
    with twilio_like() as server:
        yield server


@pytest.fixture
def world(organisation, server):
    world = World(organisation, "2026-03-03T09:00")
    world.came = 0
    twilio(world, server.url)
    owing(world, "C1")
    return world


def comes(world, text, number="+4915228817386"):
    world.came += 1
    with organisation_scope(world.id):
        arrived = Arrived(f"SM{world.came}", number, SENDER, text)
        account = default_account(world.id)
        received = receive_text(organisation_id=world.id, account=account, arrived=arrived, now=world.now)
        again = receive_text(organisation_id=world.id, account=account, arrived=arrived, now=world.now)
    assert not again.new
    world.tick()
    return received.id


def test_a_text_starts_a_workflow_once_and_stop_can_be_left_out(world):
    not_a_stop = all_of(rule("received_text.asked", "is_empty"))
    world.activate(trigger={"kind": "text_received", "filters": not_a_stop}, steps=[ANSWER])
    comes(world, "We pay on Friday")
    comes(world, "STOP")
    world.tick()
    assert titles(world) == ["+4915228817386: We pay on Friday"]
    assert world.rows("SELECT subject_kind, subject_name FROM (SELECT r.subject_kind, n.name AS subject_name FROM run r"
                      " JOIN record_name n ON n.kind = r.subject_kind AND n.id = r.subject_id) x") == [
        {"subject_kind": "received_text", "subject_name": "We pay on Friday"}
    ]  # fmt: skip


def test_the_answer_goes_to_the_number_it_came_from_and_lists_what_the_text_was_about(world, server):
    world.put(contacts=[{"erp_id": "K9", "customer_erp_id": "C1", "name": "Sam Sample", "phone": "01525 4599371"}])
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[text_step(world)])
    about = "Thank you. Open: {% for i in invoices %}{{ i.number }}{% endfor %}. You wrote: {{ received_text.text }}"
    answer = {"kind": "send_text", "id": "thanks", "template_id": world.text_template("received_text", about)}
    world.activate(trigger={"kind": "text_received"}, steps=[answer])
    world.tick()
    # It is Sam who writes, not Alex, to whom the reminder went; the customer is known by the number.
    comes(world, "Which invoice?", number="+4915254599371")
    comes(world, "Paid today")
    assert [(text["To"], text["Body"].partition(" Open")[2]) for text in server.texts[1:]] == [
        ("+4915254599371", ": . You wrote: Which invoice?"),
        ("+4915228817386", ": IC1. You wrote: Paid today"),
    ]


def test_whoever_has_said_stop_is_not_answered(world, server):
    template = world.text_template("received_text", "You wrote: {{ received_text.text }}")
    world.activate(trigger={"kind": "text_received"}, steps=[{"kind": "send_text", "id": "t", "template_id": template}])
    comes(world, "Stop")
    assert server.texts == []
    ((state, reason),) = world.messages("state", "reason")
    assert state == "held"
    assert reason.startswith("no_recipient: ")


def test_two_machines_that_answer_each_other_come_to_an_end(world, server):
    template = world.text_template("received_text", "Got it")
    world.activate(trigger={"kind": "text_received"}, steps=[{"kind": "send_text", "id": "t", "template_id": template}])
    for _ in range(MOST_A_DAY + 15):
        comes(world, "I am away")
    assert len(server.texts) == MOST_A_DAY
    assert len(world.rows("SELECT id FROM received_text")) == MOST_A_DAY + 15, "all of them are kept"
    world.now += dt.timedelta(days=1, minutes=1)
    comes(world, "I am back")
    assert len(server.texts) == MOST_A_DAY + 1


def test_a_strangers_text_starts_it_when_somebody_says_whose_it_is(world):
    world.activate(trigger={"kind": "text_received"}, steps=[ANSWER])
    text_id = comes(world, "Who is this?", number="+491713920012")
    assert titles(world) == []
    customer = world.rows("SELECT id FROM customer")[0]["id"]
    with organisation_scope(world.id):
        assign_text(
            organisation_id=world.id, received_text_id=text_id, customer_id=customer, actor="Robin", now=world.now
        )
    world.tick()
    assert titles(world) == ["+491713920012: Who is this?"]


def test_an_answer_ends_the_wait_for_it(world):
    wait = {
        "kind": "wait_until",
        "id": "reply",
        "event": "text_received",
        "days": 2,
        "happened": {"id": "came", "steps": []},
        "timed_out": {"id": "none", "steps": [{"kind": "create_task", "id": "call", "title": "Call them"}]},
    }
    owing(world, "C2")
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[text_step(world), wait])
    world.tick()
    world.now += dt.timedelta(hours=3)
    comes(world, "We pay on Friday")
    world.now += dt.timedelta(days=2)
    world.tick()
    assert len(titles(world)) == 1


def test_customers_are_found_by_what_they_wrote(world):
    friday = rule("received_text.text", "contains", "Friday")
    wrote = {
        "kind": "collection",
        "collection": "received_texts",
        "quantifier": "any",
        "where": {"kind": "group", "match": "all", "items": [friday]},
    }
    owing(world, "C2")
    comes(world, "We pay on Friday")
    comes(world, "We pay on Monday", number="+4915228895456")
    world.activate(
        trigger={"kind": "customer_follow_up", "filters": all_of(wrote)},
        settings=AT_ONCE,
        steps=[{"kind": "create_task", "id": "c", "title": "{{ customer.name }}"}],
    )
    world.tick()
    assert titles(world) == ["Customer C1"]

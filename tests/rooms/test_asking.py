"""Texts nobody knows the outcome of: their provider is asked, and nothing leaves twice."""

from __future__ import annotations

import pytest

from dunnock.org.db import execute, organisation_scope
from dunnock.org.models import Organisation
from tests.rooms.test_texting import account, events, later, owing, texting
from tests.servers.counter import counter
from tests.servers.texting import Hang, Refuse, generic, sid, twilio, twilio_like

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def server():
    with twilio_like() as server:
        yield server


@pytest.fixture
def world(organisation, server):
    world = texting(organisation)
    world.account = twilio(world, server.url)
    owing(world, "C1")
    return world


def lost(world):
    """The worker is killed between the request and its answer; the provider may have it or not."""
    with organisation_scope(world.id):
        execute(
            "UPDATE message SET state = 'sending', claimed_by = 'gone:1:aa', claim_epoch = pg_postmaster_start_time(),"
            " provider_ref = NULL, sent_at = NULL"
        )
        execute("UPDATE run SET state = 'holding', step_id = 'say', wake_at = NULL")


def test_what_the_provider_lists_has_left_and_its_run_goes_on(world, server):
    server.script = [Hang()]
    assert dict(world.tick().messages) == {"unknown": 1}
    later(world, seconds=30).tick()
    assert server.asked == 0, "its callback has a minute"
    server.statuses["+4915228817386"] = "delivered"
    later(world, seconds=31).tick()
    found = world.messages("state", "reason", "provider_ref", "delivery_status", "segments")
    assert found == [("sent", "", sid(1), "delivered", 1)]
    assert world.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "rest"}]
    assert (events(world), len(server.texts), server.asked) == (["text.sent"], 1, 1)
    assert [d["outcome"] for d in world.rows("SELECT outcome FROM delivery ORDER BY id")] == ["unknown", "sent"]
    later(world, days=1).tick()
    assert server.asked == 1


def test_a_killed_workers_text_is_asked_for_too(world, server):
    world.tick()
    lost(world)
    later(world, minutes=2).tick()
    assert world.messages("state", "provider_ref") == [("sent", sid(1))]
    assert (events(world), len(server.texts)) == (["text.sent"], 1)


def test_undelivered_found_by_asking_is_told(world, server):
    server.script = [Hang()]
    world.tick()
    server.statuses["+4915228817386"] = "undelivered"
    later(world, minutes=2).tick()
    assert world.messages("state", "delivery_status") == [("sent", "undelivered")]
    assert sorted(events(world)) == ["text.sent", "text.undelivered"]


def test_what_the_provider_does_not_have_stays_a_persons_and_is_asked_for_a_day(world, server):
    server.script = [Refuse(20500, 500, "Internal")]
    world.tick()
    for _ in range(160):
        later(world, minutes=20).tick()
    ((state, reason),) = world.messages("state", "reason")
    assert state == "unknown"
    assert (
        reason == "outcome_unknown: Twilio was asked and knows no such text to this number: it has probably not left."
    )
    assert world.rows("SELECT reason FROM run") == [{"reason": reason}]
    assert 5 <= server.asked <= 20, "ever more seldom, then no more"
    assert len(server.texts) == 1
    assert world.rows("SELECT ask_at FROM message") == [{"ask_at": None}]


def test_a_provider_that_does_not_answer_changes_nothing(world, server):
    server.script = [Hang()]
    world.tick()
    before = world.messages("state", "reason")
    server.forever = Refuse(20003, 401, "Authenticate")
    later(world, minutes=2).tick()
    assert world.messages("state", "reason") == before
    assert account(world)["fault"] == ""
    server.forever = None
    later(world, minutes=10).tick()
    assert world.messages("state") == ["sent"]


def test_an_older_text_with_the_same_words_is_not_taken_for_it(world, server):
    server.script = [Hang()]
    world.tick()
    server.listed_at = "Sun, 01 Mar 2020 00:00:00 +0000"
    later(world, minutes=2).tick()
    assert world.messages("state") == ["unknown"]


def test_two_lost_texts_of_the_same_words_are_two(world, server):
    world.invoice("I2", "C1", "100.00")
    with organisation_scope(world.id):
        execute("UPDATE template_variant SET text = 'Please pay'")
    server.script = [Hang(), Hang()]
    assert dict(world.tick().messages) == {"unknown": 2}
    later(world, minutes=2).tick()
    assert sorted(world.messages("provider_ref")) == [sid(1), sid(2)]


def test_what_a_person_has_decided_is_not_asked_for(world, server):
    server.script = [Hang()]
    world.tick()
    (message,) = world.rows("SELECT id FROM message")
    with organisation_scope(world.id):
        execute("UPDATE message SET state = 'cancelled', reason = 'given_up' WHERE id = %s", [message["id"]])
    later(world, minutes=2).tick()
    assert (server.asked, world.messages("state")) == (0, ["cancelled"])


def test_in_test_mode_nobody_is_asked(world, server):
    server.script = [Hang()]
    world.tick()
    Organisation.objects.filter(id=world.id).update(mode="test")
    later(world, minutes=2).tick()
    assert (server.asked, world.messages("state")) == (0, ["unknown"])


# -- by its key --------------------------------------------------------------------------------------------------------


@pytest.fixture
def keyed(organisation):
    with counter() as server:
        server.answers["POST /texts"] = lambda _path, _body: (202, {"id": "T7"})
        world = texting(organisation)
        generic(world, f"{server.url}/texts", id_path="id", idempotency_header="X-Once")
        owing(world, "C1")
        yield world, server


def keys(server):
    return [headers["X-Once"] for _, _, _, headers in server.calls]


def test_the_same_request_under_the_same_key(keyed):
    world, server = keyed
    server.script = [(0, None)]
    assert dict(world.tick().messages) == {"unknown": 1}
    later(world, minutes=2).tick()
    assert world.messages("state", "provider_ref") == [("sent", "T7")]
    first, again = keys(server)
    assert first == again
    assert len(first) >= 32
    assert server.calls[0][2] == server.calls[1][2]


def test_every_other_hand_over_has_a_key_of_its_own(keyed):
    world, server = keyed
    server.script = [(429, {}), (429, {})]
    world.tick()
    for _ in range(2):
        later(world, minutes=10).tick()
    assert len(set(keys(server))) == 3
    assert world.messages("state") == ["sent"]


def test_what_it_says_is_not_repeated_when_it_is_old(keyed):
    world, server = keyed
    server.script = [(0, None)]
    world.tick()
    later(world, minutes=16).tick()
    assert (len(server.calls), world.messages("state")) == (1, ["unknown"])


def test_whoever_has_opted_out_since_is_not_sent_it_again(keyed):
    world, server = keyed
    server.script = [(0, None)]
    world.tick()
    with organisation_scope(world.id):
        execute(
            "INSERT INTO suppressed_address (organisation_id, address, reason, since) VALUES (%s, '+4915228817386', 'unsubscribed', %s)",
            [world.id, world.now],
        )
    later(world, minutes=2).tick()
    assert (len(server.calls), world.messages("state")) == (1, ["unknown"])


def test_a_refusal_of_the_repeated_request_settles_it(keyed):
    world, server = keyed
    server.script = [(0, None), (422, {"error": "no such number"})]
    world.tick()
    later(world, minutes=2).tick()
    ((state, reason),) = world.messages("state", "reason")
    assert state == "failed"
    assert reason.startswith("text_refused: 127.0.0.1: 422")
    assert events(world) == ["text.undelivered"]


def test_without_a_key_it_cannot_be_asked(organisation):
    with counter() as server:
        server.script = [(0, None)]
        world = texting(organisation)
        generic(world, f"{server.url}/texts")
        owing(world, "C1")
        world.tick()
        for _ in range(10):
            later(world, hours=1).tick()
        assert (len(server.calls), world.messages("state")) == (1, ["unknown"])

"""What goes wrong with texts every day, and what the person who looks at the message reads."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.edges.conftest import problem
from tests.edges.texts.calls import bring, delivery, log, status
from tests.rooms.test_texting import contact_id, later, owing, phone, texting
from tests.servers.texting import Hang, Refuse, twilio
from tests.world import all_of, rule

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def world(organisation, server):
    world = texting(organisation)
    world.account = twilio(world, server.url)
    return world


def read(api, number=0):
    """The message as its page shows it: state, reason and what to do."""
    listed = api.ok(api.get("/messages", channel="text"))["items"][number]
    found = api.ok(api.get(f"/messages/{listed['id']}"))
    assert (found["why"], found["cure"]) == (listed["why"], listed["cure"])
    return found["state"], found["why"], found["cure"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("call reception", "Alex C1: call reception is no telephone number."),
        ("030 5550100", "Alex C1: 030 5550100 is a landline."),
        ("12", "Alex C1: 12 is no"),
        ("+49 152 1", "Alex C1: +49 152 1 is no number that can be in use."),
        (None, "No contact has a usable mobile number."),
    ],
)
def test_a_number_no_text_can_be_sent_to_is_named(world, api, server, written, said):
    owing(world, "C1")
    phone(world, "C1", written)
    world.tick()
    state, why, cure = read(api)
    assert (state, server.texts) == ("held", [])
    assert why.startswith("There is nobody to write to.")
    assert said in why
    assert cure.startswith("Give the customer a contact with an address or mobile number that works")
    contact = contact_id(world)
    answer = problem(api.post("/texts", {"contact_id": contact, "text": "Hello"}), 422, "invalid")
    assert answer["errors"][0]["path"] == "contact_id"


def test_a_provider_that_is_down_stops_its_account_and_no_text_is_lost(organisation, api):
    world = texting(organisation)
    twilio(world, "http://127.0.0.1:9")
    owing(world, "C1", "C2")
    world.tick()
    state, why, cure = read(api)
    assert state == "queued"
    assert why.startswith("The text message account has a problem. Twilio cannot be reached")
    assert cure == "Look at it under Settings, Text messages. It is tried again every quarter of an hour."
    (account,) = api.ok(api.get("/text-accounts"))["items"]
    assert account["fault"].startswith("Twilio cannot be reached")
    assert {m["attempts"] for m in api.ok(api.get("/messages", channel="text"))["items"]} == {0}


def test_an_answer_that_never_came_says_that_nobody_knows(world, api, server):
    owing(world, "C1")
    server.script = [Hang()]
    world.tick()
    state, why, _ = read(api)
    assert (state, why[:41]) == ("unknown", "Nobody knows whether the message left. Tw")
    message = api.ok(api.get("/messages", channel="text"))["items"][0]
    assert [choice["decision"] for choice in message["choices"]] == ["arrived", "send_again", "give_up"]
    server.taken.clear()
    later(world, minutes=2).tick()
    assert "it has probably not left" in read(api)[1]


def test_a_number_the_provider_refuses_fails_with_its_words(world, api, server):
    owing(world, "C1")
    server.script = [Refuse(21614, message="'To' number is not a valid mobile number")]
    world.tick()
    state, why, _ = read(api)
    assert (state, "'To' number is not a valid mobile number (21614)" in why) == ("failed", True)


def test_a_text_of_more_than_ten_pieces_is_held_and_says_how_long_it_is(organisation, api, server):
    world = texting(organisation)
    twilio(world, server.url)
    template = world.text_template("invoice", f"{'x' * 1500} {{{{ customer.name }}}}")
    owing(world, "C1")
    world.put(customers=[{"erp_id": "C1", "name": "A customer of many words " * 7, "country": "DE"}])
    trigger = {"kind": "invoice_follow_up", "filters": all_of(rule("invoice.days_overdue", ">=", 1))}
    settings = {"start": {"mode": "as_soon_as_it_matches"}}
    world.activate(
        trigger=trigger, settings=settings, steps=[{"kind": "send_text", "id": "t", "template_id": template}]
    )
    world.tick()
    state, why, cure = read(api)
    assert state == "held"
    assert "1,675 characters long for this recipient; a text message has at most 1,600" in why
    assert cure.startswith("Mend the template")
    assert len(server.texts) == 1, "the other workflow's, which is short"
    answer = problem(api.post("/texts", {"contact_id": contact_id(world), "text": "x" * 1601}), 422, "invalid")
    assert answer["errors"][0]["message"] == "is 1,601 characters long; a text message has at most 1,600"


def test_stop_is_kept_by_workflows_and_by_hand(sent, client, api, server):
    assert bring(sent, client, "Stop.") == 204
    sent.invoice("I2", "C1", "10.00")
    sent.tick()
    state, why, _ = read(api)
    assert (state, "Left out, not reachable: +4915228817386" in why) == ("held", True)
    refused = problem(api.post("/texts", {"contact_id": contact_id(sent), "text": "Hello"}), 409, "conflict")
    assert "suppressed" in refused["detail"]
    (stopped,) = api.ok(api.get("/suppressed-addresses"))["items"]
    assert (stopped["address"], stopped["detail"]) == ("+4915228817386", "Asked by text message: Stop.")
    assert len(server.texts) == 1


def test_a_forged_and_a_replayed_callback_change_nothing_and_stand_in_the_log(sent, client, api):
    assert status(sent, client, "delivered") == 204
    for _ in range(2):
        assert status(sent, client, "delivered") == 204
    assert status(sent, client, "undelivered", ErrorCode="30003") == 204, "an older word, brought again"
    answer = client.post(api_door(sent), {"MessageSid": "SM1", "MessageStatus": "undelivered"})
    assert answer.status_code == 403
    assert delivery(sent) == ("delivered", "")
    assert [state for state, _ in log(sent)] == ["applied", "ignored", "ignored", "ignored", "refused"]
    shown = api.ok(api.get(f"/text-accounts/{sent.account}/callbacks"))["items"][0]
    assert (shown["state"], shown["detail"][:27]) == ("refused", "The signature does not fit.")
    assert not sent.rows("SELECT 1 AS one FROM event WHERE kind = 'text.undelivered'")


def test_the_same_text_brought_twice_and_later_starts_nothing_twice(sent, client, api):
    for _ in range(2):
        assert bring(sent, client, "Paid yesterday") == 204
        sent.now += dt.timedelta(days=1)
    assert api.ok(api.get("/received-texts"))["total"] == 1


def api_door(world):
    token = world.rows("SELECT callback_token FROM text_account")[0]["callback_token"]
    return f"/api/v1/hooks/texts/{token}/status"

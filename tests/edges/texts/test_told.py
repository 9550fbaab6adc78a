"""What providers tell of texts we sent, signed as they sign: twice, late, out of order, forged."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

import pytest
from django.db import connections
from twilio.request_validator import RequestValidator

from dunnock.correspondence import text_callbacks
from dunnock.kernel.clock import AsOf
from dunnock.org.db import execute, organisation_scope
from dunnock.org.models import Organisation
from dunnock.runs.messages import decide_message
from tests.edges.conftest import problem
from tests.edges.texts.calls import delivery, events, log, status
from tests.rooms.test_texting import MOBILES, owing, texting
from tests.servers.texting import TOKEN, Hang, call_as_bridge, call_as_twilio, door, generic, sid, twilio
from tests.world import BERLIN, World

pytestmark = pytest.mark.django_db(transaction=True)


def test_delivered_is_shown_and_told_nobody_twice(sent, client):
    assert [status(sent, client, word) for word in ("queued", "sent", "delivered", "delivered")] == [204] * 4
    assert delivery(sent) == ("delivered", "")
    assert events(sent) == ["text.sent"]
    assert log(sent) == [("ignored", "queued"), ("ignored", "sent"), ("applied", "delivered"), ("ignored", "delivered")]


def test_undelivered_raises_its_event_once_however_often_it_is_told(sent, client):
    for _ in range(3):
        assert (
            status(sent, client, "undelivered", ErrorCode="30003", ErrorMessage="Unreachable destination handset")
            == 204
        )
    assert delivery(sent) == ("undelivered", "Unreachable destination handset")
    assert events(sent) == ["text.sent", "text.undelivered"]
    (event,) = sent.rows("SELECT subject_kind, subject_id, customer_id FROM event WHERE kind = 'text.undelivered'")
    assert (event["subject_kind"], event["subject_id"]) == ("text_message", sent.message)
    assert event["customer_id"] is not None


def test_out_of_order_undelivered_never_undoes_delivered(sent, client):
    for word in ("delivered", "undelivered", "sent", "failed"):
        status(sent, client, word)
    assert delivery(sent) == ("delivered", "")
    assert events(sent) == ["text.sent"]


def test_a_phone_that_was_off_and_came_back_has_it_after_all(sent, client):
    status(sent, client, "undelivered")
    status(sent, client, "delivered")
    assert delivery(sent) == ("delivered", "")


@pytest.mark.parametrize(
    "tampered",
    [{"MessageStatus": "delivered"}, {"MessageSid": sid(9)}, {"More": "1"}],
    ids=["another status", "another text", "one more field"],
)
def test_a_forged_callback_changes_nothing_and_is_noted(sent, client, tampered):
    path, form = door(sent, "status"), {"MessageSid": sid(1), "MessageStatus": "undelivered"}
    signature = RequestValidator(TOKEN).compute_signature(f"http://testserver{path}", form)
    answer = client.generic(
        "POST",
        path,
        urlencode({**form, **tampered}).encode(),
        content_type="application/x-www-form-urlencoded",
        headers={"X-Twilio-Signature": signature},
    )
    problem(answer, 403, "not_allowed")
    assert delivery(sent) == ("", "")
    (noted,) = sent.rows("SELECT state, status, provider_ref, detail FROM text_callback")
    assert (noted["state"], noted["status"], noted["provider_ref"]) == ("refused", "", "")
    assert noted["detail"].startswith("The signature does not fit.")


def test_the_wrong_secret_or_the_wrong_address_is_refused(sent, client):
    form = {"MessageSid": sid(1), "MessageStatus": "undelivered"}
    path = door(sent, "status")
    assert call_as_twilio(client, path, form, token="another").status_code == 403
    assert call_as_twilio(client, path, form, host="https://elsewhere.example.com").status_code == 403
    assert client.post(path, form).status_code == 403
    problem(client.post(f"/api/v1/hooks/texts/{sent.id}_{'x' * 32}/status", form), 404, "not_found")
    problem(client.post("/api/v1/hooks/texts/nonsense/status", form), 404, "not_found")
    assert delivery(sent) == ("", "")


def test_behind_a_proxy_the_public_address_is_what_was_signed(sent, client, settings):
    settings.PUBLIC_URL = "https://dunnock.example.com"
    form = {"MessageSid": sid(1), "MessageStatus": "delivered"}
    path = f"{door(sent, 'status')}?message={sent.message}"
    assert call_as_twilio(client, path, form).status_code == 403
    assert call_as_twilio(client, path, form, host="https://dunnock.example.com").status_code == 204
    assert delivery(sent) == ("delivered", "")


def test_knocking_with_wrong_keys_cannot_fill_the_disk(sent, client, monkeypatch):
    monkeypatch.setattr(text_callbacks, "MOST_REFUSED_KEPT", 3)
    monkeypatch.setattr(text_callbacks, "MOST_KEPT", 5)
    for _ in range(6):
        client.post(door(sent, "status"), {"MessageSid": "x"})
    assert len(log(sent)) == 3
    for word in ("queued", "accepted", "sending", "sent", "read", "delivered"):
        status(sent, client, word)
    assert len(log(sent)) == 5


def test_a_callback_about_no_text_of_ours_is_kept_and_given_up_in_time(sent, client):
    assert status(sent, client, "undelivered", ref=sid(500), named=False) == 204
    assert log(sent) == [("waiting", "undelivered")]
    sent.tick()
    assert log(sent) == [("waiting", "undelivered")]
    sent.now = dt.datetime.now(dt.UTC) + dt.timedelta(days=3)
    sent.tick()
    assert log(sent) == [("ignored", "undelivered")]
    assert delivery(sent) == ("", "")


def test_a_callback_that_comes_before_our_own_note_of_the_text_waits_for_it(sent, client):
    with organisation_scope(sent.id):
        execute("UPDATE message SET provider_ref = NULL")
    assert status(sent, client, "undelivered", named=False) == 204
    assert delivery(sent) == ("", "")
    with organisation_scope(sent.id):
        execute("UPDATE message SET provider_ref = %s", [sid(1)])
    sent.tick()
    assert delivery(sent)[0] == "undelivered"
    assert events(sent) == ["text.sent", "text.undelivered"]


def test_a_callback_naming_another_text_than_its_own_is_ignored(sent, client):
    assert status(sent, client, "undelivered", ref=sid(777)) == 204
    assert delivery(sent) == ("", "")
    assert log(sent) == [("ignored", "undelivered")]


def test_the_providers_word_settles_an_outcome_nobody_knew(organisation, server, client, settings):
    settings.PUBLIC_URL = ""
    world = texting(organisation)
    twilio(world, server.url)
    owing(world, "C1")
    server.script = [Hang()]
    world.tick()
    assert world.messages("state") == ["unknown"]
    world.message = world.messages("id")[0]
    assert status(world, client, "sent") == 204
    assert world.messages("state", "reason", "provider_ref") == [("sent", "", sid(1))]
    assert events(world) == ["text.sent"]
    world.tick()
    assert world.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "rest"}]
    assert len(server.texts) == 1


def test_the_providers_word_may_come_while_the_worker_dies(sent, client):
    with organisation_scope(sent.id):
        execute("UPDATE message SET state = 'sending', claimed_by = 'gone:1:aa', provider_ref = NULL, sent_at = NULL")
        execute("UPDATE message SET claim_epoch = pg_postmaster_start_time()")
        execute("UPDATE run SET state = 'holding', step_id = 'say', wake_at = NULL")
    assert status(sent, client, "delivered") == 204
    assert sent.messages("state", "delivery_status") == [("sending", "delivered")]
    sent.tick()
    assert sent.messages("state", "delivery_status") == [("sent", "delivered")]
    assert sent.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "rest"}]


@pytest.mark.parametrize(("fate", "at_once"), [(None, "sent"), (Hang(), "unknown")], ids=["answered", "answer lost"])
def test_a_callback_quicker_than_the_answer(organisation, server, client, settings, fate, at_once):
    """The provider calls before it has answered: the word stays, and if the answer is lost it settles the text."""
    settings.PUBLIC_URL = ""
    world = texting(organisation)
    twilio(world, server.url)
    owing(world, "C1")
    server.script = [fate] if fate else []

    def tell(_: dict[str, str]) -> None:
        world.message = world.messages("id")[0]
        assert status(world, client, "delivered") == 204
        connections.close_all()

    server.meanwhile = tell
    world.tick()
    assert world.messages("state", "delivery_status", "provider_ref") == [(at_once, "delivered", sid(1))]
    world.tick()
    assert world.messages("state", "delivery_status", "reason") == [("sent", "delivered", "")]
    assert events(world) == ["text.sent"]
    assert world.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "rest"}]
    assert len(server.texts) == 1


def test_another_organisations_address_knows_nothing_of_our_texts(sent, server, client):
    other = World(Organisation.objects.create(name="Harbour & Sons", currency="GBP", time_zone="Europe/London").id)
    twilio(other, server.url)
    other.message = sent.message
    assert status(other, client, "undelivered") == 204
    assert delivery(sent) == ("", "")


def test_a_bridge_signs_with_the_accounts_secret(organisation, client):
    world = texting(organisation)
    generic(world, "https://texts.example.com/send")
    owing(world, "C1")
    with organisation_scope(world.id):
        execute(
            """INSERT INTO message (organisation_id, channel, customer_id, state, due_at, created_at, changed_at, to_addresses, text,
                 provider_ref, text_account_id)
               SELECT %s, 'text', c.id, 'sent', %s, %s, %s, '{+4915228817386}', 'Hello', '77', a.id FROM customer c, text_account a""",
            [world.id, world.now, world.now, world.now],
        )
    told = {"id": "77", "status": "undelivered", "detail": "switched off"}
    path = door(world, "status")
    assert call_as_bridge(client, path, told, token="another").status_code == 403
    assert delivery(world) == ("", "")
    assert call_as_bridge(client, path, told).status_code == 204
    assert delivery(world) == ("undelivered", "switched off")
    problem(call_as_bridge(client, path, {"id": "77"}), 422, "invalid")
    brought = {"id": "in1", "from": MOBILES["C1"], "text": "stop"}
    assert call_as_bridge(client, door(world, "incoming"), brought).status_code == 204
    assert len(world.rows("SELECT 1 AS one FROM received_text")) == 1


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "\u2028", "😀" * 1000])
def test_odd_characters_are_kept_out_and_lose_nothing(organisation, client, odd):
    world = texting(organisation)
    generic(world, "https://texts.example.com/send")
    told = {"id": f"7{odd}", "status": f"de{odd}", "detail": odd}
    assert call_as_bridge(client, door(world, "status"), told).status_code == 204
    brought = {"id": f"in{odd}", "from": f"+4915228817386{odd}", "text": f"Hello {odd}"}
    assert call_as_bridge(client, door(world, "incoming"), brought).status_code == 204
    (kept,) = world.rows("SELECT text FROM received_text")
    assert kept["text"].startswith("Hello")


def test_a_call_that_is_signed_and_makes_no_sense_is_answered_and_not_kept(sent, client):
    path = door(sent, "status")
    problem(call_as_twilio(client, path, {"MessageSid": sid(1)}), 422, "invalid")
    problem(call_as_twilio(client, path, {"MessageStatus": "delivered"}), 422, "invalid")
    big = call_as_twilio(client, path, {"MessageSid": sid(1), "MessageStatus": "x" * 100_000})
    assert big.status_code == 413
    assert log(sent) == []


def test_another_account_of_ours_cannot_speak_for_a_text_it_did_not_carry(sent, server, client):
    twilio(sent, server.url)  # `door` is the latest account's
    assert status(sent, client, "undelivered") == 204
    assert status(sent, client, "undelivered", named=False) == 204
    sent.tick()
    assert delivery(sent) == ("", "")


def test_what_an_earlier_try_was_told_is_forgotten_when_it_is_sent_again(sent, server):
    """Told *undelivered* while its outcome was not settled, then tried again by a person: the new text's fate is open."""
    with organisation_scope(sent.id):
        execute(
            "UPDATE message SET state = 'failed', provider_ref = 'SMold', delivery_status = 'undelivered', delivery_detail = 'x'"
        )
        execute("UPDATE run SET state = 'holding', step_id = 'say', wake_at = NULL")
        decide_message(
            organisation_id=sent.id,
            message_id=sent.message,
            decision="retry",
            actor="Robin",
            as_of=AsOf(sent.now, BERLIN),
        )
    sent.tick()
    assert sent.messages("state", "provider_ref", "delivery_status", "delivery_detail") == [("sent", sid(2), "", "")]

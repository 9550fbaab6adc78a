"""Texts people send us: whose they are, STOP and START, and what nobody can place."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.edges.conftest import problem
from tests.edges.texts.calls import bring, events
from tests.rooms.test_texting import owing

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_answer_is_the_customers_we_texted_and_is_taken_once(sent, client, api):
    for _ in range(3):
        assert bring(sent, client, "Paid yesterday") == 204
    page = api.ok(api.get("/received-texts"))
    (row,) = page["items"]
    assert (row["customer_name"], row["contact_name"], row["text"]) == ("Customer C1", "Alex C1", "Paid yesterday")
    assert (row["answers_id"], row["asked"]) == (sent.message, "")
    assert events(sent) == ["text.sent", "text.received"]
    timeline = api.ok(api.get(f"/customers/{row['customer_id']}/timeline"))["items"]
    said = [entry["said"] for entry in timeline if entry["source"] in {"text", "message"}]
    assert said == [
        "Text message from +4915228817386 came in: “Paid yesterday”.",
        "Text message to +4915228817386 about invoice IC1 (€100.00) was sent.",
    ]
    assert not [entry for entry in timeline if entry["source"] == "event" and entry["kind"].startswith("text.")]


def test_stop_is_honoured_at_once_and_start_lifts_it(sent, client, server):
    assert bring(sent, client, "STOP") == 204
    assert sent.rows("SELECT address, reason FROM suppressed_address") == [
        {"address": "+4915228817386", "reason": "unsubscribed"}
    ]
    sent.invoice("I2", "C1", "10.00")
    sent.tick()
    assert sent.messages("state")[1] == "held"
    assert len(server.texts) == 1
    assert bring(sent, client, "Start", number=2) == 204
    assert sent.rows("SELECT 1 AS one FROM suppressed_address") == []
    sent.now += dt.timedelta(minutes=16)
    sent.tick()
    assert len(server.texts) == 2


def test_start_does_not_lift_what_a_person_has_decided(sent, client, api):
    body = {"address": "+49 1522 8817386", "detail": "Asked on the phone"}
    assert api.ok(api.post("/suppressed-addresses", body))["address"] == "+4915228817386"
    api.ok(api.post("/suppressed-addresses", {"address": "bo+49@example.com"}))
    numbers = api.ok(api.get("/suppressed-addresses", kind="number"))
    assert [one["address"] for one in numbers["items"]] == ["+4915228817386"]
    emails = api.ok(api.get("/suppressed-addresses", kind="email"))
    assert [one["address"] for one in emails["items"]] == ["bo+49@example.com"]
    bring(sent, client, "START")
    reasons = sent.rows("SELECT reason FROM suppressed_address WHERE address = '+4915228817386'")
    assert [row["reason"] for row in reasons] == ["by_person"]


def test_a_strangers_text_waits_until_somebody_says_whose_it_is(sent, client, api):
    bring(sent, client, "Who is this?", sender="+4915254599371")
    (row,) = api.ok(api.get("/received-texts", assigned="false"))["items"]
    assert (row["customer_id"], row["from_number"]) == (None, "+4915254599371")
    assert events(sent) == ["text.sent"]
    customer = sent.rows("SELECT id FROM customer")[0]["id"]
    path = f"/received-texts/{row['id']}/assign"
    problem(api.post(path, {"customer_id": 10**9}), 422, "invalid")
    assert api.ok(api.post(path, {"customer_id": customer}))["customer_name"] == "Customer C1"
    assert api.ok(api.post(path, {"customer_id": customer}))["customer_id"] == customer
    assert events(sent) == ["text.sent", "text.received"]
    sent.customer("C9")
    other = sent.rows("SELECT max(id) AS id FROM customer")[0]["id"]
    problem(api.post(path, {"customer_id": other}), 409, "conflict")
    assert api.ok(api.get("/received-texts", assigned="false"))["items"] == []


def test_a_number_of_two_customers_belongs_to_neither(sent, client):
    for customer in ("D1", "D2"):
        owing(sent, customer, **{customer: "0171 3920012"})
    bring(sent, client, "Hello", sender="+491713920012")
    assert sent.rows("SELECT customer_id FROM received_text") == [{"customer_id": None}]


def test_a_number_only_one_customer_has_is_theirs_without_any_text_of_ours(sent, client):
    owing(sent, "C3")
    bring(sent, client, "Hello", sender="+491713920012", NumMedia="2")
    (row,) = sent.rows("SELECT c.erp_id, r.media_count FROM received_text r JOIN customer c ON c.id = r.customer_id")
    assert (row["erp_id"], row["media_count"]) == ("C3", 2)


def test_texts_from_short_codes_and_names_are_kept_as_they_are(sent, client):
    bring(sent, client, "Your parcel", sender="PARCELS")
    assert sent.rows("SELECT from_number, customer_id FROM received_text") == [
        {"from_number": "PARCELS", "customer_id": None}
    ]

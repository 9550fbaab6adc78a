"""Messages as captured or sent, and what people decide about them."""

from __future__ import annotations

import datetime as dt
from email import message_from_bytes
from email.policy import default

import pytest

from dunnock.org.db import organisation_scope, row
from tests.edges.conftest import api_for, problem
from tests.edges.correspondence.conftest import audited, id_of, only

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_sent_message_with_its_whole_story(api, live, server):
    live.tick()
    listed = only(api)
    assert (listed["state"], listed["subject"], listed["customer_name"]) == ("sent", "Invoice I1", "Customer C1")
    assert (listed["step_number"], listed["step_name"], listed["template_name"]) == (
        "1",
        "Reminder",
        "Friendly reminder",
    )
    live.at("2026-03-05T09:00").pay("I1", "C1", "20.00")
    told = api.ok(api.get(f"/messages/{listed['id']}"))
    (invoice,) = told["invoices"]
    assert (invoice["balance"], invoice["balance_now"], invoice["as_it_was"]) == ("120.00", "100.00", True)
    (delivery,) = told["deliveries"]
    assert (delivery["outcome"], delivery["response"]) == ("sent", "2.0.0 Queued as 1")
    assert (told["run"]["state"], [line["kind"] for line in told["story"]][-1]) == ("waiting", "message_sent")
    assert told["html"]
    assert told["text"].startswith("Dear Alex")
    raw = api.get(f"/messages/{listed['id']}/raw")
    assert raw["Content-Type"] == "message/rfc822"
    mail, left = message_from_bytes(raw.content, policy=default), server.messages[0].parsed
    for header in ("Subject", "From", "To", "Message-ID"):
        assert mail[header] == left[header]
    assert mail.get_body(("plain",)).get_content() == left.get_body(("plain",)).get_content()


def test_the_list_narrows_and_counts_per_state(api, live):
    live.tick()
    live.put(customers=[{"erp_id": "C2", "name": "Harbour Cafe"}])
    live.invoice("I2", "C2", "10.00")
    live.tick("2026-03-04T09:00")
    page = api.ok(api.get("/messages"))
    assert (page["total"], page["counts"]["sent"], page["counts"]["held"], page["counts"]["failed"]) == (2, 1, 1, 0)
    held = only(api, state="held")
    assert held["code"] == "no_recipient"
    assert held["why"] == "There is nobody to write to. The customer has no contact."
    assert "contact" in held["cure"]
    assert [c["decision"] for c in held["choices"]] == ["retry", "cancel"]
    assert api.ok(api.get("/messages?state=held&state=sent"))["total"] == 2
    assert only(api, q="ap.c1@")["state"] == only(api, q="invoice i1")["state"] == "sent"
    assert only(api, q="harbour")["state"] == "held"
    assert only(api, customer_id=id_of(live, "customer", "C1"))["state"] == "sent"
    assert api.ok(api.get("/messages", workflow_id=live.workflow, template_id=live.template_id))["total"] == 2
    assert only(api, to_on="2026-03-02")["state"] == "sent"
    assert only(api, from_on="2026-03-03")["state"] == "held"
    assert api.ok(api.get("/messages", workflow_id=999_999))["counts"]["sent"] == 0
    walked = api.ok(api.get("/messages", after=0, page_size=1))
    assert (walked["total"], "after=" in walked["next"]) == (2, True)
    not_written = problem(api.get(f"/messages/{held['id']}/raw"), 409, "conflict")
    assert "not written yet" in not_written["detail"]


def unknown(api, live, server):
    server.mode = "drop-after-data"
    live.tick()
    server.mode = ""
    found = only(api)
    assert found["state"] == "unknown"
    assert [c["decision"] for c in found["choices"]] == ["arrived", "send_again", "give_up"]
    assert "twice" in found["choices"][1]["warning"]
    return found["id"]


def test_an_unknown_one_that_arrived_lets_its_run_go_on(api, live, server):
    message_id = unknown(api, live, server)
    problem(api.post(f"/messages/{message_id}/retry"), 409, "conflict")
    problem(api.post(f"/messages/{message_id}/cancel"), 409, "conflict")
    problem(api.post(f"/messages/{message_id}/resolve", {"outcome": "perhaps"}), 422, "invalid_request")
    told = api.ok(api.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}))
    assert (told["state"], told["why"]) == ("sent", "Somebody confirmed that it arrived.")
    assert told["story"][-1]["said"] == "Message confirmed as arrived by API key tests."
    live.tick("2026-03-02T09:00")
    assert live.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "rest"}]
    assert live.rows("SELECT last_contact_at IS NOT NULL AS told FROM invoice") == [{"told": True}]
    assert len(server.messages) == 1
    assert "message.arrived" in audited(live)
    problem(api.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}), 409, "conflict")


def test_an_unknown_one_sent_again_keeps_its_message_id(api, live, server):
    message_id = unknown(api, live, server)
    again = api.ok(api.post(f"/messages/{message_id}/resolve", {"outcome": "send_again"}))
    assert (again["state"], again["attempts"]) == ("queued", 0)
    live.now = dt.datetime.now(dt.UTC)
    live.tick()
    assert [m.parsed["Message-ID"] for m in server.messages] == [again["message_id"]] * 2
    told = api.ok(api.get(f"/messages/{message_id}"))
    assert (told["state"], [d["attempt"] for d in told["deliveries"]]) == ("sent", [1, 2])
    assert "message_sent_again" in [line["kind"] for line in told["story"]]


def test_an_unknown_one_given_up_ends_its_run(api, live, server):
    message_id = unknown(api, live, server)
    told = api.ok(api.post(f"/messages/{message_id}/resolve", {"outcome": "give_up"}))
    assert (told["state"], told["code"]) == ("cancelled", "given_up")
    assert live.runs() == [("ended", "given_up")]
    assert told["story"][-1]["kind"] == "message_given_up"
    live.now = dt.datetime.now(dt.UTC)
    live.tick()
    assert len(server.messages) == 1


def test_a_failed_one_is_tried_again_with_fresh_attempts(api, live, server):
    server.mode = "reject-content"
    live.tick()
    failed = only(api, state="failed")
    assert failed["why"] == "The mail server refused the message. 5.7.1 Looks like spam"
    server.mode = "defer-content"
    api.ok(api.post(f"/messages/{failed['id']}/retry"))
    live.now = dt.datetime.now(dt.UTC)
    live.tick()
    assert only(api)["code"] == "deferred"
    server.mode = ""
    api.ok(api.post(f"/messages/{failed['id']}/retry"))
    live.now = dt.datetime.now(dt.UTC)
    live.tick()
    assert only(api)["state"] == "sent"
    assert len(server.messages) == 1


def test_cancelling_ends_the_run_and_what_is_over_is_not_sent_any_more(api, live, server):
    server.mode = "reject-content"
    live.tick()
    failed = only(api)
    run = failed["run_id"]
    live.pay("I1", "C1", "120.00")
    live.tick("2026-03-02T09:00")
    assert live.runs() == [("ended", "no_longer_matches")]
    refused = problem(api.post(f"/messages/{failed['id']}/retry"), 409, "conflict")
    assert "no longer meets" in refused["detail"]
    gone = api.ok(api.post(f"/messages/{failed['id']}/cancel"))
    assert (gone["state"], gone["run"]["id"], gone["run"]["end_reason"]) == ("cancelled", run, "no_longer_matches")

    live.put(customers=[{"erp_id": "C2", "name": "Harbour Cafe"}])
    live.invoice("I2", "C2", "10.00")
    live.tick("2026-03-04T09:00")
    held = only(api, state="held")
    told = api.ok(api.post(f"/messages/{held['id']}/cancel"))
    assert (told["state"], told["why"]) == ("cancelled", "Somebody decided not to send the message.")
    assert told["run"]["end_reason"] == "cancelled_by_person"
    assert told["story"][-1]["said"].startswith("Message not sent by API key")
    problem(api.post(f"/messages/{held['id']}/cancel"), 409, "conflict")


def test_a_paused_run_keeps_its_message(api, live):
    live.put(customers=[{"erp_id": "C2", "name": "Harbour Cafe"}])
    live.invoice("I2", "C2", "10.00")
    live.tick()
    held = only(api, state="held")
    api.ok(api.post("/runs/pause", {"ids": [held["run_id"]]}))
    refused = problem(api.post(f"/messages/{held['id']}/retry"), 409, "conflict")
    assert "paused" in refused["detail"]
    api.ok(api.post(f"/messages/{held['id']}/cancel"))
    assert live.rows("SELECT end_reason FROM run WHERE id = %s", [held["run_id"]]) == [
        {"end_reason": "cancelled_by_person"}
    ]


def test_nobody_sees_or_touches_the_messages_of_another_organisation(api, live, two_organisations):
    live.tick()
    message_id = only(api)["id"]
    other = api_for(two_organisations[1])
    assert other.ok(other.get("/messages"))["items"] == []
    for response in (
        other.get(f"/messages/{message_id}"),
        other.get(f"/messages/{message_id}/raw"),
        other.post(f"/messages/{message_id}/cancel"),
        other.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}),
    ):
        problem(response, 404, "not_found")


def test_what_waits_for_its_mailbox_says_so(api, live, server):
    server.mode = "refuse-sender"
    live.tick()
    assert only(api)["why"].startswith("The mailbox has a problem. 5.7.60")
    box = api.ok(api.get("/mailbox"))
    assert (box["fault"].startswith("5.7.60"), box["fault_since"] is not None) == (True, True)
    server.mode = ""
    tested = api.ok(api.post("/mailbox/test", {}))
    assert (tested["ok"], tested["mended"]) == (True, True)
    assert api.ok(api.get("/mailbox"))["fault"] == ""
    live.tick("2026-03-02T08:01")
    assert only(api)["state"] == "sent"


# -- the mailbox -------------------------------------------------------------------------------------------------------


def test_addresses_nothing_is_sent_to(api, live, server):
    made_ = api.ok(api.post("/suppressed-addresses", {"address": "AP.C1@example.com", "detail": "asked on the phone"}))
    assert (made_["address"], made_["reason"]) == ("ap.c1@example.com", "by_person")
    problem(api.post("/suppressed-addresses", {"address": "ap.c1@example.com"}), 409, "conflict")
    problem(api.post("/suppressed-addresses", {"address": "nobody"}), 422, "invalid")
    live.tick()
    assert only(api)["code"] == "no_recipient"
    page = api.ok(api.get("/suppressed-addresses", q="AP.C1"))
    assert (page["total"], page["items"][0]["detail"]) == (1, "asked on the phone")
    assert api.ok(api.get("/suppressed-addresses", reason="bounced"))["items"] == []
    assert api.ok(api.get("/suppressed-addresses", after=made_["id"]))["items"] == []
    path = f"/suppressed-addresses/{made_['id']}"
    assert api.send("DELETE", path).status_code == 204
    problem(api.send("DELETE", path), 404, "not_found")
    live.tick("2026-03-02T08:20")
    assert server.messages[0].recipients == ("ap.c1@example.com",)
    assert {"suppressed_address.added", "suppressed_address.removed"} <= set(audited(live))


def test_every_write_is_repeated_safely_under_its_key(api, live, server):
    message_id = unknown(api, live, server)
    headers = {"Idempotency-Key": "once"}
    first = api.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}, **headers)
    again = api.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}, **headers)
    assert api.ok(first)["state"] == api.ok(again)["state"] == "sent"
    assert audited(live).count("message.arrived") == 1
    with organisation_scope(live.id):
        events = row("SELECT count(*) AS n FROM run_event WHERE kind = 'message_arrived'")
    assert events == {"n": 1}

"""A customer's timeline as a collector reads it: one entry per thing that happened, said in a finished sentence."""

from __future__ import annotations

import pytest

from dunnock.org.models import Organisation
from tests.edges.conftest import api_for
from tests.world import World, all_of, rule

pytestmark = pytest.mark.django_db

HTML = "<p>Dear {{ contact.first_name }}, {{ invoice.number }} over {{ invoice.balance }} is due.</p>"


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    world = World(organisation)
    template = world.template("invoice", "Invoice {{ invoice.number }}", HTML)
    world.workflow = world.activate(
        trigger={"kind": "invoice_follow_up", "filters": all_of(rule("invoice.days_overdue", ">=", 1))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[
            {"kind": "send_email", "id": "remind", "name": "Reminder", "template_id": template},
            {"kind": "wait", "id": "rest", "days": 7},
        ],
    )
    return world


def told(api, **query):
    customer = api.ok(api.get("/customers"))["items"][0]["id"]
    return api.ok(api.get(f"/customers/{customer}/timeline", **query))


def test_a_reminder_and_the_payment_that_ends_it(world):
    api = api_for(world.id)
    world.customer("C1")
    world.invoice("I1", "C1", "120.00")
    world.tick()
    world.at("2026-03-03T09:00").pay("I1", "C1", "20.00")
    world.at("2026-03-04T09:00").pay("I1", "C1", "100.00")
    world.tick()
    page = told(api)
    said = {entry["kind"]: entry for entry in reversed(page["items"])}
    assert [entry["kind"] for entry in page["items"]].count("message.captured") == 1
    assert not [entry for entry in page["items"] if entry["kind"].startswith(("message_", "moved"))]
    sent = said["message.captured"]
    assert sent["said"] == (
        "Email to ap.c1@example.com about invoice I1 (€120.00) was captured in test mode; nothing left."
    )
    assert sent["amounts"] == [{"currency": "EUR", "amount": "120.00"}], "as it stood when it left"
    assert (sent["title"], sent["invoice_numbers"]) == ("Invoice I1", ["I1"])
    assert (sent["step_number"], sent["step_name"], sent["workflow_id"]) == ("1", "Reminder", world.workflow)
    assert said["enrolled"]["said"] == f"“{sent['workflow_name']}” started."
    assert said["ended"]["said"] == (
        f"“{sent['workflow_name']}” ended at step 2 Wait 7 days. It no longer meets the workflow's conditions."
    )
    assert said["invoice.paid"]["said"] == "Invoice I1 for €120.00 was settled."
    walked = told(api, page_size=1)
    assert (walked["total"], walked["items"][0]) == (page["total"], page["items"][0])


def test_what_somebody_decided_carries_their_name(world):
    api = api_for(world.id)
    world.put(customers=[{"erp_id": "C2", "name": "Harbour Cafe"}])
    world.invoice("I2", "C2", "10.00")
    world.tick()
    assert told(api)["items"][0]["said"] == (
        "Email about invoice I2 (€10.00) is held. There is nobody to write to. The customer has no contact."
    )
    (message,) = api.ok(api.get("/messages"))["items"]
    run = message["run_id"]
    api.ok(api.post("/runs/pause", {"ids": [run]}))
    paused = next(entry for entry in told(api)["items"] if entry["kind"] == "paused")
    assert paused["actor"] == "API key tests"
    assert paused["said"].endswith("was paused at step 1 Reminder by API key tests.")
    api.ok(api.post("/runs/resume", {"ids": [run]}))
    api.ok(api.post(f"/messages/{message['id']}/cancel"))
    (cancelled,) = [entry for entry in told(api)["items"] if entry["source"] == "message"]
    assert cancelled["actor"] == "API key tests"
    assert cancelled["said"].startswith("Email about invoice I2 (€10.00) was not sent. Somebody decided not to send")
    assert cancelled["said"].endswith("Decided by API key tests.")


def test_messages_are_sorted_as_asked(world):
    api = api_for(world.id)
    for name, due in (("C1", "2026-02-15"), ("C2", "2026-02-01")):
        world.customer(name)
        world.invoice(f"I{name}", name, "10.00", due_on=due)
    world.tick()

    def order(sort):
        return [message["customer_name"] for message in api.ok(api.get("/messages", sort=sort))["items"]]

    assert order("customer") == ["Customer C1", "Customer C2"]
    assert order("-subject") == ["Customer C2", "Customer C1"]
    assert order("id") == order("-id")[::-1]
    refused = api.get("/messages", sort="colour")
    assert (refused.status_code, "subject" in refused.json()["detail"]) == (422, True)

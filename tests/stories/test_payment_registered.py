"""Story 1 below the screen: a payment makes one thank-you leave, and what is no full payment sends nothing."""

from __future__ import annotations

import pytest

from dunnock.org.models import Organisation
from tests.world import World, all_of, eur, rule

FILTERS = all_of(rule("payment.amount_remaining", "=", eur("0.00")), rule("payment.status", "is", "paid"))


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    world = World(organisation)
    world.customer("C1")
    world.invoice("I1", "C1", "1200.00")
    template = world.template(
        "payment",
        "Thank you for {{ payment.amount }}",
        "<p>Dear {{ contact.first_name }}, we received {{ payment.amount }}.</p>",
    )
    world.workflow = world.activate(
        trigger={"kind": "payment_registered", "filters": FILTERS},
        steps=[{"kind": "send_email", "id": "thanks", "name": "Thank you", "template_id": template}],
    )
    return world


def test_a_full_payment_sends_one_thank_you(world):
    world.at("2026-03-02T10:00").pay("I1", "C1", "1200.00")
    report = world.tick()
    assert (report.enrolled, dict(report.messages)) == (1, {"captured": 1})
    assert world.messages("state", "subject", "to_addresses") == [
        ("captured", "Thank you for €1,200.00", ["ap.c1@example.com"])
    ]
    assert world.messages("text") == ["Dear Alex, we received €1,200.00.\n"]
    assert world.runs() == [("ended", "finished")]
    kinds = [e["kind"] for e in world.rows("SELECT kind FROM run_event ORDER BY id")]
    assert kinds == ["enrolled", "message_queued", "message_captured"]
    assert world.tick().idle


def test_the_same_payment_again_sends_nothing(world):
    world.pay("I1", "C1", "1200.00", erp_id="P9")
    world.tick()
    world.pay("I1", "C1", "1200.00", erp_id="P9", reference="a new text in the ERP")
    assert world.tick("2026-03-03T10:00").idle
    assert len(world.messages()) == 1


def test_a_partial_an_unapplied_and_a_voided_payment_send_nothing(world):
    world.pay("I1", "C1", "10.00", provisional=True)
    world.pay(None, "C1", "55.00")
    world.pay(None, "C1", "70.00", erp_id="V", status="voided")
    world.tick()
    assert world.messages() == []
    assert world.rows("SELECT 1 FROM event_pending") == []


def test_a_receipt_applied_later_is_thanked_for_then(world):
    world.pay(None, "C1", "1200.00", erp_id="P5")
    world.tick()
    assert world.messages() == []
    world.at("2026-03-05T10:00").pay("I1", "C1", "1200.00", erp_id="P5", paid_on="2026-03-02")
    world.tick()
    assert world.messages() == ["captured"]


def test_what_happened_before_the_activation_starts_nothing(world):
    world.deactivate(world.workflow)
    world.pay("I1", "C1", "1200.00")
    world.tick()
    assert world.messages() == []


def test_an_old_payment_that_is_only_new_to_us_is_no_news(world):
    world.pay("I1", "C1", "1200.00", paid_on="2025-11-01")
    world.tick()
    assert world.messages() == []


def test_nobody_to_write_to_is_held_and_goes_out_once_there_is(world):
    world.put(customers=[{"erp_id": "C2", "name": "No contact"}])
    world.invoice("I2", "C2", "100.00")
    world.pay("I2", "C2", "100.00")
    world.tick()
    assert world.messages("state", "reason") == [("held", "no_recipient: The customer has no contact.")]
    assert world.rows("SELECT reason FROM run") == [{"reason": "no_recipient: The customer has no contact."}]
    world.put(contacts=[{"erp_id": "K2", "customer_erp_id": "C2", "name": "Sam Sample", "email": "sam@example.com"}])
    world.tick("2026-03-02T08:20")
    assert world.messages("state", "to_addresses") == [("captured", ["sam@example.com"])]


def test_a_payment_voided_before_its_message_leaves_cancels_it(world):
    world.put(
        contacts=[
            {"erp_id": "KC1", "customer_erp_id": "C1", "name": "Alex", "email": "ap.c1@example.com", "inactive": True}
        ]
    )
    world.pay("I1", "C1", "1200.00", erp_id="P7")
    world.tick()
    assert world.messages() == ["held"]
    world.pay(None, "C1", "1200.00", erp_id="P7", status="voided")
    world.tick("2026-03-02T09:00")
    assert world.messages("state", "reason") == [("cancelled", "subject_withdrawn")]
    assert world.runs() == [("ended", "subject_withdrawn")]


def test_dates_and_amounts_are_written_as_the_customers_country_does(world):
    world.customer("GB", country="GB")
    world.invoice("IG", "GB", "50.00")
    world.pay("IG", "GB", "50.00")
    world.customer("US", country="US")
    world.invoice("IU", "US", "50.00")
    world.pay("IU", "US", "50.00")
    template = world.template("payment", "{{ payment.paid_on }}", "<p>x</p>")
    world.activate(
        trigger={"kind": "payment_registered"}, steps=[{"kind": "send_email", "id": "m", "template_id": template}]
    )
    world.at("2026-03-02T09:00")
    world.invoice("IG2", "GB", "50.00")
    world.pay("IG2", "GB", "50.00")
    world.invoice("IU2", "US", "50.00")
    world.pay("IU2", "US", "50.00")
    world.tick()
    assert {"2 Mar 2026", "Mar 2, 2026"} <= set(world.messages("subject"))

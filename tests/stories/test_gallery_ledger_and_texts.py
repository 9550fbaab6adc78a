"""Ready workflows about the ledger and about text messages do what they say; and none of the gallery is left without a story."""

from __future__ import annotations

from pathlib import Path

import pytest

from dunnock.org.models import Organisation
from tests.rooms.test_texting import owing
from tests.servers.texting import twilio, twilio_like
from tests.stories.test_gallery import KEYS, activate, sent, titles
from tests.stories.test_text_received import comes
from tests.stories.test_texts import tell, text_step
from tests.world import World, all_of, rule

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    return World(organisation)


@pytest.mark.parametrize("key", KEYS)
def test_each_ready_workflow_has_its_story(key):
    stories = [path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_gallery*.py")]
    assert any(f', "{key}")' in story for story in stories)


# -- ledger ------------------------------------------------------------------------------------------------------------


def test_a_payment_in_full_is_thanked_for_and_a_part_of_it_is_not(world):
    world.customer("C1")
    world.invoice("I1", "C1", "100.00")
    activate(world, "payment-thank-you")
    world.at("2026-03-02T10:00").pay("I1", "C1", "40.00")
    world.put(payments=[{"erp_id": "PX", "customer_erp_id": "C1", "reference": "PX", "paid_on": "2026-03-02", "amount": "25.00", "currency": "EUR"}])  # fmt: skip
    world.tick()
    world.tick()
    assert sent(world) == [("Thank you: we have received €40.00", ["ap.c1@example.com"])]


def test_overdue_reminders_go_on_until_it_is_paid(world):
    for customer, amount in (("C1", "100.00"), ("C2", "20000.00"), ("C3", "20.00")):
        world.customer(customer)
        world.put(contacts=[{"erp_id": f"F{customer}", "customer_erp_id": customer, "name": "Fin", "email": f"cfo.{customer.lower()}@example.com", "positions": ["CFO"]}])  # fmt: skip
        world.invoice(f"I{customer}", customer, amount)
    activate(world, "overdue-reminders")
    world.tick("2026-03-03T09:00")
    assert [to for _, [to] in sent(world)] == ["ap.c1@example.com", "ap.c2@example.com"]  # C3 owes too little
    world.at("2026-03-05T12:00").pay("IC1", "C1", "100.00")
    world.tick()
    world.tick("2026-03-10T09:00")
    assert [to for _, [to] in sent(world)][2:] == ["cfo.c2@example.com"]
    world.tick("2026-03-20T09:00")
    world.tick("2026-03-20T10:00")
    assert [subject.partition(":")[0] for subject, _ in sent(world)][3:] == ["Final notice"]
    assert len(sent(world)) == 4


def test_large_invoices_and_large_payments(world):
    for customer in ("C1", "C2"):
        world.customer(customer)
        world.invoice(f"I{customer}", customer, "1500.00")
    world.invoice("old", "C1", "600.00")
    world.pay("old", "C1", "600.00")
    activate(world, "large-invoices-large-payments")
    world.tick("2026-03-03T09:00")
    assert [to for _, [to] in sent(world)] == ["ap.c1@example.com"]


def test_a_new_invoice_is_announced_once(world):
    world.customer("C1")
    activate(world, "invoice-confirmation")
    for _ in range(2):
        world.invoice("I1", "C1", "100.00", issued_on="2026-03-02", due_on="2026-04-01")
        world.tick()
    world.invoice("ancient", "C1", "9.00", issued_on="2025-01-02", due_on="2025-02-01")
    world.tick()
    assert sent(world) == [("Your invoice I1", ["ap.c1@example.com"])]


# -- text messages -----------------------------------------------------------------------------------------------------


@pytest.fixture
def server():
    with twilio_like() as server:
        yield server


@pytest.fixture
def texting(organisation, server):
    world = World(organisation, "2026-03-03T09:00")
    world.came = 0
    twilio(world, server.url)
    owing(world, "C1")
    return world


def test_a_text_reminds_whoever_agreed_to_texts(texting, server):
    owing(texting, "C2")
    texting.put(customers=[{"erp_id": "C1", "name": "Customer C1", "country": "DE", "tags": ["texts agreed"]}])
    activate(texting, "text-reminder")
    texting.tick("2026-03-04T09:00")
    texting.tick("2026-03-05T09:00")
    assert len(server.texts) == 1
    assert "€100.00" in server.texts[0]["Body"]


def test_an_answer_by_text_becomes_a_task_and_stop_does_not(texting):
    activate(texting, "text-answered")
    comes(texting, "We pay on Friday")
    comes(texting, "STOP")
    assert titles(texting) == ["Read the text of Customer C1"]


def reminded_by_text(world):
    """One text by hand's workflow, so that something was sent."""
    world.activate(
        trigger={"kind": "customer_follow_up", "filters": all_of(rule("customer.overdue_invoice_count", ">=", 1))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[text_step(world)],
    )
    world.tick()
    world.tick()


def test_without_a_payment_after_a_text_somebody_calls(texting):
    owing(texting, "C2")
    activate(texting, "text-escalation")
    reminded_by_text(texting)
    texting.at("2026-03-04T12:00").pay("IC1", "C1", "100.00")
    texting.tick()
    texting.tick("2026-03-05T09:01")
    assert titles(texting) == ["Call Customer C2: no payment after our text message"]


def test_an_undelivered_text_goes_by_mail_and_its_number_is_checked(texting):
    activate(texting, "text-undelivered")
    reminded_by_text(texting)
    Organisation.objects.filter(id=texting.id).update(mode="test")  # the mail is captured: there is no mailbox here
    for _ in range(3):
        tell(texting.at("2026-03-03T09:05"), "undelivered")
    texting.tick()
    texting.tick()
    mails = texting.rows("SELECT subject, to_addresses FROM message WHERE channel = 'email'")
    assert [(m["subject"], m["to_addresses"]) for m in mails] == [("A message for you", ["ap.c1@example.com"])]
    assert titles(texting) == ["Check the phone number of Customer C1"]

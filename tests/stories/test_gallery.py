"""Every ready workflow: installs as a draft nothing stands in the way of, and does what it says when its event happens."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.cases.disputes import open_dispute
from dunnock.cases.making import NewNote
from dunnock.cases.notes import write_note
from dunnock.cases.promises import make_promise
from dunnock.gallery.install import install, ready
from dunnock.org.db import execute, organisation_scope
from dunnock.org.models import Organisation
from dunnock.workflows.checks import check_draft
from dunnock.workflows.commands import publish_version
from dunnock.workflows.reads import workflow as read_workflow
from dunnock.workflows.templates import facts_for
from dunnock.workflows.triggers import TRIGGERS
from tests.edges.charges.test_webhooks import event, intent, ordered, post
from tests.servers.charging import Till
from tests.servers.mail import written
from tests.servers.mailroom import Mailroom, report
from tests.stories.test_actions import user
from tests.stories.test_new_triggers import as_of, id_of, notes, plan
from tests.world import World

KEYS = [play.key for play in ready()]


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    return World(organisation)


@pytest.mark.parametrize("key", KEYS)
def test_it_installs_as_a_draft_that_can_be_activated_as_it_is(world, key):
    with organisation_scope(world.id):
        made = install(organisation_id=world.id, key=key, actor="Robin", now=world.now)
        draft = read_workflow(world.id, made)
        assert draft["state"] == "draft"
        definition, problems = check_draft(draft["draft"], facts_for(world.id, draft["draft"]))
    assert definition is not None
    assert [p for p in problems if p.severity == "error"] == []


def test_there_is_one_for_nearly_every_trigger():
    used = {play.draft["trigger"]["kind"] for play in ready()}
    by_people = {"manual_enrolment", "inbound_webhook"}  # what these are for, only their user knows
    assert set(TRIGGERS) - used - by_people == {
        "invoice_overdue",
        "invoice_paid",
        "credit_limit_exceeded",
        "file_uploaded",
        "promise_made",
        "promise_kept",
        "dispute_settled",
        "task_completed",
    }


# -- each does what it says --------------------------------------------------------------------------------------------


def activate(world, key):
    with organisation_scope(world.id):
        made = install(organisation_id=world.id, key=key, actor="Robin", now=world.now)
        draft = read_workflow(world.id, made)["draft"]
        publish_version(
            organisation_id=world.id,
            workflow_id=made,
            templates=facts_for(world.id, draft),
            actor="Robin",
            as_of=as_of(world),
        )
    return made


def sent(world):
    return [
        (m["subject"], m["to_addresses"]) for m in world.rows("SELECT subject, to_addresses FROM message ORDER BY id")
    ]


def titles(world):
    return [t["title"] for t in world.rows("SELECT title FROM task ORDER BY id")]


def owned(world):
    """The account owner of every customer."""
    owner = user(world)
    with organisation_scope(world.id):
        execute("UPDATE customer SET account_owner_id = %s", [owner])
    return owner


@pytest.fixture
def room(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    room = Mailroom(organisation)
    room.world.customer("C1")
    room.world.invoice("RE-1001", "C1", "100.00")
    return room


def test_contact_reminder(world):
    world.customer("C1")
    world.put(contacts=[{"erp_id": "K2", "customer_erp_id": "C1", "name": "Berta Two", "email": "berta@example.com"}])
    world.invoice("I1", "C1", "100.00", contact_erp_ids=["K2"])
    world.invoice("I2", "C1", "70.00")
    activate(world, "contact-reminder")
    world.tick("2026-03-03T09:00")
    assert sent(world) == [("1 invoices of yours are open", ["berta@example.com"])]


def test_group_collection(world):
    world.put(customer_groups=[{"erp_id": "G", "name": "Holding"}])
    for c in ("C1", "C2"):
        world.customer(c, group_erp_id="G")
        world.invoice(f"I{c}", c, "3000.00")
    activate(world, "group-collection")
    world.tick("2026-03-03T09:00")
    assert [subject for subject, _ in sent(world)] == ["Holding: €6,000.00 overdue"]


def test_invoice_chasing(world):
    world.customer("C1")
    world.invoice("I1", "C1", "100.00")
    activate(world, "invoice-chasing")
    for moment in ("2026-03-03T09:00", "2026-03-10T09:00", "2026-03-17T09:00"):
        world.tick(moment)
    assert [subject for subject, _ in sent(world)] == ["Invoice I1 over €100.00 is overdue"] * 2
    assert titles(world) == ["Call Customer C1 about invoice I1"]


def agreed(world):
    world.customer("C1")
    world.invoice("I1", "C1", "100.00")
    return plan(world)  # three instalments from the last of March


def test_plan_management(world):
    agreed(world)
    owner = owned(world)
    activate(world, "plan-management")
    world.tick("2026-04-02T09:00")
    assert titles(world) == []
    world.tick("2026-04-03T09:00")
    assert titles(world) == ["Call Customer C1: an instalment of 3 instalments from 2026-03-31 is late"]
    assert [n["user_id"] for n in world.rows("SELECT user_id FROM notification")] == [owner]


def test_instalment_reminder_and_plan_confirmation(world):
    activate(world, "plan-confirmation")
    activate(world, "instalment-reminder")
    agreed(world)
    world.tick("2026-03-02T10:00")
    world.tick("2026-03-30T09:00")
    assert [subject for subject, _ in sent(world)] == [
        "Your payment plan over €100.00",
        "Instalment 1: €33.33 due Mar 31, 2026",
    ]


def test_credit_note_notice_and_welcome(world):
    activate(world, "credit-note-notice")
    activate(world, "welcome")
    world.customer("C1")
    note = {"erp_id": "N1", "customer_erp_id": "C1", "number": "N1", "issued_on": "2026-03-02", "amount": "12.00", "currency": "EUR"}  # fmt: skip
    world.put(credit_notes=[note])
    world.tick()
    assert sorted(subject for subject, _ in sent(world)) == [
        "Credit note N1 over €12.00",
        "Welcome to Fernhill Supplies",
    ]


def test_bounce_becomes_a_task(room):
    activate(room.world, "bounce-task")
    _, identifier = room.wrote("C1", "ap.c1@example.com")
    room.take(report(identifier, "ap.c1@example.com"))
    room.take(report(identifier, "ap.c1@example.com"))
    room.world.tick()
    assert titles(room.world) == ["Find a working address for Customer C1"]


def test_mail_is_acknowledged_once_and_robots_get_no_answer(room):
    activate(room.world, "acknowledge")
    _, identifier = room.wrote("C1", "ap.c1@example.com")
    mail = written("Re: Reminder", "We pay on Friday.", "Ada <ada@elsewhere.example>", In_Reply_To=identifier)
    room.take(mail)
    room.take(mail)
    robot = written(
        "Out of office",
        "Back on Monday",
        "Bot <bot@elsewhere.example>",
        In_Reply_To=identifier,
        Auto_Submitted="auto-replied",
    )
    room.take(robot)
    room.world.tick()
    assert sent(room.world)[1:] == [("Re: Reminder", ["ada@elsewhere.example"])]


def test_mail_of_nobody_becomes_a_task(room):
    activate(room.world, "unassigned-mail")
    room.take("Hello", sender="stranger@elsewhere.example")
    room.world.tick()
    assert titles(room.world) == ["Whose mail is it? stranger@elsewhere.example"]


def test_every_mail_is_logged(room):
    activate(room.world, "internal-log")
    activate(room.world, "invoice-chasing")
    room.world.tick("2026-03-03T09:00")
    room.world.tick("2026-03-03T09:01")
    assert notes(room.world) == ["Email to ap.c1@example.com: Invoice RE-1001 over €100.00 is overdue"]


def test_note_is_told_to_the_owner(world):
    world.customer("C1")
    owner = owned(world)
    activate(world, "note-notice")
    with organisation_scope(world.id):
        write_note(
            organisation_id=world.id,
            note=NewNote(text="Calls back", created_by="Mara", customer_id=id_of(world, "customer", "C1")),
            now=world.now,
        )
    world.tick()
    told = [tuple(n.values()) for n in world.rows("SELECT user_id, text FROM notification")]
    assert told == [(owner, "Mara wrote about Customer C1: Calls back")]


def test_broken_promise_and_dispute(world):
    world.customer("C1")
    world.invoice("I1", "C1", "100.00")
    world.invoice("I2", "C1", "60.00")
    activate(world, "broken-promise")
    activate(world, "dispute-task")
    scope = {"organisation_id": world.id, "customer_id": id_of(world, "customer", "C1"), "actor": "Robin"}
    with organisation_scope(world.id):
        make_promise(
            **scope, invoice_ids=[id_of(world, "invoice", "I1")], due_on=dt.date(2026, 3, 5), as_of=as_of(world)
        )
        open_dispute(**scope, parts={id_of(world, "invoice", "I2"): None}, reason="quality", as_of=as_of(world))
    world.tick("2026-03-02T10:00")
    world.tick("2026-03-20T10:00")
    assert titles(world) == [
        "Clear up: Customer C1 disputes €60.00",
        "Call Customer C1: €100.00 promised for Mar 5, 2026 did not come",
    ]


# -- charges, told by the provider's signed webhook --------------------------------------------------------------------


@pytest.fixture
def till(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    till = Till(World(organisation, "2026-03-02T10:00"), "http://127.0.0.1:9")
    till.world.customer("C1")
    till.world.invoice("I1", "C1", "100.00")
    till.on_file("C1", "pm_1", "cus_1")
    return till


def told_three_times(till, kind, status):
    charge, ref, key = ordered(till)
    for _ in range(3):
        post(till, event(kind, intent(ref, key, charge, status=status, last_payment_error=_REFUSED), ident="evt_same"))
    till.world.now = dt.datetime.now(dt.UTC)  # the door writes down when the machine says it came
    till.world.tick()
    return charge


_REFUSED = {"type": "card_error", "code": "card_declined", "decline_code": "insufficient_funds", "message": "Insufficient funds."}  # fmt: skip


def test_a_receipt_for_a_charge_told_three_times(till):
    activate(till.world, "receipt")
    told_three_times(till, "payment_intent.succeeded", "succeeded")
    assert sent(till.world) == [("Receipt: €100.00", ["ap.c1@example.com"])]


def test_a_failed_charge_is_told_and_tried_again(till):
    activate(till.world, "failed-charge")
    charge = told_three_times(till, "payment_intent.payment_failed", "requires_payment_method")
    assert sent(till.world) == [("Your payment of €100.00 did not go through", ["ap.c1@example.com"])]
    attempts = "SELECT number, state FROM charge_attempt WHERE charge_id = %s ORDER BY number"
    assert len(till.world.rows(attempts, [charge])) == 1
    till.world.now += dt.timedelta(days=3, minutes=1)
    till.world.tick()
    till.world.tick()
    assert [(a["number"], a["state"]) for a in till.world.rows(attempts, [charge])] == [(1, "failed"), (2, "queued")]
    till.world.now += dt.timedelta(days=6)
    till.world.tick()
    assert titles(till.world) == ["Customer C1: the charge of €100.00 failed again"]


def test_a_chargeback_alerts(till):
    owner = owned(till.world)
    activate(till.world, "chargeback-alert")
    charge, ref, key = ordered(till)
    post(till, event("payment_intent.succeeded", intent(ref, key, charge, status="succeeded", latest_charge="ch_1")))
    dispute = {"id": "dp_1", "object": "dispute", "charge": "ch_1", "payment_intent": ref, "status": "needs_response", "amount": 10000, "currency": "eur"}  # fmt: skip
    post(till, event("charge.dispute.created", dispute, 5))
    till.world.now = dt.datetime.now(dt.UTC)
    till.world.tick()
    assert titles(till.world) == ["Answer the chargeback of €100.00 by Customer C1"]
    assert till.world.rows("SELECT tags FROM customer") == [{"tags": ["Chargeback"]}]
    assert [n["user_id"] for n in till.world.rows("SELECT user_id FROM notification")] == [owner]

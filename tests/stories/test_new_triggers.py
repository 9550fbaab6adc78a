"""Contacts, groups, plans, promises, the calendar and people's hands as sources of runs: whom each means, how often, and
that downtime loses nobody.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import json

import pytest

from dunnock.cases.plans import Terms, make_plan
from dunnock.cases.promises import make_promise
from dunnock.criteria.grammar import load
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotAllowed, NotFound
from dunnock.ledger.links import set_linked_invoices
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from dunnock.runs.by_hand import Picked, start_by_hand
from dunnock.workflows.hooks import make_hook, take_call
from tests.world import BERLIN, World, all_of, eur, rule

DAILY = {"start": {"mode": "schedule", "times": ["09:00"]}}
NOTE = [{"kind": "add_note", "id": "note", "text": "Seen {{ today }}"}]


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    return World(organisation)


def id_of(world, table, erp_id):
    return world.rows(f"SELECT id FROM {table} WHERE erp_id = %s", [erp_id])[0]["id"]


def notes(world):
    return [n["text"] for n in world.rows("SELECT text FROM note ORDER BY id")]


def subjects(world):
    return sorted(r["subject_id"] for r in world.rows("SELECT subject_id FROM run"))


def as_of(world):
    return AsOf(world.now, BERLIN)


# -- contacts ----------------------------------------------------------------------------------------------------------


def contacts(world):
    """One customer with two people, and two overdue invoices; each looks after one."""
    world.customer("C1")
    world.put(
        contacts=[
            {"erp_id": "K2", "customer_erp_id": "C1", "name": "Berta Two", "email": "berta@example.com"},
            {"erp_id": "K3", "customer_erp_id": "C1", "name": "Carl Three", "email": "carl@example.com"},
        ]
    )
    world.invoice("I1", "C1", "100.00", contact_erp_ids=["KC1"])
    world.invoice("I2", "C1", "200.00", contact_erp_ids=["K2"])
    template = world.template(
        "contact", "{{ invoices.size }}", "<p>{% for i in invoices %}{{ i.number }}{% endfor %}</p>"
    )
    world.activate(
        trigger={"kind": "contact_follow_up", "filters": all_of(rule("contact.name", "is_not_empty"))},
        settings=DAILY,
        steps=[{"kind": "send_email", "id": "mail", "template_id": template, "if_no_invoice": {"then": "skip"}}],
    )


def test_each_contact_is_written_to_about_its_own_invoices_only(world):
    contacts(world)
    world.tick("2026-03-03T09:00")
    sent = world.messages("to_addresses", "text")
    assert (["ap.c1@example.com"], "I1\n") in sent
    assert (["berta@example.com"], "I2\n") in sent
    assert (["carl@example.com"], "\n") in sent, "nobody linked an invoice to Carl, and no invoice filter asks for one"
    assert len(sent) == 3


def test_a_promise_on_the_only_linked_invoice_keeps_a_contact_out(world):
    contacts(world)
    with organisation_scope(world.id):
        make_promise(
            organisation_id=world.id,
            customer_id=id_of(world, "customer", "C1"),
            invoice_ids=[id_of(world, "invoice", "I1")],
            due_on=dt.date(2026, 3, 20),
            actor="Robin",
            as_of=as_of(world),
        )
    world.tick("2026-03-03T09:00")
    assert sorted(to[0] for to in world.messages("to_addresses")) == ["berta@example.com", "carl@example.com"]


def test_links_set_by_hand_stay_when_the_erp_speaks_again(world):
    contacts(world)
    with organisation_scope(world.id):
        set_linked_invoices(
            organisation_id=world.id,
            contact_id=id_of(world, "contact", "K3"),
            invoice_ids=[id_of(world, "invoice", "I2")],
            actor="Robin",
            now=world.now,
        )
    world.invoice("I2", "C1", "200.00", contact_erp_ids=["KC1"])
    found = world.rows(
        "SELECT c.erp_id, l.origin FROM contact_invoice l JOIN contact c ON c.id = l.contact_id JOIN invoice i ON i.id = l.invoice_id"
        " WHERE i.erp_id = 'I2' ORDER BY 1"
    )
    assert [tuple(f.values()) for f in found] == [("K3", "person"), ("KC1", "erp")]


# -- groups ------------------------------------------------------------------------------------------------------------


def test_a_group_is_written_to_once_about_the_invoices_of_all_below_it(world):
    world.put(
        customer_groups=[
            {"erp_id": "G2", "name": "Harbour", "parent_erp_id": "G1"},
            {"erp_id": "G1", "name": "Holding"},
        ]
    )
    world.customer("C1", group_erp_id="G1")
    world.customer("C2", group_erp_id="G2")
    world.customer("C3")
    for n, customer in enumerate(("C1", "C2", "C3")):
        world.invoice(f"I{n}", customer, "600.00")
    template = world.template(
        "customer_group", "{{ customer_group.name }} {{ customer_group.balance_overdue }}", "<p>{{ invoices.size }}</p>"
    )
    world.activate(
        trigger={
            "kind": "customer_group_follow_up",
            "filters": all_of(rule("customer_group.balance_overdue", ">", eur("1000"))),
        },
        settings=DAILY,
        steps=[{"kind": "send_email", "id": "mail", "template_id": template}],
    )
    world.tick("2026-03-03T09:00")
    assert world.messages("subject", "text", "customer_id") == [("Holding €1,200.00", "2\n", None)]
    assert sorted(world.messages("to_addresses")[0]) == ["ap.c1@example.com", "ap.c2@example.com"]


def test_a_circle_of_groups_is_parted_and_named(world):
    from dunnock.ledger.batch import LedgerBatch
    from dunnock.ledger.commands import upsert_ledger

    world.put(customer_groups=[{"erp_id": "A", "name": "A"}, {"erp_id": "B", "name": "B", "parent_erp_id": "A"}])
    with organisation_scope(world.id):
        report = upsert_ledger(
            organisation_id=world.id,
            source_id=world.source,
            batch=LedgerBatch(customer_groups=[{"erp_id": "A", "name": "A", "parent_erp_id": "B", "_row": 7}]),
            now=world.now,
        )
    assert [(e.erp_id, e.row, e.field) for e in report.errors] == [("A", 7, "parent_erp_id")]
    assert world.rows("SELECT parent_id FROM customer_group WHERE erp_id = 'A'") == [{"parent_id": None}]


# -- the calendar ------------------------------------------------------------------------------------------------------


def test_an_invoice_becomes_overdue_once_however_long_dunnock_was_off(world):
    world.customer("C1")
    world.invoice("OLD", "C1", "10.00", due_on="2026-01-10")
    world.activate(trigger={"kind": "invoice_overdue"}, steps=NOTE)
    world.invoice("I1", "C1", "10.00", due_on="2026-03-10", issued_on="2026-03-01")
    world.invoice("I2", "C1", "20.00", due_on="2026-03-12", issued_on="2026-03-01")
    world.tick("2026-03-10T23:50")
    assert subjects(world) == []
    world.tick("2026-03-11T00:05")
    assert subjects(world) == [id_of(world, "invoice", "I1")]
    world.tick("2026-04-01T08:00")  # three weeks off, over the change to summer time
    world.tick("2026-04-02T08:00")
    assert subjects(world) == sorted(id_of(world, "invoice", i) for i in ("I1", "I2")), "OLD was overdue when it came"
    assert len(notes(world)) == 2


def test_an_invoice_that_comes_in_overdue_is_told_at_once(world):
    world.customer("C1")
    world.activate(trigger={"kind": "invoice_overdue"}, steps=NOTE)
    world.at("2026-03-20T10:00").tick()
    world.invoice("I1", "C1", "10.00", due_on="2026-03-10", issued_on="2026-03-01")
    world.tick()
    world.tick()
    assert len(notes(world)) == 1


def test_the_credit_limit_is_exceeded_each_time_anew(world):
    world.customer("C1", currency="EUR", credit_limit="100.00")
    world.activate(trigger={"kind": "credit_limit_exceeded"}, steps=NOTE)
    world.invoice("I1", "C1", "90.00")
    world.tick("2026-03-03T10:00")
    assert notes(world) == []
    world.invoice("I2", "C1", "20.00")
    world.invoice("I3", "C1", "5.00")
    world.tick("2026-03-03T11:00")
    assert len(notes(world)) == 1
    world.pay("I1", "C1", "90.00")
    world.tick("2026-03-04T10:00")
    world.invoice("I4", "C1", "95.00")
    world.tick("2026-03-05T10:00")
    assert len(notes(world)) == 2


# -- plans and promises ------------------------------------------------------------------------------------------------


def plan(world, **more):
    with organisation_scope(world.id):
        return make_plan(
            organisation_id=world.id,
            customer_id=id_of(world, "customer", "C1"),
            terms=Terms(
                invoice_ids=(id_of(world, "invoice", "I1"),),
                count=3,
                frequency="monthly",
                starts_on=dt.date(2026, 3, 31),
                **more,
            ),
            actor="Robin",
            as_of=as_of(world),
        )


def test_a_plan_starts_its_welcome_and_each_instalment_its_reminder(world):
    world.customer("C1")
    world.invoice("I1", "C1", "100.00")
    welcome = world.template("payment_plan", "{{ payment_plan.instalment_count }} x", "<p>{{ payment_plan.total }}</p>")
    reminder = world.template("instalment", "{{ instalment.amount }} on {{ instalment.due_on }}", "<p>Hello</p>")
    world.activate(
        trigger={"kind": "payment_plan_created"},
        steps=[{"kind": "send_email", "id": "welcome", "template_id": welcome}],
    )
    world.activate(
        trigger={"kind": "instalment_due", "filters": all_of(rule("instalment.days_since_due", ">=", -3))},
        settings=DAILY,
        steps=[{"kind": "send_email", "id": "remind", "template_id": reminder}],
    )
    plan(world)
    world.tick("2026-03-02T10:00")
    assert world.messages("subject") == ["3 x"]
    world.tick("2026-03-28T09:00")
    world.tick("2026-03-29T09:00")  # summer time begins
    assert world.messages("subject")[1:] == ["€33.33 on Mar 31, 2026"]
    world.pay("I1", "C1", "33.33")
    world.tick("2026-04-28T09:00")
    assert world.messages("subject")[2:] == ["€33.33 on Apr 30, 2026"]
    world.pay("I1", "C1", "66.67")
    world.tick("2026-05-29T09:00")
    assert len(world.messages("subject")) == 3, "everything is paid: nothing is due"


def test_a_promise_is_made_and_broken_once(world):
    world.customer("C1")
    world.invoice("I1", "C1", "100.00")
    world.activate(trigger={"kind": "promise_made"}, steps=NOTE)
    world.activate(
        trigger={"kind": "promise_broken"},
        steps=[{"kind": "add_note", "id": "n", "text": "Broken: {{ promise.amount }} by {{ promise.due_on }}"}],
    )
    with organisation_scope(world.id):
        make_promise(
            organisation_id=world.id,
            customer_id=id_of(world, "customer", "C1"),
            invoice_ids=[id_of(world, "invoice", "I1")],
            due_on=dt.date(2026, 3, 10),
            grace_days=2,
            actor="Robin",
            as_of=as_of(world),
        )
    world.tick("2026-03-02T10:00")
    assert notes(world) == ["Seen Mar 2, 2026"]
    world.tick("2026-03-12T08:00")
    assert len(notes(world)) == 1
    world.tick("2026-03-20T08:00")
    world.tick("2026-03-21T08:00")
    assert notes(world)[1:] == ["Broken: €100.00 by Mar 10, 2026"]


# -- by hand, and another system ---------------------------------------------------------------------------------------


def test_picked_customers_start_by_hand_and_only_those(world):
    for name in ("C1", "C2", "C3"):
        world.customer(name)
    world.invoice("I1", "C1", "10.00")
    workflow = world.activate(
        trigger={"kind": "manual_enrolment"}, steps=[{"kind": "wait", "id": "w", "days": 5}, *NOTE]
    )
    world.tick()
    assert subjects(world) == []

    def start(picked, **more):
        with organisation_scope(world.id):
            return start_by_hand(
                organisation_id=world.id,
                workflow_id=workflow,
                picked=picked,
                only_matching=True,
                actor="Robin",
                as_of=as_of(world),
                **more,
            )

    owing = Picked(criteria=load(all_of(rule("customer.balance_total", ">", eur("0")))))
    assert vars(start(owing, preview=True)) == {
        "picked": 1, "matching": 1, "under_way": 0, "done_before": 0, "starting": 1, "started": 0,
    }  # fmt: skip
    assert subjects(world) == []
    assert start(owing).started == 1
    both = start(Picked(ids=[id_of(world, "customer", c) for c in ("C1", "C2")]))
    assert (both.started, both.under_way) == (1, 1)
    world.tick("2026-03-10T10:00")
    assert len(notes(world)) == 2
    assert start(owing).started == 1, "through it once, and picked again"


def call(world, secret, token, body, *, call_id="msg_1", late=0):
    sent = str(int(world.now.timestamp()) - late)
    raw = json.dumps(body).encode()
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = base64.b64encode(hmac.new(key, f"{call_id}.{sent}.".encode() + raw, hashlib.sha256).digest()).decode()
    headers = {"webhook-id": call_id, "webhook-timestamp": sent, "webhook-signature": f"v1,{signed}"}
    return take_call(token=token, headers=headers, body=raw, now=world.now)


def test_a_signed_call_starts_a_run_and_the_same_call_does_not(world):
    world.customer("C1", reference="R-1")
    with organisation_scope(world.id):
        made, other = (
            make_hook(organisation_id=world.id, name=name, customer_path="data.debtor", customer_key="reference", actor="Robin", now=world.now)
            for name in ("Shop", "Other")
        )  # fmt: skip
    tokens = {h["id"]: h["token"] for h in world.rows("SELECT id, token FROM inbound_hook")}
    world.activate(trigger={"kind": "inbound_webhook", "hook_id": made.id}, steps=NOTE)
    token = tokens[made.id]
    body = {"data": {"debtor": "R-1"}}
    assert call(world, made.secret, token, body).fault == ""
    assert call(world, made.secret, token, body).again
    call(world, other.secret, tokens[other.id], body)
    world.tick()
    assert len(notes(world)) == 1
    call(world, made.secret, token, body, call_id="msg_2")
    world.tick()
    assert len(notes(world)) == 2, "each call is news"
    assert call(world, made.secret, token, {"data": {"debtor": "none such"}}, call_id="msg_3").fault
    world.tick()
    assert len(notes(world)) == 2
    for bad in ({"secret": other.secret}, {"late": 301}, {"late": -301}):
        with pytest.raises(NotAllowed):
            call(world, bad.get("secret", made.secret), token, body, call_id="msg_9", late=bad.get("late", 0))
    with pytest.raises(NotFound):
        call(world, made.secret, token + "x", body)
    assert [
        c["fault"] != "" for c in world.rows("SELECT fault FROM hook_call WHERE hook_id = %s ORDER BY id", [made.id])
    ] == [False, False, True]


def test_a_promise_is_kept_by_an_allocation_that_is_no_event(world):
    """A payment that came before, applied in part to the promised invoice now: the ledger tells of it by no event."""
    world.customer("C1")
    world.invoice("I1", "C1", "100.00")
    world.tick("2026-03-02T08:00")
    world.pay(None, "C1", "300.00", erp_id="P1")
    world.activate(trigger={"kind": "promise_kept"}, steps=NOTE)
    world.tick("2026-03-02T09:00")
    with organisation_scope(world.id):
        make_promise(
            organisation_id=world.id,
            customer_id=id_of(world, "customer", "C1"),
            invoice_ids=[id_of(world, "invoice", "I1")],
            due_on=dt.date(2026, 3, 10),
            actor="Robin",
            as_of=as_of(world),
        )
    world.tick("2026-03-02T09:10")
    assert notes(world) == []
    part = {
        "erp_id": "A1",
        "invoice_erp_id": "I1",
        "payment_erp_id": "P1",
        "amount": "100.00",
        "applied_on": "2026-03-02",
    }
    world.at("2026-03-02T09:20").put(allocations=[part])
    world.tick("2026-03-02T09:21")
    assert len(notes(world)) == 1

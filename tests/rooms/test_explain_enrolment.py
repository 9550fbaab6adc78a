"""Why and why not: the sentence people read, every verdict, and agreement with what enrolment really does."""

from __future__ import annotations

import itertools

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotFound
from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import upsert_ledger
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from dunnock.runs.explain import explain_enrolment
from dunnock.runs.explain_customer import examined_draft, examined_live, explain_customer, records_of_customer
from dunnock.runs.trial import try_record
from dunnock.workflows.definition import parse
from dunnock.workflows.program import build
from dunnock.workflows.reads import workflow
from tests.stories.test_customer_follow_up import BIG_INVOICE, BIG_PAYMENT, follow_up, truth_table
from tests.world import BERLIN, World, all_of, eur, rule


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    return World(organisation, "2026-03-06T10:00")  # a Friday


def record(world, table, erp_id):
    return world.rows(f"SELECT id FROM {table} WHERE erp_id = %s", [erp_id])[0]["id"]


def why(world, workflow_id, record_id, *, draft=False):
    with organisation_scope(world.id):
        found = workflow(world.id, workflow_id)
        examined = examined_draft(found) if draft else examined_live(world.id, found)
        return explain_enrolment(world.id, examined, record_id, AsOf(world.now, BERLIN))


def test_why_not_for_the_truth_table(world):
    truth_table(world)
    flow = follow_up(world)
    told = {name: why(world, flow, record(world, "customer", name)) for name in "ABCD"}
    assert (told["A"].verdict, told["A"].sentence) == (
        "not_started",
        "Customer A meets the conditions and starts Mon 9 Mar 2026, 09:00.",
    )
    assert told["B"].sentence == "Customer B is not enrolled: it has no payment where amount is more than €500.00."
    assert (
        told["C"].sentence == "Customer C is not enrolled: it has no open invoice where balance is more than €1,000.00."
    )
    assert (
        told["D"].sentence == "Customer D is not enrolled: it has no open invoice where balance is more than €1,000.00."
    )
    assert {told[name].verdict for name in "BCD"} == {"does_not_match"}
    invoices, payments = told["B"].conditions
    assert (invoices.passed, invoices.matching, invoices.of, invoices.examples) == (True, 1, 2, ["B1"])
    assert (payments.passed, payments.matching, payments.of) == (False, 0, 1)


def test_in_a_run_it_says_where_why_and_until_when(world):
    truth_table(world)
    flow = follow_up(world)
    world.tick("2026-03-09T09:00")
    told = why(world, flow, record(world, "customer", "A"))
    assert told.verdict == "enrolled"
    assert (
        told.sentence
        == "Customer A is in this workflow since 9 Mar 2026, at step 2 (Wait 7 days) until Mon 16 Mar 2026, 09:00."
    )
    assert told.run["step_id"] == "w1"


def test_a_held_message_says_why_it_waits(world):
    truth_table(world)
    flow = follow_up(world)
    world.rows("UPDATE customer SET chasing_paused = true RETURNING id")
    world.tick("2026-03-09T09:00")
    told = why(world, flow, record(world, "customer", "A"))
    assert told.sentence == (
        "Customer A is in this workflow since 9 Mar 2026, at step 1 (Send email). Chasing is paused for this customer."
        " Looked at again Mon 9 Mar 2026, 09:15."
    )


def test_already_done_says_when_it_can_start_again(world):
    truth_table(world)
    flow, once = follow_up(world, restart_after_days=30), follow_up(world)
    world.tick("2026-03-09T09:00")
    world.tick("2026-03-16T09:00")
    customer = record(world, "customer", "A")
    assert why(world, flow, customer).sentence == (
        "Customer A meets the conditions, but has been through this workflow (ended 16 Mar 2026: it went through every step)."
        " It can start again from 15 Apr 2026."
    )
    told = why(world, once, customer)
    assert (told.verdict, told.sentence.endswith("and the workflow does not restart.")) == ("already_done", True)


def test_a_filter_says_the_value_and_its_tree(world):
    world.customer("A")
    world.invoice("I", "A", "20.00")
    template = world.template("customer", "Hello", "<p>x</p>")
    filters = all_of(
        rule("customer.name", "contains", "customer"),
        {
            "kind": "group",
            "match": "none",
            "items": [rule("customer.reference", "is", "R1"), rule("customer.balance_overdue", "<", eur("50.00"))],
        },
    )
    flow = world.activate(
        trigger={"kind": "customer_follow_up", "filters": filters},
        steps=[{"kind": "send_email", "id": "m", "template_id": template}],
    )
    told = why(world, flow, record(world, "customer", "A"))
    assert told.sentence == (
        "Customer A is not enrolled: balance overdue is less than €50.00 is met, but must not be (it is €20.00)."
    )
    tree = told.conditions[0].tree
    assert [child["passed"] for child in tree["children"]] == [True, False]
    world.deactivate(flow)
    assert why(world, flow, record(world, "customer", "A")).verdict == "does_not_match"


def test_since_when_a_condition_stands_as_it_does(world):
    flow = world.activate(
        trigger={
            "kind": "invoice_follow_up",
            "filters": all_of(
                rule("invoice.days_overdue", ">=", 5),
                rule("invoice.disputed", "is_false"),
                rule("invoice.balance", ">", eur("10")),
            ),
        },
        steps=[{"kind": "end", "id": "e"}],
    )
    world.at("2026-02-01T09:00").customer("C1")
    world.invoice("I1", "C1", "100.00", due_on="2026-02-15")
    invoice = record(world, "invoice", "I1")
    world.at("2026-02-10T09:00").invoice("I1", "C1", "100.00", disputed=True)
    world.at("2026-02-27T09:00").invoice("I1", "C1", "100.00", disputed=False)
    world.at("2026-03-01T09:00").pay("I1", "C1", "20.00")
    always, filters = why(world.at("2026-03-06T10:00"), flow, invoice).conditions
    assert str(always.since_on) == "2026-02-01"
    assert [str(part["since_on"]) for part in filters.tree["children"]] == ["2026-02-20", "2026-02-27", "None"]
    assert filters.since_on is None, "of one of its conditions nobody knows"
    world.pay("I1", "C1", "80.00")
    always, filters = why(world.at("2026-03-09T10:00"), flow, invoice).conditions
    assert always.since_on is None
    assert [part["since_on"] for part in filters.tree["children"]] == [None, None, None]
    with organisation_scope(world.id):
        upsert_ledger(
            organisation_id=world.id,
            source_id=world.source,
            batch=LedgerBatch(
                invoices=[
                    {"erp_id": "I2", "customer_erp_id": "C1", "number": "I2", "issued_on": "2026-01-01",
                     "due_on": "2026-02-01", "amount": "50.00", "currency": "EUR"}
                ]
            ),
            now=world.now,
            initial=True,
        )  # fmt: skip
    always, filters = why(world, flow, record(world, "invoice", "I2")).conditions
    assert always.since_on is None, "a first import knows how things stand, not since when"
    assert [str(part["since_on"]) for part in filters.tree["children"]] == ["2026-02-06", "None", "None"]


@pytest.fixture
def thanks(world):
    world.customer("C1")
    world.invoice("I1", "C1", "1200.00")
    template = world.template("payment", "Thank you", "<p>x</p>")
    return world.activate(
        trigger={"kind": "payment_registered", "filters": all_of(rule("payment.amount", ">", eur("100.00")))},
        steps=[{"kind": "send_email", "id": "m", "template_id": template}],
    )


def verdict(world, flow, erp_id):
    told = why(world, flow, record(world, "payment", erp_id))
    return told.verdict, told.sentence


def test_event_workflows_name_the_event_and_the_cause(world, thanks):
    world.at("2026-03-06T11:00")
    world.pay("I1", "C1", "500.00", erp_id="good")
    world.pay("I1", "C1", "5.00", erp_id="small")
    world.pay("I1", "C1", "600.00", erp_id="old", paid_on="2025-11-01")
    assert verdict(world, thanks, "good")[0] == "would_enrol"
    world.tick()
    assert verdict(world, thanks, "good")[0] == "already_done"
    assert verdict(world, thanks, "small")[1] == (
        "The payment of €5.00 of 6 Mar 2026 from Customer C1 is not enrolled: amount is more than €100.00 is not met (it is €5.00)."
    )
    assert verdict(world, thanks, "old")[0] == "too_old"
    assert why(world, thanks, record(world, "payment", "small")).events[0]["kind"] == "payment.registered"
    world.rows("UPDATE payment SET amount = 500 WHERE erp_id = 'small' RETURNING id")
    assert verdict(world, thanks, "small")[0] == "did_not_match_then"


def test_what_was_recorded_before_the_activation_or_in_the_first_import(world, thanks):
    world.pay("I1", "C1", "500.00", erp_id="P")
    world.tick()
    world.rows("UPDATE workflow SET activated_at = activated_at + interval '1 day' RETURNING id")
    world.at("2026-03-07T12:00").pay("I1", "C1", "600.00", erp_id="later")
    assert verdict(world, thanks, "P")[0] == "already_done"
    world.rows("UPDATE workflow SET activated_at = %s RETURNING id", [world.at("2026-03-08T00:00").now])
    told = verdict(world, thanks, "later")
    assert told[0] == "event_before_activation"
    assert "before the workflow was activated (Sun 8 Mar 2026, 00:00)" in told[1]
    world.rows("UPDATE source SET fenced = true RETURNING id")
    world.pay("I1", "C1", "700.00", erp_id="fenced")
    assert verdict(world, thanks, "fenced")[0] == "no_event"
    assert "first import" in verdict(world, thanks, "fenced")[1]
    world.deactivate(thanks)
    assert verdict(world, thanks, "later")[0] == "workflow_not_active"


def test_a_customer_in_every_active_workflow(world, thanks):
    truth_table(world)
    follow_up(world)
    world.pay("I1", "C1", "500.00")
    with organisation_scope(world.id):
        told = explain_customer(world.id, record(world, "customer", "C1"), AsOf(world.now, BERLIN))
        with pytest.raises(NotFound):
            explain_customer(world.id, 10**12, AsOf(world.now, BERLIN))
    by_workflow = {t["workflow_id"]: t for t in told}
    assert [t["verdict"] for t in told] == ["does_not_match", "does_not_match"]
    assert by_workflow[thanks]["sentence"] == "No payment of Customer C1 has started it."
    world.tick()
    with organisation_scope(world.id):
        at = AsOf(world.now, BERLIN)
        customer = record(world, "customer", "C1")
        told = {t["workflow_id"]: t for t in explain_customer(world.id, customer, at)}
        live = examined_live(world.id, workflow(world.id, thanks))
        of_payments = records_of_customer(world.id, live, customer, at)
    assert told[thanks]["sentence"] == "1 payment of Customer C1 started it, none under way."
    assert told[thanks]["verdict"] == "already_done"
    assert [(r["meets"], r["under_way"]) for r in of_payments["records"]] == [(True, False)]


def test_what_of_a_customer_a_workflow_is_about(world, thanks):
    truth_table(world)
    flow = follow_up(world)
    world.pay("I1", "C1", "500.00")
    world.pay("I1", "C1", "5.00")
    with organisation_scope(world.id):
        at, customer = AsOf(world.now, BERLIN), record(world, "customer", "C1")
        itself = records_of_customer(world.id, examined_live(world.id, workflow(world.id, flow)), customer, at)
        payments = records_of_customer(world.id, examined_live(world.id, workflow(world.id, thanks)), customer, at)
        none = records_of_customer(world.id, examined_live(world.id, workflow(world.id, thanks)), 10**12, at)
    assert [r["id"] for r in itself["records"]] == [customer]
    assert (payments["subject_kind"], payments["many"]) == ("payment", "payments")
    assert [r["meets"] for r in payments["records"]] == [False, True]
    assert none["records"] == []


def test_the_draft_can_be_asked_and_tried_with_a_record(world):
    truth_table(world)
    flow = follow_up(world)
    customer = record(world, "customer", "A")
    assert why(world, flow, customer, draft=True).verdict == "workflow_not_active"
    before = world.rows("SELECT (SELECT count(*) FROM message) AS m, (SELECT count(*) FROM run) AS r")
    with organisation_scope(world.id):
        program = build(parse(workflow(world.id, flow)["draft"]))
        tried = try_record(world.id, program, customer, AsOf(world.now, BERLIN))
    assert tried["meets"]
    assert [(s["number"], s["kind"], s["when"]) for s in tried["steps"]] == [
        ("1", "send_email", "Fri 6 Mar 2026, 10:00"),
        ("2", "wait", "Fri 13 Mar 2026, 10:00"),
        ("3", "if_else", "Fri 13 Mar 2026, 10:00"),
        ("3a.1", "send_email", "Fri 13 Mar 2026, 10:00"),
    ]
    assert tried["steps"][2]["way"] == {"id": "b1", "label": "Large"}
    first = tried["steps"][0]["message"]
    assert (first["state"], first["subject"], first["text"]) == ("would_send", "1 open", "A1 €2,000.00;\n")
    assert first["to_addresses"] == ["ap.a@example.com"]
    assert world.rows("SELECT (SELECT count(*) FROM message) AS m, (SELECT count(*) FROM run) AS r") == before
    world.tick("2026-03-09T09:00")
    assert world.messages("subject", "text") == [(first["subject"], first["text"])]


def test_a_trial_says_what_would_stop_a_message(world):
    truth_table(world)
    flow = follow_up(world)
    with organisation_scope(world.id):
        program = build(parse(workflow(world.id, flow)["draft"]))
        tried = try_record(world.id, program, record(world, "customer", "B"), AsOf(world.now, BERLIN))
        with pytest.raises(NotFound):
            try_record(world.id, program, 10**12, AsOf(world.now, BERLIN))
    assert not tried["meets"]
    assert (tried["steps"][0]["message"]["state"], tried["ended"]) == ("cancelled", "no_longer_matches")


_COUNT = itertools.count()
amounts = st.sampled_from(["0.01", "499.99", "500.00", "500.01", "1000.00", "1000.01"])
customer = st.tuples(st.lists(amounts, max_size=2), st.lists(amounts, max_size=2))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    customers=st.lists(customer, min_size=1, max_size=5), scope=st.sampled_from(["same_customer", "applied_to_target"])
)
def test_explain_agrees_with_enrolment(organisation, customers, scope):
    with transaction.atomic():
        world = World(
            Organisation.objects.create(name=f"Random {next(_COUNT)}", time_zone="Europe/Berlin").id, "2026-03-06T10:00"
        )
        for n, (owed, paid) in enumerate(customers):
            world.customer(f"C{n}")
            for m, amount in enumerate(owed):
                world.invoice(f"I{n}.{m}", f"C{n}", amount)
            for m, amount in enumerate(paid):
                world.pay(None, f"C{n}", amount, erp_id=f"P{n}.{m}")
        template = world.template("customer", "Hello", "<p>x</p>")
        flow = world.activate(
            trigger={"kind": "customer_follow_up"},
            target_invoices=BIG_INVOICE,
            target_payments={"criteria": BIG_PAYMENT, "scope": scope},
            settings={"start": {"mode": "as_soon_as_it_matches"}},
            steps=[{"kind": "wait", "id": "w", "days": 1}, {"kind": "send_email", "id": "m", "template_id": template}],
        )
        ids = [r["id"] for r in world.rows("SELECT id FROM customer ORDER BY id")]
        told = {id_: why(world, flow, id_) for id_ in ids}
        world.tick()
        enrolled = {r["customer_id"] for r in world.rows("SELECT customer_id FROM run")}
        assert {id_ for id_, answer in told.items() if answer.verdict == "would_enrol"} == enrolled
        for answer in told.values():
            assert answer.meets == all(c.passed for c in answer.conditions)
            assert answer.meets == (answer.verdict == "would_enrol")
        assert {id_ for id_ in ids if why(world, flow, id_).verdict == "enrolled"} == enrolled
        transaction.set_rollback(True)

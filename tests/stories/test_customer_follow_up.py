"""Story 2 below the screen: invoices and payments targeted together, weekdays, restart, wait, branch, second mail."""

from __future__ import annotations

import pytest

from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from dunnock.runs.commands import end_rehearsals
from tests.world import BERLIN, World, all_of, eur, rule

BIG_INVOICE = all_of(rule("invoice.balance", ">", eur("1000.00")))
BIG_PAYMENT = all_of(rule("payment.amount", ">", eur("500.00")))
LIST = "<p>{% for invoice in invoices %}{{ invoice.number }} {{ invoice.balance }};{% endfor %}</p>"


def truth_table(world):
    """The four customers of the contract's table: A has both, B no large payment, C no large invoice, D neither."""
    for name, balance, paid in [
        ("A", "2000.00", "600.00"),
        ("B", "2000.00", "500.00"),
        ("C", "1000.00", "600.00"),
        ("D", "1000.00", "500.00"),
    ]:
        world.customer(name)
        world.invoice(f"{name}1", name, balance)
        world.invoice(f"{name}2", name, "90.00")
        world.pay(None, name, paid, paid_on="2026-02-20")


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    world = World(organisation, "2026-03-06T10:00")  # a Friday
    truth_table(world)
    return world


def follow_up(world, **settings):
    first = world.template("customer", "{{ invoices.size }} open", LIST)
    second = world.template("customer", "Second: {{ totals.first.amount }}", LIST)
    third = world.template("customer", "Call us", LIST)
    return world.activate(
        trigger={"kind": "customer_follow_up"},
        target_invoices=BIG_INVOICE,
        target_payments={"criteria": BIG_PAYMENT},
        settings={
            "start": {"mode": "schedule", "days": ["mon", "tue", "wed", "thu", "fri"], "times": ["09:00"]},
            **settings,
        },
        steps=[
            {"kind": "send_email", "id": "m1", "template_id": first},
            {"kind": "wait", "id": "w1", "days": 7},
            {
                "kind": "if_else",
                "id": "q1",
                "branches": [
                    {
                        "id": "b1",
                        "label": "Large",
                        "criteria": all_of(rule("customer.balance_total", ">", eur("1500.00"))),
                        "steps": [{"kind": "send_email", "id": "m2", "template_id": second}],
                    }
                ],
                "otherwise": {"id": "b2", "steps": [{"kind": "send_email", "id": "m3", "template_id": third}]},
            },
        ],
    )


def test_exactly_customer_a_is_written_to_on_the_next_weekday(world):
    follow_up(world)
    assert world.tick("2026-03-06T23:00").idle  # today's start had passed before the activation
    assert world.tick("2026-03-07T12:00").idle  # Saturday
    report = world.tick("2026-03-09T09:00")
    assert report.enrolled == 1
    assert world.messages("state", "to_addresses", "text") == [("captured", ["ap.a@example.com"], "A1 €2,000.00;\n")]


def test_wait_branch_and_second_mail_list_the_targets_as_they_are_then(world):
    follow_up(world)
    world.tick("2026-03-09T09:00")
    world.at("2026-03-12T15:00").invoice("A3", "A", "3000.00")
    world.tick("2026-03-16T08:59")
    assert len(world.messages()) == 1
    world.tick("2026-03-16T09:00")
    assert world.messages("subject", "text")[1] == ("Second: €5,000.00", "A1 €2,000.00;A3 €3,000.00;\n")
    assert world.runs() == [("ended", "finished")]
    story = [(e["kind"], e["data"].get("way")) for e in world.rows("SELECT kind, data FROM run_event ORDER BY id")]
    assert ("moved", "Large") in story


def test_paying_between_the_steps_stops_the_run_at_once(world):
    follow_up(world)
    world.tick("2026-03-09T09:00")
    world.at("2026-03-11T14:00").pay("A1", "A", "2000.00")
    world.tick()
    assert world.runs() == [("ended", "no_longer_matches")]
    world.tick("2026-03-16T09:00")
    assert len(world.messages()) == 1


def test_it_restarts_only_after_the_waiting_period(world):
    follow_up(world, restart_after_days=30)
    world.tick("2026-03-09T09:00")
    world.tick("2026-03-16T09:00")
    assert world.runs() == [("ended", "finished")]
    world.tick("2026-04-14T09:00")
    assert len(world.runs()) == 1
    world.tick("2026-04-15T09:00")
    assert len(world.runs()) == 2


def test_without_restart_it_is_once(world):
    follow_up(world)
    for day in ["2026-03-09", "2026-03-16", "2026-06-01"]:
        world.tick(f"{day}T09:00")
    assert len(world.runs()) == 1


def test_a_week_of_downtime_loses_nobody_and_sends_one_step(world):
    follow_up(world)
    report = world.tick("2026-03-20T11:00")
    assert (report.enrolled, len(world.messages())) == (1, 1)


def test_paused_chasing_holds_at_the_same_step_until_it_resumes(world):
    follow_up(world)
    world.rows(
        "UPDATE customer SET chasing_paused = true, chasing_paused_until = '2026-03-11' WHERE erp_id = 'A' RETURNING id"
    )
    world.tick("2026-03-09T09:00")
    assert world.messages("state", "reason") == [("held", "chasing_paused")]
    world.tick("2026-03-11T09:00")
    assert world.messages() == ["captured"]


def test_a_disputed_invoice_is_not_listed_and_alone_ends_the_run(world):
    follow_up(world)
    world.put(
        invoices=[
            {
                "erp_id": "A1",
                "customer_erp_id": "A",
                "number": "A1",
                "issued_on": "2026-01-15",
                "due_on": "2026-02-15",
                "amount": "2000.00",
                "currency": "EUR",
                "disputed": True,
            }
        ]
    )
    world.tick("2026-03-09T09:00")
    assert world.messages("state", "reason") == [("cancelled", "no_invoice_left")]
    assert world.runs() == [("ended", "no_invoice_left")]


def test_payments_applied_to_a_targeted_invoice(world):
    world.pay("B1", "B", "600.00", paid_on="2026-02-21")
    template = world.template("customer", "Hello", "<p>x</p>")
    world.activate(
        trigger={"kind": "customer_follow_up"},
        target_invoices=BIG_INVOICE,
        target_payments={"criteria": BIG_PAYMENT, "scope": "applied_to_target"},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[{"kind": "send_email", "id": "m", "template_id": template}],
    )
    world.tick()
    assert world.messages("to_addresses") == [["ap.b@example.com"]]


@pytest.mark.parametrize("batch", [1, 7, 5000])
def test_batches_of_any_size_give_the_same_result(organisation, batch):
    Organisation.objects.filter(id=organisation).update(mode="test")
    world = World(organisation)
    world.put(
        customers=[{"erp_id": f"C{n}", "name": f"C{n}"} for n in range(23)],
        contacts=[
            {"erp_id": f"K{n}", "customer_erp_id": f"C{n}", "name": "Al", "email": f"c{n}@example.com"}
            for n in range(23)
        ],
        invoices=[
            {
                "erp_id": f"I{n}",
                "customer_erp_id": f"C{n}",
                "number": f"I{n}",
                "issued_on": "2026-01-01",
                "due_on": "2026-02-01",
                "amount": f"{100 * n}.00",
                "currency": "EUR",
            }
            for n in range(23)
        ],
    )
    template = world.template("customer", "Hello {{ customer.name }}", "<p>x</p>")
    world.activate(
        trigger={
            "kind": "customer_follow_up",
            "filters": all_of(rule("customer.balance_overdue", ">", eur("1000.00"))),
        },
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[
            {
                "kind": "if_else",
                "id": "q",
                "branches": [
                    {"id": "b1", "criteria": all_of(rule("customer.balance_overdue", ">", eur("1800.00"))), "steps": []}
                ],
                "otherwise": {"id": "b2", "steps": [{"kind": "end", "id": "e"}]},
            },
            {"kind": "send_email", "id": "m", "template_id": template},
        ],
    )
    world.tick(batch=batch)
    assert sorted(world.messages("subject")) == sorted(f"Hello C{n}" for n in range(19, 23))
    ends = [r for _, r in world.runs()]
    assert (ends.count("finished"), ends.count("ended_by_step")) == (4, 8)


def test_a_version_that_can_no_longer_be_read_stops_nobody_else(world, caplog):
    """An upgrade may drop a field: that workflow's runs wait and say why, the other workflow goes on."""
    first = follow_up(world)
    template = world.template("customer", "Hello", "<p>x</p>")
    other = world.activate(
        trigger={"kind": "customer_follow_up", "filters": all_of(rule("customer.name", "starts_with", "Customer B"))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[{"kind": "send_email", "id": "m", "template_id": template}],
    )
    world.tick("2026-03-09T09:00")
    sent = len(world.messages())
    old = world.rows(
        "SELECT live_version_id AS id, definition::text FROM workflow w JOIN workflow_version v ON v.id = w.live_version_id WHERE w.id = %s",
        [first],
    )[0]
    broken = (
        old["definition"].replace("customer.balance_total", "customer.gone").replace("invoice.balance", "invoice.gone")
    )
    made = world.rows(
        "INSERT INTO workflow_version (organisation_id, workflow_id, number, definition, published_at) VALUES (%s, %s, 99, %s, %s) RETURNING id",
        [world.id, first, broken, world.now],
    )[0]["id"]
    world.rows("UPDATE workflow SET live_version_id = %s WHERE id = %s RETURNING id", [made, first])
    world.rows("UPDATE run SET version_id = %s WHERE workflow_id = %s RETURNING id", [made, first])
    world.put(
        customers=[{"erp_id": "B2", "name": "Customer B two"}],
        contacts=[{"erp_id": "KB2", "customer_erp_id": "B2", "email": "b2@example.com"}],
    )
    world.tick("2026-03-16T09:00")
    assert len(world.messages()) == sent + 1
    assert {r["reason"] for r in world.rows("SELECT reason FROM run WHERE workflow_id = %s", [first])} == {
        "version_unreadable"
    }
    assert other
    assert "cannot run" in caplog.text


def test_going_live_starts_what_was_only_rehearsed_anew(world):
    workflow = follow_up(world)
    world.tick("2026-03-09T09:00")
    assert world.runs() == [("waiting", None)]
    with organisation_scope(world.id):
        assert end_rehearsals(organisation_id=world.id, actor="a test", as_of=AsOf(world.now, BERLIN)) == 1
    assert world.runs() == [("ended", "rehearsed")]
    world.tick("2026-03-10T09:00")
    assert world.runs() == [("ended", "rehearsed"), ("waiting", None)]
    assert world.messages("subject") == ["1 open", "1 open"]
    assert workflow

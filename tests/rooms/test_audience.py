"""View customers that meet the criteria: the contract's truth table, tabs, totals, recipients, search, sorts, who is new."""

from __future__ import annotations

import pytest

from dunnock.criteria.grammar import load
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Invalid
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from dunnock.workflows.audience import Asked, count_matching, export_audience, of_parts, preview_audience
from dunnock.workflows.definition import TargetPayments, parse
from tests.stories.test_customer_follow_up import BIG_INVOICE, BIG_PAYMENT, truth_table
from tests.world import BERLIN, World, all_of, eur, rule


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    return World(organisation, "2026-03-06T10:00")


def look(world, definition, **asked):
    with organisation_scope(world.id):
        return preview_audience(world.id, definition, AsOf(world.now, BERLIN), Asked(**asked))


def targeted(scope="same_customer", payments=True):
    return of_parts(
        "customer_follow_up",
        None,
        load(BIG_INVOICE),
        TargetPayments(criteria=load(BIG_PAYMENT), scope=scope) if payments else None,
    )


def names(found, key="name"):
    return [item[key] for item in found.items]


def test_the_truth_table_includes_exactly_customer_a(world):
    truth_table(world)
    found = look(world, targeted())
    assert names(found) == ["Customer A"]
    assert found.counts == {
        "records": 1,
        "invoices": 1,
        "payments": 1,
        "in_workflow": None,
        "new": None,
        "done_before": None,
    }
    assert found.totals == {
        "invoices": [{"currency": "EUR", "count": 1, "balance": "2000.00", "overdue": "2000.00"}],
        "payments": [{"currency": "EUR", "count": 1, "amount": "600.00"}],
    }
    (row,) = found.items
    assert (row["invoices"], row["oldest_days_overdue"]) == (1, 19)
    assert row["amounts"] == [{"currency": "EUR", "balance": "2000.00", "overdue": "2000.00"}]
    assert row["would_go_to"] == {
        "to": [{"name": "Alex A", "email": "ap.a@example.com"}],
        "cc": [],
        "note": "",
        "nobody": False,
    }


def test_the_tabs_show_the_targeted_invoices_and_payments_only(world):
    truth_table(world)
    assert names(look(world, targeted(), tab="invoices"), "number") == ["A1"]
    (payment,) = look(world, targeted(), tab="payments").items
    assert (payment["amount"], payment["customer_name"], payment["paid_on"]) == ("600.00", "Customer A", "2026-02-20")
    assert names(look(world, targeted(payments=False))) == ["Customer A", "Customer B"]
    with pytest.raises(Invalid, match="Target specific payments"):
        look(world, targeted(payments=False), tab="payments")


def test_payments_applied_to_a_targeted_invoice(world):
    truth_table(world)
    world.pay("B1", "B", "600.00", paid_on="2026-02-21")
    assert names(look(world, targeted("applied_to_target"))) == ["Customer B"]
    assert names(look(world, targeted("applied_to_target"), tab="payments"), "amount") == ["600.00"]


def test_totals_are_per_currency_and_an_invoice_not_due_is_not_overdue(world):
    world.customer("A")
    world.invoice("E1", "A", "100.00")
    world.invoice("E2", "A", "40.00", due_on="2026-04-01")
    world.invoice("G1", "A", "70.00", currency="GBP")
    found = look(world, of_parts("customer_follow_up", load(all_of(rule("customer.open_invoice_count", ">=", 1)))))
    assert found.totals["invoices"] == [
        {"currency": "EUR", "count": 2, "balance": "140.00", "overdue": "100.00"},
        {"currency": "GBP", "count": 1, "balance": "70.00", "overdue": "70.00"},
    ]
    assert found.items[0]["amounts"][1] == {"currency": "GBP", "balance": "70.00", "overdue": "70.00"}


def test_fallback_and_nobody_are_said_on_the_row(world):
    for name in ("A", "B", "C"):
        world.put(customers=[{"erp_id": name, "name": name}])
        world.invoice(f"I{name}", name, "10.00")
    world.put(
        contacts=[
            {"erp_id": "K1", "customer_erp_id": "A", "name": "Pay", "email": "pay@example.com", "positions": ["CFO"]},
            {"erp_id": "K2", "customer_erp_id": "A", "name": "One", "email": "one@example.com", "is_primary": True},
            {"erp_id": "K3", "customer_erp_id": "B", "name": "Gone", "email": "gone@example.com", "inactive": True},
        ]
    )
    definition = parse(
        {
            "trigger": {"kind": "customer_follow_up", "filters": all_of(rule("customer.open_invoice_count", ">=", 1))},
            "steps": [
                {"kind": "send_email", "id": "m", "recipients": {"to": [{"kind": "position", "value": "buyer"}]}}
            ],
        }
    )
    goes = [item["would_go_to"] for item in look(world, definition).items]
    assert [g["nobody"] for g in goes] == [False, True, True]
    assert goes[0]["to"] == [{"name": "One", "email": "one@example.com"}]
    assert goes[0]["note"] == "Nobody reachable is buyer: sent to the primary contact."
    assert goes[1]["note"].startswith("No contact has a usable e-mail address.")
    assert goes[2]["note"] == "The customer has no contact."


def test_search_sort_and_paging(world):
    for n, name in enumerate(["Alder 100%", "birch", "Cedar"]):
        world.put(customers=[{"erp_id": name, "name": name, "reference": f"R{n}"}])
        world.invoice(f"I{n}", name, f"{(n + 1) * 100}.00", due_on=f"2026-02-{20 - n}")
    everyone = of_parts("customer_follow_up", load(all_of(rule("customer.open_invoice_count", ">=", 1))))
    assert names(look(world, everyone, sort="-overdue")) == ["Cedar", "birch", "Alder 100%"]
    assert names(look(world, everyone, sort="oldest")) == ["Cedar", "birch", "Alder 100%"]
    assert names(look(world, everyone, q="100%")) == ["Alder 100%"]
    assert names(look(world, everyone, q="r1")) == ["birch"]
    found = look(world, everyone, page=2, page_size=2)
    assert (found.total, len(found.items), found.counts["records"]) == (3, 1, 3)
    assert names(look(world, everyone, tab="invoices", q="i2"), "number") == ["I2"]
    assert names(look(world, everyone, tab="invoices", sort="-balance"), "number") == ["I2", "I1", "I0"]
    with pytest.raises(Invalid, match="no sort"):
        look(world, everyone, sort="colour")


def test_who_is_in_it_already_and_who_would_be_new(world):
    for n in range(3):
        world.customer(f"C{n}")
        world.invoice(f"I{n}", f"C{n}", "100.00")
    template = world.template("customer", "Hello", "<p>x</p>")
    workflow = world.activate(
        trigger={"kind": "customer_follow_up", "filters": all_of(rule("customer.balance_overdue", ">", eur("50.00")))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[
            {"kind": "send_email", "id": "m", "template_id": template},
            {"kind": "wait", "id": "w", "days": 5},
            {"kind": "end", "id": "e"},
        ],
    )
    world.tick()
    world.rows(
        "UPDATE run SET state = 'ended', ended_at = now(), end_reason = 'finished' WHERE id = (SELECT min(id) FROM run) RETURNING id"
    )
    world.customer("C9")
    world.invoice("I9", "C9", "100.00")
    definition = of_parts("customer_follow_up", load(all_of(rule("customer.balance_overdue", ">", eur("50.00")))))
    counts = look(world, definition, workflow_id=workflow).counts
    assert (counts["records"], counts["in_workflow"], counts["new"], counts["done_before"]) == (4, 2, 1, 1)


def test_invoice_and_payment_workflows_list_their_own_records(world):
    world.customer("A")
    world.invoice("I1", "A", "100.00")
    world.invoice("I2", "A", "900.00", disputed=True)
    world.invoice("I3", "A", "50.00")
    world.pay("I3", "A", "50.00", paid_on="2026-03-01", reference="transfer")
    world.pay(None, "A", "7.00", paid_on="2025-01-01")
    found = look(world, of_parts("invoice_follow_up", load(all_of(rule("invoice.days_overdue", ">=", 1)))))
    assert (names(found, "number"), found.counts["records"], found.counts["invoices"]) == (["I1", "I2"], 2, 2)
    assert names(found, "left_out") == ["", "disputed"]
    assert found.totals["invoices"] == [{"currency": "EUR", "count": 2, "balance": "1000.00", "overdue": "1000.00"}]
    paid = look(world, of_parts("payment_registered"))
    assert (names(paid, "reference"), paid.counts["payments"], paid.counts["invoices"]) == (["transfer"], 1, None)
    assert paid.items[0]["would_go_to"]["to"][0]["email"] == "ap.a@example.com"
    assert paid.note.startswith("These records of the last 30 days")
    assert look(world, of_parts("credit_note_created")).counts["records"] == 0
    assert look(world, of_parts("customer_created")).counts["records"] == 1


def test_count_and_export_say_the_same_as_the_page(world):
    truth_table(world)
    with organisation_scope(world.id):
        as_of = AsOf(world.now, BERLIN)
        assert count_matching(world.id, "invoice", load(BIG_INVOICE), as_of) == 2
        exported = list(export_audience(world.id, targeted(payments=False), as_of, Asked(tab="invoices")))
    assert [row["number"] for row in exported] == ["A1", "B1"]


def test_an_address_written_out_that_nothing_is_sent_to(world):
    world.customer("A")
    world.invoice("I", "A", "10.00")
    world.rows(
        "INSERT INTO suppressed_address (organisation_id, address, reason, since) VALUES (%s, 'boss@example.com', 'bounced', %s) RETURNING id",
        [world.id, world.now],
    )
    definition = parse(
        {
            "trigger": {"kind": "customer_follow_up", "filters": all_of(rule("customer.open_invoice_count", ">=", 1))},
            "steps": [
                {
                    "kind": "send_email",
                    "id": "m",
                    "recipients": {"to": [{"kind": "address", "value": "Boss@example.com"}]},
                }
            ],
        }
    )
    assert look(world, definition).items[0]["would_go_to"]["nobody"] is True

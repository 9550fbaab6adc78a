"""The ledger's one way in: idempotent, restated, remembered, told once."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import Guard, complete_first_import, create_source, upsert_ledger
from dunnock.ledger.errors import UnusualChange
from dunnock.org.db import organisation_scope, row, rows

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)


@pytest.fixture
def source(organisation):
    with organisation_scope(organisation):
        yield create_source(organisation_id=organisation, kind="api", name="API", fenced=False, now=NOW)


@pytest.fixture
def put(organisation, source):
    def put(now=NOW, guard=None, initial=False, **objects):
        return upsert_ledger(
            organisation_id=organisation,
            source_id=source,
            batch=LedgerBatch(**objects),
            now=now,
            guard=guard,
            initial=initial,
        )

    return put


def customer(erp_id="C1", **more):
    return {"erp_id": erp_id, "name": f"Customer {erp_id}", **more}


def invoice(erp_id="I1", customer="C1", amount="100.00", **more):
    return {
        "erp_id": erp_id,
        "customer_erp_id": customer,
        "number": f"INV-{erp_id}",
        "issued_on": "2026-02-01",
        "due_on": "2026-03-01",
        "amount": amount,
        "currency": "EUR",
        **more,
    }


def payment(erp_id="P1", customer="C1", amount="100.00", **more):
    return {
        "erp_id": erp_id,
        "customer_erp_id": customer,
        "paid_on": "2026-03-02",
        "amount": amount,
        "currency": "EUR",
        **more,
    }


def allocation(erp_id="A1", invoice="I1", payment="P1", amount="100.00", **more):
    return {
        "erp_id": erp_id,
        "invoice_erp_id": invoice,
        "payment_erp_id": payment,
        "amount": amount,
        "applied_on": "2026-03-02",
        **more,
    }


def kinds():
    return [e["kind"] for e in rows("SELECT kind FROM event ORDER BY id")]


def test_a_paid_invoice_is_settled_and_everything_is_told_once(put):
    report = put(customers=[customer()], invoices=[invoice()], payments=[payment()], allocations=[allocation()])
    assert report.errors == []
    assert row("SELECT balance, settled_on FROM invoice") == {
        "balance": Decimal("0.00"),
        "settled_on": dt.date(2026, 3, 2),
    }
    assert row("SELECT amount_remaining, unapplied FROM payment") == {
        "amount_remaining": Decimal("0.00"),
        "unapplied": Decimal("0.00"),
    }
    assert sorted(kinds()) == [
        "customer.created",
        "invoice.created",
        "invoice.paid",
        "payment.applied",
        "payment.registered",
    ]
    again = put(
        now=LATER, customers=[customer()], invoices=[invoice()], payments=[payment()], allocations=[allocation()]
    )
    assert not again.touched_anything
    assert again.counts["invoices"].unchanged == 1
    assert len(kinds()) == 5
    assert len(rows("SELECT * FROM event_pending")) == 5


def test_a_provisional_allocation_lowers_the_balance_but_leaves_the_payment_open(put):
    put(
        customers=[customer()],
        invoices=[invoice()],
        payments=[payment(amount="10.00")],
        allocations=[allocation(amount="10.00", provisional=True)],
    )
    assert row("SELECT balance FROM invoice")["balance"] == 90
    assert row("SELECT amount_remaining, unapplied FROM payment") == {
        "amount_remaining": Decimal("10.00"),
        "unapplied": Decimal("0.00"),
    }
    assert "payment.applied" not in kinds()


def test_a_voided_payment_takes_its_allocations_back(put):
    put(customers=[customer()], invoices=[invoice()], payments=[payment()], allocations=[allocation()])
    put(now=LATER, payments=[payment(status="voided")])
    assert row("SELECT balance, settled_on FROM invoice") == {"balance": Decimal("100.00"), "settled_on": None}
    assert row("SELECT withdrawn_at FROM allocation")["withdrawn_at"] == LATER
    assert row("SELECT withdrawn_at, status FROM payment") == {"withdrawn_at": LATER, "status": "voided"}


def test_rows_that_name_something_unknown_come_back_and_the_rest_goes_in(put):
    report = put(customers=[customer()], invoices=[invoice(), invoice("I2", customer="C9")])
    assert report.counts["invoices"].inserted == 1
    assert [(e.erp_id, e.field, e.message) for e in report.errors] == [
        ("I2", "customer_erp_id", "Customer 'C9' is not known in this source")
    ]


def test_an_allocation_in_another_currency_is_refused(put):
    report = put(
        customers=[customer()], invoices=[invoice()], payments=[payment(currency="USD")], allocations=[allocation()]
    )
    assert [e.field for e in report.errors] == ["amount"]
    assert row("SELECT balance FROM invoice")["balance"] == 100


def test_an_absent_key_leaves_the_column_and_none_clears_it(put):
    put(customers=[customer(country="DE", tags=["key account"])])
    put(customers=[customer()])
    assert row("SELECT country, tags FROM customer") == {"country": "DE", "tags": ["key account"]}
    put(customers=[customer(country=None, tags=None)])
    assert row("SELECT country, tags FROM customer") == {"country": None, "tags": []}


def test_instalments_move_the_due_date_as_money_comes_in(put):
    parts = [{"due_on": "2026-03-01", "amount": "60.00"}, {"due_on": "2026-04-01", "amount": "40.00"}]
    put(customers=[customer()], invoices=[invoice(instalments=parts)])
    assert row("SELECT due_on FROM invoice")["due_on"] == dt.date(2026, 3, 1)
    put(now=LATER, payments=[payment(amount="60.00")], allocations=[allocation(amount="60.00")])
    assert row("SELECT due_on, balance FROM invoice") == {"due_on": dt.date(2026, 4, 1), "balance": Decimal("40.00")}


def test_history_has_one_open_span_per_open_invoice(put):
    put(customers=[customer()], invoices=[invoice()])
    put(now=LATER, payments=[payment(amount="40.00")], allocations=[allocation(amount="40.00")])
    spans = rows("SELECT balance, known_from, known_to FROM invoice_span ORDER BY known_from")
    assert spans == [
        {"balance": Decimal("100.00"), "known_from": NOW, "known_to": LATER},
        {"balance": Decimal("60.00"), "known_from": LATER, "known_to": None},
    ]
    put(now=LATER + dt.timedelta(hours=1), allocations=[allocation(amount="40.00"), allocation("A2", amount="60.00")])
    assert rows("SELECT 1 FROM invoice_span WHERE known_to IS NULL") == []


def test_behind_the_fence_nothing_is_told(put, organisation):
    with organisation_scope(organisation):
        erp = create_source(organisation_id=organisation, kind="tryton", name="ERP", fenced=True, now=NOW)
        batch = LedgerBatch(customers=[customer()], invoices=[invoice()], payments=[payment()])
        upsert_ledger(organisation_id=organisation, source_id=erp, batch=batch, now=NOW)
        assert kinds() == []
        complete_first_import(organisation_id=organisation, source_id=erp, now=LATER)
        upsert_ledger(
            organisation_id=organisation,
            source_id=erp,
            batch=LedgerBatch(invoices=[invoice(), invoice("I2")]),
            now=LATER,
        )
        assert kinds() == ["invoice.created"]


def test_what_the_source_no_longer_has_is_withdrawn_not_deleted(put):
    put(customers=[customer()], invoices=[invoice(), invoice("I2")])
    report = put(now=LATER, present={"invoices": {"I1"}})
    assert report.counts["invoices"].withdrawn == 1
    assert rows("SELECT erp_id FROM open_item") == [{"erp_id": "I1"}]
    put(now=LATER, invoices=[invoice("I2")])
    assert len(rows("SELECT erp_id FROM open_item")) == 2


def test_a_complete_statement_withdraws_the_allocations_it_no_longer_names(put):
    put(customers=[customer()], invoices=[invoice()], payments=[payment()], allocations=[allocation()])
    put(now=LATER, complete_for_invoices={"I1"})
    assert row("SELECT balance FROM invoice")["balance"] == 100
    assert row("SELECT amount_remaining FROM payment")["amount_remaining"] == 100


def test_an_import_that_would_close_half_the_ledger_is_stopped(put):
    put(customers=[customer()], invoices=[invoice(f"I{n}") for n in range(40)])
    with pytest.raises(UnusualChange, match="would close 40 of 40 open invoices"):
        put(now=LATER, present={"invoices": {"nothing"}}, guard=Guard())


def test_a_payment_arriving_unapplied_tells_when_it_is_applied(put):
    put(customers=[customer()], invoices=[invoice()], payments=[payment()])
    assert kinds().count("payment.applied") == 0
    put(now=LATER, allocations=[allocation()])
    assert kinds().count("payment.applied") == 1


def test_a_group_may_come_before_its_parent_in_one_batch(put):
    groups = [{"erp_id": "G2", "name": "Daughter", "parent_erp_id": "G1"}, {"erp_id": "G1", "name": "Mother"}]
    report = put(customer_groups=groups)
    assert (report.errors, report.counts["customer_groups"].inserted, report.counts["customer_groups"].changed) == (
        [],
        2,
        0,
    )
    assert put(now=LATER, customer_groups=groups).counts["customer_groups"].unchanged == 2
    assert row("SELECT g.name FROM customer_group g JOIN customer_group d ON d.parent_id = g.id") == {"name": "Mother"}

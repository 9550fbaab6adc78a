"""What every row passes before it touches the database."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dunnock.ledger.batch import OBJECTS, LedgerBatch
from dunnock.ledger.rows import FIELDS, REQUIRED, check_rows

INVOICE = {
    "erp_id": "1",
    "customer_erp_id": "c",
    "number": "I-1",
    "issued_on": "2026-04-03",
    "amount": "10.50",
    "currency": "eur",
}
ALLOCATION = {"erp_id": "a", "invoice_erp_id": "1", "payment_erp_id": "p", "amount": "5", "applied_on": "2026-04-03"}


def faults(name: str, row: dict[str, Any]) -> list[tuple[str, str]]:
    batch = LedgerBatch()
    batch.rows(name).append(row)
    clean, errors = check_rows(batch)
    assert bool(errors) != bool(clean.rows(name))
    assert all(error.cure and error.object == name for error in errors)
    return [(error.field, error.message) for error in errors]


def test_values_become_what_the_ledger_stores() -> None:
    row = {**INVOICE, "number": "  I-1 ", "due_on": "", "tags": ["a", "", "a"], "disputed": "yes", "_row": 7}
    clean, errors = check_rows(LedgerBatch(invoices=[row]))
    assert errors == []
    assert clean.invoices == [
        {
            "erp_id": "1",
            "customer_erp_id": "c",
            "number": "I-1",
            "issued_on": dt.date(2026, 4, 3),
            "amount": Decimal("10.50"),
            "currency": "EUR",
            "due_on": None,
            "tags": ["a"],
            "disputed": True,
            "_row": 7,
        }
    ]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("amount", "-1", "is negative"),
        ("amount", 10.5, "float"),
        ("amount", "1.005", "more than two decimals"),
        ("amount", "1,5", "not a number"),
        ("amount", "NaN", "not a number"),
        ("amount", "99999999999999", "larger"),
        ("issued_on", "03/04/2026", "not a date"),
        ("issued_on", "2026-02-30", "not a date"),
        ("issued_on", "0026-04-03", "plausible"),
        ("issued_on", dt.datetime(2026, 4, 3), "not a date"),
        ("currency", "EURO", "not a currency"),
        ("number", "", "is missing"),
        ("number", "x" * 201, "201 characters"),
        ("number", "a\x00b", "NUL"),
        ("number", 1.5, "not text"),
        ("disputed", "maybe", "neither yes nor no"),
        ("tags", "a,b", "not a list"),
        ("custom", [1], "not an object"),
        ("colour", "red", "no field colour"),
        ("instalments", [{"due_on": "2026-04-03", "amount": "3"}], "sum up to 3, the invoice is 10.50"),
        ("instalments", [{"due_on": "2026-04-03"}], "due_on and an amount"),
    ],
)
def test_a_bad_value_is_named_with_its_cure(field: str, value: Any, said: str) -> None:
    ((where, message),) = faults("invoices", {**INVOICE, field: value})
    assert where == field
    assert said in message


def test_a_negative_invoice_is_told_what_it_is() -> None:
    _, (error,) = check_rows(LedgerBatch(invoices=[{**INVOICE, "amount": "-1"}]))
    assert "credit note" in error.cure


@pytest.mark.parametrize(
    ("name", "row", "field"),
    [
        ("customers", {"erp_id": "c", "name": "Fern", "country": "GER"}, "country"),
        ("customers", {"erp_id": "c", "name": "Fern", "time_zone": "Mars/Olympus"}, "time_zone"),
        ("customers", {"erp_id": "c", "name": "Fern", "language": "deutsch!"}, "language"),
        ("contacts", {"erp_id": "x", "customer_erp_id": "c", "email": "two@example.com, b@example.com"}, "email"),
        ("contacts", {"erp_id": "x", "customer_erp_id": "c", "email": "nobody@localhost"}, "email"),
        ("payments", {**INVOICE, "paid_on": "2026-04-03"}, "number"),
        ("allocations", {**ALLOCATION, "credit_note_erp_id": "n"}, ""),
        ("allocations", {**ALLOCATION, "payment_erp_id": None}, ""),
        ("allocations", {**ALLOCATION, "amount": "0"}, "amount"),
        ("customer_groups", {"erp_id": "g", "name": "G", "parent_erp_id": "g"}, "parent_erp_id"),
    ],
)
def test_other_objects_have_their_own_rules(name: str, row: dict[str, Any], field: str) -> None:
    assert field in [where for where, _ in faults(name, row)]


def test_one_bad_row_stops_no_other_and_an_id_stands_once() -> None:
    rows = [{**INVOICE, "_row": 1}, {**INVOICE, "erp_id": "2", "amount": "x", "_row": 2}, {**INVOICE, "_row": 3}]
    clean, errors = check_rows(LedgerBatch(invoices=rows))
    assert [row["_row"] for row in clean.invoices] == [1]
    assert [(error.row, error.field) for error in errors] == [(2, "amount"), (3, "erp_id")]
    assert "row 1" in errors[1].message


def test_an_invoice_with_a_refused_allocation_is_not_complete() -> None:
    """Withdrawing its other allocations would raise a balance because of a row we could not read."""
    batch = LedgerBatch(allocations=[ALLOCATION, {**ALLOCATION, "erp_id": "b", "invoice_erp_id": "2", "amount": "x"}])
    batch.complete_for_invoices = {"1", "2", "3"}
    clean, _ = check_rows(batch)
    assert clean.complete_for_invoices == {"1", "3"}


JUNK = st.none() | st.text() | st.integers() | st.floats() | st.booleans() | st.lists(st.text()) | st.dates()


@given(st.sampled_from(OBJECTS), st.data())
def test_no_junk_breaks_the_check(name: str, data: st.DataObject) -> None:
    row = {field: data.draw(JUNK) for field in FIELDS[name]}
    batch = LedgerBatch()
    batch.rows(name).append(row)
    clean, errors = check_rows(batch)
    assert len(clean.rows(name)) + bool(errors) == 1


@given(st.sampled_from(OBJECTS), st.data())
def test_a_clean_row_is_clean_again(name: str, data: st.DataObject) -> None:
    row = {field: data.draw(JUNK) for field in REQUIRED[name]}
    batch = LedgerBatch()
    batch.rows(name).append(row)
    clean, _ = check_rows(batch)
    again, errors = check_rows(clean)
    assert errors == []
    assert again == clean

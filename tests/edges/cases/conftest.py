"""A customer who owes, and one in another portfolio who does; dates are from today on, because the API asks the clock."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.edges.conftest import Api

TODAY = dt.datetime.now(dt.UTC).date()


def day(ahead: int) -> str:
    """Far enough from midnight that the organisation's zone does not matter: two days are added."""
    return (TODAY + dt.timedelta(days=ahead + 2)).isoformat()


def invoice(number: str, customer: str, amount: str, **more: str) -> dict[str, str]:
    dates = {"issued_on": "2026-01-15", "due_on": "2026-02-15", "currency": "EUR"}
    return {"erp_id": number, "customer_erp_id": customer, "number": number, "amount": amount, **dates, **more}


LEDGER = {
    "customers": [
        {"erp_id": "A", "name": "Ashworth Ltd", "currency": "EUR", "portfolios": ["north"]},
        {"erp_id": "B", "name": "Birch & Co", "currency": "EUR", "portfolios": ["south"]},
    ],
    "invoices": [
        invoice("I1", "A", "100.00"),
        invoice("I2", "A", "200.00"),
        invoice("J1", "B", "50.00"),
        invoice("G1", "A", "10.00", currency="GBP"),
    ],
}


@pytest.fixture
def ledger(api: Api) -> Api:
    assert api.ok(api.post("/ledger/bulk", LEDGER))["errors"] == []
    return api


@pytest.fixture
def ids(ledger: Api) -> dict[str, int]:
    """Customers and invoices by their ERP id."""
    found = ledger.ok(ledger.get("/customers"))["items"] + ledger.ok(ledger.get("/invoices"))["items"]
    return {one["erp_id"]: one["id"] for one in found}


def pay(api: Api, number: str, amount: str, customer: str = "A") -> None:
    payment = f"P{number}{amount}"
    body = {
        "payments": [
            {"erp_id": payment, "customer_erp_id": customer, "paid_on": TODAY.isoformat(), "amount": amount, "currency": "EUR"}
        ],
        "allocations": [
            {"erp_id": f"A{payment}", "invoice_erp_id": number, "payment_erp_id": payment, "amount": amount,
             "applied_on": TODAY.isoformat()}
        ],
    }  # fmt: skip
    assert api.ok(api.post("/ledger/bulk", body))["errors"] == []

"""A small ledger as an integrator would send it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

TODAY = dt.datetime.now(ZoneInfo("Europe/Berlin")).date()


def day(n: int) -> str:
    return (TODAY + dt.timedelta(days=n)).isoformat()


def invoice(erp_id: str, customer: str, amount: str, due: int, currency: str = "EUR", **more):
    return {
        "erp_id": erp_id,
        "customer_erp_id": customer,
        "number": f"RE-{erp_id}",
        "issued_on": day(due - 30),
        "due_on": day(due),
        "amount": amount,
        "currency": currency,
        **more,
    }


@pytest.fixture
def ledger(api):
    """Three customers: Alder owes most, Birch is late longest, Cedar pays in pounds and is not late."""
    report = api.ok(
        api.post(
            "/ledger/bulk",
            {
                "customer_groups": [{"erp_id": "G1", "name": "Grove"}],
                "customers": [
                    {"erp_id": "A", "name": "Alder Ltd", "reference": "100", "group_erp_id": "G1", "tags": ["key"]},
                    {"erp_id": "B", "name": "birch & Co", "reference": "200%"},
                    {"erp_id": "C", "name": "Cedar GmbH", "reference": "300", "group_erp_id": "G1"},
                ],
                "contacts": [
                    {
                        "erp_id": "K1",
                        "customer_erp_id": "A",
                        "name": "Alex",
                        "email": "alex@example.com",
                        "is_primary": True,
                    }
                ],
                "invoices": [
                    invoice("1", "A", "1000.00", -5),
                    invoice("2", "A", "500.50", 10),
                    invoice("3", "B", "70.00", -45),
                    invoice("4", "C", "900.00", 3, "GBP"),
                    invoice("5", "B", "20.00", -100),
                ],
                "credit_notes": [
                    {
                        "erp_id": "N1",
                        "customer_erp_id": "A",
                        "number": "GS-1",
                        "issued_on": day(-1),
                        "amount": "30.00",
                        "currency": "EUR",
                    }
                ],
                "payments": [
                    {
                        "erp_id": "P1",
                        "customer_erp_id": "B",
                        "paid_on": day(-1),
                        "amount": "25.00",
                        "currency": "EUR",
                        "reference": "Invoice 5",
                    }
                ],
                "allocations": [
                    {
                        "erp_id": "X1",
                        "invoice_erp_id": "5",
                        "payment_erp_id": "P1",
                        "amount": "20.00",
                        "applied_on": day(-1),
                    }
                ],
            },
        )
    )
    assert report["errors"] == []
    return api


def names(page) -> list[str]:
    return [row["name"] for row in page["items"]]

"""What tests of charges over the API share."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.org.db import execute, organisation_scope, rows
from tests.edges.conftest import Api

TODAY = dt.date.today()


@pytest.fixture
def books(api: Api) -> dict[str, int]:
    """Two customers with open invoices; ids by their number or name."""
    invoices = [
        {
            "erp_id": n,
            "number": n,
            "customer_erp_id": c,
            "issued_on": "2026-01-01",
            "due_on": str(TODAY),
            "amount": a,
            "currency": k,
        }
        for n, c, a, k in (
            ("I1", "A", "120.00", "EUR"),
            ("I2", "A", "80.00", "EUR"),
            ("I3", "A", "9.00", "GBP"),
            ("I4", "B", "5.00", "EUR"),
        )
    ]
    customers = [
        {"erp_id": "A", "name": "Alder Joinery", "currency": "EUR", "portfolios": ["north"]},
        {"erp_id": "B", "name": "Birch & Co", "portfolios": ["south"]},
    ]
    contacts = [{"erp_id": "K", "customer_erp_id": "A", "email": "ap@example.com"}]
    api.ok(api.post("/ledger/bulk", {"customers": customers, "contacts": contacts, "invoices": invoices}))
    with organisation_scope(api.id):
        execute("UPDATE source SET fenced = false")
        found = rows("SELECT id, number AS name FROM invoice UNION ALL SELECT id, erp_id FROM customer")
    return {one["name"]: one["id"] for one in found}

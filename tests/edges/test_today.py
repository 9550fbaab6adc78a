"""The first screen of the day: its figures are those of the ledger, the queue and the connections."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.edges.conftest import Api

TODAY = dt.datetime.now(dt.UTC).date()


def customer(erp_id: str) -> dict[str, Any]:
    return {"erp_id": erp_id, "name": f"Customer {erp_id}", "currency": "EUR"}


def invoice(erp_id: str, amount: str, days: int, *, customer: str = "c1", currency: str = "EUR") -> dict[str, Any]:
    return {
        "erp_id": erp_id,
        "customer_erp_id": customer,
        "number": erp_id,
        "issued_on": str(TODAY - dt.timedelta(days=days + 14)),
        "due_on": str(TODAY - dt.timedelta(days=days)),
        "amount": amount,
        "currency": currency,
    }


def ledger(api: Api) -> None:
    api.ok(api.post("/customers/bulk", {"rows": [customer("c1"), customer("c2"), customer("c3")]}))
    contacts = [
        {"erp_id": "k1", "customer_erp_id": "c1", "name": "Ada", "email": "ada@example.com"},
        {"erp_id": "k2", "customer_erp_id": "c2", "name": "Bo", "email": "bo@example.com", "inactive": True},
    ]
    api.ok(api.post("/contacts/bulk", {"rows": contacts}))
    rows = [
        invoice("i1", "100.00", -5),
        invoice("i2", "50.50", 10),
        invoice("i3", "200.00", 45, customer="c2"),
        invoice("i4", "7.00", 400, currency="GBP"),
    ]
    api.ok(api.post("/invoices/bulk", {"rows": rows}))


def test_what_is_owed_per_currency_and_bucket(api: Api) -> None:
    ledger(api)
    found = api.ok(api.get("/today"))
    euro, pound = found["owed"]
    assert (euro["currency"], euro["balance"], euro["overdue"], euro["open_invoices"]) == ("EUR", "350.50", "250.50", 3)
    assert [bucket["amount"] for bucket in euro["ageing"]] == ["100.00", "50.50", "200.00", "0.00", "0.00"]
    assert [bucket["invoices"] for bucket in pound["ageing"]] == [0, 0, 0, 0, 1]
    assert found["customers"] == 3


def test_an_organisation_without_anything_has_zeros(api: Api) -> None:
    found = api.ok(api.get("/today"))
    assert found["owed"] == found["attention"] == found["ahead"] == found["connections"] == []
    assert found["mailbox"] == {"set_up": False, "fault": ""}
    assert (found["customers"], found["captured"], found["sent_today"], found["ledger_as_of"]) == (0, 0, 0, None)


def test_who_owes_and_cannot_be_written_to(api: Api) -> None:
    ledger(api)
    assert api.ok(api.get("/today/unreachable")) == {"customers": 1}  # c2: inactive. c3 owes nothing
    api.ok(api.post("/suppressed-addresses", {"address": "ada@example.com", "reason": "bounced"}))
    assert api.ok(api.get("/today/unreachable")) == {"customers": 2}


def test_one_organisation_sees_nothing_of_another(two_apis: tuple[Api, Api]) -> None:
    ours, theirs = two_apis
    ledger(ours)
    assert theirs.ok(theirs.get("/today"))["owed"] == []
    assert theirs.ok(theirs.get("/today/unreachable")) == {"customers": 0}

"""The first screen of the day: its figures are those of the ledger, the queue and the connections."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dunnock.org.db import execute, organisation_scope
from tests.edges.conftest import Api
from tests.edges.test_people_api import person
from tests.world import BERLIN

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


def test_what_broke_lately_and_still_stands(api: Api) -> None:
    ledger(api)
    ids = {one["erp_id"]: one["id"] for one in api.ok(api.get("/customers"))["items"]}
    bills = {one["number"]: one["id"] for one in api.ok(api.get("/invoices"))["items"]}
    for customer_id, number in ((ids["c1"], "i2"), (ids["c1"], "i1"), (ids["c2"], "i3")):
        made = {"customer_id": customer_id, "invoice_ids": [bills[number]], "due_on": str(TODAY + dt.timedelta(days=3))}
        api.ok(api.post("/promises", made))
    with organisation_scope(api.id):
        execute("UPDATE promise SET status = 'broken', decided_at = now() - interval '1 day'")
    found = api.ok(api.get("/today"))["broken_promises"]
    assert (found["n"], found["of_customers"]) == (3, 2)
    assert {one["name"] for one in found["customers"]} == {"Customer c1", "Customer c2"}
    with organisation_scope(api.id):
        execute("UPDATE promise SET decided_at = now() - interval '20 days' WHERE customer_id = %s", [ids["c1"]])
        execute("UPDATE invoice SET balance = 0 WHERE number = 'i3'")
    assert api.ok(api.get("/today"))["broken_promises"] == {"n": 0, "of_customers": 0, "customers": []}


def test_a_failed_charge_of_what_is_open_and_what_stopped_by_itself(api: Api) -> None:
    ledger(api)
    body = {
        "kind": "stripe",
        "name": "Till",
        "mode": "test",
        "secret": "sk_test_fernhill",
        "api_base": "http://127.0.0.1:9",
    }
    account = api.ok(api.post("/provider-accounts", body))["id"]
    with organisation_scope(api.id):
        execute(
            """WITH made AS (
                 INSERT INTO charge (organisation_id, customer_id, provider_account_id, amount, currency, status, attempts,
                   created_at, changed_at)
                 SELECT i.organisation_id, i.customer_id, %s, 50.50, 'EUR', 'failed', 1, now(), now()
                 FROM invoice i WHERE i.number = 'i2' RETURNING organisation_id, id)
               INSERT INTO charge_invoice (organisation_id, charge_id, invoice_id, amount, balance_before, in_flight)
               SELECT made.organisation_id, made.id, i.id, 50.50, 50.50, false FROM made, invoice i WHERE i.number = 'i2'""",
            [account],
        )
        execute("UPDATE provider_account SET fault = 'Invalid API key', fault_since = now()")
    found = api.ok(api.get("/today"))
    assert [one["name"] for one in found["failed_charges"]["customers"]] == ["Customer c1"]
    assert [(one["kind"], one["name"], one["fault"]) for one in found["faults"]] == [
        ("payments", "Till", "Invalid API key")
    ]
    with organisation_scope(api.id):
        execute("UPDATE invoice SET balance = 0 WHERE number = 'i2'")
    assert api.ok(api.get("/today"))["failed_charges"]["n"] == 0


def test_ones_own_tasks_that_are_due(api: Api) -> None:
    browser = person(api.id, "collector")
    mine = browser.me()["user"]["id"]
    for owner, days in ((mine, -2), (mine, 0), (mine, 1), (mine, None), (None, -2)):
        due = None if days is None else str(dt.datetime.now(BERLIN).date() + dt.timedelta(days=days))
        api.ok(api.post("/tasks", {"title": "Call", "owner_id": owner, "due_on": due}))
    assert browser.get("/today").json()["tasks"] == {"overdue": 1, "due_today": 1}
    assert api.ok(api.get("/today"))["tasks"] == {"overdue": 0, "due_today": 0}

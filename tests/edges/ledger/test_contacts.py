"""Contacts colleagues add, and what they may set on those an ERP sends."""

from __future__ import annotations

import pytest

from dunnock.org.db import organisation_scope, rows
from tests.edges.conftest import api_for, problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def alder(ledger):
    return ledger.ok(ledger.get("/customers", q="alder"))["items"][0]["id"]


def contacts(ledger, customer):
    return {c["name"]: c for c in ledger.ok(ledger.get(f"/customers/{customer}"))["contacts"]}


def test_a_contact_is_added_changed_and_stays_through_a_sync(ledger, alder):
    added = ledger.ok(
        ledger.post(
            f"/customers/{alder}/contacts",
            {"name": " Bo\nLind", "email": "bo@example.com", "positions": ["Accounts payable", "", "Accounts payable"]},
        )
    )
    assert (added["by_hand"], added["is_primary"], added["positions"]) == (True, False, ["Accounts payable"])
    assert contacts(ledger, alder)["Alex"]["by_hand"] is False

    changed = ledger.ok(
        ledger.patch(f"/contacts/{added['id']}", {"email": "bo.lind@example.com", "language": "de", "is_primary": True})
    )
    assert (changed["email"], changed["language"], changed["is_primary"]) == ("bo.lind@example.com", "de", True)
    assert contacts(ledger, alder)["Alex"]["is_primary"] is False, "one is the primary one"
    told = [(e["action"], e["after"]) for e in ledger.ok(ledger.get("/audit", object_kind="contact"))["items"]]
    assert sorted(action for action, _ in told) == ["contact.added", "contact.changed", "contact.changed"]
    assert ("contact.changed", {"is_primary": False}) in told

    row = {"erp_id": "K1", "customer_erp_id": "A", "name": "Alexandra", "email": "alex@example.com"}
    ledger.ok(ledger.post("/contacts/bulk", {"rows": [row], "present": ["K1"]}))
    assert contacts(ledger, alder).keys() == {"Alexandra", "Bo Lind"}


def test_what_the_erp_does_not_send_may_be_set_and_stays(ledger, alder):
    alex = contacts(ledger, alder)["Alex"]["id"]
    ledger.ok(ledger.patch(f"/contacts/{alex}", {"positions": ["CFO"], "language": "fr", "inactive": True}))
    row = {"erp_id": "K1", "customer_erp_id": "A", "name": "Alexandra", "email": "alex@example.com"}
    ledger.ok(ledger.post("/contacts/bulk", {"rows": [row]}))
    found = contacts(ledger, alder)["Alexandra"]
    assert (found["positions"], found["language"], found["inactive"]) == (["CFO"], "fr", True)
    ledger.ok(ledger.post("/contacts/bulk", {"rows": [row | {"positions": ["Accounts payable"]}]}))
    assert contacts(ledger, alder)["Alexandra"]["positions"] == ["Accounts payable"], "the ERP has the last word"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "name"),
        ({"name": " ", "email": " "}, "name"),
        ({"name": "Bo", "email": "bo@@example.com"}, "email"),
        ({"name": "Bo", "language": "german"}, "language"),
    ],
)
def test_what_no_contact_can_be_is_told_at_its_field(ledger, alder, body, field):
    told = problem(ledger.post(f"/customers/{alder}/contacts", body), 422, "invalid")
    assert [error["path"] for error in told["errors"]] == [field]
    assert contacts(ledger, alder).keys() == {"Alex"}


def test_the_erps_own_and_other_peoples_contacts_are_left_alone(ledger, alder, two_organisations):
    alex = contacts(ledger, alder)["Alex"]["id"]
    told = problem(ledger.patch(f"/contacts/{alex}", {"name": "Lex", "positions": ["CFO"]}), 422, "invalid")
    assert told["errors"][0]["code"] == "of_the_erp"
    assert contacts(ledger, alder)["Alex"]["positions"] == [], "all or nothing"
    ledger.ok(ledger.patch(f"/contacts/{alex}", {"name": "Alex", "inactive": True}))
    problem(ledger.patch("/contacts/999999", {"inactive": True}), 404, "not_found")
    problem(ledger.post("/customers/999999/contacts", {"name": "Bo"}), 404, "not_found")
    theirs = api_for(two_organisations[1])
    problem(theirs.patch(f"/contacts/{alex}", {"inactive": False}), 404, "not_found")
    problem(theirs.post(f"/customers/{alder}/contacts", {"name": "Bo"}), 404, "not_found")
    with organisation_scope(ledger.id):
        assert rows("SELECT count(*) AS n FROM contact")[0]["n"] == 1


def test_who_linked_which_invoice_is_told(ledger, alder):
    sent = {
        "erp_id": "1",
        "customer_erp_id": "A",
        "number": "RE-1",
        "issued_on": "2026-01-01",
        "due_on": "2026-01-31",
        "amount": "1000.00",
        "currency": "EUR",
        "contact_erp_ids": ["K1"],
    }
    ledger.ok(ledger.post("/ledger/bulk", {"invoices": [sent]}))
    alex = contacts(ledger, alder)["Alex"]
    assert alex["linked_invoices"] == 1
    path = f"/contacts/{alex['id']}/invoices"
    (first,) = ledger.ok(ledger.get(path))["items"]
    assert (first["number"], first["origin"], first["balance"], first["currency"]) == ("RE-1", "erp", "1000.00", "EUR")
    other = next(one for one in ledger.ok(ledger.get("/invoices"))["items"] if one["number"] == "RE-2")
    ledger.ok(ledger.send("PUT", path, {"invoice_ids": [first["id"], other["id"]]}))
    assert {one["number"]: one["origin"] for one in ledger.ok(ledger.get(path))["items"]} == {
        "RE-1": "erp",
        "RE-2": "person",
    }
    assert contacts(ledger, alder)["Alex"]["linked_invoices"] == 2
    ledger.ok(ledger.send("PUT", path, {"invoice_ids": []}))
    assert contacts(ledger, alder)["Alex"]["linked_invoices"] == 0

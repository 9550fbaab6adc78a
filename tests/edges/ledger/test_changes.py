"""What people decide here about customers and invoices, one or many."""

from __future__ import annotations

import pytest

from dunnock.org.db import organisation_scope, rows
from tests.edges.conftest import api_for, problem
from tests.edges.ledger.conftest import day, invoice

pytestmark = pytest.mark.django_db


def test_what_people_set_on_a_customer_stays_through_a_sync_and_is_audited(ledger):
    alder = ledger.ok(ledger.get("/customers", q="alder"))["items"][0]["id"]
    change = {
        "chasing_paused": True,
        "chasing_paused_until": day(7),
        "chasing_paused_reason": "On holiday",
        "strike_level": 2,
        "portfolios": ["North"],
    }
    found = ledger.ok(ledger.patch(f"/customers/{alder}", change))
    assert {k: found[k] for k in change} == change
    ledger.ok(ledger.post("/customers/bulk", {"rows": [{"erp_id": "A", "name": "Alder Limited"}]}))
    found = ledger.ok(ledger.get(f"/customers/{alder}"))
    assert {k: found[k] for k in change} == change
    (entry,) = ledger.ok(ledger.get("/audit", object_kind="customer", object_id=alder))["items"]
    assert (entry["actor"], entry["action"]) == ("API key tests", "customer.changed")
    assert (entry["before"]["strike_level"], entry["after"]["strike_level"]) == (0, 2)
    found = ledger.ok(ledger.patch(f"/customers/{alder}", {"chasing_paused": False}))
    assert (
        found["chasing_paused"],
        found["chasing_paused_until"],
        found["chasing_paused_reason"],
        found["strike_level"],
    ) == (False, None, "", 2)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"chasing_paused": True, "chasing_paused_until": "2020-01-01"}, "chasing_paused_until"),
        ({"chasing_paused_reason": "why"}, "chasing_paused"),
        ({"strike_level": -1}, "strike_level"),
        ({"tags": [""]}, "tags[0]"),
        ({"name": "Not ours to change"}, "name"),
    ],
)
def test_a_change_that_cannot_be_is_told(ledger, change, path):
    alder = ledger.ok(ledger.get("/customers", q="alder"))["items"][0]["id"]
    response = ledger.patch(f"/customers/{alder}", change)
    assert response.status_code == 422
    assert response.json()["errors"][0]["path"] == path
    assert ledger.ok(ledger.get("/audit", object_kind="customer"))["total"] == 0


def test_many_customers_are_changed_at_once(ledger, two_organisations):
    ids = {row["erp_id"]: row["id"] for row in ledger.ok(ledger.get("/customers"))["items"]}
    body = {
        "ids": [*ids.values(), ids["A"], 999_999_999],
        "changes": {"add_tags": ["key", "trade fair"], "remove_tags": ["gone"], "portfolios": ["North"]},
    }
    assert ledger.ok(ledger.patch("/customers", body)) == {"changed": 3, "unchanged": 0, "not_found": 1}
    found = ledger.ok(ledger.get("/customers"))["items"]
    assert [row["tags"] for row in found] == [["key", "trade fair"]] * 3
    entries = ledger.ok(ledger.get("/audit", object_kind="customer"))["items"]
    assert {entry["object_id"] for entry in entries} == set(ids.values())
    assert len(entries) == 3
    told = next(entry for entry in entries if entry["object_id"] == ids["A"])
    assert (told["before"], told["after"]) == (
        {"tags": ["key"], "portfolios": []},
        {"tags": ["key", "trade fair"], "portfolios": ["North"]},
    )
    assert ledger.ok(ledger.patch("/customers", body)) == {"changed": 0, "unchanged": 3, "not_found": 1}
    pause = {"chasing_paused": True, "chasing_paused_until": day(3), "chasing_paused_reason": "Moving"}
    two = {"ids": [ids["A"], ids["B"]], "changes": pause}
    assert ledger.ok(ledger.patch("/customers", two)) == {"changed": 2, "unchanged": 0, "not_found": 0}
    taken = {"ids": [ids["B"]], "changes": {"remove_tags": ["key"]}}
    ledger.ok(ledger.patch("/customers", taken))
    found = ledger.ok(ledger.get(f"/customers/{ids['B']}"))
    assert (found["tags"], {key: found[key] for key in pause}) == (["trade fair"], pause)
    refused = {"ids": list(ids.values()), "changes": {"chasing_paused_reason": "why"}}
    problem(ledger.patch("/customers", refused), 422, "invalid")
    assert ledger.ok(ledger.get(f"/customers/{ids['A']}"))["chasing_paused_reason"] == "Moving", "all or none"
    theirs = api_for(two_organisations[1])
    assert theirs.ok(theirs.patch("/customers", body)) == {"changed": 0, "unchanged": 0, "not_found": 4}
    problem(ledger.patch("/customers", {"ids": list(range(1, 1002)), "changes": {}}), 422, "invalid_request")


def test_many_invoices_are_changed_at_once_with_their_history(ledger):
    ids = [row["id"] for row in ledger.ok(ledger.get("/invoices", status="open"))["items"]]
    body = {"ids": ids, "changes": {"chasing_paused": True, "add_tags": ["check"]}}
    assert ledger.ok(ledger.patch("/invoices", body)) == {"changed": len(ids), "unchanged": 0, "not_found": 0}
    assert ledger.ok(ledger.get("/audit", object_kind="invoice"))["total"] == len(ids)
    with organisation_scope(ledger.id):
        stands = rows("SELECT chasing_paused FROM invoice_span WHERE known_to IS NULL")
    assert [span["chasing_paused"] for span in stands] == [True] * len(ids)


def test_a_dispute_is_written_into_the_invoices_history(ledger):
    one = ledger.ok(ledger.get("/invoices", q="RE-1"))["items"][0]["id"]
    found = ledger.ok(ledger.patch(f"/invoices/{one}", {"disputed": True, "tags": ["damaged"]}))
    assert (found["disputed"], found["tags"]) == (True, ["damaged"])
    with organisation_scope(ledger.id):
        spans = rows(
            "SELECT disputed, known_to IS NULL AS stands FROM invoice_span WHERE invoice_id = %s ORDER BY id", [one]
        )
    assert spans == [{"disputed": False, "stands": False}, {"disputed": True, "stands": True}]
    ledger.ok(ledger.post("/invoices/bulk", {"rows": [invoice("1", "A", "1200.00", -5)]}))
    found = ledger.ok(ledger.get(f"/invoices/{one}"))
    assert (found["disputed"], found["balance"]) == (True, "1200.00")
    assert ledger.ok(ledger.get("/audit", object_kind="invoice"))["items"][0]["after"] == {
        "disputed": True,
        "tags": ["damaged"],
    }

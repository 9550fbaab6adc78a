"""Rows from another system: what goes in, what is refused, what is withdrawn."""

from __future__ import annotations

import pytest

from dunnock.api.ledger_rows import row_schemas
from dunnock.ledger.batch import OBJECTS
from dunnock.org.db import rows
from tests.edges.conftest import problem
from tests.edges.ledger.conftest import invoice, names

pytestmark = pytest.mark.django_db


def test_bad_rows_are_told_with_their_place_and_good_ones_go_in(ledger):
    report = ledger.ok(
        ledger.post(
            "/invoices/bulk",
            {
                "rows": [
                    invoice("10", "A", "10.00", 5),
                    invoice("11", "nobody", "10.00", 5),
                    invoice("12", "A", "-10.00", 5),
                    {**invoice("13", "A", "10.00", 5), "colour": "green", "due_on": "soon"},
                    "no row",
                    {"erp_id": "14"},
                ]
            },
        )
    )
    assert report["counts"]["invoices"] == {"inserted": 1, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 5}
    told = {(e["row"], e["field"]) for e in report["errors"]}
    assert told >= {(1, "customer_erp_id"), (2, "amount"), (3, "colour"), (3, "due_on"), (4, ""), (5, "number")}
    assert all(e["message"] and e["cure"] for e in report["errors"])
    assert report["errors_total"] == len(report["errors"])


def test_a_row_sent_again_changes_nothing_and_rings_nobody(ledger):
    again = ledger.ok(ledger.post("/customers/bulk", {"rows": [{"erp_id": "A", "name": "Alder Ltd"}]}))
    assert again["counts"]["customers"]["unchanged"] == 1
    assert again["events"] == 0


def test_an_opening_balance_raises_no_event(api):
    body = {"customers": [{"erp_id": "A", "name": "Alder"}], "invoices": [invoice("1", "A", "10.00", -1)]}
    assert api.ok(api.post("/ledger/bulk", {**body, "initial": True}))["events"] == 0
    assert api.ok(api.get("/events"))["total"] == 0
    body["invoices"].append(invoice("2", "A", "10.00", -1))
    assert api.ok(api.post("/ledger/bulk", body))["events"] == 1


def test_a_change_rings_the_engines_bell_in_the_same_transaction(ledger):
    waiting = (
        "SELECT args->>'organisation_id' AS id FROM procrastinate_jobs WHERE task_name = 'tick' AND status = 'todo'"
    )
    assert [r["id"] for r in rows(waiting)] == [str(ledger.id)]


def test_what_is_no_longer_there_is_withdrawn_and_a_large_share_is_asked_about(ledger):
    report = ledger.ok(ledger.post("/invoices/bulk", {"rows": [], "present": ["1", "2", "3", "4"]}))
    assert report["counts"]["invoices"]["withdrawn"] == 1
    assert ledger.ok(ledger.get("/invoices"))["total"] == 4
    many = [invoice(f"M{n}", "A", "5.00", -1) for n in range(40)]
    ledger.ok(ledger.post("/invoices/bulk", {"rows": many}))
    problem(ledger.post("/invoices/bulk", {"rows": [], "present": ["1"]}), 409, "unusual_change")
    assert ledger.ok(ledger.get("/invoices"))["total"] == 44
    ledger.ok(ledger.post("/invoices/bulk", {"rows": [], "present": ["1"], "allow_large_change": True}))
    assert ledger.ok(ledger.get("/invoices"))["total"] == 1


def test_allocations_of_an_invoice_stated_completely_replace_the_others(ledger):
    ledger.ok(ledger.post("/allocations/bulk", {"rows": [], "complete_for_invoices": ["5"]}))
    assert ledger.ok(ledger.get("/invoices", status="open", q="RE-5"))["items"][0]["balance"] == "20.00"


@pytest.mark.parametrize("body", [{}, {"rows": {}}, {"rows": [], "colour": 1}, {"rows": [{}] * 10_001}, []])
def test_only_a_body_that_is_unreadable_as_a_whole_is_refused(ledger, body):
    problem(ledger.post("/customers/bulk", body), 422, "invalid_request")


def test_two_sources_may_use_the_same_ids(ledger):
    ledger.ok(ledger.post("/customers/bulk", {"source": "Second ERP", "rows": [{"erp_id": "A", "name": "Another"}]}))
    assert names(ledger.ok(ledger.get("/customers"))) == ["Alder Ltd", "Another", "birch & Co", "Cedar GmbH"]


def test_the_examples_of_the_document_go_in(api):
    body = {}
    for name, schema in zip(OBJECTS, row_schemas().values(), strict=True):
        body[name] = [{key: told["examples"][0] for key, told in schema["properties"].items() if told.get("examples")}]
    body["allocations"][0].pop("credit_note_erp_id")
    ids = {
        "customer_erp_id": "customers",
        "group_erp_id": "customer_groups",
        "invoice_erp_id": "invoices",
        "payment_erp_id": "payments",
    }
    for rows_ in body.values():
        for key in ids.keys() & rows_[0].keys():
            rows_[0][key] = "1047"
        rows_[0].pop("parent_erp_id", None)
    report = api.ok(api.post("/ledger/bulk", body))
    assert report["errors"] == []
    assert all(count["inserted"] == 1 for count in report["counts"].values())
    assert api.ok(api.post("/ledger/bulk", body))["counts"]["customers"]["unchanged"] == 1

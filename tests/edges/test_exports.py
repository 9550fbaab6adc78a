"""Lists as files: what is on the screen, all pages of it, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from dunnock.ledger import reads
from dunnock.org.models import Organisation
from dunnock.runs import messages
from tests.edges.conftest import api_for, problem
from tests.edges.test_people_api import person
from tests.world import World, all_of, rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    world = World(organisation, "2026-03-02T08:00")
    for name, amount in (("C1", "100.00"), ("C2", "50.50"), ("C3", "7.00")):
        world.customer(name, tags=["key"] if name == "C1" else [])
        world.invoice(f"I{name}", name, amount)
    world.invoice("I4", "C1", "9.00", currency="GBP")
    return world


@pytest.fixture
def api(world):
    return api_for(world.id)


def sheet(response) -> list[dict[str, str]]:
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_customers_with_the_lists_filters_and_order(world, api, monkeypatch):
    monkeypatch.setattr(reads, "EXPORT_BATCH", 2)
    world.put(customers=[{"erp_id": "C3", "name": '=HYPERLINK("http://example.com")'}])
    response = api.get("/customers/export", sort="-balance")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="customers-' in response["Content-Disposition"]
    rows = sheet(response)
    assert [row["ERP id"] for row in rows] == ["C1", "C2", "C3"]
    assert (rows[0]["Balance EUR"], rows[0]["Balance GBP"], rows[0]["Tags"]) == ("100.00", "9.00", "key")
    assert rows[2]["Customer"] == '\'=HYPERLINK("http://example.com")'
    filtered = '{"version": 1, "where": {"kind": "group", "items": [{"kind": "rule", "field": "customer.tags", '
    filtered += '"operator": "any_of", "value": ["key"]}]}}'
    assert [row["ERP id"] for row in sheet(api.get("/customers/export", filter=filtered))] == ["C1"]
    assert [row["ERP id"] for row in sheet(api.get("/customers/export", q="customer c2"))] == ["C2"]
    problem(api.get("/customers/export", sort="colour"), 422, "invalid_request")
    problem(api.get("/customers/export", format="pdf"), 422, "invalid_request")


def test_invoices_as_excel_with_numbers_that_add_up(world, api):
    response = api.get("/invoices/export", format="xlsx", currency="EUR", sort="number")
    found = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    head, *rows = found.iter_rows(values_only=True)
    assert [row[head.index("Invoice")] for row in rows] == ["IC1", "IC2", "IC3"]
    assert sum(row[head.index("Balance")] for row in rows) == pytest.approx(157.5)


def test_messages_with_why(world, api, monkeypatch):
    monkeypatch.setattr(messages, "EXPORT_BATCH", 2)
    template = world.template("invoice", "Invoice {{ invoice.number }}", "<p>{{ invoice.number }}</p>")
    world.activate(
        trigger={"kind": "invoice_follow_up", "filters": all_of(rule("invoice.days_overdue", ">=", 1))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[{"kind": "send_email", "id": "m", "name": "Reminder", "template_id": template}],
    )
    world.put(contacts=[{"erp_id": "KC3", "customer_erp_id": "C3", "name": "Alex", "email": "", "is_primary": True}])
    world.tick()
    rows = sheet(api.get("/messages/export"))
    assert len(rows) == 4
    assert {(row["Customer"], row["State"]) for row in rows} >= {("Customer C1", "captured"), ("Customer C3", "held")}
    (held,) = sheet(api.get("/messages/export", state="held"))
    assert held["Why"].startswith("There is nobody to write to.")
    (sent,) = sheet(api.get("/messages/export", q="ap.c2@"))
    assert (sent["To"], sent["Step"], sent["Sent"]) == ("ap.c2@example.com", "Reminder", "2026-03-02 08:00")


def test_a_member_with_portfolios_takes_out_and_changes_only_theirs(world, api):
    everybody = {row["erp_id"]: row["id"] for row in api.ok(api.get("/customers"))["items"]}
    api.ok(api.patch("/customers", {"ids": [everybody["C1"]], "changes": {"portfolios": ["north"]}}))
    north = person(world.id, "collector", "north")
    assert [row["ERP id"] for row in sheet(north.get("/customers/export"))] == ["C1"]
    assert {row["Customer"] for row in sheet(north.get("/invoices/export"))} == {"Customer C1"}
    body = {"ids": list(everybody.values()), "changes": {"add_tags": ["seen"]}}
    assert north.patch("/customers", body).json() == {"changed": 1, "unchanged": 0, "not_found": 2}
    away = {"ids": [everybody["C1"]], "changes": {"portfolios": ["south"]}}
    told = problem(north.patch("/customers", away), 422, "invalid")
    assert told["errors"][0]["path"] == "portfolios"
    assert len(sheet(api.get("/customers/export"))) == 3

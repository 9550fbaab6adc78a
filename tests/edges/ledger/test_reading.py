"""Lists, criteria, paging, records and the timeline."""

from __future__ import annotations

import json

import pytest

from dunnock.org.db import organisation_scope, rows
from tests.edges.conftest import problem
from tests.edges.ledger.conftest import day, invoice, names

pytestmark = pytest.mark.django_db


def test_customers_are_listed_with_what_they_owe_per_currency(ledger):
    page = ledger.ok(ledger.get("/customers"))
    assert names(page) == ["Alder Ltd", "birch & Co", "Cedar GmbH"]
    assert (page["total"], page["page"], page["next"]) == (3, 1, None)
    alder, birch, cedar = page["items"]
    assert alder["positions"] == [{"currency": "EUR", "balance": "1500.50", "overdue": "1000.00", "open_invoices": 2}]
    assert (alder["oldest_days_overdue"], birch["oldest_days_overdue"], cedar["oldest_days_overdue"]) == (5, 45, -3)
    assert cedar["positions"] == [{"currency": "GBP", "balance": "900.00", "overdue": "0.00", "open_invoices": 1}]
    assert (alder["group_name"], alder["tags"], birch["group_name"]) == ("Grove", ["key"], None)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"sort": "-name"}, "CBA"),
        ({"sort": "reference"}, "ABC"),
        ({"sort": "-balance"}, "ABC"),
        ({"sort": "-balance", "currency": "GBP"}, "CAB"),
        ({"sort": "overdue"}, "CBA"),
        ({"sort": "-days_overdue"}, "BAC"),
        ({"sort": "-days_overdue,name", "q": "co"}, "B"),
        ({"q": "%"}, "B"),
        ({"q": "_"}, ""),
        ({"q": "ALDER"}, "A"),
        ({"q": "300"}, "C"),
    ],
)
def test_customers_are_sorted_and_searched(ledger, query, expected):
    page = ledger.ok(ledger.get("/customers", **query))
    assert "".join(row["erp_id"] for row in page["items"]) == expected
    assert page["total"] == len(expected)


def test_a_sort_nobody_knows_is_told_with_those_there_are(ledger):
    said = problem(ledger.get("/customers", sort="name,colour"), 422, "invalid_request")
    assert said["errors"][0]["path"] == "query.sort"
    assert "balance" in said["detail"]


def overdue(amount: str):
    rule = {
        "kind": "rule",
        "field": "customer.balance_overdue",
        "operator": ">",
        "value": {"amount": amount, "currency": "EUR"},
    }
    return {"version": 1, "where": {"kind": "group", "match": "all", "items": [rule]}}


def test_a_criteria_narrows_a_list_in_the_address_and_in_a_body(ledger):
    by_address = ledger.ok(ledger.get("/customers", filter=json.dumps(overdue("100"))))
    by_body = ledger.ok(ledger.post("/customers/query?sort=name", {"criteria": overdue("50")}))
    assert (names(by_address), names(by_body)) == (["Alder Ltd"], ["Alder Ltd", "birch & Co"])


def test_a_criteria_may_ask_an_invoice_for_its_customer(ledger):
    rule = {"kind": "rule", "field": "customer.tags", "operator": "any_of", "value": ["key"]}
    criteria = {"version": 1, "where": {"kind": "group", "match": "all", "items": [rule]}}
    page = ledger.ok(ledger.post("/invoices/query", {"criteria": criteria}))
    assert {row["erp_id"] for row in page["items"]} == {"1", "2"}


@pytest.mark.parametrize(
    ("text", "code", "path"),
    [
        ("{", "invalid_request", "query.filter"),
        ('{"version": 1, "where": {"kind": "group", "items": []}}', "invalid", "query.filter.where"),
        (
            json.dumps(
                {"kind": "group", "items": [{"kind": "rule", "field": "customer.nope", "operator": "is", "value": "x"}]}
            ),
            "invalid",
            "query.filter.where.items[0].field",
        ),
    ],
)
def test_a_faulty_criteria_is_told_with_its_place(ledger, text, code, path):
    assert problem(ledger.get("/customers", filter=text), 422, code)["errors"][0]["path"] == path


def test_a_list_is_walked_by_page_numbers_and_by_ids(ledger):
    seen, address = [], "/customers?page_size=2&sort=-name"
    while address:
        page = ledger.ok(ledger.get(address.removeprefix("/api/v1")))
        seen, address = seen + names(page), page["next"]
    assert seen == ["Cedar GmbH", "birch & Co", "Alder Ltd"]
    page = ledger.ok(ledger.get("/invoices?sort=id&page_size=2"))
    with_gap = page["items"]
    ledger.ok(
        ledger.post("/invoices/bulk", {"rows": [invoice("1", "A", "1000.00", -5, voided=True)]})
    )  # goes while we walk
    while page["next"]:
        page = ledger.ok(ledger.get(page["next"].removeprefix("/api/v1")))
        with_gap += page["items"]
    assert [row["erp_id"] for row in with_gap] == ["1", "2", "3", "4", "5"]


def test_invoices_show_signed_days_status_and_bucket(ledger):
    by_id = {row["erp_id"]: row for row in ledger.ok(ledger.get("/invoices"))["items"]}
    assert [(by_id[n]["days_overdue"], by_id[n]["bucket"], by_id[n]["status"]) for n in "12345"] == [
        (5, "1-30", "open"),
        (-10, "current", "open"),
        (45, "31-60", "open"),
        (-3, "current", "open"),
        (99, "91+", "paid"),
    ]
    assert (by_id["1"]["customer_name"], by_id["1"]["amount"]) == ("Alder Ltd", "1000.00")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"status": ["open", "partly_paid"], "sort": "due_on"}, "3142"),
        ({"status": "paid"}, "5"),
        ({"status": "voided"}, ""),
        ({"sort": "customer,-balance"}, "12354"),
        ({"sort": "-days_overdue"}, "53142"),
        ({"currency": "GBP"}, "4"),
        ({"q": "re-3"}, "3"),
    ],
)
def test_invoices_are_narrowed_and_sorted(ledger, query, expected):
    page = ledger.ok(ledger.get("/invoices", **query))
    assert "".join(row["erp_id"] for row in page["items"]) == expected


def test_a_customer_has_everything_on_one_page(ledger):
    alder, birch, _ = ledger.ok(ledger.get("/customers"))["items"]
    found = ledger.ok(ledger.get(f"/customers/{alder['id']}"))
    (account,) = found["accounts"]
    assert {k: v for k, v in account.items() if k != "ageing"} == {
        "currency": "EUR", "balance": "1500.50", "not_yet_due": "500.50", "overdue": "1000.00", "unapplied_credit": "30.00", "open_invoices": 2,
    }  # fmt: skip
    assert [(b["bucket"], b["amount"]) for b in account["ageing"] if b["invoices"]] == [
        ("current", "500.50"),
        ("1-30", "1000.00"),
    ]
    assert len(account["ageing"]) == 5
    assert [i["erp_id"] for i in found["invoices"]] == ["1", "2"]
    assert [c["email"] for c in found["contacts"]] == ["alex@example.com"]
    found = ledger.ok(ledger.get(f"/customers/{birch['id']}"))
    assert [p["unapplied"] for p in found["payments"]] == ["5.00"]
    assert found["accounts"][0]["unapplied_credit"] == "5.00"


def test_how_late_a_customer_pays_is_averaged_over_the_last_twelve_months(ledger):
    birch = ledger.ok(ledger.get("/customers"))["items"][1]["id"]
    found = ledger.ok(ledger.get(f"/customers/{birch}"))
    assert (found["average_days_late"], found["settled_invoices"]) == (99.0, 1)
    more = [invoice("6", "B", "10.00", 2), invoice("7", "B", "10.00", -500)]
    paid = [("6", -1), ("7", -400)]
    rows_ = [
        {"erp_id": f"X{n}", "invoice_erp_id": n, "payment_erp_id": f"P{n}", "amount": "10.00", "applied_on": day(at)}
        for n, at in paid
    ]
    payments = [
        {"erp_id": f"P{n}", "customer_erp_id": "B", "paid_on": day(at), "amount": "10.00", "currency": "EUR"}
        for n, at in paid
    ]
    ledger.ok(ledger.post("/ledger/bulk", {"invoices": more, "payments": payments, "allocations": rows_}))
    found = ledger.ok(ledger.get(f"/customers/{birch}"))
    assert (found["average_days_late"], found["settled_invoices"]) == (48.0, 2), (
        "99 late and 3 early; the third is long past"
    )
    alder = ledger.ok(ledger.get("/customers"))["items"][0]["id"]
    found = ledger.ok(ledger.get(f"/customers/{alder}"))
    assert (found["average_days_late"], found["settled_invoices"]) == (None, 0)


def test_an_account_owner_is_somebody_who_works_here(ledger, two_organisations):
    with organisation_scope(ledger.id):
        (ines,) = rows(
            """INSERT INTO user_account (name, email, password) VALUES ('Ines Rocha', 'ines@example.com', '') RETURNING id"""
        )
        rows(
            """INSERT INTO membership (organisation_id, user_id, role, joined_at) VALUES (%s, %s, 'collector', now())
               RETURNING id""",
            [ledger.id, ines["id"]],
        )
    alder = ledger.ok(ledger.get("/customers", q="alder"))["items"][0]["id"]
    found = ledger.ok(ledger.patch(f"/customers/{alder}", {"account_owner_id": ines["id"]}))
    assert found["account_owner"] == {"id": ines["id"], "name": "Ines Rocha"}
    listed = ledger.ok(ledger.get("/customers"))["items"]
    assert [row["account_owner"] and row["account_owner"]["name"] for row in listed] == ["Ines Rocha", None, None]
    told = problem(ledger.patch(f"/customers/{alder}", {"account_owner_id": 999_999}), 422, "invalid")
    assert told["errors"][0]["path"] == "account_owner_id"
    assert ledger.ok(ledger.patch(f"/customers/{alder}", {"account_owner_id": None}))["account_owner"] is None


def test_every_object_is_listed_and_read(ledger):
    for path, erp_id in [
        ("customer-groups", "G1"),
        ("contacts", "K1"),
        ("credit-notes", "N1"),
        ("payments", "P1"),
        ("allocations", "X1"),
        ("invoices", "5"),
    ]:
        page = ledger.ok(ledger.get(f"/{path}?page_size=1"))
        assert page["items"][0]["erp_id"] == erp_id, path
        assert ledger.ok(ledger.get(f"/{path}/{page['items'][0]['id']}"))["erp_id"] == erp_id
        problem(ledger.get(f"/{path}/999999999"), 404, "not_found")
        if path != "allocations":
            ledger.ok(ledger.post(f"/{path}/query", {}))
    group = ledger.ok(ledger.get("/customer-groups"))["items"][0]
    assert (group["members"], [p["currency"] for p in group["positions"]]) == (2, ["EUR", "GBP"])


def test_a_group_owes_what_its_members_owe_those_of_groups_below_too(ledger):
    below = {"erp_id": "G2", "name": "Sapling", "parent_erp_id": "G1"}
    member = {"erp_id": "D", "name": "Dogwood", "group_erp_id": "G2"}
    owed = invoice("9", "D", "30.00", -40)
    ledger.ok(ledger.post("/ledger/bulk", {"customer_groups": [below], "customers": [member], "invoices": [owed]}))
    upper, lower = sorted(ledger.ok(ledger.get("/customer-groups"))["items"], key=lambda one: one["erp_id"])
    found = ledger.ok(ledger.get(f"/customer-groups/{upper['id']}"))
    euro, pound = found["accounts"]
    assert (euro["currency"], euro["balance"], euro["overdue"], euro["open_invoices"]) == (
        "EUR",
        "1530.50",
        "1030.00",
        3,
    )
    assert [bucket["amount"] for bucket in euro["ageing"]] == ["500.50", "1000.00", "30.00", "0.00", "0.00"]
    assert (pound["balance"], pound["overdue"]) == ("900.00", "0.00")
    assert ledger.ok(ledger.get(f"/customer-groups/{lower['id']}"))["parent_name"] == "Grove"
    names = [one["name"] for one in ledger.ok(ledger.get("/customers", within_group=upper["id"]))["items"]]
    assert sorted(names) == ["Alder Ltd", "Cedar GmbH", "Dogwood"]
    assert ledger.ok(ledger.get("/customers", within_group=lower["id"]))["total"] == 1
    assert ledger.ok(ledger.get("/runs", group_id=upper["id"]))["items"] == []


def test_a_customers_timeline_tells_what_happened_newest_first(ledger):
    _, birch, _ = ledger.ok(ledger.get("/customers"))["items"]
    page = ledger.ok(ledger.get(f"/customers/{birch['id']}/timeline"))
    assert {e["kind"] for e in page["items"]} == {
        "customer.created",
        "invoice.created",
        "payment.registered",
        "invoice.paid",
    }
    assert [e["at"] for e in page["items"]] == sorted((e["at"] for e in page["items"]), reverse=True)
    said = {e["kind"]: e for e in page["items"] if e["title"] != "RE-3"}
    assert said["payment.registered"]["said"] == "Payment of €25.00 was registered, for invoice RE-5."
    assert said["payment.registered"]["amounts"] == [{"currency": "EUR", "amount": "25.00"}]
    assert said["invoice.paid"]["said"] == "Invoice RE-5 for €20.00 was settled."
    assert said["invoice.paid"]["invoice_numbers"] == ["RE-5"]
    assert said["invoice.created"]["said"].startswith("Invoice RE-5 for €20.00, due ")
    assert said["customer.created"]["said"] == "The customer was added."
    problem(ledger.get("/customers/99999/timeline"), 404, "not_found")


def test_events_are_read_by_kind_and_onwards(ledger):
    page = ledger.ok(ledger.get("/events", kind="invoice.created"))
    assert (page["total"], {e["kind"] for e in page["items"]}) == (5, {"invoice.created"})
    newest = page["items"][0]["id"]
    later = ledger.ok(ledger.get("/events", after=newest - 1))
    assert later["items"][0]["id"] == newest
    assert [e["id"] for e in later["items"]] == sorted(e["id"] for e in later["items"])

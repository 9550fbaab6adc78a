from __future__ import annotations

import datetime as dt
import json
from zoneinfo import ZoneInfo

import pytest

from dunnock.api.ledger_rows import row_schemas
from dunnock.ledger.batch import OBJECTS
from dunnock.org.db import organisation_scope, rows
from tests.edges.conftest import api_for, problem

pytestmark = pytest.mark.django_db

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


def test_events_are_read_by_kind_and_onwards(ledger):
    page = ledger.ok(ledger.get("/events", kind="invoice.created"))
    assert (page["total"], {e["kind"] for e in page["items"]}) == (5, {"invoice.created"})
    newest = page["items"][0]["id"]
    later = ledger.ok(ledger.get("/events", after=newest - 1))
    assert later["items"][0]["id"] == newest
    assert [e["id"] for e in later["items"]] == sorted(e["id"] for e in later["items"])


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

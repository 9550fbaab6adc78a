"""Workflows over HTTP as the web app uses them: audience, draft, check, YAML, catalogues."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from dunnock.workflows.definition import KINDS
from tests.edges.conftest import problem
from tests.edges.workflows.conftest import draft
from tests.stories.test_customer_follow_up import BIG_INVOICE, BIG_PAYMENT
from tests.world import all_of, eur, rule

pytestmark = pytest.mark.django_db


def test_the_truth_table_through_the_api(world, api):
    body = {"target_invoices": BIG_INVOICE, "target_payments": {"criteria": BIG_PAYMENT}}
    found = api.ok(api.post("/audience", body))
    assert [row["name"] for row in found["items"]] == ["Customer A"]
    assert (found["counts"]["records"], found["counts"]["invoices"], found["counts"]["payments"]) == (1, 1, 1)
    assert found["totals"]["invoices"] == [{"currency": "EUR", "count": 1, "balance": "2000.00", "overdue": "2000.00"}]
    assert found["totals"]["payments"] == [{"currency": "EUR", "count": 1, "amount": "600.00"}]
    invoices = api.ok(api.post("/audience?tab=invoices", body))
    assert [(row["number"], row["balance"]) for row in invoices["items"]] == [("A1", "2000.00")]
    payments = api.ok(api.post("/audience?tab=payments&page_size=1", body))
    assert ([row["amount"] for row in payments["items"]], payments["next"]) == (["600.00"], None)
    only = api.ok(api.post("/audience?q=customer%20b", {"target_invoices": BIG_INVOICE}))
    assert ([row["name"] for row in only["items"]], only["total"], only["counts"]["records"]) == (["Customer B"], 1, 2)


def test_a_faulty_audience_names_the_place(world, api):
    body = {
        "trigger": "customer_follow_up",
        "filters": all_of(rule("customer.balance_overdue", ">", eur("5")), rule("customer.colour", "is", "red")),
    }
    refused = problem(api.post("/audience", body), 422, "invalid")
    assert refused["errors"][0]["path"] == "trigger.filters.where.items[1].field"
    problem(api.post("/audience", {"trigger": "full_moon"}), 422, "invalid")
    problem(api.post("/audience", {"draft": {"trigger": {}}}), 422, "invalid")


def test_criteria_somebody_is_still_filling_in_are_answered_without_a_count(world, api):
    whole = rule("customer.balance_overdue", ">", eur("5"))
    for part, place in (
        (rule("customer.balance_overdue", ">", {"amount": "", "currency": "EUR"}), "value.amount"),
        (rule("customer.name", "is", ""), "value"),
        (rule("customer.days_since_first_seen", ">=", None), "value"),
        (rule("customer.tags", "any_of", []), "value"),
        (rule("customer.first_seen_at", "between", {"from": "", "to": "2026-01-01"}), "value.from"),
        ({"kind": "collection", "collection": "invoices", "quantifier": "count"}, "comparison"),
        (
            {
                "kind": "collection",
                "collection": "invoices",
                "quantifier": "any",
                "where": {"kind": "group", "items": []},
            },
            "where",
        ),
    ):
        found = api.ok(api.post("/audience", {"filters": all_of(whole, part)}))
        assert (found["counts"]["records"], found["items"], found["total"]) == (None, [], 0)
        assert [one["path"] for one in found["unfinished"]] == [f"trigger.filters.where.items[1].{place}"]
        counted = api.ok(api.post("/criteria/preview", {"subject": "customer", "criteria": all_of(whole, part)}))
        assert (counted["count"], [one["path"] for one in counted["unfinished"]]) == (None, [f"where.items[1].{place}"])
        wrong = all_of(part, rule("customer.colour", "is", "red"))
        problem(api.post("/audience", {"filters": wrong}), 422, "invalid")
        problem(api.post("/criteria/preview", {"subject": "customer", "criteria": wrong}), 422, "invalid")
        problem(api.post("/audience/export", {"filters": all_of(whole, part)}), 422, "invalid")


def test_export_as_csv_and_excel(world, api, made):
    world.put(customers=[{"erp_id": "A", "name": '=cmd|"/c calc"!A1'}])
    response = api.get(f"/workflows/{made['id']}/audience/export", tab="records")
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == [
        "Customer",
        "Reference",
        "Invoices",
        "Oldest, days overdue",
        "Balance EUR",
        "Overdue EUR",
        "Would go to",
    ]
    assert rows[1][0] == '\'=cmd|"/c calc"!A1'
    assert (rows[1][4], rows[1][6]) == ("2000.00", "ap.a@example.com")
    response = api.post("/audience/export?tab=invoices&format=xlsx", {"target_invoices": BIG_INVOICE})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert [(row[2], row[7]) for row in sheet.iter_rows(values_only=True)] == [
        ("Invoice", "Balance"),
        ("A1", 2000),
        ("B1", 2000),
    ]
    response = api.post(
        "/audience/export?tab=payments", {"trigger": "payment_registered"}, **{"Idempotency-Key": "once"}
    )
    assert response.status_code == 200


def test_create_save_and_be_told_of_another_editor(made, api):
    assert (made["state"], made["draft_revision"], made["problems"]) == ("draft", 1, [])
    path = f"/workflows/{made['id']}"
    saved = api.ok(api.patch(path, {"expected_revision": 1, "name": "Reminders, firm"}))
    assert (saved["name"], saved["draft_revision"], saved["category"]) == ("Reminders, firm", 2, "Dunning")
    refused = problem(api.patch(path, {"expected_revision": 1, "draft": {}}), 409, "draft_moved")
    assert refused["facts"]["revision"] == 2
    problem(api.patch(path, {"expected_revision": 2}), 422, "invalid")
    problem(api.post("/workflows", {"name": "Reminders, firm"}), 409, "conflict")
    problem(api.post("/workflows", {}), 422, "invalid")
    copy = api.ok(api.post("/workflows", {"duplicate_of": made["id"]}))
    assert (copy["name"], copy["draft"]) == ("Copy of Reminders, firm", saved["draft"])
    assert api.ok(api.post(f"{path}/duplicate", {}))["name"] == "Copy of Reminders, firm (2)"


def test_a_workflow_is_looked_after_by_somebody_who_works_here(made, api, world):
    (ines,) = world.rows(
        "INSERT INTO user_account (name, email, password) VALUES ('Ines Rocha', 'ines@example.com', '') RETURNING id"
    )
    world.rows(
        """INSERT INTO membership (organisation_id, user_id, role, joined_at) VALUES (%s, %s, 'manager', now())
           RETURNING id""",
        [world.id, ines["id"]],
    )
    path = f"/workflows/{made['id']}"
    problem(api.patch(path, {"expected_revision": 1, "owner_id": 999_999}), 422, "invalid")
    saved = api.ok(api.patch(path, {"expected_revision": 1, "owner_id": ines["id"]}))
    assert saved["owner"] == {"id": ines["id"], "name": "Ines Rocha"}
    (listed,) = api.ok(api.get("/workflows", owner_id=ines["id"]))["items"]
    assert listed["owner"] == saved["owner"]
    assert api.ok(api.get("/workflows", owner_id=ines["id"] + 1))["total"] == 0
    assert api.ok(api.patch(path, {"expected_revision": 2, "owner_id": None}))["owner"] is None


def test_check_says_what_stands_in_the_way(made, api, world):
    broken = draft(999999)
    broken["steps"].append({"kind": "wait", "id": "w1"})
    found = api.ok(api.post(f"/workflows/{made['id']}/check", {"draft": broken}))
    assert not found["can_activate"]
    assert {p["code"] for p in found["problems"]} == {"unknown_template", "duplicate_id", "empty_wait", "wait_at_end"}
    faulty = world.template("customer", "{{ customer.shoe_size }}", "<p>x</p>")
    found = api.ok(api.post(f"/workflows/{made['id']}/check", {"draft": draft(faulty)}))
    assert {p["code"] for p in found["problems"]} == {"template_fault"}
    assert "shoe_size" in found["problems"][0]["message"]
    assert "balance is more than €1,000.00" in found["sentence"]


def test_yaml_round_trip_loses_nothing(made, api, world):
    full = draft(made["draft"]["steps"][0]["template_id"], restart_after_days=30)
    full["settings"]["start"] = {"mode": "schedule", "days": ["mon", "fri"], "times": ["10:30", "16:00"]}
    full["trigger"]["filters"] = all_of(
        rule("customer.name", "is_not", "no"), rule("customer.chasing_paused_until", "on", "2026-01-01")
    )
    api.ok(
        api.patch(
            f"/workflows/{made['id']}",
            {"expected_revision": 1, "draft": full, "description": "Überfällig: first\nsecond"},
        )
    )
    text = api.get(f"/workflows/{made['id']}/yaml").content.decode()
    back = api.ok(api.post("/workflows/import", {"yaml": text, "name": "Back again"}))
    assert (back["description"], back["category"], back["problems"]) == ("Überfällig: first\nsecond", "Dunning", [])
    again = api.get(f"/workflows/{back['id']}/yaml").content.decode()
    assert again == text.replace("name: Reminders\n", "name: Back again\n")
    by_hand = """format: dunnock/workflow/1
name: By hand
definition:
  trigger:
    kind: customer_follow_up
    filters: {version: 1, where: {kind: group, items: [{kind: rule, field: customer.balance_overdue, operator: '>', value: {amount: 50.10, currency: EUR}}]}}
  settings: {start: {days: [mon], times: [10:30]}}
"""
    hand = api.ok(api.post("/workflows/import", {"yaml": by_hand}))
    assert (hand["draft"]["settings"]["start"]["times"], "€50.10" in hand["sentence"]) == (["10:30"], True)
    for bad in (
        "a: [",
        "format: x",
        "format: dunnock/workflow/1\nname: !!python/object:os.system x",
        "a: &a [x]\nb: *a",
        "format: dunnock/workflow/1\ndefinition: {a: !!float 1.5}",
        "[" * 5000,
        "a: 1\na: 2",
    ):
        problem(api.post("/workflows/import", {"yaml": bad}), 422, "invalid")


def test_catalogues_and_criteria(world, api):
    world.put(
        customers=[
            {"erp_id": "A", "name": "Customer A", "custom": {"region": "north"}, "tags": ["vip"], "country": "DE"}
        ]
    )
    triggers = api.ok(api.get("/triggers"))
    assert {t["kind"] for t in triggers["triggers"]} >= {"customer_follow_up", "payment_registered"}
    assert {s["kind"] for s in api.ok(api.get("/steps"))["items"]} == set(KINDS)
    fields = api.ok(api.get("/criteria/fields", subject="invoice"))
    assert [s["id"] for s in fields["subjects"] if s["id"] == "customer"] == ["customer"]
    assert fields["custom_fields"]["customer"] == [{"id": "customer.custom.region", "label": "region"}]
    assert (fields["values"]["customer.tags"], fields["values"]["invoice.currency"]) == (["vip"], ["EUR"])
    checked = api.ok(
        api.post("/criteria/check", {"subject": "customer", "criteria": all_of(rule("customer.name", "is", ""))})
    )
    assert [p["path"] for p in checked["problems"]] == ["where.items[0].value"]
    assert api.ok(api.post("/criteria/check", {"subject": "customer", "criteria": {"version": 9}}))["problems"]
    good = all_of(rule("invoice.balance", ">", eur("1000.00")))
    assert api.ok(api.post("/criteria/check", {"subject": "invoice", "criteria": good})) == {
        "problems": [],
        "sentence": "Balance is more than €1,000.00.",
    }
    assert api.ok(api.post("/criteria/preview", {"subject": "invoice", "criteria": good})) == {
        "count": 2,
        "unfinished": [],
    }
    problem(api.post("/criteria/preview", {"subject": "customer", "criteria": good}), 422, "invalid")


def test_buckets_are_offered_as_the_organisation_has_them(world, api):
    api.ok(api.patch("/organisation", {"ageing_buckets": [0, 15, 45]}))
    fields = api.ok(api.get("/criteria/fields", subject="invoice"))
    offered = {f["id"]: f for s in fields["subjects"] for o in s["objects"] for f in o["fields"]}
    assert [o["value"] for o in offered["invoice.ageing_bucket"]["options"]] == ["current", "1-15", "16-45", "46+"]
    assert "customer.overdue_16_45" in offered
    assert "customer.overdue_31_60" not in offered
    many = len(world.rows("SELECT id FROM invoice WHERE due_on < '2026-03-01'"))
    for value, count in ((["46+"], many), (["16-45"], 0), (["31-60", "61+"], many), (["current"], 0)):
        criteria = all_of(rule("invoice.ageing_bucket", "any_of", value))
        found = api.ok(api.post("/criteria/preview", {"subject": "invoice", "criteria": criteria}))
        assert found["count"] == count, value


def test_another_organisation_sees_none_of_it(active, world, two_apis):
    ours, theirs = two_apis
    world.tick()
    run = ours.ok(ours.get("/runs"))["items"][0]
    for path in (
        "",
        "/activation",
        "/counts",
        "/runs",
        "/versions",
        "/yaml",
        "/audience",
        f"/explain?record_id={run['subject_id']}",
    ):
        problem(theirs.get(f"/workflows/{active['id']}{path}"), 404, "not_found")
    problem(theirs.get(f"/runs/{run['id']}"), 404, "not_found")
    problem(theirs.post("/workflows", {"duplicate_of": active["id"]}), 404, "not_found")
    problem(theirs.post("/runs/stop", {"workflow_id": active["id"]}), 409, "conflict")
    assert theirs.ok(theirs.get("/workflows"))["total"] == 0

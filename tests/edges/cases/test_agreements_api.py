"""Promises, disputes and payment plans over HTTP."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.cases.deciding import decide
from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope
from tests.edges.cases.conftest import TODAY, day, pay
from tests.edges.conftest import problem
from tests.world import BERLIN

pytestmark = pytest.mark.django_db


def decided(api) -> None:
    """As the engine does it within seconds."""
    with organisation_scope(api.id):
        decide(organisation_id=api.id, as_of=AsOf(dt.datetime.now(dt.UTC), BERLIN))


def promised(api, ids, *numbers, **more):
    body = {"customer_id": ids["A"], "invoice_ids": [ids[one] for one in numbers], "due_on": day(7), **more}
    return api.post("/promises", body)


def test_a_promise_from_its_making_to_the_money(ledger, ids):
    made = ledger.ok(promised(ledger, ids, "I1", note="By phone"))
    assert (made["status"], made["amount"], made["kept_amount"], made["source"]) == ("active", "100.00", "0.00", "api")
    assert made["invoices"][0] | {"due_on": None} == {
        "id": ids["I1"],
        "number": "I1",
        "due_on": None,
        "balance_then": "100.00",
        "balance": "100.00",
        "voided": False,
    }
    assert made["last_on"] == (TODAY + dt.timedelta(days=12)).isoformat()
    assert ledger.ok(ledger.get(f"/invoices/{ids['I1']}"))["promised"] is True
    changed = ledger.ok(ledger.patch(f"/promises/{made['id']}", {"due_on": day(3), "amount": "60.00"}))
    assert (changed["due_on"], changed["amount"], changed["note"]) == (day(3), "60.00", "By phone")
    pay(ledger, "I1", "60.00")
    decided(ledger)
    found = ledger.ok(ledger.get(f"/promises/{made['id']}"))
    assert (found["status"], found["kept_amount"]) == ("kept", "60.00")
    kinds = [event["kind"] for event in ledger.ok(ledger.get("/events"))["items"]]
    assert {"promise.made", "promise.kept"} <= set(kinds)
    refused = problem(ledger.post(f"/promises/{made['id']}/cancel", {"reason": "x"}), 409, "conflict")
    assert "nothing left to cancel" in refused["detail"]


def test_a_draft_read_from_a_mail_is_dated_and_activated(ledger, ids):
    draft = ledger.ok(promised(ledger, ids, "I1", draft=True, due_on=None, received_email_id=7))
    assert (draft["status"], draft["source"], draft["received_email_id"]) == ("draft", "mail", 7)
    refused = problem(ledger.post(f"/promises/{draft['id']}/activate"), 422, "invalid")
    assert refused["errors"][0]["path"] == "due_on"
    ledger.ok(ledger.patch(f"/promises/{draft['id']}", {"due_on": day(1)}))
    assert ledger.ok(ledger.post(f"/promises/{draft['id']}/activate"))["status"] == "active"


def test_promises_are_listed_narrowed_and_found(ledger, ids):
    one = ledger.ok(promised(ledger, ids, "I1", due_on=day(9)))["id"]
    two = ledger.ok(promised(ledger, ids, "I2", due_on=day(2), note="Ms Vale"))["id"]
    other = ledger.ok(ledger.post("/promises", {"customer_id": ids["B"], "due_on": day(4)}))
    assert (other["amount"], other["currency"], other["invoices"]) == ("50.00", "EUR", [])
    ledger.ok(ledger.post(f"/promises/{one}/cancel", {"reason": "Wrong customer"}))

    def listed(**query):
        return [item["id"] for item in ledger.ok(ledger.get("/promises", **query))["items"]]

    assert listed() == [two, other["id"], one]
    assert listed(sort="-due_on") == [one, other["id"], two]
    assert listed(status=["active"]) == [two, other["id"]]
    assert listed(status=["cancelled", "kept"]) == [one]
    assert listed(customer_id=ids["B"]) == [other["id"]]
    assert listed(invoice_id=ids["I2"]) == [two]
    assert listed(due_from=day(3), due_to=day(8)) == [other["id"]]
    assert listed(q="vale") == listed(q="i2") == [two]
    assert listed(q="birch") == [other["id"]]
    assert listed(q="50%") == []
    page = ledger.ok(ledger.get("/promises", page_size=2, page=2))
    assert ([item["id"] for item in page["items"]], page["total"], page["next"]) == ([one], 3, None)
    assert listed(sort="id", after=one) == [two, other["id"]]
    problem(ledger.get("/promises", sort="colour"), 422, "invalid_request")


def test_what_cannot_be_promised_says_where_and_why(ledger, ids):
    body = problem(promised(ledger, ids, "I1", "J1"), 422, "invalid")
    assert body["errors"] == [
        {
            "path": "invoice_ids[1]",
            "message": "invoice J1 belongs to another customer",
            "code": "other_customer",
            "cure": "",
        }
    ]
    problem(promised(ledger, ids, "I1", due_on="2026-01-01"), 422, "invalid")
    problem(promised(ledger, ids, "I1", amount="100.01"), 422, "invalid")
    problem(promised(ledger, ids, "I1", amount=1.5), 422, "invalid_request")
    problem(promised(ledger, ids, "I1", "G1"), 422, "invalid")
    problem(ledger.get("/promises/999"), 404, "not_found")
    problem(ledger.post("/promises", {"customer_id": 999, "due_on": day(1)}), 404, "not_found")


def test_sent_twice_it_is_made_once(ledger, ids):
    body = {"customer_id": ids["A"], "invoice_ids": [ids["I1"]], "due_on": day(1)}
    one, two = (ledger.post("/promises", body, **{"Idempotency-Key": "a"}) for _ in range(2))
    assert ledger.ok(one) == ledger.ok(two)
    assert ledger.ok(ledger.get("/promises"))["total"] == 1


def test_a_dispute_from_its_opening_to_its_end(ledger, ids):
    body = {
        "customer_id": ids["A"],
        "invoices": [{"invoice_id": ids["I1"], "amount": "30.00"}, {"invoice_id": ids["I2"]}],
        "reason": "goods_missing",
        "description": "Two boxes of ten",
    }
    made = ledger.ok(ledger.post("/disputes", body))
    assert (made["status"], made["amount"], made["days_open"]) == ("open", "230.00", 0)
    assert [(part["number"], part["amount"]) for part in made["invoices"]] == [("I1", "30.00"), ("I2", None)]
    assert ledger.ok(ledger.get(f"/invoices/{ids['I2']}"))["disputed"] is True
    refused = problem(ledger.patch(f"/invoices/{ids['I2']}", {"disputed": False}), 422, "invalid")
    assert refused["errors"][0]["cure"] == "Settle the dispute"
    changed = ledger.ok(
        ledger.patch(f"/disputes/{made['id']}", {"invoices": [{"invoice_id": ids["I1"]}], "reason": "price"})
    )
    assert (changed["amount"], changed["reason"], changed["description"]) == ("100.00", "price", "Two boxes of ten")
    assert ledger.ok(ledger.get(f"/invoices/{ids['I2']}"))["disputed"] is False
    ended = ledger.ok(ledger.post(f"/disputes/{made['id']}/settle", {"outcome": "credited", "settlement": "CN 7"}))
    assert (ended["status"], ended["outcome"], ended["settlement"]) == ("settled", "credited", "CN 7")
    assert [ledger.ok(ledger.get("/disputes", status=s))["total"] for s in ("open", "settled")] == [0, 1]
    assert ledger.ok(ledger.get("/disputes", reason=["price", "quality"], q="boxes"))["total"] == 1
    assert ledger.ok(ledger.get("/disputes", invoice_id=ids["I2"]))["total"] == 0
    assert ledger.ok(ledger.post(f"/disputes/{made['id']}/reopen"))["outcome"] is None
    problem(ledger.post(f"/disputes/{made['id']}/reopen"), 409, "conflict")
    problem(ledger.post("/disputes", {**body, "reason": "because"}), 422, "invalid_request")
    problem(ledger.post("/disputes", {**body, "invoices": []}), 422, "invalid_request")


def terms(ids, **more):
    return {"customer_id": ids["A"], "invoice_ids": [ids["I1"], ids["I2"]], "count": 3, "starts_on": day(5), **more}


def test_a_plan_is_previewed_agreed_paid_changed_and_cancelled(ledger, ids):
    seen = ledger.ok(ledger.post("/payment-plans/preview", terms(ids, frequency="weekly", count=7)))
    assert [part["amount"] for part in seen["instalments"]] == ["42.85"] * 6 + ["42.90"]
    assert (seen["total"], seen["owed"], seen["faults"]) == ("300.00", "300.00", [])
    seen = ledger.ok(ledger.post("/payment-plans/preview", terms(ids, total="400.00")))
    assert seen["faults"][0] == {
        "path": "total",
        "message": "€400.00 is more than the €300.00 that is owed",
        "code": "over_balance",
        "cure": "Give €300.00 at most",
    }
    assert ledger.ok(ledger.get("/payment-plans"))["total"] == 0
    made = ledger.ok(ledger.post("/payment-plans", terms(ids, name="Spring", frequency="weekly")))
    assert (made["status"], made["remaining"], made["to_agree"]) == ("active", "300.00", "300.00")
    assert made["days_since_next_due"] < 0
    pay(ledger, "I2", "130.00")
    decided(ledger)
    found = ledger.ok(ledger.get(f"/payment-plans/{made['id']}"))
    assert [(part["paid"], part["status"]) for part in found["instalments"]] == [
        ("100.00", "paid"),
        ("30.00", "partly_paid"),
        ("0.00", "pending"),
    ]
    assert (found["paid"], found["remaining"], found["to_agree"], found["instalments_paid"]) == (
        "130.00",
        "170.00",
        "200.00",
        1,
    )
    new = [{"due_on": day(20), "amount": "150.00"}, {"due_on": day(40), "amount": "50.00"}]
    changed = ledger.ok(ledger.patch(f"/payment-plans/{made['id']}", {"instalments": new}))
    assert [part["number"] for part in changed["instalments"]] == [1, 2, 3]
    assert changed["instalments"][1]["paid"] == "30.00"
    wrong = problem(ledger.patch(f"/payment-plans/{made['id']}", {"instalments": new[:1]}), 422, "invalid")
    assert wrong["errors"][0]["cure"] == "Make them add up to €200.00"
    assert ledger.ok(ledger.get("/payment-plans", q="spring", status=["active"]))["total"] == 1
    ended = ledger.ok(ledger.post(f"/payment-plans/{made['id']}/cancel", {"reason": "Insolvent"}))
    assert (ended["status"], ended["ended_reason"], ended["next_due_on"]) == ("cancelled", "Insolvent", None)
    problem(ledger.post(f"/payment-plans/{made['id']}/activate"), 409, "conflict")


def test_a_plan_of_free_instalments_as_a_draft(ledger, ids):
    free = [{"due_on": day(5), "amount": "250.00"}, {"due_on": day(6), "amount": "50.00"}]
    body = {"customer_id": ids["A"], "invoice_ids": [ids["I1"], ids["I2"]], "frequency": "free", "instalments": free}
    draft = ledger.ok(ledger.post("/payment-plans", {**body, "draft": True}))
    assert (draft["status"], draft["began_at"], draft["name"]) == ("draft", None, f"2 instalments from {day(5)}")
    begun = ledger.ok(ledger.post(f"/payment-plans/{draft['id']}/activate"))
    assert begun["status"] == "active"
    problem(ledger.post("/payment-plans", {**body, "instalments": free[:1]}), 422, "invalid")
    problem(ledger.post("/payment-plans", {**body, "invoice_ids": []}), 422, "invalid_request")


def test_everything_of_a_customer_at_once(ledger, ids):
    ledger.ok(promised(ledger, ids, "I1"))
    ledger.ok(
        ledger.post("/disputes", {"customer_id": ids["A"], "invoices": [{"invoice_id": ids["G1"]}], "reason": "price"})
    )
    ledger.ok(ledger.post("/payment-plans", terms(ids, invoice_ids=[ids["I2"]])))
    ledger.ok(ledger.post("/notes", {"customer_id": ids["A"], "text": "Ms Vale decides"}))
    ledger.ok(ledger.post("/tasks", {"subject_kind": "invoice", "subject_id": ids["I1"], "title": "Call"}))
    found = ledger.ok(ledger.get(f"/customers/{ids['A']}/cases"))
    assert found["totals"] == {"promises": 1, "disputes": 1, "payment_plans": 1, "tasks": 1, "notes": 1, "files": 0}
    assert found["tasks"][0]["subject_name"] == "I1"
    assert len(found["payment_plans"][0]["instalments"]) == 3
    assert ledger.ok(ledger.get(f"/customers/{ids['B']}/cases"))["totals"]["promises"] == 0
    problem(ledger.get("/customers/999/cases"), 404, "not_found")


def test_one_organisation_sees_nothing_of_another(ledger, ids, two_apis):
    _, theirs = two_apis
    promise = ledger.ok(promised(ledger, ids, "I1"))["id"]
    problem(theirs.get(f"/promises/{promise}"), 404, "not_found")
    problem(theirs.post(f"/promises/{promise}/cancel", {}), 404, "not_found")
    problem(theirs.post("/promises", {"customer_id": ids["A"], "due_on": day(1)}), 404, "not_found")
    assert theirs.ok(theirs.get("/promises"))["total"] == 0

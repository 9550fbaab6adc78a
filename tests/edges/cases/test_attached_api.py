"""Notes, tasks and files over HTTP, and who sees what of them."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.edges.cases.conftest import day
from tests.edges.conftest import problem
from tests.edges.test_people_api import person

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\nan invoice"


def test_notes(ledger, ids):
    made = ledger.ok(
        ledger.post(
            "/notes", {"subject_kind": "invoice", "subject_id": ids["I1"], "text": "Sent again", "category": "call"}
        )
    )
    assert (made["customer_name"], made["subject_name"], made["created_by"]) == ("Ashworth Ltd", "I1", "API key tests")
    changed = ledger.ok(ledger.patch(f"/notes/{made['id']}", {"text": "Sent twice"}))
    assert (changed["text"], changed["category"], changed["edited_at"] is not None) == ("Sent twice", "call", True)
    other = ledger.ok(ledger.post("/notes", {"text": "About nobody"}))
    assert (other["customer_id"], other["subject_kind"]) == (None, "")
    for query, wanted in (
        ({}, [other["id"], made["id"]]),
        ({"customer_id": ids["A"]}, [made["id"]]),
        ({"category": "call"}, [made["id"]]),
        ({"subject_kind": "invoice", "subject_id": ids["I1"]}, [made["id"]]),
        ({"q": "nobody"}, [other["id"]]),
        ({"q": "ashworth"}, [made["id"]]),
    ):
        assert [item["id"] for item in ledger.ok(ledger.get("/notes", **query))["items"]] == wanted
    assert ledger.send("DELETE", f"/notes/{made['id']}").status_code == 204
    problem(ledger.get(f"/notes/{made['id']}"), 404, "not_found")
    assert ledger.ok(ledger.get("/notes"))["total"] == 1
    problem(ledger.post("/notes", {"text": ""}), 422, "invalid_request")
    problem(ledger.post("/notes", {"text": "x", "subject_kind": "invoice", "subject_id": 999}), 404, "not_found")


def test_tasks_from_the_list_to_their_end(ledger, ids):
    body = {"title": "Call", "customer_id": ids["A"], "due_on": day(-30), "priority": "high", "category": "calls"}
    late = ledger.ok(ledger.post("/tasks", {**body, "action": {"kind": "call", "text": "Ask for Ms Vale"}}))
    assert (late["overdue"], late["action"]) == (True, {"kind": "call", "text": "Ask for Ms Vale"})
    soon = ledger.ok(ledger.post("/tasks", {"title": "Write", "customer_id": ids["B"], "due_on": day(1)}))
    never = ledger.ok(ledger.post("/tasks", {"title": "Tidy up"}))
    names = {late["id"]: "late", soon["id"]: "soon", never["id"]: "never"}

    def listed(**query):
        return [names[item["id"]] for item in ledger.ok(ledger.get("/tasks", **query))["items"]]

    assert listed() == ["late", "soon", "never"]
    assert listed(due="overdue") == ["late"]
    assert listed(due="week") == ["soon"]
    assert listed(due="none") == ["never"]
    assert listed(due="later") == listed(due="today") == []
    assert listed(category="calls", priority=["high", "urgent"]) == ["late"]
    assert listed(customer_id=ids["B"]) == ["soon"]
    assert listed(sort="-title") == ["soon", "never", "late"]
    assert listed(mine=True) == [], "an API key owns nothing"
    assert listed(unowned=True, q="tidy") == ["never"]
    counts = ledger.ok(ledger.get("/tasks/counts"))
    assert counts == {
        "open": 3,
        "mine": 0,
        "nobodys": 3,
        "overdue": 1,
        "due_today": 0,
        "mine_overdue": 0,
        "categories": ["calls"],
    }
    changed = ledger.ok(ledger.patch(f"/tasks/{late['id']}", {"due_on": None, "action": None, "title": "Call again"}))
    assert (changed["due_on"], changed["action"], changed["title"], changed["priority"]) == (
        None,
        None,
        "Call again",
        "high",
    )
    done = ledger.ok(ledger.post(f"/tasks/{late['id']}/complete", {"outcome": "They pay"}))
    assert (done["status"], done["outcome"], done["completed_by"]) == ("done", "They pay", "API key tests")
    problem(ledger.post(f"/tasks/{late['id']}/complete", {}), 409, "conflict")
    assert ledger.ok(ledger.post(f"/tasks/{never['id']}/cancel", {}))["status"] == "cancelled"
    assert (listed(), listed(status=["done", "cancelled"], sort="id")) == (["soon"], ["late", "never"])
    assert ledger.ok(ledger.post(f"/tasks/{late['id']}/reopen"))["outcome"] == ""
    problem(ledger.post("/tasks", {"title": " "}), 422, "invalid_request")
    problem(ledger.post("/tasks", {"title": "x", "owner_id": 4711}), 422, "invalid")
    problem(ledger.post("/tasks", {"title": "x", "action": {"kind": "visit"}}), 422, "invalid_request")


def upload(api, content=PDF, name="invoice.pdf", **query):
    address = "&".join(f"{key}={value}" for key, value in query.items())
    file = SimpleUploadedFile(name, content, content_type="application/pdf")
    return api.client.post(f"/api/v1/files?{address}", {"file": file})


def test_a_file_goes_in_and_comes_out_as_an_attachment(ledger, ids):
    made = ledger.ok(
        upload(ledger, name="Rechnung März.pdf", customer_id=ids["A"], tags="statement", visible_to_customer="true")
    )
    assert (made["name"], made["media_type"], made["tags"], made["visible_to_customer"]) == (
        "Rechnung März.pdf",
        "application/pdf",
        ["statement"],
        True,
    )
    out = ledger.get(f"/files/{made['id']}/content")
    assert (out.status_code, out.content) == (200, PDF)
    assert out["Content-Disposition"].startswith("attachment; filename=")
    assert "filename*=UTF-8''Rechnung%20M%C3%A4rz.pdf" in out["Content-Disposition"]
    assert out["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in out["Content-Security-Policy"]
    assert ledger.ok(ledger.get("/files", tag="statement", customer_id=ids["A"]))["total"] == 1
    assert ledger.ok(ledger.get("/files", visible_to_customer=False))["total"] == 0
    changed = ledger.ok(ledger.patch(f"/files/{made['id']}", {"name": "March.pdf", "tags": []}))
    assert (changed["name"], changed["tags"], changed["visible_to_customer"]) == ("March.pdf", [], True)
    assert ledger.send("DELETE", f"/files/{made['id']}").status_code == 204
    problem(ledger.get(f"/files/{made['id']}/content"), 404, "not_found")


def test_what_could_do_harm_and_what_is_too_large_is_refused(ledger, ids):
    refused = problem(upload(ledger, b"MZ\x90\x00", "invoice.pdf", customer_id=ids["A"]), 422, "invalid")
    assert refused["errors"][0]["path"] == "file"
    assert "invoice.pdf is a Windows program" in refused["detail"]
    assert "25 MB" in problem(upload(ledger, PDF + bytes(26 << 20), customer_id=ids["A"]), 422, "invalid")["detail"]
    problem(upload(ledger, customer_id=999), 404, "not_found")
    problem(ledger.post("/files"), 422, "invalid_request")
    assert ledger.ok(ledger.get("/files"))["total"] == 0


# People


def test_who_may_do_what(ledger, ids):
    viewer, collector = person(ledger.id, "viewer"), person(ledger.id, "collector")
    body = {"title": "Call", "customer_id": ids["A"]}
    problem(viewer.post("/tasks", body), 403, "not_allowed")
    problem(viewer.post("/promises", {"customer_id": ids["A"], "due_on": day(1)}), 403, "not_allowed")
    preview = {"customer_id": ids["A"], "invoice_ids": [ids["I1"]], "count": 2, "starts_on": day(1)}
    assert viewer.post("/payment-plans/preview", preview).status_code == 200
    made = collector.post("/tasks", {**body, "owner_id": collector.me()["user"]["id"]})
    assert made.status_code == 201, made.content
    assert made.json()["owner"]["name"] == "Collector Vale"
    assert [collector.get("/tasks", mine=True).json()["total"], viewer.get("/tasks", mine=True).json()["total"]] == [
        1,
        0,
    ]
    assert collector.get("/tasks/counts").json()["mine"] == 1
    promise = collector.post("/promises", {"customer_id": ids["A"], "invoice_ids": [ids["I1"]], "due_on": day(1)})
    assert (promise.json()["source"], promise.json()["made_by"]) == ("app", "Collector Vale")


def test_a_member_with_portfolios_sees_and_makes_only_theirs(ledger, ids):
    north = person(ledger.id, "collector", "north")
    for customer, number in (("A", "I1"), ("B", "J1")):
        ledger.ok(
            ledger.post("/promises", {"customer_id": ids[customer], "invoice_ids": [ids[number]], "due_on": day(1)})
        )
        ledger.ok(ledger.post("/notes", {"customer_id": ids[customer], "text": f"Note {customer}"}))
        ledger.ok(upload(ledger, PDF + customer.encode(), customer_id=ids[customer]))
    ledger.ok(ledger.post("/notes", {"text": "About nobody"}))
    for name in ("promises", "notes", "files"):
        found = north.get(f"/{name}").json()
        assert [item["customer_id"] for item in found["items"]] == [ids["A"]], name
        assert found["total"] == 1
    theirs = ledger.ok(ledger.get("/promises", customer_id=ids["B"]))["items"][0]["id"]
    file = ledger.ok(ledger.get("/files", customer_id=ids["B"]))["items"][0]["id"]
    problem(north.get(f"/promises/{theirs}"), 404, "not_found")
    problem(north.get(f"/files/{file}/content"), 404, "not_found")
    problem(north.get(f"/customers/{ids['B']}/cases"), 404, "not_found")
    problem(north.post(f"/promises/{theirs}/cancel", {}), 404, "not_found")
    problem(north.post("/promises", {"customer_id": ids["B"], "due_on": day(1)}), 404, "not_found")
    problem(
        north.post("/promises", {"customer_id": ids["A"], "invoice_ids": [ids["J1"]], "due_on": day(1)}), 422, "invalid"
    )
    problem(north.post("/notes", {"text": "About nobody"}), 403, "not_allowed")
    made = north.post(
        "/payment-plans", {"customer_id": ids["A"], "invoice_ids": [ids["I2"]], "count": 2, "starts_on": day(1)}
    )
    assert made.status_code == 201, made.content
    assert ledger.ok(ledger.get(f"/invoices/{ids['I2']}"))["promised"] is True
    task = north.post("/tasks", {"title": "Call", "customer_id": ids["A"]})
    assert task.status_code == 201, task.content
    # The same content as a file of another portfolio's customer, kept once.
    token = {"X-CSRFToken": north.client.cookies["csrftoken"].value}
    same = SimpleUploadedFile("same.pdf", PDF + b"B")
    kept = north.client.post(f"/api/v1/files?customer_id={ids['A']}", {"file": same}, headers=token)
    assert kept.status_code == 201, kept.content
    assert north.get(f"/files/{kept.json()['id']}/content").content == PDF + b"B"

"""Workflows over HTTP as the web app uses them: activation, runs, why, try, end."""

from __future__ import annotations

import pytest

from tests.edges.conftest import problem
from tests.edges.workflows.conftest import draft
from tests.stories.test_customer_follow_up import BIG_INVOICE

pytestmark = pytest.mark.django_db


def test_activation_summary_then_activate(made, api, world):
    path = f"/workflows/{made['id']}"
    other = world.activate(
        trigger={"kind": "customer_follow_up"},
        target_invoices=BIG_INVOICE,
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[{"kind": "wait", "id": "w", "days": 9}, {"kind": "end", "id": "e"}],
    )
    world.tick()
    world.put(
        contacts=[
            {"erp_id": "KA", "customer_erp_id": "A", "name": "Alex", "email": "ap.a@example.com", "inactive": True}
        ]
    )
    summary = api.ok(api.get(f"{path}/activation"))
    assert (summary["version"], summary["can_activate"], summary["test_mode"]) == (1, True, True)
    starts = summary["starts"]
    assert (starts["records"], starts["unreachable"], starts["totals"]) == (
        1,
        1,
        [{"currency": "EUR", "count": 1, "balance": "2000.00", "overdue": "2000.00"}],
    )
    assert starts["overlap"] == [{"workflow_id": other, "name": starts["overlap"][0]["name"], "customers": 1}]
    problem(api.post(f"{path}/activate", {"expected_revision": 7}), 409, "draft_moved")
    live = api.ok(api.post(f"{path}/activate", {"expected_revision": 1}))
    assert (live["state"], live["live_version"], live["draft_changed"]) == ("active", 1, False)
    assert [v["number"] for v in api.ok(api.get(f"{path}/versions"))["items"]] == [1]
    assert api.ok(api.get(f"{path}/versions/1"))["definition"] == live["live"]
    problem(api.get(f"{path}/versions/2"), 404, "not_found")


def test_activating_again_says_what_changes_and_who_is_under_way(active, api, world):
    world.tick()
    path = f"/workflows/{active['id']}"
    changed = active["draft"] | {
        "steps": [active["draft"]["steps"][0] | {"name": "Reminder"}, {"kind": "end", "id": "e"}]
    }
    api.ok(api.patch(path, {"expected_revision": 1, "draft": changed}))
    summary = api.ok(api.get(f"{path}/activation"))
    assert summary["in_flight"] == [{"version": 1, "runs": 1, "with_matching_step": 0}]
    assert [(c["what"], c["step_id"], c["number"]) for c in summary["changes"]] == [
        ("changed", "m1", "1"),
        ("added", "e", "2"),
        ("removed", "w1", "2"),
        ("removed", "m2", "3"),
    ]
    again = api.ok(api.post(f"{path}/activate", {"runs": "end"}))
    assert (again["live_version"], again["runs"]) == (2, {"moved": 0, "ended": 1, "stayed": 0, "blocked": 0})
    assert world.runs() == [("ended", "new_version")]


def test_runs_in_flight_move_to_the_new_version(active, api, world):
    world.tick()
    path = f"/workflows/{active['id']}"
    steps = active["draft"]["steps"]
    api.ok(api.patch(path, {"expected_revision": 1, "draft": active["draft"] | {"steps": [steps[1], steps[2]]}}))
    assert api.ok(api.get(f"{path}/activation"))["in_flight"] == [{"version": 1, "runs": 1, "with_matching_step": 1}]
    moved = api.ok(api.post(f"{path}/activate", {"runs": "move", "without_step": "end"}))
    assert moved["runs"] == {"moved": 1, "ended": 0, "stayed": 0, "blocked": 0}
    (run,) = api.ok(api.get("/runs"))["items"]
    assert (run["step_id"], run["step_number"]) == ("w1", "1")
    (entry,) = api.ok(api.get("/audit", action="run.version_changed"))["items"]
    assert entry["after"] == {"version": 2, "moved": 1, "ended": 0, "stayed": 0, "blocked": 0}


def test_a_workflow_that_is_not_ready_is_refused_with_every_reason(world, api):
    made = api.ok(api.post("/workflows", {"name": "Empty"}))
    assert api.ok(api.get(f"/workflows/{made['id']}/activation"))["starts"] is None
    problem(api.post(f"/workflows/{made['id']}/activate", {}), 422, "workflow_not_ready")
    api.ok(
        api.patch(
            f"/workflows/{made['id']}", {"expected_revision": 1, "draft": {"trigger": {"kind": "customer_follow_up"}}}
        )
    )
    refused = problem(api.post(f"/workflows/{made['id']}/activate", {}), 422, "workflow_not_ready")
    assert [e["code"] for e in refused["errors"]] == ["no_filter", "no_steps"]


def test_the_list_says_what_it_does_and_what_needs_somebody(active, api, world):
    world.put(
        contacts=[
            {"erp_id": "KA", "customer_erp_id": "A", "name": "Alex", "email": "ap.a@example.com", "inactive": True}
        ]
    )
    world.tick()
    api.ok(api.post("/workflows", {"name": "Another"}))
    page = api.ok(api.get("/workflows"))
    assert page["states"] == {"all": 2, "draft": 1, "active": 1, "inactive": 0, "archived": 0}
    assert page["categories"] == ["Dunning"]
    another, reminders = page["items"]
    assert another["sentence"] == "No trigger chosen yet."
    assert reminders["sentence"] == (
        "Customers with an open invoice where balance is more than €1,000.00, and a payment where amount is more than €500.00."
    )
    assert (reminders["live_version"], reminders["in_flight"], reminders["held"], reminders["draft_changed"]) == (
        1,
        1,
        1,
        False,
    )
    assert [
        w["name"] for w in api.ok(api.get("/workflows", state="active", q="remind", category="Dunning"))["items"]
    ] == ["Reminders"]
    assert api.ok(api.get("/workflows", sort="-name", page_size=1))["next"] is not None
    problem(api.get("/workflows", sort="colour"), 422, "invalid_request")


def test_runs_counts_story_and_steering(active, api, world):
    world.tick()
    path = f"/workflows/{active['id']}"
    counts = api.ok(api.get(f"{path}/counts"))
    assert (
        counts["matching"],
        counts["enrolled"],
        counts["steps"]["m1"]["done"],
        counts["steps"]["w1"]["waiting"],
    ) == (1, 1, 1, 1)
    (run,) = api.ok(api.get(f"{path}/runs", step_id="w1", state="waiting", q="customer a"))["items"]
    assert (run["customer_name"], run["step_number"], run["step_name"], run["why"]) == (
        "Customer A",
        "2",
        "Wait 7 days",
        "",
    )
    one = api.ok(api.get(f"/runs/{run['id']}"))
    assert [line["said"] for line in one["story"]] == ["Started.", "Message prepared.", "Message captured (test mode)."]
    assert [m["subject"] for m in one["messages"]] == ["1 open"]
    assert api.ok(api.post("/runs/pause", {"ids": [run["id"]]})) == {
        "changed": 1,
        "blocked": 0,
        "unfit": 0,
        "more": False,
    }
    problem(api.post("/runs/pause", {"ids": [run["id"]]}), 409, "conflict")
    problem(api.post("/runs/stop", {}), 422, "invalid")
    problem(api.post("/runs/stop", {"ids": [10**12]}), 404, "not_found")
    assert api.ok(api.get(f"/customers/{run['customer_id']}/runs"))["items"][0]["state"] == "paused"
    api.ok(api.post("/runs/resume", {"workflow_id": active["id"]}))
    api.ok(api.post("/runs/move", {"ids": [run["id"]], "wake_at": "2030-01-01T00:00:00Z"}))
    problem(api.post("/runs/move", {"ids": [run["id"]], "wake_at": "2030-01-01T00:00:00"}), 422, "invalid")
    api.ok(api.post("/runs/skip", {"ids": [run["id"]]}))
    api.ok(api.post("/runs/stop", {"ids": [run["id"]]}))
    assert api.ok(api.get("/runs", state="open"))["total"] == 0
    assert {e["action"] for e in world.rows("SELECT action FROM audit_entry")} >= {
        f"run.{done}" for done in ("paused", "resumed", "moved", "skipped", "stopped")
    }


def test_deactivate_lets_runs_finish_or_ends_them_and_archive(active, api, world):
    world.tick()
    path = f"/workflows/{active['id']}"
    assert api.ok(api.post(f"{path}/deactivate", {}))["state"] == "inactive"
    assert world.runs() == [("waiting", None)]
    problem(api.post(f"{path}/deactivate", {}), 409, "conflict")
    api.ok(api.post(f"{path}/activate", {}))
    api.ok(api.post(f"{path}/deactivate", {"runs": "end"}))
    assert world.runs() == [("ended", "workflow_deactivated")]
    assert api.ok(api.post(f"{path}/archive", {}))["state"] == "archived"
    problem(api.patch(path, {"expected_revision": 1, "name": "x"}), 409, "conflict")
    assert api.ok(api.get("/workflows"))["total"] == 0
    assert api.ok(api.get("/workflows", state="archived"))["total"] == 1


def test_why_and_try(active, api, world):
    ids = {c["erp_id"]: c["id"] for c in world.rows("SELECT id, erp_id FROM customer")}
    path = f"/workflows/{active['id']}"
    told = api.ok(api.get(f"{path}/explain", record_id=ids["B"]))
    assert told["sentence"] == "Customer B is not enrolled: it has no payment where amount is more than €500.00."
    assert [c["passed"] for c in told["conditions"]] == [True, False]
    assert api.ok(api.get(f"{path}/explain", record_id=ids["A"]))["verdict"] == "would_enrol"
    assert api.ok(api.get(f"{path}/explain", record_id=ids["A"], draft=True))["verdict"] == "workflow_not_active"
    problem(api.get(f"{path}/explain", record_id=10**12), 404, "not_found")
    assert [w["verdict"] for w in api.ok(api.get(f"/customers/{ids['D']}/explain"))["items"]] == ["does_not_match"]
    tried = api.ok(api.post(f"{path}/try", {"record_id": ids["A"], "as_of": "2026-03-06T09:00:00Z"}))
    assert [(s["number"], s["when"]) for s in tried["steps"]] == [
        ("1", "Fri 6 Mar 2026, 10:00"),
        ("2", "Fri 13 Mar 2026, 10:00"),
        ("3", "Fri 13 Mar 2026, 10:00"),
    ]
    assert tried["steps"][0]["message"]["text"] == "A1 €2,000.00;\n"
    assert world.messages() == []
    twice = draft(1)
    twice["steps"].append(twice["steps"][0])
    problem(api.post(f"{path}/try", {"record_id": ids["A"], "draft": twice}), 422, "invalid")

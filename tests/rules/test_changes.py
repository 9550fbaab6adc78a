"""What a draft changes against the live version, as a person who activates it reads it."""

from __future__ import annotations

from dunnock.runs.changes import Compared
from dunnock.workflows.definition import parse
from tests.world import all_of, eur, rule


def email(step_id, template=1, **more):
    return {"kind": "send_email", "id": step_id, "template_id": template, **more}


def wait(step_id, days):
    return {"kind": "wait", "id": step_id, "days": days}


def fork(*inner, otherwise=()):
    late = all_of(rule("customer.balance_overdue", ">", eur("100.00")))
    return {
        "kind": "if_else",
        "id": "f",
        "branches": [{"id": "late", "label": "Late", "criteria": late, "steps": list(inner)}],
        "otherwise": {"id": "o", "steps": list(otherwise)},
    }


def definition(*steps, amount="50.00", **settings):
    filters = all_of(rule("customer.balance_overdue", ">", eur(amount)))
    return {
        "trigger": {"kind": "customer_follow_up", "filters": filters},
        "steps": list(steps),
        "settings": settings,
    }


def changes(live, draft):
    return Compared(parse(live), parse(draft), {1: "Friendly", 2: "Firm"}, "en").changes()


def test_a_step_more_at_the_top_moves_no_other():
    live = definition(email("a"), wait("w", 7), email("b"))
    draft = definition(wait("n", 1), email("a"), wait("w", 7), email("b"))
    assert changes(live, draft) == [
        {
            "what": "added",
            "step_id": "n",
            "number": "1",
            "name": "Wait 1 day",
            "details": [{"field": "Wait", "before": "", "after": "Wait 1 day"}],
        }
    ]


def test_each_field_with_what_it_was_and_is_to_be():
    live = definition(email("a"), wait("w", 7))
    draft = definition(
        email("a", 2, name="Second", send={"mode": "at", "time": "09:00"}, recipients={"to": [{"kind": "primary"}]}),
        wait("w", 14),
        amount="75.00",
        restart_after_days=30,
    )
    found = changes(live, draft)
    assert [(c["what"], c["step_id"], c["name"]) for c in found] == [
        ("changed", "", "Whom it means"),
        ("changed", "", "Settings"),
        ("changed", "a", "Second"),
        ("changed", "w", "Wait 14 days"),
    ]
    assert found[0]["details"] == [
        {
            "field": "Criteria",
            "before": "Customers where balance overdue is more than €50.00",
            "after": "Customers where balance overdue is more than €75.00",
        }
    ]
    assert found[1]["details"] == [{"field": "Restart", "before": "Never", "after": "After 30 days"}]
    assert [(d["field"], d["before"], d["after"]) for d in found[2]["details"]] == [
        ("Name", "Not set", "Second"),
        ("Template", "Friendly", "Firm"),
        ("Send", "As soon as possible", "09:00"),
        ("To", "Not set", "the primary contact"),
    ]


def test_moved_is_another_branch_or_another_order():
    live = definition(email("a"), wait("w", 7), email("b"), fork(email("c")))
    found = changes(live, definition(email("b"), email("a"), wait("w", 7), fork(otherwise=[email("c")])))
    assert [(c["what"], c["step_id"], c["details"]) for c in found] == [
        ("moved", "b", [{"field": "Place", "before": "Step 3", "after": "Step 1"}]),
        ("moved", "c", [{"field": "Place", "before": "Step 4a.1", "after": "Step 4b.1"}]),
    ]


def test_removed_and_nothing_changed():
    live = definition(email("a"), wait("w", 7))
    assert changes(live, live) == []
    assert [(c["what"], c["step_id"], c["number"]) for c in changes(live, definition(email("a")))] == [
        ("removed", "w", "2")
    ]

"""A promise, the engine's own days, and the workflow whose invoices are free again."""

from __future__ import annotations

import pytest

from tests.rooms.cases.conftest import cases  # noqa: F401 - a fixture
from tests.world import all_of, rule

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_workflow_about_invoices_without_a_promise_begins_when_it_is_broken(cases):  # noqa: F811
    promise = cases.promise("I1", "I2", due_on="2026-03-04", grace_days=1)
    template = cases.template("customer", "Your invoices", "<p>{{ customer.name }}</p>")
    step = {"kind": "send_email", "id": "remind", "name": "Reminder", "template_id": template}
    cases.activate(
        trigger={
            "kind": "customer_follow_up",
            "filters": all_of(rule("customer.name", "is", "Customer A")),
        },
        target_invoices=all_of(rule("invoice.days_overdue", ">=", 3), rule("invoice.promised", "is_not_true")),
        steps=[step],
    )
    for day in (3, 4, 5):
        cases.tick(f"2026-03-0{day}T10:00")
        assert cases.status("promise", promise) == "active"
        assert cases.messages() == []
    cases.tick("2026-03-06T10:00")
    assert cases.status("promise", promise) == "broken"
    assert cases.events("promise.broken") == [("promise.broken", promise)]
    assert len(cases.messages()) == 1


def test_a_payment_keeps_it_with_the_next_tick(cases):  # noqa: F811
    promise = cases.promise("I1")
    cases.at("2026-03-03T10:00").pay("I1", "A", "100.00")
    cases.tick("2026-03-03T10:01")
    assert cases.status("promise", promise) == "kept"
    assert cases.marks("I1") == [""]

"""A workflow whose audience is known row by row."""

from __future__ import annotations

import pytest

from dunnock.org.models import Organisation
from tests.stories.test_customer_follow_up import BIG_INVOICE, BIG_PAYMENT, LIST, truth_table
from tests.world import World


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    world = World(organisation, "2026-03-06T10:00")
    truth_table(world)
    return world


def draft(template, **settings):
    return {
        "trigger": {"kind": "customer_follow_up"},
        "target_invoices": BIG_INVOICE,
        "target_payments": {"criteria": BIG_PAYMENT},
        "settings": {"start": {"mode": "as_soon_as_it_matches"}, **settings},
        "steps": [
            {"kind": "send_email", "id": "m1", "name": "Friendly reminder", "template_id": template},
            {"kind": "wait", "id": "w1", "days": 7},
            {"kind": "send_email", "id": "m2", "template_id": template},
        ],
    }


@pytest.fixture
def made(world, api):
    """A saved draft, ready to be activated."""
    template = world.template("customer", "{{ invoices.size }} open", LIST)
    return api.ok(api.post("/workflows", {"name": "Reminders", "category": "Dunning", "draft": draft(template)}))


@pytest.fixture
def active(made, api):
    return api.ok(api.post(f"/workflows/{made['id']}/activate", {}))

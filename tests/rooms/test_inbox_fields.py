"""What criteria can ask of received mail, answered by the database."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dunnock.criteria.compile import compile_filter, standing
from dunnock.criteria.grammar import load
from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope, rows
from dunnock.workflows.catalogue import CATALOGUE
from tests.servers.mail import written
from tests.servers.mailroom import Mailroom
from tests.world import BERLIN, all_of, rule

pytestmark = pytest.mark.django_db


def matching(room: Mailroom, subject: str, shown: str, *rules: Any) -> set[str]:
    as_of = AsOf(room.now, BERLIN)
    compiled = compile_filter(load(all_of(*rules)), CATALOGUE, subject, alias="t", prefix="k")
    with organisation_scope(room.id):
        found = rows(
            f"SELECT t.{shown} AS shown FROM {subject} t WHERE {compiled.sql}",
            {**standing(room.id, as_of), **compiled.params},
        )
    return {one["shown"] for one in found}


@pytest.fixture
def room(organisation) -> Mailroom:
    room = Mailroom(organisation)
    for name in ("C1", "C2", "C3"):
        room.world.customer(name)
    room.world.invoice("RE-1001", "C1", "100.00")
    room.take(
        "About RE-1001",
        text="We pay.\n\nOn Mon, 2 Mar 2026 at 09:00, AR wrote:\n> reminder",
        sender="Ada <ap.c1@example.com>",
    )
    robot = written("Out of office", "Back soon", sender="ap.c2@example.com")
    robot.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    room.take(robot)
    room.take("Stranger", sender="x@elsewhere.example")
    return room


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ([rule("received_email.from", "contains", "ap.c1")], {"About RE-1001"}),
        ([rule("received_email.from_name", "is", "ada")], {"About RE-1001"}),
        ([rule("received_email.to", "any_of", ["ar@company.example"])], {"About RE-1001", "Out of office", "Stranger"}),
        ([rule("received_email.subject", "contains", "office")], {"Out of office"}),
        ([rule("received_email.text", "contains", "reminder")], set()),
        ([rule("received_email.text", "contains", "we pay")], {"About RE-1001"}),
        ([rule("received_email.kind", "any_of", ["auto_reply", "bounce"])], {"Out of office"}),
        ([rule("received_email.received_at", "today")], {"About RE-1001", "Out of office", "Stranger"}),
        ([rule("received_email.days_since_received", ">=", 1)], set()),
        ([rule("received_email.has_attachments", "is_true")], {"Out of office"}),
        ([rule("received_email.names_invoice", "is_true")], {"About RE-1001"}),
        ([rule("received_email.assigned_by_person", "is_true")], set()),
        (
            [rule("received_email.mailbox", "any_of", ["ar@company.example"])],
            {"About RE-1001", "Out of office", "Stranger"},
        ),
        ([rule("customer.name", "is", "Customer C2")], {"Out of office"}),
    ],
    ids=lambda value: value[0]["field"] if isinstance(value, list) else "",
)
def test_a_rule_about_a_received_mail(room, rules, found):
    assert matching(room, "received_email", "subject", *rules) == found


def test_the_last_reply_of_a_customer_is_a_persons(room):
    empty = [rule("customer.last_reply_at", "is_empty")]
    assert matching(room, "customer", "erp_id", *empty) == {"C2", "C3"}
    assert matching(room, "customer", "erp_id", rule("customer.last_reply_at", "in_last_days", 3)) == {"C1"}
    room.world.now += dt.timedelta(days=10)
    assert matching(room, "customer", "erp_id", rule("customer.last_reply_at", "in_last_days", 3)) == set()


def test_customers_by_the_mail_they_sent(room):
    any_bounce = {
        "kind": "collection",
        "collection": "received_emails",
        "quantifier": "any",
        "where": {"kind": "group", "match": "all", "items": [rule("received_email.kind", "any_of", ["auto_reply"])]},
    }
    assert matching(room, "customer", "erp_id", any_bounce) == {"C2"}

"""Every field and collection of cases compiles, runs, explains itself, and answers as its words say."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.cases.fields import RELATIONS, SUBJECTS
from dunnock.cases.making import NewNote, NewTask
from dunnock.cases.notes import write_note
from dunnock.cases.tasks import complete_task, make_task
from dunnock.criteria.check import check
from dunnock.criteria.compile import compile_filter, standing
from dunnock.criteria.grammar import load
from dunnock.criteria.operators import OPERATORS
from dunnock.ledger.fields import LEDGER
from tests.rooms.cases.conftest import Cases
from tests.world import all_of, eur, rule

CATALOGUE = LEDGER.extended(subjects=SUBJECTS, relations=RELATIONS)
FIELDS = [(subject.id, field.id) for subject in SUBJECTS for field in subject.fields]
VALUES = {
    "text": "a",
    "number": "1",
    "money": eur("1.00"),
    "days": 1,
    "date": "2026-03-01",
    "instant": "2026-03-01",
    "tags": ["a"],
    "user": [1],
}


def matching(cases: Cases, subject: str, *items) -> list[int]:
    criteria = load(all_of(*items))
    assert check(criteria, CATALOGUE, subject) == []
    compiled = compile_filter(criteria, CATALOGUE, subject, alias="s", prefix="k")
    source = CATALOGUE.subject(subject).source
    found = cases.rows(
        f"SELECT s.id FROM {source} s WHERE s.organisation_id = %(organisation_id)s AND {compiled.sql} ORDER BY s.id",
        {**standing(cases.id, cases.as_of), **compiled.params},
    )
    return [one["id"] for one in found]


def having(collection: str, *items, quantifier: str = "any", **more) -> dict:
    where = {"where": all_of(*items)["where"]} if items else {}
    return {"kind": "collection", "collection": collection, "quantifier": quantifier, **where, **more}


@pytest.mark.parametrize(("subject", "name"), FIELDS, ids=[name for _, name in FIELDS])
def test_every_operator_of_every_field_can_be_asked(cases, subject, name):
    field = CATALOGUE.find(subject, name).field
    for operator in OPERATORS[field.type]:
        value = VALUES.get(field.type, "x")
        if field.type == "choice":
            value = field.options[0].value if field.options else "x"
        if operator.shape == "list":
            value = value if isinstance(value, list) else [value]
        elif operator.shape == "one" and isinstance(value, list):
            value = value[0]
        elif operator.shape == "range":
            money = field.type == "money"
            value = {"from": "1.00", "to": "2.00", "currency": "EUR"} if money else {"from": value, "to": value}
        elif operator.shape == "day_count":
            value = 3
        matching(cases, subject, rule(name, operator.id, None if operator.shape == "none" else value))


def test_labels_are_told_apart():
    for subject in SUBJECTS:
        labels = [field.label for field in subject.fields]
        assert len(labels) == len(set(labels))
    everywhere = [field.label for subject in SUBJECTS for field in subject.fields]
    assert len(everywhere) == len(set(everywhere))


def test_promises_answer(cases):
    kept = cases.promise("I1", due_on="2026-03-06")
    on_account = cases.promise(amount="50.00", due_on="2026-03-12", currency="EUR")
    cases.at("2026-03-05T09:00").pay("I1", "A", "100.00")
    cases.decide()
    cases.decide("2026-03-09T09:00")
    assert matching(cases, "promise", rule("promise.days_since_due", "=", -1)) == [kept], "it stopped when it was kept"
    assert matching(cases, "promise", rule("promise.days_since_due", "=", -3)) == [on_account]
    assert matching(cases, "promise", rule("promise.invoice_count", "=", "0")) == [on_account]
    assert matching(cases, "promise", rule("promise.outstanding", ">", eur("0"))) == [on_account]
    assert matching(
        cases, "promise", rule("promise.status", "any_of", ["kept"]), rule("customer.name", "contains", "A")
    )
    customer = [cases.key("customer", "A")]
    assert matching(cases, "customer", having("promises", rule("promise.status", "is", "active"))) == customer
    invoices = matching(cases, "invoice", having("promises", rule("promise.status", "is", "kept")))
    assert invoices == [cases.key("invoice", "I1")]
    assert matching(cases, "customer", having("promises", quantifier="none")) == [cases.key("customer", "B")]


def test_plans_and_instalments_answer(cases):
    plan = cases.plan("I1", "I2", count=3, starts_on="2026-03-10")
    cases.at("2026-03-09T09:00").pay("I1", "A", "100.00")
    cases.decide("2026-04-12T09:00")
    first, second, third = (one["id"] for one in cases.rows("SELECT id FROM instalment ORDER BY number"))
    assert matching(cases, "instalment", rule("instalment.days_since_due", "=", 2)) == [second]
    assert matching(cases, "instalment", rule("instalment.days_since_due", "=", -1)) == [first], "paid a day early"
    assert matching(cases, "instalment", rule("instalment.is_last", "is_true")) == [third]
    assert matching(cases, "instalment", rule("instalment.plan_status", "is", "active")) == [first, second, third]
    assert matching(cases, "instalment", rule("instalment.plan_remaining", "=", eur("200.00"))) == [
        first,
        second,
        third,
    ]
    for name, value in (
        ("instalments_paid", "1"),
        ("instalments_overdue", "1"),
        ("instalment_count", "3"),
        ("invoice_count", "2"),
    ):
        assert matching(cases, "payment_plan", rule(f"payment_plan.{name}", "=", value)) == [plan]
    assert matching(cases, "payment_plan", rule("payment_plan.days_since_next_due", "=", 2)) == [plan]
    assert matching(cases, "payment_plan", rule("payment_plan.next_due_on", "on", "2026-04-10")) == [plan]
    late = having(
        "instalments", rule("instalment.remaining", ">", eur("0")), quantifier="count", comparison="=", value="2"
    )
    assert matching(cases, "customer", late) == [cases.key("customer", "A")]
    assert len(matching(cases, "invoice", having("payment_plans"))) == 2


def test_disputes_notes_and_tasks_answer(cases):
    dispute = cases.dispute("I1")
    note = cases.do(
        write_note, note=NewNote("Sunday", "Ines", subject_kind="dispute", subject_id=dispute, category="call")
    )
    task = cases.do(
        make_task, task=NewTask("Call", "Ines", subject_kind="dispute", subject_id=dispute, due_on=dt.date(2026, 3, 4))
    )
    cases.at("2026-03-06T09:00").do(complete_task, task_id=task, outcome="x")
    cases.at("2026-03-07T09:00")
    assert matching(cases, "dispute", rule("dispute.days_open", "=", 5)) == [dispute]
    assert matching(cases, "note", rule("note.about", "is", "dispute"), rule("note.by_workflow", "is_false")) == [note]
    assert matching(cases, "task", rule("task.days_since_due", "=", 2)) == [task]
    for collection in ("disputes", "notes", "tasks"):
        assert matching(cases, "customer", having(collection)) == [cases.key("customer", "A")]
    assert matching(cases, "invoice", having("disputes", rule("dispute.status", "is", "open")))

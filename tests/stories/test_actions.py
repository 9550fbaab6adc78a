"""What steps do besides writing mail: tasks one may wait for, notes, words to users, changes; waiting until something
happens; and workflows that wake each other come to an end.
"""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.cases.making import NewNote
from dunnock.cases.notes import write_note
from dunnock.cases.tasks import cancel_task, complete_task
from dunnock.org.db import execute, organisation_scope
from dunnock.org.models import Membership, Organisation, User
from dunnock.runs.commands import Selection, pause_runs, resume_runs
from tests.stories.test_new_triggers import as_of, id_of, notes
from tests.world import World, all_of, eur, rule

OVERDUE = {"kind": "customer_follow_up", "filters": all_of(rule("customer.balance_overdue", ">", eur("0")))}
AT_ONCE = {"start": {"mode": "as_soon_as_it_matches"}}


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    world = World(organisation)
    world.customer("C1")
    world.invoice("I1", "C1", "100.00")
    return world


def user(world, name="Robin"):
    person = User.objects.create(email=f"{name.lower()}@example.com", name=name)
    with organisation_scope(world.id):
        Membership.objects.create(organisation_id=world.id, user_id=person.id, role="collector", joined_at=world.now)
    return person.id


def note(text, step_id="note"):
    return {"kind": "add_note", "id": step_id, "text": text}


def tasks(world):
    return world.rows("SELECT id, title, status, owner_id, due_on, priority, action FROM task ORDER BY id")


# -- tasks -------------------------------------------------------------------------------------------------------------


def test_a_task_is_made_once_and_the_run_waits_for_it(world):
    owner = user(world)
    with organisation_scope(world.id):
        execute("UPDATE customer SET account_owner_id = %s", [owner])
    task = {
        "kind": "create_task",
        "id": "call",
        "title": "Call {{ customer.name }} about {{ customer.balance_overdue }}",
        "due_in_days": 2,
        "priority": "high",
        "action": "call",
        "wait": True,
    }
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[task, note("Done")])
    world.tick("2026-03-03T09:00")
    (made,) = tasks(world)
    assert (made["title"], made["owner_id"], made["due_on"]) == (
        "Call Customer C1 about €100.00",
        owner,
        dt.date(2026, 3, 5),
    )
    assert (made["priority"], made["action"]) == ("high", {"kind": "call"})
    world.tick("2026-03-20T09:00")
    with organisation_scope(world.id):
        ids = tuple(r["id"] for r in world.rows("SELECT id FROM run"))
        pause_runs(organisation_id=world.id, selection=Selection(ids=ids), actor="Robin", as_of=as_of(world))
        resume_runs(organisation_id=world.id, selection=Selection(ids=ids), actor="Robin", as_of=as_of(world))
    world.tick("2026-03-21T09:00")
    assert (len(tasks(world)), notes(world)) == (1, [])
    with organisation_scope(world.id):
        complete_task(organisation_id=world.id, task_id=made["id"], outcome="Reached", actor="Robin", now=world.now)
    world.tick()
    assert notes(world) == ["Done"]
    assert world.runs() == [("ended", "finished")]


def test_a_task_nobody_does_is_waited_for_as_long_as_the_step_says(world):
    step = {"kind": "create_task", "id": "t", "title": "Look", "owner": None, "wait": True, "wait_days": 3}
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[step, note("Went on")])
    world.tick("2026-03-03T09:00")
    world.tick("2026-03-06T08:59")
    assert notes(world) == []
    world.tick("2026-03-06T09:00")
    assert notes(world) == ["Went on"]


def test_a_cancelled_task_lets_the_run_go_on(world):
    step = {"kind": "create_task", "id": "t", "title": "Look", "wait": True}
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[step, note("Went on")])
    world.tick("2026-03-03T09:00")
    with organisation_scope(world.id):
        cancel_task(
            organisation_id=world.id, task_id=tasks(world)[0]["id"], reason="no need", actor="Robin", now=world.now
        )
    world.tick()
    assert notes(world) == ["Went on"]


# -- waiting until something happens -----------------------------------------------------------------------------------


def until(**more):
    return {
        "kind": "wait_until",
        "id": "w",
        "days": 5,
        "happened": {"id": "yes", "steps": [note("It came", "a")]},
        "timed_out": {"id": "no", "steps": [note("Nothing came", "b")]},
        **more,
    }


def plain(world, **more):
    """A workflow that starts for whom somebody picks, so that a payment does not end its runs."""
    from dunnock.runs.by_hand import Picked, start_by_hand

    workflow = world.activate(trigger={"kind": "manual_enrolment"}, steps=[until(**more)])
    with organisation_scope(world.id):
        start_by_hand(
            organisation_id=world.id,
            workflow_id=workflow,
            picked=Picked(ids=[c["id"] for c in world.rows("SELECT id FROM customer")]),
            only_matching=True,
            actor="Robin",
            as_of=as_of(world),
        )


def test_an_event_of_its_customer_sends_the_run_on_at_once(world):
    world.customer("C2")
    world.pay("I1", "C1", "1.00")
    world.tick("2026-03-03T09:00")
    plain(world, event="payment_registered")  # the payment before does not count
    world.tick("2026-03-03T09:00")
    assert notes(world) == []
    world.at("2026-03-04T10:00").pay("I1", "C1", "10.00")
    world.tick()
    assert notes(world) == ["It came"]
    world.tick("2026-03-08T08:59")
    assert len(notes(world)) == 1
    world.tick("2026-03-20T09:00")
    assert notes(world) == ["It came", "Nothing came"]


def test_a_condition_is_looked_at_when_something_happens_and_by_itself(world):
    plain(world, criteria=all_of(rule("customer.balance_total", "=", eur("0"))))
    world.tick("2026-03-03T09:00")
    world.pay("I1", "C1", "100.00")
    world.tick("2026-03-03T09:01")
    assert notes(world) == ["It came"]


def test_a_wait_ends_on_the_clock_people_see_across_summer_time(world):
    plain(world.at("2026-03-27T09:00"), event="payment_registered")
    world.tick("2026-03-27T09:00")
    world.tick("2026-04-01T08:59")
    assert notes(world) == []
    world.tick("2026-04-01T09:00")
    assert notes(world) == ["Nothing came"]


# -- words, changes ----------------------------------------------------------------------------------------------------


def test_users_are_told_once_in_the_app_and_by_mail(world):
    someone, gone = user(world), User.objects.create(email="left@example.com", name="Left").id
    step = {
        "kind": "notify_user",
        "id": "tell",
        "to": [{"kind": "user", "user_id": someone}, {"kind": "user", "user_id": gone}, {"kind": "account_owner"}],
        "text": "{{ customer.name }} is late",
        "by_email": True,
    }
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[step])
    world.tick("2026-03-03T09:00")
    world.tick("2026-03-03T09:01")
    told = world.rows("SELECT user_id, text FROM notification")
    assert [tuple(t.values()) for t in told] == [(someone, "Customer C1 is late")]
    assert world.messages("to_addresses", "text", "state") == [
        (["robin@example.com"], "Customer C1 is late\n", "captured")
    ]


def test_a_customer_is_changed_and_what_is_so_already_is_no_change(world):
    step = {
        "kind": "update_customer",
        "id": "u",
        "chasing": "pause",
        "pause_days": 14,
        "strike_level": 2,
        "add_tags": ["late"],
    }
    world.activate(trigger=OVERDUE, settings={**AT_ONCE, "restart_after_days": 1}, steps=[step])
    world.tick("2026-03-03T09:00")
    found = world.rows("SELECT chasing_paused, chasing_paused_until, strike_level, tags FROM customer")
    assert [tuple(f.values()) for f in found] == [(True, dt.date(2026, 3, 17), 2, ["late"])]
    audited = "SELECT actor FROM audit_entry WHERE action = 'customer.changed'"
    assert [a["actor"] for a in world.rows(audited)] == ["workflow “Workflow 1”"]
    world.tick("2026-03-03T10:00")
    assert len(world.rows(audited)) == 1


def test_an_invoice_is_changed(world):
    step = {"kind": "update_invoice", "id": "u", "chasing": "pause", "add_tags": ["legal"]}
    trigger = {"kind": "invoice_follow_up", "filters": all_of(rule("invoice.days_overdue", ">=", 1))}
    world.activate(trigger=trigger, settings=AT_ONCE, steps=[step])
    world.tick("2026-03-03T09:00")
    assert [tuple(i.values()) for i in world.rows("SELECT chasing_paused, tags FROM invoice")] == [(True, ["legal"])]


# -- workflows that wake each other ------------------------------------------------------------------------------------


def test_mail_that_starts_mail_does_not_go_round(world):
    template = world.template("email", "Sent: {{ email.subject }}", "<p>Log</p>")
    first = world.template("customer", "Reminder", "<p>Hello</p>")
    world.activate(trigger={"kind": "email_sent"}, steps=[{"kind": "send_email", "id": "log", "template_id": template}])
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[{"kind": "send_email", "id": "m", "template_id": first}])
    for minute in range(5):
        world.tick(f"2026-03-03T09:{minute:02}")
    assert world.messages("subject") == ["Reminder", "Sent: Reminder"]


def test_two_workflows_that_answer_each_other_come_to_an_end(world):
    task = {"kind": "create_task", "id": "t", "title": "Read it"}
    world.activate(trigger={"kind": "note_created"}, steps=[task])
    world.activate(trigger={"kind": "task_completed"}, steps=[note("Completed")])
    with organisation_scope(world.id):
        write_note(
            organisation_id=world.id,
            note=NewNote(text="Called", created_by="Robin", customer_id=id_of(world, "customer", "C1")),
            now=world.now,
        )
    for day in range(3, 13):
        world.tick(f"2026-03-{day:02}T09:00")
        for open_task in world.rows("SELECT id FROM task WHERE status = 'open'"):
            with organisation_scope(world.id):
                complete_task(
                    organisation_id=world.id, task_id=open_task["id"], outcome="", actor="Robin", now=world.now
                )
    assert (len(tasks(world)), len(notes(world))) == (2, 3)


# -- texts with faults -------------------------------------------------------------------------------------------------


def test_a_step_that_writes_nothing_or_names_no_field_is_refused_before_activation(world):
    from dunnock.workflows.checks import check_draft

    def problems(step, trigger=OVERDUE):
        return [p.code for p in check_draft({"trigger": trigger, "steps": [step]}, {})[1]]

    assert problems({"kind": "create_task", "id": "t", "title": " "}) == ["empty"]
    assert problems(note("{{ customer.nonsense }}")) == ["text_fault"]
    assert problems({"kind": "retry_charge", "id": "r"}) == ["illegal_step"]
    assert problems({"kind": "update_customer", "id": "u"}) == ["no_change"]
    assert problems({"kind": "notify_user", "id": "n", "text": "x", "to": []}) == ["nobody"]
    assert problems(until(days=0, event="email_received")) == ["no_time_out"]
    assert problems(until()) == ["no_event"]
    to_sender = {"kind": "send_email", "id": "m", "recipients": {"to": [{"kind": "sender"}]}}
    assert "illegal_recipient" in problems(to_sender)

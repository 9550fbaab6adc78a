"""A workflow gets a new version while debtors are on their way through the old one: nobody is lost, nobody hears twice."""

from __future__ import annotations

import threading

import pytest
from django.db import connection

from dunnock.correspondence.worker import close_session
from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from dunnock.runs.moving import move_to_version
from dunnock.runs.reads import run_with_story
from dunnock.workflows.checks import TemplateFacts
from dunnock.workflows.commands import publish_version, save_workflow
from tests.world import BERLIN, World, all_of, rule

pytestmark = pytest.mark.django_db(transaction=True)

TRIGGER = {"kind": "invoice_follow_up", "filters": all_of(rule("invoice.days_overdue", ">=", 1))}
HTML = "<p>{{ invoice.number }}</p>"


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    world = World(organisation)
    world.first, world.second, world.other = (
        world.template("invoice", f"{name} {{{{ invoice.number }}}}", HTML) for name in ("First", "Second", "Other")
    )
    return world


def email(step_id, template, **more):
    return {"kind": "send_email", "id": step_id, "template_id": template, **more}


def wait(step_id, days):
    return {"kind": "wait", "id": step_id, "days": days}


def active(world, *steps):
    return world.activate(trigger=TRIGGER, settings={"start": {"mode": "as_soon_as_it_matches"}}, steps=list(steps))


def publish(world, workflow_id, *steps):
    draft = {"trigger": TRIGGER, "settings": {"start": {"mode": "as_soon_as_it_matches"}}, "steps": list(steps)}
    facts = {t: TemplateFacts("invoice", archived=False) for t in (world.first, world.second, world.other)}
    with organisation_scope(world.id):
        save_workflow(
            organisation_id=world.id, workflow_id=workflow_id, changes={"draft": draft}, expected_revision=None,
            actor="a test", now=world.now,
        )  # fmt: skip
        return publish_version(
            organisation_id=world.id, workflow_id=workflow_id, templates=facts, actor="a test",
            as_of=AsOf(world.now, BERLIN),
        )  # fmt: skip


def move(world, workflow_id, version_id, without_step="stay"):
    with organisation_scope(world.id):
        return move_to_version(
            organisation_id=world.id, workflow_id=workflow_id, version_id=version_id, without_step=without_step,
            actor="Ada", as_of=AsOf(world.now, BERLIN),
        )  # fmt: skip


def people(world, *names):
    for name in names:
        world.customer(name)
        world.invoice(f"I{name}", name, "100.00")


def sent(world):
    return sorted(m["subject"] for m in world.rows("SELECT subject FROM message WHERE state = 'captured'"))


def test_runs_go_on_where_they_stand_and_what_was_sent_is_not_sent_again(world):
    flow = active(world, email("m1", world.first), wait("w", 7), email("m2", world.second))
    people(world, "A", "B")
    world.tick("2026-03-02T09:00")
    assert sent(world) == ["First IA", "First IB"]
    # Half a week on: the second letter first, then the first one once more, and a longer wait.
    version_id = publish(
        world.at("2026-03-05T09:00"),
        flow,
        wait("w", 14),
        email("m2", world.other),
        email("m1", world.first),
        wait("v", 3),
    )
    done = move(world, flow, version_id)
    assert vars(done) == {"moved": 2, "ended": 0, "stayed": 0, "blocked": 0}
    world.tick("2026-03-08T09:00")
    assert len(sent(world)) == 2, "the wait that had begun is not cut short …"
    world.tick("2026-03-09T09:00")
    assert sent(world) == ["First IA", "First IB", "Other IA", "Other IB"], (
        "… nor made longer; m1 was passed, not repeated"
    )
    assert {r["step_id"] for r in world.rows("SELECT step_id FROM run WHERE state = 'waiting'")} == {"v"}
    world.tick("2026-03-20T09:00")
    assert len(sent(world)) == 4
    assert {r["state"] for r in world.rows("SELECT state FROM run")} == {"ended"}
    run_id = world.rows("SELECT id FROM run ORDER BY id")[0]["id"]
    with organisation_scope(world.id):
        told = run_with_story(world.id, run_id)
    assert [(line["kind"], line["step_name"]) for line in told["story"]][:3] == [
        ("enrolled", "Send email"), ("message_queued", "Send email"), ("message_captured", "Send email"),
    ]  # fmt: skip
    (line,) = [line for line in told["story"] if line["kind"] == "version_changed"]
    assert (line["said"], line["step_name"]) == ("Taken over into version 2 by Ada.", "Wait 14 days")


def test_a_step_left_out_by_a_person_is_no_dead_end_in_another_order(world):
    from dunnock.runs.commands import Selection, skip_step

    flow = active(world, email("m1", world.first, send={"mode": "at", "time": "15:00"}), wait("w", 7))
    people(world, "A")
    world.tick("2026-03-02T09:00")
    with organisation_scope(world.id):
        skip_step(
            organisation_id=world.id, selection=Selection(workflow_id=flow), actor="Ada", as_of=AsOf(world.now, BERLIN)
        )
    version_id = publish(world, flow, wait("w", 7), email("m1", world.first), wait("v", 1))
    assert move(world, flow, version_id).moved == 1
    world.tick("2026-03-09T09:00")
    assert world.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "v"}]
    assert sent(world) == []


def test_a_message_that_waits_takes_the_new_template_and_a_pause_stays_one(world):
    from dunnock.runs.commands import Selection, pause_runs, resume_runs

    flow = active(world, email("m1", world.first, send={"mode": "at", "time": "15:00"}), wait("w", 7))
    people(world, "A", "B")
    world.tick("2026-03-02T09:00")
    runs = [r["id"] for r in world.rows("SELECT id FROM run ORDER BY id")]
    with organisation_scope(world.id):
        selection = Selection((runs[0],))
        pause_runs(organisation_id=world.id, selection=selection, actor="Ada", as_of=AsOf(world.now, BERLIN))
    version_id = publish(world, flow, email("m1", world.other, send={"mode": "at", "time": "15:00"}), wait("w", 7))
    assert move(world, flow, version_id).moved == 2
    world.tick("2026-03-02T15:00")
    assert sent(world) == ["Other IB"]
    with organisation_scope(world.id):
        resume_runs(organisation_id=world.id, selection=selection, actor="Ada", as_of=AsOf(world.now, BERLIN))
    world.tick("2026-03-02T15:01")
    assert sent(world) == ["Other IA", "Other IB"]


@pytest.mark.parametrize(("choice", "states"), [("end", ["ended"] * 2), ("stay", ["waiting"] * 2)])
def test_runs_whose_step_is_gone_end_or_stay_as_chosen(world, choice, states):
    flow = active(world, wait("old", 3), email("m1", world.first))
    people(world, "A", "B")
    world.tick("2026-03-02T09:00")
    version_id = publish(world, flow, wait("new", 1), email("m1", world.first))
    done = move(world, flow, version_id, choice)
    assert (done.moved, done.ended, done.stayed) == (0, *((2, 0) if choice == "end" else (0, 2)))
    assert [state for state, _ in world.runs()] == states
    world.tick("2026-03-06T09:00")
    assert sent(world) == ([] if choice == "end" else ["First IA", "First IB"])
    assert move(world, flow, version_id).moved == 0, "once is enough"


def test_two_workers_walk_while_runs_are_taken_over(world):
    names = [f"C{n}" for n in range(40)]
    flow = active(world, wait("w0", 1), email("m1", world.first), wait("w", 1), email("m2", world.second))
    people(world, *names)
    world.tick("2026-03-02T09:00")
    version_id = publish(
        world.at("2026-03-03T09:00"),
        flow,
        wait("w0", 1),
        email("m2", world.second),
        wait("w", 1),
        email("m1", world.first),
    )

    def walk():
        try:
            world.tick(batch=7)
        finally:
            close_session()
            connection.close()

    workers = [threading.Thread(target=walk) for _ in range(2)]
    for worker in workers:
        worker.start()
    done = move(world, flow, version_id)
    for worker in workers:
        worker.join()
    assert done.moved + done.blocked <= len(names)
    # Those the workers had in their hands are taken over now; everybody reaches the end.
    move(world, flow, version_id)
    for moment in ("2026-03-04T09:00", "2026-03-05T09:00", "2026-03-06T09:00"):
        world.tick(moment)
    assert {state for state, _ in world.runs()} == {"ended"}
    told = sent(world)
    assert len(told) == len(set(told)), "nobody twice"
    assert told == sorted(f"{which} I{name}" for which in ("First", "Second") for name in names), "and nobody left out"

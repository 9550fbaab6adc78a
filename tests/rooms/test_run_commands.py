"""Steering runs: they keep their place when paused, never leave twice, and what a worker has in hand is left alone."""

from __future__ import annotations

import pytest

from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, Invalid, NotFound
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from dunnock.runs import commands
from dunnock.runs.commands import Selection
from dunnock.runs.reads import RunQuery, count_steps, list_runs, run_with_story
from tests.world import BERLIN, World, all_of, eur, rule


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    world = World(organisation, "2026-03-02T08:00")
    for name in ("A", "B"):
        world.customer(name)
        world.invoice(f"I{name}", name, "100.00")
    template = world.template("customer", "Hello {{ customer.name }}", "<p>x</p>")
    world.workflow = world.activate(
        trigger={"kind": "customer_follow_up", "filters": all_of(rule("customer.balance_overdue", ">", eur("50.00")))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[
            {"kind": "wait", "id": "w1", "days": 3},
            {
                "kind": "send_email",
                "id": "m1",
                "name": "First",
                "template_id": template,
                "send": {"mode": "at", "time": "09:00"},
            },
            {"kind": "wait", "id": "w2", "days": 2},
            {"kind": "send_email", "id": "m2", "template_id": template},
        ],
    )
    world.tick()
    world.ids = [r["id"] for r in world.rows("SELECT id FROM run ORDER BY id")]
    return world


def steer(world, name, *ids, **more):
    with organisation_scope(world.id):
        selection = more.pop("selection", Selection(ids=ids or tuple(world.ids)))
        return getattr(commands, name)(
            organisation_id=world.id, selection=selection, actor="Ines Rocha", as_of=AsOf(world.now, BERLIN), **more
        )


def run(world, run_id):
    with organisation_scope(world.id):
        return run_with_story(world.id, run_id)


def test_a_paused_wait_stays_and_goes_on_when_resumed(world):
    a, b = world.ids
    assert steer(world, "pause_runs", a).changed == 1
    world.tick("2026-03-06T12:00")
    assert [r["state"] for r in (run(world, a), run(world, b))] == ["paused", "holding"]
    assert run(world, a)["step_id"] == "w1"
    steer(world, "resume_runs", a)
    assert run(world, a)["next_at"] == world.now  # its time had passed meanwhile
    world.tick()
    assert run(world, a)["step_id"] == "m1"
    story = [line["said"] for line in run(world, a)["story"]]
    assert "Paused by Ines Rocha." in story
    assert "Resumed by Ines Rocha." in story


def test_resumed_early_a_wait_is_waited_to_its_end(world):
    a, _ = world.ids
    before = run(world, a)["next_at"]
    steer(world, "pause_runs", a)
    world.at("2026-03-03T08:00")
    steer(world, "resume_runs", a)
    assert (run(world, a)["state"], run(world, a)["next_at"]) == ("waiting", before)


def test_a_paused_runs_message_does_not_leave_and_keeps_its_sending_time(world):
    a, _ = world.ids
    world.tick("2026-03-05T10:00")  # both wait for tomorrow 09:00
    assert run(world, a)["reason"] == "waits_for_clock_time"
    steer(world, "pause_runs", a)
    world.at("2026-03-05T11:00")
    steer(world, "resume_runs", a)
    world.tick()
    assert world.messages("state") == ["queued", "queued"]  # not before its time
    assert run(world, a)["reason"] == "waits_for_clock_time"
    steer(world, "pause_runs", a)
    world.tick("2026-03-06T09:00")
    assert sorted(world.messages("state", "reason")) == [("captured", ""), ("held", "run_paused")]
    world.tick("2026-05-01T09:00")
    assert run(world, a)["messages"][0]["state"] == "held"
    world.rows("UPDATE message SET state = 'queued', due_at = created_at WHERE state = 'held' RETURNING id")
    world.tick()  # whoever puts it back in the queue by another way has not resumed its run
    assert run(world, a)["messages"][0]["state"] == "queued"
    steer(world, "resume_runs", a)
    world.tick()
    assert run(world, a)["messages"][0]["state"] == "captured"
    assert run(world, a)["step_id"] == "w2"


def test_stopping_ends_it_and_cancels_what_was_to_leave(world):
    a, _ = world.ids
    world.tick("2026-03-05T10:00")
    assert steer(world, "stop_runs", a).changed == 1
    world.tick("2026-03-06T09:00")
    found = run(world, a)
    assert (found["state"], found["end_reason"], found["why"]) == ("ended", "stopped_by_person", "Somebody stopped it.")
    assert found["messages"][0]["state"] == "cancelled"
    with pytest.raises(NotFound):
        steer(world, "stop_runs", a)


def test_skipping_a_wait_and_a_message(world):
    a, _ = world.ids
    steer(world, "skip_step", a)
    assert run(world, a)["step_id"] == "m1"
    world.tick()
    steer(world, "skip_step", a)
    found = run(world, a)
    assert (found["step_id"], found["state"], found["messages"][0]["reason"]) == ("w2", "waiting", "skipped_by_person")
    steer(world, "skip_step", a)
    steer(world, "skip_step", a)  # the last message, before it is even written
    assert (run(world, a)["state"], run(world, a)["end_reason"]) == ("ended", "finished")
    world.tick("2026-03-20T09:00")
    assert [m["state"] for m in run(world, a)["messages"]] == ["cancelled"]


def test_moving_times_of_a_wait_and_of_a_message(world):
    a, _ = world.ids
    sooner = world.at("2026-03-03T08:00").now
    steer(world, "move_runs", a, wake_at=sooner)
    world.tick()
    assert run(world, a)["step_id"] == "m1"
    assert run(world, a)["next_at"].astimezone(BERLIN).isoformat() == "2026-03-03T09:00:00+01:00"
    later = world.at("2026-03-10T15:00").now
    world.at("2026-03-03T08:30")
    assert steer(world, "move_runs", wake_at=later).changed == 2
    world.tick("2026-03-09T12:00")
    assert world.messages("state") == ["queued"]
    world.tick("2026-03-10T15:00")
    assert "captured" in world.messages("state")


@pytest.mark.parametrize("state", ["claimed", "sending", "unknown"])
def test_what_a_worker_has_in_hand_is_left_alone(world, state):
    a, b = world.ids
    world.tick("2026-03-05T10:00")
    world.rows("UPDATE message SET state = %s WHERE run_id = %s RETURNING id", [state, a])
    for name in ("stop_runs", "skip_step", "pause_runs"):
        with pytest.raises(Conflict, match="just leaving"):
            steer(world, name, a)
    done = steer(world, "stop_runs")
    assert (done.changed, done.blocked) == (1, 1)
    assert (run(world, a)["state"], run(world, b)["state"]) == ("holding", "ended")


def test_by_filter_many_at_once_audited(world):
    done = steer(world, "pause_runs", selection=Selection(workflow_id=world.workflow, step_id="w1"))
    assert (done.changed, done.more) == (2, False)
    (entry,) = world.rows("SELECT actor, action, after FROM audit_entry WHERE action = 'run.paused'")
    assert (entry["actor"], entry["after"]["runs"]) == ("Ines Rocha", 2)
    with pytest.raises(Conflict, match="runs are paused"):
        steer(world, "pause_runs", selection=Selection(workflow_id=world.workflow))
    with pytest.raises(Invalid):
        steer(world, "pause_runs", selection=Selection(state="waiting"))


def test_a_branch_cannot_be_skipped(world):
    world.rows("UPDATE run SET step_id = 'w1', state = 'paused' RETURNING id")
    with pytest.raises(Conflict, match="paused"):
        steer(world, "skip_step")


def test_end_runs_of_a_workflow(world):
    with organisation_scope(world.id):
        done = commands.end_runs(
            organisation_id=world.id,
            workflow_id=world.workflow,
            why="workflow_deactivated",
            actor="x",
            as_of=AsOf(world.now, BERLIN),
        )
    assert done.changed == 2
    assert {end for _, end in world.runs()} == {"workflow_deactivated"}


def test_another_organisation_cannot_steer_or_see_them(world, two_organisations):
    other = next(o for o in two_organisations if o != world.id)
    with organisation_scope(other):
        with pytest.raises(NotFound):
            commands.stop_runs(
                organisation_id=other,
                selection=Selection(ids=tuple(world.ids)),
                actor="x",
                as_of=AsOf(world.now, BERLIN),
            )
        with pytest.raises(NotFound):
            run_with_story(other, world.ids[0])


def test_lists_and_counts_say_step_state_and_why(world):
    world.put(
        contacts=[
            {"erp_id": "KB", "customer_erp_id": "B", "name": "Alex", "email": "ap.b@example.com", "inactive": True}
        ]
    )
    world.tick("2026-03-05T10:00")
    world.tick("2026-03-06T09:00")
    with organisation_scope(world.id):
        found, total = list_runs(world.id, RunQuery(workflow_id=world.workflow))
        held, _ = list_runs(world.id, RunQuery(workflow_id=world.workflow, state="held"))
        counts = count_steps(world.id, world.workflow)
        assert list_runs(world.id, RunQuery(customer_id=found[0]["customer_id"], q="customer b"))[1] == 1
    assert total == 2
    assert [(r["customer_name"], r["step_number"], r["step_name"]) for r in held] == [("Customer B", "2", "First")]
    assert held[0]["why"].startswith("There is nobody to write to. No contact has a usable e-mail address.")
    assert held[0]["next_at"] > world.now
    assert counts["m1"] == {"waiting": 0, "paused": 0, "holding": 0, "held": 1, "failed": 0, "unknown": 0, "done": 1}
    assert (counts["w1"]["done"], counts["w2"]["waiting"]) == (2, 1)

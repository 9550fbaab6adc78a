"""One tick of one organisation's engine. Any date can be played: `instant` is an argument.

A tick is a chain of transactions, each leaving the tables true: a kill between any two loses nothing, and what one
worker holds the other skips. It ends when nothing is due; every loop has a bound.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from dunnock.correspondence.outbox import let_go, recover_claims, send_claimed
from dunnock.correspondence.text_asking import ask_providers
from dunnock.correspondence.text_callbacks import serve_waiting
from dunnock.correspondence.worker import close_session, worker_session
from dunnock.kernel.clock import AsOf, Stopwatch
from dunnock.org.calendar import top_up
from dunnock.org.db import execute, fresh_statistics, organisation_scope, rows
from dunnock.runs.advance import BATCH, advance_step, due_steps, settle_step, settled_steps
from dunnock.runs.days import announce_new, begin_day, decide_changed
from dunnock.runs.enrol import claim_events, enrol_from_events, enrol_matching, forget_events, start_due
from dunnock.runs.leave import leave_runs
from dunnock.runs.release import follow_messages, release_messages
from dunnock.runs.waiting import wake_for_events, wake_for_tasks
from dunnock.workflows.commands import restate_starts
from dunnock.workflows.definition import SENDS
from dunnock.workflows.program import Program
from dunnock.workflows.reads import as_of as read_as_of
from dunnock.workflows.reads import live_workflows, walkable
from dunnock.workflows.triggers import TRIGGERS

MAX_ROUNDS = 100_000
MANY = 1000  # rows written at once from which the planner is told at once
# A flood of facts writes batch after batch of runs: the planner is told as they double, not each time.
_STATISTICS_AT = frozenset((0, 1, 2, 4, 8, 16, 32, 64, 128, 256))


@dataclass
class TickReport:
    """What a tick did, for the command line, the log and the tests."""

    enrolled: int = 0
    left: int = 0
    moved: int = 0
    messages: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def idle(self) -> bool:
        return not (self.enrolled or self.left or self.moved or self.messages)


def tick(*, organisation_id: int, instant: dt.datetime, batch: int = BATCH) -> TickReport:
    """Do everything that is due in an organisation at `instant`."""
    report = TickReport()
    worker = worker_session(organisation_id).name
    with organisation_scope(organisation_id):
        as_of = read_as_of(organisation_id, instant)
        if top_up(organisation_id=organisation_id, today=as_of.today):
            restate_starts(organisation_id=organisation_id, as_of=as_of)
        lost = recover_claims(organisation_id=organisation_id, now=as_of.instant)
        told = serve_waiting(organisation_id=organisation_id, now=as_of.instant)
        follow_messages(organisation_id=organisation_id, ids=[*lost, *told], as_of=as_of)
    asked = ask_providers(organisation_id=organisation_id, now=as_of.instant)
    if asked:
        with organisation_scope(organisation_id):
            follow_messages(organisation_id=organisation_id, ids=asked, as_of=as_of)
    begin_day(organisation_id=organisation_id, as_of=as_of)
    decide_changed(organisation_id=organisation_id, as_of=as_of)
    _serve_events(organisation_id, as_of, report)
    _walk_and_send(organisation_id, as_of, worker, batch, report)
    _serve_events(organisation_id, as_of, report)  # what the runs above sent, wrote and decided may start others
    _walk_and_send(organisation_id, as_of, worker, batch, report)
    _serve_starts(organisation_id, as_of, report)
    _walk_and_send(organisation_id, as_of, worker, batch, report)
    return report


def _serve_events(organisation_id: int, as_of: AsOf, report: TickReport) -> None:
    """Facts first: they start runs within seconds, and end the runs of customers whose ledger just changed."""
    for turn in range(MAX_ROUNDS):
        with organisation_scope(organisation_id):
            queue_ids, event_ids = claim_events(organisation_id)
            if not event_ids:
                return
            if len(event_ids) >= MANY and turn in _STATISTICS_AT:
                fresh_statistics("event", "run")
            for live in live_workflows(organisation_id):
                if TRIGGERS[live.program.definition.trigger.kind].family == "event":
                    report.enrolled += enrol_from_events(
                        organisation_id=organisation_id, live=live, event_ids=event_ids, as_of=as_of
                    )
            announce_new(organisation_id=organisation_id, event_ids=event_ids, as_of=as_of)
            wake_for_events(organisation_id=organisation_id, event_ids=event_ids, as_of=as_of)
            _leave_for(organisation_id, event_ids, as_of, report)
            forget_events(organisation_id, queue_ids)


def _leave_for(organisation_id: int, event_ids: Sequence[int], as_of: AsOf, report: TickReport) -> None:
    """Runs in flight of the customers these events are about: whoever paid is left alone from now on."""
    found = rows(
        """WITH touched AS MATERIALIZED (
             SELECT DISTINCT e.customer_id FROM event e
             WHERE e.organisation_id = %(organisation_id)s AND e.id = ANY(%(ids)s) AND e.customer_id IS NOT NULL)
           SELECT r.version_id, array_agg(DISTINCT r.customer_id) AS customers
           FROM touched JOIN run r ON r.organisation_id = %(organisation_id)s AND r.customer_id = touched.customer_id
           WHERE r.state IN ('waiting', 'holding')
           GROUP BY r.version_id""",
        {"organisation_id": organisation_id, "ids": list(event_ids)},
    )
    for standing in found:
        walked = walkable(organisation_id, standing["version_id"])
        if walked is None:
            continue
        report.left += leave_runs(
            organisation_id=organisation_id,
            version_id=standing["version_id"],
            program=walked[1],
            as_of=as_of,
            customer_ids=standing["customers"],
        )


def _serve_starts(organisation_id: int, as_of: AsOf, report: TickReport) -> None:
    """Data-based workflows whose start time has come: runs that no longer match leave, records that match enter."""
    with organisation_scope(organisation_id):
        lives = live_workflows(organisation_id)
    for live in lives:
        if TRIGGERS[live.program.definition.trigger.kind].family != "data":
            continue
        with organisation_scope(organisation_id):
            if not start_due(organisation_id=organisation_id, live=live, as_of=as_of):
                continue
            for version_id, program in _versions_in_flight(organisation_id, live.workflow_id):
                report.left += leave_runs(
                    organisation_id=organisation_id,
                    version_id=version_id,
                    program=program,
                    as_of=as_of,
                )
            enrolled = enrol_matching(organisation_id=organisation_id, live=live, as_of=as_of)
            report.enrolled += enrolled
            if enrolled >= MANY:
                fresh_statistics("run")


def _versions_in_flight(organisation_id: int, workflow_id: int) -> list[tuple[int, Program]]:
    found = rows(
        """SELECT DISTINCT version_id FROM run
           WHERE organisation_id = %s AND workflow_id = %s AND state IN ('waiting', 'holding')""",
        [organisation_id, workflow_id],
    )
    walked = [(f["version_id"], walkable(organisation_id, f["version_id"])) for f in found]
    return [(version_id, found[1]) for version_id, found in walked if found is not None]


def _walk_and_send(organisation_id: int, as_of: AsOf, worker: str, batch: int, report: TickReport) -> None:
    watch = Stopwatch()
    for _ in range(MAX_ROUNDS):
        moved = _walk(organisation_id, as_of, batch, report)
        sent = _send(organisation_id, as_of, worker, watch, report)
        if not moved and not sent:
            return


def _walk(organisation_id: int, as_of: AsOf, batch: int, report: TickReport) -> int:
    """Settle and advance until nothing is due. Runs that are due leave first if their reason is gone."""
    total = 0
    for _ in range(MAX_ROUNDS):
        moved = 0
        with organisation_scope(organisation_id):
            wake_for_tasks(organisation_id=organisation_id, as_of=as_of)
            for version_id, step_id in settled_steps(organisation_id):
                walked = walkable(organisation_id, version_id)
                if walked is None:
                    continue
                moved += settle_step(
                    organisation_id=organisation_id,
                    version_id=version_id,
                    program=walked[1],
                    step_id=step_id,
                    as_of=as_of,
                    limit=batch,
                )
        with organisation_scope(organisation_id):
            steps = due_steps(organisation_id, as_of)
        for version_id, step_id in steps:
            with organisation_scope(organisation_id):
                walked = walkable(organisation_id, version_id)
                if walked is None:
                    _set_aside(organisation_id, version_id, as_of)
                    continue
                workflow_id, program = walked
                done = advance_step(
                    organisation_id=organisation_id,
                    version_id=version_id,
                    workflow_id=workflow_id,
                    program=program,
                    step_id=step_id,
                    as_of=as_of,
                    limit=batch,
                )
                if done.moved >= MANY and step_id in program.nodes and isinstance(program.nodes[step_id].step, SENDS):
                    fresh_statistics("message")
                report.left += done.left
                report.moved += done.moved
                moved += done.left + done.moved
        if not moved:
            return total
        total += moved
    return total


def _set_aside(organisation_id: int, version_id: int, as_of: AsOf) -> None:
    """Runs of a version this Dunnock cannot read wait an hour and say so; the others go on."""
    execute(
        """UPDATE run SET reason = 'version_unreadable', wake_at = %s, changed_at = %s
           WHERE organisation_id = %s AND version_id = %s AND state = 'waiting' AND wake_at <= %s""",
        [as_of.instant + dt.timedelta(hours=1), as_of.instant, organisation_id, version_id, as_of.instant],
    )


def _tell(organisation_id: int, ids: list[int], worker: str, as_of: AsOf) -> None:
    """Outcomes are marked one by one and told together. A worker lost in between, or failing here, leaves the telling to
    whoever recovers its claims.
    """
    try:
        with organisation_scope(organisation_id):
            follow_messages(organisation_id=organisation_id, ids=ids, as_of=as_of)
            let_go(organisation_id=organisation_id, ids=ids, worker=worker)
    except BaseException:
        close_session()
        raise


def _send(organisation_id: int, as_of: AsOf, worker: str, watch: Stopwatch, report: TickReport) -> int:
    """Release and hand over until no message is due; the number that changed state."""
    total = 0
    for _ in range(MAX_ROUNDS):
        with organisation_scope(organisation_id):
            released = release_messages(organisation_id=organisation_id, as_of=as_of, worker=worker)
        for state, count in released.counts.items():
            if state != "claimed":
                report.messages[state] += count
        total += len(released.ids)
        if released.counts.get("claimed"):
            outcomes = send_claimed(organisation_id=organisation_id, worker=worker, now=as_of.instant + watch.elapsed)
            _tell(organisation_id, list(outcomes), worker, as_of)
            for state in outcomes.values():
                report.messages[state] += 1
        if not released.full:
            return total
    return total

"""The engine: starting runs, walking them, and ticks with little or nothing to do on a big ledger."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from typing import Any

from benchmarks.asking import NOW
from benchmarks.bench import Bench
from benchmarks.ledger import ORGANISATION
from benchmarks.questions import collection
from benchmarks.table import Measure, interleaved, median, seconds
from dunnock.kernel.clock import AsOf
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.runs.enrol import enrol_matching
from dunnock.runs.tick import tick
from dunnock.workflows.reads import LiveWorkflow, live_workflows
from tests.world import World, all_of, eur, rule

FRIDAYS = {"start": {"mode": "schedule", "days": ["fri"], "times": ["09:00"]}}  # ledger.TODAY is one
OWES = all_of(rule("customer.overdue_invoice_count", ">=", 1))
EVERYONE = all_of(rule("customer.name", "is_not_empty"), rule("customer.open_invoice_count", "<", 10_000))


def world() -> World:
    """The organisation as the stories see it, an hour before the first start."""
    return World(ORGANISATION, (NOW.local - dt.timedelta(hours=1)).replace(tzinfo=None).isoformat())


def later(**by: float) -> AsOf:
    return AsOf(NOW.instant + dt.timedelta(**by), NOW.zone)


def forget_runs() -> None:
    with organisation_scope(ORGANISATION):
        execute("TRUNCATE run, run_event, message, delivery CASCADE")


def _live(workflow_id: int) -> LiveWorkflow:
    with organisation_scope(ORGANISATION):
        return next(w for w in live_workflows(ORGANISATION) if w.workflow_id == workflow_id)


# The same columns and values into the same two tables, from rows chosen before: no criteria, no look for runs that are
# already there, no conflict clause. The indexes, checks and foreign keys are the tables' own.
_BARE = """
WITH started AS (
  INSERT INTO run (organisation_id, workflow_id, version_id, subject_kind, subject_id, customer_id, state, step_id, wake_at,
                   started_at, changed_at, ended_at, end_reason)
  SELECT %(organisation_id)s, %(workflow_id)s, %(version_id)s, 'customer', id, id, 'waiting', 'w', %(now)s, %(now)s, %(now)s,
         NULL, NULL
  FROM chosen RETURNING id
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id)
SELECT %(organisation_id)s, id, %(now)s, 'enrolled', 'w' FROM started"""


def enrol(bench: Bench) -> Iterator[Measure]:
    bench.fresh()
    wanted = bench.sized(50_000)
    workflow_id = world().activate(
        trigger={"kind": "customer_follow_up", "filters": OWES},
        settings=FRIDAYS,
        steps=[{"kind": "wait", "id": "w", "days": 3}],
    )
    live = _live(workflow_id)
    params = {
        "organisation_id": ORGANISATION,
        "workflow_id": workflow_id,
        "version_id": live.version_id,
        "now": NOW.instant,
    }

    def ours(limit: int = wanted) -> int:
        with organisation_scope(ORGANISATION):
            return enrol_matching(organisation_id=ORGANISATION, live=live, as_of=NOW, limit=limit)

    def bare() -> None:
        with organisation_scope(ORGANISATION):
            execute(_BARE, params)

    if (started := ours()) != wanted:
        raise AssertionError(f"{started} customers enrolled, {wanted} were to be")
    with organisation_scope(ORGANISATION):
        execute("CREATE TEMP TABLE chosen AS SELECT subject_id AS id FROM run")
        execute("ANALYZE chosen")
    taken = interleaved({"ours": ours, "bare": bare}, rounds=5, before=forget_runs)
    spent, other = median(taken["ours"]), median(taken["bare"])
    forget_runs()
    compared = f"the same two INSERTs, bare: {wanted:,} runs and as many run events, commit included"
    bar = ">= 100000 and ratio <= 1.5"
    measure = Measure("enrol matching customers", 2 * wanted / spent, "rows/s", bar, compared, spent / other)
    if not measure.ok:
        _explain_enrolment(bench, live, wanted, params)
        forget_runs()
    yield measure
    ours(10_000_000)
    with organisation_scope(ORGANISATION):
        execute("ANALYZE run")
    again = interleaved({"again": ours}, rounds=5)["again"]
    yield Measure(
        "enrol again, nobody new",
        1000 * median(again),
        "ms",
        "",
        "the enrolment (again / first)",
        median(again) / spent,
    )


def _explain_enrolment(bench: Bench, live: LiveWorkflow, limit: int, params: dict[str, object]) -> None:
    from unittest import mock

    from dunnock.runs import enrol as module

    def explained(query: str, given: dict[str, object]) -> int:
        bench.plan("enrol", query, given)
        return 0

    with organisation_scope(ORGANISATION), mock.patch.object(module, "execute", explained):
        enrol_matching(organisation_id=ORGANISATION, live=live, as_of=NOW, limit=limit)
    forget_runs()
    with organisation_scope(ORGANISATION):
        bench.plan("enrol", _BARE, params)


def _fork(name: str, amount: str) -> dict[str, Any]:
    branch = {
        "id": f"{name}a",
        "label": "Large",
        "criteria": all_of(rule("customer.balance_overdue", ">", eur(amount))),
    }
    return {"kind": "if_else", "id": name, "branches": [branch], "otherwise": {"id": f"{name}b"}}


def _wait(name: str) -> dict[str, Any]:
    return {"kind": "wait", "id": name, "days": 3}


def advance(bench: Bench) -> Iterator[Measure]:
    """Every customer's run wakes up at once, three times: its reason is checked, the wait ends, a branch is chosen, the
    next wait begins.
    """
    bench.fresh()
    workflow_id = world().activate(
        trigger={"kind": "customer_follow_up", "filters": EVERYONE},
        settings=FRIDAYS,
        steps=[
            _wait("w1"),
            _fork("f1", "1000.00"),
            _wait("w2"),
            _fork("f2", "300.00"),
            _wait("w3"),
            _fork("f3", "50.00"),
            _wait("w4"),
        ],
    )
    count = tick(organisation_id=ORGANISATION, instant=NOW.instant).enrolled
    taken = []
    for days in (3, 6, 9):
        moved, spent = _ticked(later(days=days).instant)
        taken.append(spent)
        if moved != 2 * count:
            raise AssertionError(f"{moved} moves of {count} runs")
    rate = count / median(taken)
    if rate < 20_000:
        bench.calls("advance", lambda: tick(organisation_id=ORGANISATION, instant=later(days=12).instant))
    sample = min(count, 400)
    per_run = seconds(lambda: _orm_loop(workflow_id, sample)) / sample
    compared = f"a Django loop over {sample} of {count:,} runs (ours / loop)"
    yield Measure("advance runs through wait + branch", rate, "runs/s", ">= 20000", compared, rate * per_run)


def _ticked(instant: dt.datetime) -> tuple[int, float]:
    started = time.perf_counter()
    return tick(organisation_id=ORGANISATION, instant=instant).moved, time.perf_counter() - started


def _orm_loop(workflow_id: int, sample: int) -> None:
    """What a loop over runs would do for each: lock it, look whether its reason stands, choose the branch, write."""
    from django.db.models import Count, Sum

    from dunnock.ledger.models import Customer, Invoice
    from dunnock.runs.models import Run, RunEvent

    now = later(days=30)
    with organisation_scope(ORGANISATION):
        ids = list(
            Run.objects.filter(organisation_id=ORGANISATION, workflow_id=workflow_id).values_list("id", flat=True)[
                :sample
            ]
        )
    for run_id in ids:
        with organisation_scope(ORGANISATION):
            run = Run.objects.select_for_update().get(organisation_id=ORGANISATION, id=run_id)
            customer = Customer.objects.get(organisation_id=ORGANISATION, id=run.subject_id)
            owed = Invoice.objects.filter(
                organisation_id=ORGANISATION, customer_id=customer.id, withdrawn_at__isnull=True
            ).exclude(balance=0)
            stands = bool(customer.name) and owed.aggregate(n=Count("id"))["n"] < 10_000
            late = owed.filter(currency="EUR", due_on__lt=now.today).aggregate(sum=Sum("balance"))["sum"] or 0
            for step in ("f4", "w5"):
                run.step_id = step if stands else "w4"
                run.wake_at = now.instant
                run.changed_at = now.instant
                run.save(update_fields=["step_id", "wake_at", "changed_at"])
                RunEvent.objects.create(
                    organisation_id=ORGANISATION, run_id=run.id, at=now.instant, kind="moved", data={"late": str(late)}
                )


def small_ticks(bench: Bench) -> Iterator[Measure]:
    """Ticks on a big ledger with many runs asleep: nothing due at all, and one payment that wakes two workflows whose
    criteria hold sums over the customer's invoices.
    """
    bench.fresh()
    made = world()
    template = made.template("payment", "Thank you", "<p>Thank you.</p>")
    made.activate(
        trigger={"kind": "customer_follow_up", "filters": OWES},
        settings=FRIDAYS,
        steps=[_wait("w1"), _fork("f1", "1000.00")],
    )
    late = collection("invoices", "count", rule("invoice.days_overdue", ">", 0), comparison="<", value=50)
    for extra in (rule("payment.status", "is", "paid"), rule("payment.amount", ">", eur("1.00"))):
        made.activate(
            trigger={
                "kind": "payment_registered",
                "filters": all_of(extra, rule("customer.balance_overdue", "<", eur("90000.00")), late),
            },
            steps=[{"kind": "send_email", "id": "m", "template_id": template}],
        )
    sleeping = tick(organisation_id=ORGANISATION, instant=NOW.instant).enrolled
    at = later(hours=1).instant
    idle = interleaved({"idle": lambda: tick(organisation_id=ORGANISATION, instant=at)}, rounds=9)["idle"]
    if median(idle) > 0.02:
        bench.calls("tick-idle", lambda: tick(organisation_id=ORGANISATION, instant=at))
    compared = f"{sleeping:,} runs asleep, three active workflows"
    yield Measure("tick with nothing due", 1000 * median(idle), "ms", "<= 20", compared)
    with organisation_scope(ORGANISATION):
        execute("UPDATE organisation SET mode = 'test' WHERE id = %s", [ORGANISATION])
        payers = rows("SELECT erp_id FROM customer WHERE id %% 211 = 9 ORDER BY id LIMIT 12", {})
    made.now = at
    taken = []
    for payer in payers:
        made.pay(None, payer["erp_id"], "12.00", paid_on=NOW.today.isoformat(), erp_id=f"bench-{payer['erp_id']}")
        taken.append(seconds(made.tick))
    if median(taken) > 0.1:
        made.pay(None, payers[0]["erp_id"], "12.00", paid_on=NOW.today.isoformat(), erp_id="bench-profiled")
        bench.calls("tick-event", made.tick)
    with organisation_scope(ORGANISATION):
        captured = row("SELECT count(*) AS n FROM message WHERE state = 'captured'", {})
    if not captured or captured["n"] < 2 * len(payers):
        raise AssertionError(f"{captured} messages for {len(payers)} payments and two workflows")
    yield Measure(
        "tick with one payment, two workflows with sums",
        1000 * median(taken),
        "ms",
        "<= 100",
        "the tick with nothing due (with / without)",
        median(taken) / median(idle),
    )

"""Job entry points. A job says "organisation N has work"; the tables hold the truth (ADR 4)."""

from __future__ import annotations

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from dunnock.events.bell import TICK, ring
from dunnock.kernel.clock import machine_now
from dunnock.org.db import rows
from dunnock.runs.tick import tick as run_tick

STALLED_SECONDS = 30


@app.task(name=TICK, queue="engine", pass_context=False)
def tick(organisation_id: int) -> None:
    if not rows("SELECT 1 FROM organisation WHERE id = %s", [organisation_id]):
        return  # rung for an organisation that was never committed
    run_tick(organisation_id=organisation_id, instant=machine_now())


# Safety net for lost bells, and for what only time makes due (waits, start times, retries).
@app.periodic(cron="* * * * * */10", periodic_id="every organisation")
@app.task(name="ring_all", queue="engine", queueing_lock="ring_all", pass_context=False)
def ring_all(timestamp: int) -> None:  # noqa: ARG001 - procrastinate passes the scheduled time
    for organisation in rows("SELECT id FROM organisation ORDER BY id"):
        ring(organisation["id"])


@app.periodic(cron="* * * * *", periodic_id="stalled jobs")
@app.task(name="sweep", queue="engine", queueing_lock="sweep", pass_context=True)
async def sweep(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
    """Clear the bells of workers that died (Procrastinate leaves this to its user): nothing is lost with them, the next
    ring does what they left. Old finished jobs are pruned.
    """
    manager = app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS):
        await manager.finish_job(job, Status.FAILED, delete_job=True)
    await manager.delete_old_jobs(nb_hours=1, include_failed=False)

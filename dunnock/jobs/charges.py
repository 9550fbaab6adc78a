"""Job entry points of charging. A job says "this organisation may have something to charge"; the tables hold the truth."""

from __future__ import annotations

from django.db import close_old_connections
from procrastinate.contrib.django import app

from dunnock.charges.serve import CHARGES, in_use, ring_charges, serve_charges
from dunnock.events.bell import ring
from dunnock.kernel.clock import machine_now
from dunnock.org.db import organisation_scope, rows
from dunnock.workflows.reads import as_of


@app.task(name=CHARGES, queue="sync", pass_context=False)
def charges(organisation_id: int) -> None:
    close_old_connections()
    if not rows("SELECT 1 AS found FROM organisation WHERE id = %s", [organisation_id]):
        return  # rung for an organisation that was never committed
    if serve_charges(organisation_id=organisation_id, as_of=as_of(organisation_id, machine_now())):
        ring(organisation_id)


# What falls due, what waits for a provider to answer, what was left by a worker that is gone.
@app.periodic(cron="* * * * * */20", periodic_id="every organisation's charges")
@app.task(name="ring_all_charges", queue="engine", queueing_lock="ring_all_charges", pass_context=False)
def ring_all_charges(timestamp: int) -> None:  # noqa: ARG001 - procrastinate passes the scheduled time
    for organisation in rows("SELECT id FROM organisation ORDER BY id"):
        with organisation_scope(organisation["id"]):
            if in_use(organisation["id"]):
                ring_charges(organisation["id"])

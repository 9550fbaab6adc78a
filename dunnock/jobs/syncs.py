"""Job entry points of the connectors. A job says "this connection may have something to do"; the tables hold the truth."""

from __future__ import annotations

import contextlib

from django.db import close_old_connections
from procrastinate.contrib.django import app

from dunnock.connectors.errors import SyncRunning
from dunnock.connectors.journal import interrupt_dead
from dunnock.connectors.reads import due_connections
from dunnock.connectors.serve import SYNC, ring_sync, serve_connection
from dunnock.kernel.clock import machine_now
from dunnock.org.db import organisation_scope, rows


@app.task(name=SYNC, queue="sync", pass_context=False)
def sync(organisation_id: int, connection_id: int) -> None:
    close_old_connections()
    with contextlib.suppress(SyncRunning):  # whoever is at it does it; the next bell asks again
        serve_connection(organisation_id=organisation_id, connection_id=connection_id, instant=machine_now())


# The only clock of the connectors: what is due is asked for within five seconds, after a restart too.
@app.periodic(cron="* * * * * */5", periodic_id="every connection")
@app.task(name="ring_syncs", queue="engine", queueing_lock="ring_syncs", pass_context=False)
def ring_syncs(timestamp: int) -> None:  # noqa: ARG001 - procrastinate passes the scheduled time
    now = machine_now()
    for organisation in rows("SELECT id FROM organisation ORDER BY id"):
        with organisation_scope(organisation["id"]):
            interrupt_dead(organisation_id=organisation["id"], now=now)
            for connection_id in due_connections(organisation["id"], now):
                ring_sync(organisation["id"], connection_id)

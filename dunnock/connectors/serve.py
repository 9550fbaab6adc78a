"""What a worker does for one connection: whatever is due there, in its order. And ringing for one."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from dunnock.connectors.journal import SyncReport, end
from dunnock.connectors.reads import connection as read_connection
from dunnock.connectors.reads import due_connections, next_queued
from dunnock.connectors.sync import OpenClient, resuming, run_sync
from dunnock.connectors.uploads import import_upload
from dunnock.kernel.clock import Stopwatch
from dunnock.kernel.errors import NotFound
from dunnock.org.db import organisation_scope

SYNC = "sync"
MOST_AT_ONCE = 100


def ring_sync(organisation_id: int, connection_id: int) -> None:
    """Ask for a sync of this connection as soon as the current transaction commits. One bell waits at a time."""
    try:
        with transaction.atomic():
            app.configure_task(SYNC, queueing_lock=f"sync:{organisation_id}:{connection_id}", queue="sync").defer(
                organisation_id=organisation_id, connection_id=connection_id
            )
    except AlreadyEnqueued:
        pass  # a sync that has not begun yet will do


def serve_connection(
    *, organisation_id: int, connection_id: int, instant: dt.datetime, open_client: OpenClient = resuming
) -> list[SyncReport]:
    """Everything that is due at the connection at `instant`; nothing where it is not due (any more).

    Opens its own transactions. Raises `SyncRunning` where another process is at it.
    """
    watch, reports = Stopwatch(), list[SyncReport]()
    for _ in range(MOST_AT_ONCE):
        now = instant + watch.elapsed
        with organisation_scope(organisation_id):
            if connection_id not in due_connections(organisation_id, now):
                break
            queued = next_queued(organisation_id, connection_id)
        if queued is not None and queued["mode"] == "file":
            report = _import(organisation_id, connection_id, queued, now)
        else:
            report = run_sync(
                organisation_id=organisation_id, connection_id=connection_id, instant=now, open_client=open_client
            )
        reports.append(report)
    return reports


def _import(organisation_id: int, connection_id: int, queued: dict[str, Any], now: dt.datetime) -> SyncReport:
    try:
        return import_upload(organisation_id=organisation_id, connection_id=connection_id, queued=queued, instant=now)
    except NotFound as gone:
        report = SyncReport(queued["id"], "file", state="failed", error=gone.detail)
        with organisation_scope(organisation_id):
            read_connection(organisation_id, connection_id)
            end(organisation_id=organisation_id, report=report, now=now)
        return report

"""Is it alive: for load balancers, `docker healthcheck` and whoever wonders why nothing is sent. Needs no key."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Literal

from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest
from ninja import Field
from ninja.responses import Status

from dunnock import __version__
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer
from dunnock.kernel.clock import machine_now
from dunnock.org.db import row

router = ApiRouter("Health", access="public")

_WORKER_SILENT = dt.timedelta(seconds=60)


class Health(Answer):
    status: Literal["ok", "degraded", "down"] = Field(
        description="down: nothing works. degraded: the API answers, but no worker has been heard of for a minute"
    )
    version: str
    database: bool = Field(description="PostgreSQL answers")
    migrations_pending: int | None = Field(description="Migrations not yet applied; null when the database is silent")
    worker: bool | None = Field(description="A worker was heard of in the last minute; null when unknown")
    worker_seen_at: dt.datetime | None


@router.get("/health", response={200: Health, 503: Health}, summary="Is it alive")
def read_health(request: HttpRequest) -> Status[Health]:  # noqa: ARG001
    """503 when the database does not answer or migrations are pending."""
    try:
        applied = set(MigrationRecorder(connection).applied_migrations())
        pending = len(_on_disk() - applied)
        seen = _worker_seen_at() if not pending else None
    except Error:
        nothing = Health(
            status="down",
            version=__version__,
            database=False,
            migrations_pending=None,
            worker=None,
            worker_seen_at=None,
        )
        return Status(503, nothing)
    alive = seen is not None and machine_now() - seen < _WORKER_SILENT
    found = Health(
        status="down" if pending else "ok" if alive else "degraded",
        version=__version__,
        database=True,
        migrations_pending=pending,
        worker=None if pending else alive,
        worker_seen_at=seen,
    )
    return Status(503 if pending else 200, found)


@cache
def _on_disk() -> frozenset[tuple[str, str]]:
    return frozenset(MigrationLoader(None).disk_migrations)


def _worker_seen_at() -> dt.datetime | None:
    """Procrastinate's own heartbeat."""
    found = row("SELECT max(last_heartbeat) AS seen_at FROM procrastinate_workers")
    return found["seen_at"] if found else None

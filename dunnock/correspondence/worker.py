"""Who has a message in its hands, and whether that worker still lives.

A worker's claim is good as long as its session at the database is: the session holds an advisory lock on the worker's
name. A killed process loses the session with its socket, so what it held is free again in milliseconds, not after a lease.
(A lost machine is noticed by TCP keepalive. A pooler between worker and database must pool by session.)
"""

from __future__ import annotations

import os
import secrets
import socket
import threading
from typing import Any

import psycopg
from django.db import connection as current

_kept = threading.local()


class WorkerSession:
    """A connection of our own, in autocommit, beside Django's: it carries the worker's lock and the marks of sending.

    Marks do not wait for the disk: a killed worker loses none of them, and if the database server itself restarts, every
    claim from before becomes unknown (recover_claims.sql). Not pooled, so the organisation may be set for its whole life.
    """

    def __init__(self, *, locked: bool = True) -> None:
        entry = current.settings_dict
        self.name = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self.connection: psycopg.Connection[Any] = psycopg.connect(
            dbname=entry["NAME"],
            user=entry["USER"],
            password=entry["PASSWORD"],
            host=entry["HOST"],
            port=entry["PORT"] or None,
            autocommit=True,
            **entry["OPTIONS"],
        )
        self.connection.execute("SET synchronous_commit = off")
        self.connection.execute("SET tcp_keepalives_idle = 20")
        self.connection.execute("SET tcp_keepalives_interval = 5")
        if locked:
            self.connection.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [self.name])

    def enter(self, organisation_id: int) -> WorkerSession:
        self.connection.execute("SELECT set_config('app.organisation', %s, false)", [str(organisation_id)])
        return self

    def close(self) -> None:
        self.connection.close()


def worker_session(organisation_id: int) -> WorkerSession:
    """The session of this thread, opened at first need and kept; inside the organisation's fence."""
    session: WorkerSession | None = getattr(_kept, "session", None)
    if session is None or session.connection.closed or session.connection.broken:
        session = _kept.session = WorkerSession()
    return session.enter(organisation_id)


def close_session() -> None:
    """Let this thread's session go."""
    session: WorkerSession | None = getattr(_kept, "session", None)
    if session is not None:
        session.close()
        _kept.session = None

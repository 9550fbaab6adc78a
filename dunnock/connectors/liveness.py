"""One sync of a connection at a time, and whether the process that does it still lives.

Whoever syncs holds an advisory lock on its database session. A killed process loses the session with its socket, so a
sync that says `running` while the lock is free was interrupted: no lease has to run out. (A pooler between us and the
database must pool by session.)
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from django.db import DatabaseError

from dunnock.connectors.errors import SyncRunning
from dunnock.org.db import execute, row


def _key(organisation_id: int, connection_id: int) -> str:
    return f"sync:{organisation_id}:{connection_id}"


@contextlib.contextmanager
def sole_sync(organisation_id: int, connection_id: int) -> Iterator[None]:
    """Held over several transactions. Raises `SyncRunning` where another process holds it."""
    key = _key(organisation_id, connection_id)
    found = row("SELECT pg_try_advisory_lock(hashtextextended(%s, 0)) AS held", [key])
    if not found or not found["held"]:
        raise SyncRunning("This connection is being synchronised already. Wait until that has ended, then try again.")
    try:
        yield
    finally:
        # A session that is gone has let go of its locks.
        with contextlib.suppress(DatabaseError):
            execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])


def nobody_syncs(organisation_id: int, connection_id: int) -> bool:
    """True keeps it so until the transaction ends."""
    found = row(
        "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0)) AS held", [_key(organisation_id, connection_id)]
    )
    return bool(found and found["held"])

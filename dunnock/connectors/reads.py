"""Reading connections, their syncs and the problems of a sync."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import row, rows
from dunnock.org.reads import organisation


def as_of(organisation_id: int, instant: dt.datetime) -> AsOf:
    """The instant in the organisation's own zone."""
    return AsOf(instant, ZoneInfo(organisation(organisation_id)["time_zone"]))


def connection(organisation_id: int, connection_id: int, *, lock: bool = False) -> dict[str, Any]:
    """The stored row with `fenced` of its source. It holds the encrypted secret. Raises `NotFound`."""
    found = row(
        f"""SELECT c.*, s.fenced, s.first_import_completed_at FROM connection c
            JOIN source s ON s.organisation_id = c.organisation_id AND s.id = c.source_id
            WHERE c.organisation_id = %s AND c.id = %s{" FOR UPDATE OF c" if lock else ""}""",
        [organisation_id, connection_id],
    )
    if found is None:
        raise NotFound(f"There is no connection {connection_id}")
    return found


def files_connection(organisation_id: int, connection_id: int, *, lock: bool = False) -> dict[str, Any]:
    """As `connection`. Raises `Conflict` for an ERP."""
    found = connection(organisation_id, connection_id, lock=lock)
    if found["kind"] != "files":
        raise Conflict(f"{found['name']} reads an ERP. Files go into a connection of the kind files.")
    return found


def list_connections(organisation_id: int, connection_id: int | None = None) -> list[dict[str, Any]]:
    """As people see them, without any secret: settings, standing and the last sync."""
    return rows(
        statement("connectors", "connection_rows"),
        {"organisation_id": organisation_id, "connection_id": connection_id},
    )


def shown_connection(organisation_id: int, connection_id: int) -> dict[str, Any]:
    """One of `list_connections`. Raises `NotFound`."""
    found = list_connections(organisation_id, connection_id)
    if not found:
        raise NotFound(f"There is no connection {connection_id}")
    return found[0]


_SYNC = "id, connection_id, mode, state, started_at, ended_at, progress, counts, error, detail"


def sync(organisation_id: int, sync_id: int) -> dict[str, Any]:
    """Raises `NotFound`."""
    found = row(f"SELECT {_SYNC} FROM sync WHERE organisation_id = %s AND id = %s", [organisation_id, sync_id])
    if found is None:
        raise NotFound(f"There is no synchronisation {sync_id}. Those that found nothing new are kept for an hour.")
    return found


def list_syncs(
    organisation_id: int, connection_id: int, *, limit: int, offset: int, after: int | None = None
) -> tuple[list[dict[str, Any]], int]:
    """Newest first (oldest first behind the id `after`), and how many there are. Raises `NotFound`."""
    connection(organisation_id, connection_id)
    values = {"organisation_id": organisation_id, "connection_id": connection_id, "after": after}
    where = "organisation_id = %(organisation_id)s AND connection_id = %(connection_id)s"
    where += " AND id > %(after)s" if after is not None else ""
    found = rows(
        f"""SELECT {_SYNC} FROM sync WHERE {where} ORDER BY {"id" if after is not None else "id DESC"}
            LIMIT %(limit)s OFFSET %(offset)s""",
        {**values, "limit": limit, "offset": offset},
    )
    return found, _total("sync", where, values)


def list_problems(
    organisation_id: int, sync_id: int, *, limit: int, offset: int, after: int | None = None
) -> tuple[list[dict[str, Any]], int]:
    """In the order of the file or the read, and how many there are. Raises `NotFound`."""
    sync(organisation_id, sync_id)
    values = {"organisation_id": organisation_id, "sync_id": sync_id, "after": after}
    where = "organisation_id = %(organisation_id)s AND sync_id = %(sync_id)s"
    where += " AND id > %(after)s" if after is not None else ""
    found = rows(
        f"""SELECT id, object, erp_id, "row", field, value, message, cure FROM sync_problem WHERE {where}
            ORDER BY id LIMIT %(limit)s OFFSET %(offset)s""",
        {**values, "limit": limit, "offset": offset},
    )
    return found, _total("sync_problem", where, values)


def _total(table: str, where: str, values: dict[str, Any]) -> int:
    counted = row(f"SELECT count(*) AS total FROM {table} WHERE {where}", values)
    return int(counted["total"]) if counted else 0


def next_queued(organisation_id: int, connection_id: int) -> dict[str, Any] | None:
    """The sync that was asked for first."""
    return row(
        f"""SELECT {_SYNC} FROM sync WHERE organisation_id = %s AND connection_id = %s AND state = 'queued'
            ORDER BY id LIMIT 1""",
        [organisation_id, connection_id],
    )


def due_connections(organisation_id: int, now: dt.datetime) -> list[int]:
    """Where a sync was asked for, or the time has come."""
    found = rows(statement("connectors", "due_connections"), {"organisation_id": organisation_id, "now": now})
    return [int(due["id"]) for due in found]

"""Reading the tenant itself: its settings, its keys, the audit."""

from __future__ import annotations

from typing import Any

from dunnock.kernel.errors import FieldError, Invalid, NotFound
from dunnock.org.db import row, rows


def organisation(organisation_id: int, *, lock: bool = False) -> dict[str, Any]:
    """`lock`: for a change that depends on what is there. Raises `NotFound`."""
    found = row(
        f"""SELECT id, name, currency, time_zone, language, country, address, reply_to, mode, went_live_at,
                   ageing_buckets, created_at
            FROM organisation WHERE id = %s{" FOR UPDATE" if lock else ""}""",
        [organisation_id],
    )
    if found is None:
        raise NotFound(f"There is no organisation {organisation_id}")
    return found


def ageing_edges(organisation_id: int) -> tuple[int, ...]:
    """The last day of each ageing bucket past due but the open one, ascending: what ledger/buckets.py takes."""
    return tuple(day for day in organisation(organisation_id)["ageing_buckets"] if day > 0)


def api_keys(organisation_id: int) -> list[dict[str, Any]]:
    """Every key, revoked ones last. The secret is not kept; `hint` is what people recognise it by."""
    return rows(
        """SELECT id, name, hint, created_at, last_used_at, revoked_at FROM api_key
           WHERE organisation_id = %s ORDER BY revoked_at IS NOT NULL, id""",
        [organisation_id],
    )


def api_key(organisation_id: int, key_id: int) -> dict[str, Any]:
    """Raises `NotFound`."""
    found = row(
        """SELECT id, name, hint, created_at, last_used_at, revoked_at FROM api_key
           WHERE organisation_id = %s AND id = %s""",
        [organisation_id, key_id],
    )
    if found is None:
        raise NotFound(f"There is no API key {key_id} in this organisation")
    return found


def refuse_stranger(organisation_id: int, user_id: int, path: str) -> None:
    """Raises `Invalid` at `path` for somebody who does not work in this organisation (any more)."""
    found = row(
        "SELECT 1 FROM membership WHERE organisation_id = %s AND user_id = %s AND active", [organisation_id, user_id]
    )
    if found is None:
        message = f"nobody with id {user_id} works here"
        raise Invalid(f"{path}: {message}", errors=[FieldError(path, message, "unknown", "Choose one of GET /people")])


_AUDIT_FILTERS = ("object_kind", "object_id", "action", "actor")


def audit_entries(
    organisation_id: int, *, limit: int, offset: int, after: int | None = None, **filters: Any
) -> tuple[list[dict[str, Any]], int]:
    """The audit, newest first (oldest first behind `after`, an id), and how many entries there are.

    `filters`: object_kind, object_id, action, actor; None asks for everything.
    """
    wanted = {name: filters[name] for name in _AUDIT_FILTERS if filters.get(name) is not None}
    where = " AND ".join(["organisation_id = %(organisation_id)s", *(f"{name} = %({name})s" for name in wanted)])
    parameters = {"organisation_id": organisation_id, "limit": limit, "offset": offset, "after": after, **wanted}
    if after is not None:
        where += " AND id > %(after)s"
    counted = row(f"SELECT count(*) AS total FROM audit_entry WHERE {where}", parameters)
    found = rows(
        f"""SELECT id, at, actor, action, object_kind, object_id, before, after FROM audit_entry WHERE {where}
            ORDER BY {"id" if after is not None else "id DESC"} LIMIT %(limit)s OFFSET %(offset)s""",
        parameters,
    )
    return found, int(counted["total"]) if counted else 0

"""Reading facts."""

from __future__ import annotations

from typing import Any

from dunnock.org.db import row, rows


def list_facts(
    organisation_id: int,
    *,
    limit: int,
    offset: int,
    kind: str | None = None,
    customer_id: int | None = None,
    after: int | None = None,
) -> tuple[list[dict[str, Any]], int]:
    """Events newest first (oldest first behind the id `after`), and how many there are."""
    values = {
        "organisation_id": organisation_id,
        "kind": kind,
        "customer_id": customer_id,
        "after": after,
        "limit": limit,
        "offset": offset,
    }
    conditions = {
        "kind": "kind = %(kind)s",
        "customer_id": "customer_id = %(customer_id)s",
        "after": "id > %(after)s",
    }
    narrowed = [text for name, text in conditions.items() if values[name] is not None]
    where = " AND ".join(["organisation_id = %(organisation_id)s", *narrowed])
    found = rows(
        f"""SELECT id, kind, subject_kind, subject_id, customer_id, occurred_at, recorded_at, data FROM event
            WHERE {where} ORDER BY {"id" if after is not None else "id DESC"} LIMIT %(limit)s OFFSET %(offset)s""",
        values,
    )
    counted = row(f"SELECT count(*) AS total FROM event WHERE {where}", values)
    return found, int(counted["total"]) if counted else 0

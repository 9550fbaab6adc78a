"""A customer's timeline, read across the rooms that write it: events, messages, runs."""

from __future__ import annotations

from typing import Any

from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import rows


def customer_timeline(
    *, organisation_id: int, customer_id: int, limit: int, offset: int
) -> tuple[list[dict[str, Any]], int]:
    """Newest first, and how many entries there are (0 behind the last page)."""
    found = rows(
        statement("runs", "customer_timeline"),
        {"organisation_id": organisation_id, "customer_id": customer_id, "limit": limit, "offset": offset},
    )
    return found, int(found[0]["total"]) if found else 0

"""Writing facts. The bell that wakes the engine is rung by the caller's edge, in the same transaction."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute


def record_events(
    *,
    organisation_id: int,
    kind: str,
    subject_kind: str,
    subjects: Sequence[tuple[int, int | None]],
    occurred_at: dt.datetime,
    recorded_at: dt.datetime,
    once: bool = True,
) -> int:
    """Append one event per subject `(id, customer_id)` and queue it for the engine; the number written.

    `once`: a subject has this event at most once, whatever is delivered twice (the unique key refuses the second).
    """
    if not subjects:
        return 0
    return execute(
        statement("events", "record_events"),
        {
            "organisation_id": organisation_id,
            "kind": kind,
            "subject_kind": subject_kind,
            "ids": [s[0] for s in subjects],
            "customer_ids": [s[1] for s in subjects],
            "occurred_at": occurred_at,
            "recorded_at": recorded_at,
            "once": once,
        },
    )


def record_event(
    *,
    organisation_id: int,
    kind: str,
    subject_kind: str,
    subject_id: int,
    customer_id: int | None,
    now: dt.datetime,
    data: Mapping[str, Any],
) -> None:
    """Append one event that may repeat for its subject, with what is known beside it; the caller sees to it that it is news."""
    execute(
        statement("events", "record_event"),
        {
            "organisation_id": organisation_id,
            "kind": kind,
            "subject_kind": subject_kind,
            "subject_id": subject_id,
            "customer_id": customer_id,
            "now": now,
            "data": json.dumps(data, default=str),
        },
    )

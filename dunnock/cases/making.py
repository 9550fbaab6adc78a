"""Notes and tasks written many at once, by people and by workflow steps. A step writes each once, whatever crashes between."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dunnock.cases.deciding import tell
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import rows as fetch


@dataclass(frozen=True)
class NewNote:
    """With `run_id`, `step_id` and `visit` it is a workflow step's, and written once."""

    text: str
    created_by: str
    customer_id: int | None = None
    subject_kind: str = ""
    subject_id: int | None = None
    category: str = ""
    run_id: int | None = None
    step_id: str | None = None
    visit: int | None = None
    received_email_id: int | None = None


def add_notes(*, organisation_id: int, rows: Sequence[NewNote], now: dt.datetime) -> list[int]:
    """The ids of those that were news; each raises `note.created`. What they are about is the caller's to know."""
    if not rows:
        return []
    written = fetch(
        statement("cases", "add_notes"),
        {"organisation_id": organisation_id, "rows": json.dumps([asdict(one) for one in rows]), "now": now},
    )
    tell(organisation_id, "note.created", "note", [(one["id"], one["customer_id"]) for one in written], now)
    return [one["id"] for one in written]


@dataclass(frozen=True)
class NewTask:
    """With `run_id`, `step_id` and `visit` it is a workflow step's, and made once. `action`: `{"kind": "call", …}`."""

    title: str
    created_by: str
    customer_id: int | None = None
    subject_kind: str = ""
    subject_id: int | None = None
    description: str = ""
    owner_id: int | None = None
    due_on: dt.date | None = None
    priority: str = "normal"
    category: str = ""
    action: Mapping[str, Any] | None = None
    run_id: int | None = None
    step_id: str | None = None
    visit: int | None = None
    received_email_id: int | None = None


def add_tasks(*, organisation_id: int, rows: Sequence[NewTask], now: dt.datetime) -> list[int]:
    """The ids of those that were news. What they are about, and whose they are, is the caller's to know."""
    if not rows:
        return []
    written = fetch(
        statement("cases", "add_tasks"),
        {
            "organisation_id": organisation_id,
            "rows": json.dumps([asdict(one) for one in rows], default=str),
            "now": now,
        },
    )
    return [one["id"] for one in written]

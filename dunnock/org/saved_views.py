"""Saved views of lists. A view belongs to a person, or, made with an API key, to nobody."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from dunnock.kernel.errors import Invalid, NotFound
from dunnock.org.db import execute, row, rows

_LARGEST = 8_000  # characters of JSON: a list's filters, not a document
_READ = """SELECT id, screen, name, search, shared, user_id IS NOT DISTINCT FROM %(user_id)s::bigint AS mine FROM saved_view
           WHERE organisation_id = %(organisation_id)s"""


def list_views(organisation_id: int, user_id: int | None, screen: str) -> list[dict[str, Any]]:
    return rows(
        f"""{_READ} AND screen = %(screen)s AND (shared OR user_id IS NOT DISTINCT FROM %(user_id)s::bigint)
            ORDER BY lower(name), id""",
        {"organisation_id": organisation_id, "user_id": user_id, "screen": screen},
    )


def _stored(search: Mapping[str, Any]) -> str:
    text = json.dumps(search)
    if len(text) > _LARGEST:
        raise Invalid("This view holds more than a list's filters. Save fewer of them.")
    return text


def save_view(
    *,
    organisation_id: int,
    user_id: int | None,
    screen: str,
    name: str,
    search: Mapping[str, Any],
    shared: bool,
    now: dt.datetime,
) -> dict[str, Any]:
    made = row(
        """INSERT INTO saved_view (organisation_id, user_id, screen, name, search, shared, created_at)
           VALUES (%s, %s, %s, %s, %s, %s, %s) RETURNING id, screen, name, search, shared, true AS mine""",
        [organisation_id, user_id, screen, name.strip(), _stored(search), shared, now],
    )
    if made is None:
        raise RuntimeError("the database returned no view")
    return made


def change_view(
    *, organisation_id: int, user_id: int | None, view_id: int, changes: Mapping[str, Any]
) -> dict[str, Any]:
    """Raises `NotFound` for a view that is not the person's own."""
    before = _own(organisation_id, user_id, view_id)
    after = {name: changes.get(name, before[name]) for name in ("name", "search", "shared")}
    execute(
        "UPDATE saved_view SET name = %s, search = %s, shared = %s WHERE organisation_id = %s AND id = %s",
        [after["name"].strip(), _stored(after["search"]), after["shared"], organisation_id, view_id],
    )
    return _own(organisation_id, user_id, view_id)


def remove_view(*, organisation_id: int, user_id: int | None, view_id: int) -> None:
    """Raises `NotFound` for a view that is not the person's own."""
    _own(organisation_id, user_id, view_id)
    execute("DELETE FROM saved_view WHERE organisation_id = %s AND id = %s", [organisation_id, view_id])


def _own(organisation_id: int, user_id: int | None, view_id: int) -> dict[str, Any]:
    found = row(
        f"{_READ} AND id = %(view_id)s AND user_id IS NOT DISTINCT FROM %(user_id)s::bigint FOR UPDATE",
        {"organisation_id": organisation_id, "user_id": user_id, "view_id": view_id},
    )
    if found is None:
        raise NotFound(f"There is no saved view {view_id} of yours")
    return found

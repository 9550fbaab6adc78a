"""Organisations, their keys, and the audit of every change."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dunnock.kernel.errors import FieldError, Invalid
from dunnock.kernel.money import is_currency
from dunnock.org.db import execute, organisation_scope, row


def audit(
    *,
    organisation_id: int,
    actor: str,
    action: str,
    object_kind: str,
    object_id: int | None = None,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    now: dt.datetime,
) -> None:
    """Write down who changed what, from which value to which."""
    audit_all(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind=object_kind,
        changes=[(object_id, before, after)],
        now=now,
    )


def audit_all(
    *,
    organisation_id: int,
    actor: str,
    action: str,
    object_kind: str,
    changes: Sequence[tuple[int | None, dict[str, Any] | None, dict[str, Any] | None]],
    now: dt.datetime,
) -> None:
    """One entry per changed object `(id, before, after)`."""
    execute(
        """INSERT INTO audit_entry (organisation_id, at, actor, action, object_kind, object_id, before, after)
           SELECT %s, %s, %s, %s, %s, told.* FROM unnest(%s::bigint[], %s::jsonb[], %s::jsonb[]) AS told""",
        [
            organisation_id,
            now,
            actor,
            action,
            object_kind,
            [object_id for object_id, _, _ in changes],
            [before if before is None else json.dumps(before, default=str) for _, before, _ in changes],
            [after if after is None else json.dumps(after, default=str) for _, _, after in changes],
        ],
    )


def check_organisation(changes: dict[str, Any]) -> None:
    """Raises `Invalid` naming each field that cannot be."""
    errors = []
    if "name" in changes and not str(changes["name"]).strip():
        errors.append(FieldError("name", "give the organisation a name", "required"))
    if "currency" in changes and not is_currency(changes["currency"]):
        errors.append(FieldError("currency", f"{changes['currency']!r} is not an ISO 4217 currency code", "unknown"))
    if "time_zone" in changes:
        try:
            ZoneInfo(changes["time_zone"])
        except (ZoneInfoNotFoundError, ValueError, OSError):
            errors.append(
                FieldError(
                    "time_zone", f"{changes['time_zone']!r} is not a time zone (Europe/Berlin is one)", "unknown"
                )
            )
    if "ageing_buckets" in changes:
        edges = changes["ageing_buckets"]
        if not edges or edges[0] != 0 or edges != sorted(set(edges)) or len(edges) > 10:
            errors.append(
                FieldError("ageing_buckets", "edges in days past due, rising, from 0: 0, 30, 60, 90", "order")
            )
    if errors:
        raise Invalid(f"The organisation cannot be saved: {errors[0].message}", errors=errors)


def create_organisation(*, name: str, now: dt.datetime, actor: str, **details: Any) -> int:
    """A new organisation in test mode; its id. `details`: currency, time_zone, language, country, address, reply_to."""
    check_organisation({"name": name, **details})
    columns = {"name": name.strip(), "created_at": now, **details}
    made = row(
        f"INSERT INTO organisation ({', '.join(columns)}) VALUES ({', '.join(['%s'] * len(columns))}) RETURNING id",
        list(columns.values()),
    )
    organisation_id = int(made["id"]) if made else 0
    with organisation_scope(organisation_id):
        audit(
            organisation_id=organisation_id,
            actor=actor,
            action="organisation.created",
            object_kind="organisation",
            object_id=organisation_id,
            after={"name": name, **details},
            now=now,
        )
    return organisation_id


def hash_secret(secret: str) -> str:
    """Keys carry 256 random bits: a plain digest is enough, and quick enough for every request."""
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass(frozen=True)
class NewKey:
    """The only time the whole key is seen."""

    id: int
    key: str


def create_api_key(*, organisation_id: int, name: str, actor: str, now: dt.datetime) -> NewKey:
    secret = secrets.token_urlsafe(32)
    key = f"dnk_{organisation_id}_{secret}"
    made = row(
        """INSERT INTO api_key (organisation_id, name, secret_hash, hint, created_at) VALUES (%s, %s, %s, %s, %s)
           RETURNING id""",
        [organisation_id, name, hash_secret(secret), f"{key[:10]}…{key[-4:]}", now],
    )
    key_id = int(made["id"]) if made else 0
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="api_key.created",
        object_kind="api_key",
        object_id=key_id,
        after={"name": name},
        now=now,
    )
    return NewKey(key_id, key)


def create_installation_key(*, name: str, now: dt.datetime) -> str:
    """A key that may create organisations; it sees none of their data."""
    secret = secrets.token_urlsafe(32)
    execute(
        "INSERT INTO installation_key (name, secret_hash, created_at) VALUES (%s, %s, %s)",
        [name, hash_secret(secret), now],
    )
    return f"dni_{secret}"

"""Addresses nothing is sent to, whichever contact carries them: bounced, complained, unsubscribed, or put there by a person."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dunnock.kernel.addresses import is_address, normal_address
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.kernel.phones import read_phone
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows

REASONS = ("bounced", "complained", "unsubscribed", "by_person")
_SHOWN = "id, address, reason, detail, since"


def list_suppressed(
    organisation_id: int,
    *,
    limit: int,
    offset: int,
    q: str = "",
    reason: str | None = None,
    kind: str | None = None,
    after: int | None = None,
) -> tuple[list[dict[str, Any]], int]:
    """One page, latest first (by id behind `after`), and how many there are."""
    literal = q.strip().lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    scope = {"organisation_id": organisation_id, "like": f"%{literal}%", "reason": reason, "after": after}
    # A number stands there as +49…; an email address may hold a plus, and always an @.
    scope["numbers"] = None if kind is None else kind == "number"
    where = """organisation_id = %(organisation_id)s AND address LIKE %(like)s
               AND (%(reason)s::text IS NULL OR reason = %(reason)s::text)
               AND (%(numbers)s::boolean IS NULL OR (address NOT LIKE '%%@%%') = %(numbers)s::boolean)
               AND (%(after)s::bigint IS NULL OR id > %(after)s::bigint)"""
    counted = row(f"SELECT count(*) AS total FROM suppressed_address WHERE {where}", scope)
    found = rows(
        f"""SELECT {_SHOWN} FROM suppressed_address WHERE {where}
            ORDER BY {"since DESC, id DESC" if after is None else "id"} LIMIT %(limit)s OFFSET %(offset)s""",
        {**scope, "limit": limit, "offset": offset},
    )
    return found, int(counted["total"]) if counted else 0


def suppress_address(
    *, organisation_id: int, address: str, reason: str, detail: str, actor: str, now: dt.datetime
) -> dict[str, Any]:
    """Send nothing to this address, or no text to this number, from now on.

    Raises `Invalid`, and `Conflict` when it is on the list already.
    """
    number = read_phone(address).number if address.strip().startswith("+") else ""
    if not number and not is_address(address.strip()):
        said = "is neither an e-mail address nor a telephone number with its country code"
        raise Invalid(f"This {said}.", errors=[FieldError("address", said, "invalid", "Write one address or number")])
    made = row(
        f"""INSERT INTO suppressed_address (organisation_id, address, reason, detail, since) VALUES (%s, lower(%s), %s, %s, %s)
            ON CONFLICT (organisation_id, address) DO NOTHING RETURNING {_SHOWN}""",
        [organisation_id, number or normal_address(address.strip()), reason, detail.strip(), now],
    )
    if made is None:
        raise Conflict(f"{address.strip()} is on the list already: nothing is sent there.")
    _audit(organisation_id, "suppressed_address.added", made, actor, now, added=True)
    return made


def release_address(*, organisation_id: int, suppressed_id: int, actor: str, now: dt.datetime) -> None:
    """The address may be written to again, and contacts that carry it are reachable again. Raises `NotFound`."""
    gone = row(
        f"DELETE FROM suppressed_address WHERE organisation_id = %s AND id = %s RETURNING {_SHOWN}",
        [organisation_id, suppressed_id],
    )
    if gone is None:
        raise NotFound(f"There is no suppressed address {suppressed_id}.")
    execute(
        """UPDATE contact SET deliverability = 'ok', changed_at = %s
           WHERE organisation_id = %s AND lower(email) = %s AND deliverability = 'bounced'""",
        [now, organisation_id, gone["address"]],
    )
    _audit(organisation_id, "suppressed_address.removed", gone, actor, now, added=False)


def _audit(
    organisation_id: int, action: str, entry: dict[str, Any], actor: str, now: dt.datetime, *, added: bool
) -> None:
    said = {name: entry[name] for name in ("address", "reason", "detail", "since")}
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind="suppressed_address",
        object_id=entry["id"],
        before=None if added else said,
        after=said if added else None,
        now=now,
    )

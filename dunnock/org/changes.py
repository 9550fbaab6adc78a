"""Changing an organisation: its settings, test mode and going live, its keys. Each change is audited."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from dunnock.kernel.addresses import is_address
from dunnock.kernel.errors import Conflict, FieldError, Invalid
from dunnock.org.commands import audit, check_organisation
from dunnock.org.db import execute
from dunnock.org.reads import api_key, organisation

SETTINGS = ("name", "currency", "time_zone", "language", "country", "address", "reply_to", "ageing_buckets")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COUNTRY = re.compile(r"[A-Z]{2}")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def check_settings(changes: dict[str, Any]) -> None:
    """Raises `Invalid` naming each setting that cannot be; goes for a new organisation and for a change."""
    errors = []
    if changes.get("reply_to") and not is_address(changes["reply_to"]):
        errors.append(
            FieldError("reply_to", "is not an e-mail address", "invalid", "Write one address, or leave it empty")
        )
    if "language" in changes and not _LANGUAGE.fullmatch(changes["language"]):
        errors.append(FieldError("language", "is not a language code", "invalid", "Use en, de or pt-BR"))
    if changes.get("country") and not _COUNTRY.fullmatch(changes["country"]):
        errors.append(FieldError("country", "is not a country code", "invalid", "Use two letters: DE, GB, US"))
    if "ageing_buckets" in changes and len(changes["ageing_buckets"]) < 2:
        errors.append(FieldError("ageing_buckets", "needs 0 and at least one more day", "order", "Send 0, 30, 60, 90"))
    # Python knows names PostgreSQL does not ("posix/UTC"): only those both have in common may be stored.
    if "time_zone" in changes and changes["time_zone"] not in _zones():
        errors.append(FieldError("time_zone", "is not a time zone", "unknown", "Use a name such as Europe/Berlin"))
    if "time_zone" in changes:
        changes = {key: value for key, value in changes.items() if key != "time_zone"}
    try:
        check_organisation(changes)
    except Invalid as invalid:
        errors = [*invalid.errors, *errors]
    if errors:
        raise Invalid(f"The organisation cannot be saved: {errors[0].path}: {errors[0].message}", errors=errors)


def change_organisation(
    *, organisation_id: int, changes: dict[str, Any], actor: str, now: dt.datetime
) -> dict[str, Any]:
    """Set the given settings; the organisation as it is now. What is equal is not written."""
    check_settings(changes)
    before = organisation(organisation_id, lock=True)
    new = {key: value for key, value in changes.items() if key in SETTINGS and value != before[key]}
    if not new:
        return before
    assigned = ", ".join(f"{key} = %({key})s" for key in new)
    execute(
        f"UPDATE organisation SET {assigned} WHERE id = %(organisation_id)s",
        {"organisation_id": organisation_id, **new},
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="organisation.changed",
        object_kind="organisation",
        object_id=organisation_id,
        before={key: before[key] for key in new},
        after=new,
        now=now,
    )
    return organisation(organisation_id)


def set_mode(*, organisation_id: int, mode: str, actor: str, now: dt.datetime) -> dict[str, Any]:
    """To live or to test; the organisation as it is now. Whether it may go live is the caller's question (a mailbox)."""
    before = organisation(organisation_id, lock=True)
    if before["mode"] == mode:
        return before
    execute(
        """UPDATE organisation SET mode = %(mode)s,
             went_live_at = CASE WHEN %(mode)s = 'live' THEN coalesce(went_live_at, %(now)s) ELSE went_live_at END
           WHERE id = %(organisation_id)s""",
        {"organisation_id": organisation_id, "mode": mode, "now": now},
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="organisation.went_live" if mode == "live" else "organisation.returned_to_test_mode",
        object_kind="organisation",
        object_id=organisation_id,
        before={"mode": before["mode"]},
        after={"mode": mode},
        now=now,
    )
    return organisation(organisation_id)


def revoke_api_key(
    *, organisation_id: int, key_id: int, asked_with: int, actor: str, now: dt.datetime
) -> dict[str, Any]:
    """The key no longer opens anything; repeating it changes nothing. `asked_with`: the key of the request itself.

    Raises `Conflict` for that one: somebody who revokes the last key they hold has locked themselves out.
    """
    before = api_key(organisation_id, key_id)
    if before["revoked_at"] is not None:
        return before
    if key_id == asked_with:
        raise Conflict("A key cannot revoke itself. Create another key and revoke this one with it.")
    execute(
        "UPDATE api_key SET revoked_at = %s WHERE organisation_id = %s AND id = %s AND revoked_at IS NULL",
        [now, organisation_id, key_id],
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="api_key.revoked",
        object_kind="api_key",
        object_id=key_id,
        before={"name": before["name"]},
        now=now,
    )
    return api_key(organisation_id, key_id)

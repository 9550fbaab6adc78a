"""What an organisation lets its customers do in the portal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.conf import settings

from dunnock.kernel.errors import FieldError, Invalid
from dunnock.org.commands import audit
from dunnock.org.db import execute, row

DEFAULTS: dict[str, Any] = {
    "enabled": True,
    "may_pay": True,
    "may_promise": True,
    "may_dispute": True,
    "may_suggest_contacts": True,
    "link_days": 60,
    "promise_days": 30,
    "bank_details": "",
}
LONGEST_BANK_DETAILS = 1000
_LONGEST = {"link_days": 366, "promise_days": 366}


def read_settings(organisation_id: int) -> dict[str, Any]:
    """With `address`, where links lead to; "" when nobody knows it yet."""
    found = row(
        f"SELECT {', '.join(DEFAULTS)}, address FROM portal_setting WHERE organisation_id = %s",
        [organisation_id],
    )
    kept = found or {**DEFAULTS, "address": ""}
    return {**kept, "address": settings.PUBLIC_URL or kept["address"]}


def change_settings(*, organisation_id: int, changes: Mapping[str, Any], actor: str, now: dt.datetime) -> None:
    """Set what is given; audited. Raises `Invalid`."""
    before = read_settings(organisation_id)
    new = {key: value for key, value in changes.items() if value != before[key]}
    _check(new)
    if not new:
        return
    _keep(organisation_id, {key: before[key] for key in DEFAULTS} | new)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="portal_setting.changed",
        object_kind="portal_setting",
        before={key: before[key] for key in new},
        after=new,
        now=now,
    )


def remember_address(*, organisation_id: int, address: str) -> None:
    """Where somebody signed in reaches the app: links in mails lead there, unless the installation was told its address."""
    before = read_settings(organisation_id)
    if not settings.PUBLIC_URL and before["address"] != address:
        _keep(organisation_id, {key: before[key] for key in DEFAULTS} | {"address": address})


def _keep(organisation_id: int, values: Mapping[str, Any]) -> None:
    columns = ["organisation_id", *values]
    execute(
        f"""INSERT INTO portal_setting ({", ".join(columns)}) VALUES ({", ".join(["%s"] * len(columns))})
            ON CONFLICT (organisation_id) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in values)}""",
        [organisation_id, *values.values()],
    )


def _check(new: Mapping[str, Any]) -> None:
    errors = [
        FieldError(name, f"is 1 to {most} days", "range")
        for name, most in _LONGEST.items()
        if name in new and not 1 <= new[name] <= most
    ]
    if len(new.get("bank_details", "")) > LONGEST_BANK_DETAILS:
        errors.append(FieldError("bank_details", f"has at most {LONGEST_BANK_DETAILS} characters", "too_long"))
    if errors:
        raise Invalid(f"The portal's settings cannot be saved: {errors[0].path} {errors[0].message}.", errors=errors)

"""Inbound webhooks: another system names a customer by a signed call, and workflows start for it.

Signed as the Standard Webhooks specification says (standardwebhooks.com): `webhook-id`, `webhook-timestamp` in seconds and
`webhook-signature` "v1,<base64 of HMAC-SHA256 over id.timestamp.body>". The same id is taken once, however often it is sent.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dunnock.events.commands import record_event
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotAllowed, NotFound
from dunnock.org.commands import audit
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.org.secrets import decrypt, encrypt

KEYS = ("reference", "erp_id", "id", "email")
LARGEST_BODY = 64_000  # bytes
TOLERANCE = dt.timedelta(minutes=5)  # how far a call's clock may be from ours; what is older is a replay
_WHERE = {
    "reference": "c.reference = %(value)s",
    "erp_id": "c.erp_id = %(value)s",
    "id": "c.id::text = %(value)s",
    "email": "EXISTS (SELECT 1 FROM contact k WHERE k.organisation_id = c.organisation_id AND k.customer_id = c.id"
    " AND k.withdrawn_at IS NULL AND lower(k.email) = lower(%(value)s))",
}
_SHOWN = "id, name, token, customer_path, customer_key, enabled, created_at"


@dataclass(frozen=True)
class NewHook:
    """`secret` is shown once and never again."""

    id: int
    secret: str


def make_hook(
    *, organisation_id: int, name: str, customer_path: str, customer_key: str, actor: str, now: dt.datetime
) -> NewHook:
    """Raises `Invalid` for an empty name or path, `Conflict` for a name in use."""
    _check(name, customer_path, customer_key)
    if row("SELECT 1 AS found FROM inbound_hook WHERE organisation_id = %s AND name = %s", [organisation_id, name]):
        raise Conflict(f"There is already an address called {name!r}", errors=[FieldError("name", "is taken", "taken")])
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode()
    made = row(
        """INSERT INTO inbound_hook (organisation_id, name, token, secret_encrypted, customer_path, customer_key, created_at)
           VALUES (%s, %s, %s, %s, %s, %s, %s) RETURNING id""",
        [
            organisation_id,
            name,
            f"{organisation_id}-{secrets.token_urlsafe(24)}",
            encrypt(secret),
            customer_path,
            customer_key,
            now,
        ],
    )
    hook_id = int(made["id"]) if made else 0
    _audit(organisation_id, hook_id, "inbound_hook.created", {"name": name, "customer_path": customer_path}, actor, now)
    return NewHook(hook_id, secret)


def _check(name: str, customer_path: str, customer_key: str) -> None:
    errors = []
    if not name.strip():
        errors.append(FieldError("name", "is empty", "required", "Give it a name"))
    if not customer_path.strip() or any(not part for part in customer_path.split(".")):
        cure = "Name the place in the body, with dots between the keys: data.customer.number"
        errors.append(FieldError("customer_path", "names no place", "invalid", cure))
    if customer_key not in KEYS:
        errors.append(FieldError("customer_key", "is unknown", "unknown", f"One of: {', '.join(KEYS)}"))
    if errors:
        raise Invalid(f"The address cannot be saved: {errors[0].path} {errors[0].message}", errors=errors)


def list_hooks(organisation_id: int) -> list[dict[str, Any]]:
    """Each with its calls: how many, the latest, and how many started nothing."""
    return rows(
        f"""SELECT {_SHOWN}, calls.n AS calls, calls.faults, calls.latest_at FROM inbound_hook h
            CROSS JOIN LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE fault <> '') AS faults,
              max(received_at) AS latest_at FROM hook_call c
              WHERE c.organisation_id = h.organisation_id AND c.hook_id = h.id) calls
            WHERE h.organisation_id = %s ORDER BY lower(name), id""",
        [organisation_id],
    )


def list_calls(organisation_id: int, hook_id: int, *, limit: int, offset: int) -> tuple[list[dict[str, Any]], int]:
    """Newest first, and how many there are. Raises `NotFound`."""
    _hook(organisation_id, hook_id)
    found = rows(
        """SELECT c.id, c.call_id, c.received_at, c.body, c.customer_id, k.name AS customer_name, c.fault FROM hook_call c
           LEFT JOIN customer k ON k.organisation_id = c.organisation_id AND k.id = c.customer_id
           WHERE c.organisation_id = %s AND c.hook_id = %s ORDER BY c.id DESC LIMIT %s OFFSET %s""",
        [organisation_id, hook_id, limit, offset],
    )
    counted = row(
        "SELECT count(*) AS n FROM hook_call WHERE organisation_id = %s AND hook_id = %s", [organisation_id, hook_id]
    )
    return found, int(counted["n"]) if counted else 0


def switch_hook(*, organisation_id: int, hook_id: int, enabled: bool, actor: str, now: dt.datetime) -> None:
    """An address that is off refuses every call. Raises `NotFound`."""
    before = _hook(organisation_id, hook_id)
    execute(
        "UPDATE inbound_hook SET enabled = %s WHERE organisation_id = %s AND id = %s",
        [enabled, organisation_id, hook_id],
    )
    if before["enabled"] != enabled:
        _audit(organisation_id, hook_id, "inbound_hook.switched", {"enabled": enabled}, actor, now)


def _hook(organisation_id: int, hook_id: int) -> dict[str, Any]:
    found = row("SELECT * FROM inbound_hook WHERE organisation_id = %s AND id = %s", [organisation_id, hook_id])
    if found is None:
        raise NotFound(f"There is no inbound webhook {hook_id}.")
    return found


def _audit(
    organisation_id: int, hook_id: int, action: str, after: dict[str, Any], actor: str, now: dt.datetime
) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind="inbound_hook",
        object_id=hook_id,
        after=after,
        now=now,
    )


@dataclass(frozen=True)
class Taken:
    """What became of a call: `started` when a customer was found (workflows see it within seconds), else `fault` says why.

    `again`: the same id was taken before; nothing happened this time.
    """

    organisation_id: int
    again: bool
    fault: str


def take_call(*, token: str, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> Taken:
    """Verify a call, keep it, and record the fact. Opens its own scope.

    Raises `NotFound` for an unknown address, `NotAllowed` for a call that is not signed as it must be, `Invalid` for a body
    that is no JSON object.
    """
    tenant = token.partition("-")[0]
    if not (tenant.isascii() and tenant.isdigit() and len(tenant) < 10):
        raise _unknown()
    with organisation_scope(int(tenant)):
        found = row("SELECT * FROM inbound_hook WHERE organisation_id = %s AND token = %s", [int(tenant), token])
        if found is None:
            raise _unknown()
        if not found["enabled"]:
            raise NotAllowed("This address is switched off.")
        call_id = _verified(decrypt(found["secret_encrypted"]), headers, body, now)
        return _keep(found, call_id, _json(body), now)


def _unknown() -> NotFound:
    return NotFound("There is no such address.")


def _verified(secret: str, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> str:
    """The id of a call that is signed with the secret and recent. Raises `NotAllowed`."""
    call_id, sent = headers.get("webhook-id", "").strip(), headers.get("webhook-timestamp", "").strip()
    if not call_id or len(call_id) > 200 or not sent.isascii() or not sent.isdigit() or len(sent) > 12:
        raise NotAllowed("The call carries no webhook-id, or no webhook-timestamp in seconds.")
    if abs(now.timestamp() - int(sent)) > TOLERANCE.total_seconds():
        raise NotAllowed("The call is older than five minutes, or its clock is wrong.")
    wanted = signature(secret, call_id, sent, body)
    given = headers.get("webhook-signature", "").split()
    if not any(hmac.compare_digest(wanted.encode(), one.encode()) for one in given):
        raise NotAllowed("The signature does not fit the secret of this address.")
    return call_id


def signature(secret: str, call_id: str, timestamp: str, body: bytes) -> str:
    """As `webhook-signature` carries it. Raises `Conflict` for a secret that is none."""
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"))
    except (ValueError, binascii.Error):
        raise Conflict("The secret of this address cannot be read. Make a new one.") from None
    signed = hmac.new(key, f"{call_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(signed).decode()}"


def _json(body: bytes) -> dict[str, Any]:
    if len(body) > LARGEST_BODY:
        raise Invalid(f"The body is larger than {LARGEST_BODY // 1000} kB.")
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise Invalid("The body is no JSON.") from None
    if not isinstance(found, dict) or "\\u0000" in json.dumps(found):
        raise Invalid("The body is no JSON object.")
    return found


def _keep(hook: dict[str, Any], call_id: str, body: dict[str, Any], now: dt.datetime) -> Taken:
    organisation_id = hook["organisation_id"]
    customer_id, fault = _customer(hook, body)
    kept = row(
        """INSERT INTO hook_call (organisation_id, hook_id, call_id, received_at, body, customer_id, fault)
           VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT (organisation_id, hook_id, call_id) DO NOTHING RETURNING id""",
        [organisation_id, hook["id"], call_id, now, json.dumps(body), customer_id, fault],
    )
    if kept is not None and customer_id is not None:
        record_event(
            organisation_id=organisation_id,
            kind="webhook.received",
            subject_kind="customer",
            subject_id=customer_id,
            customer_id=customer_id,
            now=now,
            data={"hook_id": hook["id"], "call_id": kept["id"], "hook": hook["name"]},
        )
    return Taken(organisation_id, kept is None, fault)


def _customer(hook: dict[str, Any], body: dict[str, Any]) -> tuple[int | None, str]:
    """Whom the body names, or why nobody."""
    value: Any = body
    for part in hook["customer_path"].split("."):
        value = value.get(part) if isinstance(value, dict) else None
    if not isinstance(value, str | int) or isinstance(value, bool) or not str(value).strip():
        return None, f"The body has no text at {hook['customer_path']}."
    found = rows(
        f"""SELECT c.id FROM customer c WHERE c.organisation_id = %(organisation_id)s AND c.withdrawn_at IS NULL
            AND {_WHERE[hook["customer_key"]]} LIMIT 2""",
        {"organisation_id": hook["organisation_id"], "value": str(value).strip()},
    )
    if len(found) == 1:
        return found[0]["id"], ""
    named = f"{hook['customer_key'].replace('_', ' ')} {str(value).strip()[:80]!r}"
    return None, f"{'Several customers have' if found else 'No customer has'} the {named}."

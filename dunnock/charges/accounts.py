"""Accounts at payment providers: added, tested, changed, removed. Keys go in and never come out."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping
from contextlib import closing
from typing import Any, cast
from urllib.parse import urlsplit

from dunnock.charges.errors import ProviderFailed
from dunnock.charges.outbox import account_provider
from dunnock.charges.providers.base import AccountFault, NoAnswer, Refused, Unreached
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows
from dunnock.org.secrets import encrypt

KINDS = ("stripe", "gocardless")
LONGEST_NAME = 200
_OPENINGS = {
    "stripe": {"sk_test_": "test", "rk_test_": "test", "sk_live_": "live", "rk_live_": "live"},
    "gocardless": {"sandbox_": "test", "live_": "live"},
}
_SHOWN = """id, kind, name, mode, api_base, is_default, fault, fault_since, retry_at, created_at, webhook_token,
            webhook_secret_encrypted <> '' AS has_webhook_secret"""


def list_accounts(organisation_id: int) -> list[dict[str, Any]]:
    return rows(
        f"SELECT {_SHOWN} FROM provider_account WHERE organisation_id = %s AND removed_at IS NULL ORDER BY id",
        [organisation_id],
    )


def shown_account(organisation_id: int, account_id: int) -> dict[str, Any]:
    """Without its keys. Raises `NotFound`."""
    found = row(
        f"SELECT {_SHOWN} FROM provider_account WHERE organisation_id = %s AND id = %s AND removed_at IS NULL",
        [organisation_id, account_id],
    )
    if found is None:
        raise NotFound(f"There is no provider account {account_id}")
    return found


def account(organisation_id: int, account_id: int | None) -> dict[str, Any]:
    """With its keys, encrypted. None: the default one. Raises `NotFound`."""
    found = row(
        """SELECT * FROM provider_account WHERE organisation_id = %(organisation_id)s AND removed_at IS NULL
             AND (id = %(id)s::bigint OR %(id)s::bigint IS NULL AND is_default)""",
        {"organisation_id": organisation_id, "id": account_id},
    )
    if found is None:
        which = f"no provider account {account_id}" if account_id else "no provider account set up yet"
        raise NotFound(f"There is {which}. Add one under Settings, Payment providers.")
    return found


def add_account(
    *,
    organisation_id: int,
    kind: str,
    name: str,
    mode: str,
    secret: str,
    webhook_secret: str,
    api_base: str,
    actor: str,
    now: dt.datetime,
) -> int:
    """A new account; the first one is the default. Raises `Invalid` naming each field at fault."""
    name, secret, api_base = name.strip(), secret.strip(), api_base.strip().rstrip("/")
    errors = [*_name_faults(name), *_secret_faults(kind, mode, secret, api_base), *_base_faults(api_base)]
    if errors:
        raise Invalid(f"The account cannot be added: {errors[0].path}: {errors[0].message}", errors=errors)
    made = row(
        """INSERT INTO provider_account (organisation_id, kind, name, mode, secret_encrypted, webhook_secret_encrypted,
             webhook_token, api_base, is_default, created_at)
           VALUES (%(organisation_id)s, %(kind)s, %(name)s, %(mode)s, %(secret)s, %(webhook_secret)s, %(token)s, %(api_base)s,
             NOT EXISTS (SELECT 1 FROM provider_account WHERE organisation_id = %(organisation_id)s AND is_default), %(now)s)
           RETURNING id""",
        {
            "organisation_id": organisation_id,
            "kind": kind,
            "name": name,
            "mode": mode,
            "secret": encrypt(secret),
            "webhook_secret": encrypt(webhook_secret.strip()),
            "token": f"{organisation_id}_{secrets.token_urlsafe(24)}",
            "api_base": api_base,
            "now": now,
        },
    )
    account_id = int(made["id"]) if made else 0
    _audit(
        organisation_id,
        account_id,
        "provider_account.added",
        actor,
        now,
        after={"kind": kind, "name": name, "mode": mode},
    )
    return account_id


def change_account(
    *, organisation_id: int, account_id: int, changes: Mapping[str, Any], actor: str, now: dt.datetime
) -> None:
    """Set what is given of name, secret, webhook_secret and is_default (true only). A fault is forgotten: it is tried anew."""
    before = account(organisation_id, account_id)
    new: dict[str, Any] = {}
    errors: list[FieldError] = []
    if "name" in changes:
        new["name"] = changes["name"].strip()
        errors += _name_faults(new["name"])
    if changes.get("secret"):
        secret = changes["secret"].strip()
        errors += _secret_faults(before["kind"], before["mode"], secret, before["api_base"])
        new |= {"secret_encrypted": encrypt(secret), "fault": "", "fault_since": None, "retry_at": None}
    if "webhook_secret" in changes:
        new["webhook_secret_encrypted"] = encrypt((changes["webhook_secret"] or "").strip())
    if errors:
        raise Invalid(f"The account cannot be changed: {errors[0].path}: {errors[0].message}", errors=errors)
    if changes.get("is_default"):
        execute(
            "UPDATE provider_account SET is_default = false WHERE organisation_id = %s AND is_default",
            [organisation_id],
        )
        new["is_default"] = True
    if not new:
        return
    assigned = ", ".join(f"{key} = %({key})s" for key in new)
    execute(
        f"UPDATE provider_account SET {assigned} WHERE organisation_id = %(organisation_id)s AND id = %(id)s",
        {**new, "organisation_id": organisation_id, "id": account_id},
    )
    told = {
        key: "entered" if "secret" in key else value
        for key, value in new.items()
        if not key.startswith(("fault", "retry"))
    }
    was = {key: before[key] for key in told if "secret" not in key}
    _audit(organisation_id, account_id, "provider_account.changed", actor, now, before=was, after=told)


def remove_account(*, organisation_id: int, account_id: int, actor: str, now: dt.datetime) -> None:
    """Its methods cannot be charged any more, its links close, its keys are wiped. Raises `Conflict` while a charge of it is
    not decided: without the keys nobody would learn what became of the money.
    """
    before = account(organisation_id, account_id)
    pending = row(
        """SELECT count(*) AS n FROM charge WHERE organisation_id = %s AND provider_account_id = %s AND status = 'pending'
             AND withdrawn_at IS NULL""",
        [organisation_id, account_id],
    )
    if pending and pending["n"]:
        raise Conflict(
            f"{pending['n']} charges through {before['name']} are not decided yet. Wait until they are, or cancel them."
        )
    scope = [organisation_id, account_id]
    execute(
        """UPDATE provider_account SET removed_at = %s, is_default = false, secret_encrypted = '',
             webhook_secret_encrypted = '', fault = '', fault_since = NULL, retry_at = NULL
           WHERE organisation_id = %s AND id = %s""",
        [now, *scope],
    )
    execute(
        """UPDATE payment_method SET status = 'revoked', is_default = false
           WHERE organisation_id = %s AND provider_account_id = %s AND status = 'active'""",
        scope,
    )
    execute(
        """UPDATE payment_link SET status = 'revoked', url = ''
           WHERE organisation_id = %s AND provider_account_id = %s AND status = 'open'""",
        scope,
    )
    _audit(organisation_id, account_id, "provider_account.removed", actor, now, before={"name": before["name"]})


def try_account(found: Mapping[str, Any]) -> tuple[bool, str]:
    """Whether the provider accepts the key, and its words. Called outside any transaction."""
    try:
        provider = account_provider(dict(found))
        with closing(cast("Any", provider)):
            return True, provider.check()
    except (AccountFault, Unreached, NoAnswer, Refused) as fault:
        return False, str(fault)
    except Conflict as unreadable:
        return False, unreadable.detail


def mend_account(*, organisation_id: int, account_id: int) -> bool:
    """A test went well: what had stopped the account is forgotten. Whether anything had."""
    return bool(
        execute(
            """UPDATE provider_account SET fault = '', fault_since = NULL, retry_at = NULL
               WHERE organisation_id = %s AND id = %s AND fault <> ''""",
            [organisation_id, account_id],
        )
    )


def failed(account: Mapping[str, Any], fault: Exception) -> ProviderFailed:
    """The error a person is shown who waited for the provider."""
    return ProviderFailed(f"{account['name']}: {fault}", provider=account["kind"], account_id=account["id"])


def _name_faults(name: str) -> list[FieldError]:
    if not name or len(name) > LONGEST_NAME or "\x00" in name:
        return [FieldError("name", f"is 1 to {LONGEST_NAME} characters", "required", "Give the account a name")]
    return []


def _secret_faults(kind: str, mode: str, secret: str, api_base: str) -> list[FieldError]:
    if kind not in KINDS or mode not in ("test", "live"):
        return [FieldError("kind" if kind not in KINDS else "mode", "is not known", "unknown")]
    if not secret or len(secret) > 1000 or not secret.isprintable() or not secret.isascii():
        return [FieldError("secret", "is missing or no key", "required", "Copy the secret key from the provider")]
    found = next((known for opening, known in _OPENINGS[kind].items() if secret.startswith(opening)), None)
    if found is None and not api_base:
        openings = ", ".join(_OPENINGS[kind])
        return [
            FieldError("secret", f"does not begin as a key does ({openings})", "invalid", "Copy the secret key again")
        ]
    if found is not None and found != mode:
        words = f"is a {found} key, and the account is entered as {mode}"
        return [FieldError("secret", words, "mode", f"Choose {found}, or enter a {mode} key")]
    return []


def _base_faults(api_base: str) -> list[FieldError]:
    if not api_base:
        return []
    try:
        parts = urlsplit(api_base)
    except ValueError:
        parts = urlsplit("")
    loopback = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and loopback)):
        return []
    return [FieldError("api_base", "is an https address", "invalid", "Leave it empty for the provider's own")]


def _audit(organisation_id: int, account_id: int, action: str, actor: str, now: dt.datetime, **told: Any) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind="provider_account",
        object_id=account_id,
        now=now,
        **told,
    )

"""Accounts text messages leave through: added, tested, changed, removed. Secrets go in and never come out."""

from __future__ import annotations

import datetime as dt
import json
import re
import secrets
from collections.abc import Mapping
from contextlib import closing
from typing import Any, cast
from urllib.parse import urlsplit

from dunnock.correspondence.channels.text.base import Provider, Unusable
from dunnock.correspondence.channels.text.generic import METHODS
from dunnock.correspondence.channels.text.providers import open_provider
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.kernel.phones import read_phone
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows
from dunnock.org.reads import organisation
from dunnock.org.secrets import decrypt, encrypt

KINDS = ("twilio", "http")
LONGEST_NAME = 200
_SHOWN = """id, kind, name, sender, settings, is_default, fault, fault_since, retry_at, created_at, callback_token,
            secret_encrypted <> '' AS has_secret"""
_NO_FAULT: dict[str, Any] = {"fault": "", "fault_since": None, "retry_at": None}
_ALPHANUMERIC = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9 &.+_-]{1,11}")
_SERVICE = re.compile(r"MG[0-9a-fA-F]{32}")
_SHORT_CODE = re.compile(r"[0-9]{3,8}")
_SID = re.compile(r"AC[0-9a-fA-F]{32}")
_SECRET_NAME = re.compile("authori[sz]ation|key|token|secret|password|signature", re.IGNORECASE)
_LONGEST_SETTINGS = 20_000
_TWILIO = ("account_sid", "api_base")
_HTTP = ("url", "method", "headers", "body", "id_path", "idempotency_header")


def list_accounts(organisation_id: int) -> list[dict[str, Any]]:
    return rows(
        f"SELECT {_SHOWN} FROM text_account WHERE organisation_id = %s AND removed_at IS NULL ORDER BY id",
        [organisation_id],
    )


def shown_account(organisation_id: int, account_id: int) -> dict[str, Any]:
    """Without its secret. Raises `NotFound`."""
    found = row(
        f"SELECT {_SHOWN} FROM text_account WHERE organisation_id = %s AND id = %s AND removed_at IS NULL",
        [organisation_id, account_id],
    )
    if found is None:
        raise NotFound(f"There is no text message account {account_id}.")
    return found


def default_account(organisation_id: int) -> dict[str, Any] | None:
    """The one texts leave through, with its secret, encrypted."""
    return row("SELECT * FROM text_account WHERE organisation_id = %s AND is_default", [organisation_id])


def account(organisation_id: int, account_id: int) -> dict[str, Any]:
    """With its secret, encrypted. Raises `NotFound`."""
    found = row(
        "SELECT * FROM text_account WHERE organisation_id = %s AND id = %s AND removed_at IS NULL",
        [organisation_id, account_id],
    )
    if found is None:
        raise NotFound(f"There is no text message account {account_id}.")
    return found


def account_at(organisation_id: int, token: str) -> dict[str, Any]:
    """The account an address belongs to. Raises `NotFound`, in the same words for every address that is none."""
    found = row(
        "SELECT * FROM text_account WHERE organisation_id = %s AND callback_token = %s AND removed_at IS NULL",
        [organisation_id, token],
    )
    if found is None:
        raise NotFound("There is no such address. Copy it again from Settings, Text messages.")
    return found


def provider_of(found: Mapping[str, Any]) -> Provider:
    """Raises `Conflict` when the stored secret cannot be read any more."""
    return open_provider(found["kind"], found["settings"], decrypt(found["secret_encrypted"]), found["sender"])


def add_account(
    *,
    organisation_id: int,
    kind: str,
    name: str,
    sender: str,
    settings: Mapping[str, Any],
    secret: str,
    actor: str,
    now: dt.datetime,
) -> int:
    """A new account; the first one is the default. Raises `Invalid` naming each field at fault."""
    tenant = organisation(organisation_id, lock=True)  # two people adding the first one do it one after the other
    entry = _checked(kind, name, sender, settings, secret, tenant["country"])
    made = row(
        """INSERT INTO text_account (organisation_id, kind, name, sender, settings, secret_encrypted, callback_token,
             is_default, created_at)
           VALUES (%(organisation_id)s, %(kind)s, %(name)s, %(sender)s, %(settings)s, %(secret)s, %(token)s,
             NOT EXISTS (SELECT 1 FROM text_account WHERE organisation_id = %(organisation_id)s AND is_default), %(now)s)
           RETURNING id""",
        {
            "organisation_id": organisation_id,
            "kind": kind,
            **entry,
            "settings": json.dumps(entry["settings"]),
            "secret": encrypt(secret.strip()),
            "token": f"{organisation_id}_{secrets.token_urlsafe(24)}",
            "now": now,
        },
    )
    account_id = int(made["id"]) if made else 0
    _audit(organisation_id, account_id, "text_account.added", actor, now, after={"kind": kind, **entry})
    return account_id


def change_account(
    *, organisation_id: int, account_id: int, changes: Mapping[str, Any], actor: str, now: dt.datetime
) -> None:
    """Set what is given of name, sender, settings, secret and is_default (true only). A fault is forgotten: it is tried anew.

    The secret is not handed to another server by itself: whoever could point the account at one of theirs would read it there.
    """
    before = account(organisation_id, account_id)
    given = {key: value for key, value in changes.items() if value is not None}
    secret = given.get("secret", "").strip()
    country = organisation(organisation_id)["country"]
    entry = _checked(
        before["kind"],
        given.get("name", before["name"]),
        given.get("sender", before["sender"]),
        given.get("settings", before["settings"]),
        secret or ("kept" if before["secret_encrypted"] else ""),
        country,
    )
    if not secret and before["secret_encrypted"] and _server(entry["settings"]) != _server(before["settings"]):
        raise Invalid(
            "Enter the secret again: it is not handed to another server by itself.",
            errors=[FieldError("secret", "is needed again", "required", "Enter the secret of this account")],
        )
    new = {**entry, "settings": json.dumps(entry["settings"]), **_NO_FAULT}
    if secret:
        new["secret_encrypted"] = encrypt(secret)
    if given.get("is_default"):
        execute(
            "UPDATE text_account SET is_default = false WHERE organisation_id = %s AND is_default", [organisation_id]
        )
        new["is_default"] = True
    execute(
        f"""UPDATE text_account SET {", ".join(f"{key} = %({key})s" for key in new)}
            WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
        {**new, "organisation_id": organisation_id, "id": account_id},
    )
    after = {key: value for key, value in entry.items() if value != before[key]}
    was = {key: before[key] for key in after}
    if secret:
        after["secret"] = "entered"  # noqa: S105 - the audit says that, and never which
    if given.get("is_default") and not before["is_default"]:
        was["is_default"], after["is_default"] = False, True
    _audit(organisation_id, account_id, "text_account.changed", actor, now, before=was, after=after)


def remove_account(*, organisation_id: int, account_id: int, actor: str, now: dt.datetime) -> None:
    """What left through it stays; its secret is wiped and its addresses answer no more. Raises `Conflict` while a text is
    leaving through it.
    """
    before = account(organisation_id, account_id)
    if row(
        """SELECT 1 AS found FROM message WHERE organisation_id = %s AND text_account_id = %s
             AND state IN ('claimed', 'sending') LIMIT 1""",
        [organisation_id, account_id],
    ):
        raise Conflict("A text is leaving through this account right now. Try again in a minute.")
    execute(
        """UPDATE text_account SET removed_at = %s, is_default = false, secret_encrypted = '', fault = '',
             fault_since = NULL, retry_at = NULL WHERE organisation_id = %s AND id = %s""",
        [now, organisation_id, account_id],
    )
    _audit(organisation_id, account_id, "text_account.removed", actor, now, before={"name": before["name"]})


def try_account(found: Mapping[str, Any]) -> tuple[bool, str]:
    """Whether the provider accepts the access, and its words. Called outside any transaction; sends nothing."""
    try:
        with closing(cast("Any", provider_of(found))) as provider:
            return True, provider.check()
    except Unusable as fault:
        return False, str(fault)
    except Conflict as unreadable:
        return False, unreadable.detail


def mend_account(*, organisation_id: int, account_id: int) -> bool:
    """A test went well: what had stopped the account is forgotten. Whether anything had."""
    return bool(
        execute(
            """UPDATE text_account SET fault = '', fault_since = NULL, retry_at = NULL
               WHERE organisation_id = %s AND id = %s AND fault <> ''""",
            [organisation_id, account_id],
        )
    )


def _checked(
    kind: str, name: str, sender: str, settings: Mapping[str, Any], secret: str, country: str
) -> dict[str, Any]:
    """The entry as it is stored. Raises `Invalid` with every field at fault."""
    errors: list[FieldError] = []
    name, sender, kept = name.strip(), sender.strip(), dict(settings)
    if kind not in KINDS:
        errors.append(FieldError("kind", f"{kind[:40]!r} is not known", "unknown", "Use twilio or http"))
    if not name or len(name) > LONGEST_NAME or "\x00" in name:
        errors.append(FieldError("name", f"is 1 to {LONGEST_NAME} characters", "required", "Give the account a name"))
    phone = read_phone(sender, country)
    if phone.number:
        sender = phone.number
    elif kind == "twilio" and not any(known.fullmatch(sender) for known in (_ALPHANUMERIC, _SERVICE, _SHORT_CODE)):
        cure = "Enter a number (+49…), a name of up to eleven letters, or a messaging service (MG…)"
        errors.append(FieldError("sender", "is nothing a text can be sent from", "invalid", cure))
    elif len(sender) > LONGEST_NAME or "\x00" in sender:
        errors.append(FieldError("sender", "is too long", "invalid", "Shorten it"))
    if len(secret) > 1000 or not secret.isprintable() or not secret.isascii():
        errors.append(FieldError("secret", "is no secret", "invalid", "Copy it again from the provider"))
    elif not secret.strip():
        what = "Twilio's auth token" if kind == "twilio" else "the secret callbacks are signed with"
        errors.append(FieldError("secret", "is needed", "required", f"Enter {what}"))
    errors += _settings_faults(kind, kept)
    if errors:
        raise Invalid(f"The account cannot be saved: {errors[0].path}: {errors[0].message}", errors=errors)
    return {"name": name, "sender": sender, "settings": {key: value for key, value in kept.items() if value}}


def _settings_faults(kind: str, settings: dict[str, Any]) -> list[FieldError]:
    known = _TWILIO if kind == "twilio" else _HTTP
    errors = [
        FieldError(f"settings.{key[:40]}", "is not known here", "unknown", f"Known: {', '.join(known)}")
        for key in settings
        if key not in known
    ]
    written = json.dumps(settings, default=str)
    if len(written) > _LONGEST_SETTINGS or "\\u0000" in written:
        errors.append(FieldError("settings", "are too long", "too_long", "Shorten them"))
    if kind == "twilio":
        if not _SID.fullmatch(str(settings.get("account_sid", ""))):
            errors.append(FieldError("settings.account_sid", "is no account SID", "invalid", "It begins with AC"))
        return errors + _url_faults("settings.api_base", settings.get("api_base") or "", needed=False)
    if settings.get("method", "POST") not in METHODS:
        errors.append(FieldError("settings.method", "is not known", "unknown", f"Use {', '.join(METHODS)}"))
    headers = settings.get("headers") or {}
    lines = headers.items() if isinstance(headers, dict) else [("", "")]
    if not all(re.fullmatch(r"[A-Za-z0-9-]+", key) and str(value).isprintable() for key, value in lines):
        errors.append(FieldError("settings.headers", "are no headers", "invalid", "Write names and values on one line"))
    elif any(_SECRET_NAME.search(key) and "{secret}" not in str(value) for key, value in lines):
        said = "hold a secret, and settings can be read by everybody here"
        errors.append(FieldError("settings.headers", said, "secret", "Enter it as the secret, and write {secret} here"))
    if not re.fullmatch(r"[A-Za-z0-9-]{0,100}", str(settings.get("idempotency_header") or "")):
        cure = "Write the header's name alone: Idempotency-Key"
        errors.append(FieldError("settings.idempotency_header", "is no name of a header", "invalid", cure))
    places = written if settings.get("method") == "GET" else json.dumps(settings.get("body") or "")
    for place in ("{to}", "{text}"):
        if place not in places:
            where = "settings.url" if settings.get("method") == "GET" else "settings.body"
            errors.append(FieldError(where, f"does not say where {place} goes", "required", f"Write {place} into it"))
    return errors + _url_faults("settings.url", settings.get("url") or "", needed=True)


def _url_faults(path: str, url: object, *, needed: bool) -> list[FieldError]:
    if not url and not needed:
        return []
    try:
        parts = urlsplit(str(url))
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    loopback = host in ("localhost", "127.0.0.1", "::1")
    safe = parts.scheme == "https" or (parts.scheme == "http" and loopback)
    if safe and isinstance(url, str) and host and "{" not in host and parts.username is None:
        return []
    return [FieldError(path, "is no https address", "invalid", "Write https:// and the provider's address")]


def _server(settings: Mapping[str, Any]) -> tuple[str, str]:
    parts = urlsplit(settings.get("url") or settings.get("api_base") or "")
    return parts.scheme, parts.netloc


def _audit(organisation_id: int, account_id: int, action: str, actor: str, now: dt.datetime, **told: Any) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind="text_account",
        object_id=account_id,
        now=now,
        **told,
    )

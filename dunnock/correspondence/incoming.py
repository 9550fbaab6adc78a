"""The way in of the mailbox: where its mail is read, how it signs in, and what a test of it says. Secrets never come out."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast

from dunnock.correspondence.channels.email.imap import ImapFault, ImapSettings, Reader
from dunnock.correspondence.channels.email.mailbox import MailboxSettings, Security
from dunnock.correspondence.channels.email.probe import Check
from dunnock.correspondence.mailboxes import CONTROL, PROBE_SECONDS, SECURITIES, is_host
from dunnock.correspondence.oauth import access_token
from dunnock.correspondence.reads import default_mailbox
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.org.commands import audit
from dunnock.org.db import execute, organisation_scope
from dunnock.org.secrets import decrypt, encrypt

log = logging.getLogger("dunnock.mailboxes")
MOST_HISTORY = 90
AUTHS = ("password", "google", "microsoft")
# Where both providers' mailboxes are, so that choosing one is enough.
_HOSTS = {
    "google": {"host": "smtp.gmail.com", "port": 587, "imap_host": "imap.gmail.com"},
    "microsoft": {"host": "smtp.office365.com", "port": 587, "imap_host": "outlook.office365.com"},
}
_COLUMNS = ("host", "port", "security", "username", "folder", "history_days", "automatic_events")
_NO_FAULT = "imap_fault = '', imap_fault_since = NULL, imap_failures = 0, imap_retry_at = NULL"


@dataclass(frozen=True)
class Incoming:
    """As people enter it. `username` empty: the one mail leaves with, and its password. `password` None keeps the stored one.

    `history_days`: how far back mail is read in when reading begins, without raising events.
    """

    host: str
    port: int = 993
    security: str = "tls"
    username: str = ""
    password: str | None = None
    folder: str = "INBOX"
    history_days: int = 0
    automatic_events: bool = False


@dataclass(frozen=True)
class SignIn:
    """How the mailbox signs in, both ways. `client_secret` None keeps the stored one, "" is a public client."""

    auth: str
    client_id: str = ""
    client_secret: str | None = None
    tenant: str = ""


def _mailbox(organisation_id: int) -> dict[str, Any]:
    found = default_mailbox(organisation_id)
    if found is None:
        raise NotFound("No mailbox is set up yet. Enter where mail leaves from first.")
    return found


def read_incoming(organisation_id: int) -> dict[str, Any]:
    """The way in, without secrets. Raises `NotFound` while there is no mailbox."""
    box = _mailbox(organisation_id)
    return {
        "enabled": box["imap_enabled"],
        **{name: box[f"imap_{name}"] for name in _COLUMNS},
        "has_password": bool(box["imap_password_encrypted"]),
        "auth": box["auth"],
        "client_id": box["oauth_client_id"],
        "has_client_secret": bool(box["oauth_client_secret_encrypted"]),
        "tenant": box["oauth_tenant"],
        "has_access": bool(box["oauth_refresh_encrypted"]),
        "since": box["imap_since"],
        "checked_at": box["imap_checked_at"],
        "fault": box["imap_fault"],
        "fault_since": box["imap_fault_since"],
        "retry_at": box["imap_retry_at"],
    }


def save_incoming(*, organisation_id: int, entry: Incoming, actor: str, now: dt.datetime) -> dict[str, Any]:
    """Begin reading, or change how. What came before the first time is history and raises no event.

    Another server, user or folder is another place: reading begins there anew. Raises `Invalid`, `NotFound`.
    """
    before = _mailbox(organisation_id)
    entry = _checked(entry)
    values = {f"imap_{name}": getattr(entry, name) for name in _COLUMNS}
    values["imap_password_encrypted"] = _kept_password(entry, before)
    moved = any(values[f"imap_{name}"] != before[f"imap_{name}"] for name in ("host", "username", "folder"))
    again = moved or not before["imap_enabled"]
    fresh = (
        ", imap_since = %(now)s, imap_uid_validity = NULL, imap_last_uid = 0, imap_checked_at = NULL" if again else ""
    )
    assigned = ", ".join(f"{name} = %({name})s" for name in values)
    execute(
        f"""UPDATE mailbox SET imap_enabled = true, {assigned}, {_NO_FAULT}{fresh}
            WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
        {**values, "organisation_id": organisation_id, "id": before["id"], "now": now},
    )
    told = {
        name: value for name, value in values.items() if name != "imap_password_encrypted" and value != before[name]
    }
    told |= {"imap_password": "entered"} if entry.password is not None else {}
    _audit(organisation_id, before, "mailbox.incoming_changed", told, actor, now)
    return read_incoming(organisation_id)


def stop_incoming(*, organisation_id: int, actor: str, now: dt.datetime) -> None:
    """No mail is read any more; what was read stays. The password of the way in is wiped."""
    before = _mailbox(organisation_id)
    execute(
        f"""UPDATE mailbox SET imap_enabled = false, imap_password_encrypted = '', {_NO_FAULT}
            WHERE organisation_id = %s AND id = %s""",
        [organisation_id, before["id"]],
    )
    _audit(organisation_id, before, "mailbox.incoming_stopped", {"imap_enabled": False}, actor, now)


def save_sign_in(*, organisation_id: int, entry: SignIn, actor: str, now: dt.datetime) -> dict[str, Any]:
    """Password, Google or Microsoft. Another provider, client or directory ends the access that was given."""
    before = _mailbox(organisation_id)
    errors = []
    if entry.auth not in AUTHS:
        errors.append(
            FieldError("auth", f"{entry.auth[:40]!r} is not known", "unknown", "password, google or microsoft")
        )
    elif entry.auth != "password" and not entry.client_id.strip():
        errors.append(FieldError("client_id", "is needed", "required", "Register Dunnock with the provider first"))
    errors += [
        FieldError(path, "is too long or holds a line break", "invalid", "Copy it again")
        for path in ("client_id", "client_secret", "tenant")
        if len(getattr(entry, path) or "") > 500 or CONTROL.search(getattr(entry, path) or "")
    ]
    if errors:
        raise Invalid(f"The sign-in cannot be saved: {errors[0].path} {errors[0].message}", errors=errors)
    values: dict[str, Any] = {
        "auth": entry.auth,
        "oauth_client_id": entry.client_id.strip(),
        "oauth_tenant": entry.tenant.strip(),
        "username": before["username"] or (before["from_address"] if entry.auth != "password" else ""),
    }
    kept = before["oauth_client_secret_encrypted"]
    values["oauth_client_secret_encrypted"] = (
        kept if entry.client_secret is None else encrypt(entry.client_secret.strip())
    )
    if any(values[name] != before[name] for name in ("auth", "oauth_client_id", "oauth_tenant")):
        values |= {"oauth_refresh_encrypted": "", "oauth_access_encrypted": "", "oauth_expires_at": None}
    assigned = ", ".join(f"{name} = %({name})s" for name in values)
    execute(
        f"UPDATE mailbox SET {assigned} WHERE organisation_id = %(organisation_id)s AND id = %(id)s",
        {**values, "organisation_id": organisation_id, "id": before["id"]},
    )
    told = {name: values[name] for name in ("auth", "oauth_client_id", "oauth_tenant") if values[name] != before[name]}
    _audit(organisation_id, before, "mailbox.sign_in_changed", told, actor, now)
    return read_incoming(organisation_id)


def suggested_hosts(auth: str) -> dict[str, Any]:
    """The servers of a provider, to fill in a form; empty for a password."""
    return dict(_HOSTS.get(auth, {}))


def imap_settings(mailbox: dict[str, Any], token: str) -> ImapSettings:
    """How the fetcher reaches a mailbox. Raises `Conflict` when a stored password cannot be read."""
    own = bool(mailbox["imap_username"])
    secret = mailbox["imap_password_encrypted"] if own else mailbox["password_encrypted"]
    return ImapSettings(
        host=mailbox["imap_host"],
        port=mailbox["imap_port"],
        security=cast("Security", mailbox["imap_security"]),
        username=mailbox["imap_username"] or mailbox["username"],
        password="" if token else decrypt(secret),
        access_token=token,
        folder=mailbox["imap_folder"],
        timeout=float(mailbox["timeout_seconds"]),
    )


def current_token(mailbox: dict[str, Any], now: dt.datetime) -> str:
    """A token that is good now, renewed over the network where needed: called outside any transaction, it keeps it in one."""

    def keep(query: str, parameters: list[Any]) -> None:
        with organisation_scope(mailbox["organisation_id"]):
            execute(query, parameters)

    return access_token(mailbox, now, keep)


def with_access(organisation_id: int, settings: MailboxSettings, now: dt.datetime) -> MailboxSettings:
    """The way out as a test connects with it: a mailbox of Google or Microsoft needs a token. Outside any transaction."""
    with organisation_scope(organisation_id):
        box = default_mailbox(organisation_id)
    return replace(settings, access_token=current_token(box, now)) if box else settings


def incoming_for_test(organisation_id: int, entry: Incoming | None) -> dict[str, Any]:
    """The mailbox as saved, or with its way in as somebody is just entering it."""
    before = _mailbox(organisation_id)
    if entry is None:
        if not before["imap_enabled"]:
            raise Conflict("No mail is read from this mailbox yet, so there is nothing to test.")
        return before
    entry = _checked(entry)
    changed = {f"imap_{name}": getattr(entry, name) for name in _COLUMNS}
    return {**before, **changed, "imap_password_encrypted": _kept_password(entry, before)}


def try_incoming(mailbox: dict[str, Any], now: dt.datetime, seconds: float = PROBE_SECONDS) -> list[Check]:
    """Connect, log in, open the folder, in ten seconds at most. Reads no mail, changes nothing. Outside any transaction."""
    found: list[Check] = []

    def trial() -> None:
        found.extend(_tried(mailbox, now, seconds))

    trying = threading.Thread(target=trial, daemon=True)
    trying.start()
    trying.join(seconds)
    if found:
        return list(found)
    where = f"{mailbox['imap_host']}, port {mailbox['imap_port']}"
    words = f"{where} did not finish within {seconds:g} seconds. Check the port and the kind of security."
    return [Check("connect", ok=False, message=words)]


def _tried(mailbox: dict[str, Any], now: dt.datetime, seconds: float) -> list[Check]:
    folder = mailbox["imap_folder"]
    order: list[tuple[str, Callable[[], str]]] = [
        ("connect", lambda: f"{mailbox['imap_host']} answers on port {mailbox['imap_port']}."),
        ("login", lambda: f"The server accepts the log-in of {mailbox['imap_username'] or mailbox['username']}."),
        ("folder", lambda: f"The folder {folder} can be read."),
    ]
    try:
        settings = replace(imap_settings(mailbox, current_token(mailbox, now)), timeout=seconds + 5)
        with Reader(settings) as reader:
            idle = "New mail is seen at once." if reader.can_idle else "New mail is looked for every 30 seconds."
        return [Check(step, True, said() + (f" {idle}" if step == "folder" else "")) for step, said in order]
    except ImapFault as fault:
        reached = [step for step, _ in order]
        passed = reached[: reached.index(fault.step)] if fault.step in reached else []
        good = [Check(step, True, said()) for step, said in order if step in passed]
        return [*good, Check(fault.step, False, fault.words)]
    except Exception as fault:  # an answer to the person who asked, whatever it is
        words = getattr(fault, "detail", "") or f"The test itself failed: {fault}."
        log.exception("testing the way in of mailbox %s", mailbox["id"])
        return [Check("login", ok=False, message=words)]


def _checked(entry: Incoming) -> Incoming:
    errors: list[FieldError] = []

    def refuse(path: str, message: str, cure: str) -> None:
        errors.append(FieldError(path, message, "invalid", cure))

    host = entry.host.strip()
    if not is_host(host):
        refuse("host", f"{host[:100]!r} is not the name of a server", "Write a name or an IP address: imap.example.com")
    if not 1 <= entry.port <= 65535:
        refuse("port", "is not a port", "993 is usual with TLS, 143 with STARTTLS")
    if entry.security not in SECURITIES:
        refuse("security", f"{entry.security[:40]!r} is not known", "Use starttls, tls or none")
    if entry.security == "starttls" and entry.port == 993:
        refuse("security", "does not go with port 993", "Choose TLS, or port 143")
    if not 0 <= entry.history_days <= MOST_HISTORY:
        refuse("history_days", f"is between 0 and {MOST_HISTORY} days", "0 begins with the next mail")
    if entry.password and not entry.username.strip():
        refuse("username", "is needed with a password", "Enter the user name, or leave the password empty")
    for path, longest in (("username", 254), ("password", 1000), ("folder", 200)):
        text = getattr(entry, path) or ""
        if len(text) > longest or CONTROL.search(text):
            refuse(path, f"is longer than {longest} characters or holds a line break", "Shorten it")
    if errors:
        raise Invalid(f"The way in cannot be saved: {errors[0].path}: {errors[0].message}", errors=errors)
    return replace(entry, host=host, username=entry.username.strip(), folder=entry.folder.strip() or "INBOX")


def _kept_password(entry: Incoming, before: dict[str, Any]) -> str:
    """As for the way out: a stored password is not carried to another server, another user or an open line."""
    if not entry.username:
        _refuse_elsewhere(entry, before)
        return ""
    if entry.password is not None:
        return encrypt(entry.password)
    opened = entry.security == "none" and before["imap_security"] != "none"
    moved = (entry.host, entry.username) != (before["imap_host"], before["imap_username"])
    if before["imap_password_encrypted"] and (moved or opened):
        raise _again()
    return str(before["imap_password_encrypted"])


def _refuse_elsewhere(entry: Incoming, before: dict[str, Any]) -> None:
    """The password of the way out goes to a server of the same owner, and over no open line, by itself."""
    if before["auth"] != "password" or not before["password_encrypted"]:
        return
    opened = entry.security == "none" and before["security"] != "none"
    if opened or _owner(entry.host) != _owner(before["host"]):
        raise _again()


def _owner(host: str) -> str:
    """What smtp.example.com and imap.example.com have in common; all of a short name and of an address."""
    rest = host.lower().rstrip(".").partition(".")[2]
    return host if host.replace(".", "").isdigit() or ":" in host or "." not in rest else rest


def _again() -> Invalid:
    return Invalid(
        "Enter user and password here: they are not handed to another server or over an open line by themselves.",
        errors=[FieldError("password", "is needed", "required", "Enter user name and password of this mailbox")],
    )


def _audit(
    organisation_id: int, box: dict[str, Any], action: str, after: dict[str, Any], actor: str, now: dt.datetime
) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind="mailbox",
        object_id=box["id"],
        after=after,
        now=now,
    )

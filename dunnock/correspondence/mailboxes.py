"""The mailbox mail leaves from: entering it, testing it, taking it away. Its password goes in and never comes out."""

from __future__ import annotations

import datetime as dt
import ipaddress
import logging
import re
import threading
from dataclasses import dataclass, replace
from typing import Any, cast

from dunnock.correspondence.channels.email.mailbox import MailboxSettings, Security
from dunnock.correspondence.channels.email.probe import Check, probe
from dunnock.correspondence.outbox import settings_of
from dunnock.correspondence.reads import default_mailbox
from dunnock.kernel.addresses import LONGEST_NAME, is_address, normal_address
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.org.commands import audit
from dunnock.org.db import execute, row
from dunnock.org.reads import organisation
from dunnock.org.secrets import decrypt, encrypt

SECURITIES = ("starttls", "tls", "none")
PROBE_SECONDS = 10.0
log = logging.getLogger("dunnock.mailboxes")
_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_COLUMNS = (
    "name",
    "host",
    "port",
    "security",
    "username",
    "from_address",
    "from_name",
    "reply_to",
    "timeout_seconds",
)


@dataclass(frozen=True)
class Entry:
    """A mailbox as people enter it. `password` None keeps the stored one, "" takes it away."""

    host: str
    port: int
    from_address: str
    security: str = "starttls"
    username: str = ""
    password: str | None = None
    from_name: str = ""
    reply_to: str = ""
    name: str = ""
    timeout_seconds: int = 30


def read_mailbox(organisation_id: int) -> dict[str, Any]:
    """The default mailbox without its password; `has_password` says whether one is kept. Raises `NotFound`."""
    found = default_mailbox(organisation_id)
    if found is None:
        raise NotFound("No mailbox is set up yet. Enter one, and messages can leave when the organisation goes live.")
    shown = {key: value for key, value in found.items() if not key.endswith("_encrypted")}
    return {**shown, "has_password": bool(found["password_encrypted"])}


def save_mailbox(*, organisation_id: int, entry: Entry, actor: str, now: dt.datetime) -> dict[str, Any]:
    """Enter or change the default mailbox. Whatever stopped it is forgotten: it is tried again at once.

    Raises `Invalid` naming each field at fault.
    """
    organisation(organisation_id, lock=True)  # two people entering the first mailbox do it one after the other
    before = default_mailbox(organisation_id)
    entry = _checked(entry)
    encrypted = _kept_password(entry, before)
    columns = {name: getattr(entry, name) for name in _COLUMNS} | {"password_encrypted": encrypted}
    mended = {"fault": "", "fault_since": None, "retry_at": None}
    values = {**columns, **mended, "organisation_id": organisation_id}
    if before is None:
        values |= {"created_at": now, "is_default": True}
        names = ", ".join(values)
        made = row(
            f"INSERT INTO mailbox ({names}) VALUES ({', '.join(f'%({n})s' for n in values)}) RETURNING id", values
        )
        mailbox_id = int(made["id"]) if made else 0
    else:
        mailbox_id = before["id"]
        assigned = ", ".join(f"{name} = %({name})s" for name in {**columns, **mended})
        execute(
            f"UPDATE mailbox SET {assigned} WHERE organisation_id = %(organisation_id)s AND id = %(id)s",
            {**values, "id": mailbox_id},
        )
    _audit(organisation_id, mailbox_id, before, columns, entry.password is not None, actor, now)
    return read_mailbox(organisation_id)


def retire_mailbox(*, organisation_id: int, actor: str, now: dt.datetime) -> None:
    """Take the mailbox away. Its row stays for what left through it; the password is wiped.

    Raises `Conflict` while the organisation is live, and while a message is leaving through it.
    """
    if organisation(organisation_id, lock=True)["mode"] == "live":
        raise Conflict(
            "The organisation is live, and without a mailbox nothing could leave. Return to test mode first."
        )
    before = read_mailbox(organisation_id)
    if row(
        """SELECT 1 FROM message WHERE organisation_id = %s AND mailbox_id = %s AND state IN ('claimed', 'sending')
           LIMIT 1""",
        [organisation_id, before["id"]],
    ):
        raise Conflict("A message is leaving through this mailbox right now. Try again in a minute.")
    execute(
        """UPDATE mailbox SET is_default = false, password_encrypted = '', fault = '', fault_since = NULL, retry_at = NULL,
                  imap_enabled = false, imap_password_encrypted = '', imap_fault = '', imap_fault_since = NULL,
                  oauth_client_secret_encrypted = '', oauth_refresh_encrypted = '', oauth_access_encrypted = ''
           WHERE organisation_id = %s AND id = %s""",
        [organisation_id, before["id"]],
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="mailbox.removed",
        object_kind="mailbox",
        object_id=before["id"],
        before={name: before[name] for name in _COLUMNS},
        now=now,
    )


def settings_for_test(organisation_id: int, entry: Entry | None) -> MailboxSettings:
    """What a test connects with: the mailbox as saved, or as somebody is just entering it."""
    before = default_mailbox(organisation_id)
    if entry is None:
        if before is None:
            raise NotFound("No mailbox is set up yet, so there is nothing to test.")
        return settings_of(before)
    entry = _checked(entry)
    return MailboxSettings(
        host=entry.host,
        port=entry.port,
        security=cast("Security", entry.security),
        username=entry.username,
        password=decrypt(_kept_password(entry, before)),
        from_address=entry.from_address,
        from_name=entry.from_name,
        reply_to=entry.reply_to,
    )


def try_mailbox(settings: MailboxSettings) -> list[Check]:
    """Connect, encrypt, log in, offer the sender, in ten seconds at most. Sends no mail, changes nothing."""
    found: list[Check] = []
    # A little longer than the wait below: the words of a test that takes too long are always ours.
    bounded = replace(settings, timeout=min(settings.timeout, PROBE_SECONDS + 5))

    def trial() -> None:
        try:
            checks = probe(bounded)
        except (
            Exception
        ) as fault:  # whatever an odd server or setting brings about is an answer to the person who asked
            log.exception("testing a mailbox at %s", settings.host)
            checks = [Check("connect", ok=False, message=f"The test itself failed: {fault}.")]
        found.extend(checks)

    trying = threading.Thread(target=trial, daemon=True)
    trying.start()
    trying.join(PROBE_SECONDS)
    if not found:
        where = f"{settings.host}, port {settings.port}"
        words = f"{where} did not finish within {PROBE_SECONDS:g} seconds. Check the port and the kind of security."
        return [Check("connect", ok=False, message=words)]
    return list(found)


def mend_mailbox(*, organisation_id: int, actor: str, now: dt.datetime) -> bool:
    """A test of the saved mailbox went well: if a fault had stopped it, it goes on. Whether one had."""
    found = row(
        """UPDATE mailbox m SET fault = '', fault_since = NULL, retry_at = NULL FROM mailbox was
           WHERE m.organisation_id = %(organisation_id)s AND m.is_default AND m.fault <> ''
             AND was.organisation_id = m.organisation_id AND was.id = m.id
           RETURNING m.id, was.fault""",
        {"organisation_id": organisation_id},
    )
    if found is None:
        return False
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="mailbox.mended",
        object_kind="mailbox",
        object_id=found["id"],
        before={"fault": found["fault"]},
        now=now,
    )
    return True


def _checked(entry: Entry) -> Entry:
    """The entry as it is stored. Raises `Invalid` with every field at fault."""
    errors: list[FieldError] = []

    def refuse(path: str, message: str, cure: str) -> None:
        errors.append(FieldError(path, message, "invalid", cure))

    host = entry.host.strip()
    if not is_host(host):
        refuse("host", f"{host[:100]!r} is not the name of a server", "Write a name or an IP address: smtp.example.com")
    if not 1 <= entry.port <= 65535:
        refuse("port", "is not a port", "587 is usual with STARTTLS, 465 with TLS")
    if entry.security not in SECURITIES:
        refuse("security", f"{entry.security[:40]!r} is not known", "Use starttls, tls or none")
    if not 1 <= entry.timeout_seconds <= 120:
        refuse("timeout_seconds", "is between 1 and 120 seconds", "30 is usual")
    if entry.password and not entry.username:
        refuse("username", "is needed with a password", "Enter the user name, or leave the password empty")
    for path, longest in (("username", 254), ("password", 1000), ("name", LONGEST_NAME), ("from_name", LONGEST_NAME)):
        text = getattr(entry, path) or ""
        if len(text) > longest or CONTROL.search(text):
            refuse(path, f"is longer than {longest} characters or holds a line break", "Shorten it")
    if not is_address(entry.from_address.strip()):
        refuse("from_address", "is not an e-mail address", "Enter the address mails are sent from")
    if entry.reply_to.strip() and not is_address(entry.reply_to.strip()):
        refuse("reply_to", "is not an e-mail address", "Write one address, or leave it empty")
    if errors:
        raise Invalid(f"The mailbox cannot be saved: {errors[0].path}: {errors[0].message}", errors=errors)
    sender, reply_to = normal_address(entry.from_address.strip()), entry.reply_to.strip()
    return replace(
        entry,
        host=host,
        from_address=sender,
        reply_to=normal_address(reply_to) if reply_to else "",
        name=entry.name.strip() or sender,
    )


def is_host(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return len(host) <= 253 and _HOST.fullmatch(host) is not None
    return True


def _kept_password(entry: Entry, before: dict[str, Any] | None) -> str:
    """The encrypted password to store. A stored one is not carried to another server, another user or an open line:
    whoever could point the mailbox at a server of their own would read it there.
    """
    if entry.password is not None:
        return encrypt(entry.password)
    if before is None or not before["password_encrypted"] or not entry.username:
        return ""
    opened = entry.security == "none" and before["security"] != "none"
    if (entry.host, entry.username) != (before["host"], before["username"]) or opened:
        raise Invalid(
            "Enter the password again: it is not handed to another server or user, or over an open line, by itself.",
            errors=[FieldError("password", "is needed again", "required", "Enter the password of this mailbox")],
        )
    return str(before["password_encrypted"])


def _audit(
    organisation_id: int,
    mailbox_id: int,
    before: dict[str, Any] | None,
    after: dict[str, Any],
    password_given: bool,
    actor: str,
    now: dt.datetime,
) -> None:
    """Old and new of what changed. Of the password only that it was entered."""
    changed = [name for name in _COLUMNS if before is None or before[name] != after[name]]
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="mailbox.created" if before is None else "mailbox.changed",
        object_kind="mailbox",
        object_id=mailbox_id,
        before={name: before[name] for name in changed} if before else None,
        after={name: after[name] for name in changed} | ({"password": "entered"} if password_given else {}),
        now=now,
    )

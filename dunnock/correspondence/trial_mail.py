"""A trial mail through a mailbox to somebody who works here: does it leave, and what does the server say?

It is no message: no customer is written to, nothing is kept but the audit. So it leaves in test mode too.
"""

from __future__ import annotations

import datetime as dt
import logging
import secrets
import threading
from dataclasses import dataclass, replace

from dunnock.correspondence.channels.email.mailbox import MailboxSettings, Outcome
from dunnock.correspondence.channels.email.mime import Mail, build
from dunnock.correspondence.channels.email.smtp import SmtpConnection
from dunnock.correspondence.reads import default_mailbox
from dunnock.kernel.addresses import Address, is_address, normal_address
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.org.commands import audit
from dunnock.org.people import users
from dunnock.org.reads import organisation

TRIAL_SECONDS = 20.0
log = logging.getLogger("dunnock.mailboxes")


@dataclass(frozen=True)
class Trial:
    """`left` is None when nobody knows: the server broke off, or took too long, after the content was on its way."""

    left: bool | None
    message: str


def trial_recipient(organisation_id: int, to: str) -> str:
    """The address as it is written to. Raises `Invalid` for one that is not of somebody who works here."""
    address = normal_address(to.strip()) if is_address(to.strip()) else ""
    tenant, mailbox = organisation(organisation_id), default_mailbox(organisation_id)
    ours = [user["email"] for user in users(organisation_id) if user["active"]]
    ours += [tenant["reply_to"], *((mailbox["from_address"], mailbox["reply_to"]) if mailbox else ())]
    if address.lower() in {known.lower() for known in ours if known}:
        return address
    message = (
        "is not the address of an active user of this organisation, and not its own" if address else "is no address"
    )
    cure = "Enter your own, or the one replies go to"
    raise Invalid(
        f"The trial is not sent: {to[:100]!r} {message}.", errors=[FieldError("to", message, "invalid", cure)]
    )


def trial_mail(settings: MailboxSettings, *, to: str, organisation_name: str, date: dt.datetime) -> bytes:
    """What is sent: who asked for it can be told from the words alone."""
    words = (
        f"This is a trial mail from Dunnock for {organisation_name}, sent through {settings.host}.",
        "It arrived, so messages can leave through this mailbox. No customer was written to. Nothing needs to be done.",
    )
    domain = settings.from_address.rpartition("@")[2]
    return build(
        Mail(
            sender=Address(settings.from_name, settings.from_address),
            to=[Address("", to)],
            reply_to=Address("", settings.reply_to) if settings.reply_to else None,
            subject="Trial mail from Dunnock",
            text="\n\n".join(words),
            html="".join(f"<p>{_escaped(line)}</p>" for line in words),
            date=date,
            message_id=f"<trial.{secrets.token_hex(12)}@{domain}>",
        )
    )


def send_trial(settings: MailboxSettings, *, to: str, data: bytes) -> Trial:
    """Hands it over, in twenty seconds at most. To be called outside any transaction: a server may take its time."""
    found: list[Outcome] = []
    begun = threading.Event()
    bounded = replace(settings, timeout=min(settings.timeout, TRIAL_SECONDS))

    def hand_over() -> None:
        try:
            with SmtpConnection(bounded) as connection:
                found.append(connection.deliver(settings.from_address, [to], data, about_to_send=begun.set))
        except Exception as fault:  # whatever an odd server brings about is an answer to the person who asked
            log.exception("a trial mail through %s", settings.host)
            words = f"The trial itself failed: {fault}."
            found.append(Outcome("unknown" if begun.is_set() else "deferred", None, words, "connection"))

    sending = threading.Thread(target=hand_over, daemon=True)
    sending.start()
    sending.join(TRIAL_SECONDS)
    if not found:
        words = f"{settings.host}, port {settings.port} did not finish within {TRIAL_SECONDS:g} seconds."
        return Trial(None if begun.is_set() else False, words)
    return _told(found[0], settings, to)


def audit_trial(*, organisation_id: int, to: str, trial: Trial, actor: str, now: dt.datetime) -> None:
    mailbox = default_mailbox(organisation_id)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="mailbox.trial_sent",
        object_kind="mailbox",
        object_id=mailbox["id"] if mailbox else None,
        after={"to": to, "left": trial.left, "message": trial.message},
        now=now,
    )


def _told(outcome: Outcome, settings: MailboxSettings, to: str) -> Trial:
    answer = f"{outcome.code} {outcome.response}" if outcome.code else outcome.response
    if outcome.refused:
        refusal = outcome.refused[0]
        answer = f"{refusal.code} {refusal.response}"
    if outcome.kind == "sent":
        return Trial(True, f"{settings.host} has taken the mail to {to}. It said: {answer or 'nothing'}")
    if outcome.kind == "unknown":
        return Trial(None, f"{settings.host} broke off after the mail was on its way: {answer}")
    return Trial(False, answer)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

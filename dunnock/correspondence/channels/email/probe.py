"""A mailbox's connection test: one line per step, in words that say what to change."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass

from dunnock.correspondence.channels.email.mailbox import MailboxSettings
from dunnock.correspondence.channels.email.smtp import OpeningError, open_session, words_of
from dunnock.kernel.addresses import is_address


@dataclass(frozen=True)
class Check:
    """One step: "connect", "tls", "login" or "sender", whether it worked, and what to tell the person."""

    step: str
    ok: bool
    message: str


def probe(settings: MailboxSettings, tls: ssl.SSLContext | None = None) -> list[Check]:
    """Connects, encrypts, logs in and offers the sender; no mail is sent. The first failure is the last check."""
    checks: list[Check] = []
    try:
        session = open_session(settings, tls, lambda step, words: checks.append(Check(step, True, words)))
    except OpeningError as error:
        return [*checks, Check(error.step, False, _advice(error, settings))]
    try:
        if settings.security == "none" and settings.username:
            message = "The password travels unencrypted. Use STARTTLS or TLS unless the server is on this machine."
            checks.append(Check("tls", True, message))
        checks.append(_sender(session, settings))
        session.quit()
    except (smtplib.SMTPException, OSError) as error:
        checks.append(Check("sender", False, f"The server broke off: {error}."))
    finally:
        session.close()
    return checks


def _sender(session: smtplib.SMTP, settings: MailboxSettings) -> Check:
    sender = settings.from_address
    if not is_address(sender):
        return Check("sender", False, f"“{sender}” is not an e-mail address. Enter the address mails are sent from.")
    code, answer = session.mail(sender)
    if code == 250:
        session.rset()
        return Check("sender", True, f"The server accepts {sender} as the sender.")
    words = f"The server does not accept {sender} as the sender: {code} {words_of(answer)}"
    if code == 530:
        words = f"The server wants a log-in before it accepts mail: {code} {words_of(answer)}"
    return Check("sender", False, words)


def _advice(error: OpeningError, settings: MailboxSettings) -> str:
    code = f"{error.outcome.code} " if error.outcome.code else ""
    words = f"{code}{error.outcome.response}"
    if error.step == "login":
        return f"The server refuses the log-in of {settings.username}: {words}"
    return words

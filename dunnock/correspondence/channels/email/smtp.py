"""SMTP with known phases: at every moment it is clear whether a broken connection can have sent the mail.

`smtplib.SMTP.sendmail` does not tell a connection lost before the content from one lost after it; the first may be
tried again, the second would send a customer the same reminder twice. So the exchange is written out here on
smtplib's primitives.
"""

from __future__ import annotations

import smtplib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

from dunnock.correspondence.channels.email.mailbox import Blame, MailboxSettings, Outcome, OutcomeKind, Refusal
from dunnock.kernel.addresses import is_address

IDLE_SECONDS = 20.0  # after this long a NOOP asks whether the server is still there; most hang up after 60 to 300


class OpeningError(Exception):
    """The connection could not be made ready. `step` is "connect", "tls" or "login"."""

    def __init__(self, step: str, outcome: Outcome) -> None:
        super().__init__(outcome.response)
        self.step = step
        self.outcome = outcome


class _Settled(Exception):
    def __init__(self, outcome: Outcome, *, drop: bool = False) -> None:
        super().__init__(outcome.kind)
        self.outcome = outcome
        self.drop = drop


class _LostEarlyError(Exception):
    """The connection broke before any content was sent."""


def open_session(
    settings: MailboxSettings,
    tls: ssl.SSLContext | None = None,
    passed: Callable[[str, str], None] = lambda *_: None,
) -> smtplib.SMTP:
    """A session that is connected, encrypted and logged in. `passed` hears of each step. Raises OpeningError."""
    session = _connect(settings, tls)
    try:
        passed("connect", f"{settings.host} answers on port {settings.port}.")
        _encrypt(session, settings, tls)
        if settings.security != "none":
            passed("tls", "The connection is encrypted and the certificate is valid.")
        _login(session, settings)
        if settings.username:
            passed("login", f"The server accepts the log-in of {settings.username}.")
    except BaseException:
        session.close()
        raise
    return session


def _fault(step: str, kind: OutcomeKind, words: str, code: int | None = None) -> OpeningError:
    blame: Blame = "mailbox" if kind == "mailbox_fault" else "connection"
    return OpeningError(step, Outcome(kind, code, words, blame, opened=False))


def _greeting_name() -> str:
    """Our name for EHLO. `smtplib` would ask DNS for it, which may take longer than the whole delivery."""
    name = socket.gethostname()
    return name if "." in name and name.isascii() else "[127.0.0.1]"


def _connect(settings: MailboxSettings, tls: ssl.SSLContext | None) -> smtplib.SMTP:
    where = f"{settings.host}, port {settings.port}"
    try:
        if settings.security == "tls":
            context = tls or ssl.create_default_context()
            return smtplib.SMTP_SSL(
                settings.host, settings.port, _greeting_name(), timeout=settings.timeout, context=context
            )
        return smtplib.SMTP(settings.host, settings.port, _greeting_name(), timeout=settings.timeout)
    except smtplib.SMTPConnectError as error:
        kind: OutcomeKind = "mailbox_fault" if 500 <= error.smtp_code < 600 else "deferred"
        raise _fault("connect", kind, words_of(error.smtp_error), error.smtp_code) from error
    except ssl.SSLError as error:
        raise _tls_fault(error, where) from error
    except socket.gaierror as error:
        raise _fault("connect", "deferred", f"There is no server “{settings.host}” in the name service.") from error
    except TimeoutError as error:
        words = f"{where} did not answer within {settings.timeout:g} seconds."
        raise _fault("connect", "deferred", words) from error
    except (OSError, UnicodeError) as error:
        raise _fault("connect", "deferred", f"{where} cannot be reached: {error}.") from error


def _tls_fault(error: ssl.SSLError, where: str) -> OpeningError:
    if isinstance(error, ssl.SSLCertVerificationError):
        words = f"The certificate of {where} is not valid: {error.verify_message}."
        return _fault("tls", "mailbox_fault", words)
    if isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        return _fault("tls", "deferred", f"{where} broke off while the connection was being encrypted.")
    reason = error.reason or str(error)
    words = f"The connection to {where} could not be encrypted ({reason}). Check the port and the kind of security."
    return _fault("tls", "mailbox_fault", words)


def _encrypt(session: smtplib.SMTP, settings: MailboxSettings, tls: ssl.SSLContext | None) -> None:
    where = f"{settings.host}, port {settings.port}"
    try:
        session.ehlo_or_helo_if_needed()
        if settings.security != "starttls":
            return
        # Never on without it: a password would follow in the clear.
        if not session.has_extn("starttls"):
            words = f"{where} does not offer STARTTLS. Choose another port or another kind of security."
            raise _fault("tls", "mailbox_fault", words)
        code, answer = session.starttls(context=tls or ssl.create_default_context())
        if code != 220:
            kind: OutcomeKind = "deferred" if 400 <= code < 500 else "mailbox_fault"
            raise _fault("tls", kind, words_of(answer), code)
        session.ehlo_or_helo_if_needed()
    except smtplib.SMTPHeloError as error:
        kind = "mailbox_fault" if 500 <= error.smtp_code < 600 else "deferred"
        raise _fault("connect", kind, words_of(error.smtp_error), error.smtp_code) from error
    except smtplib.SMTPResponseException as error:
        kind = "deferred" if 400 <= error.smtp_code < 500 else "mailbox_fault"
        raise _fault("tls", kind, words_of(error.smtp_error), error.smtp_code) from error
    except ssl.SSLError as error:
        raise _tls_fault(error, where) from error
    except OSError as error:
        raise _fault("tls", "deferred", f"{where} broke off: {error}.") from error


def _login(session: smtplib.SMTP, settings: MailboxSettings) -> None:
    if not settings.username:
        return
    try:
        if settings.access_token:
            _login_with_token(session, settings)
        else:
            session.login(settings.username, settings.password)
    except smtplib.SMTPResponseException as error:
        kind: OutcomeKind = "deferred" if 400 <= error.smtp_code < 500 else "mailbox_fault"
        raise _fault("login", kind, words_of(error.smtp_error), error.smtp_code) from error
    except smtplib.SMTPNotSupportedError as error:
        words = "The server offers no log-in here. Leave the user name empty or choose an encrypted port."
        raise _fault("login", "mailbox_fault", words) from error
    except UnicodeError as error:
        raise _fault(
            "login", "mailbox_fault", "The user name or password holds characters SMTP cannot send."
        ) from error
    except OSError as error:
        # smtplib's own exceptions are OSErrors too: apart from a lost connection, this is "no method in common".
        if type(error) is smtplib.SMTPException:
            raise _fault("login", "mailbox_fault", f"No way to log in was agreed: {error}.") from error
        raise _fault("login", "deferred", f"The server broke off during the log-in: {error}.") from error


def _login_with_token(session: smtplib.SMTP, settings: MailboxSettings) -> None:
    """XOAUTH2, as Google and Microsoft document it. A refusal comes as a challenge that wants an empty answer."""

    def answer(challenge: bytes | None = None) -> str:
        return "" if challenge else f"user={settings.username}\1auth=Bearer {settings.access_token}\1\1"

    session.ehlo_or_helo_if_needed()
    session.auth("XOAUTH2", answer)


def words_of(answer: bytes | str) -> str:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else str(answer)
    return " ".join(text.split())[:500]


class SmtpConnection:
    """A connection kept open between messages. One thread owns it: the first that uses it."""

    def __init__(self, settings: MailboxSettings, tls: ssl.SSLContext | None = None) -> None:
        self.settings = settings
        self.tls = tls
        self.opened = 0  # how many sessions were needed, for the mailbox's page and for tests
        self._session: smtplib.SMTP | None = None
        self._last_used = 0.0
        self._owner: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Takes leave of the server, without waiting long for its answer."""
        session, self._session = self._session, None
        if session is None:
            return
        try:
            if session.sock is not None:
                session.sock.settimeout(min(self.settings.timeout, 2.0))
            session.quit()
        except (smtplib.SMTPException, OSError):
            session.close()

    def deliver(
        self, envelope_from: str, recipients: Sequence[str], data: bytes, *, about_to_send: Callable[[], None]
    ) -> Outcome:
        """Hands one message over. Never raises for what a server or a network does.

        `data` is 7-bit with CRLF (`mime.build`). `about_to_send` is called when the recipients are accepted and the
        server waits for the content: from then on a crash of this process means "unknown". If it raises, nothing is
        sent. ValueError for an address that is none.
        """
        if (
            not recipients
            or not all(map(is_address, recipients))
            or not (is_address(envelope_from) or not envelope_from)
        ):
            raise ValueError("the envelope needs a sender and recipients that are e-mail addresses")
        self._check_owner()
        began = False

        def begin() -> None:
            nonlocal began
            began = True
            about_to_send()

        # A kept-open connection may have died unnoticed. Nothing was sent then, so one new one is tried.
        for _attempt in range(2):
            kept = self._session is not None
            try:
                session = self._ready()
            except OpeningError as error:
                return error.outcome
            try:
                outcome = self._exchange(session, envelope_from, recipients, data, begin)
            except _Settled as settled:
                self._after(settled)
                if settled.outcome.code == 421 and kept and not began:
                    continue
                return settled.outcome
            except _LostEarlyError as error:
                self._drop()
                if kept:
                    continue
                words = f"The server broke off before the message was sent: {error}."
                return Outcome("deferred", None, words, "connection")
            self._last_used = time.monotonic()
            return outcome
        return Outcome("deferred", 421, "The server broke off before the message was sent.", "connection")

    def _check_owner(self) -> None:
        here = threading.get_ident()
        if self._owner is None:
            self._owner = here
        if self._owner != here:
            raise RuntimeError("an SmtpConnection belongs to the thread that used it first")

    def _ready(self) -> smtplib.SMTP:
        """The open session, or a new one."""
        if self._session is not None and time.monotonic() - self._last_used > IDLE_SECONDS:
            try:
                alive = self._session.noop()[0] == 250
            except (smtplib.SMTPException, OSError):
                alive = False
            if not alive:
                self._drop()
        if self._session is None:
            self._session = open_session(self.settings, self.tls)
            self.opened += 1
        return self._session

    def _drop(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _after(self, settled: _Settled) -> None:
        """Back to a clean session after a refusal, or none."""
        self._last_used = time.monotonic()
        if settled.drop or settled.outcome.code == 421 or self._session is None:
            self._drop()
            return
        try:
            self._session.rset()
        except (smtplib.SMTPException, OSError):
            self._drop()

    def _exchange(
        self,
        session: smtplib.SMTP,
        envelope_from: str,
        recipients: Sequence[str],
        data: bytes,
        about_to_send: Callable[[], None],
    ) -> Outcome:
        try:
            self._sender(session, envelope_from, len(data))
            refused = self._recipients(session, recipients)
            session.putcmd("data")
            code, answer = session.getreply()
        except OSError as error:
            raise _LostEarlyError(str(error)) from error
        if code != 354:
            raise _Settled(_refusal(code, answer, "content", refused), drop=not 400 <= code < 600)
        try:
            about_to_send()
        except BaseException:
            self._drop()  # the server waits for content; hanging up without the final dot sends nothing
            raise
        try:
            session.send(_stuffed(data))
            code, answer = session.getreply()
        except OSError as error:
            words = f"The connection broke while the message was being sent: {error}. It may or may not have been sent."
            raise _Settled(Outcome("unknown", None, words, "connection", refused), drop=True) from error
        if not 200 <= code < 300:
            raise _Settled(_refusal(code, answer, "content", refused, sent=True), drop=not 400 <= code < 600)
        return Outcome("sent", code, words_of(answer), "", refused)

    def _sender(self, session: smtplib.SMTP, envelope_from: str, size: int) -> None:
        options = [f"size={size}"] if session.does_esmtp and session.has_extn("size") else []
        code, answer = session.mail(envelope_from, options)
        if code != 250:
            if code == 530:  # "authentication required": no message can leave this way
                raise _Settled(Outcome("mailbox_fault", code, words_of(answer), "mailbox"))
            drop = not 400 <= code < 600
            raise _Settled(_refusal(code, answer, "content" if code == 552 else "sender"), drop=drop)

    def _recipients(self, session: smtplib.SMTP, recipients: Sequence[str]) -> tuple[Refusal, ...]:
        refused = []
        for recipient in recipients:
            code, answer = session.rcpt(recipient)
            if code == 421 or not 200 <= code < 600:
                raise _Settled(Outcome("deferred", code, words_of(answer), "connection"), drop=True)
            if not 200 <= code < 300:
                refused.append(Refusal(recipient, code, words_of(answer)))
        if len(refused) == len(recipients):
            kind: OutcomeKind = "rejected" if all(refusal.permanent for refusal in refused) else "deferred"
            # The worst answer would hide that trying again may help: the first temporary one is shown.
            shown = next((refusal for refusal in refused if not refusal.permanent), refused[0])
            raise _Settled(Outcome(kind, shown.code, shown.response, "recipients", tuple(refused)))
        return tuple(refused)


def _refusal(
    code: int, answer: bytes, blame: Blame, refused: tuple[Refusal, ...] = (), *, sent: bool = False
) -> Outcome:
    """What an answer other than "yes" means. No proper answer at all after the content was sent is `unknown`."""
    if 500 <= code < 600:
        return Outcome("rejected", code, words_of(answer), blame, refused)
    if 400 <= code < 500 or not sent:
        return Outcome("deferred", code, words_of(answer), "connection" if code == 421 else blame, refused)
    return Outcome("unknown", code, f"The server's answer cannot be read: {words_of(answer)}", "connection", refused)


def _stuffed(data: bytes) -> bytes:
    """The content with its dots doubled (RFC 5321, 4.5.2) and the final dot."""
    body = data.replace(b"\r\n.", b"\r\n..")
    if body.startswith(b"."):
        body = b"." + body
    return body + (b".\r\n" if body.endswith(b"\r\n") else b"\r\n.\r\n")

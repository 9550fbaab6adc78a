"""Reading a mailbox over IMAP: what is new, each mail as it stands there, and waiting for the next.

The folder is opened read-only (EXAMINE) and mails are peeked at: nothing here sets a flag, moves or removes anything.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import imaplib
import re
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError

from dunnock.correspondence.channels.email.mailbox import Security

LARGEST_MAIL = 80 << 20
BEGINNING = 1 << 20  # of a mail that is larger than that, this much is read
IDLE_AGAIN = 5 * 60.0  # RFC 2177 allows 29 minutes; what sits between us and the server often forgets sooner
POLL_EVERY = 30.0
_NUMBER = re.compile(rb"(\d+)")
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_DATE = re.compile(rb'INTERNALDATE "([^"]+)"')


@dataclass(frozen=True)
class ImapSettings:
    """How to reach the folder. `access_token`: OAuth 2 instead of the password. `timeout` in seconds, for each answer."""

    host: str
    port: int = 993
    security: Security = "tls"
    username: str = ""
    password: str = field(default="", repr=False)
    access_token: str = field(default="", repr=False)
    folder: str = "INBOX"
    timeout: float = 30.0


class ImapFault(Exception):
    """`step`: connect, tls, login, folder or read. `of_mailbox`: it stays so until somebody changes something."""

    def __init__(self, step: str, words: str, *, of_mailbox: bool = False) -> None:
        super().__init__(words)
        self.step, self.words, self.of_mailbox = step, words, of_mailbox


@dataclass(frozen=True)
class StoredMail:
    """One mail of the folder. `whole` is false when only its beginning was read."""

    uid: int
    arrived_at: dt.datetime | None
    raw: bytes
    size: int
    whole: bool = True


class Reader:
    """An open folder; one thread uses it. Every method raises `ImapFault` for whatever server or network do."""

    def __init__(self, settings: ImapSettings, tls: ssl.SSLContext | None = None) -> None:
        self.settings = settings
        self.uid_validity = 0
        self._box = _opened(settings, tls)
        try:
            _log_in(self._box, settings)
            self.open_folder()
            self.can_idle = "IDLE" in self._box.client.capabilities
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Takes leave, without waiting long."""
        with contextlib.suppress(Exception):
            self._box.client.sock.settimeout(2.0)
            self._box.logout()
        with contextlib.suppress(Exception):
            self._box.client.shutdown()

    def open_folder(self) -> None:
        """(Again): the server says then whether its numbers still mean what they meant."""
        with _told("folder", self.settings):
            try:
                self._box.folder.set(self.settings.folder, readonly=True)
            except ImapToolsError as refused:
                words = f"There is no folder “{self.settings.folder}” the user may read: {_words(refused)}"
                raise ImapFault("folder", words, of_mailbox=True) from refused
            _, told = self._box.client.response("UIDVALIDITY")
            found = _NUMBER.search(told[-1] or b"") if told else None
            self.uid_validity = int(found[1]) if found else 0

    def newer_than(self, uid: int) -> list[int]:
        """The numbers of the mails behind that one, rising."""
        # "n:*" gives the last mail even when it lies before n (RFC 3501, 6.4.8).
        return [found for found in self._search(f"UID {uid + 1}:*") if found > uid]

    def since(self, day: dt.date) -> list[int]:
        """The numbers of the mails the server got on that day or later, rising."""
        month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][day.month - 1]
        return self._search(f"SINCE {day.day}-{month}-{day.year}")

    def last_uid(self) -> int:
        """The highest number in the folder; 0 when it is empty."""
        return max(self._search("UID *"), default=0)

    def _search(self, criteria: str) -> list[int]:
        with _told("read", self.settings):
            status, data = self._box.client.uid("SEARCH", *criteria.split(" "))
            if status != "OK":
                raise ImapFault("read", f"The server does not search: {_said(data)}")
            return sorted(int(number) for part in data if part for number in part.split())

    def fetch(self, uid: int) -> StoredMail | None:
        """One mail; None when it is not there any more."""
        with _told("read", self.settings):
            head = self._fetched(uid, "(UID INTERNALDATE RFC822.SIZE)")
            told = _SIZE.search(head[0])
            if told is None:
                return None
            size, date = int(told[1]), _DATE.search(head[0])
            whole = size <= LARGEST_MAIL
            _, raw = self._fetched(uid, "(UID BODY.PEEK[])" if whole else f"(UID BODY.PEEK[]<0.{BEGINNING}>)")
            return StoredMail(uid, _instant(date), raw, size, whole) if raw else None

    def _fetched(self, uid: int, what: str) -> tuple[bytes, bytes]:
        """(what the server said beside it, the literal) of that one mail, whatever else it says in between."""
        status, data = self._box.client.uid("FETCH", str(uid), what)
        if status != "OK":
            raise ImapFault("read", f"The server does not give mail {uid}: {_said(data)}")
        lines, literal = [], b""
        wanted = re.compile(rb"\bUID %d\b" % uid)
        for at, part in enumerate(data):
            text = part[0] if isinstance(part, tuple) else part or b""
            tail = data[at + 1] if at + 1 < len(data) and isinstance(data[at + 1], bytes) else b""
            if wanted.search(text) or (isinstance(part, tuple) and wanted.search(tail)):
                lines.append(text)
                literal = part[1] if isinstance(part, tuple) else literal
        return b" ".join(lines), literal

    def wait(self, seconds: float, stop: Callable[[], bool]) -> bool:
        """Wait for news that long at most; whether there may be some. Looks every second whether to stop."""
        deadline = time.monotonic() + seconds
        if not self.can_idle:
            while time.monotonic() < min(deadline, deadline - seconds + POLL_EVERY) and not stop():
                time.sleep(min(1.0, seconds))
            return True
        with _told("read", self.settings):
            self._box.idle.start()  # type: ignore[no-untyped-call]  # the library's own, without hints
            try:
                return self._idle(deadline, stop)
            finally:
                self._box.idle.stop()  # type: ignore[no-untyped-call]

    def _idle(self, deadline: float, stop: Callable[[], bool]) -> bool:
        while (left := deadline - time.monotonic()) > 0 and not stop():
            began = time.monotonic()
            news = self._box.idle.poll(min(1.0, left))
            if any(line.startswith(b"* BYE") for line in news):
                raise ImapFault("read", f"The server broke off: {_said(news)}")
            if any(b"EXISTS" in line or b"RECENT" in line for line in news):
                return True
            if not news and time.monotonic() - began < min(1.0, left) / 2:
                raise ImapFault(
                    "read", "The server broke off."
                )  # readable, and nothing to read: the other end has gone
        return False


def _opened(settings: ImapSettings, tls: ssl.SSLContext | None) -> BaseMailBox:
    where = f"{settings.host}, port {settings.port}"
    context = tls or ssl.create_default_context()
    try:
        if settings.security == "tls":
            return MailBox(settings.host, settings.port, timeout=settings.timeout, ssl_context=context)
        if settings.security == "starttls":
            return MailBoxStartTls(settings.host, settings.port, timeout=settings.timeout, ssl_context=context)
        return MailBoxUnencrypted(settings.host, settings.port, timeout=settings.timeout)
    except ssl.SSLCertVerificationError as error:
        words = f"The certificate of {where} is not valid: {error.verify_message}."
        raise ImapFault("tls", words, of_mailbox=True) from error
    except ssl.SSLError as error:
        words = f"The connection to {where} could not be encrypted ({error.reason or error}). Check port and security."
        raise ImapFault("tls", words, of_mailbox=True) from error
    except socket.gaierror as error:
        raise ImapFault("connect", f"There is no server “{settings.host}” in the name service.") from error
    except TimeoutError as error:
        raise ImapFault("connect", f"{where} did not answer within {settings.timeout:g} seconds.") from error
    except ImapToolsError as error:
        raise ImapFault("tls", f"{where} does not offer STARTTLS: {_words(error)}", of_mailbox=True) from error
    except imaplib.IMAP4.error as error:
        raise ImapFault("connect", f"{where} does not answer as a mail server: {_words(error)}") from error
    except (OSError, UnicodeError, ValueError) as error:
        raise ImapFault("connect", f"{where} cannot be reached: {error}.") from error


def _log_in(box: BaseMailBox, settings: ImapSettings) -> None:
    with _told("login", settings):
        try:
            if settings.access_token:
                box.xoauth2(settings.username, settings.access_token, initial_folder=None)
            elif settings.username.isascii() and settings.password.isascii():
                box.login(settings.username, settings.password, initial_folder=None)
            else:
                box.login_utf8(settings.username, settings.password, initial_folder=None)
        except (ImapToolsError, imaplib.IMAP4.error) as refused:
            if isinstance(refused, imaplib.IMAP4.abort):
                raise
            # A server that is busy says so with a code of its own (RFC 5530); everything else is the password.
            busy = "UNAVAILABLE" in str(refused) or "INUSE" in str(refused)
            words = f"The server refuses the log-in of {settings.username}: {_words(refused)}"
            raise ImapFault("login", words, of_mailbox=not busy) from refused


@contextlib.contextmanager
def _told(step: str, settings: ImapSettings) -> Iterator[None]:
    """Whatever the library and the network raise, as one kind of fault with words for a person."""
    where = f"{settings.host}, port {settings.port}"
    try:
        yield
    except TimeoutError as error:
        raise ImapFault(step, f"{where} did not answer within {settings.timeout:g} seconds.") from error
    except imaplib.IMAP4.abort as error:
        raise ImapFault(step, f"{where} broke off: {_words(error)}") from error
    except (ImapToolsError, imaplib.IMAP4.error) as error:
        raise ImapFault(step, f"{where} answers with an error: {_words(error)}") from error
    except (OSError, EOFError) as error:
        raise ImapFault(step, f"The connection to {where} broke: {error}.") from error


def _instant(found: re.Match[bytes] | None) -> dt.datetime | None:
    if found is None:
        return None
    with contextlib.suppress(ValueError):
        return dt.datetime.strptime(found[1].decode("ascii", "replace").strip(), "%d-%b-%Y %H:%M:%S %z").astimezone(
            dt.UTC
        )
    return None


def _said(data: Any) -> str:
    parts = [part for part in (data or []) if isinstance(part, bytes)]
    return " ".join(b" ".join(parts).decode("utf-8", "replace").split())[:300]


def _words(error: Exception) -> str:
    """What the server said, out of the library's own wrapping of it."""
    result = getattr(error, "command_result", None)
    if isinstance(result, tuple) and len(result) == 2:
        said = _said(result[1])
        if said:
            return said
    text = error.args[0] if error.args else ""
    return " ".join((text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)).split())[:300]

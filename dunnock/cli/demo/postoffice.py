"""The demo's mailbox on the loopback: SMTP takes mail in, IMAP gives it out and says at once when some came (IDLE).

It speaks what a mail program sends and what our reader asks, keeps everything in memory and passes nothing on. Ours, because
no mail server installs with the demo's libraries; against real ones (Dovecot, Postfix) the reader is held in tests.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import secrets
import select
import socketserver
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

from dunnock.kernel.clock import machine_now

LARGEST = 10_000_000
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')


@dataclass(frozen=True)
class Stored:
    uid: int
    at: dt.datetime
    raw: bytes

    @property
    def internal_date(self) -> str:
        return f"{self.at.day:02d}-{_MONTHS[self.at.month - 1]}-{self.at:%Y %H:%M:%S} +0000"


@dataclass
class PostOffice:
    """`validity` changes with each start: numbers of mails that are gone mean nothing any more."""

    password: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    validity: int = field(default_factory=lambda: int(machine_now().timestamp()))
    mails: list[Stored] = field(default_factory=list)
    smtp_port: int = 0
    imap_port: int = 0
    _servers: list[socketserver.ThreadingTCPServer] = field(default_factory=list)

    def put(self, raw: bytes) -> None:
        self.mails.append(Stored(len(self.mails) + 1, machine_now(), raw))

    def open(self) -> None:
        self.smtp_port, self.imap_port = self._serve(_Smtp), self._serve(_Imap)

    def _serve(self, kind: type[_Door]) -> int:
        handler = type(kind.__name__, (kind,), {"office": self})
        server = _Server(("127.0.0.1", 0), handler)
        self._servers.append(server)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        return int(server.server_address[1])

    def close(self) -> None:
        for server in self._servers:
            server.shutdown()
            server.server_close()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    block_on_close = False


class _Door(socketserver.StreamRequestHandler):
    office: PostOffice

    def say(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())

    def handle(self) -> None:
        with contextlib.suppress(OSError):  # whoever was there has gone
            self.serve()

    def heard(self) -> str | None:
        line = self.rfile.readline(8192)
        return line.decode("utf-8", "replace").rstrip("\r\n") if line.endswith(b"\n") else None

    def serve(self) -> None:
        raise NotImplementedError


class _Smtp(_Door):
    def serve(self) -> None:
        self.say("220 demo")
        while (line := self.heard()) is not None:
            match line.partition(" ")[0].upper():
                case "EHLO":
                    self.say("250-demo", f"250-SIZE {LARGEST}", "250 8BITMIME")
                case "HELO" | "MAIL" | "RCPT" | "RSET" | "NOOP":
                    self.say("250 ok")
                case "DATA":
                    self.say("354 go on")
                    self._take()
                case "QUIT":
                    self.say("221 bye")
                    return
                case _:
                    self.say("502 not here")

    def _take(self) -> None:
        """Until the line with a dot alone; a dot doubled on the way is one again (RFC 5321, 4.5.2)."""
        lines, size = list[bytes](), 0
        while (line := self.rfile.readline()) not in (b".\r\n", b".\n"):
            if not line:
                raise ConnectionError
            size += len(line)
            if size <= LARGEST:
                lines.append(line[1:] if line.startswith(b".") else line)
        if size > LARGEST:
            self.say("552 larger than the demo takes")
            return
        self.office.put(b"".join(lines))
        self.say("250 taken")


class _Imap(_Door):
    def serve(self) -> None:
        self.say("* OK demo")
        known = False
        while (line := self.heard()) is not None:
            tag, _, rest = line.partition(" ")
            command, _, given = rest.partition(" ")
            match command.upper():
                case "CAPABILITY":
                    self.say("* CAPABILITY IMAP4rev1 IDLE", f"{tag} OK done")
                case "LOGIN":
                    known = [a or b for a, b in _QUOTED.findall(given)][-1:] == [self.office.password]
                    self.say(f"{tag} OK done" if known else f"{tag} NO wrong password")
                case "LOGOUT":
                    self.say("* BYE", f"{tag} OK done")
                    return
                case "NOOP":
                    self.say(f"* {len(self.office.mails)} EXISTS", f"{tag} OK done")
                case "SELECT" | "EXAMINE" if known:
                    self._folder(tag)
                case "UID" if known:
                    self._by_number(tag, given)
                case "IDLE" if known:
                    self._idle(tag)
                case _:
                    self.say(f"{tag} BAD not here")

    def _folder(self, tag: str) -> None:
        count, validity = len(self.office.mails), self.office.validity
        told = (f"{count} EXISTS", "0 RECENT", "FLAGS ()", f"OK [UIDVALIDITY {validity}]", f"OK [UIDNEXT {count + 1}]")
        self.say(*(f"* {one}" for one in told), f"{tag} OK [READ-ONLY] done")

    def _by_number(self, tag: str, given: str) -> None:
        command, _, wanted = given.partition(" ")
        match command.upper():
            case "SEARCH":
                found = " ".join(str(mail.uid) for mail in self._searched(wanted.upper()))
                self.say(f"* SEARCH {found}".rstrip(), f"{tag} OK done")
            case "FETCH":
                number, _, what = wanted.partition(" ")
                for mail in self.office.mails:
                    if str(mail.uid) == number:
                        self._give(mail, what.upper())
                self.say(f"{tag} OK done")
            case _:
                self.say(f"{tag} BAD not here")

    def _searched(self, wanted: str) -> Iterable[Stored]:
        mails = list(self.office.mails)
        if since := re.fullmatch(r"SINCE (\d+)-(\w{3})-(\d{4})", wanted):
            day = dt.date(int(since[3]), _MONTHS.index(since[2].capitalize()) + 1, int(since[1]))
            return [mail for mail in mails if mail.at.date() >= day]
        if behind := re.fullmatch(r"UID (\d+):\*", wanted):  # the last one lies in every such range (RFC 3501, 6.4.8)
            return [mail for mail in mails if mail.uid >= int(behind[1])] or mails[-1:]
        return mails[-1:]

    def _give(self, mail: Stored, what: str) -> None:
        if "BODY" not in what:
            told = f'UID {mail.uid} INTERNALDATE "{mail.internal_date}" RFC822.SIZE {len(mail.raw)}'
            self.say(f"* {mail.uid} FETCH ({told})")
            return
        part = re.search(r"<0\.(\d+)>", what)
        raw, place = (mail.raw[: int(part[1])], "<0>") if part else (mail.raw, "")
        self.wfile.write(
            f"* {mail.uid} FETCH (UID {mail.uid} BODY[]{place} {{{len(raw)}}}\r\n".encode() + raw + b")\r\n"
        )

    def _idle(self, tag: str) -> None:
        told = len(self.office.mails)
        self.say("+ idling")
        while not select.select([self.connection], [], [], 0.1)[0]:
            if len(self.office.mails) > told:
                told = len(self.office.mails)
                self.say(f"* {told} EXISTS")
        self.heard()  # DONE
        self.say(f"{tag} OK done")

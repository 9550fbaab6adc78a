"""A mail server on the loopback that keeps what it gets and fails on request.

    with SmtpServer() as server:
        ... SmtpConnection(server.settings()) ...
        server.messages[0].parsed["Subject"]

Recipients whose local part starts with `reject-` get a 550, with `defer-` a 451. `server.mode` scripts one failure at a
time; it is read anew for each command, so a test may change it between messages.
"""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import ssl
import threading
import warnings
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from dunnock.correspondence.channels.email.mailbox import MailboxSettings, Security

Mode = Literal[
    "",
    "refuse-sender",  # 550 to MAIL
    "busy",  # 421 to MAIL, then hangs up
    "drop-at-rcpt",  # hangs up when it hears the recipient
    "refuse-data",  # 554 to DATA, before any content
    "drop-mid-data",  # takes some content, then hangs up
    "drop-after-data",  # takes the message (and keeps it), hangs up without an answer
    "hang-after-data",  # takes the message (and keeps it), never answers
    "reject-content",  # 554 after the content
    "defer-content",  # 451 after the content
    "busy-after-data",  # 421 after the content
]


@dataclass(frozen=True)
class Received:
    """One message as it arrived, dots undone."""

    envelope_from: str
    recipients: tuple[str, ...]
    data: bytes

    @property
    def parsed(self) -> EmailMessage:
        message = BytesParser(policy=default).parsebytes(self.data)
        assert isinstance(message, EmailMessage)
        return message


class _Protocol(SMTP):
    """aiosmtpd's server, able to hang up in the middle of a command."""

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 -- aiosmtpd finds it by this name
        mode = self.event_handler.server.mode
        if mode == "refuse-data":
            await self.push("554 5.7.1 No content today")
            return
        if mode == "drop-mid-data":
            await self.push("354 Go ahead")
            await self._reader.readline()
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


class _Handler:
    def __init__(self, server: SmtpServer) -> None:
        self.server = server
        if server.tokens:
            self.auth_XOAUTH2 = self._by_token  # aiosmtpd offers what it finds under such names

    async def _by_token(self, protocol: SMTP, args: list[str]) -> AuthResult:
        """Google's and Microsoft's: user and bearer token in the first answer; a refusal is a challenge to be answered."""
        said = base64.b64decode(args[1]).decode().split("\1")
        user, token = said[0].removeprefix("user="), said[1].removeprefix("auth=Bearer ")
        if self.server.tokens.get(token) == user:
            return AuthResult(success=True)
        await protocol.challenge_auth(b'{"status":"401"}')
        return AuthResult(success=False, handled=False)

    async def handle_MAIL(  # noqa: N802
        self, protocol: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.server.commands.append(f"MAIL {address}")
        if self.server.mode == "refuse-sender":
            return "550 5.7.60 Not allowed to send as this address"
        if self.server.mode == "busy":
            asyncio.get_running_loop().call_later(0.02, protocol.transport.close)
            return "421 4.7.0 Too busy, try later"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, protocol: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        self.server.commands.append(f"RCPT {address}")
        if self.server.mode == "drop-at-rcpt":
            protocol.transport.abort()
            return "250 OK"
        if address.startswith("reject-"):
            return "550 5.1.1 No such mailbox"
        if address.startswith("defer-"):
            return "451 4.2.2 Mailbox full, try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, protocol: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        mode = self.server.mode
        answers = {
            "reject-content": "554 5.7.1 Looks like spam",
            "defer-content": "451 4.3.0 Try later",
            "busy-after-data": "421 4.3.2 Shutting down",
        }
        if mode in answers:
            return answers[mode]
        content = envelope.content
        assert isinstance(content, bytes)
        self.server.messages.append(Received(envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
        if mode == "drop-after-data":
            protocol.transport.abort()
        if mode == "hang-after-data":
            await asyncio.sleep(30)
        return f"250 2.0.0 Queued as {len(self.server.messages)}"


@dataclass
class SmtpServer:
    """The server. `users` (name to password) makes it ask for a log-in; `security` needs a certificate (`certificate`).

    `tokens` (token to user) makes it ask for one by XOAUTH2.
    """

    security: Security = "none"
    users: dict[str, str] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    mode: Mode = ""
    messages: list[Received] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    connections: int = 0
    port: int = 0

    def __enter__(self) -> Self:
        started = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, args=(started,), daemon=True)
        self._thread.start()
        assert started.wait(5)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)

    def settings(self, **changes: Any) -> MailboxSettings:
        """Settings that reach this server; `changes` replaces some of them."""
        known: dict[str, Any] = {
            "host": "127.0.0.1",
            "port": self.port,
            "security": self.security,
            "from_address": "accounts@example.com",
            "timeout": 5.0,
        }
        return MailboxSettings(**(known | changes))

    def hang_up(self) -> None:
        """Closes every open connection, as a server does after some idle minutes."""
        done = threading.Event()

        def close() -> None:
            for protocol in self._protocols:
                if protocol.transport is not None:
                    protocol.transport.close()
            self._loop.call_later(0.05, done.set)

        self._loop.call_soon_threadsafe(close)
        assert done.wait(5)

    def _protocol(self) -> _Protocol:
        self.connections += 1
        options: dict[str, Any] = {}
        if self.users or self.tokens:
            options = {"authenticator": self._authenticate, "auth_required": True}
            options["auth_require_tls"] = self.security == "starttls"
        if self.security == "starttls":
            options |= {"tls_context": self.tls, "require_starttls": True}
        with warnings.catch_warnings():
            # aiosmtpd does not see that the whole connection is already inside TLS.
            warnings.filterwarnings("ignore", "Requiring AUTH while not requiring TLS", UserWarning)
            protocol = _Protocol(_Handler(self), hostname="mail.example.com", loop=self._loop, **options)
        self._protocols.append(protocol)
        return protocol

    def _authenticate(self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        name, password = data.login.decode(), data.password.decode()
        return AuthResult(success=self.users.get(name) == password, handled=False)

    def _run(self, started: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve(started))
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0.01))
        self._loop.close()

    async def _serve(self, started: threading.Event) -> None:
        self._stop = asyncio.Event()
        self._protocols: list[_Protocol] = []
        tls = self.tls if self.security == "tls" else None
        server = await self._loop.create_server(self._protocol, "127.0.0.1", 0, ssl=tls)
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        await self._stop.wait()
        server.close()
        for protocol in self._protocols:
            if protocol.transport is not None:
                protocol.transport.abort()


def certificate(folder: Path, host: str = "127.0.0.1") -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """(the server's context, the context of a client that trusts it), with a key made for this test."""
    import ipaddress

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mail.example.com")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(pem)
    client = ssl.create_default_context(cadata=made.public_bytes(serialization.Encoding.PEM).decode())
    return server, client

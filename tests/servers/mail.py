"""A real Postfix and a real Dovecot on the loopback: mail goes in by SMTP and is read by IMAP, bounces are Postfix's own.

    with MailServers() as servers:
        servers.send(mail)                      # by SMTP, like a customer's server
        servers.imap("ar@company.example")      # what a mailbox's settings need

Everything they need lies in a folder of their own, on ports of their own; they are ended by their process ids. Postfix's
master wants root and drops it by itself; as nobody else the tests that need it are skipped with the reason.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import smtplib
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest

from dunnock.correspondence.channels.email.imap import ImapSettings
from dunnock.kernel.clock import machine_now
from tests.servers.app import free_port

PASSWORD = "secret-Word-1"
OURS, THEIRS = "company.example", "customer.example"
_USER = "nobody"

_MAIN = """\
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {home}/maillog
maillog_file_prefixes = {home}
myhostname = mail.company.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_recipient_restrictions = permit_mynetworks, reject
smtpd_reject_unlisted_recipient = no
smtpd_recipient_limit = 5000
message_size_limit = 104857600
mailbox_size_limit = 0
virtual_mailbox_limit = 0
virtual_mailbox_domains = company.example customer.example
virtual_mailbox_base = {home}/mail
virtual_mailbox_maps = texthash:{home}/postfix/vmailbox
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_minimum_uid = 1
transport_maps = texthash:{home}/postfix/transport
smtp_dns_support_level = disabled
default_transport = error:5.1.2 no mail leaves this host
alias_maps =
alias_database =
notify_classes =
delay_warning_time = 2s
minimal_backoff_time = 2s
maximal_backoff_time = 4s
queue_run_delay = 2s
maximal_queue_lifetime = 8s
bounce_queue_lifetime = 8s
"""
_MASTER = """\
127.0.0.1:{smtp} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 2 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
smtp unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
tlsmgr unix - - n 1000? 1 tlsmgr
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
postlog unix-dgram n - n - 1 postlogd
"""
_DOVECOT = """\
base_dir = {home}/dovecot/run
state_dir = {home}/dovecot/run
log_path = {home}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = dovecot
default_login_user = dovenull
auth_mechanisms = plain login xoauth2
mail_location = maildir:{home}/mail/%d/%n
first_valid_uid = 1
mail_max_userip_connections = 50
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = {home}/dovecot/users
}}
{oauth}
userdb {{
  driver = passwd-file
  args = {home}/dovecot/users
}}
"""
_OAUTH = """\
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {home}/dovecot/oauth.conf
}}
"""


class MailServers:
    """`mailboxes` exist from the start; every other user of both domains is accepted and bounced by Postfix itself.

    Mail for `remote.example` is handed on to `relay`, a port on the loopback. `oauth`: where Dovecot asks whose token it is.
    """

    def __init__(
        self, mailboxes: tuple[str, ...] = (f"ar@{OURS}", f"ap@{THEIRS}"), *, relay: int = 0, oauth: str = ""
    ) -> None:
        self.mailboxes, self.relay, self.oauth = mailboxes, relay, oauth
        self.smtp_port, self.imap_port = free_port(), free_port()

    def __enter__(self) -> Self:
        self.home = Path(tempfile.mkdtemp(prefix="dunnock-mail-"))
        self.home.chmod(0o755)
        self._write()
        subprocess.run(
            ["postfix", "-c", str(self.home / "postfix"), "start"],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._postfix = int((self.home / "queue/pid/master.pid").read_text())
        self._start_dovecot()
        for port in (self.smtp_port, self.imap_port):
            _answers(port)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop_dovecot()
        subprocess.run(
            ["postfix", "-c", str(self.home / "postfix"), "stop"],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _end(self._postfix)
        shutil.rmtree(self.home, ignore_errors=True)

    def _write(self) -> None:
        nobody = pwd.getpwnam(_USER)
        for name in ("postfix", "dovecot/run", "mail", "queue", "data"):
            (self.home / name).mkdir(parents=True)
        os.chown(self.home / "mail", nobody.pw_uid, nobody.pw_gid)
        os.chown(self.home / "data", pwd.getpwnam("postfix").pw_uid, -1)
        known: dict[str, Any] = {
            "home": self.home,
            "uid": nobody.pw_uid,
            "gid": nobody.pw_gid,
            "smtp": self.smtp_port,
            "imap": self.imap_port,
            "oauth": _OAUTH.format(home=self.home) if self.oauth else "",
        }
        (self.home / "postfix/main.cf").write_text(_MAIN.format(**known))
        (self.home / "postfix/master.cf").write_text(_MASTER.format(**known))
        boxes = [(address, *address.split("@")) for address in self.mailboxes]
        (self.home / "postfix/vmailbox").write_text("".join(f"{a} {domain}/{user}/\n" for a, user, domain in boxes))
        relay = f"remote.example smtp:[127.0.0.1]:{self.relay}\n" if self.relay else ""
        (self.home / "postfix/transport").write_text(relay)
        (self.home / "dovecot/dovecot.conf").write_text(_DOVECOT.format(**known))
        users = [
            f"{a}:{{PLAIN}}{PASSWORD}:{nobody.pw_uid}:{nobody.pw_gid}::{self.home}/mail/{domain}/{user}::\n"
            for a, user, domain in boxes
        ]
        (self.home / "dovecot/users").write_text("".join(users))
        if self.oauth:
            (self.home / "dovecot/oauth.conf").write_text(
                f"introspection_mode = auth\nintrospection_url = {self.oauth}\nusername_attribute = sub\ntls_ca_cert_file =\n"
            )

    def _start_dovecot(self) -> None:
        subprocess.run(
            ["dovecot", "-c", str(self.home / "dovecot/dovecot.conf")],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 10
        pid = self.home / "dovecot/run/master.pid"
        while not pid.exists() or not pid.read_text().strip():
            assert time.monotonic() < deadline, (self.home / "dovecot.log").read_text()
            time.sleep(0.02)
        self._dovecot = int(pid.read_text())

    def stop_dovecot(self) -> None:
        """As when a server is restarted: every connection breaks."""
        if self._dovecot:
            _end(self._dovecot)
            self._dovecot = 0

    def start_dovecot(self) -> None:
        (self.home / "dovecot/run/master.pid").unlink(missing_ok=True)
        self._start_dovecot()
        _answers(self.imap_port)

    def renumber(self, address: str) -> None:
        """As after a restored backup: the folder's numbers begin anew under another UIDVALIDITY."""
        user, domain = address.split("@")
        folder = self.home / "mail" / domain / user
        for index in folder.glob("dovecot*"):
            index.unlink()
        (folder / "dovecot-uidvalidity").unlink(missing_ok=True)

    def imap(self, address: str = f"ar@{OURS}", **more: Any) -> ImapSettings:
        known = {"host": "127.0.0.1", "port": self.imap_port, "security": "none", "timeout": 5.0}
        return ImapSettings(**(known | {"username": address, "password": PASSWORD} | more))

    def send(self, mail: EmailMessage | bytes, to: str = f"ar@{OURS}", sender: str | None = None) -> None:
        """Handed to Postfix as another server would. `sender` is the envelope's; "" as bounces have it."""
        data = mail if isinstance(mail, bytes) else mail.as_bytes()
        known = f"ap@{THEIRS}" if sender is None else sender
        with smtplib.SMTP("127.0.0.1", self.smtp_port, timeout=30) as session:
            session.sendmail(known, [to], data)

    def log(self) -> str:
        return (self.home / "maillog").read_text()


def written(
    subject: str, text: str = "Hello", sender: str = f"Dana Doe <ap@{THEIRS}>", to: str = f"ar@{OURS}", **headers: str
) -> EmailMessage:
    """A mail as a customer's program writes it; `In_Reply_To="<…>"` becomes a header."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    mail["Date"] = format_datetime(machine_now())
    mail["Message-ID"] = make_msgid(domain=THEIRS)
    for name, value in headers.items():
        known = name.replace("_", "-")
        del mail[known]
        mail[known] = value
    mail.set_content(text)
    return mail


def _answers(port: int) -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), 1) as probe:
                probe.settimeout(2)
                if probe.recv(1):
                    return
        except OSError:
            pass
        assert time.monotonic() < deadline, f"nothing answers on port {port}"
        time.sleep(0.05)


def _end(pid: int) -> None:
    """By its id, and only when it is still there."""
    try:
        os.kill(pid, signal.SIGTERM)
        for _ in range(100):
            os.kill(pid, 0)
            time.sleep(0.05)
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def why_not() -> str:
    """Why the servers cannot run here; "" when they can."""
    missing = [
        name for name in ("postfix", "dovecot") if shutil.which(name, path="/usr/sbin:/usr/bin:/sbin:/bin") is None
    ]
    if missing:
        return f"{' and '.join(missing)} not installed: make mail-servers"
    return "" if os.geteuid() == 0 else "Postfix's master needs root"


@pytest.fixture(scope="session")
def mail_servers() -> Iterator[MailServers]:
    """One pair for all tests of a worker; each test uses a mailbox of its own or counts from where it began."""
    if why_not():
        pytest.skip(why_not())
    with MailServers() as servers:
        yield servers

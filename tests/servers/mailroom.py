"""An organisation whose mailbox is read, without a server: raw mails go in, rows are looked at."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage
from typing import Any

from dunnock.inbox.fetch import read_fetching
from dunnock.inbox.parse import parse
from dunnock.inbox.receive import Arrival, receive
from dunnock.org.db import execute, organisation_scope, row, rows
from tests.servers.mail import OURS, written
from tests.world import World


class Mailroom:
    """`take(mail)` is what the fetcher does with one mail; `wrote(...)` a message we sent earlier."""

    def __init__(self, organisation_id: int, today: str = "2026-03-02T08:00") -> None:
        self.world = World(organisation_id, today)
        self.id = organisation_id
        self.uid = 0
        made = self.row(
            """INSERT INTO mailbox (organisation_id, name, host, port, security, from_address, created_at, imap_enabled,
                                    imap_host, imap_since)
               VALUES (%s, 'Accounts', '127.0.0.1', 25, 'none', %s, %s, true, '127.0.0.1', %s) RETURNING id""",
            [self.id, f"ar@{OURS}", self.now, self.now - dt.timedelta(days=30)],
        )
        self.mailbox_id = made["id"]

    @property
    def now(self) -> dt.datetime:
        return self.world.now

    def later(self, **span: float) -> Mailroom:
        self.world.now += dt.timedelta(**span)
        return self

    def rows(self, query: str, params: Any = None) -> list[dict[str, Any]]:
        with organisation_scope(self.id):
            return rows(query, params)

    def row(self, query: str, params: Any = None) -> dict[str, Any]:
        with organisation_scope(self.id):
            found = row(query, params)
        assert found is not None, query
        return found

    def do(self, query: str, params: Any = None) -> None:
        with organisation_scope(self.id):
            execute(query, params)

    def customer_id(self, erp_id: str) -> int:
        return self.row("SELECT id FROM customer WHERE erp_id = %s", [erp_id])["id"]

    def wrote(
        self, customer: str | None, *to: str, subject: str = "Reminder", text: str = "Please pay."
    ) -> tuple[int, str]:
        """A workflow's message that left: its id and its Message-ID."""
        made = self.row(
            """INSERT INTO message (organisation_id, customer_id, state, due_at, created_at, changed_at, sent_at, to_addresses, subject,
                                    text, html, message_id, mailbox_id)
               VALUES (%(id)s, %(customer)s, 'sent', %(now)s, %(now)s, %(now)s, %(now)s, %(to)s, %(subject)s, %(text)s, '',
                       '<' || nextval('message_id_seq') || '.0123456789abcdef@' || %(domain)s || '>', %(mailbox)s)
               RETURNING id, message_id""",
            {
                "id": self.id,
                "customer": self.customer_id(customer) if customer else None,
                "now": self.now,
                "to": list(to),
                "subject": subject,
                "text": text,
                "domain": OURS,
                "mailbox": self.mailbox_id,
            },
        )
        return made["id"], made["message_id"]

    def take(
        self, mail: EmailMessage | bytes | str, *, arrived: dt.datetime | None = None, **headers: str
    ) -> dict[str, Any]:
        """The received mail as stored; {} when it was here already. A text is the subject of a mail from a stranger."""
        found = written(mail, **headers) if isinstance(mail, str) else mail
        raw = found if isinstance(found, bytes) else found.as_bytes()
        self.uid += 1
        with organisation_scope(self.id):
            mailbox = read_fetching(self.id, self.mailbox_id, lock=True)
            assert mailbox is not None
            email_id = receive(
                organisation_id=self.id,
                mailbox=mailbox,
                arrival=Arrival(7, self.uid, arrived or self.now, raw, len(raw)),
                mail=parse(raw),
                now=self.now,
            )
            return (row("SELECT * FROM received_email WHERE id = %s", [email_id]) or {}) if email_id else {}

    def events(self, *columns: str) -> list[Any]:
        """Kind and subject of every event about mail, in their order."""
        found = self.rows(
            "SELECT kind, subject_kind, subject_id, customer_id FROM event WHERE kind LIKE 'email.%%' ORDER BY id"
        )
        return [tuple(one[name] for name in columns) if len(columns) != 1 else one[columns[0]] for one in found]


def report(
    message_id: str,
    address: str,
    action: str = "failed",
    status: str = "5.1.1",
    said: str = "550 5.1.1 User unknown",
    original: str = "",
) -> bytes:
    """A delivery report in Postfix's shape (RFC 3464)."""
    first = f"Original-Recipient: rfc822;{original}\n" if original else ""
    return f"""\
Return-Path: <>
Date: Mon, 02 Mar 2026 08:00:00 +0000
From: Mail Delivery System <MAILER-DAEMON@mail.company.example>
Subject: Undelivered Mail Returned to Sender
To: ar@company.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"
Message-Id: <report.{abs(hash((message_id, address, action, status)))}@mail.company.example>

--B
Content-Type: text/plain; charset=utf-8

This is the mail system. Your message could not be delivered.

--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.company.example

Final-Recipient: rfc822; {address}
{first}Action: {action}
Status: {status}
Diagnostic-Code: smtp; {said}

--B
Content-Type: text/rfc822-headers

From: ar@company.example
To: {address}
Subject: Reminder
Message-ID: {message_id}

--B--
""".replace("\n", "\r\n").encode()

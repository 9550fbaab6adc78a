"""Mail into the running demo: the local mailbox, who writes to it, and `dunnock demo mail`."""

from __future__ import annotations

import json
import smtplib
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dunnock.cli.demo.place import HOME

if TYPE_CHECKING:
    from dunnock.cli.demo.postoffice import PostOffice

TO = "accounts@example.com"
_TEXT = "Hello,\n\nwhich invoices are meant? We can pay on Friday.\n\nBest regards"


def open_mailbox(organisation_id: int, home: Path) -> PostOffice:
    """Serve the mailbox and have the example read it; where mail goes in is noted for `dunnock demo mail`."""
    from dunnock.cli.demo.postoffice import PostOffice
    from dunnock.example.living import mailbox_of
    from dunnock.kernel.clock import machine_now
    from dunnock.org.db import execute, organisation_scope
    from dunnock.org.secrets import encrypt

    office = PostOffice()
    office.open()
    with organisation_scope(organisation_id):
        now = machine_now()
        execute(
            """UPDATE mailbox SET imap_enabled = true, imap_host = '127.0.0.1', imap_port = %s, imap_security = 'none',
                 imap_username = %s, imap_password_encrypted = %s, imap_since = coalesce(imap_since, %s), imap_fault = '',
                 imap_fault_since = NULL, imap_failures = 0, imap_retry_at = NULL
               WHERE organisation_id = %s AND id = %s""",
            [
                office.imap_port,
                TO,
                encrypt(office.password),
                now,
                organisation_id,
                mailbox_of(organisation_id, now)["id"],
            ],
        )
    (home / "mailbox.json").write_text(json.dumps({"smtp_port": office.smtp_port, **_writer(organisation_id)}))
    return office


def _writer(organisation_id: int) -> dict[str, Any]:
    """A customer who may answer: whoever was written to last, else anybody with an address."""
    from dunnock.org.db import organisation_scope, row

    with organisation_scope(organisation_id):
        found = row(
            """SELECT k.email AS sender, c.name AS customer, m.subject, m.message_id AS answers FROM contact k
               JOIN customer c ON c.organisation_id = k.organisation_id AND c.id = k.customer_id
               LEFT JOIN LATERAL (SELECT m.id, m.subject, m.message_id FROM message m
                 WHERE m.organisation_id = k.organisation_id AND m.customer_id = c.id AND m.channel = 'email'
                   AND m.state = 'captured' AND k.email = ANY(m.to_addresses) ORDER BY m.id DESC LIMIT 1) m ON true
               WHERE k.organisation_id = %s AND k.email IS NOT NULL AND NOT k.inactive AND c.withdrawn_at IS NULL
               ORDER BY m.id DESC NULLS LAST, k.id LIMIT 1""",
            [organisation_id],
        )
    return found or {}


def write(home: Path, *, sender: str = "", subject: str = "", text: str = "") -> dict[str, str]:
    """Hand a mail to the mailbox by SMTP; what was sent. Whatever is not said, the demo fills in."""
    try:
        kept = json.loads((home / "mailbox.json").read_text())
    except (OSError, ValueError):
        raise click.ClickException("No demo runs here. Start one with `dunnock demo`, in this directory.") from None
    mail = EmailMessage()
    mine = not sender
    mail["From"], mail["To"] = sender or kept.get("sender", "ada@example.com"), TO
    answers = kept.get("subject") if mine and not subject else None
    mail["Subject"] = subject or (f"Re: {answers}" if answers else "A question")
    mail["Message-ID"] = make_msgid(domain="example.com")
    if answers:
        mail["In-Reply-To"] = mail["References"] = kept["answers"]
    mail.set_content(text or _TEXT)
    try:
        with smtplib.SMTP("127.0.0.1", kept["smtp_port"], timeout=5) as door:
            door.send_message(mail)
    except OSError:
        raise click.ClickException(
            "The demo's mailbox does not answer. Start the demo first: `dunnock demo`."
        ) from None
    told = {"sender": str(mail["From"]), "subject": str(mail["Subject"]), "message_id": str(mail["Message-ID"])}
    return told | {"customer": kept.get("customer", "") if mine else ""}


def wait_until_here(organisation_id: int, message_id: str) -> None:
    """Until the engine's mail process has read it over IMAP."""
    from dunnock.cli.demo.trace import patiently
    from dunnock.org.db import organisation_scope, row

    def here() -> bool:
        with organisation_scope(organisation_id):
            query = "SELECT id FROM received_email WHERE organisation_id = %s AND message_id = %s"
            return row(query, [organisation_id, message_id]) is not None

    patiently(here, "The mail did not reach the inbox")


@click.command("mail")
@click.option("--from", "sender", default="", help="Who writes; a customer who was written to, if you do not say.")
@click.option("--subject", default="", help="Without one it answers the last message to that customer.")
@click.option("--text", default="", help="What it says.")
def demo_mail(sender: str, subject: str, text: str) -> None:
    """Write a mail to the demo that runs in this directory: it is in its inbox within seconds."""
    try:
        told = write(Path(HOME).absolute(), sender=sender, subject=subject, text=text)
    except ValueError as unwritable:
        raise click.ClickException(f"That cannot be written as a mail: {unwritable}") from None
    click.echo(f"{told['sender']} wrote to {TO}: {told['subject']}")

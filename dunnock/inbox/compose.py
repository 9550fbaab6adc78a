"""Mails a person writes: an answer, an answer to all, passing one on, a new one. They leave through the outbox like every
other message; in test mode they are captured. What they say is kept as it was written.
"""

from __future__ import annotations

import datetime as dt
import html as html_text
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dunnock.correspondence.channels.email.mime import is_message_id
from dunnock.correspondence.messages import NOWHERE
from dunnock.correspondence.reads import default_mailbox
from dunnock.inbox.bodies import own_html, text_of_html
from dunnock.inbox.enclosed import MOST_RECIPIENTS, attach, check_files, check_recipients
from dunnock.inbox.reads import read_email
from dunnock.inbox.threads import open_thread, read_thread_row
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.kernel.money import say_date
from dunnock.kernel.sqlfiles import statement
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows
from dunnock.org.reads import organisation

Answer = Literal["reply", "reply_all", "forward"]

LONGEST_TEXT = 200_000
MOST_REFERENCES = 20
_PREFIX = re.compile(r"(?:\s*(?:re|aw|antw|sv|fwd?|wg|tr|rv|rif)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True)
class Written:
    """A mail as a person wrote it. `html` empty: made from the text. `text` empty: made from the HTML."""

    to: Sequence[str]
    subject: str
    text: str = ""
    html: str = ""
    cc: Sequence[str] = ()
    bcc: Sequence[str] = ()
    customer_id: int | None = None
    invoice_ids: Sequence[int] = ()
    file_ids: Sequence[int] = ()
    template_id: int | None = None


def draft_answer(organisation_id: int, email_id: int, answer: Answer) -> dict[str, Any]:
    """What an answer begins with: recipients, subject, the quoted mail, and files when it is passed on.

    An answer to all names everybody but ourselves, at most a hundred; `left_out` says how many were not.
    """
    mail = read_email(organisation_id, email_id)
    ours = _our_addresses(organisation_id)
    first = mail["reply_to"] or mail["from_address"]
    to = [] if answer == "forward" or not first else [first]
    others = [a for a in (*mail["to_addresses"], *mail["cc_addresses"]) if a not in ours and a not in to]
    cc = list(dict.fromkeys(others)) if answer == "reply_all" else []
    kept = cc[: MOST_RECIPIENTS - len(to)]
    files = rows(
        """SELECT id, name, size FROM file WHERE organisation_id = %s AND received_email_id = %s AND NOT quarantined
           AND withdrawn_at IS NULL ORDER BY id""",
        [organisation_id, email_id],
    )
    bare = _PREFIX.sub("", mail["subject"], count=1).strip()
    who = mail["from_name"] or mail["from_address"]
    on = say_date(mail["received_at"].date(), "en-GB")
    return {
        "to": to,
        "cc": kept,
        "left_out": len(cc) - len(kept),
        "subject": f"{'Fwd' if answer == 'forward' else 'Re'}: {bare}"[:900],
        "quoted": _quoted(mail, f"On {on}, {who} wrote:", forward=answer == "forward"),
        "files": files if answer == "forward" else [],
        "customer_id": mail["customer_id"],
        "thread_id": mail["thread_id"],
        "invoice_ids": mail["invoice_ids"],
    }


def _quoted(mail: dict[str, Any], opening: str, *, forward: bool) -> str:
    if not forward:
        return "\n".join([opening, *(f"> {line}" for line in mail["text"][:20_000].split("\n"))])
    head = [
        "---------- Forwarded message ----------",
        f"From: {mail['from_name']} <{mail['from_address']}>".replace(":  <", ": <"),
        f"Date: {mail['received_at']:%Y-%m-%d %H:%M} UTC",
        f"Subject: {mail['subject']}",
        f"To: {', '.join(mail['to_addresses'][:20])}",
    ]
    return "\n".join([*head, "", mail["text"][:100_000]])


def answer_email(
    *, organisation_id: int, email_id: int, answer: Answer, written: Written, actor: str, now: dt.datetime
) -> dict[str, Any]:
    """Send an answer, or pass a mail on, in its conversation. Raises `Invalid` for what cannot be sent, `NotFound`."""
    mail = read_email(organisation_id, email_id)
    references = [] if answer == "forward" else [*mail["reference_ids"], mail["message_id"]]
    made = _write(
        organisation_id,
        written,
        thread_id=mail["thread_id"],
        customer_id=mail["customer_id"],
        in_reply_to="" if answer == "forward" else mail["message_id"],
        references=references,
        actor=actor,
        now=now,
    )
    execute(
        """UPDATE mail_thread SET unread = false, last_at = greatest(last_at, %s) WHERE organisation_id = %s AND id = %s""",
        [now, organisation_id, mail["thread_id"]],
    )
    execute(
        """UPDATE received_email SET read_at = coalesce(read_at, %s) WHERE organisation_id = %s AND thread_id = %s""",
        [now, organisation_id, mail["thread_id"]],
    )
    return made


def write_mail(*, organisation_id: int, written: Written, actor: str, now: dt.datetime) -> dict[str, Any]:
    """A new mail, in a conversation of its own, whose answers will find it. Raises `Invalid`, `NotFound`."""
    if written.customer_id is not None and not row(
        "SELECT 1 AS found FROM customer WHERE organisation_id = %s AND id = %s", [organisation_id, written.customer_id]
    ):
        raise NotFound(f"There is no customer {written.customer_id}.")
    return _write(
        organisation_id,
        written,
        thread_id=None,
        customer_id=written.customer_id,
        in_reply_to="",
        references=[],
        actor=actor,
        now=now,
    )


def _write(
    organisation_id: int,
    written: Written,
    *,
    thread_id: int | None,
    customer_id: int | None,
    in_reply_to: str,
    references: Sequence[str],
    actor: str,
    now: dt.datetime,
) -> dict[str, Any]:
    to, cc, bcc = check_recipients(organisation_id, to=written.to, cc=written.cc, bcc=written.bcc)
    subject, text, html = _content(written)
    invoices = _own_invoices(organisation_id, customer_id, written.invoice_ids)
    files = check_files(organisation_id, written.file_ids)
    live, mailbox = _way_out(organisation_id)
    if thread_id is None:
        thread_id = open_thread(
            organisation_id=organisation_id,
            customer_id=customer_id,
            mailbox_id=mailbox["id"] if mailbox else None,
            subject=subject,
            now=now,
        )
    else:
        read_thread_row(organisation_id, thread_id, lock=True)
    values = {"to": to, "cc": cc, "bcc": bcc, "subject": subject, "state": "queued" if live else "captured"}
    made = row(
        statement("inbox", "write_mail"),
        {
            **_headers(mailbox, in_reply_to, references),
            **values,
            "organisation_id": organisation_id,
            "customer_id": customer_id,
            "template_id": written.template_id,
            "now": now,
            "text": text,
            "html": html,
            "thread_id": thread_id,
            "actor": actor,
            "invoices": invoices,
            "files": [file["id"] for file in files],
        },
    )
    assert made is not None  # noqa: S101 - INSERT … RETURNING
    attach(organisation_id, made["id"], files)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="email.written",
        object_kind="message",
        object_id=made["id"],
        after=values,
        now=now,
    )
    return made


def _headers(mailbox: dict[str, Any] | None, in_reply_to: str, references: Sequence[str]) -> dict[str, Any]:
    domain = mailbox["from_address"].rpartition("@")[2] if mailbox else NOWHERE
    return {
        "message_id": f"<mail.{secrets.token_hex(12)}@{domain}>",
        # Other programs write identifiers no header of ours may hold; the conversation is kept by the others.
        "in_reply_to": in_reply_to if is_message_id(in_reply_to) else "",
        "references": [one for one in references if is_message_id(one)][-MOST_REFERENCES:],
    }


def _way_out(organisation_id: int) -> tuple[bool, dict[str, Any] | None]:
    """Whether mail really leaves, and through which mailbox. Raises `Conflict` when it should and there is none."""
    mailbox = default_mailbox(organisation_id)
    live = organisation(organisation_id)["mode"] == "live"
    if live and mailbox is None:
        raise Conflict("No mailbox is set up, so nothing can leave. Enter one under Settings, Mailboxes.")
    return live, mailbox


def _content(written: Written) -> tuple[str, str, str]:
    subject = " ".join(written.subject.split())
    errors = []
    if not subject or len(subject) > 900:
        errors.append(
            FieldError("subject", "is needed, with at most 900 characters", "required", "Write what it is about")
        )
    if len(written.text) + len(written.html) > LONGEST_TEXT:
        errors.append(FieldError("text", f"is longer than {LONGEST_TEXT:,} characters", "too_long", "Shorten it"))
    html = own_html(written.html) if written.html.strip() else ""
    text = written.text.strip() or (text_of_html(html) if html else "")
    if not text:
        errors.append(FieldError("text", "is needed", "required", "Write something"))
    if errors:
        raise Invalid(f"The mail is not sent: the {errors[0].path} {errors[0].message}.", errors=errors)
    return subject, text, html or _html_of(text)


def _html_of(text: str) -> str:
    """The text as HTML, paragraph by paragraph."""
    paragraphs = re.split(r"\n{2,}", text.replace("\r\n", "\n"))
    return "".join(f"<p>{html_text.escape(part).replace(chr(10), '<br>')}</p>" for part in paragraphs)


def _own_invoices(organisation_id: int, customer_id: int | None, ids: Sequence[int]) -> list[int]:
    wanted = sorted(set(ids))
    if not wanted:
        return []
    found = rows(
        "SELECT id FROM invoice WHERE organisation_id = %s AND customer_id = %s AND id = ANY(%s)",
        [organisation_id, customer_id, wanted],
    )
    foreign = set(wanted) - {one["id"] for one in found}
    if foreign:
        errors = [
            FieldError("invoice_ids", f"{min(foreign)} is no invoice of this customer", "unknown", "Choose its own")
        ]
        raise Invalid("Some invoices are not of this customer.", errors=errors)
    return wanted


def _our_addresses(organisation_id: int) -> set[str]:
    found = rows("SELECT from_address, reply_to FROM mailbox WHERE organisation_id = %s", [organisation_id])
    own = {organisation(organisation_id)["reply_to"].lower()}
    return own | {str(value).lower() for one in found for value in one.values()}

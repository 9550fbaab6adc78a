"""Mail to our own people: written whole, through the same outbox, captured in test mode like any other."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Sequence
from html import escape

from dunnock.correspondence.messages import NOWHERE
from dunnock.correspondence.reads import default_mailbox
from dunnock.org.db import execute, rows


def queue_internal_mail(
    *, organisation_id: int, mails: Sequence[tuple[int, str]], subject: str, now: dt.datetime
) -> None:
    """One mail per (user id, text); who has no address here, or has left, gets none."""
    if not mails:
        return
    mailbox = default_mailbox(organisation_id)
    domain = mailbox["from_address"].rpartition("@")[2] if mailbox else NOWHERE
    known = {
        found["id"]: found["email"]
        for found in rows(
            """SELECT u.id, u.email FROM user_account u JOIN membership o ON o.user_id = u.id
               WHERE o.organisation_id = %s AND o.active AND u.is_active AND u.id = ANY(%s)""",
            [organisation_id, [user_id for user_id, _ in mails]],
        )
    }
    meant = [(known[user_id], text) for user_id, text in mails if user_id in known]
    execute(
        """INSERT INTO message (organisation_id, state, due_at, created_at, changed_at, to_addresses, subject, html, text,
                                message_id, recipient_note)
           SELECT %(organisation_id)s, 'queued', %(now)s, %(now)s, %(now)s, ARRAY[t.email], %(subject)s, t.html, t.text,
                  t.message_id, 'To one of us, from a workflow.'
           FROM unnest(%(emails)s::text[], %(texts)s::text[], %(htmls)s::text[], %(ids)s::text[])
             AS t(email, text, html, message_id)""",
        {
            "organisation_id": organisation_id,
            "now": now,
            "subject": " ".join(subject.split())[:250],
            "emails": [email for email, _ in meant],
            "texts": [f"{text}\n" for _, text in meant],
            "htmls": [f"<p>{escape(text).replace(chr(10), '<br>')}</p>" for _, text in meant],
            "ids": [f"<{secrets.token_hex(12)}@{domain}>" for _ in meant],
        },
    )

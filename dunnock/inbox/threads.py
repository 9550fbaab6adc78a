"""Conversations: opened by what arrives or leaves, given to a customer or a colleague, read, closed and opened again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from dunnock.events.commands import record_events
from dunnock.inbox.files import give_files
from dunnock.inbox.kinds import BY_PEOPLE
from dunnock.inbox.lookups import known_of
from dunnock.inbox.matching import Clues
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows


def open_thread(
    *, organisation_id: int, customer_id: int | None, mailbox_id: int | None, subject: str, now: dt.datetime
) -> int:
    made = row(
        """INSERT INTO mail_thread (organisation_id, customer_id, mailbox_id, subject, created_at, last_at)
           VALUES (%s, %s, %s, %s, %s, %s) RETURNING id""",
        [organisation_id, customer_id, mailbox_id, subject, now, now],
    )
    return int(made["id"]) if made else 0


def thread_for_message(*, organisation_id: int, message_id: int, mailbox_id: int | None, now: dt.datetime) -> int:
    """The conversation a message of ours is in, opened when the first answer to it comes."""
    message = row(
        "SELECT thread_id, customer_id, subject FROM message WHERE organisation_id = %s AND id = %s FOR UPDATE",
        [organisation_id, message_id],
    )
    if message is None:
        raise NotFound(f"There is no message {message_id}.")
    if message["thread_id"] is not None:
        return int(message["thread_id"])
    opened = open_thread(
        organisation_id=organisation_id,
        customer_id=message["customer_id"],
        mailbox_id=mailbox_id,
        subject=message["subject"],
        now=now,
    )
    execute(
        "UPDATE message SET thread_id = %s WHERE organisation_id = %s AND id = %s",
        [opened, organisation_id, message_id],
    )
    return opened


def touch_thread(*, organisation_id: int, thread_id: int, at: dt.datetime, unread: bool, reopen: bool) -> None:
    """Something came: the conversation stands where its latest mail puts it, and is open again for a person's."""
    execute(
        """UPDATE mail_thread SET last_at = greatest(last_at, %(at)s), unread = unread OR %(unread)s,
                  state = CASE WHEN %(reopen)s THEN 'open' ELSE state END, closed_at = CASE WHEN NOT %(reopen)s THEN closed_at END
           WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
        {"organisation_id": organisation_id, "id": thread_id, "at": at, "unread": unread, "reopen": reopen},
    )


def assign_unowned(
    *, organisation_id: int, thread_id: int, customer_id: int | None, how: str, now: dt.datetime
) -> None:
    """A later mail has shown whose the conversation is: its earlier mails are that customer's too. None: it has not."""
    if customer_id is None:
        return
    found = row(
        """UPDATE mail_thread SET customer_id = %s WHERE organisation_id = %s AND id = %s AND customer_id IS NULL
           RETURNING id""",
        [customer_id, organisation_id, thread_id],
    )
    if found:
        _give(organisation_id, thread_id, customer_id, how=how, by="", now=now, only_unowned=True)


def assign_thread(
    *, organisation_id: int, thread_id: int, customer_id: int | None, actor: str, now: dt.datetime
) -> None:
    """Give a conversation to a customer, to another one, or to nobody (None). Raises `NotFound`, `Conflict`.

    *Email received* is raised for each of its mails that had no customer before; once per mail, whoever it goes to later.
    """
    thread = read_thread_row(organisation_id, thread_id, lock=True)
    if customer_id is not None:
        customer = row(
            "SELECT name, withdrawn_at FROM customer WHERE organisation_id = %s AND id = %s",
            [organisation_id, customer_id],
        )
        if customer is None:
            raise NotFound(f"There is no customer {customer_id}.")
        if customer["withdrawn_at"] is not None:
            raise Conflict(f"{customer['name']} was withdrawn in the ERP. Choose the customer it went on as.")
    if thread["customer_id"] == customer_id:
        return
    execute(
        "UPDATE mail_thread SET customer_id = %s WHERE organisation_id = %s AND id = %s",
        [customer_id, organisation_id, thread_id],
    )
    _give(organisation_id, thread_id, customer_id, how="person" if customer_id else "", by=actor, now=now)
    _audit(organisation_id, thread_id, {"customer_id": thread["customer_id"]}, {"customer_id": customer_id}, actor, now)


def _give(
    organisation_id: int,
    thread_id: int,
    customer_id: int | None,
    *,
    how: str,
    by: str,
    now: dt.datetime,
    only_unowned: bool = False,
) -> None:
    """The thread's mails, their files, and what people wrote in it go to a customer, with the invoices they name there."""
    before = rows(
        f"""SELECT id, customer_id, kind, history, from_address, subject, text, received_at FROM received_email
            WHERE organisation_id = %s AND thread_id = %s {"AND customer_id IS NULL" if only_unowned else ""}
            ORDER BY id FOR UPDATE""",
        [organisation_id, thread_id],
    )
    for mail in before:
        clues = Clues(sender=mail["from_address"], subject=mail["subject"], text=mail["text"][:50_000])
        known = known_of(organisation_id, clues)
        owned = {invoice for found in known.invoices.values() for invoice, owner in found if owner == customer_id}
        execute(
            """UPDATE received_email SET customer_id = %(customer_id)s, how_assigned = %(how)s, assigned_by = %(by)s,
                      invoice_ids = %(invoices)s, contact_id = (SELECT k.id FROM contact k
                        WHERE k.organisation_id = %(organisation_id)s AND k.customer_id = %(customer_id)s
                          AND lower(k.email) = %(sender)s AND k.withdrawn_at IS NULL ORDER BY k.inactive, k.id LIMIT 1)
               WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
            {
                "organisation_id": organisation_id,
                "id": mail["id"],
                "customer_id": customer_id,
                "how": how,
                "by": by,
                "invoices": sorted(owned),
                "sender": mail["from_address"],
            },
        )
    ids = [mail["id"] for mail in before]
    give_files(organisation_id=organisation_id, email_ids=ids, customer_id=customer_id)
    execute(
        """UPDATE message SET customer_id = %s WHERE organisation_id = %s AND thread_id = %s AND run_id IS NULL
           AND written_by <> ''""",
        [customer_id, organisation_id, thread_id],
    )
    if customer_id is None:
        return
    for mail in before:  # a handful: the mails of one conversation; each event carries the moment its own mail came
        if mail["kind"] in BY_PEOPLE and not mail["history"]:
            record_events(
                organisation_id=organisation_id,
                kind="email.received",
                subject_kind="received_email",
                subjects=[(mail["id"], customer_id)],
                occurred_at=mail["received_at"],
                recorded_at=now,
            )


def change_thread(
    *, organisation_id: int, thread_id: int, changes: dict[str, Any], actor: str, now: dt.datetime
) -> None:
    """What `changes` holds of assigned_to_id, state (open, closed) and unread. Raises `NotFound`, `Invalid`."""
    before = read_thread_row(organisation_id, thread_id, lock=True)
    if changes.get("assigned_to_id") is not None and not row(
        """SELECT 1 AS found FROM membership m JOIN user_account u ON u.id = m.user_id
           WHERE m.organisation_id = %s AND m.user_id = %s AND u.is_active""",
        [organisation_id, changes["assigned_to_id"]],
    ):
        errors = [FieldError("assigned_to_id", "is nobody who works here", "unknown", "Choose one of the users")]
        raise Invalid("The conversation cannot be given to that user.", errors=errors)
    after = {key: changes.get(key, before[key]) for key in ("assigned_to_id", "state", "unread")}
    execute(
        """UPDATE mail_thread SET assigned_to_id = %(assigned_to_id)s, state = %(state)s, unread = %(unread)s,
                  closed_at = CASE WHEN %(state)s = 'closed' THEN coalesce(closed_at, %(now)s) END
           WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
        {**after, "organisation_id": organisation_id, "id": thread_id, "now": now},
    )
    if "unread" in changes:
        # Unread again: the latest mail is what is to be read.
        execute(
            """UPDATE received_email SET read_at = CASE WHEN NOT %(unread)s THEN coalesce(read_at, %(now)s) END
               WHERE organisation_id = %(organisation_id)s AND thread_id = %(id)s
                 AND (NOT %(unread)s OR id = (SELECT max(id) FROM received_email
                      WHERE organisation_id = %(organisation_id)s AND thread_id = %(id)s))""",
            {"organisation_id": organisation_id, "id": thread_id, "unread": changes["unread"], "now": now},
        )
    told = {key: value for key, value in after.items() if key != "unread" and value != before[key]}
    if told:
        _audit(organisation_id, thread_id, {key: before[key] for key in told}, told, actor, now)


def link_invoices(
    *, organisation_id: int, email_id: int, invoice_ids: Sequence[int], actor: str, now: dt.datetime
) -> None:
    """The invoices a mail is about, as a person says: those and no others. Raises `Invalid` for another customer's."""
    mail = row(
        "SELECT customer_id, invoice_ids FROM received_email WHERE organisation_id = %s AND id = %s FOR UPDATE",
        [organisation_id, email_id],
    )
    if mail is None:
        raise NotFound(f"There is no received mail {email_id}.")
    wanted = sorted(set(invoice_ids))
    if wanted and mail["customer_id"] is None:
        raise Conflict("The mail has no customer yet. Assign it first, then link its invoices.")
    theirs = rows(
        "SELECT id FROM invoice WHERE organisation_id = %s AND customer_id = %s AND id = ANY(%s) AND withdrawn_at IS NULL",
        [organisation_id, mail["customer_id"], wanted],
    )
    foreign = set(wanted) - {one["id"] for one in theirs}
    if foreign:
        errors = [
            FieldError("invoice_ids", f"{min(foreign)} is no invoice of this customer", "unknown", "Choose its own")
        ]
        raise Invalid("Some invoices are not of the customer of this mail.", errors=errors)
    execute(
        "UPDATE received_email SET invoice_ids = %s WHERE organisation_id = %s AND id = %s",
        [wanted, organisation_id, email_id],
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="received_email.invoices_linked",
        object_kind="received_email",
        object_id=email_id,
        before={"invoice_ids": mail["invoice_ids"]},
        after={"invoice_ids": wanted},
        now=now,
    )


def read_thread_row(organisation_id: int, thread_id: int, *, lock: bool = False) -> dict[str, Any]:
    """The stored conversation. Raises `NotFound`."""
    found = row(
        f"SELECT * FROM mail_thread WHERE organisation_id = %s AND id = %s{' FOR UPDATE' if lock else ''}",
        [organisation_id, thread_id],
    )
    if found is None:
        raise NotFound(f"There is no conversation {thread_id}.")
    return found


def _audit(
    organisation_id: int,
    thread_id: int,
    before: dict[str, Any],
    after: dict[str, Any],
    actor: str,
    now: dt.datetime,
) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="mail_thread.changed",
        object_kind="mail_thread",
        object_id=thread_id,
        before=before,
        after=after,
        now=now,
    )

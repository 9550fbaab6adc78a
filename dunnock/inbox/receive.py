"""Taking one mail in: whose it is, its conversation, its files, and what becomes of it. The caller's transaction holds the
mailbox's row, so two fetchers never take the same mail.
"""

from __future__ import annotations

import datetime as dt
import zlib
from dataclasses import dataclass
from typing import Any

from dunnock.events.commands import record_events
from dunnock.inbox import loops
from dunnock.inbox.bounces import apply_reports
from dunnock.inbox.files import keep_attachments
from dunnock.inbox.kinds import BY_PEOPLE, Kind
from dunnock.inbox.lookups import clues_of, known_of
from dunnock.inbox.matching import Match, match
from dunnock.inbox.parse import ParsedMail
from dunnock.inbox.threads import assign_unowned, open_thread, thread_for_message, touch_thread
from dunnock.org.db import execute, row

LARGEST_RAW = 35 << 20  # a file of 25 MB as mail writes it
BEGINNING = 1 << 20
_COLUMNS = (
    "organisation_id", "mailbox_id", "thread_id", "customer_id", "contact_id", "kind", "from_address", "from_name",
    "to_addresses", "cc_addresses", "reply_to", "subject", "message_id", "in_reply_to", "reference_ids", "received_at",
    "fetched_at", "text", "reply_text", "html", "size", "attachments", "flaws", "in_reply_to_message_id", "how_assigned",
    "invoice_ids", "history", "read_at", "uid_validity", "uid", "raw_sha256", "content_key",
)  # fmt: skip
_INSERT = (
    f"INSERT INTO received_email ({', '.join(_COLUMNS)}) VALUES ({', '.join(f'%({name})s' for name in _COLUMNS)})"
    " RETURNING id"
)


@dataclass(frozen=True)
class Arrival:
    """A mail as the fetcher hands it over. `whole` is false where the server's copy is larger than what was read."""

    uid_validity: int
    uid: int
    received_at: dt.datetime
    raw: bytes
    size: int
    whole: bool = True


def receive(
    *, organisation_id: int, mailbox: dict[str, Any], arrival: Arrival, mail: ParsedMail, now: dt.datetime
) -> int | None:
    """The new mail's id; None for one that is here already, and for our own mail that came back as a copy."""
    if _known(organisation_id, mailbox, arrival, mail):
        return None
    found = match(clues := clues_of(mail), known_of(organisation_id, clues))
    kind, looping = _kind(organisation_id, mail, found, arrival)
    thread_id = _thread(organisation_id, mailbox, mail, found, arrival, kind)
    # Servers tell whole seconds.
    history = arrival.received_at < mailbox["imap_since"].replace(microsecond=0)
    bare = looping >= loops.KEPT
    values = _values(mail, arrival, found, bare=bare) | {
        "organisation_id": organisation_id,
        "mailbox_id": mailbox["id"],
        "thread_id": thread_id,
        "contact_id": _contact(organisation_id, found.customer_id, mail.from_address),
        "kind": kind,
        "fetched_at": now,
        "history": history,
        "read_at": now if history or kind == "loop" else None,
    }
    made = row(_INSERT, values)
    email_id = int(made["id"]) if made else 0
    if not bare:
        _keep_raw(organisation_id, email_id, arrival)
        keep_attachments(
            organisation_id=organisation_id,
            email_id=email_id,
            customer_id=found.customer_id,
            attached=mail.attached,
            now=now,
        )
    unread = not history and kind != "loop"
    reopen = kind in BY_PEOPLE or kind == "bounce"
    touch_thread(
        organisation_id=organisation_id, thread_id=thread_id, at=arrival.received_at, unread=unread, reopen=reopen
    )
    assign_unowned(
        organisation_id=organisation_id, thread_id=thread_id, customer_id=found.customer_id, how=found.how, now=now
    )
    if mail.reports:
        apply_reports(
            organisation_id=organisation_id,
            email_id=email_id,
            reports=mail.reports,
            message_id=values["in_reply_to_message_id"],
            received_at=arrival.received_at,
            history=history,
            now=now,
        )
    if not history and (kind in BY_PEOPLE or (kind == "auto_reply" and mailbox["imap_automatic_events"])):
        _tell(organisation_id, email_id, found.customer_id, arrival.received_at, now)
    return email_id


def _tell(
    organisation_id: int, email_id: int, customer_id: int | None, received_at: dt.datetime, now: dt.datetime
) -> None:
    record_events(
        organisation_id=organisation_id,
        kind="email.unassigned" if customer_id is None else "email.received",
        subject_kind="received_email",
        subjects=[(email_id, customer_id)],
        occurred_at=received_at,
        recorded_at=now,
    )


def _values(mail: ParsedMail, arrival: Arrival, found: Match, *, bare: bool) -> dict[str, Any]:
    """The columns that say what the mail is. `bare`: of a loop only that it came."""
    flaws = [*mail.flaws, *(["It came in a loop: its content was not kept."] if bare else [])]
    if not arrival.whole:
        flaws.append(f"The mail has {arrival.size >> 20} MB: only its beginning was read.")
    texts = {name: "" if bare else getattr(mail, name) for name in ("text", "reply_text", "html")}
    heads = (
        "from_address",
        "from_name",
        "reply_to",
        "subject",
        "message_id",
        "in_reply_to",
        "raw_sha256",
        "content_key",
    )
    return {
        **texts,
        **{name: getattr(mail, name) for name in heads},
        "customer_id": found.customer_id,
        "to_addresses": list(mail.to_addresses),
        "cc_addresses": list(mail.cc_addresses),
        "reference_ids": list(mail.references),
        "received_at": arrival.received_at,
        "size": arrival.size,
        "attachments": len(mail.attached),
        "flaws": flaws,
        "in_reply_to_message_id": found.answered.message_id if found.answered else None,
        "how_assigned": found.how,
        "invoice_ids": list(found.invoice_ids) if found.customer_id is not None else [],
        "uid_validity": arrival.uid_validity,
        "uid": arrival.uid,
    }


def _known(organisation_id: int, mailbox: dict[str, Any], arrival: Arrival, mail: ParsedMail) -> bool:
    """Fetched before, under whatever number; or a copy of a mail of ours that we sent to ourselves."""
    if row(
        """SELECT 1 AS found FROM received_email WHERE organisation_id = %s AND mailbox_id = %s
           AND (content_key = %s OR uid_validity = %s AND uid = %s) LIMIT 1""",
        [organisation_id, mailbox["id"], mail.content_key, arrival.uid_validity, arrival.uid],
    ):
        return True
    ours = mail.from_address == mailbox["from_address"].lower() and mail.message_id
    return bool(
        ours
        and row(
            "SELECT 1 AS found FROM message WHERE organisation_id = %s AND message_id = %s LIMIT 1",
            [organisation_id, mail.message_id],
        )
    )


def _kind(organisation_id: int, mail: ParsedMail, found: Match, arrival: Arrival) -> tuple[Kind, int]:
    """What kind it is, and how many mails of its loop came before within the hour."""
    kind = mail.kind
    if kind == "mail" and found.answered is not None:
        kind = "reply"
    if kind in ("reply", "auto_reply"):
        at = arrival.received_at
        answers = found.answered is not None and found.answered.message_id is not None
        if loops.joins_loop(
            organisation_id, mail.from_address, at, automatic=kind == "auto_reply", answers_ours=answers
        ):
            return "loop", loops.kept_of_loop(organisation_id, mail.from_address, at)
    return kind, 0


def _thread(
    organisation_id: int, mailbox: dict[str, Any], mail: ParsedMail, found: Match, arrival: Arrival, kind: Kind
) -> int:
    """The conversation of what it answers, made where there was none; a loop goes on in one; else a new one."""
    if found.answered is not None and found.answered.thread_id is not None:
        return found.answered.thread_id
    if found.answered is not None and found.answered.message_id is not None:
        return thread_for_message(
            organisation_id=organisation_id,
            message_id=found.answered.message_id,
            mailbox_id=mailbox["id"],
            now=arrival.received_at,
        )
    if kind == "loop":
        before = row(
            """SELECT thread_id FROM received_email WHERE organisation_id = %s AND from_address = %s
               AND kind IN ('auto_reply', 'loop') ORDER BY id DESC LIMIT 1""",
            [organisation_id, mail.from_address],
        )
        if before:
            return int(before["thread_id"])
    return open_thread(
        organisation_id=organisation_id,
        customer_id=found.customer_id,
        mailbox_id=mailbox["id"],
        subject=mail.subject,
        now=arrival.received_at,
    )


def _contact(organisation_id: int, customer_id: int | None, address: str) -> int | None:
    if customer_id is None or not address:
        return None
    found = row(
        """SELECT id FROM contact WHERE organisation_id = %s AND customer_id = %s AND lower(email) = %s AND withdrawn_at IS NULL
           ORDER BY inactive, id LIMIT 1""",
        [organisation_id, customer_id, address],
    )
    return found["id"] if found else None


def _keep_raw(organisation_id: int, email_id: int, arrival: Arrival) -> None:
    whole = arrival.whole and len(arrival.raw) <= LARGEST_RAW
    content = arrival.raw if whole else arrival.raw[:BEGINNING]
    execute(
        "INSERT INTO received_email_raw (organisation_id, received_email_id, content, whole) VALUES (%s, %s, %s, %s)",
        [organisation_id, email_id, zlib.compress(content, 6), whole],
    )

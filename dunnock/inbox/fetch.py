"""Reading what is new in one mailbox. The place where reading stands is written in the transaction that writes the mail.

A crash at any point repeats at most the mail that was being taken in, and its unique keys let it in once. When the server's
numbers have changed their meaning (UIDVALIDITY), mails are asked for by day again and known ones are passed over.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dunnock.correspondence.channels.email.imap import Reader, StoredMail
from dunnock.events.bell import ring
from dunnock.inbox.parse import parse
from dunnock.inbox.receive import Arrival, receive
from dunnock.org.db import execute, organisation_scope, row

Clock = Callable[[], dt.datetime]
AGAIN_BY_DAYS = dt.timedelta(days=3)  # how far before the last look is read again when the numbers changed
BACK_OFF = (2, 5, 15, 60, 300)  # seconds after a fault of the connection
OF_MAILBOX = dt.timedelta(minutes=15)  # a wrong password tried more often locks accounts


@dataclass
class Fetched:
    """`new`: mails taken in. `known`: passed over, because they are here already."""

    new: int = 0
    known: int = 0


def fetch_new(
    *, organisation_id: int, mailbox_id: int, reader: Reader, clock: Clock, stop: Callable[[], bool] = lambda: False
) -> Fetched:
    """Take in everything the folder has that is not here yet, one transaction a mail. Raises `ImapFault`."""
    reader.open_folder()
    fetched = Fetched()
    with organisation_scope(organisation_id):
        mailbox = read_fetching(organisation_id, mailbox_id)
    if mailbox is None:
        return fetched
    if mailbox["imap_uid_validity"] != reader.uid_validity:
        uids = reader.since(_from_day(mailbox))
        before = uids[0] - 1 if uids else reader.last_uid()
        _begin_at(organisation_id, mailbox, reader.uid_validity, before)
    else:
        uids = reader.newer_than(mailbox["imap_last_uid"])
    for uid in uids:
        if stop():
            return fetched
        stored = reader.fetch(uid)
        if stored is None:
            continue  # moved or removed by somebody meanwhile
        taken = _take(organisation_id, mailbox_id, reader.uid_validity, stored, clock())
        fetched.new += taken
        fetched.known += not taken
    _checked(organisation_id, mailbox_id, clock())
    return fetched


def read_fetching(organisation_id: int, mailbox_id: int, *, lock: bool = False) -> dict[str, Any] | None:
    """The mailbox, while mail is read from it."""
    return row(
        f"SELECT * FROM mailbox WHERE organisation_id = %s AND id = %s AND imap_enabled{' FOR UPDATE' if lock else ''}",
        [organisation_id, mailbox_id],
    )


def _from_day(mailbox: dict[str, Any]) -> dt.date:
    """From which day mails are asked for by day. A day early: a server counts days in a zone of its own."""
    begin: dt.datetime = mailbox["imap_since"] - dt.timedelta(days=mailbox["imap_history_days"])
    if mailbox["imap_checked_at"] is not None:
        begin = max(begin, mailbox["imap_checked_at"] - AGAIN_BY_DAYS)
    return (begin - dt.timedelta(days=1)).date()


def _begin_at(organisation_id: int, mailbox: dict[str, Any], uid_validity: int, uid: int) -> None:
    with organisation_scope(organisation_id):
        execute(
            """UPDATE mailbox SET imap_uid_validity = %s, imap_last_uid = %s
               WHERE organisation_id = %s AND id = %s AND imap_uid_validity IS NOT DISTINCT FROM %s""",
            [uid_validity, uid, organisation_id, mailbox["id"], mailbox["imap_uid_validity"]],
        )


def _take(organisation_id: int, mailbox_id: int, uid_validity: int, stored: StoredMail, now: dt.datetime) -> bool:
    """One mail and the new place, in one transaction. False when it was here, or somebody else has taken it."""
    mail = parse(stored.raw)
    came = stored.arrived_at or mail.date or now
    with organisation_scope(organisation_id):
        mailbox = read_fetching(organisation_id, mailbox_id, lock=True)
        if mailbox is None or mailbox["imap_uid_validity"] != uid_validity or mailbox["imap_last_uid"] >= stored.uid:
            return False
        arrival = Arrival(uid_validity, stored.uid, min(came, now), stored.raw, stored.size, stored.whole)
        # Servers tell whole seconds.
        oldest = mailbox["imap_since"].replace(microsecond=0) - dt.timedelta(days=mailbox["imap_history_days"])
        taken = None
        if arrival.received_at >= oldest:
            taken = receive(organisation_id=organisation_id, mailbox=mailbox, arrival=arrival, mail=mail, now=now)
        execute(
            "UPDATE mailbox SET imap_last_uid = %s, imap_checked_at = %s WHERE organisation_id = %s AND id = %s",
            [stored.uid, now, organisation_id, mailbox_id],
        )
        if taken is not None:
            ring(organisation_id)
    return taken is not None


def _checked(organisation_id: int, mailbox_id: int, now: dt.datetime) -> None:
    """It was read to its end: whatever was wrong is over."""
    with organisation_scope(organisation_id):
        execute(
            """UPDATE mailbox SET imap_checked_at = %s, imap_fault = '', imap_fault_since = NULL, imap_failures = 0,
                      imap_retry_at = NULL WHERE organisation_id = %s AND id = %s""",
            [now, organisation_id, mailbox_id],
        )


def record_fault(
    *, organisation_id: int, mailbox_id: int, words: str, of_mailbox: bool, now: dt.datetime
) -> dt.datetime:
    """Shown on the mailbox, and when it is tried again. A connection that broke once is no fault yet: servers hang up."""
    with organisation_scope(organisation_id):
        found = row(
            """UPDATE mailbox SET imap_failures = imap_failures + 1 WHERE organisation_id = %s AND id = %s
               RETURNING imap_failures""",
            [organisation_id, mailbox_id],
        )
        failures = int(found["imap_failures"]) if found else 1
        wait = OF_MAILBOX if of_mailbox else dt.timedelta(seconds=BACK_OFF[min(failures, len(BACK_OFF)) - 1])
        shown = of_mailbox or failures > 1
        execute(
            """UPDATE mailbox SET imap_retry_at = %(retry)s, imap_fault = CASE WHEN %(shown)s THEN %(words)s ELSE imap_fault END,
                      imap_fault_since = CASE WHEN %(shown)s THEN coalesce(imap_fault_since, %(now)s) ELSE imap_fault_since END
               WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
            {
                "organisation_id": organisation_id,
                "id": mailbox_id,
                "words": words[:1000],
                "shown": shown,
                "now": now,
                "retry": now + wait,
            },
        )
    return now + wait

"""Handing claimed messages to the mail server: exactly once, or *unknown* and shown to a person; never a silent second try.

A message passes three marks: `claimed` (rendered; nothing left), `sending` (its content goes on the wire now), and its
outcome. The marks are written on the worker's own session (worker.py), whose end frees or flags what it held. Texts go the
same way in text_outbox.py.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Sequence
from typing import Any

import psycopg

from dunnock.correspondence.channels.email.mailbox import MailboxSettings, Outcome
from dunnock.correspondence.channels.email.mime import Attachment, Mail, build
from dunnock.correspondence.channels.email.smtp import SmtpConnection
from dunnock.correspondence.errors import LeaseLost
from dunnock.correspondence.oauth import access_token
from dunnock.correspondence.text_outbox import send_texts
from dunnock.correspondence.tries import MAX_ATTEMPTS, TRY_AGAIN, in_lanes, next_try
from dunnock.correspondence.worker import WorkerSession, close_session
from dunnock.kernel.addresses import Address
from dunnock.kernel.clock import Stopwatch
from dunnock.kernel.errors import Conflict, Unavailable
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, organisation_scope, rows
from dunnock.org.secrets import decrypt

log = logging.getLogger("dunnock.outbox")


def settings_of(mailbox: dict[str, Any], access_token: str = "") -> MailboxSettings:
    """`access_token`: of a mailbox that signs in with OAuth 2 (oauth.access_token)."""
    return MailboxSettings(
        host=mailbox["host"],
        port=mailbox["port"],
        security=mailbox["security"],
        username=mailbox["username"],
        password=decrypt(mailbox["password_encrypted"]),
        from_address=mailbox["from_address"],
        from_name=mailbox["from_name"],
        reply_to=mailbox["reply_to"],
        timeout=float(mailbox["timeout_seconds"]),
        access_token=access_token,
    )


def recover_claims(*, organisation_id: int, now: dt.datetime) -> list[int]:
    """Free or flag what a vanished worker left; the ids of the messages concerned."""
    found = rows(statement("correspondence", "recover_claims"), {"organisation_id": organisation_id, "now": now})
    return [f["id"] for f in found]


def send_claimed(*, organisation_id: int, worker: str, now: dt.datetime) -> dict[int, str]:
    """Hand over everything this worker has claimed; each message's new state. Called outside any transaction."""
    with organisation_scope(organisation_id):
        claimed = rows(
            """SELECT m.*, o.reply_to AS organisation_reply_to FROM message m JOIN organisation o ON o.id = m.organisation_id
               WHERE m.organisation_id = %s AND m.state = 'claimed' AND m.claimed_by = %s ORDER BY m.id""",
            [organisation_id, worker],
        )
        boxes = rows("SELECT * FROM mailbox WHERE organisation_id = %s", [organisation_id])
        attach_files(organisation_id, claimed)
    outcomes: dict[int, str] = {}
    try:
        for box in boxes:
            mine = [m for m in claimed if m["mailbox_id"] == box["id"]]
            if mine:
                outcomes |= in_lanes(_Sender(organisation_id, box, worker, now).send, mine)
        texts = [m for m in claimed if m["channel"] == "text"]
        if texts:
            outcomes |= send_texts(organisation_id=organisation_id, texts=texts, worker=worker, now=now)
    except BaseException:
        # Without its session this worker holds nothing: the next tick frees what it had not begun and flags what it had.
        close_session()
        raise
    return outcomes


def let_go(*, organisation_id: int, ids: Sequence[int], worker: str) -> None:
    """What became of them is told, in this transaction; until then a lost worker's are told of by another."""
    execute(
        statement("correspondence", "let_go"), {"organisation_id": organisation_id, "ids": list(ids), "worker": worker}
    )


def claim_whole(
    *, organisation_id: int, now: dt.datetime, worker: str, test_mode: bool, limit: int = 200
) -> dict[int, str]:
    """Claim (in test mode: capture) messages that belong to no run and are due; each one's new state."""
    scope = {"organisation_id": organisation_id, "now": now, "worker": worker, "test_mode": test_mode, "limit": limit}
    return {
        message["id"]: message["state"]
        for kind in ("claim_whole", "claim_whole_texts")
        for message in rows(statement("correspondence", kind), scope)
    }


def attach_files(organisation_id: int, messages: Sequence[dict[str, Any]]) -> None:
    """Puts under `attached` what leaves with each message."""
    by_id = {message["id"]: message for message in messages}
    found = rows(
        """SELECT message_id, name, media_type, content FROM message_attachment
           WHERE organisation_id = %s AND message_id = ANY(%s) ORDER BY message_id, place""",
        [organisation_id, list(by_id)],
    )
    for file in found:
        known = Attachment(file["name"], bytes(file["content"]), file["media_type"])
        by_id[file["message_id"]].setdefault("attached", []).append(known)


def mail_of(message: dict[str, Any], settings: MailboxSettings, date: dt.datetime) -> bytes:
    """The message as it goes on the wire; the same stored message always gives the same bytes but for its date."""
    reply_to = settings.reply_to or message["organisation_reply_to"]
    return build(
        Mail(
            sender=Address(settings.from_name, settings.from_address),
            to=[Address("", a) for a in message["to_addresses"]],
            cc=[Address("", a) for a in message["cc_addresses"]],
            reply_to=Address("", reply_to) if reply_to else None,
            subject=message["subject"],
            text=message["text"],
            html=message["html"],
            date=date,
            message_id=message["message_id"],
            in_reply_to=message["in_reply_to"],
            references=message["reference_ids"],
            attachments=message.get("attached", ()),
            automatic=not message["written_by"],
        )
    )


class _Sender:
    """One mailbox's sending for one worker. `send` may run in several threads, each with its own two connections."""

    def __init__(self, organisation_id: int, mailbox: dict[str, Any], worker: str, now: dt.datetime) -> None:
        self.organisation_id, self.mailbox = organisation_id, mailbox
        self.worker, self.started = worker, now
        self.watch = Stopwatch()

    @property
    def now(self) -> dt.datetime:
        """The tick's instant, moved on by the time this hand-over has taken: an outcome carries the time it was known."""
        return self.started + self.watch.elapsed

    def send(self, messages: Sequence[dict[str, Any]]) -> dict[int, str]:
        session = WorkerSession(locked=False).enter(self.organisation_id)
        with session.connection as marks:
            try:
                settings = settings_of(self.mailbox, access_token(self.mailbox, self.now, marks.execute))
            except Unavailable as silent:
                return self._stop(marks, messages, Outcome("deferred", None, silent.detail, "connection", opened=False))
            except Conflict as unreadable:
                return self._stop(marks, messages, Outcome("mailbox_fault", None, unreadable.detail, "mailbox"))
            with SmtpConnection(settings) as connection:
                return self._send_all(messages, connection, marks)

    def _send_all(
        self, messages: Sequence[dict[str, Any]], connection: SmtpConnection, marks: psycopg.Connection[Any]
    ) -> dict[int, str]:
        outcomes: dict[int, str] = {}
        stopped = bool(self.mailbox["fault"])
        for place, message in enumerate(messages):
            outcome = self._deliver(message, connection, marks)
            if outcome is None:
                continue
            outcomes[message["id"]] = self._write(message, outcome, marks)
            if outcome.of_mailbox:
                # Every further message would fail the same way: they wait, untried.
                return outcomes | self._stop(marks, messages[place + 1 :], outcome)
            if stopped:
                stopped = False
                self._mend(marks)
        return outcomes

    def _deliver(
        self, message: dict[str, Any], connection: SmtpConnection, marks: psycopg.Connection[Any]
    ) -> Outcome | None:
        """None: another worker has it. Whatever goes wrong after the content began is `unknown`, never a second try."""
        scope = {"organisation_id": self.organisation_id, "id": message["id"], "worker": self.worker, "now": self.now}
        began = False

        def about_to_send() -> None:
            nonlocal began
            begun = marks.execute(statement("correspondence", "begin_sending"), scope)
            if begun.rowcount != 1:
                raise LeaseLost
            began = True

        settings = connection.settings
        envelope = [*message["to_addresses"], *message["cc_addresses"], *message["bcc_addresses"]]
        try:
            data = mail_of(message, settings, self.now)
            return connection.deliver(settings.from_address, envelope, data, about_to_send=about_to_send)
        except LeaseLost:
            return None
        except psycopg.Error:
            raise  # the marks cannot be written: send_claimed gives the whole claim up
        except Exception as fault:
            if began or not isinstance(fault, ValueError):  # ValueError: what no header or envelope may hold
                log.exception("message %s of organisation %s", message["id"], self.organisation_id)
            connection.close()
            if began:
                words = f"Dunnock failed while the message was being sent: {fault}. It may or may not have been sent."
                return Outcome("unknown", None, words, "connection")
            return Outcome("rejected", None, f"The message cannot be written as mail: {fault}", "content")

    def _write(self, message: dict[str, Any], outcome: Outcome, marks: psycopg.Connection[Any]) -> str:
        state, reason, due_at = self._verdict(message, outcome)
        refused = [{"address": r.address, "code": r.code, "response": r.response} for r in outcome.refused]
        marks.execute(
            statement("correspondence", "end_sending"),
            {
                "organisation_id": self.organisation_id,
                "id": message["id"],
                "worker": self.worker,
                "now": self.now,
                "state": state,
                "reason": reason,
                "due_at": due_at,
                "counted": not outcome.of_mailbox,
                "outcome": outcome.kind,
                "response": outcome.response,
                "refused": json.dumps(refused) if refused else None,
            },
        )
        for refusal in outcome.refused:
            if refusal.dead:
                self._mark_address(marks, refusal.address, refusal.response)
        return state

    def _verdict(self, message: dict[str, Any], outcome: Outcome) -> tuple[str, str, dt.datetime | None]:
        """The message's next state, the reason people read, and when it is due again."""
        attempts = message["attempts"] + 1
        if outcome.kind == "sent":
            return "sent", "", None
        if outcome.kind == "unknown":
            return "unknown", f"outcome_unknown: {outcome.response}", None
        if outcome.of_mailbox:
            return "queued", f"mailbox_fault: {outcome.response}", None
        if outcome.kind == "deferred" and attempts < MAX_ATTEMPTS:
            return "queued", f"deferred: {outcome.response}", next_try(attempts, self.now)
        why = "gave_up" if outcome.kind == "deferred" else "refused" if outcome.code else "unwritable"
        return "failed", f"{why}: {outcome.response}", None

    def _stop(
        self, marks: psycopg.Connection[Any], untried: Sequence[dict[str, Any]], outcome: Outcome
    ) -> dict[int, str]:
        """The mailbox waits for its next try, or for somebody to mend it, and with it what it would have sent."""
        ids = [message["id"] for message in untried]
        marks.execute(
            """UPDATE mailbox SET fault = %s, fault_since = coalesce(fault_since, %s), retry_at = %s
               WHERE organisation_id = %s AND id = %s""",
            [outcome.response, self.now, self.now + TRY_AGAIN, self.organisation_id, self.mailbox["id"]],
        )
        marks.execute(
            statement("correspondence", "put_back"),
            {
                "organisation_id": self.organisation_id,
                "ids": ids,
                "worker": self.worker,
                "now": self.now,
                "reason": f"mailbox_fault: {outcome.response}",
            },
        )
        return dict.fromkeys(ids, "queued")

    def _mend(self, marks: psycopg.Connection[Any]) -> None:
        """It works again by itself."""
        marks.execute(
            """UPDATE mailbox SET fault = '', fault_since = NULL, retry_at = NULL
               WHERE organisation_id = %s AND id = %s""",
            [self.organisation_id, self.mailbox["id"]],
        )

    def _mark_address(self, marks: psycopg.Connection[Any], address: str, words: str) -> None:
        """The server says this address does not exist: nothing is sent there again until somebody mends it."""
        marks.execute(
            """INSERT INTO suppressed_address (organisation_id, address, reason, detail, since)
               VALUES (%s, lower(%s), 'bounced', %s, %s) ON CONFLICT (organisation_id, address) DO NOTHING""",
            [self.organisation_id, address, words, self.now],
        )

"""Handing claimed texts to the provider, by the law of the outbox: claimed, sending, outcome; *unknown* is never sent again.

Whatever broke after the request began waits for the provider's callback, which names our message, for its answer when it is
asked (text_asking.py), or for a person.
"""

from __future__ import annotations

import datetime as dt
import logging
import uuid
from collections.abc import Sequence
from contextlib import closing
from typing import Any, cast

import psycopg
from django.conf import settings

from dunnock.correspondence.channels.text.base import Provider, Text, TextOutcome
from dunnock.correspondence.errors import LeaseLost
from dunnock.correspondence.text_accounts import provider_of
from dunnock.correspondence.tries import MAX_ATTEMPTS, TRY_AGAIN, in_lanes, next_try
from dunnock.correspondence.worker import WorkerSession
from dunnock.kernel.clock import Stopwatch
from dunnock.kernel.errors import Conflict
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import organisation_scope, rows

log = logging.getLogger("dunnock.outbox")
ASK_AFTER = dt.timedelta(minutes=1)  # its callback is usually quicker, and its list knows the text by then


def status_url(token: str, message_id: int) -> str:
    """Where the provider tells what became of a message: it names the message, so that the word finds it even where the
    provider's answer was lost. "" while the installation has no public address.
    """
    if not settings.PUBLIC_URL:
        return ""
    return f"{settings.PUBLIC_URL}/api/v1/hooks/texts/{token}/status?message={message_id}"


def send_texts(
    *, organisation_id: int, texts: Sequence[dict[str, Any]], worker: str, now: dt.datetime
) -> dict[int, str]:
    """Hand over texts this worker has claimed; each one's new state. Called outside any transaction."""
    with organisation_scope(organisation_id):
        accounts = rows("SELECT * FROM text_account WHERE organisation_id = %s", [organisation_id])
    outcomes: dict[int, str] = {}
    for account in accounts:
        mine = [text for text in texts if text["text_account_id"] == account["id"]]
        if mine:
            outcomes |= in_lanes(_Sender(organisation_id, account, worker, now).send, mine)
    return outcomes


class _Sender:
    """One account's sending for one worker. `send` may run in several threads, each with its own two connections."""

    def __init__(self, organisation_id: int, account: dict[str, Any], worker: str, now: dt.datetime) -> None:
        self.organisation_id, self.account = organisation_id, account
        self.worker, self.started = worker, now
        self.watch = Stopwatch()

    @property
    def now(self) -> dt.datetime:
        """The tick's instant, moved on by the time this hand-over has taken."""
        return self.started + self.watch.elapsed

    def send(self, texts: Sequence[dict[str, Any]]) -> dict[int, str]:
        session = WorkerSession(locked=False).enter(self.organisation_id)
        with session.connection as marks:
            try:
                provider = provider_of(self.account)
            except Conflict as unreadable:
                return self._stop(marks, texts, unreadable.detail)
            with closing(cast("Any", provider)):
                return self._send_all(texts, provider, marks)

    def _send_all(
        self, texts: Sequence[dict[str, Any]], provider: Provider, marks: psycopg.Connection[Any]
    ) -> dict[int, str]:
        outcomes: dict[int, str] = {}
        stopped = bool(self.account["fault"])
        for place, text in enumerate(texts):
            outcome = self._hand_over(text, provider, marks)
            if outcome is None:
                continue
            outcomes[text["id"]] = self._write(text, outcome, marks)
            if outcome.kind == "account_fault":
                # Every further text would fare the same: they wait, untried.
                return outcomes | self._stop(marks, texts[place + 1 :], outcome.words)
            if stopped and outcome.kind == "sent":
                stopped = False
                self._mend(marks)
        return outcomes

    def _hand_over(
        self, text: dict[str, Any], provider: Provider, marks: psycopg.Connection[Any]
    ) -> TextOutcome | None:
        """None: another worker has it. Whatever goes wrong after the request began is `unknown`, never a second try."""
        key, now = uuid.uuid4().hex, self.now
        scope = {"organisation_id": self.organisation_id, "id": text["id"], "worker": self.worker}
        scope |= {"now": now, "key": key, "ask_at": now + ASK_AFTER}
        began = False

        def about_to_send() -> None:
            nonlocal began
            if marks.execute(statement("correspondence", "begin_texting"), scope).rowcount != 1:
                raise LeaseLost
            began = True

        leaving = Text(
            id=text["id"],
            to=text["to_addresses"][0],
            body=text["text"],
            status_url=status_url(self.account["callback_token"], text["id"]),
            key=key,
        )
        try:
            return provider.send(leaving, about_to_send)
        except LeaseLost:
            return None
        except psycopg.Error:
            raise  # the marks cannot be written: send_claimed gives the whole claim up
        except Exception as fault:
            log.exception("text message %s of organisation %s", text["id"], self.organisation_id)
            if began:
                words = f"Dunnock failed while the text was being sent: {fault}. It may or may not have been sent."
                return TextOutcome("unknown", words)
            return TextOutcome("refused", f"The text cannot be handed over: {fault}")

    def _write(self, text: dict[str, Any], outcome: TextOutcome, marks: psycopg.Connection[Any]) -> str:
        state, reason, due_at = self._verdict(text, outcome)
        marks.execute(
            statement("correspondence", "end_texting"),
            {
                "organisation_id": self.organisation_id,
                "id": text["id"],
                "worker": self.worker,
                "now": self.now,
                "state": state,
                "reason": reason,
                "due_at": due_at,
                "counted": outcome.kind != "account_fault",
                "outcome": {"refused": "rejected", "account_fault": "mailbox_fault"}.get(outcome.kind, outcome.kind),
                "response": outcome.words,
                "ref": outcome.ref or None,
                "segments": outcome.segments,
            },
        )
        if outcome.opted_out:
            marks.execute(
                """INSERT INTO suppressed_address (organisation_id, address, reason, detail, since)
                   VALUES (%s, %s, 'unsubscribed', %s, %s) ON CONFLICT (organisation_id, address) DO NOTHING""",
                [self.organisation_id, text["to_addresses"][0], outcome.words, self.now],
            )
        return state

    def _verdict(self, text: dict[str, Any], outcome: TextOutcome) -> tuple[str, str, dt.datetime | None]:
        """The text's next state, the reason people read, and when it is due again."""
        attempts = text["attempts"] + 1
        match outcome.kind:
            case "sent":
                return "sent", "", None
            case "unknown":
                return "unknown", f"outcome_unknown: {outcome.words}", None
            case "account_fault":
                return "queued", f"text_account_fault: {outcome.words}", None
            case "deferred" if attempts < MAX_ATTEMPTS:
                return "queued", f"text_deferred: {outcome.words}", next_try(attempts, self.now)
            case "deferred":
                return "failed", f"text_gave_up: {outcome.words}", None
        return "failed", f"text_refused: {outcome.words}", None

    def _stop(self, marks: psycopg.Connection[Any], untried: Sequence[dict[str, Any]], words: str) -> dict[int, str]:
        """The account waits for its next try, or for somebody to mend it, and with it what it would have sent."""
        ids = [text["id"] for text in untried]
        marks.execute(
            """UPDATE text_account SET fault = %s, fault_since = coalesce(fault_since, %s), retry_at = %s
               WHERE organisation_id = %s AND id = %s""",
            [words, self.now, self.now + TRY_AGAIN, self.organisation_id, self.account["id"]],
        )
        marks.execute(
            statement("correspondence", "put_back"),
            {
                "organisation_id": self.organisation_id,
                "ids": ids,
                "worker": self.worker,
                "now": self.now,
                "reason": f"text_account_fault: {words}",
            },
        )
        return dict.fromkeys(ids, "queued")

    def _mend(self, marks: psycopg.Connection[Any]) -> None:
        """It works again by itself."""
        marks.execute(
            """UPDATE text_account SET fault = '', fault_since = NULL, retry_at = NULL
               WHERE organisation_id = %s AND id = %s""",
            [self.organisation_id, self.account["id"]],
        )

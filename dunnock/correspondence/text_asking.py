"""Asking providers what became of texts nobody knows the outcome of: a worker was killed, or the answer was lost.

Some list what they have (Twilio). Others take the same request once: it is made again under the key of the first time, while
what it says is minutes old. Nobody is asked for longer than a day; then a person decides.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Mapping
from contextlib import closing
from typing import Any, cast

from dunnock.correspondence.channels.text.base import Provider, Text, TextOutcome, Told, Unusable
from dunnock.correspondence.text_accounts import provider_of
from dunnock.correspondence.text_callbacks import apply_told
from dunnock.correspondence.text_outbox import status_url
from dunnock.kernel.clock import Stopwatch
from dunnock.kernel.errors import Conflict
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, organisation_scope, rows

log = logging.getLogger("dunnock.outbox")
AT_ONCE = 20
LONGEST = dt.timedelta(seconds=15)  # a provider that hangs does not hold the tick up
REPEAT_WITHIN = dt.timedelta(minutes=15)  # what it says was checked that long ago at most


def ask_providers(*, organisation_id: int, now: dt.datetime) -> list[int]:
    """Ask about what is due to be asked; the messages whose outcome or reason changed. Called outside any transaction."""
    with organisation_scope(organisation_id):
        due = rows(
            statement("correspondence", "ask_due"), {"organisation_id": organisation_id, "now": now, "limit": AT_ONCE}
        )
        accounts = rows("SELECT * FROM text_account WHERE organisation_id = %s", [organisation_id]) if due else []
    changed: list[int] = []
    for account in accounts:
        mine = [text for text in due if text["text_account_id"] == account["id"]]
        if mine:
            changed += _ask_one(organisation_id, account, mine, now)
    return changed


def _ask_one(
    organisation_id: int, account: Mapping[str, Any], texts: list[dict[str, Any]], now: dt.datetime
) -> list[int]:
    changed, watch = list[int](), Stopwatch()
    try:
        with closing(cast("Any", provider_of(account))) as provider:
            for text in texts:
                if watch.elapsed > LONGEST:
                    break
                outcome = _answer(organisation_id, account, provider, text, now)
                if outcome is not None and _settle(organisation_id, text, outcome, now):
                    changed.append(text["id"])
    except (Conflict, Unusable) as fault:  # asked again later; what stops the account is told when it sends
        log.warning("text account %s of organisation %s: %s", account["id"], organisation_id, fault)
    return changed


def _answer(
    organisation_id: int, account: Mapping[str, Any], provider: Provider, text: dict[str, Any], now: dt.datetime
) -> TextOutcome | None:
    """None: it cannot be asked now. Whoever has said STOP since is not sent the same again."""
    if provider.repeats and (text["stopped"] or now - text["handed_over_at"] > REPEAT_WITHIN):
        return None
    to = text["to_addresses"][0]
    with organisation_scope(organisation_id):
        known = {
            found["provider_ref"]
            for found in rows(
                """SELECT provider_ref FROM message WHERE organisation_id = %s AND text_account_id = %s
                     AND provider_ref IS NOT NULL AND %s = ANY(to_addresses) AND id <> %s""",
                [organisation_id, account["id"], to, text["id"]],
            )
        }
    url = status_url(account["callback_token"], text["id"])
    asked = Text(text["id"], to, text["text"], url, text["attempt_key"])
    return provider.ask(asked, text["handed_over_at"], known)


def _settle(organisation_id: int, text: dict[str, Any], outcome: TextOutcome, now: dt.datetime) -> bool:
    """Whether it changed anything. Only a plain answer settles; silence and refused access leave it as it is."""
    match outcome.kind:
        case "sent":
            state, reason = "sent", ""
        case "refused":
            state, reason = "failed", f"text_refused: {outcome.words}"
        case "unknown":
            state, reason = "unknown", f"outcome_unknown: {outcome.words}"
        case _:
            return False
    with organisation_scope(organisation_id):
        settled = execute(
            statement("correspondence", "settle_asked"),
            {
                "organisation_id": organisation_id,
                "id": text["id"],
                "key": text["attempt_key"],
                "now": now,
                "state": state,
                "reason": reason,
                "outcome": "rejected" if outcome.kind == "refused" else outcome.kind,
                "response": outcome.words,
                "ref": outcome.ref or None,
                "segments": outcome.segments,
            },
        )
        if settled and outcome.delivery:
            told = Told(outcome.ref, outcome.delivery, outcome.delivery, outcome.words)
            apply_told(organisation_id, text["id"], told, now)
    return bool(settled)

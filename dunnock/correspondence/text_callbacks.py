"""What providers tell about texts we sent. Told twice, late or out of order it comes to the same.

- *delivered* is final: nothing undoes it, and it undoes *undelivered* (a phone that was off and came back).
- A callback about a text whose outcome nobody knew settles it: the provider has it, so it left.
- One that comes before our own note of the provider's answer waits for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dunnock.correspondence.channels.text.base import Told
from dunnock.events.commands import record_events
from dunnock.org.db import execute, row, rows

MOST_KEPT = 1000  # callbacks of one account
MOST_REFUSED_KEPT = 100
WAIT = dt.timedelta(days=2)  # for a message that a callback names and nobody knows
LONGEST = 1000


@dataclass(frozen=True)
class Heard:
    """`message_id` None: no message of ours (yet). `news`: it changed what is known of it. `settled`: nobody had known whether
    it left, and it did.
    """

    message_id: int | None
    news: bool
    settled: bool


def hear(
    *, organisation_id: int, account: Mapping[str, Any], told: Told, message_id: int | None, now: dt.datetime
) -> Heard:
    """`message_id`: as the address named it. The account must be the one the text left through."""
    found = row(
        """SELECT id, state FROM message WHERE organisation_id = %(organisation_id)s AND channel = 'text'
             AND text_account_id = %(account)s
             AND (id = %(id)s::bigint AND (provider_ref IS NULL OR provider_ref = %(ref)s OR %(ref)s = '')
                  OR %(id)s::bigint IS NULL AND provider_ref = %(ref)s AND %(ref)s <> '')
           ORDER BY id DESC LIMIT 1 FOR UPDATE""",
        {"organisation_id": organisation_id, "account": account["id"], "id": message_id, "ref": told.ref},
    )
    news = found is not None and apply_told(organisation_id, int(found["id"]), told, now)
    settled = news and found is not None and found["state"] == "unknown"
    state = "applied" if news else "ignored" if found or message_id is not None or not told.ref else "waiting"
    keep(
        organisation_id=organisation_id,
        account=account,
        kind="status",
        told=told,
        message_id=int(found["id"]) if found else None,
        state=state,
        now=now,
    )
    return Heard(int(found["id"]) if found else None, news, settled)


def serve_waiting(*, organisation_id: int, now: dt.datetime) -> list[int]:
    """Apply callbacks that came too early, and settle texts a callback has told of; the messages that have left after all."""
    due = rows(
        """SELECT c.id, c.provider_ref, c.status, c.delivery, c.detail, m.id AS message_id
           FROM text_callback c LEFT JOIN message m ON m.organisation_id = c.organisation_id
             AND m.provider_ref = c.provider_ref AND m.text_account_id = c.text_account_id
           WHERE c.organisation_id = %s AND c.state = 'waiting' AND (m.id IS NOT NULL OR c.received_at < %s)
           ORDER BY c.id LIMIT 1000 FOR UPDATE OF c SKIP LOCKED""",
        [organisation_id, now - WAIT],
    )
    for one in due:
        state = "ignored"
        if one["message_id"] is not None:
            told = Told(one["provider_ref"], one["status"], one["delivery"], one["detail"])
            if apply_told(organisation_id, one["message_id"], told, now):
                state = "applied"
        execute(
            "UPDATE text_callback SET state = %s, message_id = %s WHERE organisation_id = %s AND id = %s",
            [state, one["message_id"], organisation_id, one["id"]],
        )
    # The worker was lost, or the answer was, after the provider's word had come: it left.
    settled = rows(
        """UPDATE message SET state = 'sent', reason = '', sent_at = changed_at, changed_at = %s
           WHERE organisation_id = %s AND channel = 'text' AND state = 'unknown' AND provider_ref IS NOT NULL
             AND reason LIKE 'outcome_unknown%%' RETURNING id""",
        [now, organisation_id],
    )
    return [found["id"] for found in settled]


def apply_told(organisation_id: int, message_id: int, told: Told, now: dt.datetime) -> bool:
    """Whether it was news. The event is recorded with it, once per message whatever comes after."""
    changed = row(
        """UPDATE message SET
             provider_ref = coalesce(provider_ref, nullif(%(ref)s, '')),
             delivery_status = CASE WHEN %(delivery)s = '' THEN delivery_status ELSE %(delivery)s END,
             delivery_detail = CASE %(delivery)s WHEN '' THEN delivery_detail WHEN 'delivered' THEN '' ELSE %(words)s END,
             state = CASE WHEN state = 'unknown' THEN 'sent' ELSE state END,
             reason = CASE WHEN state = 'unknown' THEN '' ELSE reason END,
             sent_at = CASE WHEN state = 'unknown' THEN changed_at ELSE sent_at END,
             changed_at = %(now)s
           WHERE organisation_id = %(organisation_id)s AND id = %(id)s AND delivery_status <> 'delivered'
             AND state IN ('sending', 'sent', 'unknown')
             AND (state = 'unknown' OR provider_ref IS NULL AND %(ref)s <> ''
                  OR %(delivery)s NOT IN ('', delivery_status))
           RETURNING id, customer_id""",
        {
            "organisation_id": organisation_id,
            "id": message_id,
            "ref": told.ref,
            "delivery": told.delivery,
            "words": told.words[:LONGEST] or f"The provider says: {told.status}",
            "now": now,
        },
    )
    if changed is None:
        return False
    if told.delivery == "undelivered" and changed["customer_id"] is not None:
        tell_undelivered(organisation_id, [(message_id, changed["customer_id"])], now)
    return True


def tell_undelivered(organisation_id: int, texts: list[tuple[int, int | None]], now: dt.datetime) -> None:
    """`texts`: message and customer."""
    record_events(
        organisation_id=organisation_id,
        kind="text.undelivered",
        subject_kind="text_message",
        subjects=texts,
        occurred_at=now,
        recorded_at=now,
    )


def keep(
    *,
    organisation_id: int,
    account: Mapping[str, Any],
    kind: str,
    told: Told,
    message_id: int | None,
    state: str,
    now: dt.datetime,
) -> None:
    """One line of the account's log. The oldest go, so that nobody can fill the disk; what waits stays."""
    execute(
        """INSERT INTO text_callback (organisation_id, text_account_id, kind, received_at, provider_ref, status, delivery,
             detail, message_id, state) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)""",
        [
            organisation_id,
            account["id"],
            kind,
            now,
            told.ref[:200],
            told.status[:200],
            told.delivery,
            told.words[:LONGEST],
            message_id,
            state,
        ],
    )
    for states, most in ((("refused",), MOST_REFUSED_KEPT), (("applied", "ignored", "refused"), MOST_KEPT)):
        execute(
            """DELETE FROM text_callback WHERE organisation_id = %(organisation_id)s AND text_account_id = %(account)s
                 AND state = ANY(%(states)s) AND id <= (
                   SELECT id FROM text_callback WHERE organisation_id = %(organisation_id)s
                     AND text_account_id = %(account)s AND state = ANY(%(states)s)
                   ORDER BY id DESC OFFSET %(most)s LIMIT 1)""",
            {"organisation_id": organisation_id, "account": account["id"], "states": list(states), "most": most},
        )


def note_refused(*, organisation_id: int, account: Mapping[str, Any], kind: str, why: str, now: dt.datetime) -> None:
    """That somebody knocked with a wrong signature. Nothing of what they said is kept."""
    keep(
        organisation_id=organisation_id,
        account=account,
        kind=kind,
        told=Told("", "", "", why),
        message_id=None,
        state="refused",
        now=now,
    )


def list_callbacks(
    organisation_id: int, account_id: int, *, limit: int, offset: int, after: int | None = None
) -> tuple[list[dict[str, Any]], int]:
    """Latest first (by id behind `after`), and how many are kept."""
    where = "organisation_id = %(organisation_id)s AND text_account_id = %(account)s"
    scope = {
        "organisation_id": organisation_id,
        "account": account_id,
        "limit": limit,
        "offset": offset,
        "after": after,
    }
    found = rows(
        f"""SELECT id, kind, received_at, provider_ref, status, delivery, detail, message_id, state FROM text_callback
            WHERE {where} AND (%(after)s::bigint IS NULL OR id > %(after)s::bigint)
            ORDER BY {"id DESC" if after is None else "id"} LIMIT %(limit)s OFFSET %(offset)s""",
        scope,
    )
    counted = row(f"SELECT count(*) AS n FROM text_callback WHERE {where}", scope)
    return found, int(counted["n"]) if counted else 0

"""What providers tell us by themselves: kept as it came, once per event, and turned into facts.

An event may speak of a charge whose transaction has not committed yet, or of something that has to be read at the
provider first: it waits and is tried again. After three days it is left for a person to see.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import uuid
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any, cast

from dunnock.charges.errors import NotGenuine
from dunnock.charges.facts import AttemptFact, Fact
from dunnock.charges.methods import customer_in, hear, keep_method
from dunnock.charges.outbox import account_provider
from dunnock.charges.providers.base import (
    ATTEMPT,
    AccountFault,
    Looked,
    NoAnswer,
    Refused,
    Said,
    Unreached,
    event_from,
    open_provider,
)
from dunnock.charges.rules import UNRESOLVED_AFTER, back_off
from dunnock.charges.standing import tell
from dunnock.kernel.errors import Conflict, Invalid, NotFound
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.org.secrets import decrypt

MOST_REFUSED_KEPT = 100
IGNORED_KEPT = dt.timedelta(days=30)
BATCH = 100
LARGEST = 1_000_000

log = logging.getLogger("dunnock.charges")

Row = dict[str, Any]


def account_of(organisation_id: int, token: str) -> Row:
    """The account an address belongs to. Raises `NotFound`, in the same words for every address that is none."""
    found = row(
        "SELECT * FROM provider_account WHERE organisation_id = %s AND webhook_token = %s AND removed_at IS NULL",
        [organisation_id, token],
    )
    if found is None:
        raise NotFound("There is no such address. Copy it again from Settings, Payment providers.")
    return found


def genuine(account: Row, body: bytes, headers: Mapping[str, str]) -> list[Said]:
    """The events of a message its provider has signed. Raises `NotGenuine`, and `Invalid` for what makes no sense."""
    secret = decrypt(account["webhook_secret_encrypted"])
    if not secret:
        raise NotGenuine(
            "No signing secret has been entered for this account yet. Enter it under Settings, Payment providers."
        )
    provider = open_provider(
        account["kind"], decrypt(account["secret_encrypted"]) or "none", account["api_base"], account["mode"]
    )
    try:
        with closing(cast("Any", provider)):
            return provider.read(body, headers, secret)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as fault:
        raise Invalid(f"The message is signed, but it is no event Dunnock can read: {fault!r}.") from None


def note_refused(*, organisation_id: int, account: Row, why: str, now: dt.datetime) -> None:
    """That somebody knocked with a wrong key. Its content is not kept, nor its id, which could be a real event's; and only
    so many are, so that nobody can fill the disk.
    """
    execute(
        """INSERT INTO webhook_delivery (organisation_id, provider_account_id, provider_event_id, received_at, state, fault)
           VALUES (%s, %s, %s, %s, 'refused', %s)""",
        [organisation_id, account["id"], f"refused-{uuid.uuid4()}", now, why],
    )
    execute(
        """DELETE FROM webhook_delivery WHERE organisation_id = %s AND id IN (
             SELECT id FROM webhook_delivery WHERE organisation_id = %s AND provider_account_id = %s AND state = 'refused'
             ORDER BY id DESC OFFSET %s)""",
        [organisation_id, organisation_id, account["id"], MOST_REFUSED_KEPT],
    )


def receive(*, organisation_id: int, account: Row, events: Sequence[Said], now: dt.datetime) -> int:
    """Keep and apply genuine events; how many were new."""
    new = 0
    for event in events:
        kept = row(
            """INSERT INTO webhook_delivery (organisation_id, provider_account_id, provider_event_id, type,
                 provider_created_at, received_at, body, state, next_try_at)
               VALUES (%s, %s, %s, %s, %s, %s, %s, 'waiting', %s)
               ON CONFLICT (organisation_id, provider_account_id, provider_event_id) DO NOTHING RETURNING id""",
            [
                organisation_id,
                account["id"],
                event.id,
                event.type,
                dt.datetime.fromisoformat(event.at),
                now,
                json.dumps(event.body).replace("\\u0000", ""),
                now,
            ],
        )
        if kept is not None:
            new += 1
            _apply(account, int(kept["id"]), event, None, 0, now, now)
    return new


def try_delivery_again(*, organisation_id: int, delivery_id: int, now: dt.datetime) -> None:
    """What waits is looked at now, also where nobody would look again by himself. Raises `NotFound`, `Conflict`."""
    found = row(
        "SELECT state FROM webhook_delivery WHERE organisation_id = %s AND id = %s FOR UPDATE",
        [organisation_id, delivery_id],
    )
    if found is None:
        raise NotFound(f"There is no webhook delivery {delivery_id}.")
    if found["state"] != "waiting":
        raise Conflict(f"The message is {found['state']} already; only one that waits is looked at again.")
    execute(
        "UPDATE webhook_delivery SET next_try_at = %s WHERE organisation_id = %s AND id = %s",
        [now, organisation_id, delivery_id],
    )


def serve_waiting(*, organisation_id: int, now: dt.datetime) -> int:
    """Try what waits again, reading at the provider where that is needed; how many were looked at. Opens its own scopes."""
    with organisation_scope(organisation_id):
        due = rows(
            """SELECT * FROM webhook_delivery WHERE organisation_id = %s AND state = 'waiting' AND next_try_at <= %s
               ORDER BY id LIMIT %s""",
            [organisation_id, now, BATCH],
        )
        found = rows("SELECT * FROM provider_account WHERE organisation_id = %s", [organisation_id])
    accounts = {account["id"]: account for account in found}
    for delivery in due:
        account = accounts[delivery["provider_account_id"]]
        event = event_from(account["kind"], delivery["body"])
        looked, fault = _look(account, event)
        with organisation_scope(organisation_id):
            held = row(
                """SELECT id FROM webhook_delivery WHERE organisation_id = %s AND id = %s AND state = 'waiting'
                   FOR UPDATE SKIP LOCKED""",
                [organisation_id, delivery["id"]],
            )
            if held and fault:
                _wait(account, delivery["id"], fault, delivery["attempts"], delivery["received_at"], now)
            elif held:
                _apply(account, delivery["id"], event, looked, delivery["attempts"], delivery["received_at"], now)
    return len(due)


def forget_ignored(*, organisation_id: int, now: dt.datetime) -> int:
    """Drop what was about nothing of ours, a month later: a busy webshop on the same account tells us all day."""
    return execute(
        """DELETE FROM webhook_delivery WHERE organisation_id = %(organisation_id)s AND id IN (
             SELECT id FROM webhook_delivery WHERE organisation_id = %(organisation_id)s AND state = 'ignored'
               AND received_at < %(before)s ORDER BY id LIMIT 1000)""",
        {"organisation_id": organisation_id, "before": now - IGNORED_KEPT},
    )


def _look(account: Row, event: Said) -> tuple[Looked | None, str]:
    """What the provider says of what the event names; else why it could not be read."""
    if event.look is None:
        return None, ""
    if account["removed_at"] is not None:
        return None, "The account was removed."
    try:
        provider = account_provider(account)
        with closing(cast("Any", provider)):
            return provider.look(event.look), ""
    except (AccountFault, Unreached, NoAnswer, Refused) as fault:
        return None, f"{account['name']} could not be asked: {fault}"
    except Conflict as unreadable:
        return None, unreadable.detail


def _apply(
    account: Row,
    delivery_id: int,
    event: Said,
    looked: Looked | None,
    attempts: int,
    since: dt.datetime,
    now: dt.datetime,
) -> None:
    organisation_id = account["organisation_id"]
    if event.ours is False and event.news is None:
        _end(organisation_id, delivery_id, "ignored", "It is about nothing Dunnock made.")
        return
    if event.look is not None and looked is None:
        return  # it waits for the job, which may speak with the provider; it is due at once
    if event.news is not None:
        ours = hear(organisation_id=organisation_id, account_id=account["id"], news=event.news)
        words = "" if ours else "It is about a payment method Dunnock does not know."
        _end(organisation_id, delivery_id, "applied" if ours else "ignored", words)
        return
    if looked is not None and looked.method is not None:
        _keep(account, delivery_id, event, looked, now)
        return
    facts = [*event.facts, *(looked.facts if looked else ())]
    if not facts:
        _end(organisation_id, delivery_id, "ignored", "Dunnock has no use for this kind of event.")
        return
    labels = {**event.labels, **(looked.labels if looked else {})}
    found = _charge(account, labels, [*event.refs, *(looked.refs if looked else ())])
    if found is None:
        _wait(account, delivery_id, "There is no such charge here (yet).", attempts, since, now)
        return
    told: list[tuple[int, Fact]] = [(found["number"] if isinstance(f, AttemptFact) else 0, f) for f in facts]
    tell(organisation_id=organisation_id, charge_id=found["charge_id"], told=told, now=now)
    _end(organisation_id, delivery_id, "applied", "", found["charge_id"])


def _charge(account: Row, labels: Mapping[str, str], refs: Sequence[str]) -> Row | None:
    """The charge and attempt an event is about: by the order's own key, else by the provider's reference."""
    return row(
        """SELECT a.charge_id, a.number FROM charge_attempt a
           JOIN charge c ON c.organisation_id = a.organisation_id AND c.id = a.charge_id
           WHERE a.organisation_id = %(organisation_id)s AND c.provider_account_id = %(account)s
             AND (a.idempotency_key = %(key)s OR a.provider_ref = ANY(%(refs)s))
           ORDER BY a.idempotency_key = %(key)s DESC, a.id DESC LIMIT 1""",
        {
            "organisation_id": account["organisation_id"],
            "account": account["id"],
            "key": labels.get(ATTEMPT, ""),
            "refs": [ref for ref in refs if ref],
        },
    )


def _keep(account: Row, delivery_id: int, event: Said, looked: Looked, now: dt.datetime) -> None:
    organisation_id = account["organisation_id"]
    customer_id = customer_in(account, {**event.labels, **looked.labels})
    if customer_id is None or looked.method is None:
        _end(
            organisation_id,
            delivery_id,
            "ignored",
            "The payment method was not set up for a customer of this organisation.",
        )
        return
    try:
        keep_method(
            organisation_id=organisation_id,
            customer_id=customer_id,
            account_id=account["id"],
            method=looked.method,
            actor=account["name"],
            now=now,
        )
    except Conflict as taken:
        _end(organisation_id, delivery_id, "ignored", taken.detail)
        return
    _end(organisation_id, delivery_id, "applied", "")


def _end(organisation_id: int, delivery_id: int, state: str, words: str, charge_id: int | None = None) -> None:
    execute(
        """UPDATE webhook_delivery SET state = %s, fault = %s, charge_id = %s, next_try_at = NULL, attempts = attempts + 1
           WHERE organisation_id = %s AND id = %s""",
        [state, words, charge_id, organisation_id, delivery_id],
    )


def _wait(account: Row, delivery_id: int, words: str, attempts: int, since: dt.datetime, now: dt.datetime) -> None:
    """Without a next try it is *unresolved*: nobody looks again by himself."""
    over = now - since >= UNRESOLVED_AFTER
    execute(
        """UPDATE webhook_delivery SET fault = %s, attempts = attempts + 1, next_try_at = %s
           WHERE organisation_id = %s AND id = %s""",
        [words, None if over else now + back_off(attempts + 1), account["organisation_id"], delivery_id],
    )

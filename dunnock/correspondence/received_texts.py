"""Texts people send us: whose they are, and whether they ask to be left alone.

A text belongs to the customer we last texted at that number, else to the only customer one of whose contacts has it; else
to nobody, and a person assigns it. STOP puts the number on the suppressed ones, START takes it off again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dunnock.correspondence.channels.text.base import Arrived
from dunnock.events.commands import record_events
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.kernel.phones import read_phone
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows
from dunnock.org.reads import organisation

# One word alone, in the languages our customers' customers write. What the carriers themselves take as an opt-out is in it.
STOP = frozenset(
    [
        *("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "optout", "revoke"),
        *("stopp", "abmelden", "arret", "arrêt", "désabonner", "desabonner", "baja", "cancelar", "parar", "sair"),
        *("basta", "annulla", "disiscrivi", "afmelden", "uitschrijven", "avsluta"),
    ]
)
START = frozenset(["start", "unstop"])
LONGEST = 5000
MOST_A_DAY = 10  # texts of one number that may wake workflows: two machines that answer each other come to an end
_WORD = re.compile(r"[\W_]*([^\W_]+(?:[ -][^\W_]+)?)[\W_]*")
_SHOWN = """t.id, t.customer_id, c.name AS customer_name, t.contact_id, k.name AS contact_name, t.from_number, t.to_number,
            t.text, t.media_count, t.asked, t.answers_id, t.received_at, t.text_account_id"""
_FROM = """received_text t LEFT JOIN customer c ON c.organisation_id = t.organisation_id AND c.id = t.customer_id
           LEFT JOIN contact k ON k.organisation_id = t.organisation_id AND k.id = t.contact_id"""


@dataclass(frozen=True)
class Received:
    """`new` is False for a text that had come before."""

    id: int | None
    customer_id: int | None
    new: bool


def asked_by(text: str) -> str:
    """Whether somebody asks for no more texts (stop), for texts again (start), or for nothing of the kind."""
    match = _WORD.fullmatch(text.strip().lower())
    word = re.sub(r"[ -]", "", match[1]) if match else ""
    return "stop" if word in STOP else "start" if word in START else ""


def receive_text(*, organisation_id: int, account: Mapping[str, Any], arrived: Arrived, now: dt.datetime) -> Received:
    """Keep a text, honour what it asks, and tell the engine. The same one is taken once, however often it is brought."""
    number = _number(arrived.sender, organisation(organisation_id)["country"])
    answers, customer_id, contact_id = _whose(organisation_id, number)
    made = row(
        """INSERT INTO received_text (organisation_id, text_account_id, provider_ref, customer_id, contact_id, from_number,
             to_number, text, media_count, asked, answers_id, received_at)
           VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
           ON CONFLICT (organisation_id, text_account_id, provider_ref) DO NOTHING RETURNING id""",
        [
            organisation_id,
            account["id"],
            arrived.ref[:200],
            customer_id,
            contact_id,
            number,
            arrived.to[:100],
            arrived.body[:LONGEST],
            arrived.media,
            asked_by(arrived.body),
            answers,
            now,
        ],
    )
    if made is None:
        return Received(None, customer_id, new=False)
    _honour(organisation_id, number, arrived.body, now)
    if customer_id is not None and not _goes_round(organisation_id, number, now):
        _tell(organisation_id, int(made["id"]), customer_id, now)
    return Received(int(made["id"]), customer_id, new=True)


def assign_text(*, organisation_id: int, received_text_id: int, customer_id: int, actor: str, now: dt.datetime) -> None:
    """Say whose a text is. Raises `NotFound`, and `Conflict` when it belongs to another customer already."""
    found = row(
        """SELECT id, customer_id, from_number FROM received_text
           WHERE organisation_id = %s AND id = %s AND withdrawn_at IS NULL FOR UPDATE""",
        [organisation_id, received_text_id],
    )
    if found is None:
        raise NotFound(f"There is no received text {received_text_id}.")
    if found["customer_id"] == customer_id:
        return
    if found["customer_id"] is not None:
        raise Conflict("The text belongs to another customer already.", customer_id=found["customer_id"])
    known = row(
        "SELECT id FROM customer WHERE organisation_id = %s AND id = %s AND withdrawn_at IS NULL",
        [organisation_id, customer_id],
    )
    if known is None:
        words = f"There is no customer {customer_id}"
        raise Invalid(f"{words}.", errors=[FieldError("customer_id", words, "unknown", "Choose another customer")])
    execute(
        "UPDATE received_text SET customer_id = %s WHERE organisation_id = %s AND id = %s",
        [customer_id, organisation_id, received_text_id],
    )
    _tell(organisation_id, received_text_id, customer_id, now)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="received_text.assigned",
        object_kind="received_text",
        object_id=received_text_id,
        before={"customer_id": None},
        after={"customer_id": customer_id},
        now=now,
    )


def list_received(
    organisation_id: int,
    *,
    limit: int,
    offset: int,
    q: str = "",
    customer_id: int | None = None,
    assigned: bool | None = None,
    after: int | None = None,
) -> tuple[list[dict[str, Any]], int]:
    """One page, latest first (by id behind `after`), and how many there are."""
    literal = q.strip().lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    scope = {
        "organisation_id": organisation_id,
        "like": f"%{literal}%",
        "customer_id": customer_id,
        "assigned": assigned,
        "after": after,
        "limit": limit,
        "offset": offset,
    }
    where = """t.organisation_id = %(organisation_id)s AND t.withdrawn_at IS NULL
               AND lower(t.text || ' ' || t.from_number || ' ' || coalesce(c.name, '')) LIKE %(like)s
               AND (%(customer_id)s::bigint IS NULL OR t.customer_id = %(customer_id)s::bigint)
               AND (%(assigned)s::boolean IS NULL OR (t.customer_id IS NOT NULL) = %(assigned)s::boolean)
               AND (%(after)s::bigint IS NULL OR t.id > %(after)s::bigint)"""
    counted = row(f"SELECT count(*) AS total FROM {_FROM} WHERE {where}", scope)
    found = rows(
        f"""SELECT {_SHOWN} FROM {_FROM} WHERE {where}
            ORDER BY {"t.received_at DESC, t.id DESC" if after is None else "t.id"} LIMIT %(limit)s OFFSET %(offset)s""",
        scope,
    )
    return found, int(counted["total"]) if counted else 0


def read_received(organisation_id: int, received_text_id: int) -> dict[str, Any]:
    """Raises `NotFound`."""
    found = row(
        f"SELECT {_SHOWN} FROM {_FROM} WHERE t.organisation_id = %s AND t.id = %s AND t.withdrawn_at IS NULL",
        [organisation_id, received_text_id],
    )
    if found is None:
        raise NotFound(f"There is no received text {received_text_id}.")
    return found


def _number(sender: str, country: str) -> str:
    """E.164 where it is one; short codes and names of senders stay as they are."""
    return read_phone(sender, country).number or sender.strip()[:100]


def _whose(organisation_id: int, number: str) -> tuple[int | None, int | None, int | None]:
    """The last text we sent there, the customer, and its contact with that number."""
    contacts = _with_number(organisation_id, number)
    last = row(
        """SELECT id, customer_id FROM message WHERE organisation_id = %s AND channel = 'text' AND customer_id IS NOT NULL
             AND %s = ANY(to_addresses) AND state IN ('sending', 'sent', 'unknown', 'captured')
           ORDER BY id DESC LIMIT 1""",
        [organisation_id, number],
    )
    if last is not None:
        own = [contact["id"] for contact in contacts if contact["customer_id"] == last["customer_id"]]
        return last["id"], last["customer_id"], own[0] if own else None
    customers = {contact["customer_id"] for contact in contacts}
    if len(customers) != 1:
        return None, None, None
    return None, customers.pop(), contacts[0]["id"]


def _with_number(organisation_id: int, number: str) -> list[dict[str, Any]]:
    """Contacts that carry the number, however it is written; primary ones first."""
    digits = re.sub(r"\D", "", number)
    if len(digits) < 7:
        return []
    found = rows(
        """SELECT k.id, k.customer_id, k.phone, coalesce(nullif(c.country, ''), o.country) AS country
           FROM contact k JOIN customer c ON c.organisation_id = k.organisation_id AND c.id = k.customer_id
           JOIN organisation o ON o.id = k.organisation_id
           WHERE k.organisation_id = %s AND k.withdrawn_at IS NULL AND c.withdrawn_at IS NULL AND k.phone IS NOT NULL
             AND right(regexp_replace(k.phone, '\\D', '', 'g'), 6) = %s
           ORDER BY k.inactive, k.is_primary DESC, k.id""",
        [organisation_id, digits[-6:]],
    )
    return [contact for contact in found if read_phone(contact["phone"], contact["country"] or "").number == number]


def _honour(organisation_id: int, number: str, text: str, now: dt.datetime) -> None:
    """Somebody's own word, so it is kept whoever they are. START lifts what STOP did, and nothing a person has decided."""
    match asked_by(text):
        case "stop":
            execute(
                """INSERT INTO suppressed_address (organisation_id, address, reason, detail, since)
                   VALUES (%s, %s, 'unsubscribed', %s, %s) ON CONFLICT (organisation_id, address) DO NOTHING""",
                [organisation_id, number, f"Asked by text message: {text.strip()[:100]}", now],
            )
        case "start":
            execute(
                "DELETE FROM suppressed_address WHERE organisation_id = %s AND address = %s AND reason = 'unsubscribed'",
                [organisation_id, number],
            )


def _goes_round(organisation_id: int, number: str, now: dt.datetime) -> bool:
    """Whether a machine seems to answer ours: its texts are kept, and wake no workflow that would answer it again."""
    found = row(
        "SELECT count(*) AS n FROM received_text WHERE organisation_id = %s AND from_number = %s AND received_at > %s",
        [organisation_id, number, now - dt.timedelta(days=1)],
    )
    return found is not None and int(found["n"]) > MOST_A_DAY


def _tell(organisation_id: int, received_text_id: int, customer_id: int, now: dt.datetime) -> None:
    record_events(
        organisation_id=organisation_id,
        kind="text.received",
        subject_kind="received_text",
        subjects=[(received_text_id, customer_id)],
        occurred_at=now,
        recorded_at=now,
    )

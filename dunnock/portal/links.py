"""Links: made by people and for messages, revoked, opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dunnock.events.commands import record_event
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows
from dunnock.portal.errors import LinkGone, PortalClosed
from dunnock.portal.settings import read_settings
from dunnock.portal.tokens import token_of

Row = dict[str, Any]
NOBODY = "the customer in the portal"
MOST_DAYS = 366
_VISIT = dt.timedelta(minutes=30)
_SHOWN = """l.id, l.customer_id, l.contact_id, coalesce(nullif(k.name, ''), k.email, '') AS contact_name, l.made_at, l.made_by,
            l.expires_at, l.revoked_at, l.revoked_by, l.last_opened_at, l.opened
            FROM portal_link l LEFT JOIN contact k ON k.organisation_id = l.organisation_id AND k.id = l.contact_id"""


@dataclass(frozen=True)
class Guest:
    """Whoever came in by a link: for whom, until when, what they may do, and how the audit names them."""

    link_id: int
    organisation_id: int
    customer_id: int
    contact_id: int | None
    contact_name: str
    expires_at: dt.datetime
    settings: Row

    @property
    def actor(self) -> str:
        return f"{self.contact_name} in the portal" if self.contact_name else NOBODY


def make_link(
    *, organisation_id: int, customer_id: int, contact_id: int | None, days: int | None, actor: str, now: dt.datetime
) -> int:
    """A link of somebody here; its id. Raises `NotFound`, `PortalClosed`, `Invalid`."""
    wanted = read_settings(organisation_id)
    if not wanted["enabled"]:
        raise PortalClosed("The portal is switched off. A manager switches it on under Settings, Portal.")
    if days is not None and not 1 <= days <= MOST_DAYS:
        message = f"is 1 to {MOST_DAYS}"
        raise Invalid(f"days: {message}", errors=[FieldError("days", message, "range")])
    customer = row(
        "SELECT id FROM customer WHERE organisation_id = %s AND id = %s AND withdrawn_at IS NULL",
        [organisation_id, customer_id],
    )
    if customer is None:
        raise NotFound(f"There is no customer {customer_id} in this organisation")
    if contact_id is not None:
        _refuse_other_contact(organisation_id, customer_id, contact_id)
    expires_at = now + dt.timedelta(days=days or wanted["link_days"])
    made = row(
        """INSERT INTO portal_link (organisation_id, customer_id, contact_id, made_at, made_by, expires_at)
           VALUES (%s, %s, %s, %s, %s, %s) RETURNING id""",
        [organisation_id, customer_id, contact_id, now, actor, expires_at],
    )
    link_id = int(made["id"]) if made else 0
    after = {"customer_id": customer_id, "contact_id": contact_id, "expires_at": expires_at}
    _audit(organisation_id, link_id, "made", actor, now, **after)
    return link_id


def _refuse_other_contact(organisation_id: int, customer_id: int, contact_id: int) -> None:
    found = row(
        """SELECT 1 AS found FROM contact WHERE organisation_id = %s AND id = %s AND customer_id = %s
           AND withdrawn_at IS NULL""",
        [organisation_id, contact_id, customer_id],
    )
    if found is None:
        message = f"{contact_id} is no contact of this customer"
        raise Invalid(f"contact_id: {message}", errors=[FieldError("contact_id", message, "unknown")])


def revoke_link(*, organisation_id: int, link_id: int, actor: str, now: dt.datetime) -> None:
    """Nobody comes in by it any more. Raises `NotFound`, and `Conflict` for one that was revoked before."""
    link = row(
        "SELECT revoked_at FROM portal_link WHERE organisation_id = %s AND id = %s FOR UPDATE",
        [organisation_id, link_id],
    )
    if link is None:
        raise NotFound(f"There is no portal link {link_id} in this organisation")
    if link["revoked_at"] is not None:
        raise Conflict("The link was revoked already: nobody comes in by it.")
    execute(
        """UPDATE portal_link SET revoked_at = %s, revoked_by = %s, checkout_url = ''
           WHERE organisation_id = %s AND id = %s""",
        [now, actor, organisation_id, link_id],
    )
    _audit(organisation_id, link_id, "revoked", actor, now)


def list_links(organisation_id: int, customer_id: int, *, limit: int, offset: int) -> tuple[list[Row], int]:
    """Latest first, and how many there are."""
    found = rows(
        f"SELECT {_SHOWN} WHERE l.organisation_id = %s AND l.customer_id = %s ORDER BY l.id DESC LIMIT %s OFFSET %s",
        [organisation_id, customer_id, limit, offset],
    )
    counted = row(
        "SELECT count(*) AS n FROM portal_link WHERE organisation_id = %s AND customer_id = %s",
        [organisation_id, customer_id],
    )
    return found, int(counted["n"]) if counted else 0


def read_link(organisation_id: int, link_id: int) -> Row:
    """Raises `NotFound`."""
    found = row(f"SELECT {_SHOWN} WHERE l.organisation_id = %s AND l.id = %s", [organisation_id, link_id])
    if found is None:
        raise NotFound(f"There is no portal link {link_id} in this organisation")
    return found


def links_for(
    *, organisation_id: int, pairs: Sequence[tuple[int, int | None]], made_by: str, now: dt.datetime
) -> dict[tuple[int, int | None], str]:
    """The token of a link for each `(customer, contact)`: one that holds for at least half its days, or a new one."""
    if not pairs:
        return {}
    days = read_settings(organisation_id)["link_days"]
    found = rows(
        statement("portal", "links_for"),
        {
            "organisation_id": organisation_id,
            "customers": [customer_id for customer_id, _ in pairs],
            "contacts": [contact_id for _, contact_id in pairs],
            "made_by": made_by,
            "now": now,
            "expires_at": now + dt.timedelta(days=days),
        },
    )
    return {(one["customer_id"], one["contact_id"]): token_of(organisation_id, one["id"]) for one in found}


def enter(*, organisation_id: int, link_id: int, now: dt.datetime) -> Guest:
    """Raises `LinkGone` for a link that is unknown, over, revoked, or of a portal that is off or a customer that is gone."""
    found = row(
        """SELECT l.id, l.customer_id, l.contact_id, l.expires_at,
                  CASE WHEN k.withdrawn_at IS NULL THEN coalesce(nullif(k.name, ''), k.email, '') ELSE '' END AS contact_name
           FROM portal_link l
           JOIN customer c ON c.organisation_id = l.organisation_id AND c.id = l.customer_id AND c.withdrawn_at IS NULL
           LEFT JOIN contact k ON k.organisation_id = l.organisation_id AND k.id = l.contact_id
           WHERE l.organisation_id = %s AND l.id = %s AND l.revoked_at IS NULL AND l.expires_at > %s""",
        [organisation_id, link_id, now],
    )
    if found is None:
        raise LinkGone
    settings = read_settings(organisation_id)
    if not settings["enabled"]:
        raise LinkGone
    return Guest(
        link_id=found["id"],
        organisation_id=organisation_id,
        customer_id=found["customer_id"],
        contact_id=found["contact_id"],
        contact_name=found["contact_name"],
        expires_at=found["expires_at"],
        settings=settings,
    )


def note_opened(*, guest: Guest, as_of: AsOf) -> bool:
    """Somebody looks. `portal.opened` is told once per link and day; whether it was told now."""
    scope = [guest.organisation_id, guest.link_id]
    link = row(
        "SELECT last_opened_at, told_on FROM portal_link WHERE organisation_id = %s AND id = %s FOR UPDATE", scope
    )
    if link is None:
        raise LinkGone
    last = link["last_opened_at"]
    visit = last is None or as_of.instant - last >= _VISIT
    told = link["told_on"] is None or link["told_on"] < as_of.today
    if visit or told:
        execute(
            """UPDATE portal_link SET last_opened_at = %s, opened = opened + %s, told_on = %s
               WHERE organisation_id = %s AND id = %s""",
            [as_of.instant, int(visit), as_of.today, *scope],
        )
    if told:
        record_event(
            organisation_id=guest.organisation_id,
            kind="portal.opened",
            subject_kind="portal_link",
            subject_id=guest.link_id,
            customer_id=guest.customer_id,
            now=as_of.instant,
            data={"actor": guest.actor, "contact_id": guest.contact_id},
        )
    return told


def _audit(organisation_id: int, link_id: int, what: str, actor: str, now: dt.datetime, **after: Any) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=f"portal_link.{what}",
        object_kind="portal_link",
        object_id=link_id,
        after=after or None,
        now=now,
    )

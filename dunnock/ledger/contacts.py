"""Contacts as colleagues know them: added by hand, or one of the ERP's told more about than the ERP does.

An ERP's contact keeps its name, address and telephone; the rest may be set here, and an ERP that sends that very key has the
last word at its next sync. A contact added here is of a source of its own, which no sync touches.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from dunnock.kernel.errors import FieldError, Invalid, NotFound
from dunnock.ledger import values as read
from dunnock.ledger.commands import create_source
from dunnock.ledger.rows import LINE
from dunnock.org.commands import audit, audit_all
from dunnock.org.db import execute, row, rows

BY_HAND = "people"  # the kind of the source
_SOURCE = "Added here"
_SET_HERE = ("positions", "is_primary", "inactive", "language")
_ADDED_HERE = ("name", "email", "phone")

Row = dict[str, Any]


def add_contact(
    *, organisation_id: int, customer_id: int, contact: Mapping[str, Any], actor: str, now: dt.datetime
) -> int:
    """The id of a contact no ERP knows. Raises `NotFound` for the customer, `Invalid` for what no contact can be."""
    customer = row(
        "SELECT id FROM customer WHERE organisation_id = %s AND id = %s AND withdrawn_at IS NULL FOR UPDATE",
        [organisation_id, customer_id],
    )
    if customer is None:
        raise NotFound(f"There is no customer {customer_id}")
    new = _checked({"name": "", "email": None, "phone": None, **contact})
    _refuse_nameless(new)
    made = row(
        """INSERT INTO contact (organisation_id, source_id, erp_id, customer_id, name, email, phone, positions, is_primary,
                                inactive, language, recorded_at, changed_at)
           VALUES (%(organisation_id)s, %(source_id)s, gen_random_uuid()::text, %(customer_id)s, %(name)s, %(email)s,
                   %(phone)s, %(positions)s, %(is_primary)s, false, %(language)s, %(now)s, %(now)s)
           RETURNING id""",
        {
            "organisation_id": organisation_id,
            "source_id": _source(organisation_id, now),
            "customer_id": customer_id,
            "positions": [],
            "is_primary": False,
            "language": None,
            "now": now,
            **new,
        },
    )
    if made is None:
        raise RuntimeError("the database returned no contact")
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="contact.added",
        object_kind="contact",
        object_id=made["id"],
        after=new,
        now=now,
    )
    if new.get("is_primary"):
        _only_primary(organisation_id, customer_id, made["id"], actor, now)
    return int(made["id"])


def edit_contact(
    *, organisation_id: int, contact_id: int, changes: Mapping[str, Any], actor: str, now: dt.datetime
) -> None:
    """Set what is given. One contact of a customer is primary: making this one so takes it from the other. Audited.

    Raises `NotFound`, and `Invalid` for a name, address or telephone the ERP keeps.
    """
    before = row(
        """SELECT t.id, t.customer_id, t.name, t.email, t.phone, t.positions, t.is_primary, t.inactive, t.language,
                  s.kind = %s AS by_hand
           FROM contact t JOIN source s ON s.organisation_id = t.organisation_id AND s.id = t.source_id
           WHERE t.organisation_id = %s AND t.id = %s AND t.withdrawn_at IS NULL FOR UPDATE OF t""",
        [BY_HAND, organisation_id, contact_id],
    )
    if before is None:
        raise NotFound(f"There is no contact {contact_id}")
    new = {key: value for key, value in _checked(changes).items() if value != before[key]}
    if not before["by_hand"] and (theirs := [key for key in _ADDED_HERE if key in new]):
        message = f"{before['name'] or 'This contact'} comes from the ERP, which keeps name, email and phone"
        raise Invalid(
            message,
            errors=[FieldError(theirs[0], message, "of_the_erp", "Change it there; the next sync brings it.")],
        )
    _refuse_nameless({**before, **new})
    if not new:
        return
    execute(
        f"""UPDATE contact SET {", ".join(f"{key} = %({key})s" for key in new)}, changed_at = %(now)s
            WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
        {**new, "organisation_id": organisation_id, "id": contact_id, "now": now},
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="contact.changed",
        object_kind="contact",
        object_id=contact_id,
        before={key: before[key] for key in new},
        after=new,
        now=now,
    )
    if new.get("is_primary"):
        _only_primary(organisation_id, before["customer_id"], contact_id, actor, now)


def _only_primary(organisation_id: int, customer_id: int, contact_id: int, actor: str, now: dt.datetime) -> None:
    others = rows(
        """UPDATE contact SET is_primary = false, changed_at = %s
           WHERE organisation_id = %s AND customer_id = %s AND id <> %s AND is_primary RETURNING id""",
        [now, organisation_id, customer_id, contact_id],
    )
    if others:
        audit_all(
            organisation_id=organisation_id,
            actor=actor,
            action="contact.changed",
            object_kind="contact",
            changes=[(other["id"], {"is_primary": True}, {"is_primary": False}) for other in others],
            now=now,
        )


_READERS: dict[str, Callable[[Any], Any]] = {
    "name": lambda value: " ".join(LINE(value).split()) if value else "",
    "email": lambda value: read.email(value.strip()) if value and value.strip() else None,
    "phone": lambda value: " ".join(LINE(value).split()) or None if value else None,
    "positions": read.words,
    "is_primary": bool,
    "inactive": bool,
    "language": lambda value: read.language(value) if value else None,
}


def _checked(given: Mapping[str, Any]) -> Row:
    errors, found = [], {}
    for key, value in given.items():
        try:
            found[key] = _READERS[key](value)
        except read.Refused as refused:
            errors.append(FieldError(key, str(refused), "invalid", refused.cure))
    if errors:
        raise Invalid(f"{errors[0].path}: {errors[0].message}", errors=errors)
    return found


def _refuse_nameless(contact: Row) -> None:
    if not contact["name"] and not contact["email"]:
        message = "give a name or an email address"
        raise Invalid(message, errors=[FieldError("name", message, "required")])


def _source(organisation_id: int, now: dt.datetime) -> int:
    # Two who add the first at once: the second waits here and then finds it.
    row("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0)) AS held", [f"source by hand {organisation_id}"])
    found = row("SELECT id FROM source WHERE organisation_id = %s AND kind = %s", [organisation_id, BY_HAND])
    if found:
        return int(found["id"])
    return create_source(organisation_id=organisation_id, kind=BY_HAND, name=_SOURCE, fenced=False, now=now)

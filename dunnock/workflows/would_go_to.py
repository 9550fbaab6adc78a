"""Whom a message would go to, worked out for rows of an audience before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from dunnock.correspondence.recipients import Addressed, Person, Wanted, address
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import rows
from dunnock.workflows.definition import Recipients


def suppressed_of(organisation_id: int, wanted: Recipients) -> set[str]:
    """Those of the addresses written out in a step that nothing is sent to, in lower case."""
    written = [r.value.strip().lower() for r in (*wanted.to, *wanted.cc, *wanted.bcc) if r.kind == "address"]
    if not written:
        return set()
    found = rows(
        "SELECT address FROM suppressed_address WHERE organisation_id = %s AND address = ANY(%s)",
        [organisation_id, written],
    )
    return {f["address"] for f in found}


def contacts_of(organisation_id: int, customer_ids: Sequence[int]) -> dict[int, list[Person]]:
    people: dict[int, list[Person]] = {}
    for k in rows(
        statement("workflows", "audience_contacts"),
        {"organisation_id": organisation_id, "customer_ids": list(set(customer_ids))},
    ):
        person = Person(
            k["id"],
            k["name"],
            k["email"],
            tuple(k["positions"]),
            k["is_primary"],
            k["usable"],
            k["language"],
            k["owner"],
        )
        people.setdefault(k["customer_id"], []).append(person)
    return people


def addressed(people: Sequence[Person], wanted: Recipients, suppressed: Collection[str] = ()) -> Addressed:
    to, cc, bcc = ([Wanted(r.kind, r.value) for r in part] for part in (wanted.to, wanted.cc, wanted.bcc))
    return address(people, to=to, cc=cc, bcc=bcc, suppressed=suppressed)


def say_recipients(found: Addressed) -> dict[str, Any]:
    return {
        "to": [{"name": p.name, "email": p.email} for p in found.to],
        "cc": list(found.cc),
        "note": found.note,
        "nobody": not found.to,
    }

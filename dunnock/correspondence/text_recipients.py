"""Whose phone a text message goes to: the rule for recipients (recipients.py), over numbers in place of addresses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dunnock.correspondence.recipients import Addressed, Person, Wanted, address
from dunnock.kernel.phones import read_phone
from dunnock.org.db import rows

WHAT = "mobile number"


def address_by_text(
    contacts: Sequence[Person], *, to: Sequence[Wanted], country: str, stopped: Collection[str]
) -> Addressed:
    """As `address`; in the answer each person's `phone` is the number in E.164. A landline or no number is dropped, and
    `note` says whose. `country`: of numbers without a country code. `stopped`: numbers nothing is sent to.
    """
    reached: dict[str, Person] = {}
    people, notes = list[Person](), list[str]()
    for person in contacts:
        if person.owner or person.sender or not person.active:
            continue
        phone = read_phone(person.phone, country) if person.phone else None
        if phone is not None and not phone.textable:
            notes.append(f"{person.name or 'A contact'}: {person.phone} {phone.why}.")
        number = phone.number if phone is not None and phone.textable else ""
        if number:
            reached.setdefault(number, replace(person, phone=number))
        people.append(replace(person, email=number, usable=number not in stopped))
    wanted = [Wanted("address", one.value) if one.kind == "number" else one for one in to]
    found = address(people, to=wanted, suppressed=stopped, what=WHAT)
    chosen = tuple(reached.get(one.email) or replace(one, email="", phone=one.email) for one in found.to)
    return Addressed(chosen, (), (), " ".join([found.note, *notes]).strip())


def numbers_stopped(organisation_id: int, phones: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Those of the numbers (as written, and the country they are read in) nothing is sent to: opted out, or by a person."""
    numbers = {read_phone(written, country).number for written, country in phones if written} - {""}
    if not numbers:
        return frozenset()
    found = rows(
        "SELECT address FROM suppressed_address WHERE organisation_id = %s AND address = ANY(%s)",
        [organisation_id, list(numbers)],
    )
    return frozenset(one["address"] for one in found)

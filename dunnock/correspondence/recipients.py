"""Who a message goes to: the rule of product.md section 6, as pure functions over a customer's contacts.

Position, then primary, then all other contacts; nothing configured: primary and the others. An address that bounced,
complained, unsubscribed or whose contact is inactive is dropped and the rest still get the mail. Nobody left: nobody,
and the caller holds the message with the reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """A contact as recipients see it. `usable` is False for a bounced, complained, unsubscribed or inactive one.

    `owner`: no contact of the customer but whoever of us looks after it; only *account_owner* means them. `sender`: whoever
    wrote the email a message answers, contact or not; only *sender* means them. `own`: the contact a message is about;
    `linked`: one who looks after an invoice it lists. `phone` and `active` are what text messages ask (text_recipients.py).
    """

    id: int
    name: str
    email: str
    positions: tuple[str, ...] = ()
    primary: bool = False
    usable: bool = True
    language: str | None = None
    owner: bool = False
    sender: bool = False
    own: bool = False
    linked: bool = False
    phone: str = ""
    active: bool = True


@dataclass(frozen=True)
class Wanted:
    """One line of a recipient list: kind (position, primary, everyone, linked, this_contact, sender, account_owner or
    address) and its value.
    """

    kind: str
    value: str = ""


@dataclass(frozen=True)
class Addressed:
    """`to[0]` is whom the text greets. `note` says what the rule had to do ("nobody is accounts payable: sent to …")."""

    to: tuple[Person, ...]
    cc: tuple[str, ...]
    bcc: tuple[str, ...]
    note: str


# Account owners, and mostly written-out addresses, are our own people; an answer, and what is about one contact, is for nobody
# else. None of them falls back to the customer's other people.
_NO_FALLBACK = ("address", "account_owner", "sender", "this_contact")


def _named(wanted: Iterable[Wanted], people: Sequence[Person], suppressed: Collection[str]) -> list[Person]:
    found: list[Person] = []
    for want in wanted:
        if want.kind == "address" and want.value.strip().lower() not in suppressed:
            found.append(Person(0, "", want.value))
        for person in people:
            position = want.value.strip().lower()
            if person.owner or person.sender:
                if want.kind == ("account_owner" if person.owner else "sender"):
                    found.append(person)
            elif (
                want.kind == "everyone"
                or (want.kind == "primary" and person.primary)
                or (want.kind == "this_contact" and person.own)
                or (want.kind == "linked" and person.linked)
                or (want.kind == "position" and position in (p.strip().lower() for p in person.positions))
            ):
                found.append(person)
    return found


def _unique(people: Iterable[Person], taken: set[str]) -> tuple[Person, ...]:
    kept = []
    for person in people:
        key = person.email.strip().lower()
        if key and key not in taken:
            taken.add(key)
            kept.append(person)
    return tuple(kept)


def _nobody(contacts: Sequence[Person], ours: Sequence[Wanted], what: str) -> str:
    """Why there is nobody: for whom nothing falls back, by the first kind asked for."""
    said = {
        "account_owner": "The customer has no account owner.",
        "sender": "Nothing is sent to whoever wrote.",
        "this_contact": f"This contact has no usable {what}.",
    }
    for kind, why in said.items():
        if any(w.kind == kind for w in ours):
            return why
    if ours:
        return "No written-out address can be reached."
    any_contact = any(not p.owner and not p.sender for p in contacts)
    return f"No contact has a usable {what}." if any_contact else "The customer has no contact."


def address(
    contacts: Sequence[Person],
    *,
    to: Sequence[Wanted] = (),
    cc: Sequence[Wanted] = (),
    bcc: Sequence[Wanted] = (),
    suppressed: Collection[str] = (),
    what: str = "e-mail address",
) -> Addressed:
    """The people a message goes to. An empty `to` in the answer means nobody can be written to; `note` says why.

    `suppressed`: those of the written-out addresses nothing is sent to, in lower case (contacts carry it themselves).
    """
    people = [p for p in contacts if p.email and p.usable]
    theirs = [p for p in people if not p.owner and not p.sender]
    dropped = [p.email for p in contacts if p.email and not p.usable]
    dropped += [w.value for w in (*to, *cc, *bcc) if w.kind == "address" and w.value.strip().lower() in suppressed]
    notes = []
    chosen = _named(to, people, suppressed)
    ours = bool(to) and all(w.kind in _NO_FALLBACK for w in to)
    if to and not chosen and not ours:
        chosen = [p for p in theirs if p.primary] or theirs
        asked = " or ".join(w.value or w.kind.replace("_", " ") for w in to)
        if chosen:
            instead = "the primary contact" if any(p.primary for p in chosen) else "all contacts"
            notes.append(f"Nobody reachable is {asked}: sent to {instead}.")
    elif not to:
        chosen = sorted(theirs, key=lambda p: not p.primary)
    if dropped:
        notes.append(f"Left out, not reachable: {', '.join(dropped)}.")
    if not chosen:
        notes.insert(0, _nobody(contacts, to if ours else (), what))
    taken: set[str] = set()
    main = _unique(chosen, taken)
    copies = tuple(p.email for p in _unique(_named(cc, people, suppressed), taken))
    blind = tuple(p.email for p in _unique(_named(bcc, people, suppressed), taken))
    return Addressed(main, copies if main else (), blind if main else (), " ".join(notes))

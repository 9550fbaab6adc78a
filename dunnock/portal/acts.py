"""What a customer does in the portal: the commands of the app, narrower. Events, audit and timeline name the customer.

An invoice that is not this customer's is refused before any command sees it: the words of those name records of others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dunnock.cases.disputes import open_dispute
from dunnock.cases.making import NewTask
from dunnock.cases.promises import make_promise
from dunnock.cases.tasks import make_task
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.kernel.money import say_date
from dunnock.ledger import values as read
from dunnock.org.db import row, rows
from dunnock.portal.errors import PortalClosed
from dunnock.portal.links import Guest

SOURCE = "portal"
TASK_CATEGORY = "Portal"
_AGAIN = "Load the page again"


def refuse_closed(guest: Guest, what: str) -> None:
    """Raises `PortalClosed` for what the settings do not let customers do."""
    if not guest.settings[what]:
        raise PortalClosed("This is not offered here. Reply to the message the link came with.")


def promise(
    *,
    guest: Guest,
    invoice_ids: Sequence[int],
    due_on: dt.date,
    amount: Decimal | None,
    note: str,
    as_of: AsOf,
) -> int:
    """The promise's id. Raises `PortalClosed`, `Invalid`."""
    refuse_closed(guest, "may_promise")
    named = theirs(guest, invoice_ids)
    errors = [
        FieldError(f"invoice_ids[{at}]", f"invoice {one['number']} is promised already", "in_agreement", "Leave it out")
        for at, one in enumerate(named)
        if one["in_agreement"]
    ]
    last = as_of.today + dt.timedelta(days=guest.settings["promise_days"])
    if due_on > last:
        cure = "Choose an earlier day, or write to us about a payment plan"
        errors.append(FieldError("due_on", f"is after {say_date(last, 'en-GB')}", "too_far", cure))
    _refuse("The date cannot be promised", errors)
    return make_promise(
        organisation_id=guest.organisation_id,
        customer_id=guest.customer_id,
        invoice_ids=[one["id"] for one in named],
        due_on=due_on,
        amount=amount,
        note=note,
        source=SOURCE,
        actor=guest.actor,
        as_of=as_of,
    )


def dispute(*, guest: Guest, parts: Mapping[int, Decimal | None], reason: str, description: str, as_of: AsOf) -> int:
    """The dispute's id; who looks after the customer has it. Raises `PortalClosed`, `Invalid`."""
    refuse_closed(guest, "may_dispute")
    named = theirs(guest, list(parts), "invoices")
    errors = [
        FieldError(
            f"invoices[{at}]", f"we are looking into invoice {one['number']} already", "disputed", "Leave it out"
        )
        for at, one in enumerate(named)
        if one["disputed"]
    ]
    if not description.strip():
        errors.append(FieldError("description", "say what is wrong", "required"))
    _refuse("This cannot be sent", errors)
    return open_dispute(
        organisation_id=guest.organisation_id,
        customer_id=guest.customer_id,
        parts=parts,
        reason=reason,
        description=description,
        owner_id=_owner(guest),
        source=SOURCE,
        actor=guest.actor,
        as_of=as_of,
    )


@dataclass(frozen=True)
class Wish:
    """How a contact should be; `contact_id` None: somebody new. `leave`: no more messages to this one."""

    contact_id: int | None
    name: str
    email: str
    phone: str
    leave: bool
    words: str


def suggest_contact(*, guest: Guest, wish: Wish, as_of: AsOf) -> int:
    """A task for whoever looks after the customer; its id. Nothing is changed before somebody here has looked (ADR 20).

    Raises `PortalClosed`, `Invalid`.
    """
    refuse_closed(guest, "may_suggest_contacts")
    before = _contact(guest, wish.contact_id)
    _check_wish(wish, before)
    asked = _asked(wish, before)
    if not asked:
        _refuse("There is nothing to send", [FieldError("words", "nothing is changed yet", "required")])
    who = before["name"] or before["email"] if before else wish.name.strip() or wish.email.strip()
    title = f"Asked for in the portal: {'change' if before else 'add'} contact {who}"
    task = NewTask(
        title=title[:200],
        created_by=guest.actor,
        customer_id=guest.customer_id,
        subject_kind="contact" if before else "",
        subject_id=before["id"] if before else None,
        description="\n".join(asked),
        owner_id=_owner(guest),
        due_on=as_of.today,
        category=TASK_CATEGORY,
    )
    return make_task(organisation_id=guest.organisation_id, task=task, now=as_of.instant)


def theirs(guest: Guest, invoice_ids: Sequence[int], path: str = "invoice_ids") -> list[dict[str, Any]]:
    """The guest's own open invoices in the order given. Raises `Invalid` naming each that is not one."""
    ids = list(dict.fromkeys(invoice_ids))
    if not ids:
        _refuse("No invoice is chosen", [FieldError(path, "choose at least one invoice", "required")])
    found = {
        one["id"]: one
        for one in rows(
            """SELECT i.id, i.number, i.currency, i.disputed, i.payment_in_progress, EXISTS (
                 SELECT 1 FROM promise_invoice n JOIN promise p ON p.organisation_id = n.organisation_id AND p.id = n.promise_id
                 WHERE n.organisation_id = i.organisation_id AND n.invoice_id = i.id AND p.status = 'active'
                   AND p.withdrawn_at IS NULL
                 UNION ALL
                 SELECT 1 FROM plan_invoice n JOIN payment_plan p ON p.organisation_id = n.organisation_id AND p.id = n.plan_id
                 WHERE n.organisation_id = i.organisation_id AND n.invoice_id = i.id AND p.status = 'active'
                   AND p.withdrawn_at IS NULL) AS in_agreement
               FROM open_item i
               WHERE i.organisation_id = %s AND i.customer_id = %s AND i.id = ANY(%s) AND i.balance > 0""",
            [guest.organisation_id, guest.customer_id, ids],
        )
    }
    errors = [
        FieldError(f"{path}[{at}]", "is not open any more", "settled", _AGAIN)
        for at, invoice_id in enumerate(ids)
        if invoice_id not in found
    ]
    currencies = sorted({one["currency"] for one in found.values()})
    if not errors and len(currencies) > 1:
        cure = "Do one currency after the other"
        errors.append(FieldError(path, f"are in {' and '.join(currencies)}", "currencies", cure))
    _refuse("The invoices cannot be taken together", errors)
    return [found[invoice_id] for invoice_id in ids]


def _refuse(what: str, errors: list[FieldError]) -> None:
    if errors:
        cure = f" {errors[0].cure}." if errors[0].cure else ""
        raise Invalid(f"{what}: {errors[0].message}.{cure}", errors=errors)


def _owner(guest: Guest) -> int | None:
    """Whoever looks after the customer, while they work here."""
    found = row(
        """SELECT m.user_id FROM customer c
           JOIN membership m ON m.organisation_id = c.organisation_id AND m.user_id = c.account_owner_id AND m.active
           WHERE c.organisation_id = %s AND c.id = %s""",
        [guest.organisation_id, guest.customer_id],
    )
    return found["user_id"] if found else None


def _contact(guest: Guest, contact_id: int | None) -> dict[str, Any] | None:
    if contact_id is None:
        return None
    found = row(
        """SELECT id, name, email, phone FROM contact WHERE organisation_id = %s AND customer_id = %s AND id = %s
           AND withdrawn_at IS NULL AND NOT inactive""",
        [guest.organisation_id, guest.customer_id, contact_id],
    )
    if found is None:
        _refuse("This cannot be sent", [FieldError("contact_id", "this contact is not here any more", "gone", _AGAIN)])
    return found


def _check_wish(wish: Wish, before: dict[str, Any] | None) -> None:
    errors = []
    try:
        if wish.email.strip():
            read.email(wish.email.strip())
    except read.Refused as refused:
        errors.append(FieldError("email", str(refused), "invalid", refused.cure))
    if before is None and not wish.leave and not wish.email.strip():
        errors.append(FieldError("email", "give the address messages should go to", "required"))
    if before is None and wish.leave:
        errors.append(FieldError("contact_id", "say whom no more messages should go to", "required"))
    _refuse("This cannot be sent", errors)


def _asked(wish: Wish, before: dict[str, Any] | None) -> list[str]:
    """Line by line what should become of the contact, from what to what."""
    lines = ["No more messages to this contact."] if wish.leave else []
    for label, name in (("Name", "name"), ("Email", "email"), ("Telephone", "phone")):
        new = " ".join(getattr(wish, name).split())
        old = (before[name] or "") if before else ""
        if new and new != old:
            lines.append(f"{label}: {new}" + (f" (now {old})" if old else ""))
    if wish.words.strip():
        lines.append(f"They write: {wish.words.strip()}")
    return lines

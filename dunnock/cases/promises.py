"""Promises to pay: made, changed and cancelled by people. Whether one is kept is decided from money (deciding.py)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dunnock.cases.about import (
    Named,
    amount_fault,
    audit_case,
    case_row,
    customer_of,
    differing,
    insert,
    known_currency,
    name_invoices,
    promised_among,
    refuse,
    settled_among,
    update,
)
from dunnock.cases.deciding import decide, hold, tell
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, FieldError
from dunnock.kernel.money import say_date
from dunnock.org.db import execute, row, rows

GRACE_DAYS = 3
LONGEST_GRACE = 60
FURTHEST = 731  # days ahead
_EDITED = ("amount", "due_on", "grace_days", "note")
_WHAT = "The promise cannot be recorded"


def make_promise(
    *,
    organisation_id: int,
    customer_id: int,
    due_on: dt.date | None,
    amount: Decimal | None = None,
    currency: str | None = None,
    invoice_ids: Sequence[int] = (),
    grace_days: int = GRACE_DAYS,
    note: str = "",
    source: str = "app",
    received_email_id: int | None = None,
    draft: bool = False,
    actor: str,
    as_of: AsOf,
) -> int:
    """The promise's id. Without invoices it is on the account in `currency` (the customer's own, or the only one they owe
    in); without an amount, all that is owed on either.

    A draft (read from a mail, say) promises nothing until somebody activates it, and may be without a date.
    Raises `NotFound`, `Invalid` naming each value that cannot be.
    """
    hold(organisation_id)
    customer = customer_of(organisation_id, customer_id)
    named = name_invoices(organisation_id, customer_id, invoice_ids)
    currency = named.currency or known_currency(
        currency or customer["currency"] or _only_currency(organisation_id, customer_id)
    )
    owed = named.owed if invoice_ids else _owed(organisation_id, customer_id, currency)
    amount = owed if amount is None else amount
    errors = settled_among(named) or amount_fault(amount, owed, currency)
    if not draft or due_on is not None:
        errors += _date_faults(due_on, as_of.today)
    if not draft:
        errors += _standing(organisation_id, customer_id, named, currency)
    refuse(_WHAT, errors)
    values = {
        "customer_id": customer_id,
        "currency": currency,
        "amount": amount,
        "due_on": due_on,
        "status": "draft" if draft else "active",
        "grace_days": grace_days,
        "note": note.strip(),
        "source": source,
        "received_email_id": received_email_id,
    }
    made = {"organisation_id": organisation_id, "made_at": as_of.instant, "made_by": actor}
    promise_id = insert("promise", {**made, **values})
    _name(organisation_id, promise_id, named.balances)
    after = {**values, "invoice_ids": list(named.balances)}
    audit_case("promise", organisation_id, promise_id, "drafted" if draft else "made", {}, after, actor, as_of.instant)
    if not draft:
        tell(organisation_id, "promise.made", "promise", [(promise_id, customer_id)], as_of.instant)
        decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[customer_id])
    return promise_id


def edit_promise(*, organisation_id: int, promise_id: int, changes: Mapping[str, Any], actor: str, as_of: AsOf) -> None:
    """Change amount, date, days of grace, note or `invoice_ids` while it is open; the note always.

    What counts is still the money since it was made. Raises `NotFound`, `Conflict`, `Invalid`.
    """
    hold(organisation_id)
    before = case_row("promise", organisation_id, promise_id, "promise")
    if before["status"] not in ("draft", "active") and set(changes) - {"note"}:
        raise Conflict(
            f"The promise is {before['status'].replace('_', ' ')}: only its note can still be changed. Record a new promise."
        )
    stood = _named_by(organisation_id, promise_id)
    new = differing(before, {key: changes[key] for key in _EDITED if key in changes})
    ids = list(dict.fromkeys(changes.get("invoice_ids", stood)))
    renamed = set(ids) != set(stood)
    if {"amount", "due_on"} & set(new) or renamed:
        if bool(ids) != bool(stood):
            message = "a promise on invoices stays one, and one on the account too"
            refuse(_WHAT, [FieldError("invoice_ids", message, "kind", "Cancel it and record another one")])
        named = name_invoices(organisation_id, before["customer_id"], ids)
        refuse(_WHAT, _edit_faults(organisation_id, {**before, **new}, named, stood, as_of.today, set(new)))
    if renamed:
        execute(
            "DELETE FROM promise_invoice WHERE organisation_id = %s AND promise_id = %s", [organisation_id, promise_id]
        )
        _name(organisation_id, promise_id, {one: stood.get(one, named.balances[one]) for one in ids})
    if not new and not renamed:
        return
    if new:
        update("promise", organisation_id, promise_id, new)
    was = {key: before[key] for key in new} | ({"invoice_ids": sorted(stood)} if renamed else {})
    after = new | ({"invoice_ids": sorted(ids)} if renamed else {})
    audit_case("promise", organisation_id, promise_id, "changed", was, after, actor, as_of.instant)
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[before["customer_id"]])


def _edit_faults(
    organisation_id: int,
    wanted: Mapping[str, Any],
    named: Named,
    stood: Mapping[int, Decimal],
    today: dt.date,
    new: set[str],
) -> list[FieldError]:
    """What has been paid of the promise since it was made may still be promised."""
    added = Named(
        named.currency,
        {key: owed for key, owed in named.balances.items() if key not in stood},
        [one for one in named.rows if one["id"] not in stood],
    )
    errors = settled_among(added)
    if named.currency and named.currency != wanted["currency"]:
        errors.append(FieldError("invoice_ids", f"are not in {wanted['currency']}", "currencies"))
    owed = named.owed if stood else _owed(organisation_id, wanted["customer_id"], wanted["currency"])
    errors += amount_fault(wanted["amount"], owed + wanted["kept_amount"], wanted["currency"])
    if "due_on" in new and (wanted["due_on"] is not None or wanted["status"] == "active"):
        errors += _date_faults(wanted["due_on"], today)
    if wanted["status"] == "active":
        errors += promised_among(organisation_id, named, but_promise=wanted["id"])
    return errors


def activate_promise(*, organisation_id: int, promise_id: int, actor: str, as_of: AsOf) -> None:
    """A draft becomes a promise: made now. Raises `NotFound`, `Conflict` for one that is no draft, `Invalid`."""
    hold(organisation_id)
    before = case_row("promise", organisation_id, promise_id, "promise")
    if before["status"] != "draft":
        raise Conflict(f"The promise is {before['status'].replace('_', ' ')}, not a draft.")
    customer_id, currency = before["customer_id"], before["currency"]
    customer_of(organisation_id, customer_id)
    stood = _named_by(organisation_id, promise_id)
    named = name_invoices(organisation_id, customer_id, list(stood))
    errors = settled_among(named) if stood else []
    owed = named.owed if stood else _owed(organisation_id, customer_id, currency)
    errors = errors or amount_fault(before["amount"], owed, currency)
    errors += _date_faults(before["due_on"], as_of.today)
    errors += _standing(organisation_id, customer_id, named, currency)
    refuse("The promise cannot be activated", errors)
    update("promise", organisation_id, promise_id, {"status": "active", "made_at": as_of.instant, "made_by": actor})
    execute("DELETE FROM promise_invoice WHERE organisation_id = %s AND promise_id = %s", [organisation_id, promise_id])
    _name(organisation_id, promise_id, named.balances)
    audit_case(
        "promise", organisation_id, promise_id, "made", {"status": "draft"}, {"status": "active"}, actor, as_of.instant
    )
    tell(organisation_id, "promise.made", "promise", [(promise_id, customer_id)], as_of.instant)
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[customer_id])


def cancel_promise(*, organisation_id: int, promise_id: int, reason: str, actor: str, as_of: AsOf) -> None:
    """It is no longer expected. Raises `NotFound`, and `Conflict` for one that was decided or cancelled."""
    hold(organisation_id)
    before = case_row("promise", organisation_id, promise_id, "promise")
    if before["status"] not in ("draft", "active"):
        raise Conflict(f"The promise is {before['status'].replace('_', ' ')}: there is nothing left to cancel.")
    values = {"status": "cancelled", "ended_reason": reason.strip(), "decided_at": as_of.instant}
    update("promise", organisation_id, promise_id, values)
    after = {"status": "cancelled", "reason": reason.strip()}
    audit_case(
        "promise", organisation_id, promise_id, "cancelled", {"status": before["status"]}, after, actor, as_of.instant
    )
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[before["customer_id"]])


def _date_faults(due_on: dt.date | None, today: dt.date) -> list[FieldError]:
    if due_on is None:
        return [FieldError("due_on", "say by when it is promised", "required")]
    if due_on < today:
        return [FieldError("due_on", f"{say_date(due_on)} is in the past", "past", "Give today or a later day")]
    if (due_on - today).days > FURTHEST:
        return [
            FieldError("due_on", f"{say_date(due_on)} is more than two years ahead", "too_far", "Make a payment plan")
        ]
    return []


def _standing(organisation_id: int, customer_id: int, named: Named, currency: str) -> list[FieldError]:
    """A promise on the same money: its payment would count twice."""
    if named.balances:
        return promised_among(organisation_id, named)
    found = row(
        """SELECT p.due_on FROM promise p
           WHERE p.organisation_id = %s AND p.customer_id = %s AND p.currency = %s AND p.status = 'active'
             AND p.withdrawn_at IS NULL AND NOT EXISTS (
               SELECT 1 FROM promise_invoice n WHERE n.organisation_id = p.organisation_id AND n.promise_id = p.id)""",
        [organisation_id, customer_id, currency],
    )
    if found is None:
        return []
    message = f"there is a promise on the account in {currency} already, for {say_date(found['due_on'])}"
    return [
        FieldError("invoice_ids", message, "in_agreement", "Change that one, or name the invoices this one is about")
    ]


def _only_currency(organisation_id: int, customer_id: int) -> str | None:
    found = rows(
        "SELECT DISTINCT currency FROM open_item WHERE organisation_id = %s AND customer_id = %s LIMIT 2",
        [organisation_id, customer_id],
    )
    return found[0]["currency"] if len(found) == 1 else None


def _owed(organisation_id: int, customer_id: int, currency: str) -> Decimal:
    found = row(
        """SELECT coalesce(sum(balance) FILTER (WHERE balance > 0), 0) AS owed FROM open_item
           WHERE organisation_id = %s AND customer_id = %s AND currency = %s""",
        [organisation_id, customer_id, currency],
    )
    return Decimal(found["owed"]) if found else Decimal(0)


def _named_by(organisation_id: int, promise_id: int) -> dict[int, Decimal]:
    found = rows(
        """SELECT invoice_id, balance_then FROM promise_invoice WHERE organisation_id = %s AND promise_id = %s
           ORDER BY id""",
        [organisation_id, promise_id],
    )
    return {one["invoice_id"]: one["balance_then"] for one in found}


def _name(organisation_id: int, promise_id: int, balances: Mapping[int, Decimal]) -> None:
    execute(
        """INSERT INTO promise_invoice (organisation_id, promise_id, invoice_id, balance_then)
           SELECT %s, %s, n.* FROM unnest(%s::bigint[], %s::numeric[]) AS n""",
        [organisation_id, promise_id, list(balances), list(balances.values())],
    )

"""Disputes: opened, changed, settled and reopened by people. While one is open, its invoices are marked as disputed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dunnock.cases.about import (
    Named,
    audit_case,
    case_row,
    customer_of,
    differing,
    insert,
    name_invoices,
    refuse,
    update,
)
from dunnock.cases.deciding import decide, hold, tell
from dunnock.cases.models import DISPUTE_OUTCOMES, DISPUTE_REASONS
from dunnock.cases.rules import fraction, is_whole
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, FieldError
from dunnock.kernel.money import say_money
from dunnock.org.db import execute, rows
from dunnock.org.reads import refuse_stranger

_EDITED = ("reason", "description", "owner_id")
_WHAT = "The dispute cannot be opened"

Parts = Mapping[int, Decimal | None]  # invoice id to the disputed part of it, None for the whole


def open_dispute(
    *,
    organisation_id: int,
    customer_id: int,
    parts: Parts,
    reason: str,
    description: str = "",
    owner_id: int | None = None,
    source: str = "app",
    received_email_id: int | None = None,
    actor: str,
    as_of: AsOf,
) -> int:
    """The dispute's id. Raises `NotFound`, `Invalid` naming each value that cannot be."""
    hold(organisation_id)
    customer_of(organisation_id, customer_id)
    if owner_id is not None:
        refuse_stranger(organisation_id, owner_id, "owner_id")
    named, amount = _named(organisation_id, customer_id, parts, reason)
    values = {
        "customer_id": customer_id,
        "currency": named.currency,
        "amount": amount,
        "reason": reason,
        "description": description.strip(),
        "owner_id": owner_id,
        "source": source,
        "received_email_id": received_email_id,
    }
    dispute_id = insert(
        "dispute", {"organisation_id": organisation_id, "opened_at": as_of.instant, "opened_by": actor, **values}
    )
    _name(organisation_id, dispute_id, parts)
    audit_case(
        "dispute", organisation_id, dispute_id, "opened", {}, {**values, "invoices": _said(parts)}, actor, as_of.instant
    )
    tell(organisation_id, "dispute.opened", "dispute", [(dispute_id, customer_id)], as_of.instant)
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[customer_id])
    return dispute_id


def edit_dispute(*, organisation_id: int, dispute_id: int, changes: Mapping[str, Any], actor: str, as_of: AsOf) -> None:
    """Change reason, description, owner or `parts` while it is open. Raises `NotFound`, `Conflict`, `Invalid`."""
    hold(organisation_id)
    before = case_row("dispute", organisation_id, dispute_id, "dispute")
    if before["status"] != "open":
        raise Conflict("The dispute is settled. Reopen it to change it.")
    if changes.get("owner_id") is not None:
        refuse_stranger(organisation_id, changes["owner_id"], "owner_id")
    new = differing(before, {key: changes[key] for key in _EDITED if key in changes})
    if "reason" in new:
        refuse(_WHAT, _reason_faults(new["reason"]))
    stood = _named_by(organisation_id, dispute_id)
    parts: Parts = changes.get("parts", stood)
    renamed = parts != stood
    if renamed:
        named, amount = _named(organisation_id, before["customer_id"], parts, before["reason"])
        new |= {"currency": named.currency, "amount": amount}
        execute(
            "DELETE FROM dispute_invoice WHERE organisation_id = %s AND dispute_id = %s", [organisation_id, dispute_id]
        )
        _name(organisation_id, dispute_id, parts)
    if not new:
        return
    update("dispute", organisation_id, dispute_id, new)
    was = {key: before[key] for key in new} | ({"invoices": _said(stood)} if renamed else {})
    after = new | ({"invoices": _said(parts)} if renamed else {})
    audit_case("dispute", organisation_id, dispute_id, "changed", was, after, actor, as_of.instant)
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[before["customer_id"]])


def settle_dispute(
    *, organisation_id: int, dispute_id: int, outcome: str, settlement: str = "", actor: str, as_of: AsOf
) -> None:
    """It is over: its invoices are chased again. Raises `NotFound`, `Conflict` for one that is settled, `Invalid`."""
    hold(organisation_id)
    before = case_row("dispute", organisation_id, dispute_id, "dispute")
    if before["status"] != "open":
        raise Conflict(f"The dispute is settled already: {before['outcome']}. Reopen it to settle it otherwise.")
    if outcome not in DISPUTE_OUTCOMES:
        message = f"{outcome!r} is not one of {', '.join(DISPUTE_OUTCOMES)}"
        refuse("The dispute cannot be settled", [FieldError("outcome", message, "unknown")])
    values = {
        "status": "settled",
        "outcome": outcome,
        "settlement": settlement.strip(),
        "settled_at": as_of.instant,
    }
    update("dispute", organisation_id, dispute_id, values)
    after = {"status": "settled", "outcome": outcome, "settlement": settlement.strip()}
    audit_case("dispute", organisation_id, dispute_id, "settled", {"status": "open"}, after, actor, as_of.instant)
    tell(organisation_id, "dispute.settled", "dispute", [(dispute_id, before["customer_id"])], as_of.instant)
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[before["customer_id"]])


def reopen_dispute(*, organisation_id: int, dispute_id: int, actor: str, as_of: AsOf) -> None:
    """It was not over. Raises `NotFound`, `Conflict` for one that is open or whose invoices were all voided."""
    hold(organisation_id)
    before = case_row("dispute", organisation_id, dispute_id, "dispute")
    if before["status"] == "open":
        raise Conflict("The dispute is open.")
    customer_of(organisation_id, before["customer_id"])
    standing = rows(
        """SELECT i.id FROM dispute_invoice n
           JOIN invoice i ON i.organisation_id = n.organisation_id AND i.id = n.invoice_id
           WHERE n.organisation_id = %s AND n.dispute_id = %s AND i.withdrawn_at IS NULL LIMIT 1""",
        [organisation_id, dispute_id],
    )
    if not standing:
        raise Conflict("Every invoice of the dispute was voided: there is nothing left to dispute.")
    values = {"status": "open", "outcome": None, "settlement": "", "settled_at": None}
    update("dispute", organisation_id, dispute_id, values)
    was = {key: before[key] for key in ("status", "outcome", "settlement")}
    audit_case("dispute", organisation_id, dispute_id, "reopened", was, {"status": "open"}, actor, as_of.instant)
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[before["customer_id"]])


def _named(organisation_id: int, customer_id: int, parts: Parts, reason: str) -> tuple[Named, Decimal]:
    """The invoices, and how much of them is disputed: of the whole of one, what is open, or all of it once it is paid."""
    if not parts:
        refuse(_WHAT, [FieldError("invoices", "name at least one invoice", "required")])
    named = name_invoices(organisation_id, customer_id, list(parts))
    errors = _reason_faults(reason)
    amount = Decimal(0)
    for at, invoice in enumerate(named.rows):
        part, path = parts[invoice["id"]], f"invoices[{at}].amount"
        if part is None:
            amount += invoice["balance"] if invoice["balance"] > 0 else invoice["amount"]
            continue
        amount += part
        if part <= 0:
            errors.append(FieldError(path, "is nothing", "amount", "Leave it out to dispute the whole invoice"))
        elif not is_whole(part, named.currency):
            errors.append(FieldError(path, fraction(part, named.currency), "fraction"))
        elif part > invoice["amount"]:
            most = say_money(invoice["amount"], named.currency)
            errors.append(FieldError(path, f"is more than invoice {invoice['number']} is about: {most}", "over_amount"))
    refuse(_WHAT, errors)
    return named, amount


def _reason_faults(reason: str) -> list[FieldError]:
    if reason in DISPUTE_REASONS:
        return []
    return [FieldError("reason", f"{reason!r} is not one of {', '.join(DISPUTE_REASONS)}", "unknown")]


def _named_by(organisation_id: int, dispute_id: int) -> dict[int, Decimal | None]:
    found = rows(
        "SELECT invoice_id, amount FROM dispute_invoice WHERE organisation_id = %s AND dispute_id = %s ORDER BY id",
        [organisation_id, dispute_id],
    )
    return {one["invoice_id"]: one["amount"] for one in found}


def _name(organisation_id: int, dispute_id: int, parts: Parts) -> None:
    execute(
        """INSERT INTO dispute_invoice (organisation_id, dispute_id, invoice_id, amount)
           SELECT %s, %s, n.* FROM unnest(%s::bigint[], %s::numeric[]) AS n""",
        [organisation_id, dispute_id, list(parts), list(parts.values())],
    )


def _said(parts: Parts) -> list[dict[str, Any]]:
    return [{"invoice_id": invoice_id, "amount": amount} for invoice_id, amount in sorted(parts.items())]

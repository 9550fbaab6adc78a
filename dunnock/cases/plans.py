"""Payment plans: agreed, changed and cancelled by people. What has been paid of one is decided from money (deciding.py)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    name_invoices,
    promised_among,
    refuse,
    settled_among,
    update,
)
from dunnock.cases.deciding import decide, hold, tell
from dunnock.cases.rules import MOST_INSTALMENTS, Frequency, Part, check_parts, schedule
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, FieldError
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, row, rows

GRACE_DAYS = 7
LONGEST_GRACE = 90
_WHAT = "The payment plan cannot be agreed"


@dataclass(frozen=True)
class Terms:
    """Equal instalments (`count`, `frequency`, `starts_on`), or free ones: `parts`, each with its day and amount.

    Without a `total` the plan is about all that is owed on its invoices.
    """

    invoice_ids: Sequence[int]
    frequency: Frequency
    count: int = 0
    starts_on: dt.date | None = None
    parts: Sequence[Part] = ()
    total: Decimal | None = None


@dataclass(frozen=True)
class Split:
    """What terms come to."""

    currency: str
    owed: Decimal
    total: Decimal
    parts: Sequence[Part]
    faults: Sequence[FieldError]
    balances: Mapping[int, Decimal]


def preview_plan(*, organisation_id: int, customer_id: int, terms: Terms, as_of: AsOf) -> Split:
    """The instalments terms come to, with everything that would be refused. Raises `NotFound`, `Invalid` for its invoices."""
    customer_of(organisation_id, customer_id)
    return _split(organisation_id, customer_id, terms, as_of.today)


def make_plan(
    *,
    organisation_id: int,
    customer_id: int,
    terms: Terms,
    name: str = "",
    grace_days: int = GRACE_DAYS,
    source: str = "app",
    received_email_id: int | None = None,
    draft: bool = False,
    actor: str,
    as_of: AsOf,
) -> int:
    """The plan's id; without a name it is called after its number of instalments. Raises `NotFound`, `Invalid`."""
    hold(organisation_id)
    customer_of(organisation_id, customer_id)
    split = _split(organisation_id, customer_id, terms, as_of.today)
    refuse(_WHAT, split.faults)
    values = {
        "customer_id": customer_id,
        "name": name.strip() or f"{len(split.parts)} instalments from {split.parts[0].due_on.isoformat()}",
        "currency": split.currency,
        "total": split.total,
        "frequency": terms.frequency,
        "status": "draft" if draft else "active",
        "grace_days": grace_days,
        "source": source,
        "received_email_id": received_email_id,
    }
    plan_id = insert(
        "payment_plan",
        {
            "organisation_id": organisation_id,
            "created_at": as_of.instant,
            "created_by": actor,
            "began_at": None if draft else as_of.instant,
            "remaining": split.total,
            **_extent(split.parts),
            **values,
        },
    )
    _name(organisation_id, plan_id, split.balances)
    _write_parts(organisation_id, plan_id, customer_id, split.currency, split.parts, after=0)
    told = {**values, "invoice_ids": list(split.balances), "instalments": _said(split.parts)}
    audit_case(
        "payment_plan", organisation_id, plan_id, "drafted" if draft else "agreed", {}, told, actor, as_of.instant
    )
    if not draft:
        tell(organisation_id, "payment_plan.created", "payment_plan", [(plan_id, customer_id)], as_of.instant)
        decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[customer_id])
    return plan_id


def activate_plan(*, organisation_id: int, plan_id: int, actor: str, as_of: AsOf) -> None:
    """A draft begins: what is paid from now on counts. Raises `NotFound`, `Conflict` for one that is no draft, `Invalid`."""
    hold(organisation_id)
    before = case_row("payment_plan", organisation_id, plan_id, "payment plan")
    if before["status"] != "draft":
        raise Conflict(f"The payment plan is {before['status']}, not a draft.")
    customer_id = before["customer_id"]
    customer_of(organisation_id, customer_id)
    parts = [Part(one["due_on"], one["amount"]) for one in _standing_parts(organisation_id, plan_id)]
    terms = Terms(_named_by(organisation_id, plan_id), "free", parts=parts, total=before["total"])
    split = _split(organisation_id, customer_id, terms, as_of.today)
    refuse("The payment plan cannot begin", split.faults)
    update("payment_plan", organisation_id, plan_id, {"status": "active", "began_at": as_of.instant})
    execute("DELETE FROM plan_invoice WHERE organisation_id = %s AND plan_id = %s", [organisation_id, plan_id])
    _name(organisation_id, plan_id, split.balances)
    audit_case(
        "payment_plan",
        organisation_id,
        plan_id,
        "agreed",
        {"status": "draft"},
        {"status": "active"},
        actor,
        as_of.instant,
    )
    tell(organisation_id, "payment_plan.created", "payment_plan", [(plan_id, customer_id)], as_of.instant)
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[customer_id])


def edit_plan(*, organisation_id: int, plan_id: int, changes: Mapping[str, Any], actor: str, as_of: AsOf) -> None:
    """Change name and days of grace, or agree anew on what is unpaid: `instalments`, a sequence of parts.

    Paid instalments stay as they are. New ones come after them and add up to what remains, a payment in part included. A
    broken plan that is agreed anew goes on. Raises `NotFound`, `Conflict` for one that is over, `Invalid`.
    """
    hold(organisation_id)
    decided = row(
        "SELECT customer_id FROM payment_plan WHERE organisation_id = %s AND id = %s", [organisation_id, plan_id]
    )
    if decided is not None:  # what is paid is asked of the money, not of the last look at it
        decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[decided["customer_id"]])
    before = case_row("payment_plan", organisation_id, plan_id, "payment plan")
    if before["status"] not in ("draft", "active", "broken"):
        raise Conflict(f"The payment plan is {before['status']}: it is not changed any more.")
    new = differing(before, {key: changes[key] for key in ("name", "grace_days") if key in changes})
    was: dict[str, Any] = {key: before[key] for key in new}
    told = dict(new)
    if "instalments" in changes:
        replaced, parts = _agree_anew(organisation_id, before, changes["instalments"], as_of)
        new |= replaced
        was |= {key: before[key] for key in replaced if key in ("total", "status")} | {"instalments": parts}
        told |= {key: new[key] for key in ("total", "status") if key in new} | {
            "instalments": _said(changes["instalments"])
        }
    if not new:
        return
    update("payment_plan", organisation_id, plan_id, new)
    audit_case("payment_plan", organisation_id, plan_id, "changed", was, told, actor, as_of.instant)
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[before["customer_id"]])


def _agree_anew(
    organisation_id: int, plan: Mapping[str, Any], wanted: Sequence[Part], as_of: AsOf
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Put the wanted instalments in the place of the unpaid ones; the plan's columns as they become, and what went."""
    standing = _standing_parts(organisation_id, plan["id"])
    paid = [one for one in standing if one["status"] == "paid"]
    unpaid = [one for one in standing if one["status"] != "paid"]
    settled = sum((one["paid"] for one in paid), Decimal(0))
    agreed = plan["total"] if plan["status"] == "draft" else plan["paid"] + plan["remaining"]
    errors = check_parts(
        wanted,
        total=agreed - settled,
        currency=plan["currency"],
        today=as_of.today,
        known=[one["due_on"] for one in unpaid] if plan["status"] == "active" else [],
    )
    if paid and wanted and wanted[0].due_on <= paid[-1]["due_on"]:
        cure = f"Choose a day after {paid[-1]['due_on'].isoformat()}"
        errors.append(FieldError("instalments[0].due_on", "is not after the last paid instalment", "order", cure))
    if len(paid) + len(wanted) > MOST_INSTALMENTS:
        errors.append(FieldError("instalments", f"a plan has {MOST_INSTALMENTS} instalments at most", "count"))
    if plan["status"] == "broken":
        named = name_invoices(organisation_id, plan["customer_id"], _named_by(organisation_id, plan["id"]))
        errors += promised_among(organisation_id, named, but_plan=plan["id"]) + _disputed_among(named)
    refuse("The instalments cannot be agreed", errors)
    execute(
        "UPDATE instalment SET withdrawn_at = %s WHERE organisation_id = %s AND id = ANY(%s)",
        [as_of.instant, organisation_id, [one["id"] for one in unpaid]],
    )
    last = max((one["number"] for one in paid), default=0)
    _write_parts(organisation_id, plan["id"], plan["customer_id"], plan["currency"], wanted, after=last)
    everything = [*(Part(one["due_on"], one["amount"]) for one in paid), *wanted]
    columns = {**_extent(everything), "total": agreed, "frequency": "free"}
    if plan["status"] == "broken":
        columns |= {"status": "active", "ended_at": None, "ended_reason": ""}
    return columns, [{"due_on": one["due_on"], "amount": one["amount"]} for one in unpaid]


def cancel_plan(*, organisation_id: int, plan_id: int, reason: str, actor: str, as_of: AsOf) -> None:
    """Nothing of it is expected any more; what was paid stays. Raises `NotFound`, `Conflict` for one that is over."""
    hold(organisation_id)
    before = case_row("payment_plan", organisation_id, plan_id, "payment plan")
    if before["status"] not in ("draft", "active", "broken"):
        raise Conflict(f"The payment plan is {before['status']}: there is nothing left to cancel.")
    values = {"status": "cancelled", "ended_at": as_of.instant, "ended_reason": reason.strip()}
    update("payment_plan", organisation_id, plan_id, values)
    after = {"status": "cancelled", "reason": reason.strip()}
    audit_case(
        "payment_plan", organisation_id, plan_id, "cancelled", {"status": before["status"]}, after, actor, as_of.instant
    )
    decide(organisation_id=organisation_id, as_of=as_of, customer_ids=[before["customer_id"]])


def _split(organisation_id: int, customer_id: int, terms: Terms, today: dt.date) -> Split:
    if not terms.invoice_ids:
        refuse(_WHAT, [FieldError("invoice_ids", "name at least one invoice", "required")])
    named = name_invoices(organisation_id, customer_id, terms.invoice_ids)
    faults = settled_among(named) + _disputed_among(named) + promised_among(organisation_id, named)
    total = named.owed if terms.total is None else terms.total
    faults += amount_fault(total, named.owed, named.currency, "total") if not faults else []
    parts = list(terms.parts)
    if terms.frequency != "free":
        faults += _terms_faults(terms)
        known = terms.starts_on is not None and 1 <= terms.count <= MOST_INSTALMENTS
        parts = schedule(total, named.currency, terms.starts_on, terms.count, terms.frequency) if known else []  # type: ignore[arg-type]
    if not faults:
        faults = check_parts(parts, total=total, currency=named.currency, today=today)
    return Split(named.currency, named.owed, total, parts, faults, named.balances)


def _terms_faults(terms: Terms) -> list[FieldError]:
    errors = []
    if terms.starts_on is None:
        errors.append(FieldError("starts_on", "say when the first instalment is due", "required"))
    if not 1 <= terms.count <= MOST_INSTALMENTS:
        errors.append(FieldError("count", f"a plan has 1 to {MOST_INSTALMENTS} instalments", "count"))
    if terms.parts:
        message = "equal instalments are computed; send frequency free with instalments of your own"
        errors.append(FieldError("instalments", message, "not_used"))
    return errors


def _disputed_among(named: Named) -> list[FieldError]:
    return [
        FieldError(
            f"invoice_ids[{at}]",
            f"invoice {one['number']} is disputed",
            "disputed",
            "Settle the dispute first, or leave the invoice out",
        )
        for at, one in enumerate(named.rows)
        if one["disputed"]
    ]


def _extent(parts: Sequence[Part]) -> dict[str, Any]:
    return {"instalment_count": len(parts), "starts_on": parts[0].due_on, "ends_on": parts[-1].due_on}


def _standing_parts(organisation_id: int, plan_id: int) -> list[dict[str, Any]]:
    return rows(
        """SELECT id, number, due_on, amount, paid, status FROM instalment
           WHERE organisation_id = %s AND plan_id = %s AND withdrawn_at IS NULL ORDER BY due_on, number""",
        [organisation_id, plan_id],
    )


def _named_by(organisation_id: int, plan_id: int) -> list[int]:
    found = rows(
        "SELECT invoice_id FROM plan_invoice WHERE organisation_id = %s AND plan_id = %s ORDER BY id",
        [organisation_id, plan_id],
    )
    return [one["invoice_id"] for one in found]


def _name(organisation_id: int, plan_id: int, balances: Mapping[int, Decimal]) -> None:
    execute(
        """INSERT INTO plan_invoice (organisation_id, plan_id, invoice_id, balance_then)
           SELECT %s, %s, n.* FROM unnest(%s::bigint[], %s::numeric[]) AS n""",
        [organisation_id, plan_id, list(balances), list(balances.values())],
    )


def _write_parts(
    organisation_id: int, plan_id: int, customer_id: int, currency: str, parts: Sequence[Part], *, after: int
) -> None:
    execute(
        statement("cases", "write_instalments"),
        {
            "organisation_id": organisation_id,
            "plan_id": plan_id,
            "customer_id": customer_id,
            "currency": currency,
            "after": after,
            "days": [part.due_on for part in parts],
            "amounts": [part.amount for part in parts],
        },
    )


def _said(parts: Sequence[Part]) -> list[dict[str, Any]]:
    return [{"due_on": part.due_on, "amount": part.amount} for part in parts]

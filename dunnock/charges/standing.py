"""Adding facts to a charge, and everything that follows: its status, its attempts, its invoices' marks, its events."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from typing import Any

from dunnock.charges.facts import Fact, Facts, Standing, instant, merged, standing
from dunnock.events.commands import record_events
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.marks import set_marks
from dunnock.org.db import execute, row, rows

Told = tuple[int, Fact]  # the number of the attempt it is about (0: about the charge as a whole) and the fact


def tell(*, organisation_id: int, charge_id: int, told: Sequence[Told], now: dt.datetime) -> bool:
    """Whether the charge stands differently now. Telling again, or in another order, ends the same."""
    charge = row("SELECT * FROM charge WHERE organisation_id = %s AND id = %s FOR UPDATE", [organisation_id, charge_id])
    if charge is None:
        return False
    facts: Facts = charge["facts"]
    for attempt, fact in told:
        facts = merged(facts, fact, attempt=attempt)
    if facts == charge["facts"]:
        return False
    stands = standing(facts, charge["amount"], charge["attempts"])
    _write(organisation_id, charge, facts, stands, now)
    decided = stands.status not in ("pending", "failed")
    _write_attempts(organisation_id, charge, facts, now, decided=decided)
    _follow_invoices(organisation_id, charge, facts, stands, now)
    if stands.status != charge["status"]:
        _record(organisation_id, charge, stands, now)
    return True


def _write(organisation_id: int, charge: dict[str, Any], facts: Facts, stands: Standing, now: dt.datetime) -> None:
    latest_first = [one for _, one in sorted(facts.get("attempts", {}).items(), key=_number, reverse=True)]
    paid = [one["ref"] for one in latest_first if one["state"] == "paid"]
    ref = next((ref for ref in [*paid, *(one["ref"] for one in latest_first)] if ref), "")
    execute(
        """UPDATE charge SET facts = %(facts)s, status = %(status)s, refunded_amount = %(refunded)s, paid_at = %(paid_at)s,
             failure_code = %(code)s, failure_message = %(message)s, changed_at = %(now)s,
             provider_ref = CASE WHEN %(ref)s <> '' THEN %(ref)s ELSE provider_ref END
           WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
        {
            "organisation_id": organisation_id,
            "id": charge["id"],
            "facts": json.dumps(facts),
            "status": stands.status,
            "refunded": stands.refunded,
            "paid_at": stands.paid_at or (now if paid else None),
            "code": stands.code,
            "message": stands.message,
            "ref": ref,
            "now": now,
        },
    )
    if stands.status == "paid" and charge["payment_link_id"] is not None:
        execute(
            "UPDATE payment_link SET status = 'paid', url = '' WHERE organisation_id = %s AND id = %s AND status = 'open'",
            [organisation_id, charge["payment_link_id"]],
        )


def _number(told: tuple[str, object]) -> int:
    return int(told[0])


def _write_attempts(
    organisation_id: int, charge: dict[str, Any], facts: Facts, now: dt.datetime, *, decided: bool
) -> None:
    """An attempt the provider speaks of is in nobody's hands any more, whatever became of the call that made it."""
    told = [
        {
            "number": int(number),
            "state": one["state"],
            "provider_ref": one["ref"],
            "failure_code": one["code"],
            "failure_message": one["message"],
            "decided_at": None if one["state"] == "submitted" else (instant(one["at"]) or now),
        }
        for number, one in facts.get("attempts", {}).items()
    ]
    if told:
        execute(
            statement("charges", "write_attempts"),
            {"organisation_id": organisation_id, "charge_id": charge["id"], "told": json.dumps(told, default=str)},
        )
    if decided:  # paid after all while a retry waits: that one must never leave
        execute(
            """UPDATE charge_attempt SET state = 'cancelled', decided_at = %s
               WHERE organisation_id = %s AND charge_id = %s AND state = 'queued' AND sent_at IS NULL""",
            [now, organisation_id, charge["id"]],
        )


def _follow_invoices(
    organisation_id: int, charge: dict[str, Any], facts: Facts, stands: Standing, now: dt.datetime
) -> None:
    """Under way and just paid: *payment in progress*. Decided against us: not any more. A partial refund changes nothing."""
    by_customer = charge["payment_method_id"] is None
    if stands.status == "pending":
        # At a checkout the customer may still turn back: nothing is in progress before the provider says so.
        flying = not by_customer or bool(facts.get("attempts"))
    elif stands.status == "paid":
        if charge["status"] not in ("pending", "failed", "cancelled"):
            return
        flying = True
    elif stands.status == "partly_refunded":
        return
    else:
        flying = False
    changed = rows(
        """UPDATE charge_invoice SET in_flight = %s
           WHERE organisation_id = %s AND charge_id = %s AND in_flight <> %s AND amount > 0 RETURNING invoice_id""",
        [flying, organisation_id, charge["id"], flying],
    )
    restate_marks(organisation_id=organisation_id, invoice_ids=[one["invoice_id"] for one in changed], now=now)


def _record(organisation_id: int, charge: dict[str, Any], stands: Standing, now: dt.datetime) -> None:
    def record(kind: str, *, once: bool = True) -> int:
        return record_events(
            organisation_id=organisation_id,
            kind=kind,
            subject_kind="charge",
            subjects=[(charge["id"], charge["customer_id"])],
            occurred_at=now,
            recorded_at=now,
            once=once,
        )

    match stands.status:
        case "paid":
            record("charge.paid")
        case "failed":
            # Each charge has failed once, whatever comes after; what a retry brings is told beside it.
            if not record("charge.failed"):
                record("charge.failed_again", once=False)
        case "charged_back":
            record("charge.charged_back")
        case "refunded" | "partly_refunded":
            record("charge.refunded")


def restate_marks(*, organisation_id: int, invoice_ids: Iterable[int], now: dt.datetime) -> None:
    """*Payment in progress* of the given invoices: whether any charge of theirs is in flight."""
    wanted = sorted(set(invoice_ids))
    if not wanted:
        return
    found = rows(
        """SELECT asked.id, EXISTS (SELECT 1 FROM charge_invoice ci WHERE ci.organisation_id = %(organisation_id)s
                                    AND ci.invoice_id = asked.id AND ci.in_flight) AS flying
           FROM unnest(%(ids)s::bigint[]) AS asked(id)""",
        {"organisation_id": organisation_id, "ids": wanted},
    )
    set_marks(
        organisation_id=organisation_id,
        marks={one["id"]: {"payment_in_progress": one["flying"]} for one in found},
        now=now,
    )


def lift_marks(*, organisation_id: int, now: dt.datetime) -> int:
    """Take the mark off invoices whose paid charge the ERP now shows, or has not shown for too long; how many."""
    lifted = rows(statement("charges", "lift_marks"), {"organisation_id": organisation_id, "now": now})
    restate_marks(organisation_id=organisation_id, invoice_ids=[one["invoice_id"] for one in lifted], now=now)
    return len(lifted)

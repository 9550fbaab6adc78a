"""What money, time and the ledger decide of promises, plans and disputes, and the marks invoices get from them.

Level-based: it reads how things stand and writes what differs, so that it may be called as often as anybody likes and after
any downtime. The engine calls it every day and whenever a customer's ledger changed; every command of this room calls it
for the customer it concerned.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from dunnock.events.commands import record_events
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.marks import set_marks
from dunnock.org.commands import audit_all
from dunnock.org.db import execute, rows

BY_ITSELF = "Dunnock"  # the actor in the audit
_KEPT_FOR = dt.timedelta(days=1)  # contents of files nobody has any more
# What a status it was given tells others; a promise kept in part was not kept.
_TOLD = {
    ("promise", "kept"): "promise.kept",
    ("promise", "partly_kept"): "promise.broken",
    ("promise", "broken"): "promise.broken",
    ("dispute", "settled"): "dispute.settled",
}


def hold(organisation_id: int) -> None:
    """One writer of an organisation's cases at a time, until the transaction ends: what one has judged the next one sees.

    Not to be called in a transaction that has written the ledger: whoever decides waits for the invoices such a one holds.
    """
    rows("SELECT pg_advisory_xact_lock(hashtextextended('cases:' || %s::text, 0)) AS held", [organisation_id])


def decide(*, organisation_id: int, as_of: AsOf, customer_ids: Sequence[int] | None = None) -> int:
    """Recompute what the cases of the given customers stand at, of all of them for None; the number of rows that changed."""
    hold(organisation_id)
    scope: dict[str, Any] = {
        "organisation_id": organisation_id,
        "today": as_of.today,
        "now": as_of.instant,
        "customer_ids": None if customer_ids is None else sorted(set(customer_ids)),
    }
    changed = len(rows(statement("cases", "restate_plans"), scope))
    changed += len(rows(statement("cases", "fill_instalments"), scope))
    changed += _judged("payment_plan", rows(statement("cases", "judge_plans"), scope), organisation_id, as_of)
    changed += len(rows(statement("cases", "cancel_instalments"), scope))
    for on_account in (False, True):  # money a promise on invoices has counted does not count for one on the account
        found = rows(statement("cases", "judge_promises"), {**scope, "on_account": on_account})
        changed += _judged("promise", found, organisation_id, as_of)
    changed += _judged("dispute", rows(statement("cases", "settle_voided_disputes"), scope), organisation_id, as_of)
    wanted = rows(statement("cases", "wanted_marks"), scope)
    changed += len(
        set_marks(
            organisation_id=organisation_id,
            marks={one["id"]: {"disputed": one["disputed"], "promised": one["promised"]} for one in wanted},
            now=as_of.instant,
        )
    )
    if customer_ids is None:
        before = as_of.instant - _KEPT_FOR
        execute(statement("cases", "forget_contents"), {"organisation_id": organisation_id, "before": before})
    return changed


def _judged(table: str, found: list[dict[str, Any]], organisation_id: int, as_of: AsOf) -> int:
    """Audit and tell what was given another status; how many rows there were."""
    for status in sorted({one["status"] for one in found if one["status"] != one["was"]}):
        turned = [one for one in found if one["status"] == status != one["was"]]
        audit_all(
            organisation_id=organisation_id,
            actor=BY_ITSELF,
            action=f"{table}.{status}",
            object_kind=table,
            changes=[(one["id"], {"status": one["was"]}, {"status": status}) for one in turned],
            now=as_of.instant,
        )
        kind = _TOLD.get((table, status))
        if kind is not None:
            tell(organisation_id, kind, table, [(one["id"], one["customer_id"]) for one in turned], as_of.instant)
    return len(found)


def tell(
    organisation_id: int, kind: str, subject_kind: str, subjects: Sequence[tuple[int, int | None]], now: dt.datetime
) -> int:
    """Record a fact, once per record ever; the number that was news. The edge rings the bell."""
    return record_events(
        organisation_id=organisation_id,
        kind=kind,
        subject_kind=subject_kind,
        subjects=subjects,
        occurred_at=now,
        recorded_at=now,
    )

"""Writing the ledger. One command takes a batch of any objects; whatever it touched is restated, remembered and told."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dunnock.events.commands import record_events
from dunnock.kernel.errors import NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.batch import OBJECTS, LedgerBatch, Row
from dunnock.ledger.errors import UnusualChange
from dunnock.ledger.links import link_as_erp_says
from dunnock.ledger.overdue import restate_limits
from dunnock.ledger.restate import Restated, Touched, restate, withdraw_unstated
from dunnock.ledger.rows import RowError, check_rows
from dunnock.ledger.upsert import SHAPES, Written, upsert_rows
from dunnock.org.db import execute, fresh_statistics, row, rows

MANY = 1000  # rows inserted at once from which the planner is told at once
_TOUCHES = {"invoices": "invoices", "payments": "payments", "credit_notes": "credit_notes"}


@dataclass(frozen=True)
class Guard:
    """How much of the ledger one batch may withdraw or settle before a person is asked. `None` asks nobody."""

    share: float = 0.25
    at_least: int = 25


@dataclass
class ObjectCount:
    inserted: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    refused: int = 0


@dataclass
class UpsertReport:
    """Counts per object and every row that did not go in."""

    counts: dict[str, ObjectCount] = field(default_factory=dict)
    errors: list[RowError] = field(default_factory=list)
    events: int = 0

    def count(self, object_name: str) -> ObjectCount:
        return self.counts.setdefault(object_name, ObjectCount())

    @property
    def touched_anything(self) -> bool:
        return any(c.inserted or c.changed or c.withdrawn for c in self.counts.values())


def create_source(*, organisation_id: int, kind: str, name: str, fenced: bool, now: dt.datetime) -> int:
    """A place rows come from; an existing one of that name is reused, whatever its kind."""
    found = row(
        """INSERT INTO source (organisation_id, kind, name, fenced, created_at) VALUES (%s, %s, %s, %s, %s)
           ON CONFLICT (organisation_id, name) DO UPDATE SET name = excluded.name RETURNING id""",
        [organisation_id, kind, name, fenced, now],
    )
    return int(found["id"]) if found else 0


def complete_first_import(*, organisation_id: int, source_id: int, now: dt.datetime) -> None:
    """Lift the fence: what arrives from now on is news and raises events."""
    execute(
        """UPDATE source SET fenced = false, first_import_completed_at = coalesce(first_import_completed_at, %s)
           WHERE organisation_id = %s AND id = %s AND fenced""",
        [now, organisation_id, source_id],
    )


def upsert_ledger(
    *,
    organisation_id: int,
    source_id: int,
    batch: LedgerBatch,
    now: dt.datetime,
    guard: Guard | None = None,
    initial: bool = False,
) -> UpsertReport:
    """Put a batch into the ledger. Good rows go in, bad ones come back with their cure; a repeat changes nothing.

    `initial`, or a source still behind its fence: nothing in this batch raises an event.
    Raises `UnusualChange` (and the transaction is to be rolled back) when the guard finds too large a share closed.
    """
    source = row("SELECT fenced FROM source WHERE organisation_id = %s AND id = %s", [organisation_id, source_id])
    if source is None:
        raise NotFound(f"There is no source {source_id} in this organisation")
    # One writer per source at a time: balances are restated from what others committed (ledger law 8).
    rows("SELECT pg_advisory_xact_lock(%s, %s) AS held", [organisation_id, source_id])
    open_before = _open_count(organisation_id, source_id) if guard else 0
    clean, errors = check_rows(batch)
    report = UpsertReport(errors=errors)
    for error in errors:
        report.count(error.object).refused += 1
    touched = Touched()
    written: dict[str, Written] = {}
    for name in OBJECTS:
        given = getattr(clean, name)
        if not given:
            continue
        if name == "allocations":
            # An allocation may move to another invoice: the one it leaves is restated too.
            touched.add_allocations(organisation_id, _standing_allocations(organisation_id, source_id, given))
        upsert = _upsert_groups if name == "customer_groups" else upsert_rows
        done = upsert(organisation_id=organisation_id, source_id=source_id, object_name=name, given=given, now=now)
        written[name] = done
        if len(done.inserted) >= MANY:  # before the next statement: it would take these rows for none at all
            fresh_statistics(SHAPES[name].table)
        _tally(report, name, done)
        if name in _TOUCHES:
            getattr(touched, _TOUCHES[name]).update(done.inserted + done.changed)
        elif name == "allocations":
            touched.add_allocations(organisation_id, done.inserted + done.changed)
    report.errors += link_as_erp_says(
        organisation_id=organisation_id, source_id=source_id, invoices=clean.invoices, now=now
    )
    _withdraw(organisation_id, source_id, clean, touched, report, now)
    fenced = bool(source["fenced"]) or initial
    restated = restate(organisation_id=organisation_id, touched=touched, now=now, reconstructed=fenced)
    if guard:
        _check_share(organisation_id, source_id, open_before, restated, report, guard)
    customers = _customers_of(organisation_id, touched, written.get("customers"))
    exceeded = restate_limits(organisation_id=organisation_id, customer_ids=customers, now=now, told=not fenced)
    if not fenced:
        report.events = _tell(organisation_id, clean, written, restated, now) + exceeded
    return report


def _customers_of(organisation_id: int, touched: Touched, customers: Written | None) -> list[int]:
    """Whose credit may stand otherwise now: those whose invoices were touched, and those that came in or changed."""
    found = rows(
        "SELECT DISTINCT customer_id AS id FROM invoice WHERE organisation_id = %s AND id = ANY(%s)",
        [organisation_id, sorted(touched.invoices)],
    )
    return [f["id"] for f in found] + (customers.inserted + customers.changed if customers else [])


def _upsert_groups(
    *, organisation_id: int, source_id: int, object_name: str, given: list[Row], now: dt.datetime
) -> Written:
    """A parent may come in the same batch, in any order: every group exists before the first refers to another."""
    scope: Any = {"organisation_id": organisation_id, "source_id": source_id, "object_name": object_name, "now": now}
    bare = [{k: v for k, v in group.items() if k != "parent_erp_id"} for group in given]
    first, whole = upsert_rows(given=bare, **scope), upsert_rows(given=given, **scope)
    changed = {*first.changed, *whole.changed} - {*first.inserted}
    circular = _part_circles(organisation_id, source_id, given)
    return Written(first.inserted, sorted(changed), whole.given, [*whole.errors, *circular])


def _part_circles(organisation_id: int, source_id: int, given: list[Row]) -> list[RowError]:
    """A group that would stand below itself keeps no parent and is named; the rest of the row went in."""
    found = rows(
        statement("ledger", "part_circles"),
        {"organisation_id": organisation_id, "source_id": source_id, "erp_ids": [group["erp_id"] for group in given]},
    )
    lines = {group["erp_id"]: group.get("_row") for group in given}
    message = "the group would stand below itself, so it has no parent here"
    cure = "correct the parents in the source: a group's parent cannot be one of the groups below it"
    return [
        RowError("customer_groups", f["erp_id"], lines.get(f["erp_id"]), "parent_erp_id", message, cure) for f in found
    ]


def _standing_allocations(organisation_id: int, source_id: int, given: list[Row]) -> list[int]:
    found = rows(
        """SELECT a.id FROM json_array_elements_text(%s::json) AS g(erp_id) JOIN allocation a
           ON a.organisation_id = %s AND a.source_id = %s AND a.erp_id = g.erp_id""",
        [json.dumps([a["erp_id"] for a in given]), organisation_id, source_id],
    )
    return [f["id"] for f in found]


def _open_count(organisation_id: int, source_id: int) -> int:
    found = row(
        "SELECT count(*) AS n FROM open_item WHERE organisation_id = %s AND source_id = %s",
        [organisation_id, source_id],
    )
    return int(found["n"]) if found else 0


def _tally(report: UpsertReport, name: str, done: Written) -> None:
    count = report.count(name)
    count.inserted += len(done.inserted)
    count.changed += len(done.changed)
    count.unchanged += done.unchanged
    count.refused += len(done.errors)
    report.errors += done.errors


def _withdraw(
    organisation_id: int,
    source_id: int,
    batch: LedgerBatch,
    touched: Touched,
    report: UpsertReport,
    now: dt.datetime,
) -> None:
    scope = {"organisation_id": organisation_id, "source_id": source_id, "now": now}
    if batch.complete_for_invoices:
        gone = withdraw_unstated(
            organisation_id=organisation_id,
            source_id=source_id,
            complete=batch.complete_for_invoices,
            stated=[a["erp_id"] for a in batch.allocations],
            now=now,
        )
        touched.add_allocations(organisation_id, gone)
        report.count("allocations").withdrawn += len(gone)
    for name, present in batch.present.items():
        table = SHAPES[name].table
        text = statement("ledger", "withdraw_absent", table=table)
        found = [r["id"] for r in rows(text, {**scope, "present": json.dumps(sorted(present))})]
        report.count(name).withdrawn += len(found)
        if name in _TOUCHES:
            getattr(touched, _TOUCHES[name]).update(found)
        elif name == "allocations":
            touched.add_allocations(organisation_id, found)


def _check_share(
    organisation_id: int,
    source_id: int,
    open_before: int,
    restated: Restated,
    report: UpsertReport,
    guard: Guard,
) -> None:
    """Too many invoices closed at once is more often an ERP in trouble than a good day: a person decides."""
    closed = max(0, open_before - _open_count(organisation_id, source_id))
    settled = sum(1 for i in restated.invoices if i["old_balance"] != 0 and i["balance"] == 0)
    closed = max(closed, settled)
    if closed >= guard.at_least and closed > guard.share * open_before:
        raise UnusualChange(
            f"This import would close {closed} of {open_before} open invoices. Nothing was changed. "
            "Look at the source; if it is right, repeat the import and allow it.",
            closed=closed,
            open_before=open_before,
        )
    withdrawn = report.count("customers").withdrawn
    known = row(
        "SELECT count(*) AS n FROM customer WHERE organisation_id = %s AND source_id = %s AND withdrawn_at IS NULL",
        [organisation_id, source_id],
    )
    before = withdrawn + (int(known["n"]) if known else 0)
    if withdrawn >= guard.at_least and withdrawn > guard.share * before:
        raise UnusualChange(
            f"This import would withdraw {withdrawn} of {before} customers. Nothing was changed. "
            "Look at the source; if it is right, repeat the import and allow it.",
            withdrawn=withdrawn,
            known_before=before,
        )


_CREATED = [
    ("customers", "customer.created", "customer", "SELECT id, id AS customer_id FROM customer"),
    ("invoices", "invoice.created", "invoice", "SELECT id, customer_id FROM invoice"),
    ("credit_notes", "credit_note.created", "credit_note", "SELECT id, customer_id FROM credit_note"),
    ("payments", "payment.registered", "payment", "SELECT id, customer_id FROM payment"),
]


def _tell(
    organisation_id: int, batch: LedgerBatch, written: dict[str, Written], restated: Restated, now: dt.datetime
) -> int:
    """Append what happened as events. A row that arrives withdrawn (voided) or marked silent is no news."""
    total = 0
    for name, kind, subject_kind, select in _CREATED:
        done = written.get(name)
        if done is None or not done.inserted:
            continue
        quiet = [r["erp_id"] for r in batch.rows(name) if r.get("silent")]
        found = rows(
            f"{select} WHERE organisation_id = %s AND id = ANY(%s) AND withdrawn_at IS NULL AND erp_id <> ALL(%s)",
            [organisation_id, done.inserted, quiet],
        )
        total += _record(organisation_id, kind, subject_kind, [(r["id"], r["customer_id"]) for r in found], now)
    silent = _silent_payments(organisation_id, batch, restated)
    applied = [
        (p["id"], p["customer_id"])
        for p in restated.payments
        if p["amount_remaining"] == 0 and p["status"] == "paid" and p["id"] not in silent
    ]
    total += _record(organisation_id, "payment.applied", "payment", applied, now)
    paid = [(i["id"], i["customer_id"]) for i in restated.invoices if i["balance"] == 0 and i["withdrawn_at"] is None]
    return total + _record(organisation_id, "invoice.paid", "invoice", paid, now)


def _silent_payments(organisation_id: int, batch: LedgerBatch, restated: Restated) -> set[int]:
    """Of the restated ones, those this batch marks silent: an open balance in a list is no receipt to thank for."""
    quiet = [payment["erp_id"] for payment in batch.payments if payment.get("silent")]
    if not quiet:
        return set()
    found = rows(
        "SELECT id FROM payment WHERE organisation_id = %s AND id = ANY(%s) AND erp_id = ANY(%s)",
        [organisation_id, [payment["id"] for payment in restated.payments], quiet],
    )
    return {payment["id"] for payment in found}


def _record(
    organisation_id: int, kind: str, subject_kind: str, subjects: Sequence[tuple[int, int | None]], now: dt.datetime
) -> int:
    return record_events(
        organisation_id=organisation_id,
        kind=kind,
        subject_kind=subject_kind,
        subjects=subjects,
        occurred_at=now,
        recorded_at=now,
    )

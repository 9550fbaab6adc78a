"""After a batch wrote documents or allocations: recompute what they decide, and write history. Never incremented."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, row, rows


@dataclass
class Touched:
    """Ids of rows a batch may have changed the standing of."""

    invoices: set[int] = field(default_factory=set)
    payments: set[int] = field(default_factory=set)
    credit_notes: set[int] = field(default_factory=set)

    def add_allocations(self, organisation_id: int, ids: Iterable[int]) -> None:
        """The documents on both sides of the given allocations."""
        wanted = list(ids)
        if not wanted:
            return
        found = row(statement("ledger", "allocated_documents"), {"organisation_id": organisation_id, "ids": wanted})
        if found and found["invoices"]:
            self.invoices.update(found["invoices"])
            self.payments.update(found["payments"])
            self.credit_notes.update(found["credit_notes"])


@dataclass(frozen=True)
class Restated:
    """Rows whose standing changed, as the statements return them."""

    invoices: list[dict[str, Any]]
    payments: list[dict[str, Any]]


def restate(*, organisation_id: int, touched: Touched, now: dt.datetime, reconstructed: bool) -> Restated:
    """Withdraw what lost its document, recompute balances, write invoice history. Repeating it changes nothing."""
    scope: Mapping[str, Any] = {"organisation_id": organisation_id, "now": now}
    orphaned = rows(
        statement("ledger", "withdraw_orphaned_allocations"),
        {
            **scope,
            "invoice_ids": sorted(touched.invoices),
            "payment_ids": sorted(touched.payments),
            "credit_note_ids": sorted(touched.credit_notes),
        },
    )
    touched.add_allocations(organisation_id, [o["id"] for o in orphaned])
    invoices, payments = [], []
    if touched.invoices:
        ids = sorted(touched.invoices)
        invoices = rows(statement("ledger", "restate_invoices"), {**scope, "ids": ids})
        execute(statement("ledger", "write_invoice_spans"), {**scope, "ids": ids, "reconstructed": reconstructed})
    if touched.payments:
        payments = rows(statement("ledger", "restate_payments"), {**scope, "ids": sorted(touched.payments)})
    if touched.credit_notes:
        rows(statement("ledger", "restate_credit_notes"), {**scope, "ids": sorted(touched.credit_notes)})
    return Restated(invoices, payments)


def withdraw_unstated(
    *, organisation_id: int, source_id: int, complete: Iterable[str], stated: Iterable[str], now: dt.datetime
) -> list[int]:
    """Allocations that a complete statement of their invoice no longer names; their ids."""
    found = rows(
        statement("ledger", "withdraw_unstated_allocations"),
        {
            "organisation_id": organisation_id,
            "source_id": source_id,
            "complete": json.dumps(sorted(complete)),
            "stated": json.dumps(sorted(stated)),
            "now": now,
        },
    )
    return [f["id"] for f in found]

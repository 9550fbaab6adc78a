"""Follows a Tryton server as the ledger would, and compares after every step."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

from dunnock.connectors.tryton.read import OVERLAP, Reading, read_all, read_present, read_since
from dunnock.kernel.clock import AsOf
from dunnock.ledger.batch import OBJECTS, LedgerBatch, Row
from dunnock.ledger.rows import check_rows
from tests.servers.tryton import Tryton


def as_of() -> AsOf:
    return AsOf(dt.datetime.now(dt.UTC), ZoneInfo("Europe/Berlin"))


class Ledger:
    """What the ledger room does with batches, in dictionaries."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Row]] = {name: {} for name in OBJECTS}

    def take(self, batch: LedgerBatch) -> None:
        clean, errors = check_rows(batch)
        assert errors == []
        for name in OBJECTS:
            kept = self.rows[name]
            for row in clean.rows(name):
                kept[row["erp_id"]] = {**kept.get(row["erp_id"], {}), **row}
        stated = {row["erp_id"] for row in clean.allocations}
        for erp_id, row in list(self.rows["allocations"].items()):
            if row["invoice_erp_id"] in clean.complete_for_invoices and erp_id not in stated:
                del self.rows["allocations"][erp_id]
        for name, present in clean.present.items():
            for erp_id in set(self.rows[name]) - present:
                del self.rows[name][erp_id]

    def balance(self, invoice: int | str) -> Decimal:
        row = self.rows["invoices"][str(invoice)]
        if row["voided"]:
            return Decimal(0)
        return row["amount"] - self._applied("invoice_erp_id", str(invoice), provisional=True)

    def remaining(self, name: str, erp_id: str) -> Decimal:
        row = self.rows[name][erp_id]
        if row.get("voided") or row.get("status") == "voided":
            return Decimal(0)
        key = {"payments": "payment_erp_id", "credit_notes": "credit_note_erp_id"}[name]
        return row["amount"] - self._applied(key, erp_id, provisional=True) - row["used_elsewhere"]

    def _applied(self, key: str, erp_id: str, *, provisional: bool) -> Decimal:
        rows = self.rows["allocations"].values()
        return sum((r["amount"] for r in rows if r.get(key) == erp_id and provisional >= r["provisional"]), Decimal(0))


def check_law(server: Tryton, ledger: Ledger) -> None:
    """For every invoice amount less Σ allocations is Tryton's amount to pay, and for every credit note its negative."""
    rows = server.client.rows(
        "account.invoice",
        [["type", "=", "out"], ["state", "in", ["posted", "paid", "cancelled"]]],
        ["number", "state", "total_amount", "amount_to_pay"],
    )
    assert len(rows) >= 60
    wrong = {}
    for row in rows:
        erp_id = str(row["id"])
        if row["total_amount"] >= 0:
            ours, theirs = ledger.balance(erp_id), row["amount_to_pay"]
        else:
            ours, theirs = ledger.remaining("credit_notes", erp_id), -row["amount_to_pay"]
        if ours != theirs:
            wrong[row["id"], row["state"]] = (ours, theirs)
    assert wrong == {}


class Follower:
    """Reads incrementally after each event, and compares with Tryton, with a full read and with the ids that exist."""

    def __init__(self, server: Tryton) -> None:
        self.server = server
        self.ledger = Ledger()
        reading = read_all(server.client, as_of())
        self.ledger.take(reading.batch)
        self.mark = reading.mark
        self.new: dict[str, list[Row]] = {}

    def follow(self) -> Reading:
        # Without the overlap's ten minutes, or each read would go back over all the tests before.
        known = {name: set(self.ledger.rows[name]) for name in OBJECTS}
        reading = read_since(self.server.client, self.mark + OVERLAP - dt.timedelta(seconds=1), as_of())
        reading.batch.present = read_present(self.server.client)
        self.ledger.take(reading.batch)
        self.mark = reading.mark
        check_law(self.server, self.ledger)
        full = Ledger()
        full.take(read_all(self.server.client, as_of()).batch)
        for name in OBJECTS:
            assert self.ledger.rows[name] == full.rows[name], name
        self.new = {
            name: [row for row in reading.batch.rows(name) if row["erp_id"] not in known[name]] for name in OBJECTS
        }
        return reading

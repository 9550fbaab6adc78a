"""Checks the rows of a batch before they touch the database. Pure code: the API, files and ERPs all go through it.

A bad row never stops the others: it is left out of the clean batch and named with what is wrong and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dunnock.ledger import values
from dunnock.ledger.batch import OBJECTS, LedgerBatch, Row
from dunnock.ledger.values import Reader, Refused

Fault = tuple[str, str, str]  # field, message, cure

ID, LINE, LONG = values.text(200), values.text(500), values.text(2000)


@dataclass(frozen=True)
class RowError:
    """One fault in one row. `row` is the line number or ERP id it came with, `field` is empty for the whole row."""

    object: str
    erp_id: str
    row: Any
    field: str
    message: str
    cure: str = ""


# What a row of each object may hold, and how each value is read. `_row` is always allowed.
FIELDS: dict[str, dict[str, Reader]] = {
    "customer_groups": {"erp_id": ID, "name": LINE, "parent_erp_id": ID, "credit_limit": values.amount},
    "customers": {
        "erp_id": ID,
        "reference": ID,
        "name": LINE,
        "currency": values.currency,
        "country": values.country,
        "language": values.language,
        "time_zone": values.time_zone,
        "credit_limit": values.amount,
        "group_erp_id": ID,
        "tags": values.words,
        "portfolios": values.words,
        "account_owner_email": values.email,
        "erp_created_on": values.date,
        "custom": values.mapping,
    },
    "contacts": {
        "erp_id": ID,
        "customer_erp_id": ID,
        "name": LINE,
        "email": values.email,
        "phone": ID,
        "positions": values.words,
        "is_primary": values.flag,
        "inactive": values.flag,
        "language": values.language,
    },
    "invoices": {
        "erp_id": ID,
        "customer_erp_id": ID,
        "number": ID,
        "issued_on": values.date,
        "due_on": values.date,
        "amount": values.amount,
        "currency": values.currency,
        "po_number": ID,
        "voided": values.flag,
        "disputed": values.flag,
        "instalments": values.instalments,
        "contact_erp_ids": values.words,
        "tags": values.words,
        "custom": values.mapping,
        "erp_created_on": values.date,
    },
    "credit_notes": {
        "erp_id": ID,
        "customer_erp_id": ID,
        "number": ID,
        "issued_on": values.date,
        "amount": values.positive,
        "currency": values.currency,
        "voided": values.flag,
        "tags": values.words,
        "custom": values.mapping,
        "silent": values.flag,
        "used_elsewhere": values.amount,
    },
    "payments": {
        "erp_id": ID,
        "customer_erp_id": ID,
        "paid_on": values.date,
        "amount": values.positive,
        "currency": values.currency,
        "status": values.choice("paid", "pending", "voided"),
        "method": LINE,
        "reference": LONG,
        "prepayment": values.flag,
        "overpayment": values.flag,
        "tags": values.words,
        "custom": values.mapping,
        "silent": values.flag,
        "used_elsewhere": values.amount,
    },
    "allocations": {
        "erp_id": ID,
        "invoice_erp_id": ID,
        "payment_erp_id": ID,
        "credit_note_erp_id": ID,
        "amount": values.positive,
        "applied_on": values.date,
        "provisional": values.flag,
    },
}

REQUIRED: dict[str, tuple[str, ...]] = {
    "customer_groups": ("erp_id", "name"),
    "customers": ("erp_id", "name"),
    "contacts": ("erp_id", "customer_erp_id"),
    "invoices": ("erp_id", "customer_erp_id", "number", "issued_on", "amount", "currency"),
    "credit_notes": ("erp_id", "customer_erp_id", "number", "issued_on", "amount", "currency"),
    "payments": ("erp_id", "customer_erp_id", "paid_on", "amount", "currency"),
    "allocations": ("erp_id", "invoice_erp_id", "amount", "applied_on"),
}

_NEGATIVE_CURES = {
    "invoices": "a negative invoice is a credit note: send it under credit_notes with a positive amount",
    "credit_notes": "send the credited amount without a sign",
    "payments": "a payment is what came in; for money given back void the payment or state it in used_elsewhere",
    "allocations": "send what is still applied; an allocation that was undone is left out",
}


def check_rows(batch: LedgerBatch) -> tuple[LedgerBatch, list[RowError]]:
    """The rows that can be taken, with clean values (Decimal, date, bool, trimmed text), and every fault of the others.

    `complete_for_invoices` and `present` pass through, except that an invoice with a refused allocation is no longer
    complete: withdrawing what we could not read would raise its balance.
    """
    clean = LedgerBatch(complete_for_invoices=set(batch.complete_for_invoices), present=dict(batch.present))
    errors: list[RowError] = []
    for name in OBJECTS:
        _check_object(name, batch.rows(name), clean.rows(name), errors)
    clean.complete_for_invoices -= _invoices_of_refused(batch.allocations, clean.allocations)
    return clean, errors


def _check_object(name: str, rows: list[Row], good: list[Row], errors: list[RowError]) -> None:
    readers, required = FIELDS[name], REQUIRED[name]
    seen: dict[str, Any] = {}
    for row in rows:
        new, faults = _read(name, row, readers)
        for key in required:
            if new.get(key) is None and not any(fault[0] == key for fault in faults):
                faults.append((key, f"{key} is missing", f"every row of {name} needs it"))
        if not faults:
            faults = _whole(name, new, seen)
        if faults:
            erp_id = str(row.get("erp_id") or "")
            errors += [RowError(name, erp_id, row.get("_row"), key, said, cure) for key, said, cure in faults]
        else:
            seen[new["erp_id"]] = row.get("_row")
            good.append(new)


def _read(name: str, row: Row, readers: dict[str, Reader]) -> tuple[Row, list[Fault]]:
    new: Row = {}
    faults: list[Fault] = []
    for key, raw in row.items():
        reader = readers.get(key)
        if reader is None:
            if key == "_row":
                new[key] = raw
            else:
                faults.append((key, f"{name} have no field {key}", "leave it out, or send it inside custom"))
            continue
        value = raw.strip() if type(raw) is str else raw
        if value is None or value == "":
            new[key] = None
            continue
        try:
            new[key] = reader(value)
        except Refused as refused:
            faults.append((key, refused.message, _cure(name, refused)))
    return new, faults


def _whole(name: str, row: Row, seen: dict[str, Any]) -> list[Fault]:
    """What only the row as a whole shows, or its neighbours."""
    if row["erp_id"] in seen:
        first = seen[row["erp_id"]]
        where = f" (first in row {first})" if first is not None else ""
        return [("erp_id", f"{row['erp_id']} is there twice{where}", "keep one of the two rows")]
    if name == "allocations":
        if (row.get("payment_erp_id") is None) == (row.get("credit_note_erp_id") is None):
            return [("", "an allocation applies one payment or one credit note", "send exactly one of the two ids")]
    elif name == "invoices" and row.get("instalments"):
        total = sum((part["amount"] for part in row["instalments"]), Decimal(0))
        if total != row["amount"]:
            said = f"the instalments sum up to {total}, the invoice is {row['amount']}"
            return [("instalments", said, "send all of them, also those that are paid")]
    elif name == "customer_groups" and row.get("parent_erp_id") == row["erp_id"]:
        return [("parent_erp_id", "the group is its own parent", "leave the parent empty")]
    return []


def _cure(name: str, refused: Refused) -> str:
    return _NEGATIVE_CURES.get(name, refused.cure) if "is negative" in refused.message else refused.cure


def _invoices_of_refused(before: Iterable[Row], after: Iterable[Row]) -> set[str]:
    kept = {row["erp_id"] for row in after}
    return {str(row.get("invoice_erp_id")) for row in before if str(row.get("erp_id") or "").strip() not in kept}

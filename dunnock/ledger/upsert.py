"""One way in for every ledger row: API, files and ERPs all end here, set-based and idempotent.

Rows are grouped by the keys they carry, and each group is one INSERT … ON CONFLICT: a key that is absent leaves the
column as it was, an explicit None clears it. A row equal to what is stored is not touched, so a repeated batch
changes nothing, raises no event and writes no history.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dunnock.ledger.rows import RowError
from dunnock.org.db import rows as fetch

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Shape:
    """One ledger object: its table, the PostgreSQL type of each column a row may carry, and what its references name."""

    table: str
    columns: dict[str, str]
    references: dict[str, tuple[str, str]] = field(default_factory=dict)  # row key -> (column, table referred to)
    first_seen: bool = False
    voidable: str = ""  # SQL over `g` that says a row no longer counts
    stored_as: dict[str, str] = field(default_factory=dict)  # row key -> column, where it has another name


_CUSTOMER = {"customer_erp_id": ("customer_id", "customer")}
SHAPES: dict[str, Shape] = {
    "customer_groups": Shape(
        "customer_group",
        {"name": "text", "credit_limit": "numeric"},
        {"parent_erp_id": ("parent_id", "customer_group")},
    ),
    "customers": Shape(
        "customer",
        {"reference": "text", "name": "text", "currency": "text", "country": "text", "language": "text"}
        | {"time_zone": "text", "credit_limit": "numeric", "tags": "text[]", "portfolios": "text[]"}
        | {"erp_created_on": "date", "custom": "jsonb", "auto_pay": "boolean"},
        {"group_erp_id": ("group_id", "customer_group")},
        first_seen=True,
    ),
    "contacts": Shape(
        "contact",
        {"name": "text", "email": "text", "phone": "text", "positions": "text[]", "is_primary": "boolean"}
        | {"inactive": "boolean", "language": "text", "custom": "jsonb"},
        _CUSTOMER,
    ),
    "invoices": Shape(
        "invoice",
        {"number": "text", "issued_on": "date", "due_on": "date", "amount": "numeric", "currency": "text"}
        | {"po_number": "text", "disputed": "boolean", "instalments": "jsonb", "tags": "text[]", "custom": "jsonb"}
        | {"erp_created_on": "date", "auto_charge": "boolean"},
        _CUSTOMER,
        first_seen=True,
        voidable="g.voided",
        stored_as={"disputed": "disputed_stated"},
    ),
    "credit_notes": Shape(
        "credit_note",
        {"number": "text", "issued_on": "date", "amount": "numeric", "currency": "text", "tags": "text[]"}
        | {"custom": "jsonb", "used_elsewhere": "numeric"},
        _CUSTOMER,
        first_seen=True,
        voidable="g.voided",
    ),
    "payments": Shape(
        "payment",
        {"paid_on": "date", "amount": "numeric", "currency": "text", "status": "text", "method": "text"}
        | {"reference": "text", "prepayment": "boolean", "overpayment": "boolean", "tags": "text[]", "custom": "jsonb"}
        | {"used_elsewhere": "numeric"},
        _CUSTOMER,
        first_seen=True,
        voidable="g.status = 'voided'",
    ),
    "allocations": Shape(
        "allocation",
        {"amount": "numeric", "applied_on": "date", "provisional": "boolean"},
        {
            "invoice_erp_id": ("invoice_id", "invoice"),
            "payment_erp_id": ("payment_id", "payment"),
            "credit_note_erp_id": ("credit_note_id", "credit_note"),
        },
    ),
}
# Columns without a database default that a first insert must fill; restate.py sets the true values at once.
_DERIVED = {
    "invoice": {"balance": "g.amount"},
    "credit_note": {"balance": "g.amount"},
    "payment": {"amount_remaining": "g.amount", "unapplied": "g.amount"},
}
# A column a row may clear with None although the table says NOT NULL: None means its default.
_EMPTY = {"text": "''", "text[]": "'{}'", "jsonb": "'{}'", "boolean": "false"}
_NULLABLE = {"due_on", "instalments", "credit_limit", "currency", "country", "language", "time_zone", "erp_created_on"}
_NULLABLE |= {"email", "phone"}
# Read from a row and no column of it: how it is told; whom an address belongs to once there are users; links.py.
_NO_COLUMN = {"silent", "account_owner_email", "contact_erp_ids"}

# An allocation says what it stands between as a whole: the side it does not name is empty, not "as it was".
_BOTH_SIDES: dict[str, Any] = {"payment_erp_id": None, "credit_note_erp_id": None}


@dataclass(frozen=True)
class Written:
    """What a batch did to one object: rows inserted and rows changed, as ids; the rest was equal."""

    inserted: list[int]
    changed: list[int]
    given: int
    errors: list[RowError]

    @property
    def unchanged(self) -> int:
        return self.given - len(self.inserted) - len(self.changed) - len(self.errors)


def upsert_rows(
    *, organisation_id: int, source_id: int, object_name: str, given: Iterable[Row], now: dt.datetime
) -> Written:
    """Insert or change rows of one object. Rows that refer to something unknown come back as errors; the rest goes in."""
    shape = SHAPES[object_name]
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    whole = ({**_BOTH_SIDES, **row} for row in given)
    for row in whole if object_name == "allocations" else given:
        groups[tuple(sorted(k for k in row if not k.startswith("_") and k not in _NO_COLUMN))].append(row)
    inserted: list[int] = []
    changed: list[int] = []
    errors: list[RowError] = []
    for keys, members in groups.items():
        parameters: dict[str, Any] = {"organisation_id": organisation_id, "source_id": source_id, "now": now}
        good, bad = _resolve(shape, object_name, keys, members, parameters)
        errors += bad
        if not good:
            continue
        parameters["rows"] = _as_json(good, keys)
        for written in fetch(_upsert_sql(shape, keys), parameters):
            (inserted if written["inserted"] else changed).append(written["id"])
    return Written(inserted, changed, sum(len(g) for g in groups.values()), errors)


def _as_json(members: list[Row], keys: tuple[str, ...]) -> str:
    return json.dumps([{k: row[k] for k in keys} for row in members], default=str)


def _record(shape: Shape, keys: tuple[str, ...]) -> str:
    """`json_to_recordset` over the given keys with their types."""
    types = {"erp_id": "text", "voided": "boolean", **shape.columns, **dict.fromkeys(shape.references, "text")}
    return f"json_to_recordset(%(rows)s::json) AS g({', '.join(f'{k} {types[k]}' for k in keys)})"


def _joins(shape: Shape, keys: tuple[str, ...]) -> dict[str, str]:
    """One LEFT JOIN per reference given, by its row key."""
    return {
        key: f"LEFT JOIN {table} {column} ON {column}.organisation_id = %(organisation_id)s"
        f" AND {column}.source_id = %(source_id)s AND {column}.erp_id = g.{key}"
        for key, (column, table) in shape.references.items()
        if key in keys
    }


def _resolve(
    shape: Shape, object_name: str, keys: tuple[str, ...], members: list[Row], parameters: dict[str, Any]
) -> tuple[list[Row], list[RowError]]:
    """Part the rows whose references exist from those that name something this source never delivered."""
    joins = _joins(shape, keys)
    if not joins:
        return members, []
    checks = {key: f"g.{key} IS NOT NULL AND {shape.references[key][0]}.id IS NULL" for key in joins}
    if object_name == "allocations":
        sides = [shape.references[k][0] for k in joins if k != "invoice_erp_id"]
        checks |= {
            f"{side}:currency": f"{side}.currency <> invoice_id.currency" for side in sides if "invoice_erp_id" in joins
        }
    wanted = ", ".join(f'coalesce({sql}, false) AS "{name}"' for name, sql in checks.items())
    found = fetch(
        f"SELECT g.erp_id, {wanted} FROM {_record(shape, keys)} {' '.join(joins.values())}"
        f" WHERE {' OR '.join(f'({sql})' for sql in checks.values())}",
        {**parameters, "rows": _as_json(members, keys)},
    )
    faults = {f["erp_id"]: next(name for name in checks if f[name]) for f in found}
    if not faults:
        return members, []
    errors = [_fault(object_name, row, faults[row["erp_id"]]) for row in members if row["erp_id"] in faults]
    return [row for row in members if row["erp_id"] not in faults], errors


def _fault(object_name: str, row: Row, name: str) -> RowError:
    if name.endswith(":currency"):
        message = "The payment or credit note is in another currency than the invoice"
        cure = "Send the allocation in the currency of the invoice, from a document in that currency."
        return RowError(object_name, row["erp_id"], row.get("_row"), "amount", message, cure)
    message = f"{name.removesuffix('_erp_id').replace('_', ' ').capitalize()} {row[name]!r} is not known in this source"
    return RowError(
        object_name, row["erp_id"], row.get("_row"), name, message, "Send that record first, or in the same batch."
    )


def _value(name: str, kind: str) -> str:
    if name in _NULLABLE or kind not in _EMPTY:
        return f"g.{name}"
    return f"coalesce(g.{name}, {_EMPTY[kind]})"


def _void(shape: Shape, keys: tuple[str, ...]) -> str:
    """When a given row does not count: it says so itself, or (an allocation) one of its documents no longer stands."""
    if shape.table == "allocation":
        sides = [shape.references[k][0] for k in keys if k in shape.references]
        return " OR ".join(f"{side}.withdrawn_at IS NOT NULL" for side in sides)
    own = shape.voidable.split(".")[-1].split()[0] if shape.voidable else ""
    return shape.voidable if own in keys else ""


def _upsert_sql(shape: Shape, keys: tuple[str, ...]) -> str:
    values = {shape.stored_as.get(k, k): _value(k, shape.columns[k]) for k in keys if k in shape.columns}
    values |= {shape.references[k][0]: f"{shape.references[k][0]}.id" for k in keys if k in shape.references}
    void = _void(shape, keys)
    values["withdrawn_at"] = f"CASE WHEN {void} THEN %(now)s::timestamptz END" if void else "NULL::timestamptz"
    compared = [k for k in values if k != "withdrawn_at"]
    fresh = {
        "organisation_id": "%(organisation_id)s",
        "source_id": "%(source_id)s",
        "erp_id": "g.erp_id",
        "recorded_at": "%(now)s",
        "changed_at": "%(now)s",
        **({"first_seen_at": "%(now)s"} if shape.first_seen else {}),
        **{k: v for k, v in _DERIVED.get(shape.table, {}).items() if v.split(".")[1] in keys},
    }
    insert = {**fresh, **values}
    assign = ", ".join(f"{k} = excluded.{k}" for k in compared)
    differs = " OR ".join(
        [f"t.{k} IS DISTINCT FROM excluded.{k}" for k in compared]
        + ["(t.withdrawn_at IS NULL) <> (excluded.withdrawn_at IS NULL)"]
    )
    return (
        f"INSERT INTO {shape.table} AS t ({', '.join(insert)})"
        f" SELECT {', '.join(insert.values())} FROM {_record(shape, keys)} {' '.join(_joins(shape, keys).values())}"
        " ORDER BY g.erp_id ON CONFLICT (organisation_id, source_id, erp_id) DO UPDATE SET"
        f" {assign}{', ' if assign else ''}changed_at = excluded.changed_at,"
        " withdrawn_at = CASE WHEN excluded.withdrawn_at IS NULL THEN NULL"
        " ELSE coalesce(t.withdrawn_at, excluded.withdrawn_at) END"
        f" WHERE {differs} RETURNING t.id, (t.xmax = 0) AS inserted"
    )

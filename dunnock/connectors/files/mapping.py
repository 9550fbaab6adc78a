"""What a person settled on for one kind of file. Stored as JSON with the connection and applied to every later file of it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from dunnock.connectors.files.formats import DateOrder, DecimalMark

ObjectName = Literal["customer_groups", "customers", "contacts", "invoices", "credit_notes", "payments", "allocations"]
Kind = Literal["text", "amount", "date", "flag", "list"]

_CUSTOMER_KEY: dict[str, Kind] = {"customer_erp_id": "text", "customer_name": "text"}

# Per object the fields a column can be, in the order screens show them.
FILE_FIELDS: dict[str, dict[str, Kind]] = {
    "customer_groups": {"erp_id": "text", "name": "text", "parent_erp_id": "text", "credit_limit": "amount"},
    "customers": {
        "erp_id": "text",
        "reference": "text",
        "name": "text",
        "currency": "text",
        "country": "text",
        "language": "text",
        "time_zone": "text",
        "credit_limit": "amount",
        "group_erp_id": "text",
        "tags": "list",
        "portfolios": "list",
        "account_owner_email": "text",
        "erp_created_on": "date",
        "contact_name": "text",
        "contact_email": "text",
        "contact_phone": "text",
    },
    "contacts": {
        "erp_id": "text",
        **_CUSTOMER_KEY,
        "name": "text",
        "email": "text",
        "phone": "text",
        "positions": "list",
        "is_primary": "flag",
        "inactive": "flag",
        "language": "text",
    },
    "invoices": {
        "erp_id": "text",
        **_CUSTOMER_KEY,
        "number": "text",
        "issued_on": "date",
        "due_on": "date",
        "amount": "amount",
        "balance": "amount",
        "paid": "amount",
        "currency": "text",
        "po_number": "text",
        "voided": "flag",
        "disputed": "flag",
        "tags": "list",
        "erp_created_on": "date",
    },
    "credit_notes": {
        "erp_id": "text",
        **_CUSTOMER_KEY,
        "number": "text",
        "issued_on": "date",
        "amount": "amount",
        "currency": "text",
        "voided": "flag",
        "tags": "list",
        "invoice_number": "text",
    },
    "payments": {
        "erp_id": "text",
        **_CUSTOMER_KEY,
        "paid_on": "date",
        "amount": "amount",
        "currency": "text",
        "status": "text",
        "method": "text",
        "reference": "text",
        "prepayment": "flag",
        "overpayment": "flag",
        "invoice_number": "text",
    },
    "allocations": {
        "erp_id": "text",
        "invoice_erp_id": "text",
        "payment_erp_id": "text",
        "credit_note_erp_id": "text",
        "amount": "amount",
        "applied_on": "date",
    },
}

# One of each group must come from a column or a constant; what is missing of the rest is derived (read.py).
NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "customer_groups": (("name",),),
    "customers": (("name",),),
    "contacts": (("customer_erp_id", "customer_name"), ("email", "phone", "name")),
    "invoices": (
        ("customer_erp_id", "customer_name"),
        ("number", "erp_id"),
        ("issued_on",),
        ("amount", "balance"),
        ("currency",),
    ),
    "credit_notes": (
        ("customer_erp_id", "customer_name"),
        ("number", "erp_id"),
        ("issued_on",),
        ("amount",),
        ("currency",),
    ),
    "payments": (("customer_erp_id", "customer_name"), ("paid_on",), ("amount",), ("currency",)),
    "allocations": (("invoice_erp_id",), ("payment_erp_id", "credit_note_erp_id"), ("amount",), ("applied_on",)),
}


class ColumnFormat(BaseModel):
    """How one column differs from the rest of the file."""

    model_config = ConfigDict(extra="forbid")

    date_order: DateOrder | None = None
    decimal: DecimalMark | None = None


class FileMapping(BaseModel):
    """`columns` maps a field to the column it is read from, `constants` gives a field the same value in every row.

    - A field "custom.region" fills the custom field `region`.
    - `date_order` and `decimal` hold for all columns, `formats` for single ones; None is found in the file, and where every
      date can be read in two ways the file is refused until somebody chooses.
    - `customer_key`: what the customer column holds; a reference is looked up among the known customers.
    - `negatives`: invoices below 0 are refused, or taken as credit notes.
    - `complete`: the file lists every open record; what the ledger has beside it is withdrawn.
    """

    model_config = ConfigDict(extra="forbid")

    object: ObjectName
    columns: dict[str, str] = Field(default_factory=dict)
    constants: dict[str, str] = Field(default_factory=dict)
    date_order: DateOrder | None = None
    decimal: DecimalMark | None = None
    formats: dict[str, ColumnFormat] = Field(default_factory=dict)
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] | None = None
    encoding: str | None = None
    sheet: str | None = None
    header_row: Annotated[int, Field(ge=1)] | None = None
    customer_key: Literal["erp_id", "reference"] = "erp_id"
    negatives: Literal["refuse", "credit_notes"] = "refuse"
    complete: bool = False

    @model_validator(mode="after")
    def _known_fields(self) -> Self:
        known = FILE_FIELDS[self.object]
        unknown = [name for name in (*self.columns, *self.constants) if name not in known and not is_custom(name)]
        if unknown:
            raise ValueError(f"{self.object} have no field {', '.join(unknown)}")
        twice = set(self.columns) & set(self.constants)
        if twice:
            raise ValueError(f"{', '.join(sorted(twice))}: either a column or a constant")
        return self

    def kind(self, field: str) -> Kind:
        return "text" if is_custom(field) else FILE_FIELDS[self.object][field]

    def has(self, field: str) -> bool:
        return field in self.columns or bool(self.constants.get(field))


def is_custom(field: str) -> bool:
    return field.startswith("custom.") and len(field) > len("custom.")

"""The fields a template may hold, per workflow subject: for the editor's picker, for the check, and as a contract.

Whoever builds a rendering context builds these keys and no others; a field without a value is None (or an empty list).
`customer.totals` and `totals` are lists, one entry per currency; `customer.balance_due` and its siblings are `Amounts`,
printed as "€1,200.00 and £80.00".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

Kind = Literal["text", "money", "amounts", "date", "number", "flag", "group", "list"]
SUBJECTS = ("customer", "invoice", "payment", "credit_note", "contact", "customer_group")


@dataclass(frozen=True)
class Field:
    """One field. `example` is what it prints; a group's or a list's `children` are the fields inside (of each item)."""

    name: str
    label: str
    kind: Kind
    example: str = ""
    children: tuple[Field, ...] = ()

    def child(self, name: str) -> Field | None:
        return next((field for field in self.children if field.name == name), None)


_MONEY_PARTS = (
    Field("amount", "Amount without currency", "number", "1200.00"),
    Field("currency", "Currency", "text", "EUR"),
)


def _text(name: str, label: str, example: str) -> Field:
    return Field(name, label, "text", example)


def _date(name: str, label: str, example: str) -> Field:
    return Field(name, label, "date", example)


def _money(name: str, label: str, example: str) -> Field:
    return Field(name, label, "money", example, _MONEY_PARTS)


def _amounts(name: str, label: str, example: str) -> Field:
    return Field(name, label, "amounts", example)


def _number(name: str, label: str, example: str) -> Field:
    return Field(name, label, "number", example)


_TOTAL = (
    _text("currency", "Currency", "EUR"),
    _money("amount", "Open balance", "€1,200.00"),
    _money("due", "Not yet due", "€300.00"),
    _money("overdue", "Overdue", "€900.00"),
    _number("count", "Number of open invoices", "3"),
    _number("overdue_count", "Number of overdue invoices", "2"),
)
_INVOICE = (
    _text("number", "Number", "2026-0117"),
    _date("issued_on", "Invoice date", "Feb 2, 2026"),
    _date("due_on", "Due date", "Mar 4, 2026"),
    _money("amount", "Amount", "€900.00"),
    _money("balance", "Balance", "€900.00"),
    _text("currency", "Currency", "EUR"),
    _number("days_overdue", "Days overdue", "28"),
    _text("po_number", "Customer's order number", "PO-4711"),
)
_CUSTOMER = (
    _text("name", "Name", "Example Bakery Ltd"),
    _text("reference", "Customer number", "C-1001"),
    _text("country", "Country", "GB"),
    _text("language", "Language", "en"),
    _amounts("balance_total", "Open balance", "€1,200.00 and £80.00"),
    _amounts("balance_due", "Balance not yet due", "€300.00"),
    _amounts("balance_overdue", "Overdue balance", "€900.00"),
    _number("days_overdue", "Days overdue of the oldest invoice", "28"),
    Field("totals", "Totals per currency", "list", "", _TOTAL),
)
_PAYMENT = (
    _money("amount", "Amount", "€300.00"),
    _date("paid_on", "Paid on", "Mar 30, 2026"),
    _text("reference", "Reference", "Transfer 12 March"),
    _text("method", "Method", "Bank transfer"),
    _text("status", "Status", "registered"),
    _money("amount_remaining", "Not yet allocated", "€50.00"),
    Field("invoices", "Invoices it paid", "list", "", (*_INVOICE, _money("amount_paid", "Paid by it", "€250.00"))),
)
_CREDIT_NOTE = (
    _text("number", "Number", "CN-2026-0009"),
    _date("issued_on", "Date", "Mar 20, 2026"),
    _money("amount", "Amount", "€120.00"),
    _money("amount_remaining", "Not yet allocated", "€120.00"),
    _text("reference", "Reference", "Return of 12 March"),
)
_CONTACT = (
    _text("name", "Full name", "Ada Sample"),
    _text("first_name", "First name", "Ada"),
    _text("email", "Address", "ada@example.com"),
)
_ORGANISATION = (
    _text("name", "Name", "Sample Supplies GmbH"),
    _text("reply_to", "Reply address", "accounts@example.com"),
    _text("address", "Postal address", "1 Example Street, 12345 Sampletown"),
)
_OWNER = (_text("name", "Name", "Robin Placeholder"), _text("email", "Address", "robin@example.com"))


def _group(name: str, label: str, children: tuple[Field, ...]) -> Field:
    return Field(name, label, "group", "", children)


_SHARED = (
    _group("contact", "Recipient", _CONTACT),
    Field("invoices", "Open invoices", "list", "", _INVOICE),
    Field("totals", "Totals of these invoices per currency", "list", "", _TOTAL),
    _group("organisation", "Our company", _ORGANISATION),
    _group("owner", "Account owner", _OWNER),
    _date("today", "Today", "Apr 1, 2026"),
)
_CUSTOMER_GROUP = _group("customer", "Customer", _CUSTOMER)
_PER_SUBJECT: dict[str, tuple[Field, ...]] = {
    "customer": (_CUSTOMER_GROUP,),
    "contact": (_CUSTOMER_GROUP,),
    "invoice": (_group("invoice", "Invoice", _INVOICE), _CUSTOMER_GROUP),
    "payment": (_group("payment", "Payment", _PAYMENT), _CUSTOMER_GROUP),
    "credit_note": (_group("credit_note", "Credit note", _CREDIT_NOTE), _CUSTOMER_GROUP),
    "customer_group": (
        _group(
            "customer_group",
            "Customer group",
            (
                *_CUSTOMER[:2],
                *_CUSTOMER[4:],
                Field("customers", "Customers of the group", "list", "", _CUSTOMER[:4] + _CUSTOMER[4:8]),
            ),
        ),
    ),
}


@dataclass(frozen=True)
class FieldTree:
    """Every field a template for one subject may name."""

    subject: str
    root: Field

    def find(self, path: str) -> Field | None:
        """The field at "customer.name"; an item's field is reached through its list ("invoices.number")."""
        here: Field | None = self.root
        for name in path.split("."):
            here = here.child(name) if here else None
        return here

    def paths(self) -> list[str]:
        """Every path, groups and lists included, in the picker's order."""
        return [path for path, _ in self._walk(self.root, "")]

    def as_json(self) -> list[dict[str, Any]]:
        """For the field picker: path, label, type, example, and the list a field belongs to (it needs a loop or a
        table).
        """
        rows = []
        lists: list[str] = []
        for path, field in self._walk(self.root, ""):
            lists = [name for name in lists if path.startswith(f"{name}.")]
            rows.append(
                {
                    "path": path,
                    "label": field.label,
                    "type": field.kind,
                    "example": field.example,
                    "list": lists[-1] if lists else None,
                }
            )
            if field.kind == "list":
                lists.append(path)
        return rows

    def _walk(self, field: Field, prefix: str) -> Iterator[tuple[str, Field]]:
        for child in field.children:
            path = f"{prefix}{child.name}"
            yield path, child
            if child.kind in {"group", "list"}:
                yield from self._walk(child, f"{path}.")


@cache
def field_tree(subject: str) -> FieldTree:
    """The fields of one workflow subject. KeyError for a subject that does not exist."""
    return FieldTree(subject, Field("", "", "group", "", (*_PER_SUBJECT[subject], *_SHARED)))

"""How the ready letters are written: rich-text documents, as the template editor stores them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dunnock.correspondence.rules import Variant

Node = dict[str, Any]


@dataclass(frozen=True)
class Letter:
    name: str
    subject_kind: str
    category: str
    variants: tuple[Variant, ...]
    channel: str = "email"


def text(words: str, *marks: str) -> Node:
    node: Node = {"type": "text", "text": words}
    return node | {"marks": [{"type": mark} for mark in marks]} if marks else node


def field(path: str, shape: str = "", fallback: str = "") -> Node:
    attrs = {"path": path, "format": shape, "fallback": fallback}
    return {"type": "field", "attrs": {name: value for name, value in attrs.items() if value}}


def p(*content: Node | str) -> Node:
    return {"type": "paragraph", "content": [text(c) if isinstance(c, str) else c for c in content]}


def when(condition: str, *content: Node) -> Node:
    return {"type": "condition", "attrs": {"when": condition}, "content": list(content)}


def table(*columns: str, totals: bool = True) -> Node:
    return {"type": "invoiceTable", "attrs": {"columns": list(columns), "totals": totals}}


def doc(*content: Node) -> Node:
    return {"type": "doc", "content": list(content)}


def closing(words: str, team: str) -> Node:
    return p(words, {"type": "hardBreak"}, team, {"type": "hardBreak"}, field("organisation.name"))


NAME = "contact.first_name"
OWED = ("number", "po_number", "due_on", "days_overdue", "balance")
PAID = ("number", "po_number", "issued_on", "amount")
# Of the invoices the mail lists, not of the whole account: what is in dispute is not asked for.
LISTED_TOTALS = "{% for total in totals %}{{ total.amount }}{% unless forloop.last %}, {% endunless %}{% endfor %}"
SETTLED, STILL_OPEN = "customer.totals.size == 0", "customer.totals.size > 0"

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

PORTAL_LINK = "https://portal.example.com/portal/sample"  # of previews: it opens nothing
Kind = Literal["text", "money", "amounts", "date", "number", "flag", "group", "list"]


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
_PLAN = (
    _text("name", "Name", "Plan of March 2026"),
    _money("total", "Total", "€1,200.00"),
    _money("paid", "Paid so far", "€400.00"),
    _money("remaining", "Remaining", "€800.00"),
    _number("instalment_count", "Number of instalments", "3"),
    _date("starts_on", "First instalment due", "Apr 1, 2026"),
    _date("ends_on", "Last instalment due", "Jun 1, 2026"),
    _text("status", "Status", "active"),
)
_INSTALMENT = (
    _number("number", "Number", "2"),
    _date("due_on", "Due date", "May 1, 2026"),
    _money("amount", "Amount", "€400.00"),
    _money("remaining", "Still to pay", "€400.00"),
    _text("status", "Status", "pending"),
)
_PROMISE = (
    _money("amount", "Promised amount", "€900.00"),
    _money("kept_amount", "Paid of it", "€300.00"),
    _date("due_on", "Promised for", "Apr 10, 2026"),
    _text("status", "Status", "active"),
)
_DISPUTE = (
    _money("amount", "Disputed amount", "€450.00"),
    _text("reason", "Reason", "goods missing"),
    _text("description", "Description", "Two of six boxes did not arrive"),
    _date("opened_on", "Opened on", "Mar 28, 2026"),
    _text("outcome", "Outcome", "credited"),
)
_CHARGE = (
    _money("amount", "Amount", "€900.00"),
    _money("refunded_amount", "Refunded", "€0.00"),
    _text("status", "Status", "failed"),
    _text("failure", "Why it failed", "Insufficient funds"),
    _number("attempts", "Attempts", "1"),
    _date("created_on", "Made on", "Apr 1, 2026"),
    _date("paid_on", "Paid on", "Apr 2, 2026"),
)
_NOTE = (
    _text("text", "Text", "Calls back on Monday"),
    _text("category", "Category", "Phone call"),
    _text("written_by", "Written by", "Robin Placeholder"),
    _date("written_on", "Written on", "Mar 30, 2026"),
)
_TASK = (
    _text("title", "Title", "Call about 2026-0117"),
    _text("description", "Description", "Ask for the missing order number"),
    _date("due_on", "Due", "Apr 2, 2026"),
    _text("priority", "Priority", "normal"),
    _text("outcome", "Outcome", "Reached"),
    _text("completed_by", "Completed by", "Robin Placeholder"),
)
_FILE = (
    _text("name", "Name", "delivery-note.pdf"),
    _text("uploaded_by", "Uploaded by", "Robin Placeholder"),
    _date("uploaded_on", "Uploaded on", "Mar 30, 2026"),
)
_EMAIL = (
    _text("subject", "Subject", "Your open invoices"),
    _text("to", "To", "ada@example.com"),
    _date("sent_on", "Sent on", "Mar 30, 2026"),
    _text("bounce", "Why it came back", "No such user here"),
)
_RECEIVED = (
    _text("subject", "Subject", "Re: Your open invoices"),
    _text("from_name", "Sender's name", "Ada Sample"),
    _text("from_address", "Sender's address", "ada@example.com"),
    _text("text", "Text", "We pay on Friday."),
    _date("received_on", "Received on", "Mar 31, 2026"),
)
_TEXT_MESSAGE = (
    _text("text", "Text", "Invoice 2026-0117 is overdue."),
    _text("to", "To", "+44 7700 900123"),
    _date("sent_on", "Sent on", "Mar 30, 2026"),
    _text("failure", "Why it was not delivered", "Unknown number"),
)
_RECEIVED_TEXT = (
    _text("text", "Text", "We pay on Friday."),
    _text("from", "Sender's number", "+44 7700 900123"),
    _date("received_on", "Received on", "Mar 31, 2026"),
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
# A link is for one customer: a group has none.
_PORTAL = _group("portal", "Customer portal", (_text("link", "Link to look at invoices and pay", PORTAL_LINK),))
_PER_SUBJECT: dict[str, tuple[Field, ...]] = {
    "customer": (_CUSTOMER_GROUP,),
    "contact": (_CUSTOMER_GROUP,),
    "customer_group": (_group("customer_group", "Customer group", (_CUSTOMER[0], *_CUSTOMER[4:])),),
    **{
        subject: (_group(subject, label, fields), _CUSTOMER_GROUP)
        for subject, label, fields in (
            ("invoice", "Invoice", _INVOICE),
            ("payment", "Payment", _PAYMENT),
            ("credit_note", "Credit note", _CREDIT_NOTE),
            ("payment_plan", "Payment plan", _PLAN),
            ("instalment", "Instalment", _INSTALMENT),
            ("promise", "Promise", _PROMISE),
            ("dispute", "Dispute", _DISPUTE),
            ("charge", "Charge", _CHARGE),
            ("note", "Note", _NOTE),
            ("task", "Task", _TASK),
            ("file", "File", _FILE),
            ("email", "Email", _EMAIL),
            ("received_email", "Received email", _RECEIVED),
            ("text_message", "Text message", _TEXT_MESSAGE),
            ("received_text", "Received text", _RECEIVED_TEXT),
        )
    },
}
SUBJECTS = tuple(_PER_SUBJECT)


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
    portal = () if subject == "customer_group" else (_PORTAL,)
    return FieldTree(subject, Field("", "", "group", "", (*_PER_SUBJECT[subject], *_SHARED, *portal)))

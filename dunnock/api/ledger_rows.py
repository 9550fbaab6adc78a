"""What a row of a bulk request may hold, for the OpenAPI document. The rows themselves are checked by ledger/rows.py, one
by one: a bad row is told and left out, it never refuses the others. A law test keeps the two lists of fields equal.
"""

from __future__ import annotations

from typing import Any

from dunnock.ledger.rows import FIELDS, REQUIRED


def _text(said: str, example: str, longest: int = 200) -> dict[str, Any]:
    return {"type": "string", "maxLength": longest, "description": said, "examples": [example]}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {**schema, "type": [schema["type"], "null"]}


def _amount(said: str, example: str = "1190.00") -> dict[str, Any]:
    pattern = r"^[0-9]{1,13}(\.[0-9]{1,2})?$"
    return {"type": "string", "pattern": pattern, "description": said, "examples": [example]}


def _date(said: str, example: str) -> dict[str, Any]:
    return {"type": "string", "format": "date", "description": said, "examples": [example]}


def _flag(said: str) -> dict[str, Any]:
    return {"type": "boolean", "description": said}


def _words(said: str, *examples: str) -> dict[str, Any]:
    item = {"type": "string", "maxLength": 200}
    return {"type": "array", "items": item, "description": said, "examples": [list(examples)]}


_OWN = _text("Its id in your system; a row with a known id is changed, any other is new", "1047")
_CUSTOMER = _text("The customer's erp_id", "C-204")
_CURRENCY = {
    "type": "string",
    "pattern": "^[A-Za-z]{3}$",
    "description": "ISO 4217",
    "examples": ["EUR"],
}
_LANGUAGE = {
    "type": "string",
    "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
    "description": "Language code",
    "examples": ["en"],
}
_TAGS = _words("Replace the tags, those people set here included; leave the key out to keep them", "key account")
_CUSTOM = {
    "type": "object",
    "description": "Fields of your system, for criteria and templates",
    "examples": [{"region": "north"}],
}
_SILENT = _flag("Raises no event: a write-off, the paid part of an opening balance")
_ELSEWHERE = _amount("The part that went to something which is no invoice: a refund", "0.00")
_INSTALMENT = {
    "type": "object",
    "required": ["due_on", "amount"],
    "additionalProperties": False,
    "properties": {"due_on": _date("Due", "2026-04-03"), "amount": _amount("Due then", "595.00")},
}

PROPERTIES: dict[str, dict[str, dict[str, Any]]] = {
    "customer_groups": {
        "erp_id": _OWN,
        "name": _text("Name", "Harbour group", 500),
        "parent_erp_id": _text("The parent group's erp_id", "G-1"),
        "credit_limit": _amount("Limit of the group as a whole", "250000.00"),
    },
    "customers": {
        "erp_id": _OWN,
        "reference": _text("The number people know it by", "10204"),
        "name": _text("Name", "Brandt Maschinenbau", 500),
        "currency": _CURRENCY,
        "country": {
            "type": "string",
            "pattern": "^[A-Za-z]{2}$",
            "description": "ISO 3166 alpha-2",
            "examples": ["DE"],
        },
        "language": _LANGUAGE,
        "time_zone": _text("IANA time zone", "Europe/Berlin"),
        "credit_limit": _amount("In the customer's currency", "50000.00"),
        "group_erp_id": _text("The group's erp_id", "G-2"),
        "tags": _TAGS,
        "portfolios": _words("Replace the portfolios; leave the key out to keep them", "North"),
        "account_owner_email": _text("The user who looks after it", "ines@example.com", 254),
        "erp_created_on": _date("When your system created it", "2019-05-02"),
        "custom": _CUSTOM,
    },
    "contacts": {
        "erp_id": _OWN,
        "customer_erp_id": _CUSTOMER,
        "name": _text("Name", "Alex Brandt", 500),
        "email": _text("One address", "accounts@brandt.example.com", 254),
        "phone": _text("Phone number", "+49 30 5550100"),
        "positions": _words("What the contact does there", "accounts payable"),
        "is_primary": _flag("Written to first; several may be"),
        "inactive": _flag("Not written to"),
        "language": _LANGUAGE,
    },
    "invoices": {
        "erp_id": _OWN,
        "customer_erp_id": _CUSTOMER,
        "number": _text("Invoice number", "RE-2026-0815"),
        "issued_on": _date("Issue date", "2026-03-04"),
        "due_on": _date("Due date", "2026-04-03"),
        "amount": _amount("Gross; a negative invoice is a credit note"),
        "currency": _CURRENCY,
        "po_number": _text("The customer's order number", "PO 7781"),
        "voided": _flag("Cancelled in your system"),
        "disputed": _flag("In dispute; leave the key out to keep what people set here"),
        "instalments": {"type": "array", "items": _INSTALMENT, "description": "All of them; they sum up to the amount"},
        "contact_erp_ids": _words("Contacts of its customer who look after it: these and no others of yours", "1047"),
        "tags": _TAGS,
        "custom": _CUSTOM,
        "erp_created_on": _date("When your system created it", "2026-03-04"),
    },
    "credit_notes": {
        "erp_id": _OWN,
        "customer_erp_id": _CUSTOMER,
        "number": _text("Credit note number", "GS-2026-0042"),
        "issued_on": _date("Issue date", "2026-03-20"),
        "amount": _amount("What is credited, without a sign", "119.00"),
        "currency": _CURRENCY,
        "voided": _flag("Cancelled in your system"),
        "tags": _TAGS,
        "custom": _CUSTOM,
        "silent": _SILENT,
        "used_elsewhere": _ELSEWHERE,
    },
    "payments": {
        "erp_id": _OWN,
        "customer_erp_id": _CUSTOMER,
        "paid_on": _date("When the money came in", "2026-04-01"),
        "amount": _amount("What came in"),
        "currency": _CURRENCY,
        "status": {"type": "string", "enum": ["paid", "pending", "voided"], "description": "paid unless given"},
        "method": _text("How it was paid", "bank transfer", 500),
        "reference": _text("The payer's words", "RE-2026-0815 thank you", 2000),
        "prepayment": _flag("Came before the invoice"),
        "overpayment": _flag("More than was due"),
        "tags": _TAGS,
        "custom": _CUSTOM,
        "silent": _SILENT,
        "used_elsewhere": _ELSEWHERE,
    },
    "allocations": {
        "erp_id": _OWN,
        "invoice_erp_id": _text("The erp_id of the invoice it settles", "1047"),
        "payment_erp_id": _text("The payment's erp_id; this or credit_note_erp_id", "Z-311"),
        "credit_note_erp_id": _text("The credit note's erp_id; this or payment_erp_id", "GS-42"),
        "amount": _amount("In the invoice's currency"),
        "applied_on": _date("When it was applied", "2026-04-02"),
        "provisional": _flag("Counts for the invoice's balance, but your system has not reconciled it yet"),
    },
}
ROW = "x-row"  # stands for a reference to one of these schemas until the document is whole (pydantic knows them not)
NAMES = {
    "customer_groups": "CustomerGroupInput",
    "customers": "CustomerInput",
    "contacts": "ContactInput",
    "invoices": "InvoiceInput",
    "credit_notes": "CreditNoteInput",
    "payments": "PaymentInput",
    "allocations": "AllocationInput",
}


def row_schemas() -> dict[str, dict[str, Any]]:
    """The components CustomerInput … AllocationInput. What is not required may be null: that clears it."""
    return {
        NAMES[name]: {
            "title": NAMES[name],
            "type": "object",
            "description": "A key that is absent leaves the stored value as it is, null clears it.",
            "additionalProperties": False,
            "required": list(REQUIRED[name]),
            "properties": {
                key: told if key in REQUIRED[name] or "enum" in told else _or_null(told)
                for key, told in PROPERTIES[name].items()
            },
        }
        for name in FIELDS
    }

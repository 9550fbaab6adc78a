"""What a template may say of the record a message is about: exactly the keys of correspondence/templates/fields.py."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from dunnock.correspondence.reasons import words_for
from dunnock.correspondence.templates.values import Money

Row = dict[str, Any]


def record_of(kind: str, subject: Row, invoices: list[Row]) -> Row:
    """`{kind: its fields}`; nothing for a customer, a contact or a group. Numbers of `to_jsonb` keep their digits as text."""
    read = _READ.get(kind)
    if read is None or not subject:
        return {}
    return {kind: read(subject, invoices)}


def _money(subject: Row, column: str) -> Money:
    return Money(Decimal(str(subject[column])), subject["currency"])


def _day(value: str | None) -> dt.date | None:
    """Of a date or the beginning of an instant."""
    return dt.date.fromisoformat(value[:10]) if value else None


def _words(value: str) -> str | None:
    return value.replace("_", " ") or None


def _invoice(_: Row, invoices: list[Row]) -> Row | None:
    return invoices[0] if invoices else None


def _credit_note(subject: Row, _: list[Row]) -> Row:
    return {
        "number": subject["number"],
        "issued_on": _day(subject["issued_on"]),
        "amount": _money(subject, "amount"),
        "amount_remaining": _money(subject, "balance"),
        "reference": None,
    }


def _payment(subject: Row, invoices: list[Row]) -> Row:
    return {
        "amount": _money(subject, "amount"),
        "paid_on": _day(subject["paid_on"]),
        "reference": subject["reference"] or None,
        "method": subject["method"] or None,
        "status": subject["status"],
        "amount_remaining": _money(subject, "amount_remaining"),
        "invoices": invoices,
    }


def _plan(subject: Row, _: list[Row]) -> Row:
    return {
        "name": subject["name"],
        "total": _money(subject, "total"),
        "paid": _money(subject, "paid"),
        "remaining": _money(subject, "remaining"),
        "instalment_count": subject["instalment_count"],
        "starts_on": _day(subject["starts_on"]),
        "ends_on": _day(subject["ends_on"]),
        "status": _words(subject["status"]),
    }


def _instalment(subject: Row, _: list[Row]) -> Row:
    return {
        "number": subject["number"],
        "due_on": _day(subject["due_on"]),
        "amount": _money(subject, "amount"),
        "remaining": _money(subject, "remaining"),
        "status": _words(subject["status"]),
    }


def _promise(subject: Row, _: list[Row]) -> Row:
    return {
        "amount": _money(subject, "amount"),
        "kept_amount": _money(subject, "kept_amount"),
        "due_on": _day(subject["due_on"]),
        "status": _words(subject["status"]),
    }


def _dispute(subject: Row, _: list[Row]) -> Row:
    return {
        "amount": _money(subject, "amount"),
        "reason": _words(subject["reason"]),
        "description": subject["description"] or None,
        "opened_on": _day(subject["opened_at"]),
        "outcome": _words(subject["outcome"] or ""),
    }


def _charge(subject: Row, _: list[Row]) -> Row:
    return {
        "amount": _money(subject, "amount"),
        "refunded_amount": _money(subject, "refunded_amount"),
        "status": _words(subject["status"]),
        "failure": subject["failure_message"] or subject["failure_code"] or None,
        "attempts": subject["attempts"],
        "created_on": _day(subject["created_at"]),
        "paid_on": _day(subject["paid_at"]),
    }


def _note(subject: Row, _: list[Row]) -> Row:
    return {
        "text": subject["text"],
        "category": subject["category"] or None,
        "written_by": subject["created_by"],
        "written_on": _day(subject["created_at"]),
    }


def _task(subject: Row, _: list[Row]) -> Row:
    return {
        "title": subject["title"],
        "description": subject["description"] or None,
        "due_on": _day(subject["due_on"]),
        "priority": subject["priority"],
        "outcome": subject["outcome"] or None,
        "completed_by": subject["completed_by"] or None,
    }


def _file(subject: Row, _: list[Row]) -> Row:
    return {"name": subject["name"], "uploaded_by": subject["uploaded_by"], "uploaded_on": _day(subject["created_at"])}


def _email(subject: Row, _: list[Row]) -> Row:
    return {
        "subject": subject["subject"],
        "to": ", ".join(subject["to_addresses"]) or None,
        "sent_on": _day(subject["sent_at"]),
        "bounce": subject["bounce_detail"] or None,
    }


def _received(subject: Row, _: list[Row]) -> Row:
    return {
        "subject": subject["subject"] or None,
        "from_name": subject["from_name"] or None,
        "from_address": subject["from_address"],
        "text": subject["reply_text"] or None,
        "received_on": _day(subject["received_at"]),
    }


def _text_message(subject: Row, _: list[Row]) -> Row:
    return {
        "text": subject["text"],
        "to": ", ".join(subject["to_addresses"]) or None,
        "sent_on": _day(subject["sent_at"]),
        "failure": subject["delivery_detail"] or words_for(subject["reason"]).why or None,
    }


def _received_text(subject: Row, _: list[Row]) -> Row:
    return {
        "text": subject["text"] or None,
        "from": subject["from_number"],
        "received_on": _day(subject["received_at"]),
    }


_READ: dict[str, Callable[[Row, list[Row]], Row | None]] = {
    "invoice": _invoice,
    "credit_note": _credit_note,
    "payment": _payment,
    "payment_plan": _plan,
    "instalment": _instalment,
    "promise": _promise,
    "dispute": _dispute,
    "charge": _charge,
    "note": _note,
    "task": _task,
    "file": _file,
    "email": _email,
    "received_email": _received,
    "text_message": _text_message,
    "received_text": _received_text,
}

"""Lists as files: customers, invoices and messages with the columns people work with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from dunnock.api.spreadsheet import Column, Row, in_currency, joined, number, plain, yes


def customer_columns(currencies: list[str]) -> list[Column]:
    """Balance and overdue once per currency anything is open in."""
    columns: list[Column] = [
        ("Customer", plain("name")),
        ("Reference", plain("reference")),
        ("ERP id", plain("erp_id")),
        ("Group", plain("group_name")),
        ("Account owner", lambda row: (row["account_owner"] or {}).get("name")),
        ("Portfolios", joined("portfolios")),
        ("Tags", joined("tags")),
        ("Country", plain("country")),
        ("Language", plain("language")),
        ("Chasing paused", yes("chasing_paused")),
        ("Paused until", plain("chasing_paused_until")),
        ("Pause reason", plain("chasing_paused_reason")),
        ("Open invoices", plain("open_invoices")),
        ("Oldest, days overdue", plain("oldest_days_overdue")),
    ]
    for currency in currencies:
        columns.append((f"Balance {currency}", in_currency("positions", currency, "balance")))
        columns.append((f"Overdue {currency}", in_currency("positions", currency, "overdue")))
    return columns


INVOICE_COLUMNS: list[Column] = [
    ("Invoice", plain("number")),
    ("Customer", plain("customer_name")),
    ("ERP id", plain("erp_id")),
    ("Issued on", plain("issued_on")),
    ("Due on", plain("due_on")),
    ("Days overdue", plain("days_overdue")),
    ("Ageing", plain("bucket")),
    ("Amount", number("amount")),
    ("Balance", number("balance")),
    ("Currency", plain("currency")),
    ("Status", plain("status")),
    ("PO number", plain("po_number")),
    ("Disputed", yes("disputed")),
    ("Promised", yes("promised")),
    ("Chasing paused", yes("chasing_paused")),
    ("Tags", joined("tags")),
]


def message_columns(zone: ZoneInfo) -> list[Column]:
    """Instants on the organisation's clock."""

    def local(name: str) -> Callable[[Row], Any]:
        return lambda row: row[name] and row[name].astimezone(zone).replace(tzinfo=None)

    return [
        ("Written", local("created_at")),
        ("Sent", local("sent_at")),
        ("State", plain("state")),
        ("Why", plain("why")),
        ("Subject", plain("subject")),
        ("To", joined("to_addresses")),
        ("Cc", joined("cc_addresses")),
        ("Customer", plain("customer_name")),
        ("Workflow", plain("workflow_name")),
        ("Step", plain("step_name")),
        ("Template", plain("template_name")),
    ]

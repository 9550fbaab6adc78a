"""Parties and contact mechanisms to customers and contacts. Pure."""

from __future__ import annotations

from typing import Any

from dunnock.connectors.tryton.records import Record, TrytonRows, day_of
from dunnock.ledger.batch import Row

_CHANNELS = {"email": "email", "phone": "phone", "mobile": "phone"}


def customers(rows: TrytonRows) -> list[Row]:
    named = {invoice["party"] for invoice in rows.invoices} | {line["party"] for line in rows.lines}
    countries: dict[int, str] = {}
    found: list[Row] = []
    for address in sorted(rows.addresses, key=_in_sequence):
        if address.get("country."):
            countries.setdefault(address["party"], address["country."]["code"])
    for party in rows.parties:
        if party["id"] in rows.own_parties or not (party["active"] or party["id"] in named):
            continue
        found.append(
            {
                "_row": f"party {party['id']}",
                "erp_id": str(party["id"]),
                "name": party["name"] or party["code"] or f"Party {party['id']}",
                "reference": party["code"],
                "currency": rows.currency,
                "country": _alpha2(countries.get(party["id"])),
                "language": _language(party.get("lang.")),
                "credit_limit": party.get("credit_limit_amount"),
                "tags": [category["name"] for category in party.get("categories.") or ()],
                "erp_created_on": day_of(party.get("create_date")),
            }
        )
    return found


def contacts(rows: TrytonRows) -> list[Row]:
    names = {party["id"]: party["name"] for party in rows.parties}
    has_primary: set[int] = set()
    found: list[Row] = []
    for mechanism in sorted(rows.mechanisms, key=_in_sequence):
        channel = _CHANNELS.get(mechanism["type"])
        party = mechanism["party"]
        if channel is None or not mechanism["value"] or party in rows.own_parties or party not in names:
            continue
        active = bool(mechanism["active"])
        primary = active and channel == "email" and party not in has_primary
        if primary:
            has_primary.add(party)
        found.append(
            {
                "_row": f"contact mechanism {mechanism['id']}",
                "erp_id": f"cm:{mechanism['id']}",
                "customer_erp_id": str(party),
                "name": mechanism["name"] or names[party] or "",
                channel: mechanism["value"],
                "language": _language(mechanism.get("language.")),
                "is_primary": primary,
                "inactive": not active,
            }
        )
    return found


def _in_sequence(record: Record) -> tuple[bool, int, int]:
    """Tryton's own order: by sequence, those without one first, then by id."""
    sequence = record.get("sequence")
    return sequence is not None, sequence or 0, record["id"]


def _alpha2(code: str | None) -> str | None:
    return code if code and len(code) == 2 else None


def _language(record: dict[str, Any] | None) -> str | None:
    return record["code"].partition("@")[0] if record and record.get("code") else None

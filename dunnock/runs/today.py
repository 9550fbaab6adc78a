"""The first screen of the day: what needs somebody, what runs, what is owed; and how far setting up has come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from dunnock.correspondence.reads import default_mailbox
from dunnock.kernel.clock import AsOf, at
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.buckets import bucket_names, overdue_buckets
from dunnock.org.db import row, rows
from dunnock.org.reads import ageing_edges

_NOTHING = Decimal("0.00")


LATELY = dt.timedelta(days=14)
MOST_NAMED = 3


def today(*, organisation_id: int, user_id: int | None, as_of: AsOf) -> dict[str, Any]:
    """Everything the screen shows, in a handful of grouped statements. `user_id` None: an API key, which has no tasks."""
    scope = {"organisation_id": organisation_id}
    midnight, tomorrow = _day(as_of)
    setup = row(statement("runs", "today_setup"), {**scope, "midnight": midnight}) or {}
    sources = rows(statement("runs", "today_sources"), scope)
    read = [source["last_synced_at"] for source in sources if source["last_synced_at"]]
    return {
        **setup,
        "ledger_as_of": max(read, default=None),
        "connections": sources,
        "mailbox": _mailbox(organisation_id),
        "tasks": row(statement("runs", "today_tasks"), {**scope, "user_id": user_id, "today": as_of.today}),
        **_broken(organisation_id, as_of),
        "faults": rows(statement("runs", "today_faults"), scope),
        "attention": rows(statement("runs", "today_attention"), scope),
        "ahead": rows(statement("runs", "today_ahead"), {**scope, "tomorrow": tomorrow}),
        "owed": _owed(organisation_id, as_of, ageing_edges(organisation_id)),
    }


def _broken(organisation_id: int, as_of: AsOf) -> dict[str, Any]:
    """Of the last two weeks: what is older is no news, and stands with its customer."""
    values = {"organisation_id": organisation_id, "since": as_of.instant - LATELY, "most": MOST_NAMED}
    found = {one.pop("what"): one for one in rows(statement("runs", "today_broken"), values)}
    nothing: dict[str, Any] = {"n": 0, "of_customers": 0, "customers": []}
    return {
        "broken_promises": found.get("promises", nothing),
        "failed_charges": found.get("charges", nothing),
    }


def customers_without_address(organisation_id: int) -> int:
    """How many of those who owe something nobody could be written to at."""
    found = row(statement("runs", "customers_without_address"), {"organisation_id": organisation_id})
    return int(found["n"]) if found else 0


def _day(as_of: AsOf) -> tuple[dt.datetime, dt.datetime]:
    """When the organisation's day begins and ends."""
    first = as_of.today
    return at(as_of.zone, first, dt.time()), at(as_of.zone, first + dt.timedelta(days=1), dt.time())


def _mailbox(organisation_id: int) -> dict[str, Any]:
    found = default_mailbox(organisation_id)
    return {"set_up": found is not None, "fault": found["fault"] if found else ""}


def _owed(organisation_id: int, as_of: AsOf, edges: Sequence[int]) -> list[dict[str, Any]]:
    """Per currency, the one of most invoices first: balance, overdue, open invoices and every ageing bucket, empty ones too."""
    names = bucket_names(edges)
    found = rows(
        statement("runs", "today_ageing"),
        {
            "organisation_id": organisation_id,
            "today": as_of.today,
            "bucket_names": list(names),
            "bucket_starts": [start for _, start, _ in overdue_buckets(edges)],
        },
    )
    owed = []
    for currency in {part["currency"] for part in found}:
        parts = {part["bucket"]: part for part in found if part["currency"] == currency}
        ageing = [{"bucket": name, "amount": _NOTHING, "invoices": 0, **parts.get(name, {})} for name in names]
        balance = sum((bucket["amount"] for bucket in ageing), _NOTHING)
        owed.append(
            {
                "currency": currency,
                "balance": balance,
                "overdue": balance - ageing[0]["amount"],
                "open_invoices": sum(bucket["invoices"] for bucket in ageing),
                "ageing": ageing,
            }
        )
    return sorted(owed, key=lambda one: (-one["open_invoices"], one["currency"]))

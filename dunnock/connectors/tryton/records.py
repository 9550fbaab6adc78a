"""What was read of Tryton, before it means anything to the ledger."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from dunnock.connectors.tryton.client import Record

__all__ = ["Record", "TrytonRows", "day_of"]


@dataclass
class TrytonRows:
    """`stated_invoices` and `stated_moves` are the records a batch may speak of; the others are there because
    what settles those cannot be told without them. None: all (a full read).
    """

    currency: str  # the company's
    own_parties: set[int] = field(default_factory=set)
    parties: list[Record] = field(default_factory=list)
    mechanisms: list[Record] = field(default_factory=list)
    addresses: list[Record] = field(default_factory=list)
    invoices: list[Record] = field(default_factory=list)
    lines: list[Record] = field(default_factory=list)
    journals: list[Record] = field(default_factory=list)
    stated_invoices: set[int] | None = None
    stated_moves: set[int] | None = None


def day_of(value: dt.datetime | dt.date | None) -> dt.date | None:
    """The day of an instant in UTC, which is how Tryton stamps its records."""
    return value.date() if isinstance(value, dt.datetime) else value

"""Since when a condition stands as it does, where a stored date or an invoice's history answers it at once.

Days count up by one a day: "at least 5 days overdue" holds since the due date plus 5. What people mark on an invoice is
in its history. Of everything else nobody wrote down when it began, and nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from dunnock.criteria.catalogue import Aggregate, Catalogue
from dunnock.criteria.explain import ExplainedNode
from dunnock.criteria.grammar import Collection, Group, Rule, children
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import row

_MARKS = {f"invoice.{mark}": mark for mark in ("disputed", "promised", "chasing_paused")}
_COUNTED = {">=": 0, ">": 1}


def invoice_history(organisation_id: int, invoice_id: int, as_of: AsOf) -> dict[str, dt.date | None]:
    """`open`, `disputed`, `promised`, `chasing_paused`: the day each became what it is, None where it is not known."""
    params = {"organisation_id": organisation_id, "invoice_id": invoice_id, "zone": as_of.zone.key}
    return row(statement("runs", "invoice_since"), params) or {}


@dataclass(frozen=True)
class Since:
    """`history` of the record where it is an open invoice; empty for every other record."""

    catalogue: Catalogue
    subject: str
    today: dt.date
    history: dict[str, dt.date | None]

    def tell(self, node: Rule | Group | Collection, told: ExplainedNode) -> dict[str, Any]:
        """The explained tree as the API sends it, each node with `since_on`."""
        parts = (
            [self.tell(part, answer) for (_, part), answer in zip(children(node), told.children, strict=False)]
            if isinstance(node, Group)
            else []
        )
        return {**told.as_dict(), "children": parts, "since_on": self._since(node, told, parts)}

    def _since(
        self, node: Rule | Group | Collection, told: ExplainedNode, parts: list[dict[str, Any]]
    ) -> dt.date | None:
        if isinstance(node, Rule):
            return self._rule(node, told)
        days = [part["since_on"] for part in parts]
        # All of them hold: since the last of them does.
        if isinstance(node, Group) and node.match == "all" and told.passed and None not in days:
            return max(days, default=None)
        return None

    def _rule(self, rule: Rule, told: ExplainedNode) -> dt.date | None:
        if self.subject == "invoice" and rule.field in _MARKS:
            return self.history.get(_MARKS[rule.field])
        found = self.catalogue.find(self.subject, rule.field)
        if found is None or isinstance(found.field, Aggregate) or found.field.type != "days":
            return None
        # A day that stops counting (a settled invoice's) says nothing about when it got there.
        if not told.passed or rule.operator not in _COUNTED or (found.field.until_sql and not self.history):
            return None
        if not isinstance(told.value, int) or not isinstance(rule.value, int):
            return None
        return self.today - dt.timedelta(days=told.value - rule.value - _COUNTED[rule.operator])

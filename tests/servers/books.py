"""Some books that answer like a Tryton, for what a real one cannot be made to do: be large at once, shrink, fail in mid-page.

with unwell(Books(40)) as server: ...
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from dunnock.connectors.tryton import wire
from tests.servers.http import Answer, Reply, result

LOGIN = result([1, "session", None])
DAY = dt.date(2026, 1, 15)


class Books:
    """A Tryton's answers out of a few rows: parties 1…n, an invoice for each, and which of those are paid."""

    def __init__(self, parties: int = 40) -> None:
        self.parties = list(range(1, parties + 1))
        self.paid: set[int] = set()
        self.gone: set[int] = set()
        self.instead: dict[str, Answer] = {}  # by a part of the method
        self.date = "Mon, 02 Mar 2026 08:00:00 GMT"

    def __call__(self, request: dict[str, Any]) -> Reply:
        method = request["method"]
        for part, answer in self.instead.items():
            if part in method:
                return answer(request) if callable(answer) else answer
        if method == "common.db.login":
            return LOGIN
        if method.endswith("get_preferences"):
            return result({"company": 1})
        if method.endswith("fields_get"):
            return result({})
        model, call = method.removeprefix("model.").rsplit(".", 1)
        (_, _, (_, _, last)), _, limit, *_ = request["params"]
        found = sorted((r for r in self.rows(model) if r["id"] > last), key=lambda r: r["id"])[:limit]
        value = [r["id"] for r in found] if call == "search" else found
        body = wire.encode({"id": 1, "result": value})
        return Reply(body, headers={"Date": self.date})

    def rows(self, model: str) -> list[dict[str, Any]]:
        if model == "company.company":
            return [{"id": 1, "party": 9_999_999, "currency.": {"code": "EUR"}}]
        if model == "account.journal":
            return [{"id": 1, "name": "Bank", "type": "cash"}]
        if model == "party.party":
            return [self.party(n) for n in self.parties if n not in self.gone]
        if model == "account.invoice":
            return [self.invoice(n) for n in self.parties if n not in self.gone]
        if model == "account.move.line":
            return [line for n in self.parties if n not in self.gone for line in self.lines(n)]
        return []

    @staticmethod
    def party(n: int) -> dict[str, Any]:
        return {"id": n, "name": f"Customer {n}", "code": str(n), "active": True, "create_date": None}

    def invoice(self, n: int) -> dict[str, Any]:
        return {
            "id": n,
            "number": f"R-{n}",
            "reference": None,
            "state": "paid" if n in self.paid else "posted",
            "party": n,
            "account": 1,
            "invoice_date": DAY,
            "currency.": {"code": "EUR"},
            "total_amount": Decimal("100.00"),
            "move": n,
            "additional_moves": [],
            "cancel_move": None,
            "payment_lines": [],
            "create_date": None,
        }

    def lines(self, n: int) -> list[dict[str, Any]]:
        own = self.line(n, n, debit="100.00", reconciliation=n if n in self.paid else None)
        paid = self.line(1_000_000 + n, 1_000_000 + n, party=n, credit="100.00", reconciliation=n)
        return [own, paid] if n in self.paid else [own]

    @staticmethod
    def line(
        n: int, move: int, *, party: int | None = None, debit: str = "0", credit: str = "0", reconciliation: int | None
    ) -> dict[str, Any]:
        return {
            "id": n,
            "move.": {"id": move, "number": str(move), "state": "posted", "journal": 1, "description": ""},
            "date": DAY,
            "maturity_date": DAY,
            "account": 1,
            "party": party or n,
            "debit": Decimal(debit),
            "credit": Decimal(credit),
            "amount_second_currency": None,
            "second_currency.": None,
            "reconciliation": reconciliation,
            "origin": None,
            "description": "",
            "invoice_payments": [],
        }

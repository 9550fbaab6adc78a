"""A ledger to agree and argue about: `cases.make(...)`, `cases.decide()`, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from dunnock.cases.deciding import decide
from dunnock.cases.disputes import open_dispute
from dunnock.cases.plans import Terms, make_plan
from dunnock.cases.promises import make_promise
from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope, row
from tests.world import BERLIN, World


class Cases(World):
    @property
    def as_of(self) -> AsOf:
        return AsOf(self.now, BERLIN)

    def key(self, table: str, erp_id: str) -> int:
        with organisation_scope(self.id):
            return row(f"SELECT id FROM {table} WHERE erp_id = %s", [erp_id])["id"]

    def do(self, command: Callable[..., Any], **given: Any) -> Any:
        """A command at this moment, by a test; `as_of` or `now` and the actor are filled in where it has them."""
        wanted = command.__kwdefaults__ or {}
        names = set(command.__annotations__) | set(wanted)
        filled = {"as_of": self.as_of, "now": self.now, "actor": "a test"}
        with organisation_scope(self.id):
            return command(
                organisation_id=self.id, **{key: value for key, value in filled.items() if key in names}, **given
            )

    def promise(self, *invoices: str, customer: str = "A", due_on: str = "2026-03-10", **more: Any) -> int:
        amount = more.pop("amount", None)
        return self.do(
            make_promise,
            customer_id=self.key("customer", customer),
            invoice_ids=[self.key("invoice", one) for one in invoices],
            due_on=dt.date.fromisoformat(due_on) if due_on else None,
            amount=None if amount is None else Decimal(amount),
            **more,
        )

    def dispute(self, *invoices: str, customer: str = "A", reason: str = "price", **more: Any) -> int:
        return self.do(
            open_dispute,
            customer_id=self.key("customer", customer),
            parts=more.pop("parts", dict.fromkeys(self.key("invoice", one) for one in invoices)),
            reason=reason,
            **more,
        )

    def plan(
        self, *invoices: str, customer: str = "A", count: int = 3, starts_on: str = "2026-03-10", **more: Any
    ) -> int:
        terms = Terms(
            [self.key("invoice", one) for one in invoices],
            more.pop("frequency", "monthly"),
            count,
            dt.date.fromisoformat(starts_on) if starts_on else None,
            more.pop("parts", ()),
            more.pop("total", None),
        )
        return self.do(make_plan, customer_id=self.key("customer", customer), terms=terms, **more)

    def decide(self, moment: str | None = None, *customers: str) -> int:
        if moment:
            self.at(moment)
        ids = [self.key("customer", one) for one in customers] or None
        return self.do(decide, customer_ids=ids)

    def one(self, table: str, row_id: int, *columns: str) -> Any:
        with organisation_scope(self.id):
            found = row(f"SELECT {', '.join(columns) or '*'} FROM {table} WHERE id = %s", [row_id])
        return found if len(columns) != 1 else found[columns[0]]

    def status(self, table: str, row_id: int) -> str:
        return self.one(table, row_id, "status")

    def marks(self, *invoices: str) -> list[str]:
        """Of each invoice: d for disputed, p for promised."""
        found = self.rows("SELECT erp_id, disputed, promised FROM invoice")
        said = {one["erp_id"]: "d" * one["disputed"] + "p" * one["promised"] for one in found}
        return [said[one] for one in invoices]

    def instalments(self, plan_id: int) -> list[tuple[Any, ...]]:
        found = self.rows(
            """SELECT due_on::text, amount::text, paid::text, status FROM instalment
               WHERE plan_id = %s AND withdrawn_at IS NULL ORDER BY number""",
            [plan_id],
        )
        return [tuple(one.values()) for one in found]

    def events(self, *kinds: str) -> list[tuple[str, int]]:
        found = self.rows("SELECT kind, subject_id FROM event ORDER BY id")
        return [(e["kind"], e["subject_id"]) for e in found if e["kind"] in kinds or not kinds]

    def void(self, invoice: str, customer: str = "A") -> None:
        self.put(invoices=[{"erp_id": invoice, "voided": True, "customer_erp_id": customer, "number": invoice,
                            "issued_on": "2026-01-15", "amount": str(self.rows("SELECT amount FROM invoice WHERE erp_id = %s", [invoice])[0]["amount"]), "currency": "EUR"}])  # fmt: skip

    def void_payment(self, payment: str) -> None:
        found = self.rows(
            """SELECT p.amount, p.paid_on, p.currency, c.erp_id FROM payment p JOIN customer c ON c.id = p.customer_id
               WHERE p.erp_id = %s""",
            [payment],
        )[0]
        self.put(
            payments=[
                {
                    "erp_id": payment,
                    "customer_erp_id": found["erp_id"],
                    "paid_on": found["paid_on"].isoformat(),
                    "amount": str(found["amount"]),
                    "currency": found["currency"],
                    "status": "voided",
                }
            ]
        )


@pytest.fixture
def cases(organisation) -> Cases:
    """Customer A owes 100 (I1), 200 (I2) and 300 (I3); customer B owes 50 (J1)."""
    world = Cases(organisation)
    world.customer("A")
    world.customer("B")
    world.invoice("I1", "A", "100.00", due_on="2026-01-31")
    world.invoice("I2", "A", "200.00", due_on="2026-02-15")
    world.invoice("I3", "A", "300.00", due_on="2026-03-31")
    world.invoice("J1", "B", "50.00")
    return world.at("2026-03-02T09:00")

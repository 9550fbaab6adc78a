"""What tests of charges share: an account, a method on file, and looking at how things stand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dunnock.charges.accounts import add_account
from dunnock.charges.methods import keep_method
from dunnock.charges.providers.base import Method
from dunnock.charges.serve import serve_charges
from dunnock.kernel.clock import AsOf
from dunnock.ledger.edits import edit_customers, edit_invoices
from dunnock.org.db import organisation_scope, row
from tests.world import BERLIN, World

SECRET = "whsec_fernhill"


class Till:
    """A world with a provider account. `url` is where the provider lives."""

    def __init__(self, world: World, url: str, kind: str = "stripe", secret: str = "sk_test_fernhill") -> None:
        self.world, self.id = world, world.id
        with organisation_scope(self.id):
            self.account = add_account(
                organisation_id=self.id,
                kind=kind,
                name="Fernhill's till",
                mode="test",
                secret=secret,
                webhook_secret=SECRET,
                api_base=url,
                actor="a test",
                now=world.now,
            )

    @property
    def as_of(self) -> AsOf:
        return AsOf(self.world.now, BERLIN)

    @property
    def token(self) -> str:
        return self.one("SELECT webhook_token FROM provider_account WHERE id = %s", [self.account])["webhook_token"]

    def customer_id(self, erp_id: str) -> int:
        return int(self.one("SELECT id FROM customer WHERE erp_id = %s", [erp_id])["id"])

    def invoice_id(self, number: str) -> int:
        return int(self.one("SELECT id FROM invoice WHERE number = %s", [number])["id"])

    def on_file(self, erp_id: str, ref: str, customer_ref: str = "", kind: str = "card", **more: Any) -> int:
        with organisation_scope(self.id):
            return keep_method(
                organisation_id=self.id,
                customer_id=self.customer_id(erp_id),
                account_id=self.account,
                method=Method(ref, customer_ref, kind, "Visa ending 4242", active=True, **more),  # type: ignore[arg-type]
                actor="a test",
                now=self.world.now,
            )

    def automatic(self, erp_id: str = "", invoice: str = "") -> None:
        """As people set it: everything of a customer, or one invoice."""
        scope: dict[str, Any] = {"organisation_id": self.id, "actor": "a test", "as_of": self.as_of}
        with organisation_scope(self.id):
            if erp_id:
                edit_customers(customer_ids=[self.customer_id(erp_id)], changes={"auto_pay": True}, **scope)
            if invoice:
                edit_invoices(invoice_ids=[self.invoice_id(invoice)], changes={"auto_charge": True}, **scope)

    def serve(self, after: dt.timedelta = dt.timedelta(0)) -> bool:
        self.world.now += after
        return serve_charges(organisation_id=self.id, as_of=self.as_of)

    def one(self, query: str, params: Any = None) -> dict[str, Any]:
        with organisation_scope(self.id):
            found = row(query, params)
        assert found is not None, query
        return found

    def charges(self, *columns: str) -> list[Any]:
        found = self.world.rows(f"SELECT {', '.join(columns)} FROM charge ORDER BY id")
        return [tuple(one.values()) if len(columns) > 1 else next(iter(one.values())) for one in found]

    def events(self) -> list[str]:
        return [e["kind"] for e in self.world.rows("SELECT kind FROM event WHERE kind LIKE 'charge.%%' ORDER BY id")]

    def in_progress(self, number: str) -> bool:
        return bool(self.one("SELECT payment_in_progress AS p FROM invoice WHERE number = %s", [number])["p"])

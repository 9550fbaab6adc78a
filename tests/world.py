"""A small world for story tests: one organisation, a ledger, workflows, and a clock the story moves."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from dunnock.correspondence.commands import create_template
from dunnock.correspondence.rules import Variant
from dunnock.kernel.clock import AsOf
from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import create_source, upsert_ledger
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.runs.tick import TickReport, tick
from dunnock.workflows.checks import TemplateFacts
from dunnock.workflows.commands import create_workflow, publish_version, set_state

BERLIN = ZoneInfo("Europe/Berlin")


def eur(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


def rule(field: str, operator: str, value: Any = None) -> dict[str, Any]:
    return {"kind": "rule", "field": field, "operator": operator, "value": value}


def all_of(*items: Any) -> dict[str, Any]:
    return {"version": 1, "where": {"kind": "group", "match": "all", "items": list(items)}}


class World:
    def __init__(self, organisation_id: int, today: str = "2026-03-02T08:00") -> None:
        self.id = organisation_id
        self.now = dt.datetime.fromisoformat(today).replace(tzinfo=BERLIN).astimezone(dt.UTC)
        self.n = 0
        with organisation_scope(self.id):
            self.source = create_source(organisation_id=self.id, kind="api", name="API", fenced=False, now=self.now)

    def at(self, moment: str) -> World:
        self.now = dt.datetime.fromisoformat(moment).replace(tzinfo=BERLIN).astimezone(dt.UTC)
        return self

    def put(self, **objects: Any):
        with organisation_scope(self.id):
            report = upsert_ledger(
                organisation_id=self.id, source_id=self.source, batch=LedgerBatch(**objects), now=self.now
            )
        assert report.errors == []
        return report

    def customer(self, erp_id: str, **more: Any) -> None:
        self.put(
            customers=[{"erp_id": erp_id, "name": f"Customer {erp_id}", **more}],
            contacts=[
                {
                    "erp_id": f"K{erp_id}",
                    "customer_erp_id": erp_id,
                    "name": f"Alex {erp_id}",
                    "email": f"ap.{erp_id.lower()}@example.com",
                    "is_primary": True,
                }
            ],
        )

    def invoice(
        self,
        erp_id: str,
        customer: str,
        amount: str,
        due_on: str = "2026-02-15",
        currency: str = "EUR",
        issued_on: str = "2026-01-15",
        **more: Any,
    ) -> None:
        self.put(
            invoices=[
                {
                    "erp_id": erp_id,
                    "customer_erp_id": customer,
                    "number": erp_id,
                    "issued_on": issued_on,
                    "due_on": due_on,
                    "amount": amount,
                    "currency": currency,
                    **more,
                }
            ]
        )

    def pay(
        self,
        invoice: str | None,
        customer: str,
        amount: str,
        *,
        erp_id: str | None = None,
        provisional: bool = False,
        paid_on: str | None = None,
        **more: Any,
    ) -> str:
        self.n += 1
        erp_id = erp_id or f"P{self.n}"
        day = paid_on or self.now.astimezone(BERLIN).date().isoformat()
        allocations = (
            [
                {
                    "erp_id": f"A{erp_id}",
                    "invoice_erp_id": invoice,
                    "payment_erp_id": erp_id,
                    "amount": amount,
                    "applied_on": day,
                    "provisional": provisional,
                }
            ]
            if invoice
            else []
        )
        self.put(
            payments=[
                {
                    "erp_id": erp_id,
                    "customer_erp_id": customer,
                    "paid_on": day,
                    "amount": amount,
                    "currency": "EUR",
                    **more,
                }
            ],
            allocations=allocations,
        )
        return erp_id

    def template(self, subject_kind: str, subject: str, html: str) -> int:
        self.n += 1
        with organisation_scope(self.id):
            made = row(
                "INSERT INTO template (organisation_id, name, subject_kind, created_at, updated_at) VALUES (%s, %s, %s, %s, %s) RETURNING id",
                [self.id, f"Template {self.n}", subject_kind, self.now, self.now],
            )
            execute(
                "INSERT INTO template_variant (organisation_id, template_id, language, subject, html) VALUES (%s, %s, 'en', %s, %s)",
                [self.id, made["id"], subject, html],
            )
        return made["id"]

    def text_template(self, subject_kind: str, text: str) -> int:
        self.n += 1
        with organisation_scope(self.id):
            made = create_template(
                organisation_id=self.id,
                name=f"Text {self.n}",
                subject_kind=subject_kind,
                channel="text",
                variants=[Variant("en", "", text=text)],
                actor="a test",
                now=self.now,
            )
        assert made.faults == {}
        return made.id

    def activate(self, **definition: Any) -> int:
        self.n += 1
        with organisation_scope(self.id):
            facts = {
                t["id"]: TemplateFacts(t["subject_kind"], archived=False, channel=t["channel"])
                for t in rows("SELECT id, subject_kind, channel FROM template")
            }
            workflow_id = create_workflow(
                organisation_id=self.id, name=f"Workflow {self.n}", draft=definition, actor="a test", now=self.now
            )
            publish_version(
                organisation_id=self.id,
                workflow_id=workflow_id,
                templates=facts,
                actor="a test",
                as_of=AsOf(self.now, BERLIN),
            )
        return workflow_id

    def deactivate(self, workflow_id: int) -> None:
        with organisation_scope(self.id):
            set_state(organisation_id=self.id, workflow_id=workflow_id, state="inactive", actor="a test", now=self.now)

    def tick(self, moment: str | None = None, batch: int = 5000) -> TickReport:
        if moment:
            self.at(moment)
        return tick(organisation_id=self.id, instant=self.now, batch=batch)

    def rows(self, query: str, params: Any = None) -> list[dict[str, Any]]:
        with organisation_scope(self.id):
            return rows(query, params)

    def messages(self, *columns: str) -> list[Any]:
        found = self.rows(f"SELECT {', '.join(columns) or 'state'} FROM message ORDER BY id")
        return [tuple(m.values()) if len(columns) > 1 else next(iter(m.values())) for m in found]

    def runs(self) -> list[tuple[str, str | None]]:
        return [(r["state"], r["end_reason"]) for r in self.rows("SELECT state, end_reason FROM run ORDER BY id")]


__all__ = ["BERLIN", "Decimal", "World", "all_of", "eur", "json", "rule"]

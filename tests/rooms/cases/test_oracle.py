"""Whatever is paid, taken back, voided, promised and argued about, in whatever order: decisions are those of a slow and
simple reading of the facts, deciding again changes nothing, and each thing is told once.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from decimal import Decimal
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dunnock.cases.deciding import decide
from dunnock.cases.disputes import settle_dispute
from dunnock.kernel.errors import Conflict, Invalid
from dunnock.org.db import organisation_scope, rows
from tests.rooms.cases import oracle
from tests.rooms.cases.conftest import Cases

INVOICES = {"I1": "100.00", "I2": "60.01", "I3": "30.00", "J1": "50.00"}
COMPARED = {
    "promise": ("status", "kept_amount", "decided_at"),
    "payment_plan": ("status", "paid", "remaining", "ended_at"),
    "instalment": ("status", "paid", "remaining", "settled_on"),
    "dispute": ("status", "outcome"),
    "invoice": ("disputed_by_case", "promised_by_case"),
}

some = st.sampled_from([["I1"], ["I1", "I2"], ["I2"], [], []])
paid = st.sampled_from(["I1", "I1", "I2", "I2", "I3", "J1", None])
share = st.sampled_from([Decimal(1), Decimal(1), Decimal("0.5"), Decimal("0.34")])  # of what is open
ahead = st.integers(0, 4)
# What comes often is named often: agreements and money above all.
step = st.one_of(
    *[st.tuples(st.just("pay"), paid, share, st.integers(0, 5))] * 5,
    *[st.tuples(st.just("promise"), some, share, ahead, st.integers(0, 2))] * 3,
    *[st.tuples(st.just("plan"), some, st.integers(1, 3), ahead, st.integers(0, 2))] * 2,
    *[st.tuples(st.just("days"), st.integers(1, 4))] * 3,
    *[st.tuples(st.just("take_back"), st.integers(0, 5))] * 2,
    st.tuples(st.just("invoice"), st.sampled_from(["I1", "I2"])),
    st.tuples(st.just("credit"), st.sampled_from([*INVOICES]), share),
    st.tuples(st.just("void"), st.sampled_from([*INVOICES])),
    st.tuples(st.just("correct"), st.sampled_from([*INVOICES]), share),
    st.tuples(st.just("leave")),
    st.tuples(st.just("dispute"), some),
    st.tuples(st.just("settle"), st.integers(0, 3)),
    st.tuples(st.just("decide"), st.sampled_from(["A", "B"])),
)


class Undo(Exception):
    """Every example starts from the same ledger."""


class Story(Cases):
    paid: list[str]

    def open(self, invoice: str) -> Decimal:
        return rows("SELECT balance FROM invoice WHERE erp_id = %s", [invoice])[0]["balance"]

    def play(self, what: str, *given: Any) -> None:
        self.now += dt.timedelta(hours=1)
        with suppress(Invalid, Conflict), transaction.atomic():  # what may not be is refused, and the story goes on
            getattr(self, f"_{what}")(*given)

    def part(self, invoice: str, share: Decimal) -> Decimal:
        return (self.open(invoice) * share).quantize(Decimal("0.01"))

    def _pay(self, invoice: str | None, share: Decimal, days_ago: int) -> None:
        amount = self.part(invoice, share) if invoice else Decimal(20) * share
        if amount > 0:
            day = self.as_of.today - dt.timedelta(days=days_ago)
            customer = "B" if invoice == "J1" else "A"
            self.paid.append(self.pay(invoice, customer, str(amount), paid_on=day.isoformat()))

    def _credit(self, invoice: str, share: Decimal) -> None:
        value = str(self.part(invoice, share))
        if Decimal(value) <= 0:
            return
        self.n += 1
        customer, day = ("B" if invoice == "J1" else "A"), self.as_of.today.isoformat()
        note = {"erp_id": f"N{self.n}", "customer_erp_id": customer, "number": "N", "issued_on": day, "currency": "EUR"}
        part = {
            "erp_id": f"AN{self.n}",
            "invoice_erp_id": invoice,
            "credit_note_erp_id": f"N{self.n}",
            "applied_on": day,
        }
        self.put(credit_notes=[{**note, "amount": value}], allocations=[{**part, "amount": value}])

    def _take_back(self, at: int) -> None:
        if self.paid:
            self.void_payment(self.paid.pop(at % len(self.paid)))

    def _void(self, invoice: str) -> None:
        self.void(invoice, "B" if invoice == "J1" else "A")

    def _invoice(self, invoice: str) -> None:
        self.invoice(
            invoice, "A", str(max(self.open(invoice), Decimal(0)) + 40), voided=False
        )  # stands again, and higher

    def _correct(self, invoice: str, share: Decimal) -> None:
        self.invoice(invoice, "B" if invoice == "J1" else "A", str(max(self.part(invoice, share), Decimal(0))))

    def _leave(self) -> None:
        self.put(present={"customers": {"A"}})  # B is gone

    def _promise(self, invoices: list[str], share: Decimal, days: int, grace: int) -> None:
        owed = sum((self.open(one) for one in invoices), Decimal(0)) or Decimal(70)
        day = (self.as_of.today + dt.timedelta(days=days)).isoformat()
        amount = (owed * share).quantize(Decimal("0.01"))
        self.promise(*invoices, due_on=day, amount=amount, currency="EUR", grace_days=grace)

    def _plan(self, invoices: list[str], count: int, days: int, grace: int) -> None:
        day = (self.as_of.today + dt.timedelta(days=days)).isoformat()
        self.plan(*invoices, count=count, starts_on=day, frequency="weekly", grace_days=grace)

    def _dispute(self, invoices: list[str]) -> None:
        self.dispute(*invoices)

    def _settle(self, at: int) -> None:
        found = rows("SELECT id FROM dispute ORDER BY id")
        if found:
            self.do(settle_dispute, dispute_id=found[at % len(found)]["id"], outcome="rejected")

    def _days(self, days: int) -> None:
        self.now += dt.timedelta(days=days)

    def _decide(self, customer: str) -> None:
        self.do(decide, customer_ids=[self.key("customer", customer)])

    def check(self) -> None:
        facts = oracle.Facts.read(rows, self.as_of.today, self.now)
        oracle.decide(facts)
        self.do(decide)
        for table, columns in COMPARED.items():
            wanted = {one["id"]: {key: one[key] for key in columns} for one in facts.every(table)}
            found = {one["id"]: {key: one[key] for key in columns} for one in rows(f"SELECT * FROM {table}")}
            assert found == wanted, table
        assert self.do(decide) == 0
        told = [(e["kind"], e["subject_id"]) for e in rows("SELECT kind, subject_id FROM event ORDER BY id")]
        told = [one for one in told if one[0].split(".")[0] in {"promise", "dispute", "payment_plan"}]
        assert len(told) == len(set(told)), "each fact of each case once"
        assert ("promise.made" in dict(told)) == bool(rows("SELECT 1 AS x FROM promise LIMIT 1"))
        for promise in rows("SELECT id, status FROM promise WHERE status IN ('kept', 'broken', 'partly_kept')"):
            kind = "promise.kept" if promise["status"] == "kept" else "promise.broken"
            assert (kind, promise["id"]) in told
        for plan in rows("SELECT id, total FROM payment_plan"):
            parts = rows("SELECT amount FROM instalment WHERE plan_id = %s AND withdrawn_at IS NULL", [plan["id"]])
            assert sum(one["amount"] for one in parts) == plan["total"]


@settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(step, min_size=12, max_size=24))
def test_decisions_are_those_of_the_oracle(organisation, steps):
    with suppress(Undo), transaction.atomic(), organisation_scope(organisation):
        story = Story(organisation)
        story.paid = []  # payments that stand
        story.customer("A")
        story.customer("B")
        for number, value in INVOICES.items():
            story.invoice(number, "B" if number == "J1" else "A", value)
        for what, *given_ in steps:
            story.play(what, *given_)
            if what in ("days", "leave", "take_back"):
                story.check()
        story.check()
        raise Undo

"""What `decide` should come to, said once more: slowly, in Python, record by record, from the facts as they stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

Row = dict[str, Any]
NOTHING = Decimal(0)
TABLES = (
    "customer",
    "invoice",
    "payment",
    "allocation",
    "promise",
    "promise_invoice",
    "payment_plan",
    "plan_invoice",
    "instalment",
    "dispute",
    "dispute_invoice",
)


@dataclass
class Facts:
    today: dt.date
    now: dt.datetime
    tables: dict[str, dict[int, Row]] = field(default_factory=dict)

    @classmethod
    def read(cls, rows: Callable[[str], list[Row]], today: dt.date, now: dt.datetime) -> Facts:
        return cls(today, now, {name: {r["id"]: r for r in rows(f"SELECT * FROM {name}")} for name in TABLES})

    def every(self, name: str, **wanted: Any) -> list[Row]:
        found = self.tables[name].values()
        return sorted(
            (one for one in found if all(one[key] == value for key, value in wanted.items())), key=lambda one: one["id"]
        )

    def named(self, link: str, **key: int) -> list[Row]:
        """The invoices a case names that still stand."""
        found = [self.tables["invoice"][one["invoice_id"]] for one in self.every(link, **key)]
        return [one for one in found if one["withdrawn_at"] is None]

    def money(self, invoices: list[Row], since: dt.datetime) -> list[tuple[dt.date, int, Decimal]]:
        """(day paid, allocation, amount) of what was allocated to the invoices and learnt of later than `since`."""
        ids = {one["id"] for one in invoices}
        found = []
        for part in self.every("allocation", withdrawn_at=None):
            if part["invoice_id"] in ids and part["recorded_at"] > since:
                payment = self.tables["payment"].get(part["payment_id"])
                found.append((payment["paid_on"] if payment else part["applied_on"], part["id"], part["amount"]))
        return sorted(found)


def owed(invoices: list[Row]) -> Decimal:
    return sum((max(one["balance"], NOTHING) for one in invoices), NOTHING)


def decide(facts: Facts) -> None:
    """Changes the facts to what they should be afterwards."""
    for plan in facts.every("payment_plan"):
        if plan["status"] in ("active", "completed", "broken"):
            _plan(facts, plan)
    for on_account in (False, True):
        for promise in facts.every("promise"):
            named = bool(facts.every("promise_invoice", promise_id=promise["id"]))
            if promise["status"] in ("active", "kept", "partly_kept", "broken") and named != on_account:
                _promise(facts, promise, on_account)
    for dispute in facts.every("dispute", status="open"):
        if _gone(facts, dispute) or not facts.named("dispute_invoice", dispute_id=dispute["id"]):
            dispute |= {"status": "settled", "outcome": "withdrawn" if _gone(facts, dispute) else "credited"}
    _marks(facts)


def _gone(facts: Facts, case: Row) -> bool:
    return facts.tables["customer"][case["customer_id"]]["withdrawn_at"] is not None


def _plan(facts: Facts, plan: Row) -> None:
    invoices = facts.named("plan_invoice", plan_id=plan["id"])
    money = facts.money(invoices, plan["began_at"])
    plan["paid"] = min(plan["total"], sum((amount for _, _, amount in money), NOTHING))
    plan["remaining"] = min(plan["total"] - plan["paid"], owed(invoices))
    to_pay, in_hand = plan["paid"] + plan["remaining"], plan["paid"]
    parts = sorted(
        (one for one in facts.every("instalment", plan_id=plan["id"]) if one["withdrawn_at"] is None),
        key=lambda one: (one["due_on"], one["number"]),
    )
    reached = NOTHING
    for part in parts:
        wanted = min(part["amount"], to_pay)
        to_pay -= wanted
        part["paid"] = min(wanted, in_hand)
        in_hand -= part["paid"]
        part["remaining"] = wanted - part["paid"]
        part["settled_on"] = None
        if wanted == 0:
            part["status"] = "cancelled"
        elif part["paid"] == wanted:
            part["status"] = "paid"
            until = NOTHING
            for day, _, amount in money:
                until += amount
                if until >= reached + wanted:
                    part["settled_on"] = day
                    break
        else:
            part["status"] = "partly_paid" if part["paid"] else "pending"
        reached += part["amount"]
    grace = dt.timedelta(days=plan["grace_days"])
    past = [one for one in parts if one["due_on"] + grace < facts.today]
    unpaid = any(one["remaining"] > 0 for one in past)
    late = any(one["status"] != "paid" or one["settled_on"] > one["due_on"] + grace for one in past)
    nothing = plan["paid"] == 0 and plan["remaining"] == 0
    was = plan["status"]
    if was == "active" and (_gone(facts, plan) or not invoices or nothing):
        plan["status"] = "cancelled"
    elif was == "broken" and late:
        pass
    elif plan["remaining"] == 0:
        plan["status"] = "completed"
    else:
        plan["status"] = "broken" if unpaid else "active"
    if plan["status"] != was:
        plan["ended_at"] = None if plan["status"] == "active" else facts.now
    if plan["status"] == "cancelled":
        for part in parts:
            if part["status"] in ("pending", "partly_paid"):
                part |= {"status": "cancelled", "remaining": NOTHING}


def _promise(facts: Facts, promise: Row, on_account: bool) -> None:
    last_on = promise["due_on"] + dt.timedelta(days=promise["grace_days"])
    if on_account:
        invoices = [
            one
            for one in facts.every("invoice", customer_id=promise["customer_id"], currency=promise["currency"])
            if one["withdrawn_at"] is None
        ]
        money = _on_account(facts, promise)
    else:
        invoices = facts.named("promise_invoice", promise_id=promise["id"])
        money = [(day, amount) for day, _, amount in facts.money(invoices, promise["made_at"])]
    ever = sum((amount for _, amount in money), NOTHING)
    timely = sum((amount for day, amount in money if day <= last_on), NOTHING)
    wanted = min(promise["amount"], ever + owed(invoices))
    over, was = facts.today > last_on, promise["status"]
    if was == "active" and (_gone(facts, promise) or wanted == 0):
        status = "cancelled"
    elif (wanted > 0 and timely >= wanted) or (was == "kept" and (over or wanted == 0)):
        status = "kept"
    elif not over:
        status = "active"
    else:
        status = "partly_kept" if timely or was == "partly_kept" else "broken"
    had = min(timely, promise["amount"])
    judged = was != "active" and status != "active"
    promise["kept_amount"] = max(had, promise["kept_amount"]) if judged else had
    promise["status"] = status
    if status == "active":
        promise["decided_at"] = None
    elif status != was:
        promise["decided_at"] = facts.now


def _on_account(facts: Facts, promise: Row) -> list[tuple[dt.date, Decimal]]:
    """Payments learnt of since, without what agreements on invoices have counted."""
    found = []
    for payment in facts.every(
        "payment", customer_id=promise["customer_id"], currency=promise["currency"], status="paid"
    ):
        if payment["withdrawn_at"] is not None or payment["recorded_at"] <= promise["made_at"]:
            continue
        free = payment["amount"] - payment["used_elsewhere"]
        for part in facts.every("allocation", payment_id=payment["id"], withdrawn_at=None):
            if _claimed(facts, part):
                free -= part["amount"]
        found.append((payment["paid_on"], free))
    return found


def _claimed(facts: Facts, part: Row) -> bool:
    for link, table, key, since, until in (
        ("promise_invoice", "promise", "promise_id", "made_at", "decided_at"),
        ("plan_invoice", "payment_plan", "plan_id", "began_at", "ended_at"),
    ):
        for named in facts.every(link, invoice_id=part["invoice_id"]):
            case = facts.tables[table][named[key]]
            if case["status"] in ("draft", "cancelled"):
                continue
            if case[since] < part["recorded_at"] and (case[until] is None or part["recorded_at"] <= case[until]):
                return True
    return False


def _marks(facts: Facts) -> None:
    disputed, promised = set(), set()
    for dispute in facts.every("dispute", status="open"):
        disputed |= {one["invoice_id"] for one in facts.every("dispute_invoice", dispute_id=dispute["id"])}
    for plan in facts.every("payment_plan", status="active"):
        promised |= {one["invoice_id"] for one in facts.every("plan_invoice", plan_id=plan["id"])}
    accounts = []
    for promise in facts.every("promise", status="active"):
        named = facts.every("promise_invoice", promise_id=promise["id"])
        promised |= {one["invoice_id"] for one in named}
        if not named:
            accounts.append(promise)
    taken = promised | disputed
    for promise in accounts:
        left = promise["amount"] - promise["kept_amount"]
        owing = [
            one
            for one in facts.every("invoice", customer_id=promise["customer_id"], currency=promise["currency"])
            if one["withdrawn_at"] is None
            and one["balance"] > 0
            and one["id"] not in taken
            and not one["disputed_stated"]
        ]
        for invoice in sorted(owing, key=lambda one: (one["due_on"] is None, one["due_on"], one["id"])):
            if left <= 0:
                break
            promised.add(invoice["id"])
            left -= invoice["balance"]
    for invoice in facts.every("invoice"):
        invoice["disputed_by_case"] = invoice["id"] in disputed
        invoice["promised_by_case"] = invoice["id"] in promised

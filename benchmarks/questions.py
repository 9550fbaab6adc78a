"""The criteria the benchmarks ask, and the same in SQL as somebody would write it by hand for this schema."""

from __future__ import annotations

from typing import Any

from tests.world import all_of, eur, rule


def collection(name: str, quantifier: str, *items: Any, **more: Any) -> dict[str, Any]:
    where = {"kind": "group", "match": "all", "items": list(items)}
    return {"kind": "collection", "collection": name, "quantifier": quantifier, "where": where, **more}


# Somebody who owes a large overdue invoice and has paid a large amount lately.
TWO_EXISTS = all_of(
    collection("invoices", "any", rule("invoice.balance", ">", eur("1000.00")), rule("invoice.days_overdue", ">", 7)),
    collection(
        "payments", "any", rule("payment.amount", ">", eur("500.00")), rule("payment.days_since_paid", "<=", 30)
    ),
)
TWO_EXISTS_SQL = """
  EXISTS (SELECT 1 FROM invoice i WHERE i.organisation_id = %(organisation_id)s AND i.customer_id = c.id AND i.balance <> 0
            AND i.withdrawn_at IS NULL AND i.balance > 1000 AND i.currency = 'EUR' AND i.due_on < %(today)s::date - 7)
  AND EXISTS (SELECT 1 FROM payment p WHERE p.organisation_id = %(organisation_id)s AND p.customer_id = c.id
            AND p.withdrawn_at IS NULL AND p.amount > 500 AND p.currency = 'EUR' AND p.paid_on >= %(today)s::date - 30)"""

# Owes much and has gone silent.
SUM_AND_SILENCE = all_of(
    rule("customer.balance_overdue", ">", eur("2500.00")),
    collection("payments", "none", rule("payment.days_since_paid", "<=", 30)),
)
SUM_AND_SILENCE_SQL = """
  c.id IN (SELECT i.customer_id FROM invoice i WHERE i.organisation_id = %(organisation_id)s AND i.balance <> 0
             AND i.withdrawn_at IS NULL AND i.currency = 'EUR' AND i.due_on < %(today)s::date
           GROUP BY i.customer_id HAVING sum(i.balance) > 2500)
  AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.organisation_id = %(organisation_id)s AND p.customer_id = c.id
             AND p.withdrawn_at IS NULL AND p.paid_on >= %(today)s::date - 30)"""

THREE_OVERDUE = all_of(rule("customer.overdue_invoice_count", ">=", 3))
THREE_OVERDUE_SQL = """
  c.id IN (SELECT i.customer_id FROM invoice i WHERE i.organisation_id = %(organisation_id)s AND i.balance <> 0
             AND i.withdrawn_at IS NULL AND i.due_on < %(today)s::date
           GROUP BY i.customer_id HAVING count(*) >= 3)"""

ALL_LATE = all_of(collection("invoices", "all", rule("invoice.days_overdue", ">", 30)))
ALL_LATE_SQL = """
  c.id IN (SELECT i.customer_id FROM invoice i WHERE i.organisation_id = %(organisation_id)s AND i.balance <> 0
             AND i.withdrawn_at IS NULL
           GROUP BY i.customer_id HAVING bool_and(coalesce(i.due_on < %(today)s::date - 30, false)))"""

WRITTEN_TWICE: dict[str, tuple[dict[str, Any], str]] = {
    "two EXISTS": (TWO_EXISTS, TWO_EXISTS_SQL),
    "sum overdue, no payment in 30 days": (SUM_AND_SILENCE, SUM_AND_SILENCE_SQL),
    "count(overdue) >= 3": (THREE_OVERDUE, THREE_OVERDUE_SQL),
    "all open invoices > 30 days late": (ALL_LATE, ALL_LATE_SQL),
}

TEN_CONDITIONS = all_of(
    rule("customer.balance_overdue", ">", eur("1000.00")),
    rule("customer.overdue_invoice_count", ">=", 2),
    rule("customer.open_invoice_count", "<", 100),
    rule("customer.overdue_31_60", ">", eur("0.00")),
    rule("customer.unapplied_credit", "<", eur("500.00")),
    rule("customer.country", "any_of", ["DE", "AT", "FR", "NL"]),
    rule("customer.chasing_paused", "is_false"),
    collection("invoices", "any", rule("invoice.days_overdue", ">", 45), rule("invoice.disputed", "is_false")),
    collection("payments", "none", rule("payment.days_since_paid", "<=", 7)),
    rule("customer.average_days_late", ">", 1),
)

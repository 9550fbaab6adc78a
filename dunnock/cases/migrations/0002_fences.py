from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import fence, same_organisation

TABLES = [
    "promise",
    "promise_invoice",
    "dispute",
    "dispute_invoice",
    "payment_plan",
    "plan_invoice",
    "instalment",
    "note",
    "task",
    "file",
    "file_content",
]


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial"), ("ledger", "0005_case_marks")]
    operations = [
        *fence(*TABLES),
        *[
            same_organisation(table, "customer_id", "customer")
            for table in ["promise", "dispute", "payment_plan", "instalment", "note", "task", "file"]
        ],
        *[
            same_organisation(table, "invoice_id", "invoice")
            for table in ["promise_invoice", "dispute_invoice", "plan_invoice"]
        ],
        same_organisation("promise_invoice", "promise_id", "promise", "CASCADE"),
        same_organisation("dispute_invoice", "dispute_id", "dispute", "CASCADE"),
        same_organisation("plan_invoice", "plan_id", "payment_plan", "CASCADE"),
        same_organisation("instalment", "plan_id", "payment_plan"),
    ]

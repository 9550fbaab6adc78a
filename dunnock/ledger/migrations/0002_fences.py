from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import fence, same_organisation

TABLES = ["source", "customer_group", "customer", "contact", "invoice", "credit_note", "payment", "allocation"]

OPEN_ITEM = """
CREATE VIEW open_item WITH (security_invoker = true) AS
SELECT * FROM invoice WHERE balance <> 0 AND withdrawn_at IS NULL
"""

# What stands on a customer's account in each currency. Nothing here depends on the day it is read.
CUSTOMER_POSITION = """
CREATE VIEW customer_position WITH (security_invoker = true) AS
SELECT organisation_id, customer_id, currency,
       sum(balance) AS balance, count(*) FILTER (WHERE invoice) AS open_invoices, min(due_on) AS oldest_due_on,
       sum(unapplied) AS unapplied_credit
FROM (SELECT organisation_id, customer_id, currency, balance, true AS invoice, due_on, 0 AS unapplied FROM invoice
       WHERE balance <> 0 AND withdrawn_at IS NULL
      UNION ALL
      SELECT organisation_id, customer_id, currency, -balance, false, NULL, balance FROM credit_note
       WHERE balance <> 0 AND withdrawn_at IS NULL
      UNION ALL
      SELECT organisation_id, customer_id, currency, -unapplied, false, NULL, unapplied FROM payment
       WHERE unapplied <> 0 AND withdrawn_at IS NULL) item
GROUP BY organisation_id, customer_id, currency
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("org", "0002_fences")]
    operations = [
        *fence(*TABLES, "invoice_span"),
        *[same_organisation(table, "source_id", "source") for table in TABLES[1:]],
        same_organisation("customer_group", "parent_id", "customer_group"),
        same_organisation("customer", "group_id", "customer_group"),
        *[
            same_organisation(table, "customer_id", "customer")
            for table in ["contact", "invoice", "credit_note", "payment"]
        ],
        same_organisation("allocation", "invoice_id", "invoice"),
        same_organisation("allocation", "payment_id", "payment"),
        same_organisation("allocation", "credit_note_id", "credit_note"),
        same_organisation("invoice_span", "invoice_id", "invoice"),
        migrations.RunSQL(
            "CREATE INDEX customer_search ON customer USING gin (lower(name || ' ' || reference) gin_trgm_ops)",
            "DROP INDEX customer_search",
        ),
        migrations.RunSQL(
            "CREATE INDEX contact_email ON contact (organisation_id, lower(email)) WHERE email IS NOT NULL",
            "DROP INDEX contact_email",
        ),
        migrations.RunSQL(OPEN_ITEM, "DROP VIEW open_item"),
        migrations.RunSQL(CUSTOMER_POSITION, "DROP VIEW customer_position"),
    ]

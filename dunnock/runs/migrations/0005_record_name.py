from __future__ import annotations

from django.db import migrations

# How each record a run or an event is about is called, in lists. A customer is called by its own columns.
RECORD_NAME = """
CREATE VIEW record_name WITH (security_invoker = true) AS
SELECT organisation_id, 'invoice' AS kind, id, number AS name, due_on, amount, currency FROM invoice
UNION ALL SELECT organisation_id, 'credit_note', id, number, NULL, amount, currency FROM credit_note
UNION ALL SELECT organisation_id, 'payment', id, reference, NULL, amount, currency FROM payment
UNION ALL SELECT organisation_id, 'contact', id, coalesce(nullif(name, ''), email, erp_id), NULL, NULL, NULL FROM contact
UNION ALL SELECT organisation_id, 'customer_group', id, name, NULL, NULL, NULL FROM customer_group
UNION ALL SELECT organisation_id, 'payment_plan', id, name, NULL, total, currency FROM payment_plan
UNION ALL SELECT organisation_id, 'instalment', id, 'Instalment ' || number, due_on, amount, currency FROM instalment
UNION ALL SELECT organisation_id, 'promise', id, '', due_on, amount, currency FROM promise
UNION ALL SELECT organisation_id, 'dispute', id, replace(reason, '_', ' '), NULL, amount, currency FROM dispute
UNION ALL SELECT organisation_id, 'note', id, left(text, 80), NULL, NULL, NULL FROM note
UNION ALL SELECT organisation_id, 'task', id, title, due_on, NULL, NULL FROM task
UNION ALL SELECT organisation_id, 'file', id, name, NULL, NULL, NULL FROM file
UNION ALL SELECT organisation_id, 'charge', id, '', NULL, amount, currency FROM charge
UNION ALL SELECT organisation_id, 'email', id, subject, NULL, NULL, NULL FROM message WHERE channel = 'email'
UNION ALL SELECT organisation_id, 'text_message', id, left(text, 80), NULL, NULL, NULL FROM message WHERE channel = 'text'
UNION ALL SELECT organisation_id, 'received_email', id, coalesce(nullif(subject, ''), from_address), NULL, NULL, NULL
  FROM received_email
"""


class Migration(migrations.Migration):
    dependencies = [
        ("runs", "0004_fences_of_actions"),
        ("ledger", "0004_groups"),
        ("cases", "0002_fences"),
        ("charges", "0002_fences"),
        ("correspondence", "0003_mail_in"),
        ("inbox", "0002_fences"),
    ]
    operations = [migrations.RunSQL(RECORD_NAME, "DROP VIEW record_name")]

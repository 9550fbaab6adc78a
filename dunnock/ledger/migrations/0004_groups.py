from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import fence, same_organisation

# Whoever belongs to a group, through however many groups below it. UNION ends a circle, should one ever stand there.
GROUP_MEMBER = """
CREATE VIEW group_member WITH (security_invoker = true) AS
WITH RECURSIVE below AS (
  SELECT organisation_id, id AS group_id, id AS inner_id FROM customer_group WHERE withdrawn_at IS NULL
  UNION
  SELECT g.organisation_id, b.group_id, g.id FROM below b
  JOIN customer_group g ON g.organisation_id = b.organisation_id AND g.parent_id = b.inner_id AND g.withdrawn_at IS NULL
)
SELECT b.organisation_id, b.group_id, c.id AS customer_id
FROM below b JOIN customer c ON c.organisation_id = b.organisation_id AND c.group_id = b.inner_id
WHERE c.withdrawn_at IS NULL
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_links_and_limits")]
    operations = [
        *fence("contact_invoice"),
        same_organisation("contact_invoice", "contact_id", "contact"),
        same_organisation("contact_invoice", "invoice_id", "invoice"),
        migrations.RunSQL(GROUP_MEMBER, "DROP VIEW group_member"),
    ]

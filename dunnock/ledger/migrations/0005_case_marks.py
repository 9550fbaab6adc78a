from __future__ import annotations

from django.db import migrations, models
from django.db.models import Q

# The view has the columns of its table by name: it is made again after they changed.
OPEN_ITEM = """
CREATE VIEW open_item WITH (security_invoker = true) AS
SELECT * FROM invoice WHERE balance <> 0 AND withdrawn_at IS NULL
"""
DROP = "DROP VIEW open_item"


def mark(name: str) -> list[migrations.operations.base.Operation]:
    """What the ERP or a person says, what an open case says, and the mark everybody reads: either of them."""
    return [
        migrations.RenameField("invoice", name, f"{name}_stated"),
        migrations.AddField("invoice", f"{name}_by_case", models.BooleanField(db_default=False)),
        migrations.AddField(
            "invoice",
            name,
            models.GeneratedField(
                expression=Q(**{f"{name}_stated": True}) | Q(**{f"{name}_by_case": True}),
                output_field=models.BooleanField(),
                db_persist=True,
            ),
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("ledger", "0004_groups")]
    operations = [
        migrations.RunSQL(DROP, OPEN_ITEM),
        *mark("disputed"),
        *mark("promised"),
        migrations.AddIndex(
            "invoice",
            models.Index(
                fields=["organisation_id", "customer_id"],
                condition=Q(disputed_by_case=True) | Q(promised_by_case=True),
                name="invoice_in_case",
            ),
        ),
        migrations.RunSQL(OPEN_ITEM, DROP),
    ]

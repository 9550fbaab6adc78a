from __future__ import annotations

from importlib import import_module

from django.db import migrations

BEFORE = import_module("dunnock.runs.migrations.0005_record_name").RECORD_NAME
NAMED = """UNION ALL SELECT organisation_id, 'received_text', id, coalesce(nullif(left(text, 80), ''), from_number), NULL, NULL, NULL
  FROM received_text
"""
REPLACED = BEFORE.replace("CREATE VIEW", "CREATE OR REPLACE VIEW")


class Migration(migrations.Migration):
    dependencies = [("runs", "0005_record_name"), ("correspondence", "0005_asking")]
    operations = [migrations.RunSQL(REPLACED + NAMED, REPLACED)]

from __future__ import annotations

from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations

from dunnock.org.rls import append_only, fence

REFUSE_CHANGE = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are written once and never changed', tg_table_name USING ERRCODE = 'restrict_violation';
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("org", "0001_initial")]
    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(REFUSE_CHANGE, "DROP FUNCTION refuse_change()"),
        *fence("api_key", "audit_entry", "idempotency_record"),
        append_only("audit_entry"),
    ]

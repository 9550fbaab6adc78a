from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import fence, same_organisation


class Migration(migrations.Migration):
    dependencies = [("connectors", "0001_initial"), ("ledger", "0002_fences")]
    operations = [
        *fence("connection", "sync", "sync_problem", "upload"),
        same_organisation("connection", "source_id", "source"),
        same_organisation("sync", "connection_id", "connection", "CASCADE"),
        same_organisation("upload", "connection_id", "connection", "CASCADE"),
        same_organisation("sync_problem", "sync_id", "sync", "CASCADE"),
    ]

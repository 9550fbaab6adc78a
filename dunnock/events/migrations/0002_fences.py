from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import append_only, fence, same_organisation


class Migration(migrations.Migration):
    dependencies = [("events", "0001_initial"), ("org", "0002_fences")]
    operations = [
        *fence("event", "event_pending"),
        append_only("event"),
        same_organisation("event_pending", "event_id", "event"),
    ]

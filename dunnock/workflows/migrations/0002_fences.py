from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import append_only, fence, same_organisation


class Migration(migrations.Migration):
    dependencies = [("workflows", "0001_initial"), ("org", "0002_fences")]
    operations = [
        *fence("workflow", "workflow_version", "enrol_clock"),
        append_only("workflow_version"),
        same_organisation("workflow_version", "workflow_id", "workflow"),
        same_organisation("enrol_clock", "workflow_id", "workflow"),
        same_organisation("workflow", "live_version_id", "workflow_version"),
    ]

from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import append_only, fence, same_organisation


class Migration(migrations.Migration):
    dependencies = [
        ("runs", "0001_initial"),
        ("workflows", "0002_fences"),
        ("ledger", "0002_fences"),
        ("correspondence", "0002_fences"),
    ]
    # No key from run to workflow (its version has one) nor from run_event to run (written by the same statement as the run):
    # they would cost two fifths of an enrolment and refuse nothing that can happen.
    operations = [
        *fence("run", "run_event"),
        append_only("run_event"),
        same_organisation("run", "version_id", "workflow_version"),
        same_organisation("run", "customer_id", "customer"),
        same_organisation("message", "run_id", "run"),
    ]

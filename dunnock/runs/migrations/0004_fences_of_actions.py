from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import fence, same_organisation


class Migration(migrations.Migration):
    dependencies = [("runs", "0003_actions")]
    operations = [
        *fence("notification", "day_clock"),
        same_organisation("notification", "run_id", "run"),
        same_organisation("notification", "customer_id", "customer"),
    ]

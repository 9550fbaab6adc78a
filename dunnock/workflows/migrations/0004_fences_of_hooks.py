from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import fence, same_organisation

class Migration(migrations.Migration):
    dependencies = [("workflows", "0003_hooks"), ("ledger", "0002_fences")]
    operations = [
        *fence("inbound_hook", "hook_call"),
        same_organisation("hook_call", "hook_id", "inbound_hook"),
        same_organisation("hook_call", "customer_id", "customer"),
    ]

from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import append_only, fence, same_organisation


class Migration(migrations.Migration):
    dependencies = [("correspondence", "0001_initial"), ("ledger", "0002_fences")]
    operations = [
        *fence("template", "template_variant", "mailbox", "message", "delivery", "suppressed_address"),
        append_only("delivery"),
        same_organisation("template_variant", "template_id", "template", "CASCADE"),
        same_organisation("message", "customer_id", "customer"),
        same_organisation("message", "template_id", "template"),
        same_organisation("message", "mailbox_id", "mailbox"),
        same_organisation("delivery", "message_id", "message"),
    ]

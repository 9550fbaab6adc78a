from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import fence, same_organisation


class Migration(migrations.Migration):
    dependencies = [("portal", "0001_initial"), ("ledger", "0002_fences"), ("charges", "0002_fences")]
    operations = [
        *fence("portal_setting", "portal_link"),
        same_organisation("portal_link", "customer_id", "customer"),
        same_organisation("portal_link", "contact_id", "contact"),
        same_organisation("portal_link", "checkout_charge_id", "charge"),
    ]

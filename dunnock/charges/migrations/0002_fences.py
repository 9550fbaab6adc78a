from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import fence, same_organisation


class Migration(migrations.Migration):
    dependencies = [("charges", "0001_initial"), ("ledger", "0002_fences")]
    operations = [
        *fence(
            "provider_account",
            "payment_method",
            "payment_link",
            "payment_link_invoice",
            "charge",
            "charge_invoice",
            "charge_attempt",
            "charge_refund",
            "webhook_delivery",
        ),
        *[same_organisation(table, "customer_id", "customer") for table in ("payment_method", "payment_link", "charge")],
        *[
            same_organisation(table, "provider_account_id", "provider_account")
            for table in ("payment_method", "payment_link", "charge", "webhook_delivery")
        ],
        same_organisation("charge", "payment_method_id", "payment_method"),
        same_organisation("charge", "payment_link_id", "payment_link"),
        *[
            same_organisation(table, "charge_id", "charge")
            for table in ("charge_invoice", "charge_attempt", "charge_refund", "webhook_delivery")
        ],
        same_organisation("charge_invoice", "invoice_id", "invoice"),
        same_organisation("payment_link_invoice", "payment_link_id", "payment_link"),
        same_organisation("payment_link_invoice", "invoice_id", "invoice"),
    ]

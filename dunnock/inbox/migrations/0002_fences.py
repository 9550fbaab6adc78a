from __future__ import annotations

from django.db import migrations

from dunnock.org.rls import fence, same_organisation

# A mail names an invoice or a customer as people write it; these find it whatever the letters' case.
_SEARCHED = {
    "invoice_number_lower": "invoice (organisation_id, lower(number))",
    "customer_reference_lower": "customer (organisation_id, lower(reference)) WHERE reference <> ''",
}


class Migration(migrations.Migration):
    dependencies = [
        ("inbox", "0001_initial"),
        ("correspondence", "0003_mail_in"),
        ("ledger", "0002_fences"),
        ("org", "0002_fences"),
    ]
    operations = [
        *fence("mail_thread", "received_email", "received_email_raw", "delivery_report"),
        same_organisation("mail_thread", "customer_id", "customer"),
        same_organisation("mail_thread", "mailbox_id", "mailbox"),
        same_organisation("received_email", "mailbox_id", "mailbox"),
        same_organisation("received_email", "thread_id", "mail_thread"),
        same_organisation("received_email", "customer_id", "customer"),
        same_organisation("received_email", "contact_id", "contact"),
        same_organisation("received_email", "in_reply_to_message_id", "message"),
        same_organisation("received_email_raw", "received_email_id", "received_email", "CASCADE"),
        same_organisation("delivery_report", "received_email_id", "received_email", "CASCADE"),
        same_organisation("delivery_report", "message_id", "message"),
        same_organisation("delivery_report", "customer_id", "customer"),
        same_organisation("message", "thread_id", "mail_thread"),
        *[
            migrations.RunSQL(f"CREATE INDEX {name} ON {over}", f"DROP INDEX {name}")
            for name, over in _SEARCHED.items()
        ],
    ]

"""Mail that came in: conversations, mails, what they were before they were read, and what servers said about ours."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel

# reply: to something of ours. mail: anything else a person wrote. bounce, delay, delivery_note: a server about a mail of
# ours. auto_reply: a robot. loop: a robot that writes on and on.
KINDS = ["reply", "mail", "bounce", "delay", "delivery_note", "auto_reply", "loop"]


def _texts() -> ArrayField:  # type: ignore[type-arg]
    return ArrayField(models.TextField(), db_default=[])


class MailThread(TenantModel):
    """A conversation: mails in both directions that answer each other. Its customer is that of its mails."""

    customer_id = models.BigIntegerField(null=True)
    mailbox_id = models.BigIntegerField(null=True)
    subject = models.TextField(db_default="")
    state = models.TextField(db_default="open")
    unread = models.BooleanField(db_default=False)
    assigned_to_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField()
    last_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "mail_thread"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="mail_thread_tenant"),
            models.CheckConstraint(condition=Q(state__in=["open", "closed"]), name="mail_thread_state"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "-last_at", "-id"], name="mail_thread_latest"),
            models.Index(fields=["organisation_id", "customer_id", "-last_at"], name="mail_thread_customer"),
        ]


class ReceivedEmail(TenantModel):
    """One mail as it came. `text` is all of it, `reply_text` without what it quotes; `html` is cleaned."""

    mailbox_id = models.BigIntegerField()
    thread_id = models.BigIntegerField()
    customer_id = models.BigIntegerField(null=True)
    contact_id = models.BigIntegerField(null=True)
    kind = models.TextField()
    from_address = models.TextField(db_default="")
    from_name = models.TextField(db_default="")
    to_addresses = _texts()
    cc_addresses = _texts()
    reply_to = models.TextField(db_default="")
    subject = models.TextField(db_default="")
    # As they stand in its headers, with their angle brackets.
    message_id = models.TextField(db_default="")
    in_reply_to = models.TextField(db_default="")
    reference_ids = _texts()
    received_at = models.DateTimeField()
    fetched_at = models.DateTimeField()
    text = models.TextField(db_default="")
    reply_text = models.TextField(db_default="")
    html = models.TextField(db_default="")
    size = models.BigIntegerField()
    attachments = models.IntegerField(db_default=0)
    # What is odd about it, in words: malformed parts, attachments that were not kept.
    flaws = _texts()
    in_reply_to_message_id = models.BigIntegerField(null=True)
    # reference, bounce, token, sender, earlier_mail, invoice, customer_reference, person; empty: nobody's.
    how_assigned = models.TextField(db_default="")
    assigned_by = models.TextField(db_default="")
    invoice_ids = ArrayField(models.BigIntegerField(), db_default=[])
    read_at = models.DateTimeField(null=True)
    # Came before the mailbox was connected: read in, and no event was or will be written for it.
    history = models.BooleanField(db_default=False)
    uid_validity = models.BigIntegerField()
    uid = models.BigIntegerField()
    raw_sha256 = models.TextField()
    # Message-ID and content together: the same mail is the same however often and under whatever number it is fetched.
    content_key = models.TextField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "received_email"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="received_email_tenant"),
            models.UniqueConstraint(
                fields=["organisation_id", "mailbox_id", "uid_validity", "uid"], name="received_email_uid"
            ),
            models.UniqueConstraint(
                fields=["organisation_id", "mailbox_id", "content_key"], name="received_email_content"
            ),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="received_email_kind"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "thread_id", "id"], name="received_email_thread"),
            models.Index(fields=["organisation_id", "customer_id", "-received_at"], name="received_email_customer"),
            models.Index(fields=["organisation_id", "message_id"], name="received_email_message_id"),
            models.Index(fields=["organisation_id", "from_address", "-received_at"], name="received_email_from"),
        ]


class ReceivedEmailRaw(TenantModel):
    """The mail as the server gave it, compressed. `whole` is false where only its beginning was kept."""

    received_email_id = models.BigIntegerField()
    content = models.BinaryField()
    whole = models.BooleanField(db_default=True)

    class Meta:
        db_table = "received_email_raw"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "received_email_id"], name="received_email_raw_one")
        ]


class DeliveryReport(TenantModel):
    """What a mail server reported about one recipient of one of our messages (RFC 3464)."""

    received_email_id = models.BigIntegerField()
    message_id = models.BigIntegerField(null=True)
    customer_id = models.BigIntegerField(null=True)
    address = models.TextField()
    action = models.TextField()
    status = models.TextField(db_default="")
    # Final for the address itself: no such mailbox, no such domain. Not: full, too large, refused as spam.
    hard = models.BooleanField(db_default=False)
    detail = models.TextField(db_default="")
    at = models.DateTimeField()

    class Meta:
        db_table = "delivery_report"
        indexes = [
            models.Index(fields=["organisation_id", "address", "-at"], name="delivery_report_address"),
            models.Index(fields=["organisation_id", "message_id"], name="delivery_report_message"),
            models.Index(fields=["organisation_id", "received_email_id"], name="delivery_report_email"),
        ]

"""Templates, messages and their deliveries, mailboxes, suppressed addresses."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel


class Template(TenantModel):
    name = models.TextField()
    category = models.TextField(db_default="")
    channel = models.TextField(db_default="email")
    # The workflow subject whose fields the template may use: customer, invoice, payment …
    subject_kind = models.TextField()
    default_language = models.TextField(db_default="en")
    revision = models.IntegerField(db_default=1)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "template"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="template_tenant"),
            models.UniqueConstraint(
                fields=["organisation_id", "name"], condition=Q(archived_at__isnull=True), name="template_name"
            ),
        ]


class TemplateVariant(TenantModel):
    """One language of a template: a rich-text document, or Liquid HTML written by hand."""

    template_id = models.BigIntegerField()
    language = models.TextField()
    subject = models.TextField()
    preheader = models.TextField(db_default="")
    document = models.JSONField(null=True)
    html = models.TextField(null=True)
    text = models.TextField(null=True)

    class Meta:
        db_table = "template_variant"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "template_id", "language"], name="template_variant_one"),
            models.CheckConstraint(
                condition=Q(document__isnull=False, html__isnull=True) | Q(document__isnull=True, html__isnull=False),
                name="template_variant_body",
            ),
        ]


class Mailbox(TenantModel):
    """Where mail leaves from. The password is encrypted with the installation's secret key."""

    name = models.TextField()
    host = models.TextField()
    port = models.IntegerField()
    security = models.TextField()
    username = models.TextField(db_default="")
    password_encrypted = models.TextField(db_default="")
    from_address = models.TextField()
    from_name = models.TextField(db_default="")
    reply_to = models.TextField(db_default="")
    timeout_seconds = models.IntegerField(db_default=30)
    is_default = models.BooleanField(db_default=True)
    # A fault of the mailbox itself (refused sign-in) stops its sending until somebody mends it; messages wait.
    fault = models.TextField(db_default="")
    fault_since = models.DateTimeField(null=True)
    retry_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "mailbox"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="mailbox_tenant"),
            models.UniqueConstraint(
                fields=["organisation_id"], condition=Q(is_default=True), name="mailbox_one_default"
            ),
            models.CheckConstraint(condition=Q(security__in=["none", "starttls", "tls"]), name="mailbox_security"),
        ]


MESSAGE_STATES = ["queued", "held", "claimed", "sending", "sent", "captured", "failed", "unknown", "cancelled"]


class Message(TenantModel):
    """One message of one run, step and visit: ever (the unique key), kept as it was sent.

    queued: waits for `due_at`. held: something is in the way, `reason` says what. claimed: rendered, a worker has it,
    nothing has left. sending: its content is on the wire; a crash from here on is *unknown*, never resent by itself.
    captured: test mode. cancelled: what it was about no longer holds.
    """

    run_id = models.BigIntegerField(null=True)
    step_id = models.TextField(db_default="")
    visit = models.IntegerField(db_default=1)
    workflow_id = models.BigIntegerField(null=True)
    version_id = models.BigIntegerField(null=True)
    customer_id = models.BigIntegerField(null=True)
    subject_kind = models.TextField(db_default="")
    subject_id = models.BigIntegerField(null=True)
    template_id = models.BigIntegerField(null=True)
    mailbox_id = models.BigIntegerField(null=True)
    channel = models.TextField(db_default="email")
    state = models.TextField(db_default="queued")
    reason = models.TextField(db_default="")
    due_at = models.DateTimeField()
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    attempts = models.IntegerField(db_default=0)
    held_since = models.DateTimeField(null=True)
    # The worker that has it; the claim lasts as long as that worker's session (worker.py).
    claimed_by = models.TextField(null=True)
    # The database server's start at the time of the claim: after a crash of the server itself the marks
    # written without waiting for the disk cannot be trusted, so such a claim is unknown too.
    claim_epoch = models.DateTimeField(null=True)
    to_addresses = ArrayField(models.TextField(), db_default=[])
    cc_addresses = ArrayField(models.TextField(), db_default=[])
    bcc_addresses = ArrayField(models.TextField(), db_default=[])
    recipient_note = models.TextField(db_default="")
    language = models.TextField(db_default="")
    subject = models.TextField(db_default="")
    html = models.TextField(db_default="")
    text = models.TextField(db_default="")
    message_id = models.TextField(null=True)
    target_invoice_ids = ArrayField(models.BigIntegerField(), db_default=[])
    server_response = models.TextField(db_default="")

    class Meta:
        db_table = "message"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="message_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "run_id", "step_id", "visit"], name="message_once"),
            models.CheckConstraint(condition=Q(state__in=MESSAGE_STATES), name="message_state"),
        ]
        indexes = [
            models.Index(
                fields=["organisation_id", "due_at"], condition=Q(state__in=["queued", "held"]), name="message_due"
            ),
            models.Index(
                fields=["organisation_id", "claimed_by"],
                condition=Q(state__in=["claimed", "sending"]),
                name="message_in_flight",
            ),
            models.Index(fields=["organisation_id", "customer_id", "-id"], name="message_customer"),
            models.Index(fields=["organisation_id", "workflow_id", "-id"], name="message_workflow"),
            models.Index(fields=["organisation_id", "state", "-id"], name="message_by_state"),
        ]


class Delivery(TenantModel):
    """One attempt to hand a message over, with the server's own words."""

    message_id = models.BigIntegerField()
    attempt = models.IntegerField()
    at = models.DateTimeField()
    outcome = models.TextField()
    response = models.TextField(db_default="")
    refused = models.JSONField(null=True)
    worker = models.TextField(db_default="")

    class Meta:
        db_table = "delivery"
        indexes = [models.Index(fields=["organisation_id", "message_id", "id"], name="delivery_message")]


class SuppressedAddress(TenantModel):
    """An address nothing is sent to, whichever contact carries it: bounced, complained, unsubscribed."""

    address = models.TextField()
    reason = models.TextField()
    detail = models.TextField(db_default="")
    since = models.DateTimeField()

    class Meta:
        db_table = "suppressed_address"
        constraints = [models.UniqueConstraint(fields=["organisation_id", "address"], name="suppressed_address_one")]

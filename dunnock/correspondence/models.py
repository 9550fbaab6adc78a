"""Templates, messages with their deliveries and attachments, mailboxes, text accounts, texts that came in, and the suppressed."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel, json_default


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
    """One language of a template: a rich-text document, or Liquid HTML written by hand; of a text message its text alone."""

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
                condition=Q(document__isnull=False, html__isnull=True)
                | Q(document__isnull=True, html__isnull=False)
                | Q(document__isnull=True, html__isnull=True, text__isnull=False),
                name="template_variant_body",
            ),
        ]


class Mailbox(TenantModel):
    """Where mail leaves from and, with `imap_enabled`, where it comes in. Secrets are encrypted with the installation's key."""

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
    # password: user name and password, for both ways. google, microsoft: OAuth 2, one consent for both ways.
    auth = models.TextField(db_default="password")
    oauth_client_id = models.TextField(db_default="")
    oauth_client_secret_encrypted = models.TextField(db_default="")
    oauth_tenant = models.TextField(db_default="")
    oauth_refresh_encrypted = models.TextField(db_default="")
    oauth_access_encrypted = models.TextField(db_default="")
    oauth_expires_at = models.DateTimeField(null=True)
    # A consent that is under way: what comes back must carry this state, and the verifier proves that we began it.
    oauth_state_hash = models.TextField(db_default="")
    oauth_verifier_encrypted = models.TextField(db_default="")
    oauth_state_until = models.DateTimeField(null=True)
    imap_enabled = models.BooleanField(db_default=False)
    imap_host = models.TextField(db_default="")
    imap_port = models.IntegerField(db_default=993)
    imap_security = models.TextField(db_default="tls")
    # Empty: the user and password mail leaves with.
    imap_username = models.TextField(db_default="")
    imap_password_encrypted = models.TextField(db_default="")
    imap_folder = models.TextField(db_default="INBOX")
    # Mail that came before this is history: it is read in, and raises no event.
    imap_since = models.DateTimeField(null=True)
    imap_history_days = models.IntegerField(db_default=0)
    imap_automatic_events = models.BooleanField(db_default=False)
    # Where reading stands. Written in the transaction that writes the mail, so a crash neither loses nor doubles one.
    imap_uid_validity = models.BigIntegerField(null=True)
    imap_last_uid = models.BigIntegerField(db_default=0)
    imap_checked_at = models.DateTimeField(null=True)
    imap_fault = models.TextField(db_default="")
    imap_fault_since = models.DateTimeField(null=True)
    imap_failures = models.IntegerField(db_default=0)
    imap_retry_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "mailbox"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="mailbox_tenant"),
            models.UniqueConstraint(
                fields=["organisation_id"], condition=Q(is_default=True), name="mailbox_one_default"
            ),
            models.CheckConstraint(condition=Q(security__in=["none", "starttls", "tls"]), name="mailbox_security"),
            models.CheckConstraint(condition=Q(auth__in=["password", "google", "microsoft"]), name="mailbox_auth"),
            models.CheckConstraint(
                condition=Q(imap_security__in=["none", "starttls", "tls"]), name="mailbox_imap_security"
            ),
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
    # The worker that has it in hand until what became of it is told (runs/release.follow_messages); the claim lasts as long as
    # that worker's session (worker.py).
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
    # The conversation it belongs to (inbox), and what it answers, as its headers say.
    thread_id = models.BigIntegerField(null=True)
    in_reply_to = models.TextField(db_default="")
    reference_ids = ArrayField(models.TextField(), db_default=[])
    # The person who wrote it; empty: a workflow did.
    written_by = models.TextField(db_default="")
    file_ids = ArrayField(models.BigIntegerField(), db_default=[])
    # A server said afterwards that it did not arrive, at one recipient at least.
    bounced_at = models.DateTimeField(null=True)
    bounce_detail = models.TextField(db_default="")
    # Text messages only: what it left through, the provider's name for it, what phones made of it, what was billed.
    text_account_id = models.BigIntegerField(null=True)
    provider_ref = models.TextField(null=True)
    delivery_status = models.TextField(db_default="")
    delivery_detail = models.TextField(db_default="")
    segments = models.IntegerField(null=True)
    # The last hand-over: when it began, the key it carried, and when the provider is asked what became of it.
    handed_over_at = models.DateTimeField(null=True)
    attempt_key = models.TextField(db_default="")
    ask_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "message"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="message_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "run_id", "step_id", "visit"], name="message_once"),
            models.CheckConstraint(condition=Q(state__in=MESSAGE_STATES), name="message_state"),
            models.CheckConstraint(condition=Q(channel__in=["email", "text"]), name="message_channel"),
            models.CheckConstraint(
                condition=Q(delivery_status__in=["", "delivered", "undelivered"]), name="message_delivery_status"
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation_id", "due_at"], condition=Q(state__in=["queued", "held"]), name="message_due"
            ),
            models.Index(
                fields=["organisation_id", "claimed_by"],
                condition=Q(claimed_by__isnull=False),
                name="message_in_hand",
            ),
            models.Index(
                fields=["organisation_id", "ask_at"],
                condition=Q(state="unknown", ask_at__isnull=False),
                name="message_to_ask",
            ),
            models.Index(fields=["organisation_id", "customer_id", "-id"], name="message_customer"),
            models.Index(fields=["organisation_id", "workflow_id", "-id"], name="message_workflow"),
            models.Index(fields=["organisation_id", "state", "-id"], name="message_by_state"),
            models.Index(
                fields=["organisation_id", "message_id"],
                condition=Q(message_id__isnull=False),
                name="message_by_message_id",
            ),
            models.Index(
                fields=["organisation_id", "thread_id"], condition=Q(thread_id__isnull=False), name="message_thread"
            ),
            models.Index(
                fields=["organisation_id", "provider_ref"],
                condition=Q(provider_ref__isnull=False),
                name="message_by_provider_ref",
            ),
        ]


class MessageAttachment(TenantModel):
    """A file as it left with a message: kept here too, so that the mail stays what it was when the file is gone."""

    message_id = models.BigIntegerField()
    place = models.IntegerField()
    name = models.TextField()
    media_type = models.TextField()
    content = models.BinaryField()

    class Meta:
        db_table = "message_attachment"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "message_id", "place"], name="message_attachment_place")
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


class TextAccount(TenantModel):
    """Where text messages leave from and come in. Removed ones stay for what left through them; their secrets are wiped."""

    kind = models.TextField()
    name = models.TextField()
    # A number in E.164, a name of letters, or Twilio's messaging service.
    sender = models.TextField(db_default="")
    settings = models.JSONField(db_default=json_default())
    secret_encrypted = models.TextField(db_default="")
    # Stands in the address the provider calls: `<organisation>_<random>`, so the look-up runs inside its fence.
    callback_token = models.TextField()
    is_default = models.BooleanField(db_default=True)
    # The account itself does not work (refused access, no credit): its texts wait until somebody mends it.
    fault = models.TextField(db_default="")
    fault_since = models.DateTimeField(null=True)
    retry_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "text_account"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="text_account_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "callback_token"], name="text_account_token"),
            models.UniqueConstraint(
                fields=["organisation_id"], condition=Q(is_default=True), name="text_account_one_default"
            ),
            models.CheckConstraint(condition=Q(kind__in=["twilio", "http"]), name="text_account_kind"),
        ]


class TextCallback(TenantModel):
    """What providers told, the latest thousand of an account: a log, and where what came too early waits for its message."""

    text_account_id = models.BigIntegerField()
    kind = models.TextField()
    received_at = models.DateTimeField()
    provider_ref = models.TextField(db_default="")
    status = models.TextField(db_default="")
    delivery = models.TextField(db_default="")
    detail = models.TextField(db_default="")
    message_id = models.BigIntegerField(null=True)
    state = models.TextField()

    class Meta:
        db_table = "text_callback"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="text_callback_tenant"),
            models.CheckConstraint(condition=Q(kind__in=["status", "incoming"]), name="text_callback_kind"),
            models.CheckConstraint(
                condition=Q(state__in=["applied", "ignored", "waiting", "refused"]), name="text_callback_state"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "text_account_id", "-id"], name="text_callback_account"),
            models.Index(
                fields=["organisation_id", "provider_ref"], condition=Q(state="waiting"), name="text_callback_waiting"
            ),
        ]


class ReceivedText(TenantModel):
    """A text somebody sent us. Without a customer nobody could tell whose it is; a person assigns it."""

    text_account_id = models.BigIntegerField()
    provider_ref = models.TextField()
    customer_id = models.BigIntegerField(null=True)
    contact_id = models.BigIntegerField(null=True)
    from_number = models.TextField()
    to_number = models.TextField(db_default="")
    text = models.TextField(db_default="")
    media_count = models.IntegerField(db_default=0)
    # What the words meant for texts to this number: stop, start, or nothing.
    asked = models.TextField(db_default="")
    # The last text we had sent to that number.
    answers_id = models.BigIntegerField(null=True)
    received_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "received_text"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="received_text_tenant"),
            models.UniqueConstraint(
                fields=["organisation_id", "text_account_id", "provider_ref"], name="received_text_once"
            ),
            models.CheckConstraint(condition=Q(asked__in=["", "stop", "start"]), name="received_text_asked"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id", "-id"], name="received_text_customer"),
            models.Index(fields=["organisation_id", "-received_at", "-id"], name="received_text_latest"),
        ]

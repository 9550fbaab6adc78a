"""Tables of the tenant itself. Every table of ours but `organisation` and `installation_key` carries organisation_id."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now


class TenantModel(models.Model):
    """A table of one organisation's rows, fenced by row-level security (see org/rls.py)."""

    organisation_id = models.IntegerField()

    class Meta:
        abstract = True


def json_default() -> dict[str, object]:
    return {}


class Organisation(models.Model):
    id = models.AutoField(primary_key=True)
    name = models.TextField()
    currency = models.TextField(db_default="EUR")
    time_zone = models.TextField(db_default="UTC")
    language = models.TextField(db_default="en")
    country = models.TextField(db_default="")
    address = models.TextField(db_default="")
    reply_to = models.TextField(db_default="")
    # A new organisation is in test mode: messages are captured, nothing leaves until somebody goes live.
    mode = models.TextField(db_default="test")
    went_live_at = models.DateTimeField(null=True)
    ageing_buckets = ArrayField(models.IntegerField(), db_default=[0, 30, 60, 90])
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "organisation"
        constraints = [models.CheckConstraint(condition=models.Q(mode__in=["test", "live"]), name="organisation_mode")]


class InstallationKey(models.Model):
    """May create organisations and their first API key; sees no organisation's data."""

    name = models.TextField()
    secret_hash = models.TextField(unique=True)
    created_at = models.DateTimeField(db_default=Now())
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "installation_key"


class ApiKey(TenantModel):
    """`dnk_<organisation>_<secret>`: the organisation stands in the key, so the look-up itself runs inside its fence."""

    name = models.TextField()
    secret_hash = models.TextField()
    hint = models.TextField()
    created_at = models.DateTimeField(db_default=Now())
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "api_key"
        constraints = [models.UniqueConstraint(fields=["organisation_id", "secret_hash"], name="api_key_secret")]


class AuditEntry(TenantModel):
    """Who changed what, when, from which value to which. Append-only."""

    at = models.DateTimeField()
    actor = models.TextField()
    action = models.TextField()
    object_kind = models.TextField()
    object_id = models.BigIntegerField(null=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        db_table = "audit_entry"
        indexes = [
            models.Index(fields=["organisation_id", "object_kind", "object_id", "-at"], name="audit_entry_object"),
            models.Index(fields=["organisation_id", "-at"], name="audit_entry_at"),
        ]


class IdempotencyRecord(TenantModel):
    """The answer given to a write that carried an Idempotency-Key: a retry gets the same answer and writes nothing."""

    key = models.TextField()
    request_hash = models.TextField()
    status = models.IntegerField()
    body = models.TextField()
    created_at = models.DateTimeField()

    class Meta:
        db_table = "idempotency_record"
        constraints = [models.UniqueConstraint(fields=["organisation_id", "key"], name="idempotency_record_key")]

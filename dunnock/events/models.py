"""Append-only facts: how lower rooms speak to higher ones. What has to be acted on waits in `event_pending`."""

from __future__ import annotations

from django.db import models

from dunnock.org.models import TenantModel, json_default


class Event(TenantModel):
    """A fact in the past tense (`payment.registered`), about one subject, true at `occurred_at`, learnt at `recorded_at`."""

    kind = models.TextField()
    subject_kind = models.TextField()
    subject_id = models.BigIntegerField()
    customer_id = models.BigIntegerField(null=True)
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    data = models.JSONField(db_default=json_default())
    # One fact is written once, whatever is delivered twice: NULL where a kind may repeat for a subject.
    dedupe_key = models.TextField(null=True)

    class Meta:
        db_table = "event"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "dedupe_key"], name="event_dedupe"),
            models.UniqueConstraint(fields=["organisation_id", "id"], name="event_tenant"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id", "-occurred_at"], name="event_customer"),
            models.Index(fields=["organisation_id", "kind", "-id"], name="event_kind"),
        ]


class EventPending(TenantModel):
    """An event no tick has read yet. Deleted by the tick that enrolled from it, in the same transaction."""

    event_id = models.BigIntegerField()

    class Meta:
        db_table = "event_pending"
        indexes = [models.Index(fields=["organisation_id", "event_id"], name="event_pending_event")]

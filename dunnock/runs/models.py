"""Where every record stands in every workflow. One row per run, one append-only row per thing that happened to it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel, json_default


class Run(TenantModel):
    """One subject's walk through one version. `step_id` is where it stands, `wake_at` when the engine looks again.

    waiting: the engine will look at `wake_at`. holding: its message is queued or held, the release decides.
    paused: by a person. ended: `end_reason` says why.
    """

    workflow_id = models.BigIntegerField()
    version_id = models.BigIntegerField()
    subject_kind = models.TextField()
    subject_id = models.BigIntegerField()
    # None for a group of customers, and for an email nobody has been found for.
    customer_id = models.BigIntegerField(null=True)
    event_id = models.BigIntegerField(null=True)
    once = models.BooleanField(db_default=False)
    # How many workflows woke each other before this one did.
    depth = models.IntegerField(db_default=0)
    state = models.TextField(db_default="waiting")
    step_id = models.TextField()
    visit = models.IntegerField(db_default=1)
    wake_at = models.DateTimeField(null=True)
    reason = models.TextField(db_default="")
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    # When it came to the step where it stands: what is waited for must have happened since.
    arrived_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    end_reason = models.TextField(null=True)

    class Meta:
        db_table = "run"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="run_tenant"),
            # What must never happen is refused here, not hoped for: one open run per workflow and subject …
            models.UniqueConstraint(
                fields=["organisation_id", "workflow_id", "subject_id"], condition=~Q(state="ended"), name="run_open"
            ),
            # … and one run ever per object where the workflow starts from an event.
            models.UniqueConstraint(
                fields=["organisation_id", "workflow_id", "subject_id"], condition=Q(once=True), name="run_once"
            ),
            models.CheckConstraint(condition=Q(state__in=["waiting", "holding", "paused", "ended"]), name="run_state"),
            models.CheckConstraint(
                condition=Q(state="ended", ended_at__isnull=False, end_reason__isnull=False)
                | (~Q(state="ended") & Q(ended_at__isnull=True)),
                name="run_ended",
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation_id", "version_id", "step_id", "wake_at"],
                condition=Q(state="waiting"),
                name="run_due",
            ),
            models.Index(
                fields=["organisation_id", "version_id", "step_id"], condition=Q(state="holding"), name="run_holding"
            ),
            models.Index(
                fields=["organisation_id", "customer_id"],
                condition=Q(state="waiting", reason__in=["waits_for_task", "waits_for_event"]),
                name="run_awaits",
            ),
            models.Index(fields=["organisation_id", "customer_id"], name="run_customer"),
            models.Index(fields=["organisation_id", "workflow_id", "subject_id", "-ended_at"], name="run_restart"),
            models.Index(fields=["organisation_id", "workflow_id", "-id"], name="run_list"),
        ]


class RunEvent(TenantModel):
    """A line of a run's story: enrolled, arrived at a step, branched, message queued, held, ended. Append-only."""

    run_id = models.BigIntegerField()
    at = models.DateTimeField()
    kind = models.TextField()
    step_id = models.TextField(db_default="")
    data = models.JSONField(db_default=json_default())

    class Meta:
        db_table = "run_event"
        indexes = [models.Index(fields=["organisation_id", "run_id", "id"], name="run_event_run")]


class Notification(TenantModel):
    """Something a workflow tells one of us, in the app. One per step, visit and person, ever."""

    user_id = models.BigIntegerField()
    text = models.TextField()
    customer_id = models.BigIntegerField(null=True)
    subject_kind = models.TextField(db_default="")
    subject_id = models.BigIntegerField(null=True)
    workflow_id = models.BigIntegerField(null=True)
    run_id = models.BigIntegerField(null=True)
    step_id = models.TextField(db_default="")
    visit = models.IntegerField(db_default=1)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "notification"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation_id", "run_id", "step_id", "visit", "user_id"], name="notification_once"
            ),
        ]
        indexes = [models.Index(fields=["organisation_id", "user_id", "-id"], name="notification_user")]


class DayClock(TenantModel):
    """The last calendar day whose beginning was told: what fell due, which promises are judged."""

    served_on = models.DateField()
    # Until when changes of the ledger have been looked at for what they decide about promises, plans and disputes.
    decided_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "day_clock"
        constraints = [models.UniqueConstraint(fields=["organisation_id"], name="day_clock_one")]

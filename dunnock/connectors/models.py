"""Connections to where the ledger comes from, and the log of what each sync did."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel, json_default


class Connection(TenantModel):
    """One ERP or one set of files. `settings` holds what is not secret (URL, database, user, mapping)."""

    source_id = models.BigIntegerField()
    kind = models.TextField()
    name = models.TextField()
    settings = models.JSONField(db_default=json_default())
    secret_encrypted = models.TextField(db_default="")
    state = models.TextField(db_default="active")
    # Where the next incremental read starts (the ERP's own clock); empty before the first full sync.
    cursor = models.JSONField(db_default=json_default())
    sync_every_seconds = models.IntegerField(db_default=60)
    next_sync_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "connection"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="connection_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "name"], name="connection_name"),
            models.CheckConstraint(condition=Q(state__in=["active", "paused"]), name="connection_state"),
        ]


class Sync(TenantModel):
    """One run of a connector, readable while it goes on: `progress` counts rows per object."""

    connection_id = models.BigIntegerField()
    mode = models.TextField()
    state = models.TextField(db_default="running")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    progress = models.JSONField(db_default=json_default())
    counts = models.JSONField(db_default=json_default())
    error = models.TextField(db_default="")
    detail = models.JSONField(db_default=json_default())

    class Meta:
        db_table = "sync"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="sync_tenant"),
            models.UniqueConstraint(
                fields=["organisation_id", "connection_id"], condition=Q(state="running"), name="sync_one_running"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["running", "done", "failed", "stopped", "interrupted"]), name="sync_state"
            ),
        ]
        indexes = [models.Index(fields=["organisation_id", "connection_id", "-id"], name="sync_connection")]


class SyncProblem(TenantModel):
    """A row that did not go in: which object, which record, which field, and the cure."""

    sync_id = models.BigIntegerField()
    object = models.TextField()
    erp_id = models.TextField(db_default="")
    row = models.TextField(db_default="")
    field = models.TextField(db_default="")
    message = models.TextField()
    cure = models.TextField(db_default="")

    class Meta:
        db_table = "sync_problem"
        indexes = [models.Index(fields=["organisation_id", "sync_id", "id"], name="sync_problem_sync")]

"""Connections to where the ledger comes from, the log of what each sync did, and files on their way in."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel, json_default


class Connection(TenantModel):
    """One ERP or one set of files. `settings` holds what is not secret (URL, database, user, mappings).

    `error` and `failures` speak of the attempts since the last sync that went well; both are empty then.
    """

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
    failures = models.IntegerField(db_default=0)
    error = models.TextField(db_default="")
    last_synced_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "connection"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="connection_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "name"], name="connection_name"),
            models.CheckConstraint(condition=Q(state__in=["active", "paused"]), name="connection_state"),
            models.CheckConstraint(condition=Q(kind__in=["tryton", "files"]), name="connection_kind"),
        ]


class Sync(TenantModel):
    """One run of a connector, readable while it goes on: `progress` counts rows per object, `detail` says who asked.

    `queued`: a person asked for it and no worker has begun.
    """

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
                condition=Q(state__in=["queued", "running", "done", "failed", "stopped", "interrupted"]),
                name="sync_state",
            ),
            models.CheckConstraint(condition=Q(mode__in=["first", "full", "incremental", "file"]), name="sync_mode"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "connection_id", "-id"], name="sync_connection"),
            models.Index(fields=["organisation_id", "connection_id"], condition=Q(state="queued"), name="sync_queued"),
        ]


class SyncProblem(TenantModel):
    """A row that did not go in: which object, which record, which field and value, and the cure."""

    sync_id = models.BigIntegerField()
    object = models.TextField()
    erp_id = models.TextField(db_default="")
    row = models.TextField(db_default="")
    field = models.TextField(db_default="")
    value = models.TextField(db_default="")
    message = models.TextField()
    cure = models.TextField(db_default="")

    class Meta:
        db_table = "sync_problem"
        indexes = [models.Index(fields=["organisation_id", "sync_id", "id"], name="sync_problem_sync")]


class Upload(TenantModel):
    """A file between its upload and its import. In the database, so that whichever machine imports it has it."""

    connection_id = models.BigIntegerField()
    name = models.TextField()
    object = models.TextField(db_default="")
    size = models.IntegerField()
    data = models.BinaryField()
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        db_table = "upload"
        constraints = [models.UniqueConstraint(fields=["organisation_id", "id"], name="upload_tenant")]
        indexes = [
            models.Index(fields=["organisation_id", "connection_id", "-id"], name="upload_connection"),
            models.Index(fields=["organisation_id", "expires_at"], name="upload_expiry"),
        ]

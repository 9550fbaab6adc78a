"""Workflows and their immutable versions. A definition is one JSON document with a schema in code (definition.py)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel, json_default


class Workflow(TenantModel):
    name = models.TextField()
    description = models.TextField(db_default="")
    category = models.TextField(db_default="")
    owner_id = models.BigIntegerField(null=True)
    state = models.TextField(db_default="draft")
    live_version_id = models.BigIntegerField(null=True)
    draft = models.JSONField(db_default=json_default())
    # Raised by every save of the draft: two people editing one draft are told (the API compares it).
    draft_revision = models.IntegerField(db_default=1)
    # Only what happens from here on starts a run of an event workflow.
    activated_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "workflow"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="workflow_tenant"),
            models.UniqueConstraint(
                fields=["organisation_id", "name"], condition=~Q(state="archived"), name="workflow_name"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "active", "inactive", "archived"]), name="workflow_state"
            ),
        ]


class WorkflowVersion(TenantModel):
    """Published once, never changed (a trigger refuses it): a run points at the version it walks."""

    workflow_id = models.BigIntegerField()
    number = models.IntegerField()
    definition = models.JSONField()
    published_at = models.DateTimeField()
    published_by = models.TextField(db_default="")

    class Meta:
        db_table = "workflow_version"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="workflow_version_tenant"),
            models.UniqueConstraint(
                fields=["organisation_id", "workflow_id", "number"], name="workflow_version_number"
            ),
        ]


class EnrolClock(TenantModel):
    """Per live version of a data-based workflow: the next start time not yet served. Downtime serves it late, once."""

    workflow_id = models.BigIntegerField()
    version_id = models.BigIntegerField()
    next_start_at = models.DateTimeField()

    class Meta:
        db_table = "enrol_clock"
        constraints = [models.UniqueConstraint(fields=["organisation_id", "workflow_id"], name="enrol_clock_workflow")]


class InboundHook(TenantModel):
    """An address of ours another system calls to start workflows. Its calls are signed with the secret."""

    name = models.TextField()
    token = models.TextField()
    secret_encrypted = models.TextField()
    # Where in the JSON body the customer stands ("data.customer.number"), and what stands there.
    customer_path = models.TextField()
    customer_key = models.TextField(db_default="reference")
    enabled = models.BooleanField(db_default=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "inbound_hook"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="inbound_hook_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "name"], name="inbound_hook_name"),
            models.UniqueConstraint(fields=["organisation_id", "token"], name="inbound_hook_token"),
            models.CheckConstraint(
                condition=models.Q(customer_key__in=["reference", "erp_id", "id", "email"]), name="inbound_hook_key"
            ),
        ]


class HookCall(TenantModel):
    """One signed call, kept once per id it carries. `fault`: why it started nothing; empty when it was accepted."""

    hook_id = models.BigIntegerField()
    call_id = models.TextField()
    received_at = models.DateTimeField()
    body = models.JSONField()
    customer_id = models.BigIntegerField(null=True)
    fault = models.TextField(db_default="")

    class Meta:
        db_table = "hook_call"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "hook_id", "call_id"], name="hook_call_once"),
        ]
        indexes = [models.Index(fields=["organisation_id", "hook_id", "-id"], name="hook_call_list")]

"""What people agree, argue and note about the ledger. What money decides of it (a promise's status, what an instalment has
been paid, an invoice's marks) is recomputed from allocations by `deciding.decide`, never set by hand and never incremented.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel

PROMISE_STATUSES = ("draft", "active", "kept", "partly_kept", "broken", "cancelled")
SOURCES = ("app", "portal", "mail", "api", "workflow")
DISPUTE_REASONS = ("billing_error", "goods_missing", "quality", "price", "duplicate", "already_paid", "other")
DISPUTE_OUTCOMES = ("accepted", "rejected", "credited", "withdrawn")
PLAN_STATUSES = ("draft", "active", "completed", "broken", "cancelled")
FREQUENCIES = ("weekly", "two_weekly", "monthly", "free")
INSTALMENT_STATUSES = ("pending", "partly_paid", "paid", "cancelled")
TASK_STATUSES = ("open", "done", "cancelled")
PRIORITIES = ("low", "normal", "high", "urgent")


def _money(**options: object) -> models.DecimalField:  # type: ignore[type-arg]
    return models.DecimalField(max_digits=15, decimal_places=2, **options)  # type: ignore[arg-type]


def _one_of(column: str, values: tuple[str, ...], table: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(**{f"{column}__in": values}), name=f"{table}_{column}")


def _tenant(table: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=["organisation_id", "id"], name=f"{table}_tenant")


class Case(TenantModel):
    """`withdrawn_at`: it was a mistake, or gave way to another row; lists and workflows leave it alone."""

    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class Promise(Case):
    """`amount` by `due_on`, on the invoices in `promise_invoice`, or without any on the account in that currency.

    `made_at`: money learnt of later counts. `kept_amount`: as far as it has come in time. `ended_reason`: why it was cancelled.
    """

    customer_id = models.BigIntegerField()
    currency = models.TextField()
    amount = _money()
    due_on = models.DateField(null=True)
    status = models.TextField(db_default="active")
    made_at = models.DateTimeField()
    made_by = models.TextField()
    source = models.TextField(db_default="app")
    note = models.TextField(db_default="")
    grace_days = models.IntegerField(db_default=3)
    kept_amount = _money(db_default=0)
    decided_at = models.DateTimeField(null=True)
    ended_reason = models.TextField(db_default="")
    received_email_id = models.BigIntegerField(null=True)

    class Meta:
        db_table = "promise"
        constraints = [
            _tenant("promise"),
            _one_of("status", PROMISE_STATUSES, "promise"),
            _one_of("source", SOURCES, "promise"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="promise_amount"),
            models.CheckConstraint(condition=Q(grace_days__gte=0), name="promise_grace_days"),
            models.CheckConstraint(
                condition=Q(due_on__isnull=False) | Q(status__in=["draft", "cancelled"]), name="promise_due_on"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id"], name="promise_customer"),
            models.Index(fields=["organisation_id", "due_on"], condition=Q(status="active"), name="promise_active"),
        ]


class PromiseInvoice(TenantModel):
    promise_id = models.BigIntegerField()
    invoice_id = models.BigIntegerField()
    balance_then = _money()

    class Meta:
        db_table = "promise_invoice"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "promise_id", "invoice_id"], name="promise_invoice_once")
        ]
        indexes = [models.Index(fields=["organisation_id", "invoice_id"], name="promise_invoice_invoice")]


class Dispute(Case):
    customer_id = models.BigIntegerField()
    currency = models.TextField()
    amount = _money()
    reason = models.TextField()
    description = models.TextField(db_default="")
    owner_id = models.BigIntegerField(null=True)
    status = models.TextField(db_default="open")
    outcome = models.TextField(null=True)
    settlement = models.TextField(db_default="")
    opened_at = models.DateTimeField()
    opened_by = models.TextField()
    settled_at = models.DateTimeField(null=True)
    source = models.TextField(db_default="app")
    received_email_id = models.BigIntegerField(null=True)

    class Meta:
        db_table = "dispute"
        constraints = [
            _tenant("dispute"),
            _one_of("status", ("open", "settled"), "dispute"),
            _one_of("reason", DISPUTE_REASONS, "dispute"),
            _one_of("outcome", DISPUTE_OUTCOMES, "dispute"),
            _one_of("source", SOURCES, "dispute"),
            models.CheckConstraint(
                condition=Q(status="open", settled_at__isnull=True, outcome__isnull=True)
                | Q(status="settled", settled_at__isnull=False, outcome__isnull=False),
                name="dispute_settled_as",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id"], name="dispute_customer"),
            models.Index(fields=["organisation_id", "opened_at"], condition=Q(status="open"), name="dispute_open"),
        ]


class DisputeInvoice(TenantModel):
    """`amount` empty: the whole invoice."""

    dispute_id = models.BigIntegerField()
    invoice_id = models.BigIntegerField()
    amount = _money(null=True)

    class Meta:
        db_table = "dispute_invoice"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation_id", "dispute_id", "invoice_id"], name="dispute_invoice_once"
            ),
            models.CheckConstraint(condition=Q(amount__isnull=True) | Q(amount__gt=0), name="dispute_invoice_amount"),
        ]
        indexes = [models.Index(fields=["organisation_id", "invoice_id"], name="dispute_invoice_invoice")]


class PaymentPlan(Case):
    """`total` as agreed; `paid` and `remaining` by allocations since `began_at`. What was voided or credited meanwhile is
    in neither, so `paid + remaining` may be less than `total`.
    """

    customer_id = models.BigIntegerField()
    name = models.TextField()
    currency = models.TextField()
    total = _money()
    paid = _money(db_default=0)
    remaining = _money()
    instalment_count = models.IntegerField()
    frequency = models.TextField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    status = models.TextField(db_default="active")
    grace_days = models.IntegerField(db_default=7)
    created_at = models.DateTimeField()
    created_by = models.TextField()
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_reason = models.TextField(db_default="")
    source = models.TextField(db_default="app")
    received_email_id = models.BigIntegerField(null=True)

    class Meta:
        db_table = "payment_plan"
        constraints = [
            _tenant("payment_plan"),
            _one_of("status", PLAN_STATUSES, "payment_plan"),
            _one_of("frequency", FREQUENCIES, "payment_plan"),
            _one_of("source", SOURCES, "payment_plan"),
            models.CheckConstraint(condition=Q(total__gt=0), name="payment_plan_total"),
            models.CheckConstraint(condition=Q(grace_days__gte=0), name="payment_plan_grace_days"),
            models.CheckConstraint(
                condition=Q(began_at__isnull=False) | Q(status__in=["draft", "cancelled"]), name="payment_plan_began_at"
            ),
        ]
        indexes = [models.Index(fields=["organisation_id", "customer_id"], name="payment_plan_customer")]


class PlanInvoice(TenantModel):
    plan_id = models.BigIntegerField()
    invoice_id = models.BigIntegerField()
    balance_then = _money()

    class Meta:
        db_table = "plan_invoice"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "plan_id", "invoice_id"], name="plan_invoice_once")
        ]
        indexes = [models.Index(fields=["organisation_id", "invoice_id"], name="plan_invoice_invoice")]


class Instalment(Case):
    """`settled_on`: the day the money that covered it was paid."""

    plan_id = models.BigIntegerField()
    customer_id = models.BigIntegerField()
    number = models.IntegerField()
    due_on = models.DateField()
    amount = _money()
    paid = _money(db_default=0)
    remaining = _money()
    currency = models.TextField()
    status = models.TextField(db_default="pending")
    settled_on = models.DateField(null=True)

    class Meta:
        db_table = "instalment"
        constraints = [
            _tenant("instalment"),
            _one_of("status", INSTALMENT_STATUSES, "instalment"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="instalment_amount"),
            models.UniqueConstraint(
                fields=["organisation_id", "plan_id", "number"],
                condition=Q(withdrawn_at__isnull=True),
                name="instalment_number",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id"], name="instalment_customer"),
            models.Index(
                fields=["organisation_id", "due_on"],
                condition=Q(status__in=["pending", "partly_paid"]),
                name="instalment_unpaid",
            ),
        ]


class Attached(Case):
    """About a customer, or about one of its records (`subject_kind`, `subject_id`), or about nothing in particular."""

    customer_id = models.BigIntegerField(null=True)
    subject_kind = models.TextField(db_default="")
    subject_id = models.BigIntegerField(null=True)

    class Meta:
        abstract = True


class Made(Attached):
    """A workflow step writes its row once: unique per run, step and visit."""

    created_by = models.TextField()
    created_at = models.DateTimeField()
    run_id = models.BigIntegerField(null=True)
    step_id = models.TextField(null=True)
    visit = models.IntegerField(null=True)
    received_email_id = models.BigIntegerField(null=True)

    class Meta:
        abstract = True


class Note(Made):
    text = models.TextField()
    category = models.TextField(db_default="")
    edited_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "note"
        constraints = [
            _tenant("note"),
            models.UniqueConstraint(fields=["organisation_id", "run_id", "step_id", "visit"], name="note_step"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id", "-created_at"], name="note_customer"),
            models.Index(fields=["organisation_id", "subject_kind", "subject_id"], name="note_subject"),
        ]


class Task(Made):
    """`action`: the one thing prepared in it: `{"kind": "call" | "email" | …, …}`."""

    title = models.TextField()
    description = models.TextField(db_default="")
    owner_id = models.BigIntegerField(null=True)
    due_on = models.DateField(null=True)
    priority = models.TextField(db_default="normal")
    category = models.TextField(db_default="")
    status = models.TextField(db_default="open")
    outcome = models.TextField(db_default="")
    action = models.JSONField(null=True)
    completed_at = models.DateTimeField(null=True)
    completed_by = models.TextField(db_default="")

    class Meta:
        db_table = "task"
        constraints = [
            _tenant("task"),
            _one_of("status", TASK_STATUSES, "task"),
            _one_of("priority", PRIORITIES, "task"),
            models.UniqueConstraint(fields=["organisation_id", "run_id", "step_id", "visit"], name="task_step"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id"], name="task_customer"),
            models.Index(fields=["organisation_id", "subject_kind", "subject_id"], name="task_subject"),
            models.Index(
                fields=["organisation_id", "owner_id", "due_on"], condition=Q(status="open"), name="task_open"
            ),
        ]


class File(Attached):
    """`media_type` by its content. `quarantined`: it could do harm and is handed out only after somebody released it."""

    name = models.TextField()
    media_type = models.TextField()
    size = models.IntegerField()
    sha256 = models.TextField()
    tags = ArrayField(models.TextField(), db_default=[])
    visible_to_customer = models.BooleanField(db_default=False)
    quarantined = models.BooleanField(db_default=False)
    danger = models.TextField(db_default="")
    uploaded_by = models.TextField()
    created_at = models.DateTimeField()
    received_email_id = models.BigIntegerField(null=True)

    class Meta:
        db_table = "file"
        constraints = [_tenant("file")]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id", "-created_at"], name="file_customer"),
            models.Index(fields=["organisation_id", "subject_kind", "subject_id"], name="file_subject"),
            models.Index(fields=["organisation_id", "sha256"], name="file_sha256"),
        ]


class FileContent(TenantModel):
    """Kept once, however many files have it. `kept_at`: when one of them was last added."""

    sha256 = models.TextField()
    content = models.BinaryField()
    kept_at = models.DateTimeField()

    class Meta:
        db_table = "file_content"
        constraints = [models.UniqueConstraint(fields=["organisation_id", "sha256"], name="file_content_sha256")]

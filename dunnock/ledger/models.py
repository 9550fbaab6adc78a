"""The receivables ledger. Facts keep two dates: when it was true (`…_on`) and when we learnt it (`recorded_at`,
`withdrawn_at`). Nothing is deleted. Derived columns (`balance`, `settled_on`, `due_on` of instalments, `unapplied`,
`amount_remaining`) are recomputed by the batch that touched them (restate.py), never incremented.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from dunnock.org.models import TenantModel, json_default


def _money(**options: object) -> models.DecimalField:  # type: ignore[type-arg]
    return models.DecimalField(max_digits=15, decimal_places=2, **options)  # type: ignore[arg-type]


def _either(mark: str) -> models.GeneratedField:
    return models.GeneratedField(
        expression=Q(**{f"{mark}_stated": True}) | Q(**{f"{mark}_by_case": True}),  # type: ignore[arg-type]  # the stubs know no conditions
        output_field=models.BooleanField(),
        db_persist=True,
    )


def _tags() -> ArrayField:  # type: ignore[type-arg]
    return ArrayField(models.TextField(), db_default=[])


class Source(TenantModel):
    """Where rows come from: one per connection, upload or API. External ids are unique within a source.

    `fenced` until its first import is complete: what arrives before raises no event.
    """

    kind = models.TextField()
    name = models.TextField()
    fenced = models.BooleanField(db_default=True)
    first_import_completed_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "source"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="source_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "name"], name="source_name"),
        ]


class LedgerRow(TenantModel):
    """What every ledger object has: its identity in the source and the two dates of our knowledge."""

    source_id = models.BigIntegerField()
    erp_id = models.TextField()
    recorded_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class CustomerGroup(LedgerRow):
    name = models.TextField()
    parent_id = models.BigIntegerField(null=True)
    credit_limit = _money(null=True)
    chasing_paused = models.BooleanField(db_default=False)

    class Meta:
        db_table = "customer_group"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="customer_group_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "source_id", "erp_id"], name="customer_group_erp"),
        ]
        indexes = [models.Index(fields=["organisation_id", "parent_id"], name="customer_group_parent")]


class Customer(LedgerRow):
    reference = models.TextField(db_default="")
    name = models.TextField()
    currency = models.TextField(null=True)
    country = models.TextField(null=True)
    language = models.TextField(null=True)
    time_zone = models.TextField(null=True)
    account_owner_id = models.BigIntegerField(null=True)
    group_id = models.BigIntegerField(null=True)
    portfolios = _tags()
    tags = _tags()
    strike_level = models.IntegerField(db_default=0)
    chasing_paused = models.BooleanField(db_default=False)
    chasing_paused_until = models.DateField(null=True)
    chasing_paused_reason = models.TextField(db_default="")
    auto_pay = models.BooleanField(db_default=False)
    credit_limit = _money(null=True)
    # Derived: what is owed in the customer's own currency is more than its limit.
    over_limit = models.BooleanField(db_default=False)
    custom = models.JSONField(db_default=json_default())
    erp_created_on = models.DateField(null=True)
    first_seen_at = models.DateTimeField()

    class Meta:
        db_table = "customer"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="customer_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "source_id", "erp_id"], name="customer_erp"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "name"], name="customer_name"),
            models.Index(
                fields=["organisation_id", "group_id"], condition=Q(group_id__isnull=False), name="customer_member"
            ),
        ]


class Contact(LedgerRow):
    customer_id = models.BigIntegerField()
    name = models.TextField(db_default="")
    email = models.TextField(null=True)
    phone = models.TextField(null=True)
    positions = _tags()
    is_primary = models.BooleanField(db_default=False)
    inactive = models.BooleanField(db_default=False)
    language = models.TextField(null=True)
    # ok, bounced, complained, unsubscribed: what mail taught us about the address, not what the ERP says
    deliverability = models.TextField(db_default="ok")
    custom = models.JSONField(db_default=json_default())

    class Meta:
        db_table = "contact"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="contact_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "source_id", "erp_id"], name="contact_erp"),
            models.CheckConstraint(
                condition=Q(deliverability__in=["ok", "bounced", "complained", "unsubscribed"]),
                name="contact_deliverability",
            ),
        ]
        indexes = [models.Index(fields=["organisation_id", "customer_id"], name="contact_customer")]


class Invoice(LedgerRow):
    customer_id = models.BigIntegerField()
    number = models.TextField()
    issued_on = models.DateField()
    # With instalments: the due date of the earliest one not yet covered by allocations (derived).
    due_on = models.DateField(null=True)
    instalments = models.JSONField(null=True)
    amount = _money()
    currency = models.TextField()
    balance = _money()
    settled_on = models.DateField(null=True)
    po_number = models.TextField(db_default="")
    chasing_paused = models.BooleanField(db_default=False)
    auto_charge = models.BooleanField(db_default=False)
    # Each mark is what the ERP or a person says of the invoice, or what an open case says (marks.py): either makes it so.
    disputed_stated = models.BooleanField(db_default=False)
    disputed_by_case = models.BooleanField(db_default=False)
    disputed = _either("disputed")
    promised_stated = models.BooleanField(db_default=False)
    promised_by_case = models.BooleanField(db_default=False)
    promised = _either("promised")
    payment_in_progress = models.BooleanField(db_default=False)
    tags = _tags()
    custom = models.JSONField(db_default=json_default())
    erp_created_on = models.DateField(null=True)
    last_contact_at = models.DateTimeField(null=True)
    first_seen_at = models.DateTimeField()

    class Meta:
        db_table = "invoice"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="invoice_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "source_id", "erp_id"], name="invoice_erp"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="invoice_amount"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id"], name="invoice_customer"),
            models.Index(
                fields=["organisation_id", "customer_id", "due_on"],
                include=["id", "balance", "currency", "settled_on"],
                condition=~Q(balance=0) & Q(withdrawn_at__isnull=True),
                name="invoice_open",
            ),
            models.Index(fields=["organisation_id", "number"], name="invoice_number"),
            models.Index(
                fields=["organisation_id", "customer_id"],
                condition=Q(disputed_by_case=True) | Q(promised_by_case=True),
                name="invoice_in_case",
            ),
        ]


class ContactInvoice(TenantModel):
    """Which invoices a contact looks after. `erp`: as the ERP says, replaced whenever it says so anew; `person`: set here."""

    contact_id = models.BigIntegerField()
    invoice_id = models.BigIntegerField()
    origin = models.TextField()
    linked_at = models.DateTimeField()

    class Meta:
        db_table = "contact_invoice"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "invoice_id", "contact_id"], name="contact_invoice_one"),
            models.CheckConstraint(condition=Q(origin__in=["erp", "person"]), name="contact_invoice_origin"),
        ]
        indexes = [models.Index(fields=["organisation_id", "contact_id"], name="contact_invoice_contact")]


class CreditNote(LedgerRow):
    customer_id = models.BigIntegerField()
    number = models.TextField()
    issued_on = models.DateField()
    amount = _money()
    currency = models.TextField()
    # The part that went to something which is no invoice here: a refund, a charge booked by hand.
    used_elsewhere = _money(db_default=0)
    balance = _money()
    tags = _tags()
    custom = models.JSONField(db_default=json_default())
    first_seen_at = models.DateTimeField()

    class Meta:
        db_table = "credit_note"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="credit_note_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "source_id", "erp_id"], name="credit_note_erp"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="credit_note_amount"),
        ]
        indexes = [models.Index(fields=["organisation_id", "customer_id"], name="credit_note_customer")]


class Payment(LedgerRow):
    """Money the ERP says it received. `amount_remaining` is what the ERP has not reconciled; `unapplied` what stands
    against no invoice at all. The two differ while an allocation is provisional (a part payment in an ERP that
    reconciles only in full).
    """

    customer_id = models.BigIntegerField()
    paid_on = models.DateField()
    amount = _money()
    currency = models.TextField()
    used_elsewhere = _money(db_default=0)
    amount_remaining = _money()
    unapplied = _money()
    status = models.TextField(db_default="paid")
    method = models.TextField(db_default="")
    reference = models.TextField(db_default="")
    prepayment = models.BooleanField(db_default=False)
    overpayment = models.BooleanField(db_default=False)
    tags = _tags()
    custom = models.JSONField(db_default=json_default())
    first_seen_at = models.DateTimeField()

    class Meta:
        db_table = "payment"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="payment_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "source_id", "erp_id"], name="payment_erp"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="payment_amount"),
            models.CheckConstraint(condition=Q(status__in=["paid", "pending", "voided"]), name="payment_status"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id", "paid_on"], name="payment_customer"),
            models.Index(fields=["organisation_id", "paid_on"], name="payment_paid_on"),
        ]


class Allocation(LedgerRow):
    """What settles an invoice: a part of one payment or of one credit note, in the invoice's currency."""

    invoice_id = models.BigIntegerField()
    payment_id = models.BigIntegerField(null=True)
    credit_note_id = models.BigIntegerField(null=True)
    amount = _money()
    applied_on = models.DateField()
    provisional = models.BooleanField(db_default=False)

    class Meta:
        db_table = "allocation"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "source_id", "erp_id"], name="allocation_erp"),
            models.CheckConstraint(
                condition=Q(payment_id__isnull=False, credit_note_id__isnull=True)
                | Q(payment_id__isnull=True, credit_note_id__isnull=False),
                name="allocation_one_side",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "invoice_id"], name="allocation_invoice"),
            models.Index(
                fields=["organisation_id", "payment_id"],
                condition=Q(payment_id__isnull=False),
                name="allocation_payment",
            ),
            models.Index(
                fields=["organisation_id", "credit_note_id"],
                condition=Q(credit_note_id__isnull=False),
                name="allocation_credit",
            ),
        ]


class InvoiceSpan(TenantModel):
    """History, derived: what criteria can read of an open invoice, and from when to when we knew it so.

    A settled or withdrawn invoice has no open span. `reconstructed` rows come from dates in the ERP (first import),
    not from what was known.
    """

    invoice_id = models.BigIntegerField()
    customer_id = models.BigIntegerField()
    due_on = models.DateField(null=True)
    currency = models.TextField()
    balance = _money()
    disputed = models.BooleanField()
    promised = models.BooleanField()
    chasing_paused = models.BooleanField()
    known_from = models.DateTimeField()
    known_to = models.DateTimeField(null=True)
    reconstructed = models.BooleanField(db_default=False)

    class Meta:
        db_table = "invoice_span"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "invoice_id", "known_from"], name="invoice_span_from"),
            models.UniqueConstraint(
                fields=["organisation_id", "invoice_id"], condition=Q(known_to__isnull=True), name="invoice_span_open"
            ),
            models.CheckConstraint(
                condition=Q(known_to__isnull=True) | Q(known_from__lt=F("known_to")), name="invoice_span_order"
            ),
        ]
        indexes = [models.Index(fields=["organisation_id", "customer_id", "known_from"], name="invoice_span_customer")]

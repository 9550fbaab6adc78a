"""Online payments. A charge is what a customer is to pay through a provider; an attempt is one order to the provider.

Never charge twice: an attempt carries the idempotency key it was made with for ever. Whatever a provider says lands in
`charge.facts` (facts.py); status, refunded_amount, paid_at and the failure are read off it, never incremented.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel, json_default


def _money(**options: object) -> models.DecimalField:  # type: ignore[type-arg]
    return models.DecimalField(max_digits=15, decimal_places=2, **options)  # type: ignore[arg-type]


class ProviderAccount(TenantModel):
    """An account at Stripe or GoCardless. Removed ones stay for what went through them; their secrets are wiped."""

    kind = models.TextField()
    name = models.TextField()
    mode = models.TextField()
    secret_encrypted = models.TextField(db_default="")
    webhook_secret_encrypted = models.TextField(db_default="")
    # Stands in the address the provider calls: `<organisation>_<random>`, so the look-up runs inside its fence.
    webhook_token = models.TextField()
    api_base = models.TextField(db_default="")
    is_default = models.BooleanField(db_default=True)
    # The account itself does not work (refused key): its charges wait until somebody mends it.
    fault = models.TextField(db_default="")
    fault_since = models.DateTimeField(null=True)
    retry_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "provider_account"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="provider_account_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "webhook_token"], name="provider_account_token"),
            models.UniqueConstraint(
                fields=["organisation_id"], condition=Q(is_default=True), name="provider_account_one_default"
            ),
            models.CheckConstraint(condition=Q(kind__in=["stripe", "gocardless"]), name="provider_account_kind"),
            models.CheckConstraint(condition=Q(mode__in=["test", "live"]), name="provider_account_mode"),
        ]


class PaymentMethod(TenantModel):
    """A card or a mandate a customer has left with the provider; we hold its name and its reference, never its number."""

    customer_id = models.BigIntegerField()
    provider_account_id = models.BigIntegerField()
    provider_customer_ref = models.TextField(db_default="")
    provider_method_ref = models.TextField()
    kind = models.TextField()
    label = models.TextField()
    status = models.TextField(db_default="active")
    # The provider's time of what set the status: a late webhook does not undo a newer one.
    status_at = models.DateTimeField(null=True)
    is_default = models.BooleanField(db_default=False)
    created_at = models.DateTimeField()
    expires_on = models.DateField(null=True)

    class Meta:
        db_table = "payment_method"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="payment_method_tenant"),
            models.UniqueConstraint(
                fields=["organisation_id", "provider_account_id", "provider_method_ref"], name="payment_method_ref"
            ),
            models.UniqueConstraint(
                fields=["organisation_id", "customer_id"],
                condition=Q(is_default=True),
                name="payment_method_one_default",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["card", "sepa_debit", "bacs_debit", "ach_debit", "other"]),
                name="payment_method_kind",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["active", "expired", "revoked"]), name="payment_method_status"
            ),
        ]
        indexes = [models.Index(fields=["organisation_id", "customer_id"], name="payment_method_customer")]


class PaymentLink(TenantModel):
    """A link with which a customer pays what is open on the day it is opened. The token is kept as its digest only.

    `provider_ref` and `url`: the checkout that is open at the provider now, if one is.
    """

    customer_id = models.BigIntegerField()
    token_hash = models.TextField()
    kind = models.TextField()
    currency = models.TextField()
    amount = _money()
    provider_account_id = models.BigIntegerField()
    provider_ref = models.TextField(db_default="")
    url = models.TextField(db_default="")
    checkout_until = models.DateTimeField(null=True)
    status = models.TextField(db_default="open")
    created_at = models.DateTimeField()
    created_by = models.TextField(db_default="")
    expires_at = models.DateTimeField()

    class Meta:
        db_table = "payment_link"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="payment_link_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "token_hash"], name="payment_link_token"),
            models.CheckConstraint(condition=Q(kind__in=["invoices", "statement"]), name="payment_link_kind"),
            models.CheckConstraint(
                condition=Q(status__in=["open", "paid", "expired", "revoked"]), name="payment_link_status"
            ),
        ]
        indexes = [models.Index(fields=["organisation_id", "customer_id", "-id"], name="payment_link_customer")]


class PaymentLinkInvoice(TenantModel):
    payment_link_id = models.BigIntegerField()
    invoice_id = models.BigIntegerField()

    class Meta:
        db_table = "payment_link_invoice"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation_id", "payment_link_id", "invoice_id"], name="payment_link_invoice_once"
            )
        ]


class Charge(TenantModel):
    """`payment_method_id` null: the customer pays at the provider's checkout, through a link or the portal."""

    customer_id = models.BigIntegerField()
    provider_account_id = models.BigIntegerField()
    payment_method_id = models.BigIntegerField(null=True)
    payment_link_id = models.BigIntegerField(null=True)
    amount = _money()
    currency = models.TextField()
    automatic = models.BooleanField(db_default=False)
    status = models.TextField(db_default="pending")
    failure_code = models.TextField(db_default="")
    failure_message = models.TextField(db_default="")
    attempts = models.IntegerField(db_default=0)
    refunded_amount = _money(db_default=0)
    provider_ref = models.TextField(db_default="")
    due_on = models.DateField(null=True)
    created_at = models.DateTimeField()
    created_by = models.TextField(db_default="")
    last_attempt_at = models.DateTimeField(null=True)
    paid_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    facts = models.JSONField(db_default=json_default())

    class Meta:
        db_table = "charge"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="charge_tenant"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="charge_amount"),
            models.CheckConstraint(
                condition=Q(
                    status__in=[
                        "pending",
                        "paid",
                        "failed",
                        "charged_back",
                        "refunded",
                        "partly_refunded",
                        "cancelled",
                    ]
                ),
                name="charge_status",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "customer_id", "-id"], name="charge_customer"),
            models.Index(fields=["organisation_id", "status", "-id"], name="charge_by_status"),
        ]


class ChargeInvoice(TenantModel):
    """What of a charge is for which invoice. `in_flight`: the invoice counts as *payment in progress* because of it.

    `automatic_due_on` is the due date an automatic charge was made for: once per invoice and due date, ever.
    """

    charge_id = models.BigIntegerField()
    invoice_id = models.BigIntegerField()
    amount = _money()
    balance_before = _money()
    in_flight = models.BooleanField(db_default=False)
    automatic_due_on = models.DateField(null=True)

    class Meta:
        db_table = "charge_invoice"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "charge_id", "invoice_id"], name="charge_invoice_once"),
            models.UniqueConstraint(
                fields=["organisation_id", "invoice_id", "automatic_due_on"], name="charge_invoice_automatic_once"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "invoice_id"], name="charge_invoice_invoice"),
            models.Index(
                fields=["organisation_id", "invoice_id"], condition=Q(in_flight=True), name="charge_invoice_in_flight"
            ),
        ]


ORDER_STATES = ["queued", "sending", "submitted", "paid", "failed", "cancelled", "unknown"]


class ChargeAttempt(TenantModel):
    """One order to a provider to take money. queued: nothing has left. sending: a worker's session holds it. submitted:
    the provider has it and has not decided. unknown: no answer came; the provider is asked, never a second order given.
    """

    charge_id = models.BigIntegerField()
    number = models.IntegerField()
    amount = _money()
    state = models.TextField(db_default="queued")
    provider_ref = models.TextField(db_default="")
    failure_code = models.TextField(db_default="")
    failure_message = models.TextField(db_default="")
    queued_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    tries = models.IntegerField(db_default=0)
    sent_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    idempotency_key = models.TextField()
    claimed_by = models.TextField(null=True)
    run_id = models.BigIntegerField(null=True)
    step_id = models.TextField(null=True)
    visit = models.IntegerField(null=True)

    class Meta:
        db_table = "charge_attempt"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "charge_id", "number"], name="charge_attempt_number"),
            models.UniqueConstraint(fields=["organisation_id", "idempotency_key"], name="charge_attempt_key"),
            models.UniqueConstraint(
                fields=["organisation_id", "run_id", "step_id", "visit"], name="charge_attempt_once"
            ),
            models.CheckConstraint(condition=Q(state__in=ORDER_STATES), name="charge_attempt_state"),
        ]
        indexes = [
            models.Index(
                fields=["organisation_id", "next_try_at"],
                condition=Q(state__in=["queued", "unknown", "submitted"]),
                name="charge_attempt_due",
            ),
            models.Index(
                fields=["organisation_id", "claimed_by"], condition=Q(state="sending"), name="charge_attempt_sending"
            ),
            models.Index(fields=["organisation_id", "provider_ref"], name="charge_attempt_ref"),
        ]


class ChargeRefund(TenantModel):
    """One order to give money back, kept to the same rule as an attempt: sent once, asked for ever after."""

    charge_id = models.BigIntegerField()
    amount = _money()
    reason = models.TextField(db_default="")
    state = models.TextField(db_default="queued")
    provider_ref = models.TextField(db_default="")
    failure_code = models.TextField(db_default="")
    failure_message = models.TextField(db_default="")
    queued_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    tries = models.IntegerField(db_default=0)
    sent_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    idempotency_key = models.TextField()
    claimed_by = models.TextField(null=True)
    created_by = models.TextField(db_default="")

    class Meta:
        db_table = "charge_refund"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "idempotency_key"], name="charge_refund_key"),
            models.CheckConstraint(condition=Q(state__in=ORDER_STATES), name="charge_refund_state"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="charge_refund_amount"),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "charge_id"], name="charge_refund_charge"),
            models.Index(
                fields=["organisation_id", "next_try_at"],
                condition=Q(state__in=["queued", "unknown"]),
                name="charge_refund_due",
            ),
            models.Index(
                fields=["organisation_id", "claimed_by"], condition=Q(state="sending"), name="charge_refund_sending"
            ),
        ]


class WebhookDelivery(TenantModel):
    """What a provider told us, as it said it. waiting: it speaks of a charge we do not know (yet), or has to be looked up.

    refused: its signature was not the provider's, or it made no sense; `fault` says which. Its body is not kept.
    """

    provider_account_id = models.BigIntegerField()
    provider_event_id = models.TextField()
    type = models.TextField(db_default="")
    provider_created_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()
    body = models.JSONField(db_default=json_default())
    state = models.TextField()
    fault = models.TextField(db_default="")
    attempts = models.IntegerField(db_default=0)
    next_try_at = models.DateTimeField(null=True)
    charge_id = models.BigIntegerField(null=True)

    class Meta:
        db_table = "webhook_delivery"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation_id", "provider_account_id", "provider_event_id"], name="webhook_delivery_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["applied", "waiting", "ignored", "refused"]), name="webhook_delivery_state"
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation_id", "next_try_at"],
                condition=Q(state="waiting"),
                name="webhook_delivery_waiting",
            ),
            models.Index(fields=["organisation_id", "-id"], name="webhook_delivery_latest"),
            models.Index(fields=["organisation_id", "charge_id"], name="webhook_delivery_charge"),
        ]

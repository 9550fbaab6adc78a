"""What criteria may ask of charges and payment methods. SQL is over plain tables (criteria/catalogue.py)."""

from __future__ import annotations

from dunnock.criteria.catalogue import Field, Option, Parent, Relation, Subject

_STATUS = tuple(
    Option(value, label)
    for value, label in (
        ("pending", "Pending"),
        ("paid", "Paid"),
        ("failed", "Failed"),
        ("charged_back", "Charged back"),
        ("refunded", "Refunded"),
        ("partly_refunded", "Partly refunded"),
        ("cancelled", "Cancelled"),
    )
)
_METHOD_KIND = tuple(
    Option(value, label)
    for value, label in (
        ("card", "Card"),
        ("sepa_debit", "SEPA debit"),
        ("bacs_debit", "Bacs debit"),
        ("ach_debit", "ACH debit"),
        ("other", "Other"),
    )
)
_METHOD_STATUS = (Option("active", "Active"), Option("expired", "Expired"), Option("revoked", "Revoked"))
_PROVIDERS = (Option("stripe", "Stripe"), Option("gocardless", "GoCardless"))
_PROVIDER = (
    "(SELECT account.kind FROM provider_account account"
    " WHERE account.organisation_id = {r}.organisation_id AND account.id = {r}.provider_account_id)"
)
_KIND = (
    "(SELECT method.kind FROM payment_method method"
    " WHERE method.organisation_id = {r}.organisation_id AND method.id = {r}.payment_method_id)"
)
_INVOICES = (
    "(SELECT count(*) FROM charge_invoice part"
    " WHERE part.organisation_id = {r}.organisation_id AND part.charge_id = {r}.id AND part.amount > 0)"
)


def _on(column: str) -> str:
    return f"({{r}}.{column} AT TIME ZONE %(zone)s::text)::date"


CHARGE = Subject(
    "charge",
    "Charge",
    "charge",
    (
        Field("charge.amount", "Charge amount", "money", "{r}.amount", currency_sql="{r}.currency"),
        Field("charge.currency", "Charge currency", "choice", "{r}.currency"),
        Field("charge.provider", "Payment provider", "choice", _PROVIDER, options=_PROVIDERS),
        Field(
            "charge.method_kind",
            "Charge method",
            "choice",
            _KIND,
            options=_METHOD_KIND,
            help="Empty where the customer paid at a checkout",
        ),
        Field(
            "charge.automatic", "Automatic charge", "boolean", "{r}.automatic", help="Made by itself on the due date"
        ),
        Field("charge.status", "Charge status", "choice", "{r}.status", options=_STATUS),
        Field("charge.failure_code", "Failure code", "text", "{r}.failure_code", help="The provider's own"),
        Field("charge.attempts", "Charge attempts", "number", "{r}.attempts"),
        Field("charge.refunded_amount", "Refunded amount", "money", "{r}.refunded_amount", currency_sql="{r}.currency"),
        Field("charge.days_since_created", "Days since charged", "days", _on("created_at")),
        Field("charge.days_since_last_attempt", "Days since the last attempt", "days", _on("last_attempt_at")),
        Field("charge.paid_at", "Charge paid", "instant", "{r}.paid_at"),
        Field("charge.invoice_count", "Invoices in the charge", "number", _INVOICES),
    ),
    relations=(
        Relation(
            id="charged_invoices",
            label="Invoices in the charge",
            one="invoice in the charge",
            many="invoices in the charge",
            source=(
                "(SELECT part.charge_id, charged.* FROM charge_invoice part JOIN invoice charged"
                " ON charged.organisation_id = part.organisation_id AND charged.id = part.invoice_id WHERE part.amount > 0)"
            ),
            child_key="charge_id",
            item="invoice",
            where="{r}.withdrawn_at IS NULL",
        ),
    ),
    parents=(Parent("customer", "customer_id"),),
)

PAYMENT_METHOD = Subject(
    "payment_method",
    "Payment method",
    "payment_method",
    (
        Field("payment_method.kind", "Kind of payment method", "choice", "{r}.kind", options=_METHOD_KIND),
        Field("payment_method.status", "Payment method status", "choice", "{r}.status", options=_METHOD_STATUS),
        Field("payment_method.is_default", "Default payment method", "boolean", "{r}.is_default"),
        Field("payment_method.expires_on", "Payment method expires", "date", "{r}.expires_on"),
        Field("payment_method.days_since_created", "Days since it was set up", "days", _on("created_at")),
    ),
    parents=(Parent("customer", "customer_id"),),
)

SUBJECTS: tuple[Subject, ...] = (CHARGE, PAYMENT_METHOD)

_STANDING = "{r}.withdrawn_at IS NULL"
RELATIONS: dict[str, tuple[Relation, ...]] = {
    "customer": (
        Relation(
            id="charges",
            label="Charges",
            one="charge",
            many="charges",
            source="charge",
            child_key="customer_id",
            item="charge",
            where=_STANDING,
        ),
        Relation(
            id="payment_methods",
            label="Payment methods",
            one="payment method",
            many="payment methods",
            source="payment_method",
            child_key="customer_id",
            item="payment_method",
        ),
    ),
    "invoice": (
        Relation(
            id="charges",
            label="Charges of the invoice",
            one="charge of the invoice",
            many="charges of the invoice",
            source=(
                "(SELECT part.invoice_id, made.* FROM charge made JOIN charge_invoice part"
                " ON part.organisation_id = made.organisation_id AND part.charge_id = made.id WHERE part.amount > 0)"
            ),
            child_key="invoice_id",
            item="charge",
            where=_STANDING,
        ),
    ),
}

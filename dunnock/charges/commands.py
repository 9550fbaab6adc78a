"""What people and workflows do with charges. Orders to a provider are only written down here; outbox.py sends them."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dunnock.charges.errors import ChargeRefused
from dunnock.charges.facts import AttemptFact
from dunnock.charges.money import to_minor
from dunnock.charges.rules import CATCH_UP_DAYS
from dunnock.charges.standing import restate_marks, tell
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import FieldError, Invalid, NotFound
from dunnock.kernel.money import say_money
from dunnock.kernel.sqlfiles import statement
from dunnock.org.commands import audit, audit_all
from dunnock.org.db import execute, row, rows
from dunnock.org.reads import organisation

MOST_INVOICES = 200

Row = dict[str, Any]


def new_key(charge_id: int, number: int) -> str:
    """Random, so that no other database on the same provider account can ever mean the same order."""
    return f"dunnock-{charge_id}-{number}-{secrets.token_hex(8)}"


def make_charge(
    *,
    organisation_id: int,
    customer_id: int,
    invoice_ids: Sequence[int],
    payment_method_id: int | None,
    amounts: Mapping[int, Decimal] | None = None,
    actor: str,
    as_of: AsOf,
) -> int:
    """Charge a customer's open invoices to a method on file (None: the default one) now; the charge's id.

    `amounts` by invoice, where less than its balance is to be taken. Raises `Invalid` naming each invoice at fault, and
    `ChargeRefused` where the method or its account cannot be charged.
    """
    method = usable_method(organisation_id, customer_id, payment_method_id)
    parts = checked_parts(organisation_id, customer_id, invoice_ids, amounts or {})
    currency, total = parts[0]["currency"], sum((part["asked"] for part in parts), Decimal(0))
    to_minor(total, currency)
    made = row(
        """INSERT INTO charge (organisation_id, customer_id, provider_account_id, payment_method_id, amount, currency,
             attempts, due_on, created_at, created_by, changed_at)
           VALUES (%s, %s, %s, %s, %s, %s, 1, %s, %s, %s, %s) RETURNING id""",
        [
            organisation_id,
            customer_id,
            method["provider_account_id"],
            method["id"],
            total,
            currency,
            as_of.today,
            as_of.instant,
            actor,
            as_of.instant,
        ],
    )
    charge_id = int(made["id"]) if made else 0
    write_parts(organisation_id, charge_id, parts, in_flight=True)
    execute(
        """INSERT INTO charge_attempt (organisation_id, charge_id, number, amount, queued_at, next_try_at, idempotency_key)
           VALUES (%s, %s, 1, %s, %s, %s, %s)""",
        [organisation_id, charge_id, total, as_of.instant, as_of.instant, new_key(charge_id, 1)],
    )
    restate_marks(organisation_id=organisation_id, invoice_ids=[p["id"] for p in parts], now=as_of.instant)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="charge.created",
        object_kind="charge",
        object_id=charge_id,
        after={
            "customer_id": customer_id,
            "amount": total,
            "currency": currency,
            "payment_method": method["label"],
            "invoices": [part["number"] for part in parts],
        },
        now=as_of.instant,
    )
    return charge_id


def usable_method(organisation_id: int, customer_id: int, payment_method_id: int | None) -> Row:
    """The method to charge. Raises `NotFound`, and `ChargeRefused` where it or its account cannot be charged now."""
    found = row(
        """SELECT m.*, a.removed_at, a.mode, a.name AS account_name FROM payment_method m
           JOIN provider_account a ON a.organisation_id = m.organisation_id AND a.id = m.provider_account_id
           WHERE m.organisation_id = %(organisation_id)s AND m.customer_id = %(customer_id)s
             AND (m.id = %(id)s::bigint OR %(id)s::bigint IS NULL AND m.is_default)""",
        {"organisation_id": organisation_id, "customer_id": customer_id, "id": payment_method_id},
    )
    if found is None and payment_method_id is not None:
        raise NotFound(f"The customer has no payment method {payment_method_id}")
    if found is None:
        raise ChargeRefused(
            "The customer has no payment method on file. Send a link to set one up, or a payment link.",
            reason="no_method",
        )
    if found["status"] != "active":
        words = f"{found['label']} is {found['status']}. Send the customer a link to set up another one."
        raise ChargeRefused(words, reason="method_inactive")
    refuse_account(organisation_id, found)
    return found


def refuse_account(organisation_id: int, account: Row) -> None:
    """Raises `ChargeRefused` for an account that was removed, and for real money while the organisation is in test mode."""
    name = account.get("account_name") or account.get("name")
    if account["removed_at"] is not None:
        raise ChargeRefused(f"The provider account {name} was removed. Add it again.", reason="account_removed")
    if account["mode"] == "live" and organisation(organisation_id)["mode"] != "live":
        raise ChargeRefused(
            f"The organisation is in test mode, and {name} takes real money. Go live first, or use a test account.",
            reason="test_mode",
        )


def checked_parts(
    organisation_id: int, customer_id: int, invoice_ids: Sequence[int], amounts: Mapping[int, Decimal]
) -> list[Row]:
    """The invoices, locked, each with what is `asked` of it. Raises `Invalid` for each that cannot be charged."""
    asked = sorted(set(invoice_ids))
    if not asked or len(asked) > MOST_INVOICES:
        raise Invalid(
            f"Choose between 1 and {MOST_INVOICES} invoices.",
            errors=[FieldError("invoice_ids", f"between 1 and {MOST_INVOICES} invoices", "length")],
        )
    found = rows(
        """SELECT id, number, customer_id, currency, balance, withdrawn_at, disputed, payment_in_progress FROM invoice
           WHERE organisation_id = %s AND id = ANY(%s) ORDER BY id FOR UPDATE""",
        [organisation_id, asked],
    )
    known = {invoice["id"] for invoice in found}
    errors = [_said(one, "there is no such invoice", "unknown") for one in asked if one not in known]
    for invoice in found:
        invoice["asked"] = amounts.get(invoice["id"], invoice["balance"])
        fault = _fault(invoice, customer_id)
        if fault:
            errors.append(_said(invoice["id"], f"{invoice['number']} {fault[1]}", fault[0]))
    currencies = sorted({invoice["currency"] for invoice in found})
    if not errors and len(currencies) > 1:
        words = f"the invoices are in {' and '.join(currencies)}; charge each currency by itself"
        errors.append(FieldError("invoice_ids", words, "currencies"))
    if errors:
        raise Invalid(f"The charge cannot be made: {errors[0].message}.", errors=errors)
    return found


def _said(invoice_id: int, message: str, code: str) -> FieldError:
    return FieldError(f"invoice_ids[{invoice_id}]", message, code)


def _fault(invoice: Row, customer_id: int) -> tuple[str, str] | None:
    if invoice["customer_id"] != customer_id:
        return "other_customer", "belongs to another customer"
    if invoice["withdrawn_at"] is not None:
        return "voided", "was voided"
    if invoice["balance"] <= 0:
        return "paid", "has nothing left to pay"
    if invoice["payment_in_progress"]:
        return "in_progress", "has a payment in progress already; wait until it is decided"
    if invoice["disputed"]:
        return "disputed", "is disputed; settle the dispute first"
    if not 0 < invoice["asked"] <= invoice["balance"]:
        open_now = say_money(invoice["balance"], invoice["currency"])
        return "amount", f"has {open_now} open; charge more than nothing and no more than that"
    return None


def write_parts(organisation_id: int, charge_id: int, parts: Sequence[Row], *, in_flight: bool) -> None:
    execute(
        """INSERT INTO charge_invoice (organisation_id, charge_id, invoice_id, amount, balance_before, in_flight)
           SELECT %s, %s, p.*, %s FROM unnest(%s::bigint[], %s::numeric[], %s::numeric[]) AS p""",
        [
            organisation_id,
            charge_id,
            in_flight,
            [part["id"] for part in parts],
            [part["asked"] for part in parts],
            [part["balance"] for part in parts],
        ],
    )


def plan_charges(*, organisation_id: int, as_of: AsOf) -> int:
    """Automatic charges for what falls due; how many were made. Repeating it on the same day makes none."""
    planned = rows(
        statement("charges", "plan_charges"),
        {
            "organisation_id": organisation_id,
            "today": as_of.today,
            "zone": str(as_of.zone),
            "catch_up": CATCH_UP_DAYS,
            "now": as_of.instant,
        },
    )
    restate_marks(
        organisation_id=organisation_id, invoice_ids=[one["invoice_id"] for one in planned], now=as_of.instant
    )
    return len({one["charge_id"] for one in planned})


def audit_charge(organisation_id: int, charge_id: int, action: str, actor: str, now: dt.datetime, **after: Any) -> None:
    audit_all(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind="charge",
        changes=[(charge_id, None, after or None)],
        now=now,
    )


def cancel_unsent(*, organisation_id: int, charge_id: int, actor: str, now: dt.datetime) -> Row | None:
    """Cancel a charge nothing of which has left. None: done; else the charge, which only its provider can cancel now.

    Raises `ChargeRefused` for a charge that is decided, and while its order is on its way.
    """
    charge = row(
        """SELECT c.*, a.state AS attempt_state, a.sent_at, a.number FROM charge c
           JOIN charge_attempt a ON a.organisation_id = c.organisation_id AND a.charge_id = c.id AND a.number = c.attempts
           WHERE c.organisation_id = %s AND c.id = %s FOR UPDATE OF c, a""",
        [organisation_id, charge_id],
    )
    if charge is None:
        raise NotFound(f"There is no charge {charge_id}")
    if charge["status"] != "pending":
        status = charge["status"].replace("_", " ")
        raise ChargeRefused(f"The charge is {status}: there is nothing to cancel.", reason="decided")
    if charge["attempt_state"] == "queued" and charge["sent_at"] is None:
        tell(
            organisation_id=organisation_id,
            charge_id=charge_id,
            told=[(charge["number"], AttemptFact("cancelled"))],
            now=now,
        )
        audit_charge(organisation_id, charge_id, "charge.cancelled", actor, now)
        return None
    if charge["payment_method_id"] is None and not charge["provider_ref"]:
        raise ChargeRefused(
            "The customer is at the provider's payment page. It closes by itself; to close it now, revoke the link.",
            reason="at_checkout",
        )
    if charge["attempt_state"] != "submitted" or not charge["provider_ref"]:
        raise ChargeRefused(
            "The order is on its way to the provider, or its outcome is not known yet. Try again in a few minutes.",
            reason="sending",
        )
    return charge


def cancelled_at_provider(
    *, organisation_id: int, charge: Row, fact: AttemptFact, actor: str, now: dt.datetime
) -> None:
    tell(organisation_id=organisation_id, charge_id=charge["id"], told=[(charge["number"], fact)], now=now)
    audit_charge(organisation_id, charge["id"], "charge.cancelled", actor, now)


def refund_charge(
    *, organisation_id: int, charge_id: int, amount: Decimal | None, reason: str, actor: str, now: dt.datetime
) -> int:
    """Give back all that is left of a paid charge, or a part; the refund's id. Raises `ChargeRefused` and `Invalid`."""
    charge = row("SELECT * FROM charge WHERE organisation_id = %s AND id = %s FOR UPDATE", [organisation_id, charge_id])
    if charge is None:
        raise NotFound(f"There is no charge {charge_id}")
    if charge["status"] not in ("paid", "partly_refunded"):
        status = charge["status"].replace("_", " ")
        raise ChargeRefused(f"The charge is {status}; only a paid one can be refunded.", reason="not_paid")
    asked = row(
        """SELECT coalesce(sum(amount), 0) AS amount FROM charge_refund
           WHERE organisation_id = %s AND charge_id = %s AND state IN ('queued', 'sending', 'submitted', 'unknown')""",
        [organisation_id, charge_id],
    )
    left = charge["amount"] - charge["refunded_amount"] - (asked["amount"] if asked else Decimal(0))
    wanted = left if amount is None else amount
    if not 0 < wanted <= left:
        words = f"{say_money(left, charge['currency'])} of the charge can still be refunded"
        raise Invalid(f"{words}.", errors=[FieldError("amount", words, "amount", "Send an amount up to that")])
    to_minor(wanted, charge["currency"])
    made = row(
        """INSERT INTO charge_refund (organisation_id, charge_id, amount, reason, queued_at, next_try_at, idempotency_key,
             created_by) VALUES (%s, %s, %s, %s, %s, %s, %s, %s) RETURNING id""",
        [organisation_id, charge_id, wanted, reason, now, now, f"{new_key(charge_id, 0)}-refund", actor],
    )
    audit_charge(organisation_id, charge_id, "charge.refund_ordered", actor, now, amount=wanted, reason=reason)
    return int(made["id"]) if made else 0

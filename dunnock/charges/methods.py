"""Payment methods customers have left with a provider."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any

from dunnock.charges.providers.base import CUSTOMER, HOME, Method, MethodNews, Payer
from dunnock.kernel.errors import Conflict, NotFound
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows

Row = dict[str, Any]


def list_methods(organisation_id: int, customer_id: int) -> list[Row]:
    """The default one first, those that cannot be charged last."""
    return rows(
        """SELECT m.id, m.customer_id, m.provider_account_id, a.name AS provider_account_name, a.kind AS provider,
             m.provider_customer_ref, m.provider_method_ref, m.kind, m.label, m.status, m.is_default, m.created_at,
             m.expires_on
           FROM payment_method m
           JOIN provider_account a ON a.organisation_id = m.organisation_id AND a.id = m.provider_account_id
           WHERE m.organisation_id = %s AND m.customer_id = %s
           ORDER BY m.is_default DESC, m.status <> 'active', m.id DESC""",
        [organisation_id, customer_id],
    )


def read_method(organisation_id: int, method_id: int) -> Row:
    """Raises `NotFound`."""
    found = row("SELECT * FROM payment_method WHERE organisation_id = %s AND id = %s", [organisation_id, method_id])
    if found is None:
        raise NotFound(f"There is no payment method {method_id}")
    return found


def payer_of(organisation_id: int, customer_id: int, account_id: int) -> tuple[Payer, str]:
    """Whom a provider's page is for, with their reference there if they have one; and their currency. Raises `NotFound`."""
    found = row(
        """SELECT c.name, c.currency, coalesce(c.language, o.language) AS language, o.currency AS house,
             (SELECT k.email FROM contact k WHERE k.organisation_id = c.organisation_id AND k.customer_id = c.id
                AND k.withdrawn_at IS NULL AND k.email <> '' AND NOT k.inactive
              ORDER BY k.is_primary DESC, k.id LIMIT 1) AS email,
             (SELECT m.provider_customer_ref FROM payment_method m WHERE m.organisation_id = c.organisation_id
                AND m.customer_id = c.id AND m.provider_account_id = %(account)s AND m.provider_customer_ref <> ''
              ORDER BY m.id DESC LIMIT 1) AS customer_ref
           FROM customer c JOIN organisation o ON o.id = c.organisation_id
           WHERE c.organisation_id = %(organisation_id)s AND c.id = %(id)s AND c.withdrawn_at IS NULL""",
        {"organisation_id": organisation_id, "id": customer_id, "account": account_id},
    )
    if found is None:
        raise NotFound(f"There is no customer {customer_id}")
    payer = Payer(found["name"], found["email"] or "", found["language"], found["customer_ref"] or "")
    return payer, found["currency"] or found["house"]


def home_of(account: Mapping[str, Any]) -> str:
    """Tells our set-ups from those of another installation on the same provider account."""
    return hashlib.sha256(str(account["webhook_token"]).encode()).hexdigest()[:16]


def set_up_labels(account: Mapping[str, Any], customer_id: int) -> dict[str, str]:
    return {CUSTOMER: str(customer_id), HOME: home_of(account)}


def customer_in(account: Mapping[str, Any], labels: Mapping[str, str]) -> int | None:
    """The customer a set-up was made for; None for one that is not ours."""
    if labels.get(HOME) != home_of(account) or not labels.get(CUSTOMER, "").isdecimal():
        return None
    found = row(
        "SELECT id FROM customer WHERE organisation_id = %s AND id = %s AND withdrawn_at IS NULL",
        [account["organisation_id"], int(labels[CUSTOMER])],
    )
    return int(found["id"]) if found else None


def keep_method(
    *, organisation_id: int, customer_id: int, account_id: int, method: Method, actor: str, now: dt.datetime
) -> int:
    """Write down a method as the provider describes it. A customer's first one is the default; a known one is refreshed.

    Raises `Conflict` where it is another customer's.
    """
    known = row(
        """SELECT id, customer_id FROM payment_method
           WHERE organisation_id = %s AND provider_account_id = %s AND provider_method_ref = %s""",
        [organisation_id, account_id, method.ref],
    )
    if known and known["customer_id"] != customer_id:
        raise Conflict(f"This payment method belongs to another customer here ({known['customer_id']}).")
    status = "active" if method.active else "revoked"
    kept = row(
        """INSERT INTO payment_method (organisation_id, customer_id, provider_account_id, provider_customer_ref,
             provider_method_ref, kind, label, status, is_default, created_at, expires_on)
           VALUES (%(organisation_id)s, %(customer_id)s, %(account_id)s, %(customer_ref)s, %(ref)s, %(kind)s, %(label)s,
             %(status)s, %(status)s = 'active' AND NOT EXISTS (SELECT 1 FROM payment_method d
               WHERE d.organisation_id = %(organisation_id)s AND d.customer_id = %(customer_id)s AND d.is_default),
             %(now)s, %(expires_on)s)
           ON CONFLICT (organisation_id, provider_account_id, provider_method_ref) DO UPDATE
             SET label = excluded.label, kind = excluded.kind, expires_on = excluded.expires_on,
                 provider_customer_ref = excluded.provider_customer_ref,
                 status = CASE WHEN payment_method.status_at IS NULL THEN excluded.status ELSE payment_method.status END
           RETURNING id""",
        {
            "organisation_id": organisation_id,
            "customer_id": customer_id,
            "account_id": account_id,
            "customer_ref": method.customer_ref,
            "ref": method.ref,
            "kind": method.kind,
            "label": method.label,
            "status": status,
            "expires_on": method.expires_on,
            "now": now,
        },
    )
    method_id = int(kept["id"]) if kept else 0
    if known is None:
        _audit(organisation_id, method_id, "payment_method.added", actor, now, after={"label": method.label})
    return method_id


def hear(*, organisation_id: int, account_id: int, news: MethodNews) -> bool:
    """What the provider says of a method, unless it has said something newer. Whether it is one of ours."""
    scope = {
        "organisation_id": organisation_id,
        "account_id": account_id,
        "ref": news.ref,
        "status": news.status,
        "at": dt.datetime.fromisoformat(news.at),
    }
    execute(
        """UPDATE payment_method SET status = %(status)s, status_at = %(at)s,
             is_default = is_default AND %(status)s = 'active'
           WHERE organisation_id = %(organisation_id)s AND provider_account_id = %(account_id)s
             AND provider_method_ref = %(ref)s AND (status_at IS NULL OR status_at < %(at)s)""",
        scope,
    )
    known = row(
        """SELECT id FROM payment_method WHERE organisation_id = %(organisation_id)s
             AND provider_account_id = %(account_id)s AND provider_method_ref = %(ref)s""",
        scope,
    )
    return known is not None


def expire_cards(*, organisation_id: int, today: dt.date) -> int:
    """Cards past their month are not charged; how many were found."""
    return execute(
        """UPDATE payment_method SET status = 'expired', is_default = false
           WHERE organisation_id = %s AND status = 'active' AND expires_on < %s""",
        [organisation_id, today],
    )


def make_default(*, organisation_id: int, method_id: int, actor: str, now: dt.datetime) -> Row:
    """Raises `Conflict` for one that cannot be charged."""
    found = read_method(organisation_id, method_id)
    if found["status"] != "active":
        raise Conflict(f"{found['label']} is {found['status']} and cannot be charged.")
    if not found["is_default"]:
        execute(
            "UPDATE payment_method SET is_default = false WHERE organisation_id = %s AND customer_id = %s AND is_default",
            [organisation_id, found["customer_id"]],
        )
        execute(
            "UPDATE payment_method SET is_default = true WHERE organisation_id = %s AND id = %s",
            [organisation_id, method_id],
        )
        _audit(organisation_id, method_id, "payment_method.made_default", actor, now, after={"label": found["label"]})
    return read_method(organisation_id, method_id)


def remove_method(*, organisation_id: int, method_id: int, actor: str, now: dt.datetime) -> None:
    """It is not charged any more. What it paid stays; at the provider it is left as it is."""
    found = read_method(organisation_id, method_id)
    execute(
        "UPDATE payment_method SET status = 'revoked', is_default = false WHERE organisation_id = %s AND id = %s",
        [organisation_id, method_id],
    )
    _audit(organisation_id, method_id, "payment_method.removed", actor, now, before={"label": found["label"]})


def _audit(organisation_id: int, method_id: int, action: str, actor: str, now: dt.datetime, **told: Any) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind="payment_method",
        object_id=method_id,
        now=now,
        **told,
    )

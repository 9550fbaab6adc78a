"""Payment links: one address that always asks for what is open on the day it is opened, and never for more."""

from __future__ import annotations

import datetime as dt
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dunnock.charges.accounts import account as read_account
from dunnock.charges.checkout import (
    begin_checkout,
    checkout_opened,
    checkout_over,
    close_page,
    open_checkout,
)
from dunnock.charges.commands import MOST_INVOICES, checked_parts, refuse_account
from dunnock.charges.errors import ChargeRefused, ProviderFailed
from dunnock.charges.rules import LINK_DAYS
from dunnock.kernel.errors import FieldError, Invalid, NotFound
from dunnock.org.commands import audit, hash_secret
from dunnock.org.db import execute, organisation_scope, row, rows

Row = dict[str, Any]
TOKEN = re.compile(r"([1-9][0-9]{0,8})_([A-Za-z0-9_-]{20,100})")
_STILL_GOOD = dt.timedelta(minutes=10)  # a page with less time than that left is not handed to anybody
_GONE = "This payment link is not valid. Ask whoever sent it for a new one."


@dataclass(frozen=True)
class NewLink:
    """The only time the whole token is seen."""

    id: int
    token: str


@dataclass(frozen=True)
class OpenLink:
    """What a customer sees: the invoices of the link that are still to be paid, and those that are being paid."""

    link: Row
    organisation: str
    customer: str
    payable: list[Row]
    in_progress: int

    @property
    def amount(self) -> Decimal:
        return sum((invoice["balance"] for invoice in self.payable), Decimal(0))


def make_link(
    *,
    organisation_id: int,
    customer_id: int,
    invoice_ids: Sequence[int] | None,
    currency: str | None,
    provider_account_id: int | None,
    days: int | None,
    actor: str,
    now: dt.datetime,
) -> NewLink:
    """A link for the given invoices, or (None) for everything the customer owes in `currency` whenever it is opened."""
    account = read_account(organisation_id, provider_account_id)
    refuse_account(organisation_id, account)
    customer = row(
        """SELECT c.id, coalesce(c.currency, o.currency) AS currency FROM customer c
           JOIN organisation o ON o.id = c.organisation_id
           WHERE c.organisation_id = %s AND c.id = %s AND c.withdrawn_at IS NULL""",
        [organisation_id, customer_id],
    )
    if customer is None:
        raise NotFound(f"There is no customer {customer_id}")
    parts: list[Row] = []
    if invoice_ids is not None:
        parts = checked_parts(organisation_id, customer_id, invoice_ids, {})
        currency = parts[0]["currency"]
    currency = currency or customer["currency"]
    if days is not None and not 1 <= days <= 365:
        raise Invalid("A link is good for 1 to 365 days.", errors=[FieldError("days", "is 1 to 365", "range")])
    amount = (
        sum((part["balance"] for part in parts), Decimal(0)) if parts else _owed(organisation_id, customer_id, currency)
    )
    secret = secrets.token_urlsafe(24)
    made = row(
        """INSERT INTO payment_link (organisation_id, customer_id, token_hash, kind, currency, amount, provider_account_id,
             created_at, created_by, expires_at) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING id""",
        [
            organisation_id,
            customer_id,
            hash_secret(secret),
            "statement" if invoice_ids is None else "invoices",
            currency,
            amount,
            account["id"],
            now,
            actor,
            now + dt.timedelta(days=days or LINK_DAYS),
        ],
    )
    link_id = int(made["id"]) if made else 0
    execute(
        """INSERT INTO payment_link_invoice (organisation_id, payment_link_id, invoice_id)
           SELECT %s, %s, unnest(%s::bigint[])""",
        [organisation_id, link_id, [part["id"] for part in parts]],
    )
    _audit(organisation_id, link_id, "payment_link.created", actor, now, customer_id=customer_id, currency=currency)
    return NewLink(link_id, f"{organisation_id}_{secret}")


def _owed(organisation_id: int, customer_id: int, currency: str) -> Decimal:
    """What a statement link would ask for now."""
    found = row(
        """SELECT coalesce(sum(balance), 0) AS owed FROM open_item WHERE organisation_id = %s AND customer_id = %s
             AND currency = %s AND balance > 0 AND NOT disputed AND NOT payment_in_progress""",
        [organisation_id, customer_id, currency],
    )
    return Decimal(found["owed"]) if found else Decimal(0)


def revoke_link(*, organisation_id: int, link_id: int, actor: str, now: dt.datetime) -> Row | None:
    """Nobody can pay through it any more. Answers the charge whose page is still open at the provider, with its `account`:
    close_link_page closes it. Raises `NotFound`, and `ChargeRefused` for invoices that were paid through it.
    """
    link = row(
        "SELECT * FROM payment_link WHERE organisation_id = %s AND id = %s FOR UPDATE", [organisation_id, link_id]
    )
    if link is None:
        raise NotFound(f"There is no payment link {link_id}")
    if link["status"] == "paid" and link["kind"] == "invoices":
        raise ChargeRefused("The link was paid: there is nothing to revoke.", reason="paid")
    if link["status"] == "revoked":
        return None
    page = _standing_page(organisation_id, link, now)
    execute(
        "UPDATE payment_link SET status = 'revoked', url = '' WHERE organisation_id = %s AND id = %s",
        [organisation_id, link_id],
    )
    _audit(organisation_id, link_id, "payment_link.revoked", actor, now)
    return page and page | {"account": read_account(organisation_id, link["provider_account_id"])}


def close_link_page(*, organisation_id: int, page: Row, now: dt.datetime) -> None:
    """Opens its own transaction, after the provider was asked. Where the page cannot be closed, somebody may have paid there:
    the provider tells us, or the charge is over when the page's time is.
    """
    if close_page(page["account"], page["provider_ref"]):
        with organisation_scope(organisation_id):
            words = "The payment link was revoked."
            checkout_over(organisation_id=organisation_id, charge_ids=[page["id"]], words=words, now=now)


def organisation_of(token: str) -> int:
    """Raises `NotFound` for what is no token."""
    parts = TOKEN.fullmatch(token)
    if parts is None:
        raise NotFound(_GONE)
    return int(parts[1])


def open_link(*, organisation_id: int, token: str, now: dt.datetime, lock: bool = False) -> OpenLink:
    """Raises `NotFound` for a link that is unknown, revoked or over: a stranger learns nothing of which it is."""
    link = row(
        f"""SELECT * FROM payment_link WHERE organisation_id = %s AND token_hash = %s{" FOR UPDATE" if lock else ""}""",
        [organisation_id, hash_secret(token.partition("_")[2])],
    )
    if link is None or link["status"] == "revoked" or link["expires_at"] <= now:
        raise NotFound(_GONE)
    found = rows(
        """SELECT i.id, i.number, i.customer_id, i.currency, i.balance, i.due_on, i.disputed, i.payment_in_progress
           FROM invoice i WHERE i.organisation_id = %(organisation_id)s AND i.customer_id = %(customer_id)s
             AND i.currency = %(currency)s AND i.balance > 0 AND i.withdrawn_at IS NULL
             AND (%(kind)s = 'statement' OR i.id IN (SELECT p.invoice_id FROM payment_link_invoice p
               WHERE p.organisation_id = %(organisation_id)s AND p.payment_link_id = %(link)s))
           ORDER BY i.due_on NULLS LAST, i.id LIMIT %(most)s""",
        {
            "organisation_id": organisation_id,
            "customer_id": link["customer_id"],
            "currency": link["currency"],
            "kind": link["kind"],
            "link": link["id"],
            "most": MOST_INVOICES,
        },
    )
    names = row(
        """SELECT o.name AS organisation, c.name AS customer FROM organisation o
           JOIN customer c ON c.organisation_id = o.id AND c.id = %s WHERE o.id = %s""",
        [link["customer_id"], organisation_id],
    )
    free = [invoice for invoice in found if not invoice["payment_in_progress"] and not invoice["disputed"]]
    told = names or {"organisation": "", "customer": ""}
    return OpenLink(
        link, told["organisation"], told["customer"], free, sum(1 for i in found if i["payment_in_progress"])
    )


def pay_link(*, organisation_id: int, token: str, back: str, now: dt.datetime) -> str:
    """The address of the provider's page for what is open now. Opens its own transactions.

    A page that is open for the same amount is used again; one for another amount is closed first, so that nobody pays
    twice. Raises `ChargeRefused` when nothing is left to pay, and `ProviderFailed`.
    """
    with organisation_scope(organisation_id):
        opened = open_link(organisation_id=organisation_id, token=token, now=now, lock=True)
        refuse_nothing(opened)
        standing = _standing_page(organisation_id, opened.link, now)
        if standing is not None and standing["amount"] == opened.amount:
            return str(opened.link["url"])
        account = read_account(organisation_id, opened.link["provider_account_id"])
    if standing is not None and not close_page(account, standing["provider_ref"]):
        raise ChargeRefused(
            "A payment through this link is being processed. Look again in a few minutes.", reason="pending"
        )
    with organisation_scope(organisation_id):
        opened = open_link(organisation_id=organisation_id, token=token, now=now, lock=True)
        refuse_nothing(opened)
        if standing is not None:
            words = "The customer opened the link again when another amount was due."
            checkout_over(organisation_id=organisation_id, charge_ids=[standing["id"]], words=words, now=now)
        ids = [invoice["id"] for invoice in opened.payable]
        begun = begin_checkout(
            organisation_id=organisation_id,
            customer_id=opened.link["customer_id"],
            parts=checked_parts(organisation_id, opened.link["customer_id"], ids, {}),
            account_id=opened.link["provider_account_id"],
            payment_link_id=opened.link["id"],
            back=back,
            actor="Payment link",
            now=now,
        )
    try:
        page = open_checkout(begun)
    except ProviderFailed:
        with organisation_scope(organisation_id):
            words = "The provider's payment page could not be opened."
            checkout_over(organisation_id=organisation_id, charge_ids=[begun.charge_id], words=words, now=now)
        raise
    with organisation_scope(organisation_id):
        checkout_opened(organisation_id=organisation_id, charge_id=begun.charge_id, checkout=page)
        execute(
            """UPDATE payment_link SET provider_ref = %s, url = %s, checkout_until = %s, amount = %s
               WHERE organisation_id = %s AND id = %s""",
            [page.ref, page.url, begun.order.until, begun.order.amount, organisation_id, opened.link["id"]],
        )
    return page.url


def refuse_nothing(opened: OpenLink) -> None:
    if not opened.payable:
        words = "What is open is being paid already." if opened.in_progress else "There is nothing left to pay here."
        raise ChargeRefused(words, reason="nothing_left")


def _standing_page(organisation_id: int, link: Row, now: dt.datetime) -> Row | None:
    """The charge of the page that is open for this link, if one is and has some time left."""
    until = link["checkout_until"]
    if not link["url"] or until is None or until < now + _STILL_GOOD:
        return None
    return row(
        """SELECT c.id, c.amount, a.provider_ref FROM charge c
           JOIN charge_attempt a ON a.organisation_id = c.organisation_id AND a.charge_id = c.id
           WHERE c.organisation_id = %s AND c.payment_link_id = %s AND c.status = 'pending' AND NOT c.facts ? 'attempts'
             AND a.provider_ref = %s ORDER BY c.id DESC LIMIT 1""",
        [organisation_id, link["id"], link["provider_ref"]],
    )


def expire_links(*, organisation_id: int, now: dt.datetime) -> int:
    return execute(
        """UPDATE payment_link SET status = 'expired', url = ''
           WHERE organisation_id = %s AND status = 'open' AND expires_at <= %s""",
        [organisation_id, now],
    )


def _audit(organisation_id: int, link_id: int, action: str, actor: str, now: dt.datetime, **after: Any) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind="payment_link",
        object_id=link_id,
        after=after or None,
        now=now,
    )

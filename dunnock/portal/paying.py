"""Paying in the portal: the provider's own page, for the invoices that were ticked. One page is open per link at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from dunnock.charges.accounts import account as read_account
from dunnock.charges.checkout import Begun, begin_checkout, checkout_opened, checkout_over, close_page, open_checkout
from dunnock.charges.commands import checked_parts
from dunnock.charges.errors import ChargeRefused, ProviderFailed
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.portal.acts import refuse_closed, theirs
from dunnock.portal.errors import LinkGone, PortalClosed
from dunnock.portal.links import Guest
from dunnock.portal.reads import pays_online

Row = dict[str, Any]
_STILL_GOOD = dt.timedelta(minutes=10)  # a page with less time than that left is not handed to anybody
_OPENS_WITHIN = dt.timedelta(minutes=1)
_OPENING = "The payment page is being opened already. Look at your other windows, or try again in a minute."


def pay(*, guest: Guest, invoice_ids: Sequence[int], back: str, now: dt.datetime) -> str:
    """The address of the provider's page. Opens its own transactions: the provider is asked between them.

    A page that is open for the same invoices and amount is used again; another one is closed first, so that nobody pays
    twice. Raises `PortalClosed`, `Invalid` naming each invoice that cannot be paid, `ChargeRefused`, `ProviderFailed`.
    """
    refuse_closed(guest, "may_pay")
    organisation_id = guest.organisation_id
    with organisation_scope(organisation_id):
        if not pays_online(organisation_id):
            raise PortalClosed("Paying online is not offered here. Reply to the message the link came with.")
        asked = {part["id"]: part["asked"] for part in _payable(guest, invoice_ids)}
        link = _held_link(guest)
        standing = _standing_page(guest, link, now)
        if standing is not None and standing["asked"] == asked and link["checkout_until"] >= now + _STILL_GOOD:
            return str(link["checkout_url"])
    if standing is not None and not close_page(standing["account"], standing["provider_ref"]):
        raise ChargeRefused("A payment is being processed already. Look again in a few minutes.", reason="pending")
    with organisation_scope(organisation_id):
        parts = _payable(guest, invoice_ids)
        if _held_link(guest)["checkout_charge_id"] != link["checkout_charge_id"]:
            raise ChargeRefused(_OPENING, reason="pending")
        if standing is not None:
            words = "The customer chose other invoices in the portal."
            checkout_over(organisation_id=organisation_id, charge_ids=[standing["id"]], words=words, now=now)
        begun = begin_checkout(
            organisation_id=organisation_id,
            customer_id=guest.customer_id,
            parts=parts,
            account_id=None,
            payment_link_id=None,
            back=back,
            actor=guest.actor,
            now=now,
        )
        _remember(guest, begun.charge_id, "", begun.order.until)
    return _opened(guest, begun, now)


def _held_link(guest: Guest) -> Row:
    """Locked after the invoices, so that two who pay at once wait for each other in one order."""
    found = row(
        """SELECT checkout_charge_id, checkout_url, checkout_until FROM portal_link
           WHERE organisation_id = %s AND id = %s FOR UPDATE""",
        [guest.organisation_id, guest.link_id],
    )
    if found is None:
        raise LinkGone
    return found


def _remember(guest: Guest, charge_id: int, url: str, until: dt.datetime) -> None:
    execute(
        """UPDATE portal_link SET checkout_charge_id = %s, checkout_url = %s, checkout_until = %s
           WHERE organisation_id = %s AND id = %s""",
        [charge_id, url, until, guest.organisation_id, guest.link_id],
    )


def _opened(guest: Guest, begun: Begun, now: dt.datetime) -> str:
    organisation_id = guest.organisation_id
    try:
        page = open_checkout(begun)
    except ProviderFailed:
        with organisation_scope(organisation_id):
            words = "The provider's payment page could not be opened."
            checkout_over(organisation_id=organisation_id, charge_ids=[begun.charge_id], words=words, now=now)
        raise
    with organisation_scope(organisation_id):
        checkout_opened(organisation_id=organisation_id, charge_id=begun.charge_id, checkout=page)
        _remember(guest, begun.charge_id, page.url, begun.order.until)
    return page.url


def _payable(guest: Guest, invoice_ids: Sequence[int]) -> list[Row]:
    """Locked, each with what is `asked` of it. Raises `Invalid` naming each at fault by its place in what was sent."""
    named = theirs(guest, invoice_ids)
    errors = []
    for at, one in enumerate(named):
        if one["payment_in_progress"]:
            message = f"invoice {one['number']} is being paid already"
            errors.append(FieldError(f"invoice_ids[{at}]", message, "in_progress", "Leave it out"))
        elif one["disputed"]:
            message = f"we are looking into invoice {one['number']}"
            errors.append(FieldError(f"invoice_ids[{at}]", message, "disputed", "Leave it out"))
    if errors:
        raise Invalid(f"This cannot be paid: {errors[0].message}. {errors[0].cure}.", errors=errors)
    return checked_parts(guest.organisation_id, guest.customer_id, [one["id"] for one in named], {})


def _standing_page(guest: Guest, link: Row, now: dt.datetime) -> Row | None:
    """The charge whose page is open at the provider for this link, with what it asks for. Raises `ChargeRefused` while it
    is being opened: two have pressed at once.
    """
    if link["checkout_charge_id"] is None or link["checkout_until"] <= now:
        return None
    charge = row(
        """SELECT c.id, c.created_at, c.provider_account_id, a.provider_ref FROM charge c
           JOIN charge_attempt a ON a.organisation_id = c.organisation_id AND a.charge_id = c.id AND a.number = 1
           WHERE c.organisation_id = %s AND c.id = %s AND c.status = 'pending' AND NOT c.facts ? 'attempts'""",
        [guest.organisation_id, link["checkout_charge_id"]],
    )
    if charge is None:
        return None
    if not link["checkout_url"]:
        if charge["created_at"] + _OPENS_WITHIN > now:
            raise ChargeRefused(_OPENING, reason="pending")
        return None
    asked: dict[int, Decimal] = {
        one["invoice_id"]: one["amount"]
        for one in rows(
            "SELECT invoice_id, amount FROM charge_invoice WHERE organisation_id = %s AND charge_id = %s",
            [guest.organisation_id, charge["id"]],
        )
    }
    return {**charge, "asked": asked, "account": read_account(guest.organisation_id, charge["provider_account_id"])}

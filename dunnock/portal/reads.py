"""What a customer sees of their own account. Every statement names the customer of the link; nothing of anybody else is read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dunnock.charges.accounts import account as provider_account
from dunnock.charges.commands import refuse_account
from dunnock.charges.errors import ChargeRefused
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import row, rows
from dunnock.portal.links import Guest

Row = dict[str, Any]
MOST_INVOICES = 500
MOST_PAYMENTS = 10
MOST_FILES = 100
MOST_CONTACTS = 100
MOST_MOVEMENTS = 500
STATEMENT_DAYS = 90


def summary(guest: Guest, as_of: AsOf) -> Row:
    """Who the customer is, what is open in which currency, what may be done about it."""
    scope = _scope(guest, as_of)
    who = row(
        """SELECT o.name AS organisation, o.address, o.reply_to, c.name AS customer, c.reference,
                  coalesce(k.language, c.language, o.language) AS language, coalesce(c.country, o.country) AS country
           FROM organisation o
           JOIN customer c ON c.organisation_id = o.id AND c.id = %(customer_id)s
           LEFT JOIN contact k ON k.organisation_id = o.id AND k.id = %(contact_id)s::bigint
           WHERE o.id = %(organisation_id)s""",
        {**scope, "contact_id": guest.contact_id},
    )
    if who is None:
        raise NotFound("There is no such customer")
    invoices = rows(statement("portal", "open_invoices"), {**scope, "most": MOST_INVOICES})
    return {
        **who,
        "contact": guest.contact_name,
        "today": as_of.today,
        "expires_at": guest.expires_at,
        "may": may(guest),
        "promise_until": as_of.today + dt.timedelta(days=guest.settings["promise_days"]),
        "bank_details": guest.settings["bank_details"],
        "totals": rows(statement("portal", "totals"), scope),
        "invoices": invoices,
        "invoices_in_all": invoices[0]["total"] if invoices else 0,
        "payments": _payments(scope),
        "files": _files(scope),
    }


def may(guest: Guest) -> dict[str, bool]:
    """What the settings allow; paying, where somebody takes the payment as well."""
    allowed = guest.settings
    return {
        "pay": allowed["may_pay"] and pays_online(guest.organisation_id),
        "promise": allowed["may_promise"],
        "dispute": allowed["may_dispute"],
        "suggest_contacts": allowed["may_suggest_contacts"],
    }


def pays_online(organisation_id: int) -> bool:
    """Whether a payment provider is there that may be used now."""
    try:
        refuse_account(organisation_id, provider_account(organisation_id, None))
    except (NotFound, ChargeRefused):
        return False
    return True


def account_statement(guest: Guest, as_of: AsOf) -> Row:
    """What is open today and what moved in the last 90 days, for paper."""
    scope = _scope(guest, as_of)
    since = as_of.today - dt.timedelta(days=STATEMENT_DAYS)
    return {
        "today": as_of.today,
        "since": since,
        "totals": rows(statement("portal", "totals"), scope),
        "invoices": rows(statement("portal", "open_invoices"), {**scope, "most": MOST_INVOICES}),
        "movements": rows(statement("portal", "movements"), {**scope, "since": since, "most": MOST_MOVEMENTS}),
    }


def contacts(guest: Guest) -> list[Row]:
    """The customer's people who are written to, whoever holds the link first."""
    return rows(
        """SELECT k.id, k.name, k.email, k.phone, k.positions, k.is_primary,
                  k.id IS NOT DISTINCT FROM %(contact_id)s::bigint AS you,
                  (SELECT count(*) FROM contact_invoice l
                   JOIN open_item i ON i.organisation_id = l.organisation_id AND i.id = l.invoice_id
                   WHERE l.organisation_id = k.organisation_id AND l.contact_id = k.id) AS invoices
           FROM contact k
           WHERE k.organisation_id = %(organisation_id)s AND k.customer_id = %(customer_id)s AND k.withdrawn_at IS NULL
             AND NOT k.inactive
           ORDER BY 7 DESC, k.is_primary DESC, lower(k.name), k.id LIMIT %(most)s""",
        {
            "organisation_id": guest.organisation_id,
            "customer_id": guest.customer_id,
            "contact_id": guest.contact_id,
            "most": MOST_CONTACTS,
        },
    )


def visible_file(guest: Guest, file_id: int) -> int:
    """The id, of a file this customer may see. Raises `NotFound` for every other one."""
    found = row(
        """SELECT id FROM file WHERE organisation_id = %s AND customer_id = %s AND id = %s AND visible_to_customer
             AND NOT quarantined AND withdrawn_at IS NULL""",
        [guest.organisation_id, guest.customer_id, file_id],
    )
    if found is None:
        raise NotFound("There is no such document here any more.")
    return int(found["id"])


def _scope(guest: Guest, as_of: AsOf) -> Row:
    return {"organisation_id": guest.organisation_id, "customer_id": guest.customer_id, "today": as_of.today}


def _payments(scope: Row) -> list[Row]:
    return rows(
        """SELECT id, paid_on, amount, currency, reference, method FROM payment
           WHERE organisation_id = %(organisation_id)s AND customer_id = %(customer_id)s AND withdrawn_at IS NULL
             AND status = 'paid'
           ORDER BY paid_on DESC, id DESC LIMIT %(most)s""",
        {**scope, "most": MOST_PAYMENTS},
    )


def _files(scope: Row) -> list[Row]:
    """Those of no open invoice; an open invoice's stand beside it."""
    return rows(
        """SELECT f.id, f.name, f.size, f.created_at FROM file f
           WHERE f.organisation_id = %(organisation_id)s AND f.customer_id = %(customer_id)s AND f.visible_to_customer
             AND NOT f.quarantined AND f.withdrawn_at IS NULL AND NOT (f.subject_kind = 'invoice' AND EXISTS (
               SELECT 1 FROM open_item i WHERE i.organisation_id = f.organisation_id AND i.id = f.subject_id))
           ORDER BY f.created_at DESC, f.id DESC LIMIT %(most)s""",
        {**scope, "most": MOST_FILES},
    )

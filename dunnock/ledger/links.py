"""Who looks after which invoice: links between contacts and invoices, from the ERP's rows or set by people."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from dunnock.kernel.errors import FieldError, Invalid, NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.batch import Row
from dunnock.ledger.rows import RowError
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows


def link_as_erp_says(
    *, organisation_id: int, source_id: int, invoices: Sequence[Row], now: dt.datetime
) -> list[RowError]:
    """For every invoice row that carries `contact_erp_ids`; a contact the source never delivered comes back as an error."""
    links = [
        {"invoice_erp_id": invoice["erp_id"], "contacts": invoice["contact_erp_ids"] or []}
        for invoice in invoices
        if "contact_erp_ids" in invoice
    ]
    if not links:
        return []
    unknown = rows(
        statement("ledger", "link_contacts"),
        {"organisation_id": organisation_id, "source_id": source_id, "links": json.dumps(links), "now": now},
    )
    return [
        RowError(
            "invoices",
            found["invoice_erp_id"],
            None,
            "contact_erp_ids",
            f"Contact {found['contact_erp_id']!r} is not known as a contact of this customer",
            "Send the contact first; the invoice itself went in.",
        )
        for found in unknown
    ]


def set_linked_invoices(
    *, organisation_id: int, contact_id: int, invoice_ids: Sequence[int], actor: str, now: dt.datetime
) -> list[int]:
    """The invoices this contact looks after from now on, all of its own customer; the ids linked. Audited.

    Raises `NotFound`, and `Invalid` naming an invoice of somebody else.
    """
    contact = row(
        "SELECT customer_id FROM contact WHERE organisation_id = %s AND id = %s AND withdrawn_at IS NULL FOR UPDATE",
        [organisation_id, contact_id],
    )
    if contact is None:
        raise NotFound(f"There is no contact {contact_id}.")
    wanted = sorted(set(invoice_ids))
    theirs = rows(
        "SELECT id FROM invoice WHERE organisation_id = %s AND id = ANY(%s) AND customer_id = %s",
        [organisation_id, wanted, contact["customer_id"]],
    )
    strangers = sorted(set(wanted) - {found["id"] for found in theirs})
    if strangers:
        message = f"Invoice {strangers[0]} is not one of this contact's customer"
        raise Invalid(message, errors=[FieldError("invoice_ids", message, "other_customer", "Leave it out")])
    scope: dict[str, Any] = {"organisation_id": organisation_id, "contact_id": contact_id, "ids": wanted, "now": now}
    before = rows(
        "SELECT invoice_id FROM contact_invoice WHERE organisation_id = %s AND contact_id = %s ORDER BY invoice_id",
        [organisation_id, contact_id],
    )
    execute(
        """DELETE FROM contact_invoice WHERE organisation_id = %(organisation_id)s AND contact_id = %(contact_id)s
           AND invoice_id <> ALL(%(ids)s)""",
        scope,
    )
    execute(
        """INSERT INTO contact_invoice (organisation_id, contact_id, invoice_id, origin, linked_at)
           SELECT %(organisation_id)s, %(contact_id)s, id, 'person', %(now)s FROM unnest(%(ids)s::bigint[]) AS t(id)
           ON CONFLICT (organisation_id, invoice_id, contact_id) DO NOTHING""",
        scope,
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="contact.linked",
        object_kind="contact",
        object_id=contact_id,
        before={"invoice_ids": [found["invoice_id"] for found in before]},
        after={"invoice_ids": wanted},
        now=now,
    )
    return wanted

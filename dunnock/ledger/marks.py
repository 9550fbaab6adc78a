"""Marks that other rooms' records make of an invoice: a dispute, a promise or a payment plan, a payment on its way.

They stand beside what the ERP and people state (`disputed_stated`), so neither undoes the other.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Literal

from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.restate import Touched, restate
from dunnock.org.db import rows

Mark = Literal["disputed", "promised", "payment_in_progress"]


def set_marks(*, organisation_id: int, marks: Mapping[int, Mapping[Mark, bool]], now: dt.datetime) -> dict[int, int]:
    """Set the given marks of invoices by their id and write history; a mark that is not named stays. Repeating it changes
    nothing. Answers the invoices that changed, each with its customer.
    """
    if not marks:
        return {}
    found = rows(
        statement("ledger", "set_marks"),
        {
            "organisation_id": organisation_id,
            "marks": json.dumps([{"id": invoice_id, **wanted} for invoice_id, wanted in marks.items()]),
            "now": now,
        },
    )
    changed = {invoice["id"]: invoice["customer_id"] for invoice in found}
    if changed:
        restate(organisation_id=organisation_id, touched=Touched(invoices=set(changed)), now=now, reconstructed=False)
    return changed

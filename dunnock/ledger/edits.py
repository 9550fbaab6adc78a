"""What people set on the ledger here, beside what the ERP says: pauses, tags, strike level, disputes, promises.

A sync writes only the keys it brings, so what is set here stays. Two keys may come from both sides, `tags` and an
invoice's `disputed`: an ERP that sends them has the last word at its next sync.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import FieldError, Invalid, NotFound
from dunnock.ledger.restate import Touched, restate
from dunnock.org.commands import audit
from dunnock.org.db import execute, row

_CUSTOMER = (
    "chasing_paused",
    "chasing_paused_until",
    "chasing_paused_reason",
    "tags",
    "strike_level",
    "portfolios",
)
_INVOICE = ("disputed", "promised", "chasing_paused", "tags")


def edit_customer(
    *, organisation_id: int, customer_id: int, changes: Mapping[str, Any], actor: str, as_of: AsOf
) -> bool:
    """Set the given values; whether anything changed. Ending a pause clears its date and its reason.

    Raises `NotFound`, and `Invalid` for a pause that would be over already.
    """
    before = _locked("customer", organisation_id, customer_id, _CUSTOMER)
    wanted = {key: changes[key] for key in _CUSTOMER if key in changes}
    until = wanted.get("chasing_paused_until")
    if until is not None and until <= as_of.today:
        raise Invalid(
            f"chasing_paused_until: {until} is not in the future",
            errors=[
                FieldError("chasing_paused_until", f"{until} is not in the future", "past", "Send a later day, or null")
            ],
        )
    if not wanted.get("chasing_paused", before["chasing_paused"]):
        if until is not None or wanted.get("chasing_paused_reason"):
            raise Invalid(
                "chasing_paused: chasing is not paused, so there is no resume date and no reason",
                errors=[FieldError("chasing_paused", "is not true", "missing", "Send chasing_paused: true with them")],
            )
        wanted |= {"chasing_paused_until": None, "chasing_paused_reason": ""}
    return _write("customer", organisation_id, customer_id, before, wanted, actor, as_of.instant)


def edit_invoice(*, organisation_id: int, invoice_id: int, changes: Mapping[str, Any], actor: str, as_of: AsOf) -> bool:
    """Set the given values and write the invoice's history; whether anything changed. Raises `NotFound`."""
    before = _locked("invoice", organisation_id, invoice_id, _INVOICE)
    wanted = {key: changes[key] for key in _INVOICE if key in changes}
    if not _write("invoice", organisation_id, invoice_id, before, wanted, actor, as_of.instant):
        return False
    restate(
        organisation_id=organisation_id, touched=Touched(invoices={invoice_id}), now=as_of.instant, reconstructed=False
    )
    return True


def _locked(table: str, organisation_id: int, object_id: int, columns: tuple[str, ...]) -> dict[str, Any]:
    found = row(
        f"SELECT {', '.join(columns)} FROM {table} WHERE organisation_id = %s AND id = %s FOR UPDATE",
        [organisation_id, object_id],
    )
    if found is None:
        raise NotFound(f"There is no {table} {object_id} in this organisation")
    return found


def _write(
    table: str,
    organisation_id: int,
    object_id: int,
    before: Mapping[str, Any],
    wanted: Mapping[str, Any],
    actor: str,
    now: dt.datetime,
) -> bool:
    new = {key: value for key, value in wanted.items() if value != before[key]}
    if not new:
        return False
    assigned = ", ".join(f"{key} = %({key})s" for key in new)
    execute(
        f"""UPDATE {table} SET {assigned}, changed_at = greatest(changed_at, %(now)s)
            WHERE organisation_id = %(organisation_id)s AND id = %(object_id)s""",
        {**new, "organisation_id": organisation_id, "object_id": object_id, "now": now},
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=f"{table}.changed",
        object_kind=table,
        object_id=object_id,
        before={key: before[key] for key in new},
        after=new,
        now=now,
    )
    return True

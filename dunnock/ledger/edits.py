"""What people set on the ledger here, beside what the ERP says: pauses, owners, tags, strike level, disputes, promises.

A sync writes only the keys it brings, so what is set here stays. Two keys may come from both sides, `tags` and an
invoice's `disputed`: an ERP that sends them has the last word at its next sync.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.kernel.sqlfiles import statement
from dunnock.ledger.restate import Touched, restate
from dunnock.org.commands import audit_all
from dunnock.org.db import execute, restricted_to, rows
from dunnock.org.reads import refuse_stranger

_CUSTOMER = (
    "account_owner_id",
    "chasing_paused",
    "chasing_paused_until",
    "chasing_paused_reason",
    "tags",
    "strike_level",
    "portfolios",
    "auto_pay",
)
_INVOICE = ("disputed", "promised", "chasing_paused", "tags", "auto_charge")
# What people state stands beside what open cases say (marks.py): the mark itself is either of them.
_STORED_AS = {"disputed": "disputed_stated", "promised": "promised_stated"}
_ENDED_BY = {
    "disputed": ("a dispute is open", "Settle the dispute"),
    "promised": ("a promise or a payment plan is active", "Cancel the promise or the plan"),
}
MOST = 1000  # records one change takes
LONGEST_TAGS = 100

Row = dict[str, Any]


@dataclass(frozen=True)
class Edited:
    """`changed` ids; `unchanged`: they were so already; `not_found`: nobody of that id in this organisation."""

    changed: tuple[int, ...]
    unchanged: int
    not_found: int


def edit_customers(
    *, organisation_id: int, customer_ids: Sequence[int], changes: Mapping[str, Any], actor: str, as_of: AsOf
) -> Edited:
    """Set the given values; an audit entry per customer that changed. Ending a pause clears its date and its reason.

    `add_tags` and `remove_tags` leave a customer's other tags alone. Raises `Invalid` for a pause that would be over
    already, for one that is none, for an owner who does not work here, and for portfolios the caller does not see.
    """
    until = changes.get("chasing_paused_until")
    if until is not None and until <= as_of.today:
        _refuse("chasing_paused_until", f"{until} is not in the future", "past", "Send a later day, or null")
    if changes.get("account_owner_id") is not None:
        refuse_stranger(organisation_id, changes["account_owner_id"], "account_owner_id")
    kept_to = restricted_to.get()
    if kept_to and "portfolios" in changes and not set(changes["portfolios"]) & set(kept_to):
        cure = f"Keep one of yours: {', '.join(kept_to)}"
        _refuse("portfolios", "you would not see the customer any more", "not_yours", cure)

    def wanted(before: Row) -> Row:
        new = _given(changes, _CUSTOMER, before)
        if not new.get("chasing_paused", before["chasing_paused"]):
            if until is not None or new.get("chasing_paused_reason"):
                _refuse("chasing_paused", "is not true", "missing", "Send chasing_paused: true with date and reason")
            new |= {"chasing_paused_until": None, "chasing_paused_reason": ""}
        return new

    return _edit("customer", _CUSTOMER, organisation_id, customer_ids, wanted, actor, as_of.instant)


def edit_invoices(
    *, organisation_id: int, invoice_ids: Sequence[int], changes: Mapping[str, Any], actor: str, as_of: AsOf
) -> Edited:
    """Set the given values and write the invoices' history; an audit entry per invoice that changed.

    Raises `Invalid` where a mark is to go that an open case sets.
    """
    _refuse_against_cases(organisation_id, invoice_ids, changes)

    def wanted(before: Row) -> Row:
        return _given(changes, _INVOICE, before)

    edited = _edit("invoice", _INVOICE, organisation_id, invoice_ids, wanted, actor, as_of.instant)
    if edited.changed:
        restate(
            organisation_id=organisation_id,
            touched=Touched(invoices=set(edited.changed)),
            now=as_of.instant,
            reconstructed=False,
        )
    return edited


def _refuse_against_cases(organisation_id: int, invoice_ids: Sequence[int], changes: Mapping[str, Any]) -> None:
    for mark, (why, cure) in _ENDED_BY.items():
        if changes.get(mark) is not False:
            continue
        held = rows(
            f"""SELECT number FROM invoice WHERE organisation_id = %s AND id = ANY(%s) AND {mark}_by_case
                ORDER BY number LIMIT 3""",
            [organisation_id, list(invoice_ids)],
        )
        if held:
            numbers = ", ".join(invoice["number"] for invoice in held)
            _refuse(mark, f"{why} on {numbers}", "in_case", cure)


def _refuse(key: str, message: str, code: str, cure: str) -> None:
    raise Invalid(f"{key}: {message}. {cure}.", errors=[FieldError(key, message, code, cure)])


def _given(changes: Mapping[str, Any], columns: Sequence[str], before: Row) -> Row:
    """The columns the changes speak of, with what they are to be for the record that is `before` now."""
    new = {key: changes[key] for key in columns if key in changes}
    added, removed = changes.get("add_tags") or [], changes.get("remove_tags") or []
    if added or removed:
        tags: list[str] = new["tags"] if "tags" in new else before["tags"]
        kept = [tag for tag in tags if tag not in removed]
        new["tags"] = [*kept, *(tag for tag in dict.fromkeys(added) if tag not in kept)]
        if len(new["tags"]) > LONGEST_TAGS:
            _refuse("add_tags", f"a record holds {LONGEST_TAGS} tags at most", "too_long", "Remove some first")
    return new


def _edit(
    table: str,
    columns: Sequence[str],
    organisation_id: int,
    ids: Sequence[int],
    wanted: Callable[[Row], Row],
    actor: str,
    now: dt.datetime,
) -> Edited:
    """One reading that locks, in the order of ids so that two such changes never wait for each other; one writing."""
    asked = sorted(set(ids))
    stored = {key: _STORED_AS.get(key, key) for key in columns}
    found = rows(
        f"""SELECT id, {", ".join(f"{column} AS {key}" for key, column in stored.items())}
            FROM {table} WHERE organisation_id = %s AND id = ANY(%s)
            ORDER BY id FOR UPDATE""",
        [organisation_id, asked],
    )
    changed: list[tuple[Row, Row]] = []
    for before in found:
        new = {key: value for key, value in wanted(before).items() if value != before[key]}
        if new:
            changed.append((before, new))
    if changed:
        assigned = ", ".join(f"{column} = n.{column}" for column in stored.values())
        records = json.dumps(
            [{stored.get(key, key): value for key, value in {**before, **new}.items()} for before, new in changed],
            default=str,
        )
        execute(
            statement("ledger", "edit_rows", table=table, assigned=assigned),
            {"organisation_id": organisation_id, "records": records, "now": now},
        )
        audit_all(
            organisation_id=organisation_id,
            actor=actor,
            action=f"{table}.changed",
            object_kind=table,
            changes=[(before["id"], {key: before[key] for key in new}, new) for before, new in changed],
            now=now,
        )
    return Edited(tuple(before["id"] for before, _ in changed), len(found) - len(changed), len(asked) - len(found))

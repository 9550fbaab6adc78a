"""What a case is about: a customer, invoices of theirs in one currency, one record; and who may own it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dunnock.cases.rules import fraction, is_whole
from dunnock.kernel.errors import FieldError, Invalid, NotFound
from dunnock.kernel.money import is_currency, say_money
from dunnock.kernel.sqlfiles import statement
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows

MOST_INVOICES = 500
# Records a note, a task or a file may hang on, and where they stand. Those of rooms above this one are taken as they are given.
_TABLES = {
    "invoice": "invoice",
    "contact": "contact",
    "credit_note": "credit_note",
    "payment": "payment",
    "email": "message",
    "text_message": "message",
    "promise": "promise",
    "dispute": "dispute",
    "payment_plan": "payment_plan",
    "instalment": "instalment",
    "note": "note",
    "task": "task",
}
_ABOVE = ("received_email", "received_text", "charge", "run")
SUBJECT_KINDS = ("customer", *_TABLES, *_ABOVE)


@dataclass(frozen=True)
class Named:
    """Invoices as a case names them: `balances` by id, in the order given."""

    currency: str
    balances: Mapping[int, Decimal]
    rows: Sequence[dict[str, Any]]

    @property
    def owed(self) -> Decimal:
        return sum(self.balances.values(), Decimal(0))


def refuse(what: str, errors: Sequence[FieldError]) -> None:
    """Raises `Invalid` when there are any."""
    if errors:
        place = f"{errors[0].path}: " if errors[0].path else ""
        cure = f" {errors[0].cure}." if errors[0].cure else ""
        raise Invalid(f"{what}: {place}{errors[0].message}.{cure}", errors=list(errors))


def customer_of(organisation_id: int, customer_id: int) -> dict[str, Any]:
    """Raises `NotFound`, and `Invalid` for one that is no longer in the ledger."""
    found = row(
        "SELECT id, name, currency, withdrawn_at FROM customer WHERE organisation_id = %s AND id = %s",
        [organisation_id, customer_id],
    )
    if found is None:
        raise NotFound(f"There is no customer {customer_id} in this organisation")
    if found["withdrawn_at"] is not None:
        message = f"{found['name']} is no longer in the ledger"
        raise Invalid(message, errors=[FieldError("customer_id", message, "withdrawn")])
    return found


def name_invoices(organisation_id: int, customer_id: int, invoice_ids: Sequence[int]) -> Named:
    """The invoices, held until the transaction ends. Raises `Invalid` naming each that cannot be meant."""
    ids = list(dict.fromkeys(invoice_ids))
    errors: list[FieldError] = []
    if len(ids) > MOST_INVOICES:
        errors.append(FieldError("invoice_ids", f"one case names {MOST_INVOICES} invoices at most", "too_many"))
    found = {
        invoice["id"]: invoice
        for invoice in rows(
            """SELECT id, customer_id, number, currency, amount, balance, disputed, withdrawn_at FROM invoice
               WHERE organisation_id = %s AND id = ANY(%s) ORDER BY id FOR UPDATE""",
            [organisation_id, ids],
        )
    }
    for at, invoice_id in enumerate(ids):
        invoice = found.get(invoice_id)
        path = f"invoice_ids[{at}]"
        if invoice is None:
            errors.append(FieldError(path, f"there is no invoice {invoice_id} in this organisation", "unknown"))
        elif invoice["customer_id"] != customer_id:
            errors.append(
                FieldError(path, f"invoice {invoice['number']} belongs to another customer", "other_customer")
            )
        elif invoice["withdrawn_at"] is not None:
            errors.append(FieldError(path, f"invoice {invoice['number']} was voided", "voided", "Leave it out"))
    refuse("The invoices cannot be taken together", errors)
    taken = [found[invoice_id] for invoice_id in ids]
    currencies = sorted({invoice["currency"] for invoice in taken})
    if len(currencies) > 1:
        cure = "Make one for each currency"
        errors = [FieldError("invoice_ids", f"are in {' and '.join(currencies)}", "currencies", cure)]
        refuse("The invoices cannot be taken together", errors)
    return Named(currencies[0] if currencies else "", {one["id"]: one["balance"] for one in taken}, taken)


def settled_among(named: Named) -> list[FieldError]:
    """Invoices on which nothing is left to pay."""
    return [
        FieldError(
            f"invoice_ids[{at}]", f"nothing is left to pay on invoice {one['number']}", "settled", "Leave it out"
        )
        for at, one in enumerate(named.rows)
        if one["balance"] <= 0
    ]


def promised_among(organisation_id: int, named: Named, *, but_promise: int = 0, but_plan: int = 0) -> list[FieldError]:
    """Invoices that stand in an active promise or plan already: their money would count twice."""
    found = rows(
        statement("cases", "standing_agreements"),
        {
            "organisation_id": organisation_id,
            "ids": list(named.balances),
            "but_promise": but_promise,
            "but_plan": but_plan,
        },
    )
    held = {one["invoice_id"]: one for one in found}
    return [
        FieldError(
            f"invoice_ids[{at}]",
            f"invoice {one['number']} stands in {held[one['id']]['what']} already",
            "in_agreement",
            "Change that one, or cancel it first",
        )
        for at, one in enumerate(named.rows)
        if one["id"] in held
    ]


def amount_fault(amount: Decimal, most: Decimal, currency: str, path: str = "amount") -> list[FieldError]:
    """An amount that is nothing, finer than the currency, or more than is owed."""
    if amount <= 0:
        return [FieldError(path, "is nothing to pay", "amount", "Give an amount above 0")]
    if not is_whole(amount, currency):
        return [FieldError(path, fraction(amount, currency), "fraction")]
    if amount > most:
        message = f"{say_money(amount, currency)} is more than the {say_money(most, currency)} that is owed"
        return [FieldError(path, message, "over_balance", f"Give {say_money(most, currency)} at most")]
    return []


def known_currency(currency: str | None) -> str:
    if currency is None or not is_currency(currency):
        message = "say in which currency" if currency is None else f"{currency!r} is no currency"
        raise Invalid(f"currency: {message}", errors=[FieldError("currency", message, "unknown", "Send EUR, GBP, …")])
    return currency


def about_what(
    organisation_id: int, customer_id: int | None, subject_kind: str, subject_id: int | None
) -> tuple[int | None, str, int | None]:
    """Customer, kind and id of what a note, a task or a file hangs on. A record of ours knows its customer itself.

    Raises `NotFound` for a record that is not there, `Invalid` for one of another customer or of an unknown kind.
    """
    if not subject_kind and subject_id is None:
        if customer_id is None:
            return None, "", None
        customer_of(organisation_id, customer_id)
        return customer_id, "customer", customer_id
    if subject_kind not in SUBJECT_KINDS or subject_id is None:
        message = f"name one of {', '.join(SUBJECT_KINDS)}" if subject_id is not None else "name the record by its id"
        path = "subject_kind" if subject_id is not None else "subject_id"
        raise Invalid(f"{path}: {message}", errors=[FieldError(path, message, "unknown")])
    if subject_kind == "customer":
        customer_of(organisation_id, subject_id)
        owner: int | None = subject_id
    elif subject_kind in _TABLES:
        found = row(
            f"SELECT customer_id FROM {_TABLES[subject_kind]} WHERE organisation_id = %s AND id = %s",
            [organisation_id, subject_id],
        )
        if found is None:
            raise NotFound(f"There is no {subject_kind.replace('_', ' ')} {subject_id} in this organisation")
        owner = found["customer_id"]
    else:
        owner = customer_id
        if customer_id is not None:
            customer_of(organisation_id, customer_id)
    if customer_id is not None and owner is not None and owner != customer_id:
        message = f"the {subject_kind.replace('_', ' ')} belongs to another customer"
        raise Invalid(f"subject_id: {message}", errors=[FieldError("subject_id", message, "other_customer")])
    return owner if owner is not None else customer_id, subject_kind, subject_id


def hand_to_customer(*, organisation_id: int, subject_kind: str, subject_id: int, customer_id: int | None) -> int:
    """Notes, tasks and files of a record follow it to its customer: a mail that was assigned. How many they were."""
    moved = 0
    for table in ("note", "task", "file"):
        moved += execute(
            f"""UPDATE {table} SET customer_id = %s WHERE organisation_id = %s AND subject_kind = %s AND subject_id = %s
                AND customer_id IS DISTINCT FROM %s::bigint""",
            [customer_id, organisation_id, subject_kind, subject_id, customer_id],
        )
    return moved


def case_row(table: str, organisation_id: int, row_id: int, called: str, *, held: bool = True) -> dict[str, Any]:
    """A case of ours, for a change `held` until the transaction ends. Raises `NotFound`, also for a withdrawn one."""
    found = row(
        f"""SELECT * FROM {table} WHERE organisation_id = %s AND id = %s AND withdrawn_at IS NULL
            {"FOR UPDATE" if held else ""}""",
        [organisation_id, row_id],
    )
    if found is None:
        raise NotFound(f"There is no {called} {row_id} in this organisation")
    return found


def insert(table: str, values: Mapping[str, Any]) -> int:
    """One row; its id."""
    made = row(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(['%s'] * len(values))}) RETURNING id",
        list(values.values()),
    )
    return int(made["id"]) if made else 0


def update(table: str, organisation_id: int, row_id: int, values: Mapping[str, Any]) -> None:
    """The given columns of one row."""
    assigned = ", ".join(f"{column} = %s" for column in values)
    execute(
        f"UPDATE {table} SET {assigned} WHERE organisation_id = %s AND id = %s",
        [*values.values(), organisation_id, row_id],
    )


def differing(before: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Of the changes, those that are another value than what stands."""
    return {key: value for key, value in changes.items() if value != before[key]}


def audit_case(
    table: str,
    organisation_id: int,
    row_id: int,
    action: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    actor: str,
    now: dt.datetime,
) -> None:
    """One entry in the audit: `promise.cancelled`, from what to what."""
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=f"{table}.{action}",
        object_kind=table,
        object_id=row_id,
        before=dict(before) or None,
        after=dict(after) or None,
        now=now,
    )

"""From the records of a file to ledger rows: ids that were left out, customers named in passing, what a balance implies. Pure.

Ids left out are made from what identifies the record, so that the same file read again changes nothing:
customer ← reference, else name · invoice and credit note ← number · payment ← its customer, day, amount and
reference, counted where several are alike · contact ← customer and address · allocation ← invoice and payment.

An invoice list with a balance or paid column says that something was paid, not when and how. The difference becomes a payment
"opening:<invoice>" that raises no event (`silent`), applied in full and dated on the due date (on the issue date
while that is still to come), so that it makes nobody look early or late. Such a list states its invoices completely;
payments belong in it or in a file of their own, not in both.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dunnock.connectors.files.mapping import FileMapping
from dunnock.ledger.batch import LedgerBatch, Row


@dataclass(frozen=True)
class Known:
    """What the ledger holds of this source. `customers` and `invoices`: reference or number to external id.

    `openings`: external ids of invoices whose "opening" payment exists; it is voided when the list no longer has it.
    """

    customers: Mapping[str, str] = field(default_factory=dict)
    invoices: Mapping[str, str] = field(default_factory=dict)
    openings: frozenset[str] = frozenset()


class Inconsistent(Exception):
    def __init__(self, field_name: str, message: str, cure: str) -> None:
        super().__init__(message)
        self.field, self.message, self.cure = field_name, message, cure


class Derivation:
    """Takes the records one by one. A record that contradicts itself raises `Inconsistent` and leaves nothing behind."""

    def __init__(self, mapping: FileMapping, known: Known, today: dt.date) -> None:
        self.batch = LedgerBatch()
        self._mapping, self._known, self._today = mapping, known, today
        self._alike: Counter[str] = Counter()
        self._named: set[str] = set()
        self._states_balance = mapping.has("balance") or mapping.has("paid")
        self._take = getattr(self, f"_{mapping.object}")

    def take(self, record: Row) -> None:
        self._take(record)

    def _customer_groups(self, record: Row) -> None:
        record["erp_id"] = record.get("erp_id") or record.get("name")
        self.batch.customer_groups.append(record)

    def _customers(self, record: Row) -> None:
        erp_id = record["erp_id"] = record.get("erp_id") or record.get("reference") or record.get("name")
        contact = {key: record.pop(f"contact_{key}", None) for key in ("name", "email", "phone")}
        self.batch.customers.append(record)
        if any(contact.values()):
            self._contacts_of(erp_id, contact, record["_row"])

    def _contacts(self, record: Row) -> None:
        customer = self._customer(record)
        told = record.get("email") or record.get("phone") or record.get("name")
        self.batch.contacts.append({**record, "erp_id": record.get("erp_id") or f"{customer}:{told}"})

    def _invoices(self, record: Row) -> None:
        paid, balance = record.pop("paid", None), record.pop("balance", None)
        amount = record.get("amount")
        if amount is None:
            amount = record["amount"] = balance if paid is None or balance is None else balance + paid
        if paid is None and balance is not None and amount is not None:
            paid = amount - balance
        if amount is not None and amount < 0 and self._mapping.negatives == "credit_notes":
            self._negative_invoice(record, paid)
            return
        if paid is not None and amount is not None and not 0 <= paid <= max(amount, 0):
            name = "balance" if self._mapping.has("balance") else "paid"
            said = f"of {amount} an amount of {paid} would be paid"
            raise Inconsistent(name, said, "An open balance lies between 0 and the amount; check the two columns")
        self._customer(record)
        record["number"] = record.get("number") or record.get("erp_id")
        record["erp_id"] = record.get("erp_id") or record["number"]
        self.batch.invoices.append(record)
        if self._states_balance:
            self._opening(record, paid)

    def _negative_invoice(self, record: Row, paid: Any) -> None:
        self._customer(record)
        keys = ("erp_id", "customer_erp_id", "number", "issued_on", "currency", "voided", "tags", "custom", "_row")
        note = {key: record[key] for key in keys if key in record}
        note["number"] = note.get("number") or note.get("erp_id")
        note["erp_id"] = note.get("erp_id") or note["number"]
        note["amount"] = -record["amount"]
        if paid:
            note["used_elsewhere"] = -paid
        self.batch.credit_notes.append(note)

    def _opening(self, invoice: Row, paid: Any) -> None:
        erp_id = invoice["erp_id"]
        self.batch.complete_for_invoices.add(str(erp_id))
        gone = not paid
        if gone and erp_id not in self._known.openings:
            return
        due = invoice.get("due_on")
        day = due if due is not None and due <= self._today else invoice.get("issued_on")
        opening = f"opening:{erp_id}"
        payment = {
            "_row": invoice["_row"],
            "erp_id": opening,
            "customer_erp_id": invoice["customer_erp_id"],
            "paid_on": day,
            "amount": invoice["amount"] if gone else paid,
            "currency": invoice.get("currency"),
            "status": "voided" if gone else "paid",
            "method": "opening balance",
            "silent": True,
        }
        self.batch.payments.append(payment)
        if not gone:
            self._allocate(opening, invoice, "payment_erp_id", payment, day)

    def _credit_notes(self, record: Row) -> None:
        self._customer(record)
        invoice = record.pop("invoice_number", None)
        record["number"] = record.get("number") or record.get("erp_id")
        record["erp_id"] = record.get("erp_id") or record["number"]
        self.batch.credit_notes.append(record)
        if invoice and not record.get("voided"):
            self._apply(invoice, "credit_note_erp_id", record, record.get("issued_on"))

    def _payments(self, record: Row) -> None:
        customer = self._customer(record)
        invoice = record.pop("invoice_number", None)
        if not record.get("erp_id"):
            told = [
                customer,
                record.get("paid_on"),
                record.get("amount"),
                record.get("currency"),
                record.get("reference"),
            ]
            key = "\x1f".join(map(str, told))
            self._alike[key] += 1
            digest = hashlib.sha256(f"{key}\x1f{self._alike[key]}".encode()).hexdigest()
            record["erp_id"] = f"payment:{digest[:24]}"
        self.batch.payments.append(record)
        if invoice and str(record.get("status") or "paid").lower() == "paid":
            self._apply(invoice, "payment_erp_id", record, record.get("paid_on"))

    def _allocations(self, record: Row) -> None:
        invoice = record.get("invoice_erp_id")
        record["invoice_erp_id"] = self._known.invoices.get(str(invoice), invoice)
        side = record.get("payment_erp_id") or record.get("credit_note_erp_id")
        record["erp_id"] = record.get("erp_id") or f"{record['invoice_erp_id']}:{side}"
        self.batch.allocations.append(record)

    def _apply(self, number: str, side: str, credit: Row, day: dt.date | None) -> None:
        invoice = {"_row": credit["_row"], "erp_id": self._known.invoices.get(number, number)}
        self._allocate(f"{credit['erp_id']}:{invoice['erp_id']}", invoice, side, credit, day)

    def _allocate(self, erp_id: str, invoice: Row, side: str, credit: Row, day: dt.date | None) -> None:
        self.batch.allocations.append(
            {
                "_row": credit["_row"],
                "erp_id": erp_id,
                "invoice_erp_id": invoice["erp_id"],
                side: credit["erp_id"],
                "amount": credit["amount"],
                "applied_on": day,
            }
        )

    def _customer(self, record: Row) -> str | None:
        """Sets the customer's external id; one that is named in passing becomes a customer."""
        name = record.pop("customer_name", None)
        told = record.get("customer_erp_id")
        if told and self._mapping.customer_key == "reference":
            told = self._known.customers.get(told, told)
        elif not told and name:
            told = self._known.customers.get(name, name)
        record["customer_erp_id"] = told
        if told and name and told not in self._named:
            self._named.add(told)
            self.batch.customers.append({"_row": record["_row"], "erp_id": told, "name": name})
        return told

    def _contacts_of(self, customer: Any, contact: dict[str, Any], line: int) -> None:
        """One contact an address: a cell may hold several. The first one is primary."""
        addresses: Iterable[str | None] = re.split(r"[;,\s]+", (contact["email"] or "").strip(" ;,"))
        for number, address in enumerate(addresses):
            told = address or contact["phone"] or contact["name"]
            row = {"_row": line, "erp_id": f"{customer}:{told}", "customer_erp_id": customer, "is_primary": number == 0}
            self.batch.contacts.append({**row, **contact, "email": address or None})

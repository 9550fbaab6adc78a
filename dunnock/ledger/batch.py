"""The one shape in which an ERP, a file or the API hands the ledger over.

A batch holds plain dicts per object. A key that is absent leaves the stored value as it is, `None` clears it. `_row`
(a line number, an ERP id) travels along for messages only. External ids are text and unique per object within one
source.

customer_groups  erp_id, name, parent_erp_id?, credit_limit?
customers        erp_id, name, reference?, currency?, country? (ISO 3166 alpha-2), language?, time_zone?, credit_limit?,
                 group_erp_id?, tags?, portfolios?, account_owner_email?, erp_created_on?, custom?
contacts         erp_id, customer_erp_id, name?, email?, phone?, positions?, is_primary?, inactive?, language?
invoices         erp_id, customer_erp_id, number, issued_on, due_on?, amount, currency, po_number?, voided?, disputed?,
                 instalments? [{due_on, amount}], tags?, custom?, erp_created_on?, contact_erp_ids? (who looks after it)
credit_notes     erp_id, customer_erp_id, number, issued_on, amount, currency, voided?, tags?, custom?, silent?,
                 used_elsewhere?
payments         erp_id, customer_erp_id, paid_on, amount, currency, status? (paid, pending, voided), method?,
                 reference?, prepayment?, overpayment?, tags?, custom?, silent?, used_elsewhere?
allocations      erp_id, invoice_erp_id, payment_erp_id or credit_note_erp_id, amount, applied_on, provisional?

Amounts are never negative; a negative invoice is a credit note. An allocation's amount is in the invoice's currency.
- `silent` raises no event: a write-off, the part of an opening balance paid before the first import.
- `used_elsewhere` is the part of a payment or credit note that went to something which is no invoice (a refund, a
  charge booked by hand): what remains is amount less Σ allocations less used_elsewhere.
- `provisional`: counts for the invoice's balance, but the ERP has not reconciled it, so the payment's amount
  remaining stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

# Load order: a row refers only to objects before its own (or to its own: a group's parent).
OBJECTS = ("customer_groups", "customers", "contacts", "invoices", "credit_notes", "payments", "allocations")

Row = dict[str, Any]


@dataclass
class LedgerBatch:
    customer_groups: list[Row] = field(default_factory=list)
    customers: list[Row] = field(default_factory=list)
    contacts: list[Row] = field(default_factory=list)
    invoices: list[Row] = field(default_factory=list)
    credit_notes: list[Row] = field(default_factory=list)
    payments: list[Row] = field(default_factory=list)
    allocations: list[Row] = field(default_factory=list)
    # External ids of invoices whose allocations this batch states completely: any other allocation of them is
    # withdrawn.
    complete_for_invoices: set[str] = field(default_factory=set)
    # Deletion by comparing ids: per object every external id that exists in the source. What the ledger holds beside it
    # is withdrawn. An object without an entry is not compared.
    present: dict[str, set[str]] = field(default_factory=dict)

    def rows(self, object_name: str) -> list[Row]:
        """The rows of one object by its name in OBJECTS. Raises `KeyError` for another name."""
        if object_name not in OBJECTS:
            raise KeyError(object_name)
        rows: list[Row] = getattr(self, object_name)
        return rows

    def counts(self) -> dict[str, int]:
        return {name: len(self.rows(name)) for name in OBJECTS}

"""Tryton's rows to a LedgerBatch. Pure: the same rows give the same batch in whatever order they came.

- customer: every party but the company's own; archived ones only where an invoice or receivable line names them.
- contact: each e-mail, telephone and mobile of a party; the first active e-mail is primary, as in Tryton.
- invoice: an out invoice of 0 or more. One that is cancelled by a credit note stays, settled by it; cancelled
  otherwise is voided.
- credit note: an out invoice below 0; and, raising no event, a credit that is no money: a write-off, a reversal of an
  invoice's move, a move between receivables.
- payment: the free credit lines of one move, party and currency together, because one transfer that paid two invoices
  is one receipt. Its id is that of the first line. Draft move: pending. Reconciled with its own reversal: voided.
- allocation: from reconciliations, provisional from an invoice's payment lines (settle.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from dunnock.connectors.tryton.people import contacts, customers
from dunnock.connectors.tryton.records import Record, TrytonRows, day_of
from dunnock.connectors.tryton.settle import Document, Line, Settled, Use, settle
from dunnock.ledger.batch import LedgerBatch, Row


def to_batch(rows: TrytonRows) -> LedgerBatch:
    batch = LedgerBatch()
    lines = _lines(rows)
    documents = _documents(rows, lines)
    settled = settle(lines.values(), documents.values())
    batch.customers = customers(rows)
    batch.contacts = contacts(rows)
    for invoice in rows.invoices:
        document = documents.get(invoice["id"])
        if document is None or not _stated(rows.stated_invoices, invoice["id"]):
            continue
        if document.credit:
            batch.credit_notes.append(_credit_note(rows, invoice, document, settled))
        else:
            batch.invoices.append(_invoice(rows, invoice, document))
            batch.complete_for_invoices.add(str(invoice["id"]))
    sides = _free_credits(rows, lines, documents, settled, batch)
    _allocations(rows, settled, sides, batch)
    return batch


def _stated(limit: set[int] | None, record: int) -> bool:
    return limit is None or record in limit


def _lines(rows: TrytonRows) -> dict[int, Line]:
    journals = {journal["id"]: journal for journal in rows.journals}
    return {row["id"]: _line(row, journals, rows.currency) for row in rows.lines}


def _line(row: Record, journals: dict[int, Record], company_currency: str) -> Line:
    move = row["move."]
    journal = journals.get(move["journal"], {})
    second = (row.get("second_currency.") or {}).get("code")
    foreign = row.get("amount_second_currency")
    if second == company_currency or foreign is None:
        second = foreign = None
    return Line(
        id=row["id"],
        move=move["id"],
        party=row["party"],
        date=row["date"],
        due=row["maturity_date"] or row["date"],
        value=row["debit"] - row["credit"],
        foreign=foreign,
        currency=second,
        reconciliation=row["reconciliation"],
        cancels=_reference(row["origin"], "account.move.line"),
        write_off=journal.get("type") == "write-off",
        draft=move["state"] == "draft",
        method=journal.get("name") or "",
        reference=row["description"] or move["description"] or move["number"] or "",
    )


def _reference(value: str | None, model: str) -> int | None:
    """The id in "account.move.line,5", where it is of that model."""
    name, _, record = (value or "").partition(",")
    return int(record) if name == model and record.isdigit() else None


def _documents(rows: TrytonRows, lines: dict[int, Line]) -> dict[int, Document]:
    accounts = {row["id"]: row["account"] for row in rows.lines}
    of_move: dict[int, list[Line]] = defaultdict(list)
    for line in lines.values():
        of_move[line.move].append(line)
    credit_moves = {invoice["move"] for invoice in rows.invoices if invoice["total_amount"] < 0}
    documents: dict[int, Document] = {}
    for invoice in rows.invoices:
        if invoice["move"] is None and not invoice["number"]:
            continue  # cancelled before it was ever numbered: nobody has seen it
        currency = invoice["currency."]["code"]
        moves = dict.fromkeys([invoice["move"], *invoice["additional_moves"]])
        own = [line for move in moves for line in of_move.get(move, ()) if accounts[line.id] == invoice["account"]]
        credit = invoice["total_amount"] < 0
        # A refund cancels the invoice by its credit note's move: a settlement, not an annulment.
        refunded = not credit and invoice["cancel_move"] in credit_moves and invoice["cancel_move"] is not None
        documents[invoice["id"]] = Document(
            id=invoice["id"],
            currency=None if currency == rows.currency else currency,
            credit=credit,
            voided=invoice["state"] == "cancelled" and not refunded,
            lines=sorted(own, key=lambda line: (line.due, line.id)),
            payment_lines=sorted(invoice["payment_lines"]),
        )
    return documents


def _invoice(rows: TrytonRows, invoice: Record, document: Document) -> Row:
    amount: Decimal = invoice["total_amount"]
    parts = _instalments(document)
    still_open = [line.due for line in parts if line.reconciliation is None]
    row: Row = {
        "_row": f"invoice {invoice['number'] or invoice['id']}",
        "erp_id": str(invoice["id"]),
        "customer_erp_id": str(invoice["party"]),
        "number": invoice["number"] or f"#{invoice['id']}",
        "issued_on": invoice["invoice_date"] or day_of(invoice.get("create_date")),
        "due_on": min(still_open) if still_open else max((line.due for line in parts), default=None),
        "amount": amount,
        "currency": document.currency or rows.currency,
        "po_number": invoice["reference"],
        "voided": document.voided,
        "instalments": None,
        "erp_created_on": day_of(invoice.get("create_date")),
    }
    if len(parts) > 1 and sum(line.worth(document.currency) for line in parts) == amount:
        row["instalments"] = [{"due_on": line.due, "amount": line.worth(document.currency)} for line in parts]
    return row


def _instalments(document: Document) -> list[Line]:
    """The lines that ask for money, without those it took back itself (rescheduled, delegated)."""
    balance: dict[int, Decimal] = defaultdict(Decimal)
    for line in document.lines:
        if line.reconciliation is not None:
            balance[line.reconciliation] += line.value
    took_back = {line.reconciliation for line in document.lines if line.value < 0}
    return [
        line
        for line in document.lines
        if line.value > 0
        and not (
            line.reconciliation in took_back and line.reconciliation is not None and not balance[line.reconciliation]
        )
    ]


def _credit_note(rows: TrytonRows, invoice: Record, document: Document, settled: Settled) -> Row:
    own = {line.id for line in document.lines}
    return {
        "_row": f"credit note {invoice['number'] or invoice['id']}",
        "erp_id": str(invoice["id"]),
        "customer_erp_id": str(invoice["party"]),
        "number": invoice["number"] or f"#{invoice['id']}",
        "issued_on": invoice["invoice_date"] or day_of(invoice.get("create_date")),
        "amount": -invoice["total_amount"],
        "currency": document.currency or rows.currency,
        "voided": document.voided,
        "used_elsewhere": _elsewhere(settled.uses, own),
    }


def _elsewhere(uses: Iterable[Use], lines: set[int]) -> Decimal:
    return sum((use.amount for use in uses if use.invoice is None and use.credit.id in lines), Decimal(0))


@dataclass
class _Receipt:
    lines: list[Line] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)


def _free_credits(
    rows: TrytonRows,
    lines: dict[int, Line],
    documents: dict[int, Document],
    settled: Settled,
    batch: LedgerBatch,
) -> dict[int, tuple[str, str]]:
    """Adds payments and silent credit notes. Returns per credit line (allocation key, external id) of what it belongs to."""
    owner = {line.id: document for document in documents.values() for line in document.lines}
    transfers = _transfers(lines.values())
    receipts: dict[tuple[int, int, str | None], _Receipt] = defaultdict(_Receipt)
    sides = {
        line.id: ("credit_note_erp_id", str(document.id)) for document in documents.values() for line in document.lines
    }
    uses_of: dict[int, list[Use]] = defaultdict(list)
    for use in settled.uses:
        uses_of[use.credit.id].append(use)
    for line in sorted(lines.values(), key=lambda line: line.id):
        if line.value >= 0 or line.party is None or line.id in owner or line.id in settled.worthless:
            continue
        undoes = owner.get(line.cancels or 0)
        if undoes is not None and undoes.voided:
            continue
        if line.write_off or undoes is not None or line.move in transfers:
            sides[line.id] = ("credit_note_erp_id", f"line:{line.id}")
            if _stated(rows.stated_moves, line.move):
                batch.credit_notes.append(
                    _silent_credit(rows, line, uses_of[line.id], voided=line.id in settled.undone)
                )
            continue
        receipt = receipts[line.move, line.party, line.currency]
        receipt.lines.append(line)
        receipt.uses += uses_of[line.id]
        sides[line.id] = ("payment_erp_id", str(receipt.lines[0].id))
    for receipt in receipts.values():
        if _stated(rows.stated_moves, receipt.lines[0].move):
            batch.payments.append(_payment(rows, receipt, settled))
    return sides


def _transfers(lines: Iterable[Line]) -> set[int]:
    """Moves whose receivable lines come to nothing: a debt or credit changed its place, no money came."""
    total: dict[int, Decimal] = defaultdict(Decimal)
    for line in lines:
        total[line.move] += line.value
    return {move for move, value in total.items() if not value}


def _stated_in(lines: list[Line], uses: list[Use]) -> tuple[str | None, Decimal]:
    """Currency and amount of a credit. Money in one currency, all of it reconciled with invoices in another, is stated
    in theirs: the reconciliation itself said what it was worth.
    """
    own = lines[0].currency
    others = {use.currency for use in uses}
    applied = uses and all(use.invoice is not None for use in uses)
    if applied and len(others) == 1 and own not in others and all(line.reconciliation is not None for line in lines):
        return others.pop(), sum((use.amount for use in uses), Decimal(0))
    return own, -sum((line.worth(own) for line in lines), Decimal(0))


def _silent_credit(rows: TrytonRows, line: Line, uses: list[Use], *, voided: bool) -> Row:
    currency, amount = _stated_in([line], uses)
    return {
        "_row": f"move line {line.id}",
        "erp_id": f"line:{line.id}",
        "customer_erp_id": str(line.party),
        "number": line.reference or f"#{line.id}",
        "issued_on": line.date,
        "amount": amount,
        "currency": currency or rows.currency,
        "voided": voided,
        "silent": True,
        "used_elsewhere": _elsewhere(uses, {line.id}),
    }


def _payment(rows: TrytonRows, receipt: _Receipt, settled: Settled) -> Row:
    first = receipt.lines[0]
    currency, amount = _stated_in(receipt.lines, receipt.uses)
    voided = all(line.id in settled.undone for line in receipt.lines)
    return {
        "_row": f"move line {first.id}",
        "erp_id": str(first.id),
        "customer_erp_id": str(first.party),
        "paid_on": first.date,
        "amount": amount,
        "currency": currency or rows.currency,
        "status": "voided" if voided else "pending" if first.draft else "paid",
        "method": first.method,
        "reference": first.reference,
        "used_elsewhere": _elsewhere(receipt.uses, {line.id for line in receipt.lines}),
    }


def _allocations(
    rows: TrytonRows,
    settled: Settled,
    sides: dict[int, tuple[str, str]],
    batch: LedgerBatch,
) -> None:
    for use in settled.uses:
        side = sides.get(use.credit.id)
        if use.invoice is None or side is None or not _stated(rows.stated_invoices, use.invoice):
            continue
        provisional = use.reconciliation is None
        key, credit = side
        batch.allocations.append(
            {
                "_row": f"invoice {use.invoice}",
                "erp_id": f"pl:{use.credit.id}:{use.invoice}"
                if provisional
                else f"rec:{use.reconciliation}:{use.debit.id}:{use.credit.id}",
                "invoice_erp_id": str(use.invoice),
                key: credit,
                "amount": use.amount,
                # The day it was true: money that lay unapplied for a week had paid the invoice when it came.
                "applied_on": use.credit.date if provisional else max(use.credit.date, use.debit.date),
                "provisional": provisional,
            }
        )

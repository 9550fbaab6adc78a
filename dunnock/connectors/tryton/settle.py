"""How Tryton's receivable lines settle each other. Pure.

Tryton does not say which payment paid which invoice; it says "these lines together come to nothing" (a
reconciliation), and, before that, "this line was booked for that invoice" (its payment lines). From both follow
allocations such that for every invoice amount less Σ allocations is Tryton's own amount to pay.

Every line has a signed value: what the customer owes is positive. A *document* is a customer invoice or credit note;
its lines are those of its own move and of the moves Tryton added to it (rescheduled, delegated). Lines of no document
are *free*: receipts, write-offs, refunds, reversals.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Line:
    """One receivable move line: `value` in the company's currency, `foreign` in its second one, `currency`."""

    id: int
    move: int
    party: int | None
    date: dt.date
    due: dt.date
    value: Decimal
    foreign: Decimal | None = None
    currency: str | None = None
    reconciliation: int | None = None
    cancels: int | None = None  # the line this one was made to undo
    write_off: bool = False
    draft: bool = False
    method: str = ""
    reference: str = ""

    def worth(self, currency: str | None) -> Decimal:
        """In its second currency, or for None in the company's. An exchange difference is worth 0 in the former."""
        if currency is None:
            return self.value
        return self.foreign if self.currency == currency and self.foreign is not None else Decimal(0)


@dataclass(slots=True)
class Document:
    """A customer invoice, or with `credit` a credit note. `currency` None is the company's."""

    id: int
    currency: str | None
    credit: bool
    voided: bool
    lines: list[Line] = field(default_factory=list)
    payment_lines: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Use:
    """A part of the credit line `credit` that covered the debit line `debit`, in the currency of the debit's document.

    Without an invoice it went elsewhere (a refund, a charge booked by hand) and `amount` is in the credit line's
    currency.
    """

    credit: Line
    debit: Line
    invoice: int | None
    amount: Decimal
    currency: str | None
    reconciliation: int | None  # None: provisional, booked for the invoice and not reconciled yet


@dataclass
class Settled:
    uses: list[Use]
    undone: set[int]  # free lines whose reversal they are reconciled with
    worthless: set[int]  # exchange differences


@dataclass(slots=True)
class _Open:
    line: Line
    left: Decimal  # signed


def settle(lines: Iterable[Line], documents: Iterable[Document]) -> Settled:
    by_id = {line.id: line for line in lines}
    documents = list(documents)
    owner = {line.id: document for document in documents for line in document.lines}
    groups: dict[int, list[Line]] = defaultdict(list)
    for line in by_id.values():
        if line.reconciliation is not None:
            groups[line.reconciliation].append(line)
    result = Settled([], set(), set())
    for number in sorted(groups):
        _settle_group(number, groups[number], owner, result)
    for document in documents:
        result.uses += _provisional(document, by_id, owner)
    return result


def _settle_group(number: int, group: list[Line], owner: dict[int, Document], result: Settled) -> None:
    measure = _measure(group, owner)
    if measure is not None:
        result.worthless |= {line.id for line in group if line.currency != measure and line.id not in owner}
    undone = _undone(group, owner)
    result.undone |= undone
    entries = [_Open(line, line.worth(measure)) for line in group if line.id not in undone]
    _net_within_documents(entries, owner)
    # Invoices before refunds: what was given back is what no invoice needed.
    debits = sorted(
        (entry for entry in entries if entry.left > 0),
        key=lambda e: (e.line.id not in owner, e.line.due, e.line.id),
    )
    covers = sorted((entry for entry in entries if entry.left < 0), key=lambda e: (e.line.date, e.line.id))
    result.uses += _pair(number, debits, covers, owner, measure)


def _measure(group: list[Line], owner: dict[int, Document]) -> str | None:
    """The second currency the group balances in, where its documents are all in that one; else the company's (None)."""
    currencies = {owner[line.id].currency for line in group if line.id in owner} or {
        line.currency for line in group if line.currency
    }
    if len(currencies) != 1:
        return None
    (currency,) = currencies
    if currency is None or sum((line.worth(currency) for line in group), Decimal(0)) != 0:
        return None
    return currency


def _undone(group: list[Line], owner: dict[int, Document]) -> set[int]:
    """A receipt that was cancelled stands in one group with the line that cancels it: both are as if never there."""
    free = {line.id: line for line in group if line.id not in owner}
    undone: set[int] = set()
    for line in free.values():
        original = free.get(line.cancels or 0)
        if original is not None and original.id not in undone and original.value == -line.value:
            undone |= {line.id, original.id}
    return undone


def _net_within_documents(entries: list[_Open], owner: dict[int, Document]) -> None:
    """A rescheduled or delegated invoice holds lines that undo its own earlier ones: they settle nothing."""
    by_document: dict[int, list[_Open]] = defaultdict(list)
    for entry in sorted(entries, key=lambda e: (e.line.due, e.line.id)):
        if entry.line.id in owner:
            by_document[owner[entry.line.id].id].append(entry)
    for own in by_document.values():
        minus = [entry for entry in own if entry.left < 0]
        for entry in own:
            while entry.left > 0 and minus:
                taken = min(entry.left, -minus[0].left)
                entry.left -= taken
                minus[0].left += taken
                if not minus[0].left:
                    minus.pop(0)


def _pair(
    number: int, debits: list[_Open], covers: list[_Open], owner: dict[int, Document], measure: str | None
) -> list[Use]:
    uses: list[Use] = []
    waiting = iter(covers)
    credit = next(waiting, None)
    for debit in debits:
        document = owner.get(debit.line.id)
        whole, pieces = debit.left, list[tuple[Line, Decimal]]()
        while debit.left and credit is not None:
            taken = min(debit.left, -credit.left)
            pieces.append((credit.line, taken))
            debit.left -= taken
            credit.left += taken
            if not credit.left:
                credit = next(waiting, None)
        if document is None or document.credit or document.voided:
            for line, taken in pieces:
                uses.append(Use(line, debit.line, None, _as_credit(line, taken, measure), line.currency, number))
            continue
        shares = _in_currency([taken for _, taken in pieces], debit.line, whole, measure, document.currency)
        for (line, _), share in zip(pieces, shares, strict=True):
            if share:
                uses.append(Use(line, debit.line, document.id, share, document.currency, number))
    return uses


def _in_currency(
    pieces: list[Decimal], line: Line, whole: Decimal, measure: str | None, wanted: str | None
) -> list[Decimal]:
    """The pieces in the document's currency. They add up to the cent: the last one takes what rounding left."""
    if measure == wanted or not line.value or line.currency != wanted or line.foreign is None:
        return pieces
    rate = line.foreign / line.value
    shares = [(piece * rate).quantize(_CENT) for piece in pieces]
    if shares and sum(pieces) == whole:
        target = line.foreign if whole == line.value else (whole * rate).quantize(_CENT)
        shares[-1] += target - sum(shares)
    return shares


def _as_credit(line: Line, taken: Decimal, measure: str | None) -> Decimal:
    if measure == line.currency or line.foreign is None or not line.value:
        return taken
    return (taken * line.foreign / line.value).quantize(_CENT)


def _provisional(document: Document, by_id: dict[int, Line], owner: dict[int, Document]) -> list[Use]:
    """What was booked for a document and is not reconciled: a part payment waits there for the rest."""
    uses: list[Use] = []
    if document.voided or not document.lines:
        return uses
    for line_id in document.payment_lines:
        line = by_id.get(line_id)
        if line is None or line.reconciliation is not None:
            continue
        amount = -_worth_for(document, line)
        if not document.credit and amount > 0:
            uses.append(Use(line, document.lines[0], document.id, amount, document.currency, None))
        elif document.credit and amount < 0 and line.id not in owner:
            uses.append(Use(document.lines[0], line, None, -amount, document.currency, None))
    return uses


def _worth_for(document: Document, line: Line) -> Decimal:
    if document.currency is None or line.currency == document.currency:
        return line.worth(document.currency)
    own = sum((part.value for part in document.lines), Decimal(0))
    foreign = sum((part.worth(document.currency) for part in document.lines), Decimal(0))
    return (line.value * foreign / own).quantize(_CENT) if own else line.value

"""Tryton's rows to a batch, without Tryton: shapes the server test cannot easily make, and laws over random ledgers."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dunnock.connectors.tryton.map import to_batch
from dunnock.connectors.tryton.records import TrytonRows
from dunnock.connectors.tryton.settle import Document, Line, settle
from dunnock.ledger.rows import check_rows

DAY = dt.date(2026, 4, 1)
ACCOUNT = 9


def line(
    line_id: int, value: str | Decimal, *, move: int, reconciliation: int | None = None, **more: Any
) -> dict[str, Any]:
    value = Decimal(value)
    values = {
        "id": line_id,
        "move.": {"id": move, "number": f"M{move}", "state": "posted", "journal": 1, "description": None},
        "date": DAY,
        "maturity_date": None,
        "account": ACCOUNT,
        "party": 2,
        "debit": max(value, Decimal(0)),
        "credit": max(-value, Decimal(0)),
        "amount_second_currency": None,
        "second_currency.": None,
        "reconciliation": reconciliation,
        "origin": None,
        "description": None,
    }
    return values | more


def invoice(invoice_id: int, total: str | Decimal, *, move: int | None, **more: Any) -> dict[str, Any]:
    values = {
        "id": invoice_id,
        "number": f"I-{invoice_id}",
        "reference": None,
        "state": "posted",
        "party": 2,
        "account": ACCOUNT,
        "invoice_date": DAY,
        "currency.": {"code": "EUR"},
        "total_amount": Decimal(total),
        "move": move,
        "additional_moves": [],
        "cancel_move": None,
        "payment_lines": [],
        "create_date": dt.datetime(2026, 4, 1, 8),
    }
    return values | more


def rows(*, invoices: list[dict[str, Any]], lines: list[dict[str, Any]], **more: Any) -> TrytonRows:
    journals = [{"id": 1, "name": "Bank", "type": "cash"}, {"id": 2, "name": "Write-off", "type": "write-off"}]
    return TrytonRows(currency="EUR", invoices=invoices, lines=lines, journals=journals, **more)


def test_one_transfer_for_two_invoices_is_one_payment() -> None:
    batch = to_batch(
        rows(
            invoices=[invoice(1, "60", move=1), invoice(2, "40", move=2)],
            lines=[
                line(1, "60", move=1, reconciliation=1),
                line(2, "40", move=2, reconciliation=2),
                line(3, "-60", move=3, reconciliation=1),
                line(4, "-40", move=3, reconciliation=2),
                line(5, "-7", move=3, party=5),
            ],
        )
    )
    assert [(p["erp_id"], p["amount"], p["customer_erp_id"], p["method"]) for p in batch.payments] == [
        ("3", Decimal(100), "2", "Bank"),
        ("5", Decimal(7), "5", "Bank"),
    ]
    assert [(a["erp_id"], a["invoice_erp_id"], a["payment_erp_id"], a["amount"]) for a in batch.allocations] == [
        ("rec:1:1:3", "1", "3", Decimal(60)),
        ("rec:2:2:4", "2", "3", Decimal(40)),
    ]


def test_an_invoice_cancelled_before_it_had_a_number_is_nobodys_business() -> None:
    batch = to_batch(rows(invoices=[invoice(1, "60", move=None, number=None, state="cancelled")], lines=[]))
    assert batch.invoices == []
    batch = to_batch(rows(invoices=[invoice(1, "60", move=None, state="cancelled")], lines=[]))
    assert [row["voided"] for row in batch.invoices] == [True]


def test_a_line_that_left_its_invoice_is_no_longer_provisional_twice() -> None:
    """The invoice was read before the line was reconciled: the stale link must not count the money twice."""
    batch = to_batch(
        rows(
            invoices=[invoice(1, "60", move=1, payment_lines=[2])],
            lines=[line(1, "60", move=1, reconciliation=1), line(2, "-60", move=2, reconciliation=1)],
        )
    )
    assert [(a["amount"], a["provisional"]) for a in batch.allocations] == [(Decimal(60), False)]


def test_only_what_was_touched_is_stated() -> None:
    source = rows(
        invoices=[invoice(1, "60", move=1), invoice(2, "40", move=2)],
        lines=[
            line(1, "60", move=1, reconciliation=1),
            line(2, "40", move=2, reconciliation=1),
            line(3, "-100", move=3, reconciliation=1),
        ],
    )
    source.stated_invoices, source.stated_moves = {1}, set()
    batch = to_batch(source)
    assert [row["erp_id"] for row in batch.invoices] == ["1"]
    assert [row["erp_id"] for row in batch.allocations] == ["rec:1:1:3"]
    assert batch.payments == []
    assert batch.complete_for_invoices == {"1"}


def test_parties_and_their_mechanisms() -> None:
    party = {"name": "Fern", "code": "F", "active": True, "lang.": {"code": "de"}, "create_date": None}
    mechanism = {"party": 2, "type": "email", "name": None, "active": True, "sequence": None, "language.": None}
    batch = to_batch(
        rows(
            invoices=[invoice(1, "1", move=None, party=4)],
            lines=[],
            own_parties={1},
            parties=[
                {**party, "id": 1, "name": "Ourselves"},
                {**party, "id": 2, "credit_limit_amount": Decimal(500), "categories.": [{"id": 1, "name": "Retail"}]},
                {**party, "id": 3, "active": False},
                {**party, "id": 4, "active": False, "lang.": None},
            ],
            mechanisms=[
                {**mechanism, "id": 10, "value": "second@example.com", "sequence": 2},
                {**mechanism, "id": 11, "value": "first@example.com", "sequence": 1, "name": "Accounts"},
                {**mechanism, "id": 12, "value": "gone@example.com", "active": False},
                {**mechanism, "id": 13, "value": "+49 30 1", "type": "mobile"},
                {**mechanism, "id": 14, "value": "https://example.com", "type": "website"},
                {**mechanism, "id": 15, "value": "us@example.com", "party": 1},
            ],
            addresses=[
                {"id": 1, "party": 2, "country.": {"code": "FR"}, "sequence": 5},
                {"id": 2, "party": 2, "country.": {"code": "DE"}, "sequence": None},
            ],
        )
    )
    assert [row["erp_id"] for row in batch.customers] == ["2", "4"]  # not ourselves, not the archived without business
    first = batch.customers[0]
    assert (first["country"], first["language"], first["credit_limit"], first["tags"]) == (
        "DE",
        "de",
        Decimal(500),
        ["Retail"],
    )
    assert [(c["erp_id"], c["is_primary"], c["inactive"], c["name"]) for c in batch.contacts] == [
        ("cm:12", False, True, "Fern"),
        ("cm:13", False, False, "Fern"),
        ("cm:11", True, False, "Accounts"),
        ("cm:10", False, False, "Fern"),
    ]


def test_euros_against_dollar_invoices_cover_them_to_the_cent() -> None:
    def dollars(invoice_id: int, euros: str, amount: str) -> dict[str, Any]:
        second = {"amount_second_currency": Decimal(amount), "second_currency.": {"code": "USD"}}
        return line(invoice_id, euros, move=invoice_id, reconciliation=1, **second)

    batch = to_batch(
        rows(
            invoices=[
                invoice(1, "110.01", move=1, **{"currency.": {"code": "USD"}}),
                invoice(2, "33.33", move=2, **{"currency.": {"code": "USD"}}),
            ],
            lines=[
                dollars(1, "100.00", "110.01"),
                dollars(2, "30.30", "33.33"),
                line(3, "-70.10", move=3, reconciliation=1),
                line(4, "-60.20", move=4, reconciliation=1),
            ],
        )
    )
    by_invoice: dict[str, Decimal] = {}
    for row in batch.allocations:
        by_invoice[row["invoice_erp_id"]] = by_invoice.get(row["invoice_erp_id"], Decimal(0)) + row["amount"]
    assert by_invoice == {"1": Decimal("110.01"), "2": Decimal("33.33")}
    assert {payment["currency"] for payment in batch.payments} == {"USD"}
    assert sum(payment["amount"] for payment in batch.payments) == Decimal("143.34")


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Invoices in one to three parts, credit notes, receipts, refunds; some reconciled in balanced groups, some part paid."""
    invoices, lines = [], []
    amounts = st.integers(1, 500)
    ids = iter(range(1, 10_000))
    for _ in range(draw(st.integers(1, 5))):
        group = draw(st.sampled_from([None, next(ids)]))
        total = 0
        for _ in range(draw(st.integers(1, 3))):
            parts = draw(st.lists(amounts, min_size=1, max_size=3))
            sign = draw(st.sampled_from([1, 1, -1]))
            move = next(ids)
            invoices.append(invoice(move, str(sign * sum(parts)), move=move))
            for part in parts:
                reconciled = group if draw(st.booleans()) else None
                due = DAY + dt.timedelta(days=draw(st.integers(0, 60)))
                lines.append(line(next(ids), str(sign * part), move=move, reconciliation=reconciled, maturity_date=due))
                total += sign * part if reconciled else 0
            if sign > 0 and draw(st.booleans()):
                paid = next(ids)
                lines.append(line(paid, "-1", move=next(ids)))
                if any(row["reconciliation"] is None and row["move."]["id"] == move for row in lines):
                    invoices[-1]["payment_lines"] = [paid]
        if group and total:
            first = draw(st.integers(1, abs(total)))
            for part in filter(None, (first, abs(total) - first)):
                value = str(-part if total > 0 else part)
                lines.append(line(next(ids), value, move=next(ids), reconciliation=group))
    return invoices, lines


@given(ledgers(), st.randoms())
def test_every_balance_is_what_tryton_would_say_in_whatever_order_rows_come(
    ledger: tuple[list[dict[str, Any]], list[dict[str, Any]]], rnd: random.Random
) -> None:
    invoices, lines = ledger
    batch = to_batch(rows(invoices=invoices, lines=lines))
    clean, errors = check_rows(batch)
    assert errors == []
    by_id = {row["id"]: row for row in lines}
    for source in invoices:
        own = [row for row in lines if row["move."]["id"] == source["move"]]
        booked = [by_id[line_id] for line_id in source["payment_lines"]]
        open_lines = [row for row in [*own, *booked] if row["reconciliation"] is None]
        theirs = sum((row["debit"] - row["credit"] for row in open_lines), Decimal(0))
        erp_id = str(source["id"])
        if source["total_amount"] >= 0:
            applied = sum((a["amount"] for a in clean.allocations if a["invoice_erp_id"] == erp_id), Decimal(0))
            assert source["total_amount"] - applied == theirs
        else:
            (note,) = [row for row in clean.credit_notes if row["erp_id"] == erp_id]
            applied = sum((a["amount"] for a in clean.allocations if a.get("credit_note_erp_id") == erp_id), Decimal(0))
            assert note["amount"] - applied - note["used_elsewhere"] == -theirs
    for payment in clean.payments:
        used = sum((a["amount"] for a in clean.allocations if a.get("payment_erp_id") == payment["erp_id"]), Decimal(0))
        assert used + payment["used_elsewhere"] <= payment["amount"]
    rnd.shuffle(invoices)
    rnd.shuffle(lines)
    again = to_batch(rows(invoices=invoices, lines=lines))
    assert sorted(again.allocations, key=str) == sorted(batch.allocations, key=str)
    assert sorted(again.payments, key=str) == sorted(batch.payments, key=str)


def test_a_receipt_and_its_reversal_settle_nothing_else() -> None:
    def part(line_id: int, value: str, **more: Any) -> Line:
        return Line(
            id=line_id, move=line_id, party=2, date=DAY, due=DAY, value=Decimal(value), reconciliation=1, **more
        )

    owed, paid, back, again = part(1, "50"), part(2, "-50"), part(3, "50", cancels=2), part(4, "-50")
    settled = settle(
        [owed, paid, back, again], [Document(id=1, currency=None, credit=False, voided=False, lines=[owed])]
    )
    assert settled.undone == {2, 3}
    assert [(use.credit.id, use.invoice, use.amount) for use in settled.uses] == [(4, 1, Decimal(50))]

"""Parts of a batch: nothing is lost, nothing is doubled, and what settles each other is never parted."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dunnock.connectors.chunks import chunked
from dunnock.ledger.batch import OBJECTS, LedgerBatch

IDS = st.integers(0, 12).map(str)
SIDES = {"invoice_erp_id": "invoices", "payment_erp_id": "payments", "credit_note_erp_id": "credit_notes"}


def documents(name: str) -> Any:
    row = st.builds(lambda erp_id, c: {"erp_id": erp_id, "customer_erp_id": c}, IDS, IDS)
    return st.lists(row, unique_by=lambda row: row["erp_id"], max_size=12).map(lambda rows: (name, rows))


@st.composite
def batches(draw: Any) -> LedgerBatch:
    batch = LedgerBatch(customers=[{"erp_id": str(n)} for n in range(draw(st.integers(0, 12)))])
    for name, rows in (draw(documents(name)) for name in SIDES.values()):
        batch.rows(name).extend(rows)
    for number in range(draw(st.integers(0, 20))):
        side = draw(st.sampled_from(["payment_erp_id", "credit_note_erp_id"]))
        batch.allocations.append({"erp_id": f"A{number}", "invoice_erp_id": draw(IDS), side: draw(IDS)})
    batch.complete_for_invoices = draw(st.sets(IDS))
    batch.present = draw(st.sampled_from([{}, {"customers": {"1"}}]))
    return batch


@given(batches(), st.integers(1, 10))
def test_the_parts_are_the_whole(batch, size):
    parts = list(chunked(batch, size))
    for name in OBJECTS:
        together = [row["erp_id"] for part in parts for row in part.rows(name)]
        assert sorted(together) == sorted(row["erp_id"] for row in batch.rows(name))
    told = [erp_id for part in parts for erp_id in part.complete_for_invoices]
    assert sorted(told) == sorted(batch.complete_for_invoices)
    assert [part.present for part in parts if part.present] == ([batch.present] if batch.present else [])
    assert not batch.present or (parts[-1].present and not any(parts[-1].counts().values()))


@given(batches(), st.integers(1, 10))
def test_an_allocation_comes_with_its_documents_and_with_all_of_its_invoice(batch, size):
    parts = list(chunked(batch, size))
    place = {(name, row["erp_id"]): n for n, part in enumerate(parts) for name in OBJECTS for row in part.rows(name)}
    for number, part in enumerate(parts):
        for row in part.allocations:
            for side, name in SIDES.items():
                assert place.get((name, row.get(side)), number) == number
            if row["invoice_erp_id"] in batch.complete_for_invoices:
                assert row["invoice_erp_id"] in part.complete_for_invoices


@given(batches(), st.integers(1, 10))
def test_a_part_is_larger_than_asked_for_only_where_it_cannot_be_parted(batch, size):
    for part in chunked(batch, size):
        rows = sum(part.counts().values())
        assert rows <= size or len(list(chunked(part, size))) == 1

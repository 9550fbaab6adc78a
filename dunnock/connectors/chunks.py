"""A batch in parts that can each be committed: after every part the ledger holds only what is true. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from dunnock.ledger.batch import LedgerBatch, Row

CHUNK = 10_000

Node = tuple[str, str]
_NODES = {"invoices": "invoice_erp_id", "payments": "payment_erp_id", "credit_notes": "credit_note_erp_id"}


def chunked(batch: LedgerBatch, size: int = CHUNK) -> Iterator[LedgerBatch]:
    """Customers and contacts first, then documents, those of one customer together.

    Documents that settle each other stay in one part, even in one larger than `size`: an invoice must not stand open
    for a moment because its payment comes in the next part. What is compared (`present`) comes last, by itself.
    """
    for name in ("customer_groups", "customers", "contacts"):
        for rows in _slices(batch.rows(name), size):
            part = LedgerBatch()
            part.rows(name).extend(rows)
            yield part
    part, filled = LedgerBatch(), 0
    for cluster in _clusters(batch):
        rows_in = sum(cluster.counts().values())
        if filled and filled + rows_in > size:
            yield part
            part, filled = LedgerBatch(), 0
        for name in ("invoices", "credit_notes", "payments", "allocations"):
            part.rows(name).extend(cluster.rows(name))
        part.complete_for_invoices |= cluster.complete_for_invoices
        filled += rows_in
    if filled or part.complete_for_invoices:
        yield part
    if batch.present:
        yield LedgerBatch(present=dict(batch.present))


def _slices(rows: Sequence[Row], size: int) -> Iterator[list[Row]]:
    waiting = iter(rows)
    while found := list(islice(waiting, size)):
        yield found


class _Sets:
    """Union-find over documents."""

    def __init__(self) -> None:
        self._above: dict[Node, Node] = {}

    def root(self, node: Node) -> Node:
        while (above := self._above.setdefault(node, node)) != node:
            self._above[node] = self._above[above]
            node = above
        return node

    def join(self, one: Node, other: Node) -> None:
        self._above[self.root(one)] = self.root(other)


def _clusters(batch: LedgerBatch) -> Iterator[LedgerBatch]:
    """Documents that allocations tie to each other, by customer."""
    sets = _Sets()
    for row in batch.allocations:
        sides = [(key, str(row[key])) for key in _NODES.values() if row.get(key) is not None]
        for side in sides[1:]:
            sets.join(sides[0], side)
    clusters: dict[Node, LedgerBatch] = defaultdict(LedgerBatch)
    customers: dict[Node, str] = {}
    for name, key in _NODES.items():
        for row in batch.rows(name):
            root = sets.root((key, str(row["erp_id"])))
            clusters[root].rows(name).append(row)
            customers.setdefault(root, str(row.get("customer_erp_id")))
    for row in batch.allocations:
        key = next(key for key in _NODES.values() if row.get(key) is not None)
        clusters[sets.root((key, str(row[key])))].allocations.append(row)
    for erp_id in batch.complete_for_invoices:
        clusters[sets.root(("invoice_erp_id", erp_id))].complete_for_invoices.add(erp_id)
    for root in sorted(clusters, key=lambda root: (customers.get(root, ""), root)):
        yield clusters[root]

"""What is asked of Tryton: everything, what changed since, and which records still exist.

`mark` is the server's clock when a read began. A change is found by its write date, which is when its transaction
*started*; it may become visible minutes after later ones. So each incremental read goes back over OVERLAP, and the
ledger takes the same row twice without harm. Deletions leave no trace: compare `read_present`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dunnock.connectors.errors import SourceError
from dunnock.connectors.tryton.client import Domain, TrytonClient
from dunnock.connectors.tryton.map import to_batch
from dunnock.connectors.tryton.records import Record, TrytonRows
from dunnock.kernel.clock import AsOf
from dunnock.ledger.batch import LedgerBatch

OVERLAP = dt.timedelta(minutes=10)
STATES = ["posted", "paid", "cancelled"]
CHUNK = 500  # ids in one domain

ANY_ACTIVE: Domain = ["active", "in", [True, False]]
PARTY = ["name", "code", "active", "lang.code", "categories.name", "create_date"]
MECHANISM = ["party", "type", "value", "name", "active", "sequence", "language.code"]
ADDRESS = ["party", "country.code", "sequence"]
INVOICE = [
    "number",
    "reference",
    "state",
    "party",
    "account",
    "invoice_date",
    "currency.code",
    "total_amount",
    "move",
    "additional_moves",
    "cancel_move",
    "payment_lines",
    "create_date",
]
LINE = [
    "move.number",
    "move.state",
    "move.journal",
    "move.description",
    "date",
    "maturity_date",
    "account",
    "party",
    "debit",
    "credit",
    "amount_second_currency",
    "second_currency.code",
    "reconciliation",
    "origin",
    "description",
    "invoice_payments",
]


@dataclass(frozen=True)
class Reading:
    """A batch, and the mark to pass to the next `read_since`."""

    batch: LedgerBatch
    mark: dt.datetime


def since(instant: dt.datetime) -> Domain:
    """Changed after the instant. The write date is empty until a record's first change."""
    return ["OR", ["write_date", ">", instant], [["write_date", "=", None], ["create_date", ">", instant]]]


def read_all(client: TrytonClient, as_of: AsOf) -> Reading:
    """The whole receivables ledger, stated completely. `as_of` is used where the server does not tell its time."""
    company = _Company(client)
    mark = client.server_time or as_of.instant
    rows = company.rows()
    rows.parties = client.rows("party.party", ANY_ACTIVE, company.party_fields())
    rows.mechanisms = client.rows("party.contact_mechanism", ANY_ACTIVE, MECHANISM)
    rows.addresses = client.rows("party.address", ["country", "!=", None], ADDRESS)
    rows.invoices = client.rows("account.invoice", company.invoices(), INVOICE)
    rows.lines = client.rows("account.move.line", company.lines(), LINE)
    return Reading(to_batch(rows), mark)


def read_since(client: TrytonClient, mark: dt.datetime, as_of: AsOf) -> Reading:
    """What changed since the mark, with every row needed to state the touched invoices completely."""
    company = _Company(client)
    new_mark = client.server_time or as_of.instant
    changed = since(mark.astimezone(dt.UTC).replace(tzinfo=None) - OVERLAP)
    rows = company.rows()
    touched_parties = set(client.ids("party.party", [ANY_ACTIVE, changed]))
    for model in ("party.contact_mechanism", "party.address"):
        touched_parties |= {row["party"] for row in client.rows(model, [ANY_ACTIVE, changed], ["party"])}
    _Closure(client, company, rows).read(changed)
    touched_parties |= {row["party"] for row in [*rows.invoices, *rows.lines]} - {None}
    _read_parties(client, company, sorted(touched_parties), rows)
    return Reading(to_batch(rows), new_mark)


def read_present(client: TrytonClient) -> dict[str, set[str]]:
    """Per object every external id that exists, for `LedgerBatch.present`. It may name more than was read."""
    company = _Company(client)
    parties = set(client.ids("party.party", ANY_ACTIVE)) - company.own_parties
    invoices = {str(found) for found in client.ids("account.invoice", company.invoices())}
    lines = client.ids("account.move.line", company.lines())
    return {
        "customers": {str(found) for found in parties},
        "contacts": {f"cm:{found}" for found in client.ids("party.contact_mechanism", ANY_ACTIVE)},
        "invoices": invoices,
        "credit_notes": invoices | {f"line:{found}" for found in lines},
        "payments": {str(found) for found in lines},
    }


class _Company:
    """The one company a connection reads: that of the user's preferences."""

    def __init__(self, client: TrytonClient) -> None:
        self._client = client
        # Outside its rows' own rule: another company's party is no customer of this one either.
        companies = client.rows("company.company", [], ["party", "currency.code"])
        self.own_parties: set[int] = {company["party"] for company in companies}
        chosen = client.context.get("company")
        mine = [company for company in companies if company["id"] == chosen]
        if not mine:
            raise SourceError(
                "the user works for no company",
                system=client.access.name,
                call="company.company",
                cure="Choose a company in the user's preferences in Tryton",
            )
        self.id: int = mine[0]["id"]
        self.currency: str = mine[0]["currency."]["code"]

    def rows(self) -> TrytonRows:
        journals = self._client.rows("account.journal", ANY_ACTIVE, ["name", "type"])
        return TrytonRows(currency=self.currency, own_parties=self.own_parties, journals=journals)

    def invoices(self, *also: Domain) -> Domain:
        return [["type", "=", "out"], ["state", "in", STATES], ["company", "=", self.id], *also]

    def lines(self, *also: Domain) -> Domain:
        return [["account.type.receivable", "=", True], ["company", "=", self.id], *also]

    def party_fields(self) -> list[str]:
        """The credit limit belongs to a module that need not be there; an unknown field would be an error."""
        known = self._client.call("model.party.party.fields_get", ["credit_limit_amount"])
        return [*PARTY, *known]


def _read_parties(client: TrytonClient, company: _Company, parties: list[int], rows: TrytonRows) -> None:
    fields = company.party_fields()
    for chunk in _chunks(parties):
        rows.parties += client.rows("party.party", [ANY_ACTIVE, ["id", "in", chunk]], fields)
        rows.mechanisms += client.rows("party.contact_mechanism", [ANY_ACTIVE, ["party", "in", chunk]], MECHANISM)
        rows.addresses += client.rows("party.address", [["country", "!=", None], ["party", "in", chunk]], ADDRESS)


class _Closure:
    """From changed records to all that settles the invoices they touch.

    A line that was reconciled or freed touches the invoices of its move, of its reconciliation and those it was
    booked for. To say what settles them, every line of their reconciliations is needed, and of those lines' moves,
    since one receipt is one payment.
    """

    def __init__(self, client: TrytonClient, company: _Company, rows: TrytonRows) -> None:
        self._client, self._company, self._rows = client, company, rows
        self._lines: dict[int, Record] = {}
        self._invoices: dict[int, Record] = {}

    def read(self, changed: Domain) -> None:
        # Posting a move writes the move and not its lines.
        changed_lines: Domain = ["OR", changed, ["move.write_date", ">", changed[1][2]]]
        first = self._client.rows("account.move.line", self._company.lines(changed_lines), LINE)
        self._keep(first)
        self._lines_with("move", {line["move."]["id"] for line in first})
        self._lines_with("reconciliation", self._of("reconciliation"))
        moves = {line["move."]["id"] for line in self._lines.values()}
        self._lines_with("move", moves)
        touched = set(self._client.ids("account.invoice", self._company.invoices(changed)))
        touched |= {invoice for line in self._lines.values() for invoice in line["invoice_payments"]}
        self._invoices_with(["id"], touched)
        self._invoices_with(["move", "additional_moves"], moves)
        stated = set(self._invoices)
        self._complete()
        self._rows.invoices, self._rows.lines = list(self._invoices.values()), list(self._lines.values())
        self._rows.stated_invoices, self._rows.stated_moves = stated, moves

    def _complete(self) -> None:
        """The rows round the touched invoices; they are only looked at, never stated."""
        invoices = list(self._invoices.values())
        own_moves = {move for row in invoices for move in (row["move"], *row["additional_moves"]) if move is not None}
        self._lines_with("move", own_moves)
        self._lines_with("id", {line for row in invoices for line in row["payment_lines"]})
        self._lines_with("reconciliation", self._of("reconciliation"))
        moves = {line["move."]["id"] for line in self._lines.values()}
        self._lines_with("move", moves)
        cancelling = {row["cancel_move"] for row in invoices} - {None}
        self._invoices_with(["move", "additional_moves"], moves | cancelling)

    def _of(self, field: str) -> set[int]:
        return {line[field] for line in self._lines.values()} - {None}

    def _keep(self, lines: Iterable[Record]) -> None:
        self._lines.update((line["id"], line) for line in lines)

    def _lines_with(self, field: str, wanted: set[int]) -> None:
        for chunk in _chunks(sorted(wanted)):
            self._keep(self._client.rows("account.move.line", self._company.lines([field, "in", chunk]), LINE))

    def _invoices_with(self, fields: list[str], wanted: set[int]) -> None:
        for chunk in _chunks(sorted(wanted)):
            domain: Domain = ["OR", *([field, "in", chunk] for field in fields)]
            found = self._client.rows("account.invoice", self._company.invoices(domain), INVOICE)
            self._invoices.update((invoice["id"], invoice) for invoice in found)


def _chunks(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]

"""A believable receivables ledger of a fictional supplier, always the same for the same day and seed.

Two years of invoices, paid the way customers pay: promptly, late, in parts, not at all. It is written as an ERP would
export it, one CSV per object with headers for people, so that reading it in is real work for the `files` connector.
Exact by construction: an invoice is never paid beyond its amount, a payment never applied beyond its own, and everything
about one invoice has its currency (tests/edges/test_demo.py holds that for many seeds).
"""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from dunnock.connectors.files.mapping import ObjectName
from dunnock.example.people import Customer, Row, make_people

SEED = 1951
DAYS = 730
CENT = Decimal("0.01")
# File by file in the order they are read in; the name is also the ledger's name of the object.
FILES: tuple[ObjectName, ...] = (
    "customer_groups",
    "customers",
    "contacts",
    "invoices",
    "credit_notes",
    "payments",
    "allocations",
)


@dataclass
class Ledger:
    """Rows per file with typed values (Decimal, date, bool, text, None) under the export's own headers."""

    today: dt.date
    tables: dict[str, list[Row]] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                rows = self.tables[name]
                writer = csv.DictWriter(file, list(rows[0]))
                writer.writeheader()
                writer.writerows({header: _written(value) for header, value in row.items()} for row in rows)


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value)


def make_ledger(today: dt.date, *, seed: int = SEED, customers: int = 500, invoices: int = 5000) -> Ledger:
    rng = random.Random(seed)  # noqa: S311 - the same every time is the point
    people = make_people(rng, today, customers)
    books = _Books(rng, today)
    books.invoice(people.customers, invoices)
    books.settle()
    books.odds_and_ends(people.customers)
    tables = {
        "customer_groups": people.groups,
        "customers": [customer.row for customer in people.customers],
        "contacts": people.contacts,
        "invoices": [entry.row for entry in books.invoices],
        "credit_notes": books.credit_notes,
        "payments": books.payments,
        "allocations": books.allocations,
    }
    return Ledger(today, tables)


@dataclass
class _Entry:
    """An invoice in the making: `open` is what nothing has been applied to yet."""

    customer: Customer
    row: Row
    issued: dt.date
    due: dt.date
    currency: str
    open: Decimal


class _Books:
    def __init__(self, rng: random.Random, today: dt.date) -> None:
        self.rng, self.today = rng, today
        self.invoices: list[_Entry] = []
        self.credit_notes: list[Row] = []
        self.payments: list[Row] = []
        self.allocations: list[Row] = []
        # What arrives on one day from one customer in one currency is one payment.
        self._receipts: dict[tuple[dt.date, str, str], list[tuple[_Entry, Decimal]]] = defaultdict(list)

    # ------------------------------------------------------------------ invoices

    def invoice(self, customers: list[Customer], count: int) -> None:
        weights = [customer.volume for customer in customers]
        drafts: list[tuple[dt.date, Customer]] = []
        while len(drafts) < count:
            customer = self.rng.choices(customers, weights)[0]
            day = self._issued(customer)
            if day is not None:
                drafts.append((day, customer))
        drafts.sort(key=lambda draft: (draft[0], draft[1].number))
        for n, (day, customer) in enumerate(drafts):
            self.invoices.append(self._entry(f"FS-{day:%y}-{10001 + n}", day, customer))

    def _issued(self, customer: Customer) -> dt.date | None:
        """A working day of the last two years, more of them lately. None where this customer bought nothing then."""
        back = int(DAYS * (1 - self.rng.random() ** 0.85))
        day = self.today - dt.timedelta(days=back)
        if customer.behaviour == "seasonal" and day.month not in {9, 10, 11, 12} and self.rng.random() < 0.8:
            return None
        if customer.fails_on is not None and day > customer.fails_on + dt.timedelta(days=30):
            return None
        if day < customer.since or day.weekday() > 4:
            return None
        return day

    def _entry(self, number: str, day: dt.date, customer: Customer) -> _Entry:
        currency = customer.currencies[-1] if self.rng.random() < 0.35 else customer.currencies[0]
        amount = Decimal(min(self.rng.lognormvariate(6.6, 1.1) * (0.6 + customer.volume * 0.4), 85_000)).quantize(CENT)
        amount = max(amount, Decimal("18.40"))
        due = day + dt.timedelta(days=customer.terms)
        row: Row = {
            "Invoice no.": number,
            "Customer no.": customer.number,
            "Invoice date": day,
            "Due date": due,
            "Amount": amount,
            "Currency": currency,
            "PO number": f"PO-{self.rng.randrange(10_000, 99_999)}" if self.rng.random() < 0.55 else None,
            "Cancelled": self.rng.random() < 0.006,
            "In dispute": False,
        }
        return _Entry(customer, row, day, due, currency, amount if not row["Cancelled"] else Decimal(0))

    # ------------------------------------------------------------------ money in

    def settle(self) -> None:
        for entry in self.invoices:
            if entry.open:
                self._credit(entry)
                self._pay(entry)
        for (day, customer, currency), parts in sorted(self._receipts.items()):
            self._receive(day, customer, currency, parts)

    def _credit(self, entry: _Entry) -> None:
        """Now and then something was missing or broken; a disputer says so more often."""
        disputed = entry.customer.behaviour == "disputer" and self.rng.random() < 0.3
        if disputed and (self.today - entry.issued).days < 200:
            entry.row["In dispute"] = True
            return
        if not disputed and self.rng.random() > 0.02:
            return
        day = entry.issued + dt.timedelta(days=self.rng.randint(5, 40))
        if day > self.today:
            return
        share = Decimal(1) if self.rng.random() < 0.15 else Decimal(self.rng.randint(5, 35)) / 100
        amount = max((entry.open * share).quantize(CENT), CENT)
        note = self._note(entry.customer.number, day, amount, entry.currency)
        self._apply(entry, amount, day, "Credit note no.", note)

    def _note(self, customer: str, day: dt.date, amount: Decimal, currency: str) -> str:
        number = f"CN-{day:%y}-{len(self.credit_notes) + 501}"
        self.credit_notes.append(
            {
                "Credit note no.": number,
                "Customer no.": customer,
                "Credit date": day,
                "Amount": amount,
                "Currency": currency,
            }
        )
        return number

    def _pay(self, entry: _Entry) -> None:
        """What of it has arrived by today. An invoice in dispute, or one that went under, waits."""
        rng, left = self.rng, entry.open
        forgotten = rng.random() < 0.012 and (self.today - entry.issued).days < 260
        if not left or entry.row["In dispute"] or forgotten:
            return
        parts = [(self._late(entry), left)]
        if entry.customer.behaviour == "partial payer" and left > 200:
            first = (left * Decimal(rng.randint(35, 70)) / 100).quantize(CENT)
            later = parts[0][0] + rng.randint(20, 60)
            parts = [(parts[0][0], first), (later, left - first)]
        for days, amount in parts:
            day = self._banking_day(entry, days)
            failed = entry.customer.fails_on is not None and day > entry.customer.fails_on
            if day <= self.today and not failed:
                self._receipts[day, entry.customer.number, entry.currency].append((entry, amount))

    def _late(self, entry: _Entry) -> int:
        """Days after the due date on which the customer means to pay."""
        gauss = self.rng.gauss
        match entry.customer.behaviour:
            case "prompt":
                return min(max(int(gauss(-2, 3)), -10), 6)
            case "slow" | "insolvent":
                return min(max(int(gauss(46, 20)), 8), 120)
            case "seasonal" if entry.due.month in {1, 2, 3, 4}:
                return min(max(int(gauss(28, 10)), 3), 70)
            case "seasonal":
                return int(gauss(0, 3))
            case _:
                return min(max(int(gauss(15, 9)), 1), 50)

    def _banking_day(self, entry: _Entry, days: int) -> dt.date:
        """The customer's own payment run: once a week, never before the invoice was there."""
        day = max(entry.due + dt.timedelta(days=days), entry.issued + dt.timedelta(days=1))
        return day + dt.timedelta(days=(entry.customer.pay_weekday - day.weekday()) % 7)

    def _receive(self, day: dt.date, customer: str, currency: str, parts: list[tuple[_Entry, Decimal]]) -> None:
        total = sum((amount for _, amount in parts), Decimal(0))
        over = Decimal(0)
        if self.rng.random() < 0.005:
            over = Decimal(self.rng.randint(100, 20_000)) / 100
        told = ", ".join(entry.row["Invoice no."] for entry, _ in parts[:4])
        number = self._payment(day, customer, total + over, currency, reference=told, overpayment=over > 0)
        for entry, amount in parts:
            self._apply(entry, amount, day, "Payment no.", number)

    def _payment(
        self,
        day: dt.date,
        customer: str,
        amount: Decimal,
        currency: str,
        *,
        reference: str = "",
        status: str = "paid",
        overpayment: bool = False,
    ) -> str:
        number = f"R-{day:%y}-{len(self.payments) + 20001}"
        self.payments.append(
            {
                "Payment no.": number,
                "Customer no.": customer,
                "Payment date": day,
                "Amount": amount,
                "Currency": currency,
                "Payment method": self.rng.choices(("Bank transfer", "Direct debit", "Card"), (80, 14, 6))[0],
                "Reference": reference or None,
                "Status": status,
                "Overpayment": overpayment,
            }
        )
        return number

    def _apply(self, entry: _Entry, amount: Decimal, day: dt.date, side: str, number: str) -> None:
        entry.open -= amount
        row: Row = {
            "Invoice no.": entry.row["Invoice no."],
            "Payment no.": None,
            "Credit note no.": None,
            "Amount applied": amount,
            "Applied on": day,
        }
        row[side] = number
        self.allocations.append(row)

    # ------------------------------------------------------------------ what every ledger has lying about

    def odds_and_ends(self, customers: list[Customer]) -> None:
        """Receipts nobody has matched, bounced direct debits, money under way, credit nobody has used."""
        few = max(1, len(customers) // 40)
        for status, count, until in (("paid", few, 25), ("voided", few // 2 + 1, 300), ("pending", few // 3 + 1, 3)):
            for _ in range(count):
                customer = self.rng.choice(customers)
                day = self.today - dt.timedelta(days=self.rng.randint(0, until))
                amount = Decimal(self.rng.randint(3_000, 250_000)) / 100
                self._payment(
                    day, customer.number, amount, customer.currencies[0], reference="no reference given", status=status
                )
        for _ in range(few):
            customer = self.rng.choice(customers)
            day = self.today - dt.timedelta(days=self.rng.randint(2, 120))
            amount = Decimal(self.rng.randint(1_000, 60_000)) / 100
            self._note(customer.number, day, amount, customer.currencies[0])

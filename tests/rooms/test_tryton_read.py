"""The Tryton connector against a real Tryton: whatever the accountant does, our balance is Tryton's amount to pay."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from dunnock.connectors.errors import SourceNotFound, SourceRefused
from dunnock.connectors.tryton.client import TrytonAccess, TrytonClient
from dunnock.connectors.tryton.probe import probe
from dunnock.connectors.tryton.read import read_all
from tests.rooms.tryton_follower import Follower, Ledger, as_of, check_law
from tests.servers.tryton import Tryton, tryton  # noqa: F401

pytestmark = pytest.mark.slow


@pytest.fixture
def followed(tryton: Tryton) -> Follower:  # noqa: F811
    return Follower(tryton)


@pytest.fixture(scope="module")
def party(tryton: Tryton) -> int:  # noqa: F811
    return tryton.one("party.party", ["name", "=", "Customer 00001"])


def test_the_whole_ledger_agrees_with_tryton(tryton: Tryton) -> None:  # noqa: F811
    reading = read_all(tryton.client, as_of())
    ledger = Ledger()
    ledger.take(reading.batch)
    check_law(tryton, ledger)
    customers = ledger.rows["customers"].values()
    assert {row["name"] for row in customers} >= {f"Customer {i:05d}" for i in range(20)}
    assert not any(row["name"] == "Fernhill Supplies" for row in customers)  # the company itself
    assert {row["currency"] for row in ledger.rows["invoices"].values()} == {"EUR", "USD"}
    first = next(row for row in customers if row["name"] == "Customer 00000")
    assert (first["country"], first["language"]) == ("DE", "en")
    contacts = [row for row in ledger.rows["contacts"].values() if row["customer_erp_id"] == first["erp_id"]]
    assert [(row.get("email"), row.get("phone"), row["is_primary"]) for row in contacts] == [
        ("ap00000@example.com", None, True),
        (None, "+49300000000", False),
    ]


def test_a_part_payment_waits_provisionally_and_the_rest_settles(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "100.00")
    server.pay(invoice, "40.00", kind="partial")
    followed.follow()
    assert ledger.balance(invoice) == Decimal("60.00")
    (allocation,) = [a for a in ledger.rows["allocations"].values() if a["invoice_erp_id"] == str(invoice)]
    assert allocation["provisional"]
    server.pay(invoice)
    reading = followed.follow()
    assert ledger.balance(invoice) == 0
    assert not any(a["provisional"] for a in reading.batch.allocations if a["invoice_erp_id"] == str(invoice))
    assert str(invoice) in reading.batch.complete_for_invoices
    assert len(reading.batch.invoices) < 20  # what was not touched is not stated again


def test_an_overpayment_is_one_payment_with_a_remainder(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "100.00")
    server.pay(invoice, "110.00", kind="overpayment")
    followed.follow()
    (payment,) = followed.new["payments"]
    assert payment["amount"] == Decimal("110.00")
    assert ledger.balance(invoice) == 0
    assert ledger.remaining("payments", payment["erp_id"]) == Decimal("10.00")


def test_a_difference_written_off_is_a_silent_credit(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "100.00")
    server.pay(invoice, "99.00", kind="writeoff")
    followed.follow()
    assert [p["amount"] for p in followed.new["payments"]] == [Decimal("99.00")]
    assert [(n["amount"], n["silent"]) for n in followed.new["credit_notes"]] == [(Decimal("1.00"), True)]
    assert ledger.balance(invoice) == 0


def test_a_credit_note_with_refund_settles_its_invoice(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "250.00")
    note = server.credit(invoice, refund=True)
    followed.follow()
    assert server.invoice(invoice)["state"] == "cancelled"
    assert not ledger.rows["invoices"][str(invoice)]["voided"]
    assert ledger.balance(invoice) == 0
    assert ledger.remaining("credit_notes", str(note)) == 0


def test_a_credit_note_without_refund_stays_open_until_reconciled(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "250.00")
    note = server.credit(invoice, refund=False)
    followed.follow()
    assert ledger.balance(invoice) == Decimal("250.00")
    assert ledger.remaining("credit_notes", str(note)) == Decimal("250.00")
    server.reconcile(*server.lines_of(invoice), *server.lines_of(note))
    followed.follow()
    assert ledger.balance(invoice) == 0
    assert ledger.remaining("credit_notes", str(note)) == 0


def test_a_credit_note_paid_out_is_used_up(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    note = server.post_invoice(party, "-220.00")
    server.pay(note, "-120.00", kind="partial")
    followed.follow()
    assert ledger.remaining("credit_notes", str(note)) == Decimal("100.00")
    server.pay(note)
    followed.follow()
    assert ledger.remaining("credit_notes", str(note)) == 0
    assert followed.new["payments"] == []


def test_money_without_an_invoice_and_its_later_use(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    line = server.receive_unapplied(party, "80.00")
    followed.follow()
    (payment,) = followed.new["payments"]
    assert (payment["amount"], payment["status"]) == (Decimal("80.00"), "paid")
    assert ledger.remaining("payments", payment["erp_id"]) == Decimal("80.00")
    invoice = server.post_invoice(party, "80.00")
    server.reconcile(*server.lines_of(invoice), line)
    followed.follow()
    assert ledger.balance(invoice) == 0
    assert ledger.remaining("payments", payment["erp_id"]) == 0


def test_money_given_back_is_used_elsewhere(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    line = server.receive_unapplied(party, "30.00")
    refund = server.book(party, Decimal("-30.00"), server.cash)
    followed.follow()
    server.reconcile(line, server.one("account.move.line", ["move", "=", refund], ["party", "=", party]))
    followed.follow()
    assert ledger.remaining("payments", str(line)) == 0


def test_a_draft_receipt_is_pending(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    line = server.receive_unapplied(party, "12.00", post=False)
    followed.follow()
    assert ledger.rows["payments"][str(line)]["status"] == "pending"
    (row,) = server.call("model.account.move.line.read", [line], ["move"])
    server.call("model.account.move.post", [row["move"]])
    followed.follow()
    assert ledger.rows["payments"][str(line)]["status"] == "paid"


def test_a_returned_payment_is_voided_and_its_invoice_open_again(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "70.00")
    server.pay(invoice)
    followed.follow()
    (payment,) = followed.new["payments"]
    server.void_payment(int(payment["erp_id"]))
    followed.follow()
    assert ledger.rows["payments"][payment["erp_id"]]["status"] == "voided"
    assert ledger.balance(invoice) == Decimal("70.00")


def test_an_undone_reconciliation_leaves_no_allocation(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    line = server.receive_unapplied(party, "45.00")
    invoice = server.post_invoice(party, "45.00")
    server.reconcile(*server.lines_of(invoice), line)
    followed.follow()
    (row,) = server.call("model.account.move.line.read", [line], ["reconciliation"])
    server.unreconcile(row["reconciliation"])
    followed.follow()
    assert ledger.balance(invoice) == Decimal("45.00")
    assert ledger.remaining("payments", str(line)) == Decimal("45.00")


def test_two_halves_fall_due_and_are_paid_one_by_one(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "200.00", term="Two halves")
    followed.follow()
    row = ledger.rows["invoices"][str(invoice)]
    issued = dt.date.today()
    assert row["instalments"] == [
        {"due_on": issued + dt.timedelta(days=30), "amount": Decimal("100.00")},
        {"due_on": issued + dt.timedelta(days=60), "amount": Decimal("100.00")},
    ]
    assert row["due_on"] == issued + dt.timedelta(days=30)
    server.pay(invoice, "100.00")
    followed.follow()
    assert ledger.balance(invoice) == Decimal("100.00")
    assert ledger.rows["invoices"][str(invoice)]["due_on"] == issued + dt.timedelta(days=60)


@pytest.mark.parametrize("share", [None, "40.00"])
def test_dollars_paid_at_another_rate_leave_no_exchange_payment(
    followed: Follower, party: int, share: str | None
) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "110.00", currency="USD")
    if share:
        server.pay(invoice, share, kind="partial")
        followed.follow()
        assert ledger.balance(invoice) == Decimal("70.00")
    server.pay(invoice, days=40)
    followed.follow()
    assert ledger.balance(invoice) == 0
    assert {(p["amount"], p["currency"]) for p in followed.new["payments"]} == {
        (Decimal("110.00") - Decimal(share or 0), "USD")
    }
    assert followed.new["credit_notes"] == []


def test_euros_settle_a_dollar_invoice(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "110.00", currency="USD")
    (line,) = server.lines_of(invoice)
    (row,) = server.call("model.account.move.line.read", [line], ["debit"])
    receipt = server.receive_unapplied(party, row["debit"])
    server.reconcile(line, receipt)
    followed.follow()
    assert ledger.balance(invoice) == 0
    assert ledger.remaining("payments", str(receipt)) == 0


def test_a_rescheduled_invoice_keeps_its_balance(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "90.00")
    today, currency = dt.date.today(), server.one("currency.currency", ["code", "=", "EUR"])
    terms = [
        {"date": today + dt.timedelta(days=days), "amount": Decimal("45.00"), "currency": currency} for days in (40, 70)
    ]
    start = {"start_date": terms[0]["date"], "frequency": "monthly", "interval": 1, "number": 2, "amount": None}
    journal = server.one("account.journal", ["type", "=", "general"])
    server.wizard(
        "account.move.line.reschedule",
        "account.move.line",
        server.lines_of(invoice),
        ("preview", {"start": {**start, "total_amount": Decimal("90.00"), "currency": currency}}),
        ("reschedule", {"preview": {"journal": journal, "description": None, "terms": terms}}),
    )
    followed.follow()
    row = ledger.rows["invoices"][str(invoice)]
    assert [part["due_on"] for part in row["instalments"]] == [term["date"] for term in terms]
    assert ledger.balance(invoice) == Decimal("90.00")
    server.pay(invoice, "45.00")
    followed.follow()
    assert ledger.balance(invoice) == Decimal("45.00")


def test_an_invoice_cancelled_without_a_credit_note_is_voided(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    server.call("model.company.company.write", server.search("company.company"), {"cancel_invoice_out": True})
    invoice = server.post_invoice(party, "33.00")
    server.call("model.account.invoice.cancel", [invoice])
    followed.follow()
    assert ledger.rows["invoices"][str(invoice)]["voided"]
    assert followed.new["payments"] == followed.new["credit_notes"] == followed.new["allocations"] == []


def test_an_invoice_whose_move_was_cancelled_is_settled_without_money(followed: Follower, party: int) -> None:
    server, ledger = followed.server, followed.ledger
    invoice = server.post_invoice(party, "34.00")
    move = server.invoice(invoice)["move"]
    server.wizard("account.move.cancel", "account.move", [move], ("cancel", {"default": {"reversal": True}}))
    followed.follow()
    assert ledger.balance(invoice) == 0
    assert followed.new["payments"] == []
    assert [note["silent"] for note in followed.new["credit_notes"]] == [True]


def test_lines_grouped_into_one_are_no_payment(followed: Follower, party: int) -> None:
    server = followed.server
    lines = [line for amount in ("20.00", "21.00") for line in server.lines_of(server.post_invoice(party, amount))]
    journal = server.one("account.journal", ["type", "=", "general"])
    server.wizard("account.move.line.group", "account.move.line", lines, ("group", {"start": {"journal": journal}}))
    followed.follow()
    assert followed.new["payments"] == []


def test_a_changed_address_comes_without_its_party_changing(followed: Follower, party: int) -> None:
    server = followed.server
    (mechanism, *_) = server.search("party.contact_mechanism", ["party", "=", party], ["type", "=", "email"])
    server.call("model.party.contact_mechanism.write", [mechanism], {"value": "new@example.com"})
    reading = followed.follow()
    of_party = [c["email"] for c in reading.batch.contacts if "email" in c and c["customer_erp_id"] == str(party)]
    assert of_party == ["new@example.com"]
    second = {"party": party, "type": "email", "value": "second@example.com"}
    server.call("model.party.contact_mechanism.create", [second])
    server.call("model.party.contact_mechanism.write", [mechanism], {"active": False})
    reading = followed.follow()
    contacts = {
        c["email"]: (c["is_primary"], c["inactive"])
        for c in reading.batch.contacts
        if "email" in c and c["customer_erp_id"] == str(party)
    }
    assert contacts == {"new@example.com": (False, True), "second@example.com": (True, False)}


def test_a_new_customer_and_a_deleted_contact(followed: Follower) -> None:
    server, ledger = followed.server, followed.ledger
    party = server.new_party("Plainly Fictional Ltd", "accounts@example.com")
    followed.follow()
    assert ledger.rows["customers"][str(party)]["name"] == "Plainly Fictional Ltd"
    (mechanism,) = server.search("party.contact_mechanism", ["party", "=", party])
    server.call("model.party.contact_mechanism.delete", [mechanism])
    followed.follow()
    assert f"cm:{mechanism}" not in ledger.rows["contacts"]


def test_a_draft_invoice_is_not_read_and_nothing_new_reads_nothing(followed: Follower, party: int) -> None:
    draft = followed.server.post_invoice(party, "5.00", post=False)
    followed.follow()
    assert str(draft) not in followed.ledger.rows["invoices"]
    assert followed.new["invoices"] == []


@pytest.mark.parametrize(
    ("database", "password", "error", "said"),
    [
        (None, "wrong-password", SourceRefused, "user or password is wrong"),
        ("nowhere", "any", SourceNotFound, "nowhere"),
    ],
)
def test_a_wrong_connection_is_named(tryton, database, password, error, said) -> None:  # noqa: F811
    access = TrytonAccess(tryton.url, database or tryton.database, "admin", password)
    with TrytonClient(access) as client, pytest.raises(error, match=said):
        client.login()


def test_a_user_without_rights_hears_of_all_of_them_at_once(tryton: Tryton) -> None:  # noqa: F811
    company = tryton.one("company.company")
    password = "secret-Word-1"
    user = {"name": "Reader", "login": "reader", "password": password, "companies": [("add", [company])]}
    tryton.call("model.res.user.create", [{**user, "company": company}])
    found = probe(TrytonAccess(tryton.url, tryton.database, "reader", password))
    assert [(check.step, check.ok) for check in found.checks] == [
        ("server", True),
        ("login", True),
        ("company", True),
        ("ledger", False),
    ]
    said = found.checks[-1].message
    assert "reader may not read invoices (account.invoice), account move lines (account.move.line)" in said
    assert "party.party" not in said
    access = TrytonAccess(tryton.url, tryton.database, "reader", password)
    with TrytonClient(access) as client, pytest.raises(SourceRefused, match="the right to read"):
        read_all(client, as_of())

"""Disputes, and how the marks of an invoice go together with what the ERP and people say of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dunnock.cases.disputes import edit_dispute, reopen_dispute, settle_dispute
from dunnock.cases.promises import cancel_promise
from dunnock.kernel.errors import Conflict, Invalid
from dunnock.ledger.edits import edit_invoices

TOLD = ("dispute.opened", "dispute.settled")


def test_a_dispute_marks_its_invoices_until_the_last_one_is_settled(cases):
    price, quality = cases.dispute("I1", "I2"), cases.dispute("I2", reason="quality")
    assert cases.one("dispute", price, "amount", "currency") == {"amount": 300, "currency": "EUR"}
    assert cases.marks("I1", "I2", "I3") == ["d", "d", ""]
    cases.do(settle_dispute, dispute_id=price, outcome="rejected", settlement="As agreed in the contract")
    assert cases.marks("I1", "I2") == ["", "d"]
    assert cases.one("dispute", price, "status", "outcome", "settled_at", "settlement") == {
        "status": "settled",
        "outcome": "rejected",
        "settled_at": cases.now,
        "settlement": "As agreed in the contract",
    }
    cases.do(settle_dispute, dispute_id=quality, outcome="credited")
    assert cases.marks("I2") == [""]
    with pytest.raises(Conflict, match="settled already: credited"):
        cases.do(settle_dispute, dispute_id=quality, outcome="rejected")
    cases.do(reopen_dispute, dispute_id=quality)
    assert cases.marks("I2") == ["d"]
    cases.do(settle_dispute, dispute_id=quality, outcome="accepted")
    assert cases.events(*TOLD) == [
        ("dispute.opened", price),
        ("dispute.opened", quality),
        ("dispute.settled", price),
        ("dispute.settled", quality),
    ], "once, however often it is reopened"


def test_a_part_of_an_invoice_and_another_part_later(cases):
    one, two = cases.key("invoice", "I1"), cases.key("invoice", "I2")
    dispute = cases.dispute(parts={one: Decimal("12.50"), two: None})
    assert cases.one("dispute", dispute, "amount") == Decimal("212.50")
    cases.do(
        edit_dispute, dispute_id=dispute, changes={"parts": {two: Decimal("20.00")}, "description": "Only half came"}
    )
    assert cases.one("dispute", dispute, "amount", "description") == {
        "amount": 20,
        "description": "Only half came",
    }
    assert cases.marks("I1", "I2") == ["", "d"]
    cases.do(settle_dispute, dispute_id=dispute, outcome="withdrawn")
    with pytest.raises(Conflict, match="Reopen it"):
        cases.do(edit_dispute, dispute_id=dispute, changes={"description": "x"})


def test_it_ends_when_all_its_invoices_were_voided_and_not_before(cases):
    dispute = cases.dispute("I1", "I2")
    cases.void("I1")
    cases.decide()
    assert cases.status("dispute", dispute) == "open"
    cases.void("I2")
    cases.decide()
    assert cases.one("dispute", dispute, "status", "outcome", "settlement") == {
        "status": "settled",
        "outcome": "credited",
        "settlement": "Its invoices were voided.",
    }
    assert ("dispute.settled", dispute) in cases.events(*TOLD)
    with pytest.raises(Conflict, match="nothing left to dispute"):
        cases.do(reopen_dispute, dispute_id=dispute)


def test_a_paid_invoice_may_be_disputed_as_a_whole(cases):
    cases.pay("I1", "A", "100.00")
    dispute = cases.dispute("I1", reason="already_paid")
    assert cases.one("dispute", dispute, "amount") == 100
    cases.decide()
    assert cases.status("dispute", dispute) == "open", "a person settles it"


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ({"invoices": []}, "required", "at least one invoice"),
        ({"reason": "because"}, "unknown", "is not one of billing_error"),
        ({"amount": "0"}, "amount", "is nothing"),
        ({"amount": "100.01"}, "over_amount", "more than invoice I1 is about: €100.00"),
        ({"amount": "1.001"}, "fraction", "smallest unit"),
        ({"owner_id": 4711}, "unknown", "nobody with id 4711 works here"),
    ],
)
def test_bad_input_is_named(cases, given, code, said):
    part = given.get("amount")
    parts = {} if "invoices" in given else {cases.key("invoice", "I1"): Decimal(part) if part else None}
    with pytest.raises(Invalid) as refused:
        cases.dispute(parts=parts, **{k: v for k, v in given.items() if k in ("reason", "owner_id")})
    assert said in refused.value.detail
    assert refused.value.errors[0].code == code
    assert cases.events(*TOLD) == []


# What the ERP says, what people say, and what cases say


def disputed(cases, invoice: str) -> bool:
    return cases.rows("SELECT disputed FROM invoice WHERE erp_id = %s", [invoice])[0]["disputed"]


def test_the_erp_does_not_undo_a_dispute_of_ours_and_we_do_not_undo_its(cases):
    dispute = cases.dispute("I1")
    report = cases.put(
        invoices=[{"erp_id": "I1", "customer_erp_id": "A", "number": "I1", "issued_on": "2026-01-15", "due_on": "2026-01-31",
                   "amount": "100.00", "currency": "EUR", "disputed": False}]
    )  # fmt: skip
    assert report.counts["invoices"].unchanged == 1, "a sync that says the same is no change"
    assert disputed(cases, "I1")
    cases.invoice("I1", "A", "100.00", due_on="2026-01-31", disputed=True)
    cases.do(settle_dispute, dispute_id=dispute, outcome="rejected")
    assert disputed(cases, "I1"), "the ERP still says so"
    cases.invoice("I1", "A", "100.00", due_on="2026-01-31", disputed=False)
    assert not disputed(cases, "I1")


def test_a_person_takes_away_their_own_mark_and_not_that_of_a_case(cases):
    one, two = cases.key("invoice", "I1"), cases.key("invoice", "I2")
    cases.do(edit_invoices, invoice_ids=[one], changes={"disputed": True})
    assert cases.marks("I1") == ["d"]
    cases.dispute("I2")
    promise = cases.promise("I3")
    for invoice_ids, mark, said in (([one, two], "disputed", "a dispute is open on I2. Settle the dispute"),
                                    ([cases.key("invoice", "I3")], "promised", "a promise or a payment plan is active on I3")):  # fmt: skip
        with pytest.raises(Invalid, match=said):
            cases.do(edit_invoices, invoice_ids=invoice_ids, changes={mark: False})
    cases.do(edit_invoices, invoice_ids=[one], changes={"disputed": False})
    assert cases.marks("I1", "I2", "I3") == ["", "d", "p"]
    cases.do(cancel_promise, promise_id=promise, reason="")
    cases.do(edit_invoices, invoice_ids=[cases.key("invoice", "I3")], changes={"promised": True})
    cases.decide()
    assert cases.marks("I3") == ["p"], "what a person says stays"
    changes = cases.rows("SELECT after FROM audit_entry WHERE action = 'invoice.changed' ORDER BY id")
    assert [entry["after"] for entry in changes] == [{"disputed": True}, {"disputed": False}, {"promised": True}]


def test_history_knows_when_the_marks_stood(cases):
    cases.at("2026-03-03T09:00").dispute("I1")
    found = cases.rows(
        """SELECT s.disputed, s.known_to IS NULL AS stands FROM invoice_span s JOIN invoice i ON i.id = s.invoice_id
           WHERE i.erp_id = 'I1' ORDER BY s.known_from"""
    )
    assert [(one["disputed"], one["stands"]) for one in found] == [(False, False), (True, True)]

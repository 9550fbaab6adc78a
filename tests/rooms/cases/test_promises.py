"""A promise is kept by money, in time or not at all: what a credit controller would say of each of these stories."""

from __future__ import annotations

import pytest

from dunnock.cases.promises import activate_promise, cancel_promise, edit_promise
from dunnock.kernel.errors import Conflict, Invalid
from tests.rooms.cases.conftest import Cases

PROMISES = ("promise.made", "promise.kept", "promise.broken")


def test_a_promise_marks_its_invoices_until_it_is_kept(cases):
    promise = cases.promise("I1", "I2")
    assert cases.one("promise", promise, "amount", "currency") == {"amount": 300, "currency": "EUR"}
    assert cases.marks("I1", "I2", "I3") == ["p", "p", ""]
    cases.at("2026-03-05T12:00").pay("I1", "A", "100.00")
    cases.decide()
    assert cases.one("promise", promise, "status", "kept_amount") == {"status": "active", "kept_amount": 100}
    cases.at("2026-03-06T12:00").pay("I2", "A", "200.00")
    assert cases.decide() > 0
    assert cases.status("promise", promise) == "kept"
    assert cases.marks("I1", "I2") == ["", ""]
    assert cases.decide() == 0
    assert cases.events(*PROMISES) == [("promise.made", promise), ("promise.kept", promise)]


@pytest.mark.parametrize(
    ("paid", "status"), [(None, "broken"), ("40.00", "partly_kept"), ("99.99", "partly_kept"), ("100.00", "kept")]
)
def test_after_the_last_day_of_grace_it_is_judged(cases, paid, status):
    promise = cases.promise("I1", due_on="2026-03-10", grace_days=3)
    if paid:
        cases.at("2026-03-11T10:00").pay("I1", "A", paid)
    cases.decide("2026-03-13T23:30")  # Friday, the last day of grace
    assert cases.status("promise", promise) == ("kept" if status == "kept" else "active")
    cases.decide("2026-03-14T00:30")
    assert cases.status("promise", promise) == status
    assert cases.marks("I1") == [""]
    told = {"kept": "promise.kept"}.get(status, "promise.broken")
    assert cases.events(*PROMISES)[1:] == [(told, promise)]


def test_an_outage_judges_no_other_way(cases):
    """Paid a day after grace, while nobody was judging: broken all the same."""
    promise = cases.promise("I1", due_on="2026-03-10", grace_days=3)
    cases.at("2026-03-14T10:00").pay("I1", "A", "100.00")
    cases.decide("2026-03-25T09:00")
    assert cases.status("promise", promise) == "broken"


def test_timely_money_that_is_learnt_of_late_puts_a_judgement_right(cases):
    """The bank had it on Friday, the books on the Thursday after."""
    promise = cases.promise("I1", due_on="2026-03-06", grace_days=3)
    cases.decide("2026-03-10T09:00")
    assert cases.status("promise", promise) == "broken"
    cases.at("2026-03-12T09:00").pay("I1", "A", "100.00", paid_on="2026-03-06")
    cases.decide()
    assert cases.one("promise", promise, "status", "kept_amount") == {"status": "kept", "kept_amount": 100}
    assert cases.events(*PROMISES)[1:] == [("promise.broken", promise), ("promise.kept", promise)]


def test_money_taken_back_reopens_it_within_grace_and_not_after(cases):
    promise = cases.promise("I1", due_on="2026-03-10")
    payment = cases.at("2026-03-05T10:00").pay("I1", "A", "100.00")
    cases.decide()
    assert cases.status("promise", promise) == "kept"
    cases.at("2026-03-08T10:00").void_payment(payment)
    cases.decide()
    assert cases.one("promise", promise, "status", "kept_amount", "decided_at") == {
        "status": "active",
        "kept_amount": 0,
        "decided_at": None,
    }
    assert cases.marks("I1") == ["p"]
    again = cases.at("2026-03-09T10:00").pay("I1", "A", "100.00")
    cases.decide()
    assert cases.status("promise", promise) == "kept"
    cases.decide("2026-03-20T09:00")
    cases.void_payment(again)
    cases.decide()
    assert cases.one("promise", promise, "status", "kept_amount") == {"status": "kept", "kept_amount": 100}
    assert [kind for kind, _ in cases.events(*PROMISES)] == ["promise.made", "promise.kept"], "each is told once"


def test_what_was_known_before_the_promise_does_not_count(cases):
    cases.pay("I1", "A", "30.00")
    promise = cases.at("2026-03-02T10:00").promise("I1", amount="70.00")
    cases.decide()
    assert cases.one("promise", promise, "status", "kept_amount") == {"status": "active", "kept_amount": 0}


def test_a_credit_note_keeps_it_too(cases):
    promise = cases.promise("I1")
    cases.at("2026-03-05T10:00").put(
        credit_notes=[
            {"erp_id": "N", "customer_erp_id": "A", "number": "N", "issued_on": "2026-03-05", "amount": "100.00", "currency": "EUR"}
        ],
        allocations=[
            {"erp_id": "AN", "invoice_erp_id": "I1", "credit_note_erp_id": "N", "amount": "100.00", "applied_on": "2026-03-05"}
        ],
    )  # fmt: skip
    cases.decide()
    assert cases.status("promise", promise) == "kept"


def test_a_voided_invoice_leaves_the_promise_and_the_last_one_ends_it(cases):
    promise = cases.promise("I1", "I2")
    cases.at("2026-03-03T10:00").void("I2")
    cases.decide()
    assert cases.status("promise", promise) == "active"
    cases.at("2026-03-04T10:00").pay("I1", "A", "100.00")
    cases.decide()
    assert cases.status("promise", promise) == "kept", "nothing else was left to pay"
    other = cases.promise("I3")
    cases.at("2026-03-05T10:00").void("I3")
    cases.decide()
    assert cases.one("promise", other, "status", "ended_reason") == {
        "status": "cancelled",
        "ended_reason": "Its invoices were voided.",
    }
    assert cases.events("promise.broken") == []


def test_an_invoice_corrected_to_nothing_ends_it(cases):
    promise = cases.promise("I1")
    cases.at("2026-03-03T10:00").invoice("I1", "A", "0.00", due_on="2026-01-31")
    cases.decide()
    assert cases.one("promise", promise, "status", "ended_reason") == {
        "status": "cancelled",
        "ended_reason": "Nothing is left to pay.",
    }


def test_a_customer_who_leaves_the_ledger_takes_everything_along(cases):
    promise, plan, dispute = cases.promise("I1"), cases.plan("I2"), cases.dispute("I3")
    cases.at("2026-03-03T10:00").put(present={"customers": {"B"}})
    cases.decide()
    gone = "The customer is no longer in the ledger."
    assert cases.one("promise", promise, "status", "ended_reason") == {"status": "cancelled", "ended_reason": gone}
    assert cases.one("payment_plan", plan, "status", "ended_reason") == {"status": "cancelled", "ended_reason": gone}
    assert cases.one("dispute", dispute, "status", "outcome") == {"status": "settled", "outcome": "withdrawn"}
    assert {status for _, _, _, status in cases.instalments(plan)} == {"cancelled"}


def test_a_promise_on_the_account_stands_for_the_oldest_invoices_it_would_pay(cases):
    promise = cases.promise(amount="150.00")
    assert cases.marks("I1", "I2", "I3", "J1") == ["p", "p", "", ""], "100 and half of the next"
    cases.at("2026-03-04T10:00").pay(None, "A", "60.00")
    cases.decide()
    assert cases.one("promise", promise, "status", "kept_amount") == {"status": "active", "kept_amount": 60}
    assert cases.marks("I1", "I2") == ["p", ""]
    cases.at("2026-03-05T10:00").pay("I1", "A", "90.00")
    cases.decide()
    assert cases.status("promise", promise) == "kept"
    assert cases.marks("I1", "I2", "I3") == ["", "", ""]


def test_no_payment_keeps_two_promises(cases):
    named, on_account = cases.promise("I1"), cases.promise(amount="150.00")
    assert cases.marks("I1", "I2", "I3") == ["p", "p", ""]
    cases.at("2026-03-04T10:00").pay("I1", "A", "100.00")
    cases.decide()
    assert cases.status("promise", named) == "kept"
    assert cases.one("promise", on_account, "status", "kept_amount") == {"status": "active", "kept_amount": 0}
    cases.at("2026-03-05T10:00").pay("I2", "A", "150.00")
    cases.decide()
    assert cases.status("promise", on_account) == "kept"
    assert cases.decide() == 0


def test_money_pending_or_in_another_currency_keeps_no_promise_on_the_account(cases):
    promise = cases.promise(amount="50.00")
    cases.at("2026-03-04T10:00").pay(None, "A", "50.00", status="pending")
    cases.put(
        payments=[
            {"erp_id": "G", "customer_erp_id": "A", "paid_on": "2026-03-04", "amount": "50.00", "currency": "GBP"}
        ]
    )
    cases.decide()
    assert cases.one("promise", promise, "kept_amount") == 0


def test_a_draft_promises_nothing_until_somebody_activates_it(cases):
    draft = cases.promise("I1", due_on="", draft=True, source="mail", received_email_id=7)
    cases.decide("2026-03-03T09:00")
    assert (cases.status("promise", draft), cases.marks("I1"), cases.events(*PROMISES)) == ("draft", [""], [])
    with pytest.raises(Invalid, match="by when"):
        cases.do(activate_promise, promise_id=draft)
    cases.do(edit_promise, promise_id=draft, changes={"due_on": cases.as_of.today})
    cases.at("2026-03-03T10:00").do(activate_promise, promise_id=draft)
    assert (cases.status("promise", draft), cases.marks("I1")) == ("active", ["p"])
    with pytest.raises(Conflict, match="not a draft"):
        cases.do(activate_promise, promise_id=draft)


def test_another_date_and_amount_are_judged_by_the_same_money(cases):
    promise = cases.promise("I1", due_on="2026-03-10", amount="50.00")
    cases.at("2026-03-04T10:00").pay("I1", "A", "30.00")
    cases.decide()
    cases.do(
        edit_promise, promise_id=promise, changes={"amount": cases.one("invoice", cases.key("invoice", "I1"), "amount")}
    )
    assert cases.one("promise", promise, "status", "amount", "kept_amount") == {
        "status": "active",
        "amount": 100,
        "kept_amount": 30,
    }
    cases.do(edit_promise, promise_id=promise, changes={"amount": cases.one("promise", promise, "kept_amount")})
    assert cases.status("promise", promise) == "kept"
    with pytest.raises(Conflict, match="only its note"):
        cases.do(edit_promise, promise_id=promise, changes={"grace_days": 5})
    cases.do(edit_promise, promise_id=promise, changes={"note": "Called back"})
    changes = cases.rows("SELECT before, after FROM audit_entry WHERE action = 'promise.changed' ORDER BY id")
    assert [entry["after"] for entry in changes] == [{"amount": "100.00"}, {"amount": "30.00"}, {"note": "Called back"}]


def test_other_invoices_may_be_named(cases):
    promise = cases.promise("I1", "I2")
    cases.do(
        edit_promise,
        promise_id=promise,
        changes={"invoice_ids": [cases.key("invoice", "I2"), cases.key("invoice", "I3")]},
    )
    assert cases.marks("I1", "I2", "I3") == ["", "p", "p"]
    with pytest.raises(Invalid, match="stays one"):
        cases.do(edit_promise, promise_id=promise, changes={"invoice_ids": []})


def test_cancelled_it_holds_nothing_and_is_told_to_nobody(cases):
    promise = cases.promise("I1")
    cases.do(cancel_promise, promise_id=promise, reason="Recorded at the wrong customer")
    assert cases.one("promise", promise, "status", "ended_reason") == {
        "status": "cancelled",
        "ended_reason": "Recorded at the wrong customer",
    }
    assert cases.marks("I1") == [""]
    cases.decide("2026-03-30T09:00")
    assert cases.events(*PROMISES) == [("promise.made", promise)]
    with pytest.raises(Conflict, match="nothing left to cancel"):
        cases.do(cancel_promise, promise_id=promise, reason="")


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ({"invoices": ["V"]}, "voided", "invoice V was voided"),
        ({"invoices": ["I1", "J1"]}, "other_customer", "invoice J1 belongs to another customer"),
        ({"invoices": ["I1", "G"]}, "currencies", "are in EUR and GBP"),
        ({"invoices": ["P"]}, "settled", "nothing is left to pay on invoice P"),
        ({"due_on": "2026-03-01"}, "past", "1 Mar 2026 is in the past"),
        ({"due_on": "2036-03-01"}, "too_far", "more than two years ahead"),
        ({"due_on": ""}, "required", "say by when"),
        ({"amount": "100.01"}, "over_balance", "€100.01 is more than the €100.00 that is owed"),
        ({"amount": "0"}, "amount", "nothing to pay"),
        ({"amount": "9.999"}, "fraction", "its smallest unit is 0.01"),
        ({"invoices": [], "currency": "EUR", "amount": "600.01"}, "over_balance", "more than the €600.00"),
        ({"invoices": []}, "unknown", "say in which currency"),
        ({"invoices": [], "currency": "XXY"}, "unknown", "is no currency"),
        ({"invoices": ["I3"]}, "in_agreement", "invoice I3 stands in the promise of 9 Mar 2026 already"),
        ({"invoices": ["I2"]}, "in_agreement", "invoice I2 stands in the payment plan Spring already"),
    ],
)  # fmt: skip
def test_bad_input_is_named(cases, given, code, said):
    cases.invoice("V", "A", "10.00")
    cases.void("V")
    cases.invoice("G", "A", "10.00", currency="GBP")
    cases.invoice("P", "A", "10.00")
    cases.pay("P", "A", "10.00")
    cases.promise("I3", due_on="2026-03-09")
    cases.plan("I2", name="Spring")
    wanted = {"invoices": ["I1"], **given}
    with pytest.raises(Invalid) as refused:
        cases.promise(*wanted.pop("invoices"), **wanted)
    assert said in refused.value.detail
    assert refused.value.errors[0].code == code
    assert len(cases.events("promise.made")) == 1


def test_one_promise_on_the_account_at_a_time(cases):
    cases.promise(amount="10.00")
    with pytest.raises(Invalid, match="promise on the account in EUR already, for 10 Mar 2026"):
        cases.promise(amount="20.00")


def test_another_organisations_invoices_are_unknown(cases, two_organisations):
    theirs = Cases(two_organisations[1])
    theirs.customer("X")
    theirs.invoice("X1", "X", "10.00")
    promise, foreign = cases.promise("I1"), theirs.key("invoice", "X1")
    with pytest.raises(Invalid, match=f"no invoice {foreign} in this organisation"):
        cases.do(edit_promise, promise_id=promise, changes={"invoice_ids": [foreign]})

"""Payment plans as money comes in, is taken back, or is not owed any more."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from dunnock.cases.plans import Terms, activate_plan, cancel_plan, edit_plan, preview_plan
from dunnock.cases.rules import Part
from dunnock.kernel.errors import Conflict, Invalid

CREATED = "payment_plan.created"


def parts(*given: tuple[str, str]) -> list[Part]:
    return [Part(dt.date.fromisoformat(day), Decimal(amount)) for day, amount in given]


def test_a_plan_is_filled_by_whatever_is_paid_on_its_invoices_and_ends_early(cases):
    plan = cases.plan("I1", "I2", count=3, starts_on="2026-03-31")
    assert cases.one("payment_plan", plan, "total", "name") == {"total": 300, "name": "3 instalments from 2026-03-31"}
    assert cases.marks("I1", "I2", "I3") == ["p", "p", ""]
    assert cases.events(CREATED) == [(CREATED, plan)]
    cases.at("2026-03-20T10:00").pay("I2", "A", "150.00", paid_on="2026-03-18")
    assert cases.decide() > 0
    assert cases.instalments(plan) == [
        ("2026-03-31", "100.00", "100.00", "paid"),
        ("2026-04-30", "100.00", "50.00", "partly_paid"),
        ("2026-05-31", "100.00", "0.00", "pending"),
    ]
    assert cases.rows("SELECT settled_on::text FROM instalment WHERE status = 'paid'") == [{"settled_on": "2026-03-18"}]
    assert cases.decide() == 0
    cases.at("2026-03-25T10:00").pay("I1", "A", "100.00")
    cases.pay("I2", "A", "50.00")
    cases.decide()
    assert cases.one("payment_plan", plan, "status", "paid", "remaining") == {
        "status": "completed",
        "paid": 300,
        "remaining": 0,
    }
    assert cases.marks("I1", "I2") == ["", ""]
    assert cases.decide() == 0


def test_an_unpaid_instalment_breaks_it_after_its_grace(cases):
    plan = cases.plan("I1", "I2", count=3, starts_on="2026-03-10", grace_days=7)
    cases.decide("2026-03-17T23:00")
    assert cases.status("payment_plan", plan) == "active"
    cases.decide("2026-03-18T01:00")
    assert cases.status("payment_plan", plan) == "broken"
    assert cases.marks("I1", "I2") == ["", ""], "they are chased again"
    cases.at("2026-03-19T09:00").pay("I1", "A", "100.00")
    cases.decide()
    assert cases.status("payment_plan", plan) == "broken", "paid, but too late"
    assert cases.one("payment_plan", plan, "remaining") == 200


def test_timely_money_that_is_learnt_of_late_mends_it(cases):
    plan = cases.plan("I1", "I2", count=3, starts_on="2026-03-10", grace_days=7)
    cases.decide("2026-03-18T09:00")
    assert cases.status("payment_plan", plan) == "broken"
    cases.at("2026-03-19T09:00").pay("I1", "A", "100.00", paid_on="2026-03-17")
    cases.decide()
    assert cases.one("payment_plan", plan, "status", "ended_at") == {"status": "active", "ended_at": None}
    assert cases.marks("I1", "I2") == ["p", "p"]


def test_an_outage_breaks_no_plan_that_is_up_to_date_again(cases):
    plan = cases.plan("I1", "I2", count=3, starts_on="2026-03-10", grace_days=7)
    cases.at("2026-03-19T09:00").pay("I1", "A", "100.00")
    cases.decide("2026-03-22T09:00")
    assert cases.status("payment_plan", plan) == "active"


def test_money_taken_back_opens_a_completed_plan_again(cases):
    plan = cases.plan("I1", count=2, starts_on="2026-03-10")
    payment = cases.at("2026-03-10T09:00").pay("I1", "A", "100.00")
    cases.decide()
    assert cases.status("payment_plan", plan) == "completed"
    cases.at("2026-03-12T09:00").void_payment(payment)
    cases.decide()
    assert cases.one("payment_plan", plan, "status", "paid") == {"status": "active", "paid": 0}
    assert {status for *_, status in cases.instalments(plan)} == {"pending"}
    assert cases.events().count((CREATED, plan)) == 1


def test_what_is_no_longer_owed_is_taken_off_the_last_instalments(cases):
    plan = cases.plan("I1", "I2", count=3, starts_on="2026-03-31")
    cases.at("2026-03-05T09:00").void("I2")
    cases.decide()
    assert [(amount, status) for _, amount, _, status in cases.instalments(plan)] == [
        ("100.00", "pending"),
        ("100.00", "cancelled"),
        ("100.00", "cancelled"),
    ]
    assert cases.one("payment_plan", plan, "paid", "remaining") == {"paid": 0, "remaining": 100}
    cases.at("2026-03-06T09:00").void("I1")
    cases.decide()
    assert cases.one("payment_plan", plan, "status", "ended_reason") == {
        "status": "cancelled",
        "ended_reason": "Its invoices were voided.",
    }


def test_a_broken_plan_whose_invoices_are_voided_was_broken_all_the_same(cases):
    plan = cases.plan("I1", count=2, starts_on="2026-03-05", grace_days=0)
    cases.decide("2026-03-06T09:00")
    cases.void("I1")
    cases.decide()
    assert cases.one("payment_plan", plan, "status", "remaining") == {"status": "broken", "remaining": 0}


def test_free_instalments_of_part_of_what_is_owed(cases):
    plan = cases.plan(
        "I3", frequency="free", total=Decimal("250.00"), parts=parts(("2026-03-05", "50.00"), ("2026-04-20", "200.00"))
    )
    cases.at("2026-03-04T09:00").pay("I3", "A", "270.00")
    cases.decide()
    assert cases.one("payment_plan", plan, "status", "paid", "remaining") == {
        "status": "completed",
        "paid": 250,
        "remaining": 0,
    }


def test_agreed_anew_the_paid_ones_stay_and_the_rest_is_another(cases):
    plan = cases.plan("I1", "I2", count=3, starts_on="2026-03-10")
    cases.at("2026-03-09T09:00").pay("I1", "A", "100.00")
    cases.pay("I2", "A", "30.00")
    new = parts(("2026-04-15", "50.00"), ("2026-05-15", "100.00"), ("2026-06-15", "50.00"))
    cases.do(edit_plan, plan_id=plan, changes={"instalments": new, "name": "Spring"})
    assert cases.instalments(plan) == [
        ("2026-03-10", "100.00", "100.00", "paid"),
        ("2026-04-15", "50.00", "30.00", "partly_paid"),
        ("2026-05-15", "100.00", "0.00", "pending"),
        ("2026-06-15", "50.00", "0.00", "pending"),
    ]
    assert cases.one("payment_plan", plan, "name", "instalment_count", "ends_on", "total", "frequency") == {
        "name": "Spring",
        "instalment_count": 4,
        "ends_on": dt.date(2026, 6, 15),
        "total": 300,
        "frequency": "free",
    }
    (entry,) = cases.rows("SELECT before, after FROM audit_entry WHERE action = 'payment_plan.changed'")
    assert [one["amount"] for one in entry["before"]["instalments"]] == ["100.00", "100.00"]
    for wrong, said in (
        (parts(("2026-04-15", "170.00")), "€30.00 less than the plan's total"),
        (parts(("2026-03-10", "200.00")), "not after the last paid instalment"),
        (parts(("2026-03-01", "100.00"), ("2026-04-01", "100.00")), "is in the past"),
        (parts(("2026-05-01", "100.00"), ("2026-04-01", "100.00")), "not after the one before it"),
    ):
        with pytest.raises(Invalid, match=said):
            cases.do(edit_plan, plan_id=plan, changes={"instalments": wrong})


def test_a_broken_plan_agreed_anew_goes_on(cases):
    plan = cases.plan("I1", "I2", count=3, starts_on="2026-03-10", grace_days=0)
    cases.decide("2026-03-11T09:00")
    assert cases.status("payment_plan", plan) == "broken"
    new = parts(("2026-03-20", "150.00"), ("2026-04-20", "150.00"))
    cases.do(edit_plan, plan_id=plan, changes={"instalments": new})
    assert cases.status("payment_plan", plan) == "active"
    assert cases.marks("I1", "I2") == ["p", "p"]
    assert cases.decide() == 0


def test_a_draft_begins_when_somebody_says_so(cases):
    plan = cases.plan("I1", count=2, starts_on="2026-03-10", draft=True)
    cases.decide()
    assert (cases.status("payment_plan", plan), cases.marks("I1"), cases.events(CREATED)) == ("draft", [""], [])
    cases.at("2026-03-03T09:00").do(activate_plan, plan_id=plan)
    assert (cases.status("payment_plan", plan), cases.marks("I1")) == ("active", ["p"])
    late = cases.plan("I2", count=2, starts_on="2026-03-10", draft=True)
    with pytest.raises(Invalid, match="in the past"):
        cases.at("2026-03-11T09:00").do(activate_plan, plan_id=late)


def test_cancelled_nothing_of_it_is_asked_any_more(cases):
    plan = cases.plan("I1", count=2, starts_on="2026-03-10")
    cases.at("2026-03-09T09:00").pay("I1", "A", "50.00")
    cases.do(cancel_plan, plan_id=plan, reason="Sold to a collection agency")
    assert cases.one("payment_plan", plan, "status", "ended_reason") == {
        "status": "cancelled",
        "ended_reason": "Sold to a collection agency",
    }
    assert cases.marks("I1") == [""]
    assert cases.rows("SELECT status, remaining::text FROM instalment ORDER BY number")[1] == {
        "status": "cancelled",
        "remaining": "0.00",
    }
    for command, given in ((cancel_plan, {"reason": ""}), (edit_plan, {"changes": {"name": "x"}}), (activate_plan, {})):
        with pytest.raises(Conflict):
            cases.do(command, plan_id=plan, **given)


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ({"invoices": []}, "required", "at least one invoice"),
        ({"invoices": ["D"]}, "disputed", "invoice D is disputed"),
        ({"invoices": ["E"]}, "disputed", "invoice E is disputed"),
        ({"invoices": ["Q"]}, "in_agreement", "invoice Q stands in the promise of 10 Mar 2026"),
        ({"invoices": ["J1"]}, "other_customer", "another customer"),
        ({"count": 0}, "count", "1 to 120 instalments"),
        ({"starts_on": ""}, "required", "first instalment is due"),
        ({"starts_on": "2026-02-28"}, "past", "28 Feb 2026 is in the past"),
        ({"total": Decimal("100.01")}, "over_balance", "€100.01 is more than the €100.00"),
        ({"total": Decimal("0.02")}, "amount", "nothing to pay"),
        ({"frequency": "free", "parts": parts(("2026-03-05", "99.00"))}, "sum", "add up to €99.00, €1.00 less"),
        ({"frequency": "free"}, "count", "1 to 120 instalments"),
        ({"parts": parts(("2026-03-05", "99.00"))}, "not_used", "equal instalments are computed"),
    ],
)  # fmt: skip
def test_bad_input_is_named(cases, given, code, said):
    cases.invoice("D", "A", "10.00")
    cases.dispute("D")
    cases.invoice("E", "A", "10.00", disputed=True)
    cases.invoice("Q", "A", "10.00")
    cases.promise("Q")
    wanted = {"invoices": ["I1"], **given}
    with pytest.raises(Invalid) as refused:
        cases.plan(*wanted.pop("invoices"), **wanted)
    assert said in refused.value.detail
    assert refused.value.errors[0].code == code


def test_a_preview_says_everything_and_writes_nothing(cases):
    terms = Terms([cases.key("invoice", "I3")], "two_weekly", 7, dt.date(2026, 3, 6))
    split = cases.do(preview_plan, customer_id=cases.key("customer", "A"), terms=terms)
    assert [part.amount for part in split.parts] == [Decimal("42.85")] * 6 + [Decimal("42.90")]
    assert split.parts[-1].due_on == dt.date(2026, 5, 29)
    assert (split.faults, split.total, split.owed, split.currency) == ([], 300, 300, "EUR")
    wrong = Terms([cases.key("invoice", "I3")], "weekly", 7, dt.date(2026, 2, 6))
    faults = cases.do(preview_plan, customer_id=cases.key("customer", "A"), terms=wrong).faults
    assert {fault.code for fault in faults} == {"past"}
    assert cases.rows("SELECT count(*) AS n FROM payment_plan") == [{"n": 0}]

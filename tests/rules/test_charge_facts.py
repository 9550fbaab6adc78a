"""What follows from a provider's words does not depend on their order, nor on how often they come."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dunnock.charges.facts import (
    AttemptFact,
    DisputeFact,
    RefundedFact,
    RefundFact,
    merged,
    standing,
    utc,
)
from dunnock.charges.money import digits, from_minor, to_minor
from dunnock.charges.rules import back_off, retry_refusal
from dunnock.kernel.errors import Invalid

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
TOTAL = Decimal("100.00")


def at(minutes: int) -> str:
    return utc(NOW + dt.timedelta(minutes=minutes))


times = st.integers(0, 5).map(at)
refs = st.sampled_from(["pi_1", "pi_2"])
attempts = st.builds(
    AttemptFact,
    state=st.sampled_from(["submitted", "paid", "failed", "cancelled"]),
    at=st.one_of(st.just(""), times),
    ref=refs,
    code=st.sampled_from(["", "card_declined", "insufficient_funds"]),
)
disputes = st.builds(
    DisputeFact,
    id=st.sampled_from(["dp_1", "dp_2"]),
    state=st.sampled_from(["inquiry", "open", "won", "lost"]),
    at=times,
)
amounts = st.decimals("0.01", "100.00", places=2)
refunds = st.builds(RefundFact, id=st.sampled_from(["re_1", "re_2"]), amount=amounts, failed=st.booleans(), at=times)
totals = st.builds(RefundedFact, amount=amounts, at=times)
told = st.lists(st.tuples(st.integers(1, 2), st.one_of(attempts, disputes, refunds, totals)), max_size=12)


def after(facts):
    found = {}
    for attempt, fact in facts:
        found = merged(found, fact, attempt=attempt)
    return found


@given(told, st.randoms(use_true_random=False), st.integers(1, 3))
def test_any_order_and_any_number_of_times_ends_the_same(facts, dice: random.Random, times_over):
    shuffled = facts * times_over
    dice.shuffle(shuffled)
    assert after(shuffled) == after(facts)
    assert standing(after(shuffled), TOTAL, 2) == standing(after(facts), TOTAL, 2)


@given(told)
def test_what_is_given_back_is_never_more_than_was_taken_nor_less_than_nothing(facts):
    stands = standing(after(facts), TOTAL, 2)
    assert 0 <= stands.refunded <= TOTAL


def status(*facts) -> str:
    return standing(after([(1, fact) for fact in facts]), TOTAL, 1).status


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ([], "pending"),
        ([AttemptFact("submitted", at(1))], "pending"),
        ([AttemptFact("paid", at(1)), AttemptFact("submitted", at(2))], "paid"),
        ([AttemptFact("failed", at(1)), AttemptFact("paid", at(2))], "paid"),
        ([AttemptFact("paid", at(1)), AttemptFact("failed", at(2))], "failed"),  # a direct debit that bounced late
        ([AttemptFact("paid", at(1)), AttemptFact("failed", at(1))], "paid"),
        ([AttemptFact("cancelled", ""), AttemptFact("paid", at(1))], "paid"),
        ([AttemptFact("cancelled", at(9)), AttemptFact("paid", at(1))], "paid"),
        ([AttemptFact("failed", ""), AttemptFact("submitted", at(3))], "failed"),
        ([AttemptFact("paid", at(1)), DisputeFact("dp", "open", at(2))], "charged_back"),
        ([DisputeFact("dp", "open", at(2))], "charged_back"),  # told before we were told that it was paid
        ([AttemptFact("paid", at(1)), DisputeFact("dp", "inquiry", at(2))], "paid"),
        ([AttemptFact("paid", at(1)), DisputeFact("dp", "won", at(3)), DisputeFact("dp", "open", at(2))], "paid"),
        (
            [AttemptFact("paid", at(1)), DisputeFact("dp", "lost", at(3)), DisputeFact("dp", "open", at(9))],
            "charged_back",
        ),
        ([AttemptFact("paid", at(1)), RefundedFact(Decimal(40), at(2))], "partly_refunded"),
        ([AttemptFact("paid", at(1)), RefundedFact(TOTAL, at(2))], "refunded"),
        ([AttemptFact("paid", at(1)), RefundFact("re", TOTAL, failed=True, at=at(2))], "paid"),
        (
            [AttemptFact("paid", at(1)), RefundedFact(TOTAL, at(2)), RefundFact("re", TOTAL, failed=True, at=at(3))],
            "paid",
        ),
        ([AttemptFact("paid", at(1)), RefundFact("a", Decimal(60)), RefundFact("b", Decimal(40))], "refunded"),
    ],
)
def test_the_ladder(facts, wanted):
    assert status(*facts) == wanted


def test_the_last_attempt_decides_until_one_is_paid():
    first, second = (
        AttemptFact("failed", at(1), code="card_declined"),
        AttemptFact("failed", at(5), code="expired_card"),
    )
    assert standing(after([(1, first)]), TOTAL, 2).status == "pending"
    stands = standing(after([(1, first), (2, second)]), TOTAL, 2)
    assert (stands.status, stands.code) == ("failed", "expired_card")
    late = standing(after([(1, AttemptFact("paid", at(6))), (2, second)]), TOTAL, 2)
    assert (late.status, late.code, late.paid_at) == ("paid", "", dt.datetime.fromisoformat(at(6)))


def test_two_paid_attempts_are_told_to_people():
    twice = standing(after([(1, AttemptFact("paid", at(1))), (2, AttemptFact("paid", at(2)))]), TOTAL, 2)
    assert (twice.status, twice.code) == ("paid", "paid_twice")


def test_paid_at_is_the_first_time_we_were_told():
    facts = [(1, AttemptFact("paid", at(9))), (1, AttemptFact("paid", at(3)))]  # paid out, and before that confirmed
    assert standing(after(facts), TOTAL, 1).paid_at == dt.datetime.fromisoformat(at(3))


# Money

CURRENCIES = ["EUR", "USD", "GBP", "JPY", "KRW", "KWD", "BHD", "ISK", "UGX", "XOF"]


@given(st.decimals("0.01", "9999999.99", places=2), st.sampled_from(CURRENCIES))
def test_an_amount_survives_the_way_to_a_provider_or_is_refused(amount, currency):
    try:
        minor = to_minor(amount, currency)
    except Invalid:
        assert currency in {"JPY", "KRW", "ISK", "UGX", "XOF"}
        assert amount != amount.to_integral_value()
    else:
        assert from_minor(minor, currency) == amount
        assert minor == amount * 10 ** digits(currency)


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("12.34", "EUR", 1234), ("500", "JPY", 500), ("1.50", "KWD", 1500), ("5.00", "ISK", 500), ("0.01", "USD", 1)],
)
def test_minor_units_are_what_stripe_says(amount, currency, minor):
    assert to_minor(Decimal(amount), currency) == minor


@pytest.mark.parametrize(("amount", "currency"), [("10.50", "JPY"), ("0.00", "EUR"), ("-1.00", "EUR"), ("5.50", "ISK")])
def test_what_a_currency_cannot_express_is_refused(amount, currency):
    with pytest.raises(Invalid):
        to_minor(Decimal(amount), currency)


# Trying again


def refusal(**more):
    given_ = {
        "status": "failed",
        "code": "insufficient_funds",
        "attempts": 1,
        "max_attempts": 3,
        "last_attempt_at": NOW - dt.timedelta(hours=30),
        "min_hours": 24,
        "now": NOW,
    }
    code, _, may = retry_refusal(**{**given_, **more})
    return code, may


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({}, ("", None)),
        ({"status": "pending"}, ("pending", None)),
        ({"status": "paid"}, ("not_failed", None)),
        ({"status": "charged_back"}, ("not_failed", None)),
        ({"code": "stolen_card"}, ("hopeless", None)),
        ({"code": "mandate_cancelled"}, ("hopeless", None)),
        ({"attempts": 3}, ("attempts", None)),
        ({"min_hours": 48}, ("too_soon", NOW + dt.timedelta(hours=18))),
        ({"min_hours": 30}, ("", None)),
    ],
)
def test_only_what_failed_is_tried_again_and_not_too_soon(more, wanted):
    assert refusal(**more) == wanted


def test_a_provider_that_does_not_answer_is_left_alone_longer_and_longer():
    waits = [back_off(tries) for tries in range(10)]
    assert waits == sorted(waits)
    assert waits[0] >= dt.timedelta(minutes=1)
    assert waits[-1] == dt.timedelta(hours=1)

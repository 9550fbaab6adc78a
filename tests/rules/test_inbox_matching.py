"""Whose mail is it: the order of the clues, and what counts as a number."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dunnock.inbox.matching import Clues, Known, Match, Ours, match, tokens_of

CUSTOMERS = st.integers(1, 3)
NONE_OR_ONE = st.none() | CUSTOMERS


def ours(customer: int | None, message: int | None = 1) -> Ours:
    return Ours(customer, None, message)


@st.composite
def mails(draw: st.DrawFn) -> dict[str, Any]:
    """What each clue leads to; None: it leads nowhere."""
    return {
        "bounce": draw(NONE_OR_ONE),
        "reference": draw(NONE_OR_ONE),
        "token": draw(NONE_OR_ONE),
        "senders": draw(st.lists(CUSTOMERS, max_size=2, unique=True)),
        "earlier": draw(st.lists(CUSTOMERS, max_size=2, unique=True)),
        "subject": draw(st.lists(CUSTOMERS, max_size=2, unique=True)),
        "text": draw(st.lists(CUSTOMERS, max_size=2, unique=True)),
    }


def found(told: dict[str, Any]) -> Match:
    known: dict[str, Ours] = {f"<{how}@x>": ours(told[how]) for how in ("bounce", "reference", "token") if told[how]}
    return match(
        Clues(
            ("<bounce@x>",),
            ("<reference@x>",),
            ("<token@x>",),
            "a@example.com",
            " ".join(f"RE-100{n}" for n in told["subject"]),
            " ".join(f"RE-100{n}" for n in told["text"]),
        ),
        Known(known, told["senders"], told["earlier"], {f"re-100{n}": [(n, n)] for n in (1, 2, 3)}),
    )


def oracle(told: dict[str, Any]) -> tuple[int | None, str]:
    """The rule as it is told to people, one question after the other."""
    for how in ("bounce", "reference", "token"):
        if told[how]:
            return told[how], how
    if len(told["senders"]) == 1:
        return told["senders"][0], "sender"
    if len(told["earlier"]) == 1:
        return told["earlier"][0], "earlier_mail"
    for place in ("subject", "text"):
        named = set(told[place])
        if len(told["senders"]) == 2 and named & set(told["senders"]):
            named &= set(told["senders"])
        if len(named) == 1:
            return named.pop(), "invoice"
        if named:
            return None, ""
    return None, ""


@given(mails())
def test_the_order_of_the_clues(told):
    answer = found(told)
    assert (answer.customer_id, answer.how) == oracle(told)
    assert set(answer.invoice_ids) <= {answer.customer_id} or answer.customer_id is None


def test_a_mail_of_ours_without_a_customer_is_still_what_was_answered():
    answer = match(Clues(answers=("<a@x>",), sender="a@x"), Known({"<a@x>": ours(None, 5)}, senders=[2]))
    assert (answer.customer_id, answer.how, answer.answered) == (2, "sender", ours(None, 5))


def test_an_identifier_quoted_in_the_text_proves_something_only_if_we_sent_that_mail():
    theirs = Known({"<a@x>": ours(1, None)})
    assert match(Clues(mentioned_ids=("<a@x>",)), theirs).customer_id is None
    assert match(Clues(answers=("<a@x>",)), theirs).customer_id == 1


def test_the_latest_reference_goes_first_and_one_with_a_customer_before_one_without():
    known = Known({"<new@x>": ours(None, 2), "<old@x>": ours(7, 1)})
    assert match(Clues(answers=("<new@x>", "<old@x>")), known).customer_id == 7


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Invoice RE-1001, RE-1002/RE-1003", ["re-1001", "re-1002/re-1003", "re-1002", "re-1003"]),
        ("Rechnung Nr. 12 und 13 vom 2.3.", ["12", "13"]),
        ("invoices 12, 13 & 14", ["12", "13", "14"]),
        ("12 pieces, 30 days", []),
        ("See you in 2026", []),
        ("invoice 2026", ["2026"]),
        ("(#INV/2026/0042).", ["inv/2026/0042"]),
        ("Rechnung:1001", ["rechnung:1001", "1001"]),
        ("€1,200.00 due", ["€1,200.00"]),
        ("“RE-1001” and «RE-1002»", ["re-1001", "re-1002"]),
        ("xRE-1001x", ["xre-1001x"]),
    ],
)
def test_what_counts_as_a_number(text, tokens):
    assert list(tokens_of(text)) == tokens


@given(st.text(max_size=300))
def test_tokens_of_any_text_are_words_of_it(text):
    for token in tokens_of(text):
        assert token in text.lower()
        assert any(char.isdigit() for char in token)
        assert len(token) <= 60


@given(
    st.from_regex(r"[A-Z]{2,4}-[0-9]{3,6}", fullmatch=True),
    st.text(alphabet="abc ,.;:()\n", max_size=40),
    st.text(alphabet="xyz ,.;:()\n", max_size=40),
)
def test_a_number_is_found_between_any_punctuation_and_never_inside_a_longer_word(number, before, after):
    assert number.lower() in tokens_of(f"{before} {number} {after}")
    assert number.lower() not in tokens_of(f"{before} Q{number} {number}7 {after}")

"""Criteria read back as one plain English sentence."""

from __future__ import annotations

import pytest

from dunnock.criteria.grammar import load
from dunnock.criteria.words import describe, say_value
from dunnock.ledger.fields import LEDGER
from tests.rules.test_criteria_check import eur, group, items_of, rule

LATE = group(rule("invoice.days_overdue", ">=", 3), rule("invoice.disputed", "is_not_true"))
BALANCE = rule("customer.balance_overdue", ">", eur("50"))
TAGS = rule("customer.tags", "none_of", ["legal", "seasonal"])
OWNER = rule("customer.account_owner", "any_of", [12, 13])
NAMES = {"customer.account_owner": {"12": "Ines Rocha"}}


@pytest.mark.parametrize(
    ("tree", "sentence"),
    [
        (
            group(BALANCE, items_of("invoices", "any", LATE)),
            "Balance overdue is more than €50.00 and any invoice where days overdue is at least 3 days and disputed is not true",
        ),
        (
            group(items_of("invoices", "any", LATE), BALANCE),
            "Any invoice where both days overdue is at least 3 days and disputed is not true, and balance overdue is more than €50.00",
        ),
        (
            group(BALANCE, group(TAGS, OWNER, match="any")),
            "Balance overdue is more than €50.00 and either tags has none of legal or seasonal or account owner is any of Ines Rocha or 13",
        ),
        (
            group(BALANCE, TAGS, match="none"),
            "Neither balance overdue is more than €50.00 nor tags has none of legal or seasonal",
        ),
        (group(BALANCE, match="none"), "Not: balance overdue is more than €50.00"),
        (group(items_of("invoices", "count", comparison=">=", value=3)), "At least 3 invoices"),
        (group(items_of("invoices", "count", comparison="=", value=1)), "Exactly 1 invoice"),
        (
            group(items_of("invoices", "count", comparison="between", value={"from": 1, "to": 3})),
            "Between 1 and 3 invoices",
        ),
        (group(items_of("contacts", "none")), "No contact"),
        (
            group(items_of("invoices", "all", LATE)),
            "Every invoice is one where days overdue is at least 3 days and disputed is not true",
        ),
        (
            group(
                items_of(
                    "invoices",
                    "sum",
                    group(rule("invoice.days_overdue", ">", 0)),
                    comparison="<",
                    value=eur("2000"),
                    field="invoice.balance",
                )
            ),
            "Balance adds up to less than €2,000.00 over invoices where days overdue is more than 0 days",
        ),
        (group(rule("customer.first_seen_at", "more_than_days_ago", 30)), "Created is more than 30 days ago"),
        (group(rule("customer.first_seen_at", "in_last_days", 1)), "Created is in the last 1 day"),
        (group(rule("customer.first_seen_at", "on", "2026-03-05")), "Created is on Mar 5, 2026"),
        (
            group(rule("customer.balance_total", "between", {"from": "10", "to": "20", "currency": "GBP"})),
            "Balance total is between £10.00 and £20.00",
        ),
        (group(rule("customer.name", "contains", "GmbH")), "Name contains “GmbH”"),
        (
            group(rule("customer.erp_id", "is_empty"), rule("customer.custom.region", "is", "North")),
            "ERP id is empty and region is “North”",
        ),
        (group(rule("customer.nope", "is", "x"), items_of("nonsense", "any")), "[customer.nope is] and [any nonsense]"),
        (group(), "Nothing yet"),
    ],
)
def test_sentences(tree, sentence):
    assert describe(load({"version": 1, "where": tree}), LEDGER, "customer", names=NAMES) == sentence


def test_amounts_and_dates_in_the_readers_language():
    tree = group(BALANCE, rule("customer.first_seen_at", "before", "2026-03-05"))
    assert (
        describe(load({"version": 1, "where": tree}), LEDGER, "customer", "de")
        == "Balance overdue is more than 50,00\xa0€ and created is before 05.03.2026"
    )


@pytest.mark.parametrize(
    ("value", "reading", "said"),
    [
        (None, "money", "empty"),
        ({"amount": "55.20", "currency": "EUR"}, "money", "€55.20"),
        ({"amount": "55.20", "currency": None}, "money", "55.20"),
        ({"matching": 2, "of": 5}, "matching", "2 of 5"),
        (False, "boolean", "false"),
        ([], "list", "empty"),
        (["a", "b"], "list", "a, b"),
        (-3, "days", "-3 days"),
        (1, "days", "1 day"),
        ("12.5", "number", "12.5"),
    ],
)
def test_explained_values(value, reading, said):
    assert say_value(value, reading) == said

"""What the check finds: what cannot be understood, what can never match, what is always true; and what it leaves alone."""

from __future__ import annotations

import pytest

from dunnock.criteria.check import check, refuse_faulty
from dunnock.criteria.compile import compile_filter
from dunnock.criteria.grammar import load
from dunnock.kernel.errors import Invalid
from dunnock.ledger.fields import LEDGER


def rule(field, operator, value=None):
    return {"kind": "rule", "field": field, "operator": operator, "value": value}


def eur(amount, currency="EUR"):
    return {"amount": amount, "currency": currency}


def group(*items, match="all"):
    return {"kind": "group", "match": match, "items": list(items)}


def items_of(name, quantifier, where=None, **more):
    return {"kind": "collection", "collection": name, "quantifier": quantifier, "where": where} | more


def problems(*items, match="all", subject="customer"):
    return check(load({"version": 1, "where": group(*items, match=match)}), LEDGER, subject)


def found(*items, **more):
    return [(one.path, one.code, one.severity) for one in problems(*items, **more)]


OVERDUE = group(rule("invoice.days_overdue", ">=", 3))


@pytest.mark.parametrize(
    ("item", "step", "code"),
    [
        (rule("customer.nope", "is", "x"), "field", "unknown_field"),
        (rule("customer.custom.", "is", "x"), "field", "unknown_field"),
        (rule("invoice.days_overdue", ">=", 3), "field", "wrong_object"),
        (rule("customer.name", ">", "x"), "operator", "unknown_operator"),
        (rule("customer.balance_overdue", "is_empty"), "operator", "unknown_operator"),
        (rule("customer.name", "is"), "value", "missing_value"),
        (rule("customer.name", "is", "  "), "value", "missing_value"),
        (rule("customer.name", "is", 5), "value", "wrong_value"),
        (rule("customer.name", "is_empty", "x"), "value", "wrong_value"),
        (rule("customer.tags", "any_of", []), "value", "empty_list"),
        (rule("customer.tags", "any_of", "key"), "value", "wrong_value"),
        (rule("customer.tags", "any_of", ["key", 5]), "value[1]", "wrong_value"),
        (rule("customer.credit_limit", ">", "50"), "value", "wrong_value"),
        (rule("customer.credit_limit", ">", eur("fifty")), "value.amount", "wrong_value"),
        (rule("customer.credit_limit", ">", {"amount": "5"}), "value.currency", "missing_currency"),
        (rule("customer.credit_limit", ">", eur("5", "EURO")), "value.currency", "unknown_currency"),
        (rule("customer.credit_limit", ">", eur("5") | {"rate": "1"}), "value.rate", "wrong_value"),
        (
            rule("customer.credit_limit", "between", {"from": "5", "to": "x", "currency": "EUR"}),
            "value.to",
            "wrong_value",
        ),
        (rule("customer.credit_limit", "between", eur("5")), "value", "wrong_value"),
        (
            rule("customer.credit_limit", "between", {"from": "5", "to": "1", "currency": "EUR"}),
            "value",
            "contradictory",
        ),
        (rule("customer.strike_level", ">", "NaN"), "value", "wrong_value"),
        (rule("customer.strike_level", ">", 1.5), "value", "wrong_value"),
        (rule("customer.strike_level", ">", True), "value", "wrong_value"),
        (rule("customer.days_since_erp_created", ">", "3"), "value", "wrong_value"),
        (rule("customer.days_since_erp_created", ">", 10**9), "value", "wrong_value"),
        (rule("customer.first_seen_at", "in_last_days", -1), "value", "wrong_value"),
        (rule("customer.first_seen_at", "on", "21.11.2026"), "value", "wrong_value"),
        (rule("customer.first_seen_at", "on", "2026-02-30"), "value", "wrong_value"),
        (
            rule("customer.first_seen_at", "between", {"from": "2026-02-03", "to": "2026-02-01"}),
            "value",
            "contradictory",
        ),
        (rule("customer.account_owner", "is", "Ines"), "value", "wrong_value"),
        (rule("customer.open_invoice_count", "<", 0), "value", "contradictory"),
        (items_of("nonsense", "any"), "collection", "unknown_collection"),
        (items_of("invoices", "all"), "where", "missing_where"),
        (items_of("invoices", "any", comparison=">", value=1), "comparison", "not_used"),
        (items_of("invoices", "any", field="invoice.balance"), "field", "not_used"),
        (items_of("invoices", "count"), "comparison", "missing_value"),
        (items_of("invoices", "count", comparison=">"), "value", "missing_value"),
        (items_of("invoices", "count", comparison="<", value=0), "value", "contradictory"),
        (items_of("invoices", "count", comparison="<=", value=-1), "value", "contradictory"),
        (items_of("invoices", "count", comparison=">", value=1, field="invoice.balance"), "field", "not_used"),
        (items_of("invoices", "sum", comparison=">", value=eur("1")), "field", "missing_value"),
        (items_of("invoices", "sum", comparison=">", value=eur("1"), field="invoice.number"), "field", "not_money"),
        (items_of("invoices", "sum", comparison=">", value="1", field="invoice.balance"), "value", "wrong_value"),
        (
            items_of("invoices", "any", group(rule("invoice.status", "is", "settled"))),
            "where.items[0].value",
            "unknown_option",
        ),
        (
            items_of("invoices", "any", group(rule("payment.amount", ">", eur("1")))),
            "where.items[0].field",
            "wrong_object",
        ),
        (items_of("invoices", "any", group()), "where", "empty_group"),
        (group(), "", "empty_group"),
    ],
)
def test_each_fault_in_its_place_with_a_cure(item, step, code):
    [fault] = problems(rule("customer.country", "is", "DE"), item)
    assert (fault.path, fault.code, fault.severity) == (f"where.items[1].{step}".rstrip("."), code, "error")
    assert fault.message[0].islower() or fault.message[0] in "'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if code != "contradictory":
        with pytest.raises(Invalid):
            compile_filter(load({"version": 1, "where": group(item)}), LEDGER, "customer")


CONTRADICTIONS = [
    (rule("customer.balance_overdue", ">", eur("100")), rule("customer.balance_overdue", "<", eur("50"))),
    (rule("customer.balance_overdue", ">", eur("100")), rule("customer.balance_overdue", "<=", eur("100"))),
    (rule("customer.balance_overdue", "=", eur("100")), rule("customer.balance_overdue", "!=", eur("100.00"))),
    (rule("customer.strike_level", "between", {"from": 1, "to": 2}), rule("customer.strike_level", ">", "2")),
    (rule("customer.strike_level", "is_empty"), rule("customer.strike_level", "<", 5)),
    (rule("customer.days_since_erp_created", ">", 3), rule("customer.days_since_erp_created", "<", 4)),
    (rule("customer.open_invoice_count", ">", 3), rule("customer.open_invoice_count", "<", 4)),
    (rule("customer.credit_limit", ">", eur("1")), rule("customer.credit_limit", ">", eur("1", "GBP"))),
    (rule("customer.name", "is", "Ash"), rule("customer.name", "is", "Birch")),
    (rule("customer.name", "is", "Ash"), rule("customer.name", "is_not", " ASH ")),
    (rule("customer.name", "is_empty"), rule("customer.name", "is_not_empty")),
    (rule("customer.country", "any_of", ["DE", "FR"]), rule("customer.country", "none_of", ["DE", "FR", "IT"])),
    (rule("customer.account_owner", "is", 1), rule("customer.account_owner", "is_empty")),
    (rule("customer.auto_pay", "is_true"), rule("customer.auto_pay", "is_not_true")),
    (rule("customer.auto_pay", "is_false"), rule("customer.auto_pay", "is_unknown")),
    (rule("customer.first_seen_at", "before", "2026-02-01"), rule("customer.first_seen_at", "after", "2026-01-31")),
    (rule("customer.first_seen_at", "in_last_days", 7), rule("customer.first_seen_at", "more_than_days_ago", 7)),
    (rule("customer.first_seen_at", "today"), rule("customer.first_seen_at", "is_empty")),
]
POSSIBLE = [
    (rule("customer.balance_overdue", ">", eur("100")), rule("customer.balance_overdue", "<", eur("50", "GBP"))),
    (rule("customer.balance_overdue", ">=", eur("100")), rule("customer.balance_overdue", "<=", eur("100"))),
    (rule("customer.credit_limit", "!=", eur("1")), rule("customer.credit_limit", ">", eur("1", "GBP"))),
    (rule("customer.strike_level", "!=", 1), rule("customer.strike_level", "is_empty")),
    (rule("customer.days_since_erp_created", ">", 3), rule("customer.days_since_erp_created", "<", 5)),
    (rule("customer.name", "is_not", "Ash"), rule("customer.name", "is_not", "Birch")),
    (rule("customer.name", "is_not", "Ash"), rule("customer.name", "is_empty")),
    (rule("customer.tags", "any_of", ["a"]), rule("customer.tags", "any_of", ["b"])),
    (rule("customer.auto_pay", "is_not_true"), rule("customer.auto_pay", "is_unknown")),
    (rule("customer.first_seen_at", "in_last_days", 7), rule("customer.first_seen_at", "before", "2020-01-01")),
]


@pytest.mark.parametrize(("first", "second"), CONTRADICTIONS)
def test_what_can_never_match_is_an_error(first, second):
    assert found(first, second) == [("where.items[1]", "contradictory", "error")]
    assert found(first, group(second)) == [("where.items[1].items[0]", "contradictory", "error")]
    assert found(second, first, match="any") == [] or found(second, first, match="any")[0][1] == "always_true"


@pytest.mark.parametrize(("first", "second"), POSSIBLE)
def test_what_can_match_is_left_alone(first, second):
    assert found(first, second) == []


def test_none_of_its_conditions_may_hold():
    assert found(
        rule("customer.name", "is", "Ash"),
        group(rule("customer.name", "is", "ash"), rule("customer.country", "is", "DE"), match="none"),
    ) == [("where.items[1].items[0]", "contradictory", "error")]
    assert found(rule("customer.auto_pay", "is_true"), rule("customer.auto_pay", "is_not_true"), match="none") == [
        ("where.items[1]", "contradictory", "error")
    ]


def test_a_condition_against_what_the_collection_always_is():
    paid = group(rule("invoice.status", "is", "paid"))
    assert found(items_of("invoices", "any", paid)) == [("where.items[0].where.items[0]", "contradictory", "error")]
    assert found(items_of("all_invoices", "any", paid)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (rule("customer.name", "is_empty"), rule("customer.name", "is_not_empty")),
        (rule("customer.name", "is", "Ash"), rule("customer.name", "is_not", "Ash")),
        (rule("customer.auto_pay", "is_true"), rule("customer.auto_pay", "is_not_true")),
        (rule("customer.strike_level", "!=", 1), rule("customer.strike_level", ">", "0.5")),
    ],
)
def test_what_is_always_true_is_a_warning(first, second):
    assert found(first, second, match="any") == [("where.items[1]", "always_true", "warning")]
    assert found(first, rule("customer.country", "is", "DE"), match="any") == []


def test_a_count_every_record_meets_is_a_warning():
    assert found(items_of("invoices", "count", comparison=">=", value=0)) == [
        ("where.items[0].value", "always_true", "warning")
    ]
    assert found(items_of("invoices", "count", comparison=">=", value=1)) == []


def test_a_good_criteria_has_no_problem_and_a_faulty_one_is_refused_with_every_fault():
    good = load(
        {
            "version": 1,
            "where": group(rule("customer.balance_overdue", ">", eur("50")), items_of("invoices", "any", OVERDUE)),
        }
    )
    assert check(good, LEDGER, "customer") == []
    refuse_faulty(good, LEDGER, "customer")
    with pytest.raises(Invalid) as refused:
        refuse_faulty(
            load({"version": 1, "where": group(rule("customer.nope", "is", "x"), group())}),
            LEDGER,
            "customer",
            path="trigger",
        )
    assert [error.path for error in refused.value.errors] == ["trigger.where.items[0].field", "trigger.where.items[1]"]


def test_zero_is_nothing_in_every_currency_but_a_sum_says_which():
    nothing_left = rule("payment.amount_remaining", "=", {"amount": "0"})
    assert problems(nothing_left, subject="payment") == []
    compiled = compile_filter(load({"version": 1, "where": group(nothing_left)}), LEDGER, "payment")
    assert "currency" not in compiled.sql
    (problem,) = problems(rule("customer.balance_overdue", ">", {"amount": "0"}))
    assert problem.code == "missing_currency"
    assert problems(rule("payment.amount", ">", {"amount": "10"}), subject="payment")[0].code == "missing_currency"

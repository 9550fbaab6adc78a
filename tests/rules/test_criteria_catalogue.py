"""The catalogue of the ledger, its shape for the field picker, and the compiler's promises that need no database."""

from __future__ import annotations

import re

import pytest

from dunnock.criteria.catalogue import Aggregate, Field, Relation, Subject
from dunnock.criteria.check import check
from dunnock.criteria.compile import compile_filter
from dunnock.criteria.explain import explain
from dunnock.criteria.grammar import load
from dunnock.criteria.words import describe
from dunnock.kernel.errors import Invalid
from dunnock.ledger.fields import LEDGER, ledger_catalogue
from tests.rules.test_criteria_check import eur, group, items_of, rule


def compiled(*items, subject="customer", **more):
    return compile_filter(load({"version": 1, "where": group(*items)}), LEDGER, subject, **more)


def test_the_field_picker_groups_fields_by_object_with_type_operators_and_options():
    picker = LEDGER.as_json()
    invoice = next(subject for subject in picker["subjects"] if subject["id"] == "invoice")
    assert [known["object"] for known in invoice["objects"]] == ["invoice", "customer"]
    status = next(known for known in invoice["objects"][0]["fields"] if known["id"] == "invoice.status")
    assert status["type"] == "choice"
    assert [option["value"] for option in status["options"]] == ["open", "partly_paid", "paid", "voided"]
    assert "any_of" in status["operators"]
    assert {known["id"] for known in picker["operators"]["boolean"]} == {
        "is_true",
        "is_not_true",
        "is_false",
        "is_unknown",
    }
    balance = next(known for known in invoice["objects"][1]["fields"] if known["id"] == "customer.balance_overdue")
    assert "is_empty" not in balance["operators"]


@pytest.mark.parametrize(
    ("field_id", "label"),
    [
        ("customer.balance_overdue", "Balance overdue"),
        ("customer.balance_due", "Balance due"),
        ("customer.overdue_91_up", "Overdue 91+ days"),
        ("invoice.days_overdue", "Days overdue"),
        ("invoice.po_number", "PO number"),
        ("credit_note.amount_remaining", "Amount remaining"),
        ("payment.paid_on", "Date paid"),
    ],
)
def test_labels_are_the_products_words(field_id, label):
    assert LEDGER.find(field_id.split(".")[0], field_id).field.label == label


def test_buckets_follow_the_organisations_setting():
    catalogue = ledger_catalogue((7, 14))
    known = catalogue.find("invoice", "invoice.ageing_bucket").field
    assert [option.value for option in known.options] == ["current", "1-7", "8-14", "15+"]
    assert catalogue.find("customer", "customer.overdue_15_up")
    for wrong in [(), (0,), (30, 10), (30, 30)]:
        with pytest.raises(ValueError, match="ascending"):
            ledger_catalogue(wrong)


def test_a_bucket_means_its_days_whatever_the_buckets_are_today():
    tree = group(
        rule("customer.overdue_16_45", ">", {"amount": "5.00", "currency": "EUR"}),
        items_of("invoices", "any", group(rule("invoice.ageing_bucket", "any_of", ["16-45", "46+", "current"]))),
    )
    criteria = load({"version": 1, "where": tree})
    assert check(criteria, LEDGER, "customer") == []
    assert describe(criteria, LEDGER, "customer") == (
        "Overdue 16–45 days is more than €5.00 and any invoice where ageing bucket is any of 16–45 days, 46+ days or current"
    )
    for wrong in ("customer.overdue_45_16", "customer.overdue_0_5", "customer.overdue_16-45", "customer.overdue_a_b"):
        assert LEDGER.find("customer", wrong) is None
    for wrong in ("45-16", "0-5", "1-30 OR true", "+", ""):
        assert LEDGER.find("invoice", "invoice.ageing_bucket").field.option(wrong) is None


def test_a_room_above_adds_its_own():
    promises = Relation("promises", "Promises", "promise", "promises", "promise", "customer_id", "promise")
    promise = Subject(
        "promise", "Promise to pay", "promise", (Field("promise.due_on", "Promised for", "date", "{r}.due_on"),)
    )
    last = Field("customer.last_reply_at", "Last reply", "instant", "{r}.last_reply_at")
    grown = LEDGER.extended(subjects=[promise], fields={"customer": [last]}, relations={"customer": [promises]})
    tree = group(
        last and rule("customer.last_reply_at", "is_empty"),
        items_of("promises", "none", group(rule("promise.due_on", "in_next_days", 7))),
    )
    assert "promise" in compile_filter(load({"version": 1, "where": tree}), grown, "customer").sql
    with pytest.raises(ValueError, match="no subject"):
        LEDGER.extended(fields={"nothing": [last]})
    with pytest.raises(ValueError, match="no subject"):
        LEDGER.extended(relations={"customer": [promises]})


def test_a_user_writes_no_sql():
    evil = "'; DROP TABLE customer; --"
    for item in [
        rule(f"customer.custom.{evil}", "is", evil),
        rule("customer.name", "contains", evil),
        rule("customer.tags", "any_of", [evil]),
    ]:
        result = compiled(item)
        assert "DROP" not in result.sql
        assert any(evil in str(value) for value in result.params.values())
    with pytest.raises(Invalid):
        compiled(rule(evil, "is", "x"))
    with pytest.raises(Invalid):
        compiled(items_of(evil, "any"))


def test_every_parameter_is_bound_and_prefixes_keep_criteria_apart():
    items = [
        rule("customer.balance_overdue", ">", eur("50")),
        items_of("invoices", "count", group(rule("invoice.days_overdue", ">", 3)), comparison="<", value=2),
    ]
    first, second = compiled(*items, prefix="trigger"), compiled(*items, prefix="stop")
    assert not first.params.keys() & second.params.keys()
    standing = {"organisation_id", "today", "now", "zone"}
    for result in (first, second):
        assert set(re.findall(r"%\((\w+)\)s", result.sql)) <= standing | result.params.keys()
    with pytest.raises(ValueError, match="prefix"):
        compiled(*items, prefix="k1")
    with pytest.raises(ValueError, match="prefix"):
        compiled(*items, prefix="k; --")


def test_dates_stay_indexable_and_sums_are_grouped_once():
    sql = compiled(rule("payment.paid_on", "in_last_days", 30), subject="payment").sql
    assert "c.paid_on <= %(today)s::date - %(k0)s::int" in sql
    grouped = compiled(rule("customer.balance_overdue", ">", eur("50"))).sql
    assert "GROUP BY" in grouped
    assert "c.id" in grouped.split("GROUP BY")[1]  # the record is named outside the grouped select only
    assert "c." not in grouped.split("GROUP BY")[0].replace("open_item", "")


def test_an_empty_group_never_becomes_everybody():
    with pytest.raises(Invalid, match="empty"):
        compiled(group())
    with pytest.raises(Invalid, match="empty"):
        explain(load({"version": 1, "where": group()}), LEDGER, "customer")


def test_every_money_field_knows_its_currency():
    for subject in LEDGER.subjects:
        for known in subject.fields:
            assert isinstance(known, Aggregate | Field)
            assert (known.type == "money") <= bool(known.currency_sql)

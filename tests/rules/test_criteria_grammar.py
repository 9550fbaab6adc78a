"""Reading stored criteria: older forms, limits, and refusals that name the place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dunnock.criteria.grammar import MAX_DEPTH, MAX_NODES, Collection, Criteria, load
from dunnock.kernel.errors import Invalid


def rule(field="customer.name", operator="is", value="Ash"):
    return {"kind": "rule", "field": field, "operator": operator, "value": value}


def group(*items, match="all"):
    return {"kind": "group", "match": match, "items": list(items)}


def collection(**more):
    return {"kind": "collection", "collection": "invoices", "quantifier": "any"} | more


def test_what_is_loaded_is_stored_again_without_loss():
    raw = {
        "version": 1,
        "where": group(
            rule(),
            collection(where=group(rule(value=["a", 1])), comparison=None, value=None, field=None),
            group(match="none"),
        ),
    }
    criteria = load(raw)
    assert isinstance(criteria.where.items[1], Collection)
    assert json.loads(criteria.model_dump_json()) == raw
    assert load(criteria.model_dump(mode="json")) == criteria


def test_version_0_was_the_bare_group_with_other_names():
    old = group(
        rule(operator="equals"),
        group(rule(operator="not_equals"), match="any"),
        collection(where=group(rule(operator="equals"))),
    )
    new = load(old)
    assert new.version == 1
    assert new.where.items[0].operator == "is"
    assert new.where.items[1].items[0].operator == "is_not"
    assert new.where.items[2].where.items[0].operator == "is"
    assert load({"where": group(rule())}).where.items[0].value == "Ash"


@pytest.mark.parametrize(
    ("raw", "path"),
    [
        (None, "criteria"),
        ([], "criteria"),
        ("{}", "criteria"),
        ({}, "where.items"),
        ({"version": 2, "where": group(rule())}, "criteria"),
        ({"version": True, "where": group(rule())}, "criteria"),
        ({"version": "1", "where": group(rule())}, "criteria"),
        ({"version": 1}, "where"),
        ({"version": 1, "where": rule()}, "where.kind"),
        ({"version": 1, "where": group(rule(), {"kind": "nonsense"})}, "where.items[1]"),
        ({"version": 1, "where": group(rule(), rule(operator=5))}, "where.items[1].operator"),
        ({"version": 1, "where": group(rule() | {"extra": 1})}, "where.items[0].extra"),
        ({"version": 1, "where": group(rule(value="x" * 1001))}, "where.items[0].value"),
        ({"version": 1, "where": group(rule(value=["x"] * 1001))}, "where.items[0].value"),
        ({"version": 1, "where": group(rule(value=["a\x00b"]))}, "where.items[0].value"),
        ({"version": 1, "where": group(rule(value={"amount": "\ud800", "currency": "EUR"}))}, "where.items[0].value"),
        ({"version": 1, "where": group(collection(quantifier="most"))}, "where.items[0].quantifier"),
        (
            {"version": 1, "where": group(collection(where=group(rule(field=""))))},
            "where.items[0].where.items[0].field",
        ),
    ],
)
def test_refusals_name_the_place(raw, path):
    with pytest.raises(Invalid) as refused:
        load(raw)
    assert path in [error.path for error in refused.value.errors], refused.value.errors
    assert all(error.message for error in refused.value.errors)


def test_a_newer_version_says_so():
    with pytest.raises(Invalid, match="newer Dunnock"):
        load({"version": 9, "where": {"anything": "goes"}})


def nested(depth):
    tree = group(rule())
    for _ in range(depth):
        tree = group(tree)
    return tree


def test_depth_and_size_are_bounded_before_anything_recurses():
    assert load({"version": 1, "where": nested(MAX_DEPTH - 2)})
    for tree, code in [
        (nested(MAX_DEPTH - 1), "too_deep"),
        (nested(100_000), "too_deep"),
        (group(*[rule()] * MAX_NODES), "too_large"),
    ]:
        for raw in ({"version": 1, "where": tree}, tree):
            with pytest.raises(Invalid) as refused:
                load(raw)
            assert refused.value.errors[0].code == code
    with pytest.raises(Invalid):
        load({"version": 1, "where": group(collection(where=nested(MAX_DEPTH)))})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["version", "where", "kind", "items", "match", "value", "field"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(json_values)
def test_garbage_is_refused_and_nothing_else_happens(raw):
    try:
        assert isinstance(load(raw), Criteria)
    except Invalid as refused:
        assert refused.errors  # noqa: PT017 - any other error fails the test


def test_the_schema_is_a_union_discriminated_by_kind():
    schema = Criteria.model_json_schema()
    items = schema["$defs"]["Group"]["properties"]["items"]["items"]
    assert items["discriminator"]["propertyName"] == "kind"
    assert {"type": "null"} in schema["$defs"]["Rule"]["properties"]["value"]["anyOf"]

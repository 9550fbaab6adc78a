"""The compiler against plain Python: random criteria over a small ledger, filter and explain, every field and operator.

"Is not" takes in records without a value; a collection's "all" needs an item; sums and counts of nothing are zero.
"""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from dunnock.criteria.compile import compile_filter, standing
from dunnock.criteria.explain import explain, read_explanation
from dunnock.criteria.grammar import load
from dunnock.ledger.fields import LEDGER
from dunnock.org.db import organisation_scope
from tests.rooms.criteria_oracle import holds, value_of
from tests.rooms.criteria_world import (
    AS_OF,
    CURRENCIES,
    ORGANISATION,
    OWNERS,
    SUMS,
    TAGS,
    TODAY,
    WORDS,
    World,
    create,
    make,
)

SUBJECTS = [subject.id for subject in LEDGER.subjects]
STANDING = standing(ORGANISATION, AS_OF)
CUSTOM = ["customer.custom.region", "invoice.custom.tier", "payment.custom.region", "contact.custom.it's"]


@pytest.fixture
def criteria_db(db):
    tables = make()
    with connection.cursor() as cursor:
        create(cursor, tables)
        yield cursor, World(tables)


# ------------------------------------------------------------------ random criteria

amounts = st.sampled_from(["0", "50", "100.50", "150", "200", "250", "400", "-5", "1000"])
numbers = st.sampled_from(["0", "1", "2", "3", 2, "50.5", "100"])
days = st.integers(-20, 70)
texts = st.sampled_from(
    [word for word in WORDS if word and word.strip()] + ["as", "%", "_", "\\", "50%", "north", "I1", "'"]
)
dates = st.integers(-60, 20).map(lambda n: (TODAY + dt.timedelta(days=n)).isoformat())
currencies = st.sampled_from(CURRENCIES)


@st.composite
def ranges(draw, ends):
    return {"from": draw(ends), "to": draw(ends)}


def picks(known):
    if known.type == "user":
        return st.sampled_from([owner for owner in OWNERS if owner])
    if known.options is not None:
        return st.sampled_from([option.value for option in known.options])
    return st.sampled_from(["EUR", "GBP", "DE", "FR", "de", "en", "transfer", "Europe/Berlin"])


@st.composite
def values(draw, known, operator):
    kind, shape = known.type, operator.shape
    if shape == "none":
        return None
    if shape == "day_count":
        return draw(st.integers(0, 40))
    ends = {"money": amounts, "number": numbers, "days": days, "date": dates, "instant": dates}.get(kind)
    if kind == "money":
        if shape == "range":
            return draw(ranges(amounts)) | {"currency": draw(currencies)}
        return {"amount": draw(amounts), "currency": draw(currencies)}
    if ends is not None:
        return draw(ranges(ends) if shape == "range" else ends)
    one = texts if kind == "text" else st.sampled_from([*TAGS, "none such"]) if kind == "tags" else picks(known)
    return draw(st.lists(one, min_size=1, max_size=3) if shape == "list" else one)


@st.composite
def rules(draw, subject):
    known = draw(
        st.sampled_from(
            [known.id for _, known in LEDGER.reachable(subject)] + [c for c in CUSTOM if LEDGER.find(subject, c)]
        )
    )
    found = LEDGER.find(subject, known).field
    operator = draw(st.sampled_from(found.operators))
    return {"kind": "rule", "field": known, "operator": operator.id, "value": draw(values(found, operator))}


@st.composite
def collections(draw, subject, depth):
    relation = draw(st.sampled_from(LEDGER.subject(subject).relations))
    quantifier = draw(st.sampled_from(["any", "all", "none", "count", "sum"]))
    money = [
        known.id for known in LEDGER.subject(relation.item).fields if known.type == "money" and known.id not in SUMS
    ]
    if quantifier == "sum" and not money:
        quantifier = "count"
    where = draw(groups(relation.item, depth - 1))
    node = {
        "kind": "collection",
        "collection": relation.id,
        "quantifier": quantifier,
        "where": where,
        "comparison": None,
        "value": None,
        "field": None,
    }
    if quantifier in {"any", "none", "count", "sum"} and draw(st.integers(0, 5)) == 0:
        node["where"] = None
    if quantifier in {"count", "sum"}:
        node["comparison"] = operator = draw(st.sampled_from(["=", "!=", ">", ">=", "<", "<=", "between"]))
        ends = st.sampled_from([0, 1, 2, 3]) if quantifier == "count" else amounts
        if quantifier == "count":
            node["value"] = draw(ranges(ends) if operator == "between" else ends)
        else:
            node["field"] = draw(st.sampled_from(money))
            node["value"] = (draw(ranges(ends)) if operator == "between" else {"amount": draw(ends)}) | {
                "currency": draw(currencies)
            }
    return node


@st.composite
def groups(draw, subject, depth):
    match = draw(st.sampled_from(["all", "any", "none"]))
    items = []
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["rule", "rule", "rule", "collection", "group"])) if depth > 0 else "rule"
        if kind == "collection" and not LEDGER.subject(subject).relations:
            kind = "rule"
        items.append(
            draw(
                {
                    "rule": lambda: rules(subject),
                    "group": lambda: groups(subject, depth - 1),
                    "collection": lambda: collections(subject, depth),
                }[kind]()
            )
        )
    return {"kind": "group", "match": match, "items": items}


@st.composite
def questions(draw):
    subject = draw(st.sampled_from(["customer", "customer", *SUBJECTS]))
    return subject, draw(groups(subject, 2))


# ------------------------------------------------------------------ the comparison


def matching(cursor, criteria, subject):
    compiled = compile_filter(criteria, LEDGER, subject)
    source = LEDGER.subject(subject).source
    cursor.execute(
        f"SELECT c.id FROM {source} c WHERE c.organisation_id = %(organisation_id)s AND {compiled.sql}",
        STANDING | compiled.params,
    )
    return {row[0] for row in cursor.fetchall()}


def every_node(explained):
    yield explained
    for child in explained.children:
        yield from every_node(child)


def node_at(tree, path):
    for step in path.split(".")[1:]:
        tree = tree["items"][int(step.removeprefix("items[").removesuffix("]"))]
    return tree


def agree(cursor, world, subject, tree, *, explained=2):
    criteria = load({"version": 1, "where": tree})
    rows = world.rows(LEDGER.subject(subject).source)
    expected = {row["id"] for row in rows if holds(world, subject, row, tree)}
    found = matching(cursor, criteria, subject)
    assert found == expected, (tree, sorted(found - expected), sorted(expected - found))
    explanation = explain(criteria, LEDGER, subject)
    for row in rows[:: max(1, len(rows) // max(explained, 1))][:explained]:
        cursor.execute(explanation.sql, STANDING | explanation.params | {"record_id": row["id"]})
        root = read_explanation(explanation, cursor.fetchone())
        assert root.passed == (row["id"] in expected)
        for node in every_node(root):
            written = node_at(tree, node.path)
            assert node.passed == holds(world, subject, row, written), (node, tree)
            assert node.value == value_of(world, subject, row, written), (node, tree)


def test_filter_and_explain_agree_with_plain_python(criteria_db):
    cursor, world = criteria_db

    @seed(20261121)
    @settings(
        max_examples=400, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(questions())
    def check(question):
        agree(cursor, world, *question)

    check()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_field_with_every_operator(criteria_db, subject):
    cursor, world = criteria_db

    @seed(1)
    @settings(
        max_examples=2, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(st.data())
    def check(data):
        for _, known in LEDGER.reachable(subject):
            for operator in known.operators:
                rule = {
                    "kind": "rule",
                    "field": known.id,
                    "operator": operator.id,
                    "value": data.draw(values(known, operator)),
                }
                match = data.draw(st.sampled_from(["all", "none"]))
                agree(cursor, world, subject, {"kind": "group", "match": match, "items": [rule]}, explained=0)

    check()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_collection_counts_its_rows_once(criteria_db, subject):
    cursor, world = criteria_db
    for relation in LEDGER.subject(subject).relations:
        for number in range(4):
            node = {
                "kind": "collection",
                "collection": relation.id,
                "quantifier": "count",
                "where": None,
                "comparison": "=",
                "value": number,
                "field": None,
            }
            agree(cursor, world, subject, {"kind": "group", "match": "all", "items": [node]}, explained=3)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_catalogue_names_columns_the_real_tables_have(organisation, subject):
    tree = {"kind": "group", "match": "any", "items": []}
    for _, known in LEDGER.reachable(subject):
        value = {"amount": "1", "currency": "EUR"} if known.type == "money" else 1
        operator = known.operators[-1].id if known.operators[-1].shape == "none" else ">"
        value = None if operator != ">" else value
        tree["items"].append({"kind": "rule", "field": known.id, "operator": operator, "value": value})
    for relation in LEDGER.subject(subject).relations:
        tree["items"].append({"kind": "collection", "collection": relation.id, "quantifier": "any", "where": None})
    criteria = load({"version": 1, "where": tree})
    with organisation_scope(organisation), connection.cursor() as cursor:
        assert matching(cursor, criteria, subject) == set()
        explanation = explain(criteria, LEDGER, subject)
        cursor.execute(explanation.sql, STANDING | explanation.params | {"record_id": 1})
        assert cursor.fetchone() is None

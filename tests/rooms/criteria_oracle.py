"""What a criteria means, in plain Python: written from the product's words, without a look at the compiler."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from dunnock.ledger.fields import LEDGER
from tests.rooms.criteria_world import SUMS, TODAY, field


def folded(text):
    return text.strip(" ").lower()


def compare(operator, actual, to):
    return {
        "=": actual == to,
        "!=": actual != to,
        ">": actual > to,
        ">=": actual >= to,
        "<": actual < to,
        "<=": actual <= to,
    }[operator]


def number_holds(operator, value, actual, read):
    """`actual` None is no value: only "is not" and "is empty" hold."""
    if operator in {"is_empty", "is_not_empty"}:
        return (actual is None) == (operator == "is_empty")
    if actual is None:
        return operator == "!="
    if operator == "between":
        return read(value["from"]) <= actual <= read(value["to"])
    return compare(operator, actual, read(value))


def text_holds(operator, value, actual):
    has = actual is not None and actual.strip(" ") != ""
    match operator:
        case "is_empty":
            return not has
        case "is_not_empty":
            return has
        case "is" | "is_not":
            return (actual is not None and folded(actual) == folded(value)) == (operator == "is")
        case "contains" | "not_contains":
            return (actual is not None and folded(value) in folded(actual)) == (operator == "contains")
        case "contains_any_of":
            return actual is not None and any(folded(one) in folded(actual) for one in value)
        case "starts_with":
            return actual is not None and folded(actual).startswith(folded(value))
    return actual is not None and folded(actual).endswith(folded(value))


def date_holds(operator, value, actual):
    if operator in {"is_empty", "is_not_empty"}:
        return (actual is None) == (operator == "is_empty")
    if actual is None:
        return False
    day = dt.date.fromisoformat
    match operator:
        case "on":
            return actual == day(value)
        case "before":
            return actual < day(value)
        case "after":
            return actual > day(value)
        case "between":
            return day(value["from"]) <= actual <= day(value["to"])
        case "today":
            return actual == TODAY
        case "in_last_days":
            return TODAY - dt.timedelta(days=value) <= actual <= TODAY
        case "in_next_days":
            return TODAY <= actual <= TODAY + dt.timedelta(days=value)
    return actual < TODAY - dt.timedelta(days=value)


def picked_holds(operator, value, actual):
    match operator:
        case "is_empty":
            return actual in {None, ""}
        case "is_not_empty":
            return actual not in {None, ""}
        case "is":
            return actual == value
        case "is_not":
            return actual != value
        case "any_of":
            return actual in value
    return actual not in value


def tags_hold(operator, value, actual):
    there = set(actual or [])
    match operator:
        case "is_empty":
            return not there
        case "is_not_empty":
            return bool(there)
        case "any_of":
            return bool(there & set(value))
        case "none_of":
            return not there & set(value)
    return set(value) <= there and actual is not None


def boolean_holds(operator, value, actual):
    return {
        "is_true": actual is True,
        "is_not_true": actual is not True,
        "is_false": actual is False,
        "is_unknown": actual is None,
    }[operator]


def rule_holds(world, subject, row, rule):
    owner = rule["field"].split(".")[0]
    if owner != subject:
        above, parent = world.above(subject, row)
        assert above == owner
        if parent is None:
            negative = {"!=", "is_not", "is_not_true", "none_of", "not_contains", "is_empty"}
            return rule["operator"] in negative
        return rule_holds(world, above, parent, rule)
    known = LEDGER.find(subject, rule["field"]).field
    operator, value = rule["operator"], rule["value"]
    if known.type in {"money", "number"}:
        return amount_holds(world, subject, row, rule, known)
    actual = field(rule["field"], row)
    if known.type == "days":
        return number_holds(operator, value, actual, int)
    test = {
        "text": text_holds,
        "date": date_holds,
        "instant": date_holds,
        "tags": tags_hold,
        "boolean": boolean_holds,
    }.get(known.type, picked_holds)
    return test(operator, value, actual)


def amount_holds(world, subject, row, rule, known):
    operator, value = rule["operator"], rule["value"]
    currency = value["currency"] if isinstance(value, dict) and "currency" in value else None
    if rule["field"] in SUMS:
        actual = SUMS[rule["field"]](world, subject, row, currency)
    else:
        actual = field(rule["field"], row)
        if currency is not None and row.get("currency") != currency:
            return operator == "!="
    read = (lambda v: Decimal(v["amount"] if isinstance(v, dict) else v)) if known.type == "money" else Decimal
    return number_holds(operator, value, actual, read)


def holds(world, subject, row, node):
    if node["kind"] == "rule":
        return rule_holds(world, subject, row, node)
    if node["kind"] == "group":
        parts = [holds(world, subject, row, item) for item in node["items"]]
        return {"all": all(parts), "any": any(parts), "none": not any(parts)}[node["match"]]
    relation = LEDGER.subject(subject).relation(node["collection"])
    rows = world.collection(subject, node["collection"], row)
    fitting = [item for item in rows if node["where"] is None or holds(world, relation.item, item, node["where"])]
    match node["quantifier"]:
        case "any":
            return bool(fitting)
        case "none":
            return not fitting
        case "all":
            return bool(rows) and len(fitting) == len(rows)
        case "count":
            return number_holds(node["comparison"], node["value"], Decimal(len(fitting)), Decimal)
    currency = node["value"]["currency"]
    total = sum(
        (field(node["field"], item) or Decimal(0) for item in fitting if item["currency"] == currency), Decimal(0)
    )
    return number_holds(
        node["comparison"], node["value"], total, lambda v: Decimal(v["amount"] if isinstance(v, dict) else v)
    )


def value_of(world, subject, row, node):
    """What the explained node shows beside its verdict."""
    if node["kind"] == "group":
        return None
    if node["kind"] == "collection":
        return value_of_items(world, subject, row, node)
    owner = node["field"].split(".")[0]
    if owner != subject:
        above, parent = world.above(subject, row)
        return None if parent is None else value_of(world, above, parent, node)
    known = LEDGER.find(subject, node["field"]).field
    currency = node["value"]["currency"] if known.type == "money" and node["value"] else None
    if node["field"] in SUMS:
        total = SUMS[node["field"]](world, subject, row, currency)
        return money(total, currency) if known.type == "money" else plain(total)
    actual = field(node["field"], row)
    if known.type == "money":
        return None if actual is None else money(actual, row["currency"])
    if known.type == "number":
        return plain(actual)
    if known.type in {"date", "instant"}:
        return actual and actual.isoformat()
    return str(actual) if known.type == "user" and actual is not None else actual


def value_of_items(world, subject, row, node):
    relation = LEDGER.subject(subject).relation(node["collection"])
    rows = world.collection(subject, node["collection"], row)
    fitting = [item for item in rows if node["where"] is None or holds(world, relation.item, item, node["where"])]
    if node["quantifier"] == "count":
        return len(fitting)
    if node["quantifier"] == "sum":
        currency = node["value"]["currency"]
        return money(
            sum(
                (field(node["field"], item) or Decimal(0) for item in fitting if item["currency"] == currency),
                Decimal(0),
            ),
            currency,
        )
    return {"matching": len(fitting), "of": len(rows)}


def money(amount, currency):
    return {"amount": Plain(amount), "currency": currency}


def plain(number):
    return None if number is None else Plain(number)


class Plain:
    """A number that equals its text, however many zeros either has."""

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return abs(Decimal(other) - self.number) < Decimal("1e-9")

    __hash__ = None

    def __repr__(self):
        return f"{self.number}"

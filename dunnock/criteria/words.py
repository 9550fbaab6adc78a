"""A criteria as one plain sentence: in English, its amounts and dates the way `language` writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dunnock.criteria.catalogue import Aggregate, Catalogue, Field, Relation
from dunnock.criteria.fold import Resolved, ResolvedItems, resolve_items, resolve_rule
from dunnock.criteria.grammar import Collection, Criteria, Group, Rule
from dunnock.criteria.values import Between, Fault, Money
from dunnock.kernel.money import say_date, say_money

Names = Mapping[str, Mapping[str, str]]

_COUNTED = {
    "=": "exactly {}",
    "!=": "not exactly {}",
    ">": "more than {}",
    ">=": "at least {}",
    "<": "fewer than {}",
    "<=": "at most {}",
}
_SUMMED = {**_COUNTED, "<": "less than {}"}
_JOINERS = {
    "all": ("and", "both", "all of:"),
    "any": ("or", "either", "any of:"),
    "none": ("nor", "neither", "none of:"),
}


def describe(
    criteria: Criteria, catalogue: Catalogue, subject_id: str, language: str = "en", *, names: Names | None = None
) -> str:
    """The sentence: "Balance overdue is more than €50.00 and any invoice where days overdue is at least 3 days".

    `names` gives users and other ids their names: `{"customer.account_owner": {"12": "Ines Rocha"}}`. A rule that does
    not fit the catalogue is named as it is written, so a broken criteria can still be read.
    """
    return Words(catalogue, language, names or {}).sentence(criteria.where, subject_id)


class Words:
    def __init__(self, catalogue: Catalogue, language: str, names: Names) -> None:
        self.catalogue, self.language, self.names = catalogue, language, names

    def sentence(self, node: Rule | Group | Collection, subject_id: str) -> str:
        text = self._bare(node, subject_id)
        return text[:1].upper() + text[1:]

    def _bare(self, node: Rule | Group | Collection, subject_id: str) -> str:
        """The top of a sentence: the items need no "both" or "either" around them."""
        if not isinstance(node, Group) or len(node.items) < 2:
            return self._said(node, subject_id, last=True)
        if node.match == "none":
            return self._group(node, subject_id)
        return self._joined(node, subject_id, _JOINERS[node.match][0])

    def _said(self, node: Rule | Group | Collection, subject_id: str, *, last: bool = False) -> str:
        if isinstance(node, Group):
            return self._group(node, subject_id, last=last)
        try:
            subject = self.catalogue.subject(subject_id)
            if isinstance(node, Rule):
                return self._rule(resolve_rule(self.catalogue, subject, node))
            return self._items(resolve_items(self.catalogue, subject, node), last=last)
        except Fault:
            return _as_written(node)

    def _group(self, group: Group, subject_id: str, *, last: bool = False) -> str:
        joiner, two, many = _JOINERS[group.match]
        if not group.items:
            return "nothing yet"
        if len(group.items) == 1:
            said = self._said(group.items[0], subject_id, last=last)
            return f"not: {said}" if group.match == "none" else said
        if len(group.items) == 2:
            return f"{two} {self._joined(group, subject_id, joiner, nested=True)}"
        return f"{many} {self._joined(group, subject_id, 'and' if group.match == 'all' else 'or', nested=True)}"

    def _joined(self, group: Group, subject_id: str, joiner: str, *, nested: bool = False) -> str:
        """Reads "a and b", "a, b and c"; with a comma before the joiner once a part has an "and" of its own."""
        final = len(group.items) - 1
        said = [
            self._said(item, subject_id, last=not nested and at == final and group.match == "all")
            for at, item in enumerate(group.items)
        ]
        parted = any(_compound(item) for item in group.items[:final])
        if parted:
            return ", ".join(said[:-1]) + f", {joiner} {said[-1]}"
        return f"{', '.join(said[:-1])} {joiner} {said[-1]}"

    def _rule(self, rule: Resolved) -> str:
        known = rule.found.field
        label = _lower(known.label)
        operator = next(one for one in known.operators if one.id == rule.operator)
        if operator.shape == "none":
            return f"{label} {operator.label}"
        ago = " ago" if rule.operator == "more_than_days_ago" else ""
        return f"{label} {operator.label} {self._value(known, rule.value)}{ago}"

    def _value(self, known: Field | Aggregate, value: Any) -> str:
        if isinstance(value, tuple):
            return _or([self._one(known, one) for one in value])
        if isinstance(value, Between):
            low, high = (Money(end, value.currency) if value.currency else end for end in (value.low, value.high))  # type: ignore[arg-type]
            first = str(low) if known.type == "days" else self._one(known, low)
            return f"{first} and {self._one(known, high)}"
        return self._one(known, value)

    def _one(self, known: Field | Aggregate, value: Any) -> str:
        if isinstance(value, Money):
            return say_money(value.amount, value.currency, self.language) if value.currency else "0"
        if isinstance(value, dt.date):
            return say_date(value, self.language)
        if isinstance(value, int) and known.type in {"date", "instant", "days"}:
            return _days(value)
        if isinstance(value, Decimal):
            return _plain(value)
        named = self.names.get(known.id, {}).get(str(value))
        if named is None and isinstance(known, Field) and known.options is not None:
            option = known.option(str(value))
            named = option.label.lower() if option else None
        if named is None and known.type == "text":
            return f"“{value}”"
        return str(value) if named is None else named

    def _items(self, items: ResolvedItems, *, last: bool) -> str:
        node, relation = items.node, items.relation
        where = self._where(node, relation, last=last)
        if node.quantifier == "count":
            number = self._compared(items, relation.many)
            return f"{number}{where}"
        if node.quantifier == "sum" and items.summed is not None:
            amount = self._compared(items, "")
            return f"{_lower(items.summed.label)} adds up to {amount} over {relation.many}{where}"
        if node.quantifier == "all":
            return f"every {relation.one} is one{where}"
        article = "no" if node.quantifier == "none" else "any"
        return f"{article} {relation.one}{where}"

    def _where(self, node: Collection, relation: Relation, *, last: bool) -> str:
        if node.where is None:
            return ""
        bare = last and node.where.match == "all"
        inner = self._bare(node.where, relation.item) if bare else self._said(node.where, relation.item)
        return f" where {inner}"

    def _compared(self, items: ResolvedItems, noun: str) -> str:
        assert items.test is not None  # noqa: S101 - count and sum always compare
        test, counted = items.test, not items.currency

        def said(number: Decimal) -> str:
            return _plain(number) if counted else say_money(number, items.currency, self.language)

        if test.high is not None:
            text = f"between {said(test.low)} and {said(test.high)}"
        else:
            operator = "!=" if items.negated else test.operator
            text = (_COUNTED if counted else _SUMMED)[operator].format(said(test.low))
        if noun and test.high is None and test.low == 1:
            noun = items.relation.one
        return f"{text} {noun}".rstrip()


def say_value(value: Any, reading: str, language: str = "en") -> str:
    """One explained value in words; "empty" for none."""
    said = "empty" if value is None or value == [] else str(value)
    match reading, value:
        case "money", {"amount": amount, "currency": currency}:
            said = say_money(Decimal(str(amount)), str(currency), language) if currency else str(amount)
        case "matching", {"matching": matching, "of": of}:
            said = f"{matching} of {of}"
        case "boolean", bool():
            said = "true" if value else "false"
        case "list", [_, *_]:
            said = ", ".join(str(one) for one in value)
        case "days", int():
            said = _days(value)
    return said


def _compound(node: Rule | Group | Collection) -> bool:
    if isinstance(node, Group):
        return len(node.items) > 1
    return isinstance(node, Collection) and node.where is not None and len(node.where.items) > 1


def _as_written(node: Rule | Collection) -> str:
    if isinstance(node, Rule):
        return f"[{node.field} {node.operator}]"
    return f"[{node.quantifier} {node.collection}]"


def _or(said: list[str]) -> str:
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} or {said[-1]}"


def _days(days: int) -> str:
    return f"{days} day" if abs(days) == 1 else f"{days} days"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _lower(label: str) -> str:
    """Inside a sentence "Balance overdue" starts small; "PO number" and "ERP id" stay as they are."""
    return label[0].lower() + label[1:] if len(label) > 1 and label[1].islower() else label

"""The one walk over a criteria. A target says what a rule, a collection and a group become; the fold does the rest.

NOT is pushed down to the leaves: a positive leaf stays a bare expression an index can serve, and a negated one decides
for itself what "unknown" means. `none` is the negation of `any`.

Targets: `compile.Filter` (boolean SQL), `explain.Explain` (each node's value and pass). A third, *intervals* (on which
days a condition held, a year in one query), can be added without touching the others: its `rule` turns `Fixed` into a
datemultirange of all or nothing, `Days` into `daterange(column + low, column + high + 1)` cut at `until`, its
`group` uses `*` and `+`, negation is `window - m`, and `Grouped` becomes a sweep over the rows' ranges. It needs one
thing more than today: a source with a `during` column per relation and subject, chosen by the target.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from dunnock.criteria.catalogue import Aggregate, Catalogue, Field, Found, Relation, Subject
from dunnock.criteria.forms import Comparison, comparison
from dunnock.criteria.grammar import Collection, Group, Rule
from dunnock.criteria.operators import comparison_of
from dunnock.criteria.values import Fault, Parsed, one_currency, parse
from dunnock.kernel.errors import FieldError, Invalid

T = TypeVar("T")


@dataclass(frozen=True)
class Scope:
    """Whose fields the rules ask, and what its row is called in the statement."""

    subject: Subject
    row: str


@dataclass(frozen=True)
class Place:
    path: str
    scope: Scope

    def step(self, step: str) -> Place:
        return Place(f"{self.path}.{step}", self.scope)


@dataclass(frozen=True)
class Resolved:
    """A rule whose field, operator and value are known to fit together."""

    found: Found
    operator: str
    value: Parsed


@dataclass(frozen=True)
class ResolvedItems:
    """A collection that fits: `test` (count and sum), `summed` (the money field) and `currency` (sum)."""

    node: Collection
    relation: Relation
    test: Comparison | None = None
    negated: bool = False
    summed: Field | None = None
    currency: str = ""


class Target(Protocol[T]):
    def rule(self, place: Place, rule: Resolved, *, negated: bool) -> T: ...

    def items(self, place: Place, items: ResolvedItems, *, negated: bool) -> T: ...

    def group(self, place: Place, parts: list[T], *, conjunction: bool, negated: bool) -> T: ...


class Fold(Generic[T]):
    def __init__(self, catalogue: Catalogue, target: Target[T]) -> None:
        self.catalogue, self.target = catalogue, target

    def node(self, node: Rule | Group | Collection, place: Place, *, negated: bool = False) -> T:
        """What the target makes of the node. Raises `Invalid`, so nothing half-understood is ever run."""
        if isinstance(node, Group):
            return self._group(node, place, negated=negated)
        try:
            if isinstance(node, Rule):
                rule = resolve_rule(self.catalogue, place.scope.subject, node)
                return self.target.rule(place, rule, negated=negated)
            items = resolve_items(self.catalogue, place.scope.subject, node)
            return self.target.items(place, items, negated=negated)
        except Fault as fault:
            raise _invalid(f"{place.path}.{fault.step}", fault) from None

    def _group(self, group: Group, place: Place, *, negated: bool) -> T:
        if not group.items:
            raise _invalid(place.path, EMPTY_GROUP)
        inner = negated != (group.match == "none")
        parts = [self.node(item, place.step(f"items[{at}]"), negated=inner) for at, item in enumerate(group.items)]
        return self.target.group(place, parts, conjunction=(group.match == "all") != inner, negated=negated)


EMPTY_GROUP = Fault(
    "this group is empty and would let everything through; add a condition or remove it", code="empty_group"
)


def _invalid(path: str, fault: Fault) -> Invalid:
    error = FieldError(path=path, message=fault.message, code=fault.code)
    return Invalid(f"The criteria cannot be used: {path}: {fault.message}", errors=[error])


def resolve_rule(catalogue: Catalogue, subject: Subject, rule: Rule) -> Resolved:
    """Raises `Fault`."""
    found = catalogue.find(subject.id, rule.field)
    if found is None:
        raise _no_field(catalogue, subject, rule.field)
    operator = next((one for one in found.field.operators if one.id == rule.operator), None)
    if operator is None:
        names = ", ".join(one.id for one in found.field.operators)
        message = f"{found.field.label} ({found.field.type}) has no operator {rule.operator!r}; use one of {names}"
        raise Fault(message, code="unknown_operator", step="operator")
    value = parse(found.field.type, operator.shape, rule.value)
    if isinstance(found.field, Aggregate):
        one_currency(value)
    _known_options(found, value)
    return Resolved(found, operator.id, value)


def resolve_items(catalogue: Catalogue, subject: Subject, node: Collection) -> ResolvedItems:
    """Raises `Fault`."""
    relation = subject.relation(node.collection)
    if relation is None:
        known = ", ".join(one.id for one in subject.relations) or "none"
        message = f"{subject.label} has no collection {node.collection!r}; it has: {known}"
        raise Fault(message, code="unknown_collection", step="collection")
    if node.quantifier in {"any", "all", "none"}:
        return _quantified(node, relation)
    operator = comparison_of(node.comparison)
    if operator is None:
        message = f'say how the {node.quantifier} compares: ">=", "<", "between"…'
        raise Fault(message, code="unknown_operator" if node.comparison else "missing_value", step="comparison")
    if node.quantifier == "count":
        if node.field is not None:
            raise Fault("a count has no field; leave it out", code="not_used", step="field")
        test, negated, _ = comparison(operator.id, parse("number", operator.shape, node.value))
        return ResolvedItems(node, relation, test, negated)
    summed = catalogue.subject(relation.item).find(node.field or "")
    if not isinstance(summed, Field) or summed.type != "money":
        message = f"a sum adds up a money field of the {relation.many}; choose one of them"
        raise Fault(message, code="not_money" if node.field else "missing_value", step="field")
    amount = parse("money", operator.shape, node.value)
    one_currency(amount)
    test, negated, currency = comparison(operator.id, amount)
    return ResolvedItems(node, relation, test, negated, summed, currency)


def _quantified(node: Collection, relation: Relation) -> ResolvedItems:
    for step, given in (("comparison", node.comparison), ("value", node.value), ("field", node.field)):
        if given is not None:
            raise Fault(f"{node.quantifier} compares nothing; leave {step} out", code="not_used", step=step)
    if node.quantifier == "all" and node.where is None:
        raise Fault(f"say what is true of all {relation.many}", code="missing_where", step="where")
    return ResolvedItems(node, relation)


def _no_field(catalogue: Catalogue, subject: Subject, field_id: str) -> Fault:
    owner = catalogue.owner_of(field_id)
    if owner is None:
        return Fault(f"there is no field {field_id!r}; choose one from the list", code="unknown_field", step="field")
    known = owner.find(field_id)
    label = known.label if known is not None else field_id
    cure = "choose a field that belongs here"
    through = next((one for one in subject.relations if one.item == owner.id), None)
    if through is not None:
        cure = f"ask it inside any, all or none of the {through.many}"
    message = f"{label} is asked of {owner.label.lower()}, not of {subject.label.lower()}; {cure}"
    return Fault(message, code="wrong_object", step="field")


def _known_options(found: Found, value: Parsed) -> None:
    field, options = found.field, found.field.options
    if not isinstance(field, Field) or field.type != "choice" or options is None or value is None:
        return
    for one in value if isinstance(value, tuple) else (value,):
        if field.option(str(one)) is None:
            names = ", ".join(option.value for option in options)
            raise Fault(f"{found.field.label} is never {one!r}; use one of {names}", code="unknown_option")

"""What is wrong with a criteria before it runs: what cannot be understood, what can never match, what is always true.

Contradictions are looked for where they can be shown: among the rules on one field inside one ALL. An error means the
criteria may not be activated; a warning is worth a look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Literal

from dunnock.criteria.catalogue import Aggregate, Catalogue, Relation, Subject
from dunnock.criteria.fold import EMPTY_GROUP, ResolvedItems, resolve_items, resolve_rule
from dunnock.criteria.grammar import Collection, Criteria, Group, Rule
from dunnock.criteria.regions import Constraint, Region, Spans, compared, constraint, intersection
from dunnock.criteria.values import Between, Fault, Money
from dunnock.kernel.errors import FieldError, Invalid

NEVER = "contradictory"
ALWAYS = "always_true"
# What somebody has not filled in yet: nothing is wrong with the rest.
UNFINISHED = frozenset({"missing_value", "missing_currency", "missing_where", "empty_list", "empty_group"})


@dataclass(frozen=True)
class CriteriaProblem:
    path: str
    code: str
    message: str
    severity: Literal["error", "warning"] = "error"


def check(criteria: Criteria, catalogue: Catalogue, subject_id: str) -> list[CriteriaProblem]:
    """Every problem, in the order of the tree; none means it can be compiled and may match something."""
    return list(dict.fromkeys(_Check(catalogue).group(criteria.where, catalogue.subject(subject_id), "where")))


def refuse_faulty(criteria: Criteria, catalogue: Catalogue, subject_id: str, *, path: str = "") -> None:
    """Raises `Invalid` with every error; `path` says where the criteria stands in what was sent ("trigger")."""
    errors = [problem for problem in check(criteria, catalogue, subject_id) if problem.severity == "error"]
    if errors:
        before = f"{path}." if path else ""
        faults = [FieldError(path=before + one.path, message=one.message, code=one.code) for one in errors]
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        raise Invalid(f"The criteria needs attention: {faults[0].path}: {faults[0].message}{more}", errors=faults)


class _Check:
    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def group(
        self, group: Group, subject: Subject, path: str, given: tuple[Constraint, ...] = ()
    ) -> Iterator[CriteriaProblem]:
        """`given` holds of every row anyway (an open invoice is not paid)."""
        if not group.items:
            yield CriteriaProblem(path, EMPTY_GROUP.code, EMPTY_GROUP.message)
            return
        for at, item in enumerate(group.items):
            place = f"{path}.items[{at}]"
            match item:
                case Group():
                    yield from self.group(item, subject, place, given)
                case Rule():
                    yield from self._rule(item, subject, place)
                case Collection():
                    yield from self._collection(item, subject, place)
        yield from _contradictions([*given, *self._constraints(group, subject, path)])
        yield from self._always_true(group, subject, path)

    def _rule(self, rule: Rule, subject: Subject, path: str) -> Iterator[CriteriaProblem]:
        try:
            resolved = resolve_rule(self.catalogue, subject, rule)
        except Fault as fault:
            yield CriteriaProblem(f"{path}.{fault.step}", fault.code, fault.message)
            return
        if _turned_ends(resolved.value):
            yield CriteriaProblem(
                f"{path}.value", NEVER, "nothing lies between these ends: from is above to; swap them"
            )
        elif isinstance(resolved.found.field, Aggregate) and resolved.found.field.measure == "count(*)":
            yield from _counted(path, compared(resolved.operator, resolved.value, whole=True))

    def _collection(self, node: Collection, subject: Subject, path: str) -> Iterator[CriteriaProblem]:
        try:
            items = resolve_items(self.catalogue, subject, node)
        except Fault as fault:
            yield CriteriaProblem(f"{path}.{fault.step}", fault.code, fault.message)
            relation = subject.relation(node.collection)
        else:
            relation = items.relation
            yield from _tested(path, items)
        if relation is not None and node.where is not None:
            item = self.catalogue.subject(relation.item)
            given = self._always(relation, item)
            yield from self.group(node.where, item, f"{path}.where", given)

    def _always(self, relation: Relation, item: Subject) -> tuple[Constraint, ...]:
        rules = [Rule(field=name, operator=operator, value=value) for name, operator, value in relation.always]
        known = (constraint("", resolve_rule(self.catalogue, item, rule)) for rule in rules)
        return tuple(one for one in known if one is not None)

    def _constraints(
        self, node: Rule | Group, subject: Subject, path: str, *, turned: bool = False
    ) -> list[Constraint]:
        """What must hold together for the node to hold: through nested ALL, and NONE (its items turned round)."""
        if isinstance(node, Rule):
            known = self._constraint(node, subject, path)
            return [] if known is None else [known.turned() if turned else known]
        inner = turned != (node.match == "none")
        together = inner if node.match != "all" else not inner
        if not together and len(node.items) != 1:
            return []
        found: list[Constraint] = []
        for at, item in enumerate(node.items):
            if not isinstance(item, Collection):
                found += self._constraints(item, subject, f"{path}.items[{at}]", turned=inner)
        return found

    def _constraint(self, rule: Rule, subject: Subject, path: str) -> Constraint | None:
        try:
            return constraint(path, resolve_rule(self.catalogue, subject, rule))
        except Fault:
            return None

    def _always_true(self, group: Group, subject: Subject, path: str) -> Iterator[CriteriaProblem]:
        """A pair in an ANY that leaves nothing out: what neither lets through is nothing."""
        if group.match != "any" or len(group.items) < 2:
            return
        rules = [
            known.turned()
            for at, item in enumerate(group.items)
            if isinstance(item, Rule) and (known := self._constraint(item, subject, f"{path}.items[{at}]")) is not None
        ]
        for first, second in combinations(rules, 2):
            if first.about == second.about and _none_left([first.region, second.region]):
                message = (
                    "together with another condition of this group this lets everything through; use ALL, or remove one"
                )
                yield CriteriaProblem(second.path, ALWAYS, message, "warning")


def _none_left(regions: list[Region]) -> bool:
    left: Region | None = regions[0]
    for region in regions[1:]:
        left = intersection(left, region) if left is not None else None
    return left is not None and left.empty


def _contradictions(rules: list[Constraint]) -> Iterator[CriteriaProblem]:
    for about in dict.fromkeys(known.about for known in rules):
        # What is empty is so in every currency and on every line of days.
        same = [known for known in rules if known.about == about or (known.about == about[:1] and known.only_nothing)]
        for at in range(1, len(same)):
            if same[at].region.empty or any(one.region.empty for one in same[:at]):
                continue  # said of the rule itself
            if _none_left([one.region for one in same[: at + 1]]):
                others = "the other conditions on the same field" if same[at - 1].path else "what is always so here"
                message = f"no record can meet this and {others}; change one or use ANY"
                yield CriteriaProblem(same[at].path, NEVER, message)
                break
    yield from _two_currencies(rules)


def _two_currencies(rules: Iterable[Constraint]) -> Iterator[CriteriaProblem]:
    seen: dict[str, str] = {}
    for known in rules:
        if known.row_currency is None:
            continue
        name, currency = known.row_currency
        if seen.setdefault(name, currency) != currency:
            message = f"an amount is in one currency: it cannot be in {seen[name]} and in {currency}; use ANY"
            yield CriteriaProblem(known.path, NEVER, message)


def _tested(path: str, items: ResolvedItems) -> Iterator[CriteriaProblem]:
    if items.test is None:
        return
    test = items.test
    value: object = test.low if test.high is None else Between(test.low, test.high)
    region = compared("!=" if items.negated else test.operator, value, whole=items.node.quantifier == "count")
    if test.high is not None and test.low > test.high:
        yield CriteriaProblem(f"{path}.value", NEVER, "nothing lies between these ends: from is above to; swap them")
    elif items.node.quantifier == "count":
        yield from _counted(path, region)


def _counted(path: str, region: Spans) -> Iterator[CriteriaProblem]:
    """A count is never below zero."""
    counts = compared(">=", Decimal(0))
    if region.both(counts).empty:
        yield CriteriaProblem(f"{path}.value", NEVER, "a count is never below 0; give a larger number")
    elif counts.both(region.turned()).empty:
        yield CriteriaProblem(f"{path}.value", ALWAYS, "every count meets this; give a larger number", "warning")


def _turned_ends(value: object) -> bool:
    return isinstance(value, Between) and _order(value.low) > _order(value.high)


def _order(end: object) -> Decimal:
    if isinstance(end, Money):
        return end.amount
    return Decimal(end.toordinal()) if hasattr(end, "toordinal") else Decimal(str(end))

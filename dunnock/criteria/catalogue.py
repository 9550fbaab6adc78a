"""What criteria may ask: subjects with fields, parents and collections, registered by the rooms that own the tables.

SQL here is written by us, never by a user: templates with `{r}` for the row's alias, `{key}` for a parameter. It may
use the standing parameters of a compiled criteria (`compile.standing`): organisation_id, today, now, zone. An
expression of several parts stands in parentheses.
Every source has the columns organisation_id and id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from dunnock.criteria.operators import COMPARISONS, OPERATORS, FieldType, Operator


@dataclass(frozen=True)
class Option:
    """`sql`: the condition over `{r}` the option stands for, where it is no value of the field's own column."""

    value: str
    label: str
    sql: str = ""


@dataclass(frozen=True)
class Field:
    """One question to a row.

    `sql` by type: money the amount (`currency_sql` its currency), date a date column, instant a timestamptz, days the
    date counted from (`until_sql`: the date counting stops, or null). `options` None means any value; `read_option`
    knows options that are not offered (any more), by what their value says.
    """

    id: str
    label: str
    type: FieldType
    sql: str
    currency_sql: str = ""
    until_sql: str = ""
    options: tuple[Option, ...] | None = None
    help: str = ""
    key: str | None = None  # the parameter behind `{key}`: a user's text, bound and never spliced
    read_option: Callable[[str], Option | None] | None = None

    def option(self, value: str) -> Option | None:
        """The option of that value; None for one that is none."""
        offered = next((one for one in self.options or () if one.value == value), None)
        return self.read_option(value) if offered is None and self.read_option is not None else offered

    @property
    def operators(self) -> tuple[Operator, ...]:
        return OPERATORS[self.type]


@dataclass(frozen=True)
class Relation:
    """Rows that belong to a subject: `child_key` of the row equals `parent_key` of the subject, in one organisation.

    `source` is a table, a view, or a select in parentheses; `where` always holds for its rows. `always` are rules
    (field, operator, value) true of every row: the check uses them to find conditions that can never match.
    """

    id: str
    label: str
    one: str
    many: str
    source: str
    child_key: str
    item: str  # the subject whose fields the rows have
    parent_key: str = "id"
    where: str = ""
    always: tuple[tuple[str, str, Any], ...] = ()


@dataclass(frozen=True)
class Aggregate:
    """A number or an amount over a relation's rows, asked like a field: "balance overdue is more than €50.00".

    `measure` is an aggregate expression over `{r}`. Money is measured over the rows whose `currency_sql` is the rule's
    currency. `empty` is what no rows amount to; None means "no value" (an average of nothing).
    """

    id: str
    label: str
    type: FieldType
    relation: Relation
    measure: str
    where: str = ""
    currency_sql: str = ""
    empty: int | None = 0
    help: str = ""
    options: tuple[Option, ...] | None = None

    @property
    def operators(self) -> tuple[Operator, ...]:
        return COMPARISONS if self.empty is not None else OPERATORS[self.type]


@dataclass(frozen=True)
class Parent:
    """The one row a subject belongs to, whose fields its rules may use: an invoice's customer."""

    subject: str
    child_key: str
    parent_key: str = "id"


@dataclass(frozen=True)
class Subject:
    """`custom_sql`, with `{r}` and `{key}`, opens the ERP's own fields as "<subject>.custom.<name>".

    `read_field` knows fields that are not offered (any more), by what their id says.
    """

    id: str
    label: str
    source: str
    fields: tuple[Field | Aggregate, ...]
    relations: tuple[Relation, ...] = ()
    parents: tuple[Parent, ...] = ()
    custom_sql: str = ""
    read_field: Callable[[str], Field | Aggregate | None] | None = None

    @cached_property
    def by_id(self) -> Mapping[str, Field | Aggregate]:
        return {known.id: known for known in self.fields}

    def relation(self, name: str) -> Relation | None:
        return next((known for known in self.relations if known.id == name), None)

    def find(self, field_id: str) -> Field | Aggregate | None:
        """Its own field of that id, a custom one included."""
        known = self.by_id.get(field_id)
        if known is None and self.read_field is not None:
            known = self.read_field(field_id)
        opening = f"{self.id}.custom."
        if known is not None or not self.custom_sql or not field_id.startswith(opening) or field_id == opening:
            return known
        name = field_id.removeprefix(opening)
        return Field(id=field_id, label=name, type="text", sql=self.custom_sql, key=name)


@dataclass(frozen=True)
class Found:
    """A field as a subject reaches it: its own, or its parent's."""

    field: Field | Aggregate
    parent: Parent | None = None


@dataclass(frozen=True)
class Catalogue:
    subjects: tuple[Subject, ...]
    _by_id: Mapping[str, Subject] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id = {subject.id: subject for subject in self.subjects}
        if len(by_id) != len(self.subjects):
            raise ValueError("two subjects of one name")
        object.__setattr__(self, "_by_id", by_id)
        for subject in self.subjects:
            self._consistent(subject)

    def _consistent(self, subject: Subject) -> None:
        if len(subject.by_id) != len(subject.fields):
            raise ValueError(f"{subject.id}: two fields of one name")
        for known in subject.fields:
            if not known.id.startswith(f"{subject.id}."):
                raise ValueError(f"{known.id} is not a field of {subject.id}")
            if known.type == "money" and not known.currency_sql:
                raise ValueError(f"{known.id}: money names the column of its currency")
        for name in [*(parent.subject for parent in subject.parents), *(one.item for one in subject.relations)]:
            if name not in self._by_id:
                raise ValueError(f"{subject.id} speaks of {name}, which is no subject")

    def __contains__(self, subject_id: object) -> bool:
        return subject_id in self._by_id

    def subject(self, subject_id: str) -> Subject:
        """Raises `KeyError`: a subject is named by our code, not by a user."""
        return self._by_id[subject_id]

    def find(self, subject_id: str, field_id: str) -> Found | None:
        subject = self._by_id[subject_id]
        own = subject.find(field_id)
        if own is not None:
            return Found(own)
        for parent in subject.parents:
            known = self._by_id[parent.subject].find(field_id)
            if known is not None:
                return Found(known, parent)
        return None

    def owner_of(self, field_id: str) -> Subject | None:
        """The subject a field belongs to, for the words of a refusal."""
        return next((subject for subject in self.subjects if subject.find(field_id) is not None), None)

    def reachable(self, subject_id: str) -> Iterator[tuple[Subject, Field | Aggregate]]:
        """Every field rules on that subject may use, its own first."""
        subject = self._by_id[subject_id]
        for owner in (subject, *(self._by_id[parent.subject] for parent in subject.parents)):
            yield from ((owner, known) for known in owner.fields)

    def extended(
        self,
        *,
        subjects: Iterable[Subject] = (),
        fields: Mapping[str, Iterable[Field | Aggregate]] | None = None,
        relations: Mapping[str, Iterable[Relation]] | None = None,
    ) -> Catalogue:
        """The same catalogue with what a higher room adds: its subjects, and fields and relations for known ones."""
        more_fields, more_relations = fields or {}, relations or {}
        for name in (*more_fields, *more_relations):
            if name not in self._by_id:
                raise ValueError(f"{name} is no subject")
        grown = [
            replace(
                subject,
                fields=(*subject.fields, *more_fields.get(subject.id, ())),
                relations=(*subject.relations, *more_relations.get(subject.id, ())),
            )
            for subject in self.subjects
        ]
        return Catalogue((*grown, *subjects))

    def as_json(self) -> dict[str, Any]:
        """For the field picker: per subject its fields grouped by object and its collections; operators per type."""
        return {
            "subjects": [self._subject_json(subject) for subject in self.subjects],
            "operators": {kind: [_operator_json(one) for one in operators] for kind, operators in OPERATORS.items()},
            "comparisons": [_operator_json(one) for one in COMPARISONS],
        }

    def _subject_json(self, subject: Subject) -> dict[str, Any]:
        groups: dict[str, dict[str, Any]] = {}
        for owner, known in self.reachable(subject.id):
            entry: dict[str, Any] = {
                "object": owner.id,
                "label": owner.label,
                "custom_prefix": f"{owner.id}.custom." if owner.custom_sql else None,
                "fields": [],
            }
            groups.setdefault(owner.id, entry)["fields"].append(_field_json(known))
        collections = [
            {"id": one.id, "label": one.label, "one": one.one, "many": one.many, "item": one.item}
            for one in subject.relations
        ]
        return {"id": subject.id, "label": subject.label, "objects": list(groups.values()), "collections": collections}


def operators_for(kind: FieldType) -> tuple[Operator, ...]:
    return OPERATORS[kind]


def _operator_json(operator: Operator) -> dict[str, str]:
    return {"id": operator.id, "label": operator.label, "value": operator.shape}


def _field_json(known: Field | Aggregate) -> dict[str, Any]:
    options = None
    if known.options is not None:
        options = [{"value": option.value, "label": option.label} for option in known.options]
    return {
        "id": known.id,
        "label": known.label,
        "type": known.type,
        "operators": [operator.id for operator in known.operators],
        "options": options,
        "help": known.help,
    }

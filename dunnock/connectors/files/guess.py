"""Proposes which column is which field. The person sees the proposal with its confidence and edits it."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from dunnock.connectors.files.formats import describe, guess_mark, guess_order
from dunnock.connectors.files.mapping import FILE_FIELDS, NEEDED, ColumnFormat, FileMapping, ObjectName
from dunnock.connectors.files.sniff import Table
from dunnock.connectors.files.synonyms import SYNONYMS

SURE_ENOUGH = 0.75
_VALUES = 500  # values looked at to see whether a column can be what its name says


@dataclass(frozen=True)
class Question:
    """What only a person can decide about a column; nothing is imported before."""

    column: str
    message: str
    cure: str


@dataclass(frozen=True)
class Guess:
    mapping: FileMapping
    confidence: dict[str, float] = field(default_factory=dict)  # field -> 0..1
    questions: list[Question] = field(default_factory=list)


def guess_mapping(table: Table, object_name: ObjectName | None = None) -> Guess:
    """A mapping for the object, or for the one the columns fit best."""
    chosen = object_name or guess_object(table)
    columns, confidence = _assign(table, chosen)
    sniffed = table.sniffed
    mapping = FileMapping(
        object=chosen,
        columns=columns,
        encoding=sniffed.encoding,
        delimiter=sniffed.delimiter,
        sheet=sniffed.sheet,
        header_row=sniffed.header_row,
    )
    settled, questions = settle_formats(mapping, table)
    return Guess(settled, confidence, questions)


def guess_object(table: Table) -> ObjectName:
    """The object whose needed fields the columns cover best; a list of open items is a list of invoices."""

    def fit(name: ObjectName) -> tuple[float, float]:
        _, confidence = _assign(table, name)
        groups = NEEDED[name]
        covered = sum(max((confidence.get(option, 0.0) for option in group), default=0.0) for group in groups)
        return covered / len(groups), sum(confidence.values())

    names: list[ObjectName] = ["invoices", "customers", "payments", "contacts", "credit_notes", "allocations"]
    return max(names, key=fit)


def settle_formats(mapping: FileMapping, table: Table) -> tuple[FileMapping, list[Question]]:
    """The mapping with every column's date order and decimal mark decided, and what could not be decided.

    A column that can be read in two ways follows the other columns of the file: one program wrote them all.
    """
    at = {column: number for number, column in enumerate(table.sniffed.columns)}
    formats: dict[str, ColumnFormat] = {}
    unclear: dict[str, str] = {}
    questions: list[Question] = []
    for name, column in mapping.columns.items():
        if column not in at:
            continue
        given = mapping.formats.get(column, ColumnFormat())
        kind = mapping.kind(name)
        if kind == "date":
            order = given.date_order or mapping.date_order
            if order is None:
                guess = guess_order(cells[at[column]] for _, cells in table.rows)
                order = guess.order
                if guess.contradiction:
                    said = f"{guess.example} does not fit the order of day and month of the dates before it"
                    questions.append(Question(column, said, "Correct the dates, or choose the order they are meant in"))
                elif order is None and guess.example:
                    unclear[column] = guess.example
            formats[column] = ColumnFormat(date_order=order)
        elif kind == "amount":
            mark = given.decimal or mapping.decimal
            if mark is None:
                mark, _ = guess_mark(cells[at[column]] for _, cells in table.rows)
            formats[column] = ColumnFormat(decimal=mark)
    known = {found.date_order for found in formats.values() if found.date_order in {"dmy", "mdy"}}
    for column, example in unclear.items():
        if len(known) == 1:
            formats[column] = ColumnFormat(date_order=next(iter(known)))
        else:
            questions.append(Question(column, describe(example), "Choose the order of day and month"))
    return mapping.model_copy(update={"formats": {**mapping.formats, **formats}}), questions


def _assign(table: Table, object_name: ObjectName) -> tuple[dict[str, str], dict[str, float]]:
    """Best first, each column and each field once."""
    candidates = []
    for number, column in enumerate(table.sniffed.columns):
        values: list[Any] | None = None
        for name, kind in FILE_FIELDS[object_name].items():
            score = similarity(column, object_name, name)
            if score < SURE_ENOUGH:
                continue
            if values is None:
                values = [cells[number] for _, cells in table.rows[:_VALUES]]
            score *= _plausible(kind, name, values)
            if score >= SURE_ENOUGH:
                candidates.append((score, -number, name, column))
    columns: dict[str, str] = {}
    confidence: dict[str, float] = {}
    for score, _, name, column in sorted(candidates, reverse=True):
        if name not in columns and column not in columns.values():
            columns[name], confidence[name] = column, round(score, 2)
    return columns, confidence


def _plausible(kind: str, name: str, values: list[Any]) -> float:
    """1 where the values can be what the name says, less where most cannot."""
    filled = [value for value in values if value not in (None, "")]
    if not filled:
        return 0.95
    share = 1.0
    if kind == "date":
        share = guess_order(filled).share
    elif kind == "amount":
        share = guess_mark(filled)[1]
    elif name.endswith("email"):
        share = sum("@" in str(value) for value in filled) / len(filled)
    return 1.0 if share >= 0.6 else 0.5


def similarity(column: str, object_name: str, name: str) -> float:
    """1 for a known word, less for a likeness."""
    said = normal(column)
    if not said:
        return 0.0
    best = 0.0
    words = set(said.split())
    for position, synonym in enumerate(_synonyms(object_name, name)):
        if said == synonym:
            return 1.0 - min(position, 50) * 0.001  # the more particular names come first
        known = set(synonym.split())
        if len(known) > 1 and known <= words:
            best = max(best, 0.9 - 0.02 * (len(words) - len(known)))
        elif abs(len(said) - len(synonym)) <= 3 and len(synonym) > 3:
            best = max(best, difflib.SequenceMatcher(None, said, synonym).ratio() * 0.92)
    return best


@cache
def _synonyms(object_name: str, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([normal(name), *map(normal, SYNONYMS[object_name][name].split("|"))]))


@cache
def normal(text: str) -> str:
    """Lower case, no accents, no punctuation, CamelCase cut: "Fälligkeits-Datum" and "faelligkeits datum" meet."""
    cut = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    folded = cut.lower().replace("ß", "ss").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain.replace("№", "no").replace("#", " no ")).split())

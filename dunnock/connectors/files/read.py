"""A file to a LedgerBatch, or as a dry run to a report of what would happen. One bad row never stops the others."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dunnock.connectors.errors import FileRefused
from dunnock.connectors.files.derive import Derivation, Inconsistent, Known
from dunnock.connectors.files.formats import Unreadable, day, number
from dunnock.connectors.files.guess import Question, guess_mapping, settle_formats
from dunnock.connectors.files.mapping import NEEDED, ColumnFormat, FileMapping, ObjectName, is_custom
from dunnock.connectors.files.sniff import Cells, Sniffed, Table, open_table
from dunnock.ledger.batch import LedgerBatch, Row
from dunnock.ledger.rows import RowError, check_rows

SHOWN_ERRORS, SHOWN_ROWS = 500, 20
NOTHING_KNOWN = Known()
_YES = {"true", "yes", "y", "1", "x", "ja", "j", "wahr", "oui", "o", "vrai", "si", "s", "verdadero"}
_NO = {"false", "no", "n", "0", "nein", "falsch", "non", "faux", "falso"}
_SIGNS = {"€": "EUR", "£": "GBP"}


@dataclass(frozen=True)
class Problem:
    """About the file as a whole. `code`: missing_field, missing_column, ask, not_compared, encoding_unsure."""

    code: str
    message: str
    cure: str
    column: str = ""

    @property
    def stops(self) -> bool:
        """Nothing can be imported before it is settled."""
        return self.code in {"missing_field", "missing_column", "ask"}


@dataclass(frozen=True)
class LineError:
    line: int
    column: str
    value: str
    message: str
    cure: str


@dataclass
class FileRead:
    """`good` and `bad` count lines of the file; a bad line is left out whole."""

    batch: LedgerBatch
    errors: list[LineError] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    good: int = 0
    bad: int = 0


@dataclass
class DryRun:
    sniffed: Sniffed
    mapping: FileMapping
    confidence: dict[str, float]
    columns: list[str]
    sample: list[dict[str, str]]
    problems: list[Problem]
    row_errors: list[LineError]  # the first SHOWN_ERRORS
    error_count: int
    good: int
    bad: int
    counts: dict[str, int]  # rows per ledger object that would be written
    batch: LedgerBatch = field(repr=False)


def read_file(
    source: bytes | Path, name: str, mapping: FileMapping, *, today: dt.date, known: Known = NOTHING_KNOWN
) -> FileRead:
    """Raises `FileRefused` where the file as a whole cannot be read with this mapping."""
    table = _open(source, name, mapping)
    settled, problems = _prepare(mapping, table)
    for problem in problems:
        if problem.stops:
            where = f"{problem.column}: " if problem.column else ""
            raise FileRefused(f"{where}{problem.message}", cure=problem.cure, file=name)
    read = _read(table, settled, known, today)
    read.problems = problems + read.problems
    return read


def dry_run(
    source: bytes | Path,
    name: str,
    mapping: FileMapping | None = None,
    *,
    today: dt.date,
    object_name: ObjectName | None = None,
    known: Known = NOTHING_KNOWN,
) -> DryRun:
    """What `read_file` would do. Raises `FileRefused` only where there is no table.

    Without a mapping one is proposed; one without columns keeps what it says of the file (delimiter, header row …) and gets
    its columns proposed, because another delimiter makes other columns.
    """
    table = _open(source, name, mapping)
    confidence: dict[str, float] = {}
    if mapping is None or not (mapping.columns or mapping.constants):
        guess = guess_mapping(table, mapping.object if mapping else object_name)
        said = mapping.model_dump(exclude_unset=True, exclude={"columns", "formats"}) if mapping else {}
        mapping, confidence = guess.mapping.model_copy(update=said), guess.confidence
    settled, problems = _prepare(mapping, table)
    stopped = any(problem.stops for problem in problems)
    read = FileRead(LedgerBatch()) if stopped else _read(table, settled, known, today)
    return DryRun(
        sniffed=table.sniffed,
        mapping=settled,
        confidence=confidence,
        columns=table.sniffed.columns,
        sample=[
            dict(zip(table.sniffed.columns, map(_shown, cells), strict=True)) for _, cells in table.rows[:SHOWN_ROWS]
        ],
        problems=problems + read.problems,
        row_errors=read.errors[:SHOWN_ERRORS],
        error_count=len(read.errors),
        good=read.good,
        bad=read.bad,
        counts=read.batch.counts(),
        batch=read.batch,
    )


def _open(source: bytes | Path, name: str, mapping: FileMapping | None) -> Table:
    data = source.read_bytes() if isinstance(source, Path) else source
    if mapping is None:
        return open_table(data, name)
    return open_table(
        data,
        name,
        encoding=mapping.encoding,
        delimiter=mapping.delimiter,
        sheet=mapping.sheet,
        header_row=mapping.header_row,
    )


def _prepare(mapping: FileMapping, table: Table) -> tuple[FileMapping, list[Problem]]:
    """The mapping with all formats decided, and what is wrong with the file as a whole."""
    problems = []
    if not table.sniffed.encoding_sure:
        said = f"the file is not UTF-8 and was read as {table.sniffed.encoding}"
        problems.append(
            Problem("encoding_unsure", said, "Look at the accented letters; choose another encoding if wrong")
        )
    for name, column in mapping.columns.items():
        if column not in table.sniffed.columns:
            there = ", ".join(table.sniffed.columns)
            said = f"{name} is to come from the column {column!r}, which the file has not"
            problems.append(Problem("missing_column", said, f"Choose one of: {there}", column))
    for group in NEEDED[mapping.object]:
        if not any(mapping.has(name) for name in group):
            said = f"nothing says {' or '.join(group)}"
            cure = "Choose its column, or give one value for all rows"
            problems.append(Problem("missing_field", said, cure))
    settled, questions = settle_formats(mapping, table)
    problems += [_asked(question) for question in questions]
    return settled, problems


def _asked(question: Question) -> Problem:
    return Problem("ask", question.message, question.cure, question.column)


def _read(table: Table, mapping: FileMapping, known: Known, today: dt.date) -> FileRead:
    readers = _readers(table, mapping)
    derivation = Derivation(mapping, known, today)
    cells_of: dict[int, Cells] = {}
    faults: list[tuple[int, str, str, str]] = []  # line, field, message, cure
    for line, cells in table.rows:
        record, wrong = _record(line, cells, readers)
        record |= mapping.constants if not wrong else {}
        try:
            if not wrong:
                derivation.take(_with_custom(record))
        except Inconsistent as error:
            wrong = [(error.field, error.message, error.cure)]
        if wrong:
            cells_of[line] = cells
            faults += [(line, *fault) for fault in wrong]
    clean, refused = check_rows(derivation.batch)
    faults += _own(refused, mapping)
    bad = {line for line, *_ in faults}
    _drop(clean, mapping, bad)
    if refused:
        cells_of |= {line: cells for line, cells in table.rows if line in bad}
    read = FileRead(
        clean, _line_errors(faults, table, mapping, cells_of), good=len(table.rows) - len(bad), bad=len(bad)
    )
    if mapping.complete:
        _compare(read, mapping.object)
    return read


_Reader = tuple[str, int, Callable[[Any], Any]]


def _readers(table: Table, mapping: FileMapping) -> list[_Reader]:
    at = {column: number for number, column in enumerate(table.sniffed.columns)}
    readers = []
    for name, column in mapping.columns.items():
        form = mapping.formats.get(column, ColumnFormat())
        readers.append((name, at[column], _reader(name, mapping.kind(name), form)))
    return readers


def _reader(name: str, kind: str, form: ColumnFormat) -> Callable[[Any], Any]:
    """Reads one column. Values repeat (dates, currencies, customers), so what was read once is kept."""
    kept: dict[Any, Any] = {}
    if kind == "date":
        parse: Callable[[Any], Any] = lambda value: day(value, form.date_order)  # noqa: E731
    elif kind == "amount":
        parse = lambda value: number(value, form.decimal)  # noqa: E731
    elif kind == "flag":
        parse = _flag
    elif kind == "list":
        parse = lambda value: [word.strip() for word in re.split(r"[;,|]", str(value)) if word.strip()]  # noqa: E731
    elif name == "currency":
        parse = lambda value: _SIGNS.get(str(value).strip(), str(value).strip())  # noqa: E731
    else:
        return _text

    def read(value: Any) -> Any:
        if value in kept:
            return kept[value]
        found = parse(value)
        if len(kept) < 50_000:
            kept[value] = found
        return found

    return read


def _text(value: Any) -> str:
    return value.strip() if type(value) is str else str(value)


def _flag(value: Any) -> bool:
    word = str(value).strip().lower().replace("í", "i")
    if word in _YES or word in _NO:
        return word in _YES
    raise Unreadable("this is neither yes nor no", "write yes or no")


def _record(line: int, cells: Cells, readers: list[_Reader]) -> tuple[Row, list[tuple[str, str, str]]]:
    record: Row = {"_row": line}
    wrong: list[tuple[str, str, str]] = []
    for name, position, read in readers:
        value = cells[position]
        if value is None or (type(value) is str and not value.strip()):
            record[name] = None
            continue
        try:
            record[name] = read(value)
        except Unreadable as error:
            wrong.append((name, error.message, error.cure))
    return record, wrong


def _with_custom(record: Row) -> Row:
    own = [name for name in record if is_custom(name)]
    if own:
        record["custom"] = {name.removeprefix("custom."): record.pop(name) for name in own}
    return record


def _own(refused: list[RowError], mapping: FileMapping) -> list[tuple[int, str, str, str]]:
    """One fault a line and column: what was derived from a bad value fails for the same reason. (line, field, …)"""
    faults: dict[tuple[int, str], tuple[int, str, str, str]] = {}
    for error in sorted(
        refused, key=lambda error: (error.row, error.object != mapping.object, error.field == "erp_id")
    ):
        name = _told_by(error, mapping)
        faults.setdefault((error.row, name), (error.row, name, error.message, error.cure))
    return list(faults.values())


def _told_by(error: RowError, mapping: FileMapping) -> str:
    """The field of the file a fault of a derived row goes back to."""
    if error.object == "contacts" and mapping.object == "customers" and error.field in {"name", "email", "phone"}:
        return f"contact_{error.field}"
    if error.field == "erp_id" and not mapping.has("erp_id"):
        return next((name for name in ("number", "reference", "name") if mapping.has(name)), error.field)
    return error.field


def _drop(clean: LedgerBatch, mapping: FileMapping, bad: set[int]) -> None:
    """Takes a bad line out whole, but not the customer it named: other lines rely on that one."""
    if not bad:
        return
    for name in ("contacts", "invoices", "credit_notes", "payments", "allocations", mapping.object):
        rows = clean.rows(name)
        rows[:] = [row for row in rows if row["_row"] not in bad]
    clean.complete_for_invoices &= {row["erp_id"] for row in clean.invoices}


def _compare(read: FileRead, object_name: str) -> None:
    """The file lists everything: what it does not name is gone. Not with bad lines: those records are not gone."""
    if read.bad:
        said = f"records that the file no longer lists stay, because {read.bad} lines could not be read"
        read.problems.append(Problem("not_compared", said, "Correct the lines and read the file again"))
        return
    read.batch.present[object_name] = {row["erp_id"] for row in read.batch.rows(object_name)}


def _line_errors(
    faults: list[tuple[int, str, str, str]], table: Table, mapping: FileMapping, cells_of: dict[int, Cells]
) -> list[LineError]:
    at = {column: number for number, column in enumerate(table.sniffed.columns)}
    errors = []
    for line, name, message, cure in sorted(faults, key=lambda fault: fault[0]):
        column = mapping.columns.get(name, "")
        value = _shown(cells_of[line][at[column]]) if column in at and line in cells_of else ""
        errors.append(LineError(line, column or name, value, message, cure))
    return errors


def _shown(value: Any) -> str:
    return "" if value is None else str(value)[:200]

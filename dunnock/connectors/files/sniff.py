"""Finds the table in a file: encoding, delimiter, sheet, header row."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from charset_normalizer import from_bytes

from dunnock.connectors.errors import FileRefused

LARGEST = 100 * 1024 * 1024  # bytes as uploaded
LARGEST_UNPACKED = 1024 * 1024 * 1024  # a workbook is a zip: a small one may hold a large one
DELIMITERS = ";,\t|"
_HEAD = 60  # rows looked at to find delimiter and header
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The old code pages of other alphabets. Among the Latin ones statistics cannot tell, and Windows-1252 is what Excel writes.
_OTHER_ALPHABETS = [
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "shift_jis",
    "gb18030",
    "big5",
    "euc_kr",
    "koi8_r",
]
_LATIN = ["cp1252", "cp850", "mac_roman"]

Cells = list[Any]


@dataclass(frozen=True)
class Sniffed:
    """`header_row` counts from 1. `encoding_sure` is False where the encoding is the likeliest of several."""

    columns: list[str]
    header_row: int
    encoding: str | None = None
    encoding_sure: bool = True
    delimiter: str | None = None
    sheet: str | None = None
    sheets: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Table:
    """`rows` are (line number, cells as wide as the columns), without empty ones."""

    sniffed: Sniffed
    rows: list[tuple[int, Cells]]


def open_table(
    data: bytes,
    name: str,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
) -> Table:
    """The whole table; what is not given is found. Raises `FileRefused` with what was tried."""
    if not data.strip():
        raise FileRefused("the file is empty", cure="Export it again", file=name)
    if len(data) > LARGEST:
        raise FileRefused(f"the file has {len(data) >> 20} MB", cure="Split it into files below 100 MB", file=name)
    if data.startswith(_WORKBOOKS):
        lines, sheets, sheet = _workbook(data, name, sheet)
        found: dict[str, Any] = {"sheet": sheet, "sheets": sheets}
    else:
        text, encoding, sure = decode(data, name, encoding)
        delimiter = delimiter or _delimiter(text)
        lines = list(_csv_lines(text, delimiter, name))
        found = {"encoding": encoding, "encoding_sure": sure, "delimiter": delimiter}
    at = _header(lines, header_row, name)
    columns = _names(lines[at][1])
    width = len(columns)
    rows = [(line, (cells + [None] * width)[:width]) for line, cells in lines[at + 1 :] if _filled(cells)]
    return Table(Sniffed(columns=columns, header_row=lines[at][0], **found), rows)


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str, bool]:
    """(text, encoding, sure). A byte order mark and valid UTF-8 are proof; else the likeliest old code page."""
    if encoding is not None:
        try:
            return data.decode(encoding), encoding, True
        except LookupError:
            raise FileRefused(f"there is no encoding {encoding!r}", cure="Use utf-8 or cp1252", file=name) from None
        except UnicodeDecodeError as error:
            raise FileRefused(_at_line(data, error, encoding), cure=_other(data), file=name) from None
    for mark, by_mark in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(by_mark), by_mark, True
            except UnicodeDecodeError as error:
                raise FileRefused(_at_line(data, error, by_mark), cure="Export it again as UTF-8", file=name) from None
    if b"\x00" in data:
        cure = "Save it as CSV (UTF-8) or as an Excel workbook"
        raise FileRefused("this is neither text nor a workbook", cure=cure, file=name)
    try:
        return data.decode("utf-8"), "utf-8", True
    except UnicodeDecodeError:
        pass
    for candidate in _likely(data):
        try:
            return data.decode(candidate), candidate, False
        except UnicodeDecodeError:
            continue
    tried = ", ".join(["utf-8", *_likely(data)])
    raise FileRefused(f"the encoding is none of {tried}", cure="Export it again as UTF-8", file=name)


def _likely(data: bytes) -> list[str]:
    sample = data[: 200 * 1024]
    best = from_bytes(sample, cp_isolation=[*_OTHER_ALPHABETS, *_LATIN]).best()
    other = [best.encoding] if best is not None and best.encoding in _OTHER_ALPHABETS and best.coherence > 0 else []
    return [*other, *_LATIN]


def _at_line(data: bytes, error: UnicodeDecodeError, encoding: str) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    return f"line {line} is not {encoding}: byte 0x{data[error.start]:02X}"


def _other(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return f"Choose another encoding; {_likely(data)[0]} is the likeliest"
    return "Choose utf-8, which fits"


def _workbook(data: bytes, name: str, sheet: str | None) -> tuple[list[tuple[int, Cells]], list[str], str]:
    from python_calamine import CalamineError, CalamineWorkbook

    if data.startswith(b"PK"):
        _check_unpacked(data, name)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = list(book.sheet_names)
        if sheet is not None and sheet not in sheets:
            cure = "Choose one of: " + ", ".join(sheets)
            raise FileRefused(f"there is no sheet {sheet!r}", cure=cure, file=name)
        chosen, rows = sheet, list[Cells]()
        for candidate in [sheet] if sheet is not None else sheets:
            chosen, rows = candidate, book.get_sheet_by_name(candidate).to_python(skip_empty_area=False)
            if rows:
                break
    except CalamineError as error:
        raise FileRefused(
            f"the workbook cannot be opened ({error})", cure="Save it again as .xlsx", file=name
        ) from None
    return [(number, [_cell(cell) for cell in row]) for number, row in enumerate(rows, 1)], sheets, str(chosen)


def _check_unpacked(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile:
        raise FileRefused("the workbook is damaged", cure="Save it again as .xlsx", file=name) from None
    if size > LARGEST_UNPACKED:
        raise FileRefused("the workbook unpacks to more than 1 GB", cure="Split it", file=name)


def _cell(value: Any) -> Any:
    """Excel knows only floating numbers, to 15 digits: 1001.0 is the number 1001, 0.1+0.2 is 0.3."""
    if isinstance(value, bool) or not isinstance(value, float):
        return None if value == "" else value
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(value, ".15g")


def _csv_lines(text: str, delimiter: str, name: str) -> Iterator[tuple[int, Cells]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if not (line == 1 and len(cells) <= 2 and re.fullmatch(r"sep=.?", ",".join(cells).strip(), re.IGNORECASE)):
                yield line, list(cells)
            line = reader.line_num + 1
    except csv.Error as error:
        cure = "Look for a quotation mark that is never closed"
        raise FileRefused(f"line {line}: {error}", cure=cure, file=name) from None


def _delimiter(text: str) -> str:
    """The one that cuts most rows into the same number of columns, more columns being better."""
    if text[:5].lower().startswith("sep=") and text[4:5] in DELIMITERS:
        return text[4]
    head = "\n".join(text[:100_000].splitlines()[:_HEAD])

    def score(delimiter: str) -> float:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(head), delimiter=delimiter) if row]
        except csv.Error:
            return 0.0
        width, times = Counter(widths).most_common(1)[0]
        return (width - 1) * times / len(widths)

    return max(DELIMITERS, key=score)


def _header(lines: list[tuple[int, Cells]], wanted: int | None, name: str) -> int:
    """Index into lines. Titles and blank rows above the table are skipped: the header is the first full row of words."""
    if wanted is not None:
        for at, (number, _) in enumerate(lines):
            if number == wanted:
                return at
        raise FileRefused(f"there is no row {wanted}", cure="Choose the row that holds the column names", file=name)
    widths = Counter(_filled(cells) for _, cells in lines[:_HEAD] if _filled(cells))
    if not widths:
        raise FileRefused("there is no row with values", cure="Export it again", file=name)
    usual = max(widths, key=lambda width: (widths[width], width))
    for at, (_, cells) in enumerate(lines[:_HEAD]):
        if _filled(cells) >= min(usual, max(widths)) and not any(_looks_like_value(cell) for cell in cells):
            return at
    cure = "Add a first row with the names of the columns, or choose the row that holds them"
    raise FileRefused("no row with column names was found", cure=cure, file=name)


def _filled(cells: Cells) -> int:
    return sum(1 for cell in cells if cell is not None and str(cell).strip())


def _looks_like_value(cell: Any) -> bool:
    """A number, a date or an e-mail address: nothing that names a column."""
    if cell is None or cell == "":
        return False
    text = str(cell).strip()
    return not isinstance(cell, str) or "@" in text or (bool(text) and not re.search(r"[^\W\d_]", text))


def _names(cells: Cells) -> list[str]:
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        base = " ".join(str(cell).split()) if cell is not None and str(cell).strip() else f"Column {number}"
        again = sum(1 for name in names if name == base or name.startswith(f"{base} ("))
        names.append(f"{base} ({again + 1})" if again else base)
    return names

"""Rows as a file people open in a spreadsheet: CSV streamed row by row, or an Excel workbook. Amounts are plain numbers."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any, Literal

from django.http import FileResponse, StreamingHttpResponse

from dunnock.kernel.errors import FieldError, Invalid
from dunnock.org.db import organisation_scope

Kind = Literal["csv", "xlsx"]
Row = dict[str, Any]
Column = tuple[str, Callable[[Row], Any]]
MOST_IN_EXCEL = 1_048_575
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def download(
    organisation_id: int, columns: list[Column], found: Iterable[Row], *, name: str, kind: Kind, total: int
) -> StreamingHttpResponse:
    """`found` is read in a scope of its own while the file is written. Raises `Invalid` for more rows than Excel has."""
    file_name = f"{name}.{kind}"
    if kind == "xlsx":
        if total > MOST_IN_EXCEL:
            message = f"{total:,} rows are more than an Excel sheet holds ({MOST_IN_EXCEL:,}); choose CSV"
            raise Invalid(message, errors=[FieldError("format", message, "too_many")])
        return _workbook(columns, found, file_name)

    def lines() -> Iterator[str]:
        # The answer is written after the view has returned: its rows are read in a scope of their own.
        with organisation_scope(organisation_id):
            yield "\ufeff" + _line([label for label, _ in columns])
            for row in found:
                yield _line([_text(read(row)) for _, read in columns])

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def _workbook(columns: list[Column], found: Iterable[Row], name: str) -> FileResponse:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Rows")
    sheet.append([label for label, _ in columns])
    for row in found:
        sheet.append([_cell(read(row)) for _, read in columns])
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return FileResponse(file, as_attachment=True, filename=name, content_type=kind)


def _line(cells: list[Any]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()


def _text(value: Any) -> str:
    """A text a spreadsheet does not take for a formula."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return f"'{value}"
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return "" if value is None else str(value)


def _cell(value: Any) -> Any:
    return _text(_CONTROL.sub("", value)) if isinstance(value, str) else value


def plain(name: str) -> Callable[[Row], Any]:
    return lambda row: row[name]


def number(name: str) -> Callable[[Row], Any]:
    """An amount, however it was read."""
    return lambda row: as_number(row[name])


def as_number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def yes(name: str) -> Callable[[Row], Any]:
    return lambda row: "yes" if row[name] else ""


def joined(name: str) -> Callable[[Row], Any]:
    return lambda row: ", ".join(row[name])


def in_currency(amounts: str, currency: str, name: str) -> Callable[[Row], Any]:
    """One currency's amount out of a list of `{currency, …}`."""
    return lambda row: next((as_number(a[name]) for a in row[amounts] if a["currency"] == currency), None)

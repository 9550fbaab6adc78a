"""An audience as a file: CSV streamed row by row, or an Excel workbook. One column per currency, amounts as plain numbers."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.http import FileResponse, HttpResponse, StreamingHttpResponse

from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope
from dunnock.workflows.audience import Asked, Audience, export_audience, preview_audience
from dunnock.workflows.definition import Definition

Row = dict[str, Any]
Column = tuple[str, Callable[[Row], Any]]
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def export(organisation_id: int, definition: Definition, as_of: AsOf, asked: Asked, kind: str) -> HttpResponse:
    """The whole tab. Faulty criteria, an unknown tab or sort are refused before the first byte leaves."""
    first = Asked(asked.tab, page_size=1, q=asked.q, sort=asked.sort)
    counted = preview_audience(organisation_id, definition, as_of, first)
    columns = _columns(asked.tab, counted)
    name = f"{counted.subject}-{asked.tab}-{as_of.today.isoformat()}.{kind}"
    found = export_audience(organisation_id, definition, as_of, asked)
    if kind == "xlsx":
        return _workbook(columns, found, name)

    def lines() -> Iterator[str]:
        # The answer is written after the view has returned: its rows are read in a scope of their own.
        with organisation_scope(organisation_id):
            yield "\ufeff" + _line([label for label, _ in columns])
            for row in found:
                yield _line([_text(read(row)) for _, read in columns])

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response  # type: ignore[return-value]


def _workbook(columns: list[Column], found: Iterable[Row], name: str) -> HttpResponse:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Audience")
    sheet.append([label for label, _ in columns])
    for row in found:
        sheet.append([_cell(read(row)) for _, read in columns])
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return FileResponse(file, as_attachment=True, filename=name, content_type=kind)  # type: ignore[return-value]


def _line(cells: list[Any]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()


def _text(value: Any) -> str:
    """A text a spreadsheet does not take for a formula."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return f"'{value}"
    return "" if value is None else str(value)


def _cell(value: Any) -> Any:
    return _text(_CONTROL.sub("", value)) if isinstance(value, str) else value


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _read(name: str) -> Callable[[Row], Any]:
    return lambda row: row[name]


def _amount(name: str) -> Callable[[Row], Any]:
    return lambda row: _number(row[name])


def _columns(tab: str, counted: Audience) -> list[Column]:
    owner: list[Column] = [("Customer", _read("customer_name")), ("Reference", _read("customer_reference"))]
    shape = counted.subject if tab == "records" else tab.removesuffix("s")
    tail: list[Column] = [("Would go to", _recipients)] if tab == "records" else []
    match shape:
        case "customer":
            own: list[Column] = [("Customer", _read("name")), ("Reference", _read("reference"))]
            own += [("Invoices", _read("invoices")), ("Oldest, days overdue", _read("oldest_days_overdue"))]
            for total in counted.totals["invoices"]:
                currency = total["currency"]
                own.append((f"Balance {currency}", _in_currency(currency, "balance")))
                own.append((f"Overdue {currency}", _in_currency(currency, "overdue")))
            return own + tail
        case "payment":
            own = [("Paid on", _read("paid_on")), ("Amount", _amount("amount")), ("Currency", _read("currency"))]
            own += [("Not reconciled", _amount("amount_remaining")), ("Status", _read("status"))]
            return owner + own + [("Payment reference", _read("reference"))] + tail
        case "credit_note":
            own = [("Credit note", _read("number")), ("Issued on", _read("issued_on")), ("Amount", _amount("amount"))]
            return owner + own + [("Currency", _read("currency"))] + tail
    own = [("Invoice", _read("number")), ("Issued on", _read("issued_on")), ("Due on", _read("due_on"))]
    own += [("Days overdue", _read("days_overdue")), ("Amount", _amount("amount")), ("Balance", _amount("balance"))]
    return owner + own + [("Currency", _read("currency")), ("Left out of messages", _read("left_out"))] + tail


def _in_currency(currency: str, name: str) -> Callable[[Row], Any]:
    return lambda row: next((_number(a[name]) for a in row["amounts"] if a["currency"] == currency), None)


def _recipients(row: Row) -> str:
    goes = row["would_go_to"]
    return ", ".join(person["email"] for person in goes["to"]) or goes["note"]

"""An audience as a file: the whole of a tab, one column per currency."""

from __future__ import annotations

from django.http import StreamingHttpResponse

from dunnock.api.spreadsheet import Column, Kind, Row, download, in_currency, number, plain
from dunnock.kernel.clock import AsOf
from dunnock.workflows.audience import Asked, Audience, export_audience, preview_audience
from dunnock.workflows.definition import Definition


def export(
    organisation_id: int, definition: Definition, as_of: AsOf, asked: Asked, kind: Kind
) -> StreamingHttpResponse:
    """The whole tab. Faulty criteria, an unknown tab or sort are refused before the first byte leaves."""
    first = Asked(asked.tab, page_size=1, q=asked.q, sort=asked.sort)
    counted = preview_audience(organisation_id, definition, as_of, first)
    found = export_audience(organisation_id, definition, as_of, asked)
    name = f"{counted.subject}-{asked.tab}-{as_of.today.isoformat()}"
    return download(organisation_id, _columns(asked.tab, counted), found, name=name, kind=kind, total=counted.total)


def _columns(tab: str, counted: Audience) -> list[Column]:
    owner: list[Column] = [("Customer", plain("customer_name")), ("Reference", plain("customer_reference"))]
    shape = counted.subject if tab == "records" else tab.removesuffix("s")
    tail: list[Column] = [("Would go to", _recipients)] if tab == "records" else []
    match shape:
        case "customer":
            own: list[Column] = [("Customer", plain("name")), ("Reference", plain("reference"))]
            own += [("Invoices", plain("invoices")), ("Oldest, days overdue", plain("oldest_days_overdue"))]
            for total in counted.totals["invoices"]:
                currency = total["currency"]
                own.append((f"Balance {currency}", in_currency("amounts", currency, "balance")))
                own.append((f"Overdue {currency}", in_currency("amounts", currency, "overdue")))
            return own + tail
        case "payment":
            own = [("Paid on", plain("paid_on")), ("Amount", number("amount")), ("Currency", plain("currency"))]
            own += [("Not reconciled", number("amount_remaining")), ("Status", plain("status"))]
            return owner + own + [("Payment reference", plain("reference"))] + tail
        case "credit_note":
            own = [("Credit note", plain("number")), ("Issued on", plain("issued_on")), ("Amount", number("amount"))]
            return owner + own + [("Currency", plain("currency"))] + tail
    if shape != "invoice":
        own = [("Name", plain("name")), ("Day", plain("on_day")), ("Amount", number("amount"))]
        return owner + own + [("Currency", plain("currency"))] + tail
    own = [("Invoice", plain("number")), ("Issued on", plain("issued_on")), ("Due on", plain("due_on"))]
    own += [("Days overdue", plain("days_overdue")), ("Amount", number("amount")), ("Balance", number("balance"))]
    return owner + own + [("Currency", plain("currency")), ("Left out of messages", plain("left_out"))] + tail


def _recipients(row: Row) -> str:
    goes = row["would_go_to"]
    return ", ".join(person["email"] for person in goes["to"]) or goes["note"]

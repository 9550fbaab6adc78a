"""Reading the ledger: lists with search, sort and criteria, single records, and what people set on them here."""

from __future__ import annotations

from typing import Any

from django.http import StreamingHttpResponse
from ninja import Query

from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.ledger_schemas import (
    AllocationPage,
    AllocationQuery,
    AllocationRow,
    ChangedRow,
    ContactPage,
    ContactQuery,
    CreditNotePage,
    CreditNoteRow,
    CustomerExportQuery,
    CustomerPage,
    CustomerQuery,
    CustomersChange,
    DocumentQuery,
    GroupDetail,
    GroupPage,
    InvoiceChange,
    InvoiceExportQuery,
    InvoicePage,
    InvoiceQuery,
    InvoiceRow,
    InvoicesChange,
    PaymentPage,
    PaymentRow,
)
from dunnock.api.list_export import INVOICE_COLUMNS, customer_columns
from dunnock.api.paging import CriteriaBody, FilterQuery, ListQuery, limits, narrowed, order_by, page_of, read_filter
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.api.spreadsheet import Column, Kind, download
from dunnock.criteria.grammar import Criteria
from dunnock.events.bell import ring
from dunnock.ledger.edits import Edited, edit_customers, edit_invoices
from dunnock.ledger.reads import (
    LISTINGS,
    all_objects,
    group_account,
    invoices_with_status,
    like,
    list_objects,
    owed_currencies,
    read_object,
)
from dunnock.org.reads import ageing_edges, organisation
from dunnock.workflows.catalogue import catalogue

router = ApiRouter("Ledger")

Body = CriteriaBody
_WITHIN = (
    "t.id IN (SELECT m.customer_id FROM group_member m WHERE m.organisation_id = t.organisation_id"
    " AND m.group_id = %(within_group)s)"
)
_EQUAL = ("customer_id", "group_id", "currency", "invoice_id", "payment_id", "credit_note_id")


def _narrowed(
    request: ApiRequest, name: str, query: ListQuery, criteria: Criteria | None = None, path: str = ""
) -> dict[str, Any]:
    """What a list's parameters mean: `where`, `order` and `params` for `list_objects`."""
    organisation_id, now = request.auth.organisation_id, as_of(request)
    listing = LISTINGS[name]
    order = order_by(query.sort, listing.sorts, listing.default, last="t.id")
    where, params = [] if getattr(query, "status", None) else ["t.withdrawn_at IS NULL"], {}
    for key in _EQUAL:
        wanted = getattr(query, key, None)
        if wanted is not None and not (name == "customers" and key == "currency"):
            where.append(f"t.{key} = %({key})s")
            params[key] = wanted
    if isinstance(query, InvoiceQuery) and query.status:
        where.append(invoices_with_status(query.status))
    if isinstance(query, CustomerQuery):
        params["currency"] = query.currency or organisation(organisation_id)["currency"]
        if query.within_group is not None:
            where.append(_WITHIN)
            params["within_group"] = query.within_group
    if query.after is not None:
        where.append("t.id > %(after)s")
        params["after"] = query.after
    if query.q.strip():
        where.append(listing.search)
        params["search"] = like(query.q.strip())
    if isinstance(query, FilterQuery) and criteria is None:
        criteria, path = read_filter(query.filter), "query.filter"
    if criteria is not None:
        known = catalogue(ageing_edges(organisation_id))
        found = narrowed(
            criteria, known, listing.subject, organisation_id=organisation_id, as_of=now, alias="t", path=path
        )
        where.append(found.sql)
        params.update(found.params)
    return {"organisation_id": organisation_id, "as_of": now, "where": where, "order": order, "params": params}


def _list(
    request: ApiRequest, name: str, query: ListQuery, criteria: Criteria | None = None, path: str = ""
) -> dict[str, Any]:
    items, total = list_objects(name, **_narrowed(request, name, query, criteria, path), **limits(query))
    return page_of(request, query, items, total)


def _export(
    request: ApiRequest, name: str, query: ListQuery, kind: Kind, columns: list[Column]
) -> StreamingHttpResponse:
    """All pages of a list. What the list would refuse is refused before the first byte leaves."""
    asked = _narrowed(request, name, query)
    _, total = list_objects(name, **asked, limit=0, offset=0)
    file_name = f"{name}-{as_of(request).today.isoformat()}"
    found = all_objects(name, **asked)
    return download(request.auth.organisation_id, columns, found, name=file_name, kind=kind, total=total)


def _query(request: ApiRequest, name: str, query: FilterQuery, body: CriteriaBody) -> dict[str, Any]:
    return _list(request, name, query, body.criteria, path="criteria")


def _read(request: ApiRequest, name: str, object_id: int) -> dict[str, Any]:
    return read_object(name, organisation_id=request.auth.organisation_id, as_of=as_of(request), object_id=object_id)


def _counted(request: ApiRequest, edited: Edited) -> dict[str, int]:
    """Wakes the engine where something changed; what is answered."""
    if edited.changed:
        ring(request.auth.organisation_id)
    return {"changed": len(edited.changed), "unchanged": edited.unchanged, "not_found": edited.not_found}


@router.get("/customers", response=CustomerPage, summary="List customers with what they owe")
def list_customers(request: ApiRequest, query: Query[CustomerQuery]) -> dict[str, Any]:
    """Sort by id, name, reference, strike_level, created, balance, overdue (both in `currency`) or days_overdue."""
    return _list(request, "customers", query)


@router.get("/customers/export", response={200: None}, summary="Export customers")
def export_customers(request: ApiRequest, query: Query[CustomerExportQuery]) -> StreamingHttpResponse:
    """Every page of the list, with the same filters and order, as CSV or Excel."""
    columns = customer_columns(owed_currencies(request.auth.organisation_id))
    return _export(request, "customers", query, query.format, columns)


@router.patch("/customers", response=ChangedRow, summary="Set what people decide about many customers")
def update_customers(request: ApiRequest, body: CustomersChange) -> dict[str, int]:
    """The same change for each, as for one; all or none where a value cannot be. An audit entry per changed customer."""
    edited = edit_customers(
        organisation_id=request.auth.organisation_id,
        customer_ids=body.ids,
        changes=given(body.changes),
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return _counted(request, edited)


@router.post("/customers/query", response=CustomerPage, summary="List customers that meet a criteria")
def query_customers(request: ApiRequest, query: Query[CustomerQuery], body: Body) -> dict[str, Any]:
    return _query(request, "customers", query, body)


@router.get("/customer-groups", response=GroupPage, summary="List customer groups")
def list_customer_groups(request: ApiRequest, query: Query[FilterQuery]) -> dict[str, Any]:
    """Sort by id or name."""
    return _list(request, "customer_groups", query)


@router.post("/customer-groups/query", response=GroupPage, summary="List customer groups that meet a criteria")
def query_customer_groups(request: ApiRequest, query: Query[FilterQuery], body: Body) -> dict[str, Any]:
    return _query(request, "customer_groups", query, body)


@router.get("/customer-groups/{group_id}", response=GroupDetail, summary="Read a customer group")
def read_customer_group(request: ApiRequest, group_id: RecordId) -> dict[str, Any]:
    """With what all its members owe together, per currency and age."""
    organisation_id, now = request.auth.organisation_id, as_of(request)
    found = _read(request, "customer_groups", group_id)
    above = found["parent_id"] and _read(request, "customer_groups", found["parent_id"])
    accounts = group_account(organisation_id=organisation_id, group_id=group_id, as_of=now)
    return found | {
        "parent_name": above["name"] if above else None,
        "accounts": accounts,
    }


@router.get("/contacts", response=ContactPage, summary="List contacts")
def list_contacts(request: ApiRequest, query: Query[ContactQuery]) -> dict[str, Any]:
    """Sort by id, name, email or customer."""
    return _list(request, "contacts", query)


@router.post("/contacts/query", response=ContactPage, summary="List contacts that meet a criteria")
def query_contacts(request: ApiRequest, query: Query[ContactQuery], body: Body) -> dict[str, Any]:
    return _query(request, "contacts", query, body)


@router.get("/invoices", response=InvoicePage, summary="List invoices")
def list_invoices(request: ApiRequest, query: Query[InvoiceQuery]) -> dict[str, Any]:
    """Sort by id, number, issued_on, due_on, days_overdue, amount, balance or customer."""
    return _list(request, "invoices", query)


@router.get("/invoices/export", response={200: None}, summary="Export invoices")
def export_invoices(request: ApiRequest, query: Query[InvoiceExportQuery]) -> StreamingHttpResponse:
    """Every page of the list, with the same filters and order, as CSV or Excel."""
    return _export(request, "invoices", query, query.format, INVOICE_COLUMNS)


@router.patch("/invoices", response=ChangedRow, summary="Set what people decide about many invoices")
def update_invoices(request: ApiRequest, body: InvoicesChange) -> dict[str, int]:
    """The same change for each, as for one. An audit entry per changed invoice."""
    edited = edit_invoices(
        organisation_id=request.auth.organisation_id,
        invoice_ids=body.ids,
        changes=given(body.changes),
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    return _counted(request, edited)


@router.post("/invoices/query", response=InvoicePage, summary="List invoices that meet a criteria")
def query_invoices(request: ApiRequest, query: Query[InvoiceQuery], body: Body) -> dict[str, Any]:
    return _query(request, "invoices", query, body)


@router.get("/invoices/{invoice_id}", response=InvoiceRow, summary="Read an invoice")
def read_invoice(request: ApiRequest, invoice_id: RecordId) -> dict[str, Any]:
    return _read(request, "invoices", invoice_id)


@router.patch("/invoices/{invoice_id}", response=InvoiceRow, summary="Set what people decide about an invoice")
def update_invoice(request: ApiRequest, invoice_id: RecordId, body: InvoiceChange) -> dict[str, Any]:
    """A sync does not undo it, except `tags` and `disputed` where the ERP sends them itself. Audited."""
    edited = edit_invoices(
        organisation_id=request.auth.organisation_id,
        invoice_ids=[invoice_id],
        changes=given(body),
        actor=request.auth.actor,
        as_of=as_of(request),
    )
    _counted(request, edited)
    return _read(request, "invoices", invoice_id)


@router.get("/credit-notes", response=CreditNotePage, summary="List credit notes")
def list_credit_notes(request: ApiRequest, query: Query[DocumentQuery]) -> dict[str, Any]:
    """Sort by id, number, issued_on, amount, amount_remaining or customer."""
    return _list(request, "credit_notes", query)


@router.post("/credit-notes/query", response=CreditNotePage, summary="List credit notes that meet a criteria")
def query_credit_notes(request: ApiRequest, query: Query[DocumentQuery], body: Body) -> dict[str, Any]:
    return _query(request, "credit_notes", query, body)


@router.get("/credit-notes/{credit_note_id}", response=CreditNoteRow, summary="Read a credit note")
def read_credit_note(request: ApiRequest, credit_note_id: RecordId) -> dict[str, Any]:
    return _read(request, "credit_notes", credit_note_id)


@router.get("/payments", response=PaymentPage, summary="List payments")
def list_payments(request: ApiRequest, query: Query[DocumentQuery]) -> dict[str, Any]:
    """Sort by id, paid_on, amount, unapplied or customer."""
    return _list(request, "payments", query)


@router.post("/payments/query", response=PaymentPage, summary="List payments that meet a criteria")
def query_payments(request: ApiRequest, query: Query[DocumentQuery], body: Body) -> dict[str, Any]:
    return _query(request, "payments", query, body)


@router.get("/payments/{payment_id}", response=PaymentRow, summary="Read a payment")
def read_payment(request: ApiRequest, payment_id: RecordId) -> dict[str, Any]:
    return _read(request, "payments", payment_id)


@router.get("/allocations", response=AllocationPage, summary="List allocations")
def list_allocations(request: ApiRequest, query: Query[AllocationQuery]) -> dict[str, Any]:
    """Sort by id, applied_on or amount."""
    return _list(request, "allocations", query)


@router.get("/allocations/{allocation_id}", response=AllocationRow, summary="Read an allocation")
def read_allocation(request: ApiRequest, allocation_id: RecordId) -> dict[str, Any]:
    return _read(request, "allocations", allocation_id)

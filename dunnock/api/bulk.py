"""Sending the ledger in: rows of one object, or of several at once. Good rows go in, bad ones come back with their cure."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, WithJsonSchema

from dunnock.api.auth import ApiRequest
from dunnock.api.ledger_rows import NAMES, ROW
from dunnock.api.problems import InvalidRequest
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Answer, Body
from dunnock.events.bell import ring
from dunnock.kernel.errors import FieldError
from dunnock.ledger.batch import OBJECTS, LedgerBatch
from dunnock.ledger.commands import Guard, UpsertReport, create_source, upsert_ledger
from dunnock.ledger.rows import RowError

router = ApiRouter("Ledger")

MOST_ROWS = 10_000
MOST_IDS = 200_000
MOST_TOLD = 1_000

ErpId = Annotated[str, Field(min_length=1, max_length=200)]
Ids = Annotated[list[ErpId], Field(max_length=MOST_IDS)]


def _rows(name: str) -> Any:
    """A list the body's shape does not look into: each row is checked, told and left out on its own."""
    schema = {"type": "array", "maxItems": MOST_ROWS, "items": {ROW: NAMES[name]}}
    return Annotated[list[Any], Field(max_length=MOST_ROWS), WithJsonSchema(schema)]


class _Options(Body):
    source: str = Field(
        "API",
        min_length=1,
        max_length=100,
        description="The system the rows come from; erp_ids are unique within one. Made on first use",
    )
    initial: bool = Field(False, description="An opening balance: nothing in this request raises an event")


class _One(_Options):
    present: Ids | None = Field(
        None,
        description="Every erp_id of this object your system has: what the ledger holds beside them is withdrawn",
    )
    allow_large_change: bool = Field(False, description="Go on when `present` would close a quarter of the ledger")


def _body(name: str) -> type[_One]:
    fields: dict[str, Any] = {"__annotations__": {"rows": _rows(name)}, "__module__": __name__}
    return type(f"{NAMES[name].removesuffix('Input')}Rows", (_One,), fields)


CustomerRows, CustomerGroupRows, ContactRows = _body("customers"), _body("customer_groups"), _body("contacts")
InvoiceRows, CreditNoteRows, PaymentRows = _body("invoices"), _body("credit_notes"), _body("payments")


class AllocationRows(_One):
    rows: _rows("allocations")  # type: ignore[valid-type]
    complete_for_invoices: Ids = Field(
        [], description="erp_ids of invoices whose allocations stand here completely: any other is withdrawn"
    )


class LedgerRows(_Options):
    """Objects may refer to each other: they are taken in the order in which they are listed here."""

    customer_groups: _rows("customer_groups") = []  # type: ignore[valid-type]
    customers: _rows("customers") = []  # type: ignore[valid-type]
    contacts: _rows("contacts") = []  # type: ignore[valid-type]
    invoices: _rows("invoices") = []  # type: ignore[valid-type]
    credit_notes: _rows("credit_notes") = []  # type: ignore[valid-type]
    payments: _rows("payments") = []  # type: ignore[valid-type]
    allocations: _rows("allocations") = []  # type: ignore[valid-type]
    complete_for_invoices: Ids = []
    present: dict[
        Literal["customer_groups", "customers", "contacts", "invoices", "credit_notes", "payments", "allocations"], Ids
    ] = Field({}, description="Per object every erp_id your system has; an object without an entry is not compared")
    allow_large_change: bool = False


class ObjectCount(Answer):
    inserted: int
    changed: int
    unchanged: int
    withdrawn: int
    refused: int


class RowFault(Answer):
    object: str
    erp_id: str
    row: int | None = Field(description="Place in the list that was sent, from 0")
    field: str = Field(description="Empty when the row as a whole is at fault")
    message: str
    cure: str


class BulkReport(Answer):
    counts: dict[str, ObjectCount] = Field(description="Per object that was sent")
    errors: list[RowFault] = Field(description=f"Rows that did not go in, the first {MOST_TOLD} faults")
    errors_total: int
    events: int = Field(description="Facts raised, for workflows that start from an event")


def _take(request: ApiRequest, body: _Options, objects: dict[str, list[Any]], **more: Any) -> dict[str, Any]:
    organisation_id = request.auth.organisation_id
    unreadable = [
        RowError(name, "", at, "", "a row is an object with named fields", 'send {"erp_id": …}')
        for name, rows in objects.items()
        for at, row in enumerate(rows)
        if not isinstance(row, dict)
    ]
    batch = LedgerBatch(
        **{
            name: [{**row, "_row": at} for at, row in enumerate(rows) if isinstance(row, dict)]
            for name, rows in objects.items()
        },
        complete_for_invoices=set(more.get("complete_for_invoices", ())),
        present={name: set(ids) for name, ids in more.get("present", {}).items()},
    )
    guarded = batch.present and not more.get("allow_large_change")
    source_id = create_source(
        organisation_id=organisation_id, kind="api", name=body.source, fenced=False, now=request.now
    )
    report = upsert_ledger(
        organisation_id=organisation_id,
        source_id=source_id,
        batch=batch,
        now=request.now,
        guard=Guard() if guarded else None,
        initial=body.initial,
    )
    for error in unreadable:
        report.count(error.object).refused += 1
    report.errors = [*unreadable, *report.errors]
    if report.touched_anything:
        ring(organisation_id)
    return _told(report, [name for name in objects if objects[name] or name in batch.present])


def _told(report: UpsertReport, objects: list[str]) -> dict[str, Any]:
    refused: dict[str, set[Any]] = {}
    for error in report.errors:
        refused.setdefault(error.object, set()).add(error.row)
    for name, places in refused.items():  # a row with two faults is one row
        report.count(name).refused = len(places)
    return {
        "counts": {name: report.count(name) for name in OBJECTS if name in objects or name in report.counts},
        "errors": sorted(report.errors, key=lambda e: (OBJECTS.index(e.object), e.row or 0))[:MOST_TOLD],
        "errors_total": len(report.errors),
        "events": report.events,
    }


def _one(request: ApiRequest, name: str, body: Any) -> dict[str, Any]:
    present = {} if body.present is None else {name: body.present}
    return _take(
        request,
        body,
        {name: body.rows},
        present=present,
        allow_large_change=body.allow_large_change,
        complete_for_invoices=getattr(body, "complete_for_invoices", ()),
    )


@router.post("/ledger/bulk", response=BulkReport, summary="Send rows of several objects")
def upsert_ledger_rows(request: ApiRequest, body: LedgerRows) -> dict[str, Any]:
    """Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing."""
    objects = {name: getattr(body, name) for name in OBJECTS}
    if not any(objects.values()) and not body.present and not body.complete_for_invoices:
        raise InvalidRequest(
            "The body holds no rows.",
            errors=[FieldError("body", "holds no rows", "empty", "Send customers, invoices …")],
        )
    return _take(
        request,
        body,
        objects,
        present=body.present,
        complete_for_invoices=body.complete_for_invoices,
        allow_large_change=body.allow_large_change,
    )


_SAID = "Good rows go in, bad ones are told in `errors` and stop nothing. Sending a row again changes nothing."


def _route(path: str, name: str, body: type[BaseModel]) -> None:
    def upsert(request: ApiRequest, body: Any) -> dict[str, Any]:
        return _one(request, name, body)

    # ninja reads the annotations at run time: each object has a body of its own.
    upsert.__annotations__ = {"request": ApiRequest, "body": body, "return": dict[str, Any]}
    upsert.__name__ = f"upsert_{name}"
    summary = f"Send {name.replace('_', ' ')}"
    router.post(f"/{path}/bulk", response=BulkReport, summary=summary, description=_SAID)(upsert)


_route("customers", "customers", CustomerRows)
_route("customer-groups", "customer_groups", CustomerGroupRows)
_route("contacts", "contacts", ContactRows)
_route("invoices", "invoices", InvoiceRows)
_route("credit-notes", "credit_notes", CreditNoteRows)
_route("payments", "payments", PaymentRows)
_route("allocations", "allocations", AllocationRows)

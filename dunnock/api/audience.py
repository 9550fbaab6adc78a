"""View customers that meet the criteria; why or why not; try with a record."""

from __future__ import annotations

from typing import Any

from django.http import StreamingHttpResponse
from ninja import Query, Schema
from pydantic import Field

from dunnock.api import audience_schemas as a
from dunnock.api import workflow_schemas as w
from dunnock.api.audience_export import export
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.paging import PageQuery, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.run_schemas import CustomerExplained, CustomerRecords, ExplainedRow
from dunnock.api.schemas import RecordId
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.runs.explain import Examined, Explained, explain_enrolment
from dunnock.runs.explain_customer import examined_draft, examined_live, explain_customer, records_of_customer
from dunnock.runs.trial import try_record
from dunnock.workflows.audience import Asked, Audience, of_parts, preview_audience
from dunnock.workflows.definition import Definition, parse
from dunnock.workflows.lists import live_definition
from dunnock.workflows.program import build
from dunnock.workflows.reads import workflow as read_row
from dunnock.workflows.triggers import TRIGGERS
from dunnock.workflows.usable import refuse_unusable, unfinished

router = ApiRouter("Criteria")


def _definition(body: a.AudienceBody) -> Definition:
    if body.draft is not None:
        return parse(body.draft)
    return of_parts(body.trigger, body.filters, body.target_invoices, body.target_payments)


def _saved(request: ApiRequest, workflow_id: int, *, draft: bool) -> Definition:
    found = read_row(request.auth.organisation_id, workflow_id)
    live = None if draft else live_definition(request.auth.organisation_id, found)
    return live[1] if live else parse(found["draft"])


def _asked(query: a.AudienceQuery, workflow_id: int | None) -> Asked:
    return Asked(query.tab, query.page, query.page_size, query.q, query.sort, workflow_id)


def _page(
    request: ApiRequest, query: a.AudienceQuery, definition: Definition, workflow_id: int | None
) -> dict[str, Any]:
    now, organisation_id = as_of(request), request.auth.organisation_id
    missing = unfinished(definition)
    if missing:
        found = Audience.uncounted(TRIGGERS[definition.trigger.kind].subject)
    else:
        found = preview_audience(organisation_id, definition, now, _asked(query, workflow_id))
    paging = PageQuery(page=query.page, page_size=query.page_size, after=None)
    return {
        **page_of(request, paging, found.items, found.total),
        "subject": found.subject,
        "tab": query.tab,
        "as_of": now.instant,
        "counts": found.counts,
        "totals": found.totals,
        "note": found.note,
        "unfinished": missing,
    }


@router.post("/audience", response=a.AudiencePage, summary="View whom a draft means")
def preview_draft_audience(request: ApiRequest, body: a.AudienceBody, query: Query[a.AudienceQuery]) -> dict[str, Any]:
    """Counts, totals per currency and one page of a tab, for criteria that are not saved. Changes nothing.

    Criteria somebody is still filling in are answered too: nothing is counted, and `unfinished` says what is missing.
    """
    if body.workflow_id is not None:
        read_row(request.auth.organisation_id, body.workflow_id)
    return _page(request, query, _definition(body), body.workflow_id)


@router.post("/audience/export", response={200: None}, summary="Export whom a draft means")
def export_draft_audience(
    request: ApiRequest, body: a.AudienceBody, query: Query[a.ExportQuery]
) -> StreamingHttpResponse:
    """Every row of a tab as CSV or Excel."""
    asked = Asked(query.tab, q=query.q, sort=query.sort)
    definition = _definition(body)
    refuse_unusable(definition)
    return export(request.auth.organisation_id, definition, as_of(request), asked, query.format)


@router.get("/workflows/{workflow_id}/audience", response=a.AudiencePage, summary="View whom a workflow means")
def preview_workflow_audience(
    request: ApiRequest, workflow_id: RecordId, query: Query[a.SavedAudienceQuery]
) -> dict[str, Any]:
    """Of the live version; of the draft before any activation, or when asked for."""
    return _page(request, query, _saved(request, workflow_id, draft=query.draft), workflow_id)


@router.get("/workflows/{workflow_id}/audience/export", response={200: None}, summary="Export whom a workflow means")
def export_workflow_audience(
    request: ApiRequest, workflow_id: RecordId, query: Query[a.ExportQuery]
) -> StreamingHttpResponse:
    definition = _saved(request, workflow_id, draft=False)
    refuse_unusable(definition)
    asked = Asked(query.tab, q=query.q, sort=query.sort)
    return export(request.auth.organisation_id, definition, as_of(request), asked, query.format)


class ExplainQuery(Schema):
    record_id: int = Field(ge=1, le=2**63 - 1, description="A record of the workflow's subject")
    draft: bool = Field(default=False, description="The draft, not the live version")


@router.get("/workflows/{workflow_id}/explain", response=ExplainedRow, summary="Why, or why not")
def explain_record(request: ApiRequest, workflow_id: RecordId, query: Query[ExplainQuery]) -> Explained:
    """One sentence first, then every condition with its value and whether it holds."""
    examined = _examined(request, workflow_id, draft=query.draft)
    return explain_enrolment(request.auth.organisation_id, examined, query.record_id, as_of(request))


def _examined(request: ApiRequest, workflow_id: int, *, draft: bool = False) -> Examined:
    """The live version; the draft before any activation, or when asked for."""
    found = read_row(request.auth.organisation_id, workflow_id)
    examined = None if draft else examined_live(request.auth.organisation_id, found)
    if examined is None:
        examined = examined_draft(found)
        refuse_unusable(examined.program.definition)
    return examined


@router.get(
    "/customers/{customer_id}/explain", response=CustomerExplained, summary="A customer in every active workflow"
)
def explain_one_customer(request: ApiRequest, customer_id: RecordId) -> dict[str, Any]:
    """For each active workflow: in it or not, and why, in a sentence."""
    return {"items": explain_customer(request.auth.organisation_id, customer_id, as_of(request))}


@router.get(
    "/customers/{customer_id}/explain/{workflow_id}",
    response=CustomerRecords,
    summary="What of a customer a workflow is about",
)
def list_explained_records(request: ApiRequest, customer_id: RecordId, workflow_id: RecordId) -> dict[str, Any]:
    """The newest records of the workflow's subject that are this customer's, to ask of one *why, or why not*."""
    examined = _examined(request, workflow_id)
    return records_of_customer(request.auth.organisation_id, examined, customer_id, as_of(request))


@router.post("/workflows/{workflow_id}/try", response=w.WorkflowTried, summary="Try a workflow with a record")
def try_workflow(request: ApiRequest, workflow_id: RecordId, body: w.TryWorkflow) -> dict[str, Any]:
    """Walks one record through the draft: branches, waits, and each message exactly as it would read. Sends nothing."""
    organisation_id, now = request.auth.organisation_id, as_of(request)
    definition = parse(read_row(organisation_id, workflow_id)["draft"] if body.draft is None else body.draft)
    refuse_unusable(definition)
    if body.as_of is not None:
        if body.as_of.tzinfo is None or not 1990 <= body.as_of.year <= 2200:
            message = "give an instant with its offset: 2026-11-23T09:00:00Z"
            raise Invalid(f"as_of: {message}", errors=[FieldError("as_of", message, "invalid")])
        now = AsOf(body.as_of, now.zone)
    return try_record(organisation_id, build(definition), body.record_id, now)

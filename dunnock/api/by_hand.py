"""Start for …: people pick the records that start in a workflow now. And what workflows tell people."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import Query
from ninja.responses import Status
from pydantic import Field

from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.paging import Page, PageQuery, limits, page_of
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Amount, Answer, Body, RecordId
from dunnock.criteria.grammar import Criteria
from dunnock.events.bell import ring
from dunnock.ledger.links import set_linked_invoices
from dunnock.org.db import execute, row, rows
from dunnock.runs.by_hand import Picked, start_by_hand

router = ApiRouter("Runs")
people = ApiRouter("People")
contacts = ApiRouter("Ledger")

Ids = Annotated[list[int], Field(max_length=10_000)]


class StartBody(Body):
    """Records by id, or those a filter over the workflow's subject finds."""

    ids: Ids | None = None
    filter: Criteria | None = None
    only_matching: bool = Field(default=True, description="Leave out who does not meet the workflow's conditions")
    preview: bool = Field(default=False, description="Only say what would happen")


class StartedByHand(Answer):
    picked: int
    matching: int
    under_way: int = Field(description="In the workflow already; they stay where they are")
    done_before: int = Field(description="Been through a workflow that starts once per record")
    starting: int
    started: int = Field(description="0 in a preview")


@router.post("/workflows/{workflow_id}/start", response=StartedByHand, summary="Start picked records in a workflow")
def start_workflow(request: ApiRequest, workflow_id: RecordId, body: StartBody) -> dict[str, Any]:
    """They start now, at the first step, whatever the trigger waits for; messages are checked as ever before they leave."""
    organisation_id = request.auth.organisation_id
    answer = start_by_hand(
        organisation_id=organisation_id,
        workflow_id=workflow_id,
        picked=Picked(body.ids, body.filter),
        only_matching=body.only_matching,
        actor=request.auth.actor,
        as_of=as_of(request),
        preview=body.preview,
    )
    if answer.started:
        ring(organisation_id)
    return vars(answer)


class Notification(Answer):
    id: int
    text: str
    customer_id: int | None
    customer_name: str | None
    subject_kind: str
    subject_id: int | None
    workflow_id: int | None
    workflow_name: str | None
    run_id: int | None
    created_at: dt.datetime
    read_at: dt.datetime | None


class NotificationPage(Page[Notification]):
    unread: int


class NotificationsRead(Body):
    ids: Ids | None = Field(None, description="Left out: all of them")


@people.get("/notifications", response=NotificationPage, summary="What workflows told me")
def list_notifications(request: ApiRequest, query: Query[PageQuery]) -> dict[str, Any]:
    """Newest first. An API key is nobody, and is told nothing."""
    organisation_id, user_id = request.auth.organisation_id, request.auth.user_id
    scope = {"organisation_id": organisation_id, "user_id": user_id, **limits(query)}
    found = rows(
        """SELECT n.id, n.text, n.customer_id, c.name AS customer_name, n.subject_kind, n.subject_id, n.workflow_id,
                  w.name AS workflow_name, n.run_id, n.created_at, n.read_at
           FROM notification n
           LEFT JOIN customer c ON c.organisation_id = n.organisation_id AND c.id = n.customer_id
           LEFT JOIN workflow w ON w.organisation_id = n.organisation_id AND w.id = n.workflow_id
           WHERE n.organisation_id = %(organisation_id)s AND n.user_id = %(user_id)s
           ORDER BY n.id DESC LIMIT %(limit)s OFFSET %(offset)s""",
        scope,
    )
    counted = row(
        """SELECT count(*) AS n, count(*) FILTER (WHERE read_at IS NULL) AS unread FROM notification
           WHERE organisation_id = %(organisation_id)s AND user_id = %(user_id)s""",
        scope,
    ) or {"n": 0, "unread": 0}
    return {**page_of(request, query, found, int(counted["n"])), "unread": counted["unread"]}


@people.post("/notifications/read", response={204: None}, summary="Mark what I was told as read")
def read_notifications(request: ApiRequest, body: NotificationsRead) -> Status[None]:
    execute(
        """UPDATE notification SET read_at = %(now)s WHERE organisation_id = %(organisation_id)s AND user_id = %(user_id)s
           AND read_at IS NULL AND (%(ids)s::bigint[] IS NULL OR id = ANY(%(ids)s::bigint[]))""",
        {
            "now": request.now,
            "organisation_id": request.auth.organisation_id,
            "user_id": request.auth.user_id,
            "ids": body.ids,
        },
    )
    return Status(204, None)


class LinkedInvoices(Body):
    invoice_ids: Ids


class LinkedInvoice(Answer):
    id: int
    number: str
    due_on: dt.date | None
    balance: Amount
    currency: str
    origin: Literal["erp", "person"] = Field(
        description="Who linked it: the ERP, which may change it again, or a person"
    )


class LinkedInvoiceList(Answer):
    items: list[LinkedInvoice]


@contacts.get(
    "/contacts/{contact_id}/invoices", response=LinkedInvoiceList, summary="The invoices a contact looks after"
)
def list_linked_invoices(request: ApiRequest, contact_id: RecordId) -> dict[str, Any]:
    found = rows(
        """SELECT i.id, i.number, i.due_on, i.balance, i.currency, l.origin FROM contact_invoice l
           JOIN invoice i ON i.organisation_id = l.organisation_id AND i.id = l.invoice_id
           WHERE l.organisation_id = %s AND l.contact_id = %s ORDER BY i.due_on, i.number LIMIT 10000""",
        [request.auth.organisation_id, contact_id],
    )
    return {"items": found}


@contacts.put(
    "/contacts/{contact_id}/invoices", response=LinkedInvoiceList, summary="Set which invoices a contact looks after"
)
def set_contact_invoices(request: ApiRequest, contact_id: RecordId, body: LinkedInvoices) -> dict[str, Any]:
    """All of them, of its own customer. Workflows about contacts write about these only."""
    organisation_id = request.auth.organisation_id
    set_linked_invoices(
        organisation_id=organisation_id,
        contact_id=contact_id,
        invoice_ids=body.invoice_ids,
        actor=request.auth.actor,
        now=request.now,
    )
    ring(organisation_id)
    return list_linked_invoices(request, contact_id)

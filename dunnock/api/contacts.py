"""Contacts added by hand, and what colleagues know about those an ERP sends."""

from __future__ import annotations

from typing import Any

from ninja.responses import Status
from pydantic import Field

from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.ledger_schemas import ContactRow
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import Change, RecordId, given
from dunnock.events.bell import ring
from dunnock.ledger.contacts import add_contact as add
from dunnock.ledger.contacts import edit_contact as edit
from dunnock.ledger.reads import read_object

router = ApiRouter("Ledger")


class ContactChange(Change):
    """What is not sent stays as it is. Of a contact the ERP sends, `positions`, `is_primary`, `inactive` and `language` may
    be set; an ERP that sends that very key has the last word at its next sync.
    """

    name: str = Field("", max_length=200)
    email: str | None = Field(None, max_length=254, description="Only of a contact that was added here")
    phone: str | None = Field(None, max_length=200)
    positions: list[str] = Field(
        [], max_length=20, description="All of them, as recipients of a step are chosen by them"
    )
    is_primary: bool = Field(False, description="The one written to when nobody else is chosen; taken from the others")
    inactive: bool = Field(False, description="Nothing is written to this contact")
    language: str | None = Field(None, max_length=20, description="Of mail to this contact; null: the customer's")


class NewContact(ContactChange):
    """Somebody no ERP knows. A name or an address is needed."""


@router.get("/contacts/{contact_id}", response=ContactRow, summary="Read a contact")
def read_contact(request: ApiRequest, contact_id: RecordId) -> dict[str, Any]:
    return read_object(
        "contacts", organisation_id=request.auth.organisation_id, as_of=as_of(request), object_id=contact_id
    )


@router.post("/customers/{customer_id}/contacts", response={201: ContactRow}, summary="Add a contact by hand")
def add_contact(request: ApiRequest, customer_id: RecordId, body: NewContact) -> Status[dict[str, Any]]:
    """No sync touches it."""
    made = add(
        organisation_id=request.auth.organisation_id,
        customer_id=customer_id,
        contact=given(body),
        actor=request.auth.actor,
        now=request.now,
    )
    ring(request.auth.organisation_id)
    return Status(201, read_contact(request, made))


@router.patch("/contacts/{contact_id}", response=ContactRow, summary="Change a contact")
def update_contact(request: ApiRequest, contact_id: RecordId, body: ContactChange) -> dict[str, Any]:
    """Audited. 422 for the name, email or phone of a contact the ERP keeps."""
    edit(
        organisation_id=request.auth.organisation_id,
        contact_id=contact_id,
        changes=given(body),
        actor=request.auth.actor,
        now=request.now,
    )
    ring(request.auth.organisation_id)
    return read_contact(request, contact_id)

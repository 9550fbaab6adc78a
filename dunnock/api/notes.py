"""Notes on customers and their records."""

from __future__ import annotations

from typing import Any

from ninja import Query
from ninja.responses import Status

from dunnock.api import attached_schemas as a
from dunnock.api.auth import ApiRequest
from dunnock.api.cases import changed, listed, read
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.cases import notes
from dunnock.cases.making import NewNote

router = ApiRouter("Cases")


@router.get("/notes", response=a.NotePage, summary="List notes")
def list_notes(request: ApiRequest, query: Query[a.NoteQuery]) -> dict[str, Any]:
    """Latest first. Sort by id or created_at."""
    return listed(request, "notes", query)


@router.post("/notes", response={201: a.NoteRow}, summary="Write a note")
def make_note(request: ApiRequest, body: a.NewNoteBody) -> Status[dict[str, Any]]:
    made = notes.write_note(
        organisation_id=request.auth.organisation_id,
        note=NewNote(created_by=request.auth.actor, **body.model_dump()),
        now=request.now,
    )
    return Status(201, changed(request, "notes", made))


@router.get("/notes/{note_id}", response=a.NoteRow, summary="Read a note")
def read_note(request: ApiRequest, note_id: RecordId) -> dict[str, Any]:
    return read(request, "notes", note_id)


@router.patch("/notes/{note_id}", response=a.NoteRow, summary="Change a note")
def update_note(request: ApiRequest, note_id: RecordId, body: a.NoteChange) -> dict[str, Any]:
    """The audit keeps what it said before."""
    changes = given(body)
    notes.edit_note(
        organisation_id=request.auth.organisation_id,
        note_id=note_id,
        text=changes.get("text"),
        category=changes.get("category"),
        actor=request.auth.actor,
        now=request.now,
    )
    return read(request, "notes", note_id)


@router.delete("/notes/{note_id}", response={204: None}, summary="Remove a note")
def remove_note(request: ApiRequest, note_id: RecordId) -> Status[None]:
    """The audit keeps what it said."""
    notes.remove_note(
        organisation_id=request.auth.organisation_id, note_id=note_id, actor=request.auth.actor, now=request.now
    )
    return Status(204, None)

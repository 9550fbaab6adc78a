"""Files kept with customers and their records. They leave as attachments only, never to be shown by a browser."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.http import HttpResponse
from ninja import File, Query
from ninja.files import UploadedFile
from ninja.responses import Status

from dunnock.api import attached_schemas as a
from dunnock.api.auth import ApiRequest
from dunnock.api.cases import changed, listed, read
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.cases import files

router = ApiRouter("Cases")


@router.get("/files", response=a.FilePage, summary="List files")
def list_files(request: ApiRequest, query: Query[a.FileQuery]) -> dict[str, Any]:
    """Latest first. Sort by id, created_at, name or size."""
    more = {"%(tag)s = ANY(t.tags)": {"tag": query.tag}} if query.tag else {}
    return listed(request, "files", query, more)


@router.post("/files", response={201: a.FileRow}, summary="Upload a file to keep")
def keep_file(request: ApiRequest, query: Query[a.UploadedAbout], file: File[UploadedFile]) -> Status[dict[str, Any]]:
    """At most 25 MB, as `file` of a form. Programs, scripts, web pages and documents with macros are refused, whatever
    their name says.
    """
    size = file.size or 0
    made = files.upload(
        organisation_id=request.auth.organisation_id,
        name=file.name or "file",
        content=file.read(files.LARGEST + 1) if size > files.LARGEST else file.read(),
        media_type=file.content_type or "",
        actor=request.auth.actor,
        now=request.now,
        **query.model_dump(),
    )
    return Status(201, changed(request, "files", made))


@router.get("/files/{file_id}", response=a.FileRow, summary="Read what is known of a file")
def read_file(request: ApiRequest, file_id: RecordId) -> dict[str, Any]:
    return read(request, "files", file_id)


@router.get("/files/{file_id}/content", response={200: None}, summary="Download a file")
def download_file(request: ApiRequest, file_id: RecordId) -> HttpResponse:
    """409 for a quarantined one: release it first, if you know what it is."""
    return handed_out(files.read_content(request.auth.organisation_id, file_id))


def handed_out(found: files.Content) -> HttpResponse:
    """To be kept, never to be shown by a browser."""
    response = HttpResponse(found.content, content_type=found.media_type)
    plain = found.name.encode("ascii", "replace").decode().replace("?", "_")
    response["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(found.name, safe='')}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response


@router.patch("/files/{file_id}", response=a.FileRow, summary="Rename, tag or show a file")
def update_file(request: ApiRequest, file_id: RecordId, body: a.FileChange) -> dict[str, Any]:
    files.edit_file(
        organisation_id=request.auth.organisation_id,
        file_id=file_id,
        changes=given(body),
        actor=request.auth.actor,
        now=request.now,
    )
    return read(request, "files", file_id)


@router.post("/files/{file_id}/release", response=a.FileRow, summary="Release a quarantined file")
def release_file(request: ApiRequest, file_id: RecordId) -> dict[str, Any]:
    """From then on anybody here may download it. Audited."""
    files.release_file(
        organisation_id=request.auth.organisation_id, file_id=file_id, actor=request.auth.actor, now=request.now
    )
    return read(request, "files", file_id)


@router.delete("/files/{file_id}", response={204: None}, summary="Remove a file")
def remove_file(request: ApiRequest, file_id: RecordId) -> Status[None]:
    """Its content is wiped within two days, unless another file has the same."""
    files.remove_file(
        organisation_id=request.auth.organisation_id, file_id=file_id, actor=request.auth.actor, now=request.now
    )
    return Status(204, None)

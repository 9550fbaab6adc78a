"""Where the ledger comes from: connections, their synchronisations, and files with a dry run before they count."""

from __future__ import annotations

import csv
import dataclasses
import io
from typing import Any

from django.http import HttpResponse
from ninja import File, Query
from ninja.files import UploadedFile
from ninja.responses import Status

from dunnock.api import connection_schemas as c
from dunnock.api.auth import ApiRequest, as_of
from dunnock.api.paging import PageQuery, limits, page_of
from dunnock.api.rights import require_role
from dunnock.api.routing import ApiRouter
from dunnock.api.schemas import RecordId, given
from dunnock.connectors import commands, reads
from dunnock.connectors.errors import FileRefused
from dunnock.connectors.files.mapping import FILE_FIELDS, NEEDED
from dunnock.connectors.files.read import SHOWN_ERRORS, DryRun
from dunnock.connectors.journal import MOST_PROBLEMS
from dunnock.connectors.rehearsal import Effect
from dunnock.connectors.serve import ring_sync
from dunnock.connectors.sync import access_of
from dunnock.connectors.tryton.client import TrytonAccess
from dunnock.connectors.tryton.probe import Probe, probe
from dunnock.connectors.uploads import ask_import, delete_upload, keep_upload, read_upload, try_upload
from dunnock.kernel.errors import Conflict
from dunnock.org.db import organisation_scope

router = ApiRouter("Connections")
network = ApiRouter("Connections", scoped=False)

_ACCESS = ("url", "database", "user")


def _shown(found: dict[str, Any]) -> dict[str, Any]:
    return {**found, "notice": _notice(found)}


def _notice(found: dict[str, Any]) -> str:
    if found["state"] == "paused":
        since = found["last_synced_at"]
        return f"Paused. The ledger stands as of {since:%d %B %Y, %H:%M} UTC." if since else "Paused."
    if found["first_import_complete"]:
        return ""
    if found["kind"] == "files":
        return "What comes in starts no workflow until you say that the first import is complete."
    return "The first import is not complete yet. What comes in until then starts no workflow."


def _one(request: ApiRequest, connection_id: int) -> dict[str, Any]:
    return _shown(reads.shown_connection(request.auth.organisation_id, connection_id))


def _sync(found: dict[str, Any]) -> dict[str, Any]:
    detail = found["detail"]
    told = {key: detail.get(key, "") for key in ("phase", "actor", "cure", "file", "object")}
    numbers = {key: detail.get(key, 0) for key in ("records", "problems", "events")}
    return {
        **found,
        **told,
        **numbers,
        "fenced": bool(detail.get("fenced")),
        "allow_unusual": bool(detail.get("allow_unusual")),
        "may_allow": found["state"] == "stopped",
        "upload_id": detail.get("upload_id"),
        "next_sync_at": detail.get("next_sync_at"),
    }


@router.get("/connections", response=c.ConnectionList, summary="List connections")
def list_connections(request: ApiRequest) -> dict[str, Any]:
    """Each with its standing, the synchronisation in progress and the last one."""
    return {"items": [_shown(found) for found in reads.list_connections(request.auth.organisation_id)]}


def _owner_unless(light: bool, request: ApiRequest) -> None:
    if not light:
        require_role(request.auth.role, "owner")


@router.post("/connections", response={201: c.Connection}, summary="Create a connection")
def create_connection(request: ApiRequest, body: c.NewConnection) -> Status[dict[str, Any]]:
    """An ERP is read for the first time at once. Its first import is fenced: nothing in it starts a workflow.

    An ERP's access is for an owner, a source of files for a manager.
    """
    _owner_unless(body.kind == "files", request)
    settings = {key: getattr(body, key) for key in _ACCESS if getattr(body, key)}
    made = commands.create_connection(
        organisation_id=request.auth.organisation_id,
        kind=body.kind,
        name=body.name,
        settings=settings,
        password=body.password,
        sync_every_seconds=body.sync_every_seconds,
        actor=request.auth.actor,
        now=request.now,
    )
    if body.kind != "files":
        ring_sync(request.auth.organisation_id, made)
    return Status(201, _one(request, made))


@router.get("/connections/{connection_id}", response=c.Connection, summary="Read a connection")
def read_connection(request: ApiRequest, connection_id: RecordId) -> dict[str, Any]:
    return _one(request, connection_id)


@router.patch("/connections/{connection_id}", response=c.Connection, summary="Change, pause or resume a connection")
def update_connection(request: ApiRequest, connection_id: RecordId, body: c.ConnectionChange) -> dict[str, Any]:
    """Another address or database: everything is read again, compared, and nothing unusual is carried out unasked.

    A manager changes a source of files, an owner an ERP's.
    """
    _owner_unless(_one(request, connection_id)["kind"] == "files", request)
    commands.change_connection(
        organisation_id=request.auth.organisation_id,
        connection_id=connection_id,
        changes=given(body),
        actor=request.auth.actor,
        now=request.now,
    )
    return _one(request, connection_id)


@router.delete("/connections/{connection_id}", response={204: None}, summary="Delete a connection")
def delete_connection(request: ApiRequest, connection_id: RecordId) -> Status[None]:
    """What came through it is withdrawn from the ledger. To keep the ledger as it stands, pause it. 409 while it runs.

    Only an owner withdraws; a manager may take back a source of files that holds nothing.
    """
    found = _one(request, connection_id)
    _owner_unless(found["kind"] == "files" and not any(found["holds"].values()), request)
    commands.delete_connection(
        organisation_id=request.auth.organisation_id,
        connection_id=connection_id,
        actor=request.auth.actor,
        now=request.now,
    )
    return Status(204, None)


@router.post(
    "/connections/{connection_id}/complete-first-import",
    response=c.Connection,
    summary="Say the first import is complete",
)
def complete_first_import(request: ApiRequest, connection_id: RecordId) -> dict[str, Any]:
    """For files: everything from before is in. From now on what comes in is news and starts workflows."""
    commands.complete_first_import(
        organisation_id=request.auth.organisation_id,
        connection_id=connection_id,
        actor=request.auth.actor,
        now=request.now,
    )
    return _one(request, connection_id)


@network.post("/connections/test", response=c.ConnectionTest, summary="Test an access before saving it")
def test_access(request: ApiRequest, body: c.TestedAccess) -> Probe:  # noqa: ARG001
    """Tryton: reaches the server, signs in, and says which company and how much would be read. Changes nothing."""
    given = body.model_dump(include={"name", *_ACCESS})
    commands.check_connection("tryton", given, password=body.password, every=True)
    return probe(TrytonAccess(body.url, body.database, body.user, body.password, name=body.name))


@network.post("/connections/{connection_id}/test", response=c.ConnectionTest, summary="Test a connection")
def test_connection(request: ApiRequest, connection_id: RecordId) -> Probe:
    """With what is saved. Reaches the server, signs in, and says which company and how much there is to read."""
    with organisation_scope(request.auth.organisation_id):
        found = reads.connection(request.auth.organisation_id, connection_id)
        if found["kind"] == "files":
            raise Conflict(f"{found['name']} reads files: there is no server to test.")
        access = access_of(found)
    return probe(access)


@router.post("/connections/{connection_id}/sync", response={202: c.SyncRow}, summary="Synchronise now")
def sync_connection(request: ApiRequest, connection_id: RecordId, body: c.AskedSync) -> Status[dict[str, Any]]:
    """Queued for the next free worker; follow it at /syncs/{sync_id}. 409 while one is running."""
    sync_id = commands.ask_sync(
        organisation_id=request.auth.organisation_id,
        connection_id=connection_id,
        mode=body.mode,
        allow_unusual=body.allow_unusual,
        actor=request.auth.actor,
        now=request.now,
    )
    ring_sync(request.auth.organisation_id, connection_id)
    return Status(202, _sync(reads.sync(request.auth.organisation_id, sync_id)))


@router.get("/connections/{connection_id}/syncs", response=c.SyncPage, summary="List a connection's synchronisations")
def list_syncs(request: ApiRequest, connection_id: RecordId, query: Query[PageQuery]) -> dict[str, Any]:
    """Newest first. Those that found nothing new are kept for an hour, the others for 90 days."""
    found, total = reads.list_syncs(request.auth.organisation_id, connection_id, **limits(query), after=query.after)
    return page_of(request, query, [_sync(row) for row in found], total)


@router.get("/syncs/{sync_id}", response=c.SyncRow, summary="Read a synchronisation, also while it runs")
def read_sync(request: ApiRequest, sync_id: RecordId) -> dict[str, Any]:
    return _sync(reads.sync(request.auth.organisation_id, sync_id))


@router.get("/syncs/{sync_id}/problems", response=c.SyncProblemPage, summary="List what did not go in")
def list_sync_problems(request: ApiRequest, sync_id: RecordId, query: Query[PageQuery]) -> dict[str, Any]:
    """In the order of the file; the first 10,000 are kept."""
    found, total = reads.list_problems(request.auth.organisation_id, sync_id, **limits(query), after=query.after)
    return page_of(request, query, found, total)


_CSV = {"content": {"text/csv": {"schema": {"type": "string"}}}, "description": "One line for each problem"}
_COLUMNS = ("row", "field", "value", "message", "cure", "object", "erp_id")


@router.get(
    "/syncs/{sync_id}/problems/export",
    response={200: None},
    summary="Export what did not go in",
    openapi_extra={"responses": {200: _CSV}},
)
def export_sync_problems(request: ApiRequest, sync_id: RecordId) -> HttpResponse:
    """All problems as CSV, for whoever mends the file or the ERP."""
    found, _ = reads.list_problems(request.auth.organisation_id, sync_id, limit=MOST_PROBLEMS, offset=0)
    text = io.StringIO()
    lines = csv.writer(text)
    lines.writerow(["line", "column", *_COLUMNS[2:]])
    lines.writerows([_harmless(problem[column]) for column in _COLUMNS] for problem in found)
    response = HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="problems-{sync_id}.csv"'
    return response


def _harmless(text: str) -> str:
    """A spreadsheet takes what begins like a formula for one."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


@router.get("/file-fields", response=c.FileObjects, summary="List what columns of a file can be")
def list_file_fields(request: ApiRequest) -> dict[str, Any]:  # noqa: ARG001
    """Per object; `custom.<name>` fills a field of your own."""
    items = [
        {
            "object": name,
            "fields": [{"name": field, "kind": kind} for field, kind in fields.items()],
            "needed": NEEDED[name],
        }
        for name, fields in FILE_FIELDS.items()
    ]
    return {"items": items}


@router.post("/connections/{connection_id}/uploads", response={201: c.UploadAnswer}, summary="Upload a file")
def upload_file(
    request: ApiRequest, connection_id: RecordId, query: Query[c.UploadQuery], file: File[UploadedFile]
) -> Status[dict[str, Any]]:
    """CSV, .xlsx, .xls or .ods of at most 50 MB, as `file` of a form. Kept for a day; nothing is imported yet."""
    organisation_id, now = request.auth.organisation_id, as_of(request)
    upload_id = keep_upload(
        organisation_id=organisation_id,
        connection_id=connection_id,
        name=file.name or "file",
        data=file.read(),
        object_name=query.object,
        now=request.now,
    )
    upload = read_upload(organisation_id, connection_id, upload_id, request.now)
    answer = {**upload, "dry_run": None, "refused": ""}
    try:
        tried = try_upload(
            organisation_id=organisation_id,
            connection_id=connection_id,
            upload_id=upload_id,
            mapping=None,
            object_name=None,
            as_of=now,
        )
        answer["dry_run"] = _dry_run(*tried)
    except FileRefused as refused:  # kept all the same: another encoding or header row may do
        answer["refused"] = refused.detail
    return Status(201, answer)


@router.post(
    "/connections/{connection_id}/uploads/{upload_id}/dry-run", response=c.DryRunAnswer, summary="Try a file's import"
)
def dry_run_upload(
    request: ApiRequest, connection_id: RecordId, upload_id: RecordId, body: c.AskedDryRun
) -> dict[str, Any]:
    """What the import would do: columns, samples, counts, and what is wrong with which line. Writes nothing."""
    tried = try_upload(
        organisation_id=request.auth.organisation_id,
        connection_id=connection_id,
        upload_id=upload_id,
        mapping=body.mapping,
        object_name=body.object,
        as_of=as_of(request),
    )
    return _dry_run(*tried)


def _dry_run(tried: DryRun, effect: Effect) -> dict[str, Any]:
    sniffed, inner = tried.sniffed, {"sniffed", "batch"}
    refused = len({error.line for error in effect.refused})
    return {
        **{field.name: getattr(tried, field.name) for field in dataclasses.fields(tried) if field.name not in inner},
        **{name: getattr(sniffed, name) for name in ("encoding", "delimiter", "sheet", "sheets", "header_row")},
        "row_errors": [*tried.row_errors, *effect.refused][:SHOWN_ERRORS],
        "error_count": tried.error_count + len(effect.refused),
        "good": tried.good - refused,
        "bad": tried.bad + refused,
        "effect": effect.counts,
        "unusual": effect.unusual,
    }


@router.delete(
    "/connections/{connection_id}/uploads/{upload_id}", response={204: None}, summary="Throw an uploaded file away"
)
def delete_file(request: ApiRequest, connection_id: RecordId, upload_id: RecordId) -> Status[None]:
    """Before its import, or after. What was imported stays. 409 while it is being imported."""
    delete_upload(
        organisation_id=request.auth.organisation_id,
        connection_id=connection_id,
        upload_id=upload_id,
        now=request.now,
    )
    return Status(204, None)


@router.post(
    "/connections/{connection_id}/uploads/{upload_id}/import", response={202: c.SyncRow}, summary="Import a file"
)
def import_upload(
    request: ApiRequest, connection_id: RecordId, upload_id: RecordId, body: c.AskedImport
) -> Status[dict[str, Any]]:
    """Queued for the next free worker; follow it at /syncs/{sync_id}. Good lines go in, the others are its problems."""
    sync_id = ask_import(
        organisation_id=request.auth.organisation_id,
        connection_id=connection_id,
        upload_id=upload_id,
        mapping=body.mapping,
        object_name=body.object,
        allow_unusual=body.allow_unusual,
        actor=request.auth.actor,
        now=request.now,
    )
    ring_sync(request.auth.organisation_id, connection_id)
    return Status(202, _sync(reads.sync(request.auth.organisation_id, sync_id)))

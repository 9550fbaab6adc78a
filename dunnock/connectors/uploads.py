"""Files on their way in: kept for a day, looked at as often as needed, imported by a worker."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dunnock.connectors.commands import queue
from dunnock.connectors.errors import FileRefused
from dunnock.connectors.files.mapping import FileMapping, ObjectName
from dunnock.connectors.files.read import DryRun
from dunnock.connectors.files_import import as_mapping, import_file, remembered, try_file
from dunnock.connectors.journal import SyncReport
from dunnock.connectors.reads import as_of, files_connection
from dunnock.connectors.rehearsal import Effect, rehearse
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, NotFound
from dunnock.org.commands import audit
from dunnock.org.db import execute, organisation_scope, row

LARGEST = 50 << 20  # bytes
KEPT = dt.timedelta(hours=24)
LONGEST_NAME = 200


def keep_upload(
    *,
    organisation_id: int,
    connection_id: int,
    name: str,
    data: bytes,
    object_name: ObjectName | None,
    now: dt.datetime,
) -> int:
    """The upload's id. Raises `FileRefused` for one that is empty or too large, `Conflict` where no files go."""
    files_connection(organisation_id, connection_id)
    name = name[-LONGEST_NAME:] or "file"
    if not data:
        raise FileRefused("the file is empty", cure="Export it again", file=name)
    if len(data) > LARGEST:
        said = f"the file has {len(data) / (1 << 20):.0f} MB, at most {LARGEST >> 20} MB are taken"
        raise FileRefused(said, cure="Split it into smaller files", file=name)
    execute("DELETE FROM upload WHERE organisation_id = %s AND expires_at <= %s", [organisation_id, now])
    made = row(
        """INSERT INTO upload (organisation_id, connection_id, name, object, size, data, created_at, expires_at)
           VALUES (%s, %s, %s, %s, %s, %s, %s, %s) RETURNING id""",
        [organisation_id, connection_id, name, object_name or "", len(data), data, now, now + KEPT],
    )
    return int(made["id"]) if made else 0


def read_upload(organisation_id: int, connection_id: int, upload_id: int, now: dt.datetime) -> dict[str, Any]:
    """With its `data`. Raises `NotFound`, also for one that has expired."""
    found = row(
        """SELECT id, name, object, size, data, created_at, expires_at FROM upload
           WHERE organisation_id = %s AND connection_id = %s AND id = %s AND expires_at > %s""",
        [organisation_id, connection_id, upload_id, now],
    )
    if found is None:
        raise NotFound(f"There is no upload {upload_id} any more. A file is kept for a day; upload it again.")
    return found


def try_upload(
    *,
    organisation_id: int,
    connection_id: int,
    upload_id: int,
    mapping: FileMapping | None,
    object_name: ObjectName | None,
    as_of: AsOf,
) -> tuple[DryRun, Effect]:
    """What the import would do with this mapping, or with the one that is remembered or guessed. Writes nothing."""
    upload = read_upload(organisation_id, connection_id, upload_id, as_of.instant)
    tried = try_file(
        organisation_id=organisation_id,
        connection_id=connection_id,
        object_name=object_name or (mapping.object if mapping else upload["object"]) or None,
        name=upload["name"],
        data=bytes(upload["data"]),
        mapping=mapping,
        today=as_of.today,
    )
    connection = files_connection(organisation_id, connection_id)
    return tried, rehearse(organisation_id=organisation_id, connection=connection, tried=tried, now=as_of.instant)


def delete_upload(*, organisation_id: int, connection_id: int, upload_id: int, now: dt.datetime) -> None:
    """Somebody thought better of it. Raises `NotFound`, and `Conflict` where its import waits or runs."""
    files_connection(organisation_id, connection_id, lock=True)
    upload = read_upload(organisation_id, connection_id, upload_id, now)
    waiting = row(
        """SELECT id FROM sync WHERE organisation_id = %s AND connection_id = %s AND state IN ('queued', 'running')
             AND detail ->> 'upload_id' = %s""",
        [organisation_id, connection_id, str(upload_id)],
    )
    if waiting:
        raise Conflict(f"{upload['name']} is being imported. Wait until that has ended.")
    execute(
        "DELETE FROM upload WHERE organisation_id = %s AND connection_id = %s AND id = %s",
        [organisation_id, connection_id, upload_id],
    )


def ask_import(
    *,
    organisation_id: int,
    connection_id: int,
    upload_id: int,
    mapping: FileMapping | None,
    object_name: ObjectName | None,
    actor: str,
    now: dt.datetime,
    allow_unusual: bool = False,
) -> int:
    """Queue the import for the next free worker; the sync's id. Several files wait in a line, in their order."""
    connection = files_connection(organisation_id, connection_id, lock=True)
    upload = read_upload(organisation_id, connection_id, upload_id, now)
    wanted = object_name or (mapping.object if mapping else upload["object"]) or None
    chosen = as_mapping(mapping, wanted) or remembered(connection, bytes(upload["data"]), upload["name"], wanted)
    detail = {
        "actor": actor,
        "upload_id": upload_id,
        "file": upload["name"],
        "object": wanted or (chosen.object if chosen else ""),
        "mapping": chosen.model_dump(mode="json", exclude_defaults=True) if chosen else None,
        "allow_unusual": allow_unusual,
    }
    sync_id = queue(organisation_id=organisation_id, connection_id=connection_id, mode="file", detail=detail, now=now)
    if allow_unusual:
        audit(
            organisation_id=organisation_id,
            actor=actor,
            action="connection.unusual_change_allowed",
            object_kind="connection",
            object_id=connection_id,
            after={"sync_id": sync_id, "file": upload["name"]},
            now=now,
        )
    return sync_id


def import_upload(
    *, organisation_id: int, connection_id: int, queued: dict[str, Any], instant: dt.datetime
) -> SyncReport:
    """Do what `ask_import` queued. `queued`: the sync's id and detail. Opens its own transactions."""
    detail = queued["detail"]
    with organisation_scope(organisation_id):
        upload = read_upload(
            organisation_id, connection_id, detail["upload_id"], dt.datetime.min.replace(tzinfo=dt.UTC)
        )
        today = as_of(organisation_id, instant).today
    return import_file(
        organisation_id=organisation_id,
        connection_id=connection_id,
        object_name=detail["object"] or None,
        name=upload["name"],
        data=bytes(upload["data"]),
        mapping=detail["mapping"],
        now=instant,
        today=today,
        actor=detail["actor"],
        allow_unusual=bool(detail["allow_unusual"]),
        queued=queued["id"],
    )

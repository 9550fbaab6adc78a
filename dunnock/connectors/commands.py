"""Connections: made, changed, paused, deleted, and asked to synchronise. Every change is audited, no secret ever is.

A connection has a source of its own for as long as it lives, fenced until its first import is complete. Pausing it
keeps the ledger as it stands; deleting it withdraws what came through it, because nobody would say any more when one of
those invoices is paid.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Literal

from dunnock.connectors.errors import SyncRunning
from dunnock.connectors.journal import interrupt_dead
from dunnock.connectors.liveness import nobody_syncs
from dunnock.connectors.reads import connection as read_connection
from dunnock.events.bell import ring
from dunnock.kernel.errors import Conflict, FieldError, Invalid
from dunnock.ledger.batch import OBJECTS, LedgerBatch
from dunnock.ledger.commands import complete_first_import as lift_fence
from dunnock.ledger.commands import create_source, upsert_ledger
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows
from dunnock.org.secrets import encrypt

Kind = Literal["tryton", "files"]

KINDS = ("tryton", "files")
SETTINGS: dict[str, tuple[str, ...]] = {"tryton": ("url", "database", "user"), "files": ()}
LEAST_SECONDS, MOST_SECONDS, USUAL_SECONDS = 5, 7 * 24 * 3600, 30
LONGEST_NAME = 100
_CHANGEABLE = ("name", "state", "sync_every_seconds")


def create_connection(
    *,
    organisation_id: int,
    kind: Kind,
    name: str,
    actor: str,
    now: dt.datetime,
    settings: dict[str, Any] | None = None,
    password: str = "",
    sync_every_seconds: int = USUAL_SECONDS,
) -> int:
    """A connection's id. An ERP is read for the first time at once. Raises `Invalid`, `Conflict` for a name in use."""
    given = {**(settings or {})}
    name = name.strip()
    check_connection(
        kind, {"name": name, "sync_every_seconds": sync_every_seconds, **given}, password=password, every=True
    )
    _free(organisation_id, name)
    source_id = _new_source(organisation_id, kind, name, now)
    made = row(
        """INSERT INTO connection (organisation_id, source_id, kind, name, settings, secret_encrypted, sync_every_seconds,
                                   next_sync_at, created_at)
           VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING id""",
        [
            organisation_id,
            source_id,
            kind,
            name,
            json.dumps({key: given[key].strip() for key in SETTINGS[kind]}),
            encrypt(password),
            sync_every_seconds,
            None if kind == "files" else now,
            now,
        ],
    )
    connection_id = int(made["id"]) if made else 0
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="connection.created",
        object_kind="connection",
        object_id=connection_id,
        after={"kind": kind, "name": name, **given, "sync_every_seconds": sync_every_seconds},
        now=now,
    )
    return connection_id


def change_connection(
    *, organisation_id: int, connection_id: int, changes: dict[str, Any], actor: str, now: dt.datetime
) -> None:
    """`changes`: any of name, state, sync_every_seconds, the kind's settings, password. What is equal is not written.

    Another address, database, user or password: everything is read again and compared, at once.
    """
    before = read_connection(organisation_id, connection_id, lock=True)
    settings: dict[str, Any] = before["settings"]
    changes = {
        key: value.strip() if isinstance(value, str) and key != "password" else value for key, value in changes.items()
    }
    password = changes.pop("password", None)
    check_connection(before["kind"], changes, password=password, every=False)
    new = {key: changes[key] for key in _CHANGEABLE if key in changes and changes[key] != before[key]}
    access = {k: changes[k] for k in SETTINGS[before["kind"]] if k in changes and changes[k] != settings.get(k)}
    if password is None:
        refuse_elsewhere(access)
    if "name" in new:
        _free(organisation_id, new["name"])
    if not new and not access and password is None:
        return
    elsewhere = bool({"url", "database"} & set(access))
    resumed = bool(access or password is not None or "sync_every_seconds" in new or new.get("state") == "active")
    execute(
        """UPDATE connection SET name = %(name)s, state = %(state)s, sync_every_seconds = %(sync_every_seconds)s,
             settings = settings || %(settings)s::jsonb, secret_encrypted = coalesce(%(secret)s, secret_encrypted),
             cursor = CASE WHEN %(elsewhere)s THEN '{}'::jsonb ELSE cursor END,
             failures = CASE WHEN %(resumed)s THEN 0 ELSE failures END,
             next_sync_at = CASE WHEN kind = 'files' THEN NULL WHEN %(resumed)s THEN %(now)s ELSE next_sync_at END
           WHERE organisation_id = %(organisation_id)s AND id = %(id)s""",
        {
            **{key: new.get(key, before[key]) for key in _CHANGEABLE},
            "settings": json.dumps(access),
            "secret": encrypt(password) if password is not None else None,
            "elsewhere": elsewhere,
            "resumed": resumed,
            "organisation_id": organisation_id,
            "id": connection_id,
            "now": now,
        },
    )
    was = {**{key: before[key] for key in new}, **{key: settings.get(key) for key in access}}
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="connection.changed",
        object_kind="connection",
        object_id=connection_id,
        before=was,
        after={**new, **access, **({"password": "replaced"} if password is not None else {})},
        now=now,
    )


def refuse_elsewhere(access: dict[str, Any]) -> None:
    """A stored password goes to the server and for the user it was entered for, and nowhere else. Raises `Invalid`."""
    if {"url", "user"} & set(access):
        said = "the stored password belongs to another server or user"
        raise Invalid(
            f"The connection cannot be saved: {said}. Enter the password again.",
            errors=[FieldError("password", said, "required", "Enter the password again")],
        )


def delete_connection(*, organisation_id: int, connection_id: int, actor: str, now: dt.datetime) -> None:
    """The connection, its log and its uploads go; what came through it is withdrawn from the ledger.

    Raises `SyncRunning`.
    """
    found = read_connection(organisation_id, connection_id, lock=True)
    if not nobody_syncs(organisation_id, connection_id):
        raise SyncRunning(f"{found['name']} is being synchronised. Wait until that has ended, then delete it.")
    withdrawn = upsert_ledger(
        organisation_id=organisation_id,
        source_id=found["source_id"],
        batch=LedgerBatch(present={name: set() for name in OBJECTS}),
        now=now,
    )
    execute("DELETE FROM connection WHERE organisation_id = %s AND id = %s", [organisation_id, connection_id])
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="connection.deleted",
        object_kind="connection",
        object_id=connection_id,
        before={"kind": found["kind"], "name": found["name"], **found["settings"]},
        after={"withdrawn": {name: count.withdrawn for name, count in withdrawn.counts.items() if count.withdrawn}},
        now=now,
    )
    ring(organisation_id)


def complete_first_import(*, organisation_id: int, connection_id: int, actor: str, now: dt.datetime) -> None:
    """A person says that everything from before is in: from now on what arrives is news and starts workflows.

    Only for files, where nobody else can know; an ERP's first import ends by itself. Saying it again changes nothing.
    """
    found = read_connection(organisation_id, connection_id, lock=True)
    if found["kind"] != "files":
        raise Conflict(f"The first import of {found['name']} completes by itself, with its first synchronisation.")
    if not found["fenced"]:
        return
    if not nobody_syncs(organisation_id, connection_id):
        raise SyncRunning(f"A file is being imported into {found['name']}. Wait until that has ended.")
    lift_fence(organisation_id=organisation_id, source_id=found["source_id"], now=now)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="connection.first_import_completed",
        object_kind="connection",
        object_id=connection_id,
        now=now,
    )
    ring(organisation_id)


def ask_sync(
    *,
    organisation_id: int,
    connection_id: int,
    actor: str,
    now: dt.datetime,
    mode: Literal["full", "incremental"] | None = None,
    allow_unusual: bool = False,
) -> int:
    """Queue a sync for the next free worker; its id. One that is queued already is the answer, not a second one.

    `allow_unusual`: repeats, one time and audited, what was stopped because it would close too much of the ledger.
    Raises `SyncRunning`, and `Conflict` for files or where nothing was stopped.
    """
    found = read_connection(organisation_id, connection_id, lock=True)
    if found["kind"] == "files":
        raise Conflict(f"{found['name']} reads files. Upload one to bring the ledger up to date.")
    _refuse_running(organisation_id, found, now)
    wanted = mode or "incremental"
    if allow_unusual:
        stopped = last_ended(organisation_id, connection_id)
        if stopped is None or stopped["state"] != "stopped":
            raise Conflict(f"There is nothing to allow: the last synchronisation of {found['name']} was not stopped.")
        wanted = mode or ("full" if stopped["mode"] == "full" else "incremental")
        audit(
            organisation_id=organisation_id,
            actor=actor,
            action="connection.unusual_change_allowed",
            object_kind="connection",
            object_id=connection_id,
            after={"sync_id": stopped["id"], "said": stopped["error"]},
            now=now,
        )
    detail = {"actor": actor, "allow_unusual": allow_unusual}
    return queue(organisation_id=organisation_id, connection_id=connection_id, mode=wanted, detail=detail, now=now)


def queue(*, organisation_id: int, connection_id: int, mode: str, detail: dict[str, Any], now: dt.datetime) -> int:
    """A queued sync's id. The caller holds the connection's row. Only files may wait in a line."""
    waiting = row(
        """UPDATE sync SET mode = CASE WHEN mode = 'full' THEN mode ELSE %(mode)s END,
             detail = detail || %(detail)s::jsonb
               || jsonb_build_object('allow_unusual', (detail ->> 'allow_unusual')::boolean OR %(allow)s)
           WHERE organisation_id = %(organisation_id)s AND connection_id = %(connection_id)s AND state = 'queued'
             AND mode <> 'file' AND %(mode)s <> 'file' RETURNING id""",
        {
            "organisation_id": organisation_id,
            "connection_id": connection_id,
            "mode": mode,
            "detail": json.dumps(detail),
            "allow": bool(detail.get("allow_unusual")),
        },
    )
    if waiting:
        return int(waiting["id"])
    made = row(
        """INSERT INTO sync (organisation_id, connection_id, mode, state, started_at, detail)
           VALUES (%s, %s, %s, 'queued', %s, %s) RETURNING id""",
        [organisation_id, connection_id, mode, now, json.dumps({**detail, "phase": "queued"})],
    )
    return int(made["id"]) if made else 0


def last_ended(organisation_id: int, connection_id: int) -> dict[str, Any] | None:
    return row(
        """SELECT id, mode, state, error FROM sync
           WHERE organisation_id = %s AND connection_id = %s AND state IN ('done', 'failed', 'stopped')
           ORDER BY id DESC LIMIT 1""",
        [organisation_id, connection_id],
    )


def _refuse_running(organisation_id: int, found: dict[str, Any], now: dt.datetime) -> None:
    if not nobody_syncs(organisation_id, found["id"]):
        running = row(
            "SELECT id, started_at FROM sync WHERE organisation_id = %s AND connection_id = %s AND state = 'running'",
            [organisation_id, found["id"]],
        )
        since = f" since {running['started_at']:%H:%M:%S} UTC" if running else ""
        raise SyncRunning(
            f"{found['name']} is being synchronised{since}. Wait until that has ended.",
            sync_id=running["id"] if running else None,
        )
    interrupt_dead(organisation_id=organisation_id, connection_id=found["id"], now=now)


def check_connection(kind: str, given: dict[str, Any], *, password: str | None, every: bool) -> None:
    """`every`: also what is missing. Raises `Invalid` naming each field at fault."""
    faults: list[FieldError] = []
    if kind not in KINDS:
        faults.append(FieldError("kind", f"{kind!r} is not known", "unknown", f"Use one of: {', '.join(KINDS)}"))
    needed = ("name", *SETTINGS.get(kind, ()))
    faults += [
        FieldError(key, "is missing", "required", f"Give the {key}")
        for key in needed
        if (every or key in given) and not str(given.get(key) or "").strip()
    ]
    if len(given.get("name") or "") > LONGEST_NAME:
        faults.append(FieldError("name", f"has more than {LONGEST_NAME} characters", "too_long", "Shorten it"))
    unknown = set(given) - {*needed, *_CHANGEABLE}
    faults += [
        FieldError(key, f"a {kind} connection has no {key}", "unknown", "Leave it out") for key in sorted(unknown)
    ]
    if kind == "tryton":
        if given.get("url") and not _is_address(str(given["url"])):
            faults.append(FieldError("url", "is not an address", "invalid", "Write https://erp.example.com"))
        if (every or password is not None) and not password:
            faults.append(FieldError("password", "is missing", "required", "Give the user's password"))
    elif password:
        faults.append(FieldError("password", f"a {kind} connection has no password", "unknown", "Leave it out"))
    if "sync_every_seconds" in given and not LEAST_SECONDS <= given["sync_every_seconds"] <= MOST_SECONDS:
        said = f"is not between {LEAST_SECONDS} and {MOST_SECONDS}"
        faults.append(FieldError("sync_every_seconds", said, "range", "Choose how often the system is read"))
    if given.get("state", "active") not in {"active", "paused"}:
        faults.append(FieldError("state", "is neither active nor paused", "unknown"))
    if faults:
        raise Invalid(f"The connection cannot be saved: {faults[0].path}: {faults[0].message}", errors=faults)


def _is_address(url: str) -> bool:
    import httpx

    try:
        found = httpx.URL(url.strip())
    except httpx.InvalidURL:
        return False
    return found.scheme in {"http", "https"} and bool(found.host) and not found.userinfo


def _free(organisation_id: int, name: str) -> None:
    if row("SELECT id FROM connection WHERE organisation_id = %s AND name = %s", [organisation_id, name]):
        said = f"There is already a connection called {name!r}"
        raise Conflict(f"{said}. Choose another name.", errors=[FieldError("name", "is taken", "taken")])


def _new_source(organisation_id: int, kind: str, name: str, now: dt.datetime) -> int:
    """Never one that was there before: another system's number 5 must not become this one's."""
    taken = {r["name"] for r in rows("SELECT name FROM source WHERE organisation_id = %s", [organisation_id])}
    free = next(n for n in (name, *(f"{name} ({k})" for k in range(2, len(taken) + 3))) if n not in taken)
    return create_source(organisation_id=organisation_id, kind=kind, name=free, fenced=True, now=now)

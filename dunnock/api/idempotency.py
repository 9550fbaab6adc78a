"""`Idempotency-Key`: a write that is sent twice happens once, and both senders read the same answer.

The record is written in the transaction of the write itself, so there is never one without the other. Only what
succeeded is remembered: a refused request changed nothing and may be mended and sent again under its key.
Bodies are kept encrypted: the answer to "create an API key" holds the key.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator

from django.http import HttpResponse

from dunnock.api.auth import ApiRequest
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.org.db import execute, row, rows
from dunnock.org.secrets import decrypt, encrypt

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
LONGEST = 200
KEPT = dt.timedelta(hours=24)
_WRITES = {"POST", "PUT", "PATCH", "DELETE"}
_PRINTABLE = re.compile(rf"[\x20-\x7e]{{1,{LONGEST}}}")
_PRUNED_AT_ONCE = 1000


class KeyReused(Invalid):
    code = "idempotency_key_reused"
    title = "This Idempotency-Key was used for another request"


def once(request: ApiRequest, run: Callable[[], HttpResponse]) -> HttpResponse:
    """Run, or replay what the same request was answered. Called inside the scope of the caller's organisation."""
    key = request.headers.get(HEADER)
    if key is None or request.method not in _WRITES:
        return run()
    if not _PRINTABLE.fullmatch(key):
        raise Invalid(
            f"{HEADER} is 1 to {LONGEST} printable ASCII characters; a UUID will do.",
            errors=[FieldError(f"header.{HEADER}", f"1 to {LONGEST} printable ASCII characters", "invalid")],
        )
    organisation_id, digest = request.auth.organisation_id, _digest(request)
    # The second of two requests at once waits here until the first has committed, then finds its record.
    rows(
        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0)) AS held",
        [f"idempotency:{organisation_id}:{key}"],
    )
    kept = _kept(organisation_id, key, digest, request.now)
    if kept is not None:
        return kept
    answer = run()
    # A stream (an export) is a long read: it is made again rather than kept.
    if answer.status_code < 400 and not answer.streaming:
        execute(
            """INSERT INTO idempotency_record (organisation_id, key, request_hash, status, body, created_at)
               VALUES (%s, %s, %s, %s, %s, %s)""",
            [organisation_id, key, digest, answer.status_code, encrypt(answer.content.decode()), request.now],
        )
        if digest.startswith("0"):  # about every sixteenth write sweeps
            prune(organisation_id=organisation_id, now=request.now)
    return answer


def _digest(request: ApiRequest) -> str:
    caller = f"{request.auth.key_id} {request.auth.user_id or 0} {request.auth.actor}"
    digest = hashlib.sha256(f"{caller}\n{request.method} {request.get_full_path()}\n".encode())
    for part in _sent(request):
        digest.update(part)
    return digest.hexdigest()


def _sent(request: ApiRequest) -> Iterator[bytes]:
    """The body, an upload by its fields and files: its boundary is another one each time."""
    if request.content_type != "multipart/form-data":
        yield request.body
        return
    for name in sorted(request.POST):
        yield f"{name}={request.POST.getlist(name)}\n".encode()
    for name in sorted(request.FILES):
        for file in request.FILES.getlist(name):
            yield f"{name}={file.name} {file.size}\n".encode()
            yield from file.chunks()
            file.seek(0)


def _kept(organisation_id: int, key: str, digest: str, now: dt.datetime) -> HttpResponse | None:
    found = row(
        """SELECT id, request_hash, status, body, created_at FROM idempotency_record
           WHERE organisation_id = %s AND key = %s""",
        [organisation_id, key],
    )
    if found is None:
        return None
    if found["created_at"] < now - KEPT:
        execute("DELETE FROM idempotency_record WHERE organisation_id = %s AND id = %s", [organisation_id, found["id"]])
        return None
    if found["request_hash"] != digest:
        raise KeyReused(
            f"The {HEADER} {key!r} was used for another request in the last 24 hours. Give each request its own key; "
            "repeat a key only with the very same request.",
            errors=[FieldError(f"header.{HEADER}", "was used for another request", "reused")],
        )
    body = decrypt(found["body"])
    response = HttpResponse(body, status=found["status"], content_type="application/json; charset=utf-8")
    response[REPLAYED] = "true"
    return response


def prune(*, organisation_id: int, now: dt.datetime) -> int:
    """Forget answers older than a day, some at a time; rows another request is pruning are left to it."""
    return execute(
        """DELETE FROM idempotency_record WHERE organisation_id = %(organisation_id)s AND id IN (
             SELECT id FROM idempotency_record
             WHERE organisation_id = %(organisation_id)s AND created_at < %(before)s
             ORDER BY id LIMIT %(limit)s FOR UPDATE SKIP LOCKED)""",
        {"organisation_id": organisation_id, "before": now - KEPT, "limit": _PRUNED_AT_ONCE},
    )

"""Every error of the API is one shape: RFC 9457 `application/problem+json` with a code, the places at fault and a cure.

`type` is a stable path per code, `reference` a short id that stands in the log beside what really happened.
"""

from __future__ import annotations

import json
import logging
import secrets
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError, ProgrammingError
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from ninja import Schema
from ninja.errors import HttpError, ValidationError
from psycopg.errors import InsufficientPrivilege
from pydantic import Field

from dunnock.kernel.errors import (
    Conflict,
    DunnockError,
    FieldError,
    Invalid,
    NotAllowed,
    NotFound,
    NotSignedIn,
    Unavailable,
)

MEDIA_TYPE = "application/problem+json"

# For an operation that asks another system (a connection, a mail server): `openapi_extra=OUTSIDE` documents its 502.
OUTSIDE: dict[str, Any] = {"responses": {"502": {"$ref": "#/components/responses/OutsideFailed"}}}

log = logging.getLogger("dunnock.api")


class ProblemPlace(Schema):
    path: str = Field(description="Where: a field (`rows[3].amount`), a parameter (`query.page`) or a header")
    message: str = Field(description="What is wrong there")
    code: str = Field(description="The kind of fault, stable")
    cure: str = Field(description="What to do about it; empty when the message says it")


class Problem(Schema):
    """An error in the shape of RFC 9457: what happened, to which record, and what to do."""

    type: str = Field(
        description="`/problems/<code>`: stable, one per kind of problem", examples=["/problems/not_found"]
    )
    title: str
    status: int
    detail: str = Field(description="This occurrence, in words for a person")
    instance: str = Field(description="The path that was asked for")
    code: str = Field(examples=["not_found"])
    errors: list[ProblemPlace] = Field(description="Each place at fault; empty when the request as a whole is")
    facts: dict[str, Any] = Field(description="Values that belong to this problem, such as the current revision")
    reference: str = Field(description="Give this to whoever runs Dunnock: it stands in the log")


class MalformedBody(DunnockError):
    code = "malformed_body"
    title = "The body cannot be read"


class BodyTooLarge(DunnockError):
    status = 413
    code = "body_too_large"
    title = "The body is too large"


class InvalidRequest(Invalid):
    code = "invalid_request"
    title = "The request does not have the expected shape"


class NoSuchPath(NotFound):
    code = "no_such_path"
    title = "There is nothing at this address"


class MethodNotAllowed(DunnockError):
    status = 405
    code = "method_not_allowed"
    title = "This address does not answer that method"


class Failed(DunnockError):
    status = 500
    code = "internal_error"
    title = "Dunnock made a mistake"


def answer(request: HttpRequest, exc: Exception) -> HttpResponse:
    """The problem an exception becomes. What nobody expected is logged with its traceback and told without it."""
    reference = secrets.token_hex(5)
    told = _told(request, exc, reference)
    if told.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("%s %s %s: %s", reference, request.method, request.path, exc, exc_info=exc)
    else:
        log.info("%s %s %s: %s %s", reference, request.method, request.path, told.code, told.detail)
    return rendered(request, told, reference)


def rendered(request: HttpRequest, told: DunnockError, reference: str) -> HttpResponse:
    body = {
        "type": f"/problems/{told.code}",
        "title": told.title,
        "status": told.status,
        "detail": told.detail,
        "instance": request.path,
        "code": told.code,
        "errors": [error.as_dict() for error in told.errors],
        "facts": told.facts,
        "reference": reference,
    }
    response = HttpResponse(json.dumps(body, default=str), status=told.status, content_type=MEDIA_TYPE)
    response._has_been_logged = True  # type: ignore[attr-defined]  # noqa: SLF001 - ours stands in the log, with the reference
    if told.status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = 'Bearer realm="Dunnock"'
    elif told.status == HTTPStatus.SERVICE_UNAVAILABLE:
        response["Retry-After"] = "5"
    elif told.status == HTTPStatus.TOO_MANY_REQUESTS:
        response["Retry-After"] = str(told.facts.get("retry_after", 60))
    return response


def _told(request: HttpRequest, exc: Exception, reference: str) -> DunnockError:
    match exc:
        case DunnockError():
            return exc
        case ValidationError():
            return _invalid(exc)
        case HttpError():
            return _http(exc)
        case Http404():
            return NoSuchPath(f"There is nothing at {request.path}. The paths are listed at /api/v1/docs.")
        case ProgrammingError() if isinstance(exc.__cause__, InsufficientPrivilege):
            return NotAllowed("This reaches beyond your portfolios. Ask somebody who sees every customer.")
        case RequestDataTooBig():
            return BodyTooLarge("The body is larger than this server takes. Send the rows in several requests.")
        case UnreadablePostError() | SuspiciousOperation():
            return MalformedBody("The request could not be read to its end. Send it again.")
        case OperationalError() | InterfaceError():
            return Unavailable("The database did not carry this out. Nothing was changed; try again in a moment.")
    return Failed(
        f"The request failed and nothing was changed. Tell whoever runs Dunnock the reference {reference}: "
        "what happened stands in the log."
    )


def _http(exc: HttpError) -> DunnockError:
    """What ninja raises itself. A body it could not parse carries what our parser said."""
    if isinstance(exc.__cause__, DunnockError):
        return exc.__cause__
    kinds: dict[int, type[DunnockError]] = {400: MalformedBody, 401: NotSignedIn, 403: NotAllowed, 404: NoSuchPath}
    kind = kinds.get(exc.status_code, Conflict)
    if exc.status_code == HTTPStatus.BAD_REQUEST:
        return kind(f"The body is not JSON: {exc.__cause__ or exc}")
    return kind(str(exc))


def _invalid(exc: ValidationError) -> Invalid:
    faults = [
        FieldError(path=path, message=_said(str(fault["msg"]), str(fault["type"]), path), code=str(fault["type"]))
        for fault in exc.errors
        for path in [_path(fault["loc"])]
    ]
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return InvalidRequest(f"{faults[0].path}: {faults[0].message}{more}", errors=faults)


def _path(location: tuple[int | str, ...]) -> str:
    """("body", "payload", "rows", 3, "name") is `rows[3].name`; other sources keep their name: `query.page`."""
    steps = location[2:] if location and location[0] == "body" else location
    path = ""
    for step in steps:
        path = f"{path}[{step}]" if isinstance(step, int) else f"{path}.{step}" if path else str(step)
    return path or "body"


_WORDS = {"missing": "is missing", "extra_forbidden": "is not known here: check its spelling, or leave it out"}


def _said(message: str, kind: str, path: str) -> str:
    if kind == "missing" and path == "body":
        return "is missing; send a JSON object, {} where there is nothing to say"
    message = _WORDS.get(kind, message.removeprefix("Value error, "))
    return message[:1].lower() + message[1:]

"""The errors people see: what happened, to which record, and what to do. The API answers them as RFC 9457 problems."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class FieldError:
    """One fault in one place. `path` names the field ("steps[2].template_id", "email"); `cure` says what to do."""

    path: str
    message: str
    code: str = "invalid"
    cure: str = ""

    def as_dict(self) -> dict[str, str]:
        return asdict(self)


class DunnockError(Exception):
    """Base of every error with words for a person. `status` is the HTTP status the API answers with."""

    status = 400
    code = "error"
    title = "The request could not be carried out"

    def __init__(self, detail: str, *, errors: list[FieldError] | None = None, **facts: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = errors or []
        self.facts = facts


class NotFound(DunnockError):
    status = 404
    code = "not_found"
    title = "There is no such record"


class Invalid(DunnockError):
    status = 422
    code = "invalid"
    title = "Some values need attention"


class Conflict(DunnockError):
    status = 409
    code = "conflict"
    title = "The record is not in a state that allows this"


class NotAllowed(DunnockError):
    status = 403
    code = "not_allowed"
    title = "Not allowed"


class NotSignedIn(DunnockError):
    status = 401
    code = "not_signed_in"
    title = "Sign in or send an API key"


class Unavailable(DunnockError):
    """Something outside (the ERP, a mail server) did not answer. Trying again later is the cure."""

    status = 503
    code = "unavailable"
    title = "A system Dunnock depends on did not answer"

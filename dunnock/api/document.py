"""What the OpenAPI document says of every operation alike: its problems, the header of writes, and shared schemas."""

from __future__ import annotations

from typing import Any

from ninja.openapi.schema import REF_TEMPLATE, OpenAPISchema

from dunnock.api.idempotency import HEADER, LONGEST
from dunnock.api.ledger_rows import ROW, row_schemas
from dunnock.api.portal_door import PortalToken
from dunnock.api.problems import MEDIA_TYPE, Problem

_PROBLEMS = {
    "400": ("MalformedRequest", "The request cannot be read (not JSON, broken off)"),
    "401": ("NotSignedIn", "No key, or one that is unknown or revoked"),
    "403": ("NotAllowed", "This key may not do that"),
    "404": ("NotFound", "There is no such record in this organisation"),
    "409": ("Conflict", "The record is not in a state that allows this; the detail says what to do"),
    "413": ("TooLarge", "The body is too large; send it in parts"),
    "422": ("Invalid", "Values need attention; `errors` names each place"),
    "500": ("Failed", "A mistake of ours; the reference stands in the log"),
    "503": ("Unavailable", "The database or another system did not answer; try again"),
}
_OUTSIDE = ("OutsideFailed", "The connected system answered with an error; the detail has its own words")
_TOO_OFTEN = ("TooManyRequests", "Too many in a short time; `Retry-After` says for how many seconds to wait")
_METHODS = ("get", "put", "post", "delete", "patch")
_IDEMPOTENCY = {
    "name": HEADER,
    "in": "header",
    "required": False,
    "description": "A key of your own (a UUID) for this write: sent again within 24 hours it changes nothing and is "
    "answered as the first time, with `Idempotency-Replayed: true`.",
    "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST},
}


def finished(document: OpenAPISchema) -> OpenAPISchema:
    components: dict[str, Any] = document["components"]
    schema = Problem.model_json_schema(ref_template=REF_TEMPLATE, mode="serialization")
    components["schemas"] |= schema.pop("$defs") | {"Problem": schema} | row_schemas()
    components["responses"] = {
        name: {
            "description": said,
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for name, said in (*_PROBLEMS.values(), _OUTSIDE, _TOO_OFTEN)
    }
    components["parameters"] = {"IdempotencyKey": _IDEMPOTENCY}
    _refer(components["schemas"])
    for path in document["paths"].values():
        for method in _METHODS:
            if method in path:
                _finish(path[method], method)
    return document


def _refer(part: Any) -> None:
    """Rows of the bulk bodies refer to their schemas."""
    if isinstance(part, dict):
        if isinstance(part.get(ROW), str):
            part["$ref"] = f"#/components/schemas/{part.pop(ROW)}"
        for inner in part.values():
            _refer(inner)
    elif isinstance(part, list):
        for inner in part:
            _refer(inner)


def _finish(operation: dict[str, Any], method: str) -> None:
    # ninja keys responses by number; the document has text, and stays sorted.
    responses = {str(status): told for status, told in operation["responses"].items()}
    for status, (name, _) in _PROBLEMS.items():
        responses.setdefault(status, {"$ref": f"#/components/responses/{name}"})
    if any(PortalToken.__name__ in asked for asked in operation.get("security", ())):
        responses["429"] = {"$ref": f"#/components/responses/{_TOO_OFTEN[0]}"}
    operation["responses"] = dict(sorted(responses.items()))
    if method != "get":
        operation["parameters"].append({"$ref": "#/components/parameters/IdempotencyKey"})

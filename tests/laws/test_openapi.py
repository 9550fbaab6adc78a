"""The laws of the API's document: it is committed as it is generated, and every operation says what it owes its reader."""

from __future__ import annotations

import json
import re

import pytest

from dunnock.api.app import TAGS
from dunnock.api.ledger_rows import PROPERTIES, row_schemas
from dunnock.api.schema import PATH, document
from dunnock.ledger.batch import OBJECTS
from dunnock.ledger.rows import FIELDS, LedgerBatch, check_rows

DOCUMENT = json.loads(document())
OPERATIONS = [
    pytest.param(path, method, told, id=f"{method} {path}")
    for path, methods in DOCUMENT["paths"].items()
    for method, told in methods.items()
]


def test_the_committed_document_is_the_one_the_code_makes():
    assert PATH.read_text(encoding="utf-8") == document(), "run: python -m dunnock.api.schema"


def test_it_is_openapi_3_1_and_every_reference_in_it_leads_somewhere():
    assert DOCUMENT["openapi"].startswith("3.1")
    text = document()
    for reference in set(re.findall(r'"\$ref": "#/([^"]+)"', text)):
        place = DOCUMENT
        for step in reference.split("/"):
            place = place[step]
    assert "x-row" not in text
    assert [tag["name"] for tag in DOCUMENT["tags"]] == list(TAGS)


def test_operation_ids_are_chosen_and_unique():
    ids = [parameter.values[2]["operationId"] for parameter in OPERATIONS]
    assert len(ids) == len(set(ids))
    assert [one for one in ids if not re.fullmatch(r"[a-z]+(_[a-z]+)+", one)] == []


@pytest.mark.parametrize(("path", "method", "told"), OPERATIONS)
def test_an_operation_says_what_it_does_and_how_it_fails(path, method, told):
    assert told["summary"]
    assert not told["summary"].endswith(".")
    assert len(told["tags"]) == 1
    assert told["tags"][0] in TAGS
    assert {"401", "403", "404", "409", "422"} <= set(told["responses"])
    for status, response in told["responses"].items():
        if status >= "400" and "$ref" in response:
            shared = DOCUMENT["components"]["responses"][response["$ref"].rsplit("/", 1)[-1]]
            assert list(shared["content"]) == ["application/problem+json"]
    named = {p["$ref"].rsplit("/", 1)[-1] for p in told["parameters"] if "$ref" in p}
    assert ("IdempotencyKey" in named) == (method != "get")
    succeeded = [status for status in told["responses"] if status < "300"]
    assert succeeded, "an operation says what it answers"


def test_the_rows_of_bulk_requests_are_documented_as_they_are_read():
    assert {name: set(fields) for name, fields in PROPERTIES.items()} == {name: set(FIELDS[name]) for name in OBJECTS}


def test_the_examples_of_rows_are_rows():
    batch = LedgerBatch()
    for name, schema in zip(OBJECTS, row_schemas().values(), strict=True):
        row = {key: told["examples"][0] for key, told in schema["properties"].items() if told.get("examples")}
        if name == "allocations":
            del row["credit_note_erp_id"]
        batch.rows(name).append(row)
    assert check_rows(batch)[1] == []


def test_no_two_shapes_have_one_name():
    """The document keeps one of two schemas of a name, and the web client then reads the wrong one."""
    places: dict[str, list[str]] = {}
    for file in sorted((PATH.parent / "dunnock" / "api").glob("*.py")):
        for name in re.findall(r"^class ([A-Z]\w*)\(", file.read_text(encoding="utf-8"), re.MULTILINE):
            places.setdefault(name, []).append(file.name)
    for name in DOCUMENT["components"]["schemas"]:
        assert len(places.get(name, [])) < 2, (name, places[name])

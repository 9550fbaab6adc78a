"""The criteria grammar: a typed tree, stored as JSON and sent over the API.

Shapes of `value`, by operator and field type (checked in `values.py`, with the cure in the words):
money `{"amount": "50.00", "currency": "EUR"}`, and of one record also `{"amount": "0"}`, which is nothing in any currency;
number a decimal string or a whole number; days a whole number;
date `"2026-11-21"`; text, one choice a string; one user an id; "any of" a list; between `{"from": …, "to": …}`, for
money with `"currency"` beside them; is empty, is true, today: null.

A `sum` carries its currency in its value, as every other money comparison does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    ValidationError,
    WithJsonSchema,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from dunnock.kernel.errors import FieldError, Invalid

VERSION: Literal[1] = 1
MAX_DEPTH = 8
MAX_NODES = 200
MAX_VALUES = 1000
MAX_TEXT = 1000

_MONEY = {
    "type": "object",
    "required": ["amount"],
    "additionalProperties": False,
    "properties": {"amount": {"type": "string"}, "currency": {"type": "string", "minLength": 3, "maxLength": 3}},
}
_RANGE = {
    "type": "object",
    "required": ["from", "to"],
    "additionalProperties": False,
    "properties": {
        "from": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        "to": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        "currency": {"type": "string", "minLength": 3, "maxLength": 3},
    },
}
_VALUE = {
    "anyOf": [
        {"type": "string"},
        {"type": "integer"},
        {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}, "maxItems": MAX_VALUES},
        _MONEY,
        _RANGE,
        {"type": "null"},
    ],
}

Value = Annotated[JsonValue, WithJsonSchema(_VALUE)]
Match = Literal["all", "any", "none"]
Quantifier = Literal["any", "all", "none", "count", "sum"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Valued(_Part):
    value: Value = None

    @field_validator("value")
    @classmethod
    def _bounded(cls, value: JsonValue) -> JsonValue:
        for text in _texts(value):
            if len(text) > MAX_TEXT:
                raise PydanticCustomError("too_long", f"a text here has at most {MAX_TEXT} characters")
            if "\x00" in text or not _encodable(text):
                raise PydanticCustomError("not_text", "the text holds a character that cannot be stored; type it again")
        if isinstance(value, list) and len(value) > MAX_VALUES:
            raise PydanticCustomError("too_many", f"a list here has at most {MAX_VALUES} values; use a tag instead")
        return value


class Rule(_Valued):
    kind: Literal["rule"] = "rule"
    field: str = Field(min_length=1, max_length=200)
    operator: str = Field(min_length=1, max_length=40)


class Group(_Part):
    """`none` is NOT any: it holds when not one of the items does."""

    kind: Literal["group"] = "group"
    match: Match = "all"
    items: tuple[Node, ...]


class Collection(_Valued):
    """`any`, `all`, `none` of the items where; `count` compares their number, `sum` their `field` in one currency.

    `all` needs at least one item: a customer without invoices does not pass "all invoices overdue".
    """

    kind: Literal["collection"] = "collection"
    collection: str = Field(min_length=1, max_length=100)
    quantifier: Quantifier
    where: Group | None = None
    comparison: str | None = Field(default=None, max_length=40)
    field: str | None = Field(default=None, max_length=200)


Node = Annotated[Rule | Group | Collection, Field(discriminator="kind")]
Group.model_rebuild()
Collection.model_rebuild()


class Criteria(_Part):
    """A stored criteria. Older stored forms are read through the upgrade chain, a newer one is refused."""

    version: Literal[1] = VERSION
    where: Group

    @model_validator(mode="before")
    @classmethod
    def _current(cls, raw: Any) -> Any:
        return _upgraded(raw)


def load(raw: object) -> Criteria:
    """The criteria in `raw` (parsed JSON). Raises `Invalid` whose errors name the place ("where.items[1].value")."""
    try:
        return Criteria.model_validate(raw)
    except ValidationError as refused:
        errors = [
            FieldError(path=path_of(fault["loc"]), message=_said(fault["msg"]), code=str(fault["type"]))
            for fault in refused.errors(include_url=False, include_context=False, include_input=False)
        ]
        first = errors[0]
        raise Invalid(f"The criteria cannot be read: {first.path}: {first.message}", errors=errors) from None


def path_of(place: tuple[int | str, ...]) -> str:
    """Pydantic's location as a path; the names of the union's arms ("rule", "group") are not part of it."""
    path, after_index = "", False
    for step in place:
        if isinstance(step, int):
            path, after_index = f"{path}[{step}]", True
            continue
        if after_index and step in {"rule", "group", "collection"}:
            after_index = False
            continue
        path, after_index = (f"{path}.{step}" if path else step), False
    return path or "criteria"


def children(node: Rule | Group | Collection) -> Iterator[tuple[str, Rule | Group | Collection]]:
    """The direct children with the step that leads to each ("items[0]", "where")."""
    if isinstance(node, Group):
        yield from ((f"items[{at}]", item) for at, item in enumerate(node.items))
    elif isinstance(node, Collection) and node.where is not None:
        yield "where", node.where


def _said(message: str) -> str:
    return message[0].lower() + message[1:] if message else message


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _texts(value: JsonValue) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for part in value[: MAX_VALUES + 1]:
                yield from _texts(part) if not isinstance(part, list) else ()
        case dict():
            for part in value.values():
                yield from _texts(part) if not isinstance(part, dict) else ()
        case _:
            return


def _measure(raw: object) -> None:
    """Depth and size, counted without recursion before anything else walks the tree: a hostile body costs nothing."""
    waiting: list[tuple[object, int]] = [(raw, 1)]
    nodes = 0
    while waiting:
        node, depth = waiting.pop()
        nodes += 1
        if depth > MAX_DEPTH:
            raise PydanticCustomError(
                "too_deep", f"groups may be nested {MAX_DEPTH} deep at most; simplify the criteria"
            )
        if nodes > MAX_NODES:
            raise PydanticCustomError("too_large", f"a criteria has at most {MAX_NODES} conditions; split it in two")
        if isinstance(node, BaseModel):
            node = dict(node)
        if not isinstance(node, Mapping):
            continue
        items = node.get("items")
        if isinstance(items, list | tuple):
            waiting.extend((item, depth + 1) for item in items)
        if node.get("where") is not None:
            waiting.append((node["where"], depth + 1))


_RENAMED = {"equals": "is", "not_equals": "is_not"}


def _renamed(node: Any) -> Any:
    if not isinstance(node, Mapping):
        return node
    new = dict(node)
    if new.get("kind") == "rule" and isinstance(new.get("operator"), str):
        new["operator"] = _RENAMED.get(new["operator"], new["operator"])
    if isinstance(new.get("items"), list):
        new["items"] = [_renamed(item) for item in new["items"]]
    if "where" in new:
        new["where"] = _renamed(new["where"])
    return new


def _from_0(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Version 0 was the bare group, and "is" was called "equals"."""
    return {"version": 1, "where": _renamed(raw)}


_UPGRADES: Mapping[int, Callable[[Mapping[str, Any]], dict[str, Any]]] = {0: _from_0}


def _upgraded(raw: Any) -> Any:
    if isinstance(raw, Criteria):
        return raw
    if not isinstance(raw, Mapping):
        raise PydanticCustomError("not_criteria", "a criteria is an object with a version and a where group")
    # A bare group is version 0; "where" without a version is somebody's new criteria, written by hand.
    version = raw.get("version", VERSION if "where" in raw and "items" not in raw else 0)
    if isinstance(version, bool) or not isinstance(version, int) or version < 0:
        raise PydanticCustomError("bad_version", "the version of a criteria is a whole number")
    if version > VERSION:
        raise PydanticCustomError(
            "newer_version", "this criteria was written by a newer Dunnock; upgrade this one first"
        )
    _measure(raw if version == 0 else raw.get("where"))
    while version < VERSION:
        raw = _UPGRADES[version](raw)
        version += 1
    return raw

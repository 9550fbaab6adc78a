"""Workflows as YAML, for git and for carrying them to another organisation: the round trip loses nothing.

Read as YAML 1.2 reads: `on`, `no` and `10:30` are texts, as is `1000.50` (an amount is never a float). Templates are named beside
their ids; an import finds them by name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from dunnock.kernel.errors import FieldError, Invalid
from dunnock.org.db import rows
from dunnock.workflows.definition import SENDS, Definition, parse, walk

FORMAT = "dunnock/workflow/1"
LARGEST = 500_000
_KEYS = {"format", "name", "description", "category", "templates", "definition"}


class _Loader(yaml.SafeLoader):
    """Plain data only, no aliases (a few lines of them can stand for gigabytes), scalars as in YAML 1.2."""

    yaml_implicit_resolvers: dict[str, Any] = {}

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases (*name) are not used here; write the value out")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        keys = [str(key.value) for key, _ in node.value]
        if twice := {key for key in keys if keys.count(key) > 1}:
            raise yaml.YAMLError(f"{min(twice)!r} is given twice, line {node.start_mark.line + 1}")
        return super().construct_mapping(node, deep)


_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9][0-9]{0,17})$"), list("-0123456789"))


def export_workflow(organisation_id: int, workflow: Mapping[str, Any], definition: Mapping[str, Any]) -> str:
    """One workflow as text. A definition that can be read is written out in full, any other as it stands."""
    written = dict(definition)
    ids: set[int] = set()
    try:
        parsed = parse(written)
    except Invalid:
        pass
    else:
        written, ids = parsed.model_dump(mode="json"), _template_ids(parsed)
    names = {
        t["id"]: t["name"]
        for t in rows(
            "SELECT id, name FROM template WHERE organisation_id = %s AND id = ANY(%s)", [organisation_id, list(ids)]
        )
    }
    document = {
        "format": FORMAT,
        "name": workflow["name"],
        "description": workflow["description"],
        "category": workflow["category"],
        "templates": names,
        "definition": written,
    }
    return str(yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=120))


def read_workflow_yaml(organisation_id: int, text: str) -> dict[str, Any]:
    """name, description, category and draft out of an export. Raises `Invalid` naming line or place."""
    document = _load(text)
    if not _plain(document):
        raise _refused(
            "yaml", "holds something that is no text, whole number, yes or no; put decimals and dates in quotes"
        )
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise _refused("format", f"the first line of a workflow file reads “format: {FORMAT}”")
    for key in document:
        if key not in _KEYS:
            raise _refused(str(key), "is not part of a workflow file")
    for key in ("name", "description", "category"):
        if not isinstance(document.get(key, ""), str):
            raise _refused(key, "is a text; put it in quotes")
    definition = document.get("definition")
    if not isinstance(definition, dict):
        raise _refused("definition", "is missing")
    named = document.get("templates") or {}
    if not isinstance(named, dict):
        raise _refused("templates", "is a list of ids with names")
    return {
        "name": document.get("name", ""),
        "description": document.get("description", ""),
        "category": document.get("category", ""),
        "draft": _with_templates(organisation_id, definition, named),
    }


def _load(text: str) -> Any:
    if len(text) > LARGEST:
        raise _refused("yaml", "the file is larger than 500 kB")
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader with fewer types
    except yaml.MarkedYAMLError as fault:
        line = f"line {fault.problem_mark.line + 1}: " if fault.problem_mark else ""
        raise _refused("yaml", f"{line}{fault.problem or fault.context}") from None
    except (yaml.YAMLError, ValueError) as fault:
        raise _refused("yaml", str(fault)) from None
    except RecursionError:
        raise _refused("yaml", "is nested too deeply") from None


def _plain(value: Any) -> bool:
    """Only what JSON has, without floats; a tag written out (!!float, !!timestamp) could make others."""
    if isinstance(value, dict):
        return all(isinstance(key, str | int) and _plain(part) for key, part in value.items())
    if isinstance(value, list):
        return all(_plain(part) for part in value)
    return value is None or isinstance(value, bool | int) or (isinstance(value, str) and "\x00" not in value)


def _refused(path: str, message: str) -> Invalid:
    return Invalid(f"The workflow file cannot be read: {path}: {message}", errors=[FieldError(path, message, "yaml")])


def _template_ids(definition: Definition) -> set[int]:
    return {step.template_id for _, _, step in walk(definition.steps) if isinstance(step, SENDS) and step.template_id}


def _with_templates(organisation_id: int, definition: dict[str, Any], named: dict[Any, Any]) -> dict[str, Any]:
    """The same definition with each template's id here. A name that is not known here leaves the choice open."""
    known = {
        t["name"]: t["id"]
        for t in rows(
            "SELECT id, name FROM template WHERE organisation_id = %s AND archived_at IS NULL AND name = ANY(%s)",
            [organisation_id, [str(name) for name in named.values()]],
        )
    }
    ids = {str(old): known.get(str(name)) for old, name in named.items()}

    def exchanged(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: ids.get(str(part), part) if key == "template_id" and str(part) in ids else exchanged(part)
                for key, part in value.items()
            }
        return [exchanged(part) for part in value] if isinstance(value, list) else value

    made: dict[str, Any] = exchanged(definition)
    return made

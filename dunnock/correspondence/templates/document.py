"""The stored rich-text document: TipTap's JSON, read strictly into `Node`s.

    doc > paragraph | heading(1-3) | bulletList | orderedList | horizontalRule | blockquote
        | invoiceTable {columns, totals} | button {label, href} | condition {when} > the same blocks
    inside a paragraph: text (bold, italic, underline, link) | hardBreak | field {path, format?, fallback?}

What is not in this grammar is refused with its place: a node that is silently dropped would be a sentence missing
from a reminder. Text is text: a typed "{{" is refused too, because the customer would read it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dunnock.correspondence.templates.faults import DocumentFault

COLUMNS = ("number", "issued_on", "due_on", "days_overdue", "amount", "balance", "po_number")
FIGURES = frozenset(("amount", "balance", "days_overdue"))
FORMATS = frozenset(("short", "medium", "long", "full", "upcase", "downcase", "capitalize"))
OPEN_BRACE = '{{ "{" }}'  # for a "{" at the end of a text: with the field or text behind it, it would begin Liquid
DEEPEST = 20
MOST_NODES = 5_000

_BLOCKS = frozenset(
    [
        "paragraph",
        "heading",
        "bulletList",
        "orderedList",
        "horizontalRule",
        "blockquote",
        "invoiceTable",
        "button",
        "condition",
    ]
)
_SIMPLE = frozenset(("paragraph", "bulletList", "orderedList"))
_INLINE = frozenset(("text", "hardBreak", "field"))
_MAY_HOLD = {
    "doc": _BLOCKS,
    "condition": _BLOCKS,
    "blockquote": _SIMPLE,
    "listItem": _SIMPLE,
    "bulletList": frozenset(("listItem",)),
    "orderedList": frozenset(("listItem",)),
    "paragraph": _INLINE,
    "heading": _INLINE,
}
# Attributes TipTap writes by itself (alignment, the link's target) are known and not used.
_ATTRS = {
    "paragraph": frozenset(("textAlign",)),
    "heading": frozenset(("level", "textAlign")),
    "orderedList": frozenset(("start", "type")),
    "bulletList": frozenset(("tight",)),
    "field": frozenset(("path", "format", "fallback", "label")),
    "invoiceTable": frozenset(("columns", "totals")),
    "button": frozenset(("label", "href")),
    "condition": frozenset(("when",)),
    "link": frozenset(("href", "target", "rel", "class", "title")),
}
_MARKS = frozenset(("bold", "italic", "underline", "link"))

_NAME = r"[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*|\[\d{1,3}\])*"
_PATH = re.compile(_NAME)
_WHEN = re.compile(
    rf"({_NAME})(?:\s*(==|!=|>=|<=|>|<)\s*(\"[^\"{{}}%]*\"|'[^'{{}}%]*'|-?\d{{1,13}}(?:\.\d{{1,4}})?|true|false))?"
)
_HREF_FIELD = re.compile(rf"\{{\{{\s*({_NAME})\s*\}}\}}")
_PATTERN = re.compile(r"[A-Za-z .,/:'-]{1,40}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Node:
    """One validated node. `path` is its place in the JSON ("content[2].content[0]"); the top is ""."""

    type: str
    path: str
    attrs: Mapping[str, Any] = field(default_factory=dict)
    content: tuple[Node, ...] = ()
    text: str = ""
    marks: tuple[tuple[str, str], ...] = ()  # (mark, href)


def parse_document(document: object) -> Node:
    """The document as nodes. Raises DocumentFault at the first thing that does not belong."""
    if not isinstance(document, Mapping) or document.get("type") != "doc":
        raise DocumentFault("", "A document starts with a node of type “doc”.")
    return _Reader().node(document, "", 0)


class _Reader:
    def __init__(self) -> None:
        self.count = 0

    def node(self, raw: Mapping[str, Any], path: str, depth: int) -> Node:
        self.count += 1
        if self.count > MOST_NODES or depth > DEEPEST:
            raise DocumentFault(path, "The document is too large or nested too deeply.")
        kind = str(raw["type"])
        if stray := sorted(set(raw) - {"type", "attrs", "content", "text", "marks"}):
            raise DocumentFault(_at(path, stray[0]), f"“{stray[0]}” does not belong in a “{kind}” node.")
        attrs = _attrs(raw.get("attrs"), kind, _at(path, "attrs"))
        if kind == "text":
            return Node(kind, path, text=_plain(raw.get("text"), _at(path, "text")), marks=_marks(raw, path))
        if "text" in raw:
            raise DocumentFault(_at(path, "text"), f"A “{kind}” node holds no text of its own.")
        if kind in _CHECKS:
            _CHECKS[kind](attrs, _at(path, "attrs"))
        content = self.content(raw, kind, path, depth)
        return Node(kind, path, attrs, content, marks=_marks(raw, path) if kind in _INLINE else ())

    def content(self, raw: Mapping[str, Any], kind: str, path: str, depth: int) -> tuple[Node, ...]:
        inside = raw.get("content")
        if inside is None:
            inside = []
        if not isinstance(inside, list):
            raise DocumentFault(_at(path, "content"), "“content” must be a list of nodes.")
        allowed = _MAY_HOLD.get(kind, frozenset())
        nodes = []
        for index, child in enumerate(inside):
            place = _at(path, f"content[{index}]")
            if not isinstance(child, Mapping) or not isinstance(child.get("type"), str):
                raise DocumentFault(place, "A node needs a “type”.")
            if child["type"] not in allowed:
                raise DocumentFault(place, _not_allowed(child["type"], kind))
            nodes.append(self.node(child, place, depth + 1))
        if kind in {"bulletList", "orderedList", "listItem", "condition"} and not nodes:
            raise DocumentFault(path, f"This “{kind}” is empty.")
        return tuple(nodes)


def _at(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _not_allowed(child: str, parent: str) -> str:
    known = {name for names in _MAY_HOLD.values() for name in names}
    if child not in known:
        return f"“{child}” is no node Dunnock knows. Known are: {', '.join(sorted(known))}."
    return f"“{child}” cannot stand inside “{parent}”."


def _attrs(raw: object, kind: str, path: str) -> dict[str, Any]:
    if raw is None:
        return {}
    if not isinstance(raw, Mapping):
        raise DocumentFault(path, "“attrs” must be an object.")
    if stray := sorted(set(raw) - _ATTRS.get(kind, frozenset())):
        raise DocumentFault(_at(path, stray[0]), f"“{kind}” has no attribute “{stray[0]}”.")
    return {name: value for name, value in raw.items() if value is not None}


def _plain(value: object, path: str, *, longest: int = 20_000) -> str:
    """Text as the customer will read it. Refuses control characters and anything that looks like Liquid."""
    if not isinstance(value, str) or not value:
        raise DocumentFault(path, "Here a text is needed.")
    if len(value) > longest:
        raise DocumentFault(path, f"This text is longer than {longest:,} characters.")
    if _CONTROL.search(value):
        raise DocumentFault(path, "This text holds a control character. Type it again instead of pasting it.")
    if "{{" in value or "{%" in value:
        raise DocumentFault(
            path, "The text holds “{{” or “{%”, which the customer would read. Insert a field instead of typing it."
        )
    return value


def _marks(raw: Mapping[str, Any], path: str) -> tuple[tuple[str, str], ...]:
    marks = raw.get("marks") or []
    if not isinstance(marks, list):
        raise DocumentFault(_at(path, "marks"), "“marks” must be a list.")
    found: dict[str, str] = {}
    for index, mark in enumerate(marks):
        place = _at(path, f"marks[{index}]")
        kind = mark.get("type") if isinstance(mark, Mapping) else None
        if kind not in _MARKS:
            raise DocumentFault(place, f"“{kind}” is no mark Dunnock knows. Known are: {', '.join(sorted(_MARKS))}.")
        attrs = _attrs(mark.get("attrs"), kind, _at(place, "attrs"))
        found[kind] = check_href(attrs.get("href"), _at(place, "attrs.href")) if kind == "link" else ""
    # The link outermost, so that two neighbouring words of one link nest alike whatever order the editor wrote.
    return tuple(sorted(found.items(), key=lambda mark: (mark[0] != "link", mark[0])))


def check_href(value: object, path: str) -> str:
    """An address a person can click: http, https, mailto or tel, or a field that holds the whole address."""
    if not isinstance(value, str) or not value.strip():
        raise DocumentFault(path, "A link needs an address.")
    href = value.strip()
    literal = _HREF_FIELD.sub("", href)
    if "{" in literal or "}" in literal:
        raise DocumentFault(
            path, "In an address only a field in double braces can stand: https://example.com/{{ invoice.number }}."
        )
    if re.search(r"[\s<>\"'`\\]", literal) or _CONTROL.search(literal) or len(href) > 2_000:
        raise DocumentFault(path, "This address holds characters an address cannot have.")
    if not _HREF_FIELD.match(href) and not re.match(r"(https?://.|mailto:.|tel:.)", href, re.IGNORECASE):
        raise DocumentFault(path, "An address starts with https://, http://, mailto: or tel:, or is a field.")
    return href


def href_parts(href: str) -> list[tuple[str, str]]:
    """("text", "https://…") and ("field", "invoice.number") in turn."""
    pieces = _HREF_FIELD.split(href)
    return [("field" if index % 2 else "text", piece) for index, piece in enumerate(pieces) if piece]


def _check_heading(attrs: dict[str, Any], path: str) -> None:
    if attrs.get("level") not in (1, 2, 3) or isinstance(attrs.get("level"), bool):
        raise DocumentFault(_at(path, "level"), "A heading has the level 1, 2 or 3.")


def _check_ordered(attrs: dict[str, Any], path: str) -> None:
    start = attrs.get("start", 1)
    if not isinstance(start, int) or isinstance(start, bool) or not 0 <= start <= 10_000:
        raise DocumentFault(_at(path, "start"), "A list starts with a whole number.")


def _check_field(attrs: dict[str, Any], path: str) -> None:
    if not isinstance(attrs.get("path"), str) or not _PATH.fullmatch(attrs["path"]):
        raise DocumentFault(_at(path, "path"), "A field needs a path like “customer.name”.")
    shape = attrs.get("format")
    if shape is not None and not (isinstance(shape, str) and (shape in FORMATS or _PATTERN.fullmatch(shape))):
        raise DocumentFault(
            _at(path, "format"), "This format is not known. Use short, medium, long, full or a date pattern."
        )
    if attrs.get("fallback"):
        fallback = _plain(attrs["fallback"], _at(path, "fallback"), longest=500)
        if re.search(r"[{}%]|\n", fallback) or ('"' in fallback and "'" in fallback):
            raise DocumentFault(
                _at(path, "fallback"), "A fallback is one line without braces, percent signs or both kinds of quotes."
            )


def _check_table(attrs: dict[str, Any], path: str) -> None:
    columns = attrs.get("columns")
    if not isinstance(columns, list) or not columns:
        raise DocumentFault(_at(path, "columns"), "An invoice table needs at least one column.")
    for index, column in enumerate(columns):
        if column not in COLUMNS or column in columns[:index]:
            message = f"“{column}” is no invoice column or stands twice. Known are: {', '.join(COLUMNS)}."
            raise DocumentFault(_at(path, f"columns[{index}]"), message)
    if not isinstance(attrs.get("totals", False), bool):
        raise DocumentFault(_at(path, "totals"), "“totals” is true or false.")


def _check_button(attrs: dict[str, Any], path: str) -> None:
    attrs["label"] = _plain(attrs.get("label"), _at(path, "label"), longest=100)
    attrs["href"] = check_href(attrs.get("href"), _at(path, "href"))


def _check_condition(attrs: dict[str, Any], path: str) -> None:
    when = attrs.get("when")
    if not isinstance(when, str) or not _WHEN.fullmatch(when.strip()):
        message = "A condition is a field, or a field compared with a value, for example “invoice.days_overdue > 30”."
        raise DocumentFault(_at(path, "when"), message)
    attrs["when"] = when.strip()


_CHECKS = {
    "heading": _check_heading,
    "orderedList": _check_ordered,
    "field": _check_field,
    "invoiceTable": _check_table,
    "button": _check_button,
    "condition": _check_condition,
}


def field_source(attrs: Mapping[str, Any], *, escape: bool) -> str:
    """The Liquid of a field chip: `{{ invoice.due_on | date: "long" | default: "soon" }}`.

    In an HTML template a literal is trusted, so the fallback is escaped here (`escape`).
    """
    parts = [str(attrs["path"])]
    shape = attrs.get("format")
    if shape in {"upcase", "downcase", "capitalize"}:
        parts.append(shape)
    elif shape:
        parts.append(f'date: "{shape}"')
    if "fallback" in attrs:
        text = str(attrs["fallback"])
        if escape:
            from html import escape as to_html

            text = to_html(text)
        quote = "'" if '"' in text else '"'
        parts.append(f"default: {quote}{text}{quote}")
    return f"{{{{ {' | '.join(parts)} }}}}"

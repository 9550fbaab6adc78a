"""What a template reads, without rendering it: its variables, and whether the subject has those fields.

Unlike python-liquid's own analysis this one follows names into loops: in `{% for row in invoices %}{{ row.numbr }}` the
misspelt field is found, and the suggestion is "row.number".
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import NamedTuple

from liquid import RenderContext
from liquid.ast import BlockNode, Node
from liquid.builtin.expressions import FilteredExpression, Path
from liquid.builtin.output import OutputNode
from liquid.builtin.tags.assign_tag import AssignNode
from liquid.builtin.tags.capture_tag import CaptureNode
from liquid.builtin.tags.for_tag import ForNode
from liquid.expression import Expression

from dunnock.correspondence.templates.faults import TemplateFault, fault_at
from dunnock.correspondence.templates.fields import Field, FieldTree
from dunnock.correspondence.templates.liquid import CompiledTemplate

ANYTHING = Field("", "", "text")  # a value the analysis cannot follow: nothing about it is wrong
_SAME_LIST = frozenset(("where", "sort", "sort_natural", "reverse", "compact", "uniq", "reject", "slice"))
_ONE_ITEM = frozenset(("first", "last", "find"))
_OF_A_LIST = frozenset(("size", "first", "last"))


class Variable(NamedTuple):
    """A field read from outside the template, with its place counted from 1."""

    path: str
    line: int
    column: int


@dataclass
class _Use:
    path: Path
    scope: dict[str, Field]
    printed: bool


class _Reader:
    """Walks the template once, knowing at each place which names are its own and what they stand for."""

    def __init__(self, root: Field) -> None:
        self.root = root
        self.uses: list[_Use] = []
        self.own: dict[str, Field] = {}

    def read(self, compiled: CompiledTemplate) -> list[_Use]:
        self.static = RenderContext(compiled.template)
        for node in compiled.template.nodes:
            self._node(node)
        return self.uses

    def _node(self, node: Node) -> None:
        for expression in node.expressions():
            self._expression(expression, printed=isinstance(node, OutputNode))
        if isinstance(node, ForNode):
            self._loop(node)
            return
        if isinstance(node, AssignNode):
            self.own = {**self.own, str(node.name): self._kind(node.expression)}
        elif isinstance(node, CaptureNode):
            self.own = {**self.own, str(node.name): ANYTHING}
        for child in node.children(self.static, include_partials=False):
            self._node(child)

    def _loop(self, node: ForNode) -> None:
        listed = self._kind(node.expression.iterable)
        name = node.expression.identifier
        item = Field(name, listed.label, "group", "", listed.children) if listed.kind == "list" else ANYTHING
        before = self.own
        self.own = {**before, str(name): item, "forloop": ANYTHING}
        self._block(node.block)
        after = self.own
        # What is assigned inside a loop stays known after it; the loop's own names do not.
        self.own = {key: value for key, value in after.items() if key in before or key not in {str(name), "forloop"}}
        self.own.update({key: before[key] for key in (str(name), "forloop") if key in before})
        if node.default:
            self._block(node.default)

    def _block(self, block: BlockNode) -> None:
        for child in block.nodes:
            self._node(child)

    def _expression(self, expression: Expression, *, printed: bool = False) -> None:
        if isinstance(expression, Path):
            self.uses.append(_Use(expression, self.own, printed))
        bare = isinstance(expression, FilteredExpression) and not expression.filters
        for child in expression.children():
            self._expression(child, printed=printed and bare and isinstance(child, Path))

    def _kind(self, expression: Expression) -> Field:
        """What an expression stands for, as far as that can be known."""
        if isinstance(expression, Path):
            found = resolve(expression, self.root, self.own)
            return found if isinstance(found, Field) else ANYTHING
        if isinstance(expression, FilteredExpression):
            kind = self._kind(expression.left)
            for use in expression.filters or []:
                if use.name in _SAME_LIST and kind.kind == "list":
                    continue
                if use.name in _ONE_ITEM and kind.kind == "list":
                    kind = Field(kind.name, kind.label, "group", "", kind.children)
                    continue
                return ANYTHING
            return kind
        return ANYTHING


@dataclass(frozen=True)
class _Unknown:
    """The path breaks at `segment`, inside `parent` (reached by `before`)."""

    before: str
    segment: str
    parent: Field


def resolve(path: Path, root: Field, own: dict[str, Field]) -> Field | _Unknown:
    """The field a path names; ANYTHING where it cannot be followed."""
    first = path.path[0]
    if not isinstance(first, str):
        return ANYTHING
    here: Field | None = own.get(first) or root.child(first)
    if here is None:
        return _Unknown("", first, root)
    before = first
    for segment in path.path[1:]:
        if here is ANYTHING:
            return ANYTHING
        following = _step(here, segment)
        if following is None:
            return _Unknown(before, str(segment), here)
        here = following
        before += f".{segment}" if isinstance(segment, str) else f"[{segment}]"
    return here


def _step(here: Field, segment: object) -> Field | None:
    item = Field(here.name, here.label, "group", "", here.children)
    if here.kind == "list":
        if isinstance(segment, (int, Path)) or segment in {"first", "last"}:
            return item
        return ANYTHING if segment == "size" else None
    if here.kind == "amounts":
        return ANYTHING if isinstance(segment, (int, Path)) or segment in _OF_A_LIST else None
    if isinstance(segment, Path):
        return ANYTHING
    if isinstance(segment, str) and (found := here.child(segment)):
        return found
    return ANYTHING if segment == "size" and here.kind == "text" else None


def variables(compiled: CompiledTemplate) -> list[Variable]:
    """Every field the template reads from its context, in the order of the text. The template's own names are left
    out.
    """
    found = []
    for use in _Reader(Field("", "", "group")).read(compiled):
        if use.path.path[0] in use.scope:
            continue
        place = fault_at(compiled.source, use.path.token.start_index, "")
        found.append(Variable(str(use.path), place.line, place.column))
    return found


def check_fields(compiled: CompiledTemplate, known: FieldTree) -> list[TemplateFault]:
    """Fields the subject does not have, lists and groups printed as if they were a text; each with a suggestion."""
    faults = []
    for use in _Reader(known.root).read(compiled):
        found = resolve(use.path, known.root, use.scope)
        if isinstance(found, _Unknown):
            message, code = _unknown_words(found, known, use.scope), "unknown_field"
        elif use.printed and found.kind == "group" and found is not ANYTHING:
            example = f"{use.path}.{found.children[0].name}" if found.children else ""
            message, code = (
                f"“{use.path}” holds several fields. Choose one of them, for example “{example}”.",
                "not_a_value",
            )
        elif use.printed and found.kind == "list":
            loop = f"{{% for item in {use.path} %}} … {{% endfor %}}"
            message = f"“{use.path}” is a list. Use an invoice table or a loop: {loop}."
            code = "not_a_value"
        else:
            continue
        faults.append(fault_at(compiled.source, use.path.token.start_index, message, code))
    return faults


def _unknown_words(unknown: _Unknown, known: FieldTree, own: dict[str, Field]) -> str:
    parent, before = unknown.parent, unknown.before
    if not before:
        paths = known.paths()
        names = [field.name for field in known.root.children] + list(own)
        close = difflib.get_close_matches(unknown.segment, names, n=1) or difflib.get_close_matches(
            unknown.segment, paths, n=1
        )
        hint = f" Did you mean “{close[0]}”?" if close else f" There are: {', '.join(sorted(names))}."
        return f"There is no field “{unknown.segment}” here.{hint}"
    if parent.kind == "list":
        return (
            f"“{before}” is a list, so “{before}.{unknown.segment}” has no single value. "
            f"Use a loop: {{% for item in {before} %}}{{{{ item.{unknown.segment} }}}}{{% endfor %}}."
        )
    if not parent.children:
        return f"“{before}” is a {_KINDS.get(parent.kind, 'value')} and has no field “{unknown.segment}”."
    names = [field.name for field in parent.children]
    close = difflib.get_close_matches(unknown.segment, names, n=1)
    hint = f" Did you mean “{before}.{close[0]}”?" if close else f" It has: {', '.join(names)}."
    return f"“{before}” has no field “{unknown.segment}”.{hint}"


_KINDS = {
    "date": "date",
    "number": "number",
    "money": "money amount",
    "amounts": "list of amounts",
    "flag": "yes or no",
}

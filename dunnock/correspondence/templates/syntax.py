"""Faults that python-liquid finds late, without a place, or not at all; and its number literals made exact."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

from liquid import BoundTemplate, Environment, RenderContext
from liquid.ast import Node
from liquid.builtin.expressions import FilteredExpression
from liquid.builtin.expressions.primitive import FloatLiteral
from liquid.exceptions import BlockNestingError, LiquidError
from liquid.expression import Expression
from liquid.token import TOKEN_TAG, Token

from dunnock.correspondence.templates.faults import TemplateFault, fault_at

_CLOSES = {name: f"end{name}" for name in ("if", "unless", "case", "for", "capture", "comment", "raw")}
_INSIDE = {"else": ("if", "unless", "case", "for"), "elsif": ("if", "unless"), "when": ("case",)}


def block_faults(env: Environment, source: str) -> list[TemplateFault]:
    """Blocks that are never closed, closed by the wrong tag or closed without having been opened, at the tag's own
    place.
    """
    faults: list[TemplateFault] = []
    open_tags: list[Token] = []
    try:
        tags = [token for token in env.tokenizer()(source) if token.kind == TOKEN_TAG]
    except LiquidError:
        return []  # an unfinished {{ or {%: the parser names its place
    for token in tags:
        name = token.value
        if name in _CLOSES:
            open_tags.append(token)
        elif name in _INSIDE:
            if not open_tags or open_tags[-1].value not in _INSIDE[name]:
                wanted = " or ".join(f"{{% {tag} %}}" for tag in _INSIDE[name])
                faults.append(fault_at(source, token.start_index, f"“{name}” belongs inside {wanted}."))
        elif name.startswith("end") and name[3:] in _CLOSES:
            faults += _close(source, token, open_tags)
    faults += [
        fault_at(source, token.start_index, f"“{token.value}” is never closed. Add {{% {_CLOSES[token.value]} %}}.")
        for token in open_tags
    ]
    return faults


def _close(source: str, token: Token, open_tags: list[Token]) -> list[TemplateFault]:
    wanted = token.value[3:]
    if open_tags and open_tags[-1].value == wanted:
        open_tags.pop()
        return []
    if all(tag.value != wanted for tag in open_tags):
        return [
            fault_at(
                source, token.start_index, f"“{token.value}” closes nothing. Remove it, or open “{wanted}” before it."
            )
        ]
    faults = []
    while open_tags[-1].value != wanted:
        left_open = open_tags.pop()
        message = f"“{left_open.value}” is not closed before “{token.value}”. Add {{% {_CLOSES[left_open.value]} %}}."
        faults.append(fault_at(source, left_open.start_index, message))
    open_tags.pop()
    return faults


def words_for(error: LiquidError, env: Environment, *, blocks_broken: bool) -> str:
    """The parser's complaint for a person. Empty where a broken block already says it."""
    text = str(error.message or "").strip()
    if isinstance(error, BlockNestingError):
        return "Blocks are nested more than 30 deep."
    if text.startswith("unexpected tag"):
        name = text.split("'")[1] if "'" in text else text
        if name in _INSIDE or name.startswith("end"):
            return "" if blocks_broken else f"“{name}” stands in the wrong place."
        return f"There is no tag “{name}”.{_did_you_mean(name, [tag for tag in env.tags if tag.isalpha()])}"
    if blocks_broken and ("expected tag" in text or text.startswith("expected end") or not error.token):
        return ""
    if "found end of file" in text:
        return "“{{” is never closed. Add “}}”."
    if text.startswith("missing tag name"):
        return "“{%” is never closed. Add “%}”."
    if text.startswith("unexpected liquid parsing"):
        return "The template is nested too deeply to be read."
    return f"{text[:1].upper()}{text[1:]}." if text else "This cannot be read."


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f" Did you mean “{close[0]}”?" if close else ""


def nodes_of(template: BoundTemplate) -> Iterator[Node]:
    """Every node, depth first."""
    static = RenderContext(template)
    waiting = list(reversed(template.nodes))
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(list(node.children(static, include_partials=False))))


def expressions_of(node: Node) -> Iterator[Expression]:
    """Every expression of one node, and the expressions inside them."""
    waiting = list(node.expressions())
    while waiting:
        expression = waiting.pop()
        yield expression
        waiting.extend(expression.children())


def filter_faults(template: BoundTemplate, source: str) -> list[TemplateFault]:
    """Filters that do not exist and filters with too few or too many arguments: python-liquid finds both at rendering
    only.
    """
    filters = template.env.filters
    faults = []
    for node in nodes_of(template):
        for expression in expressions_of(node):
            if not isinstance(expression, FilteredExpression):
                continue
            for use in expression.filters or []:
                work = filters.get(use.name)
                if work is None:
                    message = f"There is no filter “{use.name}”.{_did_you_mean(use.name, filters)}"
                    faults.append(fault_at(source, use.token.start_index, message, "unknown_filter"))
                elif trouble := _arguments(use, work):
                    faults.append(fault_at(source, use.token.start_index, trouble, "filter_arguments"))
    return faults


_signature = lru_cache(maxsize=256)(inspect.signature)


def _arguments(use: Any, work: Callable[..., Any]) -> str:
    positional = [arg for arg in use.args if not getattr(arg, "name", None)]
    named = {arg.name: None for arg in use.args if getattr(arg, "name", None)}
    given: dict[str, Any] = dict(named)
    for flag, parameter in (("with_context", "context"), ("with_environment", "environment")):
        if getattr(work, flag, False):
            given[parameter] = None
    try:
        _signature(work).bind(None, *positional, **given)
    except TypeError as error:
        return f"The filter “{use.name}” does not fit its arguments: {error}."
    return ""


def make_exact(template: BoundTemplate) -> None:
    """`1.1` in a template is the decimal 1.1: as a float it would not equal the amount 1.10 it is compared with."""
    for node in nodes_of(template):
        for expression in expressions_of(node):
            if isinstance(expression, FloatLiteral) and isinstance(expression.value, float):
                expression.value = Decimal(str(expression.value))  # type: ignore[assignment]

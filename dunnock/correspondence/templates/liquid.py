"""Liquid, fenced in: what people may write in a template, compiled with every fault at once and rendered within limits.

The context is plain dicts and lists of text, numbers, dates, `Money` and `Amounts`; a template reads keys and nothing
else. Limits: nesting 30, 10,000 loop rounds in all, 1 MB of output, 200 KB of own variables, one second.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, TextIO, cast

from liquid import BoundTemplate, Environment, RenderContext
from liquid.ast import BlockNode, Node
from liquid.builtin.expressions import FilteredExpression, LoopExpression, Path
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.for_tag import ForLoop, ForNode, ForTag
from liquid.exceptions import (
    BreakLoop,
    ContinueLoop,
    LiquidError,
    LiquidInterrupt,
    LoopIterationLimitError,
    OutputStreamLimitError,
    ResourceLimitError,
)
from liquid.stream import TokenStream
from liquid.token import Token
from markupsafe import escape

from dunnock.correspondence.templates.faults import RenderFault, TemplateFault, TemplateInvalid, fault_at
from dunnock.correspondence.templates.filters import all_filters
from dunnock.correspondence.templates.rendering import (
    MOST_OUTPUT,
    MOST_ROUNDS,
    SECONDS,
    Buffer,
    Context,
    MissingValueError,
    TimeLimitError,
    dotted,
)
from dunnock.correspondence.templates.syntax import block_faults, filter_faults, make_exact, words_for
from dunnock.correspondence.templates.values import Amounts

LONGEST_SOURCE = 200_000
TAGS = frozenset(
    [
        "assign",
        "break",
        "capture",
        "case",
        "comment",
        "continue",
        "cycle",
        "for",
        "if",
        "unless",
        "#",
        "content",
        "output",
        "illegal",
    ]
)


_CAN_BE_EMPTY = frozenset((str, Amounts))  # "", and the balance of a customer who owes nothing


class _OutputNode(OutputNode):
    """`{{ … }}`: writes money and dates in the mail's language, and refuses a gap where a value was promised."""

    __slots__ = ("filters", "fixed", "left", "needed")

    def __init__(self, token: Token, expression: Any) -> None:
        super().__init__(token, expression)
        filtered = expression if isinstance(expression, FilteredExpression) else None
        self.left: Any = filtered.left if filtered else expression
        self.filters: list[Any] = (filtered.filters or []) if filtered else []
        # A path without a variable in it (not `a[b]`) needs no evaluation of its own.
        path: list[Any] = getattr(self.left, "path", [])
        self.fixed = path if not any(isinstance(segment, Path) for segment in path) else []
        self.needed = isinstance(self.left, Path) and all(f.name != "default" for f in self.filters)

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        context = cast("Context", context)
        context.tick()
        fixed = self.fixed
        value = context.get(fixed, token=self.left.token) if fixed else self.left.evaluate(context)
        if self.needed and context.strict and (value is None or (type(value) in _CAN_BE_EMPTY and not value)):
            self._refuse_gap(value, context)
        for work in self.filters:
            value = work.evaluate(value, context)
        text = value if isinstance(value, str) else context.plain(value)
        return buffer.write(escape(text) if context.autoescape else text)

    def _refuse_gap(self, value: object, context: Context) -> None:
        path: list[object] = self.left.path
        if value is None or path[0] not in context.locals:
            raise MissingValueError(dotted(path), token=self.left.token)


class _Output(Output):
    node_class = _OutputNode


class _Loop(LoopExpression):
    """The loop's head. A range is measured before python-liquid turns it into a list."""

    def _to_iter(self, obj: object, context: RenderContext) -> tuple[Iterator[Any], int]:
        if isinstance(obj, range) and obj.stop - obj.start > MOST_ROUNDS:
            raise LoopIterationLimitError("loop limit reached", token=self.token)
        return super()._to_iter(obj, context)


class _ForNode(ForNode):
    """`{% for %}`, counting every round of every loop of the rendering and looking at the clock."""

    __slots__ = ("label",)

    def __init__(
        self, token: Token, expression: LoopExpression, block: BlockNode, default: BlockNode | None = None
    ) -> None:
        loop = _Loop(
            expression.token,
            expression.identifier,
            expression.iterable,
            limit=expression.limit,
            offset=expression.offset,
            reversed_=expression.reversed,
            cols=expression.cols,
        )
        super().__init__(token, loop, block, default)
        self.label = f"{loop.identifier}-{loop.iterable}"

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        context = cast("Context", context)
        rounds, length = self.expression.evaluate(context)
        if not length:
            return self.default.render(context, buffer) if self.default else 0
        loop = ForLoop(name=self.label, it=rounds, length=length, parentloop=context.parentloop())
        name = self.expression.identifier
        namespace: dict[str, object] = {"forloop": loop, name: None}
        with context.loop(namespace, loop):
            for item in loop:
                namespace[name] = item
                context.rounds += 1
                if context.rounds > MOST_ROUNDS:
                    raise LoopIterationLimitError("loop limit reached", token=self.token)
                context.tick()
                try:
                    _render_block(self.block, context, buffer)
                except ContinueLoop:
                    continue
                except BreakLoop:
                    break
        return 1


def _render_block(block: BlockNode, context: Context, buffer: TextIO) -> None:
    if block.blank:
        block.render_to_output(context, buffer)
        return
    for node in block.nodes:
        node.render_to_output(context, buffer)


class _For(ForTag):
    node_class = _ForNode


class _Placed:
    """A tag whose unfinished expression (`{% for x in %}`) is blamed on the tag: python-liquid gives "end" no place."""

    def get_node(self, stream: TokenStream) -> Node:
        token = stream.current
        node: Node = super().get_node(stream)  # type: ignore[misc]
        for error in getattr(_Environment.collecting, "found", None) or ():
            if error.token is None or error.token.start_index < 0:
                error.token = token
        return node


class _Environment(Environment):
    block_nesting_limit = 30
    context_depth_limit = 30
    loop_iteration_limit = MOST_ROUNDS
    output_stream_limit = MOST_OUTPUT
    local_namespace_limit = 200_000

    collecting: ClassVar[threading.local] = threading.local()

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        super().setup_tags_and_filters(extra=extra)
        self.add_tag(_Output)
        self.add_tag(_For)
        kept = {name: type(tag) for name, tag in self.tags.items() if name in TAGS}
        self.tags = {name: type(tag.__name__, (_Placed, tag), {})(self) for name, tag in kept.items()}
        self.filters = all_filters()

    def error(self, exc: Any, msg: str | None = None, token: Token | None = None) -> None:
        """While a template is parsed its faults are collected; while it is rendered the first one ends it."""
        if not isinstance(exc, LiquidError):
            exc = exc(msg, token=token)
        elif not exc.token:
            exc.token = token
        found: list[LiquidError] | None = getattr(self.collecting, "found", None)
        if found is None:
            raise exc
        if exc not in found:
            found.append(exc)


_HTML = _Environment(autoescape=True)
_TEXT = _Environment(autoescape=False)


@dataclass(frozen=True, eq=False)
class CompiledTemplate:
    """A parsed template: immutable, shared between threads."""

    source: str
    html: bool
    template: BoundTemplate = field(repr=False)


def compile_source(text: str, *, html: bool) -> CompiledTemplate:
    """Parses Liquid. `html` escapes every value that is printed. Raises TemplateInvalid with every fault that was
    found.
    """
    if len(text) > LONGEST_SOURCE:
        message = f"The template is longer than {LONGEST_SOURCE // 1000} KB. Shorten it or split it."
        raise TemplateInvalid([TemplateFault(0, 0, message, code="too_long")])
    env = _HTML if html else _TEXT
    found: list[LiquidError] = []
    template: BoundTemplate | None = None
    env.collecting.found = found
    try:
        template = env.from_string(text)
    except LiquidError as error:
        found.append(error)
    finally:
        env.collecting.found = None
    faults = block_faults(env, text)
    faults += [
        fault_at(text, error.token.start_index if error.token else -1, message)
        for error in found
        if (message := words_for(error, env, blocks_broken=bool(faults)))
    ]
    if template is not None and not faults:
        faults = filter_faults(template, text)
    if faults or template is None:
        message = "The template cannot be read."
        raise TemplateInvalid(sorted(faults, key=lambda f: (f.line, f.column)) or [TemplateFault(0, 0, message)])
    make_exact(template)
    return CompiledTemplate(text, html, template)


def render(
    compiled: CompiledTemplate, context: Mapping[str, object], *, strict: bool = True, language: str = "en"
) -> str:
    """The text for one recipient. `strict` refuses an unknown field and a missing value that has no `default`.

    Raises RenderFault with words for a person.
    """
    if type(context) is not dict:
        raise TypeError("the context of a template is a plain dict")
    running = Context(compiled.template, context, language, strict=strict)
    buffer = Buffer(MOST_OUTPUT)
    node: Node | None = None
    try:
        for node in compiled.template.nodes:
            node.render_to_output(running, buffer)
    except (LiquidError, LiquidInterrupt, RecursionError) as error:
        raise _render_fault(error, compiled, node) from error
    return buffer.getvalue()


def _render_fault(error: Exception, compiled: CompiledTemplate, node: Node | None) -> RenderFault:
    token = getattr(error, "token", None) or (node.token if node else None)
    place = fault_at(compiled.source, token.start_index if token else -1, "", "render")
    where = f"Line {place.line}: " if place.line else ""
    message, code = _render_words(error)
    fault = TemplateFault(place.line, place.column, message, place.excerpt, code)
    return RenderFault(f"{where}{message}", fault)


_LIMITS: tuple[tuple[type[Exception], str], ...] = (
    (TimeLimitError, f"The template takes longer than {SECONDS:g} second. Remove loops or shorten them."),
    (
        LoopIterationLimitError,
        f"The template's loops run more than {MOST_ROUNDS:,} times. Shorten the lists or the ranges.",
    ),
    (OutputStreamLimitError, f"The template writes more than {MOST_OUTPUT // 1000:,} KB. Shorten it."),
    (ResourceLimitError, "The template needs too much memory. Use fewer or smaller variables."),
    (RecursionError, "The template is nested too deeply."),
)


def _render_words(error: Exception) -> tuple[str, str]:
    """(what to tell the person, the code)."""
    if isinstance(error, MissingValueError):
        fallback = f'{{{{ {error.message} | default: "…" }}}}'
        return (
            f"“{error.message}” has no value for this recipient. "
            f"Fill it in, or give the template a fallback: {fallback}."
        ), "missing_value"
    for kind, words in _LIMITS:
        if isinstance(error, kind):
            return words, "limit"
    if isinstance(error, LiquidInterrupt):
        return f"“{error}” stands outside a loop.", "render"
    text = str(error.message if isinstance(error, LiquidError) else error).rstrip(".")
    name = text.split(" ", maxsplit=1)[0].rstrip(":")
    if name in _TEXT.filters:
        return f"The filter {text}.", "render"
    return f"{text[:1].upper()}{text[1:]}.", "render"

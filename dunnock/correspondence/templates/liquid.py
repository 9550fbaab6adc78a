"""Liquid, fenced in: what people may write in a template, compiled with every fault at once and rendered within limits.

The context is plain dicts and lists of text, numbers, dates, `Money` and `Amounts`; a template reads keys and nothing else.
Limits: nesting 30, 10,000 loop rounds in all, 1 MB of output, 200 KB of own variables, one second.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from io import StringIO
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
    LiquidTypeError,
    LoopIterationLimitError,
    OutputStreamLimitError,
    ResourceLimitError,
)
from liquid.stream import TokenStream
from liquid.token import Token
from liquid.undefined import StrictDefaultUndefined, Undefined, is_undefined
from liquid.utils import ReadOnlyChainMap
from markupsafe import Markup, escape

from dunnock.correspondence.templates.faults import RenderFault, TemplateFault, TemplateInvalid, fault_at
from dunnock.correspondence.templates.filters import LONGEST, all_filters
from dunnock.correspondence.templates.syntax import block_faults, filter_faults, make_exact, words_for
from dunnock.correspondence.templates.values import Amounts, Money, write_amounts, write_date, write_money

MOST_ROUNDS = 10_000
MOST_OUTPUT = 1_000_000
LONGEST_SOURCE = 200_000
SECONDS = 1.0
TAGS = frozenset("assign break capture case comment continue cycle for if unless # content output illegal".split())


class _MissingValueError(LiquidError):
    """A field that is known, but that this customer has no value for."""


class _TimeLimitError(ResourceLimitError):
    """The clock ran out: the last net under the counted limits."""


class _Scope(ReadOnlyChainMap):
    """The chain of namespaces, asked with `in`: a miss is the usual case and an exception costs more than the look-up."""

    def __getitem__(self, key: str) -> object:
        for mapping in self._maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)


class _Buffer(StringIO):
    """The output, counted in characters."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left = left

    def write(self, text: str) -> int:
        self.left -= len(text)
        if self.left < 0:
            raise OutputStreamLimitError("output limit reached", token=None)
        return super().write(text)


class _Context(RenderContext):
    """One rendering: the language, what to do about a missing value, and what is left of the limits."""

    __slots__ = ("deadline", "language", "rounds", "strict", "ticks")

    def __init__(self, template: BoundTemplate, values: Mapping[str, object], language: str, *, strict: bool) -> None:
        super().__init__(template, globals=values)
        # python-liquid's chain also holds `now` and `today` from the machine's clock; ours has the `today` of the context.
        self.scope = _Scope(self.locals, self.globals, self.counters)
        self.language = language
        self.strict = strict
        self.rounds = 0
        self.ticks = 0
        self.deadline = time.monotonic() + SECONDS

    def tick(self) -> None:
        self.ticks += 1
        if not self.ticks & 63 and time.monotonic() > self.deadline:
            raise _TimeLimitError("time limit reached", token=None)

    def get(self, path: list[object], *, token: Token | None, default: object = None) -> object:
        """The value at a path. Beyond a None there is None (a customer without a contact); an unknown key is undefined."""
        del default
        root = path[0]
        try:
            value = self.scope[cast("str", root)]
            for segment in path[1:]:
                if value is None:
                    return None
                value = value[segment] if type(value) is dict and segment in value else self.get_item(value, segment)
        except (KeyError, TypeError, IndexError):
            kind = StrictDefaultUndefined if self.strict else Undefined
            return kind(str(root), hint=f"there is no “{_dotted(path)}”", token=token)
        return value

    def filter(self, name: str, token: Token | None) -> Callable[..., object]:
        self.tick()
        work = self.env.filters.get(name)
        if work is not None and getattr(work, "with_context", False):
            return partial(work, context=self)
        return super().filter(name, token)

    def get_buffer(self, buf: TextIO | None = None) -> StringIO:
        return _Buffer(min(LONGEST, buf.left if isinstance(buf, _Buffer) else MOST_OUTPUT))

    def plain(self, value: Any) -> str:
        """Any value as a person of that language reads it."""
        if isinstance(value, str):
            return value
        if isinstance(value, Money):
            return write_money(value, self.language)
        if value is None:
            return ""
        if type(value) is int:
            return str(value)
        if isinstance(value, dt.date):
            return write_date(value.date() if isinstance(value, dt.datetime) else value, self.language)
        if isinstance(value, Amounts):
            return write_amounts(value, self.language)
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, Decimal):
            return f"{value:f}"
        if isinstance(value, (list, tuple, range)):
            return self._plain_list(value)
        if isinstance(value, Mapping) and not is_undefined(value):
            raise LiquidTypeError("this holds several fields, choose one of them", token=None)
        return str(value)

    def _plain_list(self, items: Any) -> str:
        texts, length = [], 0
        for item in items:
            texts.append(self.plain(item))
            length += len(texts[-1]) + 1
            if length > LONGEST:
                raise OutputStreamLimitError("output limit reached", token=None)
        return "".join(texts)


def _dotted(path: list[object]) -> str:
    text = str(path[0])
    for segment in path[1:]:
        text += f".{segment}" if isinstance(segment, str) else f"[{segment}]"
    return text


class _OutputNode(OutputNode):
    """`{{ … }}`: writes money and dates in the mail's language, and refuses a gap where a value was promised."""

    __slots__ = ("filters", "left", "needed")

    def __init__(self, token: Token, expression: Any) -> None:
        super().__init__(token, expression)
        filtered = expression if isinstance(expression, FilteredExpression) else None
        self.left: Any = filtered.left if filtered else expression
        self.filters: list[Any] = (filtered.filters or []) if filtered else []
        self.needed = isinstance(self.left, Path) and all(f.name != "default" for f in self.filters)

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        context = cast("_Context", context)
        context.tick()
        value = self.left.evaluate(context)
        if self.needed and (value is None or (type(value) is str and not value)) and context.strict:
            self._refuse_gap(value, context)
        for work in self.filters:
            value = work.evaluate(value, context)
        text = value if isinstance(value, str) else context.plain(value)
        return buffer.write(escape(text) if context.autoescape else text)

    def _refuse_gap(self, value: object, context: _Context) -> None:
        path: list[object] = self.left.path
        if value is None or path[0] not in context.locals:
            raise _MissingValueError(_dotted(path), token=self.left.token)


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
        context = cast("_Context", context)
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


def _render_block(block: BlockNode, context: _Context, buffer: TextIO) -> None:
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
    """Parses Liquid. `html` escapes every value that is printed. Raises TemplateInvalid with every fault that was found."""
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
    running = _Context(compiled.template, context, language, strict=strict)
    buffer = _Buffer(MOST_OUTPUT)
    node: Node | None = None
    try:
        for node in compiled.template.nodes:  # noqa: B007 -- the node is the place of an error without a token
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


def _render_words(error: Exception) -> tuple[str, str]:
    if isinstance(error, _MissingValueError):
        path = error.message
        return (
            f"“{path}” has no value for this recipient. Fill it in, or give the template a fallback: "
            f'{{{{ {path} | default: "…" }}}}.',
            "missing_value",
        )
    if isinstance(error, _TimeLimitError):
        return f"The template takes longer than {SECONDS:g} second. Remove loops or shorten them.", "limit"
    if isinstance(error, LoopIterationLimitError):
        return f"The template's loops run more than {MOST_ROUNDS:,} times. Shorten the lists or the ranges.", "limit"
    if isinstance(error, OutputStreamLimitError):
        return f"The template writes more than {MOST_OUTPUT // 1000:,} KB. Shorten it.", "limit"
    if isinstance(error, ResourceLimitError):
        return f"The template needs too much: {error.message}. Use fewer or smaller variables.", "limit"
    if isinstance(error, LiquidInterrupt):
        return f"“{error}” stands outside a loop.", "render"
    if isinstance(error, RecursionError):
        return "The template is nested too deeply.", "limit"
    text = str(error.message if isinstance(error, LiquidError) else error).rstrip(".")
    name = text.split(" ", maxsplit=1)[0].rstrip(":")
    if name in _TEXT.filters:
        return f"The filter {text}.", "render"
    return f"{text[:1].upper()}{text[1:]}.", "render"


__all__ = ["CompiledTemplate", "Markup", "compile_source", "render"]

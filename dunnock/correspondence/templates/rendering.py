"""One rendering of a template: where it looks names up, how it writes values, and the limits it uses up."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from io import StringIO
from typing import Any, TextIO, cast

from liquid import BoundTemplate, RenderContext
from liquid.exceptions import LiquidError, LiquidTypeError, OutputStreamLimitError, ResourceLimitError
from liquid.token import Token
from liquid.undefined import StrictDefaultUndefined, Undefined, is_undefined
from liquid.utils import ReadOnlyChainMap

from dunnock.correspondence.templates.filters import LONGEST
from dunnock.correspondence.templates.values import Amounts, Money, write_amounts, write_date, write_money

MOST_ROUNDS = 10_000
MOST_OUTPUT = 1_000_000
SECONDS = 1.0


class MissingValueError(LiquidError):
    """A field that is known, but that this customer has no value for."""


class TimeLimitError(ResourceLimitError):
    """The clock ran out: the last net under the counted limits."""


class Scope(ReadOnlyChainMap):
    """The chain of namespaces, asked with `in`: a miss is the usual case and an exception costs more than the
    look-up.
    """

    def __getitem__(self, key: str) -> object:
        for mapping in self._maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)


class Buffer(StringIO):
    """The output, counted in characters."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left = left

    def write(self, text: str) -> int:
        self.left -= len(text)
        if self.left < 0:
            raise OutputStreamLimitError("output limit reached", token=None)
        return super().write(text)


class Context(RenderContext):
    """One rendering: the language, what to do about a missing value, and what is left of the limits."""

    __slots__ = ("deadline", "language", "rounds", "strict", "ticks")

    def __init__(self, template: BoundTemplate, values: Mapping[str, object], language: str, *, strict: bool) -> None:
        super().__init__(template, globals=values)
        # python-liquid's chain also holds `now` and `today` from the machine's clock; ours has the `today` of the
        # context.
        self.scope = Scope(self.locals, self.globals, self.counters)
        self.language = language
        self.strict = strict
        self.rounds = 0
        self.ticks = 0
        self.deadline = time.monotonic() + SECONDS

    def tick(self) -> None:
        self.ticks += 1
        if not self.ticks & 63 and time.monotonic() > self.deadline:
            raise TimeLimitError("time limit reached", token=None)

    def get(self, path: list[object], *, token: Token | None, default: object = None) -> object:
        """The value at a path. Beyond a None there is None (a customer without a contact); an unknown key is
        undefined.
        """
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
            return kind(str(root), hint=f"there is no “{dotted(path)}”", token=token)
        return value

    def filter(self, name: str, token: Token | None) -> Callable[..., object]:
        self.tick()
        work = self.env.filters.get(name)
        if work is not None and getattr(work, "with_context", False):
            return partial(work, context=self)
        return super().filter(name, token)

    def get_buffer(self, buf: TextIO | None = None) -> StringIO:
        return Buffer(min(LONGEST, buf.left if isinstance(buf, Buffer) else MOST_OUTPUT))

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


def dotted(path: list[object]) -> str:
    text = str(path[0])
    for segment in path[1:]:
        text += f".{segment}" if isinstance(segment, str) else f"[{segment}]"
    return text

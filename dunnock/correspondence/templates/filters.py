"""The filters a template may use: Liquid's own, bounded, and ours for money, dates and invoice lists.

Every filter is here by name. python-liquid's others stay out: `safe` would print a customer's name as HTML, base64 and
`escapejs` have no use in a letter. A text may grow to 200 KB, a list to 10,000 items; the size is known before the work
is done (`replace` alone could otherwise ask for gigabytes).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import wraps
from typing import Any

from liquid.builtin.filters import array, misc, string
from liquid.filter import with_context
from liquid.undefined import StrictDefaultUndefined, Undefined, is_undefined
from markupsafe import Markup, escape, soft_str

from dunnock.correspondence.templates.arithmetic import ARITHMETIC, MOST_ITEMS, number, refuse
from dunnock.correspondence.templates.values import (
    Amounts,
    Money,
    label_of,
    write_amounts,
    write_date,
    write_moment,
    write_money,
    write_number,
)
from dunnock.kernel.money import is_currency

LONGEST = 200_000


def _too_long(name: str) -> Exception:
    return refuse(f"{name} makes a text longer than {LONGEST // 1000} KB")


def _bounded(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The filter with its input and its result held to the limits. Ranges become lists: a filter must not count to
    10^9.
    """

    @wraps(work)
    def held(left: Any, *args: Any, **kwargs: Any) -> Any:
        result = work(_small(left, name), *args, **kwargs)
        if isinstance(result, str):
            if len(result) > LONGEST:
                raise _too_long(name)
        elif isinstance(result, list) and len(result) > MOST_ITEMS:
            raise refuse(f"{name} makes a list of more than {MOST_ITEMS} items")
        return result

    return held


def _small(value: Any, name: str) -> Any:
    if isinstance(value, range):
        try:
            size = len(value)
        except OverflowError:
            size = MOST_ITEMS + 1
        if size > MOST_ITEMS:
            raise refuse(f"{name} works on at most {MOST_ITEMS} items")
        return list(value)
    if isinstance(value, str) and len(value) > LONGEST:
        raise _too_long(name)
    return value


def _text(value: Any) -> str:
    if value is None or is_undefined(value):
        return ""
    return value if isinstance(value, str) else soft_str(value)


def _said(value: Any, context: Any) -> str:
    """As a person of that language reads it: an amount is €1,234.50 in a list as it is by itself."""
    return _text(value) if value is None or is_undefined(value) else context.plain(value)


@with_context
def append(left: Any, more: Any, *, context: Any) -> str:
    return _said(left, context) + _said(more, context)


@with_context
def prepend(left: Any, more: Any, *, context: Any) -> str:
    return _said(more, context) + _said(left, context)


def replace(left: Any, old: Any, new: Any = "") -> str:
    text, old, new = _text(left), _text(old), _text(new)
    if len(text) + text.count(old) * (len(new) - len(old)) > LONGEST:
        raise _too_long("replace")
    return text.replace(old, new)


@with_context
def join(left: Any, separator: Any = " ", *, context: Any) -> str:
    items = list(left) if isinstance(left, (list, tuple)) else [left]
    between = _text(separator)
    texts: list[str] = []
    length = 0
    for item in items:
        texts.append(_said(item, context))
        length += len(texts[-1]) + len(between)
        if length > LONGEST:
            raise _too_long("join")
    if isinstance(between, Markup) or any(isinstance(text, Markup) for text in texts):
        return escape(between).join(texts)
    return between.join(texts)


def split(left: Any, separator: Any) -> list[str]:
    text, between = _text(left), _text(separator)
    pieces = len(text) if not between else text.count(between) + 1
    if pieces > MOST_ITEMS:
        raise refuse(f"split makes a list of more than {MOST_ITEMS} items")
    if not text:
        return []
    return list(text) if not between else text.split(None if between == " " else between)


def uniq(left: Any, key: Any = None) -> list[Any]:
    """Without repeats. python-liquid's compares every item with every other: minutes for a long list."""
    items = left if isinstance(left, (list, tuple)) else [left]
    seen: set[Any] = set()
    kept = []
    for item in items:
        value = item.get(key) if key is not None and isinstance(item, dict) else item
        mark = repr(value) if isinstance(value, (dict, list)) else value
        if mark not in seen:
            seen.add(mark)
            kept.append(item)
    return kept


_ALWAYS_THERE = frozenset((int, Decimal, Money, dt.date))
_NEVER_THERE = frozenset((Undefined, StrictDefaultUndefined, type(None)))


def default(left: Any, instead: Any = "", *, allow_false: bool = False) -> Any:
    """`instead` where there is no value: unknown, nil, false, an empty text or list, no amounts."""
    if type(left) in _ALWAYS_THERE:
        return left
    if type(left) in _NEVER_THERE:  # by type: asking a strict undefined anything else raises
        return instead
    if isinstance(left, (str, tuple)) and (not left or (isinstance(left, str) and left.isspace())):
        return instead
    return misc.default(left, instead, allow_false=allow_false)


@with_context
def money(left: Any, currency: Any = None, *, context: Any) -> str:
    """An amount in the language of the mail: €1,234.50. A plain number needs its currency: `{{ 12.5 | money: "EUR" }}`."""
    if left is None or is_undefined(left):
        return ""
    if isinstance(left, Money):
        return write_money(left, context.language)
    if isinstance(left, Amounts):
        return write_amounts(left, context.language)
    code = _text(currency)
    if not is_currency(code):
        known = f"“{code}” is no currency" if code else "a plain number has no currency"
        raise refuse(f'money: {known}; write for example {{{{ 12.5 | money: "EUR" }}}}')
    return write_money(Money(Decimal(number(left, "money")), code), context.language)


@with_context
def number_(left: Any, *, context: Any) -> str:
    """A number as people of that language write it: 1,234.5."""
    if left is None or is_undefined(left):
        return ""
    plain = left.amount if isinstance(left, Money) else number(left, "number")
    return write_number(Decimal(plain), context.language)


def _day(value: Any, name: str) -> dt.date | None:
    """A date, a datetime, or ISO text. Nothing stays nothing."""
    if value is None or is_undefined(value) or value == "":
        return None
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            return dt.datetime.fromisoformat(value) if len(value) > 10 else dt.date.fromisoformat(value)
        except ValueError:
            pass
    raise refuse(f"{name} needs a date, found “{_text(value)[:40]}”")


_SHAPES = frozenset(("short", "medium", "long", "full"))
_STRFTIME = {
    "%d": "dd", "%-d": "d", "%e": "d", "%m": "MM", "%-m": "M", "%b": "MMM", "%B": "MMMM", "%Y": "yyyy", "%y": "yy",
    "%a": "EEE", "%A": "EEEE", "%H": "HH", "%I": "hh", "%M": "mm", "%p": "a", "%j": "DDD", "%%": "%",
}  # fmt: skip
_CODES = re.compile(r"%-?.", re.DOTALL)
_CLOCK = re.compile(r"[hHkKmsSaAzZvVxXO]")


def _pattern(shape: str) -> str:
    """A CLDR pattern. Liquid's own `%d/%m/%Y` is understood, because every Liquid example on the web writes it."""
    if "%" not in shape:
        return shape
    parts: list[str] = []
    place = 0
    for match in _CODES.finditer(shape):
        parts.append(_quoted(shape[place : match.start()]))
        code = _STRFTIME.get(match[0])
        if code is None:
            raise refuse(f"date: “{match[0]}” is no date code Dunnock knows")
        parts.append(code)
        place = match.end()
    return "".join((*parts, _quoted(shape[place:])))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'" if any(char.isalpha() or char == "'" for char in text) else text


@with_context
def date(left: Any, shape: Any = "medium", *, context: Any) -> str:
    """A date in the language of the mail: short, medium, long, full, or a pattern ("d MMMM yyyy", "%d/%m/%Y")."""
    day = _day(left, "date")
    if day is None:
        return ""
    pattern = _text(shape) or "medium"
    if len(pattern) > 100:
        raise refuse("date: the pattern is too long")
    if pattern in _SHAPES:
        return write_date(day.date() if isinstance(day, dt.datetime) else day, context.language, pattern)
    pattern = _pattern(pattern)
    try:
        if isinstance(day, dt.datetime):
            return write_moment(day, context.language, pattern)
        if _CLOCK.search(re.sub(r"'[^']*'", "", pattern)):
            raise refuse(f"date: “{_text(shape)}” asks for a time of day, but this value is a date")
        return write_date(day, context.language, pattern)
    except (KeyError, ValueError, AttributeError, NotImplementedError):
        raise refuse(f"date: “{_text(shape)}” is no date pattern") from None


def add_days(left: Any, days: Any) -> dt.date | None:
    day = _day(left, "add_days")
    count = number(days, "add_days")
    if count != int(count) or not -36_600 <= count <= 36_600:
        raise refuse("add_days needs a whole number of days, at most 100 years")
    try:
        return None if day is None else day + dt.timedelta(days=int(count))
    except OverflowError:
        raise refuse("add_days leaves the calendar") from None


def days_between(left: Any, other: Any) -> int | None:
    """Whole days from the first date to the second: `{{ invoice.due_on | days_between: today }}`. Negative when it is
    earlier.
    """
    first, second = _day(left, "days_between"), _day(other, "days_between")
    if first is None or second is None:
        return None
    first = first.date() if isinstance(first, dt.datetime) else first
    second = second.date() if isinstance(second, dt.datetime) else second
    return (second - first).days


@with_context
def label(left: Any, *, context: Any) -> str:
    """The heading of an invoice column in the language of the mail."""
    try:
        return label_of(_text(left), context.language)
    except KeyError:
        raise refuse(f"label: “{_text(left)}” is no invoice column") from None


@with_context
def language(_left: Any, *, context: Any) -> str:
    """The language tag of the mail ("de-AT"), for the `lang` attribute that screen readers go by."""
    return str(context.language).replace("_", "-")


_FIGURES = frozenset(("amount", "balance", "days_overdue"))


def _cell(item: Any, name: str) -> Any:
    """An invoice's value in a column. Before the due date the days overdue are negative: for the reader that is 0."""
    value = item.get(name) if isinstance(item, dict) else None
    return max(value or 0, 0) if name == "days_overdue" else value


@with_context
def text_table(left: Any, columns: Any, *, context: Any) -> str:
    """A list of invoices as aligned plain-text lines with a heading: `{{ invoices | text_table: "number, due_on,
    balance" }}`.
    """
    names = [name.strip() for name in _text(columns).split(",") if name.strip()]
    if not isinstance(left, (list, tuple)) or not names:
        return ""
    if len(left) > 1_000:
        raise refuse("text_table shows at most 1,000 lines")
    say = context.plain
    rows: list[Sequence[str]] = [[label_of(name, context.language) if name in _KNOWN else name for name in names]]
    rows += [[say(_cell(item, name)) for name in names] for item in left]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    right = [name in _FIGURES for name in names]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if figure else cell.ljust(width)
            for cell, width, figure in zip(row, widths, right, strict=True)
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


_KNOWN = frozenset(("number", "issued_on", "due_on", "days_overdue", "amount", "balance", "po_number", "total"))

_OURS: dict[str, Callable[..., Any]] = {
    "add_days": add_days,
    "append": append,
    "date": date,
    "days_between": days_between,
    "default": default,
    "join": join,
    "label": label,
    "language": language,
    "money": money,
    "number": number_,
    "prepend": prepend,
    "replace": replace,
    "split": split,
    "text_table": text_table,
    "uniq": uniq,
}
_TEXT = [
    "capitalize",
    "downcase",
    "escape",
    "lstrip",
    "newline_to_br",
    "remove",
    "remove_first",
    "remove_last",
    "replace_first",
    "replace_last",
    "rstrip",
    "squish",
    "strip",
    "strip_html",
    "strip_newlines",
    "truncate",
    "truncatewords",
    "upcase",
    "url_encode",
    "url_decode",
]
_LISTS = [
    "compact",
    "concat",
    "find",
    "find_index",
    "first",
    "has",
    "last",
    "map",
    "reject",
    "reverse",
    "sort",
    "sort_natural",
    "where",
]


def all_filters() -> dict[str, Callable[..., Any]]:
    """Every filter by its name in a template."""
    found: dict[str, Callable[..., Any]] = dict(ARITHMETIC)
    found |= {name: _bounded(name, getattr(string, name)) for name in _TEXT}
    found |= {name: _bounded(name, getattr(array, f"{name}_" if name == "map" else name)) for name in _LISTS}
    found["size"] = _bounded("size", misc.size)
    found["slice"] = _bounded("slice", string.slice_)
    found |= {name: _bounded(name, work) for name, work in _OURS.items() if name != "default"}
    found["default"] = default
    return found

"""Mail HTML written by hand: checked, its style sheet inlined, its plain-text twin derived. Liquid stays as it was
written.
"""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from itertools import zip_longest

import css_inline

from dunnock.correspondence.templates.faults import TemplateFault, TemplateInvalid, fault_at
from dunnock.correspondence.templates.placeholders import PIECE, Placeholders

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_OPTIONAL = frozenset(
    ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup", "html", "head", "body"]
)
_REFUSED = {
    "script": "scripts are removed by every mail program",
    "iframe": "mail programs do not show frames",
    "object": "mail programs do not show objects",
    "embed": "mail programs do not show objects",
    "form": "mail programs block forms; use a link to a page",
    "base": "it would change where links lead",
    "link": "mail programs do not load style sheets; use <style>",
}
# One alternative per state the HTML can be in when Liquid begins: a comment, a style sheet, a tag, or plain flow.
_REGION = re.compile(
    r"<!--.*?-->|<style\b.*?</style\s*>|<!\[.*?\]>|</?[a-zA-Z!](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", re.DOTALL
)


def check_html(source: str) -> list[TemplateFault]:
    """Broken markup (a tag that is never closed or closes nothing) and what no mail program shows, with line and
    column.
    """
    blank = PIECE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)
    checker = _Checker(blank)
    checker.feed(blank)
    checker.close()
    return checker.result()


class _Checker(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.source = source
        self.starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self.open: list[tuple[str, int]] = []
        self.faults: list[TemplateFault] = []

    def _index(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def _fault(self, index: int, message: str) -> None:
        self.faults.append(fault_at(self.source, index, message, "html"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _REFUSED:
            self._fault(self._index(), f"<{tag}> cannot be used in a mail: {_REFUSED[tag]}.")
        for name, value in attrs:
            if name.startswith("on"):
                self._fault(self._index(), f"The attribute “{name}” cannot be used in a mail: scripts are removed.")
            if name in {"href", "src"} and re.match(r"\s*(javascript|vbscript|data):", value or "", re.IGNORECASE):
                self._fault(self._index(), f"“{name}” cannot start with “{(value or '').split(':')[0].strip()}:”.")
        if tag not in _VOID:
            self.open.append((tag, self._index()))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID and self.open:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if all(name != tag for name, _ in self.open):
            self._fault(self._index(), f"</{tag}> closes nothing.")
            return
        while self.open[-1][0] != tag:
            name, index = self.open.pop()
            if name not in _OPTIONAL:
                self._fault(index, f"<{name}> is not closed before </{tag}>.")
        self.open.pop()

    def result(self) -> list[TemplateFault]:
        for name, index in self.open:
            if name not in _OPTIONAL:
                self._fault(index, f"<{name}> is never closed.")
        return sorted(self.faults, key=lambda fault: (fault.line, fault.column))


def hidden(source: str, holders: Placeholders) -> str:
    """The source with Liquid hidden: as comments between elements, as words inside tags, comments and style sheets."""
    # A ">" inside Liquid must not end a tag, so the regions are sought in a text of the same length without Liquid.
    blank = PIECE.sub(lambda match: "x" * len(match[0]), source)
    inside = [match.span() for match in _REGION.finditer(blank)]
    parts: list[str] = []
    place = region = 0
    for match in PIECE.finditer(source):
        while region < len(inside) and inside[region][1] <= match.start():
            region += 1
        within = region < len(inside) and inside[region][0] <= match.start()
        parts.append(source[place : match.start()])
        parts.append(holders.word(match[0]) if within else holders.comment(match[0]))
        place = match.end()
    return "".join((*parts, source[place:]))


def prepare_html(source: str, preheader: str = "") -> str:
    """The HTML as it is compiled: a whole document, styles inlined (media queries kept), preheader in front.

    Raises TemplateInvalid for broken markup.
    """
    if faults := check_html(source):
        raise TemplateInvalid(faults)
    holders = Placeholders(source + preheader)
    html = hidden(_whole(source, preheader), holders)
    try:
        if re.search(r"<style\b", source, re.IGNORECASE):
            html = _inlined(_with_bodies(html, holders), holders)
        return holders.restore(html)
    except LookupError as error:
        message = (
            f"This stands where HTML has no room for it: {error}. Move it out of the tag or the style sheet around it."
        )
        index = source.find(str(error.args[0]))
        raise TemplateInvalid([fault_at(source, index, message, "html")]) from error


def _inlined(html: str, holders: Placeholders) -> str:
    """The HTML with its styles inlined.

    LookupError when an element or a piece of Liquid came out in another place: HTML moves what a table may not hold
    in front of the table, and so out of the condition around it.
    """
    result = _inliner().inline(html)
    for before, after in zip_longest(_Order(holders).of(html), _Order(holders).of(result)):
        if before != after:
            raise LookupError(before if before is not None else after)
    return result


class _Order(HTMLParser):
    """The elements and placeholders of a text one after another, without what the HTML parser adds by itself."""

    def __init__(self, holders: Placeholders) -> None:
        super().__init__(convert_charrefs=False)
        self.holders = holders
        self.found: list[str] = []
        self.style = False

    def of(self, html: str) -> list[str]:
        self.feed(html)
        self.close()
        return self.found

    def _pieces(self, text: str) -> None:
        if not self.style:
            numbers = re.findall(rf"{self.holders.prefix}(\d+)x", text)
            self.found += [self.holders.pieces[int(number)] for number in numbers]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.style = tag == "style"
        if tag not in {"html", "head", "body", "tbody", "colgroup", "style"}:
            self.found.append(f"<{tag}>")
        self._pieces(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.style = self.style and tag != "style"

    def handle_data(self, data: str) -> None:
        self._pieces(data)

    def handle_comment(self, data: str) -> None:
        self._pieces(data)


_BEFORE_ROWS = re.compile(
    r"(?:<table\b[^>]*>|</(?:thead|tbody|colgroup|caption)\s*>)((?:\s|<!--.*?-->)*)(?=<tr\b)", re.DOTALL | re.IGNORECASE
)


def _with_bodies(html: str, holders: Placeholders) -> str:
    """The HTML with the `<tbody>` that rows imply written out, in front of the loop around them.

    The HTML parser would put it inside the loop, after the placeholder of `{% for %}`: one opening tag per row.
    """

    def write_out(match: re.Match[str]) -> str:
        between = match[1]
        closing = [
            comment.end()
            for comment in re.finditer(rf"<!--{holders.prefix}(\d+)x-->", between)
            if re.match(r"\{%-?\s*end", holders.pieces[int(comment[1])])
        ]
        place = match.start(1) - match.start() + (closing[-1] if closing else 0)
        return f"{match[0][:place]}<tbody>{match[0][place:]}"

    return _BEFORE_ROWS.sub(write_out, html)


@cache
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False, keep_at_rules=True)


def _whole(source: str, preheader: str) -> str:
    preview = (
        '<div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden">'
        f"{preheader}</div>"
        if preheader
        else ""
    )
    body = re.search(r"<body\b[^>]*>", source, re.IGNORECASE)
    if body:
        return f"{source[: body.end()]}{preview}{source[body.end() :]}"
    if re.search(r"<html\b", source, re.IGNORECASE):
        return source
    return (
        '<!DOCTYPE html><html lang="{{ true | language }}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
        f"<body>{preview}{source}</body></html>"
    )


def text_from_html(source: str) -> str:
    """The plain-text twin of hand-written HTML, Liquid kept. Good enough to be read; a template may bring its own."""
    holders = Placeholders(source)
    writer = _Texter(holders.prefix)
    writer.feed(hidden(source, holders))
    writer.close()
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(writer.parts))
    return holders.restore(re.sub(r"\n{3,}", "\n\n", text).strip() + "\n", may_lose=True)


_PARAGRAPHS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "table",
        "blockquote",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "pre",
    ]
)


class _Texter(HTMLParser):
    def __init__(self, prefix: str) -> None:
        super().__init__(convert_charrefs=True)
        self.prefix = prefix
        self.parts: list[str] = []
        self.silent = 0
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"head", "style", "title"}:
            self.silent += 1
        elif tag == "br":
            self.parts.append("\n")
        elif tag in _PARAGRAPHS:
            self.parts.append("\n\n" if tag != "div" else "\n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag == "tr":
            self.parts.append("\n")
        elif tag == "hr":
            self.parts.append(f"\n\n{'-' * 40}\n\n")
        elif tag == "a":
            self.links.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"head", "style", "title"}:
            self.silent = max(self.silent - 1, 0)
        elif tag in _PARAGRAPHS:
            self.parts.append("\n\n" if tag != "div" else "\n")
        elif tag in {"td", "th"}:
            self.parts.append("  ")
        elif tag == "a" and self.links:
            href = self.links.pop()
            if href and href.removeprefix("mailto:") != "".join(self.parts[-1:]).strip():
                self.parts.append(f" <{href}>")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            text = re.sub(r"\s+", " ", data)
            self.parts.append(text.lstrip() if self.parts and self.parts[-1].endswith("\n") else text)

    def handle_comment(self, data: str) -> None:
        if not self.silent and re.fullmatch(rf"{self.prefix}\d+x", data):
            self.parts.append(data)

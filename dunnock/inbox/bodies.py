"""What a mail says, made fit to be shown: HTML cleaned, HTML as text, and the answer without what it quotes."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

LONGEST_TEXT = 1_000_000
LONGEST_HTML = 2_000_000
_LOOKED_AT = 30_000  # how far into a text the beginning of a quotation is looked for

_TAGS = set(
    """
    a abbr address b bdi bdo blockquote br caption center cite code col colgroup dd del dfn div dl dt em font
    h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup table tbody
    td tfoot th thead tr tt u ul
""".split()  # noqa: SIM905 - a hundred quotation marks would hide the list
)
_GONE = {"script", "style", "title", "head", "template", "noscript", "svg", "math", "iframe", "object"}
# No address of anything that would be fetched: images keep their alternative text and nothing else.
_ATTRIBUTES = {
    "*": {"dir", "lang", "title"},
    "a": {"href"},
    "img": {"alt", "width", "height"},
    "font": {"color", "size"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "align", "valign", "bgcolor", "width"},
    "th": {"colspan", "rowspan", "align", "valign", "bgcolor", "width"},
    "table": {"align", "bgcolor", "border", "cellpadding", "cellspacing", "width"},
    "tr": {"align", "valign", "bgcolor"},
}
_STYLES = {"color", "background-color", "font-weight", "font-style", "text-align", "text-decoration"}
# How mail programs open a quotation, in the languages customers write. Looked for in a line and the two after it, each cut
# to a width: a pattern over the whole text took seconds on a text made to hurt it.
_WROTE = re.compile(
    r"\s*>?\s*(?:on|am|le|el|op|il|em|w dniu|den|dne)\b.{5,400}?"
    r"\b(?:wrote|schrieb|a écrit|escribió|schreef|ha scritto|escreveu|napisał\(?a?\)?|skrev|napsal\(?a?\)?)"
    r"(?:\s+[^\n:]{0,120})?\s*:\s*$",
    re.IGNORECASE | re.DOTALL,
)
_FROM = re.compile(r"\s*[*>]*\s*(?:from|von|de|van|da|od|från|fra)\s*:\*?\s*\S", re.IGNORECASE)
_THEN = re.compile(
    r"\s*[*>]*\s*(?:sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|verzonden|inviato|data|wysłano|skickat|sendt|to|an|à"
    r"|para|aan|a|do|till|til)\s*:",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\s*(?:_{10,}|-{2,}\s*(?:original|ursprüngliche|message d.origine|mensaje original|oorspronkelijk|forwarded|weitergeleitet"
    r"|message transféré|doorgestuurd|reenviado)\b.*)\s*$",
    re.IGNORECASE,
)
_WIDTH = 240
_QUOTED = re.compile(r"^\s*>")


def clean_html(html: str) -> str:
    """Safe to be shown: no script, no form, nothing that would be fetched from anywhere. Links open without a referrer."""
    return nh3.clean(
        html[:LONGEST_HTML],
        tags=_TAGS,
        clean_content_tags={
            "script",
            "style",
            "title",
            "head",
            "template",
            "noscript",
            "svg",
            "math",
            "iframe",
            "object",
        },
        attributes={tag: names | {"style"} for tag, names in _ATTRIBUTES.items()},
        filter_style_properties=_STYLES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
        strip_comments=True,
    )


def own_html(html: str) -> str:
    """What one of us wrote or took from a template: its looks and its pictures stay, nothing that runs."""
    return nh3.clean(
        html[:LONGEST_HTML],
        tags=_TAGS,
        clean_content_tags=_GONE,
        attributes={
            tag: names | {"style"} for tag, names in (_ATTRIBUTES | {"img": {"alt", "height", "src", "width"}}).items()
        },
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


class _AsText(HTMLParser):
    _BREAKS = frozenset(
        """
        address blockquote br center div dl dt dd h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul
    """.split()  # noqa: SIM905
    )
    _SILENT = frozenset(("script", "style", "head", "title", "template", "noscript"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in self._SILENT:
            self.silent += 1
        elif tag in self._BREAKS:
            self.parts.append("\n")
        elif tag in {"td", "th"}:
            self.parts.append("\t")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in self._BREAKS and tag != "br":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def text_of_html(html: str) -> str:
    """What a person would read of it."""
    reader = _AsText()
    # Cleaned first: what nh3 hands over is well formed, so the small reader meets no surprise.
    reader.feed(clean_html(html))
    reader.close()
    lines = (re.sub(r"[ \t]*\t[ \t]*", "\t", line).strip() for line in "".join(reader.parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _opens(lines: list[str], at: int) -> bool:
    """Whether a quotation of the mail before begins in this line."""
    line = lines[at][:_WIDTH]
    if _RULE.match(line):
        return True
    if _FROM.match(line):
        return any(_THEN.match(after[:_WIDTH]) for after in lines[at + 1 : at + 4])
    return any(_WROTE.match("\n".join(part[:_WIDTH] for part in lines[at : at + n])) for n in (1, 2, 3))


def reply_text(text: str) -> str:
    """The text without the quoted tail. All of it when nothing else would be left: somebody wrote between the lines."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = plain.split("\n")
    looked = plain.count("\n", 0, _LOOKED_AT) + 1
    cut = next((at for at in range(min(looked, len(lines))) if _opens(lines, at)), len(lines))
    kept = lines[:cut]
    while kept and (not kept[-1].strip() or _QUOTED.match(kept[-1])):
        kept.pop()
    answer = "\n".join(kept).strip()
    if answer and not all(_QUOTED.match(line) or not line.strip() for line in kept):
        return answer
    beside = "\n".join(line for line in lines if not _QUOTED.match(line)).strip()
    return beside or plain.strip()

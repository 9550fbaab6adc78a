"""A rich-text document as mail HTML: MJML for the frame that every mail program understands, Liquid kept intact.

One column of 600 pixels, the reader's system font, figures to the right, colours that turn over in dark mode.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from itertools import groupby

import css_inline
from mjml import mjml2html

from dunnock.correspondence.templates.document import (
    FIGURES,
    OPEN_BRACE,
    Node,
    field_source,
    href_parts,
    parse_document,
)
from dunnock.correspondence.templates.faults import TemplateFault, TemplateInvalid
from dunnock.correspondence.templates.placeholders import Placeholders, hide

_FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
_INK = "#1f2933"
_QUIET = "#52606d"
_LINE = "#d9dee3"
_LINK = "#1c5d99"

_STYLE = f"""
.body p {{ margin: 0 0 14px; }}
.body h1 {{ font-size: 24px; line-height: 1.3; margin: 10px 0 12px; font-weight: 600; }}
.body h2 {{ font-size: 19px; line-height: 1.3; margin: 10px 0 10px; font-weight: 600; }}
.body h3 {{ font-size: 16px; line-height: 1.4; margin: 8px 0 8px; font-weight: 600; }}
.body ul, .body ol {{ margin: 0 0 14px; padding-left: 24px; }}
.body li p {{ margin: 0 0 4px; }}
.body blockquote {{ margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px solid {_LINE}; color: {_QUIET}; }}
.body a {{ color: {_LINK}; }}
"""
# Put in after inlining: css-inline would drop the media queries. `!important` is what beats the inlined colours.
_DARK = """<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
 .page, .page > table, body { background: #15181b !important; }
 .card, .card > table { background: #1f2428 !important; }
 .body div, .body p, .body h1, .body h2, .body h3, .body li, .rows td, .rows th { color: #e6e9ec !important; }
 .body blockquote, .rows th { color: #a9b4be !important; }
 .rows td, .rows th { border-color: #3a434b !important; }
 .body a { color: #7fb8ec !important; }
}
@media only screen and (max-width: 480px) { .rows td, .rows th { font-size: 13px !important; padding: 6px 4px
!important; } } </style>"""
_TAGS = {"bold": "strong", "italic": "em", "underline": "u"}


def to_mjml(document: object, *, preheader: str = "") -> str:
    """The document as MJML that holds Liquid: for a look behind the scenes and for export. Raises DocumentFault."""
    holders = Placeholders(repr(document) + preheader)
    return holders.restore(_Writer(holders).whole(parse_document(document), preheader))


def to_html_source(document: object, *, preheader: str = "") -> str:
    """The document as the HTML of a mail, styles inlined, Liquid kept intact. Raises DocumentFault."""
    holders = Placeholders(repr(document) + preheader)
    mjml = _Writer(holders).whole(parse_document(document), preheader)
    try:
        return holders.restore(_inliner().inline(mjml2html(mjml, disable_comments=False)))
    except (ValueError, OSError, LookupError) as error:
        # The grammar leaves no way to get here. If there is one, nothing is sent that lost a piece.
        message = f"The document could not be turned into HTML: {error}."
        raise TemplateInvalid([TemplateFault(0, 0, message, code="html")]) from error


@cache
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False)


class _Writer:
    def __init__(self, holders: Placeholders) -> None:
        self.holders = holders

    def whole(self, document: Node, preheader: str) -> str:
        """The MJML with placeholders for Liquid."""
        preview = hide(preheader, self.holders.word, lambda text: escape(re.sub(r"\s+", " ", text)))
        return (
            f'<mjml lang="{self.holders.word("{{ true | language }}")}"><mj-head>'
            f"<mj-preview>{preview}</mj-preview>"
            '<mj-raw><meta name="color-scheme" content="light dark" />'
            '<meta name="supported-color-schemes" content="light dark" />'
            f"{self.holders.comment(_DARK)}</mj-raw>"
            f'<mj-attributes><mj-all font-family="{_FONT}" />'
            f'<mj-text font-size="15px" line-height="1.5" color="{_INK}" padding="0 32px" css-class="body" />'
            '<mj-body background-color="#f4f6f8" /></mj-attributes>'
            f"<mj-style>{_STYLE}</mj-style></mj-head>"
            '<mj-body width="600px" background-color="#f4f6f8" css-class="page">'
            '<mj-section background-color="#ffffff" padding="28px 0 22px" css-class="card"><mj-column>'
            f"{self.blocks(document.content)}"
            "</mj-column></mj-section></mj-body></mjml>"
        )

    def blocks(self, nodes: tuple[Node, ...]) -> str:
        """The column's rows. Neighbouring prose shares one row: fewer tables around the same text."""
        parts = []
        for prose, group in groupby(nodes, key=lambda node: node.type in _PROSE):
            if prose:
                parts.append(f"<mj-text>{''.join(self.prose(node) for node in group)}</mj-text>")
            else:
                parts += [self.block(node) for node in group]
        return "".join(parts)

    def block(self, node: Node) -> str:
        if node.type == "horizontalRule":
            return f'<mj-divider border-width="1px" border-color="{_LINE}" padding="8px 32px 18px" />'
        if node.type == "button":
            return (
                f'<mj-button href="{self.address(node.attrs["href"])}" background-color="{_LINK}" color="#ffffff" '
                'font-size="15px" font-weight="600" border-radius="5px" inner-padding="11px 22px" align="left" '
                f'padding="6px 32px 20px">{escape(node.attrs["label"])}</mj-button>'
            )
        if node.type == "condition":
            before = self.raw(f"{{% if {node.attrs['when']} %}}")
            return f"{before}{self.blocks(node.content)}{self.raw('{% endif %}')}"
        return self.table(node)

    def raw(self, liquid: str) -> str:
        return f"<mj-raw>{self.holders.comment(liquid)}</mj-raw>"

    def table(self, node: Node) -> str:
        """The invoices, and under them a total per currency. Nothing at all when there is no invoice."""
        rows = table_rows(node.attrs["columns"], totals=bool(node.attrs.get("totals")))
        return (
            f"{self.raw('{% if invoices.size > 0 %}')}"
            f'<mj-table css-class="rows" font-size="14px" line-height="1.4" color="{_INK}" padding="4px 32px 20px">'
            f"{self.holders.comment(rows)}</mj-table>{self.raw('{% endif %}')}"
        )

    def prose(self, node: Node) -> str:
        if node.type == "paragraph":
            return f"<p>{self.line(node) or '&nbsp;'}</p>"
        if node.type == "heading":
            level = node.attrs["level"]
            return f"<h{level}>{self.line(node)}</h{level}>"
        inside = "".join(self.prose(child) for child in node.content)
        if node.type == "orderedList":
            start = node.attrs.get("start", 1)
            return f'<ol start="{start}">{inside}</ol>' if start != 1 else f"<ol>{inside}</ol>"
        tag = {"bulletList": "ul", "listItem": "li", "blockquote": "blockquote"}[node.type]
        return f"<{tag}>{inside}</{tag}>"

    def line(self, node: Node) -> str:
        return "".join(self.inline(child) for child in node.content)

    def inline(self, node: Node) -> str:
        if node.type == "hardBreak":
            return "<br />"
        if node.type == "field":
            text = self.holders.word(field_source(node.attrs, escape=True))
        else:
            text = escape(node.text, quote=False).replace("\n", "<br />")
            if text.endswith("{"):
                text = text[:-1] + self.holders.word(OPEN_BRACE)
        for mark, href in reversed(node.marks):
            opening, closing = (f'a href="{self.address(href)}"', "a") if mark == "link" else (_TAGS[mark], _TAGS[mark])
            text = f"<{opening}>{text}</{closing}>"
        return text

    def address(self, href: str) -> str:
        """The link's address. A field that is the start is a whole address; one further on is a value inside it."""
        parts = []
        encode = False
        for kind, text in href_parts(href):
            if kind == "text":
                parts.append(escape(text))
                encode = encode or text.lower().startswith("http")
            else:
                parts.append(self.holders.word(f"{{{{ {text}{' | url_encode' if encode else ''} }}}}"))
                encode = True
        return "".join(parts)


_PROSE = frozenset(("paragraph", "heading", "bulletList", "orderedList", "blockquote"))


def table_rows(columns: list[str], *, totals: bool) -> str:
    """The rows of an invoice table in Liquid. Written small: this part is repeated per invoice and sent a million
    times.
    """
    head = "".join(
        f'<th align="{_side(column)}" style="padding:6px 8px;border-bottom:2px solid {_LINE};font-weight:600;'
        f'color:{_QUIET}">{{{{ "{column}" | label }}}}</th>'
        for column in columns
    )
    cells = "".join(
        f'<td align="{_side(column)}" style="padding:6px 8px;border-bottom:1px solid {_LINE}'
        f'{";white-space:nowrap" if column != "po_number" else ""}">{_cell(column)}</td>'
        for column in columns
    )
    rows = f"<tbody><tr>{head}</tr>{{% for item in invoices %}}<tr>{cells}</tr>{{% endfor %}}"
    if totals:
        rows += f"{{% for item in totals %}}<tr>{_total_cells(columns)}</tr>{{% endfor %}}"
    return f"{rows}</tbody>"


def _total_cells(columns: list[str]) -> str:
    """The label under the columns before the balance (or else the amount), the sum under it."""
    figure = "balance" if "balance" in columns else "amount" if "amount" in columns else ""
    place = columns.index(figure) if figure else len(columns)
    style = "padding:8px;font-weight:600"
    total = '{{ "total" | label }}'
    sum_ = "{{ item.amount }}"
    if place == 0 or not figure:
        return f'<td colspan="{len(columns)}" align="right" style="{style}">{total} {sum_}</td>'
    after = f'<td colspan="{len(columns) - place - 1}"></td>' if place < len(columns) - 1 else ""
    return f'<td colspan="{place}" style="{style}">{total}</td><td align="right" style="{style}">{sum_}</td>{after}'


def _side(column: str) -> str:
    return "right" if column in FIGURES else "left"


def _cell(column: str) -> str:
    """Some may be missing in a right invoice; a missing number or balance holds the mail."""
    if column == "days_overdue":  # before the due date it is negative: for the reader that is 0
        return "{{ item.days_overdue | default: 0 | at_least: 0 }}"
    optional = ' | default: ""' if column in {"po_number", "issued_on"} else ""
    return f"{{{{ item.{column}{optional} }}}}"

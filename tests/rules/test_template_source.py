"""Mail HTML written by hand: broken markup is told with its line, styles are inlined, Liquid stays where it was written."""

from __future__ import annotations

import re

import pytest

from dunnock.correspondence.templates.faults import TemplateInvalid
from dunnock.correspondence.templates.liquid import compile_source, render
from dunnock.correspondence.templates.placeholders import Placeholders
from dunnock.correspondence.templates.samples import sample_context
from dunnock.correspondence.templates.source_html import check_html, prepare_html, text_from_html
from tests.rules.test_template_document import balanced

SOURCE = """<style>
 .n { text-align: right; color: red }
 td { padding: 4px }
 @media (max-width: 400px) { .n { color: blue } }
</style>
<p {% if customer.days_overdue > 9 %}class="n"{% endif %} title='{{ customer.name | append: ">" }}'>Dear {{ contact.first_name | default: "A & B" }},</p>
<table>
{% for invoice in invoices %}
<tr><td>{{ invoice.number }}</td><td class="n">{{ invoice.balance }}</td></tr>
{% else %}<tr><td>none</td></tr>
{% endfor %}
</table>
<a href="https://example.com/?a=1&amp;r={{ customer.reference }}">Pay</a><!--[if mso]>{{ customer.name }}<![endif]-->
{% raw %}{{ not liquid }}{% endraw %}"""


def test_hand_written_html_keeps_its_liquid() -> None:
    html = prepare_html(SOURCE, "{{ customer.name }} &amp; more")
    for piece in re.findall(r"\{\{.*?\}\}|\{%.*?%\}", SOURCE):
        assert piece in html
    assert "@media" in html
    shown = render(compile_source(html, html=True), sample_context("customer", "en"))
    assert balanced(shown)
    assert shown.count("<tr>") == 3
    cell = re.search(r'<td class="n" style="([^"]*)">€900.00</td>', shown)
    assert cell
    assert re.sub(r"\s", "", cell[1]).rstrip(";") == "padding:4px;text-align:right;color:red"
    assert 'title="Example Bakery Ltd>"' in shown
    assert 'class="n"' in shown
    assert "{{ not liquid }}" in shown
    assert "Example Bakery Ltd &amp; more</div>" in shown
    assert shown.index("<tr>") > shown.index("<table")


def test_rows_in_a_loop_share_one_table_body() -> None:
    row = "{% for invoice in invoices %}<tr><td>{{ invoice.number }}</td></tr>{% endfor %}"
    for table in (
        f"<table>{row}</table>",
        f"<table>{row}{row}</table>",
        f"<table><thead><tr><th>x</th></tr></thead>\n{row}</table>",
        f"<table>{{% if customer.name %}}{row}{{% endif %}}<tr><td>x</td></tr></table>",
        f"<table>{{% for t in totals %}}<tbody><tr><td>x</td></tr></tbody>{{% endfor %}}{row}</table>",
        f"<table><tr><td><table>{row}</table></td></tr>{row}</table>",
    ):
        shown = render(
            compile_source(prepare_html(f"<style>td {{ color: red }}</style>{table}"), html=True),
            sample_context("customer"),
        )
        assert balanced(shown), shown


def test_liquid_that_the_parser_would_move_is_refused() -> None:
    with pytest.raises(TemplateInvalid, match="no room"):
        prepare_html(
            "<style>p { color: red }</style><table>{% if a %}<p>text in a table</p>{% endif %}<tr><td>x</td></tr></table>"
        )


def test_html_without_a_style_sheet_is_left_as_it_is() -> None:
    source = "<html><body><P>Odd   case {{ x }}<br></P></body></html>"
    assert prepare_html(source) == source
    assert prepare_html("<p>x</p>").endswith("<body><p>x</p></body></html>")


def test_text_from_html() -> None:
    source = (
        "<html><head><title>no</title><style>p{}</style></head><body><h1>Hello {{ a }}</h1><p>one<br>two &amp; three</p>"
        "<ul><li>x</li><li>y</li></ul>{% if b %}<p>See <a href='https://example.com/{{ c }}'>this</a></p>{% endif %}"
        "<table><tr><td>1</td><td>2</td></tr></table></body></html>"
    )
    assert text_from_html(source) == (
        "Hello {{ a }}\n\none\ntwo & three\n\n- x\n- y\n\n{% if b %}\n\nSee this <https://example.com/{{ c }}>\n\n{% endif %}\n\n1  2\n"
    )


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("<table>\n<tr><td>x</td></tr>\n", 1, "<table> is never closed"),
        ("<div>\n<b>x</div>", 2, "<b> is not closed before </div>"),
        ("x\n</div>", 2, "</div> closes nothing"),
        ("<script>x</script>", 1, "scripts are removed"),
        ("<p>\n<img src='x' onerror='y'></p>", 2, "“onerror” cannot be used"),
        ("<a href='javascript:x'>y</a>", 1, "cannot start with “javascript:”"),
        ("{% if a %}<div>{% endif %}\n{{ 'x\ny' }}\n<form></form></div>", 4, "block forms"),
    ],
)
def test_broken_markup_has_its_line(source: str, line: int, words: str) -> None:
    found = check_html(source)
    assert found
    assert (found[0].line, words in found[0].message) == (line, True), found
    with pytest.raises(TemplateInvalid):
        prepare_html(source)


def test_placeholders_do_not_meet_the_text() -> None:
    first = Placeholders("text").word("{{ a }}")
    assert Placeholders("text").word("{{ b }}") == first
    holders = Placeholders(first)
    assert holders.prefix not in first
    holders.word("{{ a }}")
    with pytest.raises(LookupError):
        holders.restore("lost")

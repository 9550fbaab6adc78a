"""Rich-text documents: a strict grammar in, good mail HTML and a readable text twin out, Liquid untouched in between."""

from __future__ import annotations

import copy
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dunnock.correspondence.templates.document import parse_document
from dunnock.correspondence.templates.document_html import to_html_source, to_mjml
from dunnock.correspondence.templates.document_text import to_text_source
from dunnock.correspondence.templates.faults import DocumentFault
from dunnock.correspondence.templates.liquid import compile_source, render
from dunnock.correspondence.templates.samples import sample_context


def text(words: str, *marks: dict[str, Any]) -> dict[str, Any]:
    return {"type": "text", "text": words, **({"marks": list(marks)} if marks else {})}


def chip(path: str, **attrs: Any) -> dict[str, Any]:
    return {"type": "field", "attrs": {"path": path, **attrs}}


def paragraph(*content: dict[str, Any]) -> dict[str, Any]:
    return {"type": "paragraph", "content": list(content)}


def doc(*content: dict[str, Any]) -> dict[str, Any]:
    return {"type": "doc", "content": list(content)}


def link(href: str) -> dict[str, Any]:
    return {"type": "link", "attrs": {"href": href, "target": "_blank", "rel": "noopener", "class": None}}


BOLD = {"type": "bold"}
REMINDER = doc(
    {"type": "heading", "attrs": {"level": 2, "textAlign": None}, "content": [text("Payment reminder")]},
    paragraph(text("Dear "), chip("contact.first_name", fallback='Sir or "Madam"'), text(",")),
    paragraph(
        text("our books & <records> show that "),
        {**chip("customer.balance_overdue"), "marks": [BOLD]},
        text(" are overdue. See "),
        text("our ", link("https://example.com/?a=1&b={{ customer.reference }}")),
        text("page", BOLD, link("https://example.com/?a=1&b={{ customer.reference }}")),
        text("."),
    ),
    {
        "type": "condition",
        "attrs": {"when": 'customer.country == "GB"'},
        "content": [paragraph(text("Only in Britain."))],
    },
    {"type": "condition", "attrs": {"when": "customer.days_overdue >= 90"}, "content": [paragraph(text("Very late."))]},
    {"type": "invoiceTable", "attrs": {"columns": ["number", "due_on", "po_number", "balance"], "totals": True}},
    {
        "type": "bulletList",
        "content": [
            {"type": "listItem", "content": [paragraph(text("by transfer"))]},
            {
                "type": "listItem",
                "content": [
                    paragraph(text("or")),
                    {
                        "type": "orderedList",
                        "attrs": {"start": 3},
                        "content": [{"type": "listItem", "content": [paragraph(text("by card"))]}],
                    },
                ],
            },
        ],
    },
    {"type": "blockquote", "content": [paragraph(text("quoted")), paragraph(text("twice"))]},
    {"type": "horizontalRule"},
    {"type": "button", "attrs": {"label": "Pay now", "href": "https://pay.example.com/{{ customer.reference }}"}},
    paragraph(text("Regards"), {"type": "hardBreak"}, chip("owner.name", format="upcase")),
    paragraph(),
)


class Balance(HTMLParser):
    """Counts open tables and cells; what a mail program would have to guess."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in {"meta", "br", "img", "hr", "input", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open[-1] == tag, (tag, self.open[-5:])
        self.open.pop()


def balanced(html: str) -> bool:
    parser = Balance()
    parser.feed(re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL))
    parser.close()
    return not parser.open


def test_the_mail_reads_well() -> None:
    html = render(
        compile_source(to_html_source(REMINDER, preheader="{{ customer.balance_overdue }} is open"), html=True),
        sample_context("customer"),
    )
    assert balanced(html)
    assert "€900.00 is open</div>" in html
    assert '<html lang="en"' in html
    assert "Dear Ada," in html
    assert "our books &amp; &lt;records&gt; show that <strong>€900.00</strong> are overdue" in html
    assert '<a href="https://example.com/?a=1&amp;b=C-1001"' in html
    assert "Only in Britain." in html
    assert "Very late." not in html
    assert html.count('<tr><td align="left" style="padding:6px 8px') == 3
    assert html.count(">Total</td>") == 2
    assert "width:600px" in html
    assert "prefers-color-scheme: dark" in html
    assert "<p style=" in html, "the style sheet is inlined"
    assert "ROBIN PLACEHOLDER" in html
    for shade in ("zq", "{{", "{%"):
        assert shade not in html


def test_the_text_twin() -> None:
    twin = render(compile_source(to_text_source(REMINDER), html=False), sample_context("customer"))
    assert twin.rstrip("\n") == (
        "Payment reminder\n\nDear Ada,\n\n"
        "our books & <records> show that €900.00 are overdue. See our page <https://example.com/?a=1&b=C-1001>.\n\n"
        "Only in Britain.\n\n"
        "Invoice    Due           Your order  Balance\n"
        "2026-0117  Mar 4, 2026   PO-4711     €900.00\n"
        "2026-0152  Mar 31, 2026              €300.00\n"
        "2026-0160  Apr 11, 2026  PO-4750      £80.00\n\n"
        "Total: €1,200.00\nTotal: £80.00\n\n"
        "- by transfer\n- or\n  3. by card\n\n"
        "> quoted\n>\n> twice\n\n"
        f"{'-' * 40}\n\n"
        "Pay now:\nhttps://pay.example.com/C-1001\n\n"
        "Regards\nROBIN PLACEHOLDER"
    )


def test_without_invoices_there_is_no_empty_table() -> None:
    context = sample_context("customer") | {"invoices": [], "totals": []}
    html = render(compile_source(to_html_source(REMINDER), html=True), context)
    assert balanced(html)
    assert "Balance" not in html
    assert "Balance" not in render(compile_source(to_text_source(REMINDER), html=False), context)


def test_days_before_the_due_date_are_not_shown_as_negative() -> None:
    context = sample_context("customer")
    context["invoices"] = [context["invoices"][0] | {"days_overdue": days} for days in (-12, None, 5)]
    document = doc({"type": "invoiceTable", "attrs": {"columns": ["days_overdue"]}})
    html = render(compile_source(to_html_source(document), html=True), context)
    assert re.findall(r"nowrap\">(.*?)</td>", html) == ["0", "0", "5"]
    twin = render(compile_source(to_text_source(document), html=False), context)
    assert [line.strip() for line in twin.rstrip("\n").split("\n")] == ["Days overdue", "0", "0", "5"]


def test_a_fallback_is_text_in_both_forms() -> None:
    context = sample_context("customer")
    context["contact"]["first_name"] = None
    assert "Dear Sir or &quot;Madam&quot;," in render(compile_source(to_html_source(REMINDER), html=True), context)
    assert 'Dear Sir or "Madam",' in render(compile_source(to_text_source(REMINDER), html=False), context)


def test_liquid_survives_mjml_and_css_inline() -> None:
    whens = [
        "customer.days_overdue > 20",
        "customer.days_overdue <= 3",
        'customer.name == "A & B <c>"',
        "customer.name != 'x'",
    ]
    blocks = [{"type": "condition", "attrs": {"when": when}, "content": [paragraph(text("x"))]} for when in whens]
    html = to_html_source(doc(*blocks, paragraph(chip("today", format="d MMM"))))
    for when in whens:
        assert f"{{% if {when} %}}" in html
    assert '{{ today | date: "d MMM" }}' in html
    mjml = to_mjml(doc(*blocks))
    assert mjml.startswith("<mjml")
    assert all(f"{{% if {when} %}}" in mjml for when in whens)
    assert html == to_html_source(doc(*blocks, paragraph(chip("today", format="d MMM"))))


def test_conditions_and_tables_nest_in_any_order() -> None:
    table = {"type": "invoiceTable", "attrs": {"columns": ["balance"], "totals": True}}
    button = {"type": "button", "attrs": {"label": "Pay & go", "href": "{{ organisation.reply_to }}"}}
    inner = {"type": "condition", "attrs": {"when": "customer.name"}, "content": [table, paragraph(text("a")), button]}
    outer = {
        "type": "condition",
        "attrs": {"when": "invoices.size > 1"},
        "content": [inner, {"type": "horizontalRule"}, inner],
    }
    for country in ("GB", None):
        context = sample_context("customer")
        context["customer"]["name"] = country
        html = render(compile_source(to_html_source(doc(outer, table)), html=True), context)
        assert balanced(html)
        assert html.count("Pay &amp; go") == (2 if country else 0)


words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=40
).filter(lambda value: "{{" not in value and "{%" not in value)


@settings(max_examples=120, deadline=None)
@given(st.lists(words, min_size=1, max_size=4))
def test_any_text_arrives_as_it_was_typed(pieces: list[str]) -> None:
    document = doc(*(paragraph(text(piece, BOLD), chip("customer.name")) for piece in pieces))
    context = sample_context("customer")
    html = render(compile_source(to_html_source(document), html=True), context)
    assert balanced(html)
    found: list[str] = []

    class Bold(HTMLParser):
        inside = False

        def handle_starttag(self, tag: str, attrs: Any) -> None:
            self.inside = tag == "strong"
            if self.inside:
                found.append("")

        def handle_endtag(self, tag: str) -> None:
            self.inside = False

        def handle_data(self, data: str) -> None:
            if self.inside:
                found[-1] += data

    Bold().feed(html)
    assert found == pieces
    twin = render(compile_source(to_text_source(document), html=False), context)
    assert all(f"{piece}Example Bakery Ltd".strip() in twin for piece in pieces)


def broken(path: str, value: Any) -> dict[str, Any]:
    """The reminder with one thing changed at a path of keys and indexes."""
    document = copy.deepcopy(REMINDER)
    here: Any = document
    keys = [int(key) if key.isdigit() else key for key in path.split(".")]
    for key in keys[:-1]:
        here = here[key]
    here[keys[-1]] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "place", "words"),
    [
        ("type", "document", "", "“doc”"),
        ("content.0.type", "table", "content[0]", "“table” is no node Dunnock knows"),
        ("content.0.type", "listItem", "content[0]", "“listItem” cannot stand inside “doc”"),
        ("content.0.type", 7, "content[0]", "needs a “type”"),
        ("content.0", "text", "content[0]", "needs a “type”"),
        ("content.0.attrs.level", 4, "content[0].attrs.level", "level 1, 2 or 3"),
        ("content.0.attrs.style", "x", "content[0].attrs.style", "has no attribute “style”"),
        ("content.0.onclick", "x", "content[0].onclick", "does not belong"),
        ("content.0.content.0.text", "", "content[0].content[0].text", "a text is needed"),
        ("content.0.content.0.text", 7, "content[0].content[0].text", "a text is needed"),
        ("content.0.content.0.text", "a\x00", "content[0].content[0].text", "control character"),
        ("content.0.content.0.text", "Hi {{ customer.name }}", "content[0].content[0].text", "Insert a field"),
        ("content.0.content.0.text", "{% if x %}", "content[0].content[0].text", "Insert a field"),
        ("content.0.content.0.marks", [{"type": "strike"}], "content[0].content[0].marks[0]", "“strike” is no mark"),
        (
            "content.0.content.0.marks",
            [link("javascript:alert(1)")],
            "content[0].content[0].marks[0].attrs.href",
            "starts with https",
        ),
        (
            "content.0.content.0.marks",
            [link("https://x.example/{{ a | b }}")],
            "content[0].content[0].marks[0].attrs.href",
            "only a field",
        ),
        (
            "content.0.content.0.marks",
            [link('https://x.example/"><b>')],
            "content[0].content[0].marks[0].attrs.href",
            "characters",
        ),
        (
            "content.0.content.0.marks",
            [{"type": "link"}],
            "content[0].content[0].marks[0].attrs.href",
            "needs an address",
        ),
        ("content.1.content.1.attrs.path", "customer.name | x", "content[1].content[1].attrs.path", "needs a path"),
        ("content.1.content.1.attrs.path", "", "content[1].content[1].attrs.path", "needs a path"),
        ("content.1.content.1.attrs.format", '" | x', "content[1].content[1].attrs.format", "format"),
        ("content.1.content.1.attrs.fallback", "a }} b", "content[1].content[1].attrs.fallback", "fallback"),
        ("content.3.attrs.when", "true %}{{ x }}{% if true", "content[3].attrs.when", "A condition is"),
        ("content.3.attrs.when", "a == 1 and b", "content[3].attrs.when", "A condition is"),
        ("content.3.attrs.when", None, "content[3].attrs.when", "A condition is"),
        ("content.3.content", [], "content[3]", "is empty"),
        ("content.5.attrs.columns", [], "content[5].attrs.columns", "at least one column"),
        (
            "content.5.attrs.columns",
            ["number", "colour"],
            "content[5].attrs.columns[1]",
            "“colour” is no invoice column",
        ),
        ("content.5.attrs.columns", ["number", "number"], "content[5].attrs.columns[1]", "twice"),
        ("content.5.attrs.totals", "yes", "content[5].attrs.totals", "true or false"),
        (
            "content.6.content.0.content",
            [{"type": "horizontalRule"}],
            "content[6].content[0].content[0]",
            "cannot stand inside",
        ),
        ("content.9.attrs.label", "", "content[9].attrs.label", "text is needed"),
        ("content.9.attrs.href", "ftp://example.com", "content[9].attrs.href", "starts with https"),
        ("content.9.content", [text("x")], "content[9].content[0]", "cannot stand inside"),
    ],
)
def test_what_does_not_belong_is_refused_at_its_place(path: str, value: Any, place: str, words: str) -> None:
    with pytest.raises(DocumentFault) as caught:
        parse_document(broken(path, value))
    assert caught.value.path == place
    assert words in caught.value.faults[0].message


@pytest.mark.parametrize("document", [None, [], "x", {}, {"type": "doc", "content": {}}, {"type": "doc", "text": "x"}])
def test_what_is_no_document(document: Any) -> None:
    with pytest.raises(DocumentFault):
        parse_document(document)


def test_depth_and_size_have_a_bound() -> None:
    deep: dict[str, Any] = paragraph(text("x"))
    for _ in range(40):
        deep = {"type": "condition", "attrs": {"when": "customer"}, "content": [deep]}
    with pytest.raises(DocumentFault, match="too large or nested"):
        parse_document(doc(deep))
    with pytest.raises(DocumentFault, match="too large or nested"):
        parse_document(doc(*[paragraph()] * 6000))


def test_a_brace_before_a_field_is_a_brace():
    document = doc(paragraph(text("{"), chip("customer.name"), text("{", BOLD), text("{x}} {")))
    context = sample_context("customer")
    assert render(compile_source(to_text_source(document), html=False), context) == "{Example Bakery Ltd{{x}} {\n"
    assert "<strong>{</strong>{x}} {</p>" in render(compile_source(to_html_source(document), html=True), context)

"""What authors write: faults with their place, fields that exist, and nothing that can hurt the machine or the reader."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dunnock.correspondence.templates.faults import RenderFault, TemplateInvalid
from dunnock.correspondence.templates.fields import SUBJECTS, Field, field_tree
from dunnock.correspondence.templates.liquid import compile_source, render
from dunnock.correspondence.templates.reading import check_fields, variables
from dunnock.correspondence.templates.samples import sample_context
from dunnock.correspondence.templates.values import Amounts, Money


def faults(source: str) -> list[tuple[int, int, str]]:
    with pytest.raises(TemplateInvalid) as caught:
        compile_source(source, html=False)
    return [(fault.line, fault.column, fault.message) for fault in caught.value.faults]


def out(source: str, *, html: bool = False, strict: bool = True, **context: Any) -> str:
    return render(compile_source(source, html=html), context, strict=strict)


@pytest.mark.parametrize(
    ("source", "line", "column", "words"),
    [
        ("a\n  {% if x %}\nb", 2, 6, "“if” is never closed. Add {% endif %}."),
        ("{% for x in y %}\n{% if a %}\n{% endfor %}", 2, 4, "“if” is not closed before “endfor”"),
        ("a\n{% endif %}", 2, 4, "“endif” closes nothing"),
        ("a\n{% else %}", 2, 4, "“else” belongs inside"),
        ("a\nb {{ x", 2, 3, "“{{” is never closed"),
        ("a\nb {% if x", 2, 3, "“{%” is never closed"),
        ("\n{% fo x %}", 2, 4, "There is no tag “fo”. Did you mean “for”?"),
        ("{{ x }}\n{{ x | upcas }}", 2, 8, "There is no filter “upcas”. Did you mean “upcase”?"),
        ("{{ x | replace }}", 1, 8, "does not fit its arguments"),
        ("{{ x | date: 1, 2, 3 }}", 1, 8, "does not fit its arguments"),
        ("\n\n{% for x in %}{% endfor %}", 3, 4, "Expected"),
        ("{% if %}{% endif %}", 1, 4, "Missing expression"),
        ("{% include 'other' %}", 1, 4, "There is no tag “include”"),
        ("{% render 'other' %}", 1, 4, "There is no tag “render”"),
        ("{{ x | safe }}", 1, 8, "There is no filter “safe”"),
        ("{% capture x %}", 1, 4, "“capture” is never closed"),
        ("{% raw %}", 1, 4, "“raw” is never closed"),
        ("{% comment %} x", 1, 4, "“comment” is never closed"),
    ],
)
def test_a_fault_has_its_place(source: str, line: int, column: int, words: str) -> None:
    found = faults(source)
    assert any((fault[0], fault[1]) == (line, column) and words in fault[2] for fault in found), found


def test_every_fault_is_told_at_once() -> None:
    found = faults("{{ a | foo }}\n{% fo %}\n{{ b c }}\n{{ d | }}")
    assert {fault[0] for fault in found} >= {2, 3, 4}
    assert all(line for line, _, _ in found)
    found = faults("{{ a | foo }}\n{{ b | bar }}")
    assert [fault[0] for fault in found] == [1, 2]


def test_an_error_carries_words_for_the_api() -> None:
    with pytest.raises(TemplateInvalid) as caught:
        compile_source("{% if x %}", html=False)
    error = caught.value
    assert error.status == 422
    assert error.errors[0].message == "line 1: “if” is never closed. Add {% endif %}."
    assert error.faults[0].excerpt == "{% if x %}"


def test_html_escapes_every_value_and_text_none() -> None:
    context = {"name": '<b>O\'Neil & "Sons"</b>', "rows": [{"n": "<i>"}]}
    source = "{{ name }}|{{ name | upcase }}|{{ name | append: '<br>' }}|{% for r in rows %}{{ r.n }}{% endfor %}|{{ rows | map: 'n' | join: '<hr>' }}"
    html = out(source, html=True, **context)
    assert "<b>" not in html
    assert "<i>" not in html
    assert html.count("&lt;") == 8
    assert "<br>" in html, "what the author wrote is markup"
    assert out("{{ name }}", **context) == context["name"]
    assert out("{{ name | newline_to_br }}{{ name | strip_html }}", html=True, name="<i>\n") == "&lt;i&gt;<br />\n\n"


@settings(max_examples=200, deadline=None)
@given(st.text(), st.sampled_from(["upcase", "capitalize", "strip", "append: 'x'", "replace: 'a', 'b'", "truncate: 5", "url_encode", "url_decode", "squish", "split: ' ' | join", "newline_to_br", "default: 'y'", "slice: 0, 3", "first", "escape"]))  # fmt: skip
def test_no_filter_lets_a_value_become_markup(value: str, filter_: str) -> None:
    html = out(f"{{{{ v | {filter_} }}}}", html=True, strict=False, v=value).replace("<br />\n", "")
    assert "<" not in html


ATTACKS = [
    "{% for i in (1..1000000000) %}x{% endfor %}",
    "{% for i in (1..1000000000) reversed %}x{% endfor %}",
    "{% assign r = (1..1000000000) %}{% for i in r reversed %}x{% endfor %}",
    "{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}",
    "{% for a in (1..9999) %}{% for b in (1..9999) %}x{% endfor %}{% endfor %}",
    "{% for a in (1..6000) %}{% endfor %}" * 2,
    "{% assign a = 'xxxxxxxxxx' %}" + "{% assign a = a | append: a %}" * 40,
    "{% assign a = 'xxxxxxxxxx' %}" + "{% assign a = a | replace: 'x', 'xxxxxxxxxx' %}" * 20,
    "{% assign a = 'x' %}{% for i in (1..900) %}{% assign a = a | prepend: a | append: a %}{% endfor %}",
    "{% assign a = 10 %}{% for i in (1..500) %}{% assign a = a | times: a %}{% endfor %}",
    "{{ (1..1000000000) | join }}",
    "{{ (1..1000000000) | sum }}",
    "{{ (1..1000000000) | reverse | size }}",
    "{{ (1..100000000000000000000000000) | size }}",
    "{{ (1..1000000000) | uniq }}",
    "{% capture big %}{% for i in (1..9000) %}{{ 'x' | append: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy' }}{% endfor %}{% endcapture %}{{ big }}",
    "{% capture c %}{% for i in (1..9000) %}xxxxxxxxxxxxxxxxxxxx{% endfor %}{% endcapture %}{% for i in (1..900) %}{{ c }}{% endfor %}",
    "{% assign a = 'x,y' | split: ',' %}" + "{% assign a = a | concat: a %}" * 60 + "{{ a | size }}",
    "{% capture s %}{% for i in (1..9000) %}x,{% endfor %}{% endcapture %}{% assign l = s | split: '' %}{{ l | uniq | size }}",
    "{{ " + "a[" * 3000 + "'b'" + "]" * 3000 + " }}",
    "{% if " + " and ".join(["a"] * 20_000) + " %}{% endif %}",
    "{% if a %}" * 200 + "{% endif %}" * 200,
    "x" * 300_000,
    "{% for i in (1..9999) %}{% for j in (1..9) %}{% assign x = 'a' | append: j | append: i %}{% endfor %}{% endfor %}",
    "{% assign t = 'a' | append: 'b' %}{{ t | truncate: 10, t | replace: 'a', t }}" + "{{ 'x' | date: 'y' }}",
]


@pytest.mark.parametrize("source", ATTACKS, ids=range(len(ATTACKS)))
@pytest.mark.parametrize("html", [True, False])
def test_nothing_runs_away(source: str, html: bool) -> None:
    started = time.monotonic()
    with pytest.raises((RenderFault, TemplateInvalid)) as caught:
        render(compile_source(source, html=html), {"a": "b"}, strict=False)
    assert time.monotonic() - started < 3
    assert len(caught.value.detail) < 500


def test_the_clock_is_the_last_net(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dunnock.correspondence.templates.rendering.SECONDS", 0.0)
    with pytest.raises(RenderFault, match="takes longer"):
        out("{% for i in (1..500) %}{{ i }}{% endfor %}")


class Snare:
    secret = "secret"

    def __call__(self) -> str:
        return "called"

    def method(self) -> str:
        return "called"


@pytest.mark.parametrize(
    "source",
    [
        "{{ o.secret }}",
        "{{ o.method }}",
        "{{ o.__class__ }}",
        "{{ t.__class__ }}",
        "{{ d.items }}",
        "{{ m.__class__ }}",
        "{{ now }}",
        "{{ partial }}",
    ],
)
def test_only_keys_are_read(source: str) -> None:
    compiled = compile_source(source, html=False)
    context: dict[str, object] = {"o": Snare(), "t": "text", "d": {"a": 1}, "m": Money(Decimal(1), "EUR")}
    with pytest.raises(RenderFault, match="There is no"):
        render(compiled, context)
    assert render(compiled, context, strict=False) == ""


def test_a_missing_value_is_refused_unless_there_is_a_fallback() -> None:
    with pytest.raises(RenderFault) as caught:
        out("Dear\n{{ contact.first_name }},", contact={"first_name": None})
    assert caught.value.detail.startswith("Line 2: “contact.first_name” has no value for this recipient.")
    assert (caught.value.fault.code, caught.value.fault.line) == ("missing_value", 2)
    for empty in (None, ""):
        assert out("{{ c.n | default: 'friend' }}", c={"n": empty}) == "friend"
        assert out("{{ c.n }}", strict=False, c={"n": empty}) == ""
        with pytest.raises(RenderFault, match="no value"):
            out("{{ c.n | upcase }}", c={"n": empty})
    assert out("{% if c.n %}yes{% else %}no{% endif %}", c={"n": None}) == "no"
    assert out("{{ c.n.deep | default: 'x' }}", c={"n": None}) == "x", "a customer without a contact"
    assert out("{{ gone | default: 'x' }}") == "x"
    assert out("{% assign x = '' %}{{ x }}") == ""
    with pytest.raises(RenderFault, match=r"There is no “c\.typo”"):
        out("{{ c.typo }}", c={"n": 1})
    with pytest.raises(RenderFault, match=r"“c\.due” has no value"):
        out("{{ c.due }}", c={"due": Amounts()})
    assert out("{{ c.due | default: 'nothing' }}", c={"due": Amounts()}) == "nothing"
    with pytest.raises(RenderFault, match="several fields"):
        out("{{ c }}", c={"n": 1})
    assert out("{{ c.zero }}{{ c.no }}", c={"zero": 0, "no": False}) == "0false"


def test_loops_know_their_rounds() -> None:
    rows = [{"n": "a"}, {"n": "b"}, {"n": "c"}]
    source = (
        "{% for r in rows limit: 2 %}{{ forloop.index }}{{ r.n }}{% unless forloop.last %}, {% endunless %}{% endfor %}"
    )
    assert out(source, rows=rows) == "1a, 2b"
    assert (
        out("{% for r in rows %}{% if r.n == 'b' %}{% continue %}{% endif %}{{ r.n }}{% endfor %}", rows=rows) == "ac"
    )
    assert out("{% for r in rows %}{% if r.n == 'b' %}{% break %}{% endif %}{{ r.n }}{% endfor %}", rows=rows) == "a"
    assert out("{% for r in none %}x{% else %}nothing{% endfor %}", none=[]) == "nothing"
    assert out("{% for m in l %}{{ m }} {% endfor %}", l=Amounts((Money(Decimal(1), "EUR"),))) == "€1.00 "
    assert out("{{ rows | where: 'n', 'b' | size }}{{ rows.first.n }}{{ rows | map: 'n' | last }}", rows=rows) == "1ac"


def test_a_text_table_is_aligned() -> None:
    context = sample_context("customer", "de")
    table = render(
        compile_source("{{ invoices | text_table: 'number, due_on, balance' }}", html=False), context, language="de"
    )
    assert table.split("\n") == [
        "Rechnung   Fällig         Offen",
        "2026-0117  04.03.2026  900,00\xa0€",
        "2026-0152  31.03.2026  300,00\xa0€",
        "2026-0160  11.04.2026   80,00\xa0£",
    ]


def test_variables_leave_out_what_is_the_templates_own() -> None:
    source = "{% assign a = customer.name %}{{ a }}\n{% for i in invoices %}{{ i.number }}{{ forloop.index }}{% endfor %}{{ i }}\n  {{ x['y z'] }}"
    assert variables(compile_source(source, html=True)) == [
        ("customer.name", 1, 15), ("invoices", 2, 13), ("i", 2, 72), ("x['y z']", 3, 6)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{{ customer.nme }}", "“customer” has no field “nme”. Did you mean “customer.name”?"),
        ("{{ custmer.name }}", "There is no field “custmer” here. Did you mean “customer”?"),
        ("{{ customer }}", "“customer” holds several fields. Choose one of them, for example “customer.name”."),
        ("{{ invoices }}", "“invoices” is a list."),
        ("{{ invoices.number }}", "“invoices” is a list, so “invoices.number” has no single value."),
        ("{% for r in invoices %}{{ r.numbr }}{% endfor %}", "“r” has no field “numbr”. Did you mean “r.number”?"),
        ("{% for r in invoices %}{{ r }}{% endfor %}", "“r” holds several fields"),
        ("{% assign s = invoices | sort: 'due_on' | first %}{{ s.numbr }}", "Did you mean “s.number”?"),
        ("{{ invoices[0].numbr }}", "Did you mean “invoices[0].number”?"),
        ("{{ customer.balance_due.amount }}", "is a list of amounts"),
        ("{{ today.year }}", "“today” is a date and has no field “year”."),
        ("{% if customer.nme %}{% endif %}", "“customer” has no field “nme”"),
        ("{{ 'x' | append: customer.nme }}", "“customer” has no field “nme”"),
        ("{% for r in invoices %}{% endfor %}{{ r.number }}", "There is no field “r” here."),
        ("{{ x }}{% assign x = 1 %}", "There is no field “x” here."),
    ],
)
def test_unknown_fields_come_with_a_suggestion(source: str, words: str) -> None:
    found = check_fields(compile_source(source, html=False), field_tree("customer"))
    assert len(found) == 1
    assert words in found[0].message


def test_what_cannot_be_followed_is_not_complained_about() -> None:
    source = (
        "{% assign n = 'name' %}{{ customer[n] }}{{ invoices.size }}{{ invoices.first.number }}{{ customer.balance_due[0].currency }}"
        "{% for t in totals %}{{ t.amount.currency }}{% endfor %}{% assign y = invoices | map: 'number' %}{{ y.anything }}"
        "{% capture c %}x{% endcapture %}{{ c.size }}{% for r in y %}{{ r.foo }}{{ forloop.index }}{% endfor %}{{ customer.name.size }}"
    )
    assert check_fields(compile_source(source, html=False), field_tree("customer")) == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_sample_holds_every_field_and_no_other(subject: str) -> None:
    def compare(value: Any, field: Field, path: str) -> None:
        if field.kind == "group":
            assert set(value) == {child.name for child in field.children}, path
            for child in field.children:
                compare(value[child.name], child, f"{path}.{child.name}")
        elif field.kind == "list":
            assert value, path
            for item in value:
                assert set(item) == {child.name for child in field.children}, path
                for child in field.children:
                    compare(item[child.name], child, f"{path}[].{child.name}")

    tree = field_tree(subject)
    compare(sample_context(subject), tree.root, subject)
    plain = [row["path"] for row in tree.as_json() if row["list"] is None and row["type"] not in {"group", "list"}]
    source = "".join(f"{{{{ {path} }}}};" for path in plain)
    compiled = compile_source(source, html=True)
    assert check_fields(compiled, tree) == []
    assert ";;" not in render(compiled, sample_context(subject))


def test_the_picker_knows_lists() -> None:
    rows = {row["path"]: row for row in field_tree("payment").as_json()}
    assert rows["payment.amount"] == {
        "path": "payment.amount",
        "label": "Amount",
        "type": "money",
        "example": "€300.00",
        "list": None,
    }
    assert rows["payment.invoices.number"]["list"] == "payment.invoices"
    assert rows["customer.totals.overdue"]["list"] == "customer.totals"
    assert rows["owner.name"]["list"] is None
    found = field_tree("invoice").find("invoice.balance")
    assert found is not None
    assert found.kind == "money"
    assert field_tree("customer").find("invoice.balance") is None


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="{%}| abif.endorx'\"[]()=>1\n", max_size=60) | st.text(max_size=60))
def test_any_text_is_compiled_or_refused(source: str) -> None:
    try:
        compiled = compile_source(source, html=True)
        variables(compiled)
        check_fields(compiled, field_tree("customer"))
        render(compiled, {"a": 1, "x": "y"}, strict=False)
    except TemplateInvalid as error:
        told = [fault.message for fault in error.faults]
    except RenderFault as error:
        told = [error.detail]
    else:
        told = ["nothing to tell"]
    assert told
    assert all(told)

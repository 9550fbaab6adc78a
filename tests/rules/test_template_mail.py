"""A whole mail: compiled once, checked before a customer is known, rendered complete or not at all."""

from __future__ import annotations

import pytest

from dunnock.correspondence.templates.compiled import MailSource, check_mail, compile_mail
from dunnock.correspondence.templates.faults import RenderFault, TemplateInvalid
from dunnock.correspondence.templates.fields import SUBJECTS
from dunnock.correspondence.templates.samples import sample_context
from tests.rules.test_template_document import REMINDER, broken, chip, doc, paragraph, text

DOCUMENT = MailSource(
    subject="{{ customer.name }}: {{ customer.balance_overdue }} overdue",
    preheader="{{ invoices.size }} invoices",
    document=REMINDER,
)
WRITTEN = MailSource(
    subject="Invoice {{ invoice.number }}",
    html="<p>Due {{ invoice.due_on | date: 'long' }}</p>\n<p>{{ owner.name }}</p>",
)


def test_a_mail_in_two_languages() -> None:
    mail = compile_mail(DOCUMENT)
    english = mail.render(sample_context("customer"), "en")
    german = mail.render(sample_context("customer", "de"), "de")
    assert english.subject == "Example Bakery Ltd: €900.00 overdue"
    assert german.subject == "Example Bakery Ltd: 900,00\xa0€ overdue"
    assert "3 invoices</div>" in english.html
    assert 'lang="de"' in german.html
    assert ">Fällig</th>" in german.html
    assert english.text.startswith("Payment reminder\n\nDear Ada,\n\n")
    assert "\n\n\n" not in english.text
    assert " \n" not in english.text


def test_the_same_content_is_compiled_once() -> None:
    again = MailSource(subject=DOCUMENT.subject, preheader=DOCUMENT.preheader, document=doc(*REMINDER["content"]))
    assert compile_mail(DOCUMENT) is compile_mail(again)
    assert compile_mail(DOCUMENT) is not compile_mail(WRITTEN)


def test_hand_written_html_and_a_text_of_its_own() -> None:
    derived = compile_mail(WRITTEN).render(sample_context("invoice"), "en")
    assert derived.subject == "Invoice 2026-0117"
    assert derived.text == "Due March 4, 2026\n\nRobin Placeholder\n"
    own = MailSource(subject="x", html=WRITTEN.html, text="Own {{ owner.name }}")
    assert compile_mail(own).render(sample_context("invoice"), "en").text == "Own Robin Placeholder\n"


@pytest.mark.parametrize(
    ("source", "part", "line", "code"),
    [
        (MailSource("a\n{{ x", html="x"), "subject", 2, "syntax"),
        (MailSource("", html="x"), "subject", 1, "empty_subject"),
        (MailSource("x", html="a\n{% if b %}"), "body", 2, "syntax"),
        (MailSource("x", html="a\n<div>"), "body", 2, "html"),
        (MailSource("x", html="x", text="\n\n{{ a | foo }}"), "text", 3, "unknown_filter"),
        (MailSource("x", preheader="{{", html="x"), "preheader", 1, "syntax"),
        (MailSource("x"), "body", 0, "no_body"),
        (MailSource("x", html="x", document=REMINDER), "body", 0, "no_body"),
        (MailSource("x", document=broken("content.0.attrs.level", 9)), "body", 0, "document"),
    ],
)
def test_faults_name_their_part(source: MailSource, part: str, line: int, code: str) -> None:
    with pytest.raises(TemplateInvalid) as caught:
        compile_mail(source)
    fault = caught.value.faults[0]
    assert (fault.part, fault.line, fault.code) == (part, line, code)
    assert check_mail(source, "customer") == list(caught.value.faults)


def test_faults_of_all_parts_come_together() -> None:
    with pytest.raises(TemplateInvalid) as caught:
        compile_mail(MailSource("{{ a | foo }}", preheader="{%", html="{% if %}", text="{{"))
    assert {fault.part for fault in caught.value.faults} == {"subject", "preheader", "body", "text"}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_sound_template_has_no_faults(subject: str) -> None:
    source = MailSource(
        "{{ organisation.name }}", document=doc(paragraph(text("Hello "), chip("contact.name")), REMINDER["content"][5])
    )
    assert check_mail(source, subject) == []
    if subject != "customer_group":
        assert check_mail(DOCUMENT, subject) == []


def test_unknown_fields_are_found_in_every_corner() -> None:
    document = doc(
        paragraph(
            chip("customer.nme"),
            text("x", {"type": "link", "attrs": {"href": "https://x.example/{{ invoice.number }}"}}),
        ),
        {"type": "condition", "attrs": {"when": "customer.vip"}, "content": [paragraph(chip("contakt.name"))]},
        {"type": "button", "attrs": {"label": "Pay", "href": "{{ portal.lnk }}"}},
    )
    found = check_mail(MailSource("{{ invoice.number }}", preheader="{{ a }}", document=document), "customer")
    assert [(fault.part, fault.path) for fault in found] == [
        ("subject", ""),
        ("preheader", ""),
        ("body", "content[0].content[0].attrs.path"),
        ("body", "content[0].content[1]"),
        ("body", "content[1].attrs.when"),
        ("body", "content[1].content[0].content[0].attrs.path"),
        ("body", "content[2]"),
    ]
    assert all(fault.code == "unknown_field" for fault in found)
    found = check_mail(MailSource("x", html="a\n{{ customer.nme }}", text="\n{{ b }}"), "customer")
    assert [(fault.part, fault.line) for fault in found] == [("body", 2), ("text", 2)]


def test_a_trial_finds_what_only_rendering_shows() -> None:
    found = check_mail(MailSource("{{ customer.name | plus: 1 }}", html="x"), "customer")
    assert [(fault.part, fault.line) for fault in found] == [("subject", 1)]
    found = check_mail(MailSource("x", html="x\n{% if customer.name > 3 %}y{% endif %}"), "customer")
    assert [fault.part for fault in found] == ["body"]
    found = check_mail(MailSource("x", document=doc(paragraph(chip("customer.name", format="long")))), "customer")
    assert [(fault.part, fault.line) for fault in found] == [("body", 0)]
    assert "date" in found[0].message


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "empty_subject"),
        ("  ", "empty_subject"),
        ("a\r\nBcc: eve@example.com", "subject_line_break"),
        ("a\u2028b", "subject_line_break"),
        ("x" * 500, "subject_too_long"),
    ],
)
def test_a_subject_is_one_line(name: str, code: str) -> None:
    mail = compile_mail(MailSource("{{ customer.name | default: '' }}", html="x"))
    with pytest.raises(RenderFault) as caught:
        mail.render({"customer": {"name": name}}, "en")
    assert (caught.value.fault.part, caught.value.fault.code) == ("subject", code)


def test_a_missing_value_holds_the_mail() -> None:
    context = sample_context("customer")
    context["owner"]["name"] = None
    with pytest.raises(RenderFault) as caught:
        compile_mail(DOCUMENT).render(context, "en")
    assert caught.value.fault.part == "body"
    assert caught.value.detail.startswith("“owner.name” has no value"), "no line of HTML that nobody wrote"
    compile_mail(DOCUMENT).render(context, "en", strict=False)


def test_names_from_the_erp_cannot_write_html() -> None:
    context = sample_context("customer")
    context["contact"]["first_name"] = "<script>alert(1)</script>"
    context["invoices"][0]["number"] = '"><img src=x>'
    html = compile_mail(DOCUMENT).render(context, "en").html
    assert "<script>" not in html
    assert "<img" not in html

"""Numbers a text can go to, how long a text is, whose phone is meant, and what an HTTP answer means for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dunnock.correspondence.channels.text.base import Text
from dunnock.correspondence.channels.text.generic import Generic, at_path, filled
from dunnock.correspondence.received_texts import asked_by
from dunnock.correspondence.recipients import Person, Wanted
from dunnock.correspondence.templates.faults import RenderFault
from dunnock.correspondence.templates.text import LONGEST_TEXT, check_body, compile_text, length_of, plain
from dunnock.correspondence.text_recipients import address_by_text
from dunnock.kernel.phones import read_phone, say_phone
from tests.servers.http import Reply, unwell

MOBILE, OTHER, LANDLINE = "+4915228817386", "+4915228895456", "030 5550100"


# -- numbers -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("+49 1522 8817386", ""),
        ("0152 28817386", "DE"),
        ("(0152) 288-173 86", "de"),
        ("0049 1522 8817386", ""),
        ("+4915228817386", "FR"),
    ],
)
def test_one_number_however_it_is_written(written, country):
    assert read_phone(written, country).number == MOBILE
    assert read_phone(written, country).textable
    assert say_phone(MOBILE) == "+49 1522 8817386"


@pytest.mark.parametrize(
    ("written", "country", "why"),
    [
        (LANDLINE, "DE", "is a landline"),
        ("0800 3301000", "DE", "is a freephone number"),
        ("0152 28817386", "", "has no country code, and the customer has no country"),
        ("ring Alex", "DE", "is no telephone number"),
        ("", "DE", "is no telephone number"),
        ("+49 12", "", "is no number that can be in use"),
        ("+1 202 555 0123 ext. 5", "US", "has an extension, so it is no mobile phone"),
        ("+" * 50, "DE", "is no telephone number"),
    ],
)
def test_what_no_text_can_be_sent_to_says_why(written, country, why):
    assert (read_phone(written, country).why, read_phone(written, country).textable) == (why, False)


@given(st.text(max_size=60), st.sampled_from(["", "DE", "US", "xx"]))
def test_whatever_an_erp_holds_is_read_without_a_fault(written, country):
    phone = read_phone(written, country)
    assert phone.number == "" or phone.number.startswith("+")
    assert phone.textable or phone.why


# -- length ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "alphabet", "characters", "segments"),
    [
        ("", "gsm7", 0, 0),
        ("a" * 160, "gsm7", 160, 1),
        ("a" * 161, "gsm7", 161, 2),
        ("a" * 306, "gsm7", 306, 2),
        ("a" * 307, "gsm7", 307, 3),
        ("€" * 80, "gsm7", 160, 1),
        ("€" * 81, "gsm7", 162, 2),
        # 76 euros fill 152 of 153: the next one, two long, begins the next message.
        ("€" * 153, "gsm7", 306, 3),
        ("ж" * 70, "ucs2", 70, 1),
        ("ж" * 71, "ucs2", 71, 2),
        ("😀" * 35, "ucs2", 70, 1),
        ("😀" * 36, "ucs2", 72, 2),
        ("😀" * 67, "ucs2", 134, 3),
        ("Ihre Rechnung über 1.234,50 € ist fällig.", "gsm7", 42, 1),
    ],
)
def test_how_many_messages_a_text_is_billed_as(text, alphabet, characters, segments):
    assert vars(length_of(text)) == {"alphabet": alphabet, "characters": characters, "segments": segments}


@given(st.text(max_size=500))
def test_a_longer_text_is_never_fewer_messages(text):
    assert length_of(text).segments <= length_of(f"{text}a").segments
    assert length_of(plain(text)).segments <= length_of(text).segments


def test_what_only_looks_nicer_is_written_plain():
    assert plain("“Don’t wait” – 1\u202f234,50\u00a0€…") == '"Don\'t wait" - 1 234,50 €...'
    assert plain("a\x00b\r\nc  \n\n\n\nd") == "a b\nc\n\nd"
    assert length_of(plain("“Don’t wait” – 1\u202f234,50\u00a0€…")).alphabet == "gsm7"


def test_a_text_template_is_checked_with_its_fields_and_length():
    assert check_body("Invoice {{ invoice.number }}: {{ invoice.balance }}", "invoice") == []
    assert [f.code for f in check_body(" ", "invoice")] == ["no_body"]
    assert [(f.part, f.line) for f in check_body("Dear\n{{ invoice.nmber }}", "invoice")] == [("text", 2)]
    assert [f.code for f in check_body("x" * (LONGEST_TEXT + 1), "invoice")] == ["text_too_long"]
    with pytest.raises(RenderFault, match=r"contact\.first_name"):
        compile_text("Dear {{ contact.first_name }}").render({"contact": {"first_name": None}}, "en")
    with pytest.raises(RenderFault, match="is empty"):
        compile_text("{% if a %}x{% endif %}").render({"a": False}, "en")


# -- whose phone -------------------------------------------------------------------------------------------------------


def person(number: int, phone: str, **more: object) -> Person:
    return Person(number, f"P{number}", f"p{number}@example.com", phone=phone, **more)


def test_the_rule_for_recipients_over_numbers():
    people = [
        person(1, LANDLINE, primary=True),
        person(
            2, "0152 28817386", positions=("accounts payable",), usable=False
        ),  # its mail bounced: nothing to its phone
        person(3, OTHER),
        person(4, "", primary=True),
    ]
    found = address_by_text(people, to=[Wanted("position", "accounts payable")], country="DE", stopped=())
    assert [(p.id, p.phone, p.email) for p in found.to] == [(2, MOBILE, "p2@example.com")]
    assert found.note == f"P1: {LANDLINE} is a landline."
    found = address_by_text(people, to=[Wanted("primary")], country="DE", stopped=())
    assert {p.phone for p in found.to} == {MOBILE, OTHER}, "no primary contact has a mobile: all others"
    found = address_by_text(people, to=[], country="DE", stopped=[MOBILE])
    assert [p.phone for p in found.to] == [OTHER]
    assert MOBILE in found.note


def test_nobody_is_left_and_it_says_why():
    found = address_by_text([person(1, LANDLINE)], to=[], country="DE", stopped=())
    assert (found.to, found.note) == ((), f"No contact has a usable mobile number. P1: {LANDLINE} is a landline.")
    inactive = address_by_text([person(1, MOBILE, active=False)], to=[], country="DE", stopped=())
    assert (inactive.to, inactive.note) == ((), "The customer has no contact.")
    owner = address_by_text([person(1, MOBILE, owner=True)], to=[], country="DE", stopped=())
    assert owner.to == ()


def test_a_written_out_number_goes_there_unless_it_opted_out():
    wanted = [Wanted("number", OTHER)]
    assert [p.phone for p in address_by_text([], to=wanted, country="", stopped=()).to] == [OTHER]
    assert address_by_text([person(1, MOBILE)], to=wanted, country="", stopped=[OTHER]).to == ()


@pytest.mark.parametrize("text", ["STOP", " stop. ", "Stop!", "UNSUBSCRIBE", "abmelden", "Opt out", "opt-out", "ARRÊT"])
def test_words_that_ask_to_be_left_alone(text):
    assert asked_by(text) == "stop"


@pytest.mark.parametrize(
    "text", ["", "Please stop the direct debit", "stop by on Monday", "We will end this", "…", "yes"]
)
def test_words_that_only_sound_like_it(text):
    assert asked_by(text) == ""
    assert asked_by("Start") == "start"


# -- the generic adapter -----------------------------------------------------------------------------------------------


def test_places_are_filled_at_any_depth_and_never_twice():
    values = {"to": MOBILE, "text": "your {secret}", "id": "7", "sender": "", "secret": "s3", "callback": ""}
    found = filled({"a": [{"{to}": "{to}"}], "b": "{text} {id}", "c": 5, "d": "{other}"}, values)
    assert found == {"a": [{"{to}": MOBILE}], "b": "your {secret} 7", "c": 5, "d": "{other}"}
    assert at_path({"m": [{"id": 9}]}, "m.0.id") == 9
    assert at_path({"m": []}, "m.0.id") is None


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (200, "sent"),
        (202, "sent"),
        (302, "account_fault"),
        (400, "refused"),
        (401, "account_fault"),
        (429, "deferred"),
        (503, "deferred"),
        (500, "unknown"),
        (504, "unknown"),
    ],
)
def test_what_an_answer_means_for_the_text(status, kind):
    with unwell(Reply(b'{"id": "T1"}', status=status)) as server:
        provider = Generic({"url": server.url, "body": {"t": "{text}"}, "id_path": "id"}, "s", "")
        outcome = provider.send(Text(1, MOBILE, "Hello"), lambda: None)
        provider.close()
    assert (outcome.kind, outcome.ref) == (kind, "T1" if kind == "sent" else "")
    assert server.requests == [{"t": "Hello"}]


def test_only_a_connection_that_never_came_about_is_safe_to_try_again():
    def send(url: str) -> str:
        provider = Generic({"url": url, "body": {"t": "{text}"}}, "s", "")
        outcome = provider.send(Text(1, MOBILE, "Hello"), lambda: None)
        provider.close()
        return outcome.kind

    assert send("http://127.0.0.1:9/") == "account_fault"
    assert send("http://nowhere.invalid/") == "account_fault"
    with unwell(Reply(b"{}" * 10, drop=3)) as server:
        assert send(server.url) == "sent", "the head had come: it was taken"

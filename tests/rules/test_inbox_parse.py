"""Reading other people's mail: it never raises, whatever the bytes; and what it finds in ordinary and odd ones."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dunnock.inbox.bodies import clean_html, own_html, reply_text, text_of_html
from dunnock.inbox.parse import LARGEST_FILE, parse
from tests.servers.mail import written

HEADERS = st.sampled_from(
    ["From", "To", "Cc", "Subject", "Date", "Message-ID", "References", "In-Reply-To", "Content-Type", "Content-Disposition",
     "Content-Transfer-Encoding", "Auto-Submitted", "X-Failed-Recipients", "Reply-To", "Return-Path", "Action", "Final-Recipient"]
)  # fmt: skip
VALUES = st.one_of(
    st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.binary(max_size=60),
    st.sampled_from([
        b"multipart/mixed; boundary=b", b"multipart/report; report-type=delivery-status; boundary=b", b"message/delivery-status",
        b"message/rfc822", b"text/html; charset=utf-16", b"text/plain; charset=klingon", b'attachment; filename="../../etc/x"',
        b"base64", b"quoted-printable", b"=?utf-8?b?////?=", b"<a@b>, <c", b"@@@", b"Mon, 99 Foo 2026 99:99:99 +9999", b"\x80=?x?=",
    ]),
)  # fmt: skip
LINES = st.one_of(
    st.just(b"--b"),
    st.just(b"--b--"),
    st.just(b""),
    st.binary(max_size=40),
    st.tuples(HEADERS, VALUES).map(lambda p: p[0].encode() + b": " + p[1]),
)
MAILS = st.lists(LINES, max_size=40).map(b"\r\n".join)


@settings(max_examples=400)
@given(st.one_of(st.binary(max_size=2_000), MAILS))
@example(b"\0")
@example(b"From: \xed\xa0\x80\r\n\r\n\xed\xa0\x80")
def test_no_bytes_stop_it(raw):
    mail = parse(raw)
    stored = [mail.from_name, mail.subject, mail.text, mail.reply_text, mail.html, *mail.references, *mail.to_addresses]
    stored += [file.name for file in mail.attached]
    for text in stored:
        assert "\0" not in text
        text.encode()  # no half surrogate: the database and JSON can hold it
    assert (mail.size, len(mail.content_key)) == (len(raw), 64)


@given(MAILS)
def test_the_same_bytes_are_the_same_mail(raw):
    assert parse(raw) == parse(raw)


@settings(max_examples=300)
@given(st.text(max_size=400))
def test_a_reply_is_never_lost(text):
    """Whatever is taken for a quotation, some of the text is left; and nothing is made up."""
    left = reply_text(text)
    assert bool(left) == bool(text.strip())
    assert set(left.split()) <= set(text.split())


@settings(max_examples=200)
@given(st.text(alphabet=st.sampled_from("<>/=\"' abimgscriptonx:()&;#\n"), max_size=300))
def test_cleaned_html_holds_nothing_that_runs_or_is_fetched(html):
    clean = clean_html(html).lower()
    for hole in (
        "<script",
        "<iframe",
        "<style",
        "<svg",
        "<form",
        "<object",
        " onclick",
        " onerror",
        " src=",
        "background=",
    ):
        assert hole not in clean
    text_of_html(html)


@pytest.mark.parametrize(
    "html",
    [
        "<img src='https://tracker.example/x.gif'>",
        "<p style='background:url(https://tracker.example)'>x</p>",
        "<table background='https://tracker.example'><tr><td>x</td></tr></table>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='data:text/html,x'>x</a>",
        "<svg><image href='https://tracker.example'/></svg>",
        "<link rel=stylesheet href='https://tracker.example'><base href='https://tracker.example'>",
        "<meta http-equiv=refresh content='0;url=https://tracker.example'>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<input type=image src='https://tracker.example'><video poster='https://tracker.example'>",
    ],
)
def test_known_holes_are_closed(html):
    clean = clean_html(html)
    for hole in ("tracker.example", "javascript", "alert", "data:"):
        assert hole not in clean, clean


def test_what_one_of_us_wrote_keeps_its_looks_and_loses_what_runs():
    html = '<p style="padding:4px;border:1px solid red" onclick="x()">a<img src="https://example.com/logo.png" onerror="x()"></p><script>x</script>'
    assert own_html(html) == (
        '<p style="padding:4px;border:1px solid red">a<img src="https://example.com/logo.png"></p>'
    )
    assert "javascript" not in own_html('<a href="javascript:x()">a</a>')


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Paid.\n\nOn Mon, 2 Mar 2026 at 09:00, Accounts <ar@example.com> wrote:\n> Dear", "Paid."),
        ("Paid.\n\nOn Mon, 2 Mar 2026 at 09:00, Accounts\n<ar@example.com> wrote:\n> Dear", "Paid."),
        ("Bezahlt.\n\nAm Mo., 2. März 2026 um 09:00 Uhr schrieb Accounts <ar@example.com>:\n> x", "Bezahlt."),
        ("Payé.\n\nLe lun. 2 mars 2026 à 09:00, Compta <ar@example.com> a écrit :\n> x", "Payé."),
        ("Pagado.\n\nEl lun, 2 mar 2026 a las 9:00, AR (<ar@example.com>) escribió:\n> x", "Pagado."),
        ("Betaald.\n\nOp ma 2 mrt 2026 om 09:00 schreef AR <ar@example.com>:\n> x", "Betaald."),
        ("Ok\n\n________________________________\nVon: AR\nGesendet: Montag\nAn: x\nBetreff: y\n\nbla", "Ok"),
        ("Ok\n\n-----Original Message-----\nFrom: AR\nSent: Monday\n\nbla", "Ok"),
        ("Ok\n\nFrom: AR <ar@example.com>\nSent: Monday, 2 March\nTo: x\nSubject: y\n\nbla", "Ok"),
        ("> old\n> older", "> old\n> older"),
        ("> Why?\nBecause.\n> When?\nFriday.", "> Why?\nBecause.\n> When?\nFriday."),
        ("On Mon, somebody wrote:\n> old\n\nMy answer is below.", "On Mon, somebody wrote:\n\nMy answer is below."),
        ("Am 2. März schrieb ich Ihnen, dass wir zahlen.", "Am 2. März schrieb ich Ihnen, dass wir zahlen."),
        ("From: is a word\nand no head of a mail", "From: is a word\nand no head of a mail"),
    ],
)
def test_the_quoted_tail_is_left_out(text, left):
    assert reply_text(text) == left


@pytest.mark.parametrize(
    "text",
    ["On " * 10_000, "On " + "x " * 10_000, "> " * 15_000, "From: x\n" * 4_000, "On Mon\n" * 5_000, "_" * 30_000, " \t" * 15_000,
     ("On " + "wrote " * 40 + "\n") * 150],
)  # fmt: skip
def test_a_text_made_to_take_long_does_not(text):
    began = time.monotonic()
    reply_text(text)
    assert time.monotonic() - began < 1


def test_an_ordinary_mail():
    mail = written(
        "Grüße",
        "Wir zahlen.\n",
        '"Müller, Ada" <Ada@Example.COM>',
        "AR <ar@company.example>",
        Cc="b@example.com, b@example.com",
    )
    mail.add_alternative("<p>Wir <b>zahlen</b>.</p>", subtype="html")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="Beleg März/2026.png")
    read = parse(mail.as_bytes())
    assert (read.from_name, read.from_address, read.subject) == ("Müller, Ada", "ada@example.com", "Grüße")
    assert (read.to_addresses, read.cc_addresses) == (("ar@company.example",), ("b@example.com",))
    assert (read.text, read.html.strip(), read.kind, read.flaws) == (
        "Wir zahlen.",
        "<p>Wir <b>zahlen</b>.</p>",
        "mail",
        (),
    )
    assert [(file.name, file.media_type, file.content) for file in read.attached] == [
        ("Beleg März_2026.png", "image/png", b"\x89PNG")
    ]


def test_a_mail_of_html_alone_has_its_text():
    mail = EmailMessage()
    mail["From"] = "ada@example.com"
    mail.set_content(
        "<html><head><title>t</title><style>p{}</style></head><body><p>Hello<br>you</p><ul><li>one</ul></body></html>",
        subtype="html",
    )
    assert parse(mail.as_bytes()).text == "Hello\nyou\n\none"


def test_a_mail_forwarded_as_a_file_is_a_file():
    inner = written("Inner", "words that are not the outer mail's")
    outer = written("Fwd", "see below")
    outer.add_attachment(inner)
    read = parse(outer.as_bytes())
    assert (read.text, [file.name for file in read.attached]) == ("see below", ["Inner.eml"])


def test_a_file_that_is_too_large_is_named_and_not_kept():
    mail = written("Large", "x")
    mail.add_attachment(b"x" * (LARGEST_FILE + 1), maintype="application", subtype="zip", filename="all.zip")
    read = parse(mail.as_bytes())
    assert (read.attached[0].content, read.attached[0].size) == (None, LARGEST_FILE + 1)
    assert read.flaws == ("The attachment all.zip (25 MB) was not kept: files may have 25 MB.",)


def test_parts_in_parts_without_end():
    raw = b"From: a@example.com\r\nSubject: deep\r\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3_000)
    )
    read = parse(raw + b"\r\nhello")
    assert (read.from_address, read.subject) == ("a@example.com", "deep")
    assert read.flaws


@pytest.mark.parametrize(
    "subject",
    ["Automatic reply: Your invoice", "Out of Office: x", "Automatische Antwort: Rechnung", "Abwesenheitsnotiz", "Réponse automatique : x",
     "Respuesta automática: x", "Automatisch antwoord: x", "AUTO: away", "Re: Out of office"],
)  # fmt: skip
def test_subjects_of_robots(subject):
    assert parse(written(subject).as_bytes()).kind == "auto_reply"


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Your invoice",
        "Automation of our payments",
        "Our office moved",
        "Abwicklung der Rechnung",
        "Question about auto parts",
    ],
)
def test_subjects_of_people(subject):
    assert parse(written(subject).as_bytes()).kind == "mail"


def test_a_remittance_advice_from_a_no_reply_address_is_to_be_seen():
    assert parse(written("Remittance advice", sender="no-reply@example.com").as_bytes()).kind == "mail"


def test_auto_submitted_no_is_a_persons_whatever_else_stands_there():
    assert parse(written("Out of office", Auto_Submitted="no").as_bytes()).kind == "mail"

"""What becomes of one mail that came in: whose it is, which conversation, which events. Real database, no mail server."""

from __future__ import annotations

import datetime as dt
import zlib
from email.message import EmailMessage
from pathlib import Path

import pytest

from dunnock.inbox.loops import is_looping
from dunnock.inbox.threads import assign_thread
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict
from dunnock.org.db import organisation_scope
from tests.servers.mail import written
from tests.servers.mailroom import Mailroom, report
from tests.world import BERLIN

pytestmark = pytest.mark.django_db


@pytest.fixture
def room(organisation) -> Mailroom:
    room = Mailroom(organisation)
    for name in ("C1", "C2"):
        room.world.customer(name, reference=f"KD-{name}00")
    room.world.invoice("RE-1001", "C1", "100.00")
    room.world.invoice("RE-2001", "C2", "200.00")
    return room


def reply(
    to: str, text: str = "We pay on Friday.", sender: str = "Somebody <someone@elsewhere.example>", **more: str
) -> EmailMessage:
    return written("Re: Reminder", text, sender, In_Reply_To=to, **more)


def test_a_reply_finds_its_customer_by_what_it_answers_whoever_writes_it(room):
    message, identifier = room.wrote("C1", "ap.c1@example.com")
    mail = room.take(reply(identifier))
    assert (mail["kind"], mail["how_assigned"], mail["customer_id"]) == ("reply", "reference", room.customer_id("C1"))
    assert mail["in_reply_to_message_id"] == message
    assert room.row("SELECT thread_id FROM message WHERE id = %s", [message])["thread_id"] == mail["thread_id"]
    assert room.events("kind", "subject_kind", "subject_id", "customer_id") == [
        ("email.received", "received_email", mail["id"], room.customer_id("C1"))
    ]
    again = room.take(
        reply(mail["message_id"], text="And RE-1001 as well.", References=f"{identifier} {mail['message_id']}")
    )
    assert again["thread_id"] == mail["thread_id"]
    assert again["invoice_ids"] == [room.row("SELECT id FROM invoice WHERE number = 'RE-1001'")["id"]]


def test_a_mail_of_ours_that_was_passed_on_as_a_file_or_quoted_with_its_head_is_found(room):
    message, identifier = room.wrote("C1", "ap.c1@example.com")
    passed_on = written("For you", "see attached", "colleague@elsewhere.example")
    passed_on.add_attachment(written("Reminder", sender="ar@company.example", Message_ID=identifier))
    quoted = written("For you", f"> Message-ID: {identifier}\n> Please pay", "colleague@elsewhere.example")
    for mail in (room.take(passed_on), room.take(quoted)):
        found = (mail["how_assigned"], mail["customer_id"], mail["in_reply_to_message_id"])
        assert found == ("token", room.customer_id("C1"), message)


def test_the_sender_then_the_numbers_in_the_subject_then_those_in_the_text(room):
    assert room.take("Hello", sender="ap.c2@example.com")["how_assigned"] == "sender"
    subject = room.take("About RE-1001", text="and RE-2001", sender="x@elsewhere.example")
    assert (subject["how_assigned"], subject["customer_id"]) == ("invoice", room.customer_id("C1"))
    text = room.take("Question", text="What is invoice RE-2001 for?", sender="x@elsewhere.example")
    assert (text["how_assigned"], text["customer_id"]) == ("invoice", room.customer_id("C2"))
    reference = room.take("We are customer KD-C100", sender="x@elsewhere.example")
    assert (reference["how_assigned"], reference["customer_id"]) == ("customer_reference", room.customer_id("C1"))


def test_numbers_of_two_customers_lead_to_none(room):
    mail = room.take("RE-1001 and RE-2001", sender="bookkeeper@elsewhere.example")
    assert (mail["customer_id"], mail["how_assigned"], mail["invoice_ids"]) == (None, "", [])
    assert room.events("kind") == ["email.unassigned"]


def test_a_sender_two_customers_share_is_told_apart_by_the_invoice(room):
    room.world.put(
        contacts=[
            {"erp_id": f"S{c}", "customer_erp_id": c, "name": "Shared", "email": "books@shared.example"}
            for c in ("C1", "C2")
        ]
    )
    assert room.take("Hello", sender="books@shared.example")["customer_id"] is None
    told = room.take("RE-2001 is paid", sender="books@shared.example")
    assert told["customer_id"] == room.customer_id("C2")


def test_assigned_once_by_a_person_the_next_mail_of_that_address_follows_and_each_event_comes_once(room):
    mail = room.take("Hello", sender="new@elsewhere.example")
    give = {"organisation_id": room.id, "thread_id": mail["thread_id"], "actor": "Ines", "now": room.now}
    with organisation_scope(room.id):
        assign_thread(**give, customer_id=room.customer_id("C1"))
        assign_thread(**give, customer_id=room.customer_id("C2"))
        assign_thread(**give, customer_id=room.customer_id("C1"))
    assert room.events("kind", "customer_id") == [
        ("email.unassigned", None),
        ("email.received", room.customer_id("C1")),
    ]
    stored = room.row("SELECT how_assigned, assigned_by, customer_id FROM received_email WHERE id = %s", [mail["id"]])
    assert stored == {"how_assigned": "person", "assigned_by": "Ines", "customer_id": room.customer_id("C1")}
    following = room.take("Another matter", sender="new@elsewhere.example")
    assert (following["how_assigned"], following["customer_id"]) == ("earlier_mail", room.customer_id("C1"))


def test_a_mail_is_not_given_to_a_customer_that_was_withdrawn(room):
    room.do("UPDATE customer SET withdrawn_at = %s WHERE erp_id = 'C1'", [room.now])
    mail = room.take("Hello", sender="ap.c1@example.com")
    assert mail["customer_id"] is None
    with organisation_scope(room.id), pytest.raises(Conflict, match="withdrawn in the ERP"):
        assign_thread(
            organisation_id=room.id,
            thread_id=mail["thread_id"],
            customer_id=room.customer_id("C1"),
            actor="Ines",
            now=room.now,
        )


def test_the_same_mail_is_taken_in_once_and_another_text_under_its_identifier_is_another_mail(room):
    mail = written("Scan", "page one", sender="ap.c1@example.com", Message_ID="<constant@scanner.example>")
    assert room.take(mail)
    assert room.take(mail) == {}
    copy = mail.as_bytes().replace(
        b"From: ", b"Received: by another.example; Mon, 2 Mar 2026 08:00:00 +0000\nFrom: ", 1
    )
    assert room.take(copy) == {}, "the same mail by another way"
    assert room.take(written("Scan", "page two", sender="ap.c1@example.com", Message_ID="<constant@scanner.example>"))
    assert room.events("kind") == ["email.received"] * 2


def test_a_copy_of_our_own_mail_is_no_mail_of_anybody(room):
    _, identifier = room.wrote("C1", "ap.c1@example.com")
    assert room.take("Reminder", sender="ar@company.example", Message_ID=identifier) == {}
    forged = room.take("Reminder", sender="evil@elsewhere.example", Message_ID=identifier)
    assert forged["kind"] == "mail", "whoever knows an identifier cannot make a mail of theirs vanish"


def test_history_raises_nothing_even_when_it_is_assigned(room):
    mail = room.take("Old", sender="x@elsewhere.example", arrived=room.now - dt.timedelta(days=40))
    assert (mail["history"], mail["read_at"] is not None) == (True, True)
    with organisation_scope(room.id):
        assign_thread(
            organisation_id=room.id,
            thread_id=mail["thread_id"],
            customer_id=room.customer_id("C1"),
            actor="Ines",
            now=room.now,
        )
    assert room.events("kind") == []


# Bounces


def marked(room: Mailroom, address: str) -> tuple[bool, list[str]]:
    found = room.rows("SELECT reason FROM suppressed_address WHERE address = %s", [address])
    contacts = room.rows("SELECT deliverability FROM contact WHERE lower(email) = %s", [address])
    return bool(found), [contact["deliverability"] for contact in contacts]


def test_a_bounce_marks_message_and_address_and_nothing_else(room):
    message, identifier = room.wrote("C1", "ap.c1@example.com")
    before = room.row("SELECT * FROM customer WHERE erp_id = 'C1'")
    mail = room.take(report(identifier, "ap.c1@example.com"))
    assert (mail["kind"], mail["how_assigned"], mail["in_reply_to_message_id"]) == ("bounce", "bounce", message)
    stored = room.row("SELECT state, bounced_at, bounce_detail FROM message WHERE id = %s", [message])
    assert (stored["state"], stored["bounced_at"]) == ("sent", room.now)
    assert stored["bounce_detail"] == "ap.c1@example.com: 550 5.1.1 User unknown"
    assert marked(room, "ap.c1@example.com") == (True, ["bounced"])
    assert room.row("SELECT * FROM customer WHERE erp_id = 'C1'") == before
    assert room.events("kind", "subject_kind", "subject_id") == [("email.bounced", "email", message)]
    room.take(report(identifier, "ap.c1@example.com", status="5.2.1", said="550 5.2.1 disabled"))
    assert room.events("kind") == ["email.bounced"], "a second report about it tells nothing new"


@pytest.mark.parametrize(
    ("action", "status", "said", "kind"),
    [
        ("delayed", "4.3.0", "451 4.3.0 Try again later", "delay"),
        ("delivered", "2.0.0", "250 2.0.0 delivered", "delivery_note"),
        ("relayed", "2.0.0", "250 ok", "delivery_note"),
        ("delayed", "5.1.1", "a status that lies", "delay"),
    ],
)
def test_what_is_no_failure_is_no_bounce(room, action, status, said, kind):
    message, identifier = room.wrote("C1", "ap.c1@example.com")
    assert room.take(report(identifier, "ap.c1@example.com", action, status, said))["kind"] == kind
    assert room.row("SELECT bounced_at FROM message WHERE id = %s", [message])["bounced_at"] is None
    assert (marked(room, "ap.c1@example.com"), room.events("kind")) == ((False, ["ok"]), [])


def test_a_failure_that_may_pass_marks_the_address_the_third_time_within_a_month(room):
    for n, days in enumerate((0, 40, 10, 10)):
        room.later(days=days)
        _, identifier = room.wrote("C1", "ap.c1@example.com")
        assert (
            room.take(report(identifier, "ap.c1@example.com", status="4.4.1", said="Connection refused"))["kind"]
            == "bounce"
        )
        assert marked(room, "ap.c1@example.com")[0] is (n == 3), n
    assert room.events("kind") == ["email.bounced"] * 4


@pytest.mark.parametrize("status", ["5.7.1", "5.2.2", "5.3.4", "5.6.0"])
def test_spam_rules_full_mailboxes_and_size_limits_say_nothing_about_the_address(room, status):
    _, identifier = room.wrote("C1", "ap.c1@example.com")
    assert (
        room.take(report(identifier, "ap.c1@example.com", status=status, said=f"550 {status} no"))["kind"] == "bounce"
    )
    assert marked(room, "ap.c1@example.com") == (False, ["ok"])
    assert room.events("kind") == ["email.bounced"]


def test_a_bounce_of_a_mail_we_never_sent_is_kept_and_shown_and_reaches_nobody(room):
    mail = room.take(report("<forged@company.example>", "ap.c1@example.com"))
    assert (mail["kind"], mail["customer_id"]) == ("bounce", None)
    assert (marked(room, "ap.c1@example.com"), room.events("kind")) == ((False, ["ok"]), [])


def test_a_report_about_an_address_we_did_not_write_to_marks_none(room):
    """Whoever got a mail of ours knows its identifier; that must not let them switch off a colleague's address."""
    message, identifier = room.wrote("C1", "ap.c1@example.com", "boss@example.com")
    room.take(report(identifier, "ap.c2@example.com"))
    assert marked(room, "ap.c2@example.com") == (False, ["ok"])
    assert room.row("SELECT bounced_at FROM message WHERE id = %s", [message])["bounced_at"] is None
    assert room.events("kind") == []


def test_a_forwarders_report_is_about_our_recipient_and_does_not_condemn_the_address(room):
    message, identifier = room.wrote("C1", "ap.c1@example.com")
    room.take(report(identifier, "private@forwarded.example"))
    assert room.row("SELECT bounced_at FROM message WHERE id = %s", [message])["bounced_at"] is not None
    assert marked(room, "ap.c1@example.com") == (False, ["ok"])
    room.take(report(identifier, "inner@forwarded.example", original="ap.c1@example.com"))
    assert marked(room, "ap.c1@example.com") == (True, ["bounced"]), "the server names the address we wrote to"


@pytest.mark.parametrize(("name", "kind"), [
    ("postfix-unknown-user", "bounce"), ("postfix-remote-550", "bounce"), ("exim-remote-550", "bounce"), ("postfix-expired", "bounce"),
    ("postfix-delayed", "delay"), ("postfix-delivered", "delivery_note"),
])  # fmt: skip
def test_reports_real_servers_wrote(room, name, kind):
    raw = (Path(__file__).parent / "mails" / f"dsn-{name}.eml").read_bytes()
    mail = room.take(raw, arrived=room.now)
    assert (mail["kind"], mail["flaws"], room.events("kind")) == (kind, [], [])
    reported = room.row("SELECT address, action, hard FROM delivery_report")
    assert reported["action"] == {"bounce": "failed", "delay": "delayed"}.get(kind, "delivered")
    assert reported["hard"] is (kind == "bounce" and name != "postfix-expired")


# Robots


@pytest.mark.parametrize("headers", [
    {"Auto_Submitted": "auto-replied"}, {"X_Autoreply": "yes"}, {"Precedence": "bulk"}, {"Precedence": "auto_reply"},
    {"List_Id": "<news.example.com>"}, {"Return_Path": "<>"},
])  # fmt: skip
def test_an_automatic_mail_is_no_reply_and_raises_nothing(room, headers):
    _, identifier = room.wrote("C1", "ap.c1@example.com")
    mail = room.take(reply(identifier, **headers))
    assert (mail["kind"], mail["customer_id"]) == ("auto_reply", room.customer_id("C1"))
    assert room.events("kind") == []


def test_a_mailbox_may_ask_for_automatic_mails(room):
    room.do("UPDATE mailbox SET imap_automatic_events = true")
    mail = room.take("Out of office: Re: Reminder", sender="ap.c1@example.com")
    assert (mail["kind"], room.events("kind")) == ("auto_reply", ["email.received"])


def test_the_sixth_automatic_mail_of_an_hour_is_a_loop_that_holds_us_until_it_is_quiet(room):
    kinds = [room.later(minutes=5).take(f"Automatic reply {n}", sender="robot@example.com")["kind"] for n in range(8)]
    assert kinds == ["auto_reply"] * 5 + ["loop"] * 3
    with organisation_scope(room.id):
        assert is_looping(room.id, "Robot@example.com", AsOf(room.now, BERLIN))
        assert not is_looping(room.id, "ap.c1@example.com", AsOf(room.now, BERLIN))
        assert not is_looping(room.id, "robot@example.com", AsOf(room.now + dt.timedelta(hours=25), BERLIN))
    assert len(room.rows("SELECT DISTINCT thread_id FROM received_email WHERE kind = 'loop'")) == 1
    assert room.later(hours=2).take("Automatic reply", sender="robot@example.com")["kind"] == "auto_reply"


def test_a_robot_that_says_nothing_of_itself_is_a_loop_by_how_often_it_answers(room):
    kinds = []
    for _ in range(12):
        _, identifier = room.wrote("C1", "robot@example.com")
        kinds.append(room.later(minutes=1).take(reply(identifier, sender="robot@example.com"))["kind"])
    assert kinds == ["reply"] * 10 + ["loop"] * 2


def test_of_a_long_loop_only_that_it_came_is_kept(room, monkeypatch):
    monkeypatch.setattr("dunnock.inbox.loops.KEPT", 2)
    taken = [room.take(f"Automatic reply {n}", sender="robot@example.com") for n in range(9)]
    assert [bool(mail["text"]) for mail in taken] == [True] * 7 + [False] * 2
    assert taken[-1]["flaws"] == ["It came in a loop: its content was not kept."]
    assert len(room.rows("SELECT id FROM received_email_raw")) == 7


# Odd mail


def test_the_raw_mail_is_kept_as_it_came(room):
    raw = written("Hello", "Grüße", sender="ap.c1@example.com").as_bytes()
    mail = room.take(raw)
    kept = room.row("SELECT content, whole FROM received_email_raw WHERE received_email_id = %s", [mail["id"]])
    assert (zlib.decompress(bytes(kept["content"])), kept["whole"]) == (raw, True)


def test_attachments_are_kept_with_the_customer_and_one_that_is_too_large_is_named(room):
    mail = written("Documents", "see attached", sender="ap.c1@example.com")
    mail.add_attachment(b"%PDF-1.4 remittance", maintype="application", subtype="pdf", filename="remittance.pdf")
    mail.add_attachment(b"x" * (26 << 20), maintype="application", subtype="octet-stream", filename="scan.bin")
    stored = room.take(mail)
    assert stored["attachments"] == 2
    assert stored["flaws"] == ["The attachment scan.bin (26 MB) was not kept: files may have 25 MB."]
    files = room.rows("SELECT name, customer_id, received_email_id FROM file")
    assert files == [
        {"name": "remittance.pdf", "customer_id": room.customer_id("C1"), "received_email_id": stored["id"]}
    ]
    assert not room.row("SELECT whole FROM received_email_raw")["whole"]


def test_a_mail_to_two_thousand_recipients(room):
    everyone = ", ".join(f"Person {n} <p{n}@example.com>" for n in range(2000))
    mail = room.take(written("Re: Reminder", "to all", sender="ap.c1@example.com", Cc=everyone))
    assert (len(mail["cc_addresses"]), mail["customer_id"]) == (2000, room.customer_id("C1"))


@pytest.mark.parametrize("raw", [
    b"", b"\0\0\0", b"no mail at all", b"From: ap.c1@example.com\r\nContent-Type: multipart/mixed\r\n\r\nno boundary: RE-1001",
    b'From: ap.c1@example.com\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\n####',
    b"From: =?broken?= <ap.c1@example.com>\r\nSubject: =?utf-8?b?////?=\r\nDate: yesterday\r\nContent-Type: text/plain; charset=klingon\r\n\r\n\xff\xfe\x00",
])  # fmt: skip
def test_malformed_mail_is_kept(room, raw):
    mail = room.take(raw)
    assert mail["raw_sha256"]
    assert mail["customer_id"] == (room.customer_id("C1") if b"ap.c1" in raw else None)


def test_a_portfolio_hides_the_mail_of_other_customers(room):
    """Mail without a customer is for those who see everything: a member with portfolios could not know whose it is."""
    from dunnock.org.db import restricted_to, rows

    room.do("UPDATE customer SET portfolios = '{north}' WHERE erp_id = 'C1'")
    for sender in ("ap.c1@example.com", "ap.c2@example.com", "x@elsewhere.example"):
        room.take("Hello", sender=sender)
    token = restricted_to.set(("north",))
    try:
        with organisation_scope(room.id):
            assert [mail["from_address"] for mail in rows("SELECT from_address FROM received_email")] == [
                "ap.c1@example.com"
            ]
            assert len(rows("SELECT id FROM mail_thread")) == 1
            assert len(rows("SELECT id FROM received_email_raw")) == 1
    finally:
        restricted_to.reset(token)

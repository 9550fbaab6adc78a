"""The inbox as the web app and an integrator meet it: lists, assigning, answering, and the way in of the mailbox."""

from __future__ import annotations

import base64
from email import message_from_bytes
from email.policy import default

import pytest

from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.org.models import Organisation
from tests.edges.conftest import api_for, problem
from tests.edges.test_people_api import person
from tests.servers.mail import written
from tests.servers.mailroom import Mailroom, report
from tests.servers.smtp import SmtpServer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def room(organisation) -> Mailroom:
    Organisation.objects.filter(id=organisation).update(mode="test")
    room = Mailroom(organisation)
    for name in ("C1", "C2"):
        room.world.customer(name)
    room.world.invoice("RE-1001", "C1", "100.00")
    return room


@pytest.fixture
def api(room):
    return api_for(room.id)


def listed(api, **query):
    page = api.ok(api.get("/inbox/threads", **query))
    return [thread["subject"] for thread in page["items"]]


def put(api, path, body):
    return api.send("PUT", path, body)


def test_views_search_and_counts(room, api):
    _, identifier = room.wrote("C1", "ap.c1@example.com")
    room.take(written("Re: Reminder", "On Friday", "ap.c1@example.com", In_Reply_To=identifier))
    room.later(minutes=1).take("A stranger asks", text="a needle", sender="x@elsewhere.example")
    room.later(minutes=1).take("Automatic reply", sender="robot@elsewhere.example")
    _, other = room.wrote("C2", "ap.c2@example.com", subject="To C2")
    room.later(minutes=1).take(report(other, "ap.c2@example.com"))
    assert listed(api) == ["To C2", "Automatic reply", "A stranger asks", "Reminder"]
    assert listed(api, view="unassigned") == ["A stranger asks"], "no robot waits for a customer"
    assert listed(api, view="replies") == ["Reminder"]
    assert listed(api, view="bounces") == ["To C2"]
    assert listed(api, view="mine") == []
    assert listed(api, q="NEEDLE") == ["A stranger asks"]
    assert listed(api, q="customer c1") == ["Reminder"]
    assert listed(api, customer_id=room.customer_id("C1")) == ["Reminder"]
    assert listed(api, sort="subject") == ["A stranger asks", "Automatic reply", "Reminder", "To C2"]
    page = api.ok(api.get("/inbox/threads", page_size=1, sort="id"))
    assert (page["total"], len(page["items"])) == (4, 1)
    assert page["counts"]["all"] == {"total": 4, "unread": 4}
    assert page["counts"]["unassigned"] == {"total": 1, "unread": 1}
    seen, address = [], "/inbox/threads?sort=id&page_size=1"
    while address:
        walked = api.ok(api.get(address))
        seen += [thread["subject"] for thread in walked["items"]]
        address = (walked["next"] or "").removeprefix("/api/v1")
    assert sorted(seen) == sorted(listed(api))
    problem(api.get("/inbox/threads", sort="colour"), 422, "invalid_request")


def test_unassigned_suggested_assigned_with_one_click(room, api):
    room.world.put(
        contacts=[{"erp_id": "K9", "customer_erp_id": "C2", "name": "Kim", "email": "kim@brandt-werke.example"}]
    )
    room.world.put(customers=[{"erp_id": "C9", "name": "Brandt Werke"}])
    mail = written("Hello", "Where is our delivery?", "Sam <sam@brandt-werke.example>")
    mail.add_attachment(b"%PDF-1.4 order", maintype="application", subtype="pdf", filename="order.pdf")
    room.take(mail)
    (thread,) = api.ok(api.get("/inbox/threads", view="unassigned"))["items"]
    read = api.ok(api.get(f"/inbox/threads/{thread['id']}"))
    assert [(one["customer_name"], one["why"]) for one in read["suggestions"]] == [
        ("Customer C2", "domain"),
        ("Brandt Werke", "name"),
    ]
    assert read["suggestions"][0]["said"] == "A contact there writes from brandt-werke.example, too."
    chosen = read["suggestions"][0]["customer_id"]
    given = api.ok(api.post(f"/inbox/threads/{thread['id']}/assign", {"customer_id": chosen}))
    assert (given["customer_name"], given["suggestions"]) == ("Customer C2", [])
    assert (given["mails"][0]["how_assigned"], given["mails"][0]["assigned_by"]) == ("person", "API key tests")
    assert room.row("SELECT customer_id FROM file") == {"customer_id": chosen}
    assert listed(api, view="unassigned") == []
    assert room.events("kind") == ["email.unassigned", "email.received"]
    assert room.rows("SELECT 1 AS rung FROM procrastinate_jobs WHERE task_name = 'tick'")
    problem(api.post(f"/inbox/threads/{thread['id']}/assign", {"customer_id": 10**9}), 404, "not_found")
    problem(api.post("/inbox/threads/999999/assign", {"customer_id": chosen}), 404, "not_found")


def test_what_a_mail_names_is_suggested_where_it_leads_to_two(room, api):
    room.world.invoice("RE-2001", "C2", "10.00")
    mail = room.take("RE-1001 and RE-2001", sender="bookkeeper@gmail.com")
    found = api.ok(api.get(f"/inbox/threads/{mail['thread_id']}"))["suggestions"]
    assert [one["said"] for one in found] == [
        "The mail names its invoice RE-1001.",
        "The mail names its invoice RE-2001.",
    ]


def test_a_conversation_is_read_given_to_a_colleague_closed_and_opens_again(room, api):
    person(room.id, "collector")
    mail = room.take("Hello", sender="ap.c1@example.com")
    path = f"/inbox/threads/{mail['thread_id']}"
    with organisation_scope(room.id):
        colleague = rows("SELECT user_id FROM membership")[0]["user_id"]
    read = api.ok(api.patch(path, {"unread": False}))
    assert (read["unread"], read["mails"][0]["read_at"] is not None, read["state"]) == (False, True, "open")
    given = api.ok(api.patch(path, {"assigned_to_id": colleague, "state": "closed"}))
    assert (given["assigned_to_id"], given["state"], given["unread"]) == (colleague, "closed", False)
    assert listed(api, state="open") == []
    assert listed(api, assigned_to_id=colleague) == ["Hello"]
    assert problem(api.patch(path, {"assigned_to_id": 10**9}), 422, "invalid")["errors"][0]["path"] == "assigned_to_id"
    room.later(hours=1).take(written("Re: Hello", "And?", "ap.c1@example.com", In_Reply_To=mail["message_id"]))
    again = api.ok(api.get(path))
    assert (again["state"], again["unread"], len(again["mails"])) == ("open", True, 2)
    assert api.ok(api.patch(path, {"unread": True}))["mails"][1]["read_at"] is None


def test_invoices_are_linked_by_hand(room, api):
    room.world.invoice("RE-2001", "C2", "10.00")
    ours, theirs = (
        room.row("SELECT id FROM invoice WHERE number = %s", [number])["id"] for number in ("RE-1001", "RE-2001")
    )
    mail = room.take("Hello", sender="ap.c1@example.com")
    linked = api.ok(put(api, f"/inbox/emails/{mail['id']}/invoices", {"invoice_ids": [ours]}))
    assert [one["number"] for one in linked["mails"][0]["invoices"]] == ["RE-1001"]
    refused = put(api, f"/inbox/emails/{mail['id']}/invoices", {"invoice_ids": [theirs]})
    assert problem(refused, 422, "invalid")["errors"][0]["path"] == "invoice_ids"
    stranger = room.take("Hello", sender="x@elsewhere.example")
    problem(put(api, f"/inbox/emails/{stranger['id']}/invoices", {"invoice_ids": [ours]}), 409, "conflict")


def test_html_comes_out_clean(room, api):
    mail = written("Hello", "plain", "ap.c1@example.com")
    mail.add_alternative(
        "<p onclick='x()'>Hi<script>alert(1)</script><img src='https://tracker.example/p.gif' alt='logo'>"
        "<a href='javascript:x()'>a</a><style>p{background:url(https://tracker.example)}</style></p>",
        subtype="html",
    )
    stored = room.take(mail)
    shown = api.ok(api.get(f"/inbox/threads/{stored['thread_id']}"))["mails"][0]
    assert shown["html"].strip() == '<p>Hi<img alt="logo"><a rel="noopener noreferrer nofollow">a</a></p>'
    raw = api.get(f"/inbox/emails/{stored['id']}/raw")
    assert raw["Content-Disposition"] == f'attachment; filename="received-{stored["id"]}.eml"'
    assert b"tracker.example" in base64.b64decode(raw.content) or b"tracker.example" in raw.content


def test_an_answer_is_captured_in_test_mode_and_keeps_the_conversation(room, api):
    mail = room.take(
        written("Question", "Why?\nReally?", "Ada <ap.c1@example.com>", Cc="boss@example.com, ar@company.example")
    )
    draft = api.ok(api.get(f"/inbox/emails/{mail['id']}/draft", answer="reply_all"))
    assert (draft["to"], draft["cc"], draft["subject"]) == (["ap.c1@example.com"], ["boss@example.com"], "Re: Question")
    assert draft["quoted"].split("\n")[1:3] == ["> Why?", "> Really?"]
    body = {
        "answer": "reply_all",
        "to": draft["to"],
        "cc": draft["cc"],
        "subject": draft["subject"],
        "text": "Because.\n\nYours",
    }
    sent = api.ok(api.post(f"/inbox/emails/{mail['id']}/answer", body))
    assert (sent["state"], sent["thread_id"]) == ("captured", mail["thread_id"])
    thread = api.ok(api.get(f"/inbox/threads/{mail['thread_id']}"))
    assert [(one["direction"], one["written_by"]) for one in thread["mails"]] == [("in", ""), ("out", "API key tests")]
    assert thread["unread"] is False
    wire = message_from_bytes(api.get(f"/messages/{sent['id']}/raw").content, policy=default)
    assert (wire["In-Reply-To"], wire["References"]) == (mail["message_id"], mail["message_id"])
    assert wire["Auto-Submitted"] is None, "a person wrote it"
    answered = room.take(written("Re: Question", "I see", "someone@else.example", In_Reply_To=sent["message_id"]))
    assert (answered["thread_id"], answered["customer_id"]) == (mail["thread_id"], room.customer_id("C1"))


def test_an_answer_leaves_with_its_files_when_we_are_live(room, api):
    Organisation.objects.filter(id=room.id).update(mode="live")
    original = written("Question", "see attached", "ap.c1@example.com")
    original.add_attachment(b"%PDF-1.4 order", maintype="application", subtype="pdf", filename="Bestellung März.pdf")
    mail = room.take(original)
    draft = api.ok(api.get(f"/inbox/emails/{mail['id']}/draft", answer="forward"))
    assert (draft["to"], draft["subject"], len(draft["files"])) == ([], "Fwd: Question", 1)
    assert "Forwarded message" in draft["quoted"]
    body = {
        "answer": "forward",
        "to": ["colleague@example.com"],
        "bcc": ["quiet@example.com"],
        "subject": draft["subject"],
        "text": f"Look.\n\n{draft['quoted']}",
        "file_ids": [draft["files"][0]["id"]],
    }
    with SmtpServer() as server:
        room.do("UPDATE mailbox SET port = %s", [server.port])
        sent = api.ok(api.post(f"/inbox/emails/{mail['id']}/answer", body))
        assert sent["state"] == "queued"
        room.world.now = room.row("SELECT due_at FROM message WHERE id = %s", [sent["id"]])["due_at"]
        assert dict(room.world.tick().messages) == {"sent": 1}
        (received,) = server.messages
    assert received.recipients == ("colleague@example.com", "quiet@example.com")
    assert received.parsed["Bcc"] is None
    (file,) = received.parsed.iter_attachments()
    assert (file.get_filename(), file.get_content()) == ("Bestellung März.pdf", b"%PDF-1.4 order")
    again = message_from_bytes(api.get(f"/messages/{sent['id']}/raw").content, policy=default)
    assert [part.get_filename() for part in again.iter_attachments()] == ["Bestellung März.pdf"]


def test_a_new_mail_opens_a_conversation_its_answer_finds(room, api):
    body = {"to": ["new@elsewhere.example"], "subject": "Your account", "html": "<p>Hello</p><script>x</script>"}
    sent = api.ok(api.post("/inbox/mails", {**body, "customer_id": room.customer_id("C1")}))
    shown = api.ok(api.get(f"/messages/{sent['id']}"))
    assert (shown["html"], shown["text"], shown["customer_id"]) == ("<p>Hello</p>", "Hello", room.customer_id("C1"))
    answer = room.take(written("Re: Your account", "Hi", "new@elsewhere.example", In_Reply_To=sent["message_id"]))
    assert (answer["thread_id"], answer["kind"], answer["customer_id"]) == (
        sent["thread_id"],
        "reply",
        room.customer_id("C1"),
    )


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"to": []}, "to", "required"),
        ({"to": ["no address"]}, "to[0]", "invalid"),
        ({"cc": ["GONE@example.com"]}, "cc[0]", "suppressed"),
        ({"subject": "   "}, "subject", "required"),
        ({"text": " "}, "text", "required"),
        ({"file_ids": [10**9]}, "file_ids[0]", "unknown"),
        ({"invoice_ids": [10**9]}, "invoice_ids", "unknown"),
        ({"to": [f"p{n}@example.com" for n in range(120)]}, "to", "too_many"),
    ],
)
def test_what_cannot_be_sent_is_told_and_nothing_is_written(room, api, change, path, code):
    room.do(
        """INSERT INTO suppressed_address (organisation_id, address, reason, detail, since)
           VALUES (%s, 'gone@example.com', 'bounced', '550 User unknown', %s)""",
        [room.id, room.now],
    )
    body = {
        "to": ["ada@example.com"],
        "subject": "Hello",
        "text": "Hello",
        "customer_id": room.customer_id("C1"),
        **change,
    }
    errors = problem(api.post("/inbox/mails", body), 422, "invalid")["errors"]
    assert [(error["path"], error["code"]) for error in errors] == [(path, code)]
    if code == "suppressed":
        assert errors[0]["message"] == "nothing is sent to gone@example.com: it bounced: 550 User unknown"
    assert room.rows("SELECT id FROM message") == []
    assert room.rows("SELECT id FROM mail_thread") == []


def test_two_thousand_recipients_are_answered_to_a_hundred_and_said(room, api):
    everyone = ", ".join(f"p{n}@example.com" for n in range(2000))
    mail = room.take(written("To all", "Hello", "ap.c1@example.com", Cc=everyone))
    draft = api.ok(api.get(f"/inbox/emails/{mail['id']}/draft", answer="reply_all"))
    assert (len(draft["cc"]), draft["left_out"]) == (99, 1901)


def test_one_organisation_sees_nothing_of_anothers_mail(room, api, two_organisations):
    mail = room.take("Hello", sender="ap.c1@example.com")
    other = api_for(two_organisations[1])
    assert listed(other) == []
    problem(other.get(f"/inbox/threads/{mail['thread_id']}"), 404, "not_found")
    problem(other.get(f"/inbox/emails/{mail['id']}/raw"), 404, "not_found")
    problem(other.post(f"/inbox/threads/{mail['thread_id']}/assign", {"customer_id": None}), 404, "not_found")


def test_the_timeline_tells_mail_in_and_out(room, api):
    _, identifier = room.wrote("C1", "ap.c1@example.com")
    mail = room.later(minutes=1).take(
        written("Re: Reminder", "Soon", "Ada <ap.c1@example.com>", In_Reply_To=identifier)
    )
    room.later(minutes=1).take(report(identifier, "ap.c1@example.com"))
    room.later(minutes=1).take("Out of office", sender="ap.c1@example.com")
    api.ok(
        api.post(
            "/inbox/mails",
            {"to": ["x@example.com"], "subject": "Hi", "text": "Hi", "customer_id": room.customer_id("C1")},
        )
    )
    page = api.ok(api.get(f"/customers/{room.customer_id('C1')}/timeline"))
    said = [entry["said"] for entry in page["items"] if entry["source"] in ("email", "message")]
    assert said[0] == "Email to x@example.com by API key tests was captured in test mode; nothing left."
    assert said[1:4] == [
        "Automatic reply from ap.c1@example.com came in: “Out of office”.",
        "Email to ap.c1@example.com was returned: 550 5.1.1 User unknown.",
        "Reply from Ada (ap.c1@example.com) came in: “Re: Reminder”.",
    ]
    (entry,) = [entry for entry in page["items"] if entry["id"] == mail["id"] and entry["source"] == "email"]
    assert (entry["kind"], entry["data"]["thread_id"], entry["data"]["preview"]) == (
        "email.reply",
        mail["thread_id"],
        "Soon",
    )
    assert not [entry for entry in page["items"] if entry["source"] == "event" and entry["kind"].startswith("email.")]


# The way in


def incoming(**more):
    return {"host": "imap.example.com", "username": "ar@example.com", "password": "secret-Word-1", **more}


def test_the_way_in_is_entered_and_its_password_never_comes_out(organisation):
    api = api_for(organisation)
    problem(api.get("/mailbox/incoming"), 404, "not_found")
    out = {"host": "smtp.example.com", "from_address": "ar@example.com", "username": "ar@example.com", "password": "pw"}
    api.ok(put(api, "/mailbox", out))
    assert api.ok(api.get("/mailbox/incoming"))["enabled"] is False
    saved = put(api, "/mailbox/incoming", incoming())
    assert b"secret-Word-1" not in saved.content
    shown = api.ok(saved)
    assert (shown["enabled"], shown["has_password"], shown["folder"], shown["port"]) == (True, True, "INBOX", 993)
    since = shown["since"]
    kept = api.ok(put(api, "/mailbox/incoming", {**incoming(), "password": None, "automatic_events": True}))
    assert (kept["since"], kept["has_password"], kept["automatic_events"]) == (since, True, True)
    elsewhere = put(api, "/mailbox/incoming", {**incoming(host="imap.evil.example"), "password": None})
    assert problem(elsewhere, 422, "invalid")["errors"][0]["path"] == "password", "it is not carried to another server"
    open_line = put(api, "/mailbox/incoming", {**incoming(security="none", port=143), "password": None})
    problem(open_line, 422, "invalid")
    borrowed = put(api, "/mailbox/incoming", {"host": "imap.evil.example"})
    assert problem(borrowed, 422, "invalid")["errors"][0]["path"] == "password", "nor is the one mail leaves with"
    assert api.ok(put(api, "/mailbox/incoming", {"host": "imap.example.com"}))["has_password"] is False
    assert api.send("DELETE", "/mailbox/incoming").status_code == 204
    assert api.ok(api.get("/mailbox/incoming"))["enabled"] is False
    with organisation_scope(organisation):
        told = rows("SELECT after::text AS after FROM audit_entry WHERE action LIKE 'mailbox.incoming%%'")
    assert told
    assert not [one for one in told if "secret-Word-1" in one["after"]]


def test_a_mailbox_that_reads_elsewhere_begins_anew(organisation):
    api = api_for(organisation)
    api.ok(put(api, "/mailbox", {"host": "smtp.example.com", "from_address": "ar@example.com"}))
    api.ok(put(api, "/mailbox/incoming", incoming()))
    with organisation_scope(organisation):
        execute("UPDATE mailbox SET imap_uid_validity = 5, imap_last_uid = 77")
    api.ok(put(api, "/mailbox/incoming", incoming(history_days=7)))
    with organisation_scope(organisation):
        assert row("SELECT imap_last_uid FROM mailbox") == {"imap_last_uid": 77}
    api.ok(put(api, "/mailbox/incoming", incoming(folder="Invoices")))
    with organisation_scope(organisation):
        assert row("SELECT imap_uid_validity, imap_last_uid FROM mailbox") == {
            "imap_uid_validity": None,
            "imap_last_uid": 0,
        }


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"host": "no host!"}, "host"),
        ({"security": "starttls"}, "security"),
        ({"username": "", "password": "x"}, "username"),
        ({"folder": "a\nb"}, "folder"),
    ],
)
def test_a_way_in_that_cannot_be(organisation, more, path):
    api = api_for(organisation)
    api.ok(put(api, "/mailbox", {"host": "smtp.example.com", "from_address": "ar@example.com"}))
    assert problem(put(api, "/mailbox/incoming", incoming(**more)), 422, "invalid")["errors"][0]["path"] == path


def test_a_test_of_the_way_in_answers_in_words(organisation):
    api = api_for(organisation)
    api.ok(put(api, "/mailbox", {"host": "smtp.example.com", "from_address": "ar@example.com"}))
    problem(api.post("/mailbox/incoming/test", {}), 409, "conflict")
    closed = {"host": "127.0.0.1", "port": 1, "security": "none", "username": "a", "password": "b"}
    tested = api.ok(api.post("/mailbox/incoming/test", {"incoming": closed}))
    assert tested["ok"] is False
    assert tested["checks"][0]["message"].startswith("127.0.0.1, port 1 cannot be reached")

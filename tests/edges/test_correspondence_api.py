"""Templates, messages and the mailbox as the web app and an integrator meet them."""

from __future__ import annotations

import datetime as dt
import socket
from email import message_from_bytes
from email.policy import default

import pytest
from django.db import connection

from dunnock.api import mailbox as mailbox_api
from dunnock.org.db import organisation_scope, row
from dunnock.org.models import Organisation
from tests.edges.conftest import api_for, problem
from tests.servers.smtp import SmtpServer
from tests.world import World, all_of, rule

pytestmark = pytest.mark.django_db(transaction=True)

HTML = "<p>Dear {{ contact.first_name }}, {{ invoice.number }} over {{ invoice.balance }} is due.</p>"


@pytest.fixture
def server():
    with SmtpServer() as server:
        yield server


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    return World(organisation)


@pytest.fixture
def api(world):
    return api_for(world.id)


def put(api, path, body):
    return api.send("PUT", path, body)


def variant(language="en", subject="Invoice {{ invoice.number }}", html=HTML, **more):
    return {"language": language, "subject": subject, "html": html, **more}


def made(api, name="Friendly reminder", **more):
    body = {"name": name, "subject_kind": "invoice", "variants": [variant()], **more}
    return api.ok(api.post("/templates", body))


def reminding(world, template_id, **more):
    return world.activate(
        trigger={"kind": "invoice_follow_up", "filters": all_of(rule("invoice.days_overdue", ">=", 1))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[
            {"kind": "send_email", "id": "remind", "name": "Reminder", "template_id": template_id, **more},
            {"kind": "wait", "id": "rest", "days": 1},
        ],
    )


def entry(server, **more):
    return {
        "host": "127.0.0.1",
        "port": server.port,
        "security": "none",
        "from_address": "accounts@example.com",
        "timeout_seconds": 2,
        **more,
    }


def id_of(world, table, erp_id):
    return world.rows(f"SELECT id FROM {table} WHERE erp_id = %s", [erp_id])[0]["id"]


def audited(world):
    return [a["action"] for a in world.rows("SELECT action FROM audit_entry ORDER BY id")]


# -- templates ---------------------------------------------------------------------------------------------------------


def test_a_template_from_first_draft_to_archive(api, world):
    first = made(api, variants=[variant(html="<p>{{ invoice.nmber }}</p>")])
    assert (first["revision"], first["used_by"]) == (1, [])
    (fault,) = first["faults"]
    assert (fault["language"], fault["part"], fault["line"]) == ("en", "body", 1)
    assert "number" in fault["message"]
    assert fault["sentence"].startswith("en, body: line 1: ")
    saved = api.ok(
        api.patch(f"/templates/{first['id']}", {"expected_revision": 1, "variants": [variant(), variant("de")]})
    )
    assert (saved["revision"], saved["faults"]) == (2, [])
    assert [v["language"] for v in saved["variants"]] == ["de", "en"]
    moved = problem(
        api.patch(f"/templates/{first['id']}", {"expected_revision": 1, "name": "Other"}), 409, "template_moved"
    )
    assert moved["facts"] == {"revision": 2}
    problem(api.post("/templates", {"name": first["name"], "subject_kind": "invoice"}), 409, "conflict")
    copy = api.ok(api.post(f"/templates/{first['id']}/duplicate", {"name": "Second reminder"}))
    assert (copy["name"], len(copy["variants"])) == ("Second reminder", 2)

    workflow = reminding(world, first["id"])
    used = api.ok(api.get(f"/templates/{first['id']}"))["used_by"]
    assert [(u["id"], u["state"], u["live"]) for u in used] == [(workflow, "active", True)]
    assert "Workflow" in problem(api.post(f"/templates/{first['id']}/archive"), 409, "conflict")["detail"]
    world.deactivate(workflow)
    assert api.ok(api.post(f"/templates/{first['id']}/archive"))["archived_at"] is not None
    assert [t["name"] for t in api.ok(api.get("/templates"))["items"]] == ["Second reminder"]
    assert [t["name"] for t in api.ok(api.get("/templates", archived="true"))["items"]] == ["Friendly reminder"]
    assert {"template.created", "template.saved", "template.archived"} <= set(audited(world))


def test_the_list_searches_filters_sorts_and_pages(api):
    made(api, "Beta", category="Dunning")
    made(api, "alpha", category="Thanks", subject_kind="customer", variants=[variant("de", "Hallo", "<p>Hallo</p>")])
    made(api, "Gamma", variants=[])
    page = api.ok(api.get("/templates"))
    assert [t["name"] for t in page["items"]] == ["alpha", "Beta", "Gamma"]
    assert [t["faults"] for t in page["items"]] == [1, 0, 1]
    assert (page["total"], page["categories"]) == (3, ["Dunning", "Thanks"])

    def names(**query):
        return [t["name"] for t in api.ok(api.get("/templates", **query))["items"]]

    assert names(q="BETA") == ["Beta"]
    assert names(subject_kind="customer") == ["alpha"]
    assert names(category="Dunning") == ["Beta"]
    assert names(language="de") == ["alpha"]
    assert names(with_faults="true") == ["alpha", "Gamma"]
    assert names(sort="-name") == ["Gamma", "Beta", "alpha"]
    assert names(page_size=2, page=2) == ["Gamma"]
    walked = api.ok(api.get("/templates", sort="id", page_size=2))
    assert "after=" in walked["next"]
    problem(api.get("/templates", sort="nonsense"), 422, "invalid_request")


def test_fields_and_the_check_of_what_is_not_saved(api):
    paths = [f["path"] for f in api.ok(api.get("/templates/fields", subject_kind="invoice"))]
    assert {"invoice.number", "customer.name", "contact.first_name", "totals"} <= set(paths)
    problem(api.get("/templates/fields", subject_kind="weather"), 422, "invalid_request")

    def check(**body):
        return api.ok(api.post("/templates/check", {"subject_kind": "invoice", "variant": variant(**body)}))

    assert check() == {"ok": True, "faults": []}
    bad = check(subject="{{ invoice.number | upcas }}", html="<p>\n{% if invoice.number %}</p>")
    assert not bad["ok"]
    assert {(f["part"], f["line"]) for f in bad["faults"]} == {("subject", 1), ("body", 2)}
    assert all(f["message"] and f["excerpt"] for f in bad["faults"])
    document = {
        "type": "doc",
        "content": [{"type": "paragraph", "content": [{"type": "field", "attrs": {"path": "a.b"}}]}],
    }
    (fault,) = check(html=None, document=document)["faults"]
    assert fault["path"] == "content[0].content[0].attrs.path"
    both = {"subject_kind": "invoice", "variant": variant(document=document)}
    problem(api.post("/templates/check", both), 422, "invalid")


def test_preview_is_the_exact_message(api, world, two_organisations):
    world.customer("C1")
    world.invoice("I1", "C1", "120.00")
    template = made(api)
    body = {"template_id": template["id"], "record_id": id_of(world, "invoice", "I1")}
    shown = api.ok(api.post("/templates/preview", body))
    assert (shown["subject"], shown["to"], shown["sample"]) == ("Invoice I1", ["ap.c1@example.com"], False)
    assert shown["text"] == "Dear Alex, I1 over €120.00 is due.\n"
    assert shown["faults"] == []
    reminding(world, template["id"])
    world.tick()
    (sent,) = world.rows("SELECT subject, html, text, to_addresses AS to, language FROM message")
    assert sent == {name: shown[name] for name in sent}, "what was shown is what leaves"
    problem(api.post("/templates/preview", {**body, "record_id": 999_999}), 404, "not_found")
    other = api_for(two_organisations[1])
    problem(other.post("/templates/preview", body), 404, "not_found")


@pytest.mark.parametrize(
    ("kind", "table", "field", "said"),
    [
        ("customer", "customer", "{{ customer.balance_total }}", "€120.00"),
        ("invoice", "invoice", "{{ invoice.number }}", "I1"),
        ("payment", "payment", "{{ payment.amount }}", "€30.00"),
        ("credit_note", "credit_note", "{{ credit_note.number }}", "N1"),
    ],
)
def test_every_kind_of_record_can_be_looked_at(api, world, kind, table, field, said):
    world.customer("C1")
    world.invoice("I1", "C1", "120.00")
    world.pay(None, "C1", "30.00")
    world.put(
        credit_notes=[
            {
                "erp_id": "N1",
                "customer_erp_id": "C1",
                "number": "N1",
                "issued_on": "2026-02-01",
                "amount": "10.00",
                "currency": "EUR",
            }
        ]
    )
    record = world.rows(f"SELECT id FROM {table}")[0]["id"]
    body = {"subject_kind": kind, "variant": variant(subject="Hello", html=f"<p>{field}</p>"), "record_id": record}
    assert said in api.ok(api.post("/templates/preview", body))["text"]
    made_up = api.ok(api.post("/templates/preview", {**body, "record_id": None}))
    assert (made_up["sample"], made_up["to"]) == (True, ["ada@example.com"])
    assert "Hello" in made_up["subject"]


def test_a_preview_that_fails_says_where(api, world):
    world.customer("C1")
    world.invoice("I1", "C1", "120.00")
    record = id_of(world, "invoice", "I1")
    missing = variant(html="<p>Order {{ invoice.po_number }}</p>")
    body = {"subject_kind": "invoice", "variant": missing, "record_id": record}
    shown = api.ok(api.post("/templates/preview", body))
    assert (shown["html"], shown["faults"][0]["code"], shown["faults"][0]["part"]) == (None, "missing_value", "body")
    assert "default" in shown["faults"][0]["message"]
    problem(api.post("/templates/preview", {"variant": missing}), 422, "invalid")
    problem(api.post("/templates/preview", {}), 422, "invalid")
    contact = {**body, "subject_kind": "contact", "variant": variant(html="<p>Hello</p>", subject="Hello")}
    assert "made-up" in problem(api.post("/templates/preview", contact), 422, "invalid")["detail"]


def test_a_template_is_checked_with_its_whole_audience(api, world):
    for n in range(4):
        world.customer(f"C{n}")
        world.invoice(f"I{n}", f"C{n}", "10.00", po_number="PO-1" if n < 2 else "")
    world.put(customers=[{"erp_id": "C9", "name": "Nobody Ltd"}])
    world.invoice("I9", "C9", "10.00", po_number="PO-9")
    template = made(api, variants=[variant(html="<p>{{ invoice.po_number }} {{ contact.first_name }}</p>")])
    workflow = reminding(world, template["id"])
    path = f"/templates/{template['id']}/check-audience"
    checked = api.ok(api.post(path, {"workflow_id": workflow}))
    assert (checked["checked"], checked["total"]) == (5, 5)
    assert checked["sentence"] == (
        "Checked with 5 invoices: 2 have no customer's order number, 1 has nobody to write to."
    )
    missing, nobody = checked["problems"]
    assert (missing["code"], missing["count"], missing["part"], missing["line"]) == ("missing_value", 2, "body", 1)
    assert [e["name"] for e in missing["examples"]] == ["I2, Customer C2", "I3, Customer C3"]
    assert (nobody["code"], nobody["examples"][0]["name"]) == ("no_recipient", "I9, Nobody Ltd")
    good = made(api, "Good")
    live = api.ok(api.post(f"/templates/{good['id']}/check-audience", {"workflow_id": workflow, "draft": False}))
    assert live["sentence"] == "Checked with 5 invoices: 1 has nobody to write to."
    about_customers = made(api, "Other", subject_kind="customer", variants=[])
    wrong = f"/templates/{about_customers['id']}/check-audience"
    problem(api.post(wrong, {"workflow_id": workflow}), 422, "invalid")
    problem(api.post(path, {"workflow_id": 999_999}), 404, "not_found")


def test_a_test_is_captured_in_test_mode_and_leaves_when_live(api, world, server):
    template = made(api)
    path = f"/templates/{template['id']}/send-test"
    assert "Say where" in problem(api.post(path, {}), 422, "invalid")["detail"]
    problem(api.post(path, {"to": ["not an address"]}), 422, "invalid")
    captured = api.ok(api.post(path, {"to": ["ines@example.com"]}))
    assert (captured["state"], captured["captured"]) == ("captured", True)
    assert captured["subject"].startswith("[Test] Invoice ")
    assert "nothing leaves" in captured["said"]

    api.ok(put(api, "/mailbox", entry(server, reply_to="replies@example.com")))
    api.ok(api.post("/organisation/go-live"))
    queued = api.ok(api.post(path, {}))
    assert (queued["state"], queued["to"], queued["captured"]) == ("queued", ["replies@example.com"], False)
    world.now = dt.datetime.now(dt.UTC)
    world.tick()
    (mail,) = server.messages
    assert (mail.recipients, mail.parsed["Subject"]) == (("replies@example.com",), queued["subject"])
    assert api.ok(api.get(f"/messages/{queued['id']}"))["state"] == "sent"
    tests = api.ok(api.get("/messages", tests="true"))
    assert [(m["is_test"], m["customer_id"], m["run_id"]) for m in tests["items"]] == [(True, None, None)] * 2
    assert api.ok(api.get("/messages", tests="false"))["items"] == []
    broken = made(api, "Broken", variants=[variant(html="<p>{{ invoice.nmber }}</p>")])
    problem(api.post(f"/templates/{broken['id']}/send-test", {"to": ["a@example.com"]}), 422, "template_invalid")


# -- messages ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def live(api, world, server):
    """A live organisation with a mailbox and a reminder workflow, and one overdue invoice."""
    api.ok(put(api, "/mailbox", entry(server)))
    api.ok(api.post("/organisation/go-live"))
    world.template_id = made(api)["id"]
    world.workflow = reminding(world, world.template_id)
    world.customer("C1")
    world.invoice("I1", "C1", "120.00")
    return world


def only(api, **query):
    (found,) = api.ok(api.get("/messages", **query))["items"]
    return found


def test_a_sent_message_with_its_whole_story(api, live, server):
    live.tick()
    listed = only(api)
    assert (listed["state"], listed["subject"], listed["customer_name"]) == ("sent", "Invoice I1", "Customer C1")
    assert (listed["step_number"], listed["step_name"], listed["template_name"]) == (
        "1",
        "Reminder",
        "Friendly reminder",
    )
    live.at("2026-03-05T09:00").pay("I1", "C1", "20.00")
    told = api.ok(api.get(f"/messages/{listed['id']}"))
    (invoice,) = told["invoices"]
    assert (invoice["balance"], invoice["balance_now"], invoice["as_it_was"]) == ("120.00", "100.00", True)
    (delivery,) = told["deliveries"]
    assert (delivery["outcome"], delivery["response"]) == ("sent", "2.0.0 Queued as 1")
    assert (told["run"]["state"], [line["kind"] for line in told["story"]][-1]) == ("waiting", "message_sent")
    assert told["html"]
    assert told["text"].startswith("Dear Alex")
    raw = api.get(f"/messages/{listed['id']}/raw")
    assert raw["Content-Type"] == "message/rfc822"
    mail, left = message_from_bytes(raw.content, policy=default), server.messages[0].parsed
    for header in ("Subject", "From", "To", "Message-ID"):
        assert mail[header] == left[header]
    assert mail.get_body(("plain",)).get_content() == left.get_body(("plain",)).get_content()


def test_the_list_narrows_and_counts_per_state(api, live):
    live.tick()
    live.put(customers=[{"erp_id": "C2", "name": "Harbour Cafe"}])
    live.invoice("I2", "C2", "10.00")
    live.tick("2026-03-04T09:00")
    page = api.ok(api.get("/messages"))
    assert (page["total"], page["counts"]["sent"], page["counts"]["held"], page["counts"]["failed"]) == (2, 1, 1, 0)
    held = only(api, state="held")
    assert held["code"] == "no_recipient"
    assert held["why"] == "There is nobody to write to. The customer has no contact."
    assert "contact" in held["cure"]
    assert [c["decision"] for c in held["choices"]] == ["retry", "cancel"]
    assert api.ok(api.get("/messages?state=held&state=sent"))["total"] == 2
    assert only(api, q="ap.c1@")["state"] == only(api, q="invoice i1")["state"] == "sent"
    assert only(api, q="harbour")["state"] == "held"
    assert only(api, customer_id=id_of(live, "customer", "C1"))["state"] == "sent"
    assert api.ok(api.get("/messages", workflow_id=live.workflow, template_id=live.template_id))["total"] == 2
    assert only(api, to_on="2026-03-02")["state"] == "sent"
    assert only(api, from_on="2026-03-03")["state"] == "held"
    assert api.ok(api.get("/messages", workflow_id=999_999))["counts"]["sent"] == 0
    walked = api.ok(api.get("/messages", after=0, page_size=1))
    assert (walked["total"], "after=" in walked["next"]) == (2, True)
    not_written = problem(api.get(f"/messages/{held['id']}/raw"), 409, "conflict")
    assert "not written yet" in not_written["detail"]


def unknown(api, live, server):
    server.mode = "drop-after-data"
    live.tick()
    server.mode = ""
    found = only(api)
    assert found["state"] == "unknown"
    assert [c["decision"] for c in found["choices"]] == ["arrived", "send_again", "give_up"]
    assert "twice" in found["choices"][1]["warning"]
    return found["id"]


def test_an_unknown_one_that_arrived_lets_its_run_go_on(api, live, server):
    message_id = unknown(api, live, server)
    problem(api.post(f"/messages/{message_id}/retry"), 409, "conflict")
    problem(api.post(f"/messages/{message_id}/cancel"), 409, "conflict")
    problem(api.post(f"/messages/{message_id}/resolve", {"outcome": "perhaps"}), 422, "invalid_request")
    told = api.ok(api.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}))
    assert (told["state"], told["why"]) == ("sent", "Somebody confirmed that it arrived.")
    assert told["story"][-1]["said"] == "Message confirmed as arrived by API key tests."
    live.tick("2026-03-02T09:00")
    assert live.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "rest"}]
    assert live.rows("SELECT last_contact_at IS NOT NULL AS told FROM invoice") == [{"told": True}]
    assert len(server.messages) == 1
    assert "message.arrived" in audited(live)
    problem(api.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}), 409, "conflict")


def test_an_unknown_one_sent_again_keeps_its_message_id(api, live, server):
    message_id = unknown(api, live, server)
    again = api.ok(api.post(f"/messages/{message_id}/resolve", {"outcome": "send_again"}))
    assert (again["state"], again["attempts"]) == ("queued", 0)
    live.now = dt.datetime.now(dt.UTC)
    live.tick()
    assert [m.parsed["Message-ID"] for m in server.messages] == [again["message_id"]] * 2
    told = api.ok(api.get(f"/messages/{message_id}"))
    assert (told["state"], [d["attempt"] for d in told["deliveries"]]) == ("sent", [1, 2])
    assert "message_sent_again" in [line["kind"] for line in told["story"]]


def test_an_unknown_one_given_up_ends_its_run(api, live, server):
    message_id = unknown(api, live, server)
    told = api.ok(api.post(f"/messages/{message_id}/resolve", {"outcome": "give_up"}))
    assert (told["state"], told["code"]) == ("cancelled", "given_up")
    assert live.runs() == [("ended", "given_up")]
    assert told["story"][-1]["kind"] == "message_given_up"
    live.now = dt.datetime.now(dt.UTC)
    live.tick()
    assert len(server.messages) == 1


def test_a_failed_one_is_tried_again_with_fresh_attempts(api, live, server):
    server.mode = "reject-content"
    live.tick()
    failed = only(api, state="failed")
    assert failed["why"] == "The mail server refused the message. 5.7.1 Looks like spam"
    server.mode = "defer-content"
    api.ok(api.post(f"/messages/{failed['id']}/retry"))
    live.now = dt.datetime.now(dt.UTC)
    live.tick()
    assert only(api)["code"] == "deferred"
    server.mode = ""
    api.ok(api.post(f"/messages/{failed['id']}/retry"))
    live.now = dt.datetime.now(dt.UTC)
    live.tick()
    assert only(api)["state"] == "sent"
    assert len(server.messages) == 1


def test_cancelling_ends_the_run_and_what_is_over_is_not_sent_any_more(api, live, server):
    server.mode = "reject-content"
    live.tick()
    failed = only(api)
    run = failed["run_id"]
    live.pay("I1", "C1", "120.00")
    live.tick("2026-03-02T09:00")
    assert live.runs() == [("ended", "no_longer_matches")]
    refused = problem(api.post(f"/messages/{failed['id']}/retry"), 409, "conflict")
    assert "no longer meets" in refused["detail"]
    gone = api.ok(api.post(f"/messages/{failed['id']}/cancel"))
    assert (gone["state"], gone["run"]["id"], gone["run"]["end_reason"]) == ("cancelled", run, "no_longer_matches")

    live.put(customers=[{"erp_id": "C2", "name": "Harbour Cafe"}])
    live.invoice("I2", "C2", "10.00")
    live.tick("2026-03-04T09:00")
    held = only(api, state="held")
    told = api.ok(api.post(f"/messages/{held['id']}/cancel"))
    assert (told["state"], told["why"]) == ("cancelled", "Somebody decided not to send the message.")
    assert told["run"]["end_reason"] == "cancelled_by_person"
    assert told["story"][-1]["said"].startswith("Message not sent by API key")
    problem(api.post(f"/messages/{held['id']}/cancel"), 409, "conflict")


def test_a_paused_run_keeps_its_message(api, live):
    live.put(customers=[{"erp_id": "C2", "name": "Harbour Cafe"}])
    live.invoice("I2", "C2", "10.00")
    live.tick()
    held = only(api, state="held")
    api.ok(api.post("/runs/pause", {"ids": [held["run_id"]]}))
    refused = problem(api.post(f"/messages/{held['id']}/retry"), 409, "conflict")
    assert "paused" in refused["detail"]
    api.ok(api.post(f"/messages/{held['id']}/cancel"))
    assert live.rows("SELECT end_reason FROM run WHERE id = %s", [held["run_id"]]) == [
        {"end_reason": "cancelled_by_person"}
    ]


def test_nobody_sees_or_touches_the_messages_of_another_organisation(api, live, two_organisations):
    live.tick()
    message_id = only(api)["id"]
    other = api_for(two_organisations[1])
    assert other.ok(other.get("/messages"))["items"] == []
    for response in (
        other.get(f"/messages/{message_id}"),
        other.get(f"/messages/{message_id}/raw"),
        other.post(f"/messages/{message_id}/cancel"),
        other.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}),
    ):
        problem(response, 404, "not_found")


def test_what_waits_for_its_mailbox_says_so(api, live, server):
    server.mode = "refuse-sender"
    live.tick()
    assert only(api)["why"].startswith("The mailbox has a problem. 5.7.60")
    box = api.ok(api.get("/mailbox"))
    assert (box["fault"].startswith("5.7.60"), box["fault_since"] is not None) == (True, True)
    server.mode = ""
    tested = api.ok(api.post("/mailbox/test", {}))
    assert (tested["ok"], tested["mended"]) == (True, True)
    assert api.ok(api.get("/mailbox"))["fault"] == ""
    live.tick("2026-03-02T08:01")
    assert only(api)["state"] == "sent"


# -- the mailbox -------------------------------------------------------------------------------------------------------


def test_a_password_goes_in_and_never_comes_out(api, world, server):
    problem(api.get("/mailbox"), 404, "not_found")
    body = entry(server, username="robin", password="top secret 42")
    saved = put(api, "/mailbox", body)
    assert (api.ok(saved)["has_password"], b"top secret" in saved.content) == (True, False)
    assert b"top secret" not in api.get("/mailbox").content
    stored = world.rows("SELECT password_encrypted FROM mailbox")[0]["password_encrypted"]
    assert "top secret" not in stored
    trail = str(world.rows("SELECT before, after FROM audit_entry"))
    assert ("top secret" in trail, "entered" in trail) == (False, True)

    del body["password"]
    kept = api.ok(put(api, "/mailbox", {**body, "from_name": "Fernhill"}))
    assert (kept["has_password"], kept["from_name"]) == (True, "Fernhill")
    assert world.rows("SELECT password_encrypted FROM mailbox")[0]["password_encrypted"] == stored
    for change in ({"host": "mail.attacker.example"}, {"username": "someone"}):
        refused = problem(put(api, "/mailbox", {**body, **change}), 422, "invalid")
        assert refused["errors"][0]["path"] == "password"
        problem(api.post("/mailbox/test", {"mailbox": {**body, **change}}), 422, "invalid")
    assert api.ok(put(api, "/mailbox", {**body, "username": ""}))["has_password"] is False


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"host": "two words"}, "host"),
        ({"host": "smtp.example.com\r\nX"}, "host"),
        ({"from_address": "nobody"}, "from_address"),
        ({"reply_to": "a@b@c"}, "reply_to"),
        ({"from_name": "two\nlines"}, "from_name"),
        ({"password": "x"}, "username"),
    ],
)
def test_an_entry_that_cannot_be_is_refused_field_by_field(api, server, change, path):
    refused = problem(put(api, "/mailbox", {**entry(server), **change}), 422, "invalid")
    assert [e["path"] for e in refused["errors"]] == [path]
    assert refused["errors"][0]["cure"]


def test_a_test_tells_each_step_and_ends_in_time(api, world, monkeypatch):
    problem(api.post("/mailbox/test", {}), 404, "not_found")
    with SmtpServer(users={"robin": "right"}) as server:
        bad = entry(server, username="robin", password="wrong")
        tested = api.ok(api.post("/mailbox/test", {"mailbox": bad}))
        assert [(c["step"], c["ok"]) for c in tested["checks"]] == [("connect", True), ("login", False)]
        assert "refuses the log-in of robin" in tested["checks"][1]["message"]
        good = api.ok(api.post("/mailbox/test", {"mailbox": {**bad, "password": "right"}}))
        assert (good["ok"], good["mended"], server.messages) == (True, False, [])
    with socket.create_server(("127.0.0.1", 0)) as silent, monkeypatch.context() as hurried:
        hurried.setattr("dunnock.correspondence.mailboxes.PROBE_SECONDS", 0.3)
        body = {**bad, "port": silent.getsockname()[1], "timeout_seconds": 60}
        slow = api.ok(api.post("/mailbox/test", {"mailbox": body}))
        assert (slow["ok"], "within 0.3 seconds" in slow["checks"][0]["message"]) == (False, True)
    gone = api.ok(api.post("/mailbox/test", {"mailbox": entry(server)}))
    assert gone["ok"] is False
    assert world.rows("SELECT 1 FROM mailbox") == [], "a test saves nothing"


def test_a_trial_mail_leaves_for_somebody_who_works_here(api, world, server):
    problem(api.post("/mailbox/trial", {"to": "accounts@example.com"}), 404, "not_found")
    api.ok(put(api, "/mailbox", entry(server)))
    told = api.ok(api.post("/mailbox/trial", {"to": "accounts@example.com"}))
    assert (told["left"], "has taken the mail to accounts@example.com. It said: 250" in told["message"]) == (True, True)
    mail = server.messages[0].parsed
    assert (mail["To"], mail["Subject"]) == ("accounts@example.com", "Trial mail from Dunnock")
    assert world.rows("SELECT 1 FROM message") == [], "it is no message"
    assert [r["action"] for r in world.rows("SELECT action FROM audit_entry ORDER BY id DESC LIMIT 1")] == [
        "mailbox.trial_sent"
    ]
    for stranger in ("customer@example.org", "nobody"):
        refused = problem(api.post("/mailbox/trial", {"to": stranger}), 422, "invalid")
        assert refused["errors"][0]["path"] == "to"
    server.mode = "refuse-sender"
    told = api.ok(api.post("/mailbox/trial", {"to": "accounts@example.com"}))
    assert (told["left"], "5.7.60" in told["message"], len(server.messages)) == (False, True, 1)
    assert api.ok(api.get("/mailbox"))["fault"] == "", "a trial stops nothing"


@pytest.mark.parametrize("path", ["/mailbox/test", "/mailbox/trial"])
def test_no_transaction_is_open_while_a_mail_server_is_spoken_to(api, server, monkeypatch, path):
    api.ok(put(api, "/mailbox", entry(server)))
    open_then = []
    for name in ("try_mailbox", "send_trial"):
        spoken = getattr(mailbox_api, name)

        def watched(*args, spoken=spoken, **more):
            open_then.append(connection.in_atomic_block)
            return spoken(*args, **more)

        monkeypatch.setattr(mailbox_api, name, watched)
    api.ok(api.post(path, {"to": "accounts@example.com"} if path.endswith("trial") else {}))
    assert open_then == [False]


def test_a_mailbox_is_not_taken_away_while_live(api, live):
    live.tick()
    problem(api.send("DELETE", "/mailbox"), 409, "conflict")
    api.ok(api.post("/organisation/test-mode"))
    assert api.send("DELETE", "/mailbox").status_code == 204
    problem(api.get("/mailbox"), 404, "not_found")
    problem(api.send("DELETE", "/mailbox"), 404, "not_found")
    assert live.rows("SELECT password_encrypted, is_default FROM mailbox") == [
        {"password_encrypted": "", "is_default": False}
    ]
    assert only(api)["state"] == "sent"
    problem(api.post("/organisation/go-live"), 409, "conflict")


def test_addresses_nothing_is_sent_to(api, live, server):
    made_ = api.ok(api.post("/suppressed-addresses", {"address": "AP.C1@example.com", "detail": "asked on the phone"}))
    assert (made_["address"], made_["reason"]) == ("ap.c1@example.com", "by_person")
    problem(api.post("/suppressed-addresses", {"address": "ap.c1@example.com"}), 409, "conflict")
    problem(api.post("/suppressed-addresses", {"address": "nobody"}), 422, "invalid")
    live.tick()
    assert only(api)["code"] == "no_recipient"
    page = api.ok(api.get("/suppressed-addresses", q="AP.C1"))
    assert (page["total"], page["items"][0]["detail"]) == (1, "asked on the phone")
    assert api.ok(api.get("/suppressed-addresses", reason="bounced"))["items"] == []
    assert api.ok(api.get("/suppressed-addresses", after=made_["id"]))["items"] == []
    path = f"/suppressed-addresses/{made_['id']}"
    assert api.send("DELETE", path).status_code == 204
    problem(api.send("DELETE", path), 404, "not_found")
    live.tick("2026-03-02T08:20")
    assert server.messages[0].recipients == ("ap.c1@example.com",)
    assert {"suppressed_address.added", "suppressed_address.removed"} <= set(audited(live))


def test_every_write_is_repeated_safely_under_its_key(api, live, server):
    message_id = unknown(api, live, server)
    headers = {"Idempotency-Key": "once"}
    first = api.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}, **headers)
    again = api.post(f"/messages/{message_id}/resolve", {"outcome": "arrived"}, **headers)
    assert api.ok(first)["state"] == api.ok(again)["state"] == "sent"
    assert audited(live).count("message.arrived") == 1
    with organisation_scope(live.id):
        events = row("SELECT count(*) AS n FROM run_event WHERE kind = 'message_arrived'")
    assert events == {"n": 1}

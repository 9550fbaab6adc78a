"""The mailbox: kept, tried, and not taken away while live."""

from __future__ import annotations

import socket

import pytest
from django.db import connection

from dunnock.api import mailbox as mailbox_api
from tests.edges.conftest import problem
from tests.edges.correspondence.conftest import entry, only, put
from tests.servers.smtp import SmtpServer

pytestmark = pytest.mark.django_db(transaction=True)


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

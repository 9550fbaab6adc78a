"""Accounts, a text by hand, and templates of text messages, over HTTP."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection

from dunnock.org.db import execute, organisation_scope
from dunnock.org.models import Organisation
from dunnock.runs.tick import tick
from tests.edges.conftest import Api, api_for, problem
from tests.edges.texts.calls import bring, status
from tests.rooms.test_texting import MOBILES
from tests.servers.texting import SENDER, SID, TOKEN, Hang, Refuse

pytestmark = pytest.mark.django_db(transaction=True)
SECOND = dt.timedelta(seconds=1)


# -- accounts ----------------------------------------------------------------------------------------------------------


def entry(**more):
    settings = {"account_sid": SID}
    return {"kind": "twilio", "name": "Reminders", "sender": SENDER, "settings": settings, "secret": TOKEN, **more}


def test_an_account_is_added_changed_and_removed_and_its_secret_never_comes_out(api):
    made = api.ok(api.post("/text-accounts", entry()))
    assert (made["is_default"], made["has_secret"], made["sender"], made["public"]) == (True, True, SENDER, False)
    assert made["incoming_url"].startswith("http://testserver/api/v1/hooks/texts/")
    second = api.ok(api.post("/text-accounts", entry(name="Second", sender="FERNHILL")))
    assert second["is_default"] is False
    path = f"/text-accounts/{second['id']}"
    changed = api.ok(api.patch(path, {"name": "First", "is_default": True, "secret": "new-token"}))
    assert (changed["name"], changed["is_default"], changed["sender"]) == ("First", True, "FERNHILL")
    items = api.ok(api.get("/text-accounts"))["items"]
    assert [(one["name"], one["is_default"]) for one in items] == [("Reminders", False), ("First", True)]
    assert api.send("DELETE", path).status_code == 204
    problem(api.get(path), 404, "not_found")
    audit = api.get("/audit").content.decode()
    for answer in (str(items), audit):
        assert TOKEN not in answer
        assert "new-token" not in answer
    assert "text_account.removed" in audit


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"sender": "ring me"}, None),
        ({"sender": "much too long a name"}, "sender"),
        ({"sender": ""}, "sender"),
        ({"settings": {"account_sid": "AC1"}}, "settings.account_sid"),
        ({"settings": {"account_sid": SID, "api_base": "http://example.com"}}, "settings.api_base"),
        ({"settings": {"account_sid": SID, "auth_token": "x"}}, "settings.auth_token"),
        ({"secret": " "}, "secret"),
        ({"kind": "http", "settings": {"url": "https://texts.example.com", "body": {"to": "{to}"}}}, "settings.body"),
        ({"kind": "http", "settings": {"url": "ftp://texts.example.com", "body": "{to}{text}"}}, "settings.url"),
        (
            {
                "kind": "http",
                "settings": {
                    "url": "https://texts.example.com",
                    "body": "{to}{text}",
                    "headers": {"Authorization": "Bearer abc"},
                },
            },
            "settings.headers",
        ),
        ({"kind": "http", "settings": {"url": "https://t.example.com", "method": "GET"}}, "settings.url"),
    ],
)
def test_what_cannot_be_an_account_names_its_field(api, changed, path):
    answer = api.post("/text-accounts", entry(**changed))
    if path is None:
        assert answer.status_code == 201, "a name of letters with a blank is one"
        return
    assert path in [error["path"] for error in problem(answer, 422, "invalid")["errors"]]


def test_testing_signs_in_mends_and_a_trial_text_leaves_in_test_mode_too(api, server, organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    made = api.ok(api.post("/text-accounts", entry(settings={"account_sid": SID, "api_base": server.url})))
    path = f"/text-accounts/{made['id']}/test"
    with organisation_scope(organisation):
        execute("UPDATE text_account SET fault = 'Authenticate', retry_at = now() + interval '1 hour'")
    assert api.ok(api.post(path, {})) == {
        "ok": True,
        "message": "Signed in to the account Fernhill. Nothing was sent.",
        "mended": True,
    }
    assert server.texts == []
    assert api.ok(api.post(path, {"to": MOBILES["C2"]}))["ok"] is True
    assert [text["To"] for text in server.texts] == ["+4915228895456"]
    problem(api.post(path, {"to": "nobody"}), 422, "invalid")
    server.script = [Hang()]
    assert api.ok(api.post(path, {"to": MOBILES["C2"]}))["ok"] is None
    server.forever = Refuse(20003, 401, "Authenticate")
    told = api.ok(api.post(path, {}))
    assert (told["ok"], told["message"]) == (False, "Twilio refuses the access: Authenticate (20003)")
    assert "text_account.trial_sent" in api.get("/audit").content.decode()


# -- by hand, and in the list ------------------------------------------------------------------------------------------


def test_a_text_by_hand_is_a_message_of_its_channel(sent, api, server):
    contact = sent.rows("SELECT id FROM contact")[0]["id"]
    made = api.ok(api.post("/texts", {"contact_id": contact, "text": "Shall we talk?"}))
    assert (made["channel"], made["state"], made["is_test"], made["text"]) == (
        "text",
        "queued",
        False,
        "Shall we talk?",
    )
    tick(organisation_id=sent.id, instant=dt.datetime.now(dt.UTC) + SECOND)
    assert server.texts[-1]["Body"] == "Shall we talk?"
    latest = api.ok(api.get("/messages", channel="text"))["items"][0]
    assert (latest["subject"], latest["channel"]) == ("Shall we talk?", "text")
    assert api.ok(api.get("/messages", channel="email"))["items"] == []
    assert api.ok(api.get("/messages", q="shall we"))["total"] == 1
    problem(api.get(f"/messages/{made['id']}/raw"), 409, "conflict")
    problem(api.post("/texts", {"contact_id": 10**9, "text": "x"}), 404, "not_found")
    problem(api.post("/texts", {"contact_id": contact, "text": "x" * 1700}), 422, "invalid")


def test_the_log_of_an_account_is_paged(sent, client, api):
    for word in ("queued", "sent", "delivered"):
        status(sent, client, word)
    page = api.ok(api.get(f"/text-accounts/{sent.account}/callbacks", page_size=2))
    assert (page["total"], [row["status"] for row in page["items"]]) == (3, ["delivered", "sent"])
    assert page["items"][0]["message_id"] == sent.message


def test_no_organisation_sees_anothers_accounts_or_texts(sent, client):
    bring(sent, client, "Hello")
    other = Organisation.objects.create(name="Harbour & Sons", currency="GBP", time_zone="Europe/London")
    theirs: Api = api_for(other.id)
    assert theirs.ok(theirs.get("/text-accounts"))["items"] == []
    assert theirs.ok(theirs.get("/received-texts"))["items"] == []
    problem(theirs.get(f"/text-accounts/{sent.account}"), 404, "not_found")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_policies WHERE tablename IN ('text_account', 'text_callback', 'received_text')"
        )
        assert cursor.fetchone()[0] >= 3


# -- templates ---------------------------------------------------------------------------------------------------------


def test_a_text_template_has_its_text_and_nothing_else(api):
    variant = {"language": "en", "text": "{{ customer.name }}: {{ customer.balance_overdue }} is overdue."}
    made = api.ok(
        api.post(
            "/templates", {"name": "By text", "subject_kind": "customer", "channel": "text", "variants": [variant]}
        )
    )
    assert (made["channel"], made["faults"], made["variants"][0]["html"]) == ("text", [], None)
    path = f"/templates/{made['id']}"
    refused = {"variants": [{**variant, "subject": "Hello"}]}
    assert problem(api.patch(path, refused), 422, "invalid")["errors"][0]["code"] == "not_for_texts"
    emptied = api.ok(api.patch(path, {"variants": [{"language": "en", "text": ""}]}))
    assert [fault["code"] for fault in emptied["faults"]] == ["no_body"]
    api.ok(api.patch(path, {"variants": [variant]}))
    assert api.ok(api.post(f"{path}/duplicate", {"name": "Again"}))["channel"] == "text"
    listed = api.ok(api.get("/templates", channel="text"))["items"]
    assert [one["name"] for one in listed] == ["Again", "By text"]
    assert listed[0]["subject"].startswith("{{ customer.name }}")
    problem(api.post(f"{path}/send-test", {}), 409, "conflict")


def test_the_preview_is_the_exact_text_with_what_it_costs(sent, api):
    customer = sent.rows("SELECT id FROM customer")[0]["id"]
    variant = {"language": "en", "text": "“{{ customer.name }}” owes {{ customer.balance_overdue }} €"}
    body = {"variant": variant, "subject_kind": "customer", "channel": "text", "record_id": customer}
    seen = api.ok(api.post("/templates/preview", body))
    assert seen["text"] == '"Customer C1" owes €100.00 €'
    assert (seen["to"], seen["subject"], seen["html"]) == (["+4915228817386"], "", "")
    assert seen["length"] == {"alphabet": "gsm7", "characters": 30, "segments": 1}
    made_up = api.ok(api.post("/templates/preview", {key: body[key] for key in body if key != "record_id"}))
    assert made_up["sample"] is True
    assert made_up["length"]["segments"] == 1

"""What stories about templates, messages and the mailbox begin with: a mail server, a reminder, a live organisation."""

from __future__ import annotations

import pytest

from dunnock.org.models import Organisation
from tests.edges.conftest import api_for
from tests.servers.smtp import SmtpServer
from tests.world import World, all_of, rule

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

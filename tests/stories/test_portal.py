"""A message with a portal link, opened by whoever got it; what they do there starts workflows like anybody's doing."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope
from dunnock.org.models import Organisation
from dunnock.portal.acts import dispute, promise
from dunnock.portal.errors import LinkGone
from dunnock.portal.links import enter, revoke_link
from dunnock.portal.settings import change_settings, remember_address
from dunnock.portal.tokens import read_token
from dunnock.runs.trial import try_record
from dunnock.workflows.reads import version
from tests.world import BERLIN, World

pytestmark = pytest.mark.django_db(transaction=True)
PAID = {"kind": "payment_registered"}
HTML = '<p>Hello</p><a href="{{ portal.link }}">Look at your invoices</a>'


@pytest.fixture
def world(organisation):
    Organisation.objects.filter(id=organisation).update(mode="test")
    made = World(organisation)
    made.customer("C1")
    made.customer("C2")
    for number, customer in (("I1", "C1"), ("I2", "C1"), ("I3", "C2")):
        made.invoice(number, customer, "100.00")
    with organisation_scope(organisation):
        remember_address(organisation_id=organisation, address="https://credit.example.com")
    return made


def thank(world, html=HTML):
    template = world.template("payment", "Thank you", html)
    step = {"kind": "send_email", "id": "thanks", "name": "Thanks", "template_id": template}
    world.activate(trigger=PAID, steps=[step])


def links(world):
    found = world.rows("SELECT html FROM message WHERE state = 'captured' ORDER BY id")
    return [re.search(r'href="https://credit.example.com/portal/([^"]+)"', one["html"])[1] for one in found]


def as_of(world):
    return AsOf(world.now, BERLIN)


def guest(world, token):
    organisation_id, link_id = read_token(token)
    assert organisation_id == world.id
    with organisation_scope(world.id):
        return enter(organisation_id=world.id, link_id=link_id, now=world.now)


def test_a_message_carries_a_link_of_its_customer_and_contact_used_again_while_it_holds(world):
    thank(world)
    world.pay("I1", "C1", "10.00")
    world.pay("I3", "C2", "10.00")
    world.tick()
    first, other = links(world)
    assert first != other
    assert guest(world, first).actor == "Alex C1 in the portal"
    world.at("2026-03-20T09:00").pay("I2", "C1", "10.00")
    world.tick()
    assert links(world)[2] == first, "it holds for more than half its days"
    world.at("2026-04-10T09:00").pay("I2", "C1", "5.00")
    world.tick()
    assert links(world)[3] != first, "less than half its days are left"
    assert len(world.rows("SELECT id FROM portal_link")) == 3


def test_a_link_that_was_revoked_is_not_sent_again(world):
    thank(world)
    world.pay("I1", "C1", "10.00")
    world.tick()
    (token,) = links(world)
    with organisation_scope(world.id):
        revoke_link(organisation_id=world.id, link_id=read_token(token)[1], actor="Ines", now=world.now)
    with pytest.raises(LinkGone):
        guest(world, token)
    world.pay("I1", "C1", "10.00")
    world.tick()
    assert links(world)[1] != token


def test_while_the_portal_is_off_the_message_is_held_and_says_why(world):
    thank(world)
    with organisation_scope(world.id):
        change_settings(organisation_id=world.id, changes={"enabled": False}, actor="Ines", now=world.now)
    world.pay("I1", "C1", "10.00")
    world.tick()
    (held,) = world.rows("SELECT state, reason FROM message")
    assert held["state"] == "held"
    assert held["reason"].startswith("no_portal: The portal is switched off")
    with organisation_scope(world.id):
        change_settings(organisation_id=world.id, changes={"enabled": True}, actor="Ines", now=world.now)
    world.tick((world.now + dt.timedelta(minutes=20)).astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M"))
    assert len(links(world)) == 1


def test_a_template_without_the_link_makes_none(world):
    thank(world, "<p>Thank you, {{ contact.name }}</p>")
    world.pay("I1", "C1", "10.00")
    world.tick()
    assert world.rows("SELECT id FROM portal_link") == []


def test_a_promise_and_a_dispute_in_the_portal_start_what_waits_for_them(world):
    thank(world)
    for kind in ("promise_made", "dispute_opened"):
        world.activate(trigger={"kind": kind}, steps=[{"kind": "add_note", "id": "note", "text": f"Seen {kind}"}])
    world.pay("I3", "C2", "10.00")
    world.pay("I1", "C1", "10.00")
    world.tick()
    alex = guest(world, links(world)[1])
    ids = {one["number"]: one["id"] for one in world.rows("SELECT id, number FROM invoice")}
    with organisation_scope(world.id):
        day = as_of(world).today + dt.timedelta(days=5)
        promise(guest=alex, invoice_ids=[ids["I1"]], due_on=day, amount=None, note="", as_of=as_of(world))
        dispute(guest=alex, parts={ids["I2"]: None}, reason="price", description="Agreed on 90.", as_of=as_of(world))
    world.tick()
    assert sorted(one["text"] for one in world.rows("SELECT text FROM note")) == [
        "Seen dispute_opened",
        "Seen promise_made",
    ]
    made = world.rows("SELECT made_by, source FROM promise UNION ALL SELECT opened_by, source FROM dispute")
    assert made == [{"made_by": "Alex C1 in the portal", "source": "portal"}] * 2


def test_a_rehearsal_makes_no_link(world):
    thank(world)
    world.pay("I1", "C1", "10.00")
    ((version_id, payment_id),) = [
        tuple(one.values())
        for one in world.rows("SELECT v.id AS version_id, p.id FROM workflow_version v CROSS JOIN payment p")
    ]
    with organisation_scope(world.id):
        program = version(world.id, version_id)[1]
        tried = try_record(world.id, program, payment_id, as_of(world))
    assert 'href="https://portal.example.com/portal/sample"' in tried["steps"][0]["message"]["html"]
    assert world.rows("SELECT id FROM portal_link") == []

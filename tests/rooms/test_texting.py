"""Live mode against a server that answers as Twilio does: what it can do to a text, and what becomes of it here."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.correspondence import text_outbox
from dunnock.correspondence.text_accounts import change_account, default_account, try_account
from dunnock.correspondence.text_callbacks import tell_undelivered
from dunnock.correspondence.texts import write_text
from dunnock.kernel.errors import Conflict, Invalid, NotFound
from dunnock.org.db import execute, organisation_scope
from dunnock.org.models import Organisation
from tests.rooms.test_outbox import use
from tests.servers.http import Reply, unwell
from tests.servers.smtp import SmtpServer
from tests.servers.texting import SENDER, SID, TOKEN, Hang, Refuse, generic, sid, twilio, twilio_like
from tests.world import World, all_of, rule

# The worker's marks are written on a connection of its own: it must see what the test has committed.
pytestmark = pytest.mark.django_db(transaction=True)
MOBILES = {"C1": "0152 28817386", "C2": "+49 1522 8895456", "C3": "0171 3920012"}


@pytest.fixture
def server():
    with twilio_like() as server:
        yield server


def texting(organisation_id: int) -> World:
    """Every open invoice is texted about once, then the run waits a day and ends."""
    world = World(organisation_id)
    template = world.text_template("invoice", "Please pay {{ invoice.balance }} for {{ invoice.number }} – thank you.")
    world.activate(
        trigger={"kind": "invoice_follow_up", "filters": all_of(rule("invoice.days_overdue", ">=", 1))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[
            {"kind": "send_text", "id": "say", "name": "Text", "template_id": template},
            {"kind": "wait", "id": "rest", "days": 1},
        ],
    )
    return world


def owing(world: World, *customers: str, **more: str) -> None:
    for customer in customers:
        world.customer(customer, country="DE")
        phone(world, customer, more.get(customer) or MOBILES[customer])
        world.invoice(f"I{customer}", customer, "100.00")


def phone(world: World, customer: str, number: str | None) -> None:
    contact = {"erp_id": f"K{customer}", "customer_erp_id": customer, "name": f"Alex {customer}", "is_primary": True}
    world.put(contacts=[{**contact, "phone": number, "email": f"ap.{customer.lower()}@example.com"}])


@pytest.fixture
def world(organisation, server):
    world = texting(organisation)
    world.account = twilio(world, server.url)
    return world


def later(world: World, **span: float) -> World:
    world.now += dt.timedelta(**span)
    return world


def account(world: World) -> dict:
    return world.rows("SELECT fault, fault_since, retry_at FROM text_account")[0]


def events(world: World) -> list[str]:
    return [e["kind"] for e in world.rows("SELECT kind FROM event WHERE kind LIKE 'text.%%' ORDER BY id")]


def test_a_text_leaves_and_its_run_goes_on(world, server, settings):
    settings.PUBLIC_URL = "https://dunnock.example.com"
    owing(world, "C1")
    assert dict(world.tick().messages) == {"sent": 1}
    (stored,) = world.rows(
        "SELECT id, channel, state, text, subject, html, to_addresses, provider_ref, segments, attempts, message_id, mailbox_id,"
        " text_account_id, target_invoice_ids FROM message"
    )
    assert (stored["channel"], stored["state"], stored["to_addresses"]) == ("text", "sent", ["+4915228817386"])
    assert (stored["text"], stored["subject"], stored["html"]) == ("Please pay €100.00 for IC1 - thank you.", "", "")
    assert (stored["provider_ref"], stored["segments"], stored["attempts"]) == (sid(1), 1, 1)
    assert (stored["message_id"], stored["mailbox_id"], stored["text_account_id"]) == (None, None, world.account)
    token = world.rows("SELECT callback_token FROM text_account")[0]["callback_token"]
    assert server.texts == [
        {
            "To": "+4915228817386",
            "From": SENDER,
            "Body": stored["text"],
            "StatusCallback": f"https://dunnock.example.com/api/v1/hooks/texts/{token}/status?message={stored['id']}",
        }
    ]
    assert world.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "rest"}]
    assert world.rows("SELECT last_contact_at FROM invoice")[0]["last_contact_at"] is not None
    assert events(world) == ["text.sent"]
    assert world.tick().idle
    assert len(server.texts) == 1


@pytest.mark.parametrize("code", [20003, 21606])
def test_a_refused_access_or_sender_is_the_accounts_fault_and_costs_no_text(world, server, code):
    owing(world, "C1", "C2")
    server.forever = Refuse(code, 401 if code == 20003 else 400, "Authenticate")
    world.tick()
    assert (
        world.messages("state", "reason", "attempts")
        == [("queued", f"text_account_fault: Authenticate ({code})", 0)] * 2
    )
    assert account(world)["fault"] == f"Authenticate ({code})"
    assert len(server.texts) == 1, "the second is not tried"
    assert later(world, minutes=5).tick().idle, "not before a quarter of an hour"
    server.forever = None
    assert dict(later(world, minutes=11).tick().messages) == {"sent": 2}
    assert account(world) == {"fault": "", "fault_since": None, "retry_at": None}
    assert events(world) == ["text.sent", "text.sent"]


def test_nobody_answers_and_the_texts_wait_for_the_account(organisation):
    world = texting(organisation)
    twilio(world, "http://127.0.0.1:9")
    owing(world, "C1")
    world.tick()
    assert world.messages("state") == ["queued"]
    assert account(world)["fault"].startswith("Twilio cannot be reached")
    with organisation_scope(world.id):
        found = default_account(world.id)
    assert try_account(found)[0] is False


def test_one_refused_text_does_not_stop_the_others(world, server):
    owing(world, "C1", "C2")
    server.script = [Refuse(21211, message="Invalid 'To' number")]
    assert dict(world.tick().messages) == {"failed": 1, "sent": 1}
    failed, sent = world.messages("state", "reason")
    assert failed == ("failed", "text_refused: Invalid 'To' number (21211)")
    assert sent[0] == "sent"
    assert sorted(events(world)) == ["text.sent", "text.undelivered"]


def test_a_number_twilio_knows_to_have_opted_out_is_left_alone_from_now_on(world, server):
    owing(world, "C1")
    server.script = [Refuse(21610, message="Attempt to send to unsubscribed recipient")]
    world.tick()
    (stopped,) = world.rows("SELECT address, reason, detail FROM suppressed_address")
    assert (stopped["address"], stopped["reason"]) == ("+4915228817386", "unsubscribed")
    world.invoice("I9", "C1", "50.00")
    world.tick()
    assert world.messages("state")[1] == "held"
    reason = world.messages("reason")[1]
    assert reason.startswith(
        "no_recipient: No contact has a usable mobile number. Left out, not reachable: +4915228817386"
    )
    assert len(server.texts) == 1


def test_a_busy_provider_is_asked_again_later_and_not_for_ever(world, server):
    owing(world, "C1")
    server.forever = Refuse(20429, 429, "Too many requests")
    world.tick()
    assert world.messages("state", "reason") == [("queued", "text_deferred: Too many requests (20429)")]
    assert later(world, seconds=59).tick().idle
    for _ in range(text_outbox.MAX_ATTEMPTS - 1):
        later(world, days=1).tick()
    assert world.messages("state", "attempts") == [("failed", text_outbox.MAX_ATTEMPTS)]
    assert world.messages("reason")[0].startswith("text_gave_up: ")


@pytest.mark.parametrize("fate", [Hang(), Refuse(20500, 500, "Internal")])
def test_an_outcome_nobody_knows_is_never_sent_again_by_itself(world, server, fate):
    owing(world, "C1", "C2")
    server.script = [fate]
    assert dict(world.tick().messages) == {"unknown": 1, "sent": 1}
    assert world.messages("reason")[0].startswith("outcome_unknown: ")
    assert account(world)["fault"] == ""
    for _ in range(3):
        later(world, days=1).tick()
    assert len(server.texts) == 2


def test_a_worker_that_dies_while_sending_leaves_an_unknown(world, server):
    """The mark was written, nothing after it: what a kill between request and answer leaves in the table."""
    owing(world, "C1")
    world.tick()
    with organisation_scope(world.id):
        execute(
            "UPDATE message SET state = 'sending', claimed_by = 'gone:1:aa', claim_epoch = pg_postmaster_start_time()"
        )
        execute("UPDATE message SET provider_ref = NULL, sent_at = NULL")
    later(world, minutes=1).tick()
    assert world.messages("state") == ["unknown"]
    assert len(server.texts) == 1


def test_a_claimed_text_of_a_lost_worker_is_looked_at_again_and_leaves_once(world, server):
    owing(world, "C1")
    world.tick()
    with organisation_scope(world.id):
        execute(
            "UPDATE message SET state = 'claimed', claimed_by = 'gone:1:aa', claim_epoch = pg_postmaster_start_time()"
        )
        execute("UPDATE run SET state = 'holding', step_id = 'say', wake_at = NULL")
    server.texts.clear()
    later(world, minutes=1).tick()
    assert world.messages("state") == ["sent"]
    assert len(server.texts) == 1


def test_paid_before_it_leaves_and_no_text_leaves(world, server):
    server.forever = Refuse(20003, 401)
    owing(world, "C1")
    world.tick()
    assert world.messages("state") == ["queued"]
    server.forever = None
    world.pay("IC1", "C1", "100.00")
    later(world, hours=1).tick()
    assert len(server.texts) == 1
    assert world.messages("state") == ["cancelled"]


def test_without_an_account_it_is_held_and_leaves_when_there_is_one(organisation, server):
    world = texting(organisation)
    owing(world, "C1")
    world.tick()
    assert world.messages("state", "reason") == [("held", "no_text_account")]
    twilio(world, server.url)
    assert dict(later(world, minutes=16).tick().messages) == {"sent": 1}


def test_a_landline_is_no_recipient_and_says_so(world, server):
    owing(world, "C1", C1="030 5550100")
    world.tick()
    held = "no_recipient: No contact has a usable mobile number. Alex C1: 030 5550100 is a landline."
    assert world.messages("state", "reason") == [("held", held)]
    phone(world, "C1", MOBILES["C1"])
    later(world, minutes=16).tick()
    assert [text["To"] for text in server.texts] == ["+4915228817386"]


def test_a_text_goes_to_one_person_and_says_to_whom_not(world, server):
    owing(world, "C1")
    world.put(contacts=[{"erp_id": "K9", "customer_erp_id": "C1", "name": "Sam Sample", "phone": MOBILES["C2"]}])
    world.tick()
    assert [text["To"] for text in server.texts] == ["+4915228817386"]
    assert world.messages("recipient_note") == ["A text goes to one person; not to Sam Sample."]


def test_test_mode_captures_and_nothing_leaves(world, server):
    Organisation.objects.filter(id=world.id).update(mode="test")
    owing(world, "C1")
    assert dict(world.tick().messages) == {"captured": 1}
    assert world.messages("text", "segments") == [("Please pay €100.00 for IC1 - thank you.", 1)]
    assert (server.texts, events(world)) == ([], ["text.sent"])


def test_many_texts_leave_over_several_connections_each_once(world, server):
    numbers = [f"+49152288{n:05d}" for n in range(40)]
    for at, number in enumerate(numbers):
        world.customer(f"M{at}", country="DE")
        phone(world, f"M{at}", number)
        world.invoice(f"IM{at}", f"M{at}", "10.00")
    assert dict(world.tick().messages) == {"sent": 40}
    assert sorted(text["To"] for text in server.texts) == numbers


# -- by hand -----------------------------------------------------------------------------------------------------------


def contact_id(world: World, erp_id: str = "KC1") -> int:
    return int(world.rows("SELECT id FROM contact WHERE erp_id = %s", [erp_id])[0]["id"])


def by_hand(world: World, text: str = "Shall we talk?", erp_id: str = "KC1") -> int:
    with organisation_scope(world.id):
        return write_text(
            organisation_id=world.id, contact_id=contact_id(world, erp_id), text=text, actor="Robin", now=world.now
        )


def test_a_text_by_hand_leaves_at_the_next_tick(organisation, server):
    world = World(organisation)
    twilio(world, server.url)
    owing(world, "C1")
    by_hand(world)
    assert dict(world.tick().messages) == {"sent": 1}
    assert world.messages("state", "written_by", "segments") == [("sent", "Robin", 1)]
    assert events(world) == ["text.sent"]
    assert [text["Body"] for text in server.texts] == ["Shall we talk?"]


def test_a_text_by_hand_is_no_mail_where_there_is_a_mailbox_too(organisation, server):
    world = World(organisation)
    twilio(world, server.url)
    owing(world, "C1")
    by_hand(world)
    with SmtpServer() as post:
        use(world, post)
        assert dict(world.tick().messages) == {"sent": 1}
        assert (len(server.texts), post.messages) == (1, [])


def test_a_text_by_hand_to_whom_opts_out_meanwhile_is_not_sent(organisation, server):
    world = World(organisation)
    twilio(world, server.url)
    owing(world, "C1")
    by_hand(world)
    with organisation_scope(world.id):
        execute(
            "INSERT INTO suppressed_address (organisation_id, address, reason, since) VALUES (%s, '+4915228817386', 'unsubscribed', %s)",
            [world.id, world.now],
        )
    world.tick()
    assert world.messages("state", "reason") == [("cancelled", "opted_out")]
    with pytest.raises(Conflict, match="suppressed"):
        by_hand(world)
    assert server.texts == []


def test_what_cannot_be_texted_by_hand_says_why(organisation):
    world = World(organisation)
    owing(world, "C1", C1="030 5550100")
    with pytest.raises(Invalid, match="030 5550100 is a landline"):
        by_hand(world)
    phone(world, "C1", None)
    with pytest.raises(Invalid, match="has no telephone number"):
        by_hand(world)
    phone(world, "C1", MOBILES["C1"])
    with pytest.raises(Conflict, match="No text message account"):
        by_hand(world)
    with pytest.raises(NotFound), organisation_scope(world.id):
        write_text(organisation_id=world.id, contact_id=10**9, text="x", actor="Robin", now=world.now)


# -- any other provider ------------------------------------------------------------------------------------------------


def test_a_provider_described_in_settings(organisation):
    with unwell(Reply(b'{"messages": [{"id": 77}]}', status=202)) as gateway:
        world = texting(organisation)
        generic(world, gateway.url)
        owing(world, "C1")
        assert dict(world.tick().messages) == {"sent": 1}
    (stored,) = world.rows("SELECT id, provider_ref, server_response FROM message")
    assert stored["provider_ref"] == "77"
    assert stored["server_response"].startswith("127.0.0.1: 202")
    assert gateway.requests == [
        {"to": "+4915228817386", "words": "Please pay €100.00 for IC1 - thank you.", "reference": str(stored["id"])}
    ]


def test_a_secret_is_not_carried_to_another_server(world):
    changes = {"settings": {"account_sid": SID, "api_base": "https://elsewhere.example.com"}}
    with organisation_scope(world.id), pytest.raises(Invalid, match="secret again"):
        change_account(
            organisation_id=world.id, account_id=world.account, changes=changes, actor="Robin", now=world.now
        )
    with organisation_scope(world.id):
        change_account(
            organisation_id=world.id,
            account_id=world.account,
            changes={**changes, "secret": TOKEN},
            actor="Robin",
            now=world.now,
        )
    told = [entry["after"] for entry in world.rows("SELECT after FROM audit_entry WHERE action LIKE 'text_account.%%'")]
    assert TOKEN not in str(told)


def test_undelivered_is_told_once(world):
    owing(world, "C1")
    world.tick()
    (message,) = world.rows("SELECT id, customer_id FROM message")
    with organisation_scope(world.id):
        for _ in range(3):
            tell_undelivered(world.id, [(message["id"], message["customer_id"])], world.now)
    assert events(world) == ["text.sent", "text.undelivered"]

"""Live mode against a real mail server on the loopback: what a server can do to a message, and what becomes of it here."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.correspondence import outbox
from dunnock.correspondence.mailboxes import Entry, save_mailbox
from dunnock.org.db import execute, organisation_scope
from dunnock.org.models import Organisation
from tests.servers.smtp import SmtpServer
from tests.world import World, all_of, rule

# The worker's marks are written on a connection of its own: it must see what the test has committed.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def server():
    with SmtpServer() as server:
        yield server


def use(world: World, server: SmtpServer, sender: str = "accounts@example.com", **more) -> None:
    with organisation_scope(world.id):
        entry = Entry(
            host="127.0.0.1", port=server.port, security="none", from_address=sender, timeout_seconds=2, **more
        )
        save_mailbox(organisation_id=world.id, entry=entry, actor="a test", now=world.now)


def reminding(organisation_id: int, *, to: list | None = None) -> World:
    """Every open invoice is reminded of once, then the run waits a day and ends."""
    world = World(organisation_id)
    template = world.template("invoice", "Invoice {{ invoice.number }}", "<p>Please pay {{ invoice.balance }}.</p>")
    step = {"kind": "send_email", "id": "remind", "name": "Reminder", "template_id": template}
    if to:
        step["recipients"] = {"to": to}
    world.workflow = world.activate(
        trigger={"kind": "invoice_follow_up", "filters": all_of(rule("invoice.days_overdue", ">=", 1))},
        settings={"start": {"mode": "as_soon_as_it_matches"}},
        steps=[step, {"kind": "wait", "id": "rest", "days": 1}],
    )
    return world


@pytest.fixture
def world(organisation, server):
    world = reminding(organisation)
    use(world, server)
    return world


def owing(world: World, *customers: str) -> None:
    for customer in customers:
        world.customer(customer)
        world.invoice(f"I{customer}", customer, "100.00")


def contact(world: World, customer: str, email: str) -> None:
    world.put(contacts=[{"erp_id": email, "customer_erp_id": customer, "name": "Sam Sample", "email": email}])


def later(world: World, **span: float) -> World:
    world.now += dt.timedelta(**span)
    return world


def mailbox(world: World) -> dict:
    return world.rows("SELECT fault, fault_since, retry_at FROM mailbox WHERE is_default")[0]


def kinds(world: World) -> list[str]:
    return [e["kind"] for e in world.rows("SELECT kind FROM run_event ORDER BY id")]


def reason_of_run(world: World) -> str:
    return world.rows("SELECT reason FROM run")[0]["reason"]


def test_a_message_leaves_and_its_run_goes_on(world, server):
    owing(world, "C1")
    assert dict(world.tick().messages) == {"sent": 1}
    mail = server.messages[0]
    assert (mail.envelope_from, mail.recipients) == ("accounts@example.com", ("ap.c1@example.com",))
    assert mail.parsed["Subject"] == "Invoice IC1"
    stored = world.rows("SELECT message_id, sent_at, attempts FROM message")[0]
    assert mail.parsed["Message-ID"] == stored["message_id"]
    assert (stored["sent_at"] is not None, stored["attempts"]) == (True, 1)
    assert world.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "rest"}]
    assert world.tick().idle
    assert world.rows("SELECT attempt, outcome, response FROM delivery") == [
        {"attempt": 1, "outcome": "sent", "response": "2.0.0 Queued as 1"}
    ]


def test_a_refused_sender_is_the_mailboxs_fault_and_costs_no_message(world, server):
    """A server that does not let us send as this address refuses every message: none is burnt, somebody is told."""
    owing(world, "C1", "C2")
    server.mode = "refuse-sender"
    world.tick()
    assert (
        world.messages("state", "reason")
        == [("queued", "mailbox_fault: 5.7.60 Not allowed to send as this address")] * 2
    )
    assert mailbox(world)["fault"] == "5.7.60 Not allowed to send as this address"
    assert reason_of_run(world).startswith("mailbox_fault: 5.7.60")
    assert server.commands.count("MAIL accounts@example.com") == 1, "the second is not tried"
    assert later(world, minutes=5).tick().idle, "not before a quarter of an hour"
    server.mode = ""
    assert dict(later(world, minutes=11).tick().messages) == {"sent": 2}
    assert mailbox(world) == {"fault": "", "fault_since": None, "retry_at": None}


def test_one_recipient_of_three_refused_the_others_get_it_and_the_next_leaves_it_out(world, server):
    owing(world, "C1")
    contact(world, "C1", "reject-gone@example.com")
    contact(world, "C1", "sam@example.com")
    world.tick()
    assert world.messages() == ["sent"]
    assert server.messages[0].recipients == ("ap.c1@example.com", "sam@example.com")
    (delivery,) = world.rows("SELECT outcome, refused FROM delivery")
    assert delivery == {
        "outcome": "sent",
        "refused": [{"address": "reject-gone@example.com", "code": 550, "response": "5.1.1 No such mailbox"}],
    }
    assert world.rows("SELECT address, reason, detail FROM suppressed_address") == [
        {"address": "reject-gone@example.com", "reason": "bounced", "detail": "5.1.1 No such mailbox"}
    ]
    world.invoice("I2", "C1", "50.00")
    later(world, hours=1).tick()
    assert world.messages("state", "to_addresses", "recipient_note")[1] == (
        "sent",
        ["ap.c1@example.com", "sam@example.com"],
        "Left out, not reachable: reject-gone@example.com.",
    )
    assert "reject-gone@example.com" not in str(server.messages[1].parsed["To"])


def test_all_refused_is_failed_with_the_servers_words_and_the_run_shows_it(world, server):
    world.put(customers=[{"erp_id": "C1", "name": "Alder"}])
    world.invoice("I1", "C1", "100.00")
    contact(world, "C1", "reject-a@example.com")
    world.tick()
    assert world.messages("state", "reason") == [("failed", "refused: 5.1.1 No such mailbox")]
    assert world.rows("SELECT state, reason FROM run") == [
        {"state": "holding", "reason": "refused: 5.1.1 No such mailbox"}
    ]
    assert kinds(world)[-1] == "message_failed"
    assert later(world, days=2).tick().idle, "a refused message is not tried again by itself"


def test_an_answer_that_blames_us_or_a_rule_marks_no_address(world, server, monkeypatch):
    """A relay that suddenly refuses every recipient must not put a whole customer base on the list."""

    async def refuse(*_args, **_more):
        return "550 5.7.1 Relaying denied"

    monkeypatch.setattr("tests.servers.smtp._Handler.handle_RCPT", refuse)
    owing(world, "C1")
    world.tick()
    assert world.messages("state", "reason") == [("failed", "refused: 5.7.1 Relaying denied")]
    assert world.rows("SELECT * FROM suppressed_address") == []


def test_a_written_out_address_that_bounced_is_left_out_too_and_never_becomes_a_letter_to_the_customer(
    organisation, server
):
    world = reminding(organisation, to=[{"kind": "address", "value": "reject-boss@example.com"}])
    use(world, server)
    owing(world, "C1", "C2")
    world.tick()
    assert set(world.messages()) == {"failed"}
    world.invoice("I3", "C1", "70.00")
    later(world, hours=1).tick()
    assert world.messages("state", "reason")[-1] == (
        "held",
        "no_recipient: No written-out address can be reached. Left out, not reachable: reject-boss@example.com.",
    )
    assert server.messages == []


def test_put_off_is_tried_again_with_longer_and_longer_waits_and_then_sent(world, server):
    owing(world, "C1")
    server.mode = "defer-content"
    world.tick()
    assert world.messages("state", "reason") == [("queued", "deferred: 4.3.0 Try later")]
    assert reason_of_run(world) == "deferred: 4.3.0 Try later"
    assert kinds(world)[-1] == "message_delayed"
    waits = []
    for _ in range(4):
        (due,) = world.rows("SELECT due_at FROM message")
        waits.append(round((due["due_at"] - world.now).total_seconds() / 60))
        world.now = due["due_at"] - dt.timedelta(seconds=1)
        assert world.tick().idle, "not before its time"
        later(world, seconds=2).tick()
    assert waits == [1, 5, 15, 60]
    assert mailbox(world)["fault"] == "", "one message put off is no fault of the mailbox"
    server.mode = ""
    later(world, days=1).tick()
    assert world.messages("state", "attempts") == [("sent", 6)]
    assert len(server.messages) == 1
    assert [d["attempt"] for d in world.rows("SELECT attempt FROM delivery ORDER BY id")] == [1, 2, 3, 4, 5, 6]
    assert len({m["message_id"] for m in world.rows("SELECT message_id FROM message")}) == 1


def test_put_off_for_a_day_is_failed(world, server):
    owing(world, "C1")
    server.mode = "defer-content"
    began = world.now
    for _ in range(outbox.MAX_ATTEMPTS - 1):
        world.tick()
        assert world.messages() == ["queued"]
        world.now = world.rows("SELECT due_at FROM message")[0]["due_at"]
    assert dt.timedelta(hours=24) < world.now - began < dt.timedelta(hours=25)
    world.tick()
    assert world.messages("state", "reason") == [("failed", "gave_up: 4.3.0 Try later")]
    assert reason_of_run(world) == "gave_up: 4.3.0 Try later"
    assert later(world, days=7).tick().idle


def test_a_connection_lost_after_the_content_is_unknown_and_never_sent_again_by_itself(world, server):
    owing(world, "C1")
    server.mode = "drop-after-data"
    world.tick()
    (state, reason), *_ = world.messages("state", "reason")
    assert (state, reason.partition(":")[0]) == ("unknown", "outcome_unknown")
    assert len(server.messages) == 1, "this time it did arrive"
    server.mode = ""
    for _ in range(7 * 24):
        assert later(world, hours=1).tick().idle
    assert len(server.messages) == 1
    assert world.messages() == ["unknown"]
    assert world.rows("SELECT state FROM run") == [{"state": "holding"}]
    assert reason_of_run(world).startswith("outcome_unknown: ")
    # Paying does not hide it either: the run stays until somebody says what happened.
    world.pay("IC1", "C1", "100.00")
    world.tick()
    assert (world.messages(), world.runs()) == (["unknown"], [("holding", None)])


def test_a_refused_log_in_stops_the_mailbox_messages_wait_and_go_once_it_is_mended(organisation):
    world = reminding(organisation)
    with SmtpServer(users={"robin": "secret"}) as server:
        use(world, server, username="robin", password="wrong")
        owing(world, "C1", "C2", "C3")
        world.tick()
        began = mailbox(world)["fault_since"]
        assert mailbox(world)["fault"].startswith("5.7.8")
        assert world.messages() == ["queued"] * 3
        for _ in range(100):  # a day: many more tries than a message has attempts
            later(world, minutes=15).tick()
        assert world.messages("state", "attempts") == [("queued", 0)] * 3
        assert mailbox(world)["fault_since"] == began, "since when, not since the last try"
        assert server.messages == []
        use(world, server, username="robin", password="secret")
        assert dict(world.tick().messages) == {"sent": 3}
        assert len(server.messages) == 3


def test_a_stored_password_that_cannot_be_read_is_the_mailboxs_fault(world, server):
    with organisation_scope(world.id):
        execute("UPDATE mailbox SET password_encrypted = 'not ours', username = 'robin'")
    owing(world, "C1")
    world.tick()
    assert world.messages() == ["queued"]
    assert "secret key" in mailbox(world)["fault"]


def test_a_server_down_for_days_loses_nothing(organisation):
    with SmtpServer() as gone:
        port = gone.port
    world = reminding(organisation)
    with organisation_scope(world.id):
        entry = Entry(host="127.0.0.1", port=port, security="none", from_address="accounts@example.com")
        save_mailbox(organisation_id=world.id, entry=entry, actor="a test", now=world.now)
    owing(world, *(f"C{n}" for n in range(12)))
    for _ in range(48):
        later(world, hours=1).tick()
    assert set(world.messages("state", "attempts")) == {("queued", 0)}
    assert "cannot be reached" in mailbox(world)["fault"]
    assert reason_of_run(world).startswith("mailbox_fault: ")
    with SmtpServer() as back:
        with organisation_scope(world.id):
            execute("UPDATE mailbox SET port = %s", [back.port])
        later(world, hours=1).tick()
        assert world.messages() == ["sent"] * 12
        assert len(back.messages) == 12
    assert mailbox(world)["fault"] == ""


def test_in_test_mode_nothing_leaves_and_going_live_sends_nothing_of_before(world, server):
    Organisation.objects.filter(id=world.id).update(mode="test")
    owing(world, "C1", "C2")
    assert dict(world.tick().messages) == {"captured": 2}
    assert (server.messages, server.connections) == ([], 0)
    Organisation.objects.filter(id=world.id).update(mode="live")
    later(world, hours=1).tick()
    assert server.messages == []
    owing(world, "C3")
    world.tick()
    assert [m.recipients for m in server.messages] == [("ap.c3@example.com",)]
    assert sorted(world.messages()) == ["captured", "captured", "sent"]


def test_two_organisations_write_through_their_own_mailboxes(two_organisations, server):
    ours, theirs = two_organisations
    Organisation.objects.filter(id=theirs).update(mode="live")
    with SmtpServer() as other:
        worlds = [reminding(ours), reminding(theirs)]
        use(worlds[0], server, "accounts@fernhill.example.com")
        use(worlds[1], other, "accounts@harbour.example.com")
        owing(worlds[0], "A1")
        owing(worlds[1], "B1")
        for world in worlds:
            world.tick()
        assert [(m.envelope_from, m.recipients) for m in server.messages] == [
            ("accounts@fernhill.example.com", ("ap.a1@example.com",))
        ]
        assert [(m.envelope_from, m.recipients) for m in other.messages] == [
            ("accounts@harbour.example.com", ("ap.b1@example.com",))
        ]


def test_a_step_left_out_because_no_invoice_qualifies_lets_its_run_go_on(organisation, server):
    """Found here: a run whose message was left out used to hold for ever when no other run at its step had sent."""
    world = World(organisation)
    template = world.template("customer", "Reminder", "<p>Hello</p>")
    world.activate(
        trigger={"kind": "customer_follow_up"},
        target_invoices=all_of(rule("invoice.days_overdue", ">=", 1)),
        settings={"start": {"mode": "as_soon_as_it_matches"}, "stop_when_no_match": False},
        steps=[
            {
                "kind": "send_email",
                "id": "remind",
                "template_id": template,
                "send": {"mode": "at", "time": "10:00"},
                "if_no_invoice": {"then": "skip"},
            },
            {"kind": "wait", "id": "rest", "days": 1},
        ],
    )
    use(world, server)
    owing(world, "C1")
    world.tick("2026-03-02T08:30")
    world.pay("IC1", "C1", "100.00")
    world.tick("2026-03-02T10:01")
    assert world.messages("state", "reason") == [("cancelled", "no_invoice_skipped")]
    world.tick("2026-03-02T10:02")
    assert world.rows("SELECT state, step_id FROM run") == [{"state": "waiting", "step_id": "rest"}]


def test_a_failure_of_our_own_marks_frees_the_claim_at_the_next_tick(world, server, monkeypatch):
    """The session of a worker that could not write its marks ends: nothing stays claimed by somebody who forgot it."""
    owing(world, "C1")
    real = outbox.statement

    def broken(room, name, **slots):
        if name == "begin_sending":
            raise RuntimeError("a mistake of ours")
        return real(room, name, **slots)

    monkeypatch.setattr(outbox, "statement", broken)
    monkeypatch.setattr(outbox._Sender, "_write", lambda *_: (_ for _ in ()).throw(RuntimeError("cannot write")))
    with pytest.raises(RuntimeError, match="cannot write"):
        world.tick()
    assert (world.messages(), server.messages) == (["claimed"], [])
    monkeypatch.undo()
    assert dict(world.tick().messages) == {"sent": 1}
    assert len(server.messages) == 1

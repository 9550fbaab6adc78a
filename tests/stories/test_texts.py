"""A debtor's weeks with text messages: the reminder goes to the phone, and what does not arrive there goes another way."""

from __future__ import annotations

import datetime as dt

import pytest

from dunnock.correspondence.channels.text.base import Told
from dunnock.correspondence.text_accounts import default_account
from dunnock.correspondence.text_callbacks import hear
from dunnock.kernel.errors import Invalid
from dunnock.org.db import execute, organisation_scope, row
from dunnock.org.models import Organisation
from dunnock.runs.changes import Compared
from dunnock.runs.commands import Selection, pause_runs, resume_runs, skip_step
from dunnock.runs.trial import try_record
from dunnock.workflows.checks import TemplateFacts, check_draft
from dunnock.workflows.definition import parse
from dunnock.workflows.lists import step_catalogue
from dunnock.workflows.program import build
from dunnock.workflows.yaml import export_workflow, read_workflow_yaml
from tests.rooms.test_texting import owing, phone
from tests.servers.texting import twilio, twilio_like
from tests.stories.test_new_triggers import as_of, notes
from tests.world import World, all_of, eur, rule

pytestmark = pytest.mark.django_db(transaction=True)
AT_ONCE = {"start": {"mode": "as_soon_as_it_matches"}}
OVERDUE = {"kind": "customer_follow_up", "filters": all_of(rule("customer.balance_overdue", ">", eur("0")))}
REMINDER = "{{ contact.first_name }}, {{ customer.balance_overdue }} is overdue. {{ organisation.name }}"


@pytest.fixture
def server():
    with twilio_like() as server:
        yield server


@pytest.fixture
def world(organisation, server):
    world = World(organisation)
    twilio(world, server.url)
    return world


def text_step(world, text=REMINDER, step_id="text", subject="customer", **more):
    return {"kind": "send_text", "id": step_id, "template_id": world.text_template(subject, text), **more}


def tell(world, status, message=-1, words="Unreachable destination handset"):
    """The provider's callback, as api/texts.py hands it on."""
    stored = world.rows("SELECT id, provider_ref FROM message WHERE channel = 'text' ORDER BY id")[message]
    with organisation_scope(world.id):
        account = default_account(world.id)
        delivery = {"delivered": "delivered", "undelivered": "undelivered"}.get(status, "")
        told = Told(stored["provider_ref"], status, delivery, words)
        return hear(organisation_id=world.id, account=account, told=told, message_id=stored["id"], now=world.now)


def sent(world):
    return [
        (m["channel"], m["to_addresses"][0], m["state"])
        for m in world.rows("SELECT channel, to_addresses, state FROM message WHERE to_addresses <> '{}' ORDER BY id")
    ]


# -- one run -----------------------------------------------------------------------------------------------------------


def test_a_reminder_by_text_and_what_is_not_delivered_goes_by_mail_in_the_same_run(world, server):
    """Two customers get a text; one phone does not take it. That one is written to, the other is left alone."""
    mail = world.template("customer", "We could not reach you", "<p>{{ customer.balance_overdue }}</p>")
    world.activate(
        trigger=OVERDUE,
        settings=AT_ONCE,
        steps=[
            text_step(world),
            {
                "kind": "wait_until",
                "id": "fate",
                "event": "text_undelivered",
                "days": 2,
                "happened": {"id": "no", "steps": [{"kind": "send_email", "id": "mail", "template_id": mail}]},
                "timed_out": {
                    "id": "yes",
                    "steps": [{"kind": "add_note", "id": "n", "text": "It seems to have arrived"}],
                },
            },
        ],
    )
    owing(world, "C1", "C2")
    world.tick("2026-03-03T09:00")
    assert sorted(text["Body"] for text in server.texts) == [
        "Alex, €100.00 is overdue. Fernhill Supplies",
        "Alex, €100.00 is overdue. Fernhill Supplies",
    ]
    first, second = world.rows("SELECT customer_id, provider_ref FROM message ORDER BY id")
    tell(world.at("2026-03-03T09:05"), "undelivered", message=0)
    tell(world, "delivered", message=1)
    Organisation.objects.filter(id=world.id).update(mode="test")  # the mail is captured: there is no mailbox here
    world.tick("2026-03-03T09:06")
    written = world.rows("SELECT channel, customer_id, state FROM message WHERE channel = 'email'")
    assert written == [{"channel": "email", "customer_id": first["customer_id"], "state": "captured"}]
    world.tick("2026-03-05T09:00")
    assert notes(world) == ["It seems to have arrived"]
    assert second["customer_id"] == world.rows("SELECT customer_id FROM note")[0]["customer_id"]
    assert world.runs() == [("ended", "finished")] * 2


def test_text_message_undelivered_starts_a_workflow_of_its_own_once(world):
    Organisation.objects.filter(id=world.id).update(mode="live")
    other = world.template("text_message", "By mail", "<p>{{ text_message.text }}: {{ text_message.failure }}</p>")
    world.activate(
        trigger={"kind": "text_undelivered"},
        steps=[
            {"kind": "send_email", "id": "mail", "template_id": other},
            {"kind": "create_task", "id": "check", "title": "Check {{ text_message.to }}: {{ text_message.failure }}"},
        ],
    )
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[text_step(world, "Please pay")])
    owing(world, "C1")
    world.tick("2026-03-03T09:00")
    Organisation.objects.filter(id=world.id).update(mode="test")
    for _ in range(3):
        tell(world, "undelivered")
        world.tick("2026-03-03T09:10")
    mails = world.rows("SELECT text, to_addresses FROM message WHERE channel = 'email'")
    assert [(m["text"].strip(), m["to_addresses"]) for m in mails] == [
        ("Please pay: Unreachable destination handset", ["ap.c1@example.com"])
    ]
    (task,) = world.rows("SELECT title FROM task")
    assert task["title"] == "Check +4915228817386: Unreachable destination handset"


def test_without_a_payment_two_days_after_a_text_somebody_calls(world):
    """The ready workflow *After a text message*: text.sent starts it, a payment ends the wait."""
    call = {"kind": "create_task", "id": "call", "title": "Call {{ customer.name }}"}
    wait = {
        "kind": "wait_until",
        "id": "pay",
        "event": "payment_registered",
        "days": 2,
        "happened": {"id": "came", "steps": []},
        "timed_out": {"id": "none", "steps": [call]},
    }
    world.activate(trigger={"kind": "text_sent"}, steps=[wait])
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[text_step(world)])
    owing(world, "C1", "C2")
    world.tick("2026-03-03T09:00")
    world.tick()  # what the last step of a tick raised is read by the next one
    world.at("2026-03-04T10:00").pay("IC1", "C1", "100.00")
    world.tick()
    world.tick("2026-03-05T09:00")
    assert [t["title"] for t in world.rows("SELECT title FROM task")] == ["Call Customer C2"]


# -- the last look -----------------------------------------------------------------------------------------------------


def test_at_a_clock_time_over_a_change_of_the_clock_and_the_texts_lists_what_is_open_then(world, server):
    """Queued on Friday for Monday 09:00, after the clocks went forward: told what is open on Monday, at nine."""
    step = text_step(
        world,
        "{% for i in invoices %}{{ i.number }} {% endfor %}{{ customer.balance_overdue }}",
        send={"mode": "at", "time": "09:00", "days": ["mon"]},
    )
    world.activate(
        trigger=OVERDUE, settings=AT_ONCE, target_invoices=all_of(rule("invoice.days_overdue", ">=", 1)), steps=[step]
    )
    owing(world, "C1")
    world.invoice("I2", "C1", "50.00")
    world.tick("2026-03-27T15:00")
    world.at("2026-03-28T12:00").pay("I2", "C1", "50.00")
    world.tick("2026-03-30T08:59")
    assert server.texts == []
    world.tick("2026-03-30T09:00")
    assert [text["Body"] for text in server.texts] == ["IC1 €100.00"]


def test_a_week_of_downtime_sends_one_text(world, server):
    steps = [text_step(world), {"kind": "wait", "id": "w", "days": 2}, text_step(world, "Again", "second")]
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=steps)
    owing(world, "C1")
    world.tick("2026-03-03T09:00")
    world.tick("2026-03-13T09:00")
    assert len(server.texts) == 2
    world.tick("2026-03-13T09:00")
    assert len(server.texts) == 2


@pytest.mark.parametrize("flag", ["disputed", "promised"])
def test_what_holds_a_mail_holds_a_text(world, server, flag):
    trigger = {"kind": "invoice_follow_up", "filters": all_of(rule("invoice.days_overdue", ">=", 1))}
    world.activate(
        trigger=trigger, settings=AT_ONCE, steps=[text_step(world, "{{ invoice.number }}", subject="invoice")]
    )
    owing(world, "C1")
    with organisation_scope(world.id):
        execute(f"UPDATE invoice SET {flag}_stated = true")
    world.tick("2026-03-03T09:00")
    assert world.messages("state", "reason") == [("held", f"invoice_{flag}")]
    with organisation_scope(world.id):
        execute(f"UPDATE invoice SET {flag}_stated = false")
    world.tick("2026-03-03T09:16")
    assert len(server.texts) == 1


def test_a_missing_value_holds_the_text_instead_of_leaving_a_gap(world, server):
    world.activate(
        trigger={"kind": "contact_follow_up", "filters": all_of(rule("contact.is_primary", "is_true"))},
        settings=AT_ONCE,
        steps=[text_step(world, "{{ customer.reference }}: please call", subject="contact")],
    )
    owing(world, "C1")
    world.tick("2026-03-03T09:00")
    assert world.messages("state")[0] == "held"
    assert world.messages("reason")[0].startswith("template_error: ")
    assert server.texts == []


def test_paused_resumed_and_skipped_like_any_message(world, server):
    world.activate(
        trigger=OVERDUE,
        settings=AT_ONCE,
        steps=[text_step(world), {"kind": "add_note", "id": "n", "text": "Went on"}],
    )
    owing(world, "C1")
    phone(world, "C1", None)
    world.tick("2026-03-03T09:00")
    assert world.messages("state") == ["held"]
    ids = tuple(r["id"] for r in world.rows("SELECT id FROM run"))
    scope = {"organisation_id": world.id, "selection": Selection(ids=ids), "actor": "Robin", "as_of": as_of(world)}
    with organisation_scope(world.id):
        pause_runs(**scope)
        resume_runs(**scope)
        skip_step(**scope)
    world.tick("2026-03-03T09:30")
    assert (notes(world), server.texts) == (["Went on"], [])
    assert world.messages("state") == ["cancelled"]


def test_two_texts_never_leave_for_one_step_whatever_ticks_twice(world, server):
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=[text_step(world)])
    owing(world, "C1", "C2", "C3")
    for _ in range(3):
        world.tick("2026-03-03T09:00", batch=1)
    assert len(server.texts) == 3
    assert len({text["To"] for text in server.texts}) == 3


# -- drawing it --------------------------------------------------------------------------------------------------------


def facts(channel="text"):
    return {1: TemplateFacts("customer", archived=False, channel=channel)}


def problems(step, channel="text"):
    _, found = check_draft({"trigger": OVERDUE, "steps": [{"kind": "send_text", "id": "t", **step}]}, facts(channel))
    return [(p.path, p.code) for p in found if p.severity == "error"]


def test_what_stands_in_the_way_of_a_text_step():
    assert problems({"template_id": 1}) == []
    assert problems({}) == [("steps[0].template_id", "no_template")]
    assert problems({"template_id": 1}, channel="email") == [("steps[0].template_id", "template_channel")]
    assert problems({"template_id": 1, "recipients": {"cc": [{"kind": "primary"}]}}) == [
        ("steps[0].recipients.cc[0]", "illegal_recipient")
    ]
    for kind in ("account_owner", "sender"):
        assert problems({"template_id": 1, "recipients": {"to": [{"kind": kind}]}}) == [
            ("steps[0].recipients.to[0]", "illegal_recipient")
        ]
    number = {"kind": "number", "value": "+49 1522 8817386"}
    assert problems({"template_id": 1, "recipients": {"to": [number]}}) == []
    mail = {"kind": "send_email", "id": "m", "template_id": 1, "recipients": {"to": [number]}}
    _, found = check_draft({"trigger": OVERDUE, "steps": [mail]}, facts("email"))
    assert [p.code for p in found] == ["illegal_recipient"]
    _, found = check_draft({"trigger": OVERDUE, "steps": [{**mail, "recipients": {}}]}, facts("text"))
    assert [p.code for p in found] == ["template_channel"]


def test_a_number_is_written_with_its_country_or_refused():
    step = {"kind": "send_text", "id": "t", "recipients": {"to": [{"kind": "number", "value": "+49 (0)1522 8817386"}]}}
    (kept,) = parse({"trigger": OVERDUE, "steps": [step]}).steps[0].recipients.to
    assert kept.value == "+4915228817386"
    for value in ("0152 28817386", "+49305550100", "Alex"):
        step["recipients"]["to"][0]["value"] = value
        with pytest.raises(Invalid, match=r"steps\[0\].*recipients"):
            parse({"trigger": OVERDUE, "steps": [step]})


def test_the_builder_is_offered_the_step_for_every_subject():
    (found,) = [step for step in step_catalogue() if step["kind"] == "send_text"]
    assert found["label"] == "Send text message"
    assert {"template_id", "send", "recipients", "if_no_invoice"} <= set(found["fields"])


def test_a_trial_shows_the_exact_text(world):
    owing(world, "C1")
    definition = parse({"trigger": OVERDUE, "steps": [text_step(world)]})
    with organisation_scope(world.id):
        customer = row("SELECT id FROM customer")
        walked = try_record(world.id, build(definition), customer["id"], as_of(world))
    (step,) = walked["steps"]
    assert (step["kind"], step["what"]) == ("send_text", "Send text message")
    message = step["message"]
    assert (message["state"], message["text"]) == ("would_send", "Alex, €100.00 is overdue. Fernhill Supplies")
    assert (message["to_addresses"], message["subject"]) == (["+4915228817386"], "")


def test_a_workflow_with_a_text_goes_through_yaml_without_loss(world):
    step = text_step(world, send={"mode": "at", "time": "09:00"})
    draft = parse({"trigger": OVERDUE, "steps": [step]})
    with organisation_scope(world.id):
        about = {"name": "Texts", "description": "", "category": ""}
        written = export_workflow(world.id, about, draft.model_dump(mode="json"))
        assert "send_text" in written
        assert parse(read_workflow_yaml(world.id, written)["draft"]) == draft


def test_a_changed_text_step_is_told_before_it_is_activated():
    before = parse({"trigger": OVERDUE, "steps": [{"kind": "send_text", "id": "t", "template_id": 1}]})
    after = parse({"trigger": OVERDUE, "steps": [{"kind": "send_text", "id": "t", "template_id": 2}]})
    changes = Compared(before, after, {1: "Friendly", 2: "Firm"}, "en").changes()
    assert "Friendly" in str(changes)
    assert "Firm" in str(changes)


def test_a_run_of_thirty_days_is_one_text_per_step_over_a_year_end(world, server):
    """Played day by day from December into January: two steps, two texts."""
    steps = [text_step(world), {"kind": "wait", "id": "w", "days": 20}, text_step(world, "Again", "second")]
    world.activate(trigger=OVERDUE, settings=AT_ONCE, steps=steps)
    world.at("2026-12-15T08:00")
    owing(world, "C1")
    for day in range(30):
        world.now = dt.datetime(2026, 12, 15, 9, tzinfo=dt.UTC) + dt.timedelta(days=day)
        world.tick()
    assert [text["Body"] for text in server.texts][1:] == ["Again"]

"""Charging through localstripe: what leaves arrives once, whatever breaks between us and the provider."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import threading
import time
from decimal import Decimal

import pytest
from django.db import connection

from dunnock.charges.commands import make_charge, refund_charge
from dunnock.charges.errors import ChargeRefused
from dunnock.charges.providers import stripe_account
from dunnock.charges.retry import RetryAsked, retry_charge, retry_charges
from dunnock.kernel.errors import Conflict, Invalid
from dunnock.org.db import execute, organisation_scope
from tests.servers.charging import Till
from tests.servers.counter import counter
from tests.servers.localstripe import REFUSED, localstripe  # noqa: F401
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till(organisation, localstripe) -> Till:  # noqa: F811
    localstripe.hang(0, 0)
    world = World(organisation, "2026-03-02T10:00")
    world.customer("C1", country="DE")
    world.invoice("I1", "C1", "120.00", due_on="2026-03-02")
    world.invoice("I2", "C1", "80.00", due_on="2026-04-02")
    return Till(world, localstripe.url)


def charge(till: Till, *numbers: str, **more) -> int:
    with organisation_scope(till.id):
        return make_charge(
            organisation_id=till.id,
            customer_id=till.customer_id("C1"),
            invoice_ids=[till.invoice_id(number) for number in numbers],
            payment_method_id=None,
            actor="Ines",
            as_of=till.as_of,
            **more,
        )


def test_a_card_is_charged_once_and_the_money_is_awaited_in_the_erp(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    made = charge(till, "I1", "I2")
    assert till.in_progress("I1")
    assert till.serve()
    assert not till.serve()
    assert till.charges("status", "amount", "refunded_amount") == [("paid", Decimal("200.00"), Decimal("0.00"))]
    (intent,) = localstripe.intents(customer=customer)
    assert (intent["amount"], intent["currency"], intent["status"]) == (20000, "eur", "succeeded")
    assert intent["metadata"]["dunnock_charge"] == str(made)
    assert till.events() == ["charge.paid"]
    assert till.in_progress("I1"), "paid, and not in the ERP yet: nobody is to be chased for it"
    till.world.pay("I1", "C1", "120.00")
    till.serve(dt.timedelta(hours=1))
    assert (till.in_progress("I1"), till.in_progress("I2")) == (False, True)
    till.world.now = dt.datetime.now(dt.UTC)  # the provider's own clock, by which it was paid just now
    till.serve(dt.timedelta(days=9))
    assert till.in_progress("I2")
    till.serve(dt.timedelta(days=2))
    assert not till.in_progress("I2"), "an ERP that never shows it does not silence reminders for ever"


def test_a_refused_card_says_why_and_is_tried_again_by_rule(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer, REFUSED), customer)
    made = charge(till, "I1")
    till.serve()
    assert till.charges("status", "failure_code", "attempts") == [("failed", "card_declined", 1)]
    assert not till.in_progress("I1")
    assert till.events() == ["charge.failed"]

    def ask(visit: int, hours: int = 24):
        with organisation_scope(till.id):
            (answer,) = retry_charges(
                organisation_id=till.id,
                rows=[RetryAsked(made, run_id=1, step_id="s1", visit=visit)],
                max_attempts=3,
                min_hours=hours,
                now=till.world.now,
            )
        return answer

    soon = ask(1)
    assert (soon.queued, soon.reason) == (False, "too_soon")
    assert dt.timedelta(hours=24) <= soon.not_before - till.world.now < dt.timedelta(hours=24, minutes=1)
    till.world.now = soon.not_before
    assert ask(1).queued
    assert ask(1).queued, "the same visit of a run asks once, ever"
    assert ask(2).reason == "pending"
    till.serve()
    assert till.charges("status", "attempts") == [("failed", 2)]
    assert till.events() == ["charge.failed", "charge.failed_again"]
    assert len(localstripe.intents(customer=customer)) == 2
    assert ask(3, hours=0).queued
    till.serve()
    assert ask(4, hours=0).reason == "attempts"
    assert len(localstripe.intents(customer=customer)) == 3


def test_a_retry_charges_only_what_is_still_open(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer, REFUSED), customer)
    made = charge(till, "I1", "I2")
    till.serve()
    till.world.pay("I1", "C1", "120.00")
    with organisation_scope(till.id):
        retry_charge(organisation_id=till.id, charge_id=made, actor="Ines", now=till.world.now)
    till.serve()
    assert [one["amount"] for one in localstripe.intents(customer=customer)] == [20000, 8000]
    assert till.charges("amount") == [Decimal("80.00")]
    till.world.pay("I2", "C1", "80.00")
    with organisation_scope(till.id), pytest.raises(ChargeRefused, match="paid"):
        retry_charge(organisation_id=till.id, charge_id=made, actor="Ines", now=till.world.now)


def test_refunds_in_part_and_whole_and_never_more(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    made = charge(till, "I1")
    till.serve()

    def refund(amount: str | None):
        with organisation_scope(till.id):
            refund_charge(
                organisation_id=till.id,
                charge_id=made,
                amount=Decimal(amount) if amount else None,
                reason="Agreed on the phone",
                actor="Ines",
                now=till.world.now,
            )

    refund("20.00")
    with pytest.raises(Invalid, match=r"100\.00"):
        refund("100.01")
    till.serve()
    assert till.charges("status", "refunded_amount") == [("partly_refunded", Decimal("20.00"))]
    refund(None)
    till.serve()
    assert till.charges("status", "refunded_amount") == [("refunded", Decimal("120.00"))]
    assert not till.in_progress("I1")
    with pytest.raises(Conflict):
        refund("0.01")
    listed = localstripe.call(f"/v1/refunds?payment_intent={localstripe.intents(customer=customer)[0]['id']}")["data"]
    assert sorted(one["amount"] for one in listed) == [2000, 10000]
    assert till.events() == ["charge.paid", "charge.refunded"]


def test_what_is_paid_before_the_order_leaves_is_not_charged(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    charge(till, "I1", "I2")
    till.world.pay("I1", "C1", "50.00")
    till.serve()
    assert [one["amount"] for one in localstripe.intents(customer=customer)] == [15000]
    assert till.charges("status", "amount") == [("paid", Decimal("150.00"))]


def test_nothing_left_to_charge_cancels_it(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    charge(till, "I1")
    till.world.pay("I1", "C1", "120.00")
    till.serve()
    assert localstripe.intents(customer=customer) == []
    assert till.charges("status") == ["cancelled"]
    assert not till.in_progress("I1")
    assert till.events() == []


def test_two_charges_of_one_invoice_cannot_be(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    charge(till, "I1")
    with pytest.raises(Invalid, match="in progress"):
        charge(till, "I1")
    till.serve()
    with pytest.raises(Invalid, match="in progress"):
        charge(till, "I1")


def test_no_answer_in_time_is_asked_for_and_never_ordered_twice(till, localstripe, monkeypatch):  # noqa: F811
    monkeypatch.setattr(stripe_account, "SECONDS", 0.4)
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    charge(till, "I1")
    localstripe.hang(1.2)
    till.serve()
    (attempt,) = till.world.rows("SELECT state, failure_message, next_try_at FROM charge_attempt")
    assert attempt["state"] == "unknown"
    assert till.charges("status") == ["pending"]
    assert till.in_progress("I1")
    till.serve(dt.timedelta(seconds=30))
    assert till.world.rows("SELECT state FROM charge_attempt") == [{"state": "unknown"}], "left alone for a minute"
    till.serve(dt.timedelta(minutes=2))
    assert till.charges("status", "attempts") == [("paid", 1)]
    assert len(localstripe.intents(customer=customer)) == 1


def test_a_provider_that_is_down_makes_charges_wait_and_not_fail(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    charge(till, "I1")
    with organisation_scope(till.id):
        execute("UPDATE provider_account SET api_base = 'http://127.0.0.1:9'")
    for _ in range(3):
        till.serve(dt.timedelta(hours=1))
    assert till.charges("status") == ["pending"]
    with organisation_scope(till.id):
        execute("UPDATE provider_account SET api_base = %s", [localstripe.url])
    till.serve(dt.timedelta(hours=2))
    assert till.charges("status", "attempts") == [("paid", 1)]
    assert len(localstripe.intents(customer=customer)) == 1


def test_a_day_without_an_answer_ends_in_asking_not_in_a_second_order(till, localstripe):  # noqa: F811
    """After that the provider may have forgotten our key, and giving the order again could charge twice."""
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    charge(till, "I1")
    with organisation_scope(till.id):
        execute("UPDATE provider_account SET api_base = 'http://127.0.0.1:9'")
    till.serve()
    with organisation_scope(till.id):
        execute("UPDATE provider_account SET api_base = %s", [localstripe.url])
    till.serve(dt.timedelta(hours=21))
    assert till.charges("status", "failure_code") == [("failed", "never_arrived")]
    assert localstripe.intents(customer=customer) == []


def test_a_refused_key_stops_the_account_and_is_told(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    charge(till, "I1")
    with counter() as desk, organisation_scope(till.id):
        execute("UPDATE provider_account SET api_base = %s", [desk.url])
    with counter() as desk:
        with organisation_scope(till.id):
            execute("UPDATE provider_account SET api_base = %s", [desk.url])
        refused = {"error": {"type": "invalid_request_error", "message": "Invalid API Key provided: sk_test_****"}}
        desk.script = [(401, refused)]
        till.serve()
        till.serve(dt.timedelta(minutes=5))
        assert len(desk.calls) == 1, "an account that does not work is not asked again and again"
    fault = till.one("SELECT fault, retry_at FROM provider_account")
    assert "Invalid API Key" in fault["fault"]
    assert till.charges("status") == ["pending"]
    with organisation_scope(till.id):
        execute("UPDATE provider_account SET api_base = %s", [localstripe.url])
    till.serve(dt.timedelta(minutes=15))
    assert till.charges("status") == ["paid"]
    assert till.one("SELECT fault, retry_at FROM provider_account") == {"fault": "", "retry_at": None}


def test_a_direct_debit_is_pending_until_it_is_asked_for_or_told(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.sepa(customer), customer, kind="sepa_debit")
    charge(till, "I1")
    with counter() as desk:
        processing = {
            "id": "pi_1",
            "object": "payment_intent",
            "status": "processing",
            "created": int(till.world.now.timestamp()),
            "metadata": {},
        }
        desk.answers["POST /v1/payment_intents"] = lambda path, body: (200, processing)
        desk.answers["GET /v1/payment_intents/*"] = lambda path, body: (200, processing | {"status": "succeeded"})
        with organisation_scope(till.id):
            execute("UPDATE provider_account SET api_base = %s", [desk.url])
        till.serve()
        assert till.charges("status") == ["pending"]
        assert till.world.rows("SELECT state, provider_ref FROM charge_attempt") == [
            {"state": "submitted", "provider_ref": "pi_1"}
        ]
        till.serve(dt.timedelta(hours=1))
        assert till.charges("status") == ["pending"]
        till.serve(dt.timedelta(hours=6))  # its webhook was lost
        assert till.charges("status") == ["paid"]
        assert len(desk.sent("POST", "/v1/payment_intents")) == 1


@pytest.mark.slow
def test_kill_9_while_sending_leaves_one_payment_at_the_provider(till, localstripe):  # noqa: F811
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer), customer)
    charge(till, "I1", "I2")
    localstripe.hang(3)
    entry = connection.settings_dict
    url = f"postgresql://{entry['USER']}:{entry['PASSWORD']}@/{entry['NAME']}?host={entry['HOST']}"
    environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "dunnock.site.settings"}
    command = [sys.executable, "-m", "tests.servers.charger", str(till.id), till.world.now.isoformat()]
    worker = subprocess.Popen(command, env=environment)
    try:
        for _ in range(400):
            if localstripe.intents(customer=customer):
                break
            time.sleep(0.05)
        os.kill(worker.pid, signal.SIGKILL)
    finally:
        worker.kill()
        worker.wait(10)
    assert till.world.rows("SELECT state FROM charge_attempt") == [{"state": "sending"}]
    for _ in range(100):  # the server notices the broken session in its own time
        till.serve(dt.timedelta(seconds=1))
        if till.charges("status") != ["pending"]:
            break
        time.sleep(0.05)
    assert till.charges("status", "attempts") == [("paid", 1)]
    assert len(localstripe.intents(customer=customer)) == 1
    assert till.events() == ["charge.paid"]


def test_two_workers_share_the_orders_and_charge_each_once(till, localstripe):  # noqa: F811
    refs = {}
    for n in range(10, 30):
        till.world.customer(f"C{n}")
        till.world.invoice(f"I{n}", f"C{n}", "10.00", due_on="2026-03-02")
        refs[n] = localstripe.customer()
        till.on_file(f"C{n}", localstripe.card(refs[n]), refs[n])
    with organisation_scope(till.id):
        execute("UPDATE invoice SET auto_charge = true")
        from dunnock.charges.commands import plan_charges

        assert plan_charges(organisation_id=till.id, as_of=till.as_of) == 20
    faults = []

    def work() -> None:
        from dunnock.correspondence.worker import close_session

        try:
            from dunnock.charges.outbox import send_orders

            while send_orders(organisation_id=till.id, instant=till.world.now):
                pass
        except Exception as fault:
            faults.append(fault)
        finally:
            close_session()
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert till.charges("status") == ["paid"] * 20
    assert [len(localstripe.intents(customer=ref)) for ref in refs.values()] == [1] * 20

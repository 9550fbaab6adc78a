"""What providers tell us: signed as they sign it, twice, late, in any order, about what we do not know, and forged.

The objects have the shape of Stripe's and GoCardless' API references; localstripe emits none of the charge.* events.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import itertools
import json
import time
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dunnock.charges.commands import make_charge
from dunnock.charges.facts import AttemptFact
from dunnock.charges.methods import home_of
from dunnock.charges.retry import retry_charge
from dunnock.charges.standing import tell
from dunnock.charges.webhooks import MOST_REFUSED_KEPT
from dunnock.org.db import execute, organisation_scope, row
from tests.edges.conftest import problem
from tests.servers.charging import SECRET, Till
from tests.servers.localstripe import REFUSED, localstripe  # noqa: F401
from tests.world import World

pytestmark = pytest.mark.django_db
START = 1_772_442_000  # 2026-03-02 09:00 UTC
numbers = itertools.count(1)


@pytest.fixture
def till(organisation) -> Till:
    world = World(organisation, "2026-03-02T10:00")
    world.customer("C1")
    till = Till(world, "http://127.0.0.1:9")
    till.on_file("C1", "pm_1", "cus_1")
    return till


def ordered(till: Till, ref: str = "") -> tuple[int, str, str]:
    """A charge whose order has been taken by the provider: its id, the provider's reference, and our mark on it."""
    n = next(numbers)
    ref = ref or f"pi_{n}"
    till.world.invoice(f"W{n}", "C1", "100.00", due_on="2026-03-02")
    with organisation_scope(till.id):
        made = make_charge(
            organisation_id=till.id,
            customer_id=till.customer_id("C1"),
            invoice_ids=[till.invoice_id(f"W{n}")],
            payment_method_id=None,
            actor="Ines",
            as_of=till.as_of,
        )
        tell(organisation_id=till.id, charge_id=made, told=[(1, AttemptFact("submitted", "", ref))], now=till.world.now)
        key = row("SELECT idempotency_key FROM charge_attempt WHERE charge_id = %s", [made])["idempotency_key"]
    return made, ref, key


def event(kind: str, about: dict[str, Any], minutes: int = 0, ident: str = "") -> dict[str, Any]:
    return {
        "id": ident or f"evt_{next(numbers)}",
        "object": "event",
        "api_version": "2026-10-28.endive",
        "created": START + 60 * minutes,
        "livemode": False,
        "type": kind,
        "data": {"object": about},
    }


def intent(ref: str, key: str, charge: int, **more: Any) -> dict[str, Any]:
    labels = {"dunnock_charge": str(charge), "dunnock_attempt": key}
    return {"id": ref, "object": "payment_intent", "amount": 10000, "currency": "eur", "metadata": labels, **more}


def signed(body: bytes, secret: str = SECRET, at: float | None = None) -> str:
    moment = int(time.time() if at is None else at)
    digest = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={digest}"


@cache
def sender() -> Client:
    """Making one reads the built web app's folder: once will do."""
    return Client()


def post(till: Till | None, told: dict[str, Any] | bytes, **more: Any):
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    headers = {"Stripe-Signature": signed(body), **more.get("headers", {})}
    path = f"/api/v1/hooks/charges/{more.get('token') or till.token}"
    return sender().generic("POST", path, body, content_type="application/json", headers=headers)


def stands(till: Till, charge: int) -> dict[str, Any]:
    return till.one(
        "SELECT status, refunded_amount, failure_code, paid_at, provider_ref, facts FROM charge WHERE id = %s", [charge]
    )


def later(till: Till, minutes: int = 2) -> None:
    """The job, a little after a message that was received by the machine's clock."""
    till.world.now = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=minutes)
    till.serve()


def deliveries(till: Till) -> list[tuple[str, str]]:
    return [(d["type"], d["state"]) for d in till.world.rows("SELECT type, state FROM webhook_delivery ORDER BY id")]


def test_a_payment_that_succeeds(till):
    charge, ref, key = ordered(till)
    answer = post(till, event("payment_intent.succeeded", intent(ref, key, charge, status="succeeded"), 3))
    assert (answer.status_code, answer.json()) == (200, {"received": 1, "new": 1})
    found = stands(till, charge)
    assert (found["status"], found["paid_at"]) == ("paid", dt.datetime(2026, 3, 2, 9, 3, tzinfo=dt.UTC))
    assert till.events() == ["charge.paid"]
    assert till.world.rows("SELECT state FROM charge_attempt") == [{"state": "paid"}]
    told = till.one("SELECT customer_id, subject_id FROM event WHERE kind = 'charge.paid'")
    assert told == {"customer_id": till.customer_id("C1"), "subject_id": charge}


def test_replayed_three_times_it_happens_once(till):
    charge, ref, key = ordered(till)
    told = event("payment_intent.succeeded", intent(ref, key, charge, status="succeeded"))
    assert [post(till, told).json()["new"] for _ in range(3)] == [1, 0, 0]
    again = post(till, {**told, "id": "evt_another"})  # the same fact under another id
    assert again.json()["new"] == 1
    assert till.events() == ["charge.paid"]


def story(charge: int, ref: str, key: str) -> list[dict[str, Any]]:
    """A bad week: declined, paid after all, refunded in part, charged back, and the bank decides for us."""
    error = {
        "code": "card_declined",
        "decline_code": "insufficient_funds",
        "message": "Your card has insufficient funds.",
    }
    money = {"object": "charge", "id": f"ch_{ref}", "payment_intent": ref, "amount": 10000, "currency": "eur"}
    labels = intent(ref, key, charge)["metadata"]
    dispute = {"object": "dispute", "id": f"dp_{ref}", "payment_intent": ref, "charge": f"ch_{ref}", "currency": "eur"}
    refund = {"object": "refund", "id": f"re_{ref}", "payment_intent": ref, "amount": 2500, "currency": "eur"}
    return [
        event("payment_intent.processing", intent(ref, key, charge, status="processing"), 1),
        event("charge.failed", {**money, "metadata": labels, "failure_code": "card_declined"}, 2),
        event("payment_intent.payment_failed", intent(ref, key, charge, last_payment_error=error), 2),
        event("charge.succeeded", {**money, "metadata": labels, "paid": True}, 5),
        event("payment_intent.succeeded", intent(ref, key, charge, status="succeeded"), 5),
        event("charge.refunded", {**money, "metadata": labels, "amount_refunded": 2500}, 7),
        event("refund.created", {**refund, "status": "succeeded"}, 7),
        event("charge.dispute.created", {**dispute, "status": "needs_response"}, 8),
        event("charge.dispute.closed", {**dispute, "status": "won"}, 9),
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(order=st.permutations(list(range(9)) * 3))
def test_three_times_each_and_shuffled_it_ends_as_it_would_in_order(till, order):
    charge, ref, key = ordered(till)
    told = story(charge, ref, key)
    for n in order:
        assert post(till, told[n]).status_code == 200
    found = stands(till, charge)
    assert (found["status"], found["refunded_amount"]) == ("partly_refunded", Decimal("25.00"))
    assert (found["failure_code"], found["provider_ref"]) == ("", ref)
    assert found["paid_at"] == dt.datetime(2026, 3, 2, 9, 5, tzinfo=dt.UTC)
    with organisation_scope(till.id):
        kinds = row(
            "SELECT array_agg(kind) AS kinds FROM event WHERE subject_kind = 'charge' AND subject_id = %s", [charge]
        )["kinds"]
    assert len(kinds) == len(set(kinds)), "no event twice, whatever is delivered how often"


def test_in_order_the_week_is_told_step_by_step(till):
    charge, ref, key = ordered(till)
    seen = []
    for one in story(charge, ref, key):
        post(till, one)
        seen.append(stands(till, charge)["status"])
    assert list(dict.fromkeys(seen)) == ["pending", "failed", "paid", "partly_refunded", "charged_back"]
    assert till.events() == ["charge.failed", "charge.paid", "charge.refunded", "charge.charged_back"]


def test_a_chargeback_that_is_lost_stays(till):
    charge, ref, key = ordered(till)
    dispute = {"object": "dispute", "id": "dp_1", "payment_intent": ref, "charge": "ch_1"}
    for kind, status, minutes in (("closed", "lost", 9), ("created", "needs_response", 8)):
        post(till, event(f"charge.dispute.{kind}", {**dispute, "status": status}, minutes))
    post(till, event("payment_intent.succeeded", intent(ref, key, charge), 10))
    assert stands(till, charge)["status"] == "charged_back"
    assert till.events() == ["charge.charged_back"]


def test_an_inquiry_is_no_chargeback(till):
    charge, ref, key = ordered(till)
    post(till, event("payment_intent.succeeded", intent(ref, key, charge), 1))
    dispute = {"object": "dispute", "id": "dp_1", "payment_intent": ref, "status": "warning_needs_response"}
    post(till, event("charge.dispute.created", dispute, 8))
    assert stands(till, charge)["status"] == "paid"


@pytest.mark.parametrize(
    "forge",
    [
        lambda body: "",
        lambda body: signed(body, "whsec_guessed"),
        lambda body: signed(body + b" "),
        lambda body: signed(body, at=time.time() - 3600),  # an old one, recorded and played again
        lambda body: "nonsense",
        lambda body: "t=abc,v1=é",
    ],
)
def test_a_forged_message_does_nothing_but_leave_a_note(till, forge):
    charge, ref, key = ordered(till)
    body = json.dumps(event("payment_intent.succeeded", intent(ref, key, charge), ident="evt_real")).encode()
    problem(post(till, body, headers={"Stripe-Signature": forge(body)}), 400, "signature_refused")
    assert stands(till, charge)["status"] == "pending"
    assert deliveries(till) == [("", "refused")]
    assert post(till, body).json()["new"] == 1, "the real one with that id still counts"
    assert stands(till, charge)["status"] == "paid"


def test_forgers_cannot_fill_the_disk(till):
    for _ in range(MOST_REFUSED_KEPT + 20):
        post(till, b"{}", headers={"Stripe-Signature": "t=1,v1=0"})
    assert len(deliveries(till)) == MOST_REFUSED_KEPT
    problem(post(till, b" " * 1_000_001), 413, "body_too_large")


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b'"x"',
        b"{}",
        b"nonsense",
        b'{"id": 1, "type": "x", "created": "then", "data": {"object": {}}}',
        b"\xff\xfe",
    ],
)
def test_a_signed_message_that_makes_no_sense_is_refused_in_words(till, body):
    answer = post(till, body, headers={"Stripe-Signature": signed(body)})
    assert answer.status_code in (400, 422), answer.content
    assert {state for _, state in deliveries(till)} == {"refused"}


def test_addresses_that_are_none(till):
    for token in ("nonsense", f"{till.id}_" + "x" * 32, "999999_" + "x" * 32, f"{till.id}_%00" + "x" * 24):
        assert post(till, b"{}", token=token).status_code in (400, 404)
    with organisation_scope(till.id):
        execute("UPDATE provider_account SET webhook_secret_encrypted = ''")
    assert "secret" in problem(post(till, b"{}"), 400, "signature_refused")["detail"]


def test_a_message_about_a_charge_that_comes_later_waits_for_it(till):
    """The provider can be quicker than our own transaction."""
    told = event("payment_intent.succeeded", intent("pi_early", "dunnock-0-1-early", 0), 1)
    assert post(till, told).status_code == 200
    assert deliveries(till) == [("payment_intent.succeeded", "waiting")]
    charge, _, _ = ordered(till, "pi_early")
    later(till)
    assert stands(till, charge)["status"] == "paid"
    assert deliveries(till) == [("payment_intent.succeeded", "applied")]


def test_one_that_never_finds_its_charge_is_shown_after_three_days(till):
    post(till, event("charge.dispute.created", {"object": "dispute", "id": "dp_1", "payment_intent": "pi_else"}, 1))
    received = till.one("SELECT received_at FROM webhook_delivery")["received_at"]
    tries = 0
    for hours in range(0, 80, 2):
        till.world.now = received + dt.timedelta(hours=hours)
        till.serve()
        tries = till.one("SELECT attempts FROM webhook_delivery")["attempts"]
    found = till.one("SELECT state, next_try_at, fault FROM webhook_delivery")
    assert (found["state"], found["next_try_at"]) == ("waiting", None)
    assert "no such charge" in found["fault"]
    assert 5 < tries < 60


def test_what_a_webshop_on_the_same_account_sells_is_none_of_our_business(till):
    for kind in ("payment_intent.succeeded", "charge.succeeded", "customer.created", "checkout.session.completed"):
        post(till, event(kind, {"id": "x_1", "object": "thing", "metadata": {"order": "1"}, "currency": "eur"}))
    assert {state for _, state in deliveries(till)} == {"ignored"}
    assert till.events() == []
    later(till, minutes=60 * 24 * 29)
    assert len(deliveries(till)) == 4
    later(till, minutes=60 * 24 * 31)
    assert deliveries(till) == []


def test_another_organisations_charge_is_not_touched(two_organisations):
    tills = []
    for organisation_id in two_organisations:
        world = World(organisation_id, "2026-03-02T10:00")
        world.customer("C1")
        till = Till(world, "http://127.0.0.1:9")
        till.on_file("C1", "pm_1", "cus_1")
        tills.append(till)
    charge, ref, key = ordered(tills[0])
    post(tills[1], event("payment_intent.succeeded", intent(ref, key, charge), 1))
    assert stands(tills[0], charge)["status"] == "pending"
    assert deliveries(tills[1]) == [("payment_intent.succeeded", "waiting")]


def test_an_earlier_attempt_that_is_collected_after_all_stops_the_retry(till):
    charge, ref, key = ordered(till)
    post(till, event("payment_intent.payment_failed", intent(ref, key, charge, last_payment_error={"code": "x"}), 1))
    with organisation_scope(till.id):
        retry_charge(organisation_id=till.id, charge_id=charge, actor="Ines", now=till.world.now)
    post(till, event("payment_intent.succeeded", intent(ref, key, charge), 5))
    assert stands(till, charge)["status"] == "paid"
    states = till.world.rows("SELECT state FROM charge_attempt ORDER BY number")
    assert [one["state"] for one in states] == ["paid", "cancelled"]
    till.serve(dt.timedelta(hours=1))
    assert till.charges("attempts", "status") == [(2, "paid")]


def test_a_method_that_is_detached_is_charged_no_more(till):
    post(till, event("payment_method.detached", {"id": "pm_1", "object": "payment_method", "metadata": {}}, 1))
    assert till.one("SELECT status, is_default FROM payment_method") == {"status": "revoked", "is_default": False}
    post(till, event("payment_method.detached", {"id": "pm_unknown", "object": "payment_method"}, 1))
    assert [state for _, state in deliveries(till)] == ["applied", "ignored"]


def test_a_card_set_up_at_stripe_appears_here(till, localstripe):  # noqa: F811
    with organisation_scope(till.id):
        execute("UPDATE provider_account SET api_base = %s", [localstripe.url])
        account = row("SELECT * FROM provider_account")
    till.world.customer("C2")
    owner = localstripe.customer()
    card = localstripe.card(owner)
    labels = {"dunnock_customer": str(till.customer_id("C2")), "dunnock_home": home_of(account)}
    about = {"id": "seti_1", "object": "setup_intent", "payment_method": card, "customer": owner, "metadata": labels}
    post(till, event("setup_intent.succeeded", about))
    post(
        till,
        event("setup_intent.succeeded", {**about, "metadata": {**labels, "dunnock_home": "another"}}, ident="evt_x"),
    )
    later(till)
    found = till.one("SELECT * FROM payment_method WHERE customer_id = %s", [till.customer_id("C2")])
    assert (found["label"], found["kind"], found["is_default"]) == ("Visa ending 4242", "card", True)
    assert (found["provider_customer_ref"], str(found["expires_on"])) == (owner, "2030-12-31")
    assert [state for _, state in deliveries(till)] == ["applied", "ignored"]


# And with a server that really sends them


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", ["4242424242424242", REFUSED])
def test_localstripe_tells_our_endpoint_by_itself(organisation, localstripe, live_server, number):  # noqa: F811
    world = World(organisation, "2026-03-02T10:00")
    world.customer("C1")
    till = Till(world, localstripe.url)
    customer = localstripe.customer()
    till.on_file("C1", localstripe.card(customer, number), customer)
    localstripe.tell(f"{live_server.url}/api/v1/hooks/charges/{till.token}", SECRET)
    world.invoice("I1", "C1", "100.00", due_on="2026-03-02")
    with organisation_scope(till.id):
        make_charge(
            organisation_id=till.id,
            customer_id=till.customer_id("C1"),
            invoice_ids=[till.invoice_id("I1")],
            payment_method_id=None,
            actor="Ines",
            as_of=till.as_of,
        )
    till.serve()
    wanted = "payment_intent.succeeded" if number != REFUSED else "payment_intent.payment_failed"
    for _ in range(100):
        if (wanted, "applied") in deliveries(till):
            break
        time.sleep(0.05)
    assert (wanted, "applied") in deliveries(till)
    assert till.charges("status") == ["paid" if number != REFUSED else "failed"]
    assert len(till.events()) == 1
    localstripe.tell("http://127.0.0.1:9/nobody", SECRET)

"""What GoCardless tells us, signed as it signs: mandates, direct debits, chargebacks, refunds. Objects in its API's shape."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
from decimal import Decimal
from typing import Any

import pytest

from dunnock.charges.methods import home_of
from dunnock.org.db import execute, organisation_scope, row
from tests.edges.charges.test_webhooks import START, later, numbers, ordered, post, stands
from tests.edges.conftest import problem
from tests.servers.charging import SECRET, Till
from tests.servers.counter import counter
from tests.servers.localstripe import REFUSED, localstripe  # noqa: F401
from tests.world import World

pytestmark = pytest.mark.django_db


# GoCardless


def said(resource: str, action: str, links: dict[str, str], minutes: int = 0, **more: Any) -> dict[str, Any]:
    at = dt.datetime.fromtimestamp(START + 60 * minutes, dt.UTC)
    return {
        "id": f"EV{next(numbers)}",
        "created_at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "resource_type": resource,
        "action": action,
        "links": links,
        "details": {},
        "metadata": {},
        "resource_metadata": {},
        **more,
    }


def gc_post(till: Till, *events: dict[str, Any], secret: str = SECRET):
    body = json.dumps({"events": list(events), "meta": {"webhook_id": "WB1"}}).encode()
    signature = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return post(till, body, headers={"Stripe-Signature": "", "Webhook-Signature": signature})


@pytest.fixture
def gc(organisation) -> Till:
    world = World(organisation, "2026-03-02T10:00")
    world.customer("C1")
    till = Till(world, "http://127.0.0.1:9", kind="gocardless", secret="sandbox_token")
    till.on_file("C1", "MD1", "CU1", kind="bacs_debit")
    return till


def test_a_direct_debit_is_confirmed_and_bounces(gc):
    charge, ref, _ = ordered(gc, "PM1")
    links = {"payment": ref}
    answer = gc_post(gc, said("payments", "submitted", links, 1), said("payments", "confirmed", links, 2))
    assert answer.json() == {"received": 2, "new": 2}
    assert stands(gc, charge)["status"] == "paid"
    details = {"cause": "refer_to_payer", "description": "No money.", "reason_code": "ARUDD-0", "origin": "bank"}
    gc_post(gc, said("payments", "failed", links, 90, details=details))
    assert (stands(gc, charge)["status"], stands(gc, charge)["failure_code"]) == ("failed", "refer_to_payer")
    assert gc.events() == ["charge.paid", "charge.failed"]
    assert not gc.in_progress(gc.one("SELECT number FROM invoice")["number"])


def test_what_gocardless_collects_again_by_itself_is_not_failed(gc):
    charge, ref, _ = ordered(gc, "PM1")
    again = {"cause": "insufficient_funds", "will_attempt_retry": True}
    gc_post(gc, said("payments", "failed", {"payment": ref}, 1, details=again))
    assert stands(gc, charge)["status"] == "pending", "a retry of ours would charge twice"


def test_chargebacks_of_direct_debits(gc):
    charge, ref, _ = ordered(gc, "PM1")
    links = {"payment": ref}
    told = [
        said("payments", "confirmed", links, 1),
        said("payments", "charged_back", links, 2),
        said("payments", "chargeback_cancelled", links, 3),
    ]
    gc_post(gc, *reversed(told))
    assert stands(gc, charge)["status"] == "paid"
    gc_post(gc, said("payments", "chargeback_settled", links, 4))
    assert stands(gc, charge)["status"] == "charged_back"


def test_a_mandate_lives_and_dies_by_the_providers_clock(gc):
    links = {"mandate": "MD1"}
    gc_post(gc, said("mandates", "cancelled", links, 5), said("mandates", "active", links, 1))
    assert gc.one("SELECT status FROM payment_method")["status"] == "revoked"
    gc_post(gc, said("mandates", "reinstated", links, 9))
    assert gc.one("SELECT status FROM payment_method")["status"] == "active"


def test_a_refund_made_at_gocardless_is_looked_up(gc):
    charge, ref, _ = ordered(gc, "PM1")
    gc_post(gc, said("payments", "confirmed", {"payment": ref}, 1))
    with counter() as desk:
        with organisation_scope(gc.id):
            execute("UPDATE provider_account SET api_base = %s", [desk.url])
        payment = {"id": ref, "amount": 10000, "amount_refunded": 4000, "currency": "EUR", "metadata": {}}
        desk.answers["GET /refunds/*"] = lambda path, body: (200, {"refunds": {"id": "RF1", "links": {"payment": ref}}})
        desk.answers["GET /payments/*"] = lambda path, body: (200, {"payments": payment})
        gc_post(gc, said("refunds", "created", {"refund": "RF1"}, 3))
        later(gc)
    found = stands(gc, charge)
    assert (found["status"], found["refunded_amount"]) == ("partly_refunded", Decimal("40.00"))


def test_a_mandate_given_on_their_page_appears_here(gc):
    with organisation_scope(gc.id):
        account = row("SELECT * FROM provider_account")
    gc.world.customer("C2")
    labels = {"dunnock_customer": str(gc.customer_id("C2")), "dunnock_home": home_of(account)}
    with counter() as desk:
        with organisation_scope(gc.id):
            execute("UPDATE provider_account SET api_base = %s", [desk.url])
        request = {"id": "BRQ1", "metadata": labels, "links": {"customer": "CU2", "mandate_request_mandate": "MD2"}}
        desk.answers["GET /billing_requests/*"] = lambda path, body: (200, {"billing_requests": request})
        mandate = {"id": "MD2", "scheme": "sepa_core", "status": "pending_submission", "links": {"customer": "CU2"}}
        desk.answers["GET /mandates/*"] = lambda path, body: (200, {"mandates": mandate})
        gc_post(gc, said("billing_requests", "fulfilled", {"billing_request": "BRQ1"}, 1))
        later(gc)
    found = gc.one("SELECT label, kind, status FROM payment_method WHERE provider_method_ref = 'MD2'")
    assert found == {"label": "SEPA debit MD2", "kind": "sepa_debit", "status": "active"}


def test_a_forged_message_of_gocardless(gc):
    charge, ref, _ = ordered(gc, "PM1")
    problem(gc_post(gc, said("payments", "confirmed", {"payment": ref}), secret="guess"), 400, "signature_refused")
    assert stands(gc, charge)["status"] == "pending"

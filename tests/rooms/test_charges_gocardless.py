"""The GoCardless client against a counter that serves its documented responses: no emulator of GoCardless exists, so this
does not prove that GoCardless keeps to its reference (tests/servers/counter.py).
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from dunnock.charges.commands import make_charge, refund_charge
from dunnock.charges.outbox import account_provider
from dunnock.charges.providers.base import AccountFault, Payer, Refused
from dunnock.org.db import organisation_scope, row
from tests.servers.charging import Till
from tests.servers.counter import Counter, counter
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

PAYMENT = {
    "id": "PM123",
    "created_at": "2026-03-02T10:00:00.000Z",
    "charge_date": "2026-03-06",
    "amount": 12000,
    "currency": "EUR",
    "status": "pending_submission",
    "amount_refunded": 0,
    "metadata": {},
    "links": {"mandate": "MD123", "creditor": "CR123"},
}


def fault(kind: str, reason: str, message: str, **links) -> dict:
    one = {"reason": reason, "message": message, **({"links": links} if links else {})}
    return {"error": {"message": message, "type": kind, "code": 422, "errors": [one], "documentation_url": ""}}


@pytest.fixture
def desk(monkeypatch):
    monkeypatch.setattr("gocardless_pro.services.base_service.time.sleep", lambda seconds: None)
    with counter() as made:
        payments: dict[str, dict] = {}

        def create(path, body):
            wanted = body["payments"]
            payment = PAYMENT | {
                "id": f"PM{len(payments) + 1}",
                "amount": wanted["amount"],
                "metadata": wanted["metadata"],
            }
            payments[payment["id"]] = payment
            return 201, {"payments": payment}

        made.answers = {
            "POST /payments": create,
            "GET /payments": lambda path, body: (200, {"payments": list(payments.values()), "meta": {"limit": 50}}),
            "GET /payments/*": lambda path, body: (200, {"payments": payments[path.rsplit("/", 1)[1]]}),
        }
        yield made


@pytest.fixture
def till(organisation, desk) -> Till:
    world = World(organisation, "2026-03-02T10:00")
    world.customer("C1")
    world.invoice("I1", "C1", "120.00", due_on="2026-03-02")
    till = Till(world, desk.url, kind="gocardless", secret="sandbox_token")
    till.on_file("C1", "MD123", "CU123", kind="bacs_debit")
    return till


def charge(till: Till) -> int:
    with organisation_scope(till.id):
        return make_charge(
            organisation_id=till.id,
            customer_id=till.customer_id("C1"),
            invoice_ids=[till.invoice_id("I1")],
            payment_method_id=None,
            actor="Ines",
            as_of=till.as_of,
        )


def test_an_order_as_the_reference_wants_it(till, desk: Counter):
    made = charge(till)
    till.serve()
    method, path, body, headers = desk.calls[0]
    assert (method, path) == ("POST", "/payments")
    payment = body["payments"]
    assert (payment["amount"], payment["currency"], payment["links"]) == (12000, "EUR", {"mandate": "MD123"})
    assert payment["metadata"]["dunnock_charge"] == str(made)
    assert len(payment["metadata"]) <= 3  # GoCardless takes three marks
    assert headers["Idempotency-Key"] == payment["metadata"]["dunnock_attempt"]
    assert headers["Authorization"] == "Bearer sandbox_token"
    assert till.charges("status", "provider_ref") == [("pending", "PM1")]
    assert till.in_progress("I1")


def test_the_connection_breaks_after_it_was_taken(till, desk: Counter):
    charge(till)
    create = desk.answers["POST /payments"]

    def taken(path, body):
        create(path, body)
        return 0, None

    desk.script = [taken, (0, None), (0, None)]  # the client itself tries three times
    till.serve()
    assert till.world.rows("SELECT state FROM charge_attempt") == [{"state": "unknown"}]
    till.serve(dt.timedelta(minutes=2))
    assert till.world.rows("SELECT state, provider_ref FROM charge_attempt") == [
        {"state": "submitted", "provider_ref": "PM1"}
    ]
    assert len({call[3]["Idempotency-Key"] for call in desk.calls if call[0] == "POST"}) == 1


def test_an_order_repeated_under_its_key_is_answered_with_the_first(till, desk: Counter):
    charge(till)
    desk.script = [
        (409, fault("invalid_state", "idempotent_creation_conflict", "taken", conflicting_resource_id="PM9"))
    ]
    desk.answers["GET /payments/*"] = lambda path, body: (200, {"payments": PAYMENT | {"id": "PM9"}})
    till.serve()
    assert till.charges("provider_ref") == ["PM9"]


def test_a_mandate_that_is_not_active_fails_and_is_not_tried_again(till, desk: Counter):
    charge(till)
    desk.script = [(422, fault("invalid_state", "mandate_is_inactive", "Mandate is inactive"))]
    till.serve()
    assert till.charges("status", "failure_code") == [("failed", "mandate_is_inactive")]
    assert not till.in_progress("I1")


def test_a_refused_token_stops_the_account(till, desk: Counter):
    charge(till)
    desk.script = [(401, fault("invalid_api_usage", "access_token_not_active", "The access token is revoked"))]
    till.serve()
    assert till.charges("status") == ["pending"]
    assert till.one("SELECT fault FROM provider_account")["fault"].startswith("The access token is revoked")


def test_too_many_requests_wait(till, desk: Counter):
    charge(till)
    desk.script = [(429, fault("invalid_api_usage", "rate_limit_exceeded", "Slow down"))]
    till.serve()
    assert till.world.rows("SELECT state, sent_at FROM charge_attempt") == [{"state": "queued", "sent_at": None}]
    till.serve(dt.timedelta(minutes=2))
    assert till.world.rows("SELECT state FROM charge_attempt") == [{"state": "submitted"}]


def test_a_refund_says_what_it_comes_to_altogether(till, desk: Counter):
    made = charge(till)
    till.serve()
    desk.answers["GET /payments/*"] = lambda path, body: (
        200,
        {"payments": PAYMENT | {"id": "PM1", "status": "confirmed"}},
    )
    till.serve(dt.timedelta(hours=7))
    assert till.charges("status") == ["paid"]

    def refunded(path, body):
        amount = body["refunds"]["amount"]
        return 201, {"refunds": {"id": f"RF{amount}", "amount": amount, "created_at": "2026-03-02T18:00:00.000Z"}}

    desk.answers["POST /refunds"] = refunded
    for amount in ("20.00", "30.00"):
        with organisation_scope(till.id):
            refund_charge(
                organisation_id=till.id,
                charge_id=made,
                amount=Decimal(amount),
                reason="",
                actor="Ines",
                now=till.world.now,
            )
        till.serve(dt.timedelta(minutes=1))
    sent = [body["refunds"] for body in desk.sent("POST", "/refunds")]
    assert [(one["amount"], one["total_amount_confirmation"]) for one in sent] == [(2000, 2000), (3000, 5000)]
    assert till.charges("status", "refunded_amount") == [("partly_refunded", Decimal("50.00"))]


def test_a_mandate_by_its_reference(till, desk: Counter):
    mandate = {
        "id": "MD9",
        "scheme": "bacs",
        "status": "active",
        "links": {"customer": "CU9", "customer_bank_account": "BA9"},
    }
    desk.answers["GET /mandates/*"] = lambda path, body: (200, {"mandates": mandate})
    desk.answers["GET /customer_bank_accounts/*"] = lambda path, body: (
        200,
        {"customer_bank_accounts": {"id": "BA9", "account_number_ending": "11"}},
    )
    with organisation_scope(till.id):
        account = row("SELECT * FROM provider_account")
    provider = account_provider(account)
    found = provider.method("MD9", "", Payer("", "", "en"))
    assert (found.label, found.kind, found.customer_ref, found.active) == (
        "Bacs debit ending 11",
        "bacs_debit",
        "CU9",
        True,
    )
    with pytest.raises(Refused, match="CU9"):
        provider.method("MD9", "CU1", Payer("", "", "en"))


def test_what_a_set_up_link_asks_for(till, desk: Counter):
    desk.answers["POST /billing_requests"] = lambda path, body: (201, {"billing_requests": {"id": "BRQ1"}})
    desk.answers["POST /billing_request_flows"] = lambda path, body: (
        201,
        {"billing_request_flows": {"id": "BRF1", "authorisation_url": "https://pay.example.com/flow/BRF1"}},
    )
    with organisation_scope(till.id):
        account = row("SELECT * FROM provider_account")
    url = account_provider(account).set_up_url(
        Payer("Alder", "ap@example.com", "en"),
        "GBP",
        {"dunnock_customer": "1"},
        "https://credit.example.com/pay/thanks",
    )
    assert url == "https://pay.example.com/flow/BRF1"
    (request,) = desk.sent("POST", "/billing_requests")
    assert request["billing_requests"]["mandate_request"] == {"currency": "GBP"}
    (flow,) = desk.sent("POST", "/billing_request_flows")
    assert flow["billing_request_flows"]["links"] == {"billing_request": "BRQ1"}
    assert flow["billing_request_flows"]["prefilled_customer"] == {"company_name": "Alder", "email": "ap@example.com"}


def test_a_test_of_the_account_says_whose_it_is(till, desk: Counter):
    desk.answers["GET /creditors"] = lambda path, body: (
        200,
        {"creditors": [{"id": "CR1", "name": "Fernhill Supplies"}], "meta": {}},
    )
    with organisation_scope(till.id):
        account = row("SELECT * FROM provider_account")
    provider = account_provider(account)
    assert "Fernhill Supplies" in provider.check()
    desk.script = [(401, fault("invalid_api_usage", "access_token_not_found", "No such token"))]
    with pytest.raises(AccountFault, match="No such token"):
        provider.check()

"""Online payments as the web app and integrators meet them, and the page a customer pays on."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from dunnock.org.db import execute, organisation_scope
from tests.edges.charges.desk import account, on_file, work
from tests.edges.charges.test_webhooks import event, intent, post
from tests.edges.conftest import api_for, problem
from tests.edges.test_people_api import person
from tests.servers.charging import SECRET, Till
from tests.servers.counter import counter
from tests.servers.localstripe import KEY, REFUSED, localstripe  # noqa: F401
from tests.world import World

pytestmark = pytest.mark.django_db
TODAY = dt.date.today()


# Provider accounts


def test_an_account_is_added_tested_and_its_keys_never_come_out(api, localstripe):  # noqa: F811
    made = account(api, localstripe.url, webhook_secret="")
    assert made["webhook_url"].startswith("http://testserver/api/v1/hooks/charges/")
    assert (made["is_default"], made["has_webhook_secret"], made["mode"]) == (True, False, "test")
    path = f"/provider-accounts/{made['id']}"
    tested = api.ok(api.post(f"{path}/test", {}))
    assert tested["ok"], tested
    changed = api.ok(api.patch(path, {"name": "Till", "webhook_secret": SECRET}))
    assert (changed["name"], changed["has_webhook_secret"]) == ("Till", True)
    second = account(api, localstripe.url, name="Second")
    assert not second["is_default"]
    api.ok(api.patch(f"/provider-accounts/{second['id']}", {"is_default": True}))
    listed = api.ok(api.get("/provider-accounts"))["items"]
    assert [one["is_default"] for one in listed] == [False, True]
    everything = json.dumps([listed, api.ok(api.get(path)), api.ok(api.get("/audit"))])
    assert KEY not in everything
    assert SECRET not in everything
    assert api.send("DELETE", path).status_code == 204
    problem(api.get(path), 404, "not_found")


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"secret": "sk_live_1234567890", "api_base": ""}, "secret"),
        ({"secret": "pk_test_1234567890", "api_base": ""}, "secret"),
        ({"kind": "gocardless", "secret": "live_12345", "api_base": ""}, "secret"),
        ({"api_base": "http://stripe.example.com"}, "api_base"),
        ({"api_base": "http://[::1"}, "api_base"),
        ({"name": "  "}, "name"),
    ],
)
def test_what_an_account_cannot_be(api, more, path):
    body = {"kind": "stripe", "name": "Main till", "mode": "test", "secret": KEY, **more}
    told = problem(api.post("/provider-accounts", body), 422, "invalid")
    assert path in {error["path"] for error in told["errors"]}


def test_a_test_that_fails_says_so_in_the_providers_words(api):
    with counter() as desk:
        desk.script = [(401, {"error": {"type": "invalid_request_error", "message": "Invalid API Key provided"}})]
        made = account(api, desk.url)
        told = api.ok(api.post(f"/provider-accounts/{made['id']}/test", {}))
    assert (told["ok"], told["mended"]) == (False, False)
    assert "Invalid API Key" in told["message"]
    told = api.ok(api.post(f"/provider-accounts/{made['id']}/test", {}))  # and nobody answers at all any more
    assert not told["ok"]


# Payment methods


def test_methods_by_reference(api, books, localstripe):  # noqa: F811
    account(api, localstripe.url)
    first = on_file(api, books["A"], localstripe.card(None))  # belongs to nobody there: attached to a new customer
    assert (first["label"], first["is_default"], first["expires_on"]) == ("Visa ending 4242", True, "2030-12-31")
    assert first["provider_customer_ref"].startswith("cus_")
    second = on_file(api, books["A"], localstripe.sepa(first["provider_customer_ref"]))
    assert (second["label"], second["kind"], second["is_default"]) == ("SEPA debit ending 3000", "sepa_debit", False)
    listed = api.ok(api.post(f"/payment-methods/{second['id']}/default", {}))["items"]
    assert [(one["id"], one["is_default"]) for one in listed] == [(second["id"], True), (first["id"], False)]
    assert api.send("DELETE", f"/payment-methods/{second['id']}").status_code == 204
    problem(api.post(f"/payment-methods/{second['id']}/default", {}), 409, "conflict")
    taken = api.post(f"/customers/{books['B']}/payment-methods", {"provider_method_ref": first["provider_method_ref"]})
    problem(taken, 409, "conflict")
    other = {"provider_method_ref": localstripe.card(localstripe.customer()), "provider_customer_ref": "cus_another"}
    problem(api.post(f"/customers/{books['B']}/payment-methods", other), 422, "invalid")
    problem(api.post(f"/customers/{books['B']}/payment-methods", {"provider_method_ref": "pm_none"}), 422, "invalid")
    declined = localstripe.card(None, "4000000000000002")
    told = problem(
        api.post(f"/customers/{books['B']}/payment-methods", {"provider_method_ref": declined}), 422, "invalid"
    )
    assert "declined" in told["detail"]


def test_a_link_to_set_one_up(api, books):
    with counter() as desk:
        account(api, desk.url)
        desk.answers["POST /v1/customers"] = lambda path, body: (200, {"id": "cus_9", "object": "customer"})
        desk.answers["POST /v1/checkout/sessions"] = lambda path, body: (
            200,
            {"id": "cs_1", "object": "checkout.session", "url": "https://checkout.example.com/c/cs_1"},
        )
        made = api.ok(api.post(f"/customers/{books['A']}/payment-methods/link", {}))
        assert made == {"url": "https://checkout.example.com/c/cs_1"}
        (asked,) = desk.sent("POST", "/v1/checkout/sessions")
        assert (asked["mode"], asked["customer"], asked["currency"]) == ("setup", "cus_9", "eur")
        assert asked["setup_intent_data[metadata][dunnock_customer]"] == str(books["A"])
        (customer,) = desk.sent("POST", "/v1/customers")
        assert customer == {"name": "Alder Joinery", "email": "ap@example.com"}
        desk.script = [(503, {"error": {"message": "down"}})]
        problem(api.post(f"/customers/{books['A']}/payment-methods/link", {}), 502, "provider_failed")
    problem(api.post(f"/customers/{2**40}/payment-methods/link", {}), 404, "not_found")


# Charges


def test_charge_list_read_refund(api, books, localstripe):  # noqa: F811
    account(api, localstripe.url)
    on_file(api, books["A"], localstripe.card(None))
    asked = {"customer_id": books["A"], "invoices": [{"id": books["I1"]}, {"id": books["I2"], "amount": "30.00"}]}
    made = api.ok(api.post("/charges", asked, **{"Idempotency-Key": "one"}))
    assert api.ok(api.post("/charges", asked, **{"Idempotency-Key": "one"}))["id"] == made["id"]
    assert (made["status"], made["amount"], made["created_by"]) == ("pending", "150.00", "API key tests")
    assert made["story"][0]["state"] == "queued"
    problem(api.post("/charges", asked), 422, "invalid")
    work(api)
    found = api.ok(api.get(f"/charges/{made['id']}"))
    assert (found["status"], found["attempts"], found["story"][0]["state"]) == ("paid", 1, "paid")
    assert [(one["number"], one["amount"], one["balance"], one["in_flight"]) for one in found["invoices"]] == [
        ("I1", "120.00", "120.00", True),
        ("I2", "30.00", "80.00", True),
    ]
    assert api.ok(api.get(f"/invoices/{books['I1']}"))["payment_in_progress"]
    page = api.ok(api.get("/charges", q="i2", status="paid"))
    assert [one["id"] for one in page["items"]] == [made["id"]]
    assert page["counts"] == {"paid": 1}
    assert api.ok(api.get("/charges", status="failed"))["items"] == []
    assert api.ok(api.get("/charges", q="birch"))["total"] == 0
    assert (
        api.ok(api.get("/charges", invoice_id=books["I2"], automatic="false", from_on=str(TODAY - dt.timedelta(1))))[
            "total"
        ]
        == 1
    )
    problem(api.get("/charges", sort="secret"), 422, "invalid_request")
    problem(api.post(f"/charges/{made['id']}/retry", {}), 409, "charge_refused")
    problem(api.post(f"/charges/{made['id']}/cancel", {}), 409, "charge_refused")
    problem(api.post(f"/charges/{made['id']}/refund", {"amount": "150.01"}), 422, "invalid")
    problem(api.post(f"/charges/{made['id']}/refund", {"amount": "1.001"}), 422, "invalid_request")
    back = api.ok(api.post(f"/charges/{made['id']}/refund", {"amount": "50.00", "reason": "Wrong delivery"}))
    assert back["refunds"][0] | {"id": 0, "queued_at": 0} == {
        "id": 0, "amount": "50.00", "reason": "Wrong delivery", "state": "queued", "provider_ref": "", "failure_code": "",
        "failure_message": "", "queued_at": 0, "decided_at": None, "created_by": "API key tests",
    }  # fmt: skip
    work(api)
    found = api.ok(api.get(f"/charges/{made['id']}"))
    assert (found["status"], found["refunded_amount"], found["refunds"][0]["state"]) == (
        "partly_refunded",
        "50.00",
        "paid",
    )
    actions = {entry["action"] for entry in api.ok(api.get("/audit"))["items"]}
    assert {"charge.created", "charge.refund_ordered", "payment_method.added", "provider_account.added"} <= actions


def test_a_failed_charge_is_tried_again_with_another_card(api, books, localstripe):  # noqa: F811
    account(api, localstripe.url)
    on_file(api, books["A"], localstripe.card(None, REFUSED))
    made = api.ok(api.post("/charges", {"customer_id": books["A"], "invoices": [{"id": books["I1"]}]}))
    work(api)
    found = api.ok(api.get(f"/charges/{made['id']}"))
    assert (found["status"], found["failure_code"]) == ("failed", "card_declined")
    assert "declined" in found["failure_message"]
    again = api.ok(api.post(f"/charges/{made['id']}/retry", {}))
    assert (again["status"], [one["state"] for one in again["story"]]) == ("pending", ["failed", "queued"])
    cancelled = api.ok(api.post(f"/charges/{made['id']}/cancel", {}))
    assert (cancelled["status"], [one["state"] for one in cancelled["story"]]) == ("cancelled", ["failed", "cancelled"])
    assert not api.ok(api.get(f"/invoices/{books['I1']}"))["payment_in_progress"]


@pytest.mark.parametrize(
    ("invoices", "more", "code"),
    [
        (["I4"], {}, "other_customer"),
        (["I1", "I3"], {}, "currencies"),
        (["none"], {}, "unknown"),
        (["I1"], {"amount": "120.01"}, "amount"),
        (["I1"], {"amount": "0.00"}, "amount"),
    ],
)
def test_what_cannot_be_charged_is_named(api, books, localstripe, invoices, more, code):  # noqa: F811
    account(api, localstripe.url)
    on_file(api, books["A"], localstripe.card(None))
    asked = [{"id": books.get(one, 2**40), **more} for one in invoices]
    told = problem(api.post("/charges", {"customer_id": books["A"], "invoices": asked}), 422, "invalid")
    assert {error["code"] for error in told["errors"]} == {code}


def test_disputed_paid_and_without_a_method(api, books, localstripe):  # noqa: F811
    account(api, localstripe.url)
    asked = {"customer_id": books["A"], "invoices": [{"id": books["I1"]}]}
    assert problem(api.post("/charges", asked), 409, "charge_refused")["facts"]["reason"] == "no_method"
    card = on_file(api, books["A"], localstripe.card(None))
    api.ok(api.patch(f"/invoices/{books['I1']}", {"disputed": True}))
    assert "disputed" in problem(api.post("/charges", asked), 422, "invalid")["detail"]
    api.ok(api.patch(f"/invoices/{books['I1']}", {"disputed": False}))
    with organisation_scope(api.id):
        execute("UPDATE provider_account SET mode = 'live'")
        execute("UPDATE organisation SET mode = 'test' WHERE id = %s", [api.id])
    assert problem(api.post("/charges", asked), 409, "charge_refused")["facts"]["reason"] == "test_mode"
    api.send("DELETE", f"/payment-methods/{card['id']}")
    told = problem(api.post("/charges", {**asked, "payment_method_id": card["id"]}), 409, "charge_refused")
    assert told["facts"]["reason"] == "method_inactive"


def test_an_account_with_an_undecided_charge_cannot_be_removed(api, books, localstripe):  # noqa: F811
    made = account(api, localstripe.url)
    on_file(api, books["A"], localstripe.card(None))
    charge = api.ok(api.post("/charges", {"customer_id": books["A"], "invoices": [{"id": books["I1"]}]}))
    problem(api.send("DELETE", f"/provider-accounts/{made['id']}"), 409, "conflict")
    api.ok(api.post(f"/charges/{charge['id']}/cancel", {}))
    assert api.send("DELETE", f"/provider-accounts/{made['id']}").status_code == 204
    (method,) = api.ok(api.get(f"/customers/{books['A']}/payment-methods"))["items"]
    assert (method["status"], method["is_default"]) == ("revoked", False)


def test_a_direct_debit_is_cancelled_at_its_provider(api, books):
    with counter() as desk:
        account(api, desk.url, kind="gocardless", secret="sandbox_token")
        mandate = {"id": "MD1", "scheme": "sepa_core", "status": "active", "links": {"customer": "CU1"}}
        payment = {"id": "PM1", "created_at": "2026-03-02T10:00:00.000Z", "status": "pending_submission"}
        desk.answers = {
            "GET /mandates/*": lambda path, body: (200, {"mandates": mandate}),
            "POST /payments": lambda path, body: (201, {"payments": payment}),
            "POST /payments/PM1/actions/*": lambda path, body: (200, {"payments": payment | {"status": "cancelled"}}),
        }
        on_file(api, books["A"], "MD1")
        made = api.ok(api.post("/charges", {"customer_id": books["A"], "invoices": [{"id": books["I1"]}]}))
        work(api)
        assert api.ok(api.post(f"/charges/{made['id']}/cancel", {}))["status"] == "cancelled"
        second = api.ok(api.post("/charges", {"customer_id": books["A"], "invoices": [{"id": books["I1"]}]}))
        work(api)
        late = {
            "message": "Too late",
            "type": "invalid_state",
            "code": 422,
            "errors": [{"reason": "cancellation_failed"}],
        }
        desk.script = [(422, {"error": late})]
        told = problem(api.post(f"/charges/{second['id']}/cancel", {}), 409, "charge_refused")
        assert told["facts"]["reason"] == "cancellation_failed"
        desk.script = [(401, {"error": {**late, "type": "invalid_api_usage"}})]
        problem(api.post(f"/charges/{second['id']}/cancel", {}), 502, "provider_failed")


def test_who_may_do_what(api, books, localstripe):  # noqa: F811
    account(api, localstripe.url)
    on_file(api, books["A"], localstripe.card(None))
    viewer, collector = person(api.id, "viewer"), person(api.id, "collector", "south")
    asked = {"customer_id": books["A"], "invoices": [{"id": books["I1"]}]}
    problem(viewer.post("/charges", asked), 403, "not_allowed")
    problem(collector.post("/provider-accounts", {}), 403, "not_allowed")
    made = api.ok(api.post("/charges", asked))
    problem(collector.post(f"/charges/{made['id']}/refund", {}), 403, "not_allowed")
    # Somebody of another portfolio sees neither the charge nor the method, and cannot charge.
    assert viewer.get("/charges").json()["total"] == 1
    assert collector.get("/charges").json()["total"] == 0
    problem(collector.get(f"/charges/{made['id']}"), 404, "not_found")
    problem(collector.post(f"/charges/{made['id']}/cancel", {}), 404, "not_found")
    assert collector.get(f"/customers/{books['A']}/payment-methods").json() == {"items": []}
    assert collector.post("/charges", asked).status_code in (404, 409)


def test_another_organisation_sees_nothing(two_organisations, localstripe):  # noqa: F811
    ours, theirs = (api_for(one) for one in two_organisations)
    world = World(ours.id, "2026-03-02T10:00")
    world.customer("C1")
    world.invoice("I1", "C1", "10.00")
    till = Till(world, localstripe.url)
    method = till.on_file("C1", "pm_1", "cus_1")
    made = ours.ok(
        ours.post("/charges", {"customer_id": till.customer_id("C1"), "invoices": [{"id": till.invoice_id("I1")}]})
    )
    for path in (f"/charges/{made['id']}", f"/provider-accounts/{till.account}"):
        problem(theirs.get(path), 404, "not_found")
    for path in (
        f"/charges/{made['id']}/cancel",
        f"/payment-methods/{method}/default",
        f"/charges/{made['id']}/refund",
    ):
        problem(theirs.post(path, {}), 404, "not_found")
    assert theirs.ok(theirs.get("/charges"))["total"] == 0
    assert theirs.ok(theirs.get("/webhook-deliveries"))["total"] == 0


def test_deliveries_are_listed_with_what_nobody_could_place(api, books):
    made = account(api, "http://127.0.0.1:9")
    token = made["webhook_url"].rsplit("/", 1)[1]
    post(None, event("payment_intent.succeeded", intent("pi_x", "dunnock-none", 0)), token=token)
    post(None, b"{}", token=token, headers={"Stripe-Signature": ""})
    listed = api.ok(api.get("/webhook-deliveries"))["items"]
    assert [(one["state"], one["unresolved"]) for one in listed] == [("refused", False), ("waiting", False)]
    with organisation_scope(api.id):
        execute("UPDATE webhook_delivery SET next_try_at = NULL")
    unresolved = api.ok(api.get("/webhook-deliveries", state="unresolved"))["items"]
    assert [(one["type"], one["unresolved"]) for one in unresolved] == [("payment_intent.succeeded", True)]


def test_what_waits_is_looked_at_again_when_somebody_asks(api, books):
    token = account(api, "http://127.0.0.1:9")["webhook_url"].rsplit("/", 1)[1]
    post(None, event("payment_intent.succeeded", intent("pi_x", "dunnock-none", 0)), token=token)
    post(None, b"{}", token=token, headers={"Stripe-Signature": ""})
    refused, waiting = api.ok(api.get("/webhook-deliveries"))["items"]
    with organisation_scope(api.id):
        execute("UPDATE webhook_delivery SET next_try_at = NULL")
    assert api.post(f"/webhook-deliveries/{waiting['id']}/retry").status_code == 204
    found = next(one for one in api.ok(api.get("/webhook-deliveries"))["items"] if one["id"] == waiting["id"])
    assert (found["unresolved"], found["next_try_at"] is None) == (False, False)
    problem(api.post(f"/webhook-deliveries/{refused['id']}/retry"), 409, "conflict")
    problem(api.post("/webhook-deliveries/999999/retry"), 404, "not_found")


def test_a_failure_is_told_in_plain_words_with_whether_it_can_be_tried_again(api, books):
    account(api, "http://127.0.0.1:9")
    with organisation_scope(api.id):
        execute(
            """INSERT INTO charge (organisation_id, customer_id, provider_account_id, amount, currency, status, failure_code,
                 failure_message, attempts, created_at, changed_at)
               SELECT %(o)s, %(c)s, a.id, 5, 'EUR', 'failed', f.code, 'In their words.', 1, now(), now()
               FROM provider_account a, unnest(ARRAY['insufficient_funds', 'stolen_card', 'no_such_code']) AS f(code)""",
            {"o": api.id, "c": books["A"]},
        )
    told = {one["failure_code"]: one for one in api.ok(api.get("/charges"))["items"]}
    assert told["insufficient_funds"]["failure_reason"] == "there was not enough money on the account"
    assert told["insufficient_funds"]["retry_refusal"] == ""
    assert told["stolen_card"]["failure_reason"] == "the card was reported stolen"
    assert "stolen_card" in told["stolen_card"]["retry_refusal"]
    assert (told["no_such_code"]["failure_reason"], told["no_such_code"]["retry_refusal"]) == ("", "")
    one = told["stolen_card"]["id"]
    assert api.ok(api.get(f"/charges/{one}"))["retry_refusal"] == told["stolen_card"]["retry_refusal"]

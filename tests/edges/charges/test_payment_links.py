"""Payment links as a customer meets them: the page, the provider's checkout, what drops out meanwhile."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client

from dunnock.org.db import execute, organisation_scope
from tests.edges.charges.desk import account, work
from tests.edges.charges.test_webhooks import event, post
from tests.edges.conftest import Api, problem
from tests.servers.counter import Counter, counter
from tests.servers.localstripe import KEY, REFUSED, localstripe  # noqa: F401

pytestmark = pytest.mark.django_db
TODAY = dt.date.today()


class Customer:
    """A browser of somebody who got a link."""

    def __init__(self, url: str) -> None:
        self.path = url.removeprefix("http://testserver")
        self.client = Client(enforce_csrf_checks=True)

    def look(self) -> str:
        answer = self.client.get(self.path)
        assert answer["Cache-Control"] == "no-store"
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", answer.content.decode(), flags=re.DOTALL))

    def pay(self):
        return self.client.post(self.path)


@pytest.fixture
def desk():
    with counter() as made:
        sessions = []

        def create(path, body):
            sessions.append(body)
            n = len(sessions)
            return 200, {"id": f"cs_{n}", "object": "checkout.session", "url": f"https://checkout.example.com/c/cs_{n}"}

        made.answers = {
            "POST /v1/checkout/sessions": create,
            "POST /v1/checkout/sessions/cs_1/*": lambda path, body: (200, {"id": "cs_1", "status": "expired"}),
        }
        yield made


def link(api: Api, books: dict[str, int], *numbers: str) -> dict[str, Any]:
    body = {"customer_id": books["A"], **({"invoice_ids": [books[n] for n in numbers]} if numbers else {})}
    return api.ok(api.post("/payment-links", body))


def test_a_customer_pays_what_is_open_today(api, books, desk: Counter):
    till_account = account(api, desk.url)
    made = link(api, books, "I1", "I2")
    assert (made["kind"], made["amount"], made["status"]) == ("invoices", "200.00", "open")
    customer = Customer(made["url"])
    assert "I1" in customer.look()
    assert "€200.00" in customer.look()
    assert desk.calls == [], "looking opens nothing: the scanners of mail servers look too"
    assert api.ok(api.get("/charges"))["total"] == 0
    answer = customer.pay()
    assert (answer.status_code, answer["Location"]) == (303, "https://checkout.example.com/c/cs_1")
    assert customer.pay()["Location"] == "https://checkout.example.com/c/cs_1"
    back = customer.client.get(f"{customer.path}?done=1").content.decode()
    assert "Thank you" in back
    assert "<button" not in back, "the provider's message may still be on its way: nobody pays twice meanwhile"
    (session,) = desk.sent("POST", "/v1/checkout/sessions")
    assert session["line_items[0][price_data][unit_amount]"] == "20000"
    assert session["customer_email"] == "ap@example.com"
    (charge,) = api.ok(api.get("/charges"))["items"]
    assert (charge["status"], charge["payment_method_id"], charge["payment_link_id"]) == ("pending", None, made["id"])
    assert not api.ok(api.get(f"/invoices/{books['I1']}"))["payment_in_progress"], "who only looks is still reminded"
    labels = {
        "dunnock_charge": session["metadata[dunnock_charge]"],
        "dunnock_attempt": session["metadata[dunnock_attempt]"],
    }
    about = {"id": "cs_1", "mode": "payment", "payment_status": "paid", "payment_intent": "pi_77", "metadata": labels}
    token = till_account["webhook_url"].rsplit("/", 1)[1]
    post(None, event("checkout.session.completed", {**about, "object": "checkout.session"}), token=token)
    found = api.ok(api.get(f"/charges/{charge['id']}"))
    assert (found["status"], found["provider_ref"]) == ("paid", "pi_77")
    assert api.ok(api.get(f"/invoices/{books['I1']}"))["payment_in_progress"]
    assert "being paid already" in customer.look()
    assert customer.pay().status_code == 409
    assert api.ok(api.get("/payment-links"))["items"][0]["status"] == "paid"
    problem(api.post(f"/payment-links/{made['id']}/revoke", {}), 409, "charge_refused")


def test_what_is_paid_meanwhile_drops_out_and_the_old_page_is_closed(api, books, desk: Counter):
    account(api, desk.url)
    customer = Customer(link(api, books, "I1", "I2")["url"])
    customer.pay()
    paid = {"erp_id": "P1", "customer_erp_id": "A", "paid_on": "2026-03-01", "amount": "120.00", "currency": "EUR"}
    applied = {
        "erp_id": "X1",
        "invoice_erp_id": "I1",
        "payment_erp_id": "P1",
        "amount": "120.00",
        "applied_on": "2026-03-01",
    }
    api.ok(api.post("/ledger/bulk", {"payments": [paid], "allocations": [applied]}))
    page = customer.look()
    assert "I1" not in page
    assert "€80.00" in page
    assert customer.pay()["Location"] == "https://checkout.example.com/c/cs_2"
    assert len(desk.sent("POST", "/v1/checkout/sessions/cs_1/expire")) == 1
    states = [one["status"] for one in api.ok(api.get("/charges", sort="id"))["items"]]
    assert states == ["cancelled", "pending"]
    rest = {"erp_id": "P2", "customer_erp_id": "A", "paid_on": "2026-03-01", "amount": "80.00", "currency": "EUR"}
    api.ok(
        api.post(
            "/ledger/bulk",
            {
                "payments": [rest],
                "allocations": [
                    {**applied, "erp_id": "X2", "invoice_erp_id": "I2", "payment_erp_id": "P2", "amount": "80.00"}
                ],
            },
        )
    )
    assert "nothing left to pay" in customer.look()
    assert customer.pay().status_code == 409


def test_somebody_pays_just_when_another_amount_is_due(api, books, desk: Counter):
    """The old page cannot be closed any more: no second one is opened beside it."""
    account(api, desk.url)
    customer = Customer(link(api, books)["url"])
    customer.pay()
    api.ok(api.patch(f"/invoices/{books['I2']}", {"disputed": True}))
    del desk.answers["POST /v1/checkout/sessions/cs_1/*"]
    answer = customer.pay()
    assert answer.status_code == 409
    assert b"being processed" in answer.content
    assert len(desk.sent("POST", "/v1/checkout/sessions")) == 1


def test_a_statement_link_asks_for_whatever_is_open(api, books, desk: Counter):
    account(api, desk.url)
    made = link(api, books)
    assert (made["kind"], made["amount"], made["currency"], made["invoice_ids"]) == ("statement", "200.00", "EUR", [])
    customer = Customer(made["url"])
    assert "€200.00" in customer.look()
    more = {
        "erp_id": "I9",
        "number": "I9",
        "customer_erp_id": "A",
        "issued_on": "2026-01-01",
        "due_on": str(TODAY),
        "amount": "7.50",
        "currency": "EUR",
    }
    api.ok(api.post("/ledger/bulk", {"invoices": [more]}))
    assert "€207.50" in customer.look()


def test_revoking_closes_the_page_that_is_open_at_the_provider(api, books, desk: Counter):
    account(api, desk.url)
    made = link(api, books, "I1")
    customer = Customer(made["url"])
    customer.pay()
    (charge,) = api.ok(api.get("/charges"))["items"]
    told = problem(api.post(f"/charges/{charge['id']}/cancel", {}), 409, "charge_refused")
    assert told["facts"]["reason"] == "at_checkout"
    assert api.ok(api.post(f"/payment-links/{made['id']}/revoke", {}))["status"] == "revoked"
    assert len(desk.sent("POST", "/v1/checkout/sessions/cs_1/expire")) == 1
    assert api.ok(api.get(f"/charges/{charge['id']}"))["status"] == "cancelled"
    assert api.ok(api.post(f"/payment-links/{made['id']}/revoke", {}))["status"] == "revoked"


def test_links_that_are_none(api, books, desk: Counter):
    account(api, desk.url)
    made = link(api, books, "I1")
    customer = Customer(made["url"])
    api.ok(api.post(f"/payment-links/{made['id']}/revoke", {}))
    said = {
        Customer(path).look()
        for path in (made["url"], "/pay/nonsense", f"/pay/{api.id}_{'x' * 32}", f"/pay/999999_{'x' * 32}")
    }
    assert len(said) == 1, "a stranger learns nothing of which it was"
    assert customer.client.get(customer.path).status_code == 404
    assert customer.pay().status_code == 404
    second = link(api, books, "I1")
    with organisation_scope(api.id):
        execute("UPDATE payment_link SET expires_at = '2026-01-01Z' WHERE id = %s", [second["id"]])
    assert Customer(second["url"]).client.get(Customer(second["url"]).path).status_code == 404
    work(api)
    assert api.ok(api.get("/payment-links", status="expired"))["total"] == 1


def test_a_provider_that_is_down_leaves_no_charge_behind(api, books, desk: Counter):
    account(api, desk.url)
    customer = Customer(link(api, books, "I1")["url"])
    desk.script = [(500, {"error": {"message": "down"}})]
    answer = customer.pay()
    assert answer.status_code == 502
    assert b"Nothing was charged" in answer.content
    assert [one["status"] for one in api.ok(api.get("/charges"))["items"]] == ["cancelled"]
    assert customer.pay().status_code == 303


def test_a_checkout_nobody_finished_is_over_after_two_hours(api, books, desk: Counter):
    account(api, desk.url)
    Customer(link(api, books, "I1")["url"]).pay()
    work(api, minutes=90)
    assert api.ok(api.get("/charges"))["items"][0]["status"] == "pending"
    work(api, minutes=125)
    assert api.ok(api.get("/charges"))["items"][0]["status"] == "cancelled"


def test_names_on_the_page_are_text(api, books, desk: Counter):
    account(api, desk.url)
    with organisation_scope(api.id):
        execute("UPDATE customer SET name = '<script>alert(1)</script>'")
        execute("UPDATE organisation SET name = '<b>Fernhill</b>' WHERE id = %s", [api.id])
    page = Client().get(Customer(link(api, books, "I1")["url"]).path).content.decode()
    assert "<script>" not in page
    assert "<b>Fernhill" not in page

"""What a customer does: the same promises, disputes and charges as the app's, said to be the customer's; and what is refused."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from dunnock.org.db import execute, organisation_scope, row, rows
from tests.edges.charges.desk import account
from tests.edges.charges.test_payment_links import desk  # noqa: F401
from tests.edges.charges.test_webhooks import event, post
from tests.edges.conftest import Api, problem
from tests.edges.portal.conftest import Visitor, link

pytestmark = pytest.mark.django_db
TODAY = dt.date.today()


def day(days: int) -> str:
    return str(TODAY + dt.timedelta(days=days))


def events(api: Api, kind: str) -> list[dict]:
    with organisation_scope(api.id):
        return rows("SELECT subject_id, customer_id FROM event WHERE kind = %s", [kind])


def test_a_promise_is_the_customers_own(api: Api, books, visitor: Visitor):
    body = {"invoice_ids": [books["I1"], books["I2"]], "due_on": day(10), "note": "Next payment run."}
    made = visitor.ok(visitor.post("/promises", body, **{"Idempotency-Key": "once"}))
    again = visitor.post("/promises", body, **{"Idempotency-Key": "once"})
    assert (again.json(), again["Idempotency-Replayed"]) == (made, "true")
    found = api.ok(api.get(f"/promises/{made['id']}"))
    assert (found["source"], found["made_by"], found["amount"]) == ("portal", "the customer in the portal", "200.00")
    assert len(events(api, "promise.made")) == 1
    (entry,) = api.ok(api.get("/audit", object_kind="promise"))["items"]
    assert entry["actor"] == "the customer in the portal"
    seen = {one["number"]: one for one in visitor.see()["invoices"]}
    assert (seen["I1"]["promised"], seen["I1"]["promised_for"]) == (True, day(10))
    assert seen["I3"]["promised_for"] is None


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"due_on": day(31)}, "due_on", "too_far"),
        ({"due_on": day(-1)}, "due_on", "past"),
        ({"amount": "200.01"}, "amount", "over_balance"),
        ({"amount": "0"}, "amount", "amount"),
        ({"invoice_ids": []}, "invoice_ids", "required"),
        ({"invoice_ids": ["I1", "I3"]}, "invoice_ids", "currencies"),
        ({"invoice_ids": ["I1", "I4"]}, "invoice_ids[1]", "settled"),
        ({"invoice_ids": ["nobody's"]}, "invoice_ids[0]", "settled"),
    ],
)
def test_a_promise_that_cannot_be_says_so_at_its_field(api: Api, books, visitor: Visitor, change, path, code):
    known = {**books, "nobody's": 10**9}
    body = {"invoice_ids": ["I1", "I2"], "due_on": day(5), **change}
    body["invoice_ids"] = [known[name] for name in body["invoice_ids"]]
    told = problem(visitor.post("/promises", body), 422, "invalid")
    assert [(error["path"], error["code"]) for error in told["errors"]] == [(path, code)]
    assert "I4" not in told["detail"], "of another customer's invoice not even the number is told"
    assert "customer" not in told["detail"]
    assert events(api, "promise.made") == []


def test_what_is_promised_is_not_promised_twice(books, visitor: Visitor):
    body = {"invoice_ids": [books["I1"]], "due_on": day(5)}
    visitor.ok(visitor.post("/promises", body))
    told = problem(visitor.post("/promises", {**body, "invoice_ids": [books["I2"], books["I1"]]}), 422, "invalid")
    assert [(error["path"], error["code"]) for error in told["errors"]] == [("invoice_ids[1]", "in_agreement")]


def test_a_dispute_goes_to_whoever_looks_after_the_customer(api: Api, books, visitor: Visitor):
    parts = [{"invoice_id": books["I1"], "amount": "20.00"}, {"invoice_id": books["I2"]}]
    body = {"invoices": parts, "reason": "goods_missing", "description": "One box of six did not arrive."}
    made = visitor.ok(visitor.post("/disputes", body))
    found = api.ok(api.get(f"/disputes/{made['id']}"))
    assert (found["source"], found["opened_by"], found["amount"]) == ("portal", "the customer in the portal", "100.00")
    assert [one["amount"] for one in found["invoices"]] == ["20.00", None]
    assert len(events(api, "dispute.opened")) == 1
    assert [one["disputed"] for one in visitor.see()["invoices"]] == [True, True, False]
    told = problem(visitor.post("/disputes", body), 422, "invalid")
    assert {error["code"] for error in told["errors"]} == {"disputed"}


def test_a_dispute_needs_words_a_reason_and_no_more_than_the_invoice(books, visitor: Visitor):
    part = {"invoice_id": books["I1"]}
    body = {"invoices": [part], "reason": "quality", "description": "Dented."}
    told = problem(visitor.post("/disputes", {**body, "description": "  "}), 422, "invalid")
    assert told["errors"][0]["path"] == "description"
    problem(visitor.post("/disputes", {**body, "reason": "mood"}), 422, "invalid_request")
    told = problem(visitor.post("/disputes", {**body, "invoices": [{**part, "amount": "120.01"}]}), 422, "invalid")
    assert told["errors"][0]["path"] == "invoices[0].amount"
    told = problem(visitor.post("/disputes", {**body, "invoices": [{"invoice_id": books["I4"]}]}), 422, "invalid")
    assert "I4" not in told["detail"]


def test_what_the_settings_close_is_closed(api: Api, books, visitor: Visitor):
    closed = dict.fromkeys(["may_pay", "may_promise", "may_dispute", "may_suggest_contacts"], False)
    api.ok(api.patch("/portal-settings", closed))
    assert not any(visitor.see()["may"].values())
    promise = {"invoice_ids": [books["I1"]], "due_on": day(1)}
    dispute = {"invoices": [{"invoice_id": books["I1"]}], "reason": "price", "description": "x"}
    for path, body in (
        ("/promises", promise),
        ("/disputes", dispute),
        ("/contacts", {"email": "new@example.com"}),
        ("/checkout", {"invoice_ids": [books["I1"]]}),
    ):
        problem(visitor.post(path, body), 409, "portal_closed")
    problem(visitor.get("/contacts"), 409, "portal_closed")


def test_a_new_address_is_a_task_and_changes_nothing(api: Api, books, visitor: Visitor):
    (contact,) = visitor.ok(visitor.get("/contacts"))["items"]
    assert (contact["email"], contact["you"]) == ("ap@example.com", False)
    wish = {"contact_id": contact["id"], "email": "bills@example.com", "words": "From June on."}
    made = visitor.ok(visitor.post("/contacts", wish))
    task = api.ok(api.get(f"/tasks/{made['id']}"))
    assert task["title"] == "Asked for in the portal: change contact ap@example.com"
    assert task["description"] == "Email: bills@example.com (now ap@example.com)\nThey write: From June on."
    assert (task["customer_id"], task["subject_kind"], task["subject_id"]) == (books["A"], "contact", contact["id"])
    assert task["created_by"] == "the customer in the portal"
    assert visitor.ok(visitor.get("/contacts"))["items"] == [contact]
    added = visitor.ok(visitor.post("/contacts", {"name": "Ada Sample", "email": "ada@example.com"}))
    assert api.ok(api.get(f"/tasks/{added['id']}"))["title"] == "Asked for in the portal: add contact Ada Sample"


def test_a_wish_that_says_nothing_or_names_nobody(api: Api, books, visitor: Visitor):
    (contact,) = visitor.ok(visitor.get("/contacts"))["items"]
    for wish, path in (
        ({"contact_id": contact["id"], "email": "ap@example.com"}, "words"),
        ({"name": "Ada Sample"}, "email"),
        ({"email": "not an address"}, "email"),
        ({"leave": True}, "contact_id"),
        ({"contact_id": 10**9, "leave": True}, "contact_id"),
    ):
        told = problem(visitor.post("/contacts", wish), 422, "invalid")
        assert path in [error["path"] for error in told["errors"]]
    assert api.ok(api.get("/tasks"))["total"] == 0


def keep(api: Api, about: str, **more) -> int:
    path = f"/api/v1/files?{about}"
    sent = {"file": SimpleUploadedFile("invoice.pdf", b"%PDF-1.4\n%%EOF", "application/pdf")}
    made = api.ok(api.client.post(path, sent))
    if more:
        api.ok(api.patch(f"/files/{made['id']}", more))
    return made["id"]


def test_documents_are_those_the_customer_may_see(api: Api, books, visitor: Visitor):
    hers = keep(api, f"subject_kind=invoice&subject_id={books['I1']}", visible_to_customer=True)
    loose = keep(api, f"customer_id={books['A']}", visible_to_customer=True)
    hidden = keep(api, f"customer_id={books['A']}")
    other = keep(api, f"customer_id={books['B']}", visible_to_customer=True)
    seen = visitor.see()
    assert [file["id"] for file in seen["invoices"][0]["files"]] == [hers]
    assert [file["id"] for file in seen["files"]] == [loose]
    got = visitor.get(f"/files/{hers}")
    assert got.content.startswith(b"%PDF")
    assert got["Content-Disposition"].startswith("attachment")
    assert got["Cache-Control"] == "private, no-store"
    for wrong in (hidden, other, 10**9):
        problem(visitor.get(f"/files/{wrong}"), 404, "not_found")


def test_the_statement_lists_what_is_open_and_what_moved(api: Api, books, visitor: Visitor):
    paid = {"erp_id": "P", "customer_erp_id": "A", "paid_on": day(-1), "amount": "50.00", "currency": "EUR"}
    api.ok(api.post("/ledger/bulk", {"payments": [{**paid, "reference": "Transfer"}]}))
    told = visitor.ok(visitor.get("/statement"))
    assert [one["number"] for one in told["invoices"]] == ["I1", "I2", "I3"]
    assert told["totals"][0]["credit"] == "50.00"
    assert [(one["kind"], one["amount"]) for one in told["movements"]][:1] == [("payment", "-50.00")]
    assert visitor.see()["payments"][0]["reference"] == "Transfer"


def test_paying_leads_to_the_providers_page_and_back(api: Api, books, visitor: Visitor, desk):  # noqa: F811
    till = account(api, desk.url)
    assert visitor.see()["may"]["pay"]
    body = {"invoice_ids": [books["I1"], books["I2"]]}
    url = visitor.ok(visitor.post("/checkout", body))["url"]
    assert url == "https://checkout.example.com/c/cs_1"
    assert visitor.ok(visitor.post("/checkout", body))["url"] == url, "the page that is open already"
    (session,) = desk.sent("POST", "/v1/checkout/sessions")
    assert session["success_url"] == f"http://testserver/portal/{visitor.token}?done=1"
    assert session["line_items[0][price_data][unit_amount]"] == "20000"
    (charge,) = api.ok(api.get("/charges"))["items"]
    assert (charge["status"], charge["amount"]) == ("pending", "200.00")
    labels = {name: session[f"metadata[{name}]"] for name in ("dunnock_charge", "dunnock_attempt")}
    about = {"id": "cs_1", "mode": "payment", "payment_status": "paid", "payment_intent": "pi_7", "metadata": labels}
    token = till["webhook_url"].rsplit("/", 1)[1]
    post(None, event("checkout.session.completed", {**about, "object": "checkout.session"}), token=token)
    assert api.ok(api.get(f"/charges/{charge['id']}"))["status"] == "paid"
    assert [one["payment_in_progress"] for one in visitor.see()["invoices"]] == [True, True, False]
    told = problem(visitor.post("/checkout", body), 422, "invalid")
    assert {error["code"] for error in told["errors"]} == {"in_progress"}


def test_other_invoices_close_the_page_that_is_open(api: Api, books, visitor: Visitor, desk):  # noqa: F811
    account(api, desk.url)
    visitor.ok(visitor.post("/checkout", {"invoice_ids": [books["I1"]]}))
    visitor.ok(visitor.post("/checkout", {"invoice_ids": [books["I2"]]}))
    assert len(desk.sent("POST", "/v1/checkout/sessions/cs_1/expire")) == 1
    assert [one["status"] for one in api.ok(api.get("/charges", sort="id"))["items"]] == ["cancelled", "pending"]


def test_a_page_that_cannot_be_closed_may_just_be_paid(api: Api, books, visitor: Visitor, desk):  # noqa: F811
    account(api, desk.url)
    visitor.ok(visitor.post("/checkout", {"invoice_ids": [books["I1"]]}))
    del desk.answers["POST /v1/checkout/sessions/cs_1/*"]
    problem(visitor.post("/checkout", {"invoice_ids": [books["I2"]]}), 409, "charge_refused")
    assert len(api.ok(api.get("/charges"))["items"]) == 1


def test_a_page_that_is_over_stands_in_nobodys_way(api: Api, books, visitor: Visitor, desk):  # noqa: F811
    account(api, desk.url)
    visitor.ok(visitor.post("/checkout", {"invoice_ids": [books["I1"]]}))
    with organisation_scope(api.id):
        execute("UPDATE portal_link SET checkout_until = now() - interval '1 minute'")
    assert visitor.ok(visitor.post("/checkout", {"invoice_ids": [books["I1"]]}))["url"].endswith("cs_2")


def test_two_who_pay_at_once_open_one_page(api: Api, books, visitor: Visitor, desk):  # noqa: F811
    """The charge is written, the provider has not answered yet: whoever presses meanwhile is told so."""
    account(api, desk.url)
    visitor.ok(visitor.post("/checkout", {"invoice_ids": [books["I1"]]}))
    with organisation_scope(api.id):
        execute("UPDATE portal_link SET checkout_url = ''")
    problem(visitor.post("/checkout", {"invoice_ids": [books["I1"]]}), 409, "charge_refused")
    assert len(desk.sent("POST", "/v1/checkout/sessions")) == 1


def test_without_a_provider_paying_is_not_offered(api: Api, books, visitor: Visitor):
    assert not visitor.see()["may"]["pay"]
    problem(visitor.post("/checkout", {"invoice_ids": [books["I1"]]}), 409, "portal_closed")


def test_disputed_invoices_cannot_be_paid_here(api: Api, books, visitor: Visitor, desk):  # noqa: F811
    account(api, desk.url)
    api.ok(api.patch(f"/invoices/{books['I1']}", {"disputed": True}))
    told = problem(visitor.post("/checkout", {"invoice_ids": [books["I2"], books["I1"]]}), 422, "invalid")
    assert [(error["path"], error["code"]) for error in told["errors"]] == [("invoice_ids[1]", "disputed")]


def test_a_contact_is_named_in_what_it_does(api: Api, books):
    with organisation_scope(api.id):
        execute("UPDATE contact SET name = 'Ada Sample'")
        contact = row("SELECT id FROM contact")["id"]
    ada = Visitor(link(api, books["A"], contact_id=contact)["url"])
    made = ada.ok(ada.post("/promises", {"invoice_ids": [books["I1"]], "due_on": day(2)}))
    assert api.ok(api.get(f"/promises/{made['id']}"))["made_by"] == "Ada Sample in the portal"


def test_the_timeline_says_it_was_the_customer(api: Api, books, visitor: Visitor):
    visitor.see()
    visitor.ok(visitor.post("/promises", {"invoice_ids": [books["I1"]], "due_on": day(5)}))
    body = {"invoices": [{"invoice_id": books["I2"]}], "reason": "price", "description": "Agreed on less."}
    visitor.ok(visitor.post("/disputes", body))
    told = [one["said"] for one in api.ok(api.get(f"/customers/{books['A']}/timeline"))["items"]]
    assert "The customer looked at the account in the portal." in told
    assert any(said.startswith("Promise for €120.00 until ") and "made by the customer" in said for said in told), told
    assert "Dispute for €80.00 opened by the customer in the portal." in told

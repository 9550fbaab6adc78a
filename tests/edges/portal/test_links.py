"""Links: who gets in, who does not, and that nobody learns why not."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from dunnock.api import portal_door
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.portal.tokens import token_of
from tests.edges.conftest import Api, problem
from tests.edges.portal.conftest import Visitor, link

pytestmark = pytest.mark.django_db


def test_a_link_shows_the_customers_own_account(api: Api, books, visitor: Visitor):
    seen = visitor.see()
    assert (seen["customer"], seen["organisation"]) == ("Alder Joinery", "Fernhill Supplies")
    assert [one["number"] for one in seen["invoices"]] == ["I1", "I2", "I3"]
    assert [(one["currency"], one["open"]) for one in seen["totals"]] == [("EUR", "200.00"), ("GBP", "9.00")]
    assert seen["may"] == {"pay": False, "promise": True, "dispute": True, "suggest_contacts": True}


def test_what_it_answers_is_kept_nowhere(visitor: Visitor):
    for answer in (visitor.get(), visitor.get("/statement"), Visitor("/portal/nothing").get()):
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "noindex" in answer["X-Robots-Tag"]
        assert not answer.cookies


def test_every_wrong_link_is_answered_alike(api: Api, books):
    open_one = link(api, books["A"])
    over, revoked = link(api, books["A"]), link(api, books["A"])
    with organisation_scope(api.id):
        execute(
            "UPDATE portal_link SET made_at = made_at - interval '90 days', expires_at = now() - interval '1 second' WHERE id = %s",
            [over["id"]],
        )
    api.ok(api.post(f"/portal-links/{revoked['id']}/revoke", {}))
    token = open_one["url"].rpartition("/")[2]
    told = set()
    for wrong in (
        over["url"],
        revoked["url"],
        "/portal/x",
        "/portal/",
        f"/portal/{token[:-1]}{'A' if token[-1] != 'A' else 'B'}",
        f"/portal/{token_of(api.id, 10**9)}",
        f"/portal/{token_of(10**8, open_one['id'])}",
    ):
        for answer in (Visitor(wrong).get(), Visitor(wrong).post("/promises", {})):
            body = problem(answer, 404, "portal_link_gone")
            told.add((body["title"], body["detail"]))
    assert len(told) == 1
    assert Visitor(open_one["url"]).get().status_code == 200


def test_a_key_and_a_session_are_no_link(api: Api):
    problem(api.get("/portal"), 404, "portal_link_gone")


def test_a_link_is_no_key(api: Api, visitor: Visitor):
    assert visitor.client.get("/api/v1/customers/query").status_code in (401, 404, 405)
    assert visitor.client.get("/api/v1/portal-settings").status_code == 401
    bearer = Client(headers={"Authorization": f"Bearer {visitor.token}"})
    assert bearer.get("/api/v1/portal").status_code == 404


def test_switched_off_no_link_works_and_none_is_made(api: Api, books, visitor: Visitor):
    api.ok(api.patch("/portal-settings", {"enabled": False}))
    problem(visitor.get(), 404, "portal_link_gone")
    problem(api.post(f"/customers/{books['A']}/portal-links", {}), 409, "portal_closed")
    api.ok(api.patch("/portal-settings", {"enabled": True}))
    assert visitor.get().status_code == 200


def test_a_link_of_another_organisation_opens_its_own_account_only(two_apis):
    ours, theirs = two_apis
    body = {"customers": [{"erp_id": "A", "name": "Alder"}]}
    urls = []
    for one in (ours, theirs):
        one.ok(one.post("/ledger/bulk", body))
        with organisation_scope(one.id):
            found = row("SELECT id FROM customer")
        urls.append(link(one, found["id"])["url"])
    assert Visitor(urls[0]).see()["organisation"] == "Fernhill Supplies"
    assert Visitor(urls[1]).see()["organisation"] == "Harbour & Sons"
    assert ours.post(f"/portal-links/{10**6}/revoke", {}).status_code == 404


def test_the_same_address_is_written_again_without_being_kept(api: Api, books):
    made = link(api, books["A"], days=7)
    (listed,) = api.ok(api.get(f"/customers/{books['A']}/portal-links"))["items"]
    assert listed["url"] == made["url"]
    assert listed["state"] == "open"
    with organisation_scope(api.id):
        assert made["url"].rpartition("-")[2] not in str(rows("SELECT * FROM portal_link"))
    days = dt.datetime.fromisoformat(made["expires_at"]) - dt.datetime.fromisoformat(made["made_at"])
    assert days == dt.timedelta(days=7)


def test_a_visit_counts_once_and_is_told_once_a_day(api: Api, books, visitor: Visitor):
    for _ in range(3):
        visitor.see()
    (listed,) = api.ok(api.get(f"/customers/{books['A']}/portal-links"))["items"]
    assert listed["opened"] == 1
    with organisation_scope(api.id):
        assert len(rows("SELECT id FROM event WHERE kind = 'portal.opened'")) == 1
        execute("UPDATE portal_link SET told_on = told_on - 1, last_opened_at = last_opened_at - interval '1 day'")
    visitor.see()
    with organisation_scope(api.id):
        assert len(rows("SELECT id FROM event WHERE kind = 'portal.opened'")) == 2


def test_a_contacts_link_greets_the_contact_and_another_customers_is_refused(api: Api, books):
    with organisation_scope(api.id):
        contact = row("SELECT id FROM contact")["id"]
    assert Visitor(link(api, books["A"], contact_id=contact)["url"]).see()["contact"] == "ap@example.com"
    told = problem(api.post(f"/customers/{books['B']}/portal-links", {"contact_id": contact}), 422, "invalid")
    assert told["errors"][0]["path"] == "contact_id"


def test_revoking_twice_and_what_is_not_there(api: Api, books):
    made = link(api, books["A"])
    assert api.ok(api.post(f"/portal-links/{made['id']}/revoke", {}))["state"] == "revoked"
    problem(api.post(f"/portal-links/{made['id']}/revoke", {}), 409, "conflict")
    problem(api.post(f"/customers/{10**6}/portal-links", {}), 404, "not_found")
    problem(api.post(f"/customers/{books['A']}/portal-links", {"days": 400}), 422, "invalid_request")


def test_whoever_asks_too_often_is_told_to_wait(visitor: Visitor):
    visitor.see()
    now = dt.datetime.now(dt.UTC)
    key = "-".join(visitor.token.split("-")[:2])
    for _ in range(portal_door.BY_LINK.most - 1):
        portal_door.BY_LINK.count(key, now)
    answers = {visitor.get().status_code for _ in range(2)}
    if answers == {200}:  # a new minute began between
        pytest.skip("the minute turned")
    assert 429 in answers
    refused = visitor.get()
    assert 0 < int(refused["Retry-After"]) <= 60


def test_guessing_is_slowed_down():
    guesser = Visitor("/portal/1-1-" + "A" * 43)
    answers = [guesser.get().status_code for _ in range(portal_door.WRONG_BY_ADDRESS.most + 1)]
    assert answers[-1] == 429 or answers.count(404) == len(answers)
    assert 429 in [guesser.get().status_code for _ in range(portal_door.WRONG_BY_ADDRESS.most + 1)]


def test_settings_are_checked_and_audited(api: Api):
    before = api.ok(api.get("/portal-settings"))
    assert (before["link_days"], before["promise_days"], before["enabled"]) == (60, 30, True)
    after = api.ok(api.patch("/portal-settings", {"promise_days": 14, "bank_details": "IBAN DE00 0000"}))
    assert (after["promise_days"], after["bank_details"], after["link_days"]) == (14, "IBAN DE00 0000", 60)
    problem(api.patch("/portal-settings", {"link_days": 0}), 422, "invalid_request")
    (entry,) = api.ok(api.get("/audit", object_kind="portal_setting"))["items"]
    assert entry["before"] == {"promise_days": 30, "bank_details": ""}

"""Accounts, roles and portfolios, as the web app meets them: a session, its CSRF token, allauth's JSON sign-in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from dunnock.ledger.batch import LedgerBatch
from dunnock.ledger.commands import upsert_ledger
from dunnock.org.commands import create_organisation
from dunnock.org.db import execute, organisation_scope, row
from dunnock.org.people import join, make_account
from dunnock.org.set_up import set_up_code
from tests.edges.conftest import NOW, api_for, problem

pytestmark = pytest.mark.django_db

PASSWORD = "a fine day for ducks"


@pytest.fixture(autouse=True)
def nobody_tried_before():
    """Sign-ins are counted per address of the network: what other tests did is no reason to be sent away here."""
    cache.clear()


class Browser:
    """A browser's cookies and nothing else: CSRF is enforced."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.me()

    def send(self, method: str, path: str, body: Any = None, *, token: bool = True) -> HttpResponse:
        headers = (
            {"X-CSRFToken": self.client.cookies["csrftoken"].value}
            if token and "csrftoken" in self.client.cookies
            else {}
        )
        data = json.dumps(body).encode() if body is not None else b""
        return self.client.generic(method, path, data, content_type="application/json", headers=headers)

    def get(self, path: str, **query: Any) -> HttpResponse:
        return self.client.get(f"/api/v1{path}", query)

    def post(self, path: str, body: Any = None) -> HttpResponse:
        return self.send("POST", f"/api/v1{path}", body)

    def patch(self, path: str, body: Any = None) -> HttpResponse:
        return self.send("PATCH", f"/api/v1{path}", body)

    def delete(self, path: str) -> HttpResponse:
        return self.send("DELETE", f"/api/v1{path}")

    def auth(self, method: str, path: str, body: Any = None) -> HttpResponse:
        return self.send(method, f"/api/auth/browser/v1/{path}", body)

    def me(self) -> dict[str, Any]:
        response = self.client.get("/api/v1/me")
        assert response.status_code == 200, response.content
        return response.json()

    def sign_in(self, email: str, password: str = PASSWORD) -> HttpResponse:
        return self.auth("POST", "auth/login", {"email": email, "password": password})


def person(organisation_id: int, role: str, *portfolios: str, email: str = "") -> Browser:
    """A signed-in member."""
    email = email or f"{role}@example.com"
    user = make_account(email=email, name=f"{role.title()} Vale", password=PASSWORD, now=NOW)
    with organisation_scope(organisation_id):
        join(
            organisation_id=organisation_id, user_id=user.pk, role=role, portfolios=portfolios, actor="a test", now=NOW
        )
    browser = Browser()
    answer = browser.sign_in(email)
    assert answer.status_code == 200, answer.content
    return browser


def test_the_first_account_is_made_with_the_code_and_only_once(db):
    browser = Browser()
    assert browser.me()["setup_needed"] is True
    body = {
        "code": "no",
        "name": "Ines Rocha",
        "email": "Ines@Example.com",
        "password": PASSWORD,
        "organisation": {"name": "Fernhill Supplies", "currency": "EUR", "time_zone": "Europe/Lisbon"},
    }
    assert problem(browser.post("/setup", body), 422, "invalid")["errors"][0]["path"] == "code"
    body["code"] = set_up_code()
    weak = problem(browser.post("/setup", body | {"password": "password"}), 422, "invalid")
    assert {error["path"] for error in weak["errors"]} == {"password"}
    me = browser.post("/setup", body).json()
    assert me["signed_in"]
    assert me["role"] == "owner"
    assert me["user"]["email"] == "ines@example.com"
    assert me["organisation"] | {"id": 0} == {"id": 0, "name": "Fernhill Supplies", "mode": "test"}
    assert browser.get("/organisation").json()["time_zone"] == "Europe/Lisbon"
    problem(Browser().post("/setup", body), 409, "conflict")


def test_signing_in_and_out_and_a_wrong_password(organisation):
    person(organisation, "viewer")
    browser = Browser()
    assert browser.sign_in("viewer@example.com", "wrong").status_code == 400
    problem(browser.get("/customers"), 401, "not_signed_in")
    assert browser.sign_in("VIEWER@example.com").status_code == 200
    assert browser.get("/customers").status_code == 200
    assert browser.auth("DELETE", "auth/session").status_code == 401
    assert browser.me()["signed_in"] is False


def test_a_write_without_its_token_is_refused_and_changes_nothing(organisation):
    browser = person(organisation, "owner")
    refused = browser.send("PATCH", "/api/v1/organisation", {"name": "Other"}, token=False)
    problem(refused, 403, "not_allowed")
    assert browser.get("/organisation").json()["name"] == "Fernhill Supplies"
    assert browser.patch("/organisation", {"name": "Other"}).status_code == 200


@pytest.mark.parametrize(
    ("role", "path", "body", "allowed"),
    [
        ("viewer", "/criteria/check", {"subject": "customer", "criteria": None}, True),
        ("viewer", "/runs/stop", {"run_ids": [1]}, False),
        ("collector", "/runs/stop", {"run_ids": [1]}, True),
        ("collector", "/workflows", {}, False),
        ("manager", "/workflows", {}, True),
        ("manager", "/api-keys", {"name": "x"}, False),
        ("owner", "/api-keys", {"name": "x"}, True),
    ],
)
def test_each_role_may_do_what_its_list_says(organisation, role, path, body, allowed):
    """Allowed means: the refusal, if any, is not about the role."""
    response = person(organisation, role).post(path, body)
    assert (response.status_code != 403) is allowed, response.content
    if not allowed:
        assert f"Your role here is {role}" in response.json()["detail"]


def test_inviting_accepting_and_leaving(organisation):
    owner = person(organisation, "owner")
    made = owner.post("/invitations", {"email": "Tomas@example.com", "role": "collector", "portfolios": []}).json()
    assert made["emailed"] is True  # the test's mail backend keeps it
    assert made["link"] in mail.outbox[0].body
    assert (mail.outbox[0].to, mail.outbox[0].subject) == (["tomas@example.com"], "Invitation to Fernhill Supplies")
    token = made["link"].split("token=")[1]
    guest = Browser()
    assert guest.get("/invitations/by-token", token=token).json() == {
        "organisation": "Fernhill Supplies",
        "email": "tomas@example.com",
        "role": "collector",
        "has_account": False,
    }
    me = guest.post("/invitations/accept", {"token": token, "name": "Tomas Lind", "password": PASSWORD}).json()
    assert (me["role"], me["actor"]) == ("collector", "Tomas Lind")
    problem(Browser().get("/invitations/by-token", token=token), 404, "not_found")
    row = next(user for user in owner.get("/users").json() if user["name"] == "Tomas Lind")
    assert owner.patch(f"/users/{row['id']}", {"active": False}).json()["active"] is False
    problem(guest.get("/customers"), 403, "not_allowed")


def test_the_last_owner_stays(organisation):
    owner = person(organisation, "owner")
    me = owner.me()["user"]["id"]
    problem(owner.patch(f"/users/{me}", {"role": "viewer"}), 409, "conflict")
    problem(owner.patch(f"/users/{me}", {"active": False}), 409, "conflict")
    assert owner.me()["role"] == "owner"


def test_a_withdrawn_or_old_invitation_opens_nothing(organisation):
    owner = person(organisation, "owner")
    made = owner.post("/invitations", {"email": "a@example.com", "role": "viewer"}).json()
    again = owner.post("/invitations", {"email": "a@example.com", "role": "viewer"}).json()
    assert [one["id"] for one in owner.get("/invitations").json()] == [again["id"]]
    problem(Browser().get("/invitations/by-token", token=made["link"].split("token=")[1]), 404, "not_found")
    assert owner.send("DELETE", f"/api/v1/invitations/{again['id']}").status_code == 204
    problem(Browser().get("/invitations/by-token", token=again["link"].split("token=")[1]), 404, "not_found")
    with organisation_scope(organisation):
        execute("UPDATE invitation SET withdrawn_at = NULL, expires_at = '2026-01-01Z' WHERE id = %s", [again["id"]])
    problem(Browser().get("/invitations/by-token", token=again["link"].split("token=")[1]), 404, "not_found")


def test_a_person_of_two_organisations_changes_between_them(two_organisations):
    ours, theirs = two_organisations
    browser = person(ours, "viewer")
    user_id = browser.me()["user"]["id"]
    with organisation_scope(theirs):
        join(organisation_id=theirs, user_id=user_id, role="owner", portfolios=(), actor="a test", now=NOW)
    assert browser.get("/organisation").json()["id"] == ours
    assert browser.post("/me/organisation", {"organisation_id": theirs}).json()["role"] == "owner"
    assert browser.get("/organisation").json()["id"] == theirs
    stranger = create_organisation(name="Nobody's", now=NOW, actor="a test")
    problem(browser.post("/me/organisation", {"organisation_id": stranger}), 404, "not_found")
    # An owner of one of them cannot set the password of a person of both.
    owner = person(ours, "owner")
    problem(owner.post(f"/users/{user_id}/reset-link"), 409, "conflict")


def test_a_reset_link_sets_a_password_once(organisation):
    person(organisation, "viewer")
    owner = person(organisation, "owner")
    user_id = next(user["id"] for user in owner.get("/users").json() if user["role"] == "viewer")
    link = owner.post(f"/users/{user_id}/reset-link").json()["link"]
    key = link.split("key=")[1]
    guest = Browser()
    body = {"key": key, "password": "another fine day"}
    assert guest.auth("POST", "auth/password/reset", body).status_code in (200, 401)  # 401: set, and not signed in yet
    assert guest.auth("POST", "auth/password/reset", body).status_code == 400
    assert Browser().sign_in("viewer@example.com", "another fine day").status_code == 200


def test_a_second_factor_is_asked_for(organisation):
    browser = person(organisation, "viewer")
    assert browser.auth("POST", "auth/reauthenticate", {"password": PASSWORD}).status_code == 200
    secret = browser.auth("GET", "account/authenticators/totp").json()["meta"]["secret"]
    code = totp(secret)
    assert browser.auth("POST", "account/authenticators/totp", {"code": code}).status_code == 200
    codes = browser.auth("GET", "account/authenticators/recovery-codes").json()["data"]["unused_codes"]
    assert browser.me()["user"]["mfa"] is True
    other = Browser()
    answer = other.sign_in("viewer@example.com")
    assert answer.status_code == 401
    assert any(flow["id"] == "mfa_authenticate" and flow.get("is_pending") for flow in answer.json()["data"]["flows"])
    problem(other.get("/customers"), 401, "not_signed_in")
    assert other.auth("POST", "auth/2fa/authenticate", {"code": "000000"}).status_code == 400
    assert other.auth("POST", "auth/2fa/authenticate", {"code": codes[0]}).status_code == 200
    assert other.get("/customers").status_code == 200


def totp(secret: str) -> str:
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def test_portfolios_are_kept_apart_by_the_database(organisation):
    api = api_for(organisation)
    for number, portfolio in ((1, "north"), (2, "south")):
        api.ok(api.post("/customers/bulk", {"rows": [{"erp_id": f"C{number}", "name": f"Customer {number}"}]}))
        with organisation_scope(organisation):
            execute("UPDATE customer SET portfolios = %s WHERE erp_id = %s", [[portfolio], f"C{number}"])
    invoices = [
        {
            "erp_id": f"I{n}",
            "number": f"R-{n}",
            "customer_erp_id": f"C{n}",
            "issued_on": "2026-01-01",
            "due_on": "2026-02-01",
            "amount": "100.00",
            "currency": "EUR",
        }
        for n in (1, 2)
    ]
    api.ok(api.post("/invoices/bulk", {"rows": invoices}))
    north = person(organisation, "collector", "north")
    assert north.me()["portfolios"] == ["north"]
    assert [row["name"] for row in north.get("/customers").json()["items"]] == ["Customer 1"]
    assert [row["number"] for row in north.get("/invoices").json()["items"]] == ["R-1"]
    everybody = {row["name"]: row["id"] for row in api.get("/customers").json()["items"]}
    assert len(everybody) == 2
    problem(north.get(f"/customers/{everybody['Customer 2']}"), 404, "not_found")
    problem(north.patch(f"/customers/{everybody['Customer 2']}", {"strike_level": 3}), 404, "not_found")
    paused = north.patch(f"/customers/{everybody['Customer 1']}", {"chasing_paused": True})
    assert paused.status_code == 200, paused.content
    # Who sees everything is unharmed by the one before in the same thread.
    assert len(person(organisation, "viewer").get("/customers").json()["items"]) == 2
    problem(
        person(organisation, "owner").patch(f"/users/{north.me()['user']['id']}", {"role": "manager"}), 422, "invalid"
    )


def test_saved_views_are_ones_own_or_shared(organisation):
    mine, other = person(organisation, "collector"), person(organisation, "viewer")
    made = mine.post("/saved-views", {"screen": "customers", "name": "Late", "search": {"q": "x"}}).json()
    assert other.get("/saved-views", screen="customers").json() == []
    mine.patch(f"/saved-views/{made['id']}", {"shared": True})
    seen = other.get("/saved-views", screen="customers").json()
    assert [(view["name"], view["mine"]) for view in seen] == [("Late", False)]
    problem(other.send("DELETE", f"/api/v1/saved-views/{made['id']}"), 404, "not_found")
    assert mine.send("DELETE", f"/api/v1/saved-views/{made['id']}").status_code == 204


def test_a_manager_keeps_sources_of_files_and_an_owner_those_with_secrets(organisation):
    manager, owner = person(organisation, "manager"), person(organisation, "owner")
    tryton = {
        "kind": "tryton",
        "name": "Books",
        "url": "https://erp.example.com",
        "database": "books",
        "user": "reader",
        "password": "secret-Word-1",
    }
    made = manager.post("/connections", {"kind": "files", "name": "Month-end"})
    assert made.status_code == 201
    files = made.json()["id"]
    refused = manager.post("/connections", tryton)
    assert refused.json()["facts"] == {"role": "manager", "needed": "owner"}
    theirs = owner.post("/connections", tryton).json()["id"]

    assert manager.patch(f"/connections/{files}", {"name": "Lists"}).status_code == 200
    for status, response in (
        (403, manager.patch(f"/connections/{theirs}", {"state": "paused"})),
        (403, manager.delete(f"/connections/{theirs}")),
        (403, person(organisation, "collector").post("/connections", {"kind": "files", "name": "More"})),
        (404, manager.patch("/connections/999999", {"name": "Gone"})),
        (204, manager.delete(f"/connections/{files}")),
        (204, owner.delete(f"/connections/{theirs}")),
    ):
        assert response.status_code == status, response.content


def test_a_manager_does_not_withdraw_a_ledger(organisation):
    manager, owner = person(organisation, "manager"), person(organisation, "owner")
    made = manager.post("/connections", {"kind": "files", "name": "Month-end"}).json()
    with organisation_scope(organisation):
        source = row("SELECT source_id FROM connection WHERE id = %s", [made["id"]])["source_id"]
        upsert_ledger(
            organisation_id=organisation,
            source_id=source,
            batch=LedgerBatch(customers=[{"erp_id": "A", "name": "Alder & Sons", "currency": "EUR"}]),
            now=NOW,
        )
    assert manager.delete(f"/connections/{made['id']}").status_code == 403
    assert owner.delete(f"/connections/{made['id']}").status_code == 204

"""What holds for every request: who may ask, what an error looks like, what is written twice, whose data is seen."""

from __future__ import annotations

import datetime as dt
import json
import threading

import pytest
from django.db import connection

from dunnock.api import idempotency
from dunnock.api.app import ROUTERS
from dunnock.api.app import api as ninja_api
from dunnock.kernel.clock import machine_now
from dunnock.org.commands import create_installation_key
from dunnock.org.db import execute, organisation_scope, row, rows
from tests.edges.conftest import NOW, Api, api_for, problem

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "key",
    [None, "", "nonsense", "dnk_1_short", "dnk_0_" + "x" * 43, "dnk_99999_" + "x" * 43, "dnk_999999999999_" + "x" * 43],
)
def test_without_a_good_key_nothing_is_told(organisation, key):
    response = Api(key).get("/organisation")
    problem(response, 401, "not_signed_in")
    assert response["WWW-Authenticate"].startswith("Bearer")


def test_a_revoked_key_and_a_changed_one_open_nothing(api):
    other = api_for(api.id, "other")
    other_id = next(k["id"] for k in api.ok(api.get("/api-keys")) if k["name"] == "other")
    other.ok(other.get("/organisation"))
    revoked = api.ok(api.post(f"/api-keys/{other_id}/revoke"))
    assert revoked["revoked_at"] is not None
    problem(other.get("/organisation"), 401, "not_signed_in")
    problem(Api(api.key[:-1] + "_").get("/organisation"), 401, "not_signed_in")


def test_a_key_of_one_organisation_opens_no_other(two_apis):
    ours, theirs = two_apis
    swapped = ours.key.replace(f"dnk_{ours.id}_", f"dnk_{theirs.id}_")
    problem(Api(swapped).get("/organisation"), 401, "not_signed_in")


def test_last_used_is_noted_once_a_minute(api):
    api.ok(api.get("/organisation"))
    first = api.ok(api.get("/api-keys"))[0]["last_used_at"]
    assert first is not None
    api.ok(api.get("/organisation"))
    assert api.ok(api.get("/api-keys"))[0]["last_used_at"] == first


def test_a_key_cannot_revoke_itself(api):
    mine = api.ok(api.get("/api-keys"))[0]["id"]
    assert "another key" in problem(api.post(f"/api-keys/{mine}/revoke"), 409, "conflict")["detail"]


def test_a_new_key_is_shown_once(api):
    made = api.ok(api.post("/api-keys", {"name": "Nightly"}))
    Api(made["key"]).ok(Api(made["key"]).get("/organisation"))
    assert made["key"] not in json.dumps(api.ok(api.get("/api-keys")))


# ---- organisations


def test_an_installation_key_creates_an_organisation_with_its_first_key(db):
    installation = Api(create_installation_key(name="set-up", now=NOW))
    made = installation.ok(
        installation.post(
            "/organisations",
            {"name": "Harbour & Sons", "currency": "GBP", "time_zone": "Europe/London"},
            **{"Idempotency-Key": "one"},
        )
    )
    again = installation.post(
        "/organisations",
        {"name": "Harbour & Sons", "currency": "GBP", "time_zone": "Europe/London"},
        **{"Idempotency-Key": "one"},
    )
    assert again.json() == made
    assert (made["organisation"]["mode"], made["organisation"]["currency"]) == ("test", "GBP")
    key = Api(made["api_key"]["key"])
    assert key.ok(key.get("/organisation"))["name"] == "Harbour & Sons"
    problem(installation.get("/organisation"), 403, "not_allowed")
    problem(key.post("/organisations", {"name": "Another"}), 403, "not_allowed")
    problem(Api("dni_" + "x" * 43).post("/organisations", {"name": "Another"}), 401, "not_signed_in")


def test_settings_are_changed_and_audited(api):
    changed = api.ok(
        api.patch("/organisation", {"name": "Fernhill", "ageing_buckets": [0, 15, 45], "reply_to": "ar@example.com"})
    )
    assert (changed["name"], changed["ageing_buckets"], changed["currency"]) == ("Fernhill", [0, 15, 45], "EUR")
    entry = api.ok(api.get("/audit", action="organisation.changed"))["items"][0]
    assert entry["before"]["name"] == "Fernhill Supplies"
    assert entry["after"] == {"name": "Fernhill", "ageing_buckets": [0, 15, 45], "reply_to": "ar@example.com"}


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"currency": "XYQ"}, "currency"),
        ({"time_zone": "Mars/Base"}, "time_zone"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
        ({"ageing_buckets": [0, 30, 30]}, "ageing_buckets"),
        ({"ageing_buckets": [1, 30]}, "ageing_buckets"),
        ({"reply_to": "nobody"}, "reply_to"),
        ({"country": "de"}, "country"),
        ({"language": "?!"}, "language"),
        ({"name": "   "}, "name"),
        ({"colour": "green"}, "colour"),
        ({"name": None}, "name"),
    ],
)
def test_settings_that_cannot_be_are_told_by_field(api, change, path):
    response = api.patch("/organisation", change)
    assert response.status_code == 422, response.content
    assert [e["path"] for e in response.json()["errors"]] == [path]


def test_going_live_needs_a_mailbox(api):
    api.ok(api.post("/organisation/test-mode"))
    assert "mailbox" in problem(api.post("/organisation/go-live"), 409, "conflict")["detail"]
    with organisation_scope(api.id):
        execute(
            "INSERT INTO mailbox (organisation_id, name, host, port, security, from_address, created_at) VALUES (%s, 'Post', 'localhost', 25, 'none', 'ar@example.com', %s)",
            [api.id, NOW],
        )
    live = api.ok(api.post("/organisation/go-live"))
    assert (live["mode"], live["went_live_at"] is not None) == ("live", True)
    assert api.ok(api.post("/organisation/test-mode"))["mode"] == "test"
    assert {e["action"] for e in api.ok(api.get("/audit"))["items"]} >= {
        "organisation.went_live",
        "organisation.returned_to_test_mode",
    }


# ---- errors


def test_every_way_to_fail_has_the_same_shape(api, monkeypatch):
    problem(api.get("/nothing-here"), 404, "no_such_path")
    problem(api.get("/customers/1"), 404, "not_found")
    wrong = api.send("PUT", "/customers")
    problem(wrong, 405, "method_not_allowed")
    assert wrong["Allow"] == "GET, PATCH"
    problem(api.patch("/organisation", b"{"), 400, "malformed_body")
    problem(api.patch("/organisation", b'{"name": NaN}'), 400, "malformed_body")
    problem(api.patch("/organisation", b'{"name": "\xff"}'), 400, "malformed_body")
    problem(api.patch("/organisation", b'{"name": "a\\u0000b"}'), 400, "malformed_body")
    problem(api.patch("/organisation", b'{"name": "\\ud800"}'), 400, "malformed_body")
    problem(api.patch("/organisation", b"[" * 100_000), 400, "malformed_body")
    problem(api.get("/customers", q="a\x00b"), 400, "malformed_body")
    problem(api.get("/customers/abc"), 404, "no_such_path")
    problem(Api(None, csrf=True).patch("/customers/-1", {}), 404, "no_such_path")
    problem(api.get("/customers/99999999999999999999"), 422, "invalid_request")
    assert api.ok(api.patch("/organisation", {"name": "C:\\\\u0000"}))["name"] == "C:\\\\u0000"


def test_a_body_that_is_too_large_is_refused(api, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    problem(api.patch("/organisation", {"name": "x" * 200}), 413, "body_too_large")


def test_what_nobody_expected_is_logged_and_not_leaked(api, monkeypatch, caplog):
    def broken(_organisation_id):
        raise RuntimeError("the password is hunter2")

    monkeypatch.setattr("dunnock.api.organisations.reads.api_keys", broken)
    said = problem(api.get("/api-keys"), 500, "internal_error")
    assert "hunter2" not in json.dumps(said)
    (record,) = [r for r in caplog.records if r.name == "dunnock.api" and r.levelname == "ERROR"]
    assert said["reference"] in record.getMessage()
    assert "hunter2" in str(record.exc_info[1])


def test_an_error_after_a_write_takes_the_write_back(api, monkeypatch):
    def broken(**_):
        raise RuntimeError

    monkeypatch.setattr("dunnock.api.bulk._told", broken)
    problem(api.post("/customers/bulk", {"rows": [{"erp_id": "A", "name": "Alder"}]}), 500, "internal_error")
    assert api.ok(api.get("/customers"))["total"] == 0


def test_every_route_is_entered_through_a_router_of_ours():
    from dunnock.api.routing import ApiRouter

    assert all(isinstance(router, ApiRouter) for _, router in ROUTERS)
    paths = ninja_api.get_openapi_schema(path_prefix="/api/v1/")["paths"]
    unsigned = {path for path, methods in paths.items() for told in methods.values() if not told.get("security")}
    # Whoever is not signed in may ask who they are, set up, and use an invitation; test_people_api.py proves each refusal.
    # What providers and other systems call is signed instead; the tests of each door prove that nothing else gets in.
    assert unsigned == {
        "/api/v1/health",
        "/api/v1/me",
        "/api/v1/setup",
        "/api/v1/invitations/by-token",
        "/api/v1/invitations/accept",
        "/api/v1/hooks/in/{token}",
        "/api/v1/hooks/charges/{webhook_token}",
        "/api/v1/hooks/texts/{callback_token}/status",
        "/api/v1/hooks/texts/{callback_token}/incoming",
    }


# ---- idempotency

KEY = "Idempotency-Key"


def test_a_write_sent_twice_happens_once(api):
    first = api.post("/api-keys", {"name": "Nightly"}, **{KEY: "k1"})
    again = api.post("/api-keys", {"name": "Nightly"}, **{KEY: "k1"})
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert again["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first
    assert len(api.ok(api.get("/api-keys"))) == 2
    with organisation_scope(api.id):
        assert first.json()["key"] not in row("SELECT body FROM idempotency_record")["body"]


def test_a_key_belongs_to_one_request_and_one_organisation(two_apis):
    ours, theirs = two_apis
    ours.ok(ours.post("/api-keys", {"name": "Nightly"}, **{KEY: "k1"}))
    problem(ours.post("/api-keys", {"name": "Other"}, **{KEY: "k1"}), 422, "idempotency_key_reused")
    made = theirs.post("/api-keys", {"name": "Nightly"}, **{KEY: "k1"})
    assert "Idempotency-Replayed" not in made
    problem(ours.post("/api-keys", {"name": "Other"}, **{KEY: "k" * 201}), 422, "invalid")
    problem(ours.post("/api-keys", {"name": "Other"}, **{KEY: ""}), 422, "invalid")


def test_an_upload_is_known_by_its_files_whatever_its_boundary():
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.test import RequestFactory

    from dunnock.api.auth import Caller

    def digest(content: bytes, boundary_seed: str) -> str:
        factory = RequestFactory(headers={"X-Seed": boundary_seed})
        request = factory.post("/api/v1/uploads", {"kind": "invoices", "file": SimpleUploadedFile("a.csv", content)})
        request.auth = Caller(1, "API key tests", 1)
        return idempotency._digest(request)

    assert digest(b"a;b", "1") == digest(b"a;b", "2")
    assert digest(b"a;b", "1") != digest(b"a;c", "1")


def test_a_refused_write_may_be_mended_and_sent_again(api):
    problem(api.post("/api-keys", {"name": ""}, **{KEY: "k1"}), 422, "invalid_request")
    api.ok(api.post("/api-keys", {"name": "Nightly"}, **{KEY: "k1"}))


def test_a_key_is_forgotten_after_a_day(api):
    api.ok(api.post("/api-keys", {"name": "Nightly"}, **{KEY: "k1"}))
    with organisation_scope(api.id):
        execute("UPDATE idempotency_record SET created_at = created_at - interval '25 hours'")
    made = api.post("/api-keys", {"name": "Nightly"}, **{KEY: "k1"})
    assert "Idempotency-Replayed" not in made
    with organisation_scope(api.id):
        assert idempotency.prune(organisation_id=api.id, now=machine_now()) == 0
        assert idempotency.prune(organisation_id=api.id, now=machine_now() + dt.timedelta(days=2)) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_the_second_waits_and_reads_the_first_ones_answer(organisation):
    api = api_for(organisation)
    start, answers = threading.Barrier(4), []

    def send() -> None:
        try:
            start.wait(5)
            answers.append(api_send())
        finally:
            connection.close()

    def api_send():
        return Api(api.key).post("/api-keys", {"name": "Nightly"}, **{KEY: "k1"})

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert [a.status_code for a in answers] == [201] * 4
    assert len({a.content for a in answers}) == 1
    assert sum("Idempotency-Replayed" in a for a in answers) == 3
    with organisation_scope(organisation):
        assert len(rows("SELECT 1 FROM api_key WHERE name = 'Nightly'")) == 1


# ---- and Charlie? what belongs to one organisation is not there for another


def test_another_organisations_records_are_not_there(two_apis):
    ours, theirs = two_apis
    invoice = {
        "erp_id": "1",
        "customer_erp_id": "A",
        "number": "1",
        "issued_on": "2026-01-01",
        "amount": "5.00",
        "currency": "EUR",
    }
    body = {
        "customer_groups": [{"erp_id": "G", "name": "Grove"}],
        "customers": [{"erp_id": "A", "name": "Charlie", "group_erp_id": "G"}],
        "contacts": [{"erp_id": "K", "customer_erp_id": "A", "email": "charlie@example.com"}],
        "invoices": [invoice],
        "credit_notes": [{**invoice, "erp_id": "N"}],
        "payments": [
            {"erp_id": "P", "customer_erp_id": "A", "paid_on": "2026-01-02", "amount": "5.00", "currency": "EUR"}
        ],
        "allocations": [
            {"erp_id": "X", "invoice_erp_id": "1", "payment_erp_id": "P", "amount": "5.00", "applied_on": "2026-01-02"}
        ],
    }
    assert theirs.ok(theirs.post("/ledger/bulk", body))["errors"] == []
    for path in ["customers", "customer-groups", "contacts", "invoices", "credit-notes", "payments", "allocations"]:
        there = theirs.ok(theirs.get(f"/{path}"))["items"]
        assert len(there) == 1, path
        assert ours.ok(ours.get(f"/{path}"))["total"] == 0, path
        problem(ours.get(f"/{path}/{there[0]['id']}"), 404, "not_found")
        if path in {"customers", "invoices"}:
            problem(ours.patch(f"/{path}/{there[0]['id']}", {"tags": ["mine"]}), 404, "not_found")
        if path == "customers":
            problem(ours.get(f"/{path}/{there[0]['id']}/timeline"), 404, "not_found")
    assert ours.ok(ours.get("/events"))["total"] == 0
    their_key = theirs.ok(theirs.get("/api-keys"))[0]["id"]
    problem(ours.post(f"/api-keys/{their_key}/revoke"), 404, "not_found")
    assert theirs.ok(theirs.get("/customers"))["items"][0]["tags"] == []
    alone = ours.ok(ours.post("/invoices/bulk", {"rows": [invoice]}))
    assert alone["counts"]["invoices"]["refused"] == 1  # their customer is unknown here
    assert "Charlie" not in json.dumps(ours.ok(ours.get("/audit")))


# ---- health


def test_health_needs_no_key_and_says_what_is_missing(db):
    nobody = Api(None)
    told = nobody.ok(nobody.get("/health"))
    assert (told["status"], told["database"], told["migrations_pending"], told["worker"]) == (
        "degraded",
        True,
        0,
        False,
    )
    execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", [machine_now()])
    assert nobody.ok(nobody.get("/health"))["status"] == "ok"
    execute("DELETE FROM django_migrations WHERE app = 'ledger' AND name = '0002_fences'")
    pending = nobody.get("/health")
    assert (pending.status_code, pending.json()["migrations_pending"], pending.json()["status"]) == (503, 1, "down")


def test_the_documentation_works_without_the_internet(db):
    nobody = Api(None)
    page = nobody.get("/docs").content.decode()
    assert "/static/ninja/swagger-ui" in page
    assert "cdn" not in page
    assert nobody.get("/openapi.json").json()["openapi"] == "3.1.0"

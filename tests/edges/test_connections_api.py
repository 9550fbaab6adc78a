"""Connections over HTTP: made, tested, synchronised, watched; files uploaded, tried and imported."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from dunnock.connectors.journal import SyncReport
from dunnock.connectors.serve import serve_connection
from dunnock.connectors.sync import run_sync
from dunnock.kernel.clock import machine_now
from dunnock.org.db import organisation_scope, raw_connection, rows
from tests.edges.conftest import Api, problem
from tests.rooms.test_sync import held_elsewhere, impatient
from tests.servers.books import Books
from tests.servers.http import Reply, Unwell, unwell

pytestmark = pytest.mark.django_db

PASSWORD = "secret-Word-1"
INVOICES = """Customer;Invoice no;Invoice date;Due date;Amount;Currency
Müller & Söhne;R-1;13.04.2026;17.05.2026;1.234,56;EUR
Müller & Söhne;R-2;14.04.2026;30.04.2026;500,00;EUR
Café Zoë;R-3;15.04.2026;05.05.2026;=80;EUR
"""


@pytest.fixture
def books():
    return Books()


@pytest.fixture
def server(books):
    with unwell(books) as server:
        yield server


def tryton(api: Api, server: Unwell, **more: Any) -> dict[str, Any]:
    access = {"url": server.url, "database": "ar", "user": "reader", "password": PASSWORD}
    return api.ok(api.post("/connections", {"kind": "tryton", "name": "Books", **access, **more}))


def files(api: Api, name: str = "Exports") -> int:
    return api.ok(api.post("/connections", {"kind": "files", "name": name}))["id"]


def serve(api: Api, connection_id: int) -> list[SyncReport]:
    return serve_connection(
        organisation_id=api.id, connection_id=connection_id, instant=machine_now(), open_client=impatient
    )


def jobs(task: str) -> list[dict[str, Any]]:
    found = rows("SELECT args FROM procrastinate_jobs WHERE task_name = %s", [task])
    return [job["args"] for job in found]


def upload(api: Api, connection_id: int, data: str | bytes, name: str = "offen.csv", **query: str) -> HttpResponse:
    sent = SimpleUploadedFile(name, data.encode() if isinstance(data, str) else data)
    address = f"/api/v1/connections/{connection_id}/uploads"
    return api.client.post(address, {"file": sent}, query_params=query or None)


def test_a_connection_is_made_and_its_password_never_comes_out(api, server):
    made = tryton(api, server)
    assert made["settings"] == {"url": server.url, "database": "ar", "user": "reader"}
    assert made["has_password"]
    assert (made["state"], made["sync_every_seconds"], made["first_import_complete"]) == ("active", 30, False)
    assert made["notice"] == ("The first import is not complete yet. What comes in until then starts no workflow.")
    assert jobs("sync") == [{"organisation_id": api.id, "connection_id": made["id"]}]
    listed = api.ok(api.get("/connections"))["items"]
    assert [row["id"] for row in listed] == [made["id"]]
    audit = api.ok(api.get("/audit", object_kind="connection"))["items"]
    assert [entry["action"] for entry in audit] == ["connection.created"]
    assert PASSWORD not in str([made, listed, audit])


@pytest.mark.parametrize(
    ("body", "path", "message"),
    [
        ({"kind": "tryton", "name": "A", "url": "https://erp.example.com"}, "database", "is missing"),
        (
            {"kind": "tryton", "name": "A", "url": "erp.example.com", "database": "d", "user": "u", "password": "p"},
            "url",
            "is not an address",
        ),
        (
            {"kind": "tryton", "name": "A", "url": "https://e.example.com", "database": "d", "user": "u"},
            "password",
            "is missing",
        ),
        ({"kind": "files", "name": "A", "url": "https://erp.example.com"}, "url", "a files connection has no url"),
        ({"kind": "files", "name": " "}, "name", "is missing"),
        (
            {"kind": "files", "name": "A", "sync_every_seconds": 4},
            "sync_every_seconds",
            "input should be greater than or equal to 5",
        ),
        ({"kind": "odoo", "name": "A"}, "kind", "input should be 'tryton' or 'files'"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(api, body, path, message):
    refused = api.post("/connections", body)
    told = problem(refused, 422, refused.json()["code"])
    assert (path, message) in [(error["path"], error["message"]) for error in told["errors"]]


def test_a_name_is_used_once(api, server):
    tryton(api, server)
    told = problem(api.post("/connections", {"kind": "files", "name": "Books"}), 409, "conflict")
    assert told["detail"] == "There is already a connection called 'Books'. Choose another name."


def test_a_connection_is_changed_paused_and_deleted(api, server):
    made = tryton(api, server)
    path = f"/connections/{made['id']}"
    changed = api.ok(api.patch(path, {"name": "Ledger", "sync_every_seconds": 5}))
    assert (changed["name"], changed["sync_every_seconds"]) == ("Ledger", 5)
    told = problem(api.patch(path, {"url": "https://elsewhere.example.com"}), 422, "invalid")
    assert told["errors"][0]["path"] == "password"
    serve(api, made["id"])
    paused = api.ok(api.patch(path, {"state": "paused"}))
    assert paused["notice"].startswith("Paused. The ledger stands as of ")
    assert len(api.ok(api.get("/invoices"))["items"]) == 40
    assert api.send("DELETE", path).status_code == 204
    problem(api.get(path), 404, "not_found")
    assert api.ok(api.get("/invoices"))["items"] == []
    actions = [entry["action"] for entry in api.ok(api.get("/audit", object_kind="connection"))["items"]]
    assert actions == ["connection.deleted", "connection.changed", "connection.changed", "connection.created"]


def test_nobody_sees_another_organisations_connections(two_apis, server):
    ours, theirs = two_apis
    made = tryton(ours, server)
    sync = ours.ok(ours.post(f"/connections/{made['id']}/sync", {}))
    assert theirs.ok(theirs.get("/connections"))["items"] == []
    path = f"/connections/{made['id']}"
    for answer in (
        theirs.get(path),
        theirs.patch(path, {"state": "paused"}),
        theirs.send("DELETE", path),
        theirs.post(f"{path}/test"),
        theirs.post(f"{path}/sync", {}),
        theirs.get(f"{path}/syncs"),
        theirs.get(f"/syncs/{sync['id']}"),
        theirs.get(f"/syncs/{sync['id']}/problems"),
        theirs.get(f"/syncs/{sync['id']}/problems/export"),
        upload(theirs, made["id"], INVOICES),
    ):
        problem(answer, 404, "not_found")


def test_the_test_says_what_is_there_step_by_step(api, server, books):
    made = tryton(api, server)

    def version(request: dict[str, Any]) -> Reply:
        return Reply(b'{"id": 1, "result": "8.0"}')

    counts = {"party.party.search_count": b"40", "account.invoice.search_count": b"38"}
    books.instead = {
        "server.version": version,
        "company.company": Reply(
            b'{"id": 1, "result": [{"id": 1, "rec_name": "Fernhill", "currency.": {"code": "EUR"}}]}'
        ),
        **{part: Reply(b'{"id": 1, "result": %s}' % n) for part, n in counts.items()},
        "move.line.search": Reply(b'{"id": 1, "result": [1]}'),
    }
    # The last page of a list is an empty one.
    company = books.instead["company.company"]
    books.instead["company.company"] = lambda r: company if r["params"][0][2][2] == 0 else Reply(b'{"result": []}')
    told = api.ok(api.post(f"/connections/{made['id']}/test"))
    assert told["ok"]
    assert (told["version"], told["company"], told["currency"]) == ("8.0", "Fernhill", "EUR")
    assert told["counts"] == {"parties": 40, "invoices": 38, "open_invoices": 38}
    assert [check["message"] for check in told["checks"]] == [
        f"Tryton 8.0 answers at {server.url}.",
        "reader is signed in to ar.",
        "The ledger of Fernhill is read, in EUR.",
        "40 parties and 38 invoices, 38 of them open.",
    ]
    books.instead = {"server.version": version, "login": Reply(status=401)}
    told = api.ok(api.post(f"/connections/{made['id']}/test"))
    assert not told["ok"]
    assert [(check["step"], check["ok"]) for check in told["checks"]] == [("server", True), ("login", False)]
    assert told["checks"][-1]["message"] == (
        "Books, common.db.login: user or password is wrong. Check user and password of the connection."
    )
    access = {"url": "http://127.0.0.1:9", "database": "ar", "user": "reader", "password": PASSWORD}
    told = api.ok(api.post("/connections/test", access))
    assert [(check["step"], check["ok"]) for check in told["checks"]] == [("server", False)]
    assert "Is http://127.0.0.1:9 up and reachable from here?" in told["checks"][0]["message"]
    told = problem(api.post("/connections/test", {**access, "url": "http://\x19"}), 422, "invalid")
    assert told["errors"][0]["path"] == "url"
    other = problem(api.post(f"/connections/{files(api)}/test"), 409, "conflict")
    assert "there is no server to test" in other["detail"]


@pytest.mark.django_db(transaction=True)
def test_no_transaction_is_open_while_another_system_is_asked(api, server, books):
    """An answer that takes ten seconds must not hold the database for ten seconds."""
    made = tryton(api, server)
    ours, seen = raw_connection(), []
    pid = ours.info.backend_pid
    with ours.__class__.connect(ours.info.dsn, password=ours.info.password, autocommit=True) as other:

        def version(request: dict[str, Any]) -> Reply:
            seen.append(other.execute("SELECT state FROM pg_stat_activity WHERE pid = %s", [pid]).fetchone())
            return Reply(status=500)

        books.instead = {"server.version": version}
        assert not api.ok(api.post(f"/connections/{made['id']}/test"))["ok"]
        assert seen == [("idle",)]
        books.instead = {"party.party.search": lambda request: version(request)}
        run_sync(organisation_id=api.id, connection_id=made["id"], instant=machine_now(), open_client=impatient)
        assert set(seen) == {("idle",)}
        assert len(seen) > 1


def test_a_sync_is_asked_for_and_followed(api, server):
    made = tryton(api, server)
    path = f"/connections/{made['id']}"
    asked = api.post(f"{path}/sync", {"mode": "full"})
    assert asked.status_code == 202
    queued = asked.json()
    assert (queued["state"], queued["phase"], queued["actor"]) == ("queued", "queued", "API key tests")
    assert api.ok(api.post(f"{path}/sync", {}))["id"] == queued["id"]
    running = api.ok(api.get(path))["running_sync"]
    assert (running["id"], running["state"]) == (queued["id"], "queued")
    serve(api, made["id"])
    done = api.ok(api.get(f"/syncs/{queued['id']}"))
    assert (done["state"], done["mode"], done["fenced"], done["events"]) == ("done", "first", True, 0)
    assert done["progress"]["invoices"] == {"read": 40, "written": 40}
    assert done["counts"]["customers"] == {"inserted": 40, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 0}
    after = api.ok(api.get(path))
    assert (after["running_sync"], after["last_sync"]["id"], after["notice"]) == (None, queued["id"], "")
    page = api.ok(api.get(f"{path}/syncs"))
    assert [(sync["id"], sync["state"]) for sync in page["items"]] == [(queued["id"], "done")]


def test_a_second_sync_is_refused_with_words(api, server):
    made = tryton(api, server)
    path = f"/connections/{made['id']}"
    told = problem(held_elsewhere(api.id, made["id"], lambda: api.post(f"{path}/sync", {})), 409, "sync_running")
    assert told["detail"] == "Books is being synchronised. Wait until that has ended."


def test_what_was_stopped_is_allowed_once(api, server, books):
    books.parties = list(range(1, 101))
    made = tryton(api, server)
    path = f"/connections/{made['id']}"
    serve(api, made["id"])
    told = problem(api.post(f"{path}/sync", {"allow_unusual": True}), 409, "conflict")
    assert told["detail"] == "There is nothing to allow: the last synchronisation of Books was not stopped."
    books.gone = set(range(1, 51))
    asked = api.ok(api.post(f"{path}/sync", {"mode": "full"}))
    serve(api, made["id"])
    stopped = api.ok(api.get(f"/syncs/{asked['id']}"))
    assert (stopped["state"], stopped["may_allow"]) == ("stopped", True)
    assert api.ok(api.get(path))["error"] == stopped["error"]
    allowed = api.ok(api.post(f"{path}/sync", {"allow_unusual": True}))
    assert allowed["allow_unusual"]
    serve(api, made["id"])
    assert api.ok(api.get(f"/syncs/{allowed['id']}"))["counts"]["invoices"]["withdrawn"] == 50
    assert api.ok(api.get(path))["error"] == ""


def test_a_sync_that_is_killed_is_not_shown_as_running_for_ever(api, server):
    from dunnock.connectors.journal import interrupt_dead

    made = tryton(api, server)
    with organisation_scope(api.id):
        rows(
            "INSERT INTO sync (organisation_id, connection_id, mode, started_at) VALUES (%s, %s, 'first', %s) RETURNING id",
            [api.id, made["id"], machine_now()],
        )
        held_elsewhere(api.id, made["id"], lambda: interrupt_dead(organisation_id=api.id, now=machine_now()))
    path = f"/connections/{made['id']}/syncs"
    assert [sync["state"] for sync in api.ok(api.get(path))["items"]] == ["running"]
    with organisation_scope(api.id):
        interrupt_dead(organisation_id=api.id, now=machine_now())
    assert [sync["state"] for sync in api.ok(api.get(path))["items"]] == ["interrupted"]

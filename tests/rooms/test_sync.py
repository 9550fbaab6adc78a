"""Synchronisation when things go wrong: what people read, what stays true, and when it is tried again."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from dunnock.connectors.commands import ask_sync, change_connection, create_connection, delete_connection
from dunnock.connectors.errors import SyncRunning
from dunnock.connectors.journal import SyncReport
from dunnock.connectors.liveness import sole_sync
from dunnock.connectors.reads import list_problems, shown_connection
from dunnock.connectors.reads import sync as read_sync
from dunnock.connectors.serve import serve_connection
from dunnock.connectors.sync import back_off, run_sync
from dunnock.connectors.tryton.client import TrytonAccess, TrytonClient
from dunnock.kernel.errors import Conflict, Invalid
from dunnock.org.db import organisation_scope, row, rows
from tests.servers.books import Books
from tests.servers.http import Reply, Unwell, unwell

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 3, 2, 8, tzinfo=dt.UTC)


def impatient(access: TrytonAccess) -> TrytonClient:
    return TrytonClient(access, timeout=0.3, wait=lambda _seconds: None)


class Desk:
    """A connection to some books, and somebody who synchronises it minute by minute."""

    def __init__(self, organisation_id: int, server: Unwell, books: Books) -> None:
        self.id, self.server, self.books, self.now = organisation_id, server, books, NOW
        with organisation_scope(organisation_id):
            self.connection = create_connection(
                organisation_id=organisation_id,
                kind="tryton",
                name="Books",
                settings={"url": server.url, "database": "ar", "user": "reader"},
                password="secret-Word-1",
                actor="a test",
                now=NOW,
            )

    def sync(self, **more: Any) -> SyncReport:
        self.now += dt.timedelta(minutes=20)
        return run_sync(
            organisation_id=self.id,
            connection_id=self.connection,
            instant=self.now,
            **{"open_client": impatient, **more},
        )

    def ask(self, **more: Any) -> int:
        with organisation_scope(self.id):
            return ask_sync(organisation_id=self.id, connection_id=self.connection, actor="Ines", now=self.now, **more)

    def serve(self) -> list[SyncReport]:
        return serve_connection(
            organisation_id=self.id, connection_id=self.connection, instant=self.now, open_client=impatient
        )

    def shown(self) -> dict[str, Any]:
        with organisation_scope(self.id):
            return shown_connection(self.id, self.connection)

    def log(self, sync_id: int) -> dict[str, Any]:
        with organisation_scope(self.id):
            return read_sync(self.id, sync_id)

    def rows(self, query: str) -> list[dict[str, Any]]:
        with organisation_scope(self.id):
            return rows(query)

    def open(self) -> int:
        return len(self.rows("SELECT 1 FROM open_item"))


@pytest.fixture
def desk(organisation):
    books = Books()
    with unwell(books) as server:
        yield Desk(organisation, server, books)


def test_the_first_sync_is_told_to_nobody_and_the_next_ones_are(desk):
    first = desk.sync()
    assert (first.mode, first.state, first.events) == ("first", "done", 0)
    assert {name: count.inserted for name, count in first.counts.items()} == {"customers": 40, "invoices": 40}
    log = desk.log(first.sync_id)
    assert log["progress"] == {
        "customers": {"read": 40, "written": 40},
        "invoices": {"read": 40, "written": 40},
    }
    assert (log["state"], log["detail"]["phase"], log["detail"]["fenced"]) == ("done", "ended", True)
    assert desk.rows("SELECT 1 FROM event") == []
    shown = desk.shown()
    assert shown["first_import_complete"]
    assert shown["next_sync_at"] - shown["last_synced_at"] == dt.timedelta(seconds=30)

    desk.books.paid = {7}
    second = desk.sync()
    assert (second.mode, second.state) == ("incremental", "done")
    assert second.counts["payments"].inserted == 1
    assert {r["kind"] for r in desk.rows("SELECT kind FROM event")} == {
        "payment.registered",
        "payment.applied",
        "invoice.paid",
    }
    assert desk.rows("SELECT task_name FROM procrastinate_jobs") == [{"task_name": "tick"}]
    assert not desk.sync().changed_anything


def drop_in_mid_page(request: dict[str, Any]) -> Reply:
    return Reply(b'{"id": 1, "result": [{"id": 1, "name": "Custo', drop=20)


@pytest.mark.parametrize(
    ("part", "instead", "said"),
    [
        (
            "login",
            Reply(status=401),
            "Books, common.db.login: user or password is wrong. Check user and password of the connection.",
        ),
        (
            "account.invoice.search_read",
            Reply(status=403),
            "Books, model.account.invoice.search_read: the user may not make this call. Give the user read access to accounting.",
        ),
        (
            "account.invoice.search_read",
            Reply(status=429, headers={"Retry-After": "1800"}),
            "Books, model.account.invoice.search_read: it asks to wait 1800 seconds. The next synchronisation tries again.",
        ),
        (
            "account.invoice.search_read",
            Reply(status=500),
            "Books, model.account.invoice.search_read: HTTP 500. Look into the server's log.",
        ),
        (
            "account.move.line.search_read",
            Reply(hang=5),
            "Books, model.account.move.line.search_read: no answer within the time allowed. Try again when the server is less busy.",
        ),
        ("party.party.search_read", drop_in_mid_page, "Books, model.party.party.search_read: "),
        (
            "party.party.search_read",
            Reply(b"<html>Maintenance</html>"),
            "Books, model.party.party.search_read: the answer is not Tryton's JSON. Check the address; is a proxy in between?",
        ),
    ],
    ids=["401", "403", "429", "500", "hang", "drop", "proxy"],
)
def test_a_server_that_is_unwell_is_told_and_tried_again_later(desk, part, instead, said):
    desk.sync()
    before = desk.rows("SELECT id, balance FROM invoice ORDER BY id")
    desk.books.paid = {1, 2, 3}
    desk.books.instead = {part: instead}
    report = desk.sync()
    assert report.state == "failed"
    assert report.error.startswith(said)
    assert report.cure
    assert desk.rows("SELECT id, balance FROM invoice ORDER BY id") == before
    shown = desk.shown()
    assert (shown["failures"], shown["error"], shown["state"]) == (1, report.error, "active")
    waits = shown["next_sync_at"] - desk.now
    expected = 1800 if "1800" in said else 30
    assert dt.timedelta(seconds=expected) <= waits < dt.timedelta(seconds=expected + 10)
    assert desk.log(report.sync_id)["error"] == report.error
    assert "secret-Word-1" not in json.dumps([report.error, desk.log(report.sync_id)], default=str)

    assert desk.sync().state == "failed"
    assert desk.shown()["failures"] == 2
    desk.books.instead = {}
    assert desk.sync().counts["payments"].inserted == 3
    assert (desk.shown()["failures"], desk.shown()["error"]) == (0, "")


def test_each_failure_waits_twice_as_long_up_to_a_quarter_of_an_hour():
    assert [back_off(n, 30) for n in range(1, 8)] == [30, 60, 120, 240, 480, 900, 900]
    assert [back_off(n, 5) for n in (1, 2)] == [5, 10]
    assert back_off(1, 3600) == 30
    assert back_off(10_000, 30) == 900


def test_one_wrong_row_does_not_stop_the_others(desk):
    desk.books.invoice = lambda n: {**Books.invoice(desk.books, n), "currency.": {"code": "EUX" if n == 5 else "EUR"}}
    report = desk.sync()
    assert report.state == "done"
    assert report.counts["invoices"].inserted == 39
    assert report.counts["invoices"].refused == 1
    with organisation_scope(desk.id):
        found, total = list_problems(desk.id, report.sync_id, limit=10, offset=0)
    assert total == 1
    assert (found[0]["object"], found[0]["erp_id"], found[0]["row"], found[0]["field"]) == (
        "invoices",
        "5",
        "invoice R-5",
        "currency",
    )
    assert found[0]["message"] == "'EUX' is not a currency"
    assert found[0]["cure"] == "use the three letters of ISO 4217: EUR, USD, GBP"


def test_too_much_at_once_is_stopped_until_a_person_allows_it_once(desk):
    desk.books.parties = list(range(1, 101))
    desk.sync()
    assert desk.open() == 100
    desk.books.gone = set(range(1, 41))
    stopped = desk.sync(mode="full")
    assert stopped.state == "stopped"
    assert stopped.error == (
        "This import would close 40 of 100 open invoices. Nothing was changed. "
        "Look at the source; if it is right, repeat the import and allow it."
    )
    assert desk.open() == 100
    assert desk.shown()["error"] == stopped.error
    assert desk.shown()["last_sync"]["state"] == "stopped"

    asked = desk.ask(allow_unusual=True)
    assert desk.ask() == asked, "one queued sync, not two"
    (allowed,) = desk.serve()
    assert (allowed.sync_id, allowed.mode, allowed.state) == (asked, "full", "done")
    assert allowed.counts["invoices"].withdrawn == 40
    assert desk.open() == 60
    audited = desk.rows("SELECT actor, after FROM audit_entry WHERE action = 'connection.unusual_change_allowed'")
    assert [(entry["actor"], entry["after"]["sync_id"]) for entry in audited] == [("Ines", stopped.sync_id)]

    desk.books.gone = set(range(1, 80))
    assert desk.sync(mode="full").state == "stopped", "the permission was for one time"
    desk.books.gone = set(range(1, 41))
    assert desk.sync(mode="full").state == "done"
    with pytest.raises(Conflict, match="There is nothing to allow: the last synchronisation of Books was not stopped"):
        desk.ask(allow_unusual=True)


def test_what_the_erp_deleted_is_found_by_comparing_now_and_then(desk):
    desk.sync()
    desk.books.gone = {3}
    reports = []
    for _ in range(10):
        desk.now -= dt.timedelta(minutes=19)
        reports.append(desk.sync())
    withdrawn = [bool(report.counts.get("invoices") and report.counts["invoices"].withdrawn) for report in reports]
    assert withdrawn == [False] * 9 + [True]
    compared = [desk.log(report.sync_id)["detail"]["compared"] for report in reports]
    assert compared == withdrawn
    desk.now += dt.timedelta(hours=1)
    assert desk.log(desk.sync().sync_id)["detail"]["compared"], "an hour has passed"


def test_nothing_new_leaves_no_endless_log(desk):
    desk.sync()
    for _ in range(6):
        desk.sync()
    kept = desk.rows("SELECT mode, started_at FROM sync ORDER BY id")
    assert [log["mode"] for log in kept] == ["first", *["incremental"] * (len(kept) - 1)]
    assert len(kept) == 4
    assert all(desk.now - log["started_at"] <= dt.timedelta(hours=1) for log in kept[1:])


def test_settings_changed_while_it_runs_are_not_overwritten(desk):
    """Somebody points the connection to another database in the middle of a sync: the old cursor is not kept for it."""
    desk.sync()

    def meanwhile(access: TrytonAccess) -> TrytonClient:
        with organisation_scope(desk.id):
            change_connection(
                organisation_id=desk.id,
                connection_id=desk.connection,
                changes={"database": "other"},
                actor="Ines",
                now=desk.now,
            )
        return impatient(access)

    assert desk.sync(open_client=meanwhile).state == "done"
    shown = desk.shown()
    assert shown["settings"]["database"] == "other"
    assert shown["next_sync_at"] <= desk.now + dt.timedelta(seconds=5)
    assert desk.rows("SELECT cursor FROM connection") == [{"cursor": {}}]
    assert desk.sync().mode == "full"


def test_a_password_is_for_one_server_and_user(desk):
    for changes in ({"url": "https://elsewhere.example.com"}, {"user": "somebody"}):
        with organisation_scope(desk.id), pytest.raises(Invalid, match="Enter the password again"):
            change_connection(
                organisation_id=desk.id, connection_id=desk.connection, changes=changes, actor="Ines", now=desk.now
            )
    audited = json.dumps(desk.rows("SELECT before, after FROM audit_entry"))
    assert "secret-Word-1" not in audited
    stored = desk.rows("SELECT secret_encrypted FROM connection")[0]["secret_encrypted"]
    assert "secret-Word-1" not in stored


def test_deleting_a_connection_withdraws_what_came_through_it(desk):
    desk.sync()
    with organisation_scope(desk.id):
        delete_connection(organisation_id=desk.id, connection_id=desk.connection, actor="Ines", now=desk.now)
    assert desk.open() == 0
    assert desk.rows("SELECT 1 FROM customer WHERE withdrawn_at IS NULL") == []
    assert desk.rows("SELECT 1 FROM sync") == []
    again = Desk(desk.id, desk.server, desk.books)
    assert again.sync().mode == "first", "a source of its own, behind a fence of its own"
    assert again.open() == 40
    assert again.rows("SELECT 1 FROM event WHERE kind = 'invoice.created'") == []


def test_a_stored_password_that_cannot_be_read_is_told(desk, settings):
    settings.SECRET_KEY = "another key"
    report = desk.sync()
    assert report.state == "failed"
    assert "the secret key of this installation has changed" in report.error


def held_elsewhere(organisation_id: int, connection_id: int, then: Callable[[], Any]) -> Any:
    """While another database session holds the connection."""
    from dunnock.org.db import raw_connection

    other = raw_connection().__class__.connect(raw_connection().info.dsn, password=raw_connection().info.password)
    with other:
        key = f"sync:{organisation_id}:{connection_id}"
        got = other.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [key]).fetchone()
        assert got == (True,), "this test's own transaction holds it"
        try:
            return then()
        finally:
            other.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])


def test_two_at_once_are_refused_with_words(desk):
    desk.sync()

    def during() -> None:
        with pytest.raises(SyncRunning, match="This connection is being synchronised already"):
            desk.sync()
        with pytest.raises(SyncRunning, match=r"Books is being synchronised\. Wait until that has ended"):
            desk.ask()
        with organisation_scope(desk.id), pytest.raises(SyncRunning, match="then delete it"):
            delete_connection(organisation_id=desk.id, connection_id=desk.connection, actor="Ines", now=desk.now)

    held_elsewhere(desk.id, desk.connection, during)
    assert desk.sync().state == "done"


def test_a_sync_left_behind_is_found_as_interrupted(desk):
    with organisation_scope(desk.id):
        left = row(
            "INSERT INTO sync (organisation_id, connection_id, mode, started_at) VALUES (%s, %s, 'first', %s) RETURNING id",
            [desk.id, desk.connection, NOW],
        )
    assert desk.sync().state == "done"
    log = desk.log(left["id"])
    assert log["state"] == "interrupted"
    assert log["error"] == (
        "The process ended in the middle. What it had written stays. The next synchronisation goes on."
    )


def test_nobody_is_needed_for_what_is_due(desk):
    assert [report.mode for report in desk.serve()] == ["first"]
    assert desk.serve() == []
    desk.now += dt.timedelta(seconds=60)
    assert [report.mode for report in desk.serve()] == ["incremental"]
    with organisation_scope(desk.id):
        change_connection(
            organisation_id=desk.id, connection_id=desk.connection, changes={"state": "paused"}, actor="I", now=desk.now
        )
    desk.now += dt.timedelta(hours=2)
    assert desk.serve() == []
    desk.ask(mode="full")
    assert [report.mode for report in desk.serve()] == ["full"], "a person may still ask"


def test_the_lock_is_let_go_when_something_breaks(organisation):
    with pytest.raises(RuntimeError), sole_sync(organisation, 7):
        raise RuntimeError
    held = row("SELECT count(*) AS n FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()")
    assert held == {"n": 0}

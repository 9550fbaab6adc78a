"""Story 1 with nothing pretended: a real Tryton, the HTTP API, a real mail server. Whoever pays in full is thanked once."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, Self
from urllib.parse import urlsplit

import pytest
from django.db import connection

from dunnock.connectors.journal import SyncReport
from dunnock.connectors.serve import serve_connection
from dunnock.connectors.sync import OpenClient, resuming, run_sync
from dunnock.connectors.tryton.client import TrytonAccess, TrytonClient
from dunnock.kernel.clock import machine_now
from dunnock.org.commands import create_installation_key
from dunnock.org.db import organisation_scope, rows
from dunnock.runs.tick import tick
from tests.edges.conftest import Api
from tests.servers.smtp import SmtpServer
from tests.servers.tryton import Tryton, tryton  # noqa: F401
from tests.world import all_of, eur, rule

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

FILTERS = all_of(rule("payment.amount_remaining", "=", eur("0.00")), rule("payment.status", "is", "paid"))
PAID_BY = "ap00003@example.com"  # of a German customer: amounts as they are written there


def impatient(access: TrytonAccess) -> TrytonClient:
    """Does not wait between attempts."""
    return TrytonClient(access, timeout=5.0, wait=lambda _seconds: None)


def until(done: Callable[[], Any], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, f"not within {seconds} seconds"
        time.sleep(0.1)


class Door:
    """A port of our own in front of the ERP, which can be shut: the ERP is down, at the address it had before."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._behind = (parts.hostname, parts.port)
        self._port = 0

    def __enter__(self) -> Self:
        self.open()
        self.url = f"http://127.0.0.1:{self._port}"
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        self._server = socket.create_server(("127.0.0.1", self._port))
        self._port = self._server.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, args=(self._server,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join(5)

    def _serve(self, server: socket.socket) -> None:
        while True:
            try:
                guest, _ = server.accept()
            except OSError:
                return
            host = socket.create_connection(self._behind)
            for one, other in ((guest, host), (host, guest)):
                threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    @staticmethod
    def _carry(one: socket.socket, other: socket.socket) -> None:
        try:
            while data := one.recv(65536):
                other.sendall(data)
        except OSError:
            pass
        finally:
            # Both directions end with the first that does; whoever comes second finds it closed.
            for side in (one, other):
                side.close()


class Company:
    """A company that has just installed Dunnock, and the people in it: everything over HTTP, as they would."""

    def __init__(self, server: Tryton, mail: SmtpServer) -> None:
        self.tryton, self.mail = server, mail
        installation = Api(create_installation_key(name="tests", now=machine_now()))
        made = installation.ok(installation.post("/organisations", {"name": "Fernhill", "time_zone": "Europe/Berlin"}))
        self.id: int = made["organisation"]["id"]
        self.api = Api(made["api_key"]["key"], self.id)
        access = {"url": server.url, "database": server.database, "user": server.user, "password": server.password}
        self.connection = self.ok("POST", "/connections", {"kind": "tryton", "name": "Books", **access})["id"]

    def ok(self, method: str, path: str, body: Any = None) -> Any:
        return self.api.ok(self.api.send(method, path, body))

    def set_up(self) -> None:
        """A template, a workflow, a mailbox; then live."""
        variant = {
            "language": "en",
            "subject": "Thank you for {{ payment.amount }}",
            "html": "<p>Dear {{ contact.first_name }}, we received {{ payment.amount }}.</p>",
        }
        template = self.ok(
            "POST", "/templates", {"name": "Thank you", "subject_kind": "payment", "variants": [variant]}
        )
        assert template["faults"] == []
        draft = {
            "trigger": {"kind": "payment_registered", "filters": FILTERS},
            "steps": [{"kind": "send_email", "id": "thanks", "name": "Thank you", "template_id": template["id"]}],
        }
        workflow = self.ok("POST", "/workflows", {"name": "Thank-you", "draft": draft})["id"]
        self.ok("POST", f"/workflows/{workflow}/activate", {})
        settings = self.mail.settings()
        mailbox = {"host": settings.host, "port": settings.port, "security": "none", "from_address": "ar@example.com"}
        self.ok("PUT", "/mailbox", mailbox)
        self.ok("POST", "/organisation/go-live")

    def follow(self, mode: str | None = None, open_client: OpenClient = resuming) -> SyncReport:
        """Somebody presses "Synchronise now", and this process does what a worker does when its bells ring."""
        asked = self.ok("POST", f"/connections/{self.connection}/sync", {"mode": mode} if mode else {})
        assert asked["state"] == "queued"
        (report,) = serve_connection(
            organisation_id=self.id, connection_id=self.connection, instant=machine_now(), open_client=open_client
        )
        told = self.ok("GET", f"/syncs/{asked['id']}")
        assert (told["id"], told["state"]) == (report.sync_id, report.state)
        assert report.problems == [], report.problems
        tick(organisation_id=self.id, instant=machine_now())
        return report

    def sent(self) -> list[tuple[tuple[str, ...], str]]:
        """What has arrived since the last look: to whom, subject."""
        found = [(m.recipients, str(m.parsed["Subject"])) for m in self.mail.messages]
        self.texts = [m.parsed.get_body(("plain",)).get_content().strip() for m in self.mail.messages]
        self.mail.messages.clear()
        return found

    def messages(self) -> list[str]:
        return [row["state"] for row in self.ok("GET", "/messages")["items"]]

    def standing(self) -> dict[str, Any]:
        return self.ok("GET", f"/connections/{self.connection}")

    def balance(self, invoice: int) -> str:
        number = self.tryton.invoice(invoice)["number"]
        (found,) = [row for row in self.ok("GET", f"/invoices?q={number}")["items"] if row["number"] == number]
        return found["balance"]

    def rows(self, query: str) -> list[dict[str, Any]]:
        with organisation_scope(self.id):
            return rows(query)


@pytest.fixture
def company(tryton: Tryton) -> Iterator[Company]:  # noqa: F811
    with SmtpServer() as mail:
        yield Company(tryton, mail)


@pytest.fixture
def party(tryton: Tryton) -> int:  # noqa: F811
    return tryton.one("party.party", ["name", "=", "Customer 00003"])


def test_a_payment_in_the_erp_is_thanked_for_once(company: Company, party: int, capsys: Any) -> None:
    server = company.tryton
    server.pay(server.post_invoice(party, "75.00"))
    company.set_up()  # live and active before the ledger is in: the worst order
    tested = company.ok("POST", f"/connections/{company.connection}/test")
    assert tested["ok"], tested["checks"]
    assert (tested["currency"], tested["version"][:2]) == ("EUR", "8.")

    watch = time.monotonic()
    first = company.follow()
    whole = time.monotonic() - watch
    assert (first.mode, first.state, first.events) == ("first", "done", 0)
    assert first.counts["invoices"].inserted >= 61
    assert company.standing()["first_import_complete"]
    assert company.sent() == []
    assert company.rows("SELECT 1 FROM run") == []

    invoice = server.post_invoice(party, "1200.00")
    company.follow()
    assert company.balance(invoice) == "1200.00"
    assert company.sent() == []

    marks = [time.monotonic()]
    server.pay(invoice)
    marks.append(time.monotonic())
    report = run_sync(organisation_id=company.id, connection_id=company.connection, instant=machine_now())
    marks.append(time.monotonic())
    tick(organisation_id=company.id, instant=machine_now())
    marks.append(time.monotonic())
    assert report.counts["payments"].inserted == 1
    assert company.sent() == [((PAID_BY,), "Thank you for €1,200.00")]
    assert company.texts == ["Dear Accounts, we received €1,200.00."]
    with capsys.disabled():
        rows_in = sum(count.inserted for count in first.counts.values())
        hops = zip(("booking", "sync", "tick and mail"), marks, marks[1:], strict=False)
        said = ", ".join(f"{name} {until - since:.2f} s" for name, since, until in hops)
        print(f"\nfirst sync {whole:.2f} s ({rows_in} rows); {said}")

    company.follow()
    company.follow("full")
    assert company.sent() == []
    assert company.messages() == ["sent"]


def test_what_is_no_full_payment_sends_nothing(company: Company, party: int) -> None:
    server = company.tryton
    company.follow()
    company.set_up()
    partly = server.post_invoice(party, "300.00")
    server.pay(partly, "100.00", kind="partial")
    unapplied = server.receive_unapplied(party, "55.00")
    server.void_payment(server.receive_unapplied(party, "70.00"))
    report = company.follow()
    assert report.counts["payments"].inserted == 3
    assert company.balance(partly) == "200.00"
    standing = company.rows(f"SELECT status, amount_remaining FROM payment WHERE erp_id = '{unapplied}'")
    assert [(row["status"], str(row["amount_remaining"])) for row in standing] == [("paid", "55.00")]
    company.follow("full")
    assert company.sent() == []
    assert company.messages() == []

    # The money is used for an invoice later: then it is thanked for.
    invoice = server.post_invoice(party, "55.00")
    server.reconcile(*server.lines_of(invoice), unapplied)
    company.follow()
    assert company.sent() == [((PAID_BY,), "Thank you for €55.00")]


def test_an_erp_that_is_down_loses_nothing(company: Company, party: int) -> None:
    server = company.tryton
    with Door(server.url) as door:
        company.ok("PATCH", f"/connections/{company.connection}", {"url": door.url, "password": server.password})
        company.follow()
        company.set_up()
        invoice = server.post_invoice(party, "410.00")
        company.follow()
        door.close()
        server.pay(invoice)
        report = company.follow(open_client=impatient)
        assert report.state == "failed"
        told = company.standing()
        assert told["failures"] == 1
        assert told["error"] == report.error
        assert report.error.startswith("Books, ")
        assert f"Is {door.url} up and reachable from here?" in report.error
        assert company.balance(invoice) == "410.00"
        assert company.sent() == []

        door.open()
        company.follow()
        told = company.standing()
        assert (told["failures"], told["error"]) == (0, "")
        assert company.sent() == [((PAID_BY,), "Thank you for €410.00")]
        company.follow("full")
        assert company.sent() == []


def test_a_deleted_contact_and_a_new_one_are_followed(company: Company) -> None:
    """Deletions leave no trace in the ERP; the comparison finds them."""
    server = company.tryton
    party = server.new_party("Plainly Fictional Ltd", "old@example.com")
    company.follow()
    company.set_up()
    (mechanism,) = server.search("party.contact_mechanism", ["party", "=", party])
    server.call("model.party.contact_mechanism.delete", [mechanism])
    server.call("model.party.contact_mechanism.create", [{"party": party, "type": "email", "value": "new@example.com"}])
    report = company.follow("full")
    assert report.counts["contacts"].withdrawn == 1
    invoice = server.post_invoice(party, "20.00")
    server.pay(invoice)
    company.follow()
    assert company.sent() == [(("new@example.com",), "Thank you for €20.00")]


def test_the_worker_does_it_by_itself(company: Company, party: int, capsys: Any) -> None:
    """The bells, a process of its own, and nobody who presses anything: from the booking to the mailbox in seconds."""
    server = company.tryton
    company.ok("PATCH", f"/connections/{company.connection}", {"sync_every_seconds": 5})
    entry = connection.settings_dict
    url = f"postgresql://{entry['USER']}:{entry['PASSWORD']}@/{entry['NAME']}?host={entry['HOST']}"
    environment = os.environ | {"DATABASE_URL": url}
    worker = subprocess.Popen([sys.executable, "-m", "dunnock.cli", "worker"], env=environment)
    try:
        until(lambda: company.standing()["first_import_complete"], 60)
        company.set_up()
        invoice = server.post_invoice(party, "33.00")
        booked = time.monotonic()
        server.pay(invoice)
        until(lambda: company.mail.messages, 60)
        seconds = time.monotonic() - booked
        before = company.standing()["last_synced_at"]
        until(lambda: company.standing()["last_synced_at"] != before, 60)
    finally:
        worker.send_signal(signal.SIGTERM)
        worker.wait(60)
    with capsys.disabled():
        print(f"\nfrom the booking in Tryton to the mailbox: {seconds:.1f} s with a sync every 5 s")
    assert company.sent() == [((PAID_BY,), "Thank you for €33.00")]
    assert seconds < 30

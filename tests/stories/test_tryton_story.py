"""Story 1 with nothing pretended: a real Tryton, the HTTP API, a real mail server. Whoever pays in full is thanked once."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from typing import Any

import pytest

from dunnock.connectors.journal import SyncReport
from dunnock.connectors.serve import serve_connection
from dunnock.connectors.sync import run_sync
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
PAID_BY = "ap00003@example.com"


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

    def follow(self, mode: str | None = None) -> SyncReport:
        """Somebody presses "Synchronise now", and the worker does what the bells say."""
        asked = self.ok("POST", f"/connections/{self.connection}/sync", {"mode": mode} if mode else {})
        assert asked["state"] == "queued"
        (report,) = serve_connection(organisation_id=self.id, connection_id=self.connection, instant=machine_now())
        told = self.ok("GET", f"/syncs/{asked['id']}")
        assert (told["id"], told["state"]) == (report.sync_id, report.state)
        assert report.problems == [], report.problems
        tick(organisation_id=self.id, instant=machine_now())
        return report

    def sent(self) -> list[tuple[tuple[str, ...], str]]:
        """What has arrived since the last look: to whom, subject."""
        found = [(m.recipients, str(m.parsed["Subject"])) for m in self.mail.messages]
        self.mail.messages.clear()
        return found

    def invoices(self) -> dict[str, str]:
        page = self.ok("GET", "/invoices?page_size=200&status=open")
        return {row["number"]: row["balance"] for row in page["items"]}

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
    paid_before = server.post_invoice(party, "75.00")
    server.pay(paid_before)
    company.set_up()  # live and active before the ledger is in: the worst order
    tested = company.ok("POST", f"/connections/{company.connection}/test")
    assert tested["ok"], tested["checks"]
    assert tested["currency"] == "EUR"

    began = time.monotonic()
    first = company.follow()
    took_first = time.monotonic() - began
    assert (first.mode, first.state, first.events) == ("first", "done", 0)
    assert first.counts["invoices"].inserted >= 61
    assert company.ok("GET", f"/connections/{company.connection}")["first_import_complete"]
    assert company.sent() == []
    assert company.rows("SELECT 1 FROM run") == []

    invoice = server.post_invoice(party, "1200.00")
    company.follow()
    assert company.sent() == []

    marks = [time.monotonic()]
    server.pay(invoice)
    marks.append(time.monotonic())
    report = run_sync(organisation_id=company.id, connection_id=company.connection, instant=machine_now())
    marks.append(time.monotonic())
    tick(organisation_id=company.id, instant=machine_now())
    marks.append(time.monotonic())
    assert company.sent() == [((PAID_BY,), "Thank you for €1,200.00")]
    assert report.counts["payments"].inserted == 1

    line = server.receive_unapplied(party, "55.00")
    partly = server.post_invoice(party, "300.00")
    server.pay(partly, "100.00", kind="partial")
    other = server.post_invoice(party, "90.00")
    server.pay(other)
    (receipt,) = [row for row in server.lines_of(other)] or [0]
    company_before = company.rows("SELECT erp_id FROM payment")
    del receipt, line, company_before
    company.follow()
    with capsys.disabled():
        hops = ", ".join(f"{name} {b - a:.2f} s" for name, a, b in zip(("booking", "sync", "tick and mail"), marks, marks[1:], strict=False))
        print(f"\nfirst sync {took_first:.2f} s ({sum(c.inserted for c in first.counts.values())} rows); {hops}")
    print(company.sent())

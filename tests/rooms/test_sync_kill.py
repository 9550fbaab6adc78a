"""kill -9 in the middle of a first sync: what it had written is true, and the repeat ends where an undisturbed one does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import Any

import pytest
from django.db import connection

from dunnock.connectors.commands import create_connection
from dunnock.connectors.reads import shown_connection
from dunnock.connectors.serve import serve_connection
from dunnock.kernel.clock import machine_now
from dunnock.org.db import organisation_scope, rows
from tests.servers.books import Books
from tests.servers.http import unwell

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PARTIES = 12_000

# What two organisations that read the same books have alike: everything but our own numbers and times.
LEDGER = {
    "customer": "SELECT erp_id, name, reference, currency, withdrawn_at FROM customer ORDER BY erp_id",
    "invoice": "SELECT erp_id, number, amount, balance, due_on, settled_on, withdrawn_at FROM invoice ORDER BY erp_id",
    "payment": "SELECT erp_id, paid_on, amount, amount_remaining, unapplied, status FROM payment ORDER BY erp_id",
    "allocation": "SELECT erp_id, amount, applied_on, provisional, withdrawn_at FROM allocation ORDER BY erp_id",
    "spans": """SELECT i.erp_id, s.balance, s.due_on, s.known_to IS NULL AS open, s.reconstructed FROM invoice_span s
                JOIN invoice i ON i.id = s.invoice_id ORDER BY i.erp_id, s.known_from""",
    "event": "SELECT kind FROM event",
}


def connect(organisation_id: int, url: str) -> int:
    with organisation_scope(organisation_id):
        return create_connection(
            organisation_id=organisation_id,
            kind="tryton",
            name="Books",
            settings={"url": url, "database": "ar", "user": "reader"},
            password="secret-Word-1",
            actor="a test",
            now=machine_now(),
        )


def within(organisation_id: int, query: str) -> list[dict[str, Any]]:
    with organisation_scope(organisation_id):
        return rows(query)


def serve(organisation_id: int, connection_id: int) -> list[str]:
    reports = serve_connection(organisation_id=organisation_id, connection_id=connection_id, instant=machine_now())
    return [report.state for report in reports]


def start(organisation_id: int, connection_id: int) -> subprocess.Popen[bytes]:
    entry = connection.settings_dict
    url = f"postgresql://{entry['USER']}:{entry['PASSWORD']}@/{entry['NAME']}?host={entry['HOST']}"
    environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "dunnock.site.settings"}
    command = [sys.executable, "-m", "tests.servers.syncer", str(organisation_id), str(connection_id)]
    return subprocess.Popen(command, env=environment)


def written(organisation_id: int) -> dict[str, int]:
    found = within(organisation_id, "SELECT progress FROM sync ORDER BY id DESC LIMIT 1")
    return {name: told["written"] for name, told in found[0]["progress"].items()} if found else {}


@pytest.mark.parametrize("after", ["customers", "invoices"])
def test_killed_in_the_middle_and_repeated(two_organisations, after):
    disturbed, calm = two_organisations
    books = Books(PARTIES)
    books.paid = set(range(1, PARTIES, 3))
    with unwell(books) as server:
        ours, theirs = connect(disturbed, server.url), connect(calm, server.url)
        process = start(disturbed, ours)
        end = time.monotonic() + 120
        while not written(disturbed).get(after):
            assert process.poll() is None, "it was over before it could be killed"
            assert time.monotonic() < end
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait(10)

        assert within(disturbed, "SELECT 1 FROM customer") != []
        # Nothing that is settled in the ERP stands open here, not even for now.
        still_open = within(disturbed, "SELECT erp_id FROM invoice WHERE balance <> 0")
        assert {int(row["erp_id"]) for row in still_open} & books.paid == set()
        with organisation_scope(disturbed):
            shown = shown_connection(disturbed, ours)
        assert not shown["first_import_complete"]
        assert within(disturbed, "SELECT state FROM sync") == [{"state": "running"}]

        assert serve(disturbed, ours) == ["done"]
        states = within(disturbed, "SELECT mode, state FROM sync ORDER BY id")
        assert states == [{"mode": "first", "state": "interrupted"}, {"mode": "first", "state": "done"}]
        assert serve(calm, theirs) == ["done"]
    for name, query in LEDGER.items():
        assert within(disturbed, query) == within(calm, query), name
    assert len(within(disturbed, LEDGER["invoice"])) == PARTIES
    assert within(disturbed, LEDGER["event"]) == []

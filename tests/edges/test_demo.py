"""`dunnock demo`: the fictional ledger is exact, the files connector reads it unaided, and the whole way works from nothing."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dunnock.cli.demo.trace import HOPS
from dunnock.connectors.files.read import dry_run, read_file
from dunnock.correspondence.rules import fault_words, faults_of
from dunnock.example.company import make_example
from dunnock.example.ledger import FILES, Ledger, make_ledger
from dunnock.gallery.letters import LETTERS
from dunnock.gallery.workflows import plays
from dunnock.kernel.clock import AsOf
from dunnock.org.db import organisation_scope, rows
from dunnock.org.people import make_account
from dunnock.workflows.checks import TemplateFacts, check_draft

TODAY = dt.date(2026, 11, 21)
DAYS = st.dates(dt.date(2025, 1, 1), dt.date(2030, 12, 31))


def small(today: dt.date, seed: int) -> Ledger:
    return make_ledger(today, seed=seed, customers=60, invoices=250)


def by(rows, key):
    found = {row[key]: row for row in rows}
    assert len(found) == len(rows), f"{key} is there twice"
    return found


@given(DAYS, st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_the_ledger_adds_up_whatever_the_seed(today, seed):
    tables = small(today, seed).tables
    invoices, payments = by(tables["invoices"], "Invoice no."), by(tables["payments"], "Payment no.")
    credit, customers = by(tables["credit_notes"], "Credit note no."), by(tables["customers"], "Customer no.")
    applied, used = defaultdict(Decimal), defaultdict(Decimal)
    for part in tables["allocations"]:
        invoice = invoices[part["Invoice no."]]
        given_ids = [part["Payment no."], part["Credit note no."]]
        [side] = [i for i in given_ids if i]
        document = payments.get(side) or credit[side]
        assert part["Amount applied"] > 0
        assert (document["Currency"], document["Customer no."]) == (invoice["Currency"], invoice["Customer no."])
        assert invoice["Cancelled"] is False
        assert document.get("Status", "paid") == "paid"
        assert invoice["Invoice date"] <= part["Applied on"] <= today
        applied[part["Invoice no."]] += part["Amount applied"]
        used[side] += part["Amount applied"]
    assert all(total <= invoices[number]["Amount"] for number, total in applied.items())
    assert all(total <= (payments.get(n) or credit[n])["Amount"] for n, total in used.items())
    for payment in payments.values():
        assert payment["Overpayment"] is (0 < used[payment["Payment no."]] < payment["Amount"])
    for document in [*invoices.values(), *payments.values(), *credit.values()]:
        assert document["Amount"] == document["Amount"].quantize(Decimal("0.01")) > 0
        assert document["Customer no."] in customers
    assert all(i["Due date"] >= i["Invoice date"] <= today for i in invoices.values())
    assert len(invoices) == 250


@given(DAYS, st.integers(0, 10_000))
@settings(max_examples=5, deadline=None)
def test_the_same_day_and_seed_give_the_same_ledger(today, seed):
    assert small(today, seed).tables == small(today, seed).tables


def test_the_ledger_looks_like_one(tmp_path):
    tables = make_ledger(TODAY).tables
    assert (len(tables["customers"]), len(tables["invoices"])) == (500, 5000)
    assert {i["Currency"] for i in tables["invoices"]} == {"EUR", "GBP", "USD"}
    applied = defaultdict(Decimal)
    for part in tables["allocations"]:
        applied[part["Invoice no."]] += part["Amount applied"]
    open_ = [i for i in tables["invoices"] if not i["Cancelled"] and applied[i["Invoice no."]] < i["Amount"]]
    late = [(TODAY - i["Due date"]).days for i in open_]
    assert 400 < len(open_) < 650, "about a tenth is open"
    for low, high in ((-90, 0), (1, 30), (31, 60), (61, 90), (91, 999)):
        assert sum(low <= days <= high for days in late) >= 8, f"nobody is {low} to {high} days late"
    assert any(applied[i["Invoice no."]] > 0 for i in open_), "part payments"
    assert any(i["In dispute"] for i in open_)
    assert any(i["Cancelled"] for i in tables["invoices"])
    assert {p["Status"] for p in tables["payments"]} == {"paid", "pending", "voided"}
    reached = {c["Customer no."] for c in tables["contacts"]}
    assert 5 <= sum(c["Customer no."] not in reached for c in tables["customers"]) <= 50, "some have no contact"
    assert any(c["Inactive"] for c in tables["contacts"])
    assert len({c["Customer name"] for c in tables["customers"]}) == 500
    assert len({c["E-mail"] for c in tables["contacts"]}) > 600
    assert all(
        c["E-mail"].rpartition("@")[2] in {"example.com", "example.net", "example.org"} for c in tables["contacts"]
    )


def test_the_files_connector_reads_every_file_without_help(tmp_path):
    ledger = make_ledger(TODAY)
    ledger.write(tmp_path)
    for name in FILES:
        file = tmp_path / f"{name}.csv"
        proposal = dry_run(file, file.name, today=TODAY, object_name=None if name != "customer_groups" else name)
        assert (proposal.mapping.object, proposal.problems, proposal.row_errors) == (name, [], []), name
        left = [column for column in proposal.columns if column not in proposal.mapping.columns.values()]
        assert left == (["Payment terms"] if name == "customers" else []), name
        assert proposal.good == len(ledger.tables[name])
    read = read_file(file, file.name, proposal.mapping, today=TODAY)
    assert [row["amount"] for row in read.batch.allocations] == [
        row["Amount applied"] for row in ledger.tables["allocations"]
    ]


def test_every_template_and_workflow_passes_the_checks():
    ids = {letter.name: number for number, letter in enumerate(LETTERS, 1)}
    facts = {
        ids[letter.name]: TemplateFacts(
            letter.subject_kind,
            archived=False,
            faults=fault_words(faults_of(letter.subject_kind, "en", letter.variants, letter.channel)),
            channel=letter.channel,
        )
        for letter in LETTERS
    }
    assert {play.name: check_draft(play.draft, facts)[1] for play in plays(ids)} == {
        play.name: [] for play in plays(ids)
    }
    assert [play.name for play in plays(ids)][:4] == [
        "Thank you for your payment",
        "Overdue reminders",
        "Large invoices, large payments",
        "New invoice",
    ]
    assert {v.language for v in LETTERS[1].variants} == {"en", "de", "fr"}


@pytest.mark.django_db(transaction=True)
def test_the_example_lives():
    """What its days bring is there, and its workflows answered it."""
    now = AsOf(dt.datetime(2026, 11, 20, 15, tzinfo=dt.UTC), ZoneInfo("Europe/Dublin"))
    user = make_account(email="ines@example.com", name="Ines Rocha", password="a-long-password", now=now.instant)
    made = make_example(name="Fernhill (example)", actor="Ines Rocha", as_of=now, user=user)

    def found(query: str) -> list[tuple[object, ...]]:
        with organisation_scope(made):
            return [tuple(one.values()) for one in rows(query)]

    promises = [status for (status,) in found("SELECT status FROM promise ORDER BY id")]
    assert promises[0] in {"broken", "partly_kept"}
    assert promises[1:] == ["active"]
    assert found("SELECT status FROM payment_plan") == [("active",)]
    assert found("SELECT status FROM dispute") == [("open",)]
    assert found("SELECT status, attempts FROM charge ORDER BY id") == [("failed", 2), ("paid", 1)]
    attempts = found("SELECT number, state FROM charge_attempt ORDER BY charge_id, number")
    assert attempts == [(1, "failed"), (2, "failed"), (1, "paid")], "no order is left to give to a provider"
    assert found("SELECT kind, customer_id IS NULL FROM received_email ORDER BY id") == [
        ("reply", False),
        ("mail", True),
        ("reply", False),
    ]
    titles = [title for (title,) in found("SELECT title FROM task ORDER BY id")]
    assert sorted(title.split(" ")[0] for title in titles) == ["Ask", "Call", "Check", "Read", "Whose"]
    texts = found("SELECT state || reason, delivery_status, text FROM message WHERE channel = 'text' ORDER BY id")
    assert len(texts) > 3
    assert "captured" in {state for state, _, _ in texts} <= {"captured", "cancelledno_invoice_left"}, (
        "none lacks a number"
    )
    assert [status for _, status, _ in texts if status] == ["undelivered"]
    assert all("€" in text for state, _, text in texts if state == "captured")
    assert found("SELECT customer_id IS NOT NULL AS a, answers_id IS NOT NULL AS b, asked FROM received_text") == [
        (True, True, "")
    ]
    subjects = {subject for (subject,) in found("SELECT subject FROM message WHERE state = 'captured'")}
    for opening in ("Your payment plan over", "Your payment of", "Re: ", "A message for you"):
        assert any(subject.startswith(opening) for subject in subjects), opening
    assert found("SELECT count(*) FROM message WHERE state IN ('failed', 'unknown')") == [(0,)]


def run_demo(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """As `bin/dunnock` starts it, in a directory of its own and without anything from the tests' environment."""
    root = Path(__file__).parent.parent.parent
    ours = ("DATABASE_URL", "DUNNOCK_HOME", "DUNNOCK_SECRET_KEY", "DJANGO_SETTINGS_MODULE")
    environment = {k: v for k, v in os.environ.items() if k not in ours} | {"PYTHONPATH": str(root)}
    command = [sys.executable, "-W", "error", "-m", "dunnock.cli", "demo", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=240)


@pytest.mark.slow
def test_from_nothing_to_a_captured_mail():
    before = set(Path(tempfile.gettempdir()).glob("dunnock-demo-*"))
    with tempfile.TemporaryDirectory() as folder:
        done = run_demo(Path(folder), "--once", "--json")
        assert list(Path(folder).iterdir()) == []
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["ok"] is True
    assert [check["name"] for check in report["checks"] if not check["ok"]] == []
    assert len(report["checks"]) == 10
    assert [hop["hop"] for hop in report["trace"]] == list(HOPS)
    times = [hop["at_ms"] for hop in report["trace"]]
    assert times == sorted(times)
    assert times[0] == 0
    assert times[-1] < 10_000
    assert all("@example." in address for address in report["message"]["to"])
    assert "€" in report["message"]["subject"]
    assert all(step["seconds"] >= 0 for step in report["steps"])
    assert set(Path(tempfile.gettempdir()).glob("dunnock-demo-*")) <= before, "the directory is removed"


def test_json_without_once_is_refused_before_anything_is_made(tmp_path):
    done = run_demo(tmp_path, "--json")
    assert done.returncode == 2
    assert "--once" in done.stderr
    assert list(tmp_path.iterdir()) == []

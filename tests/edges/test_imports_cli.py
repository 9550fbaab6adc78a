"""`dunnock import` and `dunnock sync` as a cron job uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dunnock.cli.main import main
from dunnock.connectors.commands import create_connection
from dunnock.kernel.clock import machine_now
from dunnock.org.db import organisation_scope, rows
from tests.servers.books import Books
from tests.servers.http import Reply, unwell

pytestmark = pytest.mark.django_db

INVOICES = """Customer;Invoice no;Invoice date;Amount;Currency
Müller & Söhne;R-1;13.04.2026;1.234,56;EUR
Café Zoë;R-2;14.04.2026;80,00;EUX
"""


def dunnock(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def export(tmp_path: Path) -> Path:
    file = tmp_path / "offen.csv"
    file.write_text(INVOICES, encoding="utf-8")
    return file


def test_a_file_is_tried_then_imported(organisation, export):
    tried = dunnock("import", export, "--dry-run")
    assert tried.exit_code == 0, tried.output
    assert "Read as invoices:" in tried.output
    assert "amount from 'Amount' (100% sure)" in tried.output
    assert "1 lines would go in, 1 would not. Nothing was written." in tried.output
    with organisation_scope(organisation):
        assert rows("SELECT 1 FROM connection") == []

    done = dunnock("import", export, "--object", "invoices", "--complete-first-import")
    assert done.exit_code == 0, done.output
    assert "customers: 2 inserted" in done.output
    assert "invoices: 1 inserted, 1 refused" in done.output
    said = "invoices line 3 Currency EUX: 'EUX' is not a currency. Use the three letters of ISO 4217: EUR, USD, GBP."
    assert said in done.output
    assert "The first import is complete" in done.output
    with organisation_scope(organisation):
        assert [r["number"] for r in rows("SELECT number FROM invoice")] == ["R-1"]
        assert rows("SELECT fenced FROM source") == [{"fenced": False}]


def test_a_file_that_cannot_be_read_ends_with_words(organisation, export, tmp_path):
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps({"object": "invoices", "columns": {"amount": "Total"}}))
    failed = dunnock("import", export, "--mapping", mapping)
    assert failed.exit_code == 1
    assert "amount is to come from the column 'Total', which the file has not" in failed.output
    mapping.write_text("[")
    assert "is not JSON" in dunnock("import", export, "--mapping", mapping).output


def test_an_erp_is_synchronised_by_name(organisation):
    books = Books(3)
    with unwell(books) as server, organisation_scope(organisation):
        create_connection(
            organisation_id=organisation,
            kind="tryton",
            name="Books",
            settings={"url": server.url, "database": "ar", "user": "reader"},
            password="secret-Word-1",
            actor="a test",
            now=machine_now(),
        )
        done = dunnock("sync", "Books")
        assert done.exit_code == 0, done.output
        assert "invoices: 3 inserted" in done.output
        assert "Nothing new." not in done.output
        books.instead = {"login": Reply(status=401), "get_preferences": Reply(status=401)}
        failed = dunnock("sync", "Books", "--full")
        assert failed.exit_code == 1
        assert "user or password is wrong" in failed.output
    wrong = dunnock("sync", "Nowhere", "--organisation", organisation)
    assert wrong.exit_code == 2
    assert "There is no connection 'Nowhere'. There are: " in wrong.output


def test_which_organisation_is_asked_where_there_are_several(two_organisations, export):
    ours, theirs = two_organisations
    asked = dunnock("import", export)
    assert asked.exit_code == 2
    assert f"{ours} (Fernhill Supplies), {theirs} (Harbour & Sons)" in asked.output

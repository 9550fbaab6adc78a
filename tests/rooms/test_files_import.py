"""Files into a real ledger: what goes in, what does not and in which words, and what is remembered for the next file."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dunnock.connectors.commands import complete_first_import, create_connection
from dunnock.connectors.errors import SyncRunning
from dunnock.connectors.files_import import import_file, try_file
from dunnock.connectors.journal import SyncReport
from dunnock.connectors.liveness import sole_sync
from dunnock.connectors.reads import list_problems
from dunnock.connectors.reads import sync as read_sync
from dunnock.connectors.serve import serve_connection
from dunnock.connectors.uploads import ask_import, keep_upload, try_upload
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, Invalid, NotFound
from dunnock.org.db import organisation_scope, rows
from tests.world import BERLIN

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 5, 1, 8, tzinfo=dt.UTC)
TODAY = dt.date(2026, 5, 1)
CUSTOMERS = "Customer no;Name;Email\n1001;Müller & Söhne;ap@example.com\n1002;Café Zoë;info@example.com\n"
GROUPED = "Customer no;Name;Group\n1001;Müller & Söhne;North\n1002;Café Zoë;\n"
INVOICES = """Customer no;Invoice no;Invoice date;Due date;Amount;Currency
1001;R-1;03.04.2026;17.05.2026;1.234,56;EUR
1001;R-2;04.04.2026;30.04.2026;500,00;EUR
1002;R-3;05.04.2026;05.05.2026;80,00;EUR
"""
PAYMENTS = "Customer no;Payment date;Amount;Currency;Reference;Invoice no\n{}"


class Tray:
    """A connection that files are put into."""

    def __init__(self, organisation_id: int) -> None:
        self.id, self.now = organisation_id, NOW
        with organisation_scope(self.id):
            self.connection = create_connection(
                organisation_id=self.id, kind="files", name="Exports", actor="a test", now=NOW
            )

    def put(self, text: str | bytes, object_name: Any = None, **more: Any) -> SyncReport:
        self.now += dt.timedelta(minutes=1)
        data = text.encode() if isinstance(text, str) else text
        return import_file(
            organisation_id=self.id,
            connection_id=self.connection,
            object_name=object_name,
            **{"name": "export.csv", "data": data, "now": self.now, "today": TODAY, **more},
        )

    def complete(self) -> None:
        with organisation_scope(self.id):
            complete_first_import(organisation_id=self.id, connection_id=self.connection, actor="Ines", now=self.now)

    def rows(self, query: str) -> list[dict[str, Any]]:
        with organisation_scope(self.id):
            return rows(query)

    def balances(self) -> dict[str, str]:
        return {
            r["number"]: str(r["balance"]) for r in self.rows("SELECT number, balance FROM invoice ORDER BY number")
        }

    def problems(self, report: SyncReport) -> list[tuple[str, str, str, str, str]]:
        """As they are stored: line, column, value, message, cure."""
        with organisation_scope(self.id):
            found, _ = list_problems(self.id, report.sync_id, limit=100, offset=0)
        return [(p["row"], p["field"], p["value"], p["message"], p["cure"]) for p in found]


@pytest.fixture
def tray(organisation):
    return Tray(organisation)


def test_one_file_after_the_other_and_then_it_is_news(tray):
    grouped = {"object": "customers", "columns": {"erp_id": "Customer no", "name": "Name", "group_erp_id": "Group"}}
    assert tray.put("Name;Number\nNorth;North\n", "customer_groups").state == "done"
    assert tray.put(CUSTOMERS, "customers").counts["contacts"].inserted == 2
    assert tray.put(GROUPED, "customers", mapping=grouped).counts["customers"].changed == 1
    assert tray.put(INVOICES, "invoices").counts["invoices"].inserted == 3
    before = tray.put(PAYMENTS.format("1001;20.04.2026;500,00;EUR;RE R-2;R-2\n"), "payments")
    assert (before.fenced, before.events, before.counts["payments"].inserted) == (True, 0, 1)
    assert tray.balances() == {"R-1": "1234.56", "R-2": "0.00", "R-3": "80.00"}
    assert tray.rows("SELECT 1 FROM event") == []

    tray.complete()
    tray.complete()
    again = tray.put(INVOICES, "invoices")
    assert (again.changed_anything, again.fenced) == (False, False)
    news = tray.put(PAYMENTS.format("1002;30.04.2026;80,00;EUR;RE R-3;R-3\n"), "payments")
    assert news.counts["payments"].inserted == 1
    kinds = {r["kind"] for r in tray.rows("SELECT kind FROM event")}
    assert kinds == {"payment.registered", "payment.applied", "invoice.paid"}
    completed = tray.rows("SELECT actor FROM audit_entry WHERE action = 'connection.first_import_completed'")
    assert completed == [{"actor": "Ines"}]


@pytest.mark.parametrize(
    ("text", "line", "column", "value", "message", "cure"),
    [
        pytest.param(
            INVOICES + "1002;R-4;06.04.2026;06.05.2026;10,00;EUX\n",
            "5",
            "Currency",
            "EUX",
            "'EUX' is not a currency",
            "use the three letters of ISO 4217: EUR, USD, GBP",
            id="unknown currency",
        ),
        pytest.param(
            INVOICES + "1002;R-4;06.04.2026;06.05.2026;-10,00;EUR\n",
            "5",
            "Amount",
            "-10,00",
            "the amount -10.00 is negative",
            "a negative invoice is a credit note: send it under credit_notes with a positive amount",
            id="negative invoice",
        ),
        pytest.param(
            INVOICES + "1002;R-1;06.04.2026;06.05.2026;10,00;EUR\n",
            "5",
            "Invoice no",
            "R-1",
            "R-1 is there twice (first in row 2)",
            "keep one of the two rows",
            id="duplicate key",
        ),
        pytest.param(
            INVOICES + "1009;R-4;06.04.2026;06.05.2026;10,00;EUR\n",
            "5",
            "Customer no",
            "1009",
            "Customer '1009' is not known in this source",
            "Send that record first, or in the same batch.",
            id="unknown customer",
        ),
        pytest.param(
            INVOICES + "1002;R-4;31.04.2026;06.05.2026;10,00;EUR\n",
            "5",
            "Invoice date",
            "31.04.2026",
            "this is not a date",
            "write it as 2026-04-03",
            id="a day that is not",
        ),
    ],
)
def test_good_lines_go_in_and_a_bad_one_says_what_to_do(tray, text, line, column, value, message, cure):
    tray.put(CUSTOMERS, "customers")
    report = tray.put(text, "invoices")
    assert report.state == "done"
    assert (report.counts["invoices"].inserted, report.counts["invoices"].refused) == (3, 1)
    assert tray.problems(report) == [(line, column, value, message, cure)]


def test_an_old_code_page_is_read_and_doubted(tray):
    report = tray.put(CUSTOMERS.encode("cp1252"), "customers")
    assert {r["name"] for r in tray.rows("SELECT name FROM customer")} == {"Müller & Söhne", "Café Zoë"}
    said = "the file is not UTF-8 and was read as cp1252"
    assert tray.problems(report) == [
        ("", "", "", said, "Look at the accented letters; choose another encoding if wrong")
    ]
    stored = tray.rows("SELECT settings FROM connection")[0]["settings"]["mappings"]["customers"]
    assert "encoding" not in stored, "the next file may be UTF-8"
    assert tray.put(CUSTOMERS, "customers").changed_anything is False


def test_an_encoding_that_does_not_fit_is_refused_with_the_line(tray):
    mapping = {"object": "customers", "columns": {"erp_id": "Customer no", "name": "Name"}, "encoding": "utf-8"}
    report = tray.put(CUSTOMERS.encode("cp1252"), "customers", mapping=mapping)
    assert report.state == "failed"
    assert report.error == (
        "export.csv: line 2 is not utf-8: byte 0xFC. Choose another encoding; cp1252 is the likeliest."
    )
    with organisation_scope(tray.id):
        log = read_sync(tray.id, report.sync_id)
    assert (log["state"], log["error"], log["detail"]["file"]) == ("failed", report.error, "export.csv")
    assert tray.rows("SELECT 1 FROM customer") == []


def test_a_missing_column_is_named(tray):
    tray.put(CUSTOMERS, "customers")
    tray.put(INVOICES, "invoices")
    renamed = tray.put(INVOICES.replace("Amount", "Total"), "invoices")
    assert renamed.state == "failed"
    assert renamed.error == (
        "export.csv: Amount: amount is to come from the column 'Amount', which the file has not. "
        "Choose one of: Customer no, Invoice no, Invoice date, Due date, Total, Currency."
    )
    absent = tray.put(
        "Customer no;Invoice no;Invoice date;Currency\n1001;R-9;03.04.2026;EUR\n", "invoices", mapping=None
    )
    assert absent.state == "failed"


def test_nothing_says_the_amount(organisation):
    tray = Tray(organisation)
    report = tray.put("Customer no;Invoice no;Invoice date;Currency\n1001;R-9;13.04.2026;EUR\n", "invoices")
    assert report.error == (
        "export.csv: nothing says amount or balance. Choose its column, or give one value for all rows."
    )


AMBIGUOUS = "Customer no;Invoice no;Invoice date;Amount;Currency\n1001;R-1;03/04/2026;10,00;EUR\n"


def test_a_date_that_can_be_two_days_is_asked_about(tray):
    tray.put(CUSTOMERS, "customers")
    report = tray.put(AMBIGUOUS, "invoices")
    assert report.state == "failed"
    assert report.error == (
        "export.csv: Invoice date: 03/04/2026 can be 3 April 2026 or 4 March 2026. Choose the order of day and month."
    )
    with organisation_scope(tray.id):
        tried = try_file(
            organisation_id=tray.id,
            connection_id=tray.connection,
            object_name="invoices",
            name="export.csv",
            data=AMBIGUOUS.encode(),
            mapping=None,
            today=TODAY,
        )
    assert [(p.code, p.column, p.stops) for p in tried.problems] == [("ask", "Invoice date", True)]
    answered = {**tried.mapping.model_dump(), "date_order": "dmy", "formats": {}}
    assert tray.put(AMBIGUOUS, "invoices", mapping=answered).state == "done"
    assert tray.rows("SELECT issued_on FROM invoice") == [{"issued_on": dt.date(2026, 4, 3)}]


def test_the_end_of_december_decides_and_is_remembered(tray):
    """31/12 is day first, 12/31 month first; what was decided once holds for the next file that does not tell."""
    tray.put(CUSTOMERS, "customers")
    tray.put(AMBIGUOUS.replace("03/04/2026", "31/12/2025"), "invoices")
    assert tray.put(AMBIGUOUS.replace("R-1", "R-2"), "invoices").state == "done"
    found = tray.rows("SELECT number, issued_on FROM invoice ORDER BY number")
    assert [r["issued_on"] for r in found] == [dt.date(2025, 12, 31), dt.date(2026, 4, 3)]
    other = tray.put(AMBIGUOUS.replace("R-1", "R-3").replace("03/04/2026", "12/31/2025"), "invoices")
    assert tray.problems(other) == [
        (
            "2",
            "Invoice date",
            "12/31/2025",
            "this is no date in the order day, month, year",
            "correct the date, or choose another order",
        )
    ]


def test_both_orders_in_one_column_are_a_contradiction(tray):
    tray.put(CUSTOMERS, "customers")
    report = tray.put(AMBIGUOUS.replace("03/04/2026", "31/12/2025") + "1001;R-2;12/31/2025;10,00;EUR\n", "invoices")
    assert report.error == (
        "export.csv: Invoice date: 12/31/2025 does not fit the order of day and month of the dates before it. "
        "Correct the dates, or choose the order they are meant in."
    )


def test_a_list_that_closes_too_much_is_stopped_and_may_be_allowed(tray):
    lines = [f"1001;R-{n};03.04.2026;17.05.2026;10,00;EUR\n" for n in range(100)]
    head = INVOICES.splitlines(keepends=True)[0]
    tray.put(CUSTOMERS, "customers")
    tray.put(head + "".join(lines), "invoices")
    tray.complete()
    mapping = {**tray.rows("SELECT settings FROM connection")[0]["settings"]["mappings"]["invoices"], "complete": True}
    stopped = tray.put(head + "".join(lines[:50]), "invoices", mapping=mapping)
    assert stopped.state == "stopped"
    assert stopped.error.startswith("This import would close 50 of 100 open invoices. Nothing was changed.")
    assert len(tray.rows("SELECT 1 FROM open_item")) == 100
    assert tray.put(head + "".join(lines[:50]), "invoices", mapping=mapping, allow_unusual=True).state == "done"
    assert len(tray.rows("SELECT 1 FROM open_item")) == 50


def test_a_paid_list_of_balances_is_not_told_twice(tray):
    """A list with balances implies payments; the next one states them anew."""
    text = "Customer;Invoice no;Invoice date;Amount;Open;Currency\nFern Ltd;R-1;13.04.2026;100;{};EUR\n"
    tray.put(text.format("100"), "invoices")
    tray.complete()
    assert tray.put(text.format("40"), "invoices").counts["payments"].inserted == 1
    assert tray.balances() == {"R-1": "40.00"}
    assert tray.put(text.format("100"), "invoices").state == "done"
    assert tray.balances() == {"R-1": "100.00"}
    assert [r["kind"] for r in tray.rows("SELECT kind FROM event")] == []


def test_a_mapping_that_is_none_is_refused_at_once(tray):
    with pytest.raises(Invalid, match="invoices have no field colour"):
        tray.put(INVOICES, "invoices", mapping={"object": "invoices", "columns": {"colour": "Amount"}})
    with pytest.raises(Invalid, match="The mapping is for invoices, the file is to be read as payments"):
        tray.put(INVOICES, "payments", mapping={"object": "invoices"})
    assert tray.rows("SELECT 1 FROM sync") == []


def test_two_imports_at_once_and_other_connections(tray):
    from tests.rooms.test_sync import held_elsewhere

    def during() -> None:
        with pytest.raises(SyncRunning, match="Wait until that has ended"):
            tray.put(CUSTOMERS, "customers")

    held_elsewhere(tray.id, tray.connection, during)
    with sole_sync(tray.id, tray.connection + 1):
        assert tray.put(CUSTOMERS, "customers").state == "done"
    with pytest.raises(NotFound, match="There is no connection 999999"):
        import_file(
            organisation_id=tray.id,
            connection_id=999999,
            object_name=None,
            name="a.csv",
            data=b"x",
            now=NOW,
            today=TODAY,
        )


def upload(tray: Tray, text: str, **more: Any) -> int:
    with organisation_scope(tray.id):
        return keep_upload(
            organisation_id=tray.id,
            connection_id=tray.connection,
            **{"name": "export.csv", "data": text.encode(), "object_name": None, "now": tray.now, **more},
        )


def asked(tray: Tray, upload_id: int, **more: Any) -> int:
    with organisation_scope(tray.id):
        return ask_import(
            organisation_id=tray.id,
            connection_id=tray.connection,
            upload_id=upload_id,
            **{"mapping": None, "object_name": None, "actor": "Ines", "now": tray.now, **more},
        )


def serve(tray: Tray) -> list[SyncReport]:
    return serve_connection(organisation_id=tray.id, connection_id=tray.connection, instant=tray.now)


def test_uploads_wait_in_a_line_and_are_imported_in_order(tray):
    customers, invoices = upload(tray, CUSTOMERS, object_name="customers"), upload(tray, INVOICES)
    with organisation_scope(tray.id):
        tried, effect = try_upload(
            organisation_id=tray.id,
            connection_id=tray.connection,
            upload_id=invoices,
            mapping=None,
            object_name=None,
            as_of=AsOf(NOW, BERLIN),
        )
    assert (tried.mapping.object, tried.good, tried.bad) == ("invoices", 3, 0)
    assert effect.counts is not None
    assert effect.counts["invoices"].refused == 3, "their customers still wait in the line"
    first, second = asked(tray, customers), asked(tray, invoices, mapping=tried.mapping)
    reports = serve(tray)
    assert [report.sync_id for report in reports] == [first, second]
    assert [report.state for report in reports] == ["done", "done"]
    assert reports[1].counts["invoices"].inserted == 3
    assert serve(tray) == []
    with organisation_scope(tray.id):
        assert read_sync(tray.id, first)["detail"]["actor"] == "Ines"


def test_an_upload_is_kept_for_a_day(tray):
    old = upload(tray, CUSTOMERS)
    waiting = asked(tray, old)
    tray.now += dt.timedelta(hours=25)
    with pytest.raises(NotFound, match="A file is kept for a day; upload it again"):
        asked(tray, old)
    upload(tray, INVOICES)
    assert len(tray.rows("SELECT 1 FROM upload")) == 1
    (report,) = serve(tray)
    assert (report.sync_id, report.state) == (waiting, "failed")
    assert "upload it again" in report.error
    assert serve(tray) == []


def test_an_erp_takes_no_files(organisation):
    with organisation_scope(organisation):
        books = create_connection(
            organisation_id=organisation,
            kind="tryton",
            name="Books",
            settings={"url": "https://erp.example.com", "database": "ar", "user": "reader"},
            password="secret-Word-1",
            actor="a test",
            now=NOW,
        )
        with pytest.raises(Conflict, match="Files go into a connection of the kind files"):
            keep_upload(
                organisation_id=organisation, connection_id=books, name="a", data=b"x", object_name=None, now=NOW
            )
        with pytest.raises(Conflict, match="completes by itself"):
            complete_first_import(organisation_id=organisation, connection_id=books, actor="Ines", now=NOW)

"""Whole files: found, guessed, dry run, read. What is wrong is said with line, column, value and cure."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from pydantic import ValidationError

from dunnock.connectors.errors import FileRefused
from dunnock.connectors.files.derive import Known
from dunnock.connectors.files.guess import guess_mapping, guess_object
from dunnock.connectors.files.mapping import FILE_FIELDS, NEEDED, FileMapping
from dunnock.connectors.files.read import FileRead, dry_run, read_file
from dunnock.connectors.files.sniff import open_table
from dunnock.connectors.files.synonyms import SYNONYMS
from dunnock.ledger.batch import OBJECTS

TODAY = dt.date(2026, 5, 1)
GERMAN = """Kundennr.;Firma;Rechnungs-Nr.;Rechnungsdatum;Fälligkeit;Betrag;Offen;Währung
1001;Müller & Söhne;R-1;03.04.2026;03.05.2026;1.234,56;1.234,56;EUR
1001;Müller & Söhne;R-2;04.04.2026;30.04.2026;500,00;120,00;EUR
1002;Café Zoë;R-3;05.04.2026;05.05.2026;80,00;0,00;EUR
"""


def read(text: str | bytes, mapping: FileMapping | None = None, known: Known | None = None) -> FileRead:
    data = text.encode() if isinstance(text, str) else text
    mapping = mapping or guess_mapping(open_table(data, "file.csv")).mapping
    return read_file(data, "file.csv", mapping, today=TODAY, known=known or Known())


def workbook(*sheets: tuple[str, list[list[Any]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_german_list_of_open_items_needs_no_help(encoding: str) -> None:
    result = dry_run(GERMAN.encode(encoding), "offene-posten.csv", today=TODAY)
    assert result.mapping.object == "invoices"
    assert result.mapping.columns == {
        "customer_erp_id": "Kundennr.",
        "customer_name": "Firma",
        "number": "Rechnungs-Nr.",
        "issued_on": "Rechnungsdatum",
        "due_on": "Fälligkeit",
        "amount": "Betrag",
        "balance": "Offen",
        "currency": "Währung",
    }
    assert [problem.code for problem in result.problems] == (["encoding_unsure"] if encoding == "cp1252" else [])
    assert (result.good, result.bad, result.row_errors) == (3, 0, [])
    assert result.sample[0]["Firma"] == "Müller & Söhne"
    batch = read(GERMAN.encode(encoding), FileMapping.model_validate_json(result.mapping.model_dump_json())).batch
    assert [row["name"] for row in batch.customers] == ["Müller & Söhne", "Café Zoë"]
    assert [(row["erp_id"], row["amount"], row["issued_on"]) for row in batch.invoices] == [
        ("R-1", Decimal("1234.56"), dt.date(2026, 4, 3)),
        ("R-2", Decimal("500.00"), dt.date(2026, 4, 4)),
        ("R-3", Decimal("80.00"), dt.date(2026, 4, 5)),
    ]


def test_a_balance_implies_a_silent_payment_that_makes_nobody_late() -> None:
    batch = read(GERMAN).batch
    assert [(p["erp_id"], p["amount"], p["paid_on"], p["silent"]) for p in batch.payments] == [
        ("opening:R-2", Decimal("380.00"), dt.date(2026, 4, 30), True),
        ("opening:R-3", Decimal("80.00"), dt.date(2026, 4, 5), True),  # due after today: its issue date
    ]
    assert [(a["invoice_erp_id"], a["payment_erp_id"], a["amount"]) for a in batch.allocations] == [
        ("R-2", "opening:R-2", Decimal("380.00")),
        ("R-3", "opening:R-3", Decimal("80.00")),
    ]
    assert batch.complete_for_invoices == {"R-1", "R-2", "R-3"}


def test_an_opening_that_is_gone_is_voided() -> None:
    batch = read(GERMAN, known=Known(openings=frozenset({"R-1"}))).batch
    assert (batch.payments[0]["erp_id"], batch.payments[0]["status"]) == ("opening:R-1", "voided")
    assert not any(a["invoice_erp_id"] == "R-1" for a in batch.allocations)


def test_a_list_of_balances_alone_takes_them_as_amounts() -> None:
    batch = read("Customer,Invoice number,Invoice date,Open amount,Currency\nFern Ltd,I-1,2026-04-03,50,EUR\n").batch
    assert [(row["amount"], row["customer_erp_id"]) for row in batch.invoices] == [(Decimal("50.00"), "Fern Ltd")]
    assert batch.customers[0]["name"] == "Fern Ltd"
    assert batch.payments == []


@pytest.mark.parametrize(
    ("header", "object_name", "expected"),
    [
        (
            "Account No,Customer Name,Invoice #,Invoice Date,Due Date,Amount,Currency,PO Number",
            "invoices",
            {"customer_erp_id", "customer_name", "number", "issued_on", "due_on", "amount", "currency", "po_number"},
        ),
        (
            "N° client;Raison sociale;N° facture;Date de facture;Date d'échéance;Montant TTC;Reste à payer;Devise",
            "invoices",
            {"customer_erp_id", "customer_name", "number", "issued_on", "due_on", "amount", "balance", "currency"},
        ),
        (
            "Código cliente;Razón social;Número de factura;Fecha factura;Fecha vencimiento;Importe;Pendiente;Moneda",
            "invoices",
            {"customer_erp_id", "customer_name", "number", "issued_on", "due_on", "amount", "balance", "currency"},
        ),
        ("Customer ID,Name,Country,Language,E-Mail,Credit limit", "customers", {"reference", "name", "credit_limit"}),
        (
            "Kundennummer;Zahlungsdatum;Zahlbetrag;Währung;Zahlungsart;Verwendungszweck;Rechnungsnummer",
            "payments",
            {"customer_erp_id", "paid_on", "amount", "currency", "method", "reference", "invoice_number"},
        ),
        (
            "Customer number,Contact name,Email address,Phone,Position",
            "contacts",
            {"customer_erp_id", "email", "phone"},
        ),
        (
            "Credit note number,Customer code,Credit date,Credit amount,Currency,Original invoice",
            "credit_notes",
            {"number", "customer_erp_id", "issued_on", "amount", "currency", "invoice_number"},
        ),
    ],
)
def test_headers_are_understood_in_four_languages(header: str, object_name: str, expected: set[str]) -> None:
    table = open_table((header + "\n").encode(), "file.csv")
    assert guess_object(table) == object_name
    guess = guess_mapping(table, object_name)  # type: ignore[arg-type]
    assert expected <= set(guess.mapping.columns)
    assert set(guess.confidence) == set(guess.mapping.columns)
    assert all(0.75 <= confidence <= 1 for confidence in guess.confidence.values())


def test_a_name_does_not_make_an_amount() -> None:
    table = open_table(b"Invoice,Customer,Total,Date\nI-1,Fern,n/a,x\nI-2,Fern,none,y\n", "file.csv")
    assert not {"amount", "issued_on"} & set(guess_mapping(table, "invoices").mapping.columns)


def test_dates_that_can_be_two_days_are_asked_and_nothing_is_read_before() -> None:
    text = "Customer,Invoice number,Invoice date,Amount,Currency\nFern,I-1,03/04/2026,50,EUR\n"
    result = dry_run(text.encode(), "file.csv", today=TODAY)
    (problem,) = result.problems
    assert (problem.code, problem.column, problem.stops) == ("ask", "Invoice date", True)
    assert problem.message == "03/04/2026 can be 3 April 2026 or 4 March 2026"
    assert result.counts["invoices"] == 0
    with pytest.raises(FileRefused, match="Choose the order"):
        read(text)
    chosen = result.mapping.model_copy(update={"date_order": "mdy", "formats": {}})
    assert read(text, chosen).batch.invoices[0]["issued_on"] == dt.date(2026, 3, 4)


def test_an_ambiguous_column_follows_the_others_of_its_file() -> None:
    text = "Customer,Invoice number,Invoice date,Due date,Amount,Currency\nFern,I-1,03/04/2026,31/05/2026,50,EUR\n"
    assert read(text).batch.invoices[0]["issued_on"] == dt.date(2026, 4, 3)


def test_dates_in_two_orders_are_named() -> None:
    text = "Customer,Invoice number,Invoice date,Amount,Currency\nA,1,31/12/2025,5,EUR\nA,2,12/31/2025,5,EUR\n"
    (problem,) = dry_run(text.encode(), "file.csv", today=TODAY).problems
    assert problem.code == "ask"
    assert "12/31/2025 does not fit" in problem.message


def test_a_bad_line_is_named_and_the_others_are_read() -> None:
    text = (
        "Customer,Invoice number,Invoice date,Amount,Balance,Currency\n"
        "Fern,I-1,2026-04-03,50,50,EUR\n"
        "Fern,I-2,soon,50,20,EUR\n"
        "Moss,I-3,2026-04-03,50,60,EUR\n"
        "\n"
        "Fern,I-1,2026-04-03,50,20,EUR\n"
        "Fern,I-5,2026-04-03,-50,-50,EUR\n"
        "Fern,I-6,2026-04-03,50,50,EURO\n"
        "Fern,,2026-04-03,5,5,EUR\n"
    )
    result = read(text)
    assert [(error.line, error.column, error.value) for error in result.errors] == [
        (3, "Invoice date", "soon"),
        (4, "Balance", "60"),
        (6, "Invoice number", "I-1"),
        (7, "Amount", "-50"),
        (8, "Currency", "EURO"),
        (9, "Invoice number", ""),
    ]
    assert all(error.message and error.cure for error in result.errors)
    assert (result.good, result.bad) == (1, 6)
    assert [row["erp_id"] for row in result.batch.invoices] == ["I-1"]
    assert result.batch.payments == result.batch.allocations == []
    assert result.batch.complete_for_invoices == {"I-1"}


def test_negative_invoices_become_credit_notes_where_that_was_chosen() -> None:
    text = "Customer,Invoice number,Invoice date,Amount,Balance,Currency\nFern,C-1,2026-04-03,-50,-20,EUR\n"
    mapping = guess_mapping(open_table(text.encode(), "f")).mapping.model_copy(update={"negatives": "credit_notes"})
    batch = read(text, mapping).batch
    assert [(n["erp_id"], n["amount"], n["used_elsewhere"]) for n in batch.credit_notes] == [
        ("C-1", Decimal("50.00"), Decimal("30.00"))
    ]
    assert batch.invoices == []


def test_a_payment_that_names_its_invoice_is_applied_to_it() -> None:
    text = (
        "Customer number,Payment date,Payment amount,Currency,Payment reference,Invoice number\n"
        "1001,2026-04-30,100.00,EUR,Transfer,I-1\n"
        "1001,2026-04-30,100.00,EUR,Transfer,\n"
    )
    known = Known(customers={"1001": "party-7"}, invoices={"I-1": "invoice-9"})
    mapping = guess_mapping(open_table(text.encode(), "f"), "payments").mapping
    mapping = mapping.model_copy(update={"customer_key": "reference"})
    batch = read(text, mapping, known).batch
    assert {payment["customer_erp_id"] for payment in batch.payments} == {"party-7"}
    (allocation,) = batch.allocations
    assert (allocation["invoice_erp_id"], allocation["amount"]) == ("invoice-9", Decimal("100.00"))
    assert allocation["payment_erp_id"] == batch.payments[0]["erp_id"]
    ids = [payment["erp_id"] for payment in batch.payments]
    assert len(set(ids)) == 2  # two equal transfers on one day are two
    assert [payment["erp_id"] for payment in read(text, mapping, known).batch.payments] == ids


def test_customers_bring_their_contacts() -> None:
    text = 'Customer ID,Name,E-Mail,Phone,Tags\n7,Fern,"ap@example.com; cfo@example.com",1,"a, b"\n8,Moss,,,\n'
    batch = read(text).batch
    assert [(c["erp_id"], c["tags"]) for c in batch.customers] == [("7", ["a", "b"]), ("8", None)]
    assert [(c["customer_erp_id"], c["email"], c["is_primary"]) for c in batch.contacts] == [
        ("7", "ap@example.com", True),
        ("7", "cfo@example.com", False),
    ]


def test_a_bad_address_names_its_column_and_leaves_the_line_out() -> None:
    result = read("Customer ID,Name,E-Mail\n7,Fern,not-an-address\n8,Moss,ap@example.com\n9,Reed,ar@example.com\n")
    assert [(error.line, error.column, error.message) for error in result.errors] == [
        (2, "E-Mail", "'not-an-address' is not an e-mail address")
    ]
    assert [row["erp_id"] for row in result.batch.customers] == ["8", "9"]


def test_custom_fields_and_constants() -> None:
    mapping = FileMapping(
        object="invoices",
        columns={"customer_erp_id": "c", "number": "n", "issued_on": "d", "amount": "a", "custom.region": "r"},
        constants={"currency": "CHF"},
    )
    (row,) = read("c,n,d,a,r\n1,I-1,2026-04-03,1'000.50,north\n", mapping).batch.invoices
    assert (row["currency"], row["custom"], row["amount"]) == ("CHF", {"region": "north"}, Decimal("1000.50"))


def test_a_complete_list_withdraws_what_it_no_longer_names_but_not_after_bad_lines() -> None:
    mapping = FileMapping(
        object="customers", columns={"reference": "id", "name": "name", "credit_limit": "limit"}, complete=True
    )
    assert read("id,name,limit\n1,Fern,5\n2,Moss,6\n", mapping).batch.present == {"customers": {"1", "2"}}
    result = read("id,name,limit\n1,Fern,5\n2,Moss,lots\n", mapping)
    assert result.batch.present == {}
    assert [problem.code for problem in result.problems] == ["not_compared"]


def test_what_the_mapping_needs_and_the_file_has_not() -> None:
    mapping = FileMapping(object="invoices", columns={"number": "Invoice", "amount": "Total"})
    problems = dry_run(b"Invoice,Amount\nI-1,5\n", "file.csv", mapping, today=TODAY).problems
    assert [(p.code, p.column) for p in problems] == [("missing_column", "Total")] + [("missing_field", "")] * 3
    with pytest.raises(FileRefused, match="Choose one of: Invoice, Amount"):
        read("Invoice,Amount\nI-1,5\n", mapping)


def test_a_workbook_with_titles_above_its_table() -> None:
    rows = [
        ["Open items", None, None, None, None, None],
        [],
        ["Customer No", "Customer", "Invoice", "Invoice date", "Amount", "Currency"],
        [1001, "Fern", 501, dt.datetime(2026, 4, 3), 0.1 + 0.2, "EUR"],
        [1002, "Moss", 502, dt.date(2026, 4, 4), 1234.5, "EUR"],
    ]
    data = workbook(("Notes", []), ("Items", rows))
    result = dry_run(data, "items.xlsx", today=TODAY)
    assert (result.sniffed.sheet, result.sniffed.header_row) == ("Items", 3)
    assert result.sniffed.sheets == ["Notes", "Items"]
    batch = read_file(data, "items.xlsx", result.mapping, today=TODAY).batch
    assert [(r["customer_erp_id"], r["number"], r["amount"], r["_row"]) for r in batch.invoices] == [
        ("1001", "501", Decimal("0.30"), 4),
        ("1002", "502", Decimal("1234.50"), 5),
    ]
    with pytest.raises(FileRefused, match="Choose one of: Notes, Items"):
        open_table(data, "items.xlsx", sheet="Other")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter(delimiter: str) -> None:
    text = delimiter.join(["Name", "Note, long", "City"]) + "\n" + delimiter.join(["Fern", '"a, b; c"', "X"]) + "\n"
    if delimiter == ",":
        text = text.replace("Note, long", '"Note, long"')
    table = open_table(text.encode(), "file.csv")
    assert table.sniffed.delimiter == delimiter
    assert table.rows[0][1] == ["Fern", "a, b; c", "X"]


def test_excels_own_delimiter_line_and_doubled_names() -> None:
    table = open_table(b"sep=;\r\nName;Amount;Amount;\r\nFern;1,5;2\r\n", "file.csv")
    assert table.sniffed.columns == ["Name", "Amount", "Amount (2)", "Column 4"]
    assert table.rows == [(3, ["Fern", "1,5", "2", None])]


def test_the_line_is_the_one_an_editor_shows() -> None:
    table = open_table(b'Name,Note\nFern,"two\nlines"\nMoss,x\n', "file.csv")
    assert [line for line, _ in table.rows] == [2, 4]


@pytest.mark.parametrize(
    ("data", "options", "said"),
    [
        (b"", {}, "empty"),
        (b"\x00\x01\x02", {}, "neither text nor a workbook"),
        ("Name\nMüller\n".encode("cp1252"), {"encoding": "utf-8"}, "line 2 is not utf-8.*cp1252"),
        (b"\x81\x8d\x98,\x9d\xff\n", {"encoding": "klingon"}, "no encoding 'klingon'"),
        (b"1,2\n3,4\n", {}, "no row with column names"),
        (b"Name,City\n", {"header_row": 9}, "no row 9"),
        (b"PK\x03\x04nothing", {}, "damaged"),
        (b"\xd0\xcf\x11\xe0nothing", {}, "cannot be opened"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_cure(data: bytes, options: dict[str, Any], said: str) -> None:
    with pytest.raises(FileRefused, match=said) as caught:
        open_table(data, "file.csv", **options)
    assert caught.value.cure
    assert caught.value.detail.startswith("file.csv: ")


@pytest.mark.parametrize(
    "wrong",
    [
        {"object": "invoices", "columns": {"colour": "c"}},
        {"object": "invoices", "columns": {"number": "c"}, "constants": {"number": "1"}},
        {"object": "orders"},
        {"object": "invoices", "delimiter": ";;"},
        {"object": "invoices", "colour": "red"},
    ],
)
def test_a_mapping_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        FileMapping.model_validate(wrong)


def test_every_object_and_field_can_be_guessed() -> None:
    assert set(FILE_FIELDS) == set(NEEDED) == set(SYNONYMS) == set(OBJECTS)
    for name, fields in FILE_FIELDS.items():
        assert set(SYNONYMS[name]) == set(fields)
        assert {option for group in NEEDED[name] for option in group} <= set(fields)


def test_another_delimiter_makes_other_columns_and_they_are_proposed_anew():
    data = b"Customer|Invoice no;x|Invoice date|Amount|Currency\nBrandt|R-1|2026-04-13|12.00|EUR\n"
    tried = dry_run(data, "f.csv", FileMapping(object="invoices", delimiter="|"), today=TODAY)
    assert tried.sniffed.delimiter == "|"
    assert tried.mapping.delimiter == "|"
    assert tried.mapping.columns["amount"] == "Amount"
    assert tried.confidence["amount"] > 0.5
    assert (tried.good, tried.bad) == (1, 0)

"""Files of customers and invoices: uploaded, tried, mended, imported, thrown away."""

from __future__ import annotations

import csv
import io

import pytest

from tests.edges.conftest import problem
from tests.edges.test_connections_api import INVOICES, files, jobs, serve, upload

pytestmark = pytest.mark.django_db


def test_a_file_is_uploaded_tried_mended_and_imported(api):
    connection_id = files(api)
    path = f"/connections/{connection_id}"
    kept = api.ok(upload(api, connection_id, INVOICES.encode("cp1252")))
    assert (kept["name"], kept["size"]) == ("offen.csv", len(INVOICES.encode("cp1252")))
    tried = kept["dry_run"]
    assert tried["mapping"]["object"] == "invoices"
    assert tried["columns"][0] == "Customer"
    assert tried["sample"][2]["Customer"] == "Café Zoë"
    assert (tried["encoding"], tried["delimiter"], tried["header_row"]) == ("cp1252", ";", 1)
    assert [(p["code"], p["stops"]) for p in tried["problems"]] == [("encoding_unsure", False)]
    assert (tried["good"], tried["bad"], tried["error_count"]) == (2, 1, 1)
    assert tried["row_errors"] == [
        {
            "line": 4,
            "column": "Amount",
            "value": "=80",
            "message": "this is not a number",
            "cure": "write it as 1234.50",
        }
    ]
    mapping = {**tried["mapping"], "columns": {**tried["mapping"]["columns"], "custom.place": "Customer"}}
    again = api.ok(api.post(f"{path}/uploads/{kept['id']}/dry-run", {"mapping": mapping}))
    assert again["mapping"]["columns"]["custom.place"] == "Customer"
    assert api.ok(api.get("/invoices"))["items"] == []

    asked = api.post(f"{path}/uploads/{kept['id']}/import", {"mapping": mapping})
    assert asked.status_code == 202
    sync = asked.json()
    assert (sync["state"], sync["mode"], sync["file"], sync["upload_id"]) == ("queued", "file", "offen.csv", kept["id"])
    assert {"organisation_id": api.id, "connection_id": connection_id} in jobs("sync")
    serve(api, connection_id)
    done = api.ok(api.get(f"/syncs/{sync['id']}"))
    assert (done["state"], done["object"], done["problems"], done["fenced"]) == ("done", "invoices", 1, True)
    found = api.ok(api.get("/invoices"))["items"]
    assert sorted((row["number"], row["balance"], row["custom"]["place"]) for row in found) == [
        ("R-1", "1234.56", "Müller & Söhne"),
        ("R-2", "500.00", "Müller & Söhne"),
    ]
    assert api.ok(api.get(path))["mappings"]["invoices"]["columns"]["custom.place"] == "Customer"
    problems = api.ok(api.get(f"/syncs/{sync['id']}/problems"))
    assert problems["total"] == 1
    assert (problems["items"][0]["row"], problems["items"][0]["value"]) == ("4", "=80")
    export = api.get(f"/syncs/{sync['id']}/problems/export")
    assert export["Content-Type"] == "text/csv; charset=utf-8"
    lines = list(csv.reader(io.StringIO(export.content.decode("utf-8-sig"))))
    assert lines[0] == ["line", "column", "value", "message", "cure", "object", "erp_id"]
    assert lines[1][:3] == ["4", "Amount", "'=80"], "a spreadsheet does not run it"


def test_the_first_import_of_files_ends_when_a_person_says_so(api):
    connection_id = files(api)
    path = f"/connections/{connection_id}"
    assert api.ok(api.get(path))["notice"] == (
        "What comes in starts no workflow until you say that the first import is complete."
    )
    done = api.ok(api.post(f"{path}/complete-first-import"))
    assert (done["first_import_complete"], done["notice"]) == (True, "")
    assert api.ok(api.post(f"{path}/complete-first-import"))["first_import_complete"]


def test_a_file_that_is_no_table_is_kept_and_told(api):
    connection_id = files(api)
    kept = api.ok(upload(api, connection_id, "1;2;3\n4;5;6\n"))
    assert kept["dry_run"] is None
    assert kept["refused"].startswith("offen.csv: no row with column names was found.")
    told = problem(api.post(f"/connections/{connection_id}/uploads/{kept['id']}/dry-run", {}), 422, "file_refused")
    assert "choose the row that holds them" in told["detail"]
    told = problem(upload(api, connection_id, ""), 422, "file_refused")
    assert told["detail"] == "offen.csv: the file is empty. Export it again."


def test_a_mapping_with_an_unknown_field_is_told_at_its_place(api):
    connection_id = files(api)
    kept = api.ok(upload(api, connection_id, INVOICES))
    body = {"mapping": {"object": "invoices", "columns": {"colour": "Amount"}}}
    told = problem(api.post(f"/connections/{connection_id}/uploads/{kept['id']}/dry-run", body), 422, "invalid_request")
    assert told["errors"][0]["message"] == "invoices have no field colour"
    fields = api.ok(api.get("/file-fields"))["items"]
    invoices = next(one for one in fields if one["object"] == "invoices")
    assert {"name": "balance", "kind": "amount"} in invoices["fields"]
    assert ["amount", "balance"] in invoices["needed"]


def test_a_dry_run_counts_what_the_import_would_change(api):
    connection_id = files(api)
    path = f"/connections/{connection_id}"
    good = INVOICES.replace("=80", "80,00")
    kept = api.ok(upload(api, connection_id, good))
    fresh = {"changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 0}
    assert kept["dry_run"]["effect"] == {
        "customers": {"inserted": 2, **fresh},
        "invoices": {"inserted": 3, **fresh},
    }
    assert api.ok(api.get("/customers"))["items"] == []
    api.ok(api.post(f"{path}/uploads/{kept['id']}/import", {}))
    serve(api, connection_id)
    shown = api.ok(api.get(path))
    assert shown["holds"] == {"customers": 2, "invoices": 3}
    assert shown["last_synced_at"] is not None
    assert shown["last_sync"]["problems"] == 0

    changed = good.replace("500,00", "510,00") + "Café Zoë;R-4;15.04.2026;05.05.2026;12,00;EUR\n"
    tried = api.ok(upload(api, connection_id, changed))["dry_run"]["effect"]["invoices"]
    assert tried == {"inserted": 1, "changed": 1, "unchanged": 2, "withdrawn": 0, "refused": 0}


def test_a_dry_run_names_the_rows_the_ledger_would_refuse(api):
    connection_id = files(api)
    data = "Invoice no,Payment id,Amount,Applied on\nR-77,P-1,10.00,2026-04-23\n"
    tried = api.ok(upload(api, connection_id, data, name="applied.csv", object="allocations"))["dry_run"]
    assert tried["effect"] == {
        "allocations": {"inserted": 0, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 1}
    }
    assert [(e["line"], e["column"], e["value"]) for e in tried["row_errors"]] == [(2, "Invoice no", "R-77")]


def test_a_file_is_thrown_away_but_not_while_it_waits(api):
    connection_id = files(api)
    path = f"/connections/{connection_id}/uploads"
    kept = api.ok(upload(api, connection_id, INVOICES))
    assert api.send("DELETE", f"{path}/{kept['id']}").status_code == 204
    problem(api.post(f"{path}/{kept['id']}/dry-run", {}), 404, "not_found")
    waits = api.ok(upload(api, connection_id, INVOICES))
    api.ok(api.post(f"{path}/{waits['id']}/import", {}))
    told = problem(api.send("DELETE", f"{path}/{waits['id']}"), 409, "conflict")
    assert told["detail"] == "offen.csv is being imported. Wait until that has ended."

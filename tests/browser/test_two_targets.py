"""Four customers out of files; only the one with a large invoice and a large payment is written to, about the large ones."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import moves

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

INVOICES, PAYMENTS = "Target specific invoices", "Target specific payments (ERP)"


def the_ledger(folder: Path) -> list[Path]:
    """A has both, B the invoice only, C the payment only, D neither. A and C have small ones besides."""
    late = dt.date.today() - dt.timedelta(days=20)
    names = {"A": "Alder & Sons", "B": "Birchwood Foods", "C": "Cedar Fittings", "D": "Dogwood Print"}
    owed = [("A", 1500), ("A", "1200.50"), ("A", 1000), ("B", 2000), ("C", 900), ("D", 400)]
    paid = [("A", 750), ("A", 20), ("B", 500), ("C", 800), ("D", 100)]
    return [
        moves.csv(
            folder,
            "customers.csv",
            "Customer no.;Name;Country;Currency;Email",
            [f"{key};{name};DE;EUR;accounts-{key.lower()}@example.com" for key, name in names.items()],
        ),
        moves.csv(
            folder,
            "invoices.csv",
            "Customer no.;Invoice no.;Invoice date;Due date;Amount;Balance;Currency",
            [f"{who};{who}-{n};{late};{late};{sum_};{sum_};EUR" for n, (who, sum_) in enumerate(owed, 1)],
        ),
        moves.csv(
            folder,
            "payments.csv",
            "Customer no.;Payment no.;Reference;Date;Amount;Currency",
            [f"{who};P{n};Transfer {n};{late};{sum_};EUR" for n, (who, sum_) in enumerate(paid, 1)],
        ),
    ]


def test_only_who_has_both_is_written_to_about_the_invoices_meant(company: Page, tmp_path: Path):
    page = company
    page.get_by_role("link", name="Upload files").click()
    moves.upload(page, *the_ledger(tmp_path))

    moves.new_template(page, "Two targets")
    page.get_by_label("Subject", exact=True).fill("Open invoices of ")
    moves.pick_field(page, "Field", "Name")
    message = page.get_by_role("textbox", name="Message")
    message.click()
    message.press_sequentially("These are overdue.")
    message.press("Enter")
    page.get_by_role("button", name="Insert block").click()
    page.get_by_role("menuitem", name="Table of the invoices").click()
    page.get_by_role("button", name="Save", exact=True).click()
    moves.saved(page)

    moves.new_workflow(page, "Large on both sides")
    page.get_by_role("button", name=re.compile("^Customer follow-up")).click()
    moves.saved(page)
    moves.part(page, "Criteria")
    result = page.get_by_role("complementary", name="Result").get_by_role("status")
    expect(result).to_contain_text("4")
    moves.switch(page, INVOICES)
    moves.add_rule(page, INVOICES, "Balance", "is more than", "1000")
    expect(result).to_contain_text("2")
    moves.switch(page, PAYMENTS)
    moves.add_rule(page, PAYMENTS, "Amount", "is more than", "500")
    expect(result).to_contain_text("1")

    look_at_who_it_is(page)

    moves.part(page, "Steps")
    panel = moves.add_step(page, "Send email")
    moves.choose(page, panel.get_by_role("combobox", name="Template"), "Two targets")
    moves.on_any_day(page)
    page.get_by_role("radio", name="As soon as it matches").click()
    moves.activate(page)

    read_the_message(page)


def look_at_who_it_is(page: Page) -> None:
    page.get_by_role("button", name="View customers that meet the criteria").click()
    sheet = page.get_by_role("dialog", name="Who meets the criteria")
    expect(sheet.get_by_role("table", name="Customers").get_by_role("row")).to_have_count(2)
    expect(sheet.get_by_role("cell", name="Alder & Sons")).to_be_visible()
    sheet.get_by_role("tab", name="View invoices").click()
    invoices = sheet.get_by_role("table", name="View invoices").get_by_role("row")
    expect(invoices).to_have_count(3)
    expect(invoices.nth(1)).to_contain_text("A-1")
    expect(invoices.nth(2)).to_contain_text("A-2")
    sheet.get_by_role("tab", name="View payments (ERP)").click()
    payments = sheet.get_by_role("table", name="View payments (ERP)").get_by_role("row")
    expect(payments).to_have_count(2)
    expect(payments.nth(1)).to_contain_text("€750.00")
    sheet.get_by_role("button", name="Close").click()


def read_the_message(page: Page) -> None:
    """One message, to A, with a table of exactly the two large invoices."""
    moves.go(page, "Messages")
    rows = page.get_by_role("table", name="Messages").get_by_role("row")
    expect(rows.nth(1)).to_contain_text("Captured")
    expect(rows).to_have_count(2)
    page.get_by_role("button", name="Open invoices of Alder & Sons").click()
    sheet = page.get_by_role("dialog", name="Open invoices of Alder & Sons")
    expect(sheet.get_by_text("accounts-a@example.com")).to_be_visible()
    listed = moves.mail(sheet).get_by_role("row")
    expect(listed).to_have_count(4)
    expect(listed.nth(1)).to_contain_text("A-1")
    expect(listed.nth(2)).to_contain_text("A-2")
    expect(listed.nth(3)).to_contain_text("€2,700.50")

"""From nothing: the first account, the checklist, a ledger out of files with a bad line in them, and what is ticked then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import moves
from tests.browser.conftest import set_up
from tests.servers.app import App, running

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


@pytest.fixture
def empty() -> Iterator[App]:
    """Another Dunnock, on a database nobody has used yet."""
    with running(DUNNOCK_LOG="ERROR") as started:
        yield started


def step(page: Page, title: str, state: str) -> None:
    """How a line of the checklist stands: Done, Next or To do."""
    line = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title))
    expect(line.get_by_role("img", name=state, exact=True)).to_be_visible()


def test_from_nothing_to_a_ledger(new_page: Callable[..., Page], empty: App, tmp_path: Path):
    page = new_page(base_url=empty.url)
    page.goto("/customers")
    expect(page.get_by_role("heading", level=1, name="Customers")).to_have_count(0)  # nothing is shown to strangers
    set_up(page, empty)
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()
    expect(page.get_by_text("0 of 6 done")).to_be_visible()
    step(page, "Connect your ERP, or upload files", "Next")
    step(page, "Go live", "To do")

    page.get_by_role("link", name="Upload files").click()
    late = dt.date.today() - dt.timedelta(days=40)
    customers = moves.csv(
        tmp_path,
        "customers.csv",
        "Customer no.;Name;Currency;Email",
        [f"K{n};Heath {n} Ltd;EUR;heath{n}@example.com" for n in range(1, 4)],
    )
    owed = [("K1", "R1", "1000.00"), ("K1", "R2", "250.50"), ("K2", "R3", "12 geese"), ("K3", "R4", "99.50")]
    invoices = moves.csv(
        tmp_path,
        "invoices.csv",
        "Customer no.;Invoice no.;Invoice date;Due date;Amount;Currency",
        [f"{who};{number};{late};{late};{amount};EUR" for who, number, amount in owed],
    )
    moves.upload(page, customers)
    page.get_by_role("button", name="Next file").click()
    upload_with_a_bad_line(page, invoices)
    say_that_everything_is_in(page)
    the_ledger_has_it(page)

    moves.go(page, "Today")
    expect(page.get_by_text("1 of 6 done")).to_be_visible()
    step(page, "Connect your ERP, or upload files", "Done")
    step(page, "Look at the ledger", "Next")
    expect(page.get_by_text("3 invoices open. Compare the totals with your ERP.")).to_be_visible()
    page.get_by_label("The totals agree with the ERP").check(force=True)
    step(page, "Look at the ledger", "Done")
    step(page, "Enter the mailbox", "Next")
    page.reload()
    expect(page.get_by_text("2 of 6 done")).to_be_visible()


def upload_with_a_bad_line(page: Page, file: Path) -> None:
    page.get_by_label("File", exact=True).set_input_files(file)
    expect(page.get_by_role("heading", name="1 line would be refused")).to_be_visible()
    bad = page.get_by_role("table", name="Refused lines").get_by_role("row").nth(1)
    expect(bad).to_contain_text("4")  # the line of the file
    expect(bad).to_contain_text("Amount")
    expect(bad).to_contain_text("12 geese")
    expect(bad).to_contain_text("This is not a number. Write it as 1234.50")
    page.get_by_role("button", name="Import 3 lines as invoices").click()
    expect(page.get_by_role("heading", name="invoices.csv is imported")).to_be_visible()
    named = page.get_by_role("table", name="Problems").get_by_role("row").nth(1)
    expect(named).to_contain_text("12 geese")


def say_that_everything_is_in(page: Page) -> None:
    page.get_by_role("link", name="To the source").click()
    page.get_by_role("button", name="Complete first import…").click()
    dialog = page.get_by_role("dialog", name="Complete first import")
    dialog.get_by_role("button", name="Complete first import").click()
    expect(page.get_by_text("In order")).to_be_visible()


def the_ledger_has_it(page: Page) -> None:
    moves.go(page, "Invoices")
    rows = page.get_by_role("table", name="Invoices").get_by_role("row")
    expect(rows).to_have_count(4)
    expect(page.get_by_role("cell", name="R3")).to_have_count(0)
    moves.go(page, "Customers")
    rows = page.get_by_role("table", name="Customers").get_by_role("row")
    expect(rows).to_have_count(4)
    expect(rows.filter(has_text="Heath 1 Ltd")).to_contain_text("€1,250.50")
    expect(rows.filter(has_text="Heath 3 Ltd")).to_contain_text("€99.50")

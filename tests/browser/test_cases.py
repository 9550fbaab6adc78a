"""What a customer says is recorded: a promise, a plan, a dispute, a note, a file; and what is to be done about it is done."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import moves

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


def in_days(days: int) -> str:
    return (dt.date.today() + dt.timedelta(days=days)).isoformat()


def open_customer(page: Page, name: str) -> None:
    moves.go(page, "Customers")
    page.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def tab(page: Page, name: str) -> Locator:
    page.get_by_role("tab", name=re.compile(f"^{name}")).click()
    return page.get_by_role("tabpanel", name=re.compile(f"^{name}"))


def row_act(page: Page, panel: Locator, act: str) -> Locator:
    """What a row's own menu offers; the dialog it opens."""
    panel.get_by_role("button", name=re.compile("^What to do with")).first.click()
    page.get_by_role("menuitem", name=act).click()
    return page.get_by_role("dialog")


def confirm(dialog: Locator, verb: str) -> None:
    dialog.get_by_role("button", name=verb, exact=True).click()
    expect(dialog).to_have_count(0)


def test_a_promise_is_refused_recorded_and_cancelled(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    open_customer(page, "Alder & Sons")
    page.get_by_role("checkbox", name="Select A-1").check()
    page.get_by_role("button", name="Promise…").click()
    dialog = page.get_by_role("dialog", name="Alder & Sons promises to pay")
    dialog.get_by_label("Paid by").fill(in_days(5))
    dialog.get_by_label("Amount").fill("1.500,00")
    dialog.get_by_role("button", name="Record the promise").click()
    expect(dialog.get_by_text("€1,500.00 is more than the €500.00 that is owed.")).to_be_visible()
    dialog.get_by_label("Amount").fill("")
    confirm(dialog, "Record the promise")
    panel = tab(page, "Promises")
    expect(panel.get_by_role("row").filter(has_text="A-1")).to_contain_text("Expected")
    expect(panel.get_by_role("row").filter(has_text="A-1")).to_contain_text("€500.00")

    dialog = row_act(page, panel, "Cancel the promise…")
    dialog.get_by_label("Reason").fill("Taken back.")
    confirm(dialog, "Cancel the promise")
    expect(panel.get_by_role("row").filter(has_text="Taken back.")).to_contain_text("Cancelled")


def test_a_plan_is_agreed_as_it_was_previewed(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    open_customer(page, "Birchwood Foods")
    panel = tab(page, "Plans")
    panel.get_by_role("button", name="Agree on a payment plan…").click()
    dialog = page.get_by_role("dialog", name="Payment plan with Birchwood Foods")
    dialog.get_by_role("checkbox", name="B-1").check()
    dialog.get_by_label("Instalments", exact=True).fill("2")
    expect(dialog.get_by_text("€350.00")).to_have_count(2)
    confirm(dialog, "Agree on the plan")
    expect(panel.get_by_text("0 of 2 instalments paid")).to_be_visible()
    expect(panel.get_by_role("row").filter(has_text="€350.00")).to_have_count(2)

    dialog = row_act(page, panel, "Edit…")
    dialog.get_by_label("Amount of instalment 1").fill("100")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("Make them add up to €700.00.")).to_be_visible()
    dialog.get_by_label("Amount of instalment 2").fill("600")
    confirm(dialog, "Save")
    expect(panel.get_by_role("row").filter(has_text="€600.00")).to_be_visible()


def test_a_dispute_is_opened_settled_and_reopened(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    open_customer(page, "Alder & Sons")
    panel = tab(page, "Disputes")
    panel.get_by_role("button", name="Open a dispute…").click()
    dialog = page.get_by_role("dialog", name="Alder & Sons disputes")
    dialog.get_by_role("checkbox", name="A-1").check()
    dialog.get_by_label("Disputed of A-1, EUR").fill("120")
    moves.choose(page, dialog.get_by_role("combobox", name="Reason"), "Goods missing")
    dialog.get_by_label("What the customer says").fill("Two boxes did not arrive.")
    confirm(dialog, "Open the dispute")
    expect(panel.get_by_text("€120.00 of A-1")).to_be_visible()

    dialog = row_act(page, panel, "Settle…")
    dialog.get_by_role("radio", name="A credit note was agreed").check()
    confirm(dialog, "Settle")
    expect(panel.get_by_text("A credit note was agreed.")).to_be_visible()
    row_act(page, panel, "Reopen")
    expect(panel.get_by_text("Open for 0 days")).to_be_visible()


def test_notes_and_files_are_kept(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    open_customer(page, "Alder & Sons")
    panel = tab(page, "Notes")
    panel.get_by_label("New note").fill("Prefers to be called in the morning.")
    page.keyboard.press("Control+Enter")
    expect(panel.get_by_role("listitem").get_by_text("Prefers to be called in the morning.")).to_be_visible()

    panel = tab(page, "Files")
    script, proof = tmp_path / "run.sh", tmp_path / "proof.pdf"
    script.write_text("#!/bin/sh\necho hello\n")
    proof.write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF")
    panel.locator("input[type=file]").set_input_files([script, proof])
    expect(panel.get_by_text("run.sh is a script.")).to_be_visible()
    with page.expect_download() as download:
        panel.get_by_role("button", name=re.compile("^proof.pdf")).click()
    assert download.value.path().read_bytes() == proof.read_bytes()
    dialog = row_act(page, panel, "Remove…")
    confirm(dialog, "Remove")
    expect(panel.get_by_text("No file is kept with this customer.")).to_be_visible()


def test_a_task_is_made_finished_by_key_and_brought_back(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    moves.go(page, "Tasks")
    expect(page.get_by_text("No open task is yours.")).to_be_visible()
    page.get_by_role("button", name="New task…").first.click()
    dialog = page.get_by_role("dialog", name="New task")
    dialog.get_by_label("What is to be done").fill("Call about the delivery note")
    dialog.get_by_label("Due on").fill(in_days(-1))
    confirm(dialog, "Make the task")
    expect(page.get_by_role("link", name="Tasks")).to_contain_text("1")

    title = page.get_by_role("button", name="Call about the delivery note", exact=True)
    title.focus()
    page.keyboard.press("d")
    dialog = page.get_by_role("dialog", name="Call about the delivery note")
    dialog.get_by_label("Outcome").fill("They send it tomorrow.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("No open task is yours.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(title).to_be_visible()

    page.get_by_role("tab", name=re.compile("^Overdue")).click()
    expect(title).to_be_visible()
    page.get_by_role("tab", name=re.compile("^Unassigned")).click()
    expect(page.get_by_text("Every open task has an owner.")).to_be_visible()

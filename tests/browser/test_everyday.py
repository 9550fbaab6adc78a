"""What people press on an ordinary day: tags of many, an archived template, versions side by side, a source that changed a lot."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import moves

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

HEAD = "Customer no.;Name;Currency;Email"


def customer(page: Page, name: str) -> Locator:
    return page.get_by_role("table", name="Customers").get_by_role("row").filter(has_text=name)


def change_tags(page: Page, box: str, tag: str) -> None:
    """Of the first two customers."""
    for name in ("Alder & Sons", "Birchwood Foods"):
        customer(page, name).get_by_role("checkbox").check()
    page.get_by_role("button", name="Tags…").click()
    dialog = page.get_by_role("dialog", name="Tags of 2 customers")
    tags = dialog.get_by_role("combobox", name=box)
    tags.fill(tag)
    tags.press("Enter")
    dialog.get_by_role("button", name="Change the tags").click()
    expect(page.get_by_text("2 customers have other tags now").first).to_be_visible()


def test_tags_of_many_are_changed_and_changed_back(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    moves.go(page, "Customers")
    change_tags(page, "Add", "seasonal")
    expect(customer(page, "Alder & Sons")).to_contain_text("seasonal")
    expect(customer(page, "Birchwood Foods")).to_contain_text("seasonal")
    expect(customer(page, "Cedar Fittings")).not_to_contain_text("seasonal")
    page.get_by_role("button", name="Undo").click()
    expect(customer(page, "Alder & Sons")).not_to_contain_text("seasonal")
    expect(customer(page, "Birchwood Foods")).not_to_contain_text("seasonal")

    change_tags(page, "Add", "key account")
    expect(customer(page, "Alder & Sons")).to_contain_text("key account")
    page.reload()  # the word about the first change goes: one Undo is left, that of the second
    change_tags(page, "Remove", "key account")
    expect(customer(page, "Alder & Sons")).not_to_contain_text("key account")
    page.get_by_role("button", name="Undo").click()
    expect(customer(page, "Alder & Sons")).to_contain_text("key account")


def test_a_template_is_archived_and_taken_up_as_a_copy(company: Page):
    page = company
    moves.simple_template(page, "Reminder")
    page.get_by_role("button", name="More about this template").click()
    page.get_by_role("menuitem", name="Archive…").click()
    page.get_by_role("dialog", name="Archive this template").get_by_role("button", name="Archive").click()
    expect(page.get_by_text("“Reminder” is archived.")).to_be_visible()
    expect(page.get_by_role("link", name="Reminder", exact=True)).to_have_count(0)
    page.get_by_role("tab", name="Archived").click()
    page.get_by_role("link", name="Reminder", exact=True).click()
    expect(page.get_by_text("Archived", exact=True)).to_be_visible()
    expect(page.get_by_label("Subject", exact=True)).to_be_disabled()
    page.get_by_role("button", name="More about this template").click()
    page.get_by_role("menuitem", name="Duplicate…").click()
    page.get_by_role("dialog", name="Duplicate this template").get_by_role("button", name="Duplicate").click()
    expect(page.get_by_role("heading", level=1, name="Copy of Reminder")).to_be_visible()
    expect(page.get_by_label("Subject", exact=True)).to_have_value("Open invoices")
    moves.go(page, "Templates")
    expect(page.get_by_role("link", name="Copy of Reminder")).to_be_visible()


def test_versions_are_told_apart_and_an_old_one_is_taken_up(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    moves.simple_template(page, "Reminder")
    moves.new_workflow(page, "Reminders")
    page.get_by_role("button", name=re.compile("^Customer follow-up")).click()
    moves.part(page, "Criteria")
    moves.add_rule(page, "Which customers", "Balance overdue", "is more than", "100")
    moves.part(page, "Steps")
    moves.add_step(page, "Wait").get_by_role("textbox", name="Days").fill("3")
    moves.activate(page)

    moves.part(page, "Criteria")
    page.locator(".rule").get_by_role("textbox", name="Balance overdue").fill("250")
    moves.part(page, "Settings")
    moves.switch(page, "Business days only", on=False)
    moves.part(page, "Steps")
    page.get_by_role("button", name=re.compile("^(Wait|1)")).first.click()
    page.get_by_role("textbox", name="Days").fill("5")
    panel = moves.add_step(page, "Send email")
    moves.choose(page, panel.get_by_role("combobox", name="Template"), "Reminder")
    moves.saved(page)

    moves.part(page, "Versions")
    page.get_by_role("button", name="Version 1").click()
    sheet = page.get_by_role("dialog", name="Version 1")
    sheet.get_by_role("tab", name="Compared with the draft").click()
    row = sheet.get_by_role("row")
    expect(row.filter(has_text="Criteria")).to_contain_text("€100.00")
    expect(row.filter(has_text="Criteria")).to_contain_text("€250.00")
    expect(row.filter(has_text="usiness days")).to_have_count(1)
    expect(row.filter(has_text="3 days")).to_contain_text("5 days")
    expect(row.filter(has_text="Send email")).to_contain_text("added")
    sheet.get_by_role("button", name="Take up as draft").click()
    expect(page.get_by_text("The draft is now as version 1 was.")).to_be_visible()
    moves.saved(page)
    page.get_by_role("button", name="Version 1").click()
    sheet.get_by_role("tab", name="Compared with the draft").click()
    expect(sheet.get_by_text("The draft is the same as version 1.")).to_be_visible()


def test_a_list_that_closes_most_of_the_ledger_is_asked_about(company: Page, tmp_path: Path):
    page = company
    late = dt.date.today() - dt.timedelta(days=20)
    page.get_by_role("link", name="Upload files").click()
    people = [f"N{n};Customer {n};EUR;n{n}@example.com" for n in range(30)]
    owed = [f"N{n};A-{n};{late};{late};100;EUR" for n in range(30)]
    head = "Customer no.;Invoice no.;Invoice date;Due date;Amount;Currency"
    moves.upload(
        page,
        moves.csv(tmp_path, "customers.csv", HEAD, people),
        moves.csv(tmp_path, "invoices.csv", head, owed),
    )
    moves.settings(page, "Connections")
    page.get_by_role("table").get_by_role("link").first.click()
    page.get_by_role("button", name="Complete first import…").click()
    page.get_by_role("dialog").get_by_role("button", name="Complete first import").click()
    expect(page.get_by_text("The first import is complete. What comes in from now on is news.")).to_be_visible()
    page.get_by_role("link", name="Upload a file").click()
    page.get_by_label("File", exact=True).set_input_files(moves.csv(tmp_path, "open.csv", head, owed[:2]))
    expect(page.get_by_role("heading", name="What the import would do")).to_be_visible()
    moves.switch(page, "The file lists everything that exists")
    expect(page.get_by_text("An unusual change")).to_be_visible()
    importing = page.get_by_role("button", name="Import 2 lines")
    expect(importing).to_be_disabled()
    page.get_by_role("checkbox", name="It is right: import it anyway, this once").check()
    importing.click()
    expect(page.get_by_role("heading", name="open.csv is imported")).to_be_visible()
    moves.go(page, "Invoices")
    expect(page.get_by_role("table", name="Invoices").get_by_role("row")).to_have_count(3)

    moves.settings(page, "Connections")
    page.get_by_role("table").get_by_role("link").first.click()
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Rename…").click()
    dialog = page.get_by_role("dialog", name="Rename")
    dialog.get_by_label("Name").fill("Month-end lists")
    dialog.get_by_role("button", name="Rename").click()
    expect(page.get_by_role("heading", level=1, name="Month-end lists")).to_be_visible()
    moves.settings(page, "Audit")
    expect(page.get_by_role("table").get_by_text(re.compile("unusual", re.IGNORECASE)).first).to_be_visible()


def test_a_contact_is_added_and_made_the_primary_one(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    moves.go(page, "Customers")
    page.get_by_role("link", name="Alder & Sons").click()
    page.get_by_role("tab", name="Contacts").click()
    table = page.get_by_role("table", name="Contacts")
    page.get_by_role("button", name="Add a contact…").click()
    dialog = page.get_by_role("dialog", name="Add a contact")
    dialog.get_by_label("Name").fill("Bo Lind")
    dialog.get_by_label("Email").fill("bo@@example.com")
    dialog.get_by_role("checkbox", name="Primary contact").check()
    dialog.get_by_role("button", name="Add the contact").click()
    expect(dialog.get_by_role("alert")).to_contain_text("is not an e-mail address")
    dialog.get_by_label("Email").fill("bo@example.com")
    dialog.get_by_role("button", name="Add the contact").click()
    added = table.get_by_role("row").filter(has_text="Bo Lind")
    expect(added).to_contain_text("Primary")
    expect(added).to_contain_text("Reachable")

    theirs = table.get_by_role("row").filter(has_text="n1@example.com")
    theirs.get_by_role("button", name="Edit…").click()
    dialog = page.get_by_role("dialog", name=re.compile("^Edit "))
    expect(dialog.get_by_label("Email")).to_be_disabled()
    dialog.get_by_role("checkbox", name="Inactive").check()
    dialog.get_by_role("button", name="Save").click()
    expect(theirs).to_contain_text("Inactive")
    page.reload()
    expect(theirs).to_contain_text("Inactive")
    expect(added).to_contain_text("Primary")

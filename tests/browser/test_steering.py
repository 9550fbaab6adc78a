"""Runs are paused, resumed, skipped and stopped, one and several; and why somebody is in a workflow, or is not."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import moves

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


def two_runs_that_wait(page: Page, folder: Path) -> None:
    """A workflow of who owes more than 100: it waits three days, then writes."""
    moves.small_ledger(page, folder)
    moves.simple_template(page, "Reminder")
    moves.new_workflow(page, "Slow reminders")
    page.get_by_role("button", name=re.compile("^Customer follow-up")).click()
    moves.part(page, "Criteria")
    moves.add_rule(page, "Which customers", "Balance overdue", "is more than", "100")
    moves.part(page, "Steps")
    moves.add_step(page, "Wait").get_by_role("textbox", name="Days").fill("3")
    panel = moves.add_step(page, "Send email")
    moves.choose(page, panel.get_by_role("combobox", name="Template"), "Reminder")
    moves.on_any_day(page)
    page.get_by_role("radio", name="As soon as it matches").click()
    moves.activate(page)


def run_of(page: Page, customer: str) -> Locator:
    return page.get_by_role("table", name="Runs").get_by_role("row").filter(has_text=customer)


def open_run(page: Page, customer: str) -> Locator:
    run_of(page, customer).get_by_role("button", name="Why").click()
    sheet = page.get_by_role("dialog", name=customer)
    expect(sheet).to_be_visible()
    return sheet


def close(sheet: Locator) -> None:
    sheet.get_by_role("button", name="Close").click()
    expect(sheet).to_have_count(0)


def test_runs_are_steered_and_explained(company: Page, tmp_path: Path):
    page = company
    two_runs_that_wait(page, tmp_path)
    moves.part(page, "Runs")
    expect(run_of(page, "Alder & Sons")).to_contain_text("Waiting")
    expect(run_of(page, "Birchwood Foods")).to_contain_text("Waiting")
    expect(run_of(page, "Cedar Fittings")).to_have_count(0)

    one_is_paused_and_resumed(page)
    both_are_paused_and_resumed(page)
    one_is_moved(page)
    one_is_skipped_and_its_message_written(page)
    one_is_stopped(page)
    why_not(page)


def one_is_paused_and_resumed(page: Page) -> None:
    sheet = open_run(page, "Alder & Sons")
    holds = sheet.get_by_role("listitem").filter(has=page.get_by_role("img", name="True", exact=True)).last
    expect(holds).to_contain_text("Balance overdue is more than €100.00")
    expect(holds).to_contain_text("€500.00")  # why it is in
    sheet.get_by_role("button", name="Pause").click()
    expect(sheet.get_by_text("Paused", exact=True).first).to_be_visible()
    expect(sheet.get_by_text("Paused by Ines Rocha.")).to_be_visible()  # who, for all to read
    close(sheet)
    expect(run_of(page, "Alder & Sons")).to_contain_text("Paused")
    sheet = open_run(page, "Alder & Sons")
    sheet.get_by_role("button", name="Resume").click()
    expect(sheet.get_by_text("Waiting", exact=True).first).to_be_visible()
    close(sheet)


def both_are_paused_and_resumed(page: Page) -> None:
    for verb, state in (("Pause", "Paused"), ("Resume", "Waiting")):
        for customer in ("Alder & Sons", "Birchwood Foods"):
            run_of(page, customer).get_by_role("checkbox").check()
        page.get_by_role("button", name=verb, exact=True).click()
        for customer in ("Alder & Sons", "Birchwood Foods"):
            expect(run_of(page, customer)).to_contain_text(state)


def one_is_moved(page: Page) -> None:
    """To a later moment, which then stands in the list; the other one stays where it was."""
    later = dt.date.today() + dt.timedelta(days=30)
    sheet = open_run(page, "Birchwood Foods")
    sheet.get_by_role("button", name="Move to a time…").click()
    dialog = page.get_by_role("dialog", name="Move 1 run to a time")
    dialog.get_by_label("Go on at").fill(f"{later}T10:30")
    dialog.get_by_role("button", name="Move").click()
    expect(dialog).to_have_count(0)
    expect(sheet.get_by_text("Moved to another time by Ines Rocha.")).to_be_visible()
    close(sheet)
    expect(run_of(page, "Birchwood Foods")).to_contain_text(f"{later.day} {later:%b}"[:5])
    expect(run_of(page, "Birchwood Foods")).to_contain_text("10:30")
    expect(run_of(page, "Alder & Sons")).not_to_contain_text("10:30")


def one_is_skipped_and_its_message_written(page: Page) -> None:
    sheet = open_run(page, "Alder & Sons")
    sheet.get_by_role("button", name="Skip this step").click()
    expect(sheet.get_by_text("Skipped by Ines Rocha.")).to_be_visible()
    expect(sheet.get_by_role("button", name="Open invoices")).to_be_visible(timeout=30_000)
    expect(sheet.get_by_text("Captured", exact=True)).to_be_visible()
    close(sheet)


def one_is_stopped(page: Page) -> None:
    run_of(page, "Birchwood Foods").get_by_role("checkbox").check()
    page.get_by_role("button", name="Stop…").click()
    page.get_by_role("dialog", name="Stop 1 run").get_by_role("button", name="Stop the runs").click()
    expect(run_of(page, "Birchwood Foods")).to_have_count(0)
    moves.choose(page, page.get_by_role("combobox", name="State"), "Ended")
    expect(run_of(page, "Birchwood Foods")).to_contain_text("Somebody stopped it.")
    sheet = open_run(page, "Birchwood Foods")
    expect(sheet.get_by_text("Ended by Ines Rocha. Somebody stopped it.")).to_be_visible()
    close(sheet)


def why_not(page: Page) -> None:
    moves.go(page, "Customers")
    page.get_by_role("link", name="Cedar Fittings").click()
    page.get_by_role("button", name=re.compile(r"Why not\s*: Slow reminders")).click()
    sheet = page.get_by_role("dialog", name="Why")
    failing = sheet.get_by_role("listitem").filter(has=page.get_by_role("img", name="Not true")).last
    expect(failing).to_contain_text("alance overdue is more than €100.00")
    expect(failing).to_contain_text("€20.00")

"""Ready-made workflows, one of each family: taken from the gallery, activated, and started by what somebody does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import moves
from tests.browser.test_charges import charge, customer_id, post, provider
from tests.browser.test_inbox import COMES, US, enter_mailbox, servers  # noqa: F401
from tests.servers.localstripe import REFUSED, LocalStripe, localstripe  # noqa: F401
from tests.servers.mail import MailServers, written

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

A_TICK = 30_000


def take(page: Page, name: str, *, at_once: bool = False) -> None:
    """From the gallery into a draft, and on any day of the week: a story must work on a Sunday as well. `at_once`: what
    starts by the clock starts as soon as it matches.
    """
    moves.go(page, "Workflows")
    page.get_by_role("button", name="New workflow").first.click()
    page.get_by_role("menuitem", name="Ready-made…").click()
    gallery = page.get_by_role("dialog")
    gallery.get_by_label("Search the ready-made workflows").fill(name)
    gallery.get_by_role("button", name=f"Use this one: {name}", exact=True).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    moves.part(page, "Settings")
    keeps = page.get_by_role("switch", name="Business days only")
    expect(keeps).to_be_visible()
    if at_once:
        page.get_by_role("radio", name="As soon as it matches").click()
    if keeps.is_checked():
        moves.switch(page, "Business days only", on=False)
    moves.saved(page)
    moves.activate(page)


def of_customer(page: Page, name: str, tab: str) -> Locator:
    moves.go(page, "Customers")
    page.get_by_role("link", name=name).click()
    page.get_by_role("tab", name=re.compile(f"^{tab}")).click()
    return page.get_by_role("tabpanel", name=re.compile(f"^{tab}"))


def captured(page: Page, *said: str) -> None:
    """As many messages as are told of, each with what it says in its row."""
    moves.go(page, "Messages")
    rows = page.get_by_role("table", name="Messages").get_by_role("row")
    expect(rows).to_have_count(len(said) + 1, timeout=A_TICK)
    for words in said:
        expect(rows.filter(has_text=words)).to_contain_text("Captured")


def test_whoever_owes_is_reminded(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    take(page, "Overdue reminders", at_once=True)
    captured(page, "Alder & Sons", "Birchwood Foods")


def test_a_plan_is_confirmed(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    take(page, "Plan confirmation")
    panel = of_customer(page, "Birchwood Foods", "Plans")
    panel.get_by_role("button", name="Agree on a payment plan…").click()
    dialog = page.get_by_role("dialog", name="Payment plan with Birchwood Foods")
    dialog.get_by_role("checkbox", name="B-1").check()
    dialog.get_by_label("Instalments", exact=True).fill("2")
    dialog.get_by_role("button", name="Agree on the plan").click()
    expect(panel.get_by_text("0 of 2 instalments paid")).to_be_visible()
    captured(page, "Birchwood Foods")


def test_a_note_is_told_of(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    take(page, "New note")
    moves.go(page, "Customers")
    page.get_by_role("checkbox", name="Select Alder & Sons").check()
    page.get_by_role("button", name="Account owner…").click()
    dialog = page.get_by_role("dialog", name="Account owner of 1 customer")
    moves.choose(page, dialog.get_by_role("combobox", name="Account owner"), "Ines Rocha")
    dialog.get_by_role("button", name="Give them to Ines Rocha").click()
    expect(dialog).to_have_count(0)
    panel = of_customer(page, "Alder & Sons", "Notes")
    panel.get_by_label("New note").fill("Wants to speak to somebody.")
    page.keyboard.press("Control+Enter")
    expect(panel.get_by_role("listitem").get_by_text("Wants to speak to somebody.")).to_be_visible()
    bell = page.get_by_role("button", name=re.compile("^Notifications"))
    expect(bell).to_have_accessible_name(re.compile("1"), timeout=A_TICK)
    bell.click()
    expect(page.get_by_role("dialog").get_by_role("link", name="Alder & Sons")).to_be_visible()


def test_a_dispute_becomes_a_task(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    take(page, "New dispute")
    panel = of_customer(page, "Alder & Sons", "Disputes")
    panel.get_by_role("button", name="Open a dispute…").click()
    dialog = page.get_by_role("dialog", name="Alder & Sons disputes")
    dialog.get_by_role("checkbox", name="A-1").check()
    moves.choose(page, dialog.get_by_role("combobox", name="Reason"), "Goods missing")
    dialog.get_by_role("button", name="Open the dispute").click()
    expect(panel.get_by_text("Open for 0 days")).to_be_visible()
    moves.go(page, "Tasks")
    page.get_by_role("tab", name=re.compile("^All")).click()
    expect(page.get_by_role("table", name="Tasks").get_by_role("row").nth(1)).to_contain_text(
        "Alder & Sons", timeout=A_TICK
    )


def test_a_mail_is_acknowledged(company: Page, servers: MailServers, tmp_path: Path):  # noqa: F811
    page = company
    moves.small_ledger(page, tmp_path)
    enter_mailbox(page, servers)
    take(page, "Acknowledge emails")
    servers.send(written("The boxes of May", "Two are missing.", sender="n1@example.com"), US)
    moves.go(page, "Inbox")
    coming = page.get_by_role("region", name="Conversations").get_by_role("link", name="The boxes of May")
    expect(coming).to_be_visible(timeout=COMES)
    captured(page, "Re: The boxes of May")


def test_a_failed_charge_is_told_of(company: Page, tmp_path: Path, localstripe: LocalStripe):  # noqa: F811
    page = company
    moves.small_ledger(page, tmp_path)
    provider(page, localstripe)
    card = localstripe.card(localstripe.customer("Birchwood"), REFUSED)
    post(page, f"/customers/{customer_id(page, 'Birchwood')}/payment-methods", {"provider_method_ref": card})
    take(page, "Failed charge")
    moves.go(page, "Customers")
    page.get_by_role("link", name="Birchwood Foods").click()
    expect(charge(page, "B-1", "Visa ending 0341, the default", "€700.00")).to_contain_text("Failed")
    captured(page, "Birchwood Foods")

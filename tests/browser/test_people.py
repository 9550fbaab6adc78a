"""Colleagues with fewer rights: what they see, what they do not, and that they are told."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import moves
from tests.browser.conftest import PASSWORD

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


def address_of(name: str, owner: Page) -> str:
    """Accounts are for all organisations: each story invites people of its own."""
    return f"{name}.{moves.organisation(owner).split()[-1]}@example.com"


def test_a_viewer_looks_and_changes_nothing(company: Page, new_page: Callable[..., Page], tmp_path: Path):
    owner = company
    moves.small_ledger(owner, tmp_path)
    moves.new_workflow(owner, "Reminders")
    owner.get_by_role("button", name=re.compile("^Customer follow-up")).click()
    moves.saved(owner)
    workflow = owner.url.split("?")[0]
    link = moves.invite(owner, address_of("vera", owner), "Viewer")

    viewer = new_page()
    moves.join(viewer, link, "Vera Lind", PASSWORD)
    moves.go(viewer, "Customers")
    expect(viewer.get_by_role("table", name="Customers").get_by_role("row")).to_have_count(4)
    expect(viewer.get_by_role("checkbox")).to_have_count(0)
    moves.go(viewer, "Invoices")
    expect(viewer.get_by_role("table", name="Invoices").get_by_role("row")).to_have_count(4)

    moves.go(viewer, "Templates")
    expect(viewer.get_by_text("A manager makes templates.").first).to_be_visible()
    expect(viewer.get_by_role("button", name="New template…")).to_have_count(0)
    moves.go(viewer, "Workflows")
    expect(viewer.get_by_text("A manager makes workflows.").first).to_be_visible()
    viewer.get_by_role("link", name="Reminders").click()
    expect(viewer.get_by_role("heading", level=1, name="Reminders")).to_be_visible()
    expect(viewer.get_by_text("A manager changes and activates it.")).to_be_visible()
    expect(viewer.get_by_role("button", name="Activate…")).to_have_count(0)
    viewer.goto(f"{workflow}/activate")
    expect(viewer.get_by_text("A manager activates it. Here you see what would happen.")).to_be_visible()
    expect(viewer.get_by_role("button", name="Activate version 1")).to_be_disabled()

    viewer.goto("/settings/users")
    expect(viewer.get_by_text("Only an owner works here.")).to_be_visible()
    expect(viewer.get_by_role("button", name="Invite somebody…")).to_have_count(0)
    viewer.goto("/settings/mailbox")
    expect(viewer.get_by_text("Only an owner works here.")).to_be_visible()

    used = new_page()
    used.goto(link)
    expect(used.get_by_text("This invitation no longer works")).to_be_visible()


def test_a_collector_sees_the_customers_of_their_portfolio_alone(
    company: Page, new_page: Callable[..., Page], tmp_path: Path
):
    owner = company
    moves.small_ledger(owner, tmp_path)
    link = moves.invite(owner, address_of("noor", owner), "Collector", portfolios="North")

    collector = new_page()
    moves.join(collector, link, "Noor Haddad", PASSWORD)
    moves.go(collector, "Customers")
    rows = collector.get_by_role("table", name="Customers").get_by_role("row")
    expect(rows).to_have_count(2)
    expect(rows.nth(1)).to_contain_text("Alder & Sons")
    moves.go(collector, "Invoices")
    rows = collector.get_by_role("table", name="Invoices").get_by_role("row")
    expect(rows).to_have_count(2)
    expect(rows.nth(1)).to_contain_text("A-1")
    moves.go(collector, "Today")
    expect(collector.get_by_text("€500.00").first).to_be_visible()
    expect(collector.get_by_text("€1,220.00")).to_have_count(0)

    moves.go(owner, "Customers")
    owner.get_by_role("link", name="Birchwood Foods").click()
    expect(owner.get_by_role("heading", level=1, name="Birchwood Foods")).to_be_visible()
    collector.goto(owner.url)
    expect(collector.get_by_text("There is no such customer").or_(collector.get_by_role("alert")).first).to_be_visible()
    expect(collector.get_by_text("Birchwood Foods")).to_have_count(0)

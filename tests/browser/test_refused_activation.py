"""A workflow that contradicts itself cannot be activated; everybody is told where and why, and once mended it goes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import moves

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


def test_a_contradiction_is_named_where_it_stands_and_activation_waits(company: Page):
    page = company
    moves.simple_template(page, "Reminder")
    moves.new_workflow(page, "Against itself")
    page.get_by_role("button", name=re.compile("^Customer follow-up")).click()
    moves.part(page, "Criteria")
    moves.add_rule(page, "Which customers", "Balance overdue", "is more than", "100")
    moves.add_rule(page, "Which customers", "Balance overdue", "is less than", "50")
    moves.saved(page)
    expect(page.locator(".fault").first).to_contain_text("no record can meet this", ignore_case=True)
    moves.part(page, "Steps")
    panel = moves.add_step(page, "Send email")
    moves.saved(page)
    expect(panel.get_by_text("The workflow can be activated once this is mended.")).to_be_visible()
    expect(page.get_by_role("button", name="2 problems")).to_be_visible()

    page.get_by_role("button", name="Activate…").click()
    first = page.get_by_role("complementary", name="Look at these first")
    expect(first.get_by_role("link", name="Go to the step")).to_be_visible()
    expect(page.get_by_role("button", name="Activate version 1")).to_be_disabled()
    expect(page.get_by_text("Known once the problems are mended.")).to_be_visible()

    first.get_by_role("link", name="Go to the step").click()
    moves.choose(page, page.get_by_role("combobox", name="Template"), "Reminder")
    moves.saved(page)
    page.get_by_role("button", name="1 problem").click()  # leads to what is left
    values = page.get_by_role("textbox", name="Balance overdue")
    expect(values).to_have_count(2)
    values.last.fill("5000")
    moves.saved(page)
    expect(page.get_by_role("button", name="1 problem")).to_have_count(0)
    moves.activate(page)

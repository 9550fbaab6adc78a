"""A template with a field that does not exist: the fault stands at its line, is counted in the list, and goes when it is mended."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import moves

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


def test_a_field_that_does_not_exist_is_told_at_its_line(company: Page, tmp_path: Path):
    page = company
    moves.new_template(page, "By hand")
    page.get_by_label("Subject", exact=True).fill("About your account")
    page.get_by_role("tab", name="Source").click()
    page.get_by_role("button", name="Go on as HTML…").click()
    page.get_by_role("dialog", name="Go on as HTML").get_by_role("button", name="Go on as HTML").click()
    source = page.get_by_role("textbox", name="Source of the message")
    source.fill("<p>Hello,</p>\n<p>this is about {{ customer.nmae }}.</p>")

    preview = page.get_by_role("region", name="Preview")
    expect(preview.get_by_text("line 2")).to_be_visible()
    expect(preview.get_by_text("customer.nmae")).to_be_visible()
    line = page.locator(".cm-gutter-lint .cm-gutterElement").filter(has=page.locator(".cm-lint-marker-error"))
    expect(line).to_have_count(1)
    line.hover()
    expect(page.get_by_text("nmae").last).to_be_visible()

    page.get_by_role("button", name="Save", exact=True).click()
    moves.saved(page)
    moves.go(page, "Templates")
    row = page.get_by_role("table", name="Templates").get_by_role("row").filter(has_text="By hand")
    expect(row).to_contain_text("1 fault")

    row.get_by_role("link", name="By hand").click()
    source = page.get_by_role("textbox", name="Source of the message")
    source.fill("<p>Hello {{ contact.first_name }},</p>\n<p>this is about {{ customer.name }}.</p>")
    expect(preview.frame_locator("iframe").get_by_text("this is about")).to_be_visible()
    expect(line).to_have_count(0)
    page.get_by_role("button", name="Save", exact=True).click()
    moves.saved(page)
    moves.go(page, "Templates")
    expect(row).to_contain_text("Ready")


def test_who_has_no_first_name_is_named_before_anything_leaves(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    moves.simple_template(page, "By name")
    moves.pick_field(page, "Insert field", "First name")
    page.get_by_role("button", name="Save", exact=True).click()
    moves.saved(page)
    moves.new_workflow(page, "Everybody who owes")
    page.get_by_role("button", name=re.compile("^Customer follow-up")).click()
    panel = moves.add_step(page, "Send email")
    moves.choose(page, panel.get_by_role("combobox", name="Template"), "By name")
    moves.saved(page)
    panel.get_by_role("link", name="Edit the template").click()

    page.get_by_role("button", name="Check with its customers").click()
    check = page.get_by_role("region", name="Check with its customers")
    expect(check.get_by_text("first name").first).to_be_visible()
    expect(check.get_by_role("link", name="Alder & Sons")).to_be_visible()
    check.get_by_role("button", name=re.compile(r"Preview\s*: Alder & Sons")).click()
    preview = page.get_by_role("region", name="Preview")
    expect(preview.get_by_role("combobox", name="Preview with")).to_have_value(re.compile("Alder & Sons"))
    expect(preview.get_by_role("alert")).to_contain_text("has no value for this recipient")

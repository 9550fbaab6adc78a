"""What stands in the way while somebody is typing: a sign-in that ran out, a line that is cut, a colleague who was quicker."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import moves
from tests.browser.conftest import PASSWORD, sign_in

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


def test_a_sign_in_that_ran_out_costs_nothing_that_was_typed(company: Page):
    page = company
    here = moves.organisation(page)
    moves.new_template(page, "Long letter")
    page.get_by_label("Subject", exact=True).fill("About your account")
    message = page.get_by_role("textbox", name="Message")
    message.click()
    message.press_sequentially("It took an hour to write this.")
    preview = page.get_by_role("region", name="Preview").frame_locator("iframe")
    expect(preview.get_by_text("It took an hour to write this.")).to_be_visible()  # nothing else is asked by itself
    page.context.clear_cookies(name="dunnock_session")
    page.get_by_role("button", name="Save", exact=True).click()

    dialog = page.get_by_role("dialog", name="Signed out: sign in to go on")
    expect(dialog).to_be_visible()
    dialog.get_by_label("Password", exact=True).fill("not it at all")
    dialog.get_by_role("button", name="Sign in").click()
    expect(dialog.get_by_text("This address and this password do not belong together.")).to_be_visible()
    dialog.get_by_label("Password", exact=True).fill(PASSWORD)
    dialog.get_by_role("button", name="Sign in").click()
    expect(dialog).to_have_count(0)

    moves.saved(page)  # what was being sent went out by itself
    expect(message).to_contain_text("It took an hour to write this.")
    assert moves.organisation(page) == here
    page.reload()
    expect(page.get_by_label("Subject", exact=True)).to_have_value("About your account")
    expect(page.get_by_role("textbox", name="Message")).to_contain_text("It took an hour to write this.")


def test_a_line_that_is_cut_costs_nothing_that_was_typed(company: Page):
    page = company
    moves.new_workflow(page, "On the train")
    page.get_by_role("button", name=re.compile("^Customer follow-up")).click()
    moves.saved(page)
    moves.part(page, "Criteria")
    expect(page.get_by_role("group", name="Which customers", exact=True)).to_be_visible()

    page.context.set_offline(True)
    moves.add_rule(page, "Which customers", "Balance overdue", "is more than", "77")
    expect(page.get_by_text("No connection, trying again. What you typed is kept.")).to_be_visible()
    expect(page.get_by_text("All changes saved")).to_have_count(0)

    page.context.set_offline(False)
    moves.saved(page)
    expect(page.get_by_text("No connection, trying again")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("textbox", name="Balance overdue")).to_have_value("77")


def test_the_second_of_two_who_edit_is_told_and_nothing_is_lost(company: Page, new_page: Callable[..., Page]):
    first = company
    moves.new_workflow(first, "Shared")
    first.get_by_role("button", name=re.compile("^Customer follow-up")).click()
    moves.saved(first)
    second = new_page()
    sign_in(second)
    moves.into_organisation(second, moves.organisation(first))
    moves.go(second, "Workflows")
    second.get_by_role("link", name="Shared").click()
    expect(second.get_by_role("heading", level=1, name="Shared")).to_be_visible()

    moves.part(first, "Criteria")
    moves.add_rule(first, "Which customers", "Balance overdue", "is more than", "100")
    moves.saved(first)
    moves.part(second, "Criteria")
    moves.add_rule(second, "Which customers", "Name", "contains", "Ltd")

    told = second.get_by_text("Somebody else has saved this draft since you opened it")
    expect(told).to_be_visible()
    expect(second.get_by_text("Not saved", exact=True)).to_be_visible()
    rule = second.get_by_role("textbox", name="Name")
    expect(rule).to_have_value("Ltd")  # still there to be looked at, and to be kept
    first.reload()
    expect(first.get_by_role("textbox", name="Balance overdue")).to_have_value("100")  # and so is the other's

    second.get_by_role("button", name="Load theirs").click()
    expect(told).to_have_count(0)
    expect(second.get_by_role("textbox", name="Balance overdue")).to_have_value("100")
    moves.add_rule(second, "Which customers", "Name", "contains", "Ltd")
    moves.saved(second)
    first.reload()
    expect(first.get_by_role("textbox", name="Name")).to_have_value("Ltd")
    expect(first.get_by_role("textbox", name="Balance overdue")).to_have_value("100")

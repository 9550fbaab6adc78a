"""A workflow is built and activated by somebody who has no mouse, and who sees all the time where they are."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import JSHandle, Locator, Page, expect

from tests.browser import moves

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

# How an element and what stands beside and round it are drawn: a switch shows its focus on its track, a field on its frame.
LOOK = """el => [el, ...(el.parentElement?.children ?? []), el.parentElement, el.parentElement?.parentElement]
  .filter(Boolean).map(one => getComputedStyle(one))
  .map(s => [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join()).join('|')"""


class Keys:
    """Hands on the keyboard. Every Tab is watched: what has the focus must look otherwise than once it is left."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def to(self, there: Locator, key: str = "Tab") -> None:
        """Goes on until the focus is there."""
        expect(there.first).to_be_attached()
        for _ in range(90):
            if self._on(there):
                return
            self._step(key)
        pytest.fail(f"{key} never gets to {there}")

    def down_to(self, item: Locator) -> None:
        """Down an open menu."""
        expect(item).to_be_visible()
        for _ in range(20):
            if self._on(item):
                return
            self.press("ArrowDown")
        pytest.fail(f"the arrows never get to {item}")

    @staticmethod
    def _on(there: Locator) -> bool:
        return bool(there.first.evaluate("el => el === document.activeElement"))

    def _step(self, key: str) -> None:
        left: JSHandle = self.page.evaluate_handle("document.activeElement")
        look = left.evaluate(LOOK)
        self.press(key)
        if left.evaluate("el => el === document.body || el.tabIndex < 0 || el.id === 'main'"):
            return  # where a page begins: nothing to be used
        self.page.wait_for_function(
            f"([el, look]) => !el.isConnected || el === document.activeElement || ({LOOK})(el) !== look",
            arg=[left, look],
        )


def test_a_workflow_is_built_and_activated_with_the_keyboard_alone(company: Page):
    page = company
    moves.new_template(page, "Reminder")
    page.get_by_label("Subject", exact=True).fill("Open invoices")
    page.get_by_role("textbox", name="Message").fill("Please look at your account.")
    page.get_by_role("button", name="Save", exact=True).click()
    moves.saved(page)
    page.goto("/")
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()

    keys = Keys(page)
    begin(page, keys)
    choose_who(page, keys)
    add_the_mail(page, keys)

    keys.to(page.get_by_role("button", name="Activate…"), "Shift+Tab")
    moves.saved(page)
    keys.press("Enter")
    go = page.get_by_role("button", name="Activate version 1")
    expect(go).to_be_enabled()
    keys.to(go)
    keys.press("Enter")
    expect(page.get_by_text("Active, version 1")).to_be_visible()


def begin(page: Page, keys: Keys) -> None:
    keys.to(page.get_by_role("navigation", name="Main").get_by_role("link", name="Workflows"))
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Workflows")).to_be_visible()
    keys.to(page.get_by_role("button", name="New workflow").first)
    keys.press("Enter")
    keys.down_to(page.get_by_role("menuitem", name=re.compile("empty", re.IGNORECASE)))
    keys.press("Enter")
    dialog = page.get_by_role("dialog", name="New workflow")
    expect(dialog.get_by_label("Name")).to_be_focused()
    keys.type("By keyboard")
    keys.to(dialog.get_by_role("button", name="Create the draft"))
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1, name="By keyboard")).to_be_visible()
    keys.to(page.get_by_role("button", name=re.compile("^Customer follow-up")))
    keys.press("Space")
    expect(page.get_by_role("heading", level=2, name="Customer follow-up")).to_be_visible()


def choose_who(page: Page, keys: Keys) -> None:
    keys.to(
        page.get_by_role("navigation", name="Parts of the workflow").get_by_role("link", name="Criteria"), "Shift+Tab"
    )
    keys.press("Enter")
    who = page.get_by_role("group", name="Which customers", exact=True)
    keys.to(who.get_by_role("button", name="Rule", exact=True))
    keys.press("Enter")
    expect(who.get_by_role("button", name="Field:")).to_be_focused()  # the new rule, not the top of the page
    keys.press("Enter")
    expect(page.get_by_role("combobox", name="Find a field")).to_be_focused()
    keys.type("Balance overdue")
    keys.press("ArrowDown", "Enter")
    value = who.get_by_role("textbox", name="Balance overdue")
    expect(value).to_be_visible()
    expect(who.get_by_role("button", name="Field:")).to_be_focused()
    keys.to(value)
    keys.type("50")
    expect(page.get_by_role("complementary", name="Result")).to_contain_text("balance overdue")


def add_the_mail(page: Page, keys: Keys) -> None:
    keys.to(page.get_by_role("navigation", name="Parts of the workflow").get_by_role("link", name="Steps"), "Shift+Tab")
    keys.press("Enter")
    keys.to(page.get_by_role("radio", name="Diagram"))
    keys.press("ArrowRight")
    add = page.get_by_role("button", name="Add a step at the end")
    keys.to(add)
    keys.press("Enter")
    keys.down_to(page.get_by_role("menuitem", name="Send email"))
    keys.press("Enter")
    template = page.get_by_role("combobox", name="Template")
    keys.to(template)
    keys.type("Remin")
    expect(page.get_by_role("option", name="Reminder")).to_be_visible()
    keys.press("ArrowDown", "Enter")
    expect(template).to_have_value("Reminder")

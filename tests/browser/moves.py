"""What people do again and again, as one move each. Found by role and label, as people find things."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect


def choose(page: Page, box: Locator, option: str) -> None:
    """Opens a list of choices and takes one."""
    box.click()
    page.get_by_role("option", name=option, exact=True).click()


def csv(folder: Path, name: str, head: str, lines: Iterable[str]) -> Path:
    """A file as a spreadsheet saves it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("\n".join([head, *lines, ""]), encoding="utf-8")
    return path


def upload(page: Page, *files: Path) -> None:
    """On the upload page: each file is chosen, looked at and imported. Ends on the outcome of the last."""
    for number, file in enumerate(files):
        if number:
            page.get_by_role("button", name="Next file").click()
        page.get_by_label("File", exact=True).set_input_files(file)
        expect(page.get_by_role("heading", name="What the import would do")).to_be_visible()
        page.get_by_role("button", name="Import ").click()
        expect(page.get_by_role("heading", name=f"{file.name} is imported")).to_be_visible()


def go(page: Page, place: str) -> None:
    """Through the navigation at the left."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name=place).click()
    expect(page.get_by_role("heading", level=1, name=place)).to_be_visible()


def new_template(page: Page, name: str, about: str = "Customer") -> None:
    go(page, "Templates")
    page.get_by_role("button", name="New template…").first.click()
    dialog = page.get_by_role("dialog", name="New template")
    dialog.get_by_label("Name").fill(name)
    if about != "Customer":
        choose(page, dialog.get_by_role("combobox", name="About"), about)
    dialog.get_by_role("button", name="Create the template").click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def pick_field(page: Page, button: str, field: str) -> None:
    """A field of the record: found by its name in the list that opens."""
    page.get_by_role("button", name=button, exact=True).click()
    page.get_by_role("combobox", name="Find a field").fill(field)
    page.get_by_role("listbox", name="Fields").get_by_role("option", name=field).first.click()


def new_workflow(page: Page, name: str) -> None:
    """An empty draft; its trigger is asked for."""
    go(page, "Workflows")
    page.get_by_role("button", name="New workflow").first.click()
    page.get_by_role("menuitem", name="Start empty…").click()
    dialog = page.get_by_role("dialog", name="New workflow")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_role("button", name="Create the draft").click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    expect(page.get_by_role("complementary", name="Trigger")).to_be_visible()


def part(page: Page, name: str) -> None:
    """Steps, Criteria, Settings, Runs or Versions of the workflow that is open."""
    page.get_by_role("navigation", name="Parts of the workflow").get_by_role("link", name=name).click()


def saved(page: Page) -> None:
    expect(page.get_by_text("All changes saved")).to_be_visible()


def add_rule(page: Page, criteria: str, field: str, operator: str, value: str = "") -> None:
    """One more rule in a criteria on the page: field, operator, value."""
    box = page.get_by_role("group", name=criteria, exact=True)
    box.get_by_role("button", name="Rule", exact=True).last.click()
    rule = box.locator(".rule").last
    rule.get_by_role("button", name="Field:").click()
    page.get_by_role("combobox", name="Find a field").fill(field)
    page.get_by_role("listbox", name="Fields").get_by_role("option", name=field).first.click()
    choose(page, rule.get_by_role("combobox", name="Operator"), operator)
    if value:
        rule.get_by_role("textbox", name=field).fill(value)


def add_step(page: Page, kind: str) -> Locator:
    """A further step at the end; its panel."""
    page.get_by_role("radiogroup", name="View").get_by_text("List").click()
    page.get_by_role("button", name="Add a step at the end").click()
    page.get_by_role("menuitem", name=kind).click()
    panel = page.get_by_role("complementary", name="Step ")
    expect(panel).to_be_visible()
    return panel

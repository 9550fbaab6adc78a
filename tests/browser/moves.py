"""What people do again and again, as one move each. Found by role and label, as people find things."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import FrameLocator, Locator, Page, expect


def picture(page: Page, name: str) -> None:
    """For the documentation, when it is asked for: `make pictures`."""
    folder = os.environ.get("DUNNOCK_PICTURES")
    if folder:
        expect(page.locator(".mantine-Notifications-notification")).to_have_count(0)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(400)  # what fades in
        page.screenshot(path=Path(folder) / f"{name}.png")


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


def settings(page: Page, place: str) -> None:
    """One of the organisation's settings."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Settings").click()
    page.get_by_role("navigation", name="Settings").get_by_role("link", name=place).click()
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
    page.get_by_role("menuitem", name=re.compile("empty", re.IGNORECASE)).click()
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


def add_rule(page: Page, criteria: str, field: str, operator: str, value: str = "", currency: str = "") -> None:
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
    if currency:
        choose(page, rule.get_by_role("combobox", name="Currency"), currency)


def add_step(page: Page, kind: str) -> Locator:
    """A further step at the end; its panel."""
    page.get_by_role("radiogroup", name="View").get_by_text("List").click(force=True)
    page.get_by_role("button", name="Add a step at the end").click()
    page.get_by_role("menuitem", name=re.compile(f"^{re.escape(kind)}(?! until)")).click()
    panel = page.get_by_role("complementary", name="Step ")
    expect(panel).to_be_visible()
    return panel


def switch(page: Page, name: str, *, on: bool = True) -> None:
    """The track lies over the input itself: pressed where it is seen."""
    found = page.get_by_role("switch", name=name)
    found.click(force=True)
    expect(found).to_be_checked(checked=on)


def activate(page: Page) -> None:
    """The first version of the workflow that is open."""
    saved(page)
    page.get_by_role("button", name="Activate…").click()
    activating = page.get_by_role("button", name="Activate version 1")
    expect(activating).to_be_enabled()
    picture(page, "activate")
    activating.click()
    expect(page.get_by_text("Active, version 1")).to_be_visible()


def mail(sheet: Locator) -> FrameLocator:
    """The message itself, as it is read: it stands in a frame of its own."""
    return sheet.frame_locator("iframe")


def on_any_day(page: Page) -> None:
    """A new workflow keeps to business days; a story must work on a Sunday as well."""
    part(page, "Settings")
    keeps = page.get_by_role("switch", name="Business days only")
    expect(keeps).to_be_checked()
    switch(page, "Business days only", on=False)
    saved(page)


def organisation(page: Page) -> str:
    """The name of the organisation somebody is in, as it stands at the top left."""
    shown = page.get_by_role("button", name="Change the organisation").inner_text()
    return next(line for line in shown.split("\n") if line.startswith("Fernhill "))


def into_organisation(page: Page, name: str) -> None:
    if organisation(page) == name:
        return
    page.get_by_role("button", name="Change the organisation").click()
    page.get_by_role("menuitem", name=name).click()
    expect(page.get_by_role("button", name=name)).to_be_visible()


def small_ledger(page: Page, folder: Path) -> None:
    """Three customers out of files: two owe 500 and 700 for weeks, the third 20; two portfolios, one each and none."""
    page.get_by_role("link", name="Upload files").click()
    late = dt.date.today() - dt.timedelta(days=20)
    people = [("N1", "Alder & Sons", "North"), ("S1", "Birchwood Foods", "South"), ("S2", "Cedar Fittings", "")]
    owed = [("N1", "A-1", 500), ("S1", "B-1", 700), ("S2", "C-1", 20)]
    upload(
        page,
        csv(
            folder,
            "customers.csv",
            "Customer no.;Name;Currency;Portfolios;Email",
            [f"{key};{name};EUR;{portfolio};{key.lower()}@example.com" for key, name, portfolio in people],
        ),
        csv(
            folder,
            "invoices.csv",
            "Customer no.;Invoice no.;Invoice date;Due date;Amount;Currency",
            [f"{key};{number};{late};{late};{amount};EUR" for key, number, amount in owed],
        ),
    )


def simple_template(page: Page, name: str, subject: str = "Open invoices") -> None:
    """A subject and a line of text, saved."""
    new_template(page, name)
    page.get_by_label("Subject", exact=True).fill(subject)
    message = page.get_by_role("textbox", name="Message")
    message.click()
    message.press_sequentially("Please look at your account.")
    page.get_by_role("button", name="Save", exact=True).click()
    saved(page)


def invite(page: Page, email: str, role: str, portfolios: str = "") -> str:
    """By an owner, under Users and roles; the link that is handed over."""
    settings(page, "Users and roles")
    page.get_by_role("button", name="Invite somebody…").click()
    dialog = page.get_by_role("dialog", name="Invite somebody")
    dialog.get_by_label("Email").fill(email)
    dialog.get_by_role("radio", name=role).click()
    if portfolios:
        box = dialog.get_by_role("combobox", name="Portfolios")
        box.fill(portfolios)
        box.press("Enter")
    dialog.get_by_role("button", name="Invite", exact=True).click()
    expect(dialog.get_by_role("button", name="Copy the link")).to_be_visible()
    link = dialog.locator("code").inner_text()
    dialog.get_by_role("button", name="Done").click()
    return link


def join(page: Page, link: str, name: str, password: str) -> None:
    """Whoever was invited opens the link and becomes one of them."""
    page.goto(link)
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()

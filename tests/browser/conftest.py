"""One running Dunnock and one browser for all stories of a worker; a page of its own, with clean cookies, for each story."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.servers.app import ROOT, App, running

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
PASSWORD = "a fine day for ducks"
OWNER = "ines@example.com"
# Said by the browser itself about answers a story provokes on purpose.
EXPECTED = ("Failed to load resource",)
_number = itertools.count(1)

expect.set_options(timeout=15_000)


def chromium() -> str:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert found, "no Chromium: `make chromium` installs it, or tells how"
    return found


@pytest.fixture(scope="session")
def app() -> Iterator[App]:
    with running() as started:
        yield started


@contextmanager
def launched() -> Iterator[Browser]:
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS + sandbox)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as one:
        yield one


@pytest.fixture
def new_page(browser: Browser, app: App, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """`new_page()` is a page in a browser of its own (its own cookies). The story fails if the browser complains: an
    error in a script, a broken content policy. On a failure the last picture is kept in `artefacts/`.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def make(width: int = 1366, height: int = 768, **options: object) -> Page:
        chosen = {"base_url": app.url, "locale": "en-GB", "timezone_id": "Europe/Berlin"} | options
        context = browser.new_context(viewport={"width": width, "height": height}, **chosen)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on(
            "console",
            lambda line: (
                line.type == "error"
                and not line.text.startswith(EXPECTED)
                and complaints.append(f"console: {line.text}")
            ),
        )
        return page

    failed = request.session.testsfailed
    yield make
    for number, context in enumerate(contexts):
        if request.session.testsfailed > failed and context.pages:
            folder = ROOT / "artefacts"
            folder.mkdir(exist_ok=True)
            context.pages[0].screenshot(path=folder / f"failed-{request.node.name}-{number}.png")
        context.close()
    assert complaints == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page()


@pytest.fixture(scope="session")
def set_up_once(app: App, browser: Browser) -> None:
    """Somebody has made the first account."""
    with browser.new_context(base_url=app.url, locale="en-GB") as context:
        set_up(context.new_page(), app)


@pytest.fixture
def company(page: Page, set_up_once: None) -> Page:
    """The owner, signed in, in a further organisation of this story's own: in euros, in test mode, empty."""
    name = f"Fernhill {next(_number)}"
    sign_in(page)
    page.get_by_role("button", name="Change the organisation").click()
    page.get_by_role("menuitem", name="New organisation…").click()
    dialog = page.get_by_role("dialog", name="New organisation")
    dialog.get_by_label("Name of the organisation").fill(name)
    dialog.get_by_role("combobox", name="Currency").fill("Euro")
    page.get_by_role("option", name="EUR, Euro").click()
    dialog.get_by_role("button", name="Make it and go there").click()
    expect(page.get_by_role("button", name=name)).to_be_visible()
    return page


def set_up(page: Page, app: App) -> None:
    """The first account and organisation, as whoever starts Dunnock makes them."""
    page.goto(app.set_up_url)
    page.get_by_label("Your name").fill("Ines Rocha")
    page.get_by_label("Email").fill(OWNER)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Name of the organisation").fill("Fernhill Supplies")
    page.get_by_role("button", name="Set up and sign in").click()
    page.wait_for_url("**/")


def sign_in(page: Page, email: str = OWNER, password: str = PASSWORD, to: str = "/") -> None:
    page.goto(f"/sign-in?to={to}")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)

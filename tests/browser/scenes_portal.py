"""Looked at: what customers see by a link of theirs, the links, and what they may do."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page

from tests.browser.looking import Act, Scene


def visit(*then: Act, hidden: bool = False) -> Act:
    """The portal of somebody of the example, by the link the person who is signed in may make."""

    def act(page: Page) -> None:
        token = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "csrftoken")
        found = page.request.get("/api/v1/customers", params={"q": "Clairbois Textiles"}).json()["items"]
        made = page.request.post(
            f"/api/v1/customers/{found[0]['id']}/portal-links", data={}, headers={"X-CSRFToken": token}
        ).json()
        page.goto(made["url"][:-1] if hidden else made["url"])
        page.get_by_role("heading", level=1).wait_for()
        for one in then:
            one(page)

    return act


def press(name: str) -> Act:
    def act(page: Page) -> None:
        page.get_by_role("button", name=name).first.click()
        page.get_by_role("dialog").wait_for()

    return act


def _open_statement(page: Page) -> None:
    page.get_by_role("link", name="Statement of account, to print").click()
    page.get_by_role("heading", level=1, name="Statement of account").wait_for()


def _statement(page: Page) -> None:
    _open_statement(page)
    page.get_by_role("table").first.wait_for()


CUSTOMER = "/customers/{Clairbois Textiles SARL}"

SCENES: Sequence[Scene] = (
    Scene("portal", "/customers", visit()),
    Scene("portal-dispute", "/customers", visit(press("Something is wrong…"))),
    Scene("portal-statement", "/customers", visit(_statement)),
    Scene("portal-gone", "/customers", visit(hidden=True), looks="phone"),
    Scene("portal-links", CUSTOMER, press("Portal link…")),
    Scene("portal-settings", "/settings/portal"),
    Scene("unread-portal", "/customers", visit(), answers=("/portal", "broken"), looks="phone"),
    Scene("unread-portal-people", "/customers", visit(), answers=("/portal/contacts", "broken"), looks="desk"),
    Scene(
        "unread-portal-statement",
        "/customers",
        visit(_open_statement),
        answers=("/portal/statement", "broken"),
        looks="desk",
    ),
    Scene(
        "unread-portal-links", CUSTOMER, press("Portal link…"), answers=("/portal-settings", "broken"), looks="phone"
    ),
    Scene("unread-portal-settings", "/settings/portal", answers=("/portal-settings", "broken"), looks="phone"),
)

"""Looked at: money taken online, accounts at providers, customer groups, and what contacts look after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from playwright.sync_api import Page

from tests.browser.looking import Act, Scene


def charges(*then: Act) -> Act:
    """The tab of somebody of the example who was charged, most gladly of one whose card was refused; and what is done there."""

    def act(page: Page) -> None:
        found = page.request.get("/api/v1/charges").json()["items"]
        one = next((one for one in found if one["status"] == "failed"), found[0])
        page.goto(f"/customers/{one['customer_id']}?tab=charges")
        page.get_by_role("tab", name="Charges").wait_for()
        for one in then:
            one(page)

    return act


def press(name: str) -> Act:
    def act(page: Page) -> None:
        page.get_by_role("button", name=name).first.click()
        page.get_by_role("dialog").wait_for()

    return act


def _first_charge(page: Page) -> None:
    rows = page.get_by_role("region", name="Charges", exact=True).get_by_role("row")
    rows.nth(1).get_by_role("button").first.click()
    page.get_by_role("dialog").get_by_role("region", name="Tries").wait_for()


def _group(page: Page) -> None:
    found = page.request.get("/api/v1/customer-groups").json()["items"]
    most = max(found, key=lambda one: one["members"])
    page.goto(f"/customer-groups/{most['id']}")
    page.get_by_role("heading", level=1, name=most["name"]).wait_for()


def _group_unread(page: Page) -> None:
    page.goto("/customer-groups/1")
    page.get_by_role("heading", level=1).wait_for()


def _looks_after(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^All invoices")).first.click()
    page.get_by_role("dialog").get_by_role("radio", name="These invoices").check()


def _start(page: Page) -> None:
    # The rows first: there is nothing to select before them.
    page.get_by_role("table", name="Customers").get_by_role("row").nth(1).get_by_role("link").first.wait_for()
    page.get_by_role("checkbox", name="Select all on this page").click()
    page.get_by_role("button", name="Start for…").click()
    page.get_by_role("combobox", name="Workflow").click()
    page.get_by_role("option").first.click()
    page.get_by_text("would start").wait_for()


def _http(page: Page) -> None:
    press("Add an account…")(page)
    page.get_by_role("radio", name="Another one, by its HTTP interface").check()


CONTACTS = "/customers/{Clairbois Textiles SARL}?tab=contacts"

SCENES: Sequence[Scene] = (
    Scene("charges", "/customers", charges()),
    Scene("charges-viewer", "/customers", charges(), who="viewer"),
    Scene("charges-now", "/customers", charges(press("Charge now…"))),
    Scene("charges-link", "/customers", charges(press("Payment link…")), looks="desk"),
    Scene("charges-method", "/customers", charges(press("Ask for a payment method…")), looks="phone"),
    Scene("charge", "/customers", charges(_first_charge)),
    Scene("contact-invoices", CONTACTS, _looks_after),
    Scene("customers-start", "/customers", _start),
    Scene("group", "/customers", _group),
    Scene("payment-providers", "/settings/payments"),
    Scene("payment-providers-empty", "/settings/payments", who="empty"),
    Scene("payment-providers-viewer", "/settings/payments", who="viewer", looks="desk"),
    Scene("payment-provider-new", "/settings/payments", press("Add an account…")),
    Scene("text-accounts", "/settings/texts"),
    Scene("text-account-new", "/settings/texts", press("Add an account…"), who="empty"),
    Scene("text-account-http", "/settings/texts", _http, who="empty", looks="phone"),
    Scene("unread-charges", "/customers", charges(), answers=("/charges*", "broken"), looks="desk"),
    Scene("unread-methods", "/customers", charges(), answers=("/customers/*/payment-methods", "broken"), looks="phone"),
    Scene("unread-links", "/customers", charges(), answers=("/payment-links*", "broken"), looks="desk"),
    Scene("unread-provider-accounts", "/settings/payments", answers=("/provider-accounts", "broken"), looks="phone"),
    Scene("unread-deliveries", "/settings/payments", answers=("/webhook-deliveries*", "broken"), looks="desk"),
    Scene("unread-text-accounts", "/settings/texts", answers=("/text-accounts", "broken"), looks="phone"),
    Scene("unread-group", "/customers", _group_unread, answers=("/customer-groups/*", "broken"), looks="desk"),
    Scene("unread-group-runs", "/customers", _group, answers=("/runs?*", "broken"), looks="phone"),
)

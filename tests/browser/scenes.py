"""What is looked at: every screen, in every state people may meet it in."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from tests.browser.looking import Act, Scene


def press(name: str | re.Pattern[str], role: str = "button") -> Act:
    def act(page: Page) -> None:
        page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]  # a role is one of many literals

    return act


def _finder(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Search").fill("brew")
    page.wait_for_timeout(900)


OVERDUE = "/workflows/{Overdue reminders}"
LARGE = "/workflows/{Large invoices, large payments}"
TEMPLATE = "/templates/{Friendly reminder}"
CUSTOMER = "/customers/{Clairbois Textiles SARL}"

SCENES: tuple[Scene, ...] = (
    # ---- the door
    Scene("sign-in", "/sign-in", who="nobody"),
    Scene("forgot-password", "/forgot-password", who="nobody"),
    Scene("reset-password-old", "/reset-password?key=1-no", who="nobody"),
    Scene("invitation-old", "/invitation?token=1_no", who="nobody"),
    Scene("setup-done", "/setup", who="nobody"),
    # ---- today
    Scene("today", "/"),
    Scene("today-empty", "/", who="empty"),
    Scene("today-viewer", "/", who="viewer"),
    Scene("today-slow", "/", answers=("/today*", "slow")),
    Scene("today-broken", "/", answers=("/today*", "broken")),
    # ---- ledger
    Scene("customers", "/customers"),
    Scene("customers-empty", "/customers", who="empty"),
    Scene("customers-none", "/customers?q=zzzz"),
    Scene("customers-slow", "/customers", answers=("/customers*", "slow")),
    Scene("customers-broken", "/customers", answers=("/customers*", "broken")),
    Scene("customers-picked", "/customers", press("Select all on this page", "checkbox")),
    Scene("customers-viewer", "/customers", who="viewer"),
    Scene("customer", CUSTOMER),
    Scene("customer-viewer", CUSTOMER, who="viewer"),
    Scene("customer-unknown", "/customers/999999"),
    Scene("customer-contacts", CUSTOMER, press(re.compile("^Contacts"), "tab")),
    Scene("customer-why", CUSTOMER, press(re.compile("^Why"))),
    Scene("invoices", "/invoices"),
    Scene("invoices-empty", "/invoices", who="empty"),
    Scene("invoices-none", "/invoices?q=zzzz"),
    # ---- workflows
    Scene("workflows", "/workflows"),
    Scene("workflows-empty", "/workflows", who="empty"),
    Scene("workflows-viewer", "/workflows", who="viewer"),
    Scene("workflow-new", "/workflows", press("New workflow"), overlay=True),
    Scene("builder", f"{OVERDUE}?view=diagram"),
    Scene("builder-list", f"{OVERDUE}?view=list"),
    Scene("builder-trigger", f"{OVERDUE}?step=trigger"),
    Scene("builder-email", f"{OVERDUE}?step=friendly"),
    Scene("builder-fork", f"{OVERDUE}?step=much&view=list"),
    Scene("builder-viewer", OVERDUE, who="viewer"),
    Scene("criteria", f"{OVERDUE}/criteria"),
    Scene("criteria-two-targets", f"{LARGE}/criteria"),
    Scene("audience", f"{OVERDUE}/criteria?audience=records"),
    Scene("audience-invoices", f"{LARGE}/criteria?audience=invoices"),
    Scene("audience-payments", f"{LARGE}/criteria?audience=payments"),
    Scene("workflow-settings", f"{OVERDUE}/settings"),
    Scene("runs", f"{OVERDUE}/runs"),
    Scene("runs-viewer", f"{OVERDUE}/runs", who="viewer"),
    Scene("versions", f"{OVERDUE}/versions"),
    Scene("activate", f"{LARGE}/activate"),
    # ---- templates and messages
    Scene("templates", "/templates"),
    Scene("templates-empty", "/templates", who="empty"),
    Scene("template", TEMPLATE),
    Scene("template-source", TEMPLATE, press("Source", "tab")),
    Scene("messages", "/messages"),
    Scene("messages-empty", "/messages", who="empty"),
    Scene("message", "/messages?message=1"),
    # ---- settings
    Scene("organisation", "/settings/organisation"),
    Scene("organisation-viewer", "/settings/organisation", who="viewer"),
    Scene("calendar", "/settings/calendar"),
    Scene("connections", "/settings/connections"),
    Scene("connections-empty", "/settings/connections", who="empty"),
    Scene("mailbox", "/settings/mailbox"),
    Scene("users", "/settings/users"),
    Scene("api-keys", "/settings/api-keys"),
    Scene("audit", "/settings/audit"),
    Scene("go-live", "/settings/go-live"),
    Scene("profile", "/settings/profile"),
    Scene("finder", "/customers", _finder, overlay=True),
    Scene("nowhere", "/no-such-page"),
)

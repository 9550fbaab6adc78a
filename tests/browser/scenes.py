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


def _signed_out(page: Page) -> None:
    """The session ends while somebody works: the next thing they ask for opens the sign-in over the page."""
    page.context.clear_cookies()
    page.get_by_role("button", name="Overdue").first.click()
    page.get_by_role("dialog").wait_for()


def _keys(page: Page) -> None:
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()


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
    Scene("customer-edit", CUSTOMER, press("Edit…")),
    Scene("customer-pause", CUSTOMER, press("Pause chasing…")),
    Scene("customers-criteria", "/customers", press("Criteria…")),
    Scene("customers-views", "/customers", press("Views"), overlay=True),
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
    Scene("audience-slow", f"{OVERDUE}/criteria?audience=records", answers=("/audience*", "slow")),
    Scene("audience-broken", f"{OVERDUE}/criteria?audience=records", answers=("/audience*", "broken")),
    Scene("workflow-try", OVERDUE, press("Try…")),
    Scene("workflow-settings", f"{OVERDUE}/settings"),
    Scene("run-why", f"{OVERDUE}/runs", press("Why")),
    Scene("runs-picked", f"{OVERDUE}/runs", press("Select all on this page", "checkbox")),
    Scene("runs-none", f"{LARGE}/runs"),
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
    Scene("messages-held", "/messages?state=held,failed,unknown"),
    Scene("messages-broken", "/messages", answers=("/messages*", "broken")),
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
    Scene("connect-tryton", "/settings/connections/tryton"),
    Scene("upload", "/settings/connections/upload"),
    Scene("users-invite", "/settings/users", press("Invite somebody…")),
    Scene("users-viewer", "/settings/users", who="viewer"),
    Scene("key-new", "/settings/api-keys", press("New key…")),
    Scene("audit-empty", "/settings/audit", who="empty"),
    Scene("mailbox-viewer", "/settings/mailbox", who="viewer"),
    Scene("keys-help", "/customers", _keys),
    Scene("signed-out", "/customers", _signed_out, within="[role=dialog]"),
    Scene("finder", "/customers", _finder, overlay=True),
    Scene("nowhere", "/no-such-page"),
)

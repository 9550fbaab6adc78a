"""What is looked at: every screen, in every state people may meet it in."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from tests.browser.looking import Act, Scene
from tests.browser.scenes_inbox import SCENES as INBOX
from tests.browser.scenes_payments import SCENES as PAYMENTS
from tests.browser.scenes_portal import SCENES as PORTAL


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


def _source(page: Page) -> None:
    page.get_by_role("tab", name="Source").click()
    page.get_by_role("region", name="Source of the message").wait_for()


def _why_of_records(page: Page) -> None:
    """A workflow about what is the customer's: which one is asked about comes first."""
    page.get_by_role("button", name=re.compile("not started for this customer$")).click()
    page.get_by_role("button", name=re.compile("^Why.*Bounced email")).click()
    page.get_by_role("dialog").get_by_text("This workflow is about emails").wait_for()


def _why_of_one(page: Page) -> None:
    _why_of_records(page)
    page.get_by_role("dialog").get_by_role("listitem").get_by_role("button").first.click()
    page.get_by_role("button", name="All emails").wait_for()


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
    Scene("customer-contact", f"{CUSTOMER}?tab=contacts", press("Add a contact…")),
    Scene("customer-why", CUSTOMER, press(re.compile("^Why.*Overdue reminders"))),
    Scene("customer-why-records", CUSTOMER, _why_of_records),
    Scene("customer-why-one", CUSTOMER, _why_of_one, looks="desk"),
    Scene("customer-edit", CUSTOMER, press("Edit…")),
    Scene("customer-pause", CUSTOMER, press("Pause chasing…")),
    Scene("customer-promises", f"{CUSTOMER}?tab=promises"),
    Scene("customer-promise", f"{CUSTOMER}?tab=promises", press("Record a promise…")),
    Scene("customer-plans", f"{CUSTOMER}?tab=plans"),
    Scene("customer-plan", f"{CUSTOMER}?tab=plans", press("Agree on a payment plan…")),
    Scene("customer-disputes", f"{CUSTOMER}?tab=disputes"),
    Scene("customer-dispute", f"{CUSTOMER}?tab=disputes", press("Open a dispute…")),
    Scene("customer-notes", f"{CUSTOMER}?tab=notes"),
    Scene("customer-files", f"{CUSTOMER}?tab=files"),
    Scene("customer-tasks-viewer", f"{CUSTOMER}?tab=tasks", who="viewer"),
    Scene("tasks", "/tasks"),
    Scene("tasks-all", "/tasks?which=all"),
    Scene("tasks-new", "/tasks", press("New task…")),
    Scene("tasks-broken", "/tasks", answers=("/tasks*", "broken")),
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
    Scene("builder-picker", f"{OVERDUE}?step=trigger", press("Change the trigger…")),
    Scene("builder-viewer", OVERDUE, who="viewer"),
    Scene("workflows-ready", "/workflows?new=ready"),
    Scene("notifications", "/", press(re.compile("^Notifications")), looks="desk"),
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
    Scene("template-source", TEMPLATE, _source),
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
    Scene("nobody-answers", "/customers", answers=("/customers*", "cut")),
)

# What the screens need, each of it refused once: the picture's name, where one is, what does not come.
_UNREAD: tuple[tuple[str, str, str], ...] = (
    ("today-organisation", "/", "/organisation"),
    ("today-unreachable", "/", "/today/unreachable"),
    ("today-latest", "/", "/messages*"),
    ("customers-people", "/customers", "/people"),
    ("customers-fields", "/customers", "/criteria/fields*"),
    ("customer", CUSTOMER, "/customers/*"),
    ("customer-runs", CUSTOMER, "/customers/*/runs*"),
    ("customer-timeline", CUSTOMER, "/customers/*/timeline*"),
    ("invoices", "/invoices", "/invoices*"),
    ("workflows", "/workflows", "/workflows*"),
    ("workflows-people", "/workflows", "/people"),
    ("workflow", OVERDUE, "/workflows/*"),
    ("builder-counts", f"{OVERDUE}?view=list", "/workflows/*/counts"),
    ("builder-templates", f"{OVERDUE}?view=list&step=friendly", "/templates*"),
    ("builder-triggers", f"{OVERDUE}?view=list", "/triggers"),
    ("criteria-fields", f"{OVERDUE}/criteria", "/criteria/fields*"),
    ("criteria-triggers", f"{OVERDUE}/criteria", "/triggers"),
    ("workflow-owner", f"{OVERDUE}/settings", "/people"),
    ("runs", f"{OVERDUE}/runs", "/workflows/*/runs*"),
    ("versions", f"{OVERDUE}/versions", "/workflows/*/versions*"),
    ("activate", f"{LARGE}/activate", "/workflows/*/activation"),
    ("templates", "/templates", "/templates*"),
    ("template", TEMPLATE, "/templates/*"),
    ("template-fields", TEMPLATE, "/templates/fields*"),
    ("organisation", "/settings/organisation", "/organisation"),
    ("calendar", "/settings/calendar", "/calendar"),
    ("calendar-places", "/settings/calendar", "/calendar/regions*"),
    ("connections", "/settings/connections", "/connections"),
    ("mailbox", "/settings/mailbox", "/mailbox"),
    ("users", "/settings/users", "/users"),
    ("api-keys", "/settings/api-keys", "/api-keys"),
    ("audit", "/settings/audit", "/audit*"),
    ("go-live", "/settings/go-live", "/today"),
    ("go-live-unreachable", "/settings/go-live", "/today/unreachable"),
)
SCENES += tuple(
    Scene(f"unread-{name}", path, answers=(what, "broken"), looks=("desk", "phone")[number % 2])
    for number, (name, path, what) in enumerate(_UNREAD)
)
SCENES += (
    Scene("unread-example", "/", who="empty", answers=("/example", "broken"), looks="phone"),
    Scene("unread-edit", CUSTOMER, press("Edit…"), answers=("/people", "broken"), looks="phone"),
)
SCENES += (*INBOX, *PAYMENTS, *PORTAL)

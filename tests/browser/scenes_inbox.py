"""Looked at: conversations, what is written, and where mail comes in."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page

from tests.browser.looking import Act, Scene


def opened(then: Act | None = None) -> Act:
    """The first conversation of the list is opened, and something is done with it."""

    def act(page: Page) -> None:
        page.get_by_role("region", name="Conversations").get_by_role("link").first.click()
        page.get_by_role("region", name="Conversation", exact=True).get_by_role("article").first.wait_for()
        page.wait_for_load_state("networkidle")
        if then:
            then(page)

    return act


def press(name: str, role: str = "button") -> Act:
    def act(page: Page) -> None:
        page.get_by_role(role, name=name, exact=True).first.click()  # type: ignore[arg-type]  # a role is one of many literals

    return act


def make(what: str) -> Act:
    def act(page: Page) -> None:
        page.get_by_role("button", name="Make of it").click()
        page.get_by_role("menuitem", name=what).click()
        page.get_by_role("dialog").wait_for()

    return act


def _assign(page: Page) -> None:
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("a")
    page.get_by_role("dialog").wait_for()


REPLIES, MAILBOX = "/inbox?show=replies", "/settings/mailbox"
THREADS, DRAFT = "/inbox/threads/*", "/inbox/emails/*/draft*"

SCENES: Sequence[Scene] = (
    Scene("inbox", "/inbox"),
    Scene("inbox-empty", "/inbox", who="empty"),
    Scene("inbox-none", "/inbox?q=zzzz"),
    Scene("inbox-closed", "/inbox?closed=1", looks="desk"),
    Scene("inbox-slow", "/inbox", answers=("/inbox/threads*", "slow")),
    Scene("inbox-broken", "/inbox", answers=("/inbox/threads?*", "broken")),
    Scene("inbox-thread", REPLIES, opened()),
    Scene("inbox-thread-viewer", REPLIES, opened(), who="viewer"),
    Scene("inbox-thread-unknown", "/inbox?thread=999999", looks="phone"),
    Scene("inbox-unassigned", "/inbox?show=unassigned", opened()),
    Scene("inbox-reply", REPLIES, opened(press("Reply"))),
    Scene("inbox-make", REPLIES, opened(press("Make of it")), overlay=True),
    Scene("inbox-task", REPLIES, opened(make("Task…"))),
    Scene("inbox-note", REPLIES, opened(make("Note…")), looks="phone"),
    Scene("inbox-promise", REPLIES, opened(make("Promise to pay…"))),
    Scene("inbox-assign", "/inbox?show=unassigned", opened(_assign)),
    Scene("inbox-new", "/inbox?write=1"),
    Scene("inbox-keys", "/inbox", press("Keys of the inbox"), overlay=True),
    Scene("mailbox-google", MAILBOX, press("With access Google gives", "radio")),
    Scene("mailbox-refused", f"{MAILBOX}?consent=refused&why=They+said+no.", looks="desk"),
    # ---- each thing they read, refused once
    Scene("unread-mailbox-incoming", MAILBOX, answers=("/mailbox/incoming", "broken"), looks="desk"),
    Scene("unread-inbox-receiving", "/inbox", answers=("/mailbox/incoming", "broken"), looks="phone"),
    Scene("unread-thread", "/inbox?thread=1", answers=(THREADS, "broken"), looks="desk"),
    Scene("unread-thread-people", "/inbox", opened(), answers=("/people", "broken"), looks="phone"),
    Scene("unread-thread-customer", REPLIES, opened(), answers=("/customers/*", "broken"), looks="desk"),
    Scene("unread-thread-runs", REPLIES, opened(), answers=("/customers/*/runs", "broken"), looks="phone"),
    Scene("unread-draft", REPLIES, opened(press("Reply")), answers=(DRAFT, "broken"), looks="desk"),
    Scene("unread-draft-templates", REPLIES, opened(press("Reply")), answers=("/templates*", "broken"), looks="phone"),
)

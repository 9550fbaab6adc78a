"""A customer's mail comes in, is found a home, answered, and something is made of it: through a real Postfix and Dovecot."""

from __future__ import annotations

import imaplib
import re
import time
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import moves
from tests.servers.mail import OURS, PASSWORD, THEIRS, MailServers, why_not, written

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]
US, THEM = f"ar@{OURS}", f"ap@{THEIRS}"
# Mail is read within seconds; the list asks every ten.
COMES = 45_000


@pytest.fixture(scope="module")
def servers() -> Iterator[MailServers]:
    if why_not():
        pytest.skip(why_not())
    with MailServers() as started:
        yield started


def enter_mailbox(page: Page, servers: MailServers) -> None:
    """Where mail leaves, then where it comes in, which is tested before it is saved."""
    moves.settings(page, "Mailbox")
    page.get_by_label("Mail server").fill("127.0.0.1")
    page.get_by_label("Port").fill(str(servers.smtp_port))
    moves.choose(page, page.get_by_role("combobox", name="Security"), "None: everything travels in the clear")
    page.get_by_label("From", exact=True).fill(US)
    page.get_by_role("button", name="Save", exact=True).click()
    incoming = section(page, "Where mail comes in")
    incoming.get_by_label("IMAP server").fill("127.0.0.1")
    moves.choose(page, incoming.get_by_role("combobox", name="Security"), "None: only on this machine")
    incoming.get_by_label("Port").fill(str(servers.imap_port))
    incoming.get_by_label("User").fill(US)
    incoming.get_by_label("Password").fill("not-the-password")
    incoming.get_by_role("button", name="Test where mail comes in").click()
    expect(incoming.get_by_text("The test did not get through")).to_be_visible()
    incoming.get_by_label("Password").fill(PASSWORD)
    incoming.get_by_role("button", name="Test where mail comes in").click()
    expect(incoming.get_by_text("The test went well. Mail can be read.")).to_be_visible()
    incoming.get_by_role("button", name="Save", exact=True).click()
    expect(incoming.get_by_text("Reading since")).to_be_visible()


def section(page: Page, name: str) -> Locator:
    return page.locator("section.card").filter(has=page.get_by_role("heading", name=name))


def go_live(page: Page) -> None:
    page.goto("/settings/go-live")
    page.get_by_role("button", name="Go live…").click()
    page.get_by_role("dialog").get_by_role("button", name="Go live", exact=True).click()
    expect(page.get_by_text("Messages leave from now on.")).to_be_visible()


def delivered(servers: MailServers, subject: str) -> EmailMessage:
    """What lies in the customer's own mailbox, once it has come."""
    deadline = time.monotonic() + 30
    while True:
        with imaplib.IMAP4("127.0.0.1", servers.imap_port) as session:
            session.login(THEM, PASSWORD)
            session.select("INBOX")
            _, found = session.search(None, "SUBJECT", f'"{subject}"')
            if found[0]:
                _, parts = session.fetch(found[0].split()[-1].decode(), "(RFC822)")
                raw = parts[0]
                assert isinstance(raw, tuple)
                return message_from_bytes(raw[1], policy=policy.default)
        assert time.monotonic() < deadline, servers.log()
        time.sleep(0.5)


def conversation(page: Page) -> Locator:
    return page.get_by_role("region", name="Conversation", exact=True)


def test_a_mail_is_assigned_answered_and_made_a_task(company: Page, servers: MailServers, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    moves.go(page, "Inbox")
    page.get_by_role("link", name="Enter where mail comes in").click()
    enter_mailbox(page, servers)
    go_live(page)

    moves.go(page, "Inbox")
    expect(page.get_by_text("Nothing is open here.")).to_be_visible()
    servers.send(written("The boxes of May", "Two boxes are missing.\n\nDana", sender=f"Alder & Sons <{THEM}>"), US)
    row = page.get_by_role("region", name="Conversations").get_by_role("link", name="The boxes of May")
    expect(row).to_be_visible(timeout=COMES)
    expect(page.get_by_role("navigation", name="Main").get_by_role("link", name="Inbox")).to_contain_text("1")

    page.get_by_role("tab", name=re.compile("^Unassigned")).click()
    row.click()
    opened = conversation(page)
    expect(opened.get_by_text("Two boxes are missing.")).to_be_visible()
    expect(opened.get_by_text("The sender's name looks like it.")).to_be_visible()
    opened.get_by_role("button", name=re.compile("^Assign.*Alder")).click()
    expect(page.get_by_text("Every mail has a customer.")).to_be_visible()
    beside = page.get_by_role("complementary", name="About this conversation")
    expect(beside.get_by_role("link", name="Alder & Sons")).to_be_visible()
    expect(beside).to_contain_text("€500.00")

    make_a_task(page, opened)
    answer(page, servers, opened)


def make_a_task(page: Page, opened: Locator) -> None:
    opened.get_by_role("button", name="Make of it").click()
    page.get_by_role("menuitem", name="Task…").click()
    dialog = page.get_by_role("dialog", name="New task about Alder & Sons")
    expect(dialog.get_by_label("What is to be done")).to_have_value("The boxes of May")
    expect(dialog.get_by_label("Description")).to_have_value(re.compile("Two boxes are missing"))
    dialog.get_by_label("What is to be done").fill("Ask the carrier for the two boxes")
    dialog.get_by_role("button", name="Make the task").click()
    expect(dialog).to_have_count(0)
    tasks = page.request.get("/api/v1/tasks").json()["items"]
    assert [(one["title"], bool(one["received_email_id"])) for one in tasks] == [
        ("Ask the carrier for the two boxes", True)
    ]


def answer(page: Page, servers: MailServers, opened: Locator) -> None:
    """It leaves, reaches the customer below its own mail, and what the customer says to that is in the same conversation."""
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("r")
    form = opened.get_by_role("region", name="Reply")
    form.get_by_label("Text", exact=True).fill("We have asked the carrier.")
    form.get_by_role("button", name="Send the answer").click()
    expect(opened.get_by_role("article")).to_have_count(2)
    arrived = delivered(servers, "Re: The boxes of May")
    body = arrived.get_body(("plain",))
    assert body is not None
    assert "We have asked the carrier." in body.get_content()
    assert "> Two boxes are missing." in body.get_content()

    said = written("AW: The boxes of May", "Good.", sender=f"Dana Doe <{THEM}>", In_Reply_To=str(arrived["Message-ID"]))
    servers.send(said, US)
    expect(opened.get_by_role("article")).to_have_count(3, timeout=COMES)
    expect(opened.get_by_text("Good.", exact=True)).to_be_visible()
    page.keyboard.press("e")
    expect(page.get_by_text("Choose a conversation to read it.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("tab", name=re.compile("^Replies")).click()
    expect(
        page.get_by_role("region", name="Conversations").get_by_role("link", name="The boxes of May")
    ).to_be_visible()


def test_what_bounces_is_told_and_not_written_to_again(company: Page, servers: MailServers, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    enter_mailbox(page, servers)
    go_live(page)
    moves.go(page, "Inbox")
    write_to_nobody(page)
    expect(conversation(page).get_by_text("Is anybody there?")).to_be_visible()

    page.get_by_role("tab", name=re.compile("^Bounces")).click()
    row = page.get_by_role("region", name="Conversations").get_by_role("link", name="Hello")
    expect(row).to_be_visible(timeout=COMES)
    row.click()
    expect(conversation(page).get_by_text("It came back")).to_be_visible()

    write_to_nobody(page)
    expect(page.get_by_role("dialog", name="New mail")).to_contain_text(
        re.compile(f"Nothing is sent to nobody@{re.escape(THEIRS)}: it bounced")
    )


def write_to_nobody(page: Page) -> None:
    page.get_by_role("button", name="New mail…").click()
    sheet = page.get_by_role("dialog", name="New mail")
    sheet.get_by_role("combobox", name="To", exact=True).fill(f"nobody@{THEIRS}")
    sheet.get_by_label("Subject").fill("Hello")
    sheet.get_by_label("Text", exact=True).fill("Is anybody there?")
    sheet.get_by_role("button", name="Send the mail").click()

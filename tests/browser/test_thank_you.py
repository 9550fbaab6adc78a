"""From nothing to the first thank-you: an ERP is connected, a workflow activated, a payment booked, its message read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser import moves
from tests.servers.smtp import SmtpServer
from tests.servers.tryton import Tryton, tryton  # noqa: F401

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

SUBJECT = "Thank you: we have received €1,200.00"
A_SYNC = 75_000  # every 30 seconds, and it takes some


@pytest.fixture
def mail_server() -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        yield server


def test_a_booked_payment_is_thanked_for_once(company: Page, tryton: Tryton, mail_server: SmtpServer):  # noqa: F811
    page = company
    party = tryton.new_party("Orchard Lane Ltd", "orchard@example.com")
    invoice = tryton.post_invoice(party, "1200.00")
    tryton.post_invoice(party, "80.00")

    connect(page, tryton)
    enter_the_mailbox(page, mail_server)
    thank_for_what_is_paid_in_full(page)

    tryton.pay(invoice)
    moves.go(page, "Messages")
    rows = page.get_by_role("table", name="Messages").get_by_role("row")
    expect(rows.nth(1)).to_contain_text("Captured", timeout=A_SYNC)
    read(page)
    nothing_more_after_everything_is_read_again(page)
    expect(rows).to_have_count(2)
    assert mail_server.messages == []  # captured means captured


def connect(page: Page, erp: Tryton) -> None:
    moves.picture(page, "first-steps")
    page.get_by_role("link", name="Connect", exact=True).click()
    page.get_by_role("link", name="Connect Tryton").first.click()
    page.get_by_label("Name", exact=True).fill("Books")
    page.get_by_label("Address").fill(erp.url)
    page.get_by_label("Database").fill(erp.database)
    page.get_by_label("User", exact=True).fill(erp.user)
    page.get_by_label("Password", exact=True).fill("wrong")
    page.get_by_role("button", name="Test the access").click()
    expect(page.get_by_text("The access does not work yet")).to_be_visible()
    page.get_by_label("Password", exact=True).fill(erp.password)
    page.get_by_role("button", name="Test the access").click()
    expect(page.get_by_role("list", name="Test").get_by_role("img", name="Works")).to_have_count(4)
    moves.picture(page, "connect-tryton")
    page.get_by_role("button", name="Connect and read").click()
    expect(page.get_by_role("heading", level=1, name="Books")).to_be_visible()
    # How far it is can be seen while it runs; at the end it stands in the log.
    how_far = page.get_by_text(re.compile(r"Beginning|Waits for its turn|records so far|rows are in"))
    first = page.get_by_role("row", name=re.compile("First import.*Done.*Customers: 21 new"))
    expect(how_far.or_(first).first).to_be_visible()
    expect(first).to_be_visible(timeout=60_000)
    expect(page.get_by_text("In order")).to_be_visible()
    moves.picture(page, "connection")


def enter_the_mailbox(page: Page, server: SmtpServer) -> None:
    page.get_by_role("navigation", name="Settings").get_by_role("link", name="Mailbox").click()
    page.get_by_label("Mail server").fill("127.0.0.1")
    page.get_by_label("Port").fill(str(server.port))
    moves.choose(page, page.get_by_role("combobox", name="Security"), "None: everything travels in the clear")
    page.get_by_label("From", exact=True).fill("accounts@example.com")
    page.get_by_role("button", name="Test the connection").click()
    expect(page.get_by_text("The test went well. No mail was sent.")).to_be_visible()
    moves.picture(page, "mailbox")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The mailbox is saved.")).to_be_visible()


def thank_for_what_is_paid_in_full(page: Page) -> None:
    """A ready workflow, looked at before it is activated. Nobody starts then: what the first import brought is no news."""
    moves.go(page, "Workflows")
    page.get_by_role("button", name="New workflow").first.click()
    moves.picture(page, "new-workflow")
    page.get_by_role("menuitem", name="Ready-made…").click()
    page.get_by_role("dialog").get_by_role("button", name="Use this one: Thank you for your payment").click()
    expect(page.get_by_role("heading", level=1, name="Thank you for your payment")).to_be_visible()
    moves.picture(page, "thank-you")
    moves.part(page, "Criteria")
    expect(page.get_by_role("complementary", name="Result")).to_contain_text("amount remaining is exactly €0.00")
    page.get_by_role("button", name=re.compile("View payments")).click()
    sheet = page.get_by_role("dialog", name="Who meets the criteria")
    expect(sheet.get_by_role("table").first).to_be_visible()
    moves.picture(page, "payments-that-match")
    sheet.get_by_role("button", name="Close").click()
    moves.picture(page, "criteria")
    moves.activate(page)


def read(page: Page) -> None:
    moves.picture(page, "messages")
    page.get_by_role("button", name=SUBJECT).click()
    sheet = page.get_by_role("dialog", name=SUBJECT)
    expect(sheet.get_by_text("orchard@example.com")).to_be_visible()
    expect(moves.mail(sheet).get_by_text("What is open on your account now comes to €80.00.")).to_be_visible()
    moves.picture(page, "message")
    sheet.get_by_role("tab", name="What happened").click()
    happened = sheet.get_by_role("tabpanel", name="What happened").get_by_role("listitem")
    expect(happened).to_contain_text(["Started", "Message prepared", "Message captured (test mode)"])
    sheet.get_by_role("button", name="Close").click()


def nothing_more_after_everything_is_read_again(page: Page) -> None:
    moves.settings(page, "Connections")
    page.get_by_role("link", name="Books").click()
    log = page.get_by_role("table", name="Synchronisations").get_by_role("row")
    expect(log.nth(1)).to_contain_text("Done")
    before = log.count()
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Read and compare everything…").click()
    page.get_by_role("dialog", name="Read and compare everything").get_by_role("button", name="Read everything").click()
    expect(log.nth(before)).to_be_visible(timeout=A_SYNC)
    expect(log.nth(1)).to_contain_text("Done")
    moves.go(page, "Messages")

"""Money is taken online: a provider is set up, an invoice is charged and paid, a failure says why and is tried again."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import moves
from tests.browser.test_cases import confirm, open_customer, row_act, tab
from tests.servers.localstripe import KEY, REFUSED, LocalStripe, localstripe  # noqa: F401

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]
SIGNING = "whsec_a_story"


def post(page: Page, path: str, body: dict[str, Any]) -> Any:
    """What a page asks of the API, as the person who is signed in."""
    token = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "csrftoken")
    answer = page.request.post(f"/api/v1{path}", data=body, headers={"X-CSRFToken": token})
    assert answer.ok, answer.text()
    return answer.json()


def customer_id(page: Page, name: str) -> int:
    found = page.request.get("/api/v1/customers", params={"q": name}).json()["items"]
    return int(found[0]["id"])


def provider(page: Page, stripe: LocalStripe) -> None:
    """In settings: the account, the address for the provider, the secret it signs with, and a test."""
    moves.settings(page, "Payment providers")
    page.get_by_role("button", name="Add an account…").click()
    dialog = page.get_by_role("dialog", name="Add an account at a payment provider")
    dialog.get_by_label("Secret key").fill("sk_live_not_for_a_story")
    dialog.get_by_role("button", name="Add the account").click()
    expect(dialog.get_by_text("Is a live key, and the account is entered as test.")).to_be_visible()
    dialog.get_by_label("Secret key").fill(KEY)
    dialog.get_by_text("Another address than the provider’s own").click()
    dialog.get_by_label("Address", exact=True).fill(stripe.url)
    confirm(dialog, "Add the account")

    expect(page.get_by_text("The signing secret is missing")).to_be_visible()
    stripe.tell(page.get_by_role("region", name="Webhook of Stripe").locator("code").inner_text(), SIGNING)
    page.get_by_role("textbox", name="Signing secret").fill(SIGNING)
    page.get_by_role("button", name="Save the secret").click()
    expect(page.get_by_text("The signing secret is entered.")).to_be_visible()
    page.get_by_role("button", name="Test the connection").click()
    expect(page.get_by_text("The test went well")).to_be_visible()


def charge(page: Page, invoice: str, method: str, amount: str) -> Locator:
    """On the tab of a customer; the row of what is being charged."""
    panel = tab(page, "Charges")
    panel.get_by_role("button", name="Charge now…").click()
    dialog = page.get_by_role("dialog", name=re.compile("^Charge "))
    dialog.get_by_role("checkbox", name=invoice).check()
    moves.choose(page, dialog.get_by_role("combobox", name="Payment method"), method)
    expect(dialog.get_by_text("A trial: no real money moves")).to_be_visible()
    confirm(dialog, f"Charge {amount}")
    return panel.get_by_role("row").filter(has_text=invoice)


def test_an_invoice_is_charged_and_paid_and_a_failure_says_why(
    company: Page,
    new_page: Callable[..., Page],
    tmp_path: Path,
    localstripe: LocalStripe,  # noqa: F811
):
    owner = company
    moves.small_ledger(owner, tmp_path)
    provider(owner, localstripe)
    alder, birch = customer_id(owner, "Alder"), customer_id(owner, "Birchwood")
    payer = localstripe.customer("Alder & Sons")
    debit, card = localstripe.sepa(payer), localstripe.card(localstripe.customer("Birchwood"), REFUSED)
    post(owner, f"/customers/{alder}/payment-methods", {"provider_method_ref": debit})
    post(owner, f"/customers/{birch}/payment-methods", {"provider_method_ref": card})
    link = moves.invite(owner, "cora@example.com", "Collector")

    page = new_page()
    moves.join(page, link, "Cora Lindqvist", "a fine day for ducks")
    open_customer(page, "Alder & Sons")
    row = charge(page, "A-1", "SEPA debit ending 3000, the default", "€500.00")
    expect(row).to_contain_text("Paid")
    panel = tab(page, "Open invoices")
    expect(panel.get_by_text("Payment in progress")).to_be_visible()
    panel.get_by_role("checkbox", name="Select A-1").check()
    panel.get_by_role("button", name="Charge…").click()
    dialog = page.get_by_role("dialog", name="Charge Alder & Sons now")
    expect(dialog.get_by_text("Not listed: 1 disputed, or being paid already.")).to_be_visible()
    expect(dialog.get_by_role("button", name="Charge", exact=True)).to_be_disabled()
    dialog.get_by_role("button", name="Close").last.click()

    open_customer(page, "Birchwood Foods")
    row = charge(page, "B-1", "Visa ending 0341, the default", "€700.00")
    expect(row).to_contain_text("Failed")
    expect(row).to_contain_text("The bank declined it without saying why.")
    dialog = row_act(page, tab(page, "Charges").get_by_role("region", name="Charges"), "Try again…")
    confirm(dialog, "Charge again")
    expect(row.get_by_role("cell", name="2", exact=True)).to_be_visible()
    expect(row).to_contain_text("Failed")
    row.get_by_role("button", name=re.compile("^Today")).click()
    sheet = page.get_by_role("dialog", name="Charge of €700.00")
    expect(sheet.get_by_role("region", name="Tries").get_by_role("row")).to_have_count(3)
    page.keyboard.press("Escape")
    moves.go(page, "Today")
    expect(page.get_by_role("listitem").filter(has_text="1 failed charge")).to_contain_text("Birchwood Foods")

    moves.settings(owner, "Payment providers")
    told = owner.get_by_role("region", name="What providers told us").get_by_role("row")
    expect(told.filter(has_text="payment_intent.succeeded")).to_contain_text("Done")


def test_a_payment_link_is_made_and_revoked(company: Page, tmp_path: Path, localstripe: LocalStripe):  # noqa: F811
    page = company
    moves.small_ledger(page, tmp_path)
    open_customer(page, "Alder & Sons")
    panel = tab(page, "Charges")
    expect(panel.get_by_role("link", name="Set up a payment provider")).to_be_visible()
    provider(page, localstripe)
    open_customer(page, "Alder & Sons")
    panel = tab(page, "Charges")
    panel.get_by_role("button", name="Payment link…").click()
    dialog = page.get_by_role("dialog", name="Payment link for Alder & Sons")
    dialog.get_by_role("radio", name="Chosen invoices").check()
    dialog.get_by_role("checkbox", name="A-1").check()
    dialog.get_by_role("button", name="Make the link").click()
    made = page.get_by_role("dialog", name="The payment link")
    url = made.locator("code").inner_text()
    made.get_by_role("button", name="Done").click()
    opened = page.context.new_page()
    opened.goto(url)
    expect(opened.get_by_role("button", name="Pay €500.00")).to_be_visible()
    panel.get_by_role("button", name="Revoke…").click()
    confirm(page.get_by_role("dialog", name="Revoke the payment link"), "Revoke it")
    expect(panel.get_by_role("region", name="Payment links").get_by_text("Revoked")).to_be_visible()
    opened.reload()
    expect(opened.get_by_role("button", name="Pay €500.00")).to_have_count(0)


def test_a_contact_gets_invoices_to_look_after(company: Page, tmp_path: Path):
    page = company
    moves.small_ledger(page, tmp_path)
    open_customer(page, "Alder & Sons")
    panel = tab(page, "Contacts")
    panel.get_by_role("button", name=re.compile("^All invoices")).click()
    dialog = page.get_by_role("dialog", name=re.compile("looks after$"))
    dialog.get_by_role("radio", name="These invoices").check()
    dialog.get_by_role("checkbox", name="A-1").check()
    confirm(dialog, "Save")
    panel.get_by_role("button", name=re.compile("^1 invoice")).click()
    expect(dialog.get_by_role("checkbox", name="A-1")).to_be_checked()
    dialog.get_by_role("radio", name="All invoices of the customer").check()
    confirm(dialog, "Save")
    expect(panel.get_by_role("button", name=re.compile("^All invoices"))).to_be_visible()

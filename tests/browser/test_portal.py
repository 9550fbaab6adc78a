"""A customer comes in by a link: promises, disputes, pays at the provider's page, asks for another contact; and is let in no more."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import moves
from tests.browser.looking import AXE
from tests.browser.test_cases import confirm, in_days, open_customer, tab
from tests.browser.test_charges import post
from tests.servers.charging import SECRET
from tests.servers.counter import counter
from tests.servers.localstripe import KEY

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]
CHECKOUT = "https://checkout.example.com/c/cs_1"


def make_link(page: Page, customer: str) -> str:
    open_customer(page, customer)
    page.get_by_role("button", name="Portal link…").click()
    sheet = page.get_by_role("dialog", name=f"Portal links of {customer}")
    sheet.get_by_role("button", name="Make the link").click()
    expect(sheet.get_by_role("button", name="Copy the link")).to_be_visible()
    url = sheet.locator("code").inner_text()
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    return url


def clean(page: Page) -> list[str]:
    page.evaluate(AXE())
    return list(page.evaluate("() => axe.run(document).then((said) => said.violations.map((v) => v.id))"))


def test_a_promise_and_a_dispute_are_the_customers_own_and_a_revoked_link_opens_nothing(
    company: Page, new_page: Callable[..., Page], tmp_path: Path
):
    moves.small_ledger(company, tmp_path)
    url = make_link(company, "Alder & Sons")
    customer = new_page(width=390, height=844)
    customer.goto(url)
    expect(customer.get_by_role("heading", level=1, name="Account of Alder & Sons")).to_be_visible()
    expect(customer.get_by_text("€500.00 of it overdue")).to_be_visible()
    expect(customer.get_by_role("button", name=re.compile("^Pay"))).to_have_count(0)
    assert clean(customer) == []

    customer.get_by_role("button", name="Promise a date…").click()
    dialog = customer.get_by_role("dialog", name="Promise a date")
    dialog.get_by_role("button", name="Promise").click()
    expect(dialog.get_by_text("Choose a day.")).to_be_visible()
    dialog.get_by_label("The money is with us by").fill(in_days(60))
    dialog.get_by_role("button", name="Promise").click()
    expect(dialog.get_by_text(re.compile("^Is after .*Choose an earlier day"))).to_be_visible()
    dialog.get_by_label("The money is with us by").fill(in_days(9))
    dialog.get_by_label("Amount, EUR").fill("450,00")
    assert clean(customer) == []
    dialog.get_by_role("button", name="Promise").click()
    expect(customer.get_by_role("status").get_by_text(re.compile("^You promised €450.00 for"))).to_be_focused()
    expect(customer.get_by_text(re.compile("^Promised for "))).to_be_visible()

    customer.get_by_role("button", name="Something is wrong…").click()
    dialog = customer.get_by_role("dialog", name="Something is wrong")
    dialog.get_by_role("button", name="Send").click()
    expect(dialog.get_by_text("Say in a sentence what is wrong.")).to_be_visible()
    dialog.get_by_label("What is wrong").select_option(label="Goods are missing")
    dialog.get_by_label("Tell us about it").fill("One box of six did not arrive.")
    dialog.get_by_label("How much of A-1").fill("20")
    dialog.get_by_role("button", name="Send").click()
    expect(customer.get_by_text("We look into 1 invoice, and answer you.")).to_be_visible()
    expect(customer.get_by_text("We are looking into it")).to_be_visible()

    customer.get_by_role("button", name="Change n1@example.com").click()
    dialog = customer.get_by_role("dialog", name="Change n1@example.com")
    dialog.get_by_label("Email").fill("bills@example.com")
    dialog.get_by_role("button", name="Send").click()
    expect(customer.get_by_text("Somebody here looks at it before anything changes.")).to_be_visible()
    customer.get_by_role("link", name="Statement of account, to print").click()
    expect(customer.get_by_role("row").filter(has_text="A-1").first).to_contain_text("€500.00")
    assert clean(customer) == []
    customer.go_back()

    company.reload()
    told = company.get_by_role("complementary", name="Runs and timeline")
    expect(told.get_by_text("The customer looked at the account in the portal.")).to_be_visible()
    panel = tab(company, "Promises")
    expect(panel.get_by_role("row").filter(has_text="A-1")).to_contain_text("€450.00")
    panel = tab(company, "Disputes")
    expect(panel.get_by_text(re.compile("^€20.00 of A-1 .* by the customer in the portal$"))).to_be_visible()
    panel = tab(company, "Tasks")
    expect(
        panel.get_by_role("button", name="Asked for in the portal: change contact n1@example.com", exact=True)
    ).to_be_visible()

    company.get_by_role("button", name="Portal link…").click()
    sheet = company.get_by_role("dialog", name="Portal links of Alder & Sons")
    expect(sheet.get_by_text("1 visit, last")).to_be_visible()
    sheet.get_by_role("button", name="Revoke…").click()
    confirm(company.get_by_role("dialog", name="Revoke the portal link"), "Revoke it")
    expect(sheet.get_by_text("Revoked", exact=True).first).to_be_visible()
    customer.reload()
    expect(customer.get_by_role("heading", level=1, name="This link no longer works")).to_be_visible()
    expect(customer.get_by_text("Alder")).to_have_count(0)
    assert clean(customer) == []


def test_paying_leads_to_the_providers_page_and_back(company: Page, new_page: Callable[..., Page], tmp_path: Path):
    """The provider is a counter that answers as Stripe's reference says: localstripe has no Checkout."""
    moves.small_ledger(company, tmp_path)
    with counter() as till:
        till.answers["POST /v1/checkout/sessions"] = lambda path, body: (
            200,
            {"id": "cs_1", "object": "checkout.session", "url": CHECKOUT},
        )
        account = {"kind": "stripe", "name": "Till", "mode": "test", "secret": KEY, "webhook_secret": SECRET}
        post(company, "/provider-accounts", account | {"api_base": till.url})
        url = make_link(company, "Birchwood Foods")
        customer = new_page()
        customer.route(
            "https://checkout.example.com/**",
            lambda route: route.fulfill(content_type="text/html", body="<title>Provider</title><h1>Pay here</h1>"),
        )
        customer.goto(url)
        customer.get_by_role("button", name="Pay €700.00").click()
        expect(customer.get_by_role("heading", name="Pay here")).to_be_visible()
        (session,) = till.sent("POST", "/v1/checkout/sessions")
        assert session["line_items[0][price_data][unit_amount]"] == "70000"
        customer.goto(session["cancel_url"])
        customer.get_by_role("button", name="Pay €700.00").click()
        expect(customer.get_by_role("heading", name="Pay here")).to_be_visible()
        assert len(till.sent("POST", "/v1/checkout/sessions")) == 1, "the page that is open already"
        customer.goto(session["success_url"])
        expect(customer.get_by_text("Your payment is being processed")).to_be_visible()
        expect(customer.get_by_role("button", name=re.compile("^Pay €"))).to_have_count(0)
        assert customer.url == url
    panel = tab(company, "Charges")
    expect(panel.get_by_role("row").filter(has_text="B-1")).to_contain_text("€700.00")


def test_the_settings_close_what_they_say(company: Page, new_page: Callable[..., Page], tmp_path: Path):
    moves.small_ledger(company, tmp_path)
    url = make_link(company, "Cedar Fittings")
    moves.settings(company, "Portal")
    moves.switch(company, "Dispute an invoice", on=False)
    company.get_by_label("Promises at most, in days ahead").fill("5")
    company.get_by_role("button", name="Save").first.click()
    company.get_by_label("Bank details").fill("IBAN IE00 EXMP 0000")
    company.get_by_role("button", name="Save").last.click()
    expect(company.get_by_text("All changes saved")).to_have_count(2)
    customer = new_page()
    customer.goto(url)
    expect(customer.get_by_text("IBAN IE00 EXMP 0000")).to_be_visible()
    expect(customer.get_by_role("button", name="Something is wrong…")).to_have_count(0)
    customer.get_by_role("button", name="Promise a date…").click()
    customer.get_by_label("The money is with us by").fill(in_days(6))
    customer.get_by_role("button", name="Promise", exact=True).click()
    expect(customer.get_by_text(re.compile("^Is after "))).to_be_visible()
    moves.switch(company, "Customers may look at their account", on=False)
    company.get_by_role("button", name="Save").first.click()
    expect(company.get_by_text("All changes saved")).to_have_count(2)
    customer.reload()
    expect(customer.get_by_role("heading", level=1, name="This link no longer works")).to_be_visible()


def test_a_link_in_a_template_is_a_button_and_a_sample_in_previews(company: Page):
    moves.new_template(company, "Your account")
    company.get_by_label("Subject", exact=True).fill("Your account")
    message = company.get_by_role("textbox", name="Message")
    message.click()
    company.get_by_role("button", name="Insert block").click()
    company.get_by_role("menuitem", name="Button to the customer portal").click()
    company.get_by_role("button", name="Save", exact=True).click()
    moves.saved(company)
    preview = company.frame_locator("iframe").get_by_role("link", name="Look at your invoices")
    expect(preview).to_have_attribute("href", "https://portal.example.com/portal/sample")

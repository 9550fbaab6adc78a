"""From nothing: somebody starts Dunnock, makes the first account, and finds the way to what comes next."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import set_up
from tests.servers.app import App

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


def test_the_first_account_is_made_and_what_to_do_next_is_shown(page: Page, app: App):
    set_up(page, app)
    expect(page.get_by_role("heading", level=1)).to_be_visible()

"""Signing in with another service: the whole OpenID Connect dance against a provider that speaks it, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from oidc_provider_mock import User as Known
from oidc_provider_mock import run_server_in_thread

from dunnock.site.accounts import oidc_providers
from tests.edges.test_people_api import Browser, person, problem

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.fixture
def provider(settings) -> Iterator[str]:
    people = [
        Known(sub="v", claims={"email": "viewer@example.com"}),
        Known(sub="s", claims={"email": "stranger@example.com"}),
    ]
    with run_server_in_thread(user_claims=people) as server:
        url = f"http://127.0.0.1:{server.server_port}"
        text = f'{{"name": "Company login", "server_url": "{url}", "client_id": "dunnock", "secret": "{"s" * 32}"}}'
        settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(text)
        yield url


def sign_in_at(provider: str, browser: Browser, subject: str):
    """As the browser does: a form to us, on to the provider, a click there, and back to us."""
    token = browser.client.cookies["csrftoken"].value
    started = browser.client.post(
        "/api/auth/browser/v1/auth/provider/redirect",
        {"provider": "oidc", "callback_url": "/", "process": "login", "csrfmiddlewaretoken": token},
    )
    assert started.status_code == 302, started.content
    assert started["Location"].startswith(provider)
    there = httpx.post(started["Location"], data={"sub": subject})
    assert there.status_code == 302, there.text
    back = there.headers["Location"]
    return browser.client.get(back.removeprefix("http://testserver"))


def test_the_button_is_offered_and_a_known_address_is_let_in(organisation, provider):
    person(organisation, "viewer")
    browser = Browser()
    config = browser.auth("GET", "config").json()["data"]["socialaccount"]
    assert [(one["id"], one["name"]) for one in config["providers"]] == [("oidc", "Company login")]
    back = sign_in_at(provider, browser, "v")
    assert back.status_code == 302, back.content
    me = browser.me()
    assert (me["signed_in"], me["user"]["email"], me["role"]) == (True, "viewer@example.com", "viewer")
    assert browser.get("/customers").status_code == 200


def test_somebody_nobody_invited_is_not_let_in(organisation, provider):
    browser = Browser()
    sign_in_at(provider, browser, "s")
    assert browser.me()["signed_in"] is False
    problem(browser.get("/customers"), 401, "not_signed_in")


@pytest.mark.parametrize("text", ["no json", '{"name": "x"}'])
def test_a_wrong_setting_says_what_is_wrong(text):
    with pytest.raises(ValueError, match="DUNNOCK_OIDC"):
        oidc_providers(text)

"""The picture an authenticator app scans holds the secret of the session that asked for one, and of no other."""

from __future__ import annotations

from tests.edges.conftest import problem
from tests.edges.test_people_api import Browser, person


def test_the_picture_is_of_this_sessions_secret(organisation):
    browser = person(organisation, "viewer")
    browser.auth("GET", "account/authenticators/totp")
    first = browser.get("/me/second-factor-picture").json()["svg"]
    assert "<svg" in first
    assert browser.get("/me/second-factor-picture").json()["svg"] == first
    browser.auth("GET", "account/authenticators/totp")  # gives a new secret
    assert browser.get("/me/second-factor-picture").json()["svg"] != first


def test_nobody_signed_in_gets_none(organisation):
    problem(Browser().get("/me/second-factor-picture"), 401, "not_signed_in")

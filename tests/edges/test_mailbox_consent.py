"""Google's and Microsoft's way in: consent with PKCE and state at a real authorisation server, XOAUTH2 at a real Dovecot."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from dunnock.correspondence.channels.email.imap import Reader
from dunnock.correspondence.incoming import current_token, imap_settings, try_incoming
from dunnock.correspondence.oauth import OAuthProvider, provider
from dunnock.kernel.clock import machine_now
from dunnock.kernel.errors import Conflict
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.org.models import Organisation
from tests.edges.conftest import Api, api_for, problem
from tests.edges.test_people_api import Browser, person
from tests.servers.mail import OURS, MailServers, why_not, written
from tests.servers.oauth import CLIENT, SECRET, AuthorisationServer, authorisation_server
from tests.servers.smtp import SmtpServer

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("mail")]
US = f"ar@{OURS}"
BACK = "http://testserver"


@pytest.fixture
def server(settings) -> Iterator[AuthorisationServer]:
    with authorisation_server(US) as server:
        settings.MAIL_OAUTH_PROVIDERS = {
            "google": OAuthProvider(
                "Google", f"{server.url}/authorize", f"{server.url}/token", "https://mail.google.com/"
            )
        }
        yield server


@pytest.fixture
def api(organisation) -> Api:
    api = api_for(organisation)
    api.ok(api.send("PUT", "/mailbox", {"host": "127.0.0.1", "port": 25, "security": "none", "from_address": US}))
    return api


def sign_in_with(api: Api, **more: Any) -> dict[str, Any]:
    entry = {"auth": "google", "client_id": CLIENT, "client_secret": SECRET, **more}
    return api.ok(api.send("PUT", "/mailbox/sign-in", entry))


def consent(api: Api) -> Any:
    """As the browser does: to the provider, a click there, and back to us; where that leads."""
    asked = api.ok(api.post("/mailbox/consent"))
    there = httpx.get(asked["url"])
    assert there.status_code == 302, there.text
    return api.client.get(there.headers["Location"].removeprefix(BACK))


def told(response: Any) -> dict[str, str]:
    assert response.status_code == 302, response.content
    parts = urlsplit(response["Location"])
    assert parts.path == "/settings/mailbox"
    return {name: values[0] for name, values in parse_qs(parts.query).items()}


def mailbox(organisation_id: int) -> dict[str, Any]:
    with organisation_scope(organisation_id):
        found = row("SELECT * FROM mailbox")
    assert found
    return found


def test_consent_with_pkce_and_state(api, server):
    sign_in_with(api)
    assert told(consent(api)) == {"consent": "given"}
    (asked,) = server.asked
    assert (asked["redirect_uri"], asked["login_hint"]) == (f"{BACK}/api/v1/mailbox/consent/callback", US)
    assert api.ok(api.get("/mailbox/incoming"))["has_access"] is True
    stored = mailbox(api.id)
    assert not [secret for secret in (*server.tokens, *server.refreshing, SECRET) if secret in str(stored)], "encrypted"
    assert current_token(stored, machine_now()) in server.tokens
    assert len(server.exchanges) == 1, "a token that is good is not asked for again"


def test_a_token_that_runs_out_is_renewed_and_a_consent_taken_back_is_told(api, server):
    server.lasts = 60
    sign_in_with(api)
    consent(api)
    first = current_token(mailbox(api.id), machine_now())
    second = current_token(mailbox(api.id), machine_now())
    assert (len({first, second}), [one["grant_type"] for one in server.exchanges[1:]]) == (2, ["refresh_token"] * 2)
    server.refreshing.clear()
    with pytest.raises(Conflict, match=r"Google refuses access: invalid_grant: Token has been expired or revoked"):
        current_token(mailbox(api.id), machine_now())


def test_a_state_is_good_once_for_its_organisation_and_for_a_quarter_of_an_hour(api, server, two_organisations):
    sign_in_with(api)
    asked = api.ok(api.post("/mailbox/consent"))
    back = httpx.get(asked["url"]).headers["Location"].removeprefix(BACK)
    other = api_for(two_organisations[1])
    assert told(other.client.get(back))["why"].startswith("This consent was asked for in another organisation.")
    assert told(api.client.get(back)) == {"consent": "given"}
    assert told(api.client.get(back))["consent"] == "refused"
    forged = "/api/v1/mailbox/consent/callback?code=x&state="
    for state in ("", "nonsense", f"{api.id}.guess", "99999999999.x"):
        assert told(api.client.get(forged + state))["consent"] == "refused"
    late = api.ok(api.post("/mailbox/consent"))
    with organisation_scope(api.id):
        execute("UPDATE mailbox SET oauth_state_until = %s", [machine_now()])
    location = httpx.get(late["url"]).headers["Location"].removeprefix(BACK)
    assert "more than 15 minutes ago" in told(api.client.get(location))["why"]
    assert len(server.exchanges) == 1


def test_a_no_and_a_consent_without_lasting_access_are_told(api, server):
    sign_in_with(api)
    server.refuse = True
    assert told(consent(api)) == {"consent": "refused", "why": "Access was not given: The user said no"}
    server.refuse, server.lasting = False, False
    assert "gave no lasting access" in told(consent(api))["why"]
    assert api.ok(api.get("/mailbox/incoming"))["has_access"] is False


def test_a_wrong_client_secret_and_a_silent_provider_are_told(api, server, settings):
    sign_in_with(api, client_secret="wrong")
    assert "invalid_client" in told(consent(api))["why"]
    sign_in_with(api)
    server_url = server.url
    asked = api.ok(api.post("/mailbox/consent"))
    back = httpx.get(asked["url"]).headers["Location"].removeprefix(BACK)
    known = settings.MAIL_OAUTH_PROVIDERS["google"]
    settings.MAIL_OAUTH_PROVIDERS = {
        "google": OAuthProvider(
            "Google", known.authorize_url, known.token_url.replace(server_url, "http://127.0.0.1:1"), "x"
        )
    }
    assert told(api.client.get(back))["why"].startswith("Google did not answer the request for access")


def test_another_client_ends_the_access_and_the_secret_stays_when_it_is_left_out(api, server):
    sign_in_with(api)
    consent(api)
    assert sign_in_with(api, client_secret=None)["has_access"] is True
    changed = sign_in_with(api, client_id="another")
    assert (changed["has_access"], changed["has_client_secret"]) == (False, True)
    assert (
        problem(api.send("PUT", "/mailbox/sign-in", {"auth": "google"}), 422, "invalid")["errors"][0]["path"]
        == "client_id"
    )
    api.ok(api.send("PUT", "/mailbox/sign-in", {"auth": "password"}))
    problem(api.post("/mailbox/consent"), 409, "conflict")


def test_only_an_owner_asks_for_consent_and_finishes_it(api, server):
    sign_in_with(api)
    asked = api.ok(api.post("/mailbox/consent"))
    back = httpx.get(asked["url"]).headers["Location"].removeprefix(BACK)
    browser = person(api.id, "manager")
    problem(browser.client.get(back), 403, "not_allowed")
    problem(Browser().client.get(back), 401, "not_signed_in")


@pytest.mark.parametrize(
    ("kind", "authorize", "token", "scope"),
    [
        (
            "google",
            "https://accounts.google.com/o/oauth2/v2/auth",
            "https://oauth2.googleapis.com/token",
            "https://mail.google.com/",
        ),
        (
            "microsoft",
            "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/authorize",
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
            "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send",
        ),
    ],
)
def test_the_providers_documented_addresses_are_asked(api, kind, authorize, token, scope):
    sign_in_with(api, auth=kind, tenant="contoso.example")
    asked = urlsplit(api.ok(api.post("/mailbox/consent"))["url"])
    query = {name: values[0] for name, values in parse_qs(asked.query).items()}
    assert f"{asked.scheme}://{asked.netloc}{asked.path}" == authorize
    assert (query["scope"], query["code_challenge_method"], query["response_type"]) == (scope, "S256", "code")
    assert provider(kind).token_url == token
    if kind == "google":
        assert (query["access_type"], query["prompt"]) == ("offline", "consent")


@pytest.mark.slow
@pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")
def test_mail_is_read_with_a_token(api, server):
    with MailServers(oauth=f"{server.url}/userinfo") as servers:
        sign_in_with(api)
        consent(api)
        where = {"host": "127.0.0.1", "port": servers.imap_port, "security": "none"}
        api.ok(api.send("PUT", "/mailbox/incoming", where))
        servers.send(written("Hello"))
        tested = api.ok(api.post("/mailbox/incoming/test", {}))
        assert tested["ok"], tested
        stored = mailbox(api.id)
        with Reader(imap_settings(stored, current_token(stored, machine_now()))) as reader:
            deadline = time.monotonic() + 10
            while not reader.newer_than(0) and time.monotonic() < deadline:
                reader.wait(1, lambda: False)
            assert len(reader.newer_than(0)) == 1
        server.tokens.clear()
        refused = try_incoming(stored, machine_now())
        assert (refused[-1].step, refused[-1].ok) == ("login", False)


def test_mail_leaves_with_a_token(api, server):
    Organisation.objects.filter(id=api.id).update(mode="live")
    sign_in_with(api)
    consent(api)
    token = current_token(mailbox(api.id), machine_now())
    with SmtpServer(tokens={token: US}) as out:
        with organisation_scope(api.id):
            execute("UPDATE mailbox SET port = %s, timeout_seconds = 5", [out.port])
        assert api.ok(api.post("/mailbox/test", {}))["ok"]
        sent = api.ok(api.post("/inbox/mails", {"to": ["ada@example.com"], "subject": "Hi", "text": "Hi"}))
        from dunnock.runs.tick import tick

        assert dict(tick(organisation_id=api.id, instant=machine_now()).messages) == {"sent": 1}
        assert out.messages[0].parsed["Subject"] == "Hi"
        out.tokens.clear()
        out.tokens["another"] = US
        out.hang_up()
        again = api.ok(api.post("/inbox/mails", {"to": ["ada@example.com"], "subject": "Again", "text": "Hi"}))
        tick(organisation_id=api.id, instant=machine_now())
    with organisation_scope(api.id):
        states = {one["id"]: one["state"] for one in rows("SELECT id, state FROM message")}
        assert states == {sent["id"]: "sent", again["id"]: "queued"}, "a mailbox that may not sign in burns no message"
        assert row("SELECT fault <> '' AS stopped FROM mailbox") == {"stopped": True}

"""OAuth 2 for mailboxes of Google and Microsoft: consent in the browser with PKCE and state, then tokens renewed by themselves.

Endpoints and scopes as both document them for IMAP and SMTP (XOAUTH2). Client id and secret are the organisation's own
registration there. Tokens are encrypted like passwords. Network calls here are made outside any transaction.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import requests
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from django.conf import settings

from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound, Unavailable
from dunnock.org.commands import audit
from dunnock.org.db import execute, row
from dunnock.org.secrets import decrypt, encrypt

CONSENT_LASTS = dt.timedelta(minutes=15)
RENEW_BEFORE = dt.timedelta(minutes=2)
TIMEOUT = 20.0


@dataclass(frozen=True)
class OAuthProvider:
    """`{tenant}` in an address is Microsoft's directory; `extra` goes with the request for consent."""

    name: str
    authorize_url: str
    token_url: str
    scope: str
    extra: tuple[tuple[str, str], ...] = ()


_KNOWN = {
    "google": OAuthProvider(
        "Google",
        "https://accounts.google.com/o/oauth2/v2/auth",
        "https://oauth2.googleapis.com/token",
        "https://mail.google.com/",
        # Without these Google gives a refresh token on the very first consent only.
        (("access_type", "offline"), ("prompt", "consent")),
    ),
    "microsoft": OAuthProvider(
        "Microsoft",
        "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
        "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
        "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send",
        (("prompt", "select_account"),),
    ),
}


def provider(kind: str) -> OAuthProvider:
    """Google's or Microsoft's; an installation may name others in their place (Microsoft's national clouds)."""
    other: dict[str, OAuthProvider] = getattr(settings, "MAIL_OAUTH_PROVIDERS", {})
    return other.get(kind) or _KNOWN[kind]


@dataclass(frozen=True)
class Consent:
    """What is exchanged for tokens, read in one transaction and used outside it."""

    organisation_id: int
    mailbox_id: int
    kind: str
    client_id: str
    client_secret: str
    tenant: str
    verifier: str

    @property
    def token_url(self) -> str:
        return _address(provider(self.kind).token_url, self.tenant)


def _address(template: str, tenant: str) -> str:
    return template.replace("{tenant}", tenant or "common")


def begin_consent(
    *, organisation_id: int, mailbox: dict[str, Any], redirect_uri: str, actor: str, now: dt.datetime
) -> str:
    """The address a person opens to let Dunnock into the mailbox. Raises `Invalid` without a client id."""
    kind = mailbox["auth"]
    if kind == "password":
        raise Conflict("The mailbox signs in with a password. Choose Google or Microsoft first.")
    if not mailbox["oauth_client_id"]:
        errors = [
            FieldError("oauth_client_id", "is needed", "required", "Register Dunnock there and enter its client id")
        ]
        raise Invalid(f"Without a client id {provider(kind).name} does not know who asks.", errors=errors)
    state = f"{organisation_id}.{secrets.token_urlsafe(32)}"
    verifier = secrets.token_urlsafe(64)
    known = provider(kind)
    with _client(mailbox["oauth_client_id"], "", known.scope, redirect_uri) as client:
        url, _ = client.create_authorization_url(
            _address(known.authorize_url, mailbox["oauth_tenant"]),
            state=state,
            code_verifier=verifier,
            login_hint=mailbox["imap_username"] or mailbox["username"] or mailbox["from_address"],
            **dict(known.extra),
        )
    execute(
        """UPDATE mailbox SET oauth_state_hash = %s, oauth_verifier_encrypted = %s, oauth_state_until = %s
           WHERE organisation_id = %s AND id = %s""",
        [_hash(state), encrypt(verifier), now + CONSENT_LASTS, organisation_id, mailbox["id"]],
    )
    _audit(organisation_id, mailbox["id"], "mailbox.consent_begun", {"provider": kind}, actor, now)
    return str(url)


def organisation_of_state(state: str) -> int:
    """The organisation whose consent comes back. Raises `NotFound` for what is no state of ours."""
    number = state.partition(".")[0]
    if not number.isdigit() or len(number) > 9:
        raise NotFound("This consent was not asked for here. Begin it again under Settings, Mailboxes.")
    return int(number)


def take_consent(*, organisation_id: int, state: str, now: dt.datetime) -> Consent:
    """Use up the state that came back, once. Raises `NotFound` for another one and for one that is too old."""
    found = row(
        """UPDATE mailbox b SET oauth_state_hash = '', oauth_verifier_encrypted = '', oauth_state_until = NULL
           FROM mailbox was WHERE b.organisation_id = %s AND b.oauth_state_hash = %s AND b.oauth_state_until > %s
             AND was.organisation_id = b.organisation_id AND was.id = b.id
           RETURNING b.id, b.auth, b.oauth_client_id, b.oauth_client_secret_encrypted, b.oauth_tenant,
                     was.oauth_verifier_encrypted""",
        [organisation_id, _hash(state), now],
    )
    if found is None:
        raise NotFound("This consent was not asked for here, or more than 15 minutes ago. Begin it again.")
    return Consent(
        organisation_id,
        found["id"],
        found["auth"],
        found["oauth_client_id"],
        decrypt(found["oauth_client_secret_encrypted"]),
        found["oauth_tenant"],
        decrypt(found["oauth_verifier_encrypted"]),
    )


def exchange(consent: Consent, *, code: str, redirect_uri: str) -> dict[str, Any]:
    """The tokens for a code. Raises `Conflict` when the provider refuses, `Unavailable` when it does not answer."""
    known = provider(consent.kind)

    def ask(client: OAuth2Session) -> dict[str, Any]:
        return dict(client.fetch_token(consent.token_url, code=code, code_verifier=consent.verifier))

    tokens = _asked(known.name, consent.client_id, consent.client_secret, known.scope, redirect_uri, ask)
    if not tokens.get("refresh_token"):
        raise Conflict(
            f"{known.name} gave no lasting access (refresh token). Take Dunnock's access away in your account there, "
            "then try again."
        )
    return tokens


def keep_tokens(*, organisation_id: int, mailbox_id: int, tokens: dict[str, Any], actor: str, now: dt.datetime) -> None:
    """After a consent: the tokens are kept, and whatever had stopped the mailbox is forgotten."""
    execute(
        """UPDATE mailbox SET oauth_refresh_encrypted = %s, oauth_access_encrypted = %s, oauth_expires_at = %s, fault = '',
                  fault_since = NULL, retry_at = NULL, imap_fault = '', imap_fault_since = NULL, imap_retry_at = NULL,
                  imap_failures = 0 WHERE organisation_id = %s AND id = %s""",
        [
            encrypt(tokens["refresh_token"]),
            encrypt(tokens["access_token"]),
            _expires(tokens, now),
            organisation_id,
            mailbox_id,
        ],
    )
    _audit(organisation_id, mailbox_id, "mailbox.consent_given", {"tokens": "kept"}, actor, now)


def access_token(mailbox: dict[str, Any], now: dt.datetime, keep: Callable[[str, list[Any]], object]) -> str:
    """A token that is good now: the stored one, or a new one, which `keep(statement, parameters)` writes down.

    "" for a mailbox with a password. Raises `Conflict` when consent is missing or was taken back, `Unavailable`.
    """
    if mailbox["auth"] == "password":
        return ""
    expires = mailbox["oauth_expires_at"]
    if mailbox["oauth_access_encrypted"] and expires is not None and expires - RENEW_BEFORE > now:
        return decrypt(mailbox["oauth_access_encrypted"])
    known = provider(mailbox["auth"])
    refresh = decrypt(mailbox["oauth_refresh_encrypted"])
    if not refresh:
        raise Conflict(f"{known.name} was not asked for access yet. Give it under Settings, Mailboxes.")

    def ask(client: OAuth2Session) -> dict[str, Any]:
        return dict(client.refresh_token(_address(known.token_url, mailbox["oauth_tenant"]), refresh_token=refresh))

    secret = decrypt(mailbox["oauth_client_secret_encrypted"])
    tokens = _asked(known.name, mailbox["oauth_client_id"], secret, known.scope, "", ask)
    # Microsoft gives a new refresh token each time, Google keeps the old one.
    kept = encrypt(tokens.get("refresh_token") or refresh)
    keep(
        """UPDATE mailbox SET oauth_refresh_encrypted = %s, oauth_access_encrypted = %s, oauth_expires_at = %s
           WHERE organisation_id = %s AND id = %s AND oauth_refresh_encrypted <> ''""",
        [kept, encrypt(tokens["access_token"]), _expires(tokens, now), mailbox["organisation_id"], mailbox["id"]],
    )
    return str(tokens["access_token"])


def _client(client_id: str, secret: str, scope: str, redirect_uri: str) -> OAuth2Session:
    return OAuth2Session(
        client_id,
        secret or None,
        scope=scope,
        redirect_uri=redirect_uri or None,
        code_challenge_method="S256",
        # A public client has no secret; one that has sends it in the body, which both providers document.
        token_endpoint_auth_method="client_secret_post" if secret else "none",
        default_timeout=TIMEOUT,
    )


def _asked(
    name: str,
    client_id: str,
    secret: str,
    scope: str,
    redirect_uri: str,
    ask: Callable[[OAuth2Session], dict[str, Any]],
) -> dict[str, Any]:
    try:
        with _client(client_id, secret, scope, redirect_uri) as client:
            tokens = ask(client)
    except OAuthError as refused:
        said = ": ".join(str(part) for part in (refused.error, refused.description) if part)[:300]
        raise Conflict(f"{name} refuses access: {said}. Give it again under Settings, Mailboxes.") from None
    except (requests.RequestException, OSError, ValueError) as fault:
        raise Unavailable(f"{name} did not answer the request for access: {str(fault)[:200]}") from None
    if not tokens.get("access_token"):
        raise Unavailable(f"{name} answered without a token.")
    return tokens


def _expires(tokens: dict[str, Any], now: dt.datetime) -> dt.datetime:
    return now + dt.timedelta(seconds=float(tokens.get("expires_in") or 300))


def _hash(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()


def _audit(
    organisation_id: int, mailbox_id: int, action: str, after: dict[str, Any], actor: str, now: dt.datetime
) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=action,
        object_kind="mailbox",
        object_id=mailbox_id,
        after=after,
        now=now,
    )

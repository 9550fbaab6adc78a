"""Signing in with another service, and the mails about accounts, as settings: read once from the environment."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote, urlsplit

_OIDC_KEYS = ("name", "server_url", "client_id", "secret")


def oidc_providers(text: str) -> dict[str, Any]:
    """SOCIALACCOUNT_PROVIDERS for DUNNOCK_OIDC: one object, or a list of them. Raises `ValueError` saying what is missing.

    `verified_email`: the organisation's own directory is trusted to know its people's addresses; an account with the
    same address is theirs.
    """
    if not text:
        return {}
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"DUNNOCK_OIDC is not JSON: {error}") from None
    apps = []
    for number, one in enumerate(found if isinstance(found, list) else [found]):
        missing = [key for key in _OIDC_KEYS if not one.get(key)]
        if missing:
            raise ValueError(f"DUNNOCK_OIDC: {', '.join(missing)} missing")
        apps.append(
            {
                "provider_id": one.get("id") or f"oidc{number or ''}",
                "name": one["name"],
                "client_id": one["client_id"],
                "secret": one["secret"],
                "settings": {"server_url": one["server_url"], "email_authentication": True, "verified_email": True},
            }
        )
    return {"openid_connect": {"APPS": apps, "VERIFIED_EMAIL": True, "EMAIL_AUTHENTICATION": True}}


def mail_settings(url: str) -> dict[str, Any]:
    """Django's EMAIL_… for DUNNOCK_MAIL. Without one no account mail is sent, and nothing that belongs into it is logged."""
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("DUNNOCK_MAIL reads smtp://user:password@host:587 or smtps://user:password@host:465")
    secure = parts.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if secure else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": secure,
        "EMAIL_USE_TLS": not secure and bool(parts.username),
        "EMAIL_TIMEOUT": 20,
    }

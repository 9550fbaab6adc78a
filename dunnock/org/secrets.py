"""Passwords of mailboxes and ERPs at rest: Fernet under a key derived from the installation's secret key."""

from __future__ import annotations

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from dunnock.kernel.errors import Conflict


def _fernet() -> Fernet:
    digest = hashlib.sha256(b"dunnock stored secrets\0" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))


def encrypt(text: str) -> str:
    """An empty secret stays empty: there is nothing to hide."""
    return _fernet().encrypt(text.encode()).decode() if text else ""


def decrypt(token: str) -> str:
    """Raises `Conflict` when the installation's secret key is another one than when the secret was stored."""
    if not token:
        return ""
    try:
        return _fernet().decrypt(token.encode()).decode()
    except InvalidToken:
        raise Conflict(
            "A stored password cannot be read: the secret key of this installation has changed. "
            "Restore DUNNOCK_SECRET_KEY (or the file secret-key), or enter the password again."
        ) from None

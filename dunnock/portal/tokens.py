"""The signed part of a link's address: organisation, row and signature. Nothing of it is kept.

The signature is over both numbers under a key derived from the installation's secret key: the same address can be written
again for the same row, and with another secret key every address that was given out stops working.
"""

from __future__ import annotations

import base64
import re

from django.utils.crypto import constant_time_compare, salted_hmac

_TOKEN = re.compile(r"([1-9][0-9]{0,8})-([1-9][0-9]{0,17})-([A-Za-z0-9_-]{43})")
_SALT = "dunnock portal link"


def token_of(organisation_id: int, link_id: int) -> str:
    return f"{organisation_id}-{link_id}-{_signature(organisation_id, link_id)}"


def read_token(token: str) -> tuple[int, int] | None:
    """Organisation and link it was signed for; None for anything else. Whether the link holds is the row's to say."""
    parts = _TOKEN.fullmatch(token)
    if parts is None:
        return None
    organisation_id, link_id = int(parts[1]), int(parts[2])
    return (organisation_id, link_id) if constant_time_compare(parts[3], _signature(organisation_id, link_id)) else None


def _signature(organisation_id: int, link_id: int) -> str:
    digest = salted_hmac(_SALT, f"{organisation_id}.{link_id}", algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

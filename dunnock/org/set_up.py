"""The code that makes the first account: known to whoever runs the server, so that nobody else becomes its owner."""

from __future__ import annotations

from django.conf import settings
from django.utils.crypto import salted_hmac


def set_up_code() -> str:
    return salted_hmac("dunnock set up", settings.SECRET_KEY).hexdigest()[:12]

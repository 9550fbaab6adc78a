"""Which adapter serves a kind of account."""

from __future__ import annotations

from dunnock.correspondence.channels.text.base import Provider, Settings


def open_provider(kind: str, settings: Settings, secret: str, sender: str) -> Provider:
    if kind == "twilio":
        from dunnock.correspondence.channels.text.twilio import Twilio  # a third of a second: only who texts pays it

        return Twilio(settings, secret, sender)
    from dunnock.correspondence.channels.text.generic import Generic

    return Generic(settings, secret, sender)

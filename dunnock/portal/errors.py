from __future__ import annotations

from dunnock.kernel.errors import Conflict, DunnockError, NotFound

GONE = "This link no longer works. Reply to the message it came with, and ask for a new one."


class LinkGone(NotFound):
    """Unknown, over, revoked, or the portal is off: a stranger learns nothing of which it is."""

    code = "portal_link_gone"
    title = "This link no longer works"

    def __init__(self) -> None:
        super().__init__(GONE)


class PortalClosed(Conflict):
    """What the settings do not let customers do, and what cannot be done while the portal is off."""

    code = "portal_closed"
    title = "The portal does not offer this"


class TooManyRequests(DunnockError):
    """`facts`: retry_after, in seconds."""

    status = 429
    code = "too_many_requests"
    title = "Too many requests"

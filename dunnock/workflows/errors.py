from __future__ import annotations

from dunnock.kernel.errors import Conflict, Invalid


class NotReady(Invalid):
    """The draft cannot be activated; its errors name the steps."""

    code = "workflow_not_ready"
    title = "The workflow cannot be activated yet"


class DraftMoved(Conflict):
    """Somebody else saved this draft in the meantime."""

    code = "draft_moved"
    title = "Somebody else has saved this draft"

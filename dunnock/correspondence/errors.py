from __future__ import annotations

from dunnock.kernel.errors import Conflict


class LeaseLost(Exception):
    """Another worker has taken this message over: nothing is to be sent."""


class TemplateMoved(Conflict):
    """Somebody else saved this template in the meantime."""

    code = "template_moved"
    title = "Somebody else has saved this template"

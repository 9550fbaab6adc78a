from __future__ import annotations


class LeaseLost(Exception):  # noqa: N818 - it names what happened
    """Another worker has taken this message over: nothing is to be sent."""

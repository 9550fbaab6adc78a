from __future__ import annotations


class LeaseLost(Exception):
    """Another worker has taken this message over: nothing is to be sent."""

"""Ageing buckets: disjoint, by days past the due date, each named after its days ("current", "1-30", "91+")."""

from __future__ import annotations

import re
from collections.abc import Sequence

DEFAULT_BUCKETS = (30, 60, 90)  # the last day of each bucket but the open one


def checked(edges: Sequence[int]) -> tuple[int, ...]:
    """Raises `ValueError` unless ascending from 1 up."""
    if not edges or list(edges) != sorted(set(edges)) or edges[0] < 1:
        raise ValueError("ageing buckets are ascending days from 1 up")
    return tuple(int(edge) for edge in edges)


def overdue_buckets(edges: Sequence[int]) -> tuple[tuple[str, int, int | None], ...]:
    """Name, first and last day of each bucket past the due date; the last one is open."""
    starts = (1, *(edge + 1 for edge in edges))
    closed = [(f"{first}-{last}", first, last) for first, last in zip(starts, edges, strict=False)]
    return (*closed, (f"{starts[-1]}+", starts[-1], None))


def bucket_names(edges: Sequence[int]) -> tuple[str, ...]:
    return ("current", *(name for name, _, _ in overdue_buckets(edges)))


_NAME = re.compile(r"([1-9][0-9]{0,4})(?:-([1-9][0-9]{0,4})|\+)")


def read_bucket(name: str) -> tuple[int, int | None] | None:
    """The first and last day of a bucket by its name ("31-60", "91+"), whosever edges made it; None for no such name."""
    parts = _NAME.fullmatch(name)
    if parts is None:
        return None
    first, last = int(parts[1]), int(parts[2]) if parts[2] else None
    return None if last is not None and last < first else (first, last)


def bucket_label(name: str) -> str:
    return "Current" if name == "current" else f"{name.replace('-', '–')} days"  # noqa: RUF001 - a range takes an en dash

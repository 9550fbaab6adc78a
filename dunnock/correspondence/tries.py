"""How often and how soon a message that could not be handed over is tried again, whatever its channel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

CONNECTIONS = 4  # to one server at a time; against a real one throughput is connections / round trip
MAX_ATTEMPTS = 8
_BACK_OFF = [1, 5, 15, 60, 180, 420, 780]  # minutes between attempts: a day of trying, then failed
TRY_AGAIN = dt.timedelta(minutes=15)  # a mailbox or account in trouble


def next_try(attempts: int, now: dt.datetime) -> dt.datetime:
    return now + dt.timedelta(minutes=_BACK_OFF[min(attempts, len(_BACK_OFF)) - 1])


def in_lanes(
    send: Callable[[Sequence[dict[str, Any]]], dict[int, str]], messages: Sequence[dict[str, Any]]
) -> dict[int, str]:
    """Send many messages over several connections, few over one; `send` opens its own."""
    lanes = min(CONNECTIONS, max(1, len(messages) // 10))
    if lanes == 1:
        return send(messages)
    outcomes: dict[int, str] = {}
    with ThreadPoolExecutor(lanes) as pool:
        for part in pool.map(send, [messages[n::lanes] for n in range(lanes)]):
            outcomes |= part
    return outcomes

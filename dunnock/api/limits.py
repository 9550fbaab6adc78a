"""How often somebody without an account may ask. Counted in this process: what many tries at once cost it is its own memory."""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict

from dunnock.portal.errors import TooManyRequests

_KEPT = 20_000


class Limit:
    """At most `most` in each window of `seconds`, by key."""

    def __init__(self, most: int, seconds: int) -> None:
        self.most, self.seconds = most, seconds
        self._counts: OrderedDict[tuple[str, int], int] = OrderedDict()
        self._lock = threading.Lock()

    def count(self, key: str, now: dt.datetime) -> None:
        """One more. Raises `TooManyRequests`."""
        at = int(now.timestamp())
        window = at // self.seconds
        with self._lock:
            so_far = self._counts.pop((key, window), 0) + 1
            self._counts[key, window] = so_far
            while len(self._counts) > _KEPT:
                self._counts.popitem(last=False)
        if so_far > self.most:
            wait = self.seconds - at % self.seconds
            raise TooManyRequests(
                f"That was too often in a short time. Wait {_said(wait)} and try again.", retry_after=wait
            )

    def forget(self) -> None:
        with self._lock:
            self._counts.clear()


def _said(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return "a minute" if minutes == 1 else f"{minutes} minutes"

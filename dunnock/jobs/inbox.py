"""The mail fetcher as a process or a thread of a worker: its edge to the machine's clock and to signals."""

from __future__ import annotations

import signal
import threading
from types import FrameType

from dunnock.inbox.watch import Fetcher
from dunnock.kernel.clock import machine_now


def run_fetcher(stop: threading.Event | None = None) -> None:
    """Blocks until `stop` is set; in a process of its own until SIGINT or SIGTERM."""
    told = stop or threading.Event()
    if stop is None:

        def leave(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
            told.set()

        signal.signal(signal.SIGTERM, leave)
        signal.signal(signal.SIGINT, leave)
    Fetcher(machine_now, told).run()

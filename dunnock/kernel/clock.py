"""Time enters at the edge and is passed on: nothing below the edge asks the machine what time it is."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class AsOf:
    """One instant, read in one organisation's zone. `today` is the calendar day there."""

    instant: dt.datetime
    zone: ZoneInfo

    def __post_init__(self) -> None:
        if self.instant.tzinfo is None:
            raise ValueError("AsOf needs an aware instant")

    @property
    def local(self) -> dt.datetime:
        return self.instant.astimezone(self.zone)

    @property
    def today(self) -> dt.date:
        return self.local.date()


def machine_now() -> dt.datetime:
    """The machine's clock, in UTC. Called by edges only (a request, a job, a command)."""
    return dt.datetime.now(dt.UTC)


class Stopwatch:
    """How long something has taken, whatever date is being played."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    @property
    def elapsed(self) -> dt.timedelta:
        return dt.timedelta(seconds=time.monotonic() - self._started)


def at(zone: ZoneInfo, day: dt.date, time: dt.time) -> dt.datetime:
    """The instant of a wall-clock time in a zone. A time skipped by a DST change becomes the first one after the gap."""
    local = dt.datetime.combine(day, time, tzinfo=zone)
    instant = local.astimezone(dt.UTC)
    back = instant.astimezone(zone)
    if back.replace(tzinfo=None) != local.replace(tzinfo=None):
        # In a gap, fold=0 reads the wall time with the offset before the change: the same instant, shown after the gap.
        return back.astimezone(dt.UTC)
    return instant

"""`python -m benchmarks [--scale 1.0] [--only name,…] [--tryton]`: prints the table, writes benchmarks/latest.json."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.bench import CACHE, PROFILES, Bench, bench
from benchmarks.table import Measure, shown, write

LATEST = Path(__file__).parent / "latest.json"


def _measures() -> dict[str, Callable[[Bench], Iterator[Measure]]]:
    # Imported late: most of them need Django, which needs the database's address.
    from benchmarks import asking, hearing, listing, mailing, ticking, waking, weighing, writing

    return {
        "criteria": asking.criteria,
        "preview": asking.preview,
        "explain": asking.explained,
        "list": listing.lists,
        "enrol": ticking.enrol,
        "advance": ticking.advance,
        "tick": ticking.small_ticks,
        "mail": mailing.reminders,
        "latency": mailing.latency,
        "events": hearing.events,
        "sync": writing.sync,
        "load": writing.bulk_load,
        "start": waking.warm_start,
        "web": weighing.web,
        "tryton": mailing.tryton,
    }


def _idle(wait: float) -> float:
    """Which share of the processors nobody used for a second, once it is nine tenths or `wait` seconds have passed."""
    until = time.monotonic() + wait
    while True:
        before = _ticks()
        time.sleep(1)
        total, idle = (now - then for now, then in zip(_ticks(), before, strict=True))
        if idle >= 0.9 * total or time.monotonic() >= until:
            return round(idle / max(total, 1), 2)


def _ticks() -> tuple[int, int]:
    """Of all processors since they were started: all time, and time with nothing to do."""
    fields = [int(n) for n in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return sum(fields), fields[3] + fields[4]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0, help="1.0 is 100,000 customers and 1,000,000 invoices")
    parser.add_argument("--only", default="", help="some of the measures, comma separated")
    parser.add_argument("--tryton", action="store_true", help="run Tryton's own dunning mail too (two minutes more)")
    parser.add_argument(
        "--quiet",
        type=float,
        default=0,
        metavar="SECONDS",
        help="wait that long at most for idle processors, before each",
    )
    asked = parser.parse_args()
    load = os.getloadavg()[0]
    done: list[Measure] = []
    failed = False
    with bench(asked.scale, tryton=asked.tryton) as made:
        known = _measures()
        names = [n for n in asked.only.split(",") if n] or list(known)
        if wrong := [n for n in names if n not in known]:
            parser.error(f"there is no {', '.join(wrong)}; choose from {', '.join(known)}")
        for name in names:
            for old in PROFILES.glob(f"{name}*.txt"):  # a met bar leaves none
                old.unlink()
            idle = _idle(asked.quiet)
            try:
                for measure in known[name](made):
                    done.append(replace(measure, idle_before=idle))
                    print(shown([measure]), file=sys.stderr, flush=True)
            except Exception:  # noqa: BLE001 - one broken measure must not hide the others
                failed = True
                traceback.print_exc()
    conditions: dict[str, Any] = {
        "scale": asked.scale,
        "load": [round(load, 2), round(os.getloadavg()[0], 2)],
        "cpus": os.cpu_count(),
        "measured_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
    }
    print(f"\nscale {asked.scale:g}, {os.cpu_count()} processors, load before and after {conditions['load']}\n")
    print(shown(done))
    write(LATEST if asked.scale == 1.0 else CACHE / "latest-small.json", done, conditions)
    return 1 if failed or any(m.ok is False for m in done) else 0


if __name__ == "__main__":
    sys.exit(main())

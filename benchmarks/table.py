"""One line of the result: what was measured, the bar it has to meet, and what it was compared with in the same run."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Measure:
    """`bar` is a comparison with `value` or, where it says so, with `ratio` (">= 100000", "ratio <= 1.5"); several are
    joined by " and ". Without a bar the line is for information. `ratio` is value to the other side, or the other way
    round where that reads better; `compared_with` says which.
    """

    name: str
    value: float
    unit: str
    bar: str = ""
    compared_with: str = ""
    ratio: float | None = None
    also: float | None = None  # a second value some bars speak of, for example the 99th percentile
    idle_before: float = 1.0  # share of the processors nobody used just before: below 0.9 somebody else was at work

    @property
    def ok(self) -> bool | None:
        return all(self._meets(one) for one in self.bar.split(" and ")) if self.bar else None

    def _meets(self, bar: str) -> bool:
        *subject, sign, limit = bar.split()
        given = {"ratio": self.ratio, "p99": self.also}[subject[0]] if subject else self.value
        return given is not None and (given <= float(limit) if sign == "<=" else given >= float(limit))

    def as_dict(self) -> dict[str, Any]:
        found = {name: round(v, 4) if isinstance(v, float) else v for name, v in asdict(self).items()}
        del found["also"]
        return found | {"ok": self.ok}


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def interleaved(
    sides: Mapping[str, Callable[[], object]], rounds: int = 7, before: Callable[[], object] = lambda: None
) -> dict[str, list[float]]:
    """Seconds of each side, taken turn and turn about: a neighbour on the machine disturbs all of them alike.

    `before` sets the stage for each, untimed. The first round warms caches and is not counted.
    """
    taken: dict[str, list[float]] = {name: [] for name in sides}
    for at in range(rounds + 1):
        for name, work in sides.items():
            before()
            spent = seconds(work)
            if at:
                taken[name].append(spent)
    return taken


def median(values: list[float]) -> float:
    return statistics.median(values)


def shown(measures: list[Measure]) -> str:
    """The table people read."""
    lines = []
    width = max((len(m.name) for m in measures), default=4)
    for m in measures:
        verdict = {True: "ok", False: "MISSED", None: ""}[m.ok]
        ratio = f"{m.ratio:.2f}x" if m.ratio is not None else ""
        bar = m.bar.replace(" and ", ", ")
        busy = f" [only {m.idle_before:.0%} idle before]" if m.ok is False and m.idle_before < 0.9 else ""
        value = f"{_number(m.value):>10} {m.unit:<11}"
        lines.append(f"{m.name:<{width}}  {value} {verdict:<6} {bar:<28} {ratio:>8}  {m.compared_with}{busy}")
    return "\n".join(lines)


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def write(path: Path, measures: list[Measure], conditions: Mapping[str, Any]) -> None:
    """What was measured now replaces lines of that name; other lines of an earlier run on the same scale stay."""
    before = json.loads(path.read_text()) if path.exists() else []
    names = {m.name for m in measures}
    kept = [line for line in before if line["name"] not in names and line.get("scale") == conditions["scale"]]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([*kept, *({**m.as_dict(), **conditions} for m in measures)], indent=1) + "\n")

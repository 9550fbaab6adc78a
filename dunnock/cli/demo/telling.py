"""What the demo says while it works: each step with the time it took, calm and for people; the JSON at the end."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import click


@dataclass
class Teller:
    """`steps` is what the JSON trace holds. With `to_stderr` the words leave stdout to the JSON."""

    to_stderr: bool = False
    steps: list[dict[str, object]] = field(default_factory=list)

    def say(self, text: str = "") -> None:
        click.echo(text, err=self.to_stderr)

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[list[str]]:
        """Times what happens inside; a word put into the list is said beside the name."""
        started = time.monotonic()
        more: list[str] = []
        yield more
        seconds = time.monotonic() - started
        self.steps.append({"name": name, "seconds": round(seconds, 3)})
        self.say(f"{seconds:7.2f} s  {name}{': ' if more else ''}{', '.join(more)}")


@contextlib.contextmanager
def stdout_kept_clean() -> Iterator[None]:
    """Whatever a child process or a library prints goes to stderr; only what is printed afterwards goes to stdout."""
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    try:
        yield
    finally:
        sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)

"""A definition flattened for the engine: every step with where a run goes next. Joins are implied by nesting."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from dunnock.kernel.errors import Invalid
from dunnock.workflows.definition import Definition, Step, parse, ways_of
from dunnock.workflows.matching import Matching, compile_matching
from dunnock.workflows.usable import refuse_unusable

DONE = ""  # past the last step: the run has finished


@dataclass(frozen=True)
class Node:
    """One step. `next` follows it; where it parts, `ways` holds the first step of each way (a branch's otherwise last)."""

    step: Any
    number: str
    next: str
    ways: tuple[str, ...] = ()


@dataclass(eq=False)
class Program:
    definition: Definition
    first: str
    nodes: dict[str, Node]

    @cached_property
    def faults(self) -> Invalid | None:
        """What of it this version of Dunnock does not know, found once per process."""
        try:
            refuse_unusable(self.definition)
        except Invalid as fault:
            return fault
        return None

    @cached_property
    def matching(self) -> Matching:
        """Compiled once per version and process."""
        return compile_matching(self.definition)


def build(definition: Definition) -> Program:
    nodes: dict[str, Node] = {}

    def lay(steps: tuple[Step, ...], after: str, number: str) -> str:
        """Lay out a list of steps that continues with `after`; the id of its first step."""
        following = after
        for at in reversed(range(len(steps))):
            step, here = steps[at], f"{number}{at + 1}"
            lists = [way.steps for _, way in ways_of(step)]
            ways = tuple(lay(inner, following, f"{here}{chr(97 + n)}.") for n, inner in enumerate(lists))
            nodes[step.id] = Node(step, here, following, ways)
            following = step.id
        return following

    return Program(definition, lay(definition.steps, DONE, ""), nodes)


@lru_cache(maxsize=512)
def _cached(version_id: int, raw: str) -> Program:  # noqa: ARG001 - the id keeps equal texts of two tenants apart
    return build(parse(json.loads(raw)))


def program_of(version_id: int, definition: dict[str, Any]) -> Program:
    """The program of a published version, parsed once per process: versions never change."""
    return _cached(version_id, json.dumps(definition, sort_keys=True))

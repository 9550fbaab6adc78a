"""Arriving at a step: what a run's state and wake-up time become. Shared by enrolment, walking and settling."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dunnock.kernel.clock import AsOf
from dunnock.workflows.definition import Wait
from dunnock.workflows.program import DONE, Program
from dunnock.workflows.schedule import wake_after


@dataclass(frozen=True)
class Position:
    """Where a run stands after a move. `step_id` "" means it has finished."""

    step_id: str
    wake_at: dt.datetime | None

    def as_new_run(self, as_of: AsOf) -> dict[str, object]:
        """The columns of a run that starts here. A workflow without steps ends its runs as they begin."""
        done = self.step_id == DONE
        return {
            "state": "ended" if done else "waiting",
            "step_id": self.step_id,
            "wake_at": self.wake_at,
            "ended_at": as_of.instant if done else None,
            "end_reason": "finished" if done else None,
        }


def arrive(program: Program, step_id: str, as_of: AsOf) -> Position:
    """A wait is slept through from the moment of arrival; every other step is due at once."""
    if step_id == DONE:
        return Position(DONE, None)
    step = program.nodes[step_id].step
    if isinstance(step, Wait):
        return Position(step_id, wake_after(step, as_of.instant, as_of.zone))
    return Position(step_id, as_of.instant)

"""Runs in flight go over to a new version of their workflow: at the very step where they stand, if it is still there.

Nothing of where a run stands changes but the version it goes on in: same step, same visit, same time. So the unique key of
messages (run, step, visit) refuses a second message of a step that was walked before, whatever the new order of the steps.
What the engine or a worker has in its hands right now stays where it is, on its old version, and is counted as blocked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.org.commands import audit
from dunnock.org.db import execute, row, rows
from dunnock.runs.changes import steps_in_common
from dunnock.workflows.definition import SENDS, Definition, parse, walk

BATCH = 20_000


@dataclass
class Moved:
    """`moved` to their step in the new version, `ended` or `stayed` where there is none, `blocked` just now."""

    moved: int = 0
    ended: int = 0
    stayed: int = 0
    blocked: int = 0


def move_to_version(
    *,
    organisation_id: int,
    workflow_id: int,
    version_id: int,
    without_step: Literal["stay", "end"],
    actor: str,
    as_of: AsOf,
) -> Moved:
    """Every open run of the workflow's other versions, once; what starts meanwhile starts in the live version."""
    made = row(
        "SELECT number, definition FROM workflow_version WHERE organisation_id = %s AND id = %s",
        [organisation_id, version_id],
    ) or {"number": 0, "definition": {}}
    definition = parse(made["definition"])
    common: dict[int, set[str]] = {}
    total, after = Moved(), 0
    scope: dict[str, Any] = {"organisation_id": organisation_id, "actor": actor, "now": as_of.instant}
    while True:
        wanted = {"workflow_id": workflow_id, "version_id": version_id, "after": after, "limit": BATCH}
        ids = [found["id"] for found in rows(statement("runs", "runs_elsewhere"), {**scope, **wanted})]
        if not ids:
            break
        after = ids[-1]
        # Messages before runs, as the release locks them: neither ever waits for the other in a circle.
        rows(statement("runs", "take_messages"), {**scope, "ids": ids})
        free = [f for f in rows(statement("runs", "take_runs"), {**scope, "ids": ids}) if not f["in_hand"]]
        total.blocked += len(ids) - len(free)
        fit, rest = list[int](), list[int]()
        for found in free:
            if found["state"] == "ended":
                continue
            steps = _common(organisation_id, found["version_id"], definition, common)
            (fit if found["step_id"] in steps else rest).append(found["id"])
        _take_over(scope, version_id, made["number"], definition, fit)
        if without_step == "end" and rest:
            execute(statement("runs", "stop_runs"), {**scope, "ids": rest, "why": "new_version"})
        total.moved += len(fit)
        total.ended += len(rest) if without_step == "end" else 0
        total.stayed += len(rest) if without_step == "stay" else 0
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="run.version_changed",
        object_kind="workflow",
        object_id=workflow_id,
        after={"version": made["number"], **vars(total)},
        now=as_of.instant,
    )
    return total


def _common(organisation_id: int, version_id: int, definition: Definition, known: dict[int, set[str]]) -> set[str]:
    """The steps of an old version that are in the new one too."""
    if version_id not in known:
        found = row(
            "SELECT definition FROM workflow_version WHERE organisation_id = %s AND id = %s",
            [organisation_id, version_id],
        )
        known[version_id] = steps_in_common(parse(found["definition"]), definition) if found else set()
    return known[version_id]


def _take_over(scope: dict[str, Any], version_id: int, number: int, definition: Definition, ids: Sequence[int]) -> None:
    sends = [step for _, _, step in walk(definition.steps) if isinstance(step, SENDS)]
    if not ids:
        return
    execute(
        statement("runs", "take_over_runs"),
        {
            **scope,
            "ids": ids,
            "version_id": version_id,
            "number": number,
            "steps": [step.id for step in sends],
            "templates": [step.template_id for step in sends],
        },
    )

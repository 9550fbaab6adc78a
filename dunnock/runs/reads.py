"""Reading runs for screens: lists, counts on the builder's cards, one run with its story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dunnock.kernel.errors import NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import row, rows
from dunnock.runs.words import say_event, say_reason, step_name
from dunnock.workflows.program import Node, Program
from dunnock.workflows.reads import version

_PLAIN = ("waiting", "holding", "paused", "ended")
_BY_MESSAGE = ("held", "failed", "unknown")
STATES = (*_PLAIN, *_BY_MESSAGE, "open")


@dataclass(frozen=True)
class RunQuery:
    """Which runs a list shows. `state`: a run's own, held, failed or unknown (of its message), or open (not ended)."""

    run_id: int | None = None
    workflow_id: int | None = None
    customer_id: int | None = None
    group_id: int | None = None
    step_id: str | None = None
    state: str | None = None
    q: str = ""
    limit: int = 50
    offset: int = 0


def list_runs(organisation_id: int, query: RunQuery) -> tuple[list[dict[str, Any]], int]:
    """One page of runs, newest first, and how many there are on all pages."""
    where, params = _where(query)
    params = {"organisation_id": organisation_id, **params, "limit": query.limit, "offset": query.offset}
    found = rows(statement("runs", "list_runs", where=where), params)
    counted = row(statement("runs", "count_runs", where=where), params)
    programs = {f["version_id"]: version(organisation_id, f["version_id"])[1] for f in found}
    return [_shown(f, programs[f["version_id"]]) for f in found], int(counted["n"]) if counted else 0


def _where(query: RunQuery) -> tuple[str, dict[str, Any]]:
    parts, params = ["true"], dict[str, Any]()
    for name, column in (("run_id", "id"), ("workflow_id",) * 2, ("customer_id",) * 2, ("step_id",) * 2):
        value = getattr(query, name)
        if value is not None:
            parts.append(f"r.{column} = %({name})s")
            params[name] = value
    if query.group_id is not None:
        parts.append("r.subject_kind = 'customer_group' AND r.subject_id = %(group_id)s")
        params["group_id"] = query.group_id
    if query.state == "open":
        parts.append("r.state <> 'ended'")
    elif query.state in _BY_MESSAGE:
        parts.append("r.state = 'holding' AND m.state = %(state)s")
        params["state"] = query.state
    elif query.state:
        parts.append("r.state = %(state)s")
        params["state"] = query.state
    if query.q.strip():
        literal = query.q.strip().lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        params["like"] = f"%{literal}%"
        parts.append(
            "(lower(c.name || ' ' || c.reference) LIKE %(like)s OR EXISTS (SELECT 1 FROM record_name x"
            " WHERE x.organisation_id = r.organisation_id AND x.kind = r.subject_kind AND x.id = r.subject_id"
            " AND lower(x.name) LIKE %(like)s))"
        )
    return " AND ".join(parts), params


def _shown(found: dict[str, Any], program: Program) -> dict[str, Any]:
    """A row as screens show it: the step by its number and name, the reason as a sentence, the next moment."""
    node = program.nodes.get(found["step_id"])
    open_ = found["state"] != "ended"
    reason = found["reason"] if open_ else found["end_reason"]
    if open_ and found["message_state"] in _BY_MESSAGE and found["state"] == "holding":
        reason = found["message_reason"] or reason
    next_at = found["wake_at"] if found["state"] == "waiting" else None
    if found["state"] == "holding" and found["message_state"] in {"queued", "held"}:
        next_at = found["message_due_at"]
    return {
        **{name: value for name, value in found.items() if name not in {"message_reason", "message_due_at"}},
        **_step(node),
        "reason": reason or "",
        "why": say_reason(reason),
        "next_at": next_at,
        "since": found["changed_at"],
    }


def _step(node: Node | None) -> dict[str, Any]:
    return {
        "step_number": node.number if node else "",
        "step_name": step_name(node.step) if node else "",
        "step_kind": node.step.kind if node else "",
    }


def count_steps(organisation_id: int, workflow_id: int) -> dict[str, dict[str, int]]:
    """Per step id: waiting, paused, holding, held, failed, unknown (open runs there) and done (runs that got past it)."""
    scope = {"organisation_id": organisation_id, "workflow_id": workflow_id}
    nothing = {"waiting": 0, "paused": 0, "holding": 0, "held": 0, "failed": 0, "unknown": 0, "done": 0}
    counts: dict[str, dict[str, int]] = {}
    for found in rows(statement("runs", "count_steps"), scope):
        step_id = found.pop("step_id")
        counts[step_id] = {**nothing, **found}
    for found in rows(statement("runs", "count_passed"), scope):
        counts.setdefault(found["step_id"], dict(nothing))["done"] = found["done"]
    return counts


def count_workflows(organisation_id: int, workflow_ids: Sequence[int], now: dt.datetime) -> dict[int, dict[str, int]]:
    """Per workflow: in_flight, paused, sent_30d, captured_30d, held, failed, unknown."""
    found = rows(
        statement("runs", "count_workflows"),
        {"organisation_id": organisation_id, "workflow_ids": list(workflow_ids), "now": now},
    )
    return {f.pop("workflow_id"): f for f in found}


def enrolled_ever(organisation_id: int, workflow_id: int) -> int:
    found = row(
        "SELECT count(*) AS n FROM run WHERE organisation_id = %s AND workflow_id = %s", [organisation_id, workflow_id]
    )
    return int(found["n"]) if found else 0


def run_with_story(organisation_id: int, run_id: int) -> dict[str, Any]:
    """One run with everything that happened to it and its messages. Raises `NotFound`."""
    found = rows(
        statement("runs", "list_runs", where="r.id = %(run_id)s"),
        {"organisation_id": organisation_id, "run_id": run_id, "limit": 1, "offset": 0},
    )
    if not found:
        raise NotFound(f"There is no run {run_id}.")
    program = version(organisation_id, found[0]["version_id"])[1]
    return {
        **_shown(found[0], program),
        "story": story(organisation_id, run_id, program),
        "messages": _messages(organisation_id, run_id),
    }


def story(organisation_id: int, run_id: int, program: Program) -> list[dict[str, Any]]:
    """What happened to a run, oldest first, each line with its step's number and name and said in words.

    `program` is that of the version it is in now; lines from before it was taken over read the version of then.
    """
    events = rows(
        """SELECT id, at, kind, step_id, data FROM run_event WHERE organisation_id = %s AND run_id = %s ORDER BY id
           LIMIT 2000""",
        [organisation_id, run_id],
    )
    lines = []
    for event in reversed(events):
        step = _step(program.nodes.get(event["step_id"]))
        lines.append({**event, **step, "said": say_event(event["kind"], event["data"])})
        if event["kind"] == "version_changed":
            program = version(organisation_id, event["data"]["from_version_id"])[1]
    return lines[::-1]


def _messages(organisation_id: int, run_id: int) -> list[dict[str, Any]]:
    found = rows(
        """SELECT id, version_id, step_id, visit, state, reason, subject, to_addresses, cc_addresses, recipient_note,
                  due_at, sent_at
           FROM message WHERE organisation_id = %s AND run_id = %s ORDER BY id""",
        [organisation_id, run_id],
    )
    programs = {m["version_id"]: version(organisation_id, m["version_id"])[1] for m in found}
    return [
        {**m, **_step(programs[m["version_id"]].nodes.get(m["step_id"])), "why": say_reason(m["reason"])} for m in found
    ]

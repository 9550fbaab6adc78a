"""The activation summary: what will happen when this draft goes live, and what to look at first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from dunnock.criteria.compile import standing
from dunnock.kernel.calendar import EVERY_DAY, BusinessDays, opens
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import row, rows
from dunnock.runs.changes import Compared, steps_in_common
from dunnock.runs.position import arrive
from dunnock.runs.words import say_moment, say_moved
from dunnock.workflows.audience import first_recipients
from dunnock.workflows.definition import SENDS, Definition, parse, walk
from dunnock.workflows.matching import Matching, compile_matching
from dunnock.workflows.program import DONE, Program, build
from dunnock.workflows.reads import business_days, organisation_language
from dunnock.workflows.schedule import next_start, send_time
from dunnock.workflows.step_checks import Problem
from dunnock.workflows.would_go_to import suppressed_of


def activation_summary(
    organisation_id: int,
    workflow: dict[str, Any],
    definition: Definition | None,
    problems: Sequence[Problem],
    as_of: AsOf,
) -> dict[str, Any]:
    """`starts`: who starts and when (None while errors stand in the way); `in_flight`: runs on older versions."""
    live = row(
        "SELECT id, number, definition FROM workflow_version WHERE organisation_id = %s AND id = %s",
        [organisation_id, workflow["live_version_id"]],
    )
    last = row(
        "SELECT coalesce(max(number), 0) AS n FROM workflow_version WHERE organisation_id = %s AND workflow_id = %s",
        [organisation_id, workflow["id"]],
    )
    mode = row("SELECT mode FROM organisation WHERE id = %s", [organisation_id]) or {"mode": "test"}
    errors = [p for p in problems if p.severity == "error"]
    before = parse(live["definition"]) if live else None
    return {
        "version": (last["n"] if last else 0) + 1,
        "live_version": live["number"] if live else None,
        "can_activate": not errors and definition is not None,
        "errors": [p.as_dict() for p in errors],
        "warnings": [p.as_dict() for p in problems if p.severity == "warning"],
        "starts": None if errors or definition is None else _starts(organisation_id, workflow, definition, as_of),
        "in_flight": _in_flight(organisation_id, workflow["id"], definition),
        "changes": _changes(organisation_id, before, definition) if before and definition else [],
        "test_mode": mode["mode"] == "test",
    }


def _changes(organisation_id: int, live: Definition, draft: Definition) -> list[dict[str, Any]]:
    used = {step.template_id for one in (live, draft) for _, _, step in walk(one.steps) if isinstance(step, SENDS)}
    found = rows(
        "SELECT id, name FROM template WHERE organisation_id = %s AND id = ANY(%s)",
        [organisation_id, [template_id for template_id in used if template_id is not None]],
    )
    names = {template["id"]: template["name"] for template in found}
    return Compared(live, draft, names, organisation_language(organisation_id)).changes()


def _starts(organisation_id: int, workflow: dict[str, Any], definition: Definition, as_of: AsOf) -> dict[str, Any]:
    matching, program = compile_matching(definition), build(definition)
    if matching.trigger.family == "event":
        return {
            "mode": "event",
            "at": None,
            "when": f"With the next “{matching.trigger.label}”. Nothing that was recorded before starts it.",
            "records": 0,
            "customers": 0,
            "totals": [],
            "unreachable": 0,
            "overlap": [],
            "first_message_at": None,
            "first_message": "",
        }
    start = definition.settings.start
    business = business_days(organisation_id, definition, as_of)
    scheduled = start.mode == "schedule"
    if scheduled:
        at, plain = (next_start(start, as_of.instant, as_of.zone, days) for days in (business, EVERY_DAY))
    else:
        at, plain = opens(as_of.instant, as_of.zone, business), as_of.instant
    found = _starting(organisation_id, workflow["id"], definition, matching, as_of)
    first = first_message_at(program, AsOf(at, as_of.zone), business)
    usual = first_message_at(program, AsOf(at, as_of.zone))
    return {
        "mode": start.mode,
        "at": at,
        "when": _when(at, plain, as_of, business) if scheduled or at != plain else "Now, as soon as it is activated",
        **found,
        "first_message_at": first,
        "first_message": _when(first, usual or first, as_of, business) if first else "",
    }


def _when(instant: dt.datetime, usual: dt.datetime, as_of: AsOf, business: BusinessDays) -> str:
    """With the reason where the calendar has moved it: "Tue 7 Apr 2026, 09:00 (moved to Tuesday 7 April: Easter Monday)"."""
    why = say_moved(usual, as_of.zone, business) if instant != usual else ""
    said = say_moment(instant, as_of.zone)
    return f"{said} ({why[:1].lower()}{why[1:]})" if why else said


def _starting(
    organisation_id: int, workflow_id: int, definition: Definition, matching: Matching, as_of: AsOf
) -> dict[str, Any]:
    """Counted as of now: who pays or is billed until the start changes it."""
    items = {
        "customer": f"i.customer_id IN (SELECT id FROM starting) AND {matching.invoice}",
        "invoice": "i.id IN (SELECT id FROM starting)",
    }.get(matching.trigger.subject, "false")
    if matching.about.targets and items == "false":
        items = f"{matching.invoice} AND EXISTS (SELECT 1 FROM starting s WHERE {matching.about.owns})"
    text = statement(
        "runs", "starting", customer=matching.customer, source=matching.source, criteria=matching.where, items=items
    )
    params = {
        **standing(organisation_id, as_of),
        **matching.params,
        "workflow_id": workflow_id,
        "restart_days": definition.settings.restart_after_days,
    }
    found = row(text, params) or {}
    wanted = first_recipients(definition)
    suppressed = suppressed_of(organisation_id, wanted)
    written = [r.value.strip().lower() for r in wanted.to if r.kind == "address"]
    unreachable = found["unreachable"]
    if any(address not in suppressed for address in written):
        unreachable = 0  # an address written out in the step is always there
    elif written and len(written) == len(wanted.to):
        unreachable = found["customers"]  # … and what is meant for it never falls back to the customer
    return {
        "records": found["records"],
        "customers": found["customers"],
        "totals": found["totals"] or [],
        "unreachable": unreachable,
        "overlap": found["overlap"] or [],
    }


def first_message_at(program: Program, start: AsOf, business: BusinessDays = EVERY_DAY) -> dt.datetime | None:
    """The earliest moment a message can leave after a start: through waits, by the quickest way of each branch."""

    def earliest(step_id: str, now: dt.datetime) -> dt.datetime | None:
        while step_id != DONE:
            arrived = arrive(program, step_id, AsOf(now, start.zone)).wake_at
            now = arrived or now
            node = program.nodes[step_id]
            if isinstance(node.step, SENDS):
                return send_time(node.step, now, start.zone, business)
            if node.ways:
                return min((m for way in node.ways if (m := earliest(way, now)) is not None), default=None)
            if node.step.kind == "end":
                return None
            step_id = node.next
        return None

    return earliest(program.first, start.instant)


def _in_flight(organisation_id: int, workflow_id: int, definition: Definition | None) -> list[dict[str, Any]]:
    """Per older version its open runs, and how many stand at a step the draft still has."""
    found = rows(
        """SELECT v.number, v.id, v.definition, r.step_id, count(*) AS n FROM run r
           JOIN workflow_version v ON v.organisation_id = r.organisation_id AND v.id = r.version_id
           WHERE r.organisation_id = %s AND r.workflow_id = %s AND r.state <> 'ended'
           GROUP BY v.number, v.id, v.definition, r.step_id ORDER BY v.number""",
        [organisation_id, workflow_id],
    )
    versions: dict[int, dict[str, Any]] = {}
    for f in found:
        entry = versions.setdefault(f["number"], {"version": f["number"], "runs": 0, "with_matching_step": 0})
        entry["runs"] += f["n"]
        if definition and f["step_id"] in steps_in_common(parse(f["definition"]), definition):
            entry["with_matching_step"] += f["n"]
    return list(versions.values())

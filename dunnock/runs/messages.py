"""Messages for screens, and what people decide about one: the message changes, and its run goes on, waits again or ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dunnock.correspondence.messages import CHOICES, Decision, choices_for, decide, read_message, refuse_misfit
from dunnock.correspondence.models import MESSAGE_STATES
from dunnock.correspondence.reasons import words_for
from dunnock.kernel.clock import AsOf, at
from dunnock.kernel.errors import Conflict, NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, row, rows
from dunnock.runs.reads import story
from dunnock.runs.words import say_reason, step_name
from dunnock.workflows.program import Program
from dunnock.workflows.reads import version

_EVENTS: dict[Decision, str] = {
    "arrived": "message_arrived",
    "send_again": "message_sent_again",
    "give_up": "message_given_up",
    "retry": "message_retried",
    "cancel": "message_cancelled",
}


EXPORT_BATCH = 5_000
SORTS = {
    "id": "m.id",
    "at": "coalesce(m.sent_at, m.created_at)",
    "due_at": "m.due_at",
    "state": "m.state",
    "subject": "lower(m.subject)",
    "customer": "lower(c.name)",
    "workflow": "lower(w.name)",
}


@dataclass(frozen=True)
class MessageQuery:
    """Which messages a list shows. The days are the organisation's, of leaving, or of being written for one that has not."""

    states: tuple[str, ...] = ()
    workflow_id: int | None = None
    customer_id: int | None = None
    template_id: int | None = None
    channel: str | None = None
    tests: bool | None = None
    q: str = ""
    from_on: dt.date | None = None
    to_on: dt.date | None = None
    after: int | None = None
    order: str = "m.id DESC"
    limit: int = 50
    offset: int = 0


def list_messages(
    organisation_id: int, query: MessageQuery, as_of: AsOf
) -> tuple[list[dict[str, Any]], int, dict[str, int]]:
    """One page, newest first or in `order` (oldest first behind `after`); how many on all pages; and per state under the
    same filter.
    """
    where, params = _where(query, as_of)
    params |= {"organisation_id": organisation_id, "now": as_of.instant}
    counted = rows(statement("runs", "count_messages", where=" AND ".join(where)), params)
    counts = dict.fromkeys(MESSAGE_STATES, 0) | {found["state"]: int(found["n"]) for found in counted}
    if query.states:
        where.append("m.state = ANY(%(states)s)")
        params["states"] = list(query.states)
    order = query.order
    if query.after is not None:
        order, params["after"] = "m.id", query.after
        where.append("m.id > %(after)s")
    found = rows(
        statement("runs", "list_messages", where=" AND ".join(where), order=order),
        {**params, "limit": query.limit, "offset": query.offset},
    )
    total = sum(counts[state] for state in query.states or MESSAGE_STATES)
    if query.after is not None:
        left = rows(statement("runs", "count_messages", where=" AND ".join(where)), params)
        total = sum(int(line["n"]) for line in left)
    programs: dict[int, Program] = {}
    return [_shown(organisation_id, message, programs) for message in found], total, counts


def all_messages(organisation_id: int, query: MessageQuery, as_of: AsOf) -> Iterator[dict[str, Any]]:
    """Every message a list shows, newest first, a bounded number in memory at a time."""
    where, params = _where(query, as_of)
    params |= {"organisation_id": organisation_id, "now": as_of.instant, "limit": EXPORT_BATCH, "offset": 0}
    if query.states:
        where.append("m.state = ANY(%(states)s)")
        params["states"] = list(query.states)
    where.append("m.id < %(before)s")
    params["before"] = 2**63 - 1
    programs: dict[int, Program] = {}
    while True:
        found = rows(statement("runs", "list_messages", where=" AND ".join(where), order="m.id DESC"), params)
        yield from (_shown(organisation_id, message, programs) for message in found)
        if len(found) < EXPORT_BATCH:
            return
        params["before"] = found[-1]["id"]


def _where(query: MessageQuery, as_of: AsOf) -> tuple[list[str], dict[str, Any]]:
    parts, params = ["true"], dict[str, Any]()
    for name in ("workflow_id", "customer_id", "template_id", "channel"):
        value = getattr(query, name)
        if value is not None:
            parts.append(f"m.{name} = %({name})s")
            params[name] = value
    if query.tests is not None:
        # A person's own mail is of no run either, and no test.
        parts.append(f"{'' if query.tests else 'NOT '}(m.run_id IS NULL AND m.written_by = '')")
    if query.q.strip():
        literal = query.q.strip().lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        params["like"] = f"%{literal}%"
        parts.append(
            "(lower(m.subject) LIKE %(like)s OR m.channel = 'text' AND lower(m.text) LIKE %(like)s OR lower(c.name) LIKE %(like)s"
            " OR lower(array_to_string(m.to_addresses || m.cc_addresses || m.bcc_addresses, ' ')) LIKE %(like)s)"
        )
    last = query.to_on and query.to_on + dt.timedelta(days=1)
    for name, day, sign in (("from_at", query.from_on, ">="), ("to_at", last, "<")):
        if day is not None:
            params[name] = at(as_of.zone, day, dt.time())
            parts.append(f"coalesce(m.sent_at, m.created_at) {sign} %({name})s")
    return parts, params


def _shown(organisation_id: int, found: dict[str, Any], programs: dict[int, Program]) -> dict[str, Any]:
    """A row as screens show it: the reason in words with its cure, the step by its number and name."""
    words = words_for(found["reason"])
    node = None
    if found["version_id"]:
        if found["version_id"] not in programs:
            programs[found["version_id"]] = version(organisation_id, found["version_id"])[1]
        node = programs[found["version_id"]].nodes.get(found["step_id"])
    return {
        **found,
        "code": words.code,
        "why": words.why,
        "cure": words.cure,
        "step_number": node.number if node else "",
        "step_name": step_name(node.step) if node else "",
        "choices": choices_for(found["state"]),
    }


def message_with_story(organisation_id: int, message_id: int, as_of: AsOf) -> dict[str, Any]:
    """One message with all that is known of it: content, deliveries in the server's words, its run, what it listed."""
    stored = read_message(organisation_id, message_id)
    found = rows(
        statement("runs", "list_messages", where="m.id = %(id)s", order="m.id"),
        {"organisation_id": organisation_id, "id": message_id, "now": as_of.instant, "limit": 1, "offset": 0},
    )
    if not found:
        raise NotFound(f"There is no message {message_id}.")
    programs: dict[int, Program] = {}
    shown = _shown(organisation_id, found[0], programs)
    deliveries = rows(
        """SELECT attempt, at, outcome, response, coalesce(refused, '[]') AS refused FROM delivery
           WHERE organisation_id = %s AND message_id = %s ORDER BY id""",
        [organisation_id, message_id],
    )
    invoices = rows(
        statement("runs", "message_invoices"),
        {
            "organisation_id": organisation_id,
            "ids": stored["target_invoice_ids"],
            "at": stored["sent_at"] or stored["changed_at"],
        },
    )
    content = ("bcc_addresses", "recipient_note", "html", "text", "message_id", "server_response", "held_since")
    return {
        **shown,
        **{name: stored[name] for name in content},
        "deliveries": deliveries,
        "invoices": invoices,
        "run": _run(organisation_id, stored["run_id"]),
        "story": _story(organisation_id, stored, programs),
    }


def _run(organisation_id: int, run_id: int | None) -> dict[str, Any] | None:
    found = row(
        """SELECT id, state, step_id, visit, reason, started_at, ended_at, end_reason FROM run
           WHERE organisation_id = %s AND id = %s""",
        [organisation_id, run_id],
    )
    return found and {**found, "why": say_reason(found["end_reason"] or found["reason"])}


def _story(organisation_id: int, stored: dict[str, Any], programs: dict[int, Program]) -> list[dict[str, Any]]:
    """The lines of the run's story at this message's step."""
    if stored["run_id"] is None:
        return []
    told = story(organisation_id, stored["run_id"], programs[stored["version_id"]])
    return [line for line in told if line["step_id"] == stored["step_id"]]


def decide_message(*, organisation_id: int, message_id: int, decision: Decision, actor: str, as_of: AsOf) -> None:
    """Carry out what a person decided about a message, on it and on its run; audited, and told in the run's story.

    Raises `NotFound`, and `Conflict` when the message or its run is not where this makes sense.
    """
    message = read_message(organisation_id, message_id, lock=True)
    refuse_misfit(message, decision)
    choice = CHOICES[decision]
    run = _locked_run(organisation_id, message["run_id"])
    here = run is not None and (run["step_id"], run["visit"]) == (message["step_id"], message["visit"])
    if choice.sends and run is not None:
        _refuse_gone(run, here=here)
    decide(organisation_id=organisation_id, message=message, decision=decision, actor=actor, now=as_of.instant)
    if run is not None and here and run["state"] in {"holding", "paused"}:
        execute(
            statement("runs", "follow_decision"),
            {
                "organisation_id": organisation_id,
                "run_id": run["id"],
                "step_id": message["step_id"],
                "visit": message["visit"],
                "message_id": message_id,
                "becomes": choice.becomes,
                "reason": choice.reason,
                "kind": _EVENTS[decision],
                "actor": actor,
                "now": as_of.instant,
            },
        )
    if choice.becomes == "sent":
        # It left when its outcome became unknown, not when somebody found out.
        contacted = {"organisation_id": organisation_id, "ids": [message_id], "now": message["changed_at"]}
        execute(statement("runs", "note_contact"), contacted)


def _locked_run(organisation_id: int, run_id: int | None) -> dict[str, Any] | None:
    """The message is locked first, as everywhere; a run the engine moves right now is not waited for."""
    if run_id is None:
        return None
    found = row(
        """SELECT id, state, step_id, visit, end_reason FROM run
           WHERE organisation_id = %s AND id = %s FOR UPDATE SKIP LOCKED""",
        [organisation_id, run_id],
    )
    if found is None:
        raise Conflict("The engine is moving this message's run right now. Try again in a minute.")
    return found


def _refuse_gone(run: dict[str, Any], *, here: bool) -> None:
    """Nothing is sent for a run that is over, has gone on or is paused."""
    if run["state"] == "ended":
        raise Conflict(f"Its run has ended, so nothing is sent for it any more. {say_reason(run['end_reason'])}")
    if not here:
        raise Conflict("Its run has gone on to another step, so this message is not sent any more.")
    if run["state"] == "paused":
        raise Conflict("Its run is paused. Resume the run, and the message goes on.")

"""Why, or why not: one sentence first (state, cause, when it goes on), then every condition with its value."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from dunnock.kernel.calendar import BusinessDays, opens
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotFound
from dunnock.kernel.money import say_date, say_money
from dunnock.org.db import row, rows
from dunnock.runs.conditions import Condition, conditions_of, meets
from dunnock.runs.reads import RunQuery, list_runs
from dunnock.runs.words import say_moment, say_moved, say_reason
from dunnock.workflows.program import Program
from dunnock.workflows.reads import business_days, organisation_language
from dunnock.workflows.schedule import next_start
from dunnock.workflows.subjects import About


@dataclass(frozen=True)
class Examined:
    """A workflow as it is asked about: a published version, or the draft (`version` None: nothing of it runs yet)."""

    workflow_id: int
    name: str
    state: str
    program: Program
    version: int | None = None
    activated_at: dt.datetime | None = None
    next_start_at: dt.datetime | None = None


@dataclass(frozen=True)
class Explained:
    """`verdict`: enrolled, would_enrol, not_started, already_done, does_not_match, workflow_not_active; for events also
    no_event, event_before_activation, too_old, did_not_match_then. `at`: when it goes on, or could start.
    """

    verdict: str
    sentence: str
    record: dict[str, Any]
    meets: bool
    conditions: list[Condition] = field(default_factory=list)
    at: dt.datetime | None = None
    run: dict[str, Any] | None = None
    events: list[dict[str, Any]] = field(default_factory=list)


def explain_enrolment(organisation_id: int, examined: Examined, record_id: int, as_of: AsOf) -> Explained:
    """Raises `NotFound` for a record that does not exist in the workflow's subject."""
    matching = examined.program.matching
    language = organisation_language(organisation_id)
    record = _record(organisation_id, examined.program, record_id, language)
    conditions = conditions_of(organisation_id, examined.program, record, as_of, language)
    said = record.pop("said")
    fits = meets(organisation_id, matching, record_id, as_of)
    run = _latest_run(organisation_id, examined, record_id)
    events = _events(organisation_id, examined, record_id) if matching.trigger.family == "event" else []

    def told(verdict: str, sentence: str, at: dt.datetime | None = None) -> Explained:
        return Explained(verdict, f"{said} {sentence}", record, fits, conditions, at, run, events)

    if run and run["state"] != "ended":
        return told("enrolled", _standing(run, as_of), run["next_at"])
    if matching.trigger.family == "event":
        verdict, sentence = _event_verdict(organisation_id, examined, record_id, fits, conditions, run, events, as_of)
        return told(verdict, sentence)
    if not fits:
        return told("does_not_match", f"is not enrolled: {_first_failing(conditions)}.")
    business = business_days(organisation_id, examined.program.definition, as_of)
    verdict, sentence, at = _data_verdict(examined, run, as_of, business)
    return told(verdict, sentence, at)


def _first_failing(conditions: list[Condition]) -> str:
    return next((c.why_not for c in conditions if not c.passed), "its conditions are not met")


def _data_verdict(
    examined: Examined, run: dict[str, Any] | None, as_of: AsOf, business: BusinessDays
) -> tuple[str, str, dt.datetime | None]:
    """For a record that meets a data-based workflow's conditions and has no run under way."""
    settings = examined.program.definition.settings
    if run and run["end_reason"] != "rehearsed":
        past = f"meets the conditions, but {_past(run, as_of)}"
        if settings.restart_after_days is None:
            return "already_done", f"{past} and the workflow does not restart.", None
        again = run["ended_at"].astimezone(as_of.zone).date() + dt.timedelta(days=settings.restart_after_days)
        if again > as_of.today:
            at = dt.datetime.combine(again, dt.time(), tzinfo=as_of.zone)
            return "already_done", f"{past}. It can start again from {say_date(again)}.", at
    if dormant := _dormant(examined):
        return "workflow_not_active", f"meets the conditions, but {dormant}: nothing starts.", None
    if settings.start.mode == "schedule":
        at = examined.next_start_at or next_start(settings.start, as_of.instant, as_of.zone, business)
        return "not_started", f"meets the conditions and starts {say_moment(at, as_of.zone)}.", at
    if why := say_moved(as_of.instant, as_of.zone, business):
        at = opens(as_of.instant, as_of.zone, business)
        return "not_started", f"meets the conditions and starts {say_moment(at, as_of.zone)}. {why}.", at
    return "would_enrol", "meets the conditions and starts within seconds.", as_of.instant


def _dormant(examined: Examined) -> str:
    """Why nothing starts at all; "" when this is the live version of an active workflow."""
    if examined.state != "active":
        words = {"draft": "has not been activated yet", "inactive": "is deactivated", "archived": "is archived"}
        return f"the workflow {words[examined.state]}"
    return "this is a draft" if examined.version is None or examined.activated_at is None else ""


def _past(run: dict[str, Any], as_of: AsOf) -> str:
    ended = say_date(run["ended_at"].astimezone(as_of.zone).date())
    why = say_reason(run["end_reason"])
    return f"has been through this workflow (ended {ended}: {why[:1].lower()}{why[1:].removesuffix('.')})"


def _standing(run: dict[str, Any], as_of: AsOf) -> str:
    """Where a run stands, why, and when it goes on."""
    since = say_date(run["started_at"].astimezone(as_of.zone).date())
    step = f"step {run['step_number']} ({run['step_name']})" if run["step_number"] else "its first step"
    said = f"is in this workflow since {since}, at {step}"
    if run["state"] == "paused":
        return f"{said}. Somebody paused the run; it goes on when it is resumed."
    if run["state"] == "waiting":
        moment = (
            f" until {say_moment(run['next_at'], as_of.zone)}"
            if run["next_at"] and run["next_at"] > as_of.instant
            else ""
        )
        return f"{said}{moment}."
    why = f" {run['why']}" if run["why"] else ""
    again = ""
    if run["next_at"] and run["next_at"] > as_of.instant:
        again = f" Looked at again {say_moment(run['next_at'], as_of.zone)}."
    return f"{said}.{why}{again}"


def _event_verdict(
    organisation_id: int,
    examined: Examined,
    record_id: int,
    fits: bool,
    conditions: list[Condition],
    run: dict[str, Any] | None,
    events: list[dict[str, Any]],
    as_of: AsOf,
) -> tuple[str, str]:
    """The order of enrol_from_events.sql: an event at all, since activation, recent enough, filters met when it was read."""
    trigger = examined.program.matching.trigger
    if run and not trigger.repeats:
        return "already_done", f"{_past(run, as_of)}; an event starts it once."
    if dormant := _dormant(examined):
        told = f"is not enrolled: {dormant}, and only what is recorded from its activation on starts it."
        return "workflow_not_active", told
    if not trigger.event_kinds:
        return "no_event", "is not enrolled: somebody has to pick it, with Start for … on the workflow."
    first = [e for e in events if trigger.any_fact or e["kind"] == trigger.event_kinds[0]]
    if not first:
        return "no_event", f"is not enrolled: {_fenced(organisation_id, examined.program, record_id)}"
    since = [e for e in events if examined.activated_at and e["recorded_at"] >= examined.activated_at]
    if trigger.any_fact and since:
        first = since
    if not since or examined.activated_at is None or first[0]["recorded_at"] < examined.activated_at:
        recorded = say_moment(first[0]["recorded_at"], as_of.zone)
        active = say_moment(examined.activated_at or as_of.instant, as_of.zone)
        return (
            "event_before_activation",
            f"is not enrolled: it was recorded {recorded}, before the workflow was activated ({active}).",
        )
    if not _recent(organisation_id, examined, record_id, as_of):
        days = examined.program.definition.trigger.created_within_days
        return (
            "too_old",
            f"is not enrolled: it is older than {days} days, which makes it old news although it is new here.",
        )
    if not fits:
        return "does_not_match", f"is not enrolled: {_first_failing(conditions)}."
    if any(e["pending"] for e in since):
        return "would_enrol", "meets the conditions and starts within seconds."
    read = say_moment(since[-1]["recorded_at"], as_of.zone)
    told = f"it meets the conditions now, but did not when its event was read ({read})"
    return "did_not_match_then", f"is not enrolled: {told}. The next event about it starts the workflow."


def _fenced(organisation_id: int, program: Program, record_id: int) -> str:
    if program.matching.trigger.subject not in {"customer", "contact", "invoice", "credit_note", "payment"}:
        return f"nothing of the kind “{program.matching.trigger.label}” was recorded for it."
    found = row(
        f"""SELECT o.fenced OR s.recorded_at <= o.first_import_completed_at AS fenced FROM {program.matching.source} s
            JOIN source o ON o.organisation_id = s.organisation_id AND o.id = s.source_id
            WHERE s.organisation_id = %s AND s.id = %s""",
        [organisation_id, record_id],
    )
    if found and found["fenced"]:
        return "it came with the first import, and what was there before starts nothing."
    return f"nothing of the kind “{program.matching.trigger.label}” was recorded for it."


def _recent(organisation_id: int, examined: Examined, record_id: int, as_of: AsOf) -> bool:
    trigger = examined.program.matching.trigger
    if not trigger.born_on:
        return True
    found = row(
        f"SELECT {trigger.born_on} > %(today)s::date - %(days)s::int AS recent FROM {examined.program.matching.source} s"
        " WHERE s.organisation_id = %(organisation_id)s AND s.id = %(id)s",
        {
            "organisation_id": organisation_id,
            "id": record_id,
            "today": as_of.today,
            "days": examined.program.definition.trigger.created_within_days,
        },
    )
    return bool(found and found["recent"])


def _record(organisation_id: int, program: Program, record_id: int, language: str) -> dict[str, Any]:
    """The record with its names; `said` opens the sentence."""
    subject, about, source = program.matching.trigger.subject, program.matching.about, program.matching.source
    read = {
        "name": about.name,
        "customer_id": program.matching.customer,
        "balance": "s.balance" if subject in {"invoice", "credit_note"} else "NULL",
        "amount": about.amount or "NULL",
        "currency": about.currency or "NULL",
        "said_on": f"({about.said_on})::date" if about.said_on else "NULL::date",
    }
    found = row(
        f"SELECT s.id, s.withdrawn_at, {', '.join(f'{sql} AS {name}' for name, sql in read.items())} FROM {source} s"
        " WHERE s.organisation_id = %s AND s.id = %s",
        [organisation_id, record_id],
    )
    if found is None:
        raise NotFound(f"There is no {about.one} {record_id}.")
    owner = row(
        "SELECT name FROM customer WHERE organisation_id = %s AND id = %s", [organisation_id, found["customer_id"]]
    ) or {"name": ""}
    return {
        "kind": subject,
        "id": found["id"],
        "name": found["name"],
        "customer_id": found["customer_id"],
        "customer_name": owner["name"],
        "withdrawn_at": found["withdrawn_at"],
        "balance": found["balance"],
        "said": _call(subject, about, found, owner["name"], language),
    }


def _call(subject: str, about: About, found: dict[str, Any], customer: str, language: str) -> str:
    """What opens the sentence: the customer by its name, anything else by what it is and whose."""
    if subject in {"customer", "customer_group"}:
        return str(found["name"])
    if subject == "payment":
        amount, day = say_money(found["amount"], found["currency"], language), say_date(found["said_on"])
        return f"The payment of {amount} of {day} from {customer}"
    whose = f" of {customer}" if customer else ""
    called = str(found["name"])
    opening = "" if called.lower().startswith(about.one) else f"{about.one.capitalize()} "
    return f"{opening}{called}{whose}"


def _latest_run(organisation_id: int, examined: Examined, record_id: int) -> dict[str, Any] | None:
    found = row(
        "SELECT id FROM run WHERE organisation_id = %s AND workflow_id = %s AND subject_id = %s"
        " ORDER BY (state <> 'ended') DESC, id DESC LIMIT 1",
        [organisation_id, examined.workflow_id, record_id],
    )
    if found is None:
        return None
    return list_runs(organisation_id, RunQuery(run_id=found["id"], limit=1))[0][0]


def _events(organisation_id: int, examined: Examined, record_id: int) -> list[dict[str, Any]]:
    trigger = examined.program.matching.trigger
    return rows(
        """SELECT e.id, e.kind, e.occurred_at, e.recorded_at,
                  EXISTS (SELECT 1 FROM event_pending q
                          WHERE q.organisation_id = e.organisation_id AND q.event_id = e.id) AS pending
           FROM event e WHERE e.organisation_id = %s AND e.kind = ANY(%s) AND e.subject_id = %s ORDER BY e.id LIMIT 100""",
        [organisation_id, list(trigger.event_kinds), record_id],
    )

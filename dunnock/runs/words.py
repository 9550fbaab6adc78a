"""Why a run or a message stands where it stands, in the words of the people who ask. Codes come from the engine's SQL."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from dunnock.workflows.definition import ClockTime, End, IfElse, SendEmail, Wait

_REASONS = {
    "message_on_its_way": "Its message is being prepared.",
    "waits_for_clock_time": "Its message waits for its sending time.",
    "run_paused": "Somebody paused this run.",
    "chasing_paused": "Chasing is paused for this customer.",
    "invoice_disputed": "The invoice is disputed.",
    "invoice_promised": "A payment is promised for the invoice.",
    "invoice_chasing_paused": "Chasing is paused for this invoice.",
    "invoice_payment_in_progress": "A payment for the invoice is in progress.",
    "no_invoice_qualifies": "No invoice qualifies for the message right now.",
    "no_invoice_skipped": "No invoice qualified, so the message was left out.",
    "no_invoice_left": "No invoice was left to write about.",
    "no_recipient": "There is nobody to write to.",
    "no_mailbox": "No mailbox is set up.",
    "template_error": "The message could not be written.",
    "mailbox_fault": "The mailbox has a problem.",
    "deferred": "The mail server asked to try again later.",
    "refused": "The mail server refused the message.",
    "outcome_unknown": "Nobody knows whether the message left.",
    "no_longer_matches": "It no longer meets the workflow's conditions.",
    "subject_withdrawn": "The record was withdrawn in the ERP.",
    "ran_too_long": "It ran longer than the workflow allows.",
    "stop_condition_met": "The workflow's stop condition was met.",
    "finished": "It went through every step.",
    "ended_by_step": "It reached an end step.",
    "stopped_by_person": "Somebody stopped it.",
    "skipped_by_person": "Somebody skipped it.",
    "workflow_deactivated": "The workflow was deactivated.",
    "workflow_archived": "The workflow was archived.",
    "new_version": "A new version of the workflow was activated.",
}
_EVENTS = {
    "enrolled": "Started",
    "moved": "Went on",
    "message_queued": "Message prepared",
    "message_held": "Message held",
    "message_delayed": "Message delayed",
    "message_cancelled": "Message not sent",
    "message_failed": "Message failed",
    "message_unknown": "Message with unknown outcome",
    "message_sent": "Message sent",
    "message_captured": "Message captured (test mode)",
    "ended": "Ended",
    "paused": "Paused",
    "resumed": "Resumed",
    "skipped": "Skipped",
    "rescheduled": "Moved to another time",
}
STEP_LABELS = {"send_email": "Send email", "wait": "Wait", "if_else": "If / else", "end": "End"}
_DAYS = {"mon": "Mon", "tue": "Tue", "wed": "Wed", "thu": "Thu", "fri": "Fri", "sat": "Sat", "sun": "Sun"}


def say_reason(reason: str | None) -> str:
    """One sentence for a stored reason ("no_recipient: The customer has no contact."); "" for none."""
    if not reason:
        return ""
    code, _, detail = reason.partition(": ")
    known = _REASONS.get(code)
    if known is None:
        known = reason[:1].upper() + reason[1:]
        return known if known.endswith(".") else f"{known}."
    return f"{known} {detail}".strip()


def say_event(kind: str, data: dict[str, Any]) -> str:
    """A line of a run's story: what happened, which way, why and through whom."""
    said = _EVENTS.get(kind, kind.replace("_", " ").capitalize())
    if data.get("way"):
        said = f"{said}: {data['way']}"
    if data.get("actor"):
        said = f"{said} by {data['actor']}"
    reason = say_reason(data.get("reason"))
    return f"{said}. {reason}" if reason else f"{said}."


def say_moment(instant: dt.datetime, zone: ZoneInfo) -> str:
    """On the organisation's clock: "Mon 23 Nov 2026, 09:00"."""
    local = instant.astimezone(zone)
    return f"{local:%a} {local.day} {local:%b %Y, %H:%M}"


def step_name(step: Any) -> str:
    """What a step is called: its own name, or what it does."""
    if step.name:
        return str(step.name)
    return say_wait(step) if isinstance(step, Wait) else STEP_LABELS[str(step.kind)]


def say_wait(step: Wait) -> str:
    parts = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((step.days, "day"), (step.hours, "hour")) if n]
    said = f"Wait {' and '.join(parts)}" if parts else "Wait"
    return f"{said} until {_clock(step.until)}" if step.until else said


def say_step(step: Any) -> str:
    """What the step does, for a trial and a list."""
    match step:
        case Wait():
            return say_wait(step)
        case SendEmail():
            return f"Send email at {_clock(step.send)}" if isinstance(step.send, ClockTime) else "Send email"
        case IfElse():
            return "Take the first branch whose condition holds"
        case End():
            return "End"
    return str(step.kind)


def _clock(clock: ClockTime) -> str:
    days = "" if len(clock.days) == 7 else f" on {', '.join(_DAYS[day] for day in clock.days)}"
    return f"{clock.time:%H:%M}{days}"

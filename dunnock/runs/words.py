"""Why a run or a message stands where it stands, in the words of the people who ask. Codes come from the engine's SQL."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from dunnock.correspondence.reasons import words_for
from dunnock.kernel.calendar import BusinessDays, moved, why_moved
from dunnock.workflows.definition import ClockTime, End, IfElse, SendEmail, SendText, Wait, WaitUntil
from dunnock.workflows.triggers import AWAITED

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
    "message_arrived": "Message confirmed as arrived",
    "message_sent_again": "Message queued again",
    "message_given_up": "Message given up",
    "message_retried": "Message to be tried again now",
    "ended": "Ended",
    "paused": "Paused",
    "resumed": "Resumed",
    "skipped": "Skipped",
    "rescheduled": "Moved to another time",
    "task_created": "Task created",
    "note_added": "Note added",
    "users_told": "People told",
    "customer_updated": "Customer updated",
    "invoice_updated": "Invoice updated",
    "charge_retried": "Charge to be tried again",
}
STEP_LABELS = {
    "send_email": "Send email",
    "send_text": "Send text message",
    "create_task": "Create task",
    "add_note": "Add note",
    "notify_user": "Notify user",
    "wait": "Wait",
    "wait_until": "Wait until",
    "if_else": "If / else",
    "update_customer": "Update customer",
    "update_invoice": "Update invoice",
    "retry_charge": "Retry charge",
    "end": "End",
}
_DAYS = {"mon": "Mon", "tue": "Tue", "wed": "Wed", "thu": "Thu", "fri": "Fri", "sat": "Sat", "sun": "Sun"}


def say_reason(reason: str | None) -> str:
    """One sentence for a stored reason ("no_recipient: The customer has no contact."); "" for none."""
    return words_for(reason).why


def say_event(kind: str, data: dict[str, Any]) -> str:
    """A line of a run's story: what happened, which way, why and through whom."""
    said = _EVENTS.get(kind, kind.replace("_", " ").capitalize())
    if kind == "version_changed":
        said = f"Taken over into version {data['version']}"
    if kind == "charge_retried" and data.get("words"):
        said = f"Charge not tried again: {data['words']}"
    if data.get("title"):
        said = f"{said}: {data['title']}"
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


def say_moved(instant: dt.datetime, zone: ZoneInfo, business: BusinessDays) -> str:
    """Such as "Moved to Tuesday 7 April: Easter Monday"; "" where nothing has to move."""
    why = why_moved(instant, zone, business)
    if not why:
        return ""
    to = moved(instant, zone, business).astimezone(zone)
    return f"Moved to {to:%A} {to.day} {to:%B}: {why}"


def step_name(step: Any) -> str:
    """What a step is called: its own name, or what it does."""
    if step.name:
        return str(step.name)
    if isinstance(step, WaitUntil):
        return say_wait_until(step)
    return say_wait(step) if isinstance(step, Wait) else STEP_LABELS[str(step.kind)]


def say_wait_until(step: WaitUntil) -> str:
    awaited = AWAITED[step.event].label if step.event in AWAITED else ""
    what = f"“{awaited}”" if awaited else "a condition holds" if step.criteria else "something happens"
    return f"Wait until {what}, at most {say_span(step.days, step.hours)}"


def say_wait(step: Wait) -> str:
    span = say_span(step.days, step.hours)
    said = f"Wait {span}" if span else "Wait"
    return f"{said} until {say_clock(step.until)}" if step.until else said


def say_span(days: int, hours: int) -> str:
    """Such as "3 days and 1 hour"; "" for no time at all."""
    return " and ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((days, "day"), (hours, "hour")) if n)


def say_step(step: Any) -> str:
    """What the step does, for a trial and a list."""
    match step:
        case Wait():
            return say_wait(step)
        case WaitUntil():
            return say_wait_until(step)
        case SendEmail() | SendText():
            label = STEP_LABELS[step.kind]
            return f"{label} at {say_clock(step.send)}" if isinstance(step.send, ClockTime) else label
        case IfElse():
            return "Take the first branch whose condition holds"
        case End():
            return "End"
    return STEP_LABELS[str(step.kind)]


def say_clock(clock: ClockTime) -> str:
    days = "" if len(clock.days) == 7 else f" on {', '.join(_DAYS[day] for day in clock.days)}"
    return f"{clock.time:%H:%M}{days}"

"""What is wrong with one step by itself: left empty, not for this kind of record, or naming fields there are none of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from dunnock.correspondence.templates.compiled import check_text
from dunnock.workflows.definition import (
    AddNote,
    Colleague,
    CreateTask,
    NotifyUser,
    Send,
    SendEmail,
    SendText,
    UpdateCustomer,
    UpdateInvoice,
    Wait,
    WaitUntil,
)
from dunnock.workflows.subjects import ABOUT, many, one
from dunnock.workflows.triggers import AWAITED, Trigger

# Subjects a kind of step is legal for; a kind that is not named goes for all.
LEGAL: dict[str, frozenset[str]] = {
    "retry_charge": frozenset({"charge"}),
    "update_invoice": frozenset({"invoice"}),
    "update_customer": frozenset(set(ABOUT) - {"customer_group"}),
}
_BY_MAIL_ONLY = ("sender", "account_owner", "address")  # we know no number of theirs
_RECIPIENTS = {"this_contact": "contact", "sender": "received_email"}


@dataclass(frozen=True)
class Problem:
    """`path` is the place in the definition; `step_id` the step to mark, "" for trigger and settings."""

    path: str
    step_id: str
    code: str
    message: str
    severity: Literal["error", "warning"] = "error"

    def as_dict(self) -> dict[str, str]:
        return asdict(self)


def legal_subjects(kind: str) -> list[str]:
    return sorted(LEGAL.get(kind, ABOUT))


def check_step(number: str, path: str, step: Any, trigger: Trigger) -> Iterator[Problem]:
    """Everything but templates and criteria, which the caller knows more about."""
    subject = trigger.subject
    if subject not in LEGAL.get(step.kind, ABOUT):
        meant = many(next(iter(LEGAL[step.kind]))) if len(LEGAL[step.kind]) == 1 else "other records"
        message = f"Step {number} is for workflows about {meant}; this one is about a {one(subject)}. Remove it."
        yield Problem(path, step.id, "illegal_step", message)
        return
    match step:
        case Wait() if not (step.days or step.hours or step.until):
            yield Problem(path, step.id, "empty_wait", f"Step {number} waits for nothing. Say for how long.")
        case WaitUntil():
            yield from _wait_until(number, path, step)
        case SendEmail() | SendText():
            yield from _recipients(number, path, step, subject)
        case CreateTask():
            yield from _task(number, path, step, subject)
        case AddNote():
            yield from _text(number, f"{path}.text", step.id, step.text, subject, needed="Write the note.")
        case NotifyUser():
            yield from _notify(number, path, step, subject)
        case UpdateCustomer() | UpdateInvoice():
            yield from _update(number, path, step)


def _task(number: str, path: str, step: CreateTask, subject: str) -> Iterator[Problem]:
    yield from _text(number, f"{path}.title", step.id, step.title, subject, needed="Give the task a title.")
    yield from _text(number, f"{path}.description", step.id, step.description, subject)
    if step.owner is not None:
        yield from _person(number, f"{path}.owner", step.id, step.owner, subject)


def _notify(number: str, path: str, step: NotifyUser, subject: str) -> Iterator[Problem]:
    yield from _text(number, f"{path}.text", step.id, step.text, subject, needed="Write what to say.")
    if not step.to:
        yield Problem(f"{path}.to", step.id, "nobody", f"Step {number} tells nobody. Choose somebody.")
    for at, person in enumerate(step.to):
        yield from _person(number, f"{path}.to[{at}]", step.id, person, subject)


def _wait_until(number: str, path: str, step: WaitUntil) -> Iterator[Problem]:
    if bool(step.event) == (step.criteria is not None):
        message = f"Step {number} waits for an event or for a condition: choose one."
        yield Problem(path, step.id, "no_event", message)
    elif step.event and step.event not in AWAITED:
        message = f"Step {number}: there is no event {step.event!r}. Known: {', '.join(AWAITED)}."
        yield Problem(f"{path}.event", step.id, "unknown_event", message)
    if not (step.days or step.hours):
        message = f"Step {number} would wait without end. Say after how long it goes on."
        yield Problem(path, step.id, "no_time_out", message)


def _recipients(number: str, path: str, step: Send, subject: str) -> Iterator[Problem]:
    by_text = isinstance(step, SendText)
    for line in ("to", "cc", "bcc"):
        for at, who in enumerate(getattr(step.recipients, line)):
            place = f"{path}.recipients.{line}[{at}]"
            if by_text and (line != "to" or who.kind in _BY_MAIL_ONLY):
                what = "has no copies" if line != "to" else "cannot go to that recipient"
                yield Problem(place, step.id, "illegal_recipient", f"Step {number}: a text message {what}. Remove it.")
                continue
            if not by_text and who.kind == "number":
                message = f"Step {number}: an email cannot go to a telephone number. Remove it."
                yield Problem(place, step.id, "illegal_recipient", message)
            needed = _RECIPIENTS.get(who.kind, subject)
            if needed != subject:
                message = f"Step {number}: only a workflow about a {one(needed)} can write to that recipient."
                yield Problem(place, step.id, "illegal_recipient", message)


def _text(number: str, path: str, step_id: str, text: str, subject: str, *, needed: str = "") -> Iterator[Problem]:
    if needed and not text.strip():
        yield Problem(path, step_id, "empty", f"Step {number}: {needed}")
    for fault in check_text(text, subject):
        yield Problem(path, step_id, "text_fault", f"Step {number}: {fault}")


def _person(number: str, path: str, step_id: str, person: Colleague, subject: str) -> Iterator[Problem]:
    if person.kind == "user" and person.user_id is None:
        yield Problem(path, step_id, "nobody", f"Step {number}: choose who is meant.")
    if person.kind == "account_owner" and subject == "customer_group":
        yield Problem(path, step_id, "nobody", f"Step {number}: a group has no account owner. Choose somebody.")


def _update(number: str, path: str, step: UpdateCustomer | UpdateInvoice) -> Iterator[Problem]:
    changes = step.model_dump(exclude={"kind", "id", "name", "pause_days", "pause_reason"})
    if not any(value not in ("", None, ()) for value in changes.values()):
        yield Problem(path, step.id, "no_change", f"Step {number} changes nothing. Choose what to set.")
    both = set(step.add_tags) & set(step.remove_tags)
    if both:
        message = f"Step {number} adds and removes the tag {min(both)!r}. Keep one of the two."
        yield Problem(f"{path}.add_tags", step.id, "contradiction", message)

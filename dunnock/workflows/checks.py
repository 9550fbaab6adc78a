"""What stands in the way of activating a workflow, said at the step where it is. Errors refuse it, warnings ask to look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dunnock.criteria.check import check
from dunnock.criteria.grammar import Criteria
from dunnock.kernel.errors import Invalid
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.definition import (
    SENDS,
    Definition,
    IfElse,
    Send,
    SendText,
    Wait,
    WaitUntil,
    parse,
    walk,
    ways_of,
)
from dunnock.workflows.step_checks import Problem, check_step
from dunnock.workflows.subjects import one
from dunnock.workflows.triggers import TARGETING, TRIGGERS


@dataclass(frozen=True)
class TemplateFacts:
    """What the checks need to know of a template: the workflows room does not read templates itself."""

    subject_kind: str
    archived: bool
    faults: tuple[str, ...] = ()
    channel: str = "email"


def check_draft(raw: object, templates: dict[int, TemplateFacts]) -> tuple[Definition | None, list[Problem]]:
    """The definition in a draft, if it can be read, and everything wrong with it."""
    try:
        definition = parse(raw)
    except Invalid as unreadable:
        return None, [Problem(e.path, "", e.code, e.message) for e in unreadable.errors]
    return definition, list(_problems(definition, templates))


def _problems(definition: Definition, templates: dict[int, TemplateFacts]) -> Iterator[Problem]:
    trigger = TRIGGERS.get(definition.trigger.kind)
    if trigger is None:
        known = ", ".join(TRIGGERS)
        yield Problem(
            "trigger.kind", "", "unknown_trigger", f"There is no trigger {definition.trigger.kind!r}. Known: {known}."
        )
        return
    yield from _trigger(definition)
    yield from _settings(definition)
    if not definition.steps:
        yield Problem("steps", "", "no_steps", "The workflow does nothing yet. Add a step, an email for example.")
    seen: set[str] = set()
    for number, path, step in walk(definition.steps):
        for used in (step.id, *(way.id for _, way in ways_of(step))):
            if used in seen:
                yield Problem(path, step.id, "duplicate_id", f"Step {number}: the id {used!r} is used twice.")
            seen.add(used)
        yield from check_step(number, path, step, trigger)
        if isinstance(step, SENDS):
            yield from _message(number, path, step, trigger.subject, templates)
        elif isinstance(step, IfElse):
            for n, branch in enumerate(step.branches):
                place = f"{path}.branches[{n}].criteria"
                yield from _criteria(branch.criteria, trigger.subject, place, step.id)
        elif isinstance(step, WaitUntil) and step.criteria is not None:
            yield from _criteria(step.criteria, trigger.subject, f"{path}.criteria", step.id)
    yield from _endings(definition)


def _criteria(criteria: Criteria, subject: str, path: str, step_id: str = "") -> Iterator[Problem]:
    for problem in check(criteria, CATALOGUE, subject):
        yield Problem(f"{path}.{problem.path}", step_id, problem.code, problem.message, problem.severity)


def _trigger(definition: Definition) -> Iterator[Problem]:
    trigger = TRIGGERS[definition.trigger.kind]
    targeted = definition.target_invoices is not None or definition.target_payments is not None
    if trigger.kind == "inbound_webhook" and definition.trigger.hook_id is None:
        yield Problem("trigger.hook_id", "", "no_hook", "Choose the address the other system calls, or make one.")
    if definition.trigger.filters is not None:
        yield from _criteria(definition.trigger.filters, trigger.subject, "trigger.filters")
    elif trigger.family == "data" and not targeted:
        message = f"This would mean every {one(trigger.subject)}. Add a condition."
        yield Problem("trigger.filters", "", "no_filter", message)
    if targeted and trigger.subject not in TARGETING:
        path = "target_invoices" if definition.target_invoices is not None else "target_payments"
        about = one(trigger.subject)
        message = f"{trigger.label} cannot target invoices or payments: it is about one {about} already."
        yield Problem(path, "", "no_targeting", message)
    if definition.target_invoices is not None:
        yield from _criteria(definition.target_invoices, "invoice", "target_invoices")
    if definition.target_payments is not None:
        yield from _criteria(definition.target_payments.criteria, "payment", "target_payments.criteria")
        if definition.target_payments.scope == "applied_to_target" and definition.target_invoices is None:
            message = "Payments applied to a targeted invoice need targeted invoices. Turn on Target specific invoices."
            yield Problem("target_payments.scope", "", "no_target", message)


def _settings(definition: Definition) -> Iterator[Problem]:
    trigger = TRIGGERS[definition.trigger.kind]
    settings = definition.settings
    if trigger.family == "event" and settings.restart_after_days is not None:
        message = "An event happens once: a workflow that starts from it cannot restart. Turn the restart off."
        yield Problem("settings.restart_after_days", "", "no_restart", message)
    if settings.stop_when is not None:
        yield from _criteria(settings.stop_when, trigger.subject, "settings.stop_when")


def _message(
    number: str, path: str, step: Send, subject: str, templates: dict[int, TemplateFacts]
) -> Iterator[Problem]:
    if step.template_id is None:
        yield Problem(f"{path}.template_id", step.id, "no_template", f"Step {number}: no template chosen.")
        return
    facts = templates.get(step.template_id)
    if facts is None or facts.archived:
        message = f"Step {number}: the template does not exist any more. Choose another one."
        yield Problem(f"{path}.template_id", step.id, "unknown_template", message)
        return
    channel = "text" if isinstance(step, SendText) else "email"
    if facts.channel != channel:
        said = {"email": "an email", "text": "a text message"}
        message = f"Step {number}: the template is {said[facts.channel]}, the step sends {said[channel]}."
        yield Problem(f"{path}.template_id", step.id, "template_channel", message)
        return
    if facts.subject_kind != subject:
        written, about = one(facts.subject_kind), one(subject)
        message = f"Step {number}: the template is written for a {written}, this workflow is about a {about}."
        yield Problem(f"{path}.template_id", step.id, "template_subject", message)
    for fault in facts.faults:
        yield Problem(f"{path}.template_id", step.id, "template_fault", f"Step {number}: {fault}")


def _endings(definition: Definition) -> Iterator[Problem]:
    """A wait with nothing after it makes people wait for nothing; steps after an end are never reached."""

    def look(steps: tuple[Any, ...], path: str, *, last: bool) -> Iterator[Problem]:
        for at, step in enumerate(steps):
            place = f"{path}[{at}]"
            final = last and at == len(steps) - 1
            if isinstance(step, Wait) and final:
                yield Problem(
                    place, step.id, "wait_at_end", "The workflow ends with a wait: nothing follows it.", "warning"
                )
            if step.kind == "end" and at < len(steps) - 1:
                yield Problem(place, step.id, "unreachable", "The steps after this end are never reached.")
            for inside, way in ways_of(step):
                yield from look(way.steps, f"{place}.{inside}.steps", last=final)

    yield from look(definition.steps, "steps", last=True)

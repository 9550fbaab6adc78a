"""What stands in the way of activating a workflow, said at the step where it is. Errors refuse it, warnings ask to look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from dunnock.criteria.check import check
from dunnock.criteria.grammar import Criteria
from dunnock.kernel.errors import Invalid
from dunnock.workflows.definition import Definition, IfElse, SendEmail, Wait, parse, walk
from dunnock.workflows.matching import CATALOGUE
from dunnock.workflows.triggers import TARGETING, TRIGGERS


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


@dataclass(frozen=True)
class TemplateFacts:
    """What the checks need to know of a template: the workflows room does not read templates itself."""

    subject_kind: str
    archived: bool
    faults: tuple[str, ...] = ()


def check_draft(raw: object, templates: dict[int, TemplateFacts]) -> tuple[Definition | None, list[Problem]]:
    """The definition in a draft, if it can be read, and everything wrong with it."""
    try:
        definition = parse(raw)
    except Invalid as unreadable:
        return None, [Problem(e.path, "", e.code, e.message) for e in unreadable.errors]
    return definition, list(_problems(definition, templates))


def _words(subject: str) -> str:
    return subject.replace("_", " ")


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
        ids = [step.id, *(b.id for b in getattr(step, "branches", ()))]
        if isinstance(step, IfElse):
            ids.append(step.otherwise.id)
        for used in ids:
            if used in seen:
                yield Problem(path, step.id, "duplicate_id", f"Step {number}: the id {used!r} is used twice.")
            seen.add(used)
        if isinstance(step, SendEmail):
            yield from _email(number, path, step, trigger.subject, templates)
        elif isinstance(step, Wait) and not (step.days or step.hours or step.until):
            yield Problem(path, step.id, "empty_wait", f"Step {number} waits for nothing. Say for how long.")
        elif isinstance(step, IfElse):
            for n, branch in enumerate(step.branches):
                place = f"{path}.branches[{n}].criteria"
                yield from _criteria(branch.criteria, trigger.subject, place, step.id)
    yield from _endings(definition)


def _criteria(criteria: Criteria, subject: str, path: str, step_id: str = "") -> Iterator[Problem]:
    for problem in check(criteria, CATALOGUE, subject):
        yield Problem(f"{path}.{problem.path}", step_id, problem.code, problem.message, problem.severity)


def _trigger(definition: Definition) -> Iterator[Problem]:
    trigger = TRIGGERS[definition.trigger.kind]
    targeted = definition.target_invoices is not None or definition.target_payments is not None
    if definition.trigger.filters is not None:
        yield from _criteria(definition.trigger.filters, trigger.subject, "trigger.filters")
    elif trigger.family == "data" and not targeted:
        message = f"This would mean every {_words(trigger.subject)}. Add a condition."
        yield Problem("trigger.filters", "", "no_filter", message)
    if targeted and trigger.subject not in TARGETING:
        path = "target_invoices" if definition.target_invoices is not None else "target_payments"
        about = _words(trigger.subject)
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


def _email(
    number: str, path: str, step: SendEmail, subject: str, templates: dict[int, TemplateFacts]
) -> Iterator[Problem]:
    if step.template_id is None:
        yield Problem(f"{path}.template_id", step.id, "no_template", f"Step {number}: no template chosen.")
        return
    facts = templates.get(step.template_id)
    if facts is None or facts.archived:
        message = f"Step {number}: the template does not exist any more. Choose another one."
        yield Problem(f"{path}.template_id", step.id, "unknown_template", message)
        return
    if facts.subject_kind != subject:
        written, about = _words(facts.subject_kind), _words(subject)
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
            if isinstance(step, IfElse):
                for n, branch in enumerate(step.branches):
                    yield from look(branch.steps, f"{place}.branches[{n}].steps", last=final)
                yield from look(step.otherwise.steps, f"{place}.otherwise.steps", last=final)

    yield from look(definition.steps, "steps", last=True)

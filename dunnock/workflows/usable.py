"""Whether a definition, finished or not, can be asked about at all: a known trigger, and criteria that compile."""

from __future__ import annotations

from collections.abc import Iterator

from dunnock.criteria.check import NEVER, UNFINISHED, check
from dunnock.criteria.grammar import Criteria
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.definition import Definition, IfElse, WaitUntil, walk
from dunnock.workflows.triggers import TRIGGERS


def refuse_unusable(definition: Definition) -> None:
    """Raises `Invalid` naming every place that stands in the way of a preview, an explanation or a trial.

    A contradiction does not: it means nobody, and that is an answer.
    """
    errors = list(_errors(definition))
    if errors:
        raise _refusal(errors)


def unfinished(definition: Definition) -> list[FieldError]:
    """The places somebody has not filled in yet, where nothing else stands in the way; [] for what can be looked at.

    Raises `Invalid` for everything else, as `refuse_unusable` does.
    """
    errors = list(_errors(definition))
    if all(error.code in UNFINISHED for error in errors):
        return errors
    raise _refusal(errors)


def _refusal(errors: list[FieldError]) -> Invalid:
    return Invalid(f"This cannot be looked at yet: {errors[0].path}: {errors[0].message}", errors=errors)


def _errors(definition: Definition) -> Iterator[FieldError]:
    trigger = TRIGGERS.get(definition.trigger.kind)
    if trigger is None:
        known = ", ".join(TRIGGERS)
        message = f"there is no trigger {definition.trigger.kind!r}; known: {known}"
        yield FieldError("trigger.kind", message, "unknown_trigger")
        return
    for path, criteria, subject in _criteria(definition, trigger.subject):
        faults = [
            FieldError(f"{path}.{problem.path}", problem.message, problem.code)
            for problem in check(criteria, CATALOGUE, subject)
            if problem.severity == "error" and problem.code != NEVER
        ]
        yield from faults
    payments = definition.target_payments
    if payments is not None and payments.scope == "applied_to_target" and definition.target_invoices is None:
        message = "payments applied to a targeted invoice need targeted invoices"
        yield FieldError("target_payments.scope", message, "no_target")
    seen: set[str] = set()
    for _, path, step in walk(definition.steps):
        if step.id in seen:
            yield FieldError(path, f"the id {step.id!r} is used twice", "duplicate_id")
        seen.add(step.id)


def _criteria(definition: Definition, subject: str) -> Iterator[tuple[str, Criteria, str]]:
    if definition.trigger.filters is not None:
        yield "trigger.filters", definition.trigger.filters, subject
    if definition.target_invoices is not None:
        yield "target_invoices", definition.target_invoices, "invoice"
    if definition.target_payments is not None:
        yield "target_payments.criteria", definition.target_payments.criteria, "payment"
    for _, path, step in walk(definition.steps):
        if isinstance(step, IfElse):
            for n, branch in enumerate(step.branches):
                yield f"{path}.branches[{n}].criteria", branch.criteria, subject
        elif isinstance(step, WaitUntil) and step.criteria is not None:
            yield f"{path}.criteria", step.criteria, subject

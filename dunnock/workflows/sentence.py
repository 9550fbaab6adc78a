"""What a workflow is about in one sentence: the second line of every row of the workflow list."""

from __future__ import annotations

from typing import Any

from dunnock.criteria.grammar import Criteria
from dunnock.criteria.words import describe
from dunnock.kernel.errors import Invalid
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.definition import Definition, parse
from dunnock.workflows.subjects import many, one
from dunnock.workflows.triggers import TRIGGERS

_OPEN = {"invoice": "open ", "payment_plan": "active ", "instalment": "unpaid "}


def say_criteria(criteria: Criteria, subject: str, language: str = "en") -> str:
    """A criteria to stand inside a sentence: it starts small."""
    text = describe(criteria, CATALOGUE, subject, language)
    return text[:1].lower() + text[1:] if len(text) > 1 and text[1].islower() else text


def say_definition(definition: Definition, language: str = "en") -> str:
    """Reads "Customers where tags has any of vip, with an open invoice where balance is more than €1,000.00"."""
    trigger = TRIGGERS.get(definition.trigger.kind)
    if trigger is None:
        return f"An unknown trigger: {definition.trigger.kind}"
    filters = definition.trigger.filters
    where = f" where {say_criteria(filters, trigger.subject, language)}" if filters is not None else ""
    targets = _targets(definition, language)
    if trigger.family == "event":
        return f"{trigger.label}{', only' if where else ''}{where}"
    of = _OPEN.get(trigger.subject, "")
    who = f"{of}{many(trigger.subject)}".capitalize() if where or targets else f"Every {of}{one(trigger.subject)}"
    joiner = "," if where and targets else ""
    return f"{who}{where}{joiner}{f' with {targets}' if targets else ''}"


def _targets(definition: Definition, language: str) -> str:
    parts = []
    if definition.target_invoices is not None:
        parts.append(f"an open invoice where {say_criteria(definition.target_invoices, 'invoice', language)}")
    if definition.target_payments is not None:
        scope = " applied to it" if definition.target_payments.scope == "applied_to_target" else ""
        said = say_criteria(definition.target_payments.criteria, "payment", language)
        parts.append(f"a payment{scope} where {said}")
    return ", and ".join(parts)


def say_draft(raw: dict[str, Any], language: str = "en") -> str:
    """Of a draft as it is stored, as a finished sentence: one that cannot be read says so."""
    if not raw.get("trigger"):
        return "No trigger chosen yet."
    try:
        return f"{say_definition(parse(raw), language)}."
    except Invalid:
        return "The draft is not finished: it cannot be read yet."

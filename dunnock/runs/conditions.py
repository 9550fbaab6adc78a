"""Every condition of a workflow for one record: its sentence, its value, whether it holds.

The verdict of each is the filter's own SQL, so an explanation and an enrolment cannot disagree.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass, field
from typing import Any

from dunnock.criteria.compile import standing
from dunnock.criteria.explain import ExplainedNode, explain, read_explanation
from dunnock.criteria.grammar import Collection, Criteria, Group, Rule, children
from dunnock.kernel.clock import AsOf
from dunnock.org.db import row
from dunnock.runs.since import Since, invoice_history
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.matching import Matching
from dunnock.workflows.program import Program
from dunnock.workflows.sentence import say_criteria


@dataclass(frozen=True)
class Condition:
    """`why_not` completes "is not enrolled: …" where the condition fails. `matching` of `of` rows for a target."""

    kind: str
    sentence: str
    passed: bool
    why_not: str = ""
    matching: int | None = None
    of: int | None = None
    examples: list[str] = field(default_factory=list)
    tree: dict[str, Any] | None = None
    since_on: dt.date | None = None

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def meets(organisation_id: int, matching: Matching, record_id: int, as_of: AsOf) -> bool:
    """Whether enrolment would take the record now, asked with enrolment's own condition."""
    found = row(
        f"SELECT s.withdrawn_at IS NULL AND ({matching.where}) AS meets FROM {matching.source} s"
        " WHERE s.organisation_id = %(organisation_id)s AND s.id = %(record_id)s",
        {**standing(organisation_id, as_of), **matching.params, "record_id": record_id},
    )
    return bool(found and found["meets"])


def conditions_of(
    organisation_id: int, program: Program, record: dict[str, Any], as_of: AsOf, language: str
) -> list[Condition]:
    """All conditions, in the order people read them in the builder."""
    definition, matching = program.definition, program.matching
    trigger = matching.trigger
    open_invoice = trigger.subject == "invoice" and record["balance"] and record["withdrawn_at"] is None
    history = invoice_history(organisation_id, record["id"], as_of) if open_invoice else {}
    found = []
    if record["withdrawn_at"] is not None:
        found.append(
            Condition("withdrawn", "The record stands in the ERP", passed=False, why_not="it was withdrawn in the ERP")
        )
    if trigger.always != "true":
        found.append(_standing(organisation_id, matching, record, as_of, history))
    if definition.trigger.filters is not None:
        since = Since(CATALOGUE, trigger.subject, as_of.today, history)
        found.append(_filters(organisation_id, definition.trigger.filters, since, record["id"], as_of, language))
    if definition.target_invoices is not None:
        said = say_criteria(definition.target_invoices, "invoice", language)
        found.append(_targets(organisation_id, matching, record["id"], as_of, "invoice", said))
    if definition.target_payments is not None:
        said = say_criteria(definition.target_payments.criteria, "payment", language)
        applied = definition.target_payments.scope == "applied_to_target"
        found.append(_targets(organisation_id, matching, record["id"], as_of, "payment", said, applied=applied))
    return found


_ALWAYS = {
    "invoice": ("The invoice is open", "the invoice is settled"),
    "contact": ("An invoice linked to the contact may be written about", "none of its linked invoices may be"),
    "payment_plan": ("The plan is active", "the plan is not active"),
    "instalment": ("The instalment is unpaid and its plan active", "it is paid, or its plan is not active"),
}


def _standing(
    organisation_id: int, matching: Matching, record: dict[str, Any], as_of: AsOf, history: dict[str, dt.date | None]
) -> Condition:
    """What the trigger itself asks of every record."""
    found = row(
        f"SELECT {matching.trigger.always} AS holds FROM {matching.source} s"
        " WHERE s.organisation_id = %(organisation_id)s AND s.id = %(record_id)s",
        {**standing(organisation_id, as_of), "record_id": record["id"]},
    )
    said, why = _ALWAYS[matching.trigger.subject]
    holds = bool(found and found["holds"])
    return Condition("always", said, holds, "" if holds else why, since_on=history.get("open"))


def _filters(
    organisation_id: int, criteria: Criteria, since: Since, record_id: int, as_of: AsOf, language: str
) -> Condition:
    explanation = explain(criteria, since.catalogue, since.subject, alias="s", prefix="f", language=language)
    found = row(explanation.sql, {**standing(organisation_id, as_of), **explanation.params, "record_id": record_id})
    tree = read_explanation(explanation, list((found or {}).values()))
    told = since.tell(criteria.where, tree)
    return Condition(
        "filters",
        tree.sentence,
        tree.passed,
        "" if tree.passed else why_not(criteria.where, tree),
        tree=told,
        since_on=told["since_on"],
    )


def why_not(node: Rule | Group | Collection, told: ExplainedNode, *, wanted: bool = True) -> str:
    """The condition that decides, with its value: "balance overdue is more than €50.00 is not met (it is €20.00)"."""
    if isinstance(node, Group):
        parts = [part for _, part in children(node)]
        inner = wanted if node.match != "none" else not wanted
        # ALL fails through its first failing part; ANY fails as a whole, unless it has one part only.
        decides = (node.match == "all") == wanted if node.match != "none" else wanted
        if decides or len(parts) == 1:
            for part, answer in zip(parts, told.children, strict=True):
                if answer.passed != inner:
                    return why_not(part, answer, wanted=inner)
        return f"{_small(told.sentence)} is not met" if wanted else f"{_small(told.sentence)} is met, but must not be"
    value = f" (it is {told.shown})" if told.shown and isinstance(node, Rule) else ""
    if told.shown and isinstance(node, Collection):
        value = f" ({told.shown})"
    said = _small(told.sentence)
    return f"{said} is not met{value}" if wanted else f"{said} is met, but must not be{value}"


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:] if len(sentence) > 1 and sentence[1].islower() else sentence


def _targets(
    organisation_id: int,
    matching: Matching,
    record_id: int,
    as_of: AsOf,
    kind: str,
    said: str,
    *,
    applied: bool = False,
) -> Condition:
    """One of the two toggles: how many of the customer's rows it means, a few of them by name."""
    source, condition, owned, name = {
        "invoice": ("open_item i", matching.invoice, matching.about.owns, "i.number"),
        "payment": ("payment p", matching.payment, matching.about.pays, "coalesce(nullif(p.reference, ''), p.erp_id)"),
    }[kind]
    alias = source[-1]
    found = row(
        f"SELECT count(*) FILTER (WHERE {condition}) AS matching, count(*) AS of,"
        f" (array_agg({name} ORDER BY {alias}.id) FILTER (WHERE {condition}))[1:5] AS examples FROM {source}"
        f" JOIN {matching.source} s ON s.organisation_id = {alias}.organisation_id AND s.id = %(record_id)s"
        f" WHERE {alias}.organisation_id = %(organisation_id)s AND {owned} AND {alias}.withdrawn_at IS NULL",
        {**standing(organisation_id, as_of), **matching.params, "record_id": record_id},
    ) or {"matching": 0, "of": 0, "examples": []}
    what = "open invoice" if kind == "invoice" else "payment applied to such an invoice" if applied else "payment"
    none = "" if found["of"] else f"it has no {'open invoice' if kind == 'invoice' else 'payment'}"
    return Condition(
        f"target_{kind}s",
        f"Any {what} where {said}",
        found["matching"] > 0,
        "" if found["matching"] else none or f"it has no {what} where {said}",
        found["matching"],
        found["of"],
        found["examples"] or [],
    )

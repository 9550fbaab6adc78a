"""Whom a workflow means, as SQL: the trigger's filters, and on customer level the targeted invoices and payments.

With both toggles on, a customer is included only if it has a matching invoice AND a matching payment. Everything that
asks the question (preview, enrolment, the check before each step, the last look) uses this one compilation.
"""

from __future__ import annotations

from dataclasses import dataclass

from dunnock.criteria.compile import compile_filter
from dunnock.criteria.grammar import Criteria
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.definition import Definition
from dunnock.workflows.subjects import ABOUT, About
from dunnock.workflows.triggers import TRIGGERS, Trigger


@dataclass(frozen=True)
class Matching:
    """`where` is over the subject's row `s`; `invoice` over an open item `i`, `payment` over a payment `p` of that subject.

    All three may use the standing parameters (criteria.compile.standing) and take the values in `params`.
    """

    trigger: Trigger
    about: About
    source: str
    customer: str
    where: str
    invoice: str
    payment: str
    params: dict[str, object]
    targets_invoices: bool
    targets_payments: bool


def _part(criteria: Criteria | None, subject: str, alias: str, prefix: str, params: dict[str, object]) -> str:
    if criteria is None:
        return "true"
    compiled = compile_filter(criteria, CATALOGUE, subject, alias=alias, prefix=prefix)
    params.update(compiled.params)
    return compiled.sql


def _applied(scope: str) -> str:
    """The payment side of the two toggles: by the same customer, or applied to a targeted invoice."""
    if scope == "same_customer":
        return "true"
    return (
        "EXISTS (SELECT 1 FROM allocation a JOIN open_item i ON i.organisation_id = a.organisation_id"
        " AND i.id = a.invoice_id WHERE a.organisation_id = p.organisation_id AND a.payment_id = p.id"
        " AND a.withdrawn_at IS NULL AND {invoice})"
    )


def compile_matching(definition: Definition) -> Matching:
    """Raises `Invalid` for a criteria that does not fit the catalogue (checks.py finds those before activation)."""
    trigger = TRIGGERS[definition.trigger.kind]
    about = ABOUT[trigger.subject]
    params: dict[str, object] = {}
    parts = [trigger.always, _part(definition.trigger.filters, trigger.subject, "s", "f", params)]
    invoice = _part(definition.target_invoices, "invoice", "i", "ti", params)
    payment = "true"
    if definition.target_invoices is not None:
        parts.append(
            "EXISTS (SELECT 1 FROM open_item i WHERE i.organisation_id = s.organisation_id"
            f" AND {about.owns} AND {invoice})"
        )
    if definition.target_payments is not None:
        payment = _part(definition.target_payments.criteria, "payment", "p", "tp", params)
        payment = f"({payment} AND {_applied(definition.target_payments.scope).replace('{invoice}', invoice)})"
        parts.append(
            "EXISTS (SELECT 1 FROM payment p WHERE p.organisation_id = s.organisation_id"
            f" AND {about.pays} AND p.withdrawn_at IS NULL AND {payment})"
        )
    return Matching(
        trigger=trigger,
        about=about,
        source=CATALOGUE.subject(trigger.subject).source,
        customer=trigger.customer_key,
        where=" AND ".join(parts),
        invoice=invoice,
        payment=payment,
        params=params,
        targets_invoices=definition.target_invoices is not None,
        targets_payments=definition.target_payments is not None,
    )


def stops_when_no_match(definition: Definition) -> bool:
    chosen = definition.settings.stop_when_no_match
    return TRIGGERS[definition.trigger.kind].family == "data" if chosen is None else chosen

"""Stripe's events as facts. Written for the shapes of its API reference; what an event leaves out is taken as not said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dunnock.charges.facts import (
    AttemptFact,
    AttemptState,
    DisputeFact,
    DisputeState,
    Fact,
    RefundedFact,
    RefundFact,
    stamp,
)
from dunnock.charges.money import from_minor
from dunnock.charges.providers.base import CHARGE, CUSTOMER, Look, MethodNews, Said

_INTENT: dict[str, AttemptState] = {
    "payment_intent.succeeded": "paid",
    "payment_intent.payment_failed": "failed",
    "payment_intent.processing": "submitted",
    "payment_intent.canceled": "cancelled",
}
_CHARGE: dict[str, AttemptState] = {
    "charge.succeeded": "paid",
    "charge.failed": "failed",
    "charge.pending": "submitted",
}
_SESSION: dict[str, AttemptState] = {
    "checkout.session.async_payment_succeeded": "paid",
    "checkout.session.async_payment_failed": "failed",
    "checkout.session.expired": "cancelled",
}
_DISPUTE: dict[str, DisputeState] = {
    "warning_needs_response": "inquiry",
    "warning_under_review": "inquiry",
    "warning_closed": "inquiry",
    "needs_response": "open",
    "under_review": "open",
    "won": "won",
    "prevented": "won",
    "lost": "lost",
}


def said(event: dict[str, Any]) -> Said:
    """Raises `KeyError`, `TypeError` or `ValueError` for what is no event of Stripe."""
    about: dict[str, Any] = event["data"]["object"]
    kind, at = str(event["type"]), stamp(int(event["created"]))
    labels = labels_of(about)
    facts, found = _facts(kind, about, at)
    refs = [ref for ref in found if ref]
    ours = _ours(kind, labels)
    return Said(
        id=str(event["id"]),
        type=kind,
        at=at,
        body=event,
        facts=facts,
        refs=refs,
        labels=labels,
        news=_news(kind, about, at),
        look=_look(kind, about, labels),
        ours=False if ours is None and not refs else ours,  # every payment of ours is an intent
    )


def labels_of(about: dict[str, Any]) -> Mapping[str, str]:
    """Our marks on an object of Stripe's."""
    return {str(key): str(value) for key, value in (about.get("metadata") or {}).items()}


def identity(value: Any) -> str:
    """An id, whether the object stands there whole or by its id."""
    return str(value.get("id") or "") if isinstance(value, dict) else str(value or "")


def failure(error: dict[str, Any] | None) -> tuple[str, str]:
    """The bank's reason where there is one ("stolen_card"), else Stripe's own code."""
    error = error or {}
    return str(error.get("decline_code") or error.get("code") or ""), str(error.get("message") or "")


def intent_fact(intent: dict[str, Any], at: str) -> AttemptFact:
    """An intent as it stands."""
    ref, status = identity(intent), intent.get("status")
    if status == "succeeded":
        return AttemptFact("paid", at, ref)
    if status == "canceled":
        return AttemptFact("cancelled", at, ref)
    if status in ("requires_payment_method", "requires_action", "requires_confirmation"):
        code, message = failure(intent.get("last_payment_error"))
        if not code and status == "requires_action":
            code, message = "authentication_required", "The customer's bank wants the customer to confirm the payment."
        return AttemptFact("failed", at, ref, code, message)
    return AttemptFact("submitted", at, ref)


def _facts(kind: str, about: dict[str, Any], at: str) -> tuple[list[Fact], list[str]]:
    """The facts, and the references by which the charge may be known to us."""
    if kind in _INTENT:
        code, message = failure(about.get("last_payment_error")) if _INTENT[kind] == "failed" else ("", "")
        ref = identity(about)
        return [AttemptFact(_INTENT[kind], at, ref, code, message)], [ref]
    if kind in _CHARGE:
        return [_charge_fact(kind, about, at)], _refs(about)
    if kind == "charge.refunded":
        return [RefundedFact(_amount(about, "amount_refunded"), at)], _refs(about)
    if kind.startswith("charge.dispute."):
        state = _DISPUTE.get(str(about.get("status")), "open")
        return [DisputeFact(identity(about), state, at)], _refs(about)
    if kind.startswith("refund.") or kind == "charge.refund.updated":
        failed = kind == "refund.failed" or about.get("status") in ("failed", "canceled")
        return [RefundFact(identity(about), _amount(about, "amount"), failed, at)], _refs(about)
    if kind.startswith("checkout.session."):
        return _session_facts(kind, about, at), [identity(about), identity(about.get("payment_intent"))]
    return [], []


def _charge_fact(kind: str, about: dict[str, Any], at: str) -> AttemptFact:
    code, message = "", ""
    if kind == "charge.failed":
        outcome = about.get("outcome") or {}
        code = str(outcome.get("reason") or about.get("failure_code") or "")
        message = str(about.get("failure_message") or "")
    return AttemptFact(_CHARGE[kind], at, identity(about.get("payment_intent")), code, message)


def _session_facts(kind: str, about: dict[str, Any], at: str) -> list[Fact]:
    if about.get("mode") != "payment":
        return []
    ref = identity(about.get("payment_intent")) or identity(about)
    if kind == "checkout.session.completed":
        paid = about.get("payment_status") in ("paid", "no_payment_required")
        return [AttemptFact("paid" if paid else "submitted", at, ref)]
    return [AttemptFact(_SESSION[kind], at, ref)] if kind in _SESSION else []


def _amount(about: dict[str, Any], key: str) -> Any:
    return from_minor(int(about[key]), str(about["currency"]).upper())


def _refs(about: dict[str, Any]) -> list[str]:
    return [identity(about.get("payment_intent"))]


def _news(kind: str, about: dict[str, Any], at: str) -> MethodNews | None:
    return MethodNews(identity(about), "revoked", at) if kind == "payment_method.detached" else None


def _look(kind: str, about: dict[str, Any], labels: Mapping[str, str]) -> Look | None:
    if kind == "setup_intent.succeeded" and CUSTOMER in labels:
        return Look("set_up", identity(about.get("payment_method")), identity(about.get("customer")))
    return None


def _ours(kind: str, labels: Mapping[str, str]) -> bool | None:
    """Disputes and refunds made in Stripe's own pages carry no marks of ours: there the references decide."""
    if CHARGE in labels or CUSTOMER in labels:
        return True
    return None if kind.startswith(("charge.dispute.", "refund.", "charge.refund")) else False

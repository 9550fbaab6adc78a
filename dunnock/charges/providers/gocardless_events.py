"""GoCardless' events as facts. An event names its resource and says little of it: what is missing is read there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal

from dunnock.charges.facts import AttemptFact, AttemptState, DisputeFact, DisputeState, Fact, utc
from dunnock.charges.providers.base import CHARGE, CUSTOMER, Look, MethodNews, Said

_PAYMENT: dict[str, AttemptState] = {
    "created": "submitted",
    "customer_approval_granted": "submitted",
    "customer_approval_denied": "cancelled",
    "submitted": "submitted",
    "confirmed": "paid",
    "paid_out": "paid",
    "cancelled": "cancelled",
    "failed": "failed",
    "late_failure_settled": "failed",
}
_CHARGEBACK: dict[str, DisputeState] = {
    "charged_back": "open",
    "chargeback_settled": "lost",
    "chargeback_cancelled": "won",
}
_MANDATE: dict[str, Literal["active", "expired", "revoked"]] = {
    "active": "active",
    "reinstated": "active",
    "expired": "expired",
    "cancelled": "revoked",
    "failed": "revoked",
    "blocked": "revoked",
    "suspended_by_payer": "revoked",
}


def at_of(text: str) -> str:
    return utc(dt.datetime.fromisoformat(text))


def said(event: dict[str, Any]) -> Said:
    """Raises `KeyError`, `TypeError` or `ValueError` for what is no event of GoCardless."""
    resource, action = str(event["resource_type"]), str(event["action"])
    at, links = at_of(event["created_at"]), event.get("links") or {}
    labels = {str(key): str(value) for key, value in (event.get("resource_metadata") or {}).items()}
    payment = str(links.get("payment") or "")
    return Said(
        id=str(event["id"]),
        type=f"{resource}.{action}",
        at=at,
        body=event,
        facts=_facts(resource, action, event, payment, at),
        refs=[ref for ref in (payment, str(links.get("billing_request") or "")) if ref],
        labels=labels,
        news=_news(resource, action, links, at),
        look=_look(resource, action, links, labels, at),
        ours=_ours(resource, labels),
    )


def payment_fact(payment: Mapping[str, Any], at: str = "") -> AttemptFact:
    """A payment as it stands. One that was charged back was paid before: that is another fact."""
    ref, status = str(payment["id"]), payment.get("status")
    if status in ("confirmed", "paid_out", "charged_back"):
        return AttemptFact("paid", at, ref)
    if status in ("cancelled", "customer_approval_denied"):
        return AttemptFact("cancelled", at, ref)
    if status == "failed":
        return AttemptFact("failed", at, ref, "failed", "GoCardless says that the payment failed.")
    return AttemptFact("submitted", at, ref)


def _facts(resource: str, action: str, event: dict[str, Any], payment: str, at: str) -> list[Fact]:
    if resource != "payments":
        return []
    if action in _CHARGEBACK:
        return [DisputeFact(payment, _CHARGEBACK[action], at)]
    if action not in _PAYMENT:
        return []
    state, details = _PAYMENT[action], event.get("details") or {}
    # GoCardless may collect again by itself: then it is not decided, and a retry of ours would charge twice.
    if state == "failed" and details.get("will_attempt_retry"):
        state = "submitted"
    if state != "failed":
        return [AttemptFact(state, at, payment)]
    return [
        AttemptFact(state, at, payment, str(details.get("cause") or "failed"), str(details.get("description") or ""))
    ]


def _news(resource: str, action: str, links: Mapping[str, Any], at: str) -> MethodNews | None:
    if resource == "mandates" and action in _MANDATE:
        return MethodNews(str(links["mandate"]), _MANDATE[action], at)
    return None


def _look(resource: str, action: str, links: Mapping[str, Any], labels: Mapping[str, str], at: str) -> Look | None:
    if resource == "refunds":
        return Look("paid_back", str(links.get("payment") or links["refund"]), at=at)
    if (
        resource == "billing_requests"
        and action == "fulfilled"
        and (CUSTOMER in labels or CHARGE in labels or not labels)
    ):
        return Look("request", str(links["billing_request"]))
    return None


def _ours(resource: str, labels: Mapping[str, str]) -> bool | None:
    """Without labels the references decide: not every event carries the metadata of what it is about."""
    if CHARGE in labels or CUSTOMER in labels:
        return True
    if resource in ("payments", "refunds", "billing_requests"):
        return False if labels else None
    return False

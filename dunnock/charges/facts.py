"""What a provider has told us about a charge, and what follows from it.

Webhooks arrive twice, late and in any order. So nothing is ever *done* by one: it adds a fact, a fact gives way only to
one that ranks above it, and the charge's standing is read off the facts that are left. Taking the larger of two is the
same whichever comes first and however often, so the standing is too (tests/rules/test_charge_facts.py).

Facts are JSON: {"attempts": {"1": …}, "disputes": {"dp_1": …}, "refunds": {"re_1": …}, "refunded": …}. Times are the
provider's, in UTC as ISO text; "" is our own observation without one, and gives way to every time.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Literal

AttemptState = Literal["submitted", "paid", "failed", "cancelled"]
DisputeState = Literal["inquiry", "open", "won", "lost"]
Status = Literal["pending", "paid", "failed", "charged_back", "refunded", "partly_refunded", "cancelled"]
Facts = dict[str, Any]

# A late *submitted* never undoes a decision, whatever its time. Between decisions the later one holds: a direct debit
# that was confirmed may still bounce, and one that bounced may be collected after all. In the same second: the higher.
_DECIDED = {"submitted": 0, "cancelled": 1, "failed": 2, "paid": 2}
_IN_ONE_SECOND = {"submitted": 0, "cancelled": 0, "failed": 1, "paid": 2}
_DISPUTE = {"inquiry": 0, "open": 1, "won": 2, "lost": 2}


@dataclass(frozen=True)
class AttemptFact:
    """What became of one attempt. `code` and `message` are the provider's, for a failure."""

    state: AttemptState
    at: str = ""
    ref: str = ""
    code: str = ""
    message: str = ""


@dataclass(frozen=True)
class DisputeFact:
    """A chargeback. An inquiry is a question of the customer's bank: no money has moved."""

    id: str
    state: DisputeState
    at: str = ""


@dataclass(frozen=True)
class RefundFact:
    """One refund. `amount` in the charge's currency."""

    id: str
    amount: Decimal
    failed: bool = False
    at: str = ""


@dataclass(frozen=True)
class RefundedFact:
    """What the provider says has been given back altogether."""

    amount: Decimal
    at: str = ""


Fact = AttemptFact | DisputeFact | RefundFact | RefundedFact


def instant(at: str) -> dt.datetime | None:
    return dt.datetime.fromisoformat(at) if at else None


def stamp(seconds: int) -> str:
    """A provider's Unix time."""
    return utc(dt.datetime.fromtimestamp(seconds, dt.UTC))


def utc(at: dt.datetime) -> str:
    """One way of writing an instant, so that the texts sort as the instants do."""
    return at.astimezone(dt.UTC).isoformat(timespec="milliseconds")


def merged(facts: Facts, fact: Fact, *, attempt: int = 0) -> Facts:
    """The facts with one more. The old ones are left as they are; a fact that ranks below what is known changes nothing."""
    match fact:
        case AttemptFact():
            return _with(facts, "attempts", str(attempt), _attempt(facts, fact, attempt))
        case DisputeFact():
            told = {"state": fact.state, "at": fact.at}
            return _with(facts, "disputes", fact.id, _higher(_kept(facts, "disputes", fact.id), told, _dispute_rank))
        case RefundFact():
            refund = {"amount": str(fact.amount), "failed": fact.failed, "at": fact.at}
            return _with(facts, "refunds", fact.id, _higher(_kept(facts, "refunds", fact.id), refund, _refund_rank))
        case RefundedFact():
            told = {"amount": str(fact.amount), "at": fact.at}
            return facts | {"refunded": _higher(facts.get("refunded"), told, _refunded_rank)}


def _kept(facts: Facts, kind: str, key: str) -> dict[str, Any] | None:
    found: dict[str, Any] | None = facts.get(kind, {}).get(key)
    return found


def _with(facts: Facts, kind: str, key: str, value: dict[str, Any]) -> Facts:
    return facts | {kind: facts.get(kind, {}) | {key: value}}


def _attempt(facts: Facts, fact: AttemptFact, attempt: int) -> dict[str, Any]:
    """The higher of the two; `paid_at` is the first time we were told that it is paid, whichever fact says so."""
    known, told = _kept(facts, "attempts", str(attempt)), asdict(fact)
    held = dict(_higher(known, told, _attempt_rank))
    times = [one for one in ((known or {}).get("paid_at"), fact.at if fact.state == "paid" else None) if one]
    held["paid_at"] = min(times) if times else None
    return held


def _higher(known: dict[str, Any] | None, told: dict[str, Any], rank: Any) -> dict[str, Any]:
    return told if known is None or rank(told) > rank(known) else known


def _attempt_rank(one: dict[str, Any]) -> tuple[Any, ...]:
    state = one["state"]
    return (_DECIDED[state], one["at"], _IN_ONE_SECOND[state], one["ref"], one["code"], one["message"])


def _dispute_rank(one: dict[str, Any]) -> tuple[Any, ...]:
    return (_DISPUTE[one["state"]], one["at"], one["state"])


def _refund_rank(one: dict[str, Any]) -> tuple[Any, ...]:
    """A refund that failed has failed: the money came back."""
    return (one["failed"], one["at"], one["amount"])


def _refunded_rank(one: dict[str, Any]) -> tuple[Any, ...]:
    return (one["at"], Decimal(one["amount"]))


@dataclass(frozen=True)
class Standing:
    """What the facts amount to."""

    status: Status
    refunded: Decimal
    paid_at: dt.datetime | None
    code: str
    message: str


def standing(facts: Facts, amount: Decimal, attempts: int) -> Standing:
    """`attempts`: how many there are so far; the last one decides as long as none was paid."""
    told = facts.get("attempts", {})
    paid = sorted(one["paid_at"] or "" for one in told.values() if one["state"] == "paid")
    last = told.get(str(attempts), {"state": "submitted"})
    refunded = min(_refunded(facts), amount)
    failure = last if last["state"] == "failed" and not paid else {}
    if len(paid) > 1:  # the provider collected an earlier attempt after all: people have to see it
        failure = {"code": "paid_twice", "message": "More than one attempt was paid. Refund what was taken twice."}
    return Standing(
        status=_status(facts, bool(paid), last["state"], refunded, amount),
        refunded=refunded,
        paid_at=instant(paid[0]) if paid else None,
        code=failure.get("code", ""),
        message=failure.get("message", ""),
    )


def _status(facts: Facts, paid: bool, last: str, refunded: Decimal, amount: Decimal) -> Status:
    if any(one["state"] in ("open", "lost") for one in facts.get("disputes", {}).values()):
        return "charged_back"
    if refunded >= amount:
        return "refunded"
    if refunded:
        return "partly_refunded"
    if paid:
        return "paid"
    return "failed" if last == "failed" else "cancelled" if last == "cancelled" else "pending"


def _refunded(facts: Facts) -> Decimal:
    """The provider's sum, or the sum of the refunds we know one by one, whichever is more; failed ones came back."""
    each = facts.get("refunds", {}).values()
    ours = sum((Decimal(one["amount"]) for one in each if not one["failed"]), Decimal(0))
    total = facts.get("refunded")
    if total is None:
        return ours
    back = sum((Decimal(one["amount"]) for one in each if one["failed"] and one["at"] > total["at"]), Decimal(0))
    return max(ours, Decimal(total["amount"]) - back, Decimal(0))

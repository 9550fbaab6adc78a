"""Trying failed charges again: for a workflow, many at once, and for a person. Held by one rule (rules.retry_refusal)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dunnock.charges.commands import audit_charge, new_key
from dunnock.charges.errors import ChargeRefused
from dunnock.charges.rules import retry_refusal
from dunnock.charges.standing import restate_marks
from dunnock.kernel.errors import NotFound
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute
from dunnock.org.db import rows as read_rows

MOST_ATTEMPTS_BY_PEOPLE = 10

Row = dict[str, Any]


@dataclass(frozen=True)
class RetryAsked:
    """A charge to be tried again, and the visit of a run that asks. The same visit asks once, ever."""

    charge_id: int
    run_id: int | None = None
    step_id: str | None = None
    visit: int | None = None


@dataclass(frozen=True)
class Retry:
    """What came of asking. `queued`, or `reason` with `words`; `not_before`: when it may be tried, if waiting helps."""

    charge_id: int
    queued: bool
    reason: str = ""
    words: str = ""
    not_before: dt.datetime | None = None


def retry_charges(
    *, organisation_id: int, rows: Sequence[RetryAsked], max_attempts: int, min_hours: int, now: dt.datetime
) -> list[Retry]:
    """Try failed charges again, all in a few statements; an answer for each, in order.

    Only what failed, never what is pending or paid; what has been paid elsewhere since is left out of the new attempt. A
    visit of a run that has asked before gets `queued` again and changes nothing.
    """
    asked = rows
    standing = _retryable(organisation_id, [one.charge_id for one in asked])
    done = _asked_before(organisation_id, asked)
    answers, wanted = [], dict[int, RetryAsked]()
    for one in asked:
        if (one.run_id, one.step_id, one.visit) in done:
            answers.append(Retry(one.charge_id, queued=True))
            continue
        answer = _judge(standing.get(one.charge_id), one, max_attempts, min_hours, now)
        if answer.queued and one.charge_id in wanted:
            answer = Retry(one.charge_id, queued=False, reason="pending", words="it is being tried again already")
        elif answer.queued:
            wanted[one.charge_id] = one
        answers.append(answer)
    if wanted:
        _order_again(organisation_id, wanted, standing, now)
    return answers


def _retryable(organisation_id: int, ids: Sequence[int]) -> dict[int, Row]:
    """The charges, locked, each with what of its invoices is still to be paid and not on its way otherwise."""
    found = read_rows(
        "SELECT id FROM charge WHERE organisation_id = %s AND id = ANY(%s) ORDER BY id FOR UPDATE",
        [organisation_id, sorted(set(ids))],
    )
    told = read_rows(
        statement("charges", "retryable"), {"organisation_id": organisation_id, "ids": [one["id"] for one in found]}
    )
    return {one["id"]: one for one in told}


def _asked_before(organisation_id: int, asked: Sequence[RetryAsked]) -> set[tuple[int | None, str | None, int | None]]:
    of_runs = [one for one in asked if one.run_id is not None]
    if not of_runs:
        return set()
    found = read_rows(
        """SELECT a.run_id, a.step_id, a.visit FROM charge_attempt a
           JOIN unnest(%s::bigint[], %s::text[], %s::int[]) AS v(run_id, step_id, visit) USING (run_id, step_id, visit)
           WHERE a.organisation_id = %s""",
        [[o.run_id for o in of_runs], [o.step_id for o in of_runs], [o.visit for o in of_runs], organisation_id],
    )
    return {(one["run_id"], one["step_id"], one["visit"]) for one in found}


def _judge(charge: Row | None, one: RetryAsked, max_attempts: int, min_hours: int, now: dt.datetime) -> Retry:
    if charge is None:
        return Retry(one.charge_id, queued=False, reason="unknown", words="there is no such charge")
    code, words, may = retry_refusal(
        status=charge["status"],
        code=charge["failure_code"],
        attempts=charge["attempts"],
        max_attempts=max_attempts,
        last_attempt_at=charge["last_attempt_at"],
        min_hours=min_hours,
        now=now,
    )
    if not code and charge["payment_method_id"] is None:
        code, words = "no_method", "the customer paid at a checkout and left no method to charge; send a payment link"
    if not code and charge["method_status"] != "active":
        code, words = "method_inactive", f"{charge['method_label']} is {charge['method_status']}"
    if not code and charge["removed_at"] is not None:
        code, words = "account_removed", "its provider account was removed"
    if not code and not charge["left_to_pay"]:
        code, words = "nothing_left", "its invoices are paid, disputed or being paid in another way by now"
    return Retry(one.charge_id, queued=not code, reason=code, words=words, not_before=may)


def _order_again(
    organisation_id: int, wanted: Mapping[int, RetryAsked], standing: Mapping[int, Row], now: dt.datetime
) -> None:
    orders = [
        {
            "charge_id": charge_id,
            "number": standing[charge_id]["attempts"] + 1,
            "amount": standing[charge_id]["left_to_pay"],
            "idempotency_key": new_key(charge_id, standing[charge_id]["attempts"] + 1),
            "run_id": one.run_id,
            "step_id": one.step_id,
            "visit": one.visit,
        }
        for charge_id, one in wanted.items()
    ]
    scope = {"organisation_id": organisation_id, "orders": json.dumps(orders, default=str), "now": now}
    execute(statement("charges", "order_again"), scope)
    flying = read_rows(statement("charges", "fly_again"), {"organisation_id": organisation_id, "ids": sorted(wanted)})
    restate_marks(organisation_id=organisation_id, invoice_ids=[one["invoice_id"] for one in flying], now=now)


def retry_charge(*, organisation_id: int, charge_id: int, actor: str, now: dt.datetime) -> None:
    """A person tries again now. Raises `NotFound`, and `ChargeRefused` with the reason."""
    (answer,) = retry_charges(
        organisation_id=organisation_id,
        rows=[RetryAsked(charge_id)],
        max_attempts=MOST_ATTEMPTS_BY_PEOPLE,
        min_hours=0,
        now=now,
    )
    if answer.reason == "unknown":
        raise NotFound(f"There is no charge {charge_id}")
    if not answer.queued:
        raise ChargeRefused(
            f"The charge cannot be tried again: {answer.words}.", reason=answer.reason, not_before=answer.not_before
        )
    audit_charge(organisation_id, charge_id, "charge.retried", actor, now)

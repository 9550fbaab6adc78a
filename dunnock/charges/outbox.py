"""Giving orders to a provider: to take money, and to give it back. Never twice.

An order passes to *sending* with its worker's name, in a transaction of its own, before anything leaves. What happens
then is told as a fact (standing.tell). Where no answer comes, or the worker is gone, the order is *unknown*: the provider
is asked for it by our marks, and only as long as it keeps our idempotency key is the same order given again, which then
answers with what the first one did. A new attempt is never made by itself.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from django.db import DatabaseError

from dunnock.charges.facts import AttemptFact, RefundFact
from dunnock.charges.providers.base import (
    ATTEMPT,
    CHARGE,
    REFUND,
    AccountFault,
    NoAnswer,
    Order,
    Provider,
    Refunded,
    RefundOrder,
    Refused,
    Unreached,
    open_provider,
)
from dunnock.charges.rules import KEY_LIFE, back_off
from dunnock.charges.standing import restate_marks, tell
from dunnock.correspondence.worker import close_session, worker_session
from dunnock.kernel.clock import Stopwatch
from dunnock.kernel.errors import Conflict, Invalid
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.org.secrets import decrypt

BATCH = 50
TRY_ACCOUNT_AGAIN = dt.timedelta(minutes=15)
ASK_AGAIN = dt.timedelta(hours=6)  # a webhook may have been lost: what is submitted is asked for in person now and then

log = logging.getLogger("dunnock.charges")

Row = dict[str, Any]


def account_provider(account: Row) -> Provider:
    """Raises `Conflict` when the stored secret cannot be read."""
    return open_provider(account["kind"], decrypt(account["secret_encrypted"]), account["api_base"], account["mode"])


def send_orders(*, organisation_id: int, instant: dt.datetime) -> int:
    """Everything that is due at the organisation's providers; how many orders were looked at. Opens its own transactions."""
    watch, handled = Stopwatch(), 0
    worker = worker_session(organisation_id).name
    try:
        for kind in (_ATTEMPTS, _REFUNDS):
            handled += _send(organisation_id, worker, kind, instant, watch)
    except BaseException:
        close_session()  # this worker holds nothing any more: the next one asks what became of it
        raise
    return handled


@dataclass(frozen=True)
class _Kind:
    """What attempts and refunds do differently."""

    table: str
    states: tuple[str, ...]
    give: Callable[[Provider, Row], Any]
    find: Callable[[Provider, Row], Any]
    settle: Callable[[int, Row, Any, dt.datetime], None]
    refuse: Callable[[int, Row, Refused, dt.datetime], None]


def _send(organisation_id: int, worker: str, kind: _Kind, instant: dt.datetime, watch: Stopwatch) -> int:
    with organisation_scope(organisation_id):
        now = instant + watch.elapsed
        execute(
            statement("charges", "release_orders", table=kind.table), {"organisation_id": organisation_id, "now": now}
        )
        if kind is _ATTEMPTS:
            _look_last(organisation_id, now)
        claimed = rows(
            statement("charges", "claim_orders", table=kind.table),
            {
                "organisation_id": organisation_id,
                "worker": worker,
                "states": list(kind.states),
                "now": now,
                "limit": BATCH,
            },
        )
        about = _about(organisation_id, [one["charge_id"] for one in claimed])
        accounts = rows("SELECT * FROM provider_account WHERE organisation_id = %s", [organisation_id])
    by_account = defaultdict(list)
    for one in claimed:
        by_account[about[one["charge_id"]]["provider_account_id"]].append(one | {"about": about[one["charge_id"]]})
    for account in accounts:
        if by_account[account["id"]]:
            _Line(organisation_id, account, worker, kind, instant, watch).send(by_account[account["id"]])
    return len(claimed)


def _about(organisation_id: int, charge_ids: Sequence[int]) -> dict[int, Row]:
    found = rows(
        """SELECT c.*, m.provider_customer_ref, m.provider_method_ref, o.name AS organisation_name,
             (SELECT string_agg(i.number, ', ' ORDER BY i.id) FROM charge_invoice ci
              JOIN invoice i ON i.organisation_id = ci.organisation_id AND i.id = ci.invoice_id
              WHERE ci.organisation_id = c.organisation_id AND ci.charge_id = c.id AND ci.amount > 0) AS numbers
           FROM charge c JOIN organisation o ON o.id = c.organisation_id
           LEFT JOIN payment_method m ON m.organisation_id = c.organisation_id AND m.id = c.payment_method_id
           WHERE c.organisation_id = %s AND c.id = ANY(%s)""",
        [organisation_id, list(charge_ids)],
    )
    return {one["id"]: one for one in found}


def _look_last(organisation_id: int, now: dt.datetime) -> None:
    """What was paid, credited, voided, and for automatic charges disputed or promised, since the charge was made is not
    charged. Only before a first sending: an order that may have left is never changed.
    """
    found = rows(statement("charges", "last_look"), {"organisation_id": organisation_id, "now": now})
    changed = {one["charge_id"] for one in found if one["left_to_pay"] != one["amount"]}
    if not changed:
        return
    parts = [one for one in found if one["charge_id"] in changed]
    execute(
        """UPDATE charge_invoice ci SET amount = p.amount, in_flight = p.amount > 0
           FROM unnest(%s::bigint[], %s::numeric[]) AS p(id, amount) WHERE ci.organisation_id = %s AND ci.id = p.id""",
        [[one["id"] for one in parts], [one["left_to_pay"] for one in parts], organisation_id],
    )
    left: dict[int, Decimal] = defaultdict(Decimal)
    for one in parts:
        left[one["charge_id"]] += one["left_to_pay"]
    standing = {charge: amount for charge, amount in left.items() if amount > 0}
    for table, key in (("charge", "id"), ("charge_attempt", "charge_id")):
        queued = " AND t.state = 'queued'" if table == "charge_attempt" else ""
        execute(
            f"""UPDATE {table} t SET amount = p.amount FROM unnest(%s::bigint[], %s::numeric[]) AS p(id, amount)
                WHERE t.organisation_id = %s AND t.{key} = p.id{queued}""",
            [list(standing), list(standing.values()), organisation_id],
        )
    restate_marks(organisation_id=organisation_id, invoice_ids=[one["invoice_id"] for one in parts], now=now)
    for charge_id in sorted(changed - set(standing)):
        _cancel(organisation_id, charge_id, now)


def _cancel(organisation_id: int, charge_id: int, now: dt.datetime) -> None:
    charge = row("SELECT attempts FROM charge WHERE organisation_id = %s AND id = %s", [organisation_id, charge_id])
    words = "Nothing was charged: the invoices were paid, voided, disputed or promised before the order left."
    fact = AttemptFact("cancelled", code="nothing_left", message=words)
    tell(
        organisation_id=organisation_id,
        charge_id=charge_id,
        told=[(charge["attempts"] if charge else 1, fact)],
        now=now,
    )


class _Line:
    """One account's orders, one after the other."""

    def __init__(
        self, organisation_id: int, account: Row, worker: str, kind: _Kind, instant: dt.datetime, watch: Stopwatch
    ) -> None:
        self.organisation_id, self.account, self.worker, self.kind = organisation_id, account, worker, kind
        self.instant, self.watch = instant, watch

    @property
    def now(self) -> dt.datetime:
        return self.instant + self.watch.elapsed

    def send(self, orders: Sequence[Row]) -> None:
        try:
            provider = account_provider(self.account)
        except Conflict as unreadable:
            self._stop(orders, unreadable.detail)
            return
        with closing(cast("Any", provider)):
            for place, order in enumerate(orders):
                try:
                    self._give(provider, order)
                except AccountFault as fault:
                    self._stop(orders[place:], str(fault))
                    return
        if self.account["fault"]:
            self._mend()

    def _give(self, provider: Provider, order: Row) -> None:
        """Ask where the order may have left before; give it where it did not, or where the provider still knows its key."""
        try:
            verdict = self.kind.find(provider, order) if order["sent_before"] else None
            if verdict is None and order["state_before"] == "submitted":
                raise NoAnswer("The provider does not list this payment any more. Look for it there.")  # noqa: TRY301
            if verdict is None and order["sent_before"] and self.now - order["sent_before"] > KEY_LIFE:
                raise Refused("never_arrived", "The order never reached the provider: it lists no such payment.")  # noqa: TRY301
            if verdict is None:
                verdict = self.kind.give(provider, order)
        except Refused as refusal:
            with organisation_scope(self.organisation_id):
                self.kind.refuse(self.organisation_id, order, refusal, self.now)
        except Invalid as unwritable:
            with organisation_scope(self.organisation_id):
                self.kind.refuse(self.organisation_id, order, Refused("amount", unwritable.detail), self.now)
        except Unreached as busy:
            self._put_back(order, order["state_before"], order["sent_before"], str(busy))
        except NoAnswer as silence:
            state = "submitted" if order["state_before"] == "submitted" else "unknown"
            self._put_back(order, state, order["sent_at"], str(silence))
        except (AccountFault, DatabaseError):
            raise
        except Exception as fault:  # an answer no client expected: it may have left, and the others go on
            log.exception("order %s of charge %s", order["id"], order["charge_id"])
            self._put_back(
                order, "unknown", order["sent_at"], f"Dunnock could not read the provider's answer: {fault!r}"
            )
        else:
            with organisation_scope(self.organisation_id):
                self.kind.settle(self.organisation_id, order, verdict, self.now)

    def _put_back(self, order: Row, state: str, sent_at: dt.datetime | None, words: str) -> None:
        log.warning("order %s of charge %s: %s", order["id"], order["charge_id"], words)
        with organisation_scope(self.organisation_id):
            execute(
                statement("charges", "put_back_order", table=self.kind.table),
                {
                    "organisation_id": self.organisation_id,
                    "id": order["id"],
                    "worker": self.worker,
                    "state": state,
                    "sent_at": sent_at,
                    "next_try_at": self.now + (ASK_AGAIN if state == "submitted" else back_off(order["tries"])),
                    "words": words,
                },
            )

    def _stop(self, orders: Sequence[Row], words: str) -> None:
        """The account does not work: nothing has left, and nothing leaves until it is tried again or mended."""
        for order in orders:
            self._put_back(order, order["state_before"], order["sent_before"], words)
        with organisation_scope(self.organisation_id):
            execute(
                """UPDATE provider_account SET fault = %s, fault_since = coalesce(fault_since, %s), retry_at = %s
                   WHERE organisation_id = %s AND id = %s""",
                [words, self.now, self.now + TRY_ACCOUNT_AGAIN, self.organisation_id, self.account["id"]],
            )

    def _mend(self) -> None:
        with organisation_scope(self.organisation_id):
            execute(
                """UPDATE provider_account SET fault = '', fault_since = NULL, retry_at = NULL
                   WHERE organisation_id = %s AND id = %s""",
                [self.organisation_id, self.account["id"]],
            )


def _order(attempt: Row) -> Order:
    about = attempt["about"]
    return Order(
        key=attempt["idempotency_key"],
        amount=attempt["amount"],
        currency=about["currency"],
        customer_ref=about["provider_customer_ref"] or "",
        method_ref=about["provider_method_ref"] or "",
        description=f"{about['organisation_name']}: {about['numbers'] or 'invoices'}"[:250],
        labels={CHARGE: str(attempt["charge_id"]), ATTEMPT: attempt["idempotency_key"]},
        ordered_at=attempt["queued_at"],
        provider_ref=attempt["provider_ref"],
    )


def _settle_attempt(organisation_id: int, attempt: Row, fact: AttemptFact, now: dt.datetime) -> None:
    execute(
        "UPDATE charge SET last_attempt_at = greatest(last_attempt_at, %s) WHERE organisation_id = %s AND id = %s",
        [attempt["sent_at"], organisation_id, attempt["charge_id"]],
    )
    if fact.state == "submitted":
        execute(
            """UPDATE charge_attempt SET next_try_at = %s, provider_ref = %s, failure_message = ''
               WHERE organisation_id = %s AND id = %s""",
            [now + ASK_AGAIN, fact.ref, organisation_id, attempt["id"]],
        )
    told = tell(
        organisation_id=organisation_id, charge_id=attempt["charge_id"], told=[(attempt["number"], fact)], now=now
    )
    if not told:  # we had heard it before: what the facts say of this attempt stands, and nobody has it in hand
        execute(
            """UPDATE charge_attempt a SET claimed_by = NULL, state = coalesce(
                 (SELECT c.facts -> 'attempts' -> a.number::text ->> 'state' FROM charge c
                  WHERE c.organisation_id = a.organisation_id AND c.id = a.charge_id), %s)
               WHERE a.organisation_id = %s AND a.id = %s AND a.state = 'sending'""",
            [fact.state, organisation_id, attempt["id"]],
        )


def _refuse_attempt(organisation_id: int, attempt: Row, refusal: Refused, now: dt.datetime) -> None:
    fact = AttemptFact("failed", "", attempt["provider_ref"], refusal.code, refusal.message)
    _settle_attempt(organisation_id, attempt, fact, now)


def _refund_order(refund: Row) -> RefundOrder:
    about = refund["about"]
    return RefundOrder(
        key=refund["idempotency_key"],
        amount=refund["amount"],
        currency=about["currency"],
        payment_ref=about["provider_ref"],
        already=about["refunded_amount"],
        labels={CHARGE: str(refund["charge_id"]), REFUND: refund["idempotency_key"]},
    )


def _settle_refund(organisation_id: int, refund: Row, done: Refunded, now: dt.datetime) -> None:
    tell(
        organisation_id=organisation_id,
        charge_id=refund["charge_id"],
        told=[(0, RefundFact(done.ref, refund["amount"], done.failed, done.at))],
        now=now,
    )
    execute(
        """UPDATE charge_refund SET state = %s, provider_ref = %s, failure_code = %s, failure_message = '', decided_at = %s,
             claimed_by = NULL WHERE organisation_id = %s AND id = %s""",
        ["failed" if done.failed else "paid", done.ref, done.code, now, organisation_id, refund["id"]],
    )


def _refuse_refund(organisation_id: int, refund: Row, refusal: Refused, now: dt.datetime) -> None:
    execute(
        """UPDATE charge_refund SET state = 'failed', failure_code = %s, failure_message = %s, decided_at = %s,
             claimed_by = NULL WHERE organisation_id = %s AND id = %s""",
        [refusal.code, refusal.message, now, organisation_id, refund["id"]],
    )


_ATTEMPTS = _Kind(
    table="charge_attempt",
    states=("queued", "unknown", "submitted"),
    give=lambda provider, attempt: provider.charge(_order(attempt)),
    find=lambda provider, attempt: provider.find(_order(attempt)),
    settle=_settle_attempt,
    refuse=_refuse_attempt,
)
_REFUNDS = _Kind(
    table="charge_refund",
    states=("queued", "unknown"),
    give=lambda provider, refund: provider.refund(_refund_order(refund)),
    find=lambda provider, refund: provider.find_refund(_refund_order(refund)),
    settle=_settle_refund,
    refuse=_refuse_refund,
)

"""A customer pays at the provider's own page: what is open now, charged to whatever they choose there.

Written down before the page exists, so that what the provider tells us always finds its charge. Until the provider says
that money is on its way, no invoice counts as *payment in progress*: somebody who only looked is still reminded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from dunnock.charges.accounts import account as read_account
from dunnock.charges.accounts import failed
from dunnock.charges.commands import new_key, refuse_account, write_parts
from dunnock.charges.facts import AttemptFact
from dunnock.charges.methods import payer_of
from dunnock.charges.outbox import account_provider
from dunnock.charges.providers.base import (
    ATTEMPT,
    CHARGE,
    AccountFault,
    Checkout,
    CheckoutOrder,
    NoAnswer,
    Refused,
    Unreached,
)
from dunnock.charges.rules import CHECKOUT_LIFE
from dunnock.charges.standing import tell
from dunnock.org.db import execute, row, rows

Row = dict[str, Any]
GRACE = dt.timedelta(hours=1)  # what the provider may still tell us of a page that has closed


@dataclass(frozen=True)
class Begun:
    """A charge written down, and what its provider is to be asked for."""

    charge_id: int
    account: Row
    order: CheckoutOrder


def begin_checkout(
    *,
    organisation_id: int,
    customer_id: int,
    parts: Sequence[Row],
    account_id: int | None,
    payment_link_id: int | None,
    back: str,
    actor: str,
    now: dt.datetime,
) -> Begun:
    """Write down a charge for `parts` (commands.checked_parts: locked invoices, each with what is asked of it).

    Raises `NotFound` without a provider account and `ChargeRefused` where it may not be used.
    """
    account = read_account(organisation_id, account_id)
    refuse_account(organisation_id, account)
    payer, _ = payer_of(organisation_id, customer_id, account["id"])
    total = sum((part["asked"] for part in parts), Decimal(0))
    currency = parts[0]["currency"]
    made = row(
        """INSERT INTO charge (organisation_id, customer_id, provider_account_id, payment_link_id, amount, currency, attempts,
             created_at, created_by, changed_at)
           VALUES (%s, %s, %s, %s, %s, %s, 1, %s, %s, %s) RETURNING id""",
        [organisation_id, customer_id, account["id"], payment_link_id, total, currency, now, actor, now],
    )
    charge_id = int(made["id"]) if made else 0
    write_parts(organisation_id, charge_id, parts, in_flight=False)
    key = new_key(charge_id, 1)
    execute(
        """INSERT INTO charge_attempt (organisation_id, charge_id, number, amount, state, queued_at, next_try_at, sent_at,
             idempotency_key) VALUES (%s, %s, 1, %s, 'submitted', %s, %s, %s, %s)""",
        [organisation_id, charge_id, total, now, now, now, key],
    )
    numbers = ", ".join(part["number"] for part in parts)
    order = CheckoutOrder(
        key=key,
        amount=total,
        currency=currency,
        payer=payer,
        description=f"Invoices {numbers}"[:250],
        labels={CHARGE: str(charge_id), ATTEMPT: key},
        back=back,
        until=now + CHECKOUT_LIFE,
    )
    return Begun(charge_id, account, order)


def open_checkout(begun: Begun) -> Checkout:
    """Ask the provider for the page. Called outside any transaction. Raises `ProviderFailed`."""
    try:
        with closing(cast("Any", account_provider(begun.account))) as provider:
            made: Checkout = provider.checkout(begun.order)
            return made
    except (AccountFault, Unreached, NoAnswer, Refused) as fault:
        raise failed(begun.account, fault) from None


def checkout_opened(*, organisation_id: int, charge_id: int, checkout: Checkout) -> None:
    """The page's reference, unless the provider has told us a better one meanwhile."""
    execute(
        """UPDATE charge_attempt SET provider_ref = %s
           WHERE organisation_id = %s AND charge_id = %s AND number = 1 AND provider_ref = ''""",
        [checkout.ref, organisation_id, charge_id],
    )


def checkout_over(*, organisation_id: int, charge_ids: Sequence[int], words: str, now: dt.datetime) -> None:
    """Nobody paid there, as far as we know. A payment that is told later still counts: it ranks above this."""
    for charge_id in charge_ids:
        tell(
            organisation_id=organisation_id,
            charge_id=charge_id,
            told=[(1, AttemptFact("cancelled", code="checkout_left", message=words))],
            now=now,
        )


def close_left_checkouts(*, organisation_id: int, now: dt.datetime) -> int:
    """Checkouts whose time is over and of which nothing was heard; how many."""
    left = rows(
        """SELECT id FROM charge WHERE organisation_id = %s AND status = 'pending' AND payment_method_id IS NULL
             AND NOT facts ? 'attempts' AND created_at < %s ORDER BY id LIMIT 200""",
        [organisation_id, now - CHECKOUT_LIFE - GRACE],
    )
    words = "The customer left the payment page without paying."
    checkout_over(organisation_id=organisation_id, charge_ids=[one["id"] for one in left], words=words, now=now)
    return len(left)


def close_page(account: Mapping[str, Any], ref: str) -> bool:
    """Close a page at the provider. False: it cannot be closed any more, so somebody may just have paid there."""
    try:
        with closing(cast("Any", account_provider(dict(account)))) as provider:
            return bool(provider.close_checkout(ref))
    except (AccountFault, Unreached, NoAnswer, Refused):
        return False

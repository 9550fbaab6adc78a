"""What the rooms above see of a provider: orders in, verdicts out, and events as facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, Protocol

from dunnock.charges.facts import AttemptFact, Fact

SECONDS = 20.0  # how long a provider may take to answer one call

MethodKind = Literal["card", "sepa_debit", "bacs_debit", "ach_debit", "other"]


class Unreached(Exception):
    """Nothing left, or the provider said that it did nothing: to be sent later as it is. In words for a person."""


class AccountFault(Exception):
    """The account itself does not work (refused key): everything through it waits. In the provider's words."""


class NoAnswer(Exception):
    """It was sent, and what became of it is not known: the provider has to be asked."""


class Refused(Exception):
    """The provider's final no to this request, with its own code and words."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


@dataclass(frozen=True)
class Order:
    """Take `amount` by a method on file. `labels` go with it and come back in every event about it."""

    key: str
    amount: Decimal
    currency: str
    customer_ref: str
    method_ref: str
    description: str
    labels: Mapping[str, str]
    ordered_at: dt.datetime
    provider_ref: str = ""


@dataclass(frozen=True)
class RefundOrder:
    """`already`: what has been given back of this payment before, which one provider wants to hear again."""

    key: str
    amount: Decimal
    currency: str
    payment_ref: str
    already: Decimal
    labels: Mapping[str, str]


@dataclass(frozen=True)
class Refunded:
    ref: str
    failed: bool
    at: str
    code: str = ""


@dataclass(frozen=True)
class Method:
    """A payment method as the provider describes it. `active`: it may be charged."""

    ref: str
    customer_ref: str
    kind: MethodKind
    label: str
    active: bool
    expires_on: dt.date | None = None


@dataclass(frozen=True)
class Payer:
    """Whom a checkout or a set-up link is for."""

    name: str
    email: str
    language: str
    customer_ref: str = ""


@dataclass(frozen=True)
class CheckoutOrder:
    """A page of the provider's on which a customer pays `amount`, until `until`. `back`: where it sends them afterwards."""

    key: str
    amount: Decimal
    currency: str
    payer: Payer
    description: str
    labels: Mapping[str, str]
    back: str
    until: dt.datetime


@dataclass(frozen=True)
class Checkout:
    """The provider's page where a customer pays now."""

    ref: str
    url: str


@dataclass(frozen=True)
class MethodNews:
    """A method we may know: it is good (again), expired or taken back. `at`: the provider's time."""

    ref: str
    status: Literal["active", "expired", "revoked"]
    at: str


@dataclass(frozen=True)
class Look:
    """The event names something it does not describe: `kind` and `ref` of what is to be read at the provider.

    set_up: a payment method a customer has just left. paid_back: how much of a payment has been given back.
    request: what a billing request came to.
    """

    kind: Literal["set_up", "paid_back", "request"]
    ref: str
    customer_ref: str = ""
    at: str = ""


@dataclass(frozen=True)
class Said:
    """One event, read. `ours`: True when its labels say that Dunnock made what it is about, None when it cannot tell."""

    id: str
    type: str
    at: str
    body: dict[str, Any]
    facts: Sequence[Fact] = ()
    refs: Sequence[str] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    news: MethodNews | None = None
    look: Look | None = None
    ours: bool | None = None


@dataclass(frozen=True)
class Looked:
    """What reading at the provider brought."""

    method: Method | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    facts: Sequence[Fact] = ()
    refs: Sequence[str] = ()


class Provider(Protocol):
    """Calls raise Unreached, AccountFault, NoAnswer or Refused, and nothing else that a provider could bring about."""

    def check(self) -> str: ...
    def charge(self, order: Order) -> AttemptFact: ...
    def find(self, order: Order) -> AttemptFact | None: ...
    def cancel(self, ref: str) -> AttemptFact: ...
    def refund(self, order: RefundOrder) -> Refunded: ...
    def find_refund(self, order: RefundOrder) -> Refunded | None: ...
    def method(self, ref: str, customer_ref: str, payer: Payer) -> Method: ...
    def set_up_url(self, payer: Payer, currency: str, labels: Mapping[str, str], back: str) -> str: ...
    def checkout(self, order: CheckoutOrder) -> Checkout: ...
    def close_checkout(self, ref: str) -> bool: ...
    def look(self, look: Look) -> Looked: ...
    def read(self, body: bytes, headers: Mapping[str, str], secret: str) -> list[Said]: ...


# Our marks on what we make at a provider (at most three fit). ATTEMPT and REFUND carry the idempotency key, which no other
# installation on the same account can have; HOME tells our customers from those of another one.
CHARGE, ATTEMPT, REFUND = "dunnock_charge", "dunnock_attempt", "dunnock_refund"
CUSTOMER, HOME = "dunnock_customer", "dunnock_home"


def event_from(kind: str, body: dict[str, Any]) -> Said:
    """An event as it was kept, read again. Imports a client only where that kind of account is used."""
    if kind == "stripe":
        from dunnock.charges.providers.stripe_events import said

        return said(body)
    from dunnock.charges.providers.gocardless_events import said as said_by_gocardless

    return said_by_gocardless(body)


def open_provider(kind: str, secret: str, api_base: str, mode: str) -> Provider:
    if kind == "stripe":
        from dunnock.charges.providers.stripe_account import StripeAccount

        return StripeAccount(secret, api_base)
    from dunnock.charges.providers.gocardless_account import GoCardlessAccount

    return GoCardlessAccount(secret, api_base, mode)

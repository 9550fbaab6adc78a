"""Stripe through its official library. Every write carries an idempotency key; the library itself repeats nothing."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

import stripe
from stripe import StripeClient

from dunnock.charges.errors import NotGenuine
from dunnock.charges.facts import AttemptFact, stamp
from dunnock.charges.money import to_minor
from dunnock.charges.providers.base import (
    ATTEMPT,
    CHARGE,
    SECONDS,
    AccountFault,
    Checkout,
    CheckoutOrder,
    Look,
    Looked,
    Method,
    MethodKind,
    NoAnswer,
    Order,
    Payer,
    Refunded,
    RefundOrder,
    Refused,
    Said,
    Unreached,
)
from dunnock.charges.providers.stripe_events import failure, identity, intent_fact, labels_of, said

_MOST_LOOKED_THROUGH = 300
_KINDS: dict[str, MethodKind] = {
    "card": "card",
    "sepa_debit": "sepa_debit",
    "bacs_debit": "bacs_debit",
    "us_bank_account": "ach_debit",
}


@contextmanager
def _told() -> Iterator[None]:
    """Stripe's errors in our four words. A card's refusal is left to the caller: it is an answer."""
    try:
        yield
    except stripe.CardError:
        raise
    except (stripe.AuthenticationError, stripe.PermissionError) as error:
        raise AccountFault(_words(error)) from None
    except stripe.RateLimitError as error:
        raise Unreached(_words(error)) from None
    except stripe.IdempotencyError as error:
        raise NoAnswer(_words(error)) from None
    except stripe.InvalidRequestError as error:
        raise Refused(str(error.code or "invalid_request"), _words(error)) from None
    except stripe.APIConnectionError as error:
        raise NoAnswer(_words(error)) from None
    except stripe.StripeError as error:
        raise NoAnswer(f"Stripe answered with an error of its own: {_words(error)}") from None


def _words(error: stripe.StripeError) -> str:
    return str(error.user_message or error).split("\n", 1)[0][:500]


def _plain(found: stripe.StripeObject) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(str(found)))


class StripeAccount:
    def __init__(self, secret: str, api_base: str = "") -> None:
        self._http = stripe.RequestsClient(timeout=SECONDS)
        self._client = StripeClient(
            secret,
            base_addresses={"api": api_base} if api_base else {},
            http_client=self._http,
            max_network_retries=0,
        )
        self._v1 = self._client.v1

    def close(self) -> None:
        self._http.close()  # type: ignore[no-untyped-call]

    def check(self) -> str:
        with _told():
            balance = _plain(self._v1.balance.retrieve())
        return f"Stripe accepts the key. It moves {'real' if balance.get('livemode') else 'test'} money."

    def charge(self, order: Order) -> AttemptFact:
        wanted: dict[str, Any] = {
            "amount": to_minor(order.amount, order.currency),
            "currency": order.currency.lower(),
            "customer": order.customer_ref,
            "payment_method": order.method_ref,
            "confirm": True,
            "off_session": True,
            "description": order.description,
            "metadata": dict(order.labels),
        }
        try:
            with _told():
                intent = self._v1.payment_intents.create(cast("Any", wanted), {"idempotency_key": order.key})
        except stripe.CardError as error:
            return _declined(error)
        except Refused as refusal:
            return AttemptFact("failed", "", "", refusal.code, refusal.message)
        return _as_it_stands(_plain(intent))

    def find(self, order: Order) -> AttemptFact | None:
        """The intent of this very order, by its marks. Lists are consistent at Stripe; its search is not."""
        since = int((order.ordered_at - dt.timedelta(hours=1)).timestamp())
        wanted: dict[str, Any] = {"customer": order.customer_ref, "created": {"gte": since}, "limit": 100}
        with _told():
            if order.provider_ref:
                return _as_it_stands(_plain(self._v1.payment_intents.retrieve(order.provider_ref)))
            listed = self._v1.payment_intents.list(cast("Any", wanted))
            for place, one in enumerate(listed.auto_paging_iter()):
                intent = _plain(one)
                labels = labels_of(intent)
                if all(labels.get(key) == order.labels[key] for key in (CHARGE, ATTEMPT)):
                    return _as_it_stands(intent)
                if place >= _MOST_LOOKED_THROUGH:
                    raise NoAnswer("Stripe lists too many payments of this customer to find this one among them.")
        return None

    def cancel(self, ref: str) -> AttemptFact:
        try:
            with _told():
                return intent_fact(_plain(self._v1.payment_intents.cancel(ref)), "")
        except stripe.CardError as error:
            raise Refused(*failure(_error(error))) from None

    def refund(self, order: RefundOrder) -> Refunded:
        wanted: dict[str, Any] = {
            "payment_intent": order.payment_ref,
            "amount": to_minor(order.amount, order.currency),
            "metadata": dict(order.labels),
        }
        try:
            with _told():
                made = self._v1.refunds.create(cast("Any", wanted), {"idempotency_key": order.key})
        except stripe.CardError as error:
            raise Refused(*failure(_error(error))) from None
        return _refunded(_plain(made))

    def find_refund(self, order: RefundOrder) -> Refunded | None:
        with _told():
            listed = self._v1.refunds.list(cast("Any", {"payment_intent": order.payment_ref, "limit": 100}))
            for one in listed.auto_paging_iter():
                refund = _plain(one)
                if labels_of(refund) == dict(order.labels):
                    return _refunded(refund)
        return None

    def method(self, ref: str, customer_ref: str, payer: Payer) -> Method:
        """As Stripe has it. One that belongs to nobody there yet is attached to a customer, or Stripe would not charge it."""
        try:
            with _told():
                found = _plain(self._v1.payment_methods.retrieve(ref))
                owner = identity(found.get("customer"))
                if customer_ref and owner and owner != customer_ref:
                    raise Refused("other_customer", f"At Stripe it belongs to {owner}, not to {customer_ref}.")
                if not owner:
                    owner = customer_ref or self._customer(payer)
                    self._v1.payment_methods.attach(ref, {"customer": owner})
        except stripe.CardError as error:
            raise Refused(*failure(_error(error))) from None
        return _method(found, owner)

    def _customer(self, payer: Payer) -> str:
        wanted = {key: value for key, value in (("name", payer.name), ("email", payer.email)) if value}
        return self._v1.customers.create(cast("Any", wanted)).id

    def set_up_url(self, payer: Payer, currency: str, labels: Mapping[str, str], back: str) -> str:
        with _told():
            owner = payer.customer_ref or self._customer(payer)
            wanted: dict[str, Any] = {
                "mode": "setup",
                "customer": owner,
                "currency": currency.lower(),
                "success_url": f"{back}?done=1",
                "cancel_url": back,
                "metadata": dict(labels),
                "setup_intent_data": {"metadata": dict(labels)},
            }
            return str(self._v1.checkout.sessions.create(cast("Any", wanted)).url or "")

    def checkout(self, order: CheckoutOrder) -> Checkout:
        payer = order.payer
        line = {
            "quantity": 1,
            "price_data": {
                "currency": order.currency.lower(),
                "unit_amount": to_minor(order.amount, order.currency),
                "product_data": {"name": order.description},
            },
        }
        wanted: dict[str, Any] = {
            "mode": "payment",
            "line_items": [line],
            "success_url": f"{order.back}?done=1",
            "cancel_url": order.back,
            "metadata": dict(order.labels),
            "payment_intent_data": {"metadata": dict(order.labels), "description": order.description},
            "expires_at": int(order.until.timestamp()),
            **({"customer": payer.customer_ref} if payer.customer_ref else {}),
            **({"customer_email": payer.email} if payer.email and not payer.customer_ref else {}),
        }
        with _told():
            made = self._v1.checkout.sessions.create(cast("Any", wanted), {"idempotency_key": order.key})
        return Checkout(made.id, str(made.url or ""))

    def close_checkout(self, ref: str) -> bool:
        """False when it cannot be closed any more: somebody has just paid there, or is about to."""
        try:
            with _told():
                self._v1.checkout.sessions.expire(ref)
        except (Refused, stripe.CardError):
            return False
        return True

    def look(self, look: Look) -> Looked:
        if look.kind != "set_up":
            return Looked()
        return Looked(method=self.method(look.ref, look.customer_ref, Payer("", "", "")))

    def read(self, body: bytes, headers: Mapping[str, str], secret: str) -> list[Said]:
        try:
            signature, most = headers.get("Stripe-Signature", ""), stripe.Webhook.DEFAULT_TOLERANCE
            stripe.WebhookSignature.verify_header(body.decode(), signature, secret, most)
            return [said(json.loads(body))]
        except (stripe.SignatureVerificationError, UnicodeDecodeError):
            raise NotGenuine(
                "The signature is missing or not made with the signing secret of this address. "
                "Copy the signing secret (whsec_…) from Stripe again, and check the clock of this machine."
            ) from None


def _error(error: stripe.CardError) -> dict[str, Any]:
    body = error.json_body if isinstance(error.json_body, dict) else {}
    return cast("dict[str, Any]", body.get("error") or {})


def _declined(error: stripe.CardError) -> AttemptFact:
    told = _error(error)
    code, message = failure(told)
    return AttemptFact("failed", "", identity(told.get("payment_intent")), code or "card_declined", message)


def _as_it_stands(intent: dict[str, Any]) -> AttemptFact:
    """A payment's time is its charge's; a failure seen on the way is ours to see, without a time of the provider's."""
    charge = intent.get("latest_charge")
    made = charge.get("created") if isinstance(charge, dict) else intent.get("created")
    settled = intent.get("status") == "succeeded"
    return intent_fact(intent, stamp(int(made)) if settled and made else "")


def _refunded(refund: dict[str, Any]) -> Refunded:
    failed = refund.get("status") in ("failed", "canceled")
    return Refunded(identity(refund), failed, stamp(int(refund["created"])), str(refund.get("failure_reason") or ""))


def _method(found: dict[str, Any], owner: str) -> Method:
    kind = str(found.get("type"))
    about = found.get(kind) or {}
    last = about.get("last4") or "····"
    names = {"sepa_debit": "SEPA debit", "bacs_debit": "Bacs debit", "us_bank_account": "US bank account"}
    brand = str(about.get("brand") or "card").replace("_", " ")
    name = names.get(kind) or (brand[:1].upper() + brand[1:] if kind == "card" else kind.replace("_", " ").capitalize())
    expires = None
    if about.get("exp_year"):
        first_after = dt.date(
            int(about["exp_year"]) + int(about["exp_month"]) // 12, int(about["exp_month"]) % 12 + 1, 1
        )
        expires = first_after - dt.timedelta(days=1)
    return Method(
        identity(found), owner, _KINDS.get(kind, "other"), f"{name} ending {last}", active=True, expires_on=expires
    )

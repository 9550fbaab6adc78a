"""GoCardless through its official client. Its idempotency keys do not run out: a repeated order answers with the first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import gocardless_pro
import requests
from gocardless_pro import errors, webhooks

from dunnock.charges.errors import NotGenuine
from dunnock.charges.facts import AttemptFact, RefundedFact, utc
from dunnock.charges.money import from_minor, to_minor
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
from dunnock.charges.providers.gocardless_events import at_of, payment_fact, said

_KINDS: dict[str, MethodKind] = {
    "bacs": "bacs_debit",
    "sepa_core": "sepa_debit",
    "sepa_cor1": "sepa_debit",
    "ach": "ach_debit",
}
_CHARGEABLE = ("pending_customer_approval", "pending_submission", "submitted", "active")
_MOST_LOOKED_THROUGH = 500


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (errors.AuthenticationError, errors.PermissionsError) as error:
        raise AccountFault(_words(error)) from None
    except errors.RateLimitError as error:
        raise Unreached(_words(error)) from None
    except (errors.ValidationFailedError, errors.InvalidApiUsageError, errors.InvalidStateError) as error:
        faults = error.errors or [{}]
        raise Refused(str(faults[0].get("reason") or error.type or "refused"), _words(error)) from None
    except (errors.GoCardlessProError, requests.RequestException) as error:
        raise NoAnswer(f"GoCardless did not answer as it should: {_words(error)}") from None


def _words(error: Exception) -> str:
    """The client's own sentence, which it cannot always make of an answer that lacks a part."""
    try:
        return str(error)[:500]
    except (KeyError, TypeError, AttributeError):
        return str(getattr(error, "message", None) or "an error without words")[:500]


class GoCardlessAccount:
    def __init__(self, secret: str, api_base: str = "", mode: str = "test", seconds: float = SECONDS / 3) -> None:
        # The client itself tries three times with one key, so that a call takes a third of our patience each.
        environment = "live" if mode == "live" else "sandbox"
        self._client = gocardless_pro.Client(
            access_token=secret, environment=environment, base_url=api_base or None, timeout=seconds
        )

    def close(self) -> None:
        """Each call has its own connection."""

    def check(self) -> str:
        with _told():
            found = self._client.creditors.list(params={"limit": 1}).records
        name = found[0].attributes.get("name") if found else None
        return f"GoCardless accepts the token. It belongs to {name}." if name else "GoCardless accepts the token."

    def charge(self, order: Order) -> AttemptFact:
        wanted = {
            "amount": to_minor(order.amount, order.currency),
            "currency": order.currency,
            "description": order.description[:100],
            "metadata": dict(order.labels),
            "links": {"mandate": order.method_ref},
        }
        try:
            with _told():
                made = self._client.payments.create(params=wanted, headers={"Idempotency-Key": order.key})
        except Refused as refusal:
            return AttemptFact("failed", "", "", refusal.code, refusal.message)
        return payment_fact(made.attributes)

    def find(self, order: Order) -> AttemptFact | None:
        since = utc(order.ordered_at - dt.timedelta(hours=1))
        wanted = {"mandate": order.method_ref, "created_at[gte]": since, "limit": _MOST_LOOKED_THROUGH}
        with _told():
            if order.provider_ref:
                return payment_fact(self._client.payments.get(order.provider_ref).attributes)
            found = self._client.payments.list(params=wanted).records
        for one in found:
            labels = one.attributes.get("metadata") or {}
            if all(labels.get(key) == order.labels[key] for key in (CHARGE, ATTEMPT)):
                return payment_fact(one.attributes)
        if len(found) >= _MOST_LOOKED_THROUGH:
            raise NoAnswer("GoCardless lists too many payments of this mandate to find this one among them.")
        return None

    def cancel(self, ref: str) -> AttemptFact:
        with _told():
            return payment_fact(self._client.payments.cancel(ref).attributes)

    def refund(self, order: RefundOrder) -> Refunded:
        minor = to_minor(order.amount, order.currency)
        before = to_minor(order.already, order.currency) if order.already else 0
        wanted = {
            "amount": minor,
            "total_amount_confirmation": minor + before,
            "metadata": dict(order.labels),
            "links": {"payment": order.payment_ref},
        }
        with _told():
            return _refunded(
                self._client.refunds.create(params=wanted, headers={"Idempotency-Key": order.key}).attributes
            )

    def find_refund(self, order: RefundOrder) -> Refunded | None:
        with _told():
            found = self._client.refunds.list(params={"payment": order.payment_ref, "limit": 100}).records
        ours = [one.attributes for one in found if (one.attributes.get("metadata") or {}) == dict(order.labels)]
        return _refunded(ours[0]) if ours else None

    def method(self, ref: str, customer_ref: str, payer: Payer) -> Method:  # noqa: ARG002 - a mandate has its customer
        with _told():
            mandate = self._client.mandates.get(ref).attributes
            links = mandate.get("links") or {}
            account: Mapping[str, Any] = {}
            if links.get("customer_bank_account"):
                account = self._client.customer_bank_accounts.get(links["customer_bank_account"]).attributes
        owner = str(links.get("customer") or "")
        if customer_ref and owner and owner != customer_ref:
            raise Refused("other_customer", f"At GoCardless it belongs to {owner}, not to {customer_ref}.")
        kind = _KINDS.get(str(mandate.get("scheme")), "other")
        names = {"bacs_debit": "Bacs debit", "sepa_debit": "SEPA debit", "ach_debit": "ACH debit"}
        last = account.get("account_number_ending")
        label = f"{names.get(kind, 'Direct debit')} {f'ending {last}' if last else ref}"
        return Method(ref, owner, kind, label, active=mandate.get("status") in _CHARGEABLE)

    def set_up_url(self, payer: Payer, currency: str, labels: Mapping[str, str], back: str) -> str:
        wanted = {"mandate_request": {"currency": currency}, "metadata": dict(labels)}
        with _told():
            request = self._client.billing_requests.create(params=wanted | _customer(payer))
            return self._flow(request.attributes["id"], payer, back)

    def checkout(self, order: CheckoutOrder) -> Checkout:
        wanted = {
            "payment_request": {
                "amount": to_minor(order.amount, order.currency),
                "currency": order.currency,
                "description": order.description[:100],
                "metadata": dict(order.labels),
            },
            "metadata": dict(order.labels),
        }
        with _told():
            request = self._client.billing_requests.create(
                params=wanted | _customer(order.payer), headers={"Idempotency-Key": order.key}
            )
            ref = str(request.attributes["id"])
            return Checkout(ref, self._flow(ref, order.payer, order.back))

    def _flow(self, request: str, payer: Payer, back: str) -> str:
        wanted: dict[str, Any] = {
            "redirect_uri": f"{back}?done=1",
            "exit_uri": back,
            "links": {"billing_request": request},
            "prefilled_customer": {
                key: value for key, value in (("company_name", payer.name), ("email", payer.email)) if value
            },
        }
        return str(self._client.billing_request_flows.create(params=wanted).attributes["authorisation_url"])

    def close_checkout(self, ref: str) -> bool:
        try:
            with _told():
                self._client.billing_requests.cancel(ref)
        except Refused:
            return False
        return True

    def look(self, look: Look) -> Looked:
        if look.kind == "request":
            return self._request(look.ref)
        with _told():
            payment = look.ref
            if payment.startswith("RF"):
                payment = str(self._client.refunds.get(payment).attributes["links"]["payment"])
            found = self._client.payments.get(payment).attributes
        currency = str(found["currency"])
        total = from_minor(int(found.get("amount_refunded") or 0), currency)
        return Looked(facts=[RefundedFact(total, look.at)], refs=[payment], labels=found.get("metadata") or {})

    def _request(self, ref: str) -> Looked:
        with _told():
            found = self._client.billing_requests.get(ref).attributes
        links, labels = found.get("links") or {}, found.get("metadata") or {}
        if links.get("payment_request_payment"):
            with _told():
                payment = self._client.payments.get(links["payment_request_payment"]).attributes
            return Looked(facts=[payment_fact(payment)], refs=[ref, str(payment["id"])], labels=labels)
        if links.get("mandate_request_mandate"):
            return Looked(
                method=self.method(str(links["mandate_request_mandate"]), "", Payer("", "", "")), labels=labels
            )
        return Looked(labels=labels)

    def read(self, body: bytes, headers: Mapping[str, str], secret: str) -> list[Said]:
        try:
            found = webhooks.parse(body, secret, headers.get("Webhook-Signature", ""))
        except (errors.InvalidSignatureError, TypeError):  # TypeError: a signature that is no ASCII
            raise NotGenuine(
                "The signature is missing or not made with the secret of this webhook endpoint. "
                "Copy the endpoint's secret from GoCardless again."
            ) from None
        return [said(one.attributes) for one in found]


def _customer(payer: Payer) -> dict[str, Any]:
    return {"links": {"customer": payer.customer_ref}} if payer.customer_ref else {}


def _refunded(refund: Mapping[str, Any]) -> Refunded:
    failed = refund.get("status") in ("failed", "bounced", "cancelled")
    return Refunded(str(refund["id"]), failed, at_of(str(refund["created_at"])))

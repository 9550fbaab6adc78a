"""Pure rules of charging: what may be tried again, when, and how long to wait for a provider."""

from __future__ import annotations

import datetime as dt

# What trying again cannot mend, by what the provider called it. Stripe's decline codes, and causes of GoCardless' events.
HOPELESS: dict[str, str] = {
    "stolen_card": "the card was reported stolen",
    "lost_card": "the card was reported lost",
    "pickup_card": "the bank asks for the card to be taken in",
    "restricted_card": "the card may not be used for this",
    "expired_card": "the card has expired",
    "fraudulent": "the provider takes it for fraud",
    "merchant_blacklist": "the payment was blocked at the provider",
    "stop_payment_order": "the customer told the bank to stop it",
    "revocation_of_authorization": "the customer withdrew the permission to charge",
    "revocation_of_all_authorizations": "the customer withdrew the permission to charge",
    "authentication_required": "the customer has to confirm it in person: send a payment link",
    "resource_missing": "the provider does not know this payment method any more",
    "payment_method_unactivated": "the payment method is not active at the provider",
    "debit_not_authorized": "the customer did not permit the debit",
    "bank_account_closed": "the bank account was closed",
    "account_closed": "the bank account was closed",
    "no_account": "there is no such bank account",
    "invalid_bank_details": "there is no such bank account",
    "bank_account_disabled": "the bank account may not be charged",
    "bank_account_transferred": "the bank account was moved to another bank",
    "mandate_cancelled": "the mandate was cancelled",
    "mandate_expired": "the mandate has expired",
    "mandate_is_inactive": "the mandate is not active",
    "mandate_suspended_by_payer": "the customer suspended the mandate",
    "authorisation_disputed": "the customer did not permit the debit",
    "customer_deceased": "the account holder has died",
}

# What may pass: the same, in words for people. Any other code is told in the provider's own words.
PASSING: dict[str, str] = {
    "insufficient_funds": "there was not enough money on the account",
    "insufficient_funds_decline": "there was not enough money on the account",
    "refer_to_payer": "the bank did not pay; usually there was not enough money on the account",
    "card_declined": "the bank declined it without saying why",
    "generic_decline": "the bank declined it without saying why",
    "do_not_honor": "the bank declined it without saying why",
    "card_velocity_exceeded": "the card's limit is used up",
    "withdrawal_count_limit_exceeded": "the card's limit is used up",
    "processing_error": "the bank could not process it",
    "issuer_not_available": "the customer's bank could not be reached",
    "try_again_later": "the bank asks to try again later",
    "debit_disputed": "the customer asked the bank for the money back",
    "never_arrived": "the provider never got the order; nothing was taken",
}

KEY_LIFE = dt.timedelta(hours=20)  # a provider answers a repeated idempotency key for 24 hours at least; we stop before
CATCH_UP_DAYS = 7  # how long after its due date an automatic charge is still made: days of downtime, not years of debt
MARK_DAYS = 10  # how long a paid charge keeps its invoices from being chased while the ERP does not show the money
UNRESOLVED_AFTER = dt.timedelta(days=3)
CHECKOUT_LIFE = dt.timedelta(hours=1)
LINK_DAYS = 30

_BACK_OFF = (1, 2, 5, 15, 30, 60)  # minutes; the last one again and again


def plain_reason(code: str) -> str:
    """What a provider's code means, as a sentence's end; empty where only the provider knows."""
    return HOPELESS.get(code) or PASSING.get(code, "")


def back_off(tries: int) -> dt.timedelta:
    """How long to leave a provider alone after the given number of tries without an answer."""
    return dt.timedelta(minutes=_BACK_OFF[min(max(tries, 1), len(_BACK_OFF)) - 1])


def retry_refusal(
    *,
    status: str,
    code: str,
    attempts: int,
    max_attempts: int,
    last_attempt_at: dt.datetime | None,
    min_hours: int,
    now: dt.datetime,
) -> tuple[str, str, dt.datetime | None]:
    """("", "", None) when a charge may be tried again; else a code, the reason in words, and when it may (None: never).

    A person and a workflow are held by the same rule.
    """
    if status == "pending":
        return "pending", "it is still being processed, and a second attempt could charge twice", None
    if status != "failed":
        return "not_failed", f"it is {status.replace('_', ' ')}; only a failed charge is tried again", None
    if code in HOPELESS:
        return "hopeless", f"{HOPELESS[code]} ({code}), so trying again cannot work", None
    if attempts >= max_attempts:
        return "attempts", f"it was tried {attempts} times, and {max_attempts} is the most", None
    may = last_attempt_at + dt.timedelta(hours=min_hours) if last_attempt_at else now
    if min_hours and may > now:
        return "too_soon", f"the last attempt is less than {min_hours} hours ago", may
    return "", "", None

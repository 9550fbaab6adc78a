"""Amounts as payment providers write them: whole numbers of a currency's smallest unit, exact in both directions."""

from __future__ import annotations

from decimal import Decimal

from dunnock.kernel.errors import FieldError, Invalid

# https://docs.stripe.com/currencies: without a smaller unit, and with three digits of which the last has to be 0.
_NO_DIGITS = frozenset(
    ("BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF")
)
_THREE_DIGITS = frozenset(("BHD", "JOD", "KWD", "OMR", "TND"))
# Without a smaller unit, but written as if they had two digits: 5 krónur are 500.
_TWO_ZEROES = frozenset({"ISK", "UGX"})


def digits(currency: str) -> int:
    """The power of ten between the amount and what goes on the wire."""
    return 0 if currency in _NO_DIGITS else 3 if currency in _THREE_DIGITS else 2


def to_minor(amount: Decimal, currency: str) -> int:
    """EUR 12.34 is 1234, JPY 500 is 500, KWD 1.50 is 1500. Raises `Invalid` for what the currency cannot express."""
    whole = currency in _NO_DIGITS or currency in _TWO_ZEROES
    # Three digits would do for a dinar, but the provider wants the last to be 0.
    smallest = Decimal(1) if whole else Decimal("0.01")
    if amount <= 0 or amount % smallest:
        said = "has no smaller unit" if whole else "has two digits here"
        words = f"{amount} {currency} cannot be charged: it must be above 0, and {currency} {said}"
        raise Invalid(f"{words}.", errors=[FieldError("amount", words, "amount", "Send another amount")])
    return int(amount.scaleb(digits(currency)))


def from_minor(minor: int, currency: str) -> Decimal:
    """The amount with two digits, as the ledger holds it."""
    return Decimal(minor).scaleb(-digits(currency)).quantize(Decimal("0.01"))

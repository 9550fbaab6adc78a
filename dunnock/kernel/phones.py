"""Telephone numbers a text message can be sent to, in E.164 (+4915228817386), by the libphonenumber tables.

A number without a country code is read as one of the customer's country. Numbers that are known to be landlines, service
or premium numbers are refused: a text to them costs money and reaches nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

# What can receive a text message, as far as the numbering plan tells. In North America it does not tell.
_TEXTABLE = {
    PhoneNumberType.MOBILE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE,
    PhoneNumberType.PERSONAL_NUMBER,
    PhoneNumberType.VOIP,
    PhoneNumberType.PAGER,
}
_KINDS = {
    PhoneNumberType.FIXED_LINE: "is a landline",
    PhoneNumberType.TOLL_FREE: "is a freephone number",
    PhoneNumberType.PREMIUM_RATE: "is a premium-rate number",
    PhoneNumberType.SHARED_COST: "is a service number",
    PhoneNumberType.UAN: "is a company's service number",
    PhoneNumberType.VOICEMAIL: "is a voicemail number",
}
LONGEST = 40  # of what an ERP may hold; anything longer is no number


@dataclass(frozen=True)
class Phone:
    """`number` is E.164, or empty; then `why` finishes the sentence "030 5550100 …".."""

    number: str
    why: str = ""

    @property
    def textable(self) -> bool:
        return bool(self.number) and not self.why


@lru_cache(maxsize=16_384)
def read_phone(written: str, country: str = "") -> Phone:
    """What somebody wrote as a telephone number. `country`: two letters, for numbers without a country code."""
    text = written.strip()
    if not country and text.startswith("00"):
        text = f"+{text[2:]}"  # how most of the world dials abroad
    if not text or len(text) > LONGEST:
        return Phone("", "is no telephone number")
    try:
        parsed = phonenumbers.parse(text, country.upper() or None)
    except NumberParseException:
        if not country and not text.startswith("+"):
            return Phone("", "has no country code, and the customer has no country")
        return Phone("", "is no telephone number")
    if not phonenumbers.is_valid_number(parsed):
        return Phone("", "is no number that can be in use")
    number = phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    if parsed.extension:
        return Phone(number, "has an extension, so it is no mobile phone")
    kind = phonenumbers.number_type(parsed)
    return Phone(number, "" if kind in _TEXTABLE else _KINDS.get(kind, "cannot receive text messages"))


def say_phone(number: str) -> str:
    """A number in E.164 as people write it: "+49 1522 8817386". Anything else as it is."""
    try:
        return phonenumbers.format_number(phonenumbers.parse(number, None), PhoneNumberFormat.INTERNATIONAL)
    except NumberParseException:
        return number

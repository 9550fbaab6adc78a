"""A trial text through an account: does the provider take it, and what does it say? It is no message, so it leaves in test
mode too; nothing is kept but the audit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import closing
from typing import Any, cast

from dunnock.correspondence.channels.text.base import Text
from dunnock.correspondence.text_accounts import provider_of
from dunnock.kernel.errors import Conflict, FieldError, Invalid
from dunnock.kernel.phones import read_phone
from dunnock.org.commands import audit
from dunnock.org.reads import organisation

WORDS = "A trial text from Dunnock. It arrived, so text messages can leave. Nothing needs to be done."


def trial_number(organisation_id: int, to: str) -> str:
    """E.164. Raises `Invalid` for a number no text can be sent to."""
    phone = read_phone(to, organisation(organisation_id)["country"])
    if phone.textable:
        return phone.number
    cure = "Enter a mobile number with its country code"
    raise Invalid(
        f"The trial is not sent: {to[:100]!r} {phone.why}.", errors=[FieldError("to", phone.why, "invalid", cure)]
    )


def send_trial(account: Mapping[str, Any], number: str) -> tuple[bool | None, str]:
    """Whether the provider took it (None: nobody knows), and its words. Called outside any transaction."""
    try:
        with closing(cast("Any", provider_of(account))) as provider:
            outcome = provider.send(Text(0, number, WORDS), lambda: None)
    except Conflict as unreadable:
        return False, unreadable.detail
    if outcome.kind == "sent":
        return True, f"{account['name']} has taken the text to {number}. It said: {outcome.words}"
    return (None if outcome.kind == "unknown" else False), outcome.words


def audit_trial(
    *, organisation_id: int, account_id: int, to: str, left: bool | None, message: str, actor: str, now: dt.datetime
) -> None:
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="text_account.trial_sent",
        object_kind="text_account",
        object_id=account_id,
        after={"to": to, "left": left, "message": message},
        now=now,
    )

"""Twilio, through its official client. Its messages know no idempotency key: what may have left is looked for in its list.

Source of the codes: Twilio's error dictionary (21610 opted out, 21606 and its like: the sender may not be used).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit, urlunsplit

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from dunnock.correspondence.channels.text.base import (
    TIMEOUT,
    Arrived,
    Callback,
    Delivery,
    NotGenuine,
    Settings,
    Text,
    TextOutcome,
    Told,
    Unusable,
    storable,
)
from dunnock.correspondence.channels.text.calls import broken, never_began, said

_OPTED_OUT = 21610
# The account or the sender: no text leaves until somebody mends it.
_OF_ACCOUNT = frozenset(
    [10001, 20003, 20005, 20006, 20008, 21212, 21603, 21606, 21607, 21618, 21659, 21660, 21661, 21703, 21705]
)
_BUSY = frozenset([14107, 20429, 21611, 30001])
_LISTED = 50  # the latest texts to one number
_SKEW = dt.timedelta(minutes=2)  # its clock and ours
_DELIVERIES: dict[str, Delivery] = {
    "delivered": "delivered",
    "read": "delivered",
    "undelivered": "undelivered",
    "failed": "undelivered",
    "canceled": "undelivered",
}


class _Http(TwilioHttpClient):  # type: ignore[misc] # it has no types
    """The official client has no setting for the server, so another one is put in its place here."""

    def __init__(self, base: str) -> None:
        super().__init__(timeout=TIMEOUT)
        self.base = urlsplit(base) if base else None

    def request(self, method: str, url: str, *args: Any, **more: Any) -> Response:
        if self.base is not None:
            asked = urlsplit(url)
            url = urlunsplit((self.base.scheme, self.base.netloc, self.base.path + asked.path, asked.query, ""))
        return super().request(method, url, *args, **more)


class Twilio:
    """`sender`: a number in E.164, a name of up to eleven letters, or a messaging service (MG…)."""

    repeats = False

    def __init__(self, settings: Settings, secret: str, sender: str) -> None:
        self.sender, self.token = sender, secret
        self.http = _Http(settings.get("api_base", ""))
        self.client = Client(settings["account_sid"], secret, http_client=self.http, environment={"_": ""})

    def close(self) -> None:
        if self.http.session is not None:
            self.http.session.close()

    def send(self, text: Text, about_to_send: Callable[[], None]) -> TextOutcome:
        who = "messaging_service_sid" if self.sender.startswith("MG") else "from_"
        asked: dict[str, Any] = {who: self.sender, "to": text.to, "body": text.body}
        if text.status_url:
            asked["status_callback"] = text.status_url
        about_to_send()
        try:
            made = self.client.messages.create(**asked)
        except TwilioRestException as refusal:
            return _refused(refusal)
        except requests.RequestException as fault:
            return broken(fault, "Twilio")
        except TwilioException as fault:  # an answer its client cannot read, after the text was handed over
            return TextOutcome("unknown", f"Twilio answered something unreadable: {fault}")
        return TextOutcome("sent", f"Twilio: {made.status}", ref=str(made.sid), segments=_count(made.num_segments))

    def ask(self, text: Text, since: dt.datetime, known: Collection[str]) -> TextOutcome | None:
        """Its list of texts to that number has ours, or not. (A trial account writes a line of its own before the body.)"""
        try:
            listed = self.client.messages.list(to=text.to, limit=_LISTED, page_size=_LISTED)
        except TwilioException as refusal:
            raise Unusable(f"Twilio does not list its texts: {refusal}") from None
        except requests.RequestException as fault:
            raise Unusable(f"Twilio did not answer: {said(fault)}") from None
        for one in listed:
            ours = str(one.direction or "").startswith("outbound") and str(one.body or "").strip().endswith(
                text.body.strip()
            )
            fresh = one.date_created is None or one.date_created >= since - _SKEW
            if ours and fresh and one.sid not in known:
                delivery = _DELIVERIES.get(str(one.status), "")
                words = str(one.error_message or "") or f"Twilio was asked: {one.status}"
                return TextOutcome(
                    "sent", words, ref=str(one.sid), segments=_count(one.num_segments), delivery=delivery
                )
        return TextOutcome(
            "unknown", "Twilio was asked and knows no such text to this number: it has probably not left."
        )

    def check(self) -> str:
        try:
            found = self.client.api.v2010.accounts(self.client.account_sid).fetch()
        except TwilioRestException as refusal:
            raise Unusable(f"Twilio refuses the access: {_words(refusal)}") from None
        except requests.RequestException as fault:
            which = "cannot be reached" if never_began(fault) else "did not answer"
            raise Unusable(f"Twilio {which}: {said(fault)}") from None
        if str(found.status) not in ("active", "None"):
            raise Unusable(f"The account {found.friendly_name} is {found.status} at Twilio.")
        return f"Signed in to the account {found.friendly_name}. Nothing was sent."

    def _genuine(self, callback: Callback) -> dict[str, str]:
        try:
            pairs = parse_qsl(callback.body.decode("utf-8"), keep_blank_values=True, max_num_fields=1000)
        except ValueError:
            raise NotGenuine("The body is no form.") from None
        form = dict(pairs)
        signature = callback.headers.get("x-twilio-signature", "")
        genuine = RequestValidator(self.token).validate(callback.url, form, signature)
        if not self.token or len(form) != len(pairs) or not genuine:
            raise NotGenuine(
                "The signature does not fit. The account's auth token may be another one, or Twilio calls another address"
                f" than {callback.url}."
            )
        return {name: storable(value) for name, value in form.items()}

    def told(self, callback: Callback) -> Told:
        form = self._genuine(callback)
        status = form.get("MessageStatus") or form.get("SmsStatus", "")
        if not form.get("MessageSid") or not status:
            raise ValueError("It names no message or no status.")
        code = form.get("ErrorCode", "")
        words = form.get("ErrorMessage", "") or (f"Twilio's error {code}" if code and code != "0" else "")
        return Told(form["MessageSid"], status, _DELIVERIES.get(status, ""), words)

    def arrived(self, callback: Callback) -> Arrived:
        form = self._genuine(callback)
        if not form.get("MessageSid") or not form.get("From"):
            raise ValueError("It names no message or no sender.")
        media = form.get("NumMedia", "0")
        count = int(media) if media.isdigit() and len(media) < 4 else 0
        return Arrived(form["MessageSid"], form["From"], form.get("To", ""), form.get("Body", ""), count)


def _count(segments: Any) -> int | None:
    said = str(segments or "")
    return int(said) if said.isdigit() else None


def _words(refusal: TwilioRestException) -> str:
    code = f" ({refusal.code})" if refusal.code else ""
    said = re.sub(r"^Unable to \w+ record: ", "", cast("str", refusal.msg).strip())  # the client's words, not Twilio's
    return f"{said}{code}"


def _refused(refusal: TwilioRestException) -> TextOutcome:
    code, status, words = int(refusal.code or 0), int(refusal.status), _words(refusal)
    if code == _OPTED_OUT:
        return TextOutcome("refused", words, str(code), opted_out=True)
    if code in _OF_ACCOUNT or status in (401, 402, 403):
        return TextOutcome("account_fault", words, str(code))
    if code in _BUSY or status in (429, 503):
        return TextOutcome("deferred", words, str(code or status))
    if status >= 500:  # it had the whole request, and says only that something went wrong with it
        return TextOutcome("unknown", words, str(code or status))
    return TextOutcome("refused", words, str(code or status))

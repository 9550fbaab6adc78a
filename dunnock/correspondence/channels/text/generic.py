"""Any provider with an HTTP interface: a request somebody describes in the settings, and signed callbacks in our own shape.

The callbacks of providers differ too much to be described in settings; a small bridge turns them into ours (docs/use/texts.md):
JSON, signed with `Dunnock-Signature: sha256=<hex of HMAC-SHA256 over the body>` under the account's secret.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
import re
from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import quote, urlsplit

import requests

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
from dunnock.correspondence.channels.text.calls import broken

METHODS = ("POST", "PUT", "GET")
PLACES = ("to", "text", "id", "sender", "secret", "callback")
_PLACE = re.compile(rf"\{{({'|'.join(PLACES)})\}}")
_LONGEST_ANSWER = 100_000
_DELIVERIES: dict[str, Delivery] = {"delivered": "delivered", "undelivered": "undelivered", "failed": "undelivered"}


def filled(template: Any, values: dict[str, str]) -> Any:
    """The template with every {place} filled in, in texts at any depth. What stands in a value is never filled in again."""
    if isinstance(template, str):
        return _PLACE.sub(lambda match: values[match[1]], template)
    if isinstance(template, dict):
        return {key: filled(part, values) for key, part in template.items()}
    return [filled(part, values) for part in template] if isinstance(template, list) else template


def at_path(found: Any, path: str) -> Any:
    """What stands at "messages.0.id"; None where nothing does."""
    for part in path.split("."):
        if isinstance(found, list):
            found = found[int(part)] if part.isdigit() and int(part) < len(found) else None
        else:
            found = found.get(part) if isinstance(found, dict) else None
    return found


class Generic:
    """Settings: `url`, `method`, `headers`, `body` (JSON, its texts with {to} {text} {id} {sender} {secret} {callback}) and
    `id_path`, where the provider's name for the text stands in its answer. Any 2xx is taken as accepted. `idempotency_header`:
    where a provider that takes the same request once wants its key.
    """

    def __init__(self, settings: Settings, secret: str, sender: str) -> None:
        self.settings, self.secret, self.sender = settings, secret, sender
        self.session = requests.Session()

    def close(self) -> None:
        self.session.close()

    @property
    def who(self) -> str:
        return urlsplit(self.settings["url"]).hostname or "The provider"

    @property
    def repeats(self) -> bool:
        return bool(self.settings.get("idempotency_header"))

    def ask(self, text: Text, since: dt.datetime, known: Collection[str]) -> TextOutcome | None:  # noqa: ARG002
        """The same request under the same key: taken already, the provider gives its first answer; not taken yet, it takes it."""
        return self.send(text, lambda: None) if self.repeats and text.key else None

    def send(self, text: Text, about_to_send: Callable[[], None]) -> TextOutcome:
        values = {
            "to": text.to,
            "text": text.body,
            "id": str(text.id),
            "sender": self.sender,
            "secret": self.secret,
            "callback": text.status_url,
        }
        method, body = self.settings.get("method", "POST"), filled(self.settings.get("body") or {}, values)
        headers = filled(self.settings.get("headers") or {}, values)
        if self.repeats and text.key:
            headers[self.settings["idempotency_header"]] = text.key
        prepared = self.session.prepare_request(
            requests.Request(
                method,
                filled(self.settings["url"], {name: quote(value, safe="") for name, value in values.items()}),
                headers=headers,
                json=None if method == "GET" else body,
            )
        )
        about_to_send()
        try:
            settings = self.session.merge_environment_settings(prepared.url or "", {}, True, None, None)
            answer = self.session.send(prepared, timeout=TIMEOUT, allow_redirects=False, **{**settings, "stream": True})
        except requests.RequestException as fault:
            return broken(fault, self.who)
        with answer:
            try:
                read = next(answer.iter_content(_LONGEST_ANSWER), b"")
            except requests.RequestException:
                read = b""  # its status had come, and that is what counts
        return self._judged(answer.status_code, read)

    def _judged(self, status: int, read: bytes) -> TextOutcome:
        said = f"{self.who}: {status} {read[:300].decode('utf-8', 'replace')}".replace("\x00", "").strip()
        if 200 <= status < 300:
            try:
                found = at_path(json.loads(read), self.settings["id_path"]) if self.settings.get("id_path") else ""
            except (ValueError, RecursionError):
                found = ""
            return TextOutcome("sent", said, ref=str(found)[:200] if isinstance(found, str | int) else "")
        if status in (401, 402, 403, 404, 405) or 300 <= status < 400:
            return TextOutcome("account_fault", said, str(status))
        if status in (408, 425, 429, 503):
            return TextOutcome("deferred", said, str(status))
        return TextOutcome("unknown" if status >= 500 else "refused", said, str(status))

    def check(self) -> str:
        url = urlsplit(self.settings["url"])
        try:
            # A look at the door only: what a request to the address would do, nobody knows but the provider.
            self.session.head(f"{url.scheme}://{url.netloc}/", timeout=TIMEOUT, allow_redirects=False)
        except requests.RequestException as fault:
            raise Unusable(broken(fault, self.who).words) from None
        return f"{self.who} answers. Whether it takes texts is seen with one: enter a number to send a trial text."

    def _genuine(self, callback: Callback) -> dict[str, str]:
        wanted = "sha256=" + hmac.new(self.secret.encode(), callback.body, hashlib.sha256).hexdigest()
        given = callback.headers.get("dunnock-signature", "")
        if not self.secret or not hmac.compare_digest(wanted.encode(), given.encode("utf-8", "replace")):
            raise NotGenuine("The signature does not fit the account's secret.")
        try:
            found = json.loads(callback.body)
        except RecursionError:
            raise ValueError("It is nested too deeply.") from None
        if not isinstance(found, dict):
            raise ValueError("It is no JSON object.")  # noqa: TRY004 - what is signed and makes no sense is a ValueError here
        return {key: storable(str(value)) for key, value in found.items() if isinstance(value, str | int)}

    def told(self, callback: Callback) -> Told:
        found = self._genuine(callback)
        status = found.get("status", "")
        if not status:
            raise ValueError("It names no status.")
        return Told(found.get("id", ""), status, _DELIVERIES.get(status, ""), found.get("detail", ""))

    def arrived(self, callback: Callback) -> Arrived:
        found = self._genuine(callback)
        if not found.get("id") or not found.get("from"):
            raise ValueError("It names no message or no sender.")
        return Arrived(found["id"], found["from"], found.get("to", ""), found.get("text", ""))

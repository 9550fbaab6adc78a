"""A small real server that answers as Twilio's messaging API does, unwell where it is told to be; and a provider's signatures.

Twilio's own document checks the requests in tests/servers/prism.py. This one knows what that cannot: refusals, codes, silence.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from twilio.request_validator import RequestValidator

from dunnock.correspondence.text_accounts import add_account
from dunnock.org.db import organisation_scope, row
from tests.world import World

SID = "AC" + "0123456789abcdef" * 2
TOKEN = "fernhill-token"
SENDER = "+4915228895456"


@dataclass(frozen=True)
class Refuse:
    code: int
    status: int = 400
    message: str = "Refused"


@dataclass(frozen=True)
class Hang:
    """Takes the request, and closes the connection without a word."""


@dataclass
class TwilioLike:
    url: str = ""
    texts: list[dict[str, str]] = field(default_factory=list)  # as they were handed over, refused ones too
    taken: dict[str, dict[str, str]] = field(default_factory=dict)  # what its list of messages has, by its own names
    asked: int = 0  # how often its list was read
    listed_at: str = (
        "Fri, 01 Jan 2100 00:00:00 +0000"  # when it says it made each: after our hand-over, whatever a test plays
    )
    statuses: dict[str, str] = field(default_factory=dict)  # by number, where not delivered
    signed_in: list[str] = field(default_factory=list)
    script: list[Refuse | Hang] = field(default_factory=list)  # what becomes of the next ones; then all are taken
    forever: Refuse | None = None
    takes: float = 0.0  # seconds per text
    meanwhile: Callable[[dict[str, str]], None] | None = None  # what happens between a request and its answer


@contextmanager
def twilio_like() -> Iterator[TwilioLike]:
    state, counting = TwilioLike(), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def answer(self, status: int, body: dict[str, Any]) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def refuse(self, how: Refuse) -> None:
            self.answer(how.status, {"code": how.code, "message": how.message, "status": how.status, "more_info": ""})

        def listed(self, to: str) -> dict[str, Any]:
            state.asked += 1
            found = [
                {
                    "sid": name,
                    "to": to,
                    "body": text["Body"],
                    "direction": "outbound-api",
                    "status": state.statuses.get(to, "sent"),
                    "date_created": state.listed_at,
                    "num_segments": "1",
                    "error_message": None,
                }
                for name, text in list(state.taken.items())
                if text["To"] == to
            ]
            return {"messages": found, "page": 0, "page_size": 50, "next_page_uri": None, "uri": self.path}

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if state.forever:
                self.refuse(state.forever)
            elif parts.path.endswith("/Messages.json"):
                self.answer(200, self.listed(parse_qs(parts.query)["To"][0]))
            else:
                self.answer(200, {"sid": SID, "friendly_name": "Fernhill", "status": "active"})

        def do_POST(self) -> None:
            wanted = int(self.headers["Content-Length"])
            body = self.rfile.read(wanted)
            if len(body) < wanted:  # whoever sent it was killed in the middle: half a request is none
                self.close_connection = True
                return
            form = parse_qs(body.decode(), keep_blank_values=True)
            text = {name: values[0] for name, values in form.items()}
            with counting:
                state.texts.append(text)
                name = sid(len(state.texts))
            state.signed_in.append(self.headers["Authorization"])
            state.taken |= {name: text} if not (state.script or state.forever) else {}
            time.sleep(state.takes)
            if state.meanwhile:
                state.meanwhile(text)
            fate = state.forever or (state.script.pop(0) if state.script else None)
            if isinstance(fate, Refuse):
                self.refuse(fate)
            elif fate is not None:
                state.taken[name] = text
                self.close_connection = True
                self.connection.close()
            else:
                state.taken[name] = text
                self.answer(201, {"sid": name, "status": "queued", "num_segments": "1", "body": ""})

        def log_message(self, *_: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def sid(number: int) -> str:
    return f"SM{number:032x}"


def twilio(world: World, url: str) -> int:
    """An account of the organisation there."""
    return _account(world, "twilio", {"account_sid": SID, "api_base": url})


def generic(world: World, url: str, **more: Any) -> int:
    body = {"to": "{to}", "words": "{text}", "reference": "{id}"}
    headers = {"Authorization": "Bearer {secret}"}
    return _account(world, "http", {"url": url, "body": body, "headers": headers, "id_path": "messages.0.id", **more})


def _account(world: World, kind: str, settings: dict[str, Any]) -> int:
    with organisation_scope(world.id):
        return add_account(
            organisation_id=world.id,
            kind=kind,
            name="Fernhill's texts",
            sender=SENDER,
            settings=settings,
            secret=TOKEN,
            actor="a test",
            now=world.now,
        )


def door(world: World, which: str) -> str:
    """The path a provider calls."""
    with organisation_scope(world.id):
        found = row("SELECT callback_token FROM text_account WHERE removed_at IS NULL ORDER BY id DESC LIMIT 1")
    assert found is not None
    return f"/api/v1/hooks/texts/{found['callback_token']}/{which}"


def call_as_twilio(
    client: Any, path: str, form: dict[str, str], *, token: str = TOKEN, host: str = "http://testserver"
) -> Any:
    """Posts what Twilio would, signed as Twilio signs: over the whole address and the form."""
    signature = RequestValidator(token).compute_signature(host + path, form)
    return client.generic(
        "POST",
        path,
        urlencode(form).encode(),
        content_type="application/x-www-form-urlencoded",
        headers={"X-Twilio-Signature": signature},
    )


def call_as_bridge(client: Any, path: str, body: dict[str, Any], *, token: str = TOKEN) -> Any:
    data = json.dumps(body).encode()
    signature = "sha256=" + hmac.new(token.encode(), data, hashlib.sha256).hexdigest()
    headers = {"Dunnock-Signature": signature}
    return client.generic("POST", path, data, content_type="application/json", headers=headers)

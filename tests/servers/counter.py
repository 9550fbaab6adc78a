"""A provider's counter on loopback: serves the documented responses of endpoints for which no emulator exists.

No emulator of GoCardless was found, and localstripe has no Checkout. So this holds what the reference of each says an
endpoint answers, keeps idempotency keys as they do, and can be told to fail. It proves that our client sends what the
reference asks for and reads what it promises; it does not prove that the providers keep to their reference.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

Call = tuple[str, str, dict[str, Any], dict[str, str]]  # method, path, body or query, headers
Answer = tuple[int, Any]


@dataclass
class Counter:
    """`answers` maps "POST /payments" (or "GET /payments/*") to a function of the call; `script` goes before them."""

    url: str = ""
    calls: list[Call] = field(default_factory=list)
    answers: dict[str, Callable[[str, dict[str, Any]], Answer]] = field(default_factory=dict)
    script: list[Answer | Callable[[str, dict[str, Any]], Answer]] = field(default_factory=list)
    kept: dict[str, Answer] = field(default_factory=dict)

    def sent(self, method: str, path: str) -> list[dict[str, Any]]:
        return [body for m, p, body, _ in self.calls if (m, p) == (method, path)]

    def answer(self, method: str, path: str, body: dict[str, Any], key: str | None) -> Answer:
        if self.script:
            found = self.script.pop(0)
            return found(path, body) if callable(found) else found
        if key and key in self.kept:
            return self.kept[key]
        pattern = f"{method} {path}"
        if pattern not in self.answers:
            pattern = f"{method} {path.rsplit('/', 1)[0]}/*"
        if pattern not in self.answers:
            return 404, {"error": {"type": "invalid_api_usage", "message": "not found", "errors": [], "code": 404}}
        made = self.answers[pattern](path, body)
        if key and made[0] < 500:
            self.kept[key] = made
        return made


@contextmanager
def counter() -> Iterator[Counter]:
    state = Counter()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def _serve(self) -> None:
            parts = urlsplit(self.path)
            wanted = int(self.headers.get("Content-Length") or 0)
            raw = self.rfile.read(wanted).decode()
            if len(raw.encode()) < wanted:  # whoever sent it was killed in the middle: half a request is none
                self.close_connection = True
                return
            body: dict[str, Any] = dict(parse_qsl(parts.query))
            if raw:
                body = json.loads(raw) if raw.lstrip().startswith("{") else dict(parse_qsl(raw))
            state.calls.append((self.command, parts.path, body, dict(self.headers.items())))
            status, told = state.answer(self.command, parts.path, body, self.headers.get("Idempotency-Key"))
            if status == 0:  # hang up without a word
                self.close_connection = True
                self.connection.close()
                return
            text = told if isinstance(told, bytes) else json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def do_GET(self) -> None:
            self._serve()

        def do_POST(self) -> None:
            self._serve()

        def do_PUT(self) -> None:
            self._serve()

        def log_message(self, *args: Any) -> None:
            pass

        def handle_one_request(self) -> None:
            try:
                super().handle_one_request()
            except (ConnectionError, TimeoutError, ValueError):
                self.close_connection = True

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)

"""A small real HTTP server on loopback that does what servers do when they are unwell.

Each request takes the next answer of the script; when the script is over, the last one again. An answer is a `Reply`, or a function
of the request's parsed JSON that returns one.
"""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """`hang`: seconds before answering. `drop`: close the connection after that many bytes of the body."""

    body: bytes = b"{}"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    hang: float = 0.0
    drop: int | None = None


def result(value: Any, **more: Any) -> Reply:
    return Reply(json.dumps({"id": 1, "result": value}).encode(), **more)


def gzipped(value: Any) -> Reply:
    body = gzip.compress(json.dumps({"id": 1, "result": value}).encode())
    return Reply(body, headers={"Content-Encoding": "gzip"})


Answer = Reply | Callable[[dict[str, Any]], Reply]


@dataclass
class Unwell:
    url: str
    requests: list[dict[str, Any]] = field(default_factory=list)
    connections: set[tuple[str, int]] = field(default_factory=set)
    script: list[Answer] = field(default_factory=list)

    def methods(self) -> list[str]:
        return [request["method"] for request in self.requests]


@contextmanager
def unwell(*script: Answer) -> Iterator[Unwell]:
    state = Unwell("", script=list(script))
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # or each answer's body waits 40 ms for the acknowledgement of its head

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            state.requests.append(body)
            state.connections.add(self.client_address)
            answer = state.script.pop(0) if len(state.script) > 1 else state.script[0]
            reply = answer(body) if callable(answer) else answer
            if reply.hang:
                done.wait(reply.hang)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if reply.drop is None:
                self.wfile.write(reply.body)
            else:
                self.wfile.write(reply.body[: reply.drop])
                self.close_connection = True

        def log_message(self, *args: Any) -> None:
            pass

        def handle_one_request(self) -> None:
            try:
                super().handle_one_request()
            except (ConnectionError, TimeoutError):
                self.close_connection = True

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        done.set()
        server.shutdown()
        server.server_close()
        thread.join(5)

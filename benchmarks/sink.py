"""A mail server that takes everything and keeps nothing but who it was for and when: `python sink.py`.

Prints its port, then serves until its input is closed, then prints one JSON list of [recipient, seconds on the monotonic
clock, bytes]. It knows nothing of Dunnock, so that it starts quickly and costs little.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

ANSWERS = {b"MAIL": b"250 2.1.0 Ok\r\n", b"RSET": b"250 2.0.0 Ok\r\n", b"NOOP": b"250 2.0.0 Ok\r\n"}


class Sink(asyncio.Protocol):
    def __init__(self, arrived: list[tuple[str, float, int]]) -> None:
        self.arrived = arrived
        self.waiting = b""
        self.content: list[bytes] | None = None
        self.recipients: list[str] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(b"220 sink.example.com ESMTP\r\n")

    def data_received(self, data: bytes) -> None:
        if self.content is not None:
            self._take(data)
            return
        self.waiting += data
        while self.content is None and b"\r\n" in self.waiting:
            line, _, self.waiting = self.waiting.partition(b"\r\n")
            self._command(line)

    def _command(self, line: bytes) -> None:
        verb = line[:4].upper()
        if verb == b"RCPT":
            self.recipients.append(line.partition(b"<")[2].partition(b">")[0].decode())
            self.transport.write(b"250 2.1.5 Ok\r\n")
        elif verb == b"DATA":
            self.content = []
            self.transport.write(b"354 Go ahead\r\n")
            rest, self.waiting = self.waiting, b""
            if rest:
                self._take(rest)
        elif verb in {b"EHLO", b"HELO"}:
            self.transport.write(b"250-sink.example.com\r\n250-SIZE 52428800\r\n250 8BITMIME\r\n")
        elif verb == b"QUIT":
            self.transport.write(b"221 2.0.0 Bye\r\n")
            self.transport.close()
        else:
            self.transport.write(ANSWERS.get(verb, b"502 5.5.2 Not known\r\n"))

    def _take(self, data: bytes) -> None:
        assert self.content is not None
        self.content.append(data)
        tail = data if len(data) >= 5 else b"".join(self.content[-5:])
        if not tail.endswith(b"\r\n.\r\n"):
            return
        now, size = time.monotonic(), sum(map(len, self.content))
        self.arrived += [(recipient, now, size) for recipient in self.recipients]
        self.content, self.recipients = None, []
        self.transport.write(b"250 2.0.0 Ok\r\n")


async def main() -> None:
    arrived: list[tuple[str, float, int]] = []
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Sink(arrived), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()
    print(json.dumps(arrived), flush=True)


if __name__ == "__main__":
    asyncio.run(main())

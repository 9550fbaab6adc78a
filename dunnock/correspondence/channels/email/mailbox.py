"""A mailbox mail leaves from, and what can become of a message handed to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Security = Literal["none", "starttls", "tls"]
OutcomeKind = Literal["sent", "rejected", "deferred", "unknown", "mailbox_fault"]
Blame = Literal["", "sender", "recipients", "content", "connection", "mailbox"]


@dataclass(frozen=True)
class MailboxSettings:
    """How to reach the server and who writes. `timeout` is in seconds, for connecting and for each answer."""

    host: str
    port: int
    security: Security = "starttls"
    username: str = ""
    password: str = field(default="", repr=False)
    from_address: str = ""
    from_name: str = ""
    reply_to: str = ""
    timeout: float = 30.0


@dataclass(frozen=True)
class Refusal:
    """One recipient the server did not take: its code (5xx never, 4xx not now) and its own words."""

    address: str
    code: int
    response: str

    @property
    def permanent(self) -> bool:
        return 500 <= self.code < 600


@dataclass(frozen=True)
class Outcome:
    """What became of one delivery.

    - `sent`: the server took responsibility. `refused` names recipients it did not take.
    - `rejected`: permanent, 5xx. `blame` says whether the sender, all recipients or the content displeased.
    - `deferred`: nothing was sent, trying again is safe (4xx, or no connection).
    - `unknown`: the connection broke after the content began and before the final answer. It may have been sent;
      a person decides.
    - `mailbox_fault`: log-in, certificate or settings. Every message of this mailbox would fail: stop the mailbox,
      keep the
      message.
    """

    kind: OutcomeKind
    code: int | None = None
    response: str = ""
    blame: Blame = ""
    refused: tuple[Refusal, ...] = ()

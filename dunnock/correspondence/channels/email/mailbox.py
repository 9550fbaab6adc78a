"""A mailbox mail leaves from, and what can become of a message handed to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Security = Literal["none", "starttls", "tls"]
OutcomeKind = Literal["sent", "rejected", "deferred", "unknown", "mailbox_fault"]
Blame = Literal["", "sender", "recipients", "content", "connection", "mailbox"]

_STATUS = re.compile(r"5\.(\d{1,3})\.(\d{1,3})\b")


@dataclass(frozen=True)
class MailboxSettings:
    """How to reach the server and who writes. `timeout` is in seconds, for connecting and for each answer.

    `access_token`: OAuth 2 in place of the password.
    """

    host: str
    port: int
    security: Security = "starttls"
    username: str = ""
    password: str = field(default="", repr=False)
    from_address: str = ""
    from_name: str = ""
    reply_to: str = ""
    timeout: float = 30.0
    access_token: str = field(default="", repr=False)


@dataclass(frozen=True)
class Refusal:
    """One recipient the server did not take: its code (5xx never, 4xx not now) and its own words."""

    address: str
    code: int
    response: str

    @property
    def permanent(self) -> bool:
        return 500 <= self.code < 600

    @property
    def dead(self) -> bool:
        """Whether the server says that the address itself is no good (RFC 3463: 5.1.x, 5.2.1), and not our relay or a rule."""
        status = _STATUS.match(self.response)
        if status:
            subject, detail = int(status[1]), int(status[2])
            return (subject == 1 and detail not in {7, 8}) or (subject, detail) == (2, 1)
        return self.code in {550, 551, 553} and not re.search("relay|spam|block|polic", self.response, re.IGNORECASE)


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
    opened: bool = True  # False: no session came about, so nothing was said about this message in particular

    @property
    def of_mailbox(self) -> bool:
        """Whether every message of the mailbox would fare the same now: no log-in, no server, a sender it may not use."""
        return self.kind == "mailbox_fault" or not self.opened or (self.kind, self.blame) == ("rejected", "sender")

"""What a text-message provider is to Dunnock: it takes a text, tells what became of it, and brings what people answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

TIMEOUT = 20.0  # seconds for connecting and for the answer
OutcomeKind = Literal["sent", "refused", "deferred", "unknown", "account_fault"]
Delivery = Literal["", "delivered", "undelivered"]


@dataclass(frozen=True)
class TextOutcome:
    """What became of one hand-over.

    - `sent`: the provider has it; `ref` is its name for it. Whether it arrives is told by a callback.
    - `refused`: this text will never be taken. `opted_out`: the provider knows that the number wants no texts.
    - `deferred`: nothing was taken, trying again is safe.
    - `account_fault`: access, sender or balance, or nobody answers at all: every text would fare the same. It waits, untried.
    - `unknown`: the connection broke after the request began. It may have left. The provider is asked (`ask`).
    """

    kind: OutcomeKind
    words: str = ""
    code: str = ""
    ref: str = ""
    segments: int | None = None
    opted_out: bool = False
    delivery: Delivery = ""


@dataclass(frozen=True)
class Text:
    """`id` is our message's; `status_url` is where the provider tells what became of it, "" while we have no public address.
    `key` is this hand-over's own: the same again only when the provider is asked about it.
    """

    id: int
    to: str
    body: str
    status_url: str = ""
    key: str = ""


@dataclass(frozen=True)
class Told:
    """What a callback says of a text of ours. `delivery` is "" for a stage on the way."""

    ref: str
    status: str
    delivery: Delivery
    words: str = ""


@dataclass(frozen=True)
class Arrived:
    """A text somebody sent us. `ref` is the provider's name for it, the same however often it is told."""

    ref: str
    sender: str
    to: str
    body: str
    media: int = 0


def storable(text: str) -> str:
    """What came from outside, without what no database column holds: NUL and halves of surrogate pairs."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


class NotGenuine(Exception):
    """The provider has not signed this."""


@dataclass(frozen=True)
class Callback:
    """As it came in: the address it was sent to, as the provider knows it, and its headers in lower case."""

    url: str
    headers: Mapping[str, str]
    body: bytes


class Provider(Protocol):
    @property
    def repeats(self) -> bool:
        """Whether asking hands the text over again, under the key of the first time."""

    def ask(self, text: Text, since: dt.datetime, known: Collection[str]) -> TextOutcome | None:
        """What became of a text whose hand-over began at `since`. `known`: its names for other texts to that number. None: it
        cannot be asked. Raises `Unusable` when it does not answer.
        """

    def send(self, text: Text, about_to_send: Callable[[], None]) -> TextOutcome:
        """Hands it over. `about_to_send` is called right before anything can leave; what it raises passes through."""

    def check(self) -> str:
        """Signs in and sends nothing; what was found, in words. Raises `Unusable`."""

    def told(self, callback: Callback) -> Told:
        """Raises `NotGenuine`; ValueError for what is signed and makes no sense."""

    def arrived(self, callback: Callback) -> Arrived:
        """As `told`."""

    def close(self) -> None: ...


class Unusable(Exception):
    """The account cannot be used as it is entered; its words say why."""


Settings = dict[str, Any]

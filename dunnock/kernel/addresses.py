"""Mail addresses, strictly: what goes into a header or an SMTP command is checked here and nowhere else.

Accepted: a dot-atom before the @ (RFC 5321, 64 octets), a domain of at least two labels after it, 254 octets in all. An
international domain is turned into punycode. Not accepted: quoted local parts, address literals, comments, and
international local parts (they need SMTPUTF8 on every server of the way).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import idna

LONGEST = 254
LONGEST_NAME = 200

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?=[a-z0-9-]*[a-z]){_LABEL}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def is_address(text: str) -> bool:
    """Whether mail can be sent to this address."""
    return _normal(text) is not None


def normal_address(text: str) -> str:
    """The address as it is sent: the domain in lower case and ASCII, the local part untouched. ValueError for no
    address.
    """
    normal = _normal(text)
    if normal is None:
        raise ValueError(f"{text[:300]!r} is not an e-mail address")
    return normal


@lru_cache(maxsize=4096)
def _normal(text: str) -> str | None:
    local, at, domain = text.rpartition("@")
    if not at or len(text) > LONGEST or len(local) > 64 or not _LOCAL.fullmatch(local):
        return None
    domain = domain.lower()
    if not domain.isascii():
        try:
            domain = idna.encode(domain, uts46=True).decode("ascii")
        except (idna.IDNAError, UnicodeError):
            return None
    if len(local) + 1 + len(domain) > LONGEST or not _DOMAIN.fullmatch(domain):
        return None
    return f"{local}@{domain}"


@dataclass(frozen=True)
class Address:
    """Someone who writes or reads a mail. Control characters in the name (an ERP's line breaks) become blanks.

    Raises ValueError when `email` is no address.
    """

    name: str
    email: str

    def __post_init__(self) -> None:
        name = " ".join(_CONTROL.sub(" ", self.name).split())[:LONGEST_NAME].rstrip()
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "email", normal_address(self.email))

    @property
    def key(self) -> str:
        """The form two spellings of one mailbox share; for comparing and for suppression, not for sending."""
        return self.email.lower()

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>" if self.name else self.email

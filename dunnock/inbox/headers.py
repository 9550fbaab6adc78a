"""Header fields of other people's mail, read without ever failing: what cannot be read is empty, or replaced by �.

The standard library's modern policy raises on some malformed headers; the raw fields are read here with the old one.
"""

from __future__ import annotations

import datetime as dt
import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from dunnock.kernel.addresses import is_address, normal_address

MOST_ADDRESSES = 5_000
LONGEST_ID = 400
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_ID = re.compile(r"<[^<>\s]{1,398}>")
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")


def storable(text: str) -> str:
    """Text as the database and JSON can hold it: no NUL, no half of a surrogate pair."""
    return _UNSTORABLE.sub("\ufffd", text)


def decoded(octets: bytes, charset: str | None) -> str:
    """Bytes in the charset they name; in UTF-8, then Latin-1, when they name none or a wrong one."""
    for name in (charset, "utf-8"):
        if name:
            try:
                return storable(octets.decode(name.strip("'\" ")))
            except (LookupError, UnicodeError, ValueError):
                continue
    return storable(octets.decode("latin-1"))


def _unfolded(value: object) -> str:
    text = str(value)
    # A raw octet above 127 in a header comes as a surrogate: somebody wrote UTF-8 where only ASCII may stand.
    if any("\ud800" <= char <= "\udfff" for char in text):
        text = decoded(text.encode("utf-8", "surrogateescape"), None)
    return text.replace("\r", "").replace("\n", "")


def decoded_words(value: object) -> str:
    """A header's text with its encoded words (RFC 2047) undone, on one line."""
    text = _unfolded(value)
    if "=?" in text:
        try:
            parts = decode_header(text)
        except (HeaderParseError, ValueError, UnicodeError):
            parts = [(text, None)]
        text = "".join(part if isinstance(part, str) else decoded(part, charset) for part, charset in parts)
    return _CONTROL.sub(" ", storable(text)).strip()


def field(mail: Message, name: str) -> str:
    """The first field of that name as text; "" when there is none."""
    try:
        found = mail.get(name)
    except (ValueError, UnicodeError, HeaderParseError):
        return ""
    return "" if found is None else decoded_words(found)


def fields(mail: Message, name: str) -> list[str]:
    try:
        return [_unfolded(value) for value in mail.get_all(name, [])]
    except (ValueError, UnicodeError, HeaderParseError):
        return []


def people(mail: Message, name: str) -> list[tuple[str, str]]:
    """(display name, address in lower case) of an address field, each address once; what is no address is left out."""
    values = fields(mail, name)
    try:
        pairs = getaddresses(values)
    except (ValueError, IndexError, TypeError):
        pairs = []
    found: dict[str, str] = {}
    for shown, address in pairs[:MOST_ADDRESSES]:
        known = plain_address(address)
        if known and known not in found:
            found[known] = decoded_words(shown)[:200]
    if not found:  # a strict reader gives nothing back for a field it dislikes: what looks like an address still is one
        for address in _ADDRESS.findall(" ".join(values)[:100_000])[:MOST_ADDRESSES]:
            known = plain_address(address)
            if known:
                found.setdefault(known, "")
    return [(shown, address) for address, shown in found.items()]


def plain_address(text: str) -> str:
    """The address in lower case, "" when it is none."""
    text = text.strip().strip("<>").strip()
    return normal_address(text).lower() if is_address(text) else ""


def message_ids(mail: Message, name: str, most: int = 100) -> list[str]:
    """The identifiers in a field, with their brackets, each once; the last ones of a very long field."""
    found = _ID.findall(storable(" ".join(fields(mail, name))))
    return list(dict.fromkeys(found))[-most:]


def ids_in(text: str, most: int = 50) -> list[str]:
    """Whatever in a text looks like a message's identifier."""
    return [found for found in dict.fromkeys(_ID.findall(text)) if "@" in found][:most]


def instant(mail: Message) -> dt.datetime | None:
    """The Date field; None when it is missing or no date."""
    try:
        found = parsedate_to_datetime(field(mail, "Date"))
        return (found if found.tzinfo else found.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None

"""A mail as its server gave it, read: who, what, in answer to what, with which files. Pure, and it never raises.

Whatever is malformed is named in `flaws` and the readable part is kept; the raw mail is stored beside it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from email.policy import compat32
from typing import Any

from dunnock.inbox.bodies import LONGEST_HTML, LONGEST_TEXT, clean_html, reply_text, text_of_html
from dunnock.inbox.headers import decoded, decoded_words, ids_in, instant, message_ids, people, storable
from dunnock.inbox.headers import field as header
from dunnock.inbox.kinds import Kind, Recipient, automatic, kind_of, recipients_of

LARGEST_FILE = 25 << 20
MOST_FILES = 100
MOST_PARTS = 1_000
_NAME = re.compile(r"[\x00-\x1f\x7f/\\]+")
_MEDIA = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,100}")


@dataclass(frozen=True)
class Attached:
    """A file of a mail. `content` is None for one that is not kept; `size` is its own."""

    name: str
    media_type: str
    size: int
    content: bytes | None


@dataclass(frozen=True)
class ParsedMail:
    """`kind` is what the mail says of itself; whether a *mail* is a *reply* is known when its customer is looked for.

    `returned_ids`: of the mail a server's report is about. `mentioned_ids`: those of mails that were passed on as files, and
    whatever looks like an identifier in the text.
    """

    from_address: str = ""
    from_name: str = ""
    to_addresses: tuple[str, ...] = ()
    cc_addresses: tuple[str, ...] = ()
    reply_to: str = ""
    subject: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    date: dt.datetime | None = None
    kind: Kind = "mail"
    automatic: bool = False
    reports: tuple[Recipient, ...] = ()
    returned_ids: tuple[str, ...] = ()
    mentioned_ids: tuple[str, ...] = ()
    text: str = ""
    reply_text: str = ""
    html: str = ""
    attached: tuple[Attached, ...] = ()
    flaws: tuple[str, ...] = ()
    size: int = 0
    raw_sha256: str = ""
    content_key: str = ""


@dataclass
class _Reading:
    """What is found on the way through the parts."""

    texts: list[str] = field(default_factory=list)
    htmls: list[str] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    returned: list[Message[Any, Any]] = field(default_factory=list)
    reports: list[Recipient] = field(default_factory=list)
    flaws: dict[str, None] = field(default_factory=dict)
    mentioned: list[str] = field(default_factory=list)


def parse(raw: bytes) -> ParsedMail:
    """The mail, whatever it is: bytes that are no mail at all give an empty one with its flaw named."""
    sealed = ParsedMail(size=len(raw), raw_sha256=hashlib.sha256(raw).hexdigest(), content_key=_content_key(raw, ""))
    try:
        mail = BytesParser(policy=compat32).parsebytes(raw)
        reading = _Reading()
        _read(mail, reading)
        return _parsed(mail, reading, raw, sealed)
    except (Exception, RecursionError):  # noqa: BLE001 - other people's programs write these bytes; none may stop a mailbox
        return _unreadable(raw, sealed)


def _unreadable(raw: bytes, sealed: ParsedMail) -> ParsedMail:
    """Its structure defeats the reader: the head if that can be read, and the body as the text it stands in."""
    flaw = "The mail is malformed: only its text could be read. The mail as it came can be downloaded."
    text = decoded(raw[:100_000], None)
    body = text.replace("\r\n", "\n").partition("\n\n")[2].strip()
    plain = replace(sealed, text=body or text.strip(), reply_text=body or text.strip(), flaws=(flaw,))
    try:
        mail = BytesHeaderParser(policy=compat32).parsebytes(raw[:200_000])
        return replace(plain, **_head(mail), content_key=_content_key(raw, _first_id(mail)))
    except Exception:  # noqa: BLE001 - as above
        return plain


def _parsed(mail: Message[Any, Any], reading: _Reading, raw: bytes, sealed: ParsedMail) -> ParsedMail:
    html_source = "\n".join(reading.htmls)
    text = "\n\n".join(part for part in reading.texts if part.strip()).strip()
    if not text and html_source:
        text = text_of_html(html_source)
    if len(text) > LONGEST_TEXT or len(html_source) > LONGEST_HTML:
        reading.flaws["The text is very long: only its beginning is shown."] = None
    text = text[:LONGEST_TEXT]
    if mail.defects:
        reading.flaws["The mail is malformed; what could be read is shown."] = None
    returned = [found for part in reading.returned for found in message_ids(part, "Message-ID", most=1)]
    robot = automatic(mail)
    reports = tuple(reading.reports) or recipients_of(mail)
    return replace(
        sealed,
        **_head(mail),
        content_key=_content_key(raw, _first_id(mail)),
        kind=kind_of(mail, reports, robot=robot),
        automatic=robot or bool(reports),
        reports=reports,
        returned_ids=tuple(returned),
        mentioned_ids=tuple(dict.fromkeys((*reading.mentioned, *ids_in(text[:200_000])))),
        text=text,
        reply_text=reply_text(text),
        html=clean_html(html_source) if html_source else "",
        attached=tuple(reading.attached),
        flaws=tuple(reading.flaws),
    )


def _head(mail: Message[Any, Any]) -> dict[str, Any]:
    """The fields of the head, as ParsedMail has them."""
    sender = people(mail, "From") or people(mail, "Sender")
    answers = message_ids(mail, "In-Reply-To", most=1)
    to = [address for name in ("To", "Delivered-To") for _, address in people(mail, name)] if mail.get("To") else []
    return {
        "from_name": sender[0][0] if sender else "",
        "from_address": sender[0][1] if sender else "",
        "to_addresses": tuple(address for _, address in people(mail, "To")) or tuple(to),
        "cc_addresses": tuple(address for _, address in people(mail, "Cc")),
        "reply_to": next((address for _, address in people(mail, "Reply-To")), ""),
        "subject": header(mail, "Subject")[:1_000],
        "message_id": _first_id(mail),
        "in_reply_to": answers[0] if answers else "",
        "references": tuple(message_ids(mail, "References")),
        "date": instant(mail),
    }


def _first_id(mail: Message[Any, Any]) -> str:
    return next(iter(message_ids(mail, "Message-ID", most=1)), "")


def _content_key(raw: bytes, message_id: str) -> str:
    """The same for one mail however it is fetched again, and by whichever way its copies came; another for another text.

    Message-ID alone would let a scanner that gives every mail the same one lose all but the first.
    """
    body = raw.partition(b"\r\n\r\n" if b"\r\n\r\n" in raw[:200_000] else b"\n\n")[2] if message_id else raw
    return hashlib.sha256(message_id.encode("utf-8", "replace") + b"\0" + body).hexdigest()


def _leaves(mail: Message[Any, Any]) -> Iterator[Message[Any, Any]]:
    """Parts in their order, not inside attached mails, without recursion: depth is the sender's choice."""
    waiting = [mail]
    seen = 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop()
        seen += 1
        payload = part.get_payload()
        if isinstance(payload, list) and part.get_content_maintype() == "multipart":
            waiting.extend(inner for inner in reversed(payload) if isinstance(inner, Message))
        else:
            yield part


def _read(mail: Message[Any, Any], reading: _Reading) -> None:
    report = mail.get_content_type() == "multipart/report"
    for part in _leaves(mail):
        kind = part.get_content_type()
        if part.defects:
            reading.flaws["The mail is malformed; what could be read is shown."] = None
        if kind == "message/delivery-status":
            payload = part.get_payload()
            blocks = [block for block in payload if isinstance(block, Message)] if isinstance(payload, list) else []
            reading.reports += [found for block in blocks for found in recipients_of(block)]
        elif report and kind in {"message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers"}:
            reading.returned.append(_returned(part))
        elif kind in {"text/plain", "text/html"} and not _is_file(part):
            (reading.htmls if kind == "text/html" else reading.texts).append(_text(part))
        elif not report or _is_file(part):
            _attach(part, reading)


def _returned(part: Message[Any, Any]) -> Message[Any, Any]:
    """The mail a report gives back, whole or only its head."""
    payload = part.get_payload()
    if isinstance(payload, list) and payload:
        inner = payload[0]
        return inner if isinstance(inner, Message) else Message()
    return BytesHeaderParser(policy=compat32).parsebytes(_octets(part))


def _octets(part: Message[Any, Any]) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message[Any, Any]) -> str:
    charset = part.get_content_charset()
    # Far more than is shown is not decoded: only a machine writes it.
    return decoded(_octets(part)[: 4 * LONGEST_HTML], charset).replace("\r\n", "\n")


def _is_file(part: Message[Any, Any]) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _attach(part: Message[Any, Any], reading: _Reading) -> None:
    kind = part.get_content_type()
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    if isinstance(inner, Message):  # a mail that was forwarded as a file
        for name in ("Message-ID", "In-Reply-To", "References"):  # a mail of ours may be what was passed on
            reading.mentioned += message_ids(inner, name, most=10)
        content = inner.as_bytes(policy=compat32)
        name = f"{decoded_words(inner.get('Subject', ''))[:80] or 'mail'}.eml"
    else:
        content = _octets(part)
        name = ""
    if not content:
        return
    given = part.get_filename()
    name = decoded_words(given) if given else name
    name = _NAME.sub("_", storable(name)).strip(". ")[-150:] or f"attachment-{len(reading.attached) + 1}"
    media = kind if _MEDIA.fullmatch(kind) else "application/octet-stream"
    if len(content) > LARGEST_FILE:
        mb = len(content) / (1 << 20)
        reading.flaws[f"The attachment {name} ({mb:.0f} MB) was not kept: files may have {LARGEST_FILE >> 20} MB."] = (
            None
        )
        reading.attached.append(Attached(name, media, len(content), None))
    elif len(reading.attached) >= MOST_FILES:
        reading.flaws[f"Only the first {MOST_FILES} attachments were kept."] = None
    else:
        reading.attached.append(Attached(name, media, len(content), content))

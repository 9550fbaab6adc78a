"""The mail as bytes: a fixed skeleton filled with encoded parts, eight times quicker than `EmailMessage` and always
the same.

What goes in is proven to come out of the standard library's parser (tests/rules/test_mime.py). Lines end in CRLF, every
octet is 7-bit, no line is longer than 998, and no value can add a header: addresses are `Address`, everything else is
either encoded or checked by a pattern.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from functools import cached_property
from urllib.parse import quote

from dunnock.kernel.addresses import Address

_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")
_MESSAGE_ID = re.compile(r"<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,190}@[A-Za-z0-9.-]{1,190}>")
_MEDIA_TYPE = re.compile(r"[a-z0-9]+/[a-zA-Z0-9!#$&^_.+-]{1,100}")
_UNSUBSCRIBE = re.compile(r"(?:https://|mailto:)[!-;=?-~]{3,900}")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_NEWLINE = re.compile(r"\r\n|\r|\n")
_FOLD = 74

_HEAD = (
    b"From: %(sender)s\r\nTo: %(to)s\r\n%(more)sSubject: %(subject)s\r\n"
    b"Date: %(date)s\r\nMessage-ID: %(message_id)s\r\n"
    b"%(made_by)sMIME-Version: 1.0\r\n"
)
# RFC 3834: robots do not answer it. A person's own mail may well be answered with "out of office".
_AUTOMATIC = b"Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: OOF, AutoReply\r\n"
_TEXT_HEAD = b"Content-Type: text/%s; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"


@dataclass(frozen=True)
class Attachment:
    """A file. The name loses its folders and control characters; the base64 form is made once, however many mails
    carry it.
    """

    filename: str
    content: bytes
    media_type: str = "application/octet-stream"

    @cached_property
    def part(self) -> bytes:
        """The file as a body part, headers included. ValueError when the media type is none."""
        if not _MEDIA_TYPE.fullmatch(self.media_type):
            raise ValueError(f"{self.media_type!r} is not a media type")
        name = _CONTROL.sub("", re.split(r"[/\\]", self.filename)[-1]).strip()[-150:] or "attachment"
        plain = re.sub(r"[^A-Za-z0-9 ._()+-]", "_", name)
        if plain == name:
            disposition = f'attachment;\r\n filename="{plain}"'
        else:
            # RFC 2231, in pieces so that no line grows past 78. A plain second name beside it would win in some
            # readers.
            pieces = enumerate(_pieces(quote(name, safe="")))
            disposition = "attachment" + "".join(f";\r\n filename*{index}*={piece}" for index, piece in pieces)
        head = (
            f"Content-Type: {self.media_type}\r\nContent-Transfer-Encoding: base64\r\n"
            f"Content-Disposition: {disposition}\r\n\r\n"
        )
        return head.encode("ascii") + base64.encodebytes(self.content).replace(b"\n", b"\r\n")


def _pieces(quoted: str) -> list[str]:
    text = f"utf-8''{quoted}"
    pieces: list[str] = []
    while text:
        cut = min(54, len(text))
        while cut < len(text) and "%" in text[cut - 2 : cut]:
            cut -= 1
        pieces.append(text[:cut])
        text = text[cut:]
    return pieces


@dataclass(frozen=True)
class Mail:
    """One mail. `date` is aware; `message_id`, `in_reply_to` and `references` are in angle brackets.

    `to` and `cc` are what the reader sees; who gets it is the envelope's business (a bcc appears nowhere here).
    `unsubscribe` is an https or mailto address for List-Unsubscribe. `automatic`: no person wrote it.
    """

    sender: Address
    to: Sequence[Address]
    subject: str
    text: str
    html: str
    date: dt.datetime
    message_id: str
    cc: Sequence[Address] = ()
    reply_to: Address | None = None
    in_reply_to: str = ""
    references: Sequence[str] = ()
    unsubscribe: str = ""
    attachments: Sequence[Attachment] = ()
    automatic: bool = True


def build(mail: Mail) -> bytes:
    """The mail ready for SMTP. The same mail gives the same bytes. ValueError for what no header may hold."""
    if not mail.to:
        raise ValueError("a mail needs at least one recipient in To")
    if mail.date.tzinfo is None:
        raise ValueError("the date of a mail is an aware instant")
    head = _HEAD % {
        b"sender": _address(mail.sender),
        b"to": _addresses(mail.to),
        b"more": _more(mail),
        b"subject": _subject(mail.subject),
        b"date": format_datetime(mail.date.replace(microsecond=0)).encode("ascii"),
        b"message_id": _identifier(mail.message_id),
        b"made_by": _AUTOMATIC if mail.automatic else b"",
    }
    # "=_" occurs in no quoted-printable and no base64 text, so no body can hold the boundary.
    mark = hashlib.blake2b(mail.message_id.encode(), digest_size=12).hexdigest().encode()
    alternative = b"".join(
        (
            b'Content-Type: multipart/alternative; boundary="=_a%s"\r\n\r\n--=_a%s\r\n' % (mark, mark),
            _TEXT_HEAD % b"plain",
            _quoted_printable(mail.text),
            b"\r\n--=_a%s\r\n" % mark,
            _TEXT_HEAD % b"html",
            _quoted_printable(mail.html),
            b"\r\n--=_a%s--\r\n" % mark,
        )
    )
    if not mail.attachments:
        return head + alternative
    parts = [head, b'Content-Type: multipart/mixed; boundary="=_m%s"\r\n\r\n--=_m%s\r\n' % (mark, mark), alternative]
    for attachment in mail.attachments:
        parts += (b"\r\n--=_m%s\r\n" % mark, attachment.part)
    parts.append(b"\r\n--=_m%s--\r\n" % mark)
    return b"".join(parts)


def _more(mail: Mail) -> bytes:
    lines = []
    if mail.cc:
        lines.append(b"Cc: %s\r\n" % _addresses(mail.cc))
    if mail.reply_to:
        lines.append(b"Reply-To: %s\r\n" % _address(mail.reply_to))
    if mail.in_reply_to:
        lines.append(b"In-Reply-To: %s\r\n" % _identifier(mail.in_reply_to))
    if mail.references:
        lines.append(b"References: %s\r\n" % b"\r\n ".join(_identifier(text) for text in mail.references))
    if mail.unsubscribe:
        if not _UNSUBSCRIBE.fullmatch(mail.unsubscribe):
            raise ValueError("the unsubscribe address must be an https or mailto address")
        lines.append(b"List-Unsubscribe: <%s>\r\n" % mail.unsubscribe.encode("ascii"))
        if mail.unsubscribe.startswith("https:"):
            lines.append(b"List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")  # RFC 8058
    return b"".join(lines)


def is_message_id(text: str) -> bool:
    """Whether a header of ours may name it. Other people's programs write some that no header of ours could hold."""
    return _MESSAGE_ID.fullmatch(text) is not None


def _identifier(text: str) -> bytes:
    if not is_message_id(text):
        raise ValueError(f"{text[:100]!r} is not a Message-ID")
    return text.encode("ascii")


def _addresses(addresses: Sequence[Address]) -> bytes:
    return b",\r\n ".join(_address(address) for address in addresses)


def _address(address: Address) -> bytes:
    email = address.email.encode("ascii")
    if not address.name:
        return email
    return b"%s <%s>" % (_phrase(address.name), email)


def _phrase(name: str) -> bytes:
    """A display name: as it is, quoted, or encoded."""
    if not name.isascii() or "=?" in name:
        return _encoded_words(name)
    if _ATOMS.fullmatch(name) and len(name) < 60:
        return name.encode("ascii")
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return b'"%s"' % escaped.encode("ascii") if len(escaped) < 200 else _encoded_words(name)


def _subject(text: str) -> bytes:
    if _CONTROL.search(text):
        raise ValueError("a subject is one line without control characters")
    if not text.isascii() or "=?" in text or text != text.strip():
        return _encoded_words(text)
    if len(text) < _FOLD - 9:
        return text.encode("ascii")
    lines = [""]
    for word in text.split(" "):
        if len(word) > _FOLD:
            return _encoded_words(text)
        if word and len(lines[-1]) + len(word) > _FOLD - 10:
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines != [""] else word
    return "\r\n ".join(lines).encode("ascii")


def _encoded_words(text: str) -> bytes:
    """RFC 2047 in base64: words of at most 75 characters, cut between characters, never inside one."""
    words: list[bytes] = []
    piece = b""
    for char in text:
        octets = char.encode()
        if len(piece) + len(octets) > 45:
            words.append(piece)
            piece = b""
        piece += octets
    words.append(piece)
    return b"\r\n ".join(b"=?utf-8?b?%s?=" % binascii.b2a_base64(word, newline=False) for word in words)


def _quoted_printable(text: str) -> bytes:
    """Quoted-printable with CRLF. The text always ends its last line: `b2a_qp` takes its line ends from the first one
    it meets, and would wrap a text without any with a bare LF.
    """
    lines = _NEWLINE.sub("\r\n", text)
    if not lines.endswith("\r\n"):
        lines += "\r\n"
    return binascii.b2a_qp(lines.encode(), istext=True)

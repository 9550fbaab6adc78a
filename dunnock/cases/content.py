"""What a file is by its content, and whether it could do harm. Its name and what the sender calls it are only hints.

Signatures are those of the formats' own specifications. Text has none: there the name decides whether it is a script.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

UNKNOWN = "application/octet-stream"
_SIGNATURES: tuple[tuple[bytes, int, str], ...] = (
    (b"%PDF-", 0, "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF8", 0, "image/gif"),
    (b"\x00\x00\x00\x00", 6, "image/bmp"),  # behind BM and a size, see look_at
    (b"II*\x00", 0, "image/tiff"),
    (b"MM\x00*", 0, "image/tiff"),
    (b"WEBP", 8, "image/webp"),
    (b"ftypheic", 4, "image/heic"),
    (b"ftypmif1", 4, "image/heif"),
    (b"{\\rtf", 0, "application/rtf"),
    (b"\x1f\x8b", 0, "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", 0, "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", 0, "application/vnd.rar"),
)
# What a machine may run when somebody opens it.
_PROGRAMS: tuple[tuple[bytes, str], ...] = (
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
    (b"\xfe\xed\xfa\xce", "a macOS program"),
    (b"\xfe\xed\xfa\xcf", "a macOS program"),
    (b"\xce\xfa\xed\xfe", "a macOS program"),
    (b"\xcf\xfa\xed\xfe", "a macOS program"),
    (b"\xca\xfe\xba\xbe", "a Java program"),
    (b"#!", "a script"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "a Windows shortcut"),
    (b"MSCF", "a Windows cabinet"),
    (b"ITSF", "compiled Windows help"),
)
_SCRIPTS = re.compile(
    r"\.(bat|cmd|com|cpl|exe|hta|htm|html|inf|iso|img|jar|js|jse|jnlp|lnk|mht|mhtml|msc|msi|msp|pif|ps1|psm1|py|reg|scr|sct|"
    r"sh|svg|svgz|swf|url|vb|vbe|vbs|vhd|vhdx|wsc|wsf|wsh|xhtml|xht|xll|application|appref-ms|desktop|command|apk|app|dmg|pkg|deb|rpm)$"
)
_PAGE = re.compile(rb"<(!doctype\s+html|html|head|body|script|svg|iframe|object|embed)\b", re.IGNORECASE)
_ACTIVE_XML = re.compile(rb"<([\w.-]+:)?(html|svg|script)\b|www\.w3\.org/(1999/xhtml|2000/svg)", re.IGNORECASE)
_OFFICE = {
    "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXTS = {
    ".csv": "text/csv",
    ".xml": "text/xml",
    ".json": "application/json",
    ".eml": "message/rfc822",
    ".ics": "text/calendar",
}
_ACTIVE = "a web page, which may run scripts"
_LOOKED_AT = 4096
_MOST_MEMBERS = 10_000


@dataclass(frozen=True)
class Looked:
    """`danger`: what it could do harm as, in words; empty for what may be handed out."""

    media_type: str
    danger: str = ""


def look_at(content: bytes, name: str) -> Looked:
    """What a file is."""
    start = content[:_LOOKED_AT]
    for signature, danger in _PROGRAMS:
        if start.startswith(signature) and (b"\x00" in start or signature == b"#!"):  # a list may begin with MZ too
            return Looked(UNKNOWN, danger)
    ending = _SCRIPTS.search(name.lower().rstrip(". "))
    if ending:
        return Looked(UNKNOWN, f"a file that ends in .{ending[1]}, which a computer may run")
    if start.startswith(b"PK\x03\x04"):
        return _archive(content)
    if start.startswith(_OLE):
        return _compound(content)
    for signature, at, media_type in _SIGNATURES:
        if start[at : at + len(signature)] == signature and (media_type != "image/bmp" or start.startswith(b"BM")):
            return Looked(media_type)
    return _text(content, start, name)


def _archive(content: bytes) -> Looked:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [member.filename for member in archive.infolist()[:_MOST_MEMBERS]]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return Looked("application/zip")
    lower = [name.lower() for name in names]
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) for name in lower):
        return Looked(_office(lower), "an Office document with macros")
    if "meta-inf/manifest.mf" in lower or "classes.dex" in lower:
        return Looked("application/java-archive", "a Java or Android program")
    office = _office(lower)
    if office != "application/zip":
        return Looked(office)
    if "mimetype" in lower and "content.xml" in lower:
        macros = any(name.startswith(("basic/", "scripts/")) for name in lower)
        return Looked("application/vnd.oasis.opendocument.text", "a document with macros" if macros else "")
    program = next((name for name in lower if _SCRIPTS.search(name)), None)
    return Looked("application/zip", f"an archive that holds {program.rsplit('/', 1)[-1][:60]}" if program else "")


def _office(names: list[str]) -> str:
    if "[content_types].xml" not in names:
        return "application/zip"
    return next(
        (kind for folder, kind in _OFFICE.items() if any(name.startswith(folder) for name in names)), "application/zip"
    )


def _compound(content: bytes) -> Looked:
    """The older Office formats, Outlook mails and Windows installers: told apart by the names of the streams inside."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("_VBA_PROJECT"):
        return Looked("application/x-ole-storage", "an Office document with macros")
    if holds("WordDocument"):
        return Looked("application/msword")
    if holds("Workbook") or holds("Book"):
        return Looked("application/vnd.ms-excel")
    if holds("PowerPoint Document"):
        return Looked("application/vnd.ms-powerpoint")
    if holds("__properties_version1.0"):
        return Looked("application/vnd.ms-outlook")
    return Looked("application/x-ole-storage", "a Windows installer or an Office document of an unknown kind")


def _text(content: bytes, start: bytes, name: str) -> Looked:
    """Text in any of the usual encodings. A page is a page though its name says otherwise."""
    plain = start.removeprefix(b"\xef\xbb\xbf")
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if start.startswith(mark):
            plain = start[2:].decode(encoding, "ignore").encode()
            content = b""
    if b"\x00" in plain or b"\x00" in content:
        return Looked(UNKNOWN)
    plain = plain.lstrip()
    if plain.startswith(b"<?xml"):
        return Looked("text/html", _ACTIVE) if _ACTIVE_XML.search(plain) else Looked("text/xml")
    if plain.startswith(b"<") and _PAGE.search(plain):
        return Looked("text/html", _ACTIVE)
    ending = "." + name.lower().rsplit(".", 1)[-1] if "." in name else ""
    return Looked(_TEXTS.get(ending, "text/plain"))

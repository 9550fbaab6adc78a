"""Files: kept with a customer or one of its records, judged by their content, handed out as attachments only."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dunnock.cases.about import about_what, audit_case, case_row, differing, insert, refuse, update
from dunnock.cases.content import UNKNOWN, look_at
from dunnock.cases.deciding import tell
from dunnock.kernel.errors import Conflict, FieldError
from dunnock.org.db import execute, row

LARGEST = 25 << 20  # bytes
LONGEST_NAME = 200
MOST_TAGS = 50
_EDITED = ("name", "tags", "visible_to_customer")
_WHAT = "The file was not kept"
_SOUND = re.compile(r"(audio|video)/[a-z0-9.+-]{1,100}")
# Control characters, and what turns a name round or stands for a folder.
_UNFIT = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True)
class Content:
    name: str
    media_type: str
    content: bytes


def keep_file(
    *,
    organisation_id: int,
    customer_id: int | None,
    subject_kind: str,
    subject_id: int | None,
    name: str,
    content: bytes,
    media_type: str = "",
    uploaded_by: str,
    now: dt.datetime,
    received_email_id: int | None = None,
    tags: Sequence[str] = (),
    visible_to_customer: bool = False,
    event: bool = True,
) -> int:
    """Keep what came in by itself, whatever it is; its id. What could do harm is quarantined: nobody is handed it
    before somebody has released it. `media_type`: what the sender calls it, believed of sound and film only.

    Raises `Invalid` for more than 25 MB and for nothing at all. `event`: raise `file.uploaded`.
    """
    name = fit_name(name)
    _check_size(content)
    looked = look_at(content, name)
    digest = hashlib.sha256(content).hexdigest()
    file_id = insert(
        "file",
        {
            "organisation_id": organisation_id,
            "customer_id": customer_id,
            "subject_kind": subject_kind,
            "subject_id": subject_id,
            "name": name,
            "media_type": media_type
            if looked.media_type == UNKNOWN and _SOUND.fullmatch(media_type)
            else looked.media_type,
            "size": len(content),
            "sha256": digest,
            "tags": _tags(tags),
            "visible_to_customer": visible_to_customer and not looked.danger,
            "quarantined": bool(looked.danger),
            "danger": looked.danger,
            "uploaded_by": uploaded_by,
            "created_at": now,
            "received_email_id": received_email_id,
        },
    )
    # Touched where it is kept already: whoever wipes contents without a file leaves what was kept today.
    execute(
        """INSERT INTO file_content AS c (organisation_id, sha256, content, kept_at) VALUES (%s, %s, %s, %s)
           ON CONFLICT (organisation_id, sha256) DO UPDATE SET kept_at = greatest(c.kept_at, excluded.kept_at)""",
        [organisation_id, digest, content, now],
    )
    if event:
        tell(organisation_id, "file.uploaded", "file", [(file_id, customer_id)], now)
    return file_id


def upload(
    *,
    organisation_id: int,
    customer_id: int | None,
    subject_kind: str = "",
    subject_id: int | None = None,
    name: str,
    content: bytes,
    media_type: str = "",
    tags: Sequence[str] = (),
    visible_to_customer: bool = False,
    actor: str,
    now: dt.datetime,
) -> int:
    """By a person, who is refused what could do harm; the file's id. Raises `NotFound`, `Invalid`."""
    owner, kind, subject_id = about_what(organisation_id, customer_id, subject_kind, subject_id)
    _check_size(content)
    looked = look_at(content, name)
    if looked.danger:
        cure = "Send it as a PDF, or in a format that runs nothing"
        refuse(_WHAT, [FieldError("file", f"{fit_name(name)} is {looked.danger}", "dangerous", cure)])
    file_id = keep_file(
        organisation_id=organisation_id,
        customer_id=owner,
        subject_kind=kind,
        subject_id=subject_id,
        name=name,
        content=content,
        media_type=media_type,
        uploaded_by=actor,
        now=now,
        tags=tags,
        visible_to_customer=visible_to_customer,
    )
    after = {"name": fit_name(name), "size": len(content), "subject_kind": kind, "subject_id": subject_id}
    audit_case("file", organisation_id, file_id, "uploaded", {}, after, actor, now)
    return file_id


def edit_file(*, organisation_id: int, file_id: int, changes: Mapping[str, Any], actor: str, now: dt.datetime) -> None:
    """Name, tags, whether the customer sees it. Raises `NotFound`, `Conflict` for showing what is quarantined."""
    before = case_row("file", organisation_id, file_id, "file")
    wanted = {key: changes[key] for key in _EDITED if key in changes}
    if "name" in wanted:
        wanted["name"] = fit_name(wanted["name"])
    if "tags" in wanted:
        wanted["tags"] = _tags(wanted["tags"])
    if wanted.get("visible_to_customer") and before["quarantined"]:
        raise Conflict(
            f"{before['name']} is quarantined: {before['danger']}. Release it first, if you know what it is."
        )
    new = differing(before, wanted)
    if not new:
        return
    update("file", organisation_id, file_id, new)
    audit_case("file", organisation_id, file_id, "changed", {key: before[key] for key in new}, new, actor, now)


def release_file(*, organisation_id: int, file_id: int, actor: str, now: dt.datetime) -> None:
    """Somebody who knows what it is lets it be handed out. Raises `NotFound`, `Conflict` for one that is not quarantined."""
    before = case_row("file", organisation_id, file_id, "file")
    if not before["quarantined"]:
        raise Conflict(f"{before['name']} is not quarantined.")
    update("file", organisation_id, file_id, {"quarantined": False})
    after = {"quarantined": False, "danger": before["danger"]}
    audit_case("file", organisation_id, file_id, "released", {"quarantined": True}, after, actor, now)


def remove_file(*, organisation_id: int, file_id: int, actor: str, now: dt.datetime) -> None:
    """Its content is wiped within two days, unless another file has the same. Raises `NotFound`."""
    before = case_row("file", organisation_id, file_id, "file")
    update("file", organisation_id, file_id, {"withdrawn_at": now})
    audit_case(
        "file", organisation_id, file_id, "removed", {"name": before["name"], "size": before["size"]}, {}, actor, now
    )


def read_content(organisation_id: int, file_id: int) -> Content:
    """Raises `NotFound`, `Conflict` for what is quarantined."""
    found = case_row("file", organisation_id, file_id, "file", held=False)
    if found["quarantined"]:
        raise Conflict(
            f"{found['name']} is quarantined: it is {found['danger']}. Ask whoever sent it for another format, or release it "
            "if you know what it is."
        )
    kept = row(
        "SELECT content FROM file_content WHERE organisation_id = %s AND sha256 = %s",
        [organisation_id, found["sha256"]],
    )
    return Content(found["name"], found["media_type"], bytes(kept["content"]) if kept else b"")


def fit_name(name: str) -> str:
    """The last part of a path, without what a file system or a reader could be misled by; its ending stays when it is cut."""
    plain = _UNFIT.sub("_", unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])).strip(" ._") or "file"
    if len(plain) <= LONGEST_NAME:
        return plain
    stem, dot, ending = plain.rpartition(".")
    return (
        f"{stem[: LONGEST_NAME - len(ending) - 1]}{dot}{ending}" if dot and len(ending) <= 20 else plain[:LONGEST_NAME]
    )


def _check_size(content: bytes) -> None:
    if not content:
        refuse(_WHAT, [FieldError("file", "is empty", "empty", "Choose it again")])
    if len(content) > LARGEST:
        size = len(content) / (1 << 20)
        message = f"has {size:.0f} MB; {LARGEST >> 20} MB is the most that is kept"
        refuse(_WHAT, [FieldError("file", message, "too_large", "Split it, or make its pictures smaller")])


def _tags(tags: Sequence[str]) -> list[str]:
    return [tag for tag in dict.fromkeys(one.strip() for one in tags) if tag][:MOST_TAGS]

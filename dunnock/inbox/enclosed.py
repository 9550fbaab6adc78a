"""Who a person's mail goes to and what goes with it: checked before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dunnock.cases.files import read_content
from dunnock.kernel.addresses import is_address, normal_address
from dunnock.kernel.errors import FieldError, Invalid
from dunnock.org.db import execute, rows

MOST_RECIPIENTS = 100  # of one mail a person writes: a list of two thousand is nobody's to answer
LARGEST_FILES = 20 << 20
_WHY = {"bounced": "bounced", "complained": "complained about our mail", "unsubscribed": "wants no mail"}


def check_recipients(
    organisation_id: int, *, to: Sequence[str], cc: Sequence[str] = (), bcc: Sequence[str] = ()
) -> tuple[list[str], list[str], list[str]]:
    """The addresses as they are written to, each once. Raises `Invalid` naming each that is none or is suppressed."""
    errors: list[FieldError] = []
    seen: set[str] = set()
    lists: list[list[str]] = []
    for name, given in (("to", to), ("cc", cc), ("bcc", bcc)):
        kept = []
        for at, raw in enumerate(given):
            address = normal_address(raw.strip()) if is_address(raw.strip()) else ""
            if not address:
                errors.append(
                    FieldError(f"{name}[{at}]", f"{raw[:100]!r} is not an e-mail address", "invalid", "Mend it")
                )
            elif address.lower() not in seen:
                seen.add(address.lower())
                kept.append(address)
        lists.append(kept)
    if not to:
        errors.append(FieldError("to", "is needed", "required", "Write one address at least"))
    if len(seen) > MOST_RECIPIENTS:
        errors.append(FieldError("to", f"are more than {MOST_RECIPIENTS} recipients", "too_many", "Leave some out"))
    errors += _suppressed(organisation_id, dict(zip(("to", "cc", "bcc"), lists, strict=True)))
    if errors:
        raise Invalid(f"The mail is not sent: {errors[0].message}.", errors=errors)
    return lists[0], lists[1], lists[2]


def _suppressed(organisation_id: int, lists: Mapping[str, Sequence[str]]) -> list[FieldError]:
    places = {address.lower(): f"{name}[{at}]" for name, part in lists.items() for at, address in enumerate(part)}
    found = rows(
        "SELECT address, reason, detail FROM suppressed_address WHERE organisation_id = %s AND address = ANY(%s)",
        [organisation_id, list(places)],
    )
    errors = []
    for one in found:
        why = _WHY.get(one["reason"], "was put on the list of suppressed addresses")
        said = f"nothing is sent to {one['address']}: it {why}{': ' + one['detail'] if one['detail'] else ''}"
        cure = "Leave it out, or take it off the list of suppressed addresses first"
        errors.append(FieldError(places[one["address"]], said, "suppressed", cure))
    return errors


def check_files(organisation_id: int, ids: Sequence[int]) -> list[dict[str, Any]]:
    """What is attached, in the order it was chosen. Raises `Invalid` for files that are not there, quarantined or too large."""
    found = {
        one["id"]: one
        for one in rows(
            """SELECT id, name, media_type, size, quarantined FROM file
               WHERE organisation_id = %s AND id = ANY(%s) AND withdrawn_at IS NULL""",
            [organisation_id, list(ids)],
        )
    }
    errors = []
    for at, file_id in enumerate(dict.fromkeys(ids)):
        if file_id not in found:
            errors.append(FieldError(f"file_ids[{at}]", f"there is no file {file_id}", "unknown", "Leave it out"))
        elif found[file_id]["quarantined"]:
            said = f"{found[file_id]['name']} is in quarantine"
            errors.append(FieldError(f"file_ids[{at}]", said, "quarantined", "Leave it out"))
    chosen = [found[file_id] for file_id in dict.fromkeys(ids) if file_id in found]
    if sum(file["size"] for file in chosen) > LARGEST_FILES:
        said = f"are larger than {LARGEST_FILES >> 20} MB together: many servers take no larger mail"
        errors.append(FieldError("file_ids", said, "too_large", "Leave some out"))
    if errors:
        raise Invalid(f"The mail is not sent: {errors[0].message}.", errors=errors)
    return chosen


def attach(organisation_id: int, message_id: int, files: Sequence[dict[str, Any]]) -> None:
    for place, file in enumerate(files):
        execute(
            """INSERT INTO message_attachment (organisation_id, message_id, place, name, media_type, content)
               VALUES (%s, %s, %s, %s, %s, %s)""",
            [
                organisation_id,
                message_id,
                place,
                file["name"],
                file["media_type"],
                read_content(organisation_id, file["id"]).content,
            ],
        )

"""Notes: what people and workflows write down about a customer or one of its records."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from dunnock.cases.about import about_what, audit_case, case_row, refuse, update
from dunnock.cases.making import NewNote, add_notes
from dunnock.kernel.errors import FieldError

LONGEST_TEXT = 20_000


def write_note(*, organisation_id: int, note: NewNote, now: dt.datetime) -> int:
    """By a person; its id. Raises `NotFound`, `Invalid` for what it is about and for an empty text."""
    owner, kind, subject_id = about_what(organisation_id, note.customer_id, note.subject_kind, note.subject_id)
    whole = replace(note, customer_id=owner, subject_kind=kind, subject_id=subject_id, text=_text(note.text))
    (note_id,) = add_notes(organisation_id=organisation_id, rows=[whole], now=now)
    after = {"text": whole.text, "category": whole.category, "subject_kind": kind, "subject_id": subject_id}
    audit_case("note", organisation_id, note_id, "created", {}, after, note.created_by, now)
    return note_id


def edit_note(
    *, organisation_id: int, note_id: int, text: str | None, category: str | None, actor: str, now: dt.datetime
) -> None:
    """What is None stays. Raises `NotFound`, `Invalid` for an empty text."""
    before = case_row("note", organisation_id, note_id, "note")
    wanted = {"text": before["text"] if text is None else _text(text)}
    wanted["category"] = before["category"] if category is None else category
    new = {key: value for key, value in wanted.items() if value != before[key]}
    if not new:
        return
    update("note", organisation_id, note_id, {**new, "edited_at": now})
    audit_case("note", organisation_id, note_id, "changed", {key: before[key] for key in new}, new, actor, now)


def remove_note(*, organisation_id: int, note_id: int, actor: str, now: dt.datetime) -> None:
    """It is shown nowhere any more; the audit keeps its text. Raises `NotFound`."""
    before = case_row("note", organisation_id, note_id, "note")
    update("note", organisation_id, note_id, {"withdrawn_at": now})
    audit_case(
        "note",
        organisation_id,
        note_id,
        "removed",
        {"text": before["text"], "category": before["category"]},
        {},
        actor,
        now,
    )


def _text(text: str) -> str:
    if not text.strip():
        refuse("The note cannot be kept", [FieldError("text", "is empty", "required", "Write something")])
    return text.strip()[:LONGEST_TEXT]

"""Making, saving, duplicating and archiving templates. A template with faults is kept as it was written, and they are told.

A workflow that uses a template with faults cannot be activated (workflows/checks.py, from reads.template_facts).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from dunnock.correspondence.errors import TemplateMoved
from dunnock.correspondence.reads import template as read_template
from dunnock.correspondence.rules import (
    LONGEST_NAME,
    Variant,
    check_channel,
    check_language,
    check_subject_kind,
    check_variants,
    faults_of,
    variants_of,
)
from dunnock.correspondence.templates.faults import TemplateFault
from dunnock.kernel.errors import Conflict, FieldError, Invalid
from dunnock.org.commands import audit
from dunnock.org.db import execute, row

_DETAILS = ("name", "category", "subject_kind", "default_language")


@dataclass(frozen=True)
class SavedTemplate:
    """`faults` by language, as rules.faults_of gives them; empty when a workflow may use the template."""

    id: int
    revision: int
    faults: dict[str, list[TemplateFault]] = field(default_factory=dict)


def create_template(
    *,
    organisation_id: int,
    name: str,
    subject_kind: str,
    variants: Sequence[Variant],
    actor: str,
    now: dt.datetime,
    category: str = "",
    default_language: str = "en",
    channel: str = "email",
) -> SavedTemplate:
    """A new template of a channel, which it keeps.

    Raises `Invalid` for what cannot be stored and `Conflict` for a name in use.
    """
    check_subject_kind(subject_kind)
    check_channel(channel)
    name = _name(organisation_id, name)
    default = check_language(default_language, "default_language")
    kept = check_variants(variants, channel)
    made = row(
        """INSERT INTO template (organisation_id, name, category, channel, subject_kind, default_language, created_at,
             updated_at) VALUES (%s, %s, %s, %s, %s, %s, %s, %s) RETURNING id""",
        [organisation_id, name, _category(category), channel, subject_kind, default, now, now],
    )
    template_id = int(made["id"]) if made else 0
    _write_variants(organisation_id, template_id, kept, channel)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="template.created",
        object_kind="template",
        object_id=template_id,
        after={"name": name, "channel": channel, "subject_kind": subject_kind, "variants": [asdict(v) for v in kept]},
        now=now,
    )
    return SavedTemplate(template_id, 1, faults_of(subject_kind, default, kept, channel))


def save_template(
    *,
    organisation_id: int,
    template_id: int,
    changes: dict[str, Any],
    expected_revision: int | None,
    actor: str,
    now: dt.datetime,
) -> SavedTemplate:
    """Save what `changes` holds of name, category, subject_kind, default_language and variants (all of them, or left out).

    `expected_revision`: the one the editor started from; raises `TemplateMoved` when somebody saved in between.
    Messages that are still queued are written with the new text: a template is rendered when its message leaves.
    """
    before = read_template(organisation_id, template_id, lock=True)
    if before["archived_at"] is not None:
        raise Conflict("The template is archived. Duplicate it to go on with it.")
    if expected_revision is not None and expected_revision != before["revision"]:
        raise TemplateMoved(
            "Somebody else has saved this template since you opened it. Load it again, then repeat your change.",
            revision=before["revision"],
        )
    after = {key: changes.get(key, before[key]) for key in _DETAILS}
    check_subject_kind(after["subject_kind"])
    if "name" in changes:
        after["name"] = _name(organisation_id, changes["name"], but=template_id)
    after["category"] = _category(after["category"])
    after["default_language"] = check_language(after["default_language"], "default_language")
    stored = variants_of(before["variants"])
    channel = before["channel"]
    variants = check_variants(changes["variants"], channel) if "variants" in changes else stored
    execute(
        """UPDATE template SET name = %s, category = %s, subject_kind = %s, default_language = %s,
           revision = revision + 1, updated_at = %s WHERE organisation_id = %s AND id = %s""",
        [*(after[key] for key in _DETAILS), now, organisation_id, template_id],
    )
    if "variants" in changes:
        execute(
            "DELETE FROM template_variant WHERE organisation_id = %s AND template_id = %s",
            [organisation_id, template_id],
        )
        _write_variants(organisation_id, template_id, variants, channel)
    _audit_save(organisation_id, template_id, before, after, stored, variants, actor, now)
    faults = faults_of(after["subject_kind"], after["default_language"], variants, channel)
    return SavedTemplate(template_id, int(before["revision"]) + 1, faults)


def duplicate_template(
    *, organisation_id: int, template_id: int, name: str, actor: str, now: dt.datetime
) -> SavedTemplate:
    """The same languages under another name; an archived template may be the model."""
    model = read_template(organisation_id, template_id)
    return create_template(
        organisation_id=organisation_id,
        name=name,
        subject_kind=model["subject_kind"],
        variants=variants_of(model["variants"]),
        actor=actor,
        now=now,
        category=model["category"],
        default_language=model["default_language"],
        channel=model["channel"],
    )


def archive_template(
    *, organisation_id: int, template_id: int, actor: str, now: dt.datetime, used_by: Sequence[str] = ()
) -> None:
    """Take it out of the choice. `used_by`: names of the active workflows that write with it, which this room cannot see.

    Raises `Conflict` while there is one: its messages would have no text. Archiving again changes nothing.
    """
    before = read_template(organisation_id, template_id, lock=True)
    if before["archived_at"] is not None:
        return
    if used_by:
        named = ", ".join(sorted(used_by))
        raise Conflict(f"The template is used by active workflows: {named}. Choose another one there first.")
    execute(
        "UPDATE template SET archived_at = %s, updated_at = %s WHERE organisation_id = %s AND id = %s",
        [now, now, organisation_id, template_id],
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="template.archived",
        object_kind="template",
        object_id=template_id,
        before={"name": before["name"]},
        now=now,
    )


def _name(organisation_id: int, name: str, but: int | None = None) -> str:
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or "\x00" in name:
        said = f"give it a name of at most {LONGEST_NAME} characters"
        raise Invalid("A template needs a name", errors=[FieldError("name", said, "required")])
    taken = row(
        """SELECT id FROM template WHERE organisation_id = %s AND name = %s AND archived_at IS NULL
           AND id IS DISTINCT FROM %s""",
        [organisation_id, name, but],
    )
    if taken:
        said = f"There is already a template called {name!r}. Choose another name, or change that one."
        raise Conflict(said, errors=[FieldError("name", "is taken", "taken")])
    return name


def _category(category: str) -> str:
    category = category.strip()
    if len(category) > LONGEST_NAME or "\x00" in category:
        said = f"at most {LONGEST_NAME} characters"
        raise Invalid("The category cannot be saved", errors=[FieldError("category", said, "too_long")])
    return category


def _write_variants(organisation_id: int, template_id: int, variants: Sequence[Variant], channel: str) -> None:
    """All languages in one statement."""
    by_text = channel == "text"
    written = [
        {
            **asdict(v),
            "html": v.html if v.document is None and not by_text else None,
            "text": v.text if by_text else v.text or None,
        }
        for v in variants
    ]
    execute(
        """INSERT INTO template_variant (organisation_id, template_id, language, subject, preheader, document, html, text)
           SELECT %s, %s, v.language, v.subject, v.preheader, v.document, v.html, v.text
           FROM jsonb_to_recordset(%s::jsonb)
             AS v(language text, subject text, preheader text, document jsonb, html text, text text)""",
        [organisation_id, template_id, json.dumps(written)],
    )


def _audit_save(
    organisation_id: int,
    template_id: int,
    before: dict[str, Any],
    after: dict[str, Any],
    stored: Sequence[Variant],
    variants: Sequence[Variant],
    actor: str,
    now: dt.datetime,
) -> None:
    """Only what changed, old and new, language by language."""
    was: dict[str, Any] = {key: before[key] for key in _DETAILS if before[key] != after[key]}
    became: dict[str, Any] = {key: after[key] for key in was}
    old, new = ({v.language: asdict(v) for v in side} for side in (stored, variants))
    changed = sorted(lang for lang in {*old, *new} if old.get(lang) != new.get(lang))
    if changed:
        was["variants"] = {lang: old[lang] for lang in changed if lang in old}
        became["variants"] = {lang: new[lang] for lang in changed if lang in new}
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="template.saved",
        object_kind="template",
        object_id=template_id,
        before=was,
        after=became,
        now=now,
    )

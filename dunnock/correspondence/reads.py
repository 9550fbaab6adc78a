"""Reading templates, mailboxes and messages."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from dunnock.correspondence.rules import fault_words, faults_of, variants_of
from dunnock.kernel.errors import NotFound
from dunnock.org.db import row, rows


def template_variants(organisation_id: int, template_id: int) -> list[dict[str, Any]]:
    """The languages of a template that is not archived, the default one marked."""
    return rows(
        """SELECT v.language, v.subject, v.preheader, v.document, v.html, v.text, t.channel,
                  v.language = t.default_language AS is_default
           FROM template_variant v JOIN template t ON t.organisation_id = v.organisation_id AND t.id = v.template_id
           WHERE v.organisation_id = %s AND v.template_id = %s AND t.archived_at IS NULL ORDER BY v.language""",
        [organisation_id, template_id],
    )


def default_mailbox(organisation_id: int) -> dict[str, Any] | None:
    return row("SELECT * FROM mailbox WHERE organisation_id = %s AND is_default", [organisation_id])


def template(organisation_id: int, template_id: int, *, lock: bool = False) -> dict[str, Any]:
    """A template with its `variants`, archived or not. `lock`: for a change that depends on what is there.

    Raises `NotFound`.
    """
    found = row(
        f"""SELECT id, name, category, channel, subject_kind, default_language, revision, created_at, updated_at,
                   archived_at
            FROM template WHERE organisation_id = %s AND id = %s{" FOR UPDATE" if lock else ""}""",
        [organisation_id, template_id],
    )
    if found is None:
        raise NotFound(f"There is no template {template_id}")
    variants = rows(
        """SELECT language, subject, preheader, document, html, text FROM template_variant
           WHERE organisation_id = %s AND template_id = %s ORDER BY language""",
        [organisation_id, template_id],
    )
    return {**found, "variants": variants}


def list_templates(organisation_id: int, *, archived: bool = False) -> list[dict[str, Any]]:
    """Templates by name with their `languages` and the default language's `subject` (of a text message its opening words);
    `archived` asks for those instead.
    """
    return rows(
        f"""SELECT t.id, t.name, t.category, t.channel, t.subject_kind, t.default_language, t.revision, t.created_at,
                   t.updated_at, t.archived_at, coalesce(v.languages, '{{}}') AS languages,
                   CASE t.channel WHEN 'text' THEN left(v.text, 120) ELSE v.subject END AS subject
            FROM template t LEFT JOIN LATERAL (
              SELECT array_agg(language ORDER BY language) AS languages,
                     max(subject) FILTER (WHERE language = t.default_language) AS subject,
                     max(text) FILTER (WHERE language = t.default_language) AS text
              FROM template_variant WHERE organisation_id = t.organisation_id AND template_id = t.id) v ON true
            WHERE t.organisation_id = %s AND t.archived_at IS {"NOT NULL" if archived else "NULL"}
            ORDER BY t.name, t.id""",
        [organisation_id],
    )


def template_facts(
    organisation_id: int, template_ids: Collection[int] | None = None
) -> dict[int, tuple[str, bool, tuple[str, ...], str]]:
    """Per template (subject kind, archived, faults in words, channel): what workflows.checks.TemplateFacts is made of.

    `template_ids` narrows it: checking a template compiles it once per process.
    """
    found = rows(
        """SELECT t.id, t.channel, t.subject_kind, t.default_language, t.archived_at IS NOT NULL AS archived,
                  coalesce(json_agg(json_build_object('language', v.language, 'subject', v.subject, 'preheader', v.preheader,
                    'document', v.document, 'html', v.html, 'text', v.text) ORDER BY v.language)
                    FILTER (WHERE v.id IS NOT NULL), '[]') AS variants
           FROM template t LEFT JOIN template_variant v
             ON v.organisation_id = t.organisation_id AND v.template_id = t.id
           WHERE t.organisation_id = %(organisation_id)s AND (%(ids)s::bigint[] IS NULL OR t.id = ANY(%(ids)s::bigint[]))
           GROUP BY t.organisation_id, t.id""",
        {"organisation_id": organisation_id, "ids": list(template_ids) if template_ids is not None else None},
    )
    facts = {}
    for t in found:
        faults = faults_of(t["subject_kind"], t["default_language"], variants_of(t["variants"]), t["channel"])
        facts[int(t["id"])] = (str(t["subject_kind"]), bool(t["archived"]), fault_words(faults), str(t["channel"]))
    return facts

"""What the checks need to know of the templates a draft names (checks.TemplateFacts)."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from dunnock.correspondence.templates.compiled import MailSource, check_mail
from dunnock.org.db import rows
from dunnock.workflows.checks import TemplateFacts

_MOST_FAULTS = 5


def facts_for(organisation_id: int, draft: object) -> dict[int, TemplateFacts]:
    """By template id, for every id the draft names, readable or not. An id that is not there does not exist here."""
    ids = sorted(_named(draft))
    if not ids:
        return {}
    variants: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for v in rows(
        """SELECT template_id, language, subject, preheader, document, html, text FROM template_variant
           WHERE organisation_id = %s AND template_id = ANY(%s) ORDER BY template_id, language""",
        [organisation_id, ids],
    ):
        variants[v["template_id"]].append(v)
    found = rows(
        "SELECT id, name, subject_kind, archived_at FROM template WHERE organisation_id = %s AND id = ANY(%s)",
        [organisation_id, ids],
    )
    return {
        t["id"]: TemplateFacts(t["subject_kind"], t["archived_at"] is not None, _faults(t, variants[t["id"]]))
        for t in found
    }


def _faults(template: dict[str, Any], variants: list[dict[str, Any]]) -> tuple[str, ...]:
    if not variants:
        return (f"the template “{template['name']}” has no text in any language yet.",)
    told = []
    for v in variants:
        source = MailSource(v["subject"], v["preheader"], v["document"], v["html"] or "", v["text"] or "")
        told += [
            f"the template “{template['name']}” ({v['language']}) cannot be used: {fault}"
            for fault in check_mail(source, template["subject_kind"])
        ]
    return tuple(told[:_MOST_FAULTS])


def _named(draft: object) -> set[int]:
    """Every template id in a draft, also in one that cannot be read. Walked without recursion: drafts come from outside."""
    ids: set[int] = set()
    waiting: list[object] = [draft]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            number = part.get("template_id")
            if isinstance(number, int) and not isinstance(number, bool) and 0 < number < 2**63:
                ids.add(number)
            waiting.extend(part.values())
        elif isinstance(part, list | tuple):
            waiting.extend(part)
    return ids

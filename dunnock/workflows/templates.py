"""What the checks need to know of the templates a draft names (checks.TemplateFacts)."""

from __future__ import annotations

from dunnock.correspondence.reads import template_facts
from dunnock.portal.messages import portal_fault, templates_with_portal
from dunnock.workflows.checks import TemplateFacts

_MOST_FAULTS = 5


def facts_for(organisation_id: int, draft: object) -> dict[int, TemplateFacts]:
    """By template id, for every id the draft names, readable or not. An id that is not there does not exist here."""
    ids = sorted(_named(draft))
    if not ids:
        return {}
    closed = portal_fault(organisation_id)
    in_the_way = templates_with_portal(organisation_id, ids) if closed else set()
    return {
        template_id: TemplateFacts(
            subject_kind,
            archived,
            tuple(
                f"its template cannot be used: {fault}"
                for fault in (*faults[:_MOST_FAULTS], *([str(closed)] if template_id in in_the_way else []))
            ),
            channel,
        )
        for template_id, (subject_kind, archived, faults, channel) in template_facts(organisation_id, ids).items()
    }


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

"""Reading templates, mailboxes and messages."""

from __future__ import annotations

from typing import Any

from dunnock.org.db import row, rows


def template_variants(organisation_id: int, template_id: int) -> list[dict[str, Any]]:
    """The languages of a template that is not archived, the default one marked."""
    return rows(
        """SELECT v.language, v.subject, v.preheader, v.document, v.html, v.text, v.language = t.default_language AS is_default
           FROM template_variant v JOIN template t ON t.organisation_id = v.organisation_id AND t.id = v.template_id
           WHERE v.organisation_id = %s AND v.template_id = %s AND t.archived_at IS NULL ORDER BY v.language""",
        [organisation_id, template_id],
    )


def default_mailbox(organisation_id: int) -> dict[str, Any] | None:
    return row("SELECT * FROM mailbox WHERE organisation_id = %s AND is_default", [organisation_id])

"""What an organisation's own data suggests to the criteria editor: its custom fields, and values seen in open choices."""

from __future__ import annotations

from typing import Any

from dunnock.org.db import rows
from dunnock.org.reads import ageing_edges
from dunnock.workflows.catalogue import CATALOGUE, catalogue

SAMPLE = 5000  # the newest rows are looked at: a suggestion must be quick, not complete
MOST = 200
_OPEN_CHOICES = {
    "customer": ("currency", "country", "language", "time_zone"),
    "contact": ("language",),
    "invoice": ("currency",),
    "credit_note": ("currency",),
    "payment": ("currency", "method"),
}
_LISTS = {
    "customer": ("portfolios", "tags"),
    "contact": ("positions",),
    "invoice": ("tags",),
    "credit_note": ("tags",),
    "payment": ("tags",),
}


def custom_fields(organisation_id: int, subject: str) -> list[dict[str, str]]:
    """The ERP's own fields seen in the newest rows of a subject: `{"id": "customer.custom.region", "label": "region"}`."""
    if not CATALOGUE.subject(subject).custom_sql:
        return []
    found = rows(
        f"""SELECT DISTINCT k.name FROM (SELECT custom FROM {subject} WHERE organisation_id = %s AND withdrawn_at IS NULL
              ORDER BY id DESC LIMIT {SAMPLE}) t, LATERAL jsonb_object_keys(t.custom) AS k(name)
            ORDER BY k.name LIMIT {MOST}""",
        [organisation_id],
    )
    return [{"id": f"{subject}.custom.{f['name']}", "label": f["name"]} for f in found]


def seen_values(organisation_id: int, subject: str) -> dict[str, list[str]]:
    """Values of choices and tags in the newest rows, by field id."""
    found: dict[str, list[str]] = {}
    columns = [(c, f"t.{c}") for c in _OPEN_CHOICES.get(subject, ())]
    columns += [(c, f"unnest(t.{c})") for c in _LISTS.get(subject, ())]
    for column, expression in columns:
        values = rows(
            f"""SELECT DISTINCT v.value FROM (SELECT {expression} AS value FROM (
                  SELECT {column} FROM {subject} WHERE organisation_id = %s AND withdrawn_at IS NULL
                  ORDER BY id DESC LIMIT {SAMPLE}) t) v
                WHERE v.value <> '' ORDER BY v.value LIMIT {MOST}""",
            [organisation_id],
        )
        found[f"{subject}.{column}"] = [v["value"] for v in values]
    return found


def fields_json(organisation_id: int, subject: str) -> dict[str, Any]:
    """One subject of the catalogue for the editor, with its parents' fields, its collections' items and suggestions.

    Ageing buckets are offered as the organisation has them.
    """
    known = catalogue(ageing_edges(organisation_id)).as_json()
    own = CATALOGUE.subject(subject)
    needed = {subject, *(p.subject for p in own.parents), *(r.item for r in own.relations)}
    return {
        "subject": subject,
        "subjects": [s for s in known["subjects"] if s["id"] in needed],
        "operators": known["operators"],
        "comparisons": known["comparisons"],
        "custom_fields": {name: custom_fields(organisation_id, name) for name in sorted(needed)},
        "values": {
            field: values for name in sorted(needed) for field, values in seen_values(organisation_id, name).items()
        },
    }

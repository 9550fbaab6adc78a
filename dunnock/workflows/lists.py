"""The workflow list, versions, and the catalogues the builder is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dunnock.kernel.errors import Invalid, NotFound
from dunnock.org.db import row, rows
from dunnock.workflows.definition import KINDS, Definition, parse
from dunnock.workflows.sentence import say_draft
from dunnock.workflows.step_checks import legal_subjects
from dunnock.workflows.subjects import one
from dunnock.workflows.triggers import AWAITED, FAMILIES, TARGETING, TRIGGERS

STATES = ("draft", "active", "inactive", "archived")
SORTS = {"name": "lower(w.name)", "updated_at": "w.updated_at", "category": "lower(w.category)", "id": "w.id"}


@dataclass(frozen=True)
class WorkflowQuery:
    """Which rows the list shows. Without a state: everything that is not archived."""

    state: str | None = None
    category: str | None = None
    owner_id: int | None = None
    q: str = ""
    order: str = "lower(w.name), w.id"
    limit: int = 50
    offset: int = 0


def list_workflows(
    organisation_id: int, query: WorkflowQuery, language: str = "en"
) -> tuple[list[dict[str, Any]], int]:
    """One page with each workflow's sentence, live version number and whether its draft differs; and the total."""
    where, params = _where(organisation_id, query)
    found = rows(
        f"""SELECT w.id, w.name, w.description, w.category, w.owner_id, w.state, w.draft, w.draft_revision, w.activated_at,
                   w.created_at, w.updated_at, v.number AS live_version, v.definition AS live,
                   CASE WHEN o.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS owner
            FROM workflow w LEFT JOIN workflow_version v ON v.organisation_id = w.organisation_id AND v.id = w.live_version_id
            LEFT JOIN membership o ON o.organisation_id = w.organisation_id AND o.user_id = w.owner_id
            LEFT JOIN user_account u ON u.id = o.user_id
            WHERE {where} ORDER BY {query.order} LIMIT %(limit)s OFFSET %(offset)s""",
        {**params, "limit": query.limit, "offset": query.offset},
    )
    counted = row(f"SELECT count(*) AS n FROM workflow w WHERE {where}", params)
    return [_listed(f, language) for f in found], int(counted["n"]) if counted else 0


def _where(organisation_id: int, query: WorkflowQuery) -> tuple[str, dict[str, Any]]:
    parts = ["w.organisation_id = %(organisation_id)s"]
    params: dict[str, Any] = {"organisation_id": organisation_id}
    if query.state:
        parts.append("w.state = %(state)s")
        params["state"] = query.state
    else:
        parts.append("w.state <> 'archived'")
    if query.category is not None:
        parts.append("w.category = %(category)s")
        params["category"] = query.category
    if query.owner_id is not None:
        parts.append("w.owner_id = %(owner_id)s")
        params["owner_id"] = query.owner_id
    if query.q.strip():
        literal = query.q.strip().lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        parts.append("lower(w.name || ' ' || w.description || ' ' || w.category) LIKE %(like)s")
        params["like"] = f"%{literal}%"
    return " AND ".join(parts), params


def _listed(found: dict[str, Any], language: str) -> dict[str, Any]:
    draft, live = found.pop("draft"), found.pop("live")
    shown = live if live and found["state"] == "active" else draft
    trigger = TRIGGERS.get(str((shown.get("trigger") or {}).get("kind", "")))
    return {
        **found,
        "sentence": say_draft(shown, language),
        "trigger": trigger.kind if trigger else None,
        "trigger_label": trigger.label if trigger else "",
        "draft_changed": live is not None and differs(draft, live),
    }


def differs(draft: dict[str, Any], live: dict[str, Any]) -> bool:
    """Whether activating the draft would change anything: defaults left out and defaults written are the same."""
    try:
        return parse(draft) != parse(live)
    except Invalid:
        return True


def count_states(organisation_id: int) -> dict[str, int]:
    """For the tabs above the list: all (not archived), and each state."""
    found = {
        f["state"]: f["n"]
        for f in rows(
            "SELECT state, count(*) AS n FROM workflow WHERE organisation_id = %s GROUP BY state", [organisation_id]
        )
    }
    counts = {state: int(found.get(state, 0)) for state in STATES}
    return {"all": sum(n for state, n in counts.items() if state != "archived"), **counts}


def categories(organisation_id: int) -> list[str]:
    found = rows(
        """SELECT DISTINCT category FROM workflow WHERE organisation_id = %s AND category <> '' AND state <> 'archived'
           ORDER BY category""",
        [organisation_id],
    )
    return [f["category"] for f in found]


def versions(organisation_id: int, workflow_id: int) -> list[dict[str, Any]]:
    """Newest first, with the runs still under way on each."""
    return rows(
        """SELECT v.id, v.number, v.published_at, v.published_by, v.id = w.live_version_id AS live,
                  (SELECT count(*) FROM run r WHERE r.organisation_id = v.organisation_id AND r.workflow_id = v.workflow_id
                     AND r.version_id = v.id AND r.state <> 'ended') AS in_flight
           FROM workflow_version v JOIN workflow w ON w.organisation_id = v.organisation_id AND w.id = v.workflow_id
           WHERE v.organisation_id = %s AND v.workflow_id = %s ORDER BY v.number DESC""",
        [organisation_id, workflow_id],
    )


def version_by_number(organisation_id: int, workflow_id: int, number: int) -> dict[str, Any]:
    found = row(
        """SELECT id, number, definition, published_at, published_by FROM workflow_version
           WHERE organisation_id = %s AND workflow_id = %s AND number = %s""",
        [organisation_id, workflow_id, number],
    )
    if found is None:
        raise NotFound(f"Workflow {workflow_id} has no version {number}.")
    return found


def live_definition(organisation_id: int, workflow: dict[str, Any]) -> tuple[dict[str, Any], Definition] | None:
    """The live version's row and definition of a workflow as `reads.workflow` gives it; None before any activation."""
    if workflow["live_version_id"] is None:
        return None
    found = row(
        "SELECT id, number, definition, published_at FROM workflow_version WHERE organisation_id = %s AND id = %s",
        [organisation_id, workflow["live_version_id"]],
    )
    return (found, parse(found["definition"])) if found else None


_STEPS = {
    "send_email": ("Send email", "Writes one email per record from a template. Never twice, whatever happens."),
    "send_text": (
        "Send text message",
        "Writes one text message per record to mobile numbers. Never twice, whatever happens.",
    ),
    "create_task": ("Create task", "Puts work on somebody's list; the run may wait until it is done."),
    "add_note": ("Add note", "Writes a note where people look: on the record and in the customer's timeline."),
    "notify_user": ("Notify user", "Tells people of ours, in the app and by email."),
    "wait": ("Wait", "Waits days or hours, or until a time on allowed days."),
    "wait_until": ("Wait until", "Waits until an event or a condition; after a time it takes the other way."),
    "if_else": ("If / else", "Takes the first branch whose condition holds, or the last one."),
    "update_customer": ("Update customer", "Pauses or resumes chasing, sets strike level, owner and tags."),
    "update_invoice": ("Update invoice", "Pauses or resumes chasing of the invoice, sets tags."),
    "retry_charge": ("Retry charge", "Tries a failed charge again, so often and no sooner than you say."),
    "end": ("End", "Ends the run here."),
}


def trigger_catalogue() -> dict[str, Any]:
    """Triggers by family, each with its subject and whether it may target invoices and payments."""
    return {
        "families": [{"id": family, "label": label} for family, label in FAMILIES.items()],
        "triggers": [
            {
                "kind": t.kind,
                "label": t.label,
                "family": t.family,
                "subject": t.subject,
                "subject_label": one(t.subject),
                "help": t.help,
                "source": t.source,
                "awaitable": t.kind in AWAITED,
                "targets": t.subject in TARGETING,
                "restarts": t.family == "data",
            }
            for t in TRIGGERS.values()
        ],
    }


def step_catalogue() -> list[dict[str, Any]]:
    """Kinds of steps with the JSON schema of their fields and the subjects they are legal for."""
    schema = Definition.model_json_schema()
    return [
        {
            "kind": kind,
            "label": label,
            "help": explained,
            "subjects": legal_subjects(kind),
            "fields": schema["$defs"][KINDS[kind].__name__]["properties"],
        }
        for kind, (label, explained) in _STEPS.items()
    ]

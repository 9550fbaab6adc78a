"""Making, saving, publishing and stopping workflows. A published version never changes; runs point at theirs."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import Conflict, FieldError, Invalid
from dunnock.org.commands import audit
from dunnock.org.db import execute, row
from dunnock.org.reads import refuse_stranger
from dunnock.workflows.checks import TemplateFacts, check_draft
from dunnock.workflows.definition import Definition
from dunnock.workflows.errors import DraftMoved, NotReady
from dunnock.workflows.reads import business_days, live_workflows
from dunnock.workflows.reads import workflow as read_workflow
from dunnock.workflows.schedule import next_start
from dunnock.workflows.triggers import TRIGGERS

MAX_DRAFT = 500_000  # bytes of JSON


def _bounded(draft: dict[str, Any]) -> str:
    text = json.dumps(draft, default=str)
    if len(text) > MAX_DRAFT:
        raise Invalid(
            "The workflow is too large to be saved", errors=[FieldError("draft", "at most 500 kB", "too_large")]
        )
    return text


def _name(organisation_id: int, name: str, but: int | None = None) -> str:
    name = name.strip()
    if not name:
        raise Invalid("A workflow needs a name", errors=[FieldError("name", "give it a name", "required")])
    taken = row(
        "SELECT id FROM workflow WHERE organisation_id = %s AND name = %s AND state <> 'archived' AND id IS DISTINCT FROM %s",
        [organisation_id, name, but],
    )
    if taken:
        raise Conflict(f"There is already a workflow called {name!r}", errors=[FieldError("name", "is taken", "taken")])
    return name


def create_workflow(
    *, organisation_id: int, name: str, draft: dict[str, Any], actor: str, now: dt.datetime, **details: str
) -> int:
    """A new draft; `details` may hold description and category. Raises `Conflict` for a name in use."""
    made = row(
        """INSERT INTO workflow (organisation_id, name, description, category, draft, created_at, updated_at)
           VALUES (%s, %s, %s, %s, %s, %s, %s) RETURNING id""",
        [
            organisation_id,
            _name(organisation_id, name),
            details.get("description", ""),
            details.get("category", ""),
            _bounded(draft),
            now,
            now,
        ],
    )
    workflow_id = int(made["id"]) if made else 0
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="workflow.created",
        object_kind="workflow",
        object_id=workflow_id,
        now=now,
    )
    return workflow_id


def save_workflow(
    *,
    organisation_id: int,
    workflow_id: int,
    changes: dict[str, Any],
    expected_revision: int | None,
    actor: str,
    now: dt.datetime,
) -> int:
    """Save name, description, category, owner and draft as given; the new draft revision.

    `expected_revision`: the revision the editor started from; raises `DraftMoved` when somebody saved in between.
    """
    before = read_workflow(organisation_id, workflow_id, lock=True)
    if before["state"] == "archived":
        raise Conflict("The workflow is archived. Duplicate it to go on with it.")
    if expected_revision is not None and expected_revision != before["draft_revision"]:
        raise DraftMoved(
            "Somebody else has saved this draft since you opened it. Load it again, then repeat your change.",
            revision=before["draft_revision"],
        )
    name = _name(organisation_id, changes["name"], workflow_id) if "name" in changes else before["name"]
    draft = changes.get("draft", before["draft"])
    owner_id = changes.get("owner_id", before["owner_id"])
    if owner_id is not None and owner_id != before["owner_id"]:
        refuse_stranger(organisation_id, owner_id, "owner_id")
    execute(
        """UPDATE workflow SET name = %s, description = %s, category = %s, owner_id = %s, draft = %s,
           draft_revision = draft_revision + 1, updated_at = %s WHERE organisation_id = %s AND id = %s""",
        [
            name,
            changes.get("description", before["description"]),
            changes.get("category", before["category"]),
            owner_id,
            _bounded(draft),
            now,
            organisation_id,
            workflow_id,
        ],
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="workflow.saved",
        object_kind="workflow",
        object_id=workflow_id,
        before={k: before[k] for k in changes if k in before},
        after=changes,
        now=now,
    )
    return int(before["draft_revision"]) + 1


def publish_version(
    *,
    organisation_id: int,
    workflow_id: int,
    templates: dict[int, TemplateFacts],
    actor: str,
    as_of: AsOf,
) -> int:
    """Publish the draft as an immutable version and make it live; the version's id. Raises `NotReady` with every reason.

    Runs in flight stay on the version they started with.
    """
    before = read_workflow(organisation_id, workflow_id, lock=True)
    if before["state"] == "archived":
        raise Conflict("The workflow is archived. Duplicate it to go on with it.")
    definition, problems = check_draft(before["draft"], templates)
    errors = [p for p in problems if p.severity == "error"]
    if definition is None or errors:
        raise NotReady(
            f"The workflow cannot be activated: {errors[0].message}",
            errors=[FieldError(p.path, p.message, p.code) for p in errors],
        )
    made = row(
        """INSERT INTO workflow_version (organisation_id, workflow_id, number, definition, published_at, published_by)
           SELECT %s, %s, coalesce(max(number), 0) + 1, %s, %s, %s FROM workflow_version
           WHERE organisation_id = %s AND workflow_id = %s RETURNING id, number""",
        [
            organisation_id,
            workflow_id,
            definition.model_dump_json(),
            as_of.instant,
            actor,
            organisation_id,
            workflow_id,
        ],
    )
    if made is None:
        raise Conflict("The version could not be written")
    # What happened before a first activation starts nothing; publishing again over a live one loses no event.
    activated_at = before["activated_at"] if before["state"] == "active" else as_of.instant
    execute(
        """UPDATE workflow SET state = 'active', live_version_id = %s, activated_at = %s, updated_at = %s
           WHERE organisation_id = %s AND id = %s""",
        [made["id"], activated_at, as_of.instant, organisation_id, workflow_id],
    )
    _set_clock(organisation_id, workflow_id, made["id"], definition, as_of)
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="workflow.activated",
        object_kind="workflow",
        object_id=workflow_id,
        after={"version": made["number"]},
        now=as_of.instant,
    )
    return int(made["id"])


def _set_clock(organisation_id: int, workflow_id: int, version_id: int, definition: Definition, as_of: AsOf) -> None:
    execute("DELETE FROM enrol_clock WHERE organisation_id = %s AND workflow_id = %s", [organisation_id, workflow_id])
    if TRIGGERS[definition.trigger.kind].family != "data" or definition.settings.start.mode != "schedule":
        return
    execute(
        "INSERT INTO enrol_clock (organisation_id, workflow_id, version_id, next_start_at) VALUES (%s, %s, %s, %s)",
        [organisation_id, workflow_id, version_id, _next_start(organisation_id, definition, as_of)],
    )


def _next_start(organisation_id: int, definition: Definition, as_of: AsOf) -> dt.datetime:
    business = business_days(organisation_id, definition, as_of)
    return next_start(definition.settings.start, as_of.instant, as_of.zone, business)


def restate_starts(*, organisation_id: int, as_of: AsOf) -> None:
    """After a change of the calendar: where the next start of each workflow that keeps to it falls now.

    A start whose time has come and that no tick has served yet stays.
    """
    for live in live_workflows(organisation_id):
        if live.program.definition.settings.business_days_only:
            execute(
                """UPDATE enrol_clock SET next_start_at = %s
                   WHERE organisation_id = %s AND workflow_id = %s AND next_start_at > %s""",
                [
                    _next_start(organisation_id, live.program.definition, as_of),
                    organisation_id,
                    live.workflow_id,
                    as_of.instant,
                ],
            )


def set_state(*, organisation_id: int, workflow_id: int, state: str, actor: str, now: dt.datetime) -> None:
    """Deactivate or archive. The engine's room ends or leaves the runs in flight, as the person chose."""
    before = read_workflow(organisation_id, workflow_id, lock=True)
    if state == "inactive" and before["state"] != "active":
        raise Conflict(f"Only an active workflow can be deactivated; this one is {before['state']}.")
    execute(
        "UPDATE workflow SET state = %s, updated_at = %s WHERE organisation_id = %s AND id = %s",
        [state, now, organisation_id, workflow_id],
    )
    execute("DELETE FROM enrol_clock WHERE organisation_id = %s AND workflow_id = %s", [organisation_id, workflow_id])
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action=f"workflow.{state}",
        object_kind="workflow",
        object_id=workflow_id,
        now=now,
    )

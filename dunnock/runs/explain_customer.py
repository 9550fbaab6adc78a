"""A customer in every active workflow, a sentence each; and the two ways a workflow is examined."""

from __future__ import annotations

from typing import Any

from dunnock.criteria.compile import standing
from dunnock.kernel.clock import AsOf
from dunnock.kernel.errors import NotFound
from dunnock.org.db import row, rows
from dunnock.runs.explain import Examined, explain_enrolment
from dunnock.workflows.definition import parse
from dunnock.workflows.program import build, program_of

_UNDER_WAY = """EXISTS (SELECT 1 FROM run r WHERE r.organisation_id = s.organisation_id
  AND r.workflow_id = %(workflow_id)s AND r.subject_id = s.id AND r.state <> 'ended')"""


def examined_live(organisation_id: int, workflow: dict[str, Any]) -> Examined | None:
    """A workflow (as `workflows.reads.workflow` gives it) by its live version; None before any activation."""
    if workflow["live_version_id"] is None:
        return None
    found = row(
        """SELECT v.id, v.number, v.definition, k.next_start_at FROM workflow_version v
           LEFT JOIN enrol_clock k ON k.organisation_id = v.organisation_id AND k.workflow_id = v.workflow_id
           WHERE v.organisation_id = %s AND v.id = %s""",
        [organisation_id, workflow["live_version_id"]],
    )
    if found is None:
        return None
    return Examined(
        workflow["id"],
        workflow["name"],
        workflow["state"],
        program_of(found["id"], found["definition"]),
        found["number"],
        workflow["activated_at"],
        found["next_start_at"],
    )


def examined_draft(workflow: dict[str, Any]) -> Examined:
    """Raises `Invalid` for a draft that cannot be read."""
    return Examined(workflow["id"], workflow["name"], workflow["state"], build(parse(workflow["draft"])))


def explain_customer(organisation_id: int, customer_id: int, as_of: AsOf) -> list[dict[str, Any]]:
    """Per active workflow: verdict and sentence for a customer-level one, numbers for one about its documents."""
    customer = row("SELECT name FROM customer WHERE organisation_id = %s AND id = %s", [organisation_id, customer_id])
    if customer is None:
        raise NotFound(f"There is no customer {customer_id}.")
    found = rows(
        "SELECT * FROM workflow WHERE organisation_id = %s AND state = 'active' ORDER BY lower(name), id",
        [organisation_id],
    )
    told = []
    for workflow in found:
        examined = examined_live(organisation_id, workflow)
        if examined is None:
            continue
        matching = examined.program.matching
        if matching.trigger.subject == "customer":
            answer = explain_enrolment(organisation_id, examined, customer_id, as_of)
            verdict, sentence, at = answer.verdict, answer.sentence, answer.at
        else:
            verdict, sentence, at = *_documents(organisation_id, examined, customer_id, customer["name"], as_of), None
        told.append(
            {
                "workflow_id": examined.workflow_id,
                "workflow_name": examined.name,
                "subject_kind": matching.trigger.subject,
                "verdict": verdict,
                "sentence": sentence,
                "at": at,
            }
        )
    return told


def records_of_customer(organisation_id: int, examined: Examined, customer_id: int, as_of: AsOf) -> dict[str, Any]:
    """What of a customer a workflow is about, the newest fifty: whose *why* may be asked. `meets` is of this moment."""
    matching = examined.program.matching
    found = rows(
        f"""SELECT s.id, coalesce(n.name, '') AS name, ({matching.where}) IS TRUE AS meets, {_UNDER_WAY} AS under_way
            FROM {matching.source} s
            LEFT JOIN record_name n ON n.organisation_id = s.organisation_id AND n.kind = %(subject_kind)s AND n.id = s.id
            WHERE s.organisation_id = %(organisation_id)s AND {_whose(examined)} AND s.withdrawn_at IS NULL
            ORDER BY s.id DESC LIMIT 50""",
        {
            **standing(organisation_id, as_of),
            **matching.params,
            "workflow_id": examined.workflow_id,
            "customer_id": customer_id,
            "subject_kind": matching.trigger.subject,
        },
    )
    return {"subject_kind": matching.trigger.subject, "many": matching.about.many, "records": found}


def _whose(examined: Examined) -> str:
    """Which of its records are a customer's: itself, its documents, the groups it is in."""
    if examined.program.matching.trigger.subject == "customer_group":
        return (
            "EXISTS (SELECT 1 FROM group_member g WHERE g.organisation_id = s.organisation_id AND g.group_id = s.id"
            " AND g.customer_id = %(customer_id)s)"
        )
    return f"{examined.program.matching.customer} = %(customer_id)s"


def _documents(organisation_id: int, examined: Examined, customer_id: int, name: str, as_of: AsOf) -> tuple[str, str]:
    """A workflow about what is the customer's. Of conditions: how many meet them now; of an event: how many it started."""
    matching = examined.program.matching
    counted = matching.where
    if matching.trigger.family == "event":
        counted = (
            "EXISTS (SELECT 1 FROM run d WHERE d.organisation_id = s.organisation_id"
            " AND d.workflow_id = %(workflow_id)s AND d.subject_id = s.id)"
        )
    found = row(
        f"""SELECT count(*) FILTER (WHERE {counted}) AS counted, count(*) FILTER (WHERE {_UNDER_WAY}) AS under_way
            FROM {matching.source} s WHERE s.organisation_id = %(organisation_id)s
              AND {_whose(examined)} AND s.withdrawn_at IS NULL""",
        {
            **standing(organisation_id, as_of),
            **matching.params,
            "workflow_id": examined.workflow_id,
            "customer_id": customer_id,
        },
    ) or {"counted": 0, "under_way": 0}
    one, many, n = matching.about.one, matching.about.many, found["counted"]
    event = matching.trigger.family == "event"
    if not n:
        sentence = f"No {one} of {name} has started it." if event else f"No {one} of {name} meets the conditions now."
        return "does_not_match", sentence
    which = f"1 {one} of {name}" if n == 1 else f"{n} {many} of {name}"
    said = f"{which} started it" if event else f"{which} {'meets' if n == 1 else 'meet'} the conditions now"
    verdict = "enrolled" if found["under_way"] else "already_done" if event else "meets"
    return verdict, f"{said}, {found['under_way'] or 'none'} under way."

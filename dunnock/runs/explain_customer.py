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
        if examined.program.matching.trigger.subject == "customer":
            answer = explain_enrolment(organisation_id, examined, customer_id, as_of)
            verdict, sentence, at = answer.verdict, answer.sentence, answer.at
        else:
            verdict, sentence, at = *_documents(organisation_id, examined, customer_id, customer["name"], as_of), None
        told.append(
            {
                "workflow_id": examined.workflow_id,
                "workflow_name": examined.name,
                "verdict": verdict,
                "sentence": sentence,
                "at": at,
            }
        )
    return told


def _documents(organisation_id: int, examined: Examined, customer_id: int, name: str, as_of: AsOf) -> tuple[str, str]:
    """A workflow about what is the customer's: how many of them meet it, how many are under way."""
    matching = examined.program.matching
    whose = f"{matching.customer} = %(customer_id)s"
    if matching.trigger.subject == "customer_group":
        whose = (
            "EXISTS (SELECT 1 FROM group_member g WHERE g.organisation_id = s.organisation_id AND g.group_id = s.id"
            " AND g.customer_id = %(customer_id)s)"
        )
    found = row(
        f"""SELECT count(*) FILTER (WHERE {matching.where}) AS meeting,
                   count(*) FILTER (WHERE EXISTS (SELECT 1 FROM run r WHERE r.organisation_id = s.organisation_id
                     AND r.workflow_id = %(workflow_id)s AND r.subject_id = s.id AND r.state <> 'ended')) AS under_way
            FROM {matching.source} s WHERE s.organisation_id = %(organisation_id)s
              AND {whose} AND s.withdrawn_at IS NULL""",
        {
            **standing(organisation_id, as_of),
            **matching.params,
            "workflow_id": examined.workflow_id,
            "customer_id": customer_id,
        },
    ) or {"meeting": 0, "under_way": 0}
    one, many = matching.about.one, matching.about.many
    who = f"1 {one} of {name} meets" if found["meeting"] == 1 else f"{found['meeting']} {many} of {name} meet"
    sentence = f"{who} the conditions now, {found['under_way']} under way."
    verdict = "enrolled" if found["under_way"] else "does_not_match"
    if found["meeting"] and not found["under_way"]:
        verdict = "meets"
    return verdict, sentence

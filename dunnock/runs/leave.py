"""Ending runs whose reason is gone: the subject no longer matches, no target is left, it ran too long, a stop condition."""

from __future__ import annotations

from collections.abc import Sequence

from dunnock.criteria.compile import compile_filter, standing
from dunnock.kernel.clock import AsOf
from dunnock.kernel.sqlfiles import statement
from dunnock.org.db import execute
from dunnock.workflows.catalogue import CATALOGUE
from dunnock.workflows.matching import stops_when_no_match
from dunnock.workflows.program import Program

_OPEN = "r.state IN ('waiting', 'holding')"
_STANDS = "EXISTS (SELECT 1 FROM {source} s WHERE s.organisation_id = %(organisation_id)s AND s.id = r.subject_id AND {holds})"

_ANSWERED = """EXISTS (SELECT 1 FROM received_email y WHERE y.organisation_id = r.organisation_id
    AND y.customer_id = r.customer_id AND y.kind IN ('reply', 'mail') AND y.withdrawn_at IS NULL AND y.received_at > r.started_at)
  OR EXISTS (SELECT 1 FROM received_text y WHERE y.organisation_id = r.organisation_id
    AND y.customer_id = r.customer_id AND y.withdrawn_at IS NULL AND y.received_at > r.started_at)"""


def leave_runs(
    *,
    organisation_id: int,
    version_id: int,
    program: Program,
    as_of: AsOf,
    run_ids: Sequence[int] | None = None,
    customer_ids: Sequence[int] | None = None,
) -> int:
    """End the runs of a version that have no reason to go on; the number ended.

    Looks at `run_ids` that still wait (a batch that is due), or at the open runs of `customer_ids` (whose ledger just
    changed), or at every open run.
    """
    definition = program.definition
    matching = program.matching
    holds = "s.withdrawn_at IS NULL"
    reason = "subject_withdrawn"
    if stops_when_no_match(definition):
        holds, reason = f"{holds} AND {matching.where}", "no_longer_matches"
    params = {
        **standing(organisation_id, as_of),
        **matching.params,
        "version_id": version_id,
    }
    whom = _OPEN
    if run_ids is not None:
        whom, params["ids"] = "r.state = 'waiting' AND r.id = ANY(%(ids)s)", list(run_ids)
    elif customer_ids is not None:
        whom, params["ids"] = f"{_OPEN} AND r.customer_id = ANY(%(ids)s)", list(customer_ids)
    leaves = {reason: "NOT " + _STANDS.format(source=matching.source, holds=holds)}
    settings = definition.settings
    if settings.stop_after_days is not None:
        params["longest"] = settings.stop_after_days
        leaves["ran_too_long"] = "(r.started_at AT TIME ZONE %(zone)s)::date <= %(today)s::date - %(longest)s::int"
    if settings.stop_on_reply:
        leaves["reply_received"] = _ANSWERED
    if settings.stop_when is not None:
        stop = compile_filter(settings.stop_when, CATALOGUE, matching.trigger.subject, alias="s", prefix="st")
        params.update(stop.params)
        leaves["stop_condition_met"] = _STANDS.format(source=matching.source, holds=stop.sql)
    return sum(
        execute(statement("runs", "leave_runs", whom=whom, leaves=condition), {**params, "why": why})
        for why, condition in leaves.items()
    )

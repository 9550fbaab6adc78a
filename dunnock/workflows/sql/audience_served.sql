-- Of an audience: who is in the workflow now, and whom an ended run bars from starting again (as in enrol_matching).
SELECT count(*) AS records, count(*) FILTER (WHERE r.in_flight) AS in_workflow, count(*) FILTER (WHERE NOT r.in_flight) AS done_before
FROM (/*slot:rows*/) x
LEFT JOIN (
  SELECT r.subject_id, bool_or(r.state <> 'ended') AS in_flight
  FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s::bigint
    AND r.end_reason IS DISTINCT FROM 'rehearsed' AND (r.state <> 'ended' OR %(restart_days)s::int IS NULL
         OR (r.ended_at AT TIME ZONE %(zone)s)::date > %(today)s::date - %(restart_days)s::int)
  GROUP BY r.subject_id) r ON r.subject_id = x.id
WHERE x.organisation_id = %(organisation_id)s

-- How many runs of a workflow have got past each step; a step visited again counts again.
SELECT e.step_id, count(*) AS done
FROM run r
JOIN run_event e ON e.organisation_id = r.organisation_id AND e.run_id = r.id
WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s
  AND (e.kind IN ('moved', 'message_sent', 'message_captured', 'skipped')
       OR e.kind = 'message_cancelled' AND e.data ->> 'reason' = 'no_invoice_skipped'
       OR e.kind = 'ended' AND e.data ->> 'reason' IN ('finished', 'ended_by_step'))
GROUP BY e.step_id

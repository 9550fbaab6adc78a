-- Per workflow: runs under way, messages of the last 30 days, and what needs somebody.
WITH asked AS (SELECT unnest(%(workflow_ids)s::bigint[]) AS id)
SELECT asked.id AS workflow_id, coalesce(f.in_flight, 0) AS in_flight, coalesce(f.paused, 0) AS paused,
       coalesce(s.sent, 0) AS sent_30d, coalesce(s.captured, 0) AS captured_30d,
       coalesce(h.held, 0) AS held, coalesce(h.failed, 0) AS failed, coalesce(h.unknown, 0) AS unknown
FROM asked
LEFT JOIN (
  SELECT r.workflow_id, count(*) AS in_flight, count(*) FILTER (WHERE r.state = 'paused') AS paused FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = ANY(%(workflow_ids)s) AND r.state <> 'ended'
  GROUP BY r.workflow_id) f ON f.workflow_id = asked.id
LEFT JOIN (
  SELECT m.workflow_id, count(*) FILTER (WHERE m.state = 'sent') AS sent, count(*) FILTER (WHERE m.state = 'captured') AS captured
  FROM message m
  WHERE m.organisation_id = %(organisation_id)s AND m.workflow_id = ANY(%(workflow_ids)s) AND m.state IN ('sent', 'captured')
    AND m.sent_at > %(now)s::timestamptz - interval '30 days'
  GROUP BY m.workflow_id) s ON s.workflow_id = asked.id
LEFT JOIN (
  -- A message of a run that has ended needs nobody any more; one put off with its paused run was put off by somebody.
  SELECT m.workflow_id, count(*) FILTER (WHERE m.state = 'held') AS held, count(*) FILTER (WHERE m.state = 'failed') AS failed,
         count(*) FILTER (WHERE m.state = 'unknown') AS unknown
  FROM message m JOIN run r ON r.organisation_id = m.organisation_id AND r.id = m.run_id AND r.step_id = m.step_id
    AND r.visit = m.visit AND r.state <> 'ended'
  WHERE m.organisation_id = %(organisation_id)s AND m.workflow_id = ANY(%(workflow_ids)s)
    AND m.state IN ('held', 'failed', 'unknown') AND m.reason <> 'run_paused'
  GROUP BY m.workflow_id) h ON h.workflow_id = asked.id

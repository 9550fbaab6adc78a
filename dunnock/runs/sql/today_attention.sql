-- Messages that wait for a person, per workflow; those of no workflow are trials.
SELECT m.workflow_id, coalesce(w.name, '') AS name, m.held, m.failed, m.unknown
FROM (SELECT workflow_id, count(*) FILTER (WHERE state = 'held') AS held, count(*) FILTER (WHERE state = 'failed') AS failed,
             count(*) FILTER (WHERE state = 'unknown') AS unknown
      FROM message WHERE organisation_id = %(organisation_id)s AND state IN ('held', 'failed', 'unknown')
      GROUP BY workflow_id) m
LEFT JOIN workflow w ON w.organisation_id = %(organisation_id)s AND w.id = m.workflow_id
ORDER BY m.held + m.failed + m.unknown DESC, w.name

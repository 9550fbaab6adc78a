-- How many runs of a workflow stand at each step, over all its versions: steps keep their ids from version to version.
SELECT r.step_id,
       count(*) FILTER (WHERE r.state = 'waiting') AS waiting,
       count(*) FILTER (WHERE r.state = 'paused') AS paused,
       count(*) FILTER (WHERE r.state = 'holding' AND m.state NOT IN ('held', 'failed', 'unknown')) AS holding,
       count(*) FILTER (WHERE r.state = 'holding' AND m.state = 'held') AS held,
       count(*) FILTER (WHERE r.state = 'holding' AND m.state = 'failed') AS failed,
       count(*) FILTER (WHERE r.state = 'holding' AND m.state = 'unknown') AS unknown
FROM run r
LEFT JOIN message m ON m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.step_id = r.step_id AND m.visit = r.visit
WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s AND r.state <> 'ended'
GROUP BY r.step_id

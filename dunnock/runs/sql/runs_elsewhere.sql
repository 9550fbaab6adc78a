-- Open runs of a workflow on other versions than the given one, in the order of their ids, from one id on.
SELECT r.id FROM run r
WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s AND r.state <> 'ended'
  AND r.version_id <> %(version_id)s AND r.id > %(after)s
ORDER BY r.id LIMIT %(limit)s

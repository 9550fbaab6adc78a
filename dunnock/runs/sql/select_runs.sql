-- The runs a person means: by id, or every open one a screen's filter shows. Read only; the commands lock what they take.
SELECT r.id FROM run r
WHERE r.organisation_id = %(organisation_id)s AND r.state <> 'ended'
  AND (%(ids)s::bigint[] IS NULL OR r.id = ANY(%(ids)s::bigint[]))
  AND (%(workflow_id)s::bigint IS NULL OR r.workflow_id = %(workflow_id)s::bigint)
  AND (%(customer_id)s::bigint IS NULL OR r.customer_id = %(customer_id)s::bigint)
  AND (%(step_id)s::text IS NULL OR r.step_id = %(step_id)s::text)
  AND (%(state)s::text IS NULL OR r.state = %(state)s::text)
ORDER BY r.id LIMIT %(limit)s

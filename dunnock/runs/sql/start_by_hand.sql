-- Start a run for the records somebody picked; who is under way in the workflow already stays where it is.
WITH picked AS MATERIALIZED (
  SELECT s.id, /*slot:customer*/ AS customer_id, (/*slot:criteria*/) IS TRUE AS fits,
         EXISTS (SELECT 1 FROM run r WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s
                   AND r.subject_id = s.id AND r.state <> 'ended') AS under_way,
         EXISTS (SELECT 1 FROM run r WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s
                   AND r.subject_id = s.id AND r.once) AS done
  FROM /*slot:source*/ s
  WHERE s.organisation_id = %(organisation_id)s AND s.withdrawn_at IS NULL AND /*slot:picked*/
),
started AS (
  INSERT INTO run (organisation_id, workflow_id, version_id, subject_kind, subject_id, customer_id, once, state, step_id,
                   wake_at, started_at, changed_at, arrived_at, ended_at, end_reason)
  SELECT %(organisation_id)s, %(workflow_id)s, %(version_id)s, %(subject_kind)s, id, customer_id, %(once)s, %(state)s, %(step_id)s,
         %(wake_at)s::timestamptz, %(now)s, %(now)s, %(now)s, %(ended_at)s::timestamptz, %(end_reason)s::text
  FROM picked WHERE %(writes)s AND NOT under_way AND NOT (%(once)s AND done) AND (fits OR NOT %(only_matching)s) ORDER BY id
  LIMIT %(limit)s
  ON CONFLICT DO NOTHING
  RETURNING id
),
told AS (
  INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
  SELECT %(organisation_id)s, id, %(now)s, 'enrolled', %(step_id)s, jsonb_build_object('actor', %(actor)s::text) FROM started
)
SELECT (SELECT count(*) FROM picked) AS picked, (SELECT count(*) FROM picked WHERE fits) AS matching,
       (SELECT count(*) FROM picked WHERE under_way) AS under_way,
       (SELECT count(*) FROM picked WHERE %(once)s AND done AND NOT under_way) AS done_before,
       (SELECT count(*) FROM picked WHERE NOT under_way AND NOT (%(once)s AND done) AND (fits OR NOT %(only_matching)s)) AS starting,
       (SELECT count(*) FROM started) AS started

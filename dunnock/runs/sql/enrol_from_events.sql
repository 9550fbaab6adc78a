-- Start a run for each subject of the given events that this workflow wants: once per subject ever, or once per event.
WITH told AS MATERIALIZED (
  SELECT DISTINCT ON (e.subject_id) e.subject_id, e.id AS event_id
  FROM event e
  WHERE e.organisation_id = %(organisation_id)s AND e.id = ANY(%(event_ids)s) AND e.kind = ANY(%(kinds)s)
    AND e.recorded_at >= %(activated_at)s AND /*slot:told*/
  ORDER BY e.subject_id, e.id
),
wanted AS (
  SELECT s.id, /*slot:customer*/ AS customer_id, told.event_id, /*slot:depth*/ AS depth
  FROM told JOIN /*slot:source*/ s ON s.organisation_id = %(organisation_id)s AND s.id = told.subject_id
  WHERE s.withdrawn_at IS NULL
    -- An old document that is merely new to us is no news.
    AND /*slot:recent*/
    -- CASE keeps the look-ups per subject: as joins they group everybody's invoices for one payment, and without
    -- statistics once per payment (300 payments took minutes). The planner still hashes them where subjects are many.
    AND CASE WHEN /*slot:born*/ AND /*slot:unserved*/ AND /*slot:criteria*/ THEN true ELSE false END
),
started AS (
  INSERT INTO run (organisation_id, workflow_id, version_id, subject_kind, subject_id, customer_id, event_id, once, depth, state,
                   step_id, wake_at, started_at, changed_at, arrived_at, ended_at, end_reason)
  SELECT %(organisation_id)s, %(workflow_id)s, %(version_id)s, %(subject_kind)s, id, customer_id, event_id, %(once)s, depth, %(state)s,
         %(step_id)s, %(wake_at)s::timestamptz, %(now)s, %(now)s, %(now)s, %(ended_at)s::timestamptz,
         %(end_reason)s::text
  FROM wanted WHERE depth <= %(deepest)s
  ON CONFLICT DO NOTHING
  RETURNING id, event_id
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'enrolled', %(step_id)s, jsonb_build_object('event_id', event_id) FROM started

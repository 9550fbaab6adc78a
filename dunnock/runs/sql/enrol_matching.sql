-- Start a run for every record that matches now, has no open run here and whose waiting period (if any) is over.
WITH matching AS (
  SELECT s.id, /*slot:customer*/ AS customer_id
  FROM /*slot:source*/ s
  WHERE s.organisation_id = %(organisation_id)s AND s.withdrawn_at IS NULL AND /*slot:criteria*/
    -- Days are calendar days of the organisation: a run that ended at 10:00 does not miss the 09:00 start N days later.
    -- NOT EXISTS makes a pass without news ten times cheaper; ON CONFLICT guards against a second worker only.
    AND NOT EXISTS (
      SELECT 1 FROM run r
      WHERE r.organisation_id = %(organisation_id)s AND r.workflow_id = %(workflow_id)s AND r.subject_id = s.id
        AND r.end_reason IS DISTINCT FROM 'rehearsed' AND (r.state <> 'ended' OR %(restart_days)s::int IS NULL
             OR (r.ended_at AT TIME ZONE %(zone)s)::date > %(today)s::date - %(restart_days)s::int))
  LIMIT %(limit)s
),
started AS (
  INSERT INTO run (organisation_id, workflow_id, version_id, subject_kind, subject_id, customer_id, state, step_id,
                   wake_at, started_at, changed_at, arrived_at, ended_at, end_reason)
  SELECT %(organisation_id)s, %(workflow_id)s, %(version_id)s, %(subject_kind)s, id, customer_id, %(state)s, %(step_id)s, %(wake_at)s::timestamptz, %(now)s, %(now)s, %(now)s, %(ended_at)s::timestamptz,
         %(end_reason)s::text
  FROM matching
  ON CONFLICT DO NOTHING
  RETURNING id
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id)
SELECT %(organisation_id)s, id, %(now)s, 'enrolled', %(step_id)s FROM started

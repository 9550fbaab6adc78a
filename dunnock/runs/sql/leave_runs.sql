-- End runs for which the slot holds (no longer matches, ran too long, stop condition); their waiting messages are cancelled.
WITH gone AS (
  SELECT r.id FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.version_id = %(version_id)s AND /*slot:whom*/
    -- CASE keeps the look-ups per run, or hashes them where runs are many. As joins, and with statistics from before the
    -- runs were started, they grouped everybody's invoices again for every run.
    AND CASE WHEN /*slot:leaves*/
      -- What a worker has in its hands is past stopping; its outcome moves the run on.
      AND NOT EXISTS (SELECT 1 FROM message m WHERE m.organisation_id = %(organisation_id)s AND m.run_id = r.id
                        AND m.state IN ('claimed', 'sending', 'unknown'))
    THEN true ELSE false END
  FOR UPDATE OF r SKIP LOCKED
),
cancelled AS (
  UPDATE message m SET state = 'cancelled', reason = %(why)s, changed_at = %(now)s
  FROM gone WHERE m.organisation_id = %(organisation_id)s AND m.run_id = gone.id AND m.state IN ('queued', 'held')
),
ended AS (
  UPDATE run r SET state = 'ended', ended_at = %(now)s, end_reason = %(why)s, wake_at = NULL, changed_at = %(now)s
  FROM gone WHERE r.organisation_id = %(organisation_id)s AND r.id = gone.id
  RETURNING r.id, r.step_id, r.end_reason
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'ended', step_id, jsonb_build_object('reason', end_reason) FROM ended

-- End runs for good; what was still to leave for them is cancelled with the same reason.
WITH cancelled AS (
  UPDATE message m SET state = 'cancelled', reason = %(why)s, changed_at = %(now)s
  WHERE m.organisation_id = %(organisation_id)s AND m.run_id = ANY(%(ids)s) AND m.state IN ('queued', 'held')
),
ended AS (
  UPDATE run r SET state = 'ended', ended_at = %(now)s, end_reason = %(why)s, wake_at = NULL, reason = '', changed_at = %(now)s
  WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s) AND r.state <> 'ended'
  RETURNING r.id, r.step_id
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'ended', step_id,
       jsonb_build_object('reason', %(why)s::text, 'actor', %(actor)s::text) FROM ended

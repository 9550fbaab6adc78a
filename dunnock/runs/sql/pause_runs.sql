-- Runs stay where they are until somebody resumes them; a message not yet in anybody's hands waits with them.
WITH held AS (
  UPDATE message m SET state = 'held', reason = 'run_paused', due_at = %(far)s, changed_at = %(now)s
  FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s) AND r.state = 'holding'
    AND m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.step_id = r.step_id AND m.visit = r.visit
    AND m.state IN ('queued', 'held')
  RETURNING m.run_id
),
paused AS (
  -- `dues` are the message's times before it was put off: resuming must not send earlier than it was meant to leave.
  UPDATE run r SET state = 'paused', reason = 'run_paused', wake_at = coalesce(d.due_at, r.wake_at), changed_at = %(now)s
  FROM unnest(%(ids)s::bigint[], %(dues)s::timestamptz[]) AS d(id, due_at)
  WHERE r.organisation_id = %(organisation_id)s AND r.id = d.id AND r.state IN ('waiting', 'holding')
  RETURNING r.id, r.step_id
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'paused', step_id, jsonb_build_object('actor', %(actor)s::text) FROM paused

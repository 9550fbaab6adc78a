-- Go on at the same step: a wait that ran out meanwhile is due now, a message put off goes back in the queue.
WITH freed AS (
  UPDATE message m SET state = 'queued', reason = '', due_at = greatest(%(now)s::timestamptz, r.wake_at), changed_at = %(now)s
  FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s) AND r.state = 'paused'
    AND m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.step_id = r.step_id AND m.visit = r.visit
    AND m.state = 'held' AND m.reason = 'run_paused'
),
resumed AS (
  UPDATE run r SET
         state = CASE WHEN h.waits THEN 'holding' ELSE 'waiting' END,
         reason = CASE WHEN NOT h.waits THEN '' WHEN r.wake_at > %(now)s THEN 'waits_for_clock_time' ELSE 'message_on_its_way' END,
         wake_at = CASE WHEN h.waits THEN NULL WHEN r.id = ANY(%(at_once)s) THEN %(now)s::timestamptz
                        ELSE greatest(%(now)s::timestamptz, r.wake_at) END, changed_at = %(now)s
  FROM (SELECT p.id, EXISTS (SELECT 1 FROM message m WHERE m.organisation_id = p.organisation_id AND m.run_id = p.id
                               AND m.step_id = p.step_id AND m.visit = p.visit) AS waits
        FROM run p WHERE p.organisation_id = %(organisation_id)s AND p.id = ANY(%(ids)s)) h
  WHERE r.organisation_id = %(organisation_id)s AND r.id = h.id AND r.state = 'paused'
  RETURNING r.id, r.step_id
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'resumed', step_id, jsonb_build_object('actor', %(actor)s::text) FROM resumed

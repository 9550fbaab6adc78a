-- Another time for what runs wait for: the end of a wait, or the sending of a message.
WITH told AS (
  UPDATE message m SET due_at = %(wake_at)s, changed_at = %(now)s
  FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s) AND r.state = 'holding'
    AND m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.step_id = r.step_id AND m.visit = r.visit
    AND m.state IN ('queued', 'held')
),
moved AS (
  UPDATE run r SET wake_at = CASE WHEN r.state = 'waiting' THEN %(wake_at)s::timestamptz END, changed_at = %(now)s,
         reason = CASE WHEN r.state = 'waiting' THEN r.reason
                       WHEN r.reason NOT IN ('message_on_its_way', 'waits_for_clock_time') THEN r.reason
                       WHEN %(wake_at)s::timestamptz > %(now)s THEN 'waits_for_clock_time' ELSE 'message_on_its_way' END
  WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s) AND r.state IN ('waiting', 'holding')
  RETURNING r.id, r.step_id
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'rescheduled', step_id,
       jsonb_build_object('wake_at', %(wake_at)s::timestamptz, 'actor', %(actor)s::text) FROM moved

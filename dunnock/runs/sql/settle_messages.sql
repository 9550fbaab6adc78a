-- Runs whose message at this step has left move on; the wait that may follow counts from now. A step that was left out or
-- skipped before, and met again in a version with another order, is passed as well: its one message is never sent.
WITH left_now AS (
  SELECT r.id, m.id AS message_id, m.state FROM run r
  JOIN message m ON m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.step_id = r.step_id AND m.visit = r.visit
  WHERE r.organisation_id = %(organisation_id)s AND r.version_id = %(version_id)s AND r.step_id = %(step_id)s
    AND r.state = 'holding' AND (m.state IN ('sent', 'captured') OR m.state = 'cancelled' AND m.reason IN ('no_invoice_skipped', 'skipped_by_person'))
  LIMIT %(limit)s
  FOR UPDATE OF r SKIP LOCKED
),
moved AS (
  UPDATE run r SET step_id = CASE WHEN %(next)s::text = '' THEN r.step_id ELSE %(next)s::text END,
         state = CASE WHEN %(next)s::text = '' THEN 'ended' ELSE 'waiting' END,
         wake_at = CASE WHEN %(next)s::text = '' THEN NULL ELSE %(wake_at)s::timestamptz END,
         ended_at = CASE WHEN %(next)s::text = '' THEN %(now)s::timestamptz END,
         end_reason = CASE WHEN %(next)s::text = '' THEN 'finished' END,
         reason = '', changed_at = %(now)s, arrived_at = %(now)s
  FROM left_now l WHERE r.organisation_id = %(organisation_id)s AND r.id = l.id
  RETURNING r.id, l.message_id, l.state AS message_state
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'message_' || message_state, %(step_id)s,
       jsonb_strip_nulls(jsonb_build_object('message_id', message_id, 'to', nullif(%(next)s::text, ''))) FROM moved

-- Leave one step of one version behind: its wait is over, its message is not sent, the run arrives at the next step.
WITH cancelled AS (
  UPDATE message m SET state = 'cancelled', reason = 'skipped_by_person', changed_at = %(now)s
  WHERE m.organisation_id = %(organisation_id)s AND m.run_id = ANY(%(ids)s) AND m.step_id = %(step_id)s
    AND m.state IN ('queued', 'held')
),
moved AS (
  UPDATE run r SET step_id = CASE WHEN %(next)s::text = '' THEN r.step_id ELSE %(next)s::text END,
         state = CASE WHEN %(next)s::text = '' THEN 'ended' ELSE 'waiting' END,
         wake_at = CASE WHEN %(next)s::text = '' THEN NULL ELSE %(wake_at)s::timestamptz END,
         ended_at = CASE WHEN %(next)s::text = '' THEN %(now)s::timestamptz END,
         end_reason = CASE WHEN %(next)s::text = '' THEN 'finished' END,
         reason = '', changed_at = %(now)s, arrived_at = %(now)s
  WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s) AND r.step_id = %(step_id)s
    AND r.state IN ('waiting', 'holding')
  RETURNING r.id
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'skipped', %(step_id)s,
       jsonb_strip_nulls(jsonb_build_object('to', nullif(%(next)s::text, ''), 'actor', %(actor)s::text)) FROM moved

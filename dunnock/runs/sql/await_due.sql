-- At a step that waits: which way each of the runs taken goes, or that it stays until the next look. `happened` is what it waits
-- for; what happened before the run arrived does not count.
WITH due AS (
  SELECT r.id, r.subject_kind, r.subject_id, r.customer_id, coalesce(r.arrived_at, r.changed_at) AS arrived_at,
         (((coalesce(r.arrived_at, r.changed_at) AT TIME ZONE %(zone)s) + make_interval(days => %(days)s)) AT TIME ZONE %(zone)s)
           + make_interval(hours => %(hours)s) AS deadline
  FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s) AND r.state = 'waiting'
),
judged AS (
  SELECT due.id, due.deadline, CASE WHEN /*slot:happened*/ THEN 1 WHEN due.deadline <= %(now)s THEN 2 ELSE 0 END AS way
  FROM due JOIN /*slot:source*/ s ON s.organisation_id = %(organisation_id)s AND s.id = due.subject_id
),
stayed AS (
  UPDATE run r SET wake_at = least(j.deadline, %(look_again)s::timestamptz), reason = 'waits_for_event'
  FROM judged j WHERE j.way = 0 AND r.organisation_id = %(organisation_id)s AND r.id = j.id
),
target AS (
  SELECT * FROM unnest(%(steps)s::text[], %(wakes)s::timestamptz[], %(labels)s::text[])
    WITH ORDINALITY AS t(step_id, wake_at, label, place)
),
moved AS (
  UPDATE run r SET step_id = CASE WHEN t.step_id = '' THEN r.step_id ELSE t.step_id END,
         state = CASE WHEN t.step_id = '' THEN 'ended' ELSE 'waiting' END,
         wake_at = CASE WHEN t.step_id = '' THEN NULL ELSE t.wake_at END,
         ended_at = CASE WHEN t.step_id = '' THEN %(now)s::timestamptz END,
         end_reason = CASE WHEN t.step_id = '' THEN 'finished' END,
         reason = '', changed_at = %(now)s, arrived_at = %(now)s
  FROM judged j JOIN target t ON t.place = j.way
  WHERE r.organisation_id = %(organisation_id)s AND r.id = j.id
  RETURNING r.id, t.step_id, t.label
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, CASE WHEN step_id = '' THEN 'ended' ELSE 'moved' END, %(step_id)s,
       jsonb_strip_nulls(jsonb_build_object('to', nullif(step_id, ''), 'way', nullif(label, ''),
                                            'reason', CASE WHEN step_id = '' THEN 'finished' END)) FROM moved

-- Move the runs taken (take_due) on from one step. `way` picks, per run, the target among the given
-- ones (a branch; else 0). `through` is the branch they pass on the way there, or ''.
WITH due AS (
  SELECT r.id, r.subject_id FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s) AND r.state = 'waiting'
),
judged AS (
  SELECT due.id, /*slot:way*/ AS way
  FROM due JOIN /*slot:source*/ s ON s.organisation_id = %(organisation_id)s AND s.id = due.subject_id
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
         end_reason = CASE WHEN t.step_id = '' THEN %(end_reason)s END,
         reason = '', changed_at = %(now)s, arrived_at = %(now)s
  FROM judged j JOIN target t ON t.place = j.way + 1
  WHERE r.organisation_id = %(organisation_id)s AND r.id = j.id
  RETURNING r.id, t.step_id, t.label
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'moved', %(step_id)s, jsonb_build_object('to', %(through)s::text)
FROM moved WHERE %(through)s <> ''
UNION ALL
SELECT %(organisation_id)s, id, %(now)s, CASE WHEN step_id = '' THEN 'ended' ELSE 'moved' END,
       coalesce(nullif(%(through)s, ''), %(step_id)s),
       CASE WHEN step_id = '' THEN jsonb_build_object('reason', %(end_reason)s::text)
            ELSE jsonb_strip_nulls(jsonb_build_object('to', step_id, 'way', nullif(label, ''))) END
FROM moved

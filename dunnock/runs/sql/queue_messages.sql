-- At a step that sends: write one message per run taken (the unique key refuses a second, ever) and let the run hold there.
WITH due AS (
  SELECT r.id, r.subject_id, r.customer_id, r.visit FROM run r
  WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s) AND r.state = 'waiting'
),
queued AS (
  INSERT INTO message (organisation_id, run_id, step_id, visit, workflow_id, version_id, customer_id, subject_kind,
                       subject_id, channel, template_id, due_at, created_at, changed_at)
  SELECT %(organisation_id)s, due.id, %(step_id)s, due.visit, %(workflow_id)s, %(version_id)s, due.customer_id,
         %(subject_kind)s, due.subject_id, %(channel)s, %(template_id)s, %(due_at)s, %(now)s, %(now)s
  FROM due
  ON CONFLICT (organisation_id, run_id, step_id, visit) DO NOTHING
),
holding AS (
  UPDATE run r SET state = 'holding', wake_at = NULL, reason = %(reason)s, changed_at = %(now)s
  FROM due WHERE r.organisation_id = %(organisation_id)s AND r.id = due.id
  RETURNING r.id
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, 'message_queued', %(step_id)s, jsonb_build_object('due_at', %(due_at)s::timestamptz)
FROM holding

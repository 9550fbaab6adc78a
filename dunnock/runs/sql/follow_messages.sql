-- What became of messages, on their runs: a held, delayed or failed one shows its reason, a cancelled one ends the run or lets
-- it go on.
WITH decided AS (
  SELECT m.run_id, m.id AS message_id, m.step_id, m.visit, m.state, m.reason FROM message m
  WHERE m.organisation_id = %(organisation_id)s AND m.id = ANY(%(ids)s)
    AND (m.state IN ('held', 'cancelled', 'failed', 'unknown') OR m.state = 'queued' AND m.reason <> '')
),
told AS (
  UPDATE run r SET reason = d.reason, changed_at = %(now)s,
         state = CASE WHEN d.state = 'cancelled' AND d.reason <> 'no_invoice_skipped' THEN 'ended' ELSE r.state END,
         ended_at = CASE WHEN d.state = 'cancelled' AND d.reason <> 'no_invoice_skipped' THEN %(now)s::timestamptz END,
         end_reason = CASE WHEN d.state = 'cancelled' AND d.reason <> 'no_invoice_skipped' THEN d.reason END
  FROM decided d
  WHERE r.organisation_id = %(organisation_id)s AND r.id = d.run_id AND r.step_id = d.step_id AND r.visit = d.visit
    AND r.state = 'holding' AND (r.reason <> d.reason OR d.state = 'cancelled')
  RETURNING r.id, d.message_id, d.step_id, d.state, d.reason
)
INSERT INTO run_event (organisation_id, run_id, at, kind, step_id, data)
SELECT %(organisation_id)s, id, %(now)s, CASE state WHEN 'queued' THEN 'message_delayed' ELSE 'message_' || state END, step_id,
       jsonb_build_object('message_id', message_id, 'reason', reason)
FROM told

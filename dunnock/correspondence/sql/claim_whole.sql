-- Take messages that were written whole when they were asked for (the test of a template): no run, so no last look.
UPDATE message m
SET state = CASE WHEN %(test_mode)s THEN 'captured' ELSE 'claimed' END, reason = '', changed_at = %(now)s, held_since = NULL,
    sent_at = CASE WHEN %(test_mode)s THEN %(now)s::timestamptz END, mailbox_id = CASE WHEN NOT %(test_mode)s THEN b.id END,
    claimed_by = CASE WHEN NOT %(test_mode)s THEN %(worker)s END,
    claim_epoch = CASE WHEN NOT %(test_mode)s THEN pg_postmaster_start_time() END
FROM (SELECT w.id FROM message w
      WHERE w.organisation_id = %(organisation_id)s AND w.run_id IS NULL AND w.channel = 'email' AND w.state = 'queued'
        AND w.due_at <= %(now)s
      ORDER BY w.due_at, w.id LIMIT %(limit)s FOR UPDATE SKIP LOCKED) w
LEFT JOIN mailbox b ON b.organisation_id = %(organisation_id)s AND b.is_default
WHERE m.organisation_id = %(organisation_id)s AND m.id = w.id
  AND (%(test_mode)s OR b.id IS NOT NULL AND (b.retry_at IS NULL OR b.retry_at <= %(now)s))
RETURNING m.id, m.state

-- Take texts somebody wrote by hand: no run, so no last look, but for numbers that have opted out since.
UPDATE message m
SET state = CASE WHEN w.stopped THEN 'cancelled' WHEN %(test_mode)s THEN 'captured' ELSE 'claimed' END,
    reason = CASE WHEN w.stopped THEN 'opted_out' ELSE '' END, changed_at = %(now)s, held_since = NULL,
    sent_at = CASE WHEN %(test_mode)s AND NOT w.stopped THEN %(now)s::timestamptz END,
    text_account_id = CASE WHEN NOT %(test_mode)s AND NOT w.stopped THEN a.id END,
    claimed_by = CASE WHEN NOT %(test_mode)s AND NOT w.stopped THEN %(worker)s END,
    claim_epoch = CASE WHEN NOT %(test_mode)s AND NOT w.stopped THEN pg_postmaster_start_time() END
FROM (SELECT q.id, EXISTS (SELECT 1 FROM suppressed_address x WHERE x.organisation_id = q.organisation_id
                             AND x.address = ANY(q.to_addresses)) AS stopped
      FROM message q
      WHERE q.organisation_id = %(organisation_id)s AND q.run_id IS NULL AND q.channel = 'text' AND q.state = 'queued'
        AND q.due_at <= %(now)s
      ORDER BY q.due_at, q.id LIMIT %(limit)s FOR UPDATE SKIP LOCKED) w
LEFT JOIN text_account a ON a.organisation_id = %(organisation_id)s AND a.is_default
WHERE m.organisation_id = %(organisation_id)s AND m.id = w.id
  AND (%(test_mode)s OR w.stopped OR a.id IS NOT NULL AND (a.retry_at IS NULL OR a.retry_at <= %(now)s))
RETURNING m.id, m.state

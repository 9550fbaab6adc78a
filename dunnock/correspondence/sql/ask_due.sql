-- Texts of unknown outcome whose provider is asked now, each by one worker; the next time lies as far off as they are old.
UPDATE message m
SET ask_at = CASE WHEN %(now)s::timestamptz - m.handed_over_at < interval '1 day'
                  THEN %(now)s::timestamptz + greatest(%(now)s::timestamptz - m.handed_over_at, interval '1 minute') END
FROM (SELECT q.id, EXISTS (SELECT 1 FROM suppressed_address x WHERE x.organisation_id = q.organisation_id
                             AND x.address = ANY(q.to_addresses)) AS stopped
      FROM message q
      JOIN text_account a ON a.organisation_id = q.organisation_id AND a.id = q.text_account_id AND a.removed_at IS NULL
      JOIN organisation o ON o.id = q.organisation_id AND o.mode = 'live'
      WHERE q.organisation_id = %(organisation_id)s AND q.channel = 'text' AND q.state = 'unknown' AND q.ask_at <= %(now)s
        AND (a.retry_at IS NULL OR a.retry_at <= %(now)s)
      ORDER BY q.ask_at, q.id LIMIT %(limit)s FOR UPDATE OF q SKIP LOCKED) w
WHERE m.organisation_id = %(organisation_id)s AND m.id = w.id
RETURNING m.id, m.text_account_id, m.to_addresses, m.text, m.attempt_key, m.handed_over_at, w.stopped

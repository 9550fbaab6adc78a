-- Take messages whose time has come, oldest first; another worker takes others. A mailbox or account in trouble sends nothing now.
SELECT m.id, m.version_id, m.step_id
FROM message m
WHERE m.organisation_id = %(organisation_id)s AND m.state IN ('queued', 'held') AND m.due_at <= %(now)s
  AND m.run_id IS NOT NULL
  -- Pausing puts a message off; whoever puts it back in the queue by another way still has not resumed its run.
  AND NOT EXISTS (SELECT 1 FROM run r WHERE r.organisation_id = m.organisation_id AND r.id = m.run_id AND r.state = 'paused')
  AND (%(test_mode)s
       OR m.channel = 'email' AND NOT EXISTS (SELECT 1 FROM mailbox b WHERE b.organisation_id = m.organisation_id
                                                AND b.is_default AND b.retry_at > %(now)s)
       OR m.channel = 'text' AND NOT EXISTS (SELECT 1 FROM text_account a WHERE a.organisation_id = m.organisation_id
                                               AND a.is_default AND a.retry_at > %(now)s))
ORDER BY m.due_at, m.id LIMIT %(limit)s
FOR UPDATE SKIP LOCKED

-- Wait for whoever has a message of these runs in hand, then hold it: messages are locked before runs, as the release does.
SELECT m.id, m.state FROM message m
WHERE m.organisation_id = %(organisation_id)s AND m.run_id = ANY(%(ids)s)
  AND m.state IN ('queued', 'held', 'claimed', 'sending', 'unknown')
ORDER BY m.id FOR UPDATE

-- Lock the runs nobody is moving right now, each with the message it holds for. What is missing in the answer is busy or gone.
SELECT r.id, r.state, r.step_id, r.version_id, r.wake_at, m.state AS message_state, m.due_at,
       EXISTS (SELECT 1 FROM message b WHERE b.organisation_id = r.organisation_id AND b.run_id = r.id
                 AND b.state IN ('claimed', 'sending', 'unknown')) AS in_hand
FROM run r
LEFT JOIN message m ON m.organisation_id = r.organisation_id AND m.run_id = r.id AND m.step_id = r.step_id AND m.visit = r.visit
WHERE r.organisation_id = %(organisation_id)s AND r.id = ANY(%(ids)s)
ORDER BY r.id FOR UPDATE OF r SKIP LOCKED
